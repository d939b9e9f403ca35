//! Who may use whom: arrows point down only, and the pure layers know neither window nor files.

use std::path::{Path, PathBuf};

/// A layer, the layers it may use, and what else it must not name.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    ("text", &[], &["egui", "eframe", "walkers", "std::fs", "std::time", "std::thread"]),
    ("model", &["text"], &["egui", "eframe", "walkers", "std::fs", "std::time", "std::thread"]),
    ("scene", &["model", "text"], &["egui", "eframe", "walkers", "std::fs", "std::time", "std::thread"]),
    ("session", &["scene", "model", "text"], &["egui", "eframe", "walkers", "std::fs", "std::time", "std::thread"]),
    ("io", &["model", "text"], &["egui", "eframe", "walkers"]),
    ("export", &["session", "scene", "model", "text"], &["egui", "eframe", "walkers", "std::fs", "std::time"]),
    ("ui", &["session", "scene", "model", "text"], &["std::fs", "eframe"]),
    ("app", &["ui", "export", "io", "session", "scene", "model", "text"], &["std::fs"]),
    ("cli", &["app", "export", "io", "session", "scene", "model", "text"], &["egui", "walkers"]),
];

/// Longest file, in lines.
const MOST_LINES: usize = 500;

fn files_of(layer: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        let mut entries: Vec<_> =
            std::fs::read_dir(folder).expect("a folder of sources").flatten().map(|e| e.path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    walk(&src.join(layer), &mut out);
    let root = src.join(format!("{layer}.rs"));
    if root.exists() {
        out.push(root);
    }
    out
}

/// The lines of code: no comments, and nothing after the tests begin.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("a source file");
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn offences(layer: &str, allowed: &[&str], banned: &[&str], code: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (other, ..) in LAYERS {
        let uses = code.contains(&format!("crate::{other}::")) || code.contains(&format!("use crate::{other};"));
        if *other != layer && !allowed.contains(other) && uses {
            out.push(format!("uses {other}"));
        }
    }
    for name in banned {
        let as_path = format!("{name}::");
        let found = code.match_indices(&as_path).any(|(i, _)| {
            // `egui::` inside `my_egui::` is another name.
            !code[..i].ends_with(|c: char| c.is_alphanumeric() || c == '_')
        });
        if found || code.contains(&format!("use {name};")) {
            out.push(format!("names {name}"));
        }
    }
    out
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let mut found = Vec::new();
    for (layer, allowed, banned) in LAYERS {
        let files = files_of(layer);
        assert!(!files.is_empty(), "the layer {layer} has files");
        for path in files.iter().filter(|p| !p.ends_with("tests.rs")) {
            for offence in offences(layer, allowed, banned, &code(path)) {
                found.push(format!("{}: {offence}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_guard_sees_what_it_is_meant_to_see() {
    let cases = [
        ("model", "use egui::Ui;", 1),
        ("model", "let x = crate::scene::build;", 1),
        ("model", "use crate::text::Lang;", 0),
        ("scene", "std::fs::read(p)", 1),
        ("ui", "use crate::io::Folder;", 1),
        ("io", "fn not_egui() {}", 0),
    ];
    for (layer, line, expected) in cases {
        let (_, allowed, banned) = LAYERS.iter().find(|(name, ..)| *name == layer).expect("a layer");
        assert_eq!(offences(layer, allowed, banned, line).len(), expected, "{layer}: {line}");
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for (layer, ..) in LAYERS {
        for path in files_of(layer) {
            let lines = std::fs::read_to_string(&path).expect("a source file").lines().count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
        }
    }
}

/// The one file from which anything is asked of the network, once the person has allowed it.
const ONLINE: &str = "src/app/base_map/online.rs";

#[test]
fn one_file_alone_touches_the_network() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = ["HttpTiles", "HttpOptions", "rustls", "reqwest", "TcpStream", "UdpSocket", "hyper::"];
    let mut found = Vec::new();
    for (layer, ..) in LAYERS {
        for path in files_of(layer) {
            let code = code(&path);
            if names.iter().any(|name| code.contains(name)) {
                found.push(path.strip_prefix(root).expect("a file of ours").display().to_string());
            }
        }
    }
    assert_eq!(found, [ONLINE]);
}
