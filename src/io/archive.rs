//! Zip archives of anybody's: what must hold before anything is read out of one, and reading it.

use std::borrow::Cow;
use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::import::quoted;
use super::limits;

/// An archive whose entries can be looked at without harm, or why it is none.
pub(super) fn open<R: Read + Seek>(input: R) -> Result<ZipArchive<R>, String> {
    let mut archive = ZipArchive::new(input).map_err(unreadable)?;
    if archive.len() > limits::ARCHIVE_ENTRIES {
        return Err(format!("holds {} entries; {} are the most", archive.len(), limits::ARCHIVE_ENTRIES));
    }
    for n in 0..archive.len() {
        let entry = archive.by_index_raw(n).map_err(unreadable)?;
        let name = entry.name().map_err(unreadable)?;
        if name.len() > limits::ENTRY_NAME_BYTES {
            return Err(format!("holds a name of {} bytes; {} are the most", name.len(), limits::ENTRY_NAME_BYTES));
        }
        // A path that leaves its folder: nothing is unpacked onto the disk here, but such an archive is made to harm.
        if entry.enclosed_name().is_none() {
            return Err(format!("holds an entry that leaves its folder, {}", quoted(&name)));
        }
    }
    Ok(archive)
}

/// The names of the entries, in the order of the archive.
pub(super) fn names<R: Read + Seek>(archive: &ZipArchive<R>) -> Vec<String> {
    archive.file_names().flatten().map(Cow::into_owned).collect()
}

/// The bytes of an entry, or why they cannot be had.
pub(super) fn unpack(entry: Result<ZipFile<'_, impl Read>, ZipError>) -> Result<Vec<u8>, String> {
    let entry = entry.map_err(|e| match e {
        ZipError::UnsupportedArchive(what) => format!("cannot be unpacked ({what})"),
        e => unreadable(e),
    })?;
    let packed = entry.compressed_size().max(1);
    let most = limits::UNPACKED_BYTES.min(packed.saturating_mul(limits::UNPACKED_RATIO).max(limits::RATIO_FROM_BYTES));
    let mut bytes = Vec::new();
    // What an entry says of its own size may be untrue: what comes out is counted.
    entry.take(most + 1).read_to_end(&mut bytes).map_err(|e| format!("cannot be unpacked ({e})"))?;
    if bytes.len() as u64 > most {
        return Err(format!(
            "unpacks to more than {} MB, or to more than {} times its size: made to fill the memory, perhaps; it is not read",
            limits::UNPACKED_BYTES >> 20,
            limits::UNPACKED_RATIO
        ));
    }
    Ok(bytes)
}

fn unreadable(error: ZipError) -> String {
    format!("is no whole archive ({error})")
}
