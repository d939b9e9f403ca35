//! Web Mercator: the whole world is the unit square, x to the east, y to the south.

use crate::model::{Bbox, LonLat, lon_lat};

/// Latitude at which the square ends, in degrees.
pub const MAX_LAT: f64 = 85.051_128_779_806_6;

/// Pixels across the world at zoom 0.
pub const TILE_PX: f64 = 256.0;

/// A point of the unit square.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct World {
    /// 0 at 180° W, 1 at 180° E.
    pub x: f64,
    /// 0 in the north, 1 in the south.
    pub y: f64,
}

/// A point of the unit square from its coordinates.
pub const fn world(x: f64, y: f64) -> World {
    World { x, y }
}

/// The place on the map of a point on the globe (spherical Mercator, EPSG:3857, scaled to 0..1).
pub fn world_from_lon_lat(p: LonLat) -> World {
    let lat = p.lat.clamp(-MAX_LAT, MAX_LAT).to_radians();
    let y = (1.0 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::PI) / 2.0;
    world((p.lon + 180.0) / 360.0, y)
}

/// The point on the globe of a place on the map.
pub fn lon_lat_from_world(w: World) -> LonLat {
    let lat = (std::f64::consts::PI * (1.0 - 2.0 * w.y)).sinh().atan().to_degrees();
    lon_lat(w.x * 360.0 - 180.0, lat)
}

/// A box of the unit square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBox {
    /// North-western corner.
    pub min: World,
    /// South-eastern corner.
    pub max: World,
}

impl WorldBox {
    /// A box around nothing.
    pub const EMPTY: Self =
        Self { min: world(f64::INFINITY, f64::INFINITY), max: world(f64::NEG_INFINITY, f64::NEG_INFINITY) };

    /// The box grown to hold the point.
    pub fn with(self, p: World) -> Self {
        Self {
            min: world(self.min.x.min(p.x), self.min.y.min(p.y)),
            max: world(self.max.x.max(p.x), self.max.y.max(p.y)),
        }
    }

    /// Whether the two share a point.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether the point lies in it.
    pub fn contains(self, p: World) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }

    /// The box grown by `by` on each side, in parts of the unit square.
    pub fn grown(self, by: f64) -> Self {
        Self { min: world(self.min.x - by, self.min.y - by), max: world(self.max.x + by, self.max.y + by) }
    }
}

impl From<Bbox> for WorldBox {
    fn from(b: Bbox) -> Self {
        Self { min: world_from_lon_lat(lon_lat(b.west, b.north)), max: world_from_lon_lat(lon_lat(b.east, b.south)) }
    }
}

/// Which part of the map is seen, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The middle of the picture.
    pub center: World,
    /// The world is `TILE_PX · 2^zoom` points wide.
    pub zoom: f64,
    /// Width and height of the picture in points (pixels at a scale of 1).
    pub size: [f32; 2],
}

/// Farthest and closest zoom.
pub const ZOOM_RANGE: std::ops::RangeInclusive<f64> = 2.0..=13.0;

impl Camera {
    /// Shows the whole box in a picture of this size, as large as it fits.
    pub fn fitting(bbox: Bbox, size: [f32; 2]) -> Self {
        let b = WorldBox::from(bbox);
        let center = world((b.min.x + b.max.x) / 2.0, (b.min.y + b.max.y) / 2.0);
        let per_px =
            ((b.max.x - b.min.x) / f64::from(size[0].max(1.0))).max((b.max.y - b.min.y) / f64::from(size[1].max(1.0)));
        let zoom = (1.0 / (per_px * TILE_PX)).log2().clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        Self { center, zoom, size }
    }

    /// Points across the world.
    pub fn scale(&self) -> f64 {
        TILE_PX * self.zoom.exp2()
    }

    /// Where a place of the map lies in the picture, in points from its top left corner.
    pub fn screen_from_world(&self, w: World) -> [f32; 2] {
        let s = self.scale();
        [
            ((w.x - self.center.x) * s) as f32 + self.size[0] / 2.0,
            ((w.y - self.center.y) * s) as f32 + self.size[1] / 2.0,
        ]
    }

    /// The place of the map at a point of the picture.
    pub fn world_from_screen(&self, [x, y]: [f32; 2]) -> World {
        let s = self.scale();
        world(
            self.center.x + f64::from(x - self.size[0] / 2.0) / s,
            self.center.y + f64::from(y - self.size[1] / 2.0) / s,
        )
    }

    /// The part of the map that is seen.
    pub fn seen(&self) -> WorldBox {
        WorldBox { min: self.world_from_screen([0.0, 0.0]), max: self.world_from_screen(self.size) }
    }

    /// The part of the globe that is seen.
    pub fn seen_bbox(&self) -> Bbox {
        let WorldBox { min, max } = self.seen();
        let (north_west, south_east) = (lon_lat_from_world(min), lon_lat_from_world(max));
        Bbox { west: north_west.lon, south: south_east.lat, east: south_east.lon, north: north_west.lat }
    }

    /// Kilometres per point at the middle of the picture.
    pub fn km_per_point(&self) -> f64 {
        const EQUATOR_KM: f64 = 40_075.016_686;
        let lat = lon_lat_from_world(self.center).lat.to_radians();
        EQUATOR_KM * lat.cos() / self.scale()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_from_the_map() {
        for (lon, lat) in [(0.0, 0.0), (46.75, 39.82), (-77.04, 38.9), (13.19, 32.89), (179.9, -84.0)] {
            let back = lon_lat_from_world(world_from_lon_lat(lon_lat(lon, lat)));
            assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9, "{lon} {lat}");
        }
    }

    #[test]
    fn a_fitting_camera_shows_the_whole_box() {
        let bbox = Bbox::new([44.6, 38.3, 48.6, 41.2]).expect("a sane box");
        for size in [[1920.0, 1080.0], [400.0, 900.0], [64.0, 16.0]] {
            let seen = Camera::fitting(bbox, size).seen().grown(1e-9);
            let wanted = WorldBox::from(bbox);
            assert!(seen.contains(wanted.min) && seen.contains(wanted.max), "{size:?}");
        }
    }
}
