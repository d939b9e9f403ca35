//! What several test files share.
#![allow(dead_code, reason = "each test file uses a part")]

pub mod atlas;
pub mod class;
pub mod program;
pub mod tiles;
pub mod window;

use std::sync::{Arc, OnceLock};

use conflict_atlas::io::base::read_base;
use conflict_atlas::io::folder::{BASE, FIRST_SCENARIO};
use conflict_atlas::io::{Folder, Loaded, read_scenario};
use conflict_atlas::model::{Base, Date, Scenario};

/// The shipped scenario and base geography, read once.
pub fn shipped() -> (Arc<Scenario>, Arc<Base>) {
    static SHIPPED: OnceLock<(Arc<Scenario>, Arc<Base>)> = OnceLock::new();
    SHIPPED
        .get_or_init(|| {
            let loaded = read_scenario(&FIRST_SCENARIO).expect("the shipped scenario opens");
            assert_eq!(loaded.problems, [], "the shipped scenario has no problems");
            let (base, problems) = read_base(&BASE);
            assert_eq!(problems, [], "the shipped base geography has no problems");
            (Arc::new(loaded.scenario), Arc::new(base))
        })
        .clone()
}

/// The small scenario in a folder of its own.
pub fn small() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let small = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/small");
    copy(&small, root.path());
    root
}

/// Copies a folder and what is in it.
fn copy(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from).expect("listed").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).expect("made");
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// The same with a file of this text in one of its folders.
pub fn small_with(folder: &str, file: &str, text: &str) -> (tempfile::TempDir, Loaded) {
    let root = small();
    std::fs::create_dir(root.path().join(folder)).expect("made");
    std::fs::write(root.path().join(folder).join(file), text).expect("written");
    let loaded = read_scenario(&Folder::on_disk(root.path()).expect("a folder")).expect("opens");
    (root, loaded)
}

/// A day from `YYYY-MM-DD`.
pub fn day(text: &str) -> Date {
    conflict_atlas::text::parse_iso(text).expect("a day")
}
