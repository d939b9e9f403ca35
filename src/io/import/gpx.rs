//! GPX: waypoints as points, routes and tracks as lines from their first day to their last.

use std::io::Read;

use geo::LineString;

use super::dates;
use super::numbers;
use super::properties::Names;
use super::record::Record;
use super::shapes::{self, Shape};
use super::sink::{Sink, Stop};
use super::xml::{Node, Xml, attribute};
use crate::model::LonLat;
use crate::model::dataset::{Column, Dialect, Role};
use crate::model::dataset::{Day, Field, TimePrecision};

/// Reads all waypoints, routes and tracks; gives what their properties mean.
pub(super) fn read(text: impl Read, mut names: Names, sink: &mut Sink<'_>) -> Result<Vec<Column>, Stop> {
    let mut xml = Xml::new(text);
    let mut path: Vec<String> = Vec::new();
    let mut thing: Option<Thing> = None;
    loop {
        match xml.next() {
            Ok(Some(Node::Open(name, attributes))) => {
                if is_thing(&name) {
                    thing = Some(Thing::default());
                }
                if let Some(thing) = thing.as_mut().filter(|_| matches!(name.as_str(), "wpt" | "rtept" | "trkpt")) {
                    match corner(&attributes) {
                        Ok(corner) => thing.corners.push(corner),
                        Err(reason) => thing.fault = Some(reason),
                    }
                }
                path.push(name);
            }
            Ok(Some(Node::Close(name, text))) => {
                path.pop();
                let parent = path.last().map(String::as_str).unwrap_or_default();
                if is_thing(&name) {
                    if let Some(thing) = thing.take() {
                        thing.put(&name, &names, sink)?;
                    }
                } else if let Some(thing) = &mut thing {
                    thing.part(&name, parent, text.trim(), &mut names, sink);
                }
            }
            Ok(None) => break,
            Err(broken) => {
                let read = sink.records;
                sink.fault(format!("after thing {read}"), format!("{}; nothing is read from there on", broken.0));
                break;
            }
        }
    }
    Ok(names.columns())
}

fn is_thing(name: &str) -> bool {
    matches!(name, "wpt" | "rte" | "trk")
}

fn corner(attributes: &[(String, String)]) -> Result<LonLat, String> {
    let degree = |name| attribute(attributes, name).and_then(numbers::decimal);
    match (degree("lon"), degree("lat")) {
        (Some(lon), Some(lat)) => shapes::corner(lon, lat),
        _ => Err("has a point without longitude and latitude".to_owned()),
    }
}

/// A waypoint, route or track that is being read.
#[derive(Default)]
struct Thing {
    texts: Vec<(usize, String)>,
    /// First day and the day after the last.
    days: Option<(Day, Day)>,
    corners: Vec<LonLat>,
    lines: Vec<LineString<f64>>,
    fault: Option<String>,
}

impl Thing {
    fn part(&mut self, name: &str, parent: &str, text: &str, names: &mut Names, sink: &mut Sink<'_>) {
        match (name, is_thing(parent)) {
            ("time", _) => {
                if let Some(days) = dates::days(text) {
                    let (from, to) = self.days.unwrap_or((days.from, days.to));
                    self.days = Some((from.min(days.from), to.max(days.to)));
                } else if !text.is_empty() {
                    let at = format!("thing {}", sink.records + 1);
                    sink.notice(at, format!("{} is no date", super::record::quoted(text)));
                }
            }
            ("trkseg", _) => self.end_line(),
            (_, true) if !text.is_empty() => {
                let role = match name {
                    "name" => Role::Text(Field::Title),
                    "desc" => Role::Text(Field::Notes),
                    "type" => Role::Text(Field::Kind),
                    "src" => Role::Text(Field::Source),
                    _ => Role::Property,
                };
                self.texts.push((names.known(name, role, sink), text.to_owned()));
            }
            _ => {}
        }
    }

    /// A piece of a track ends; one of a single point is none.
    fn end_line(&mut self) {
        let corners = std::mem::take(&mut self.corners);
        if corners.len() > 1 {
            match shapes::line(corners) {
                Ok(line) => self.lines.push(line),
                Err(reason) => self.fault = Some(reason),
            }
        }
    }

    fn put(mut self, name: &str, names: &Names, sink: &mut Sink<'_>) -> Result<(), Stop> {
        sink.record()?;
        let number = u32::try_from(sink.records).unwrap_or(u32::MAX);
        let mut parts: Vec<Shape> = Vec::new();
        if name == "wpt" {
            parts.extend(self.corners.first().copied().map(Shape::Point));
        } else {
            self.end_line();
            parts.extend(shapes::ground_of(self.lines, Vec::new()));
        }
        if let Some(reason) = self.fault.or_else(|| parts.is_empty().then(|| "has no place".to_owned())) {
            sink.skip(format!("thing {number}"), reason);
            return Ok(());
        }
        let days = self.days.filter(|_| !names.days_said(&self.texts));
        let cells = self.texts.iter().filter_map(|(n, text)| names.cell(*n, text));
        let mut record = Record::new(number, "thing", Dialect::Any, cells);
        record.shapes = Some(parts);
        record.days = days.map(|(from, to)| (Some(from), Some(to), TimePrecision::Day));
        record.put(sink)
    }
}
