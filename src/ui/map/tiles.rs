//! Tiles of a base map under everything else, for the very camera that the rest is drawn for.

use egui::{Color32, Mesh, Painter, Rect, Shape as EguiShape, TextureHandle};
use walkers::{Tile, TileId, Tiles};

use crate::scene::Camera;
use crate::scene::mercator::world;

/// Most tiles that a map asks for; a larger window gets larger ones.
const MOST: f64 = 200.0;
/// Edge of a tile in points, where its zoom is that of the map.
const EDGE: f64 = 256.0;

/// A tile, or the part of a larger one that stands in for it.
struct Piece {
    id: TileId,
    texture: TextureHandle,
    uv: Rect,
}

/// The tiles of the last frame, and those of the zoom before as long as they are needed.
#[derive(Default)]
pub struct Tiled {
    zoom: u8,
    pieces: Vec<Piece>,
    /// Under the tiles: without them the map would be empty for a moment at each new zoom.
    before: Vec<Piece>,
}

impl Tiled {
    /// Paints the tiles of what a camera sees; asks for those that are not there.
    pub fn paint(&mut self, painter: &Painter, rect: Rect, camera: &Camera, tiles: &mut dyn Tiles) {
        let (zoom, wanted) = wanted(camera, tiles.tile_size());
        let count = wanted.len();
        let found = wanted.into_iter().filter_map(|id| {
            let piece = tiles.at(id)?;
            let Tile::Raster(texture) = piece.tile;
            Some(Piece { id, texture, uv: piece.uv })
        });
        let last = std::mem::replace(&mut self.pieces, found.collect());
        if zoom != self.zoom && !last.is_empty() {
            self.before = last;
        }
        self.zoom = zoom;
        if self.pieces.len() == count {
            self.before.clear();
        }
        for Piece { id, texture, uv } in self.before.iter().chain(&self.pieces) {
            let tiles = f64::from(id.zoom).exp2();
            let corner = |x: u32, y: u32| {
                let at = camera.screen_from_world(world(f64::from(x) / tiles, f64::from(y) / tiles));
                rect.min + egui::Vec2::from(at)
            };
            let place = Rect::from_min_max(corner(id.x, id.y), corner(id.x + 1, id.y + 1));
            if place.intersects(painter.clip_rect()) {
                let mut mesh = Mesh::with_texture(texture.id());
                mesh.add_rect_with_uv(place, *uv, Color32::WHITE);
                painter.add(EguiShape::mesh(mesh));
            }
        }
    }
}

/// The zoom of the tiles for a camera, and those that it sees, the middle first.
fn wanted(camera: &Camera, tile_size: u32) -> (u8, Vec<TileId>) {
    let offset = (f64::from(tile_size.max(1)) / EDGE).log2();
    let mut zoom = (camera.zoom - offset).round().clamp(0.0, 24.0);
    let across = |zoom: f64| {
        let edge = camera.scale() / zoom.exp2();
        camera.size.map(|size| f64::from(size) / edge + 1.0)
    };
    while zoom > 0.0 && across(zoom).iter().product::<f64>() > MOST {
        zoom -= 1.0;
    }
    let tiles = zoom.exp2();
    let seen = camera.seen();
    let range = |from: f64, to: f64| {
        let at = |part: f64| (part * tiles).floor().clamp(0.0, tiles - 1.0) as u32;
        at(from)..=at(to)
    };
    let zoom = zoom as u8;
    let rows = range(seen.min.y, seen.max.y);
    let mut ids: Vec<TileId> =
        rows.flat_map(|y| range(seen.min.x, seen.max.x).map(move |x| TileId { x, y, zoom })).collect();
    let away = |id: &TileId| {
        let part = |n: u32| (f64::from(n) + 0.5) / tiles;
        (part(id.x) - camera.center.x).hypot(part(id.y) - camera.center.y)
    };
    ids.sort_by(|a, b| away(a).total_cmp(&away(b)));
    (zoom, ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bbox;

    #[test]
    fn the_tiles_that_are_seen_are_asked_for_the_middle_first_and_never_too_many() {
        let bbox = Bbox::new([44.6, 38.3, 48.6, 41.2]).expect("a box");
        for size in [[320.0, 200.0], [1280.0, 800.0], [3840.0, 2160.0], [7680.0, 4320.0]] {
            let camera = Camera::fitting(bbox, size);
            let (zoom, ids) = wanted(&camera, 256);
            let tiles = f64::from(zoom).exp2();
            assert!(ids.len() as f64 <= MOST && !ids.is_empty(), "{size:?}: {}", ids.len());
            let holds = |id: &TileId, x: f64, y: f64| {
                (x * tiles).floor() == f64::from(id.x) && (y * tiles).floor() == f64::from(id.y)
            };
            let seen = camera.seen();
            for (x, y) in [(seen.min.x, seen.min.y), (seen.max.x, seen.min.y), (seen.max.x, seen.max.y)] {
                assert!(ids.iter().any(|id| holds(id, x, y)), "{size:?}: a corner");
            }
            assert!(holds(&ids[0], camera.center.x, camera.center.y), "{size:?}: the middle");
        }
        let (zoom, _) = wanted(&Camera { zoom: 6.6, ..Camera::fitting(bbox, [800.0, 500.0]) }, 512);
        assert_eq!(zoom, 6, "a tile of twice the edge is one of the zoom before");
    }
}
