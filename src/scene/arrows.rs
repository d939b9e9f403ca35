//! Arrows: curved lines with heads, from stop to stop.
//!
//! The line is laid out in world units from the scenario alone (`flow_layout`), so that an arrow
//! never moves because another appeared or because the map was zoomed; widths and heads are in points.

use std::sync::Arc;

use super::geometry::ToScreen;
use super::mercator::{World, WorldBox, world};
use super::style::Color;
use super::{Camera, Dash};
use crate::model::{FlowId, FlowKind, LonLat};

/// An arrow as it is drawn.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// The flow it shows.
    pub flow: FlowId,
    /// What moves.
    pub kind: FlowKind,
    /// Its middle line.
    pub line: Arc<ArrowLine>,
    /// The width at the head, in points.
    pub width: f32,
    /// Whose colour.
    pub color: Color,
    /// Around it, so that it stands off the ground.
    pub halo: Color,
    /// Solid when documented.
    pub dash: Dash,
    /// Where along it the sign of what moves stands, 0 to 1.
    pub badge_at: f32,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The middle line of an arrow.
#[derive(Debug)]
pub struct ArrowLine {
    /// The box around it.
    pub bounds: WorldBox,
    /// Points from the first stop to the last.
    pub points: Vec<World>,
}

/// A strip between two edges.
#[derive(Clone, Debug, Default)]
pub struct Ribbon {
    /// The left edge, in the direction of the arrow.
    pub left: Vec<[f32; 2]>,
    /// The right edge.
    pub right: Vec<[f32; 2]>,
}

/// An arrow on the screen.
#[derive(Clone, Debug, Default)]
pub struct ArrowShape {
    /// The shaft: one strip, or one for each dash.
    pub shaft: Vec<Ribbon>,
    /// The head: a triangle, tip first. Empty where the arrow is too short for one.
    pub head: Vec<[f32; 2]>,
    /// The middle line, for picking and for the halo.
    pub line: Vec<[f32; 2]>,
    /// Where the sign of what moves stands; none where the arrow is too short for one.
    pub badge: Option<[f32; 2]>,
}

/// Radius of the sign of what moves, in points.
pub const BADGE: f32 = 8.5;
/// Arrows shorter than this carry no sign, in points.
const BADGE_FROM: f32 = 90.0;

/// Points along each leg of an arrow.
const SAMPLES: usize = 24;
/// Points left free round the first and the last stop, where the arrow is long enough: a symbol may
/// stand there.
const CLEAR_START: f32 = 7.0;
const CLEAR_END: f32 = 15.0;
/// Below this length on the screen an arrow is straight and short.
const SHORT: f32 = 60.0;

impl ArrowLine {
    /// Lays out the line through the stops: straight from one to the other, or a smooth curve where
    /// there are more than two, then bent aside in its middle by `bend` parts of its length;
    /// positive to the north.
    pub fn new(stops: &[LonLat], bend: f64) -> Self {
        let stops: Vec<World> = stops.iter().map(|&p| super::world_from_lon_lat(p)).collect();
        let mut points = match stops.as_slice() {
            [] => Vec::new(),
            [a] => vec![*a],
            [a, b] => (0..=SAMPLES)
                .map(|i| i as f64 / SAMPLES as f64)
                .map(|t| world(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t))
                .collect(),
            _ => spline(&stops),
        };
        bend_aside(&mut points, bend);
        let bounds = points.iter().fold(WorldBox::EMPTY, |b, &p| b.with(p));
        Self { bounds, points }
    }
}

/// Moves the points sideways, most in the middle and not at the ends: a straight line becomes a
/// parabola, which is what a quadratic Bézier curve is.
fn bend_aside(points: &mut [World], bend: f64) {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return };
    let step = |w: &[World]| (w[1].x - w[0].x).hypot(w[1].y - w[0].y);
    let length: f64 = points.windows(2).map(step).sum();
    let (dx, dy) = (last.x - first.x, last.y - first.y);
    let chord = dx.hypot(dy);
    // The side that looks north; of a line that comes back to its start, straight up.
    let (nx, ny) = if chord < 0.2 * length { (0.0, -1.0) } else { (dy / chord, -dx / chord) };
    let (nx, ny) = if ny > 0.0 { (-nx, -ny) } else { (nx, ny) };
    let before: Vec<f64> = std::iter::once(0.0)
        .chain(points.windows(2).scan(0.0, |at, w| {
            *at += step(w);
            Some(*at)
        }))
        .collect();
    for (p, at) in points.iter_mut().zip(before) {
        let t = at / length.max(1e-12);
        let reach = bend * length * 4.0 * t * (1.0 - t);
        *p = world(p.x + nx * reach, p.y + ny * reach);
    }
}

/// A centripetal Catmull-Rom spline (Yuksel et al. 2011): smooth, without loops.
fn spline(stops: &[World]) -> Vec<World> {
    let mut out = vec![stops[0]];
    let mirror = |p: World, q: World| world(2.0 * p.x - q.x, 2.0 * p.y - q.y);
    let n = stops.len();
    for i in 0..n - 1 {
        let p1 = stops[i];
        let p2 = stops[i + 1];
        let p0 = if i == 0 { mirror(p1, p2) } else { stops[i - 1] };
        let p3 = if i + 2 == n { mirror(p2, p1) } else { stops[i + 2] };
        let knot = |a: World, b: World| ((b.x - a.x).powi(2) + (b.y - a.y).powi(2)).powf(0.25).max(1e-9);
        let (t1, t2, t3) = (knot(p0, p1), knot(p0, p1) + knot(p1, p2), knot(p0, p1) + knot(p1, p2) + knot(p2, p3));
        let mix = |a: World, b: World, ta: f64, tb: f64, t: f64| {
            let k = (t - ta) / (tb - ta);
            world(a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k)
        };
        for s in 1..=SAMPLES {
            let t = t1 + (t2 - t1) * s as f64 / SAMPLES as f64;
            let (a1, a2, a3) = (mix(p0, p1, 0.0, t1, t), mix(p1, p2, t1, t2, t), mix(p2, p3, t2, t3, t));
            let (b1, b2) = (mix(a1, a2, 0.0, t2, t), mix(a2, a3, t1, t3, t));
            out.push(mix(b1, b2, t1, t2, t));
        }
    }
    out
}

impl Arrow {
    /// The colour of the sign on the arrow's own.
    pub fn badge_ink(&self) -> Color {
        // Black letters read better from this brightness on (WCAG 2.2, relative luminance).
        if self.color.luminance() > 0.36 { super::style::rgb(0x1D2327) } else { super::style::rgb(0xFFFFFF) }
    }

    /// The head's length in points.
    pub fn head_length(&self) -> f32 {
        (2.6 * self.width).max(10.0)
    }

    /// The arrow in the picture of a camera, in points.
    pub fn on_screen(&self, camera: &Camera) -> ArrowShape {
        self.growing(camera, 1.0)
    }

    /// The arrow when it has grown so far along its way, 0 to 1.
    pub fn growing(&self, camera: &Camera, part: f32) -> ArrowShape {
        let to_screen = ToScreen::new(camera);
        let line: Vec<[f32; 2]> =
            self.line.points.iter().map(|&w| to_screen.apply(super::geometry::local(w))).collect();
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
            return ArrowShape::default();
        };
        let line = if distance(first, last) < SHORT && self.line.points.len() == SAMPLES + 1 {
            vec![first, last]
        } else {
            line
        };
        let total = length(&line);
        if total < 6.0 {
            return ArrowShape::default();
        }
        let (start, end) = (CLEAR_START.min(total * 0.06), total - CLEAR_END.min(total * 0.13));
        let head = self.head_length().min((end - start) * 0.6);
        let end = (start + (end - start) * part).max(start + head * 1.05).min(end);
        let neck = end - head;
        let tip = point_at(&line, end);
        let base = point_at(&line, neck);
        let (ux, uy) = unit(base, tip);
        let half = (1.1 * self.width).max(head * 0.42);
        let head_points =
            vec![tip, [base[0] - uy * half, base[1] + ux * half], [base[0] + uy * half, base[1] - ux * half]];
        let half_width = |at: f32| {
            let part = ((at - start) / (neck - start).max(1.0)).clamp(0.0, 1.0);
            self.width / 2.0 * (0.6 + 0.4 * part)
        };
        let pattern = match self.dash {
            Dash::Solid => Vec::new(),
            Dash::Dotted => vec![self.width.max(2.0) * 0.9, self.width.max(2.0) * 1.1],
            Dash::Dashed => vec![self.width.max(3.0) * 2.4, self.width.max(3.0) * 1.3],
            Dash::DashDot => vec![self.width * 3.0, self.width, self.width, self.width],
        };
        let shaft =
            dashes(start, neck, &pattern).into_iter().map(|(from, to)| ribbon(&line, from, to, &half_width)).collect();
        let badge =
            (total >= BADGE_FROM && part >= 1.0).then(|| point_at(&line, start + (neck - start) * self.badge_at));
        ArrowShape { shaft, head: head_points, line, badge }
    }
}

fn dashes(start: f32, end: f32, pattern: &[f32]) -> Vec<(f32, f32)> {
    if pattern.is_empty() {
        return vec![(start, end)];
    }
    let mut out = Vec::new();
    let (mut at, mut i) = (start, 0);
    while at < end && out.len() < 2000 {
        let step = pattern[i % pattern.len()].max(0.5);
        if i % 2 == 0 {
            out.push((at, (at + step).min(end)));
        }
        at += step;
        i += 1;
    }
    out
}

fn ribbon(line: &[[f32; 2]], from: f32, to: f32, half_width: &dyn Fn(f32) -> f32) -> Ribbon {
    let mut stations = vec![from];
    let mut at = 0.0;
    for pair in line.windows(2) {
        at += distance(pair[0], pair[1]);
        if at > from + 0.5 && at < to - 0.5 {
            stations.push(at);
        }
    }
    stations.push(to);
    let mut out = Ribbon::default();
    for station in stations {
        let p = point_at(line, station);
        let (ux, uy) = unit(point_at(line, station - 1.0), point_at(line, station + 1.0));
        let half = half_width(station);
        out.left.push([p[0] + uy * half, p[1] - ux * half]);
        out.right.push([p[0] - uy * half, p[1] + ux * half]);
    }
    out
}

/// Length of a polyline.
pub fn length(line: &[[f32; 2]]) -> f32 {
    line.windows(2).map(|w| distance(w[0], w[1])).sum()
}

/// The point at this length along a polyline; beyond the ends, on their continuation.
pub fn point_at(line: &[[f32; 2]], at: f32) -> [f32; 2] {
    let mut left = at;
    let last = line.len().saturating_sub(2);
    for (i, pair) in line.windows(2).enumerate() {
        let d = distance(pair[0], pair[1]);
        if left <= d || i == last {
            let k = if d > 0.0 { left / d } else { 0.0 };
            return [pair[0][0] + (pair[1][0] - pair[0][0]) * k, pair[0][1] + (pair[1][1] - pair[0][1]) * k];
        }
        left -= d;
    }
    line.first().copied().unwrap_or_default()
}

fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (b[0] - a[0]).hypot(b[1] - a[1])
}

fn unit(a: [f32; 2], b: [f32; 2]) -> (f32, f32) {
    let d = distance(a, b).max(1e-6);
    ((b[0] - a[0]) / d, (b[1] - a[1]) / d)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::lon_lat;

    fn arrow(stops: &[LonLat], dash: Dash) -> Arrow {
        Arrow {
            flow: "f".into(),
            kind: FlowKind::Arms,
            line: Arc::new(ArrowLine::new(stops, 0.0)),
            width: 6.0,
            color: Color::CLEAR,
            halo: Color::CLEAR,
            dash,
            badge_at: 0.5,
            selected: false,
        }
    }

    fn camera() -> Camera {
        Camera { center: super::super::world_from_lon_lat(lon_lat(30.0, 37.0)), zoom: 5.0, size: [1200.0, 800.0] }
    }

    #[test]
    fn an_arrow_goes_through_its_stops_and_points_at_the_last() {
        let stops = [lon_lat(36.9, 36.5), lon_lat(37.4, 37.1), lon_lat(49.9, 40.4)];
        let shape = arrow(&stops, Dash::Solid).on_screen(&camera());
        let via = camera().screen_from_world(super::super::world_from_lon_lat(stops[1]));
        let nearest = shape.line.iter().map(|&p| distance(p, via)).fold(f32::INFINITY, f32::min);
        assert!(nearest < 1.0, "passes {nearest} points from its second stop");
        let target = camera().screen_from_world(super::super::world_from_lon_lat(stops[2]));
        let gap = distance(shape.head[0], target);
        assert!((10.0..20.0).contains(&gap), "the tip is {gap} points from the target");
    }

    #[test]
    fn a_positive_bend_is_to_the_north_both_ways() {
        let (a, b) = (lon_lat(13.2, 32.9), lon_lat(37.0, 36.7));
        let (out, back) = (ArrowLine::new(&[a, b], 0.18), ArrowLine::new(&[b, a], 0.18));
        let (p, q) = (out.points[SAMPLES / 2], back.points[SAMPLES / 2]);
        assert!((p.x - q.x).hypot(p.y - q.y) < 1e-9, "one bend is one side, whichever way the arrow runs");
        assert!(p.y < (out.points[0].y + out.points[SAMPLES].y) / 2.0, "a positive bend is to the north");
    }

    #[test]
    fn a_dashed_arrow_has_gaps_and_ends_before_its_head() {
        let shape = arrow(&[lon_lat(13.2, 32.9), lon_lat(37.0, 36.7)], Dash::Dashed).on_screen(&camera());
        assert!(shape.shaft.len() > 10, "{} dashes", shape.shaft.len());
        assert_eq!(shape.head.len(), 3);
    }

    #[test]
    fn the_sign_stands_on_a_long_arrow_and_not_on_a_short_one() {
        let long = arrow(&[lon_lat(13.2, 32.9), lon_lat(37.0, 36.7)], Dash::Solid).on_screen(&camera());
        let badge = long.badge.expect("a sign");
        let nearest = long.line.iter().map(|&p| distance(p, badge)).fold(f32::INFINITY, f32::min);
        assert!(nearest < 40.0, "{nearest} points off the line");
        let short = arrow(&[lon_lat(37.0, 36.0), lon_lat(37.4, 36.2)], Dash::Solid).on_screen(&camera());
        assert_eq!(short.badge, None);
    }
}
