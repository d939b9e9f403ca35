//! A language that is not built in: a folder of interface texts, named by its code.

use std::path::{Path, PathBuf};

use super::folder::{plain, read_within};
use super::limits;
use crate::text::Lang;

/// A folder has no texts of a language.
#[derive(Debug, thiserror::Error)]
pub enum LanguageError {
    /// It cannot be read.
    #[error("cannot read the texts: {0}: {1}")]
    Unreadable(String, PathBuf),
    /// Nothing in it is a file of texts.
    #[error("no .ftl files in {0}")]
    Empty(PathBuf),
    /// Its name says no language.
    #[error("a folder of texts is named by two letters, like tr, not {0}")]
    Code(PathBuf),
}

/// Reads the `.ftl` files of a folder, in the order of their names; comes with what is wrong in
/// them. What they lack is said in English.
pub fn read_language(folder: &Path) -> Result<(Lang, Vec<String>), LanguageError> {
    let unreadable = |e: std::io::Error, path: &Path| LanguageError::Unreadable(plain(&e), path.to_owned());
    let entries = std::fs::read_dir(folder).map_err(|e| unreadable(e, folder))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    if paths.is_empty() {
        return Err(LanguageError::Empty(folder.to_owned()));
    }
    let read = |path: &PathBuf| {
        let bytes = read_within(path, limits::LANGUAGE_FILE_BYTES).map_err(|e| unreadable(e, path))?;
        String::from_utf8(bytes).map_err(|e| unreadable(std::io::Error::new(std::io::ErrorKind::InvalidData, e), path))
    };
    let files: Vec<String> = paths.iter().map(read).collect::<Result<_, _>>()?;
    let code = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    Lang::bring(code, &files).ok_or_else(|| LanguageError::Code(folder.to_owned()))
}
