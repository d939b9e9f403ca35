//! Which pieces of outlines follow a known line, and which were drawn by hand.

use std::collections::{HashMap, HashSet};

use super::geometry::{Geometry, Path, segment_distance2};
use super::prepared::AreaGround;
use crate::model::{Area, Edge};

/// Nearer than this to a border or coast an outline follows it, in world units: some 500 metres.
const NEAR: f32 = 1.6e-5;
/// Cells of the search grid, in world units.
const CELL: f32 = 2.0e-4;

type Point = (u32, u32);

/// Pieces of outlines that follow a known line.
#[derive(Debug, Default)]
pub struct Firm(HashSet<(Point, Point)>);

fn key(a: [f32; 2], b: [f32; 2]) -> (Point, Point) {
    let bits = |p: [f32; 2]| (p[0].to_bits(), p[1].to_bits());
    let (a, b) = (bits(a), bits(b));
    (a.min(b), a.max(b))
}

fn edges(geometry: &Geometry) -> impl Iterator<Item = Piece> {
    geometry.iter_rings().flat_map(|ring| (0..ring.len()).map(|i| (ring[i], ring[(i + 1) % ring.len()])))
}

impl Firm {
    /// Looks at all areas of a scenario and their grounds: the edge of a row that is known is firm, and so is each
    /// piece of the others that runs along one of the `lines`.
    pub fn new<'a>(areas: &[Area], grounds: &[AreaGround], lines: impl IntoIterator<Item = &'a Geometry>) -> Self {
        let near = Grid::new(lines);
        let mut firm = HashSet::new();
        for (area, ground) in areas.iter().zip(grounds) {
            let AreaGround::Polygons(geometry) = ground else { continue };
            let known = |a, b| area.edge == Edge::Known || near.runs_along(a, b);
            firm.extend(edges(geometry).filter(|&(a, b)| known(a, b)).map(|(a, b)| key(a, b)));
        }
        Self(firm)
    }

    /// A line cut into runs that are firm and runs that are not.
    pub fn split(&self, path: Path) -> Vec<(bool, Path)> {
        let mut runs: Vec<(bool, Vec<[f32; 2]>)> = Vec::new();
        for pair in path.points.windows(2) {
            let firm = self.0.contains(&key(pair[0], pair[1]));
            match runs.last_mut() {
                Some((kind, points)) if *kind == firm => points.push(pair[1]),
                Some(_) | None => runs.push((firm, pair.to_vec())),
            }
        }
        runs.into_iter().map(|(firm, points)| (firm, Path { bounds: path.bounds, points })).collect()
    }
}

/// Known lines by cell.
struct Grid(HashMap<(i32, i32), Vec<Piece>>);

/// A straight piece of a line.
type Piece = ([f32; 2], [f32; 2]);

fn cell(p: [f32; 2]) -> (i32, i32) {
    ((p[0] / CELL).floor() as i32, (p[1] / CELL).floor() as i32)
}

impl Grid {
    fn new<'a>(lines: impl IntoIterator<Item = &'a Geometry>) -> Self {
        let mut cells: HashMap<_, Vec<_>> = HashMap::new();
        for (a, b) in lines.into_iter().flat_map(edges) {
            let ([x0, y0], [x1, y1]) = ([a[0].min(b[0]), a[1].min(b[1])], [a[0].max(b[0]), a[1].max(b[1])]);
            let ((left, top), (right, bottom)) = (cell([x0 - NEAR, y0 - NEAR]), cell([x1 + NEAR, y1 + NEAR]));
            for at in (top..=bottom).flat_map(|y| (left..=right).map(move |x| (x, y))) {
                cells.entry(at).or_default().push((a, b));
            }
        }
        Self(cells)
    }

    fn touches(&self, p: [f32; 2]) -> bool {
        let lines = self.0.get(&cell(p)).map_or(&[][..], Vec::as_slice);
        lines.iter().any(|&(a, b)| segment_distance2(a, b, p) < NEAR * NEAR)
    }

    /// Whether the piece lies on known lines with both ends and its middle.
    fn runs_along(&self, a: [f32; 2], b: [f32; 2]) -> bool {
        let middle = [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        [a, middle, b].into_iter().all(|p| self.touches(p))
    }
}

#[cfg(test)]
mod tests {
    use geo::{MultiPolygon, polygon};

    use super::*;
    use crate::model::Ground;

    #[test]
    fn an_approximate_edge_is_firm_along_a_border_only() {
        let country = polygon![(x: 40., y: 36.), (x: 42., y: 36.), (x: 42., y: 38.), (x: 40., y: 38.)];
        let zone = polygon![(x: 40., y: 37.), (x: 41., y: 37.3), (x: 40.5, y: 38.), (x: 40., y: 38.)];
        let area: Area = serde_json::from_value(serde_json::json!({
            "name": {"en": "Zone"}, "kind": "control", "holder": "a", "from": "2020-01-01", "theatre": "t",
            "confidence": "reported", "edge": "approximate",
        }))
        .expect("an area");
        let ground = MultiPolygon::new(vec![zone]);
        let area = Area { ground: Ground::Polygons(ground.clone()), ..area };
        let geometry = std::sync::Arc::new(Geometry::new(&ground));
        let border = Geometry::new(&MultiPolygon::new(vec![country]));
        let firm = Firm::new(&[area], &[AreaGround::Polygons(geometry.clone())], [&border]);
        let outline = super::super::geometry::outline([&*geometry]);
        let runs: Vec<(bool, usize)> = outline
            .into_iter()
            .flat_map(|path| firm.split(path))
            .map(|(firm, path)| (firm, path.points.len() - 1))
            .collect();
        let count = |kind: bool| runs.iter().filter(|(firm, _)| *firm == kind).map(|(_, n)| n).sum::<usize>();
        assert_eq!((count(true), count(false)), (2, 2), "{runs:?}");
    }
}
