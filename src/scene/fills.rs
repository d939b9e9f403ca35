//! Whose ground is filled: the colours of more than eight holders could not be told apart.
//!
//! Decided from the part of the map that is looked at and from the whole story, never from the day:
//! a holder keeps its fill while time passes. Holders are taken by rank, and each is filled if
//! then on no day of the story more than eight fills are in view. The chosen party comes first, then
//! the order of `Filling::weight`: the fourth root of how much colour it brings into the view over
//! the whole story (ground in view × strength of the fill × part of the days), by its place in the
//! registry of parties, whose first are those that the story is about.

use std::collections::BTreeMap;

use super::build::SceneInput;
use super::prepared::{AreaGround, Prepared};
use super::style::Palette;
use super::{Item, WorldBox};
use crate::model::here::{HolderId, recognised};
use crate::model::time::days_between;
use crate::model::{ActorId, AreaKind, Confidence, RegionId, Span};

/// At most so many holders are filled at once.
pub const MOST: usize = 8;
/// How slowly the weight falls along the registry of parties.
const REGISTRY: f64 = 8.0;

/// What a holder's ground in view would bring.
#[derive(Debug, Default)]
struct Filling {
    /// Ground × strength × days.
    color: f64,
    /// When it holds ground in view.
    spans: Vec<Span>,
}

impl Filling {
    fn weight(&self, place: usize) -> f64 {
        self.color.powf(0.25) / (REGISTRY + place as f64)
    }
}

/// The holders whose ground is filled.
pub fn filled(input: &SceneInput<'_>) -> Vec<ActorId> {
    let scenario = input.scenario;
    let chosen = match input.selection {
        Some(Item::Actor(id)) => Some(id),
        Some(Item::Area(id, _)) => scenario.area(id).map(|area| &area.holder),
        Some(
            Item::Event(_)
            | Item::Flow(_)
            | Item::Region(..)
            | Item::Line(_)
            | Item::Claim(_)
            | Item::Term(_)
            | Item::Data(_)
            | Item::Datum(..),
        )
        | None => None,
    };
    let mut ranked: Vec<(bool, f64, ActorId, Vec<Span>)> = fillings(input)
        .into_iter()
        .map(|(id, filling)| {
            let place = scenario.actors.list().iter().position(|a| a.id == id).unwrap_or(usize::MAX);
            (chosen != Some(&id), filling.weight(place), id, filling.spans)
        })
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
    // Between two of these days the same holders are in view.
    let first = scenario.span().from;
    let mut days: Vec<_> = ranked.iter().flat_map(|r| &r.3).map(|span| span.from.max(first)).collect();
    days.sort();
    days.dedup();
    let mut counts = vec![0; days.len()];
    let mut filled = Vec::new();
    for (_, _, id, spans) in ranked {
        let on: Vec<bool> = days.iter().map(|day| spans.iter().any(|span| span.contains(*day))).collect();
        if on.iter().zip(&counts).all(|(on, count)| !on || *count < MOST) {
            on.iter().zip(&mut counts).for_each(|(on, count)| *count += usize::from(*on));
            filled.push(id);
        }
    }
    filled
}

/// How much of its colour a recognised state's country has: more where others hold part of it.
pub fn state_part(prepared: &Prepared, palette: &Palette, country: &RegionId) -> f32 {
    if prepared.divided.contains(country) { palette.state_part } else { palette.quiet_part }
}

fn fillings(input: &SceneInput<'_>) -> BTreeMap<ActorId, Filling> {
    let (scenario, prepared, palette) = (input.scenario, input.prepared, input.palette());
    let whole = scenario.span();
    let end = whole.to.unwrap_or(scenario.frame.opening.date);
    let days = |span: Span| {
        let (from, to) = (span.from.max(whole.from), span.to.map_or(end, |to| to.min(end)));
        f64::from(days_between(from, to).max(1))
    };
    let mut fillings: BTreeMap<ActorId, Filling> = BTreeMap::new();
    let mut add = |holder: &ActorId, color: f64, span: Span| {
        let filling = fillings.entry(holder.clone()).or_default();
        filling.color += color * days(span);
        filling.spans.push(span);
    };
    for land in prepared.land.iter().filter(|land| land.geometry.bounds.meets(input.focus)) {
        let HolderId::Actor(id) = recognised(scenario, &land.id) else { continue };
        if scenario.actors.get(&id).is_some_and(|actor| actor.state_fill) {
            let part = state_part(prepared, palette, &land.id);
            add(&id, seen_area(land.geometry.bounds, land.geometry.area, input.focus) * f64::from(part), whole);
        }
    }
    for (area, ground) in scenario.areas.iter().zip(&prepared.areas) {
        let AreaGround::Polygons(geometry) = ground else { continue };
        // What is only claimed has no fill in any case.
        let fills = area.kind == AreaKind::Control && area.confidence != Confidence::Claimed;
        if fills && geometry.bounds.meets(input.focus) {
            let seen = seen_area(geometry.bounds, geometry.area, input.focus);
            add(&area.holder, seen * f64::from(palette.area_part), area.span());
        }
    }
    fillings
}

/// How much of a ground lies in the view, taken to be spread evenly over its box.
fn seen_area(bounds: WorldBox, area: f64, view: WorldBox) -> f64 {
    let part = |[low, high]: [f64; 2], [from, to]: [f64; 2]| {
        if high > low { ((high.min(to) - low.max(from)) / (high - low)).clamp(0.0, 1.0) } else { 1.0 }
    };
    area * part([bounds.min.x, bounds.max.x], [view.min.x, view.max.x])
        * part([bounds.min.y, bounds.max.y], [view.min.y, view.max.y])
}
