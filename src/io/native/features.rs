//! GeoJSON features one by one: a bad feature is a problem, not the end of the file.

use geojson::{Feature, GeometryValue, Position};
use serde::Deserialize as _;
use serde_json::Value;

use crate::model::scenario::Extra;
use crate::model::{LonLat, Problem, lon_lat};

/// A feature whose form is right: an id, a geometry and properties.
pub struct Raw {
    /// Its id.
    pub id: String,
    /// Its geometry.
    pub geometry: GeometryValue,
    /// Its properties.
    pub properties: Extra,
}

/// The features of a collection, its other members, and what is wrong with the rest.
pub struct Collection {
    /// Features whose form is right.
    pub features: Vec<Raw>,
    /// Members of the collection that GeoJSON does not name.
    pub extra: Extra,
}

/// Reads a feature collection. A feature without id, geometry or the right form is left out.
pub fn read(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Collection {
    let mut out = Collection { features: Vec::new(), extra: Extra::new() };
    let mut members = match serde_json::from_slice(bytes) {
        Ok(Value::Object(members)) => members,
        Ok(_) => {
            problems.push(Problem::error(file, "", "is not a GeoJSON object; nothing of it is shown"));
            return out;
        }
        Err(e) => {
            problems.push(Problem::error(file, "", format!("is not JSON ({e}); nothing of it is shown")));
            return out;
        }
    };
    members.remove("type");
    let features = members.remove("features");
    out.extra = members;
    let Some(Value::Array(features)) = features else {
        problems.push(Problem::error(file, "", "has no list of features; nothing of it is shown"));
        return out;
    };
    let mut seen = std::collections::HashSet::new();
    for (i, value) in features.into_iter().enumerate() {
        let place = format!("feature {}", i + 1);
        match raw(value) {
            Ok(raw) if !seen.insert(raw.id.clone()) => {
                problems.push(Problem::error(file, raw.id, "stands twice; the second is left out"));
            }
            Ok(raw) => out.features.push(raw),
            Err((id, reason)) => {
                problems.push(Problem::error(file, id.unwrap_or(place), format!("{reason}; it is left out")))
            }
        }
    }
    out
}

fn raw(value: Value) -> Result<Raw, (Option<String>, String)> {
    let named = value.get("id").and_then(Value::as_str).map(str::to_owned);
    let feature = Feature::deserialize(value).map_err(|e| (named, format!("is not a feature ({e})")))?;
    let id = match feature.id {
        Some(geojson::feature::Id::String(id)) if !id.is_empty() => id,
        Some(geojson::feature::Id::Number(n)) => n.to_string(),
        Some(geojson::feature::Id::String(_)) | None => return Err((None, "has no id".to_owned())),
    };
    let Some(geometry) = feature.geometry else {
        return Err((Some(id), "has no geometry".to_owned()));
    };
    Ok(Raw { id, geometry: geometry.value, properties: feature.properties.unwrap_or_default() })
}

/// A place on the globe.
pub fn place(position: &Position) -> Result<LonLat, String> {
    match position.as_slice() {
        [lon, lat, ..] => {
            let p = lon_lat(*lon, *lat);
            if p.is_on_globe() { Ok(p) } else { Err(format!("lies off the globe, at [{lon}, {lat}]")) }
        }
        _ => Err("has a position without longitude and latitude".to_owned()),
    }
}
