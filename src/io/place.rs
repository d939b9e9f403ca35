//! Where a person keeps files, and what is there already.

use std::path::{Path, PathBuf};

/// Where pictures are kept: the folder that the desktop has for them, else the home folder.
pub fn pictures() -> PathBuf {
    own("XDG_PICTURES_DIR", "Pictures")
}

/// Where documents are kept.
pub fn documents() -> PathBuf {
    own("XDG_DOCUMENTS_DIR", "Documents")
}

/// Where tiles are kept that were fetched from a server; none where the system has no such place.
pub fn tile_cache() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(etcetera::BaseStrategy::cache_dir(&folders).join("conflict-atlas").join("tiles"))
}

fn own(key: &str, usual: &str) -> PathBuf {
    let home = home();
    let named = etcetera::choose_base_strategy().ok().and_then(|folders| {
        let file = etcetera::BaseStrategy::config_dir(&folders).join("user-dirs.dirs");
        named(&std::fs::read_to_string(file).ok()?, key, &home)
    });
    let usual = Some(home.join(usual));
    named.into_iter().chain(usual).find(|folder| folder.is_dir()).unwrap_or(home)
}

fn home() -> PathBuf {
    etcetera::home_dir().unwrap_or_else(|_| PathBuf::from("."))
}

/// The folder that a desktop's list has under this key: `XDG_PICTURES_DIR="$HOME/Pictures"`.
fn named(list: &str, key: &str, home: &Path) -> Option<PathBuf> {
    let line = list.lines().find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='))?;
    let text = line.trim().trim_matches('"');
    match text.strip_prefix("$HOME") {
        Some(below) => Some(home.join(below.trim_start_matches('/'))),
        None => Some(PathBuf::from(text)).filter(|path| path.is_absolute()),
    }
}

/// The folder that was typed, in full: `~` is the home folder, and so is what has no beginning.
pub fn typed(text: &str) -> PathBuf {
    let text = text.trim();
    let below = text.strip_prefix('~').map(|below| below.trim_start_matches(['/', std::path::MAIN_SEPARATOR]));
    home().join(below.unwrap_or(text))
}

/// Whether nothing would be lost if something were kept under this path: nothing is there, or an
/// empty folder.
pub fn is_free(path: &Path) -> bool {
    let empty = || std::fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    // A link that leads nowhere is something too.
    std::fs::symlink_metadata(path).is_err() || empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desktops_list_names_the_folders() {
        let list =
            "# made by a desktop\nXDG_PICTURES_DIR=\"$HOME/صور\"\nXDG_DOCUMENTS_DIR=\"/data/docs\"\nXDG_X=\"x\"\n";
        let home = Path::new("/home/somebody");
        assert_eq!(named(list, "XDG_PICTURES_DIR", home), Some(home.join("صور")));
        assert_eq!(named(list, "XDG_DOCUMENTS_DIR", home), Some(PathBuf::from("/data/docs")));
        assert_eq!(named(list, "XDG_X", home), None, "a path without a beginning");
        assert_eq!(named(list, "XDG_MUSIC_DIR", home), None);
    }

    #[test]
    fn a_typed_folder_is_told_in_full() {
        assert_eq!(typed(" ~/maps "), home().join("maps"));
        assert_eq!(typed("/tmp"), PathBuf::from("/tmp"));
        assert_eq!(typed("maps"), home().join("maps"));
    }

    #[test]
    fn only_what_holds_nothing_is_free() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("map.png");
        assert!(is_free(folder.path()) && is_free(&file));
        std::fs::write(&file, "x").expect("written");
        assert!(!is_free(folder.path()) && !is_free(&file));
    }
}
