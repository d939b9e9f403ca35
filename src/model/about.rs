//! Everything that is told about a point on a day: what the page of a region and `query` say.

use geo::{Distance as _, Haversine};

use super::base::{Base, Region, RegionKind};
use super::event::Event;
use super::hands::{Hand, hands};
use super::here::Here;
use super::ids::{ActorId, RegionId, SourceId};
use super::moment::{Currency, EventNow, Moment};
use super::place::LonLat;
use super::scenario::{Confidence, Scenario};
use super::time::{Date, days_between};

/// Everything that is told about a point on a day.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// Who holds it, and what else covers it.
    pub here: Here<'a>,
    /// All changes of hands at the point, earliest first.
    pub hands: Vec<Hand>,
    /// Events of the region that have begun, latest first.
    pub events: Vec<EventNow>,
    /// The next event of the region, by its place in `Scenario::events`.
    pub next: Option<usize>,
    /// Arrows in (`true`) and out, by their place in `Scenario::flows`.
    pub flows: Vec<(usize, bool)>,
    /// The latest event of the region on which both sides are heard.
    pub heard: Option<usize>,
    /// Events elsewhere that belong to what goes on here, nearest in time first.
    pub linked: Vec<usize>,
    /// Who says all this, without repeats.
    pub sources: Vec<SourceId>,
}

/// Most regions beside a region that are named.
const MOST_NEIGHBOURS: usize = 8;
/// Regions whose borders come as near as this are neighbours, in degrees.
const BESIDE: f64 = 0.06;

impl<'a> About<'a> {
    /// What is told about `at` on the moment's day.
    pub fn new(scenario: &Scenario, base: &'a Base, moment: &Moment, at: LonLat) -> Self {
        let here = Here::new(scenario, base, at, moment.date);
        let hands = here.country.map(|country| hands(scenario, country, at)).unwrap_or_default();
        let events = here.events(scenario, base, moment);
        let next = next_event(scenario, moment.date, |event| here.is_in_region(base, event.at));
        let flows = here.flows(scenario, base, moment);
        let heard = events.iter().map(|now| now.event).find(|&i| scenario.events[i].perspectives.len() >= 2);
        let linked = linked_here(scenario, base, &here, &events);
        let mut sources: Vec<SourceId> = Vec::new();
        let rows = here.holders.iter().filter_map(|h| h.row).chain(here.also.iter().copied());
        let of_rows = rows.flat_map(|row| &scenario.areas[row].sources);
        let of_events = events.iter().flat_map(|now| &scenario.events[now.event].sources);
        let of_flows = flows.iter().flat_map(|&(i, _)| &scenario.flows[i].sources);
        let mut seen = std::collections::HashSet::new();
        sources.extend(of_rows.chain(of_events).chain(of_flows).filter(|id| seen.insert(*id)).cloned());
        Self { here, hands, events, next, flows, heard, linked, sources }
    }

    /// Changes of hands up to the day, latest first.
    pub fn past_hands(&self) -> impl Iterator<Item = &Hand> {
        self.hands.iter().rev().filter(|hand| hand.on <= self.here.date)
    }

    /// Events that are going on or recent, latest first.
    pub fn live(&self) -> impl Iterator<Item = &EventNow> {
        self.events.iter().filter(|now| !matches!(now.currency, Currency::Past(_)))
    }

    /// How sure it is who holds it, where a row says so.
    pub fn confidence(&self, scenario: &Scenario) -> Option<Confidence> {
        let row = self.here.holders.first()?.row?;
        Some(scenario.areas[row].confidence)
    }

    /// How many of the live events are so sure, surest first; without those of which there is none.
    pub fn event_confidence(&self, scenario: &Scenario) -> Vec<(Confidence, usize)> {
        let count = |c| self.live().filter(|now| scenario.events[now.event].confidence == c).count();
        Confidence::ALL.into_iter().map(|c| (c, count(c))).filter(|(_, n)| *n > 0).collect()
    }
}

/// The first event after a day that is one of those wanted.
pub fn next_event(scenario: &Scenario, date: Date, wanted: impl Fn(&Event) -> bool) -> Option<usize> {
    let first = scenario.events.partition_point(|e| e.from <= date);
    (first..scenario.events.len()).find(|&i| wanted(&scenario.events[i]))
}

/// The event nearest in time of those wanted; of two as near, the later.
pub fn nearest_event(scenario: &Scenario, date: Date, wanted: impl Fn(&Event) -> bool) -> Option<usize> {
    let days = |i: &usize| days_between(date, scenario.events[*i].from);
    (0..scenario.events.len()).filter(|&i| wanted(&scenario.events[i])).min_by_key(|i| (days(i).abs(), -days(i)))
}

/// A region beside another, on any day.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The region.
    pub region: RegionId,
    /// A point well inside it.
    pub at: LonLat,
    /// From the middle of the one to the middle of the other, in kilometres.
    pub km: f64,
}

/// The regions of its kind that lie beside a region, nearest first.
pub fn beside(base: &Base, region: &Region) -> Vec<Beside> {
    let list = match region.kind {
        RegionKind::Unit => &base.units,
        RegionKind::Country => &base.countries,
        RegionKind::Sea => &base.seas,
    };
    let middle = inside(region);
    let mut out: Vec<Beside> = list
        .iter()
        .filter(|other| other.id != region.id && lie_beside(region, other))
        .map(|other| {
            let at = inside(other);
            Beside { region: other.id.clone(), at, km: km(middle, at) }
        })
        .collect();
    out.sort_by(|a, b| a.km.total_cmp(&b.km));
    out.truncate(MOST_NEIGHBOURS);
    out
}

fn km(a: LonLat, b: LonLat) -> f64 {
    Haversine.distance(geo::Point::from(a), geo::Point::from(b)) / 1000.0
}

/// Where a region's name stands, or a point well inside it.
pub fn inside(region: &Region) -> LonLat {
    if region.covers(region.label) { region.label } else { super::base::point_inside(&region.ground) }
}

/// Neighbours were cut from one map: where they meet, they share corners.
fn lie_beside(a: &Region, b: &Region) -> bool {
    let [west, south, east, north] = a.bounds;
    let near =
        |[w, s, e, n]: [f64; 4]| w <= east + BESIDE && e >= west - BESIDE && s <= north + BESIDE && n >= south - BESIDE;
    if !near(b.bounds) {
        return false;
    }
    let [w, s, e, n] = b.bounds;
    let close =
        |c: &&geo::Coord<f64>| (w - BESIDE..=e + BESIDE).contains(&c.x) && (s - BESIDE..=n + BESIDE).contains(&c.y);
    let corners = |region: &'_ Region| -> Vec<geo::Coord<f64>> {
        region.ground.iter().flat_map(|part| part.exterior().coords().copied()).collect()
    };
    let others = corners(b);
    corners(a)
        .iter()
        .filter(close)
        .any(|p| others.iter().any(|q| (p.x - q.x).abs() < BESIDE && (p.y - q.y).abs() < BESIDE))
}

/// Events of other regions with those who act here, near the latest event here.
fn linked_here(scenario: &Scenario, base: &Base, here: &Here<'_>, events: &[EventNow]) -> Vec<usize> {
    let Some(first) = events.first() else { return Vec::new() };
    let event = &scenario.events[first.event];
    let mut out = linked(scenario, &event.actors, event.at, event.from, here.date);
    out.retain(|&i| !here.is_in_region(base, scenario.events[i].at));
    out.truncate(MOST_LINKED);
    out
}

/// Most events that are named as linked.
const MOST_LINKED: usize = 4;
/// Further apart in time, events are not linked, in days.
const LINKED_DAYS: i32 = 45;
/// As near as this, two events have one place, in kilometres.
const ONE_PLACE_KM: f64 = 40.0;

/// Events linked to an event: the same parties or place, near in time. The strongest first.
pub fn linked_to(scenario: &Scenario, event: &Event, date: Date) -> Vec<usize> {
    let mut out = linked(scenario, &event.actors, event.at, event.from, date);
    out.retain(|&i| scenario.events[i].id != event.id);
    out.truncate(MOST_LINKED);
    out
}

/// The data have no typed links yet: parties, place and time stand for them. Nothing later than
/// both the event and the day shown is told before its time.
fn linked(scenario: &Scenario, actors: &[ActorId], at: LonLat, on: Date, shown: Date) -> Vec<usize> {
    let strength = |event: &Event| {
        let days = days_between(on, event.from).abs();
        if days > LINKED_DAYS || event.from > shown.max(on) {
            return None;
        }
        let shared = event.actors.iter().filter(|id| actors.contains(id)).count();
        let one_place = km(at, event.at) <= ONE_PLACE_KM;
        let linked = shared >= 2 || one_place && shared >= 1;
        linked.then(|| 2 * shared.min(3) as i32 + 3 * i32::from(one_place) - days / 10)
    };
    let mut found: Vec<(i32, usize)> =
        scenario.events.iter().enumerate().filter_map(|(i, event)| Some((strength(event)?, i))).collect();
    found.sort_by_key(|&(strength, i)| (-strength, i));
    found.into_iter().map(|(_, i)| i).collect()
}
