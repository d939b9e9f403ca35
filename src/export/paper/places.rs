//! The places of a numbered map: those that a lesson asks for, and towns for company.

use super::{Input, Steps};
use crate::model::lesson::{Place, Task};
use crate::model::place::PlacePrecision;
use crate::model::quiz::{Answer, Ground};
use crate::model::viewpoint::DE_FACTO;
use crate::model::{Bbox, Date, EventId, LonLat, ViewpointId};
use crate::scene::{WorldBox, world_from_lon_lat};

/// So many places there are at least, where the map has so many.
const LEAST: usize = 8;
/// So many places there are at most of a part of the map without a lesson.
const MOST: usize = 12;
/// Places that towns are added to stand so far apart, in parts of the map's width.
const APART: f64 = 0.045;

/// A place with a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is called, in the language of the handout.
    pub name: String,
    /// Where it is.
    pub at: LonLat,
}

/// Part of the map with places that get numbers.
#[derive(Clone, Debug)]
pub struct Places {
    /// The day of the map.
    pub date: Date,
    /// The part.
    pub bbox: Bbox,
    /// The places, in the order of their numbers, from 1.
    pub named: Vec<Named>,
}

impl Places {
    /// The number of a place; none where it has none.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.named.iter().position(|named| named.name == name).map(|i| i + 1)
    }
}

/// The places that a lesson asks for, on the part of the map that most of its steps show.
pub fn of_lesson(input: &Input<'_>, steps: &Steps<'_>) -> Places {
    let scenario = input.scenario;
    let views: Vec<Bbox> = steps.shown.iter().filter_map(|shown| shown.step.view.bbox(scenario)).collect();
    let often = |bbox: &Bbox| views.iter().filter(|other| *other == bbox).count();
    // Of several that are as frequent, the first.
    let bbox = views.iter().rev().max_by_key(|bbox| often(bbox)).copied();
    let date = steps.shown.first().map_or(scenario.frame.opening.date, |shown| shown.step.view.period(scenario).last());
    let Some(bbox) = bbox.or_else(|| opening(input)) else {
        return Places { date, bbox: Bbox::WHOLE, named: Vec::new() };
    };
    let mut named: Vec<Named> = Vec::new();
    for shown in &steps.shown {
        if let Some(task) = &shown.step.task {
            named.extend(asked(input, task));
        }
        for question in &shown.questions {
            if let Answer::Point { region, at } = &question.answer {
                let name = input.base.region(region).map(|region| region.name.get(input.lang).to_owned());
                named.extend(name.map(|name| Named { name, at: *at }));
            }
        }
    }
    finished(input, date, bbox, named, LEAST)
}

/// Towns on a part of the map.
pub fn of_view(input: &Input<'_>, date: Date, bbox: Bbox) -> Places {
    finished(input, date, bbox, Vec::new(), MOST)
}

fn opening(input: &Input<'_>) -> Option<Bbox> {
    input.scenario.view(&input.scenario.frame.opening.view).map(|view| view.bbox)
}

/// The places that a task names.
fn asked(input: &Input<'_>, task: &Task) -> Vec<Named> {
    let place = |place: Option<Place>| {
        let ground = Ground::of(input.scenario, input.base, &place?).ok()?;
        Some(Named { name: ground.name.get(input.lang).to_owned(), at: ground.at })
    };
    let event = |id: &EventId| {
        let event = input.scenario.event(id)?;
        let known = event.place_precision != PlacePrecision::Approximate;
        known.then(|| Named { name: event.place.get(input.lang).to_owned(), at: event.at })
    };
    match task {
        Task::Find(task) => place(task.of.place()).or_else(|| event(task.of.event.as_ref()?)).into_iter().collect(),
        Task::Holder(task) => place(task.of.place()).into_iter().collect(),
        Task::TrueOn(task) => place(task.of.place()).into_iter().collect(),
        Task::Predict(task) => place(task.of.place()).into_iter().collect(),
        Task::Changed(task) => task.of.places().filter_map(|of| place(Some(of))).collect(),
        Task::Order(task) => task.of.events.iter().filter_map(event).collect(),
        Task::Trace(_)
        | Task::Match(_)
        | Task::Account(_)
        | Task::Choice(_)
        | Task::Discuss(_)
        | Task::Generated(_) => Vec::new(),
    }
}

/// Each place once, with towns beside them while they are few, numbered in the order in which the map is
/// read.
fn finished(input: &Input<'_>, date: Date, bbox: Bbox, asked: Vec<Named>, wanted: usize) -> Places {
    let mut named: Vec<Named> = Vec::new();
    let world = WorldBox::from(bbox);
    let width = world.max.x - world.min.x;
    let far = |a: LonLat, b: LonLat| {
        let (a, b) = (world_from_lon_lat(a), world_from_lon_lat(b));
        (a.x - b.x).hypot(a.y - b.y) > APART * width
    };
    for place in asked {
        if bbox.contains(place.at) && named.iter().all(|other| other.name != place.name) {
            named.push(place);
        }
    }
    let viewpoint = ViewpointId::from(DE_FACTO);
    let mut towns: Vec<_> = input.base.towns.iter().filter(|town| bbox.contains(town.at)).collect();
    towns.sort_by_key(|town| (town.rank, std::cmp::Reverse(town.population)));
    for town in towns {
        let Some(name) = town.naming.on_map(&town.name, input.lang, &viewpoint) else { continue };
        let clear = |other: &Named| other.name != name && far(other.at, town.at);
        if named.len() < wanted && named.iter().all(clear) && inside(world, town.at) {
            named.push(Named { name: name.to_owned(), at: town.at });
        }
    }
    let along = |place: &Named| if input.lang.is_rtl() { -place.at.lon } else { place.at.lon };
    named.sort_by(|a, b| along(a).total_cmp(&along(b)).then_with(|| a.name.cmp(&b.name)));
    Places { date, bbox, named }
}

/// Whether a number has room there: not at the very edge.
fn inside(world: WorldBox, at: LonLat) -> bool {
    let at = world_from_lon_lat(at);
    let (x, y) = (0.03 * (world.max.x - world.min.x), 0.03 * (world.max.y - world.min.y));
    (world.min.x + x..=world.max.x - x).contains(&at.x) && (world.min.y + y..=world.max.y - y).contains(&at.y)
}
