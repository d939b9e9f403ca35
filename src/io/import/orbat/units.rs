//! Sides, their groups and their units, each unit where it stood and the ways that it took.

use std::mem;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::days::{Days, Stretch, stretches};
use super::{Scenario, Stood, Thing, in_words};
use crate::io::import::json::{self, joined, list, position, text};
use crate::io::import::shapes::{self, Shape};
use crate::io::import::sink::Stop;
use crate::model::LonLat;
use crate::model::dataset::{Day, Field, Role};

/// What a unit belongs to.
struct Above<'n> {
    side: &'n str,
    group: &'n str,
    /// The units above it, from the highest down.
    units: String,
}

/// What a state says that holds until another one says otherwise.
const LASTING: [&str; 3] = ["sidc", "status", "reinforcedStatus"];

/// A unit at a place.
#[derive(Clone)]
struct Standing {
    at: LonLat,
    /// What [`LASTING`] says.
    lasting: [String; 3],
    /// What the state tells in words.
    told: String,
    media: String,
}

/// The corners of a way, and its days.
type Way = (Vec<LonLat>, Days);

impl Scenario<'_, '_> {
    /// A side with all its units.
    pub(super) fn side(&mut self, piece: &RawValue, n: u32) -> Result<(), Stop> {
        let Some(mut side) = self.object(piece, format!("side {n}")) else { return Ok(()) };
        let name = text(&mut side, "name");
        let groups = list(&mut side, "groups").into_iter().filter_map(|group| match group {
            Value::Object(group) => Some(group),
            _ => None,
        });
        // Units that stand under the side itself are in no group.
        let own = Map::from_iter([("subUnits".to_owned(), Value::Array(list(&mut side, "subUnits")))]);
        for mut group in std::iter::once(own).chain(groups) {
            let above = Above { side: &name, group: &text(&mut group, "name"), units: String::new() };
            for unit in list(&mut group, "subUnits") {
                self.unit(unit, &above)?;
            }
        }
        Ok(())
    }

    /// A unit and those under it: never more of them in each other than JSON may be nested.
    fn unit(&mut self, unit: Value, above: &Above<'_>) -> Result<(), Stop> {
        self.sink.record()?;
        self.read.units += 1;
        let (nth, records) = (self.read.units, self.sink.records);
        let Value::Object(mut unit) = unit else {
            self.sink.skip(format!("unit {nth}"), "is no object");
            return Ok(());
        };
        let name = text(&mut unit, "name");
        let below = list(&mut unit, "subUnits");
        let units = joined([above.units.clone(), name.clone()], " / ");
        let mut thing = Thing::new("unit", nth, records, &name);
        self.put_unit(&mut thing, name, unit, above)?;
        for unit in below {
            self.unit(unit, &Above { units: units.clone(), ..*above })?;
        }
        Ok(())
    }

    fn put_unit(
        &mut self,
        thing: &mut Thing,
        name: String,
        mut unit: Map<String, Value>,
        above: &Above<'_>,
    ) -> Result<(), Stop> {
        let id = text(&mut unit, "id");
        let states = list(&mut unit, "state");
        let lasting = LASTING.map(|key| text(&mut unit, key));
        let described = text(&mut unit, "description");
        let mut fault = None;
        let first = unit.shift_remove("location").filter(|place| !place.is_null()).and_then(|place| {
            let at = position(&place).map_err(|reason| fault = Some(reason)).ok()?;
            Some(Standing { at, lasting: lasting.clone(), told: String::new(), media: String::new() })
        });
        for (key, role, text) in [
            ("id", Role::Text(Field::Id), id.clone()),
            ("name", Role::Text(Field::Title), name.clone()),
            ("side", Role::Text(Field::ActorA), above.side.to_owned()),
            ("group", Role::Property, above.group.to_owned()),
            ("higher units", Role::Property, above.units.clone()),
        ] {
            self.say(thing, key, role, text);
        }
        self.say_rest(thing, unit);
        let (standings, ways) = self.states(&thing.at.clone(), first, lasting, states, &mut fault);
        let mut stood = Stood { name, places: Vec::new() };
        for Stretch { days, what: Standing { at, lasting: [sidc, status, strength], told, media } } in standings {
            let own = [
                ("sidc", Role::Property, sidc),
                ("status", Role::Property, status),
                ("reinforcedStatus", Role::Property, strength),
                ("description", Role::Text(Field::Notes), joined([told, described.clone()], "\n")),
                ("media", Role::Property, media),
            ];
            stood.places.push((days, at));
            self.row(thing, "unit", &own, vec![Shape::Point(at)], days)?;
        }
        for (way, days) in ways {
            match shapes::line(way) {
                Ok(line) => self.row(thing, "movement", &[], shapes::ground_of(vec![line], Vec::new()), days)?,
                Err(reason) => self.sink.notice(thing.at.clone(), format!("a way {reason}; it is not taken")),
            }
        }
        self.end(thing, fault);
        if !id.is_empty() {
            self.stood.insert(id, stood);
        }
        Ok(())
    }

    /// Where a unit stood by its states, and the ways between.
    fn states(
        &mut self,
        at: &str,
        first: Option<Standing>,
        mut lasting: [String; 3],
        states: Vec<Value>,
        fault: &mut Option<String>,
    ) -> (Vec<Stretch<Standing>>, Vec<Way>) {
        let mut states: Vec<(Day, Map<String, Value>)> = states
            .into_iter()
            .zip(1..)
            .filter_map(|(state, n)| {
                let Value::Object(mut state) = state else { return None };
                let time = state.shift_remove("t").unwrap_or_default();
                let at = format!("{at}, state {n}");
                if time.is_null() {
                    self.sink.notice(at, "has no time; it is not taken");
                    return None;
                }
                Some((self.day(&time, &at)?, state))
            })
            .collect();
        states.sort_by_key(|(day, _)| *day);
        let (mut here, mut since) = (first.clone(), self.start);
        let mut then: Vec<(Day, Option<Standing>)> = Vec::new();
        let mut ways = Vec::new();
        for (day, mut state) in states {
            self.changes_of_strength +=
                ["update", "diff"].iter().filter(|key| state.contains_key(**key)).count() as u64;
            let located = state.contains_key("location");
            let place = match state.shift_remove("location") {
                None => here.as_ref().map(|standing| standing.at),
                Some(Value::Null) => None,
                Some(place) => match position(&place) {
                    Ok(place) => Some(place),
                    Err(reason) => {
                        *fault = Some(reason);
                        continue;
                    }
                },
            };
            for (last, key) in lasting.iter_mut().zip(LASTING) {
                match state.shift_remove(key) {
                    None => {}
                    Some(value) => *last = json::plain(value),
                }
            }
            let told =
                joined(["title", "subTitle", "description", "externalUrl"].map(|key| text(&mut state, key)), "\n");
            let media = state.shift_remove("media").map(in_words).unwrap_or_default();
            let now = place.map(|at| Standing { at, lasting: lasting.clone(), told, media });
            let before = mem::replace(&mut here, now.clone());
            if let Some((before, now)) = before.as_ref().zip(now.as_ref()) {
                if before.at != now.at {
                    // It sets out at the time that is given, else at the last at which it was there.
                    let begun =
                        state.get("viaStartTime").and_then(super::day_of).or(since).filter(|begun| *begun <= day);
                    ways.extend(
                        begun
                            .zip(way(before.at, now.at, &state))
                            .map(|(from, way)| (way, Days { from: Some(from), to: Some(day.next()) })),
                    );
                } else if before.lasting == now.lasting && now.told.is_empty() && now.media.is_empty() {
                    // Nothing that a row shows has changed.
                    since = if located { Some(day) } else { since };
                    continue;
                }
            }
            since = if located { Some(day) } else { since };
            then.push((day, now));
        }
        (stretches(first.map(|standing| (self.start, standing)), then, None), ways)
    }
}

/// The corners of the way between two places; `None` where the unit is simply at the second.
fn way(from: LonLat, to: LonLat, state: &Map<String, Value>) -> Option<Vec<LonLat>> {
    let via = state.get("via").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if via.is_empty() && state.get("interpolate") == Some(&Value::Bool(false)) {
        return None;
    }
    let corners = via.iter().filter_map(|corner| position(corner).ok());
    Some(std::iter::once(from).chain(corners).chain([to]).collect())
}
