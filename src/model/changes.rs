//! What changed between two days: ground, events, flows. A pure function of a scenario and two
//! days; only the net result counts, not what happened in between and was undone.

use geo::{Area as _, BooleanOps, InteriorPoint, MultiPolygon, Polygon};

use super::area::{Area, AreaKind, Ground, is_sliver, km2_of};
use super::base::Base;
use super::here::{HolderId, recognised};
use super::ids::TheatreId;
use super::moment::held_since;
use super::place::{LonLat, lon_lat};
use super::scenario::Scenario;
use super::time::{Date, Span};

/// A piece of ground that one party held on the first day and another on the last.
#[derive(Clone, Debug)]
pub struct GroundChange {
    /// Who held it on the first day.
    pub from: HolderId,
    /// Who holds it on the last day.
    pub to: HolderId,
    /// Since when its new holder has held it; where there are several pieces, the largest.
    pub on: Date,
    /// The place in `Scenario::areas` of the row that names the ground.
    pub row: usize,
    /// The ground, in degrees.
    pub ground: MultiPolygon<f64>,
    /// Its size on the ellipsoid, in square kilometres.
    pub km2: f64,
}

/// What changed in a theatre.
#[derive(Clone, Debug)]
pub struct TheatreChanges {
    /// The theatre.
    pub theatre: TheatreId,
    /// Ground that changed hands, the largest first.
    pub ground: Vec<GroundChange>,
    /// Places in `Scenario::events` of those that began.
    pub events: Vec<usize>,
    /// Places in `Scenario::flows` of those that began.
    pub begun: Vec<usize>,
    /// Places in `Scenario::flows` of those that ended.
    pub ended: Vec<usize>,
}

impl TheatreChanges {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.ground.is_empty() && self.events.is_empty() && self.begun.is_empty() && self.ended.is_empty()
    }
}

/// What changed between two days.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The first day: how it was.
    pub from: Date,
    /// The last day: how it is. What began on it counts.
    pub to: Date,
    /// Theatres in which anything changed, in the scenario's order.
    pub theatres: Vec<TheatreChanges>,
}

impl Changes {
    /// What changed after `from` up to and with `to`. Days in the wrong order are turned round.
    pub fn between(scenario: &Scenario, base: &Base, a: Date, b: Date) -> Self {
        let (from, to) = (a.min(b), a.max(b));
        let after = |day: Date| from < day && day <= to;
        let mut ground = ground_changes(scenario, base, from, to);
        let mut theatres = Vec::new();
        for theatre in &scenario.frame.theatres {
            let id = &theatre.id;
            let (here, elsewhere) = ground.into_iter().partition(|c| &scenario.areas[c.row].theatre == id);
            ground = elsewhere;
            let events = scenario.events.iter().enumerate().filter(|(_, e)| &e.theatre == id && after(e.from));
            let flows = |did: &dyn Fn(Span) -> bool| {
                let flows = scenario.flows.iter().enumerate();
                flows.filter(|(_, flow)| &flow.theatre == id && did(flow.span())).map(|(i, _)| i).collect()
            };
            theatres.push(TheatreChanges {
                theatre: id.clone(),
                ground: here,
                events: events.map(|(i, _)| i).collect(),
                begun: flows(&|span| after(span.from)),
                ended: flows(&|span| span.from <= from && span.to.is_some_and(after)),
            });
        }
        theatres.retain(|theatre| !theatre.is_empty());
        Self { from, to, theatres }
    }

    /// All ground that changed hands.
    pub fn ground(&self) -> impl Iterator<Item = &GroundChange> {
        self.theatres.iter().flat_map(|t| &t.ground)
    }
}

/// Rows that hold on both days are the same ground on both, since rows never overlap on a day: only
/// the others are compared.
fn ground_changes(scenario: &Scenario, base: &Base, from: Date, to: Date) -> Vec<GroundChange> {
    let only = |day: Date, other: Date| -> Vec<(usize, &Area, &MultiPolygon<f64>)> {
        let rows = scenario.areas.iter().enumerate();
        rows.filter(|(_, a)| a.kind == AreaKind::Control && a.span().contains(day) && !a.span().contains(other))
            .filter_map(|(i, a)| match &a.ground {
                Ground::Polygons(ground) => Some((i, a, ground)),
                Ground::Lines(_) => None,
            })
            .collect()
    };
    let (old, new) = (only(from, to), only(to, from));
    let mut out = Vec::new();
    for &(row, area, ground) in &new {
        let to_holder = HolderId::Actor(area.holder.clone());
        let since = |ground: &MultiPolygon<f64>| held_since(scenario, area, middle(ground), to).0;
        let mut left = ground.clone();
        for (_, before, other) in old.iter().filter(|(_, before, _)| meet(before.bounds, area.bounds)) {
            if before.holder != area.holder {
                let holders = [HolderId::Actor(before.holder.clone()), to_holder.clone()];
                add(scenario, &mut out, holders, row, ground.intersection(*other), since);
            }
            left = left.difference(*other);
        }
        for (state, part) in by_state(scenario, base, left) {
            add(scenario, &mut out, [state, to_holder.clone()], row, part, since);
        }
    }
    for &(row, area, ground) in &old {
        let mut left = ground.clone();
        for (_, _, other) in new.iter().filter(|(_, after, _)| meet(after.bounds, area.bounds)) {
            left = left.difference(*other);
        }
        for (state, part) in by_state(scenario, base, left) {
            let holders = [HolderId::Actor(area.holder.clone()), state];
            add(scenario, &mut out, holders, row, part, |_| area.to.unwrap_or(to));
        }
    }
    for change in &mut out {
        change.km2 = km2_of(&change.ground);
    }
    out.sort_by(|a, b| b.km2.total_cmp(&a.km2));
    out
}

/// Adds ground that changed hands, to what rows of the same name already tell.
fn add(
    scenario: &Scenario,
    changes: &mut Vec<GroundChange>,
    [from, to]: [HolderId; 2],
    row: usize,
    ground: MultiPolygon<f64>,
    since: impl Fn(&MultiPolygon<f64>) -> Date,
) {
    let ground = MultiPolygon::new(whole_parts(ground).collect());
    if from == to || ground.0.is_empty() {
        return;
    }
    let name = &scenario.areas[row].name;
    let same = |c: &&mut GroundChange| c.from == from && c.to == to && &scenario.areas[c.row].name == name;
    let on = since(&ground);
    match changes.iter_mut().find(same) {
        Some(change) => {
            if ground.unsigned_area() > change.ground.unsigned_area() {
                (change.on, change.row) = (on, row);
            }
            change.ground.0.extend(ground);
        }
        None => changes.push(GroundChange { from, to, on, row, ground, km2: 0.0 }),
    }
}

/// A point well inside the ground.
fn middle(ground: &MultiPolygon<f64>) -> LonLat {
    ground.interior_point().map_or_else(LonLat::default, |p| lon_lat(p.x(), p.y()))
}

/// Ground without a row is held by the recognised state.
fn by_state(scenario: &Scenario, base: &Base, ground: MultiPolygon<f64>) -> Vec<(HolderId, MultiPolygon<f64>)> {
    let mut parts: Vec<(HolderId, Vec<Polygon<f64>>)> = Vec::new();
    for polygon in whole_parts(ground) {
        let Some(inside) = polygon.interior_point() else { continue };
        let Some(country) = base.country_at(lon_lat(inside.x(), inside.y())) else { continue };
        let state = recognised(scenario, &country.id);
        match parts.iter_mut().find(|(who, _)| *who == state) {
            Some((_, polygons)) => polygons.push(polygon),
            None => parts.push((state, vec![polygon])),
        }
    }
    parts.into_iter().map(|(who, polygons)| (who, MultiPolygon::new(polygons))).collect()
}

fn whole_parts(ground: MultiPolygon<f64>) -> impl Iterator<Item = Polygon<f64>> {
    ground.into_iter().filter(|part| !is_sliver(part))
}

fn meet(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
