//! How much a file may hold, of every kind that is read. Beyond a limit the reader says so and goes on
//! without what is beyond it; nothing here depends on the machine. JSON that is nested more than 128
//! deep is refused by its reader.

/// Bytes of a file that is read as it comes: tables, GeoJSON, KML, GPX.
pub const FILE_BYTES: u64 = 8 << 30;

/// Bytes of a file whose parts refer to each other, so that it is held in memory: TimeMap, ORBAT
/// Mapper.
pub const HELD_BYTES: u64 = 256 << 20;

/// Bytes of an archive, which is held in memory.
pub const ARCHIVE_BYTES: u64 = 512 << 20;

/// Bytes of what is read out of an archive.
pub const UNPACKED_BYTES: u64 = 1 << 30;

/// How many times its packed size an entry may unpack to, once it is larger than
/// [`RATIO_FROM_BYTES`]. Text packs to a tenth, seldom to a fortieth.
pub const UNPACKED_RATIO: u64 = 200;

/// Entries up to this size may pack as well as they like.
pub const RATIO_FROM_BYTES: u64 = 4 << 20;

/// Entries of an archive.
pub const ARCHIVE_ENTRIES: usize = 10_000;

/// Bytes of an entry's name.
pub const ENTRY_NAME_BYTES: usize = 512;

/// Rows that are kept of a file.
pub const ROWS: usize = 20_000_000;

/// Columns of a table, and different properties of features.
pub const COLUMNS: usize = 1_024;

/// Bytes of one row of a table; a quotation mark that is not closed would swallow the file.
pub const RECORD_BYTES: usize = 4 << 20;

/// Bytes of one text, beyond which it is cut.
pub const TEXT_BYTES: usize = 256 << 10;

/// Corners of a line or of one ring of an area.
pub const RING_POINTS: usize = 1_000_000;

/// Folders in folders, elements in elements, collections in collections.
pub const NESTING: usize = 64;

/// Parts of one feature: points of a group, members of a collection.
pub const PARTS: usize = 100_000;

/// Problems of each kind that are told one by one; the others are counted.
pub const PROBLEMS: usize = 1_000;

/// Bytes at a file's beginning from which its columns are recognised.
pub const SAMPLE_BYTES: usize = 1 << 20;

/// Bytes of a file of a scenario or of the base geography, which is held in memory.
pub const SCENARIO_FILE_BYTES: u64 = 512 << 20;

/// Bytes of a pupil's file.
pub const PUPIL_BYTES: u64 = 256 << 10;

/// Files of a class; what comes after them is left out.
pub const PUPILS: usize = 500;

/// Bytes of the preferences.
pub const PREFERENCES_BYTES: u64 = 4 << 20;

/// Bytes of a file of interface texts.
pub const LANGUAGE_FILE_BYTES: u64 = 4 << 20;

/// Bytes of a part of the directory of a file of tiles, unpacked.
pub const TILE_DIRECTORY_BYTES: u64 = 16 << 20;

/// Bytes of what a file of tiles says of itself, unpacked.
pub const TILE_METADATA_BYTES: u64 = 4 << 20;

/// Bytes of a tile.
pub const TILE_BYTES: u64 = 16 << 20;
