//! Ground that two rows claim to hold on one day.

use geo::{Area as _, BooleanOps, Euclidean, Length};

use crate::model::area::{Area, AreaKind, Ground};
use crate::model::scenario::Scenario;

/// Narrower than this on the average, in degrees, an overlap is a sliver between two drawings of
/// one line: about a kilometre.
const SLIVER: f64 = 0.01;

/// Pairs of control rows with a common day whose ground overlaps by more than slivers.
pub(super) fn overlapping_control(scenario: &Scenario) -> Vec<(&Area, &Area)> {
    let rows: Vec<_> = scenario.areas.iter().filter(|a| a.kind == AreaKind::Control).collect();
    let mut pairs = Vec::new();
    for (i, &a) in rows.iter().enumerate() {
        for &b in &rows[i + 1..] {
            if a.span().overlaps(b.span()) && boxes_overlap(a.bounds, b.bounds) && ground_overlaps(a, b) {
                pairs.push((a, b));
            }
        }
    }
    pairs
}

fn boxes_overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0].max(b[0]) + SLIVER < a[2].min(b[2]) && a[1].max(b[1]) + SLIVER < a[3].min(b[3])
}

fn ground_overlaps(a: &Area, b: &Area) -> bool {
    let (Ground::Polygons(a), Ground::Polygons(b)) = (&a.ground, &b.ground) else { return false };
    a.intersection(b).iter().any(|part| {
        let around: f64 = Euclidean.length(part.exterior());
        part.unsigned_area() > around / 2.0 * SLIVER
    })
}
