//! Ground that two rows claim to hold on one day.

use geo::BooleanOps;

use crate::model::area::{Area, AreaKind, Ground, SLIVER, is_sliver};
use crate::model::scenario::Scenario;

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
    a.intersection(b).iter().any(|part| !is_sliver(part))
}
