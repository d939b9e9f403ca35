//! What is drawn on the layers of a scenario: geometries, control measures, notes, measurements.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::days::{Days, Stretch, stretches};
use super::{Scenario, Thing};
use crate::io::import::json::{self, joined, list, position, shapes_of, text};
use crate::io::import::record::quoted;
use crate::io::import::shapes::{self, Shape};
use crate::io::import::sink::Stop;
use crate::model::dataset::{Day, Field, Role};

/// What is kept of how a thing is drawn: the colours, as simplestyle names them.
const COLOURS: [&str; 3] = ["marker-color", "stroke", "fill"];

/// What a layer gives to all that is on it.
struct Layer {
    name: String,
    visible: Days,
}

impl Scenario<'_, '_> {
    /// A layer with all that is drawn on it.
    pub(super) fn layer(&mut self, piece: &RawValue, n: u32) -> Result<(), Stop> {
        let Some(mut layer) = self.object(piece, format!("layer {n}")) else { return Ok(()) };
        let name = text(&mut layer, "name");
        let at = format!("layer {n}, {}", quoted(&name));
        let kind = text(&mut layer, "kind");
        if matches!(kind.as_str(), "reference" | "data") {
            self.sink.notice(at, "is a picture or map from elsewhere, which is not read");
            return Ok(());
        }
        let visible = self.visible(&layer, &at);
        let items = ["features", "items"].into_iter().flat_map(|key| list(&mut layer, key)).collect::<Vec<_>>();
        let layer = Layer { name, visible };
        for item in items {
            self.item(item, &layer)?;
        }
        Ok(())
    }

    /// The days on which a thing is shown: the day of its end is the last.
    fn visible(&mut self, members: &Map<String, Value>, at: &str) -> Days {
        let mut day = |key| members.get(key).and_then(|time| self.day(time, at));
        Days { from: day("visibleFromT"), to: day("visibleUntilT").map(Day::next) }
    }

    fn item(&mut self, item: Value, layer: &Layer) -> Result<(), Stop> {
        self.sink.record()?;
        self.read.features += 1;
        let (nth, records) = (self.read.features, self.sink.records);
        let Value::Object(mut item) = item else {
            self.sink.skip(format!("feature {nth}"), "is no object");
            return Ok(());
        };
        // What older versions keep as properties, newer ones keep beside each other.
        item.shift_remove("type");
        for inner in ["properties", "userData"] {
            if let Some(Value::Object(inner)) = item.shift_remove(inner) {
                for (key, value) in inner {
                    item.entry(key).or_insert(value);
                }
            }
        }
        if let Some(Value::Object(style)) = item.shift_remove("style") {
            for (key, value) in style.into_iter().filter(|(key, _)| COLOURS.contains(&key.as_str())) {
                item.entry(key).or_insert(value);
            }
        }
        let name = text(&mut item, "name");
        let mut thing = Thing::new("feature", nth, records, &name);
        let at = thing.at.clone();
        let states = list(&mut item, "state");
        let own = self.visible(&item, &at);
        let visible = Days { from: own.from.or(layer.visible.from), to: own.to.or(layer.visible.to) };
        let kind = Some(text(&mut item, "kind")).filter(|kind| !kind.is_empty()).unwrap_or("geometry".to_owned());
        let content = item.shift_remove("content");
        let written = content.map(written).unwrap_or_default();
        let told = joined([written.clone(), text(&mut item, "description")], "\n");
        let mut fault = None;
        let first = shapes_in(&mut item, &mut fault).map(|shapes| (visible.from, (shapes, told.clone())));
        let mut then = Vec::new();
        let mut last = first.as_ref().map(|(_, what)| what.clone());
        for (state, n) in states.into_iter().zip(1..) {
            let Value::Object(mut state) = state else { continue };
            let at = format!("{at}, state {n}");
            let Some(day) = state.shift_remove("t").and_then(|time| self.day(&time, &at)) else { continue };
            let mut patch = match state.shift_remove("patch") {
                Some(Value::Object(patch)) => patch,
                _ => std::mem::take(&mut state),
            };
            let place = shapes_in(&mut patch, &mut fault).or_else(|| Some(last.as_ref()?.0.clone()));
            let words = patch.shift_remove("content").map_or(written.clone(), self::written);
            let words = joined([words, text(&mut patch, "description"), text(&mut state, "title")], "\n");
            let words = if words.is_empty() { told.clone() } else { words };
            let now = place.map(|shapes| (shapes, words));
            last.clone_from(&now);
            // What ended is not shown again by a change.
            if visible.to.is_none_or(|to| day < to) {
                then.push((day, now));
            }
        }
        for (key, role, text) in [
            ("id", Role::Text(Field::Id), text(&mut item, "id")),
            ("name", Role::Text(Field::Title), name),
            ("layer", Role::Property, layer.name.clone()),
        ] {
            self.say(&mut thing, key, role, text);
        }
        self.say_rest(&mut thing, item);
        for Stretch { days, what: (shapes, told) } in stretches(first, then, visible.to) {
            let own = [("description", Role::Text(Field::Notes), told)];
            self.row(&mut thing, &kind, &own, shapes, days)?;
        }
        self.end(&thing, fault);
        Ok(())
    }
}

/// What a note has written on it.
fn written(content: Value) -> String {
    match content {
        Value::Object(mut content) => joined(["text", "markdown", "imageUrl"].map(|key| text(&mut content, key)), "\n"),
        other => json::plain(other),
    }
}

/// Takes out where a thing lies: its geometry, its control points, what it is anchored at or measures.
fn shapes_in(members: &mut Map<String, Value>, fault: &mut Option<String>) -> Option<Vec<Shape>> {
    let [geometry, points, anchor, source] =
        ["geometry", "controlPoints", "anchor", "source"].map(|key| members.shift_remove(key));
    let geometry = geometry.or_else(|| source?.get("geometry").cloned()).filter(|geometry| !geometry.is_null());
    let read = match (geometry, points, anchor) {
        (Some(geometry), ..) => shapes_of(geometry),
        (None, Some(Value::Array(points)), _) => control_points(&points),
        (None, _, Some(anchor)) => {
            let at = position(anchor.get("position").unwrap_or(&Value::Null));
            at.map(|at| vec![Shape::Point(at)])
        }
        _ => return None,
    };
    read.map_err(|reason| *fault = Some(reason)).ok()
}

/// A line through control points; of one, a point.
fn control_points(points: &[Value]) -> Result<Vec<Shape>, String> {
    let corners: Vec<_> = points.iter().map(position).collect::<Result<_, _>>()?;
    match *corners.as_slice() {
        [at] => Ok(vec![Shape::Point(at)]),
        _ => Ok(shapes::ground_of(vec![shapes::line(corners)?], Vec::new())),
    }
}
