//! Scenarios of ORBAT Mapper: units where they stood from day to day and the ways between, events
//! with a place, and what is drawn on layers.

mod days;
mod events;
mod layers;
mod units;

use std::collections::HashMap;
use std::io::Read;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::json::{self, At, joined, plain, words};
use super::properties::Names;
use super::record::{Record, quoted};
use super::shapes::Shape;
use super::sink::{Sink, Stop};
use crate::model::LonLat;
use crate::model::dataset::{Column, Day, Dialect, Field, Role, TimePrecision};
use days::{Days, day_of};

/// The lists of a scenario that are read.
const LISTS: [&str; 5] = ["sides", "events", "layers", "layerStack", "mapLayers"];

/// Members that say how a thing looks, or how it stands in the editor: nothing about the thing.
const LOOKS: [&str; 11] = [
    "geometryMeta",
    "isHidden",
    "limitVisibility",
    "locked",
    "rangeRings",
    "style",
    "symbolOptions",
    "textAmplifiers",
    "uiActions",
    "visibleFromT",
    "visibleUntilT",
];

/// Reads units, events and layers; gives what their properties mean.
pub(super) fn read(text: impl Read, names: Names, sink: &mut Sink<'_>) -> Result<Vec<Column>, Stop> {
    // Units come first, whatever order the file has: events refer to them.
    let mut pieces: [Vec<Box<RawValue>>; LISTS.len()] = Default::default();
    let (mut start, mut encrypted) = (None, false);
    let ended = json::walk(text, &LISTS, &mut |At { member, key: _ }, piece| {
        match (LISTS.iter().position(|list| *list == member), member) {
            (Some(list), _) => pieces[list].push(piece),
            (None, "startTime") => start = serde_json::from_str::<Value>(piece.get()).ok(),
            (None, "ciphertext") => encrypted = true,
            (None, _) => {}
        }
        Ok(())
    })?;
    if encrypted {
        sink.fault("", json::ENCRYPTED);
    }
    let mut scenario =
        Scenario { sink, names, start: None, stood: HashMap::new(), read: Counts::default(), changes_of_strength: 0 };
    scenario.start = start.and_then(|time| scenario.day(&time, "startTime"));
    let [sides, events, layers, stack, pictures] = pieces;
    for (side, n) in sides.into_iter().zip(1..) {
        scenario.side(&side, n)?;
    }
    for event in events {
        scenario.event(&event)?;
    }
    for (layer, n) in layers.into_iter().chain(stack).zip(1..) {
        scenario.layer(&layer, n)?;
    }
    let Scenario { sink, names, changes_of_strength, .. } = scenario;
    if !pictures.is_empty() {
        let n = pictures.len();
        sink.notice("mapLayers", format!("pictures and maps from elsewhere are not read; there are {n}"));
    }
    if changes_of_strength > 0 {
        let n = changes_of_strength;
        sink.notice("", format!("changes of equipment, personnel and supplies are not read; there are {n}"));
    }
    if let Some(reason) = ended {
        sink.fault("", reason);
    }
    Ok(names.columns())
}

/// Units, events and features so far.
#[derive(Default)]
struct Counts {
    units: u32,
    events: u32,
    features: u32,
}

/// Where a unit stood.
struct Stood {
    name: String,
    places: Vec<(Days, LonLat)>,
}

/// A scenario that is being read.
struct Scenario<'s, 'a> {
    sink: &'s mut Sink<'a>,
    names: Names,
    /// The day on which it begins.
    start: Option<Day>,
    /// Units by their ids.
    stood: HashMap<String, Stood>,
    read: Counts,
    changes_of_strength: u64,
}

/// What every row of a unit, an event or a feature has in common.
struct Thing {
    noun: &'static str,
    /// Its number among its like.
    nth: u32,
    /// Its number among all.
    number: u32,
    /// What problems call it.
    at: String,
    texts: Vec<(usize, String)>,
    rows: u32,
}

impl Thing {
    fn new(noun: &'static str, nth: u32, records: u64, name: &str) -> Self {
        let named = if name.trim().is_empty() { String::new() } else { format!(", {}", quoted(name)) };
        let number = u32::try_from(records).unwrap_or(u32::MAX);
        Self { noun, nth, number, at: format!("{noun} {nth}{named}"), texts: Vec::new(), rows: 0 }
    }
}

impl Scenario<'_, '_> {
    /// The day of a time; what is none is said.
    fn day(&mut self, time: &Value, at: &str) -> Option<Day> {
        let day = day_of(time);
        if day.is_none() && !time.is_null() {
            self.sink.notice(at, format!("{} is no time; it is not taken", quoted(&plain(time.clone()))));
        }
        day
    }

    /// A side or a layer as an object; what is none is told.
    fn object(&mut self, piece: &RawValue, at: String) -> Option<Map<String, Value>> {
        let read = json::object(piece);
        read.map_err(|reason| self.sink.fault(at, format!("{reason}; nothing of it is read"))).ok()
    }

    /// Ends a thing whose places were put in: without one it is left out, a faulty one beside others is
    /// told.
    fn end(&mut self, thing: &Thing, fault: Option<String>) {
        match fault {
            fault if thing.rows == 0 => {
                self.sink.skip(thing.at.clone(), fault.unwrap_or_else(|| "has no place".to_owned()));
            }
            Some(reason) => self.sink.notice(thing.at.clone(), format!("{reason}; that place is not taken")),
            None => {}
        }
    }

    /// Adds a text to what every row of a thing says.
    fn say(&mut self, thing: &mut Thing, name: &str, role: Role, text: String) {
        if !text.trim().is_empty() {
            thing.texts.push((self.names.known(name, role, self.sink), text));
        }
    }

    /// Adds all other members of a thing under their names.
    fn say_rest(&mut self, thing: &mut Thing, members: Map<String, Value>) {
        for (name, value) in members {
            if !LOOKS.contains(&name.as_str()) && !name.starts_with('_') {
                self.say(thing, &name, Role::Property, in_words(value));
            }
        }
    }

    /// Puts in one row of a thing, with texts that it alone has.
    fn row(
        &mut self,
        thing: &mut Thing,
        kind: &str,
        own: &[(&str, Role, String)],
        shapes: Vec<Shape>,
        days: Days,
    ) -> Result<(), Stop> {
        let kind = (self.names.known("kind", Role::Text(Field::Kind), self.sink), kind.to_owned());
        let mut texts = vec![kind];
        for (name, role, text) in own {
            if !text.trim().is_empty() {
                texts.push((self.names.known(name, *role, self.sink), text.clone()));
            }
        }
        let said = self.names.days_said(&texts) || self.names.days_said(&thing.texts);
        let cells = texts.iter().chain(&thing.texts).filter_map(|(n, text)| self.names.cell(*n, text));
        let mut record = Record::new(thing.number, thing.noun, Dialect::Any, cells);
        record.nth = thing.nth;
        record.shapes = Some(shapes);
        record.days = (!said).then_some((days.from, days.to, TimePrecision::Day));
        thing.rows += 1;
        record.put(self.sink)
    }
}

/// A value in words: of equipment how many of what, of media where they are.
fn in_words(value: Value) -> String {
    let Value::Array(list) = value else { return words(value) };
    let text = |thing: Value| match &thing {
        Value::Object(members) => match (members.get("count"), members.get("name"), members.get("url")) {
            (Some(count), Some(Value::String(name)), _) => format!("{count} × {name}"),
            (_, _, Some(Value::String(url))) => {
                let caption = members.get("caption").and_then(Value::as_str).unwrap_or_default();
                joined([caption.to_owned(), url.clone()], ": ")
            }
            _ => plain(thing),
        },
        _ => plain(thing),
    };
    joined(list.into_iter().map(text), "; ")
}
