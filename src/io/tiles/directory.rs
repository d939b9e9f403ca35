//! The directory of a file of tiles: which tile lies where. Tiles are numbered zoom by zoom along a
//! curve that keeps neighbours together (Hilbert's).

use super::TileFileError;

/// A row of the directory: one tile, several that are alike, or another part of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The number of the first tile.
    id: u64,
    /// How many tiles are alike from there on; 0 for a part of the directory.
    run: u64,
    offset: u64,
    length: u64,
}

/// What a directory says of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It has none.
    Nothing,
    /// Where the tile lies, among the tiles.
    Tile {
        /// From which byte on.
        offset: u64,
        /// How many bytes.
        length: u64,
    },
    /// Where the part of the directory lies that knows, among the leaves.
    Leaf {
        /// From which byte on.
        offset: u64,
        /// How many bytes.
        length: u64,
    },
}

/// Looks a tile up.
pub fn find(entries: &[Entry], id: u64) -> Found {
    let after = entries.partition_point(|entry| entry.id <= id);
    let Some(entry) = after.checked_sub(1).and_then(|last| entries.get(last)) else { return Found::Nothing };
    let Entry { offset, length, .. } = *entry;
    match entry.run {
        0 => Found::Leaf { offset, length },
        run if id - entry.id < run => Found::Tile { offset, length },
        _ => Found::Nothing,
    }
}

/// Reads the rows of a part of the directory: all numbers of tiles, then all runs, lengths, places.
pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, TileFileError> {
    let wrong = || TileFileError::Damaged("its directory does not add up");
    let mut numbers = Numbers(bytes);
    let count = numbers.next().and_then(|count| usize::try_from(count).ok()).ok_or_else(wrong)?;
    // A row takes four bytes at least: more rows than that cannot be there.
    if count > bytes.len() / 4 {
        return Err(wrong());
    }
    let mut entries = vec![Entry::default(); count];
    let mut id: u64 = 0;
    for entry in &mut entries {
        id = numbers.next().and_then(|step| id.checked_add(step)).ok_or_else(wrong)?;
        entry.id = id;
    }
    for entry in &mut entries {
        entry.run = numbers.next().ok_or_else(wrong)?;
    }
    for entry in &mut entries {
        entry.length = numbers.next().ok_or_else(wrong)?;
    }
    let mut follows: Option<u64> = None;
    for entry in &mut entries {
        let place = numbers.next().ok_or_else(wrong)?;
        // 0 says that it follows the one before.
        entry.offset = place.checked_sub(1).or(follows).ok_or_else(wrong)?;
        follows = Some(entry.offset.checked_add(entry.length).ok_or_else(wrong)?);
    }
    Ok(entries)
}

/// Numbers of seven bits a byte, the lowest first.
struct Numbers<'a>(&'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            let bits = u64::from(byte & 0x7F);
            // The tenth byte has room for one bit alone.
            if bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

/// The number of a tile; none where there is no such tile.
pub fn tile_id(zoom: u8, x: u32, y: u32) -> Option<u64> {
    let edge = 1_u64.checked_shl(zoom.into()).filter(|_| zoom <= 31)?;
    let (mut x, mut y) = (u64::from(x), u64::from(y));
    if x >= edge || y >= edge {
        return None;
    }
    // All tiles of the zooms before it.
    let mut id = (edge * edge - 1) / 3;
    let mut half = edge / 2;
    while half > 0 {
        let (right, low) = (u64::from(x & half > 0), u64::from(y & half > 0));
        id += half * half * ((3 * right) ^ low);
        // The quarter is turned so that the curve goes on where it ended.
        (x, y) = (x & (half - 1), y & (half - 1));
        if low == 0 {
            if right == 1 {
                (x, y) = (half - 1 - x, half - 1 - y);
            }
            (x, y) = (y, x);
        }
        half /= 2;
    }
    Some(id)
}
