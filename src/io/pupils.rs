//! The files of a class: a folder of small files, some of which may be damaged or made to do harm.
//! Names stay where they are: nothing is sent anywhere.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::Deserialize as _;
use serde_json::Value;

use super::folder::plain;
use super::save::{SaveError, save};
use crate::model::pupil::{Asked, ClassFiles, Pupil};

/// No pupil's file is larger than this.
const MOST_BYTES: u64 = 256 * 1024;
/// No folder of a class has more files than this; what comes after them is left out.
const MOST_FILES: usize = 500;
/// The ending of the files.
const ENDING: &str = "json";

/// The folder of a class could not be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read the folder of the class: {reason}: {path}")]
pub struct ClassError {
    path: String,
    reason: String,
}

/// Reads the files of a folder that are of a lesson. What cannot be used is named and left out.
pub fn read_class(folder: &Path, asked: &Asked<'_>) -> Result<ClassFiles, ClassError> {
    let error = |e: std::io::Error| ClassError { path: folder.display().to_string(), reason: plain(&e) };
    let entries = std::fs::read_dir(folder).map_err(error)?;
    let is_file = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_file).collect();
    paths.sort();
    let mut out = ClassFiles::default();
    for (i, path) in paths.iter().enumerate() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let read =
            if i < MOST_FILES { read_pupil(path) } else { Err(format!("there are more than {MOST_FILES} files")) };
        match read.and_then(|pupil| pupil.unfit(asked).map_or(Ok(pupil), Err)) {
            Ok(pupil) => out.pupils.push((name, pupil)),
            Err(reason) => out.left_out.push((name, reason)),
        }
    }
    Ok(out)
}

/// Reads one file, or says why it cannot be used.
pub fn read_pupil(path: &Path) -> Result<Pupil, String> {
    // A link may lead anywhere, and a pipe never ends.
    let meta = std::fs::symlink_metadata(path).map_err(|e| plain(&e))?;
    if !meta.is_file() {
        return Err("is no plain file".to_owned());
    }
    let file = std::fs::File::open(path).map_err(|e| plain(&e))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|e| plain(&e))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("is larger than {} kB", MOST_BYTES / 1024));
    }
    // The reader of JSON refuses what is nested more than 128 deep.
    let value: Value = serde_json::from_slice(&bytes).map_err(|e| format!("is not JSON ({e})"))?;
    Pupil::deserialize(value).map_err(|e| format!("is no pupil's file ({e})"))
}

/// Writes a pupil's file; the old one stays as it was if that fails.
pub fn save_pupil(path: &Path, pupil: &Pupil) -> Result<(), SavePupilError> {
    let mut bytes = serde_json::to_vec_pretty(pupil)?;
    bytes.push(b'\n');
    Ok(save(path, &bytes)?)
}

/// A pupil's file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SavePupilError {
    /// It could not be put into JSON.
    #[error("cannot put the answers into JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The file could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}
