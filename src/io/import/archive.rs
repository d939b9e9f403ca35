//! The KML out of a KMZ, which is a zip archive; nothing else of it is read.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits;
use super::source::ReadSeek;

/// The bytes of the KML in an archive, or why there are none.
pub(super) fn kml(input: &mut dyn ReadSeek) -> Result<Vec<u8>, String> {
    let unreadable = |e: ZipError| format!("is no whole archive ({e})");
    let mut archive = ZipArchive::new(input).map_err(unreadable)?;
    if archive.len() > limits::ARCHIVE_ENTRIES {
        return Err(format!("holds {} entries; {} are the most", archive.len(), limits::ARCHIVE_ENTRIES));
    }
    let mut chosen = None;
    for n in 0..archive.len() {
        let entry = archive.by_index_raw(n).map_err(unreadable)?;
        let name = entry.name().map_err(unreadable)?;
        if name.len() > limits::ENTRY_NAME_BYTES {
            return Err(format!("holds a name of {} bytes; {} are the most", name.len(), limits::ENTRY_NAME_BYTES));
        }
        // A path that leaves its folder: nothing is unpacked onto the disk here, but such an archive is made to harm.
        if entry.enclosed_name().is_none() {
            return Err(format!("holds an entry that leaves its folder, {}", super::record::quoted(&name)));
        }
        // doc.kml in the root by custom, else the first.
        let doc = name.eq_ignore_ascii_case("doc.kml");
        if doc || (chosen.is_none() && name.to_ascii_lowercase().ends_with(".kml")) {
            chosen = Some(n);
            if doc {
                break;
            }
        }
    }
    let chosen = chosen.ok_or("is an archive without a KML file; unpack it and open what is in it")?;
    let entry = archive.by_index(chosen).map_err(|e| match e {
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

/// The bytes as an input.
pub(super) fn input(bytes: Vec<u8>) -> Cursor<Vec<u8>> {
    Cursor::new(bytes)
}
