//! What a speaker draws on the map: strokes that are pinned to the ground.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::place::LonLat;

/// Most points of a stroke: more than a hand draws.
pub const MOST_POINTS: usize = 2_000;

kinds! {
    /// What a stroke is drawn with.
    PenKind {
        Line => "line", "A line, as the hand went.";
        Arrow => "arrow", "A line with a head at its end.";
    }
}

/// A stroke of the pen on the ground.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PenStroke {
    /// What it is drawn with.
    pub kind: PenKind,
    /// Its points: longitude and latitude in degrees.
    #[schemars(length(min = 2, max = MOST_POINTS))]
    pub path: Vec<[f64; 2]>,
}

impl PenStroke {
    /// A stroke through these points; none where they are too few or too many, or not on the globe.
    pub fn new(kind: PenKind, path: &[LonLat]) -> Option<Self> {
        let stroke = Self { kind, path: path.iter().map(|p| [p.lon, p.lat]).collect() };
        stroke.is_sane().then_some(stroke)
    }

    /// Whether it can be drawn: two points at least, all of them on the globe.
    pub fn is_sane(&self) -> bool {
        (2..=MOST_POINTS).contains(&self.path.len()) && self.points().all(LonLat::is_on_globe)
    }

    /// Its points.
    pub fn points(&self) -> impl Iterator<Item = LonLat> {
        self.path.iter().map(|&[lon, lat]| LonLat { lon, lat })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::lon_lat;

    #[test]
    fn a_stroke_has_two_points_on_the_globe() {
        let [a, b] = [lon_lat(46.0, 39.0), lon_lat(47.0, 40.0)];
        assert!(PenStroke::new(PenKind::Line, &[a]).is_none());
        assert!(PenStroke::new(PenKind::Line, &[a, lon_lat(200.0, 0.0)]).is_none());
        assert!(PenStroke::new(PenKind::Line, &[a, lon_lat(f64::NAN, 0.0)]).is_none());
        assert!(PenStroke::new(PenKind::Line, &vec![a; MOST_POINTS + 1]).is_none());
        let stroke = PenStroke::new(PenKind::Arrow, &[a, b]).expect("a stroke");
        assert_eq!(stroke.points().collect::<Vec<_>>(), [a, b]);
    }
}
