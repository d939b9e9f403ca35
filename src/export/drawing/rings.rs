//! Polygons as one path: which rings are holes, and all of them wound so that overlapping parts
//! stay filled.

use super::Outline;
use super::clip::{self, Frame};
use crate::scene::Geometry;
use crate::scene::geometry::ToScreen;

/// The path of several polygons, and how it is to be filled.
#[derive(Debug, Default)]
pub struct Filled {
    /// The path.
    pub path: Outline,
    /// Whether some ring could not be told from a hole, so that only the even-odd rule is right.
    pub even_odd: bool,
}

/// Puts polygons into one path, cut to the frame.
pub fn filled<'a>(parts: impl IntoIterator<Item = &'a Geometry>, to_screen: ToScreen, frame: &Frame) -> Filled {
    let mut out = Filled::default();
    for part in parts {
        let holes = holes(part);
        for (ring, hole) in part.iter_rings().zip(holes) {
            let points = clip::ring(ring.iter().map(|&p| to_screen.apply(p)), frame);
            if points.is_empty() {
                continue;
            }
            match hole {
                Some(hole) => out.path.ring(clip::wound(points, !hole)),
                None => {
                    out.even_odd = true;
                    out.path.ring(points);
                }
            }
        }
    }
    out
}

/// For each ring, whether it is a hole: its triangles then lie outside of it. `None` where it has
/// no triangle, which happens to rings without an area.
fn holes(geometry: &Geometry) -> Vec<Option<bool>> {
    let Geometry { points, rings, triangles, .. } = geometry;
    let areas: Vec<f32> = geometry.iter_rings().map(clip::area).collect();
    let mut out: Vec<Option<bool>> = vec![None; rings.len()];
    let ring_of = |i: usize| rings.partition_point(|&start| start <= i).checked_sub(1);
    for triangle in triangles.chunks_exact(3) {
        let [a, b, c] = [triangle[0] as usize, triangle[1] as usize, triangle[2] as usize];
        for (from, to, third) in [(a, b, c), (b, c, a), (c, a, b)] {
            let Some(ring) = ring_of(from).filter(|&r| out[r].is_none() && ring_of(to) == Some(r)) else { continue };
            let start = rings[ring];
            let end = rings.get(ring + 1).copied().unwrap_or(points.len());
            let next = |i: usize| if i + 1 == end { start } else { i + 1 };
            // The third corner is seen from the edge in the direction of the ring.
            let (p, q) = if next(from) == to {
                (from, to)
            } else if next(to) == from {
                (to, from)
            } else {
                continue;
            };
            let side = clip::area(&[points[p], points[q], points[third]]);
            if side != 0.0 && areas[ring] != 0.0 {
                out[ring] = Some((side > 0.0) != (areas[ring] > 0.0));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, MultiPolygon, Polygon};

    fn square(from: f64, to: f64, turned: bool) -> LineString<f64> {
        let mut corners = vec![(from, from), (to, from), (to, to), (from, to)];
        if turned {
            corners.reverse();
        }
        corners.push(corners[0]);
        LineString::from(corners)
    }

    #[test]
    fn holes_are_known_whichever_way_rings_run() {
        for turns in [[false, false], [false, true], [true, false], [true, true]] {
            let polygon = Polygon::new(square(0.0, 9.0, turns[0]), vec![square(3.0, 6.0, turns[1])]);
            let island = Polygon::new(square(4.0, 5.0, turns[1]), vec![]);
            let geometry = Geometry::new(&MultiPolygon::new(vec![polygon, island]));
            assert_eq!(holes(&geometry), [Some(false), Some(true), Some(false)], "{turns:?}");
        }
    }
}
