//! Writing files so that nothing is ever half written: beside, sync, rename.

use std::io::Write as _;
use std::path::Path;

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the file: {reason}: {path}")]
pub struct SaveError {
    path: String,
    reason: String,
}

impl SaveError {
    /// A file that could not be written, and why.
    pub(super) fn new(path: &Path, reason: &impl std::fmt::Display) -> Self {
        Self { path: path.display().to_string(), reason: reason.to_string() }
    }
}

/// Writes the whole file beside its place, syncs it, and only then gives it its name.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let error = |e: &std::io::Error| SaveError::new(path, &super::folder::plain(e));
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|e| error(&e))?;
    file.write_all(bytes).map_err(|e| error(&e))?;
    file.as_file().sync_all().map_err(|e| error(&e))?;
    share(file.path());
    file.persist(path).map_err(|e| error(&e.error))?;
    // The new name is safe once the folder is synced; where folders cannot be opened this is the
    // system's own business.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Makes a folder, and those above it, where there is none.
pub fn make_folder(path: &Path) -> Result<(), SaveError> {
    std::fs::create_dir_all(path).map_err(|e| SaveError::new(path, &super::folder::plain(&e)))
}

/// Temporary files are private; a saved file is as readable as any other.
#[cfg(unix)]
fn share(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    // If it fails the file stays private, which does no harm.
    let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn share(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("picture.svg");
        for text in ["old", "new"] {
            save(&path, text.as_bytes()).expect("saved");
        }
        assert_eq!(std::fs::read_to_string(&path).expect("read"), "new");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn a_missing_folder_is_an_error_with_its_path() {
        let error = save(Path::new("/nowhere/at/all.svg"), b"x").expect_err("there is no such folder");
        assert!(error.to_string().contains("/nowhere/at/all.svg"), "{error}");
    }
}
