//! The first bytes of a file of tiles: where its parts lie, and what they are.

use super::TileFileError;

/// Bytes of the header.
pub const HEADER_BYTES: usize = 127;
const MAGIC: &[u8] = b"PMTiles";
/// The closest zoom whose tiles have numbers.
const MOST_ZOOM: u8 = 26;

/// How parts of the file are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    None,
    /// As gzip does.
    Gzip,
}

impl Packing {
    fn parse(byte: u8) -> Result<Self, TileFileError> {
        match byte {
            1 => Ok(Self::None),
            2 => Ok(Self::Gzip),
            _ => Err(TileFileError::Packing),
        }
    }
}

/// Where the parts of a file lie: from which byte on, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The first part of the directory.
    pub root: (u64, u64),
    /// What it says of itself.
    pub metadata: (u64, u64),
    /// The other parts of the directory.
    pub leaves: (u64, u64),
    /// The tiles.
    pub tiles: (u64, u64),
    /// How directory and metadata are packed.
    pub packing: Packing,
    /// How tiles are packed.
    pub tile_packing: Packing,
    /// The closest zoom.
    pub max_zoom: u8,
}

impl Header {
    /// Reads the header, and refuses a file whose tiles cannot be shown.
    pub fn parse(bytes: &[u8]) -> Result<Self, TileFileError> {
        if !bytes.starts_with(MAGIC) {
            // The older versions begin with these two letters alone.
            return Err(match bytes {
                [b'P', b'M', version @ 1..=2, ..] => TileFileError::Version(*version),
                _ => TileFileError::NotPmtiles,
            });
        }
        let cut = TileFileError::Damaged("it ends too early");
        let bytes: &[u8; HEADER_BYTES] =
            bytes.get(..HEADER_BYTES).and_then(|bytes| bytes.try_into().ok()).ok_or(cut)?;
        if bytes[7] != 3 {
            return Err(TileFileError::Version(bytes[7]));
        }
        let number = |at: usize| bytes[at..at + 8].iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let part = |at: usize| (number(at), number(at + 8));
        match bytes[99] {
            1 | 6 => return Err(TileFileError::Vector),
            2..=4 => {}
            _ => return Err(TileFileError::Kind),
        }
        Ok(Self {
            root: part(8),
            metadata: part(24),
            leaves: part(40),
            tiles: part(56),
            packing: Packing::parse(bytes[97])?,
            tile_packing: Packing::parse(bytes[98])?,
            max_zoom: bytes[101].min(MOST_ZOOM),
        })
    }
}
