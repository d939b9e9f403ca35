//! A file of tiles (PMTiles, version 3) with pictures in it.
//!
//! The library for these files trusts what they say of their own sizes and ends the program where that is
//! untrue; a file that a person drags onto a map may say anything. So it is read here: nothing of it is
//! believed that does not lie within the file and within limits.

mod credit;
mod directory;
mod header;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use directory::{Entry, Found, entries, find, tile_id};
use header::{HEADER_BYTES, Header, Packing};

use super::folder::plain;
use super::limits;

/// Leaves of the directory that are kept, unpacked.
const LEAVES_KEPT: usize = 32;
/// How deep leaves lie under leaves: the format has one level, some writers two.
const DEPTH: usize = 4;

/// Why a file of tiles cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileFileError {
    /// It is not there, or cannot be read.
    #[error("{0}")]
    Unreadable(String),
    /// It is something else.
    #[error("it is no PMTiles file")]
    NotPmtiles,
    /// It is of another version of the format.
    #[error("it is a PMTiles file of version {0}; version 3 is needed: `pmtiles convert` makes one")]
    Version(u8),
    /// Its tiles are no pictures.
    #[error("its tiles are shapes without colours (vector tiles); a file with pictures is needed: PNG, JPEG or WebP")]
    Vector,
    /// Its tiles are pictures of a kind that is not known here.
    #[error("its tiles are neither PNG, JPEG nor WebP")]
    Kind,
    /// It is packed in a way that is not known here.
    #[error("it is packed neither with gzip nor not at all, which are the two ways that are read")]
    Packing,
    /// What it says of itself is not so.
    #[error("it is damaged or cut short: {0}")]
    Damaged(&'static str),
}

impl From<std::io::Error> for TileFileError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Self::Damaged("it ends too early"),
            _ => Self::Unreadable(plain(&error)),
        }
    }
}

/// An open file of tiles.
#[derive(Debug)]
pub struct TileFile<R> {
    input: R,
    /// Bytes of the whole file.
    length: u64,
    header: Header,
    root: Vec<Entry>,
    /// Leaves by where they lie, the newest last.
    leaves: Vec<(u64, Vec<Entry>)>,
    attribution: String,
}

impl TileFile<File> {
    /// Opens a file on the disk.
    ///
    /// # Errors
    /// Where it cannot be read, or holds no tiles that can be shown.
    pub fn open(path: &Path) -> Result<Self, TileFileError> {
        if std::fs::metadata(path)?.is_dir() {
            return Err(TileFileError::Unreadable(plain(&std::io::ErrorKind::IsADirectory.into())));
        }
        Self::read(File::open(path)?)
    }

    /// Whether the file still lies there as it was opened.
    ///
    /// # Errors
    /// Where it was taken away or has another length now.
    pub fn still_at(&self, path: &Path) -> Result<(), TileFileError> {
        if std::fs::metadata(path)?.len() == self.length {
            Ok(())
        } else {
            Err(TileFileError::Damaged("its length has changed while it was shown"))
        }
    }
}

impl<R: Read + Seek> TileFile<R> {
    /// Reads what a file says of itself.
    ///
    /// # Errors
    /// Where it holds no tiles that can be shown.
    pub fn read(mut input: R) -> Result<Self, TileFileError> {
        let length = input.seek(SeekFrom::End(0))?;
        input.seek(SeekFrom::Start(0))?;
        let mut bytes = Vec::with_capacity(HEADER_BYTES);
        input.by_ref().take(HEADER_BYTES as u64).read_to_end(&mut bytes)?;
        let header = Header::parse(&bytes)?;
        let root = Vec::new();
        let mut file = Self { input, length, header, root, leaves: Vec::new(), attribution: String::new() };
        let (offset, size) = file.header.root;
        file.root = entries(&file.unpacked(offset, size, limits::TILE_DIRECTORY_BYTES)?)?;
        let (offset, size) = file.header.metadata;
        if size > 0 {
            file.attribution = credit::credit(&file.unpacked(offset, size, limits::TILE_METADATA_BYTES)?)?;
        }
        Ok(file)
    }

    /// The closest zoom that it has.
    pub fn max_zoom(&self) -> u8 {
        self.header.max_zoom
    }

    /// Who is to be credited, as plain text on one line; empty where it does not say.
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// The picture of a tile, as its bytes; none where it has no such tile.
    ///
    /// # Errors
    /// Where the file is not what it says.
    pub fn tile(&mut self, zoom: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, TileFileError> {
        let Some(id) = tile_id(zoom, x, y) else { return Ok(None) };
        let mut found = find(&self.root, id);
        for _ in 0..DEPTH {
            match found {
                Found::Nothing => return Ok(None),
                Found::Tile { offset, length } => {
                    let offset = self.header.tiles.0.checked_add(offset);
                    let offset = offset.ok_or(TileFileError::Damaged("a tile lies outside it"))?;
                    if length > limits::TILE_BYTES {
                        return Err(TileFileError::Damaged("a tile is too large"));
                    }
                    return match self.header.tile_packing {
                        Packing::None => self.bytes(offset, length).map(Some),
                        Packing::Gzip => unpack(&self.bytes(offset, length)?, limits::TILE_BYTES).map(Some),
                    };
                }
                Found::Leaf { offset, length } => found = find(self.leaf(offset, length)?, id),
            }
        }
        Err(TileFileError::Damaged("its directory leads in a circle"))
    }

    /// A leaf of the directory.
    fn leaf(&mut self, offset: u64, length: u64) -> Result<&[Entry], TileFileError> {
        let place = match self.leaves.iter().position(|(at, _)| *at == offset) {
            Some(place) => place,
            None => {
                let start = self.header.leaves.0.checked_add(offset);
                let start = start.ok_or(TileFileError::Damaged("a part of its directory lies outside it"))?;
                let leaf = entries(&self.unpacked(start, length, limits::TILE_DIRECTORY_BYTES)?)?;
                if self.leaves.len() >= LEAVES_KEPT {
                    self.leaves.remove(0);
                }
                self.leaves.push((offset, leaf));
                self.leaves.len() - 1
            }
        };
        Ok(&self.leaves[place].1)
    }

    /// A part of the file, unpacked to no more than this.
    fn unpacked(&mut self, offset: u64, length: u64, most: u64) -> Result<Vec<u8>, TileFileError> {
        if length > most {
            return Err(TileFileError::Damaged("a part of it is too large"));
        }
        let bytes = self.bytes(offset, length)?;
        match self.header.packing {
            Packing::None => Ok(bytes),
            Packing::Gzip => unpack(&bytes, most),
        }
    }

    /// A part of the file, which must lie in it.
    fn bytes(&mut self, offset: u64, length: u64) -> Result<Vec<u8>, TileFileError> {
        if offset.checked_add(length).is_none_or(|end| end > self.length) {
            return Err(TileFileError::Damaged("a part of it lies behind its end"));
        }
        self.input.seek(SeekFrom::Start(offset))?;
        let mut bytes = vec![0; usize::try_from(length).map_err(|_| TileFileError::Damaged("a part is too large"))?];
        self.input.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

/// Unpacks to no more than this: what is packed well may be small and unpack to anything.
fn unpack(bytes: &[u8], most: u64) -> Result<Vec<u8>, TileFileError> {
    let mut out = Vec::new();
    let read = flate2::read::GzDecoder::new(bytes).take(most + 1).read_to_end(&mut out);
    match read {
        Ok(_) if out.len() as u64 > most => Err(TileFileError::Damaged("a part of it unpacks to too much")),
        Ok(_) => Ok(out),
        Err(_) => Err(TileFileError::Damaged("a part of it does not unpack")),
    }
}

#[cfg(test)]
mod tests;
