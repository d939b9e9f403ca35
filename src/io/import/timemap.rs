//! TimeMap: events with their sources and associations, as its servers give them in one file, or
//! a list of events alone.

use std::collections::HashMap;
use std::io::Read;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::json::{self, At, joined, plain, words};
use super::properties::Names;
use super::record::{Cell, Record, quoted};
use super::sink::{Sink, Stop};
use crate::model::DateOrder;
use crate::model::dataset::{Column, Dialect, Field, Role};

/// Members of an event that TimeMap knows, with what they mean; all else is the file's own.
const MEMBERS: &[(&str, Role)] = &[
    ("id", Role::Text(Field::Id)),
    ("title", Role::Text(Field::Title)),
    ("description", Role::Text(Field::Notes)),
    ("desc", Role::Text(Field::Notes)),
    ("date", Role::From),
    ("location", Role::Text(Field::Place)),
    ("category", Role::Text(Field::Kind)),
    ("type", Role::Text(Field::Category)),
    ("source", Role::Text(Field::Source)),
    ("category_full", Role::Property),
    ("colour", Role::Property),
    ("comments", Role::Property),
    ("filters", Role::Property),
    ("narratives", Role::Property),
    ("tags", Role::Property),
    ("time", Role::Property),
    ("time_display", Role::Property),
    ("time_precision", Role::Property),
    ("x", Role::Property),
    ("y", Role::Property),
    ("z", Role::Property),
];

/// The lists of a file that are read.
const LISTS: [&str; 3] = ["events", "sources", "associations"];

/// Events that are held between two looks at whether the person wishes to stop.
const EVENTS_PER_LOOK: usize = 4_096;

/// Reads all events; gives what their properties mean.
pub(super) fn read(text: impl Read, names: Names, sink: &mut Sink<'_>) -> Result<Vec<Column>, Stop> {
    sink.usual = DateOrder::MonthFirst;
    // Events stand before what they refer to.
    let (mut events, mut known, mut others) = (None, Known::default(), Vec::new());
    let ended = json::walk(text, &LISTS, &mut |At { member, key }, piece| {
        match member {
            "events" | "" => {
                let events: &mut Vec<Box<RawValue>> = events.get_or_insert_default();
                events.push(piece);
                return if events.len().is_multiple_of(EVENTS_PER_LOOK) { sink.ask() } else { Ok(()) };
            }
            "sources" => known.source(key, &piece),
            "associations" => known.association(key, &piece),
            other if !matches!(piece.get(), "[]" | "{}" | "null" | "\"\"") => others.push(other.to_owned()),
            _ => {}
        }
        Ok(())
    })?;
    if ended.is_none() && events.is_none() {
        sink.fault("", "has no events; a file of sources or associations is read together with theirs");
    }
    let mut reader = Reader { sink, names, known, unlisted: [false; 2] };
    for event in events.unwrap_or_default() {
        reader.event(&event)?;
    }
    let Reader { sink, names, unlisted, .. } = reader;
    for (list, unlisted) in ["sources", "associations"].iter().zip(unlisted) {
        if unlisted {
            sink.notice("", format!("has no list of {list}; what events name of them is kept as it is named"));
        }
    }
    for other in others {
        let other = quoted(&other);
        sink.notice("", format!("has {other}, too; only events, sources and associations are read"));
    }
    if let Some(reason) = ended {
        let read = sink.records;
        sink.fault(if read > 0 { format!("after event {read}") } else { String::new() }, reason);
    }
    Ok(names.columns())
}

/// What events refer to, by its id; `None` where the file has no such list.
#[derive(Default)]
struct Known {
    sources: Option<HashMap<String, String>>,
    associations: Option<HashMap<String, Association>>,
}

impl Known {
    /// A source of a list, or of an object whose names are ids.
    fn source(&mut self, key: Option<&str>, piece: &RawValue) {
        let sources = self.sources.get_or_insert_default();
        if let Ok(mut source) = json::object(piece) {
            let id = key.map_or_else(|| json::text(&mut source, "id"), str::to_owned);
            sources.insert(id, source_in_words(source));
        }
    }

    fn association(&mut self, key: Option<&str>, piece: &RawValue) {
        let associations = self.associations.get_or_insert_default();
        if let Ok(mut association) = json::object(piece) {
            let id = key.map_or_else(|| json::text(&mut association, "id"), str::to_owned);
            associations.insert(id, Association::new(association));
        }
    }
}

/// A source: what it is called, whose and when, and where it is.
fn source_in_words(mut source: Map<String, Value>) -> String {
    let called = joined(["title", "description", "author", "date"].map(|name| json::text(&mut source, name)), ", ");
    let url = json::text(&mut source, "url");
    let paths = ["path", "paths"].into_iter().flat_map(|name| json::list(&mut source, name)).map(plain);
    let links = joined(std::iter::once(url).chain(paths), " ");
    joined([called, links], ": ")
}

/// What an event belongs to.
struct Association {
    title: String,
    mode: String,
    /// The names of a filter from the widest to the narrowest.
    path: Vec<String>,
}

impl Association {
    fn new(mut members: Map<String, Value>) -> Self {
        let path = json::list(&mut members, "filter_paths").into_iter().map(plain).filter(|name| !name.is_empty());
        Self { path: path.collect(), title: json::text(&mut members, "title"), mode: json::text(&mut members, "mode") }
    }

    /// The property that it is, and its value; an association without a title is called by its id.
    fn property(&self, id: &str) -> (String, Role, String) {
        let title = if self.title.trim().is_empty() { id } else { &self.title }.to_owned();
        match (self.mode.to_ascii_uppercase().as_str(), self.path.as_slice()) {
            ("CATEGORY", _) => ("category".to_owned(), Role::Text(Field::Kind), title),
            ("NARRATIVE", _) => ("narrative".to_owned(), Role::Property, title),
            (_, [name, value @ ..]) if !value.is_empty() => (property_name(name), Role::Property, value.join(" / ")),
            (_, [value]) => ("filter".to_owned(), Role::Property, value.clone()),
            _ => ("filter".to_owned(), Role::Property, title),
        }
    }
}

/// The property of a filter; one that is called like a member of events says that it is a filter.
fn property_name(filter: &str) -> String {
    let taken = MEMBERS.iter().any(|(name, _)| name.eq_ignore_ascii_case(filter));
    if taken { format!("{filter} (filter)") } else { filter.to_owned() }
}

/// What an event says under one name.
struct Said {
    name: String,
    /// What it means, where TimeMap tells.
    role: Option<Role>,
    texts: Vec<String>,
}

struct Reader<'s, 'a> {
    sink: &'s mut Sink<'a>,
    names: Names,
    known: Known,
    /// Whether events name sources or associations of which the file has no list.
    unlisted: [bool; 2],
}

impl Reader<'_, '_> {
    fn event(&mut self, piece: &RawValue) -> Result<(), Stop> {
        self.sink.record()?;
        let number = u32::try_from(self.sink.records).unwrap_or(u32::MAX);
        let mut event = match json::object(piece) {
            Ok(event) => event,
            Err(reason) => {
                self.sink.skip(format!("event {number}"), reason);
                return Ok(());
            }
        };
        let degree = |event: &mut Map<String, Value>, names: [&str; 2]| {
            let texts = names.map(|name| json::text(event, name));
            texts.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default()
        };
        let (lat, lon) = (degree(&mut event, ["latitude", "lat"]), degree(&mut event, ["longitude", "long"]));
        let mut said: Vec<Said> = Vec::new();
        for (name, value) in event {
            match (name.as_str(), value) {
                ("sources", Value::Array(sources)) => self.sources(number, sources, &mut said),
                ("associations" | "filters", Value::Array(list)) => self.associations(number, &name, list, &mut said),
                (_, value) => {
                    let role = MEMBERS.iter().find(|(known, _)| *known == name).map(|(_, role)| *role);
                    say(&mut said, name, role, words(value));
                }
            }
        }
        let texts: Vec<(usize, String)> = said
            .into_iter()
            .map(|Said { name, role, texts }| {
                let n = match role {
                    Some(role) => self.names.known(&name, role, self.sink),
                    None => self.names.number(&name, self.sink),
                };
                (n, joined(texts, "; "))
            })
            .collect();
        let place = [(Role::Latitude, "latitude", lat.as_str()), (Role::Longitude, "longitude", &lon)];
        let place = place.into_iter().map(|(role, name, text)| Cell { role, column: None, name, text });
        let cells = texts.iter().filter_map(|(n, text)| self.names.cell(*n, text)).chain(place);
        Record::new(number, "event", Dialect::Any, cells).put(self.sink)
    }

    /// Sources by their ids, or with what they are.
    fn sources(&mut self, number: u32, sources: Vec<Value>, said: &mut Vec<Said>) {
        for source in sources {
            let text = match source {
                Value::Object(mut source) => {
                    let id = json::text(&mut source, "id");
                    Some(source_in_words(source)).filter(|words| !words.is_empty()).unwrap_or(id)
                }
                id => {
                    let id = plain(id);
                    let known = self.known.sources.as_ref().map(|sources| sources.get(&id).cloned());
                    self.missing(number, 0, &id, known.as_ref().map(Option::is_some));
                    known.flatten().filter(|words| !words.is_empty()).unwrap_or(id)
                }
            };
            say(said, "source".to_owned(), Some(Role::Text(Field::Source)), text);
        }
    }

    /// Associations by their ids, or with what they are; as a download has them, `key` and `value`.
    fn associations(&mut self, number: u32, member: &str, list: Vec<Value>, said: &mut Vec<Said>) {
        for association in list {
            let (name, role, text) = match association {
                Value::Object(mut pair) if pair.contains_key("key") => {
                    let name = property_name(&json::text(&mut pair, "key"));
                    (name, Role::Property, pair.shift_remove("value").map(words).unwrap_or_default())
                }
                Value::Object(mut members) => {
                    let id = json::text(&mut members, "id");
                    Association::new(members).property(&id)
                }
                id => {
                    let id = plain(id);
                    let known = self.known.associations.as_ref();
                    let known = known.map(|all| all.get(&id).map(|association| association.property(&id)));
                    if member == "associations" {
                        self.missing(number, 1, &id, known.as_ref().map(Option::is_some));
                    }
                    known.flatten().unwrap_or((member.to_owned(), Role::Property, id))
                }
            };
            say(said, name, Some(role), text);
        }
    }

    /// Says that an id refers to nothing; where there is no list at all, only once.
    fn missing(&mut self, number: u32, which: usize, id: &str, listed: Option<bool>) {
        match listed {
            Some(true) => {}
            Some(false) => {
                let what = ["source", "association"][which];
                let id = quoted(id);
                self.sink.notice(format!("event {number}"), format!("names the {what} {id}, which is not in the file"));
            }
            None => self.unlisted[which] = true,
        }
    }
}

/// Adds a text to what is said under a name.
fn say(said: &mut Vec<Said>, name: String, role: Option<Role>, text: String) {
    match said.iter_mut().find(|known| known.name == name) {
        Some(known) => known.texts.push(text),
        None => said.push(Said { name, role, texts: vec![text] }),
    }
}
