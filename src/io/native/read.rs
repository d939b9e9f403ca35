//! Reading a scenario folder: whatever can be read is, the rest is listed.

use std::collections::BTreeMap;

use geojson::GeometryValue;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::file;
use crate::io::features::{self, Raw};
use crate::io::folder::{Folder, OpenError};
use crate::model::ids::file_name;
use crate::model::scenario::Extra;
use crate::model::{Actor, Area, Briefing, Event, Flow, Frame, Ground, KeptData, Overlay, Problem, Scenario, Source};

/// A scenario, and what was wrong with its files.
#[derive(Debug)]
pub struct Loaded {
    /// What could be read.
    pub scenario: Scenario,
    /// What could not.
    pub problems: Vec<Problem>,
}

/// Reads the scenario of a folder. Only a missing or unreadable `scenario.json` ends it.
pub fn read_scenario(folder: &Folder) -> Result<Loaded, OpenError> {
    let fatal = |reason: String| OpenError::File { path: folder.describe(), file: file::SCENARIO.to_owned(), reason };
    let bytes = folder.read(file::SCENARIO).map_err(fatal)?;
    let frame: Frame = serde_json::from_slice(&bytes).map_err(|e| fatal(format!("it is not right ({e})")))?;
    if frame.span.to <= frame.span.from {
        return Err(fatal(format!("its span ends on {}, which is not after {}", frame.span.to, frame.span.from)));
    }
    let mut reader = Reader { folder, problems: Vec::new(), extra: BTreeMap::new() };
    let actors: Vec<Actor> = reader.list(file::ACTORS, "actors");
    let sources: Vec<Source> = reader.list(file::SOURCES, "sources");
    let events = reader.features(file::EVENTS, event);
    let flows = reader.features(file::FLOWS, flow);
    let areas = reader.features(file::AREAS, area);
    let mut scenario = Scenario::new(frame, actors, sources, events, flows, areas);
    scenario.claims = reader.optional_list(file::CLAIMS, "claims");
    scenario.column = reader.member(file::CLAIMS, COLUMN);
    scenario.tables = reader.optional_list(file::TABLES, "tables");
    scenario.overlays = reader.optional_features(file::OVERLAYS, overlay);
    scenario.overlay_sets = reader.member(file::OVERLAYS, OVERLAY_SETS).unwrap_or_default();
    scenario.links = reader.optional_list(file::LINKS, "links");
    scenario.terms = reader.optional_list(file::GLOSSARY, "terms");
    scenario.publishers = reader.optional_list(file::PUBLISHERS, "publishers");
    scenario.profiles = reader.optional_list(file::REGIONS, "regions");
    scenario.data = reader.data_list();
    scenario.briefings = super::parts::read(folder, &mut reader.problems);
    scenario.lessons = super::parts::read(folder, &mut reader.problems);
    // What was read whole can be removed when it is taken out of the scenario.
    let whole: Vec<String> = scenario.briefings.iter().map(Briefing::file).collect();
    for file in whole.into_iter().filter(|file| reader.problems.iter().all(|problem| problem.file != *file)) {
        reader.extra.insert(file, Extra::default());
    }
    let Reader { folder: _, problems, extra } = reader;
    scenario.extra_by_file = extra;
    Ok(Loaded { scenario, problems })
}

/// Reads which data files are kept in a folder of their own, beside no scenario.
pub fn read_data_list(folder: &Folder, problems: &mut Vec<Problem>) -> Vec<KeptData> {
    let mut reader = Reader { folder, problems: Vec::new(), extra: BTreeMap::new() };
    let list = reader.data_list();
    problems.append(&mut reader.problems);
    list
}

/// The member of `data.json` that lists the files.
pub(super) const DATA_LIST: &str = "data";
/// The member of `claims.json` that says which text is read.
pub(super) const COLUMN: &str = "text";
/// The member of `overlays.geojson` that lists the sets.
pub(super) const OVERLAY_SETS: &str = "sets";

struct Reader<'a> {
    folder: &'a Folder,
    problems: Vec<Problem>,
    extra: BTreeMap<String, Extra>,
}

impl Reader<'_> {
    fn bytes(&mut self, name: &str) -> Option<std::borrow::Cow<'static, [u8]>> {
        self.folder
            .read(name)
            .map_err(|reason| self.problems.push(Problem::error(name, "", format!("cannot be read: {reason}"))))
            .ok()
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str, member: &str) -> Vec<T> {
        let Some(bytes) = self.bytes(name) else { return Vec::new() };
        let mut members = match serde_json::from_slice(&bytes) {
            Ok(Value::Object(members)) => members,
            Ok(_) => {
                self.problems.push(Problem::error(name, "", "is not a JSON object; nothing of it is used"));
                return Vec::new();
            }
            Err(e) => {
                self.problems.push(Problem::error(name, "", format!("is not JSON ({e}); nothing of it is used")));
                return Vec::new();
            }
        };
        let Some(Value::Array(items)) = members.remove(member) else {
            self.problems.push(Problem::error(name, "", format!("has no list {member:?}; nothing of it is used")));
            return Vec::new();
        };
        self.extra.insert(name.to_owned(), members);
        let mut seen = std::collections::HashSet::new();
        let mut out = Vec::new();
        for (i, item) in items.into_iter().enumerate() {
            // Publishers have no id beside their name.
            let id = item.get("id").or_else(|| item.get("name")).and_then(Value::as_str);
            let at = id.map_or_else(|| format!("item {}", i + 1), str::to_owned);
            if !seen.insert(at.clone()) {
                self.problems.push(Problem::error(name, at, "stands twice; the second is left out"));
                continue;
            }
            match T::deserialize(item) {
                Ok(item) => out.push(item),
                Err(e) => self.problems.push(Problem::error(name, at, format!("is not right ({e}); it is left out"))),
            }
        }
        out
    }

    fn features<T>(&mut self, name: &str, convert: fn(Raw) -> Result<T, String>) -> Vec<T> {
        let Some(bytes) = self.bytes(name) else { return Vec::new() };
        let (out, extra) = features::read(name, &bytes, &mut self.problems, convert);
        self.extra.insert(name.to_owned(), extra);
        out
    }

    /// The list of a file that a scenario need not have.
    fn optional_list<T: DeserializeOwned>(&mut self, name: &str, member: &str) -> Vec<T> {
        if self.folder.has(name) { self.list(name, member) } else { Vec::new() }
    }

    /// The data files that are kept; an id that could not be the name of a table is left out.
    fn data_list(&mut self) -> Vec<KeptData> {
        let mut list: Vec<KeptData> = self.optional_list(file::DATA, DATA_LIST);
        list.retain(|kept| {
            let id = kept.id.as_str();
            let good = !id.is_empty() && file_name(id) == id;
            if !good {
                let reason = "is no name of a table (letters, digits, - and _); it is left out";
                self.problems.push(Problem::error(file::DATA, id, reason));
            }
            good
        });
        list
    }

    /// The features of a file that a scenario need not have.
    fn optional_features<T>(&mut self, name: &str, convert: fn(Raw) -> Result<T, String>) -> Vec<T> {
        if self.folder.has(name) { self.features(name, convert) } else { Vec::new() }
    }

    /// A member of a file that was read, beside its list.
    fn member<T: DeserializeOwned>(&mut self, name: &str, member: &str) -> Option<T> {
        let value = self.extra.get_mut(name)?.remove(member)?;
        T::deserialize(value)
            .map_err(|e| {
                self.problems.push(Problem::error(name, member, format!("is not right ({e}); it is left out")))
            })
            .ok()
    }
}

fn event(mut raw: Raw) -> Result<Event, String> {
    let GeometryValue::Point { coordinates } = &raw.geometry else {
        return Err("is not a point".to_owned());
    };
    let at = features::place(coordinates)?;
    let mut event: Event = raw.properties()?;
    (event.id, event.at) = (raw.id.into(), at);
    Ok(event)
}

fn flow(mut raw: Raw) -> Result<Flow, String> {
    let GeometryValue::LineString { coordinates } = &raw.geometry else {
        return Err("is not a line".to_owned());
    };
    let path = coordinates.iter().map(features::place).collect::<Result<Vec<_>, _>>()?;
    if path.len() < 2 {
        return Err("has fewer than two points".to_owned());
    }
    let mut flow: Flow = raw.properties()?;
    (flow.id, flow.path) = (raw.id.into(), path);
    Ok(flow)
}

fn overlay(mut raw: Raw) -> Result<Overlay, String> {
    let ground = features::polygons(&raw.geometry)?;
    let mut overlay: Overlay = raw.properties()?;
    (overlay.id, overlay.ground) = (raw.id.into(), ground);
    Ok(overlay)
}

fn area(mut raw: Raw) -> Result<Area, String> {
    let ground = features::ground(&raw.geometry)?;
    let empty = match &ground {
        Ground::Polygons(polygons) => polygons.0.iter().all(|p| p.exterior().0.len() < 4),
        Ground::Lines(lines) => lines.0.iter().all(|l| l.0.len() < 2),
    };
    if empty {
        return Err("has no ground".to_owned());
    }
    let mut area: Area = raw.properties()?;
    (area.id, area.ground) = (raw.id.into(), ground);
    area.measure();
    Ok(area)
}
