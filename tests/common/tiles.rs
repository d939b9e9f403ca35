//! Files of tiles, as another maker's library writes them.

use std::io::Cursor;
use std::path::Path;

use pmtiles::{PmTilesWriter, TileCoord, TileId, TileType};

/// A tile of one colour, as PNG.
pub fn tile(color: [u8; 3]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(8, 8, image::Rgb(color)).write_to(&mut out, image::ImageFormat::Png).expect("written");
    out.into_inner()
}

/// All tiles of the world up to a zoom, all of them these bytes.
pub fn tiles(kind: TileType, bytes: &[u8], max_zoom: u8, attribution: &str) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let metadata = serde_json::json!({ "attribution": attribution }).to_string();
    let mut writer = PmTilesWriter::new(kind).max_zoom(max_zoom).metadata(&metadata).create(&mut out).expect("begun");
    let count = (0..=u32::from(max_zoom)).map(|zoom| 4_u64.pow(zoom)).sum();
    for id in 0..count {
        writer.add_tile(TileCoord::from(TileId::new(id).expect("a tile")), bytes).expect("added");
    }
    writer.finalize().expect("finished");
    out.into_inner()
}

/// Writes a file of tiles of one colour.
pub fn write_tiles(path: &Path, color: [u8; 3], attribution: &str) {
    std::fs::write(path, tiles(TileType::Png, &tile(color), 4, attribution)).expect("written");
}
