//! GeoJSON features one by one: a bad feature is a problem, not the end of the file.

use geo::{Coord, LineString, MultiLineString, MultiPolygon, Polygon};
use geojson::{Feature, GeometryValue, Position};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::model::scenario::Extra;
use crate::model::{Ground, LonLat, Problem, lon_lat};

/// A feature whose form is right: an id, a geometry and properties.
pub struct Raw {
    /// Its id.
    pub id: String,
    /// Its geometry.
    pub geometry: GeometryValue,
    properties: Extra,
}

impl Raw {
    /// The properties as a type.
    pub fn properties<T: DeserializeOwned>(&mut self) -> Result<T, String> {
        let properties = std::mem::take(&mut self.properties);
        T::deserialize(Value::Object(properties)).map_err(|e| format!("has properties that are not right ({e})"))
    }
}

/// A feature collection whose features are not looked into yet: read as a whole they would take
/// many times the file's size.
#[derive(Deserialize)]
struct Members<'a> {
    #[serde(rename = "type")]
    _kind: Option<IgnoredAny>,
    #[serde(borrow)]
    features: Option<&'a RawValue>,
    #[serde(flatten)]
    extra: Extra,
}

/// Reads a feature collection: what its features are converted to, and the members that GeoJSON
/// does not name. A feature without id, geometry or the right form is left out.
pub fn read<T>(
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    convert: impl Fn(Raw) -> Result<T, String>,
) -> (Vec<T>, Extra) {
    let mut whole =
        |reason: String| problems.push(Problem::error(file, "", format!("{reason}; nothing of it is shown")));
    let Members { _kind: _, features, extra } = match serde_json::from_slice(bytes) {
        Ok(members) => members,
        Err(e) => {
            let what = if e.is_data() { "a GeoJSON object" } else { "JSON" };
            whole(format!("is not {what} ({e})"));
            return (Vec::new(), Extra::new());
        }
    };
    let Some(list) = features.and_then(|list| serde_json::from_str::<Vec<&RawValue>>(list.get()).ok()) else {
        whole("has no list of features".to_owned());
        return (Vec::new(), extra);
    };
    let mut seen = std::collections::HashSet::new();
    let mut out = Vec::with_capacity(list.len());
    for (i, text) in list.into_iter().enumerate() {
        let place = || format!("feature {}", i + 1);
        match raw(text.get()) {
            Ok(raw) if !seen.insert(raw.id.clone()) => {
                problems.push(Problem::error(file, raw.id, "stands twice; the second is left out"));
            }
            Ok(raw) => {
                let id = raw.id.clone();
                match convert(raw) {
                    Ok(item) => out.push(item),
                    Err(reason) => problems.push(Problem::error(file, id, format!("{reason}; it is left out"))),
                }
            }
            Err((id, reason)) => {
                problems.push(Problem::error(file, id.unwrap_or_else(place), format!("{reason}; it is left out")))
            }
        }
    }
    (out, extra)
}

#[derive(Deserialize)]
struct Named {
    id: Option<String>,
}

fn raw(text: &str) -> Result<Raw, (Option<String>, String)> {
    let named = || serde_json::from_str::<Named>(text).ok().and_then(|named| named.id);
    let feature: Feature = serde_json::from_str(text).map_err(|e| (named(), format!("is not a feature ({e})")))?;
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

/// A place given as longitude and latitude, if it is on the globe.
pub fn on_globe([lon, lat]: [f64; 2]) -> Result<LonLat, String> {
    let p = lon_lat(lon, lat);
    if p.is_on_globe() { Ok(p) } else { Err(format!("lies off the globe, at [{lon}, {lat}]")) }
}

/// A place on the globe.
pub fn place(position: &Position) -> Result<LonLat, String> {
    match position.as_slice() {
        [lon, lat, ..] => on_globe([*lon, *lat]),
        _ => Err("has a position without longitude and latitude".to_owned()),
    }
}

/// A geometry as ground in degrees, each position looked at.
pub fn ground(geometry: &GeometryValue) -> Result<Ground, String> {
    Ok(match geometry {
        GeometryValue::Polygon { coordinates } => Ground::Polygons(MultiPolygon::new(vec![polygon(coordinates)?])),
        GeometryValue::MultiPolygon { coordinates } => {
            Ground::Polygons(MultiPolygon::new(coordinates.iter().map(|p| polygon(p)).collect::<Result<_, _>>()?))
        }
        GeometryValue::LineString { coordinates } => Ground::Lines(MultiLineString::new(vec![line(coordinates)?])),
        GeometryValue::MultiLineString { coordinates } => {
            Ground::Lines(MultiLineString::new(coordinates.iter().map(|l| line(l)).collect::<Result<_, _>>()?))
        }
        GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. } | GeometryValue::GeometryCollection { .. } => {
            return Err("is neither a polygon nor a line".to_owned());
        }
    })
}

fn line(positions: &[Position]) -> Result<LineString<f64>, String> {
    let coords = positions.iter().map(|p| place(p).map(|p| Coord { x: p.lon, y: p.lat })).collect::<Result<_, _>>()?;
    Ok(LineString::new(coords))
}

fn polygon(rings: &[Vec<Position>]) -> Result<Polygon<f64>, String> {
    let mut rings = rings.iter().map(|ring| line(ring));
    let exterior = rings.next().ok_or("has a polygon without a ring")??;
    if exterior.0.len() < 4 {
        return Err("has a ring of fewer than three corners".to_owned());
    }
    Ok(Polygon::new(exterior, rings.collect::<Result<_, _>>()?))
}

/// A geometry that must be polygons.
pub fn polygons(geometry: &GeometryValue) -> Result<MultiPolygon<f64>, String> {
    match ground(geometry)? {
        Ground::Polygons(polygons) => Ok(polygons),
        Ground::Lines(_) => Err("is a line where a polygon is expected".to_owned()),
    }
}

/// A geometry that must be lines.
pub fn lines(geometry: &GeometryValue) -> Result<MultiLineString<f64>, String> {
    match ground(geometry)? {
        Ground::Lines(lines) => Ok(lines),
        Ground::Polygons(_) => Err("is a polygon where a line is expected".to_owned()),
    }
}
