//! Files of tiles: those that another maker writes are read whole, damaged ones are refused.

use std::io::Cursor;

use pmtiles::{PmTilesWriter, TileCoord, TileType};
use proptest::prelude::*;

use super::directory::{Found, entries, find, tile_id};
use super::*;

/// A file of these tiles, as another maker's library writes it.
fn written(kind: TileType, metadata: &str, tiles: &[(u8, u32, u32, Vec<u8>)]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut writer = PmTilesWriter::new(kind).max_zoom(9).metadata(metadata).create(&mut out).expect("begun");
    for (zoom, x, y, bytes) in tiles {
        writer.add_tile(TileCoord::new(*zoom, *x, *y).expect("a tile"), bytes).expect("added");
    }
    writer.finalize().expect("finished");
    out.into_inner()
}

/// Every tile of the zooms up to this one, each with bytes of its own.
fn all_tiles(max_zoom: u8) -> Vec<(u8, u32, u32, Vec<u8>)> {
    let mut tiles = Vec::new();
    for zoom in 0..=max_zoom {
        for (x, y) in (0..1_u32 << zoom).flat_map(|x| (0..1_u32 << zoom).map(move |y| (x, y))) {
            tiles.push((zoom, x, y, format!("{zoom}/{x}/{y} {}", x.wrapping_mul(2_654_435_761) ^ y).into_bytes()));
        }
    }
    tiles.sort_by_key(|(zoom, x, y, _)| tile_id(*zoom, *x, *y));
    tiles
}

#[test]
fn every_tile_of_a_large_file_is_found_and_no_other() {
    let tiles = all_tiles(7);
    let bytes = written(TileType::Png, r#"{"attribution": "© <b>Somebody</b>"}"#, &tiles);
    let mut file = TileFile::read(Cursor::new(bytes)).expect("read");
    assert_eq!((file.attribution(), file.max_zoom()), ("© Somebody", 9));
    assert!(file.header.leaves.1 > 0, "large enough for a directory in parts");
    for (zoom, x, y, bytes) in &tiles {
        assert_eq!(file.tile(*zoom, *x, *y).expect("read").as_ref(), Some(bytes), "{zoom}/{x}/{y}");
    }
    for (zoom, x, y) in [(8, 0, 0), (8, 255, 255), (3, 8, 0), (3, 0, 8), (40, 0, 0)] {
        assert_eq!(file.tile(zoom, x, y), Ok(None), "{zoom}/{x}/{y}");
    }
}

#[test]
fn tiles_have_the_numbers_that_others_give_them() {
    for zoom in 0..=31 {
        let edge = 1_u64 << zoom;
        for (x, y) in
            [(0, 0), (edge - 1, 0), (0, edge - 1), (edge - 1, edge - 1), (edge / 2, edge / 3), (edge / 5, edge / 7)]
        {
            let (x, y) = (x as u32, y as u32);
            let theirs = TileCoord::new(zoom, x, y).expect("a tile");
            assert_eq!(tile_id(zoom, x, y), Some(pmtiles::TileId::from(theirs).value()), "{zoom}/{x}/{y}");
        }
    }
}

#[test]
fn what_cannot_be_shown_is_refused_with_the_reason() {
    let tiles = [(0, 0, 0, b"x".to_vec())];
    let png = written(TileType::Png, "{}", &tiles);
    let with = |at: usize, byte: u8| {
        let mut bytes = png.clone();
        bytes[at] = byte;
        bytes
    };
    for (bytes, error) in [
        (Vec::new(), TileFileError::NotPmtiles),
        (b"PK\x03\x04 an archive".to_vec(), TileFileError::NotPmtiles),
        (b"PM\x02 an old one".to_vec(), TileFileError::Version(2)),
        (with(7, 4), TileFileError::Version(4)),
        (written(TileType::Mvt, "{}", &tiles), TileFileError::Vector),
        (with(99, 5), TileFileError::Kind),
        (with(97, 3), TileFileError::Packing),
        (with(98, 4), TileFileError::Packing),
        (png[..100].to_vec(), TileFileError::Damaged("it ends too early")),
        (png[..130].to_vec(), TileFileError::Damaged("a part of it lies behind its end")),
    ] {
        assert_eq!(TileFile::read(Cursor::new(bytes)).map(drop), Err(error));
    }
}

#[test]
fn a_file_that_was_taken_away_or_cut_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tiles.pmtiles");
    assert_eq!(TileFile::open(&path).map(drop), Err(TileFileError::Unreadable("no such file or folder".to_owned())));
    assert!(matches!(TileFile::open(folder.path()), Err(TileFileError::Unreadable(_))), "a folder");
    let bytes = written(TileType::Png, "{}", &[(0, 0, 0, vec![7; 5000])]);
    std::fs::write(&path, &bytes).expect("written");
    let mut file = TileFile::open(&path).expect("opens");
    assert_eq!(file.still_at(&path), Ok(()));
    std::fs::write(&path, &bytes[..bytes.len() - 100]).expect("cut");
    assert!(matches!(file.still_at(&path), Err(TileFileError::Damaged(_))));
    assert!(matches!(file.tile(0, 0, 0), Err(TileFileError::Damaged(_))), "no bytes that are not there");
    std::fs::remove_file(&path).expect("removed");
    assert!(matches!(file.still_at(&path), Err(TileFileError::Unreadable(_))));
}

#[test]
fn a_part_that_unpacks_to_anything_is_stopped() {
    use std::io::Write as _;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&vec![0; 3 << 20]).expect("packed");
    let packed = packed.finish().expect("packed");
    assert!(packed.len() < 1 << 20);
    assert_eq!(unpack(&packed, 1 << 20), Err(TileFileError::Damaged("a part of it unpacks to too much")));
}

proptest! {
    /// Whatever stands in a directory, looking a tile up neither panics nor takes more memory than the bytes
    /// can hold.
    #[test]
    fn any_bytes_are_a_directory_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200), id: u64) {
        if let Ok(entries) = entries(&bytes) {
            prop_assert!(entries.len() <= bytes.len());
            prop_assert!(!entries.is_empty() || find(&entries, id) == Found::Nothing);
        }
    }
}
