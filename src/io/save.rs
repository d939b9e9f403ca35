//! Writing files so that nothing is ever half written: beside, sync, rename.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the file: {reason}: {path}")]
pub struct SaveError {
    path: String,
    reason: String,
    kind: ErrorKind,
}

impl SaveError {
    pub(super) fn new(path: &Path, error: &std::io::Error) -> Self {
        let reason = match error.kind() {
            ErrorKind::PermissionDenied => "nothing may be written there".to_owned(),
            _ => super::folder::plain(error),
        };
        Self { path: path.display().to_string(), reason, kind: error.kind() }
    }

    /// What kind of thing went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

/// Writes the whole file beside its place, syncs it, and only then gives it its name.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write(path, bytes, true)
}

/// The same, but never in the place of a file that is there.
pub fn save_new(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write(path, bytes, false)
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    let error = |e: &std::io::Error| SaveError::new(path, e);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|e| error(&e))?;
    file.write_all(bytes).map_err(|e| error(&e))?;
    file.as_file().sync_all().map_err(|e| error(&e))?;
    share(file.path());
    let named = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    named.map_err(|e| error(&e.error))?;
    // The new name is safe once the folder is synced; where folders cannot be opened this is the
    // system's own business.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Makes a folder, and those above it, where there is none.
pub fn make_folder(path: &Path) -> Result<(), SaveError> {
    std::fs::create_dir_all(path).map_err(|e| SaveError::new(path, &e))
}

/// Removes a file; one that is not there is no error.
pub fn remove(path: &Path) -> Result<(), SaveError> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(SaveError::new(path, &e)),
        Ok(()) | Err(_) => Ok(()),
    }
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
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("picture.svg");
        save_new(&path, b"old").expect("saved");
        let error = save_new(&path, b"new").expect_err("it is there");
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).expect("read"), "old");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn a_missing_folder_is_an_error_with_its_path() {
        let error = save(Path::new("/nowhere/at/all.svg"), b"x").expect_err("there is no such folder");
        assert!(error.to_string().contains("/nowhere/at/all.svg"), "{error}");
    }
}
