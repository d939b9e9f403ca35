//! What a speaker drew on the map, as lines over it.

use super::{Furniture, Piece, Stroke};
use crate::model::{PenKind, PenStroke};
use crate::scene::style::rgb;
use crate::scene::{Camera, Color, Dash, world_from_lon_lat};

/// Yellow is no party's colour; with a dark edge it is seen on light ground too.
const INK: Color = rgb(0xFFD43B);
const EDGE: Color = rgb(0x1D2327);
/// Width of a line, in points.
const WIDTH: f32 = 4.5;
/// Length of an arrow's head, in points.
const HEAD: f32 = 20.0;

/// A line of the pen, as it is explained.
pub(super) fn line() -> Stroke {
    Stroke { color: INK, width: WIDTH, dash: Dash::Solid }
}

/// Strokes, each with how much of it is seen, 0 to 1.
pub fn pen<'a>(camera: &Camera, strokes: impl IntoIterator<Item = (&'a PenStroke, f32)>) -> Furniture {
    let mut pieces = Vec::new();
    for (stroke, strength) in strokes {
        let mut points: Vec<[f32; 2]> =
            stroke.points().map(|p| camera.screen_from_world(world_from_lon_lat(p))).collect();
        let head = match stroke.kind {
            PenKind::Line => None,
            PenKind::Arrow => head(&mut points),
        };
        for (color, wider) in [(EDGE.faded(0.75 * strength), 2.0), (INK.faded(strength), 0.0)] {
            let line = Stroke { color, width: WIDTH + wider, dash: Dash::Solid };
            pieces.push(Piece::Line { points: points.clone(), stroke: line });
            if let Some(head) = head {
                if wider > 0.0 {
                    let closed = head.iter().chain(&head[..1]).copied().collect();
                    let stroke = Stroke { color, width: wider, dash: Dash::Solid };
                    pieces.push(Piece::Line { points: closed, stroke });
                } else {
                    pieces.push(Piece::Polygon { points: head.to_vec(), color });
                }
            }
        }
    }
    Furniture { pieces }
}

/// The head at the end of a line, which is cut back to its base.
fn head(points: &mut Vec<[f32; 2]>) -> Option<[[f32; 2]; 3]> {
    let tip = *points.last()?;
    let away = |p: &[f32; 2]| (p[0] - tip[0]).hypot(p[1] - tip[1]);
    // The hand shakes: the direction is that of the last part, not of the last two points.
    let from = points.iter().rev().find(|p| away(p) >= HEAD).or(points.first()).copied()?;
    let length = away(&from);
    if length < 1.0 {
        return None;
    }
    let along = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
    let base = [tip[0] - along[0] * HEAD, tip[1] - along[1] * HEAD];
    let side = [-along[1] * HEAD * 0.55, along[0] * HEAD * 0.55];
    while points.len() > 1 && points.last().is_some_and(|p| away(p) < HEAD) {
        points.pop();
    }
    points.push(base);
    Some([tip, [base[0] + side[0], base[1] + side[1]], [base[0] - side[0], base[1] - side[1]]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bbox, lon_lat};

    #[test]
    fn a_stroke_stays_on_its_ground_and_an_arrow_ends_in_a_point() {
        let bbox = Bbox { west: 40.0, south: 36.0, east: 50.0, north: 42.0 };
        let path = [lon_lat(43.0, 39.0), lon_lat(45.0, 40.0), lon_lat(47.0, 40.0)];
        let stroke = PenStroke::new(PenKind::Arrow, &path).expect("a stroke");
        for size in [[640.0, 360.0], [1280.0, 720.0]] {
            let camera = Camera::fitting(bbox, size);
            let pieces = pen(&camera, [(&stroke, 1.0)]).pieces;
            let tip = camera.screen_from_world(world_from_lon_lat(path[2]));
            let heads: Vec<&Vec<[f32; 2]>> = pieces
                .iter()
                .filter_map(|piece| if let Piece::Polygon { points, .. } = piece { Some(points) } else { None })
                .collect();
            assert_eq!(heads.len(), 1);
            assert_eq!(heads[0][0], tip);
        }
    }
}
