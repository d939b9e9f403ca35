//! GeoJSON (RFC 7946): the records as they stand in the scenario's files, in all languages, with
//! the sources that they name.

use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject};
use serde::Serialize;
use serde_json::{Value, json};

use super::Extract;
use crate::export::ExportError;
use crate::model::{Ground, LonLat};

/// The features, events last so that they lie on top; each has `what`: `area`, `arrow` or `event`.
pub fn geojson(extract: &Extract<'_>) -> Result<Vec<u8>, ExportError> {
    let Extract { scenario, in_view, .. } = *extract;
    let position = |p: LonLat| geojson::Position::from([p.lon, p.lat]);
    let failed = |e: serde_json::Error| ExportError::Packing(format!("the data could not be put into JSON: {e}"));
    let mut features = Vec::new();
    for area in in_view.areas.iter().map(|&i| &scenario.areas[i]) {
        let geometry = match &area.ground {
            Ground::Polygons(polygons) => GeometryValue::from(polygons),
            Ground::Lines(lines) => GeometryValue::from(lines),
        };
        features.push(feature("area", area.id.as_str(), geometry, area).map_err(failed)?);
    }
    for flow in in_view.flows.iter().map(|&i| &scenario.flows[i]) {
        let coordinates = flow.path.iter().map(|&p| position(p)).collect();
        features
            .push(feature("arrow", flow.id.as_str(), GeometryValue::LineString { coordinates }, flow).map_err(failed)?);
    }
    for event in in_view.events.iter().map(|&i| &scenario.events[i]) {
        let geometry = GeometryValue::Point { coordinates: position(event.at) };
        features.push(feature("event", event.id.as_str(), geometry, event).map_err(failed)?);
    }
    let members: JsonObject = [
        ("title", json!(extract.title)),
        ("days", json!({ "first": extract.days.first(), "last": extract.days.last() })),
        ("attribution", json!(extract.attribution)),
        ("boundaries", json!(extract.boundaries)),
        ("sources", serde_json::to_value(in_view.sources(scenario)).map_err(failed)?),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    let collection = FeatureCollection { bbox: None, features, foreign_members: Some(members) };
    let mut bytes = serde_json::to_vec(&collection).map_err(failed)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn feature(what: &str, id: &str, geometry: GeometryValue, item: &impl Serialize) -> Result<Feature, serde_json::Error> {
    let mut properties = match serde_json::to_value(item)? {
        Value::Object(properties) => properties,
        _ => JsonObject::new(),
    };
    properties.insert("what".to_owned(), json!(what));
    Ok(Feature {
        bbox: None,
        geometry: Some(Geometry::new(geometry)),
        id: Some(geojson::feature::Id::String(id.to_owned())),
        properties: Some(properties),
        foreign_members: None,
    })
}
