//! The tiles of a file. A thread reads them and makes pictures of them; the map takes what is there.

use std::io::Cursor;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;

use egui::{ColorImage, Rect, TextureOptions, pos2, vec2};
use image::{ImageReader, Limits};
use lru::LruCache;
use walkers::sources::Attribution;
use walkers::{Tile, TileId, TilePiece, Tiles};

use super::news::{News, Opened};
use crate::io::tiles::{TileFile, TileFileError};

/// Tiles that are kept.
const KEPT: NonZeroUsize = NonZeroUsize::new(384).expect("more than none");
/// Tiles that may wait to be read. What is not taken is asked for again in the next frame, if it is still seen.
const WAITING: usize = 32;
/// The longest edge of a tile, in pixels; and the memory that making it may take, in bytes.
const LONGEST_EDGE: u32 = 4096;
const PICTURE_BYTES: u64 = 128 << 20;

/// A tile that was read, or none where there is none.
type Came = (TileId, Option<Tile>);

/// The tiles of a file.
pub struct FileTiles {
    news: Arc<News>,
    asks: SyncSender<TileId>,
    came: Receiver<Came>,
    /// Tiles that are there, and nothing for those that were asked for and are not.
    tiles: LruCache<TileId, Option<Tile>>,
}

/// Opens a file on a thread, which reads tiles until nobody wants them any more.
pub fn start(
    path: PathBuf,
    news: Arc<News>,
    egui: egui::Context,
) -> std::io::Result<(FileTiles, JoinHandle<Result<(), TileFileError>>)> {
    let (asks, asked) = sync_channel(WAITING);
    let (comes, came) = channel();
    let thread = {
        let news = news.clone();
        std::thread::Builder::new().name("tiles".to_owned()).spawn(move || {
            let end = read(&path, &news, &asked, &comes, &egui);
            egui.request_repaint();
            end
        })?
    };
    Ok((FileTiles { news, asks, came, tiles: LruCache::new(KEPT) }, thread))
}

fn read(
    path: &Path,
    news: &News,
    asked: &Receiver<TileId>,
    comes: &Sender<Came>,
    egui: &egui::Context,
) -> Result<(), TileFileError> {
    let mut file = TileFile::open(path)?;
    news.open(Opened { attribution: file.attribution().to_owned(), max_zoom: file.max_zoom() });
    egui.request_repaint();
    for id in asked {
        file.still_at(path)?;
        let tile = file.tile(id.zoom, id.x, id.y)?.and_then(|bytes| {
            let picture = picture(&bytes, egui.input(|input| input.max_texture_side));
            if picture.is_none() {
                news.tile_is_broken();
            }
            picture.map(|picture| Tile::Raster(egui.load_texture("tile", picture, TextureOptions::LINEAR)))
        });
        if comes.send((id, tile)).is_err() {
            break;
        }
        egui.request_repaint();
    }
    Ok(())
}

/// A tile as a picture; none where its bytes are not one, or one that is too large.
fn picture(bytes: &[u8], longest_edge: usize) -> Option<ColorImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let longest_edge = LONGEST_EDGE.min(u32::try_from(longest_edge).unwrap_or(LONGEST_EDGE));
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(longest_edge), Some(longest_edge));
    limits.max_alloc = Some(PICTURE_BYTES);
    reader.limits(limits);
    let image = reader.decode().ok()?.into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, &image))
}

impl Tiles for FileTiles {
    fn at(&mut self, id: TileId) -> Option<TilePiece> {
        for (id, tile) in self.came.try_iter() {
            self.tiles.put(id, tile);
        }
        let max_zoom = self.news.opened()?.max_zoom;
        let (wanted, _) = part_of(id, max_zoom);
        if self.tiles.get(&wanted).is_none() && self.asks.try_send(wanted).is_ok() {
            self.tiles.put(wanted, None);
        }
        (0..=wanted.zoom).rev().find_map(|zoom| {
            let (larger, uv) = part_of(id, zoom);
            let tile = self.tiles.get(&larger)?.clone()?;
            Some(TilePiece::new(tile, uv))
        })
    }

    fn attribution(&self) -> Attribution {
        // It is told by the news: here it could only be a text that is built in.
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}

/// The tile of this zoom, or of its own where that is farther away, in which a tile lies; and its part of it.
fn part_of(id: TileId, zoom: u8) -> (TileId, Rect) {
    let steps = u32::from(id.zoom.saturating_sub(zoom)).min(31);
    let larger = TileId { x: id.x >> steps, y: id.y >> steps, zoom: id.zoom.min(zoom) };
    let edge = 1.0 / (1_u64 << steps) as f32;
    let along = |all: u32, of: u32| (all - (of << steps)) as f32 * edge;
    let at = pos2(along(id.x, larger.x), along(id.y, larger.y));
    (larger, Rect::from_min_size(at, vec2(edge, edge)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_lies_in_the_larger_ones_over_it() {
        let id = TileId { x: 5, y: 6, zoom: 3 };
        for (zoom, larger, at, edge) in [
            (9, (5, 6, 3), [0.0, 0.0], 1.0),
            (3, (5, 6, 3), [0.0, 0.0], 1.0),
            (2, (2, 3, 2), [0.5, 0.0], 0.5),
            (1, (1, 1, 1), [0.25, 0.5], 0.25),
            (0, (0, 0, 0), [0.625, 0.75], 0.125),
        ] {
            let (tile, uv) = part_of(id, zoom);
            assert_eq!(((tile.x, tile.y, tile.zoom), uv.min), (larger, at.into()), "{zoom}");
            assert_eq!(uv.size(), vec2(edge, edge), "{zoom}");
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_no_tile() {
        let mut png = Cursor::new(Vec::new());
        image::RgbImage::from_pixel(300, 200, image::Rgb([9, 8, 7]))
            .write_to(&mut png, image::ImageFormat::Png)
            .expect("written");
        let png = png.into_inner();
        assert_eq!(picture(&png, 2048).map(|picture| picture.size), Some([300, 200]));
        assert!(picture(&png, 256).is_none(), "wider than the graphics card takes");
        for bytes in [&png[..60], b"", b"GIF89a", b"<svg/>"] {
            assert!(picture(bytes, 2048).is_none(), "{bytes:?}");
        }
    }
}
