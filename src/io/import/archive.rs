//! The KML out of a KMZ, which is a zip archive; nothing else of it is read.

use std::io::Cursor;

use super::source::ReadSeek;
use crate::io::archive::{names, open, unpack};

/// The bytes of the KML in an archive, or why there are none.
pub(super) fn kml(input: &mut dyn ReadSeek) -> Result<Vec<u8>, String> {
    let mut archive = open(input)?;
    let names = names(&archive);
    // doc.kml in the root by custom, else the first.
    let doc = names.iter().find(|name| name.eq_ignore_ascii_case("doc.kml"));
    let chosen = doc.or_else(|| names.iter().find(|name| name.to_ascii_lowercase().ends_with(".kml")));
    let chosen = chosen.ok_or("is an archive without a KML file; unpack it and open what is in it")?;
    unpack(archive.by_name(chosen))
}

/// The bytes as an input.
pub(super) fn input(bytes: Vec<u8>) -> Cursor<Vec<u8>> {
    Cursor::new(bytes)
}
