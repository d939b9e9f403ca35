//! The files of a class: a folder of small files, some of which may be damaged or made to do harm.
//! Names stay where they are: nothing is sent anywhere.

use std::path::{Path, PathBuf};

use serde::Deserialize as _;
use serde_json::Value;

use super::folder::{plain, read_within};
use super::limits;
use super::save::{SaveError, save};
use crate::model::pupil::{Asked, ClassFiles, Pupil};
use crate::text::on_one_line;

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
        let read = if i < limits::PUPILS {
            read_pupil(path)
        } else {
            Err(format!("there are more than {} files", limits::PUPILS))
        };
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
    let bytes = read_within(path, limits::PUPIL_BYTES).map_err(|e| plain(&e))?;
    let value: Value = serde_json::from_slice(&bytes).map_err(|e| format!("is not JSON ({e})"))?;
    Pupil::deserialize(value).map_err(|e| format!("is no pupil's file ({})", on_one_line(&e.to_string())))
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
