//! Where arrows run: all flows of a scenario are laid out once, whatever the day, so that an arrow
//! never moves because another appeared.
//!
//! Each flow, the weightier first, takes the bend that costs least beside those already laid out
//! that run on a common day. Costs are ordered as readers' findings weigh them (Jenny et al. 2018):
//! no arrow under a place that is not its own, no two on one another, no acute crossings, then the
//! usual bow to the north.

use super::arrows::ArrowLine;
use super::geometry::segment_distance2;
use super::mercator::World;
use super::world_from_lon_lat;
use crate::model::base::Base;
use crate::model::time::Span;
use crate::model::{Flow, Scenario};

/// One point of the picture when the whole of the first scenario is in view, in world units.
const FAR_POINT: f64 = 1.5e-4;
/// Where an arrow is looked at from close by, it is about so many points long.
const NEAR_LENGTH: f64 = 120.0;
/// Nearer than this to a foreign place, an arrow seems to go there, in points.
const CLEARANCE: f64 = 17.0;
/// Nearer than this, two arrows seem one, in points.
const APART: f64 = 13.0;
/// So far beside a stop of its own an arrow still seems to go through it, in points.
const BESIDE: f64 = 18.0;
/// Crossings at less than this are hard to follow, in degrees (Jenny et al. 2018).
const ACUTE: f64 = 40.0;

/// What it costs to run right under an end of another flow or a capital, a stop on its way, and the
/// place of an event.
const END: f64 = 30.0;
const STOP: f64 = 6.0;
const EVENT: f64 = 1.0;

/// The usual bow, in parts of the length.
const BOW: f64 = 0.18;
/// Bows that are tried for an arrow of two stops; positive to the north.
const BOWS: [f64; 16] =
    [0.18, 0.15, 0.12, 0.21, 0.24, -0.18, -0.15, -0.12, -0.21, -0.24, 0.28, -0.28, 0.08, 0.34, -0.34, 0.40];
/// Sideways moves that are tried for an arrow of more stops, in points: not so far that it would seem
/// to go through another country than it did.
const SHIFTS: [f64; 11] = [0.0, 8.0, -8.0, 16.0, -16.0, 24.0, -24.0, 32.0, -32.0, 42.0, -42.0];

/// A flow that has its line.
struct Laid {
    line: ArrowLine,
    span: Span,
    ends: Vec<World>,
}

/// Places that a line should keep clear of, by how much that matters.
struct Node {
    at: World,
    span: Option<Span>,
    weight: f64,
}

/// The line of each flow of the scenario, in its order.
pub fn lay_out(scenario: &Scenario, base: &Base) -> Vec<ArrowLine> {
    let nodes = nodes(scenario, base);
    let mut order: Vec<usize> = (0..scenario.flows.len()).collect();
    order.sort_by_key(|&i| (super::layers::flows::rank(&scenario.flows[i]), i));
    let mut laid: Vec<Option<Laid>> = scenario.flows.iter().map(|_| None).collect();
    for i in order {
        let flow = &scenario.flows[i];
        let others: Vec<&Laid> = laid.iter().flatten().filter(|other| other.span.overlaps(flow.span())).collect();
        laid[i] = Some(best(flow, &others, &nodes));
    }
    laid.into_iter().flatten().map(|laid| laid.line).collect()
}

fn nodes(scenario: &Scenario, base: &Base) -> Vec<Node> {
    let stops = scenario.flows.iter().flat_map(|flow| {
        let last = flow.path.len().saturating_sub(1);
        let weight = move |i: usize| if i == 0 || i == last { END } else { STOP };
        flow.path.iter().enumerate().map(move |(i, &p)| (p, Some(flow.span()), weight(i)))
    });
    let capitals = base.towns.iter().filter(|town| town.capital).map(|town| (town.at, None, END));
    let events = scenario.events.iter().map(|event| (event.at, Some(event.span()), EVENT));
    stops
        .chain(capitals)
        .chain(events)
        .map(|(at, span, weight)| Node { at: world_from_lon_lat(at), span, weight })
        .collect()
}

/// The line of a flow that costs least.
fn best(flow: &Flow, others: &[&Laid], nodes: &[Node]) -> Laid {
    let ends: Vec<World> = flow.path.iter().map(|&p| world_from_lon_lat(p)).collect();
    let length = ends.windows(2).map(|w| distance(w[0], w[1])).sum::<f64>();
    let point = (length / NEAR_LENGTH).clamp(1e-7, FAR_POINT);
    let bends: Vec<(f64, f64)> = if ends.len() == 2 {
        // The habit weighs little, but it decides where nothing else does.
        BOWS.iter().map(|&bow| (bow, (bow - BOW).abs() * 2.0 + if bow < 0.0 { 0.2 } else { 0.0 })).collect()
    } else {
        SHIFTS.iter().map(|&shift| (shift * point / length.max(1e-9), (shift / 30.0).powi(2))).collect()
    };
    let foreign: Vec<&Node> = nodes
        .iter()
        .filter(|node| node.span.is_none_or(|span| span.overlaps(flow.span())))
        .filter(|node| ends.iter().all(|&end| distance(end, node.at) > 0.5 * CLEARANCE * point))
        .collect();
    let mut least: Option<(f64, ArrowLine)> = None;
    for (bend, habit) in bends {
        let line = ArrowLine::new(&flow.path, bend);
        let cost = habit
            + stop_cost(&line, &ends, point)
            + node_cost(&line, &foreign, point)
            + line_cost(&line, &ends, others, point);
        if least.as_ref().is_none_or(|(c, _)| cost < *c - 1e-9) {
            least = Some((cost, line));
        }
    }
    let line = least.map_or_else(|| ArrowLine::new(&flow.path, BOW), |(_, line)| line);
    Laid { line, span: flow.span(), ends }
}

/// What it costs to pass beside one's own stops: an arrow bends through the country it went through.
fn stop_cost(line: &ArrowLine, ends: &[World], point: f64) -> f64 {
    let way = ends.len().saturating_sub(1);
    let off = |&stop: &World| (to_line(&line.points, stop) / (BESIDE * point)).powi(2);
    ends.get(1..way).unwrap_or_default().iter().map(off).sum::<f64>() * 6.0
}

fn node_cost(line: &ArrowLine, nodes: &[&Node], point: f64) -> f64 {
    let reach = CLEARANCE * point;
    let around = line.bounds.grown(reach);
    let near = nodes.iter().filter(|node| around.contains(node.at));
    near.map(|node| {
        let d = to_line(&line.points, node.at);
        if d < reach { node.weight * (1.0 - 0.8 * d / reach) } else { 0.0 }
    })
    .sum()
}

/// What it costs to run beside or across others; near common ends that is as it must be.
fn line_cost(line: &ArrowLine, ends: &[World], others: &[&Laid], point: f64) -> f64 {
    let reach = APART * point;
    let mut cost = 0.0;
    for other in others {
        let around = other.line.bounds.grown(reach);
        if !around.meets(line.bounds) {
            continue;
        }
        let common = |p: World| {
            let near = |e: &World| distance(*e, p) < 30.0 * point;
            ends.iter().any(near) && other.ends.iter().any(near)
        };
        let free: Vec<World> = line.points.iter().copied().filter(|&p| !common(p)).collect();
        let beside = free.iter().filter(|&&p| around.contains(p) && to_line(&other.line.points, p) < reach).count();
        cost += 14.0 * beside as f64 / line.points.len().max(1) as f64;
        for pair in line.points.windows(2).filter(|w| !common(w[0])) {
            for theirs in other.line.points.windows(2) {
                if let Some(angle) = crossing(pair, theirs) {
                    cost += if angle < ACUTE { 1.6 } else { 0.4 };
                }
            }
        }
    }
    cost
}

fn distance(a: World, b: World) -> f64 {
    (b.x - a.x).hypot(b.y - a.y)
}

fn to_line(line: &[World], p: World) -> f64 {
    let flat = |w: World| [w.x, w.y];
    let pieces = line.windows(2).map(|w| segment_distance2(flat(w[0]), flat(w[1]), flat(p)));
    pieces.fold(f64::INFINITY, f64::min).sqrt()
}

/// The angle at which two pieces cross, 0 to 90 degrees.
fn crossing(a: &[World], b: &[World]) -> Option<f64> {
    let (ux, uy) = (a[1].x - a[0].x, a[1].y - a[0].y);
    let (vx, vy) = (b[1].x - b[0].x, b[1].y - b[0].y);
    let cross = ux * vy - uy * vx;
    if cross == 0.0 {
        return None;
    }
    let (wx, wy) = (b[0].x - a[0].x, b[0].y - a[0].y);
    let (s, t) = ((wx * vy - wy * vx) / cross, (wx * uy - wy * ux) / cross);
    let inside = (0.0..=1.0).contains(&s) && (0.0..=1.0).contains(&t);
    inside.then(|| (cross.abs() / (ux.hypot(uy) * vx.hypot(vy))).clamp(0.0, 1.0).asin().to_degrees())
}
