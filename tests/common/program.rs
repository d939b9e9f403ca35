//! The program itself, run as a person runs it.

use std::process::{Command, Output};

/// Runs the program; it needs no display, and sees nothing of what the person who tests keeps in it.
pub fn atlas(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_conflict-atlas"))
        .args(args)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("XDG_DATA_HOME", std::env::temp_dir().join("conflict-atlas-nobody"))
        .output()
        .expect("the program starts")
}
