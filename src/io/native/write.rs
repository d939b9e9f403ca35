//! Writing a scenario folder. What was read comes back, unknown properties included.

use std::path::Path;

use geojson::{Feature, Geometry, GeometryValue, JsonObject};
use serde::Serialize;
use serde_json::{Value, json};

use super::file;
use super::parts::is_whole;
use super::read::{COLUMN, DATA_LIST, OVERLAY_SETS};
use crate::io::folder::Folder;
use crate::io::save::{SaveError, make_folder, remove, save};
use crate::model::scenario::Extra;
use crate::model::{Briefing, Ground, KeptData, LonLat, Scenario, briefing, lesson};

/// The files of a scenario: name in its folder, and bytes.
pub fn scenario_files(scenario: &Scenario) -> Result<Vec<(String, Vec<u8>)>, serde_json::Error> {
    let extra = |name: &str| scenario.extra_by_file.get(name).cloned().unwrap_or_default();
    let position = |p: LonLat| geojson::Position::from([p.lon, p.lat]);
    let mut files = vec![
        (file::SCENARIO, pretty(&scenario.frame)?),
        (file::ACTORS, pretty(&listed("actors", scenario.actors.list(), extra(file::ACTORS))?)?),
        (file::SOURCES, pretty(&listed("sources", &scenario.sources, extra(file::SOURCES))?)?),
    ];
    let events = scenario
        .events
        .iter()
        .map(|e| feature(e.id.as_str(), GeometryValue::Point { coordinates: position(e.at) }, e))
        .collect::<Result<Vec<_>, _>>()?;
    let flows = scenario
        .flows
        .iter()
        .map(|f| {
            let coordinates = f.path.iter().map(|&p| position(p)).collect();
            feature(f.id.as_str(), GeometryValue::LineString { coordinates }, f)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let areas = scenario
        .areas
        .iter()
        .map(|a| {
            let geometry = match &a.ground {
                Ground::Polygons(polygons) => GeometryValue::from(polygons),
                Ground::Lines(lines) => GeometryValue::from(lines),
            };
            feature(a.id.as_str(), geometry, a)
        })
        .collect::<Result<Vec<_>, _>>()?;
    for (name, features) in [(file::EVENTS, events), (file::FLOWS, flows), (file::AREAS, areas)] {
        files.push((name, collection(features, extra(name))?));
    }
    files.extend(optional_files(scenario)?);
    let mut files: Vec<(String, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    for briefing in &scenario.briefings {
        files.push((briefing.file(), briefing_bytes(briefing)?));
    }
    for lesson in &scenario.lessons {
        files.push((lesson.file(), pretty(lesson)?));
    }
    Ok(files)
}

/// The files that a scenario need not have: those that it has, or that were there when it was read.
fn optional_files(scenario: &Scenario) -> Result<Vec<(&'static str, Vec<u8>)>, serde_json::Error> {
    let there = |name: &str| scenario.extra_by_file.contains_key(name);
    let extra = |name: &str| scenario.extra_by_file.get(name).cloned().unwrap_or_default();
    let mut files = Vec::new();
    if !scenario.claims.is_empty() || scenario.column.is_some() || there(file::CLAIMS) {
        let mut members = extra(file::CLAIMS);
        if let Some(column) = &scenario.column {
            members.insert(COLUMN.to_owned(), serde_json::to_value(column)?);
        }
        files.push((file::CLAIMS, pretty(&listed("claims", &scenario.claims, members)?)?));
    }
    if !scenario.overlays.is_empty() || there(file::OVERLAYS) {
        let overlays = scenario
            .overlays
            .iter()
            .map(|o| feature(o.id.as_str(), GeometryValue::from(&o.ground), o))
            .collect::<Result<Vec<_>, _>>()?;
        let mut members = extra(file::OVERLAYS);
        members.insert(OVERLAY_SETS.to_owned(), serde_json::to_value(&scenario.overlay_sets)?);
        files.push((file::OVERLAYS, collection(overlays, members)?));
    }
    let mut list = |name: &'static str, value: Result<Value, serde_json::Error>, empty: bool| {
        if !empty || there(name) {
            files.push((name, pretty(&value?)?));
        }
        Ok::<(), serde_json::Error>(())
    };
    list(file::TABLES, listed("tables", &scenario.tables, extra(file::TABLES)), scenario.tables.is_empty())?;
    list(file::LINKS, listed("links", &scenario.links, extra(file::LINKS)), scenario.links.is_empty())?;
    list(file::GLOSSARY, listed("terms", &scenario.terms, extra(file::GLOSSARY)), scenario.terms.is_empty())?;
    let publishers = listed("publishers", &scenario.publishers, extra(file::PUBLISHERS));
    list(file::PUBLISHERS, publishers, scenario.publishers.is_empty())?;
    list(file::DATA, listed(DATA_LIST, &scenario.data, extra(file::DATA)), scenario.data.is_empty())?;
    list(file::REGIONS, listed("regions", &scenario.profiles, extra(file::REGIONS)), scenario.profiles.is_empty())?;
    Ok(files)
}

/// Writes a scenario into a folder, file by file; each is whole or not touched at all. The file of a
/// briefing that was read and is no longer in the scenario goes; one that could not be read stays.
pub fn save_scenario(scenario: &Scenario, folder: &Path) -> Result<(), SaveScenarioError> {
    for (name, empty) in
        [(briefing::FOLDER, scenario.briefings.is_empty()), (lesson::FOLDER, scenario.lessons.is_empty())]
    {
        if !empty {
            make_folder(&folder.join(name))?;
        }
    }
    for (name, bytes) in scenario_files(scenario)? {
        save(&folder.join(name), &bytes)?;
    }
    let there = Folder::Disk(folder.to_owned());
    for file in scenario.extra_by_file.keys().filter(|file| file.starts_with(briefing::FOLDER)) {
        let gone = !scenario.briefings.iter().any(|briefing| briefing.file() == *file);
        if gone && is_whole::<Briefing>(&there, file) {
            remove(&folder.join(file))?;
        }
    }
    Ok(())
}

/// A scenario could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SaveScenarioError {
    /// It could not be put into JSON.
    #[error("cannot put the scenario into JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A file could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// The bytes of a briefing's file.
///
/// # Errors
/// When it cannot be put into JSON.
pub fn briefing_bytes(briefing: &Briefing) -> Result<Vec<u8>, serde_json::Error> {
    pretty(briefing)
}

/// The bytes of the list of data files that are kept.
///
/// # Errors
/// When it cannot be put into JSON.
pub fn data_list_bytes(list: &[KeptData], extra: Extra) -> Result<Vec<u8>, serde_json::Error> {
    pretty(&listed(DATA_LIST, list, extra)?)
}

fn pretty(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn listed(member: &str, items: &[impl Serialize], extra: Extra) -> Result<Value, serde_json::Error> {
    let mut members = extra;
    members.insert(member.to_owned(), serde_json::to_value(items)?);
    Ok(Value::Object(members))
}

fn feature(id: &str, geometry: GeometryValue, item: &impl Serialize) -> Result<Feature, serde_json::Error> {
    let properties = match serde_json::to_value(item)? {
        Value::Object(properties) => Some(properties),
        _ => None,
    };
    Ok(Feature {
        bbox: None,
        geometry: Some(Geometry::new(geometry)),
        id: Some(geojson::feature::Id::String(id.to_owned())),
        properties,
        foreign_members: None,
    })
}

/// One feature a line, so that a change to one is a change to one line.
fn collection(features: Vec<Feature>, extra: Extra) -> Result<Vec<u8>, serde_json::Error> {
    let mut head: JsonObject = extra;
    head.insert("type".to_owned(), json!("FeatureCollection"));
    let mut text = serde_json::to_string(&head)?;
    text.pop();
    text.push_str(",\"features\":[");
    for (i, feature) in features.iter().enumerate() {
        text.push_str(if i == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(feature)?);
    }
    text.push_str("\n]}\n");
    Ok(text.into_bytes())
}
