//! Ground as it is drawn: in Web Mercator, relative to one common origin, triangulated once.
//!
//! All geometry shares the origin, so that neighbours which share a corner in the data share it to
//! the last bit on the screen, and no crack opens between them.

use geo::{CoordFloat, LineString, MultiPolygon};

use super::mercator::{World, WorldBox, world, world_from_lon_lat};
use crate::model::lon_lat;

/// What the `f32` coordinates of all geometry are relative to: the middle of the Levant. At zoom
/// 13 a step of an `f32` is still below 0.02 points there.
pub const ORIGIN: World = world(0.597, 0.405);

/// Polygons.
#[derive(Debug)]
pub struct Geometry {
    /// The box around them.
    pub bounds: WorldBox,
    /// Corners of all rings one after the other, relative to `ORIGIN`.
    pub points: Vec<[f32; 2]>,
    /// Where each ring begins in `points`; a ring runs to the next one and is closed.
    pub rings: Vec<usize>,
    /// Triples of places in `points`.
    pub triangles: Vec<u32>,
    /// Its area in parts of the unit square.
    pub area: f64,
}

/// A line.
#[derive(Debug)]
pub struct Path {
    /// The box around it.
    pub bounds: WorldBox,
    /// Its points, relative to `ORIGIN`.
    pub points: Vec<[f32; 2]>,
}

/// All rings of polygons: each one's edge, then its holes.
pub fn rings(ground: &MultiPolygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    ground.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

/// A place of the map relative to `ORIGIN`.
pub fn local(w: World) -> [f32; 2] {
    [(w.x - ORIGIN.x) as f32, (w.y - ORIGIN.y) as f32]
}

fn project(c: geo::Coord<f64>) -> World {
    world_from_lon_lat(lon_lat(c.x, c.y))
}

impl Geometry {
    /// Projects and triangulates polygons given in degrees. Rings of fewer than three corners are
    /// left out.
    pub fn new(ground: &MultiPolygon<f64>) -> Self {
        let mut out =
            Self { bounds: WorldBox::EMPTY, points: Vec::new(), rings: Vec::new(), triangles: Vec::new(), area: 0.0 };
        let mut earcut = earcut::Earcut::<f32>::new();
        let mut triangles: Vec<u32> = Vec::new();
        for polygon in ground {
            let first = out.points.len();
            let mut holes: Vec<u32> = Vec::new();
            if !out.push_ring(polygon.exterior()) {
                continue;
            }
            for hole in polygon.interiors() {
                let start = out.points.len() - first;
                if out.push_ring(hole) {
                    holes.push(start as u32);
                }
            }
            triangles.clear();
            earcut.earcut(out.points[first..].iter().copied(), &holes, &mut triangles);
            out.triangles.extend(triangles.iter().map(|i| i + first as u32));
        }
        out.area = out.triangles.chunks_exact(3).map(|t| out.triangle_area(t)).sum();
        out
    }

    fn triangle_area(&self, corners: &[u32]) -> f64 {
        let [a, b, c] = [corners[0], corners[1], corners[2]].map(|i| self.points[i as usize].map(f64::from));
        ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
    }

    fn push_ring(&mut self, ring: &LineString<f64>) -> bool {
        let corners = ring.0.len().saturating_sub(1);
        if corners < 3 {
            return false;
        }
        self.rings.push(self.points.len());
        for &c in &ring.0[..corners] {
            let w = project(c);
            self.bounds = self.bounds.with(w);
            self.points.push(local(w));
        }
        true
    }

    /// The rings, each without its closing point.
    pub fn iter_rings(&self) -> impl Iterator<Item = &[[f32; 2]]> {
        self.rings.iter().enumerate().map(|(i, &start)| {
            let end = self.rings.get(i + 1).copied().unwrap_or(self.points.len());
            &self.points[start..end]
        })
    }
}

impl Path {
    /// Projects a line given in degrees.
    pub fn new(line: &LineString<f64>) -> Self {
        Self::from_worlds(line.0.iter().map(|&c| project(c)))
    }

    /// A line from places of the map.
    pub fn from_worlds(worlds: impl IntoIterator<Item = World>) -> Self {
        let mut bounds = WorldBox::EMPTY;
        let points = worlds
            .into_iter()
            .map(|w| {
                bounds = bounds.with(w);
                local(w)
            })
            .collect();
        Self { bounds, points }
    }
}

/// The view transform for local coordinates: multiply by `scale`, then add `offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToScreen {
    /// Points across the world.
    pub scale: f32,
    /// Where `ORIGIN` lies, in points from the top left corner of the picture.
    pub offset: [f32; 2],
}

impl ToScreen {
    /// The transform of a camera.
    pub fn new(camera: &super::Camera) -> Self {
        Self { scale: camera.scale() as f32, offset: camera.screen_from_world(ORIGIN) }
    }

    /// Where a local point lies in the picture.
    pub fn apply(self, [x, y]: [f32; 2]) -> [f32; 2] {
        [x * self.scale + self.offset[0], y * self.scale + self.offset[1]]
    }
}

/// The square of how far a point lies from a piece of a line, in their own units.
pub fn segment_distance2<T: CoordFloat>(a: [T; 2], b: [T; 2], p: [T; 2]) -> T {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let (px, py) = (p[0] - a[0], p[1] - a[1]);
    let len2 = dx * dx + dy * dy;
    let t = if len2 > T::zero() { ((px * dx + py * dy) / len2).max(T::zero()).min(T::one()) } else { T::zero() };
    let (x, y) = (px - t * dx, py - t * dy);
    x * x + y * y
}

/// How far a point lies from a piece of a line, in their own units.
pub fn segment_distance<T: CoordFloat>(a: [T; 2], b: [T; 2], p: [T; 2]) -> T {
    segment_distance2(a, b, p).sqrt()
}

/// The boundary of several polygons taken as one, as lines: an edge that two of them share, in
/// opposite directions, is inside and falls away.
pub fn outline<'a>(parts: impl IntoIterator<Item = &'a Geometry>) -> Vec<Path> {
    use std::collections::HashMap;
    type Key = (u32, u32);
    let key = |p: [f32; 2]| -> Key { (p[0].to_bits(), p[1].to_bits()) };
    let mut order: Vec<([f32; 2], [f32; 2])> = Vec::new();
    let mut open: HashMap<(Key, Key), usize> = HashMap::new();
    let mut gone: Vec<bool> = Vec::new();
    for part in parts {
        for ring in part.iter_rings() {
            for i in 0..ring.len() {
                let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                if let Some(twin) = open.remove(&(key(b), key(a))) {
                    gone[twin] = true;
                } else {
                    open.insert((key(a), key(b)), order.len());
                    order.push((a, b));
                    gone.push(false);
                }
            }
        }
    }
    // Edges stand in the order of their rings, so runs of kept edges are lines already.
    let mut lines: Vec<Vec<[f32; 2]>> = Vec::new();
    for (edge, _) in order.iter().zip(&gone).filter(|(_, gone)| !**gone) {
        match lines.last_mut() {
            Some(line) if line.last() == Some(&edge.0) => line.push(edge.1),
            _ => lines.push(vec![edge.0, edge.1]),
        }
    }
    lines
        .into_iter()
        .map(|points| {
            let bounds = points
                .iter()
                .fold(WorldBox::EMPTY, |b, p| b.with(world(ORIGIN.x + f64::from(p[0]), ORIGIN.y + f64::from(p[1]))));
            Path { bounds, points }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    #[test]
    fn two_squares_side_by_side_have_one_outline() {
        let a = Geometry::new(&MultiPolygon::new(vec![
            polygon![(x: 0., y: 0.), (x: 1., y: 0.), (x: 1., y: 1.), (x: 0., y: 1.)],
        ]));
        let b = Geometry::new(&MultiPolygon::new(vec![
            polygon![(x: 1., y: 0.), (x: 2., y: 0.), (x: 2., y: 1.), (x: 1., y: 1.)],
        ]));
        let edges: usize = outline([&a, &b]).iter().map(|path| path.points.len() - 1).sum();
        assert_eq!(edges, 6, "eight edges less the two that touch");
    }

    #[test]
    fn a_hole_is_left_open() {
        let geometry = Geometry::new(&MultiPolygon::new(vec![polygon![
            exterior: [(x: 0., y: 0.), (x: 9., y: 0.), (x: 9., y: 9.), (x: 0., y: 9.)],
            interiors: [[(x: 3., y: 3.), (x: 3., y: 6.), (x: 6., y: 6.), (x: 6., y: 3.)]],
        ]]));
        let area = |t: &[u32]| {
            let [a, b, c] = [0, 1, 2].map(|i| geometry.points[t[i] as usize]);
            ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
        };
        let filled: f32 = geometry.triangles.chunks_exact(3).map(area).sum();
        let square = geometry.bounds;
        let whole = ((square.max.x - square.min.x) * (square.max.y - square.min.y)) as f32;
        assert!((filled / whole - 8.0 / 9.0).abs() < 0.01, "{}", filled / whole);
    }
}
