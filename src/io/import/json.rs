//! JSON as it comes: which format it is by its first members, the members of a file one by one,
//! and values as texts.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::{BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::shapes::{self, Shape};
use super::sink::Stop;
use crate::model::Format;

/// The format of a JSON text by its beginning, or why it cannot be read.
pub(super) fn format_of(sample: &str) -> Result<Format, String> {
    let head = RefCell::new(Head::default());
    // The sample may be cut short anywhere: what was seen until then counts.
    let _ = HeadOf(&head).deserialize(&mut serde_json::Deserializer::from_str(sample));
    let Head { list, kind, names } = head.into_inner();
    let has = |name: &str| names.contains(name);
    match kind.as_deref() {
        Some("ORBAT-mapper") => return Ok(Format::OrbatMapper),
        Some("ORBAT-mapper-encrypted") => return Err(ENCRYPTED.to_owned()),
        Some("Feature" | "FeatureCollection") => return Ok(Format::GeoJson),
        _ => {}
    }
    if list {
        let placed = (has("latitude") && has("longitude")) || (has("lat") && has("long"));
        let told = has("date") && (has("description") || has("desc"));
        return Ok(if placed || told { Format::TimeMap } else { Format::GeoJson });
    }
    Ok(match () {
        () if has("features") || has("coordinates") => Format::GeoJson,
        () if has("ciphertext") => return Err(ENCRYPTED.to_owned()),
        () if has("sides") => Format::OrbatMapper,
        () if has("events") || has("sources") || has("associations") => Format::TimeMap,
        () => Format::GeoJson,
    })
}

/// Why an encrypted scenario is not read, and what to do.
pub(super) const ENCRYPTED: &str = "is a scenario of ORBAT Mapper that is encrypted: open it there with its password, \
     save it without one, and read that file";

/// Names of members by which a format is known.
const KNOWN: [&str; 14] = [
    "associations",
    "ciphertext",
    "coordinates",
    "date",
    "desc",
    "description",
    "events",
    "features",
    "lat",
    "latitude",
    "long",
    "longitude",
    "sides",
    "sources",
];

/// What is seen at the beginning: the members of the outermost object, or of the first in a list.
#[derive(Default)]
struct Head {
    list: bool,
    kind: Option<String>,
    names: BTreeSet<String>,
}

struct HeadOf<'h>(&'h RefCell<Head>);

impl<'de> DeserializeSeed<'de> for HeadOf<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for HeadOf<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list of objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "type" {
                let kind: Value = map.next_value()?;
                self.0.borrow_mut().kind = kind.as_str().map(str::to_owned);
                continue;
            }
            if KNOWN.contains(&key.as_str()) {
                self.0.borrow_mut().names.insert(key);
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        // A list in a list is nothing that is known.
        if !std::mem::replace(&mut self.0.borrow_mut().list, true) {
            list.next_element_seed(HeadOf(self.0))?;
        }
        Err(A::Error::custom("the first is enough"))
    }
}

/// Where a piece of a file stands.
#[derive(Clone, Copy)]
pub(super) struct At<'m> {
    /// The member of the outermost object; empty where that is a list.
    pub member: &'m str,
    /// The name within the member, where that is an object.
    pub key: Option<&'m str>,
}

/// Takes a piece as it comes.
pub(super) type Each<'e> = &'e mut dyn FnMut(At<'_>, Box<RawValue>) -> Result<(), Stop>;

/// Goes through a file: members that are in `taken_apart` are given piece by piece, the others
/// whole; says why it ended early, if it did.
pub(super) fn walk(text: impl Read, taken_apart: &[&str], each: Each<'_>) -> Result<Option<String>, Stop> {
    let walker = RefCell::new(Walker { taken_apart, each, stop: None });
    let mut reader = serde_json::Deserializer::from_reader(BufReader::with_capacity(256 << 10, text));
    let read = Pieces { walker: &walker, member: None }.deserialize(&mut reader).and_then(|()| reader.end());
    match (walker.into_inner().stop, read) {
        (Some(stop), _) => Err(stop),
        (None, Ok(())) => Ok(None),
        (None, Err(e)) if e.is_data() => {
            Ok(Some(format!("is not as it should be ({e}); nothing is read from there on")))
        }
        (None, Err(e)) => Ok(Some(format!("is not whole or not JSON ({e}); nothing is read from there on"))),
    }
}

struct Walker<'w> {
    taken_apart: &'w [&'w str],
    each: Each<'w>,
    stop: Option<Stop>,
}

/// The outermost value, or a member that is taken apart.
struct Pieces<'p, 'w> {
    walker: &'p RefCell<Walker<'w>>,
    member: Option<&'p str>,
}

impl Pieces<'_, '_> {
    fn give<E: serde::de::Error>(&self, at: At<'_>, piece: Box<RawValue>) -> Result<(), E> {
        let mut walker = self.walker.borrow_mut();
        (walker.each)(at, piece).map_err(|stop| {
            walker.stop = Some(stop);
            E::custom("stopped")
        })
    }
}

impl<'de> DeserializeSeed<'de> for Pieces<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Pieces<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match self.member {
                Some(member) => {
                    let piece = map.next_value()?;
                    self.give(At { member, key: Some(&key) }, piece)?;
                }
                None if self.walker.borrow().taken_apart.contains(&key.as_str()) => {
                    map.next_value_seed(Pieces { walker: self.walker, member: Some(&key) })?;
                }
                None => {
                    let piece = map.next_value()?;
                    self.give(At { member: &key, key: None }, piece)?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(piece) = list.next_element()? {
            self.give(At { member: self.member.unwrap_or_default(), key: None }, piece)?;
        }
        Ok(())
    }
}

/// A piece as an object, or why it is none.
pub(super) fn object(piece: &RawValue) -> Result<Map<String, Value>, String> {
    match serde_json::from_str(piece.get()) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err("is no object".to_owned()),
        Err(e) => Err(format!("cannot be read ({e})")),
    }
}

/// Takes a member out as a text.
pub(super) fn text(members: &mut Map<String, Value>, name: &str) -> String {
    members.shift_remove(name).map(plain).unwrap_or_default()
}

/// Takes a member out as a list; what is no list is one thing, and nothing is none.
pub(super) fn list(members: &mut Map<String, Value>, name: &str) -> Vec<Value> {
    match members.shift_remove(name) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(one) => vec![one],
    }
}

/// A value as a text: what is no text, number or truth value stays JSON.
pub(super) fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

/// A value in words: the things of a list one after the other.
pub(super) fn words(value: Value) -> String {
    match value {
        Value::Array(list) if !list.iter().any(|thing| thing.is_array() || thing.is_object()) => {
            joined(list.into_iter().map(plain), "; ")
        }
        value => plain(value),
    }
}

/// Texts with something between them; empty ones and those that were there are left out.
pub(super) fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let mut seen: Vec<String> = Vec::new();
    for text in texts {
        let text = text.trim();
        if !text.is_empty() && !seen.iter().any(|known| known == text) {
            seen.push(text.to_owned());
        }
    }
    seen.join(between)
}

/// The shapes of a geometry; a plain point, as most are, on the short way.
pub(super) fn shapes_of(geometry: Value) -> Result<Vec<Shape>, String> {
    if geometry.get("type").and_then(Value::as_str) == Some("Point") {
        let coordinates = geometry.get("coordinates");
        return Ok(vec![Shape::Point(position(coordinates.unwrap_or(&Value::Null))?)]);
    }
    let geometry: geojson::Geometry =
        serde_json::from_value(geometry).map_err(|e| format!("has a geometry that is none ({e})"))?;
    shapes::from_geojson(&geometry.value)
}

/// A position, longitude first.
pub(super) fn position(value: &Value) -> Result<crate::model::LonLat, String> {
    let degrees = value.as_array().and_then(|list| match list.as_slice() {
        [lon, lat, ..] => Some((lon.as_f64()?, lat.as_f64()?)),
        _ => None,
    });
    let (lon, lat) = degrees.ok_or("has a point without longitude and latitude")?;
    super::record::on_globe(lon, lat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_its_first_members_even_when_cut_short() {
        for (sample, expected) in [
            (r#"{"type":"FeatureCollection","features":[{"ty"#, "geojson"),
            (r#"{"type":"Point","coordinates":[1,2]}"#, "geojson"),
            (r#"{"sources":"mine","features":[]}"#, "geojson"),
            (r#"[{"type":"Feature","geometry":null}]"#, "geojson"),
            (r#"{"id":"x","type":"ORBAT-mapper","sides":["#, "orbat-mapper"),
            (r#"{"events":[],"id":"x","sides":[{"groups":"#, "orbat-mapper"),
            (r#"{"events":[{"id":"1","date":"2/24"#, "timemap"),
            (r#"{"associations":[{"id":"#, "timemap"),
            (r#"[{"id":"1","type":"Event","latitude":"1","longitude":"2"},"#, "timemap"),
            (r#"[{"desc":"x","date":"8/23/2011","lat":"1","long":"2"#, "timemap"),
            (r#"[{"lat":1,"lon":2}]"#, "geojson"),
            ("[[[[", "geojson"),
            ("{", "geojson"),
        ] {
            assert_eq!(format_of(sample).map(Format::word), Ok(expected), "{sample}");
        }
        for sample in [r#"{"type":"ORBAT-mapper-encrypted","ciphertext":"#, r#"{"ciphertext":"x","crypto":{"iv""#] {
            assert!(format_of(sample).is_err_and(|reason| reason.contains("without one")), "{sample}");
        }
    }
}
