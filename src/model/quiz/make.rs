//! How questions of each kind are made: `ask` about a given thing, `pick` one by chance.

pub(super) mod account;
pub(super) mod changed;
pub(super) mod claims;
pub(super) mod find;
pub(super) mod holder;
pub(super) mod order;
pub(super) mod predict;
pub(super) mod trace;

use super::bank::Bank;
use super::phrase::{Filling, Phrase};
use super::settled::Ground;
use super::{Choosable, Worth};
use crate::model::ids::{ActorId, SourceId};
use crate::model::lesson::Place;
use crate::model::place::{Bbox, LonLat};
use crate::model::shot::{Chosen, Shot};
use crate::model::time::Date;
use crate::text::LocalText;

/// How much of the map is shown round what is asked about, in degrees.
const ROUND: f64 = 1.2;

/// Round some places, on a day.
fn shot(places: impl IntoIterator<Item = LonLat>, date: Date) -> Shot {
    Shot { date: Some(date), bbox: round(places), ..Shot::default() }
}

/// The box round some places; none without any.
fn round(places: impl IntoIterator<Item = LonLat>) -> Option<Bbox> {
    let mut edges = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for at in places {
        edges = [edges[0].min(at.lon), edges[1].min(at.lat), edges[2].max(at.lon), edges[3].max(at.lat)];
    }
    let [west, south, east, north] = edges;
    Bbox::new([
        (west - ROUND).max(-180.0),
        (south - ROUND).max(-85.0),
        (east + ROUND).min(180.0),
        (north + ROUND).min(85.0),
    ])
}

/// The name of a party, as a filling.
fn party(bank: &Bank<'_>, id: &ActorId) -> Filling {
    let unnamed = || LocalText::plain(id.as_str());
    Filling::Text(bank.scenario.actors.get(id).map_or_else(unnamed, |actor| actor.name.clone()))
}

/// An option that names a party.
fn party_option(bank: &Bank<'_>, id: &ActorId, right: &ActorId) -> Choosable {
    let unnamed = || Phrase::Written(LocalText::plain(id.as_str()));
    let text = bank.scenario.actors.get(id).map_or_else(unnamed, |actor| Phrase::from(&actor.name));
    let worth = if id == right { Worth::Right } else { Worth::Wrong };
    Choosable { key: id.as_str().to_owned(), text, worth, why: None }
}

/// What stands for a place in a pupil's file.
fn place_key(place: &Place) -> String {
    match place {
        Place::Region(id) => id.as_str().to_owned(),
        Place::Town(name) => format!("town:{name}"),
    }
}

/// What is chosen on the map to show a place.
fn chosen(ground: &Ground) -> Option<Chosen> {
    Some(Chosen::Region(ground.region.clone()))
}

/// Sources without repeats, in their order.
fn sources<'a>(all: impl IntoIterator<Item = &'a SourceId>) -> Vec<SourceId> {
    let mut out: Vec<SourceId> = Vec::new();
    for id in all {
        if !out.contains(id) {
            out.push(id.clone());
        }
    }
    out
}
