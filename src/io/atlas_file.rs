//! A scenario in one file: the files of its folder in a zip archive, with a list of their checksums, so
//! that it is seen whether it arrived as it was sent.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Cursor, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::archive;
use super::folder::plain;
use super::limits;
use super::native::file::SCENARIO;
use super::save::{SaveError, save};
use crate::model::Problem;

/// The ending of such files, without the dot.
pub const ENDING: &str = "atlas";

/// The entry that lists the others.
pub const LISTING: &str = "atlas.json";

/// What an archive says of itself.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Listing {
    /// Always `conflict-atlas`.
    pub format: String,
    /// The version of the format: 1.
    pub version: u32,
    /// The other entries, by name.
    pub files: BTreeMap<String, Listed>,
}

/// An entry as it was when it was put in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Listed {
    /// Its length, unpacked.
    pub bytes: u64,
    /// Its SHA-256 (FIPS 180-4), unpacked, in hexadecimal digits.
    pub sha256: String,
}

impl Listed {
    fn of(bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { bytes: bytes.len() as u64, sha256 }
    }
}

impl Listing {
    fn new() -> Self {
        Self { format: "conflict-atlas".to_owned(), version: 1, files: BTreeMap::new() }
    }
}

/// A file of a scenario: its name in the folder, and its bytes, or nothing where it goes.
pub type Change = (String, Option<Vec<u8>>);

/// Whether a file is a scenario in one file, by what it holds.
pub fn is_scenario(path: &Path) -> bool {
    path.is_file() && open(path).is_ok_and(|archive| archive.index_for_name(SCENARIO).is_some())
}

/// The archive and the entry of a path that leads into one: `war.atlas/data/events.csv`.
pub fn within(path: &Path) -> Option<(PathBuf, String)> {
    let archive = path.ancestors().skip(1).find(|ancestor| ancestor.is_file())?;
    let parts: Vec<_> = path.strip_prefix(archive).ok()?.iter().map(|part| part.to_str()).collect::<Option<_>>()?;
    Some((archive.to_owned(), parts.join("/")))
}

/// The bytes of an entry, and whether they are as they were put in; true too where nothing is listed of
/// it.
///
/// # Errors
/// When there is no such entry, or it cannot be unpacked.
pub fn read(path: &Path, name: &str) -> Result<(Vec<u8>, bool), String> {
    let mut archive = open(path)?;
    let bytes = entry(&mut archive, name)?;
    let listed = listing(&mut archive).ok().and_then(|listing| listing.files.get(name).cloned());
    let whole = listed.is_none_or(|listed| listed == Listed::of(&bytes));
    Ok((bytes, whole))
}

/// The bytes of an entry, whatever is listed of it: [`damages`] tells of all at once.
pub(super) fn bytes(path: &Path, name: &str) -> Result<Vec<u8>, String> {
    entry(&mut open(path)?, name)
}

/// Whether there is such an entry.
pub(super) fn has(path: &Path, name: &str) -> bool {
    open(path).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// The names of its entries; none where it is no archive.
pub(super) fn names(path: &Path) -> Vec<String> {
    open(path).map(|archive| archive::names(&archive)).unwrap_or_default()
}

/// What is not as it was when the file was made. Tables of data files are looked at when they are read.
pub fn damages(path: &Path) -> Vec<Problem> {
    let told = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let error = |at: &str, reason: &str| Problem::error(&told, at, reason);
    let found = || -> Result<Vec<Problem>, String> {
        let mut archive = open(path)?;
        let listing = match listing(&mut archive) {
            Ok(listing) => listing,
            Err(reason) => {
                let reason = format!("{reason}; whether it arrived as it was sent cannot be told");
                return Ok(vec![Problem::notice(&told, LISTING, reason)]);
            }
        };
        let mut problems = Vec::new();
        if listing.version > Listing::new().version {
            let reason = "was made by a newer version; what this one does not know of it is not shown";
            problems.push(Problem::notice(&told, LISTING, reason));
        }
        for (name, listed) in &listing.files {
            if archive.index_for_name(name).is_none() {
                problems.push(error(name, "is listed and not there; ask for the file once more"));
            } else if !name.starts_with(&format!("{}/", crate::model::kept_data::FOLDER)) {
                match entry(&mut archive, name) {
                    Ok(bytes) if Listed::of(&bytes) == *listed => {}
                    Ok(_) => problems.push(error(name, CHANGED)),
                    // Its reader tells why it cannot be unpacked.
                    Err(_) => {}
                }
            }
        }
        for name in archive::names(&archive) {
            if name != LISTING && !name.ends_with('/') && !listing.files.contains_key(&name) {
                problems.push(Problem::notice(&told, name, "was put in later; whether it is whole cannot be told"));
            }
        }
        Ok(problems)
    };
    found().unwrap_or_else(|reason| vec![error("", &reason)])
}

/// What is told of an entry that is not as it was put in.
pub(super) const CHANGED: &str =
    "is not as it was when the file was made (its checksum differs); it is used as it is: ask for the file once more";

/// The bytes of a file with these files in it. The same files give the same bytes.
///
/// # Errors
/// When they cannot be packed.
pub fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut listing = Listing::new();
    for (name, bytes) in files {
        put(&mut zip, name, bytes)?;
        listing.files.insert(name.clone(), Listed::of(bytes));
    }
    put(&mut zip, LISTING, &listing_bytes(&listing)?)?;
    Ok(zip.finish()?.into_inner())
}

/// Changes some of the files in it; the others stay as they are packed. The old file is whole until the
/// new one is.
///
/// # Errors
/// When it cannot be read or written.
pub fn change(path: &Path, changes: &[Change]) -> Result<(), SaveError> {
    let wrong = |reason: String| SaveError::new(path, &std::io::Error::other(reason));
    let mut old = open(path).map_err(wrong)?;
    let mut listing = listing(&mut old).unwrap_or_else(|_| Listing::new());
    let bytes = changed(&mut old, &mut listing, changes).map_err(|e| wrong(e.to_string()))?;
    save(path, &bytes)
}

fn changed(
    old: &mut ZipArchive<BufReader<File>>,
    listing: &mut Listing,
    changes: &[Change],
) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let entry = old.by_index_raw(n)?;
        let name = entry.name()?;
        if name != LISTING && changes.iter().all(|(changed, _)| *changed != name) {
            zip.raw_copy_file(entry)?;
        }
    }
    for (name, bytes) in changes {
        match bytes {
            Some(bytes) => {
                put(&mut zip, name, bytes)?;
                listing.files.insert(name.clone(), Listed::of(bytes));
            }
            None => {
                listing.files.remove(name);
            }
        }
    }
    put(&mut zip, LISTING, &listing_bytes(listing)?)?;
    Ok(zip.finish()?.into_inner())
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    zip.start_file(name, options)?;
    zip.write_all(bytes)?;
    Ok(())
}

fn listing_bytes(listing: &Listing) -> Result<Vec<u8>, ZipError> {
    let mut bytes = serde_json::to_vec_pretty(listing).map_err(|e| ZipError::Io(e.into()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn open(path: &Path) -> Result<ZipArchive<BufReader<File>>, String> {
    let mut file = File::open(path).map_err(|e| plain(&e))?;
    // Looked at first: the end of an archive is sought through the whole of a large table, else.
    let mut start = [0; 4];
    if file.read_exact(&mut start).is_err() || start != *b"PK\x03\x04" {
        return Err("is no archive".to_owned());
    }
    let size = file.metadata().map_err(|e| plain(&e))?.len();
    if size > limits::ARCHIVE_BYTES {
        return Err(format!("is an archive of more than {} MB", limits::ARCHIVE_BYTES >> 20));
    }
    archive::open(BufReader::new(file))
}

fn entry(archive: &mut ZipArchive<BufReader<File>>, name: &str) -> Result<Vec<u8>, String> {
    if archive.index_for_name(name).is_none() {
        return Err(plain(&ErrorKind::NotFound.into()));
    }
    archive::unpack(archive.by_name(name))
}

fn listing(archive: &mut ZipArchive<BufReader<File>>) -> Result<Listing, String> {
    if archive.index_for_name(LISTING).is_none() {
        return Err("has no list of checksums".to_owned());
    }
    let bytes = entry(archive, LISTING)?;
    serde_json::from_slice(&bytes).map_err(|e| format!("its list of checksums is not right ({e})"))
}
