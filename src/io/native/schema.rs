//! JSON Schemas of the files, from the types that read them.

use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use super::read::{COLUMN, DATA_LIST, OVERLAY_SETS};
use crate::model::pupil::Pupil;
use crate::model::{
    Actor, Area, Briefing, Claim, Column, Event, Flow, Frame, KeptData, Lesson, Link, Overlay, OverlaySet, Profile,
    Publisher, Source, Table, Term,
};

/// The schemas: name of the schema's file, and the schema.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("scenario.schema.json", schema_for!(Frame).to_value()),
        ("actors.schema.json", list::<Actor>("actors")),
        ("sources.schema.json", list::<Source>("sources")),
        ("events.schema.json", features::<Event>(&["Point"])),
        ("flows.schema.json", features::<Flow>(&["LineString"])),
        ("areas.schema.json", features::<Area>(&["Polygon", "MultiPolygon", "LineString", "MultiLineString"])),
        ("claims.schema.json", with_member::<Column>(list::<Claim>("claims"), COLUMN)),
        ("tables.schema.json", list::<Table>("tables")),
        (
            "overlays.schema.json",
            with_member::<Vec<OverlaySet>>(features::<Overlay>(&["Polygon", "MultiPolygon"]), OVERLAY_SETS),
        ),
        ("links.schema.json", list::<Link>("links")),
        ("glossary.schema.json", list::<Term>("terms")),
        ("publishers.schema.json", list::<Publisher>("publishers")),
        ("regions.schema.json", list::<Profile>("regions")),
        ("data.schema.json", list::<KeptData>(DATA_LIST)),
        ("atlas.schema.json", schema_for!(crate::io::atlas_file::Listing).to_value()),
        ("briefing.schema.json", schema_for!(Briefing).to_value()),
        ("lesson.schema.json", schema_for!(Lesson).to_value()),
        ("pupil.schema.json", schema_for!(Pupil).to_value()),
    ]
}

fn list<T: JsonSchema>(member: &str) -> Value {
    let mut item = schema_for!(T).to_value();
    let definitions = take_definitions(&mut item);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": [member],
        "properties": { member: { "type": "array", "items": item } },
        "$defs": definitions,
    })
}

fn features<T: JsonSchema>(geometries: &[&str]) -> Value {
    let mut properties = schema_for!(T).to_value();
    let definitions = take_definitions(&mut properties);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": { "const": "FeatureCollection" },
            "features": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["type", "id", "geometry", "properties"],
                    "properties": {
                        "type": { "const": "Feature" },
                        "id": { "type": "string", "minLength": 1 },
                        "geometry": {
                            "type": "object",
                            "required": ["type", "coordinates"],
                            "properties": { "type": { "enum": geometries } },
                        },
                        "properties": properties,
                    },
                },
            },
        },
        "$defs": definitions,
    })
}

/// The schema of a file with a member beside its list.
fn with_member<T: JsonSchema>(mut file: Value, member: &str) -> Value {
    let mut schema = schema_for!(T).to_value();
    let definitions = take_definitions(&mut schema);
    file["properties"][member] = schema;
    if let (Some(all), Value::Object(more)) = (file["$defs"].as_object_mut(), definitions) {
        all.extend(more);
    }
    file
}

/// References in the schema of an item point to the root, so its definitions move there.
fn take_definitions(schema: &mut Value) -> Value {
    let Some(object) = schema.as_object_mut() else { return json!({}) };
    object.remove("$schema");
    object.remove("$defs").unwrap_or_else(|| json!({}))
}
