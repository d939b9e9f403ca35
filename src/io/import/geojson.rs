//! GeoJSON, feature by feature as it comes, with `start`, `end`, `when`, `date` or `timestamp`
//! among the properties.

use std::cell::RefCell;
use std::fmt;
use std::io::{BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::json::{plain, shapes_of};
use super::properties::Names;
use super::record::Record;
use super::sink::{Sink, Stop};
use crate::model::dataset::Field;
use crate::model::dataset::Role;
use crate::model::dataset::{Column, Dialect};

/// Reads a feature collection, a feature or a geometry; gives what its properties mean.
pub(super) fn read(text: impl Read, names: Names, sink: &mut Sink<'_>) -> Result<Vec<Column>, Stop> {
    let state = RefCell::new(State { sink, names, stop: None, collection: false });
    let mut reader = serde_json::Deserializer::from_reader(BufReader::with_capacity(256 << 10, text));
    let read = Root(&state).deserialize(&mut reader).and_then(|()| reader.end());
    let State { sink, names, stop, collection } = state.into_inner();
    if let Some(stop) = stop {
        return Err(stop);
    }
    if let Err(e) = read {
        let read = sink.records;
        let at = if collection { format!("after feature {read}") } else { String::new() };
        let what = if e.is_data() { "is not GeoJSON" } else { "is not whole or not JSON" };
        sink.fault(at, format!("{what} ({e}); nothing is read from there on"));
    }
    Ok(names.columns())
}

struct State<'s, 'a> {
    sink: &'s mut Sink<'a>,
    names: Names,
    stop: Option<Stop>,
    /// Whether a list of features was met.
    collection: bool,
}

impl State<'_, '_> {
    /// Puts in one feature.
    fn feature(&mut self, feature: Value) -> Result<(), Stop> {
        self.sink.record()?;
        let number = u32::try_from(self.sink.records).unwrap_or(u32::MAX);
        let at = || format!("feature {number}");
        let Value::Object(mut feature) = feature else {
            self.sink.skip(at(), "is no object");
            return Ok(());
        };
        let shapes = match feature.remove("geometry") {
            None | Some(Value::Null) => Err("has no geometry".to_owned()),
            Some(geometry) => shapes_of(geometry),
        };
        let shapes = match shapes {
            Ok(shapes) => shapes,
            Err(reason) => {
                self.sink.skip(at(), reason);
                return Ok(());
            }
        };
        let mut texts: Vec<(usize, String)> = Vec::new();
        if let Some(id) = feature.remove("id").map(plain).filter(|id| !id.is_empty()) {
            texts.push((self.names.known("id", Role::Text(Field::Id), self.sink), id));
        }
        if let Some(when) = feature.remove("when") {
            self.when(when, &mut texts);
        }
        if let Some(Value::Object(properties)) = feature.remove("properties") {
            for (name, value) in properties {
                match value {
                    Value::Null => {}
                    Value::Object(_) if name == "when" => self.when(value, &mut texts),
                    value => texts.push((self.names.number(&name, self.sink), plain(value))),
                }
            }
        }
        // Members that GeoJSON does not know; its own say nothing about the thing.
        for (name, value) in feature {
            if !matches!(name.as_str(), "type" | "bbox") && !value.is_null() {
                texts.push((self.names.number(&name, self.sink), plain(value)));
            }
        }
        let cells = texts.iter().filter_map(|(n, text)| self.names.cell(*n, text));
        let mut record = Record::new(number, "feature", Dialect::Any, cells);
        record.shapes = Some(shapes);
        record.put(self.sink)
    }

    /// `when`: a text, or an object with `start` and `end`, perhaps in `timespans`, each perhaps an
    /// object with `in`, `earliest` or `latest`.
    fn when(&mut self, when: Value, texts: &mut Vec<(usize, String)>) {
        let mut put = |name: &str, role, value: Option<Value>| {
            let value = match value {
                Some(Value::Object(mut edge)) => ["in", "earliest", "latest"].iter().find_map(|key| edge.remove(*key)),
                value => value,
            };
            if let Some(text) = value.map(plain).filter(|text| !text.is_empty()) {
                texts.push((self.names.known(name, role, self.sink), text));
            }
        };
        match when {
            Value::Object(mut when) => {
                if let Some(Value::Array(spans)) = when.remove("timespans")
                    && let Some(Value::Object(first)) = spans.into_iter().next()
                {
                    when = first;
                }
                put("when.start", Role::From, when.remove("start"));
                put("when.end", Role::Last, when.remove("end"));
            }
            Value::Null => {}
            text => put("when", Role::From, Some(text)),
        }
    }
}

/// The outermost object.
struct Root<'r, 's, 'a>(&'r RefCell<State<'s, 'a>>);

impl<'de> DeserializeSeed<'de> for Root<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a GeoJSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut rest = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                self.0.borrow_mut().collection = true;
                map.next_value_seed(Features(self.0))?;
            } else {
                rest.insert(key, map.next_value()?);
            }
        }
        let mut state = self.0.borrow_mut();
        if let Some(name) = other_system(&rest) {
            let reason =
                format!("says that its coordinates are in {name}; they are read as WGS84 degrees, longitude first");
            state.sink.fault("crs", reason);
        }
        if state.collection {
            return Ok(());
        }
        let single = match rest.get("type").and_then(Value::as_str) {
            Some("Feature") => Value::Object(rest),
            Some(_) if rest.contains_key("coordinates") || rest.contains_key("geometries") => {
                Value::Object(Map::from_iter([("geometry".to_owned(), Value::Object(rest))]))
            }
            _ => return Err(A::Error::custom("it has no features, and is no feature or geometry itself")),
        };
        state.feature(single).map_err(|stop| {
            state.stop = Some(stop);
            A::Error::custom("stopped")
        })
    }
}

/// The name of a coordinate system other than WGS84, as GeoJSON of 2008 gave it.
fn other_system(members: &Map<String, Value>) -> Option<String> {
    let name = members.get("crs")?.get("properties")?.get("name")?.as_str()?;
    let known = ["CRS84", "EPSG::4326", "EPSG:4326"].iter().any(|wgs84| name.ends_with(wgs84));
    (!known).then(|| super::record::quoted(name))
}

/// The list of features.
struct Features<'r, 's, 'a>(&'r RefCell<State<'s, 'a>>);

impl<'de> DeserializeSeed<'de> for Features<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(feature) = list.next_element::<Value>()? {
            let mut state = self.0.borrow_mut();
            if let Err(stop) = state.feature(feature) {
                state.stop = Some(stop);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
