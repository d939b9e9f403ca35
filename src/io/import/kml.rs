//! KML: placemarks with their folders' days, read element by element.

use std::io::Read;

use geo::{LineString, Polygon};

use super::dates;
use super::properties::Names;
use super::record::{Record, quoted};
use super::shapes::{self, Shape};
use super::sink::{Sink, Stop};
use super::xml::{Node, Xml, attribute};
use super::{limits, numbers};
use crate::model::LonLat;
use crate::model::dataset::{Column, Dialect, Role};
use crate::model::dataset::{Day, Field, TimePrecision};

/// Days as the format gives them: first, first after the last, how exactly.
type Given = (Option<Day>, Option<Day>, TimePrecision);

/// Reads all placemarks; gives what their properties mean.
pub(super) fn read(text: impl Read, names: Names, sink: &mut Sink<'_>) -> Result<Vec<Column>, Stop> {
    let mut xml = Xml::new(text);
    let mut reader =
        KmlReader { sink, names, path: Vec::new(), folders: Vec::new(), thing: None, time: [None, None, None] };
    loop {
        match xml.next() {
            Ok(Some(Node::Open(name, attributes))) => reader.open(name, &attributes),
            Ok(Some(Node::Close(name, text))) => {
                reader.path.pop();
                reader.close(&name, text.trim())?;
            }
            Ok(None) => break,
            Err(broken) => {
                let read = reader.sink.records;
                reader
                    .sink
                    .fault(format!("after placemark {read}"), format!("{}; nothing is read from there on", broken.0));
                break;
            }
        }
    }
    Ok(reader.names.columns())
}

/// What shows no thing with a place that could be read.
const OTHERS: [(&str, &str); 4] = [
    ("GroundOverlay", "is a picture on the ground, and pictures are not read"),
    ("ScreenOverlay", "is a picture on the screen, and pictures are not read"),
    ("PhotoOverlay", "is a photograph, and pictures are not read"),
    ("NetworkLink", "leads to another file, which is never opened by itself"),
];

struct KmlReader<'s, 'a> {
    sink: &'s mut Sink<'a>,
    names: Names,
    /// The elements that are open.
    path: Vec<String>,
    folders: Vec<Folder>,
    thing: Option<Thing>,
    /// `begin`, `end` and `when` of the time that is being read.
    time: [Option<String>; 3],
}

#[derive(Default)]
struct Folder {
    name: String,
    days: Option<Given>,
}

/// A placemark that is being read.
#[derive(Default)]
struct Thing {
    texts: Vec<(usize, String)>,
    days: Option<Given>,
    points: Vec<LonLat>,
    lines: Vec<LineString<f64>>,
    areas: Vec<Polygon<f64>>,
    rings: Vec<Vec<LonLat>>,
    /// Days and corners of a track.
    track: (Vec<String>, Vec<LonLat>),
    /// The name of the datum that is being read.
    datum: String,
    fault: Option<String>,
}

impl KmlReader<'_, '_> {
    fn open(&mut self, name: String, attributes: &[(String, String)]) {
        match name.as_str() {
            "Document" | "Folder" => self.folders.push(Folder::default()),
            "Placemark" => {
                let mut thing = Thing::default();
                if let Some(id) = attribute(attributes, "id") {
                    thing.texts.push((self.names.known("id", Role::Text(Field::Id), self.sink), id.to_owned()));
                }
                self.thing = Some(thing);
            }
            "TimeSpan" | "TimeStamp" => self.time = [None, None, None],
            _ => {}
        }
        if let Some(thing) = &mut self.thing {
            match name.as_str() {
                "Data" | "SimpleData" => thing.datum = attribute(attributes, "name").unwrap_or_default().to_owned(),
                "Polygon" => thing.rings.clear(),
                "Track" => thing.track = (Vec::new(), Vec::new()),
                _ => {}
            }
        }
        self.path.push(name);
    }

    fn close(&mut self, name: &str, text: &str) -> Result<(), Stop> {
        let parent = self.path.last().map(String::as_str).unwrap_or_default().to_owned();
        match name {
            "begin" if parent == "TimeSpan" => self.time[0] = Some(text.to_owned()),
            "end" if parent == "TimeSpan" => self.time[1] = Some(text.to_owned()),
            "when" if parent == "TimeStamp" => self.time[2] = Some(text.to_owned()),
            "TimeSpan" | "TimeStamp" => self.timed(&parent),
            "Document" | "Folder" => drop(self.folders.pop()),
            "Placemark" => return self.placemark(),
            "name" if matches!(parent.as_str(), "Document" | "Folder") => {
                if let Some(folder) = self.folders.last_mut() {
                    text.clone_into(&mut folder.name);
                }
            }
            _ if self.thing.is_some() => self.part(name, &parent, text),
            _ => {
                if let Some((_, reason)) = OTHERS.iter().find(|(other, _)| *other == name) {
                    self.sink.record()?;
                    let at = format!("placemark {}", self.sink.records);
                    self.sink.skip(at, reason);
                }
            }
        }
        Ok(())
    }

    /// The end of a time: of the placemark, or of the folder that it stands in.
    fn timed(&mut self, parent: &str) {
        let [begin, end, when] = std::mem::take(&mut self.time);
        let number = self.sink.records + 1;
        let mut read = |text: Option<String>| {
            let text = text.filter(|text| !text.is_empty())?;
            let days = dates::bare(&text).or_else(|| self.sink.dates.read(&text));
            if days.is_none() {
                self.sink.notice(format!("placemark {number}"), format!("{} is no date", quoted(&text)));
            }
            days
        };
        let given = match read(when) {
            Some(days) => (Some(days.from), Some(days.to), days.precision),
            None => {
                let (begin, end) = (read(begin), read(end));
                let precision = begin.or(end).map(|days| days.precision).unwrap_or_default();
                (begin.map(|days| days.from), end.map(|days| days.to), precision)
            }
        };
        if given.0.or(given.1).is_none() {
            return;
        }
        match (&mut self.thing, self.folders.last_mut()) {
            (Some(thing), _) => thing.days = Some(given),
            (None, Some(folder)) if matches!(parent, "Document" | "Folder") => folder.days = Some(given),
            (None, _) => {}
        }
    }

    /// The end of an element within a placemark.
    fn part(&mut self, name: &str, parent: &str, text: &str) {
        let Some(thing) = &mut self.thing else { return };
        let mut put = |thing: &mut Thing, name: &str, role| {
            if !text.is_empty() {
                thing.texts.push((self.names.known(name, role, self.sink), text.to_owned()));
            }
        };
        match (name, parent) {
            ("name", "Placemark") => put(thing, "name", Role::Text(Field::Title)),
            ("description", "Placemark") => put(thing, "description", Role::Text(Field::Notes)),
            ("address" | "phoneNumber" | "Snippet" | "styleUrl", "Placemark") => put(thing, name, Role::Property),
            ("value", "Data") | ("SimpleData", _) => {
                let datum = std::mem::take(&mut thing.datum);
                if !datum.is_empty() && !text.is_empty() {
                    thing.texts.push((self.names.number(&datum, self.sink), text.to_owned()));
                }
            }
            ("coordinates", _) => match corners(text) {
                Err(reason) => thing.fault = Some(reason),
                Ok(corners) => thing.coordinates(parent, corners),
            },
            ("Polygon", _) => match shapes::area(std::mem::take(&mut thing.rings)) {
                Ok(area) => thing.areas.push(area),
                Err(reason) => thing.fault = Some(reason),
            },
            ("when", "Track") => thing.track.0.push(text.to_owned()),
            ("coord", "Track") => match corners(&text.split_whitespace().collect::<Vec<_>>().join(",")) {
                Ok(corners) => thing.track.1.extend(corners),
                Err(reason) => thing.fault = Some(reason),
            },
            ("Track", _) => thing.end_track(),
            _ => {}
        }
    }

    fn placemark(&mut self) -> Result<(), Stop> {
        let Some(mut thing) = self.thing.take() else { return Ok(()) };
        self.sink.record()?;
        let number = u32::try_from(self.sink.records).unwrap_or(u32::MAX);
        let mut parts: Vec<Shape> = thing.points.iter().copied().map(Shape::Point).collect();
        parts.extend(shapes::ground_of(thing.lines, thing.areas));
        let fault = thing.fault.or_else(|| parts.is_empty().then(|| "has no place".to_owned()));
        if let Some(reason) = fault.or_else(|| (parts.len() > limits::PARTS).then(|| "has too many parts".to_owned())) {
            self.sink.skip(format!("placemark {number}"), reason);
            return Ok(());
        }
        let folders: Vec<&str> =
            self.folders.iter().map(|folder| folder.name.as_str()).filter(|name| !name.is_empty()).collect();
        if !folders.is_empty() {
            let folders = folders.join(" / ");
            thing.texts.push((self.names.known("folder", Role::Property, self.sink), folders));
        }
        let inherited = || self.folders.iter().rev().find_map(|folder| folder.days);
        let days = thing.days.or_else(inherited).filter(|_| !self.names.days_said(&thing.texts));
        let cells = thing.texts.iter().filter_map(|(n, text)| self.names.cell(*n, text));
        let mut record = Record::new(number, "placemark", Dialect::Any, cells);
        record.shapes = Some(parts);
        record.days = days;
        record.put(self.sink)
    }
}

impl Thing {
    fn coordinates(&mut self, parent: &str, corners: Vec<LonLat>) {
        match parent {
            "Point" => match corners.first() {
                Some(point) => self.points.push(*point),
                None => self.fault = Some("has a point without coordinates".to_owned()),
            },
            "LineString" => self.line(corners),
            "LinearRing" => self.rings.push(corners),
            _ => {}
        }
    }

    fn line(&mut self, corners: Vec<LonLat>) {
        match shapes::line(corners) {
            Ok(line) => self.lines.push(line),
            Err(reason) => self.fault = Some(reason),
        }
    }

    /// A track is a line, from its first day to its last; of one corner, a point.
    fn end_track(&mut self) {
        let (times, corners) = std::mem::take(&mut self.track);
        let days: Vec<dates::Days> = times.iter().filter_map(|time| dates::days(time)).collect();
        if let Some((from, to)) =
            days.iter().map(|d| d.from).min().zip(days.iter().map(|d| d.to).max()).filter(|_| self.days.is_none())
        {
            self.days = Some((Some(from), Some(to), TimePrecision::Day));
        }
        match *corners.as_slice() {
            [point] => self.points.push(point),
            _ => self.line(corners),
        }
    }
}

/// "46.75,39.76,0 46.8,39.8": corners with longitude first; heights are left out.
fn corners(text: &str) -> Result<Vec<LonLat>, String> {
    let corner = |tuple: &str| {
        let mut numbers = tuple.split(',').map(numbers::decimal);
        match (numbers.next().flatten(), numbers.next().flatten()) {
            (Some(lon), Some(lat)) => shapes::corner(lon, lat),
            _ => Err(format!("has coordinates that are none: {}", quoted(tuple))),
        }
    };
    text.split_whitespace().take(limits::RING_POINTS + 1).map(corner).collect()
}
