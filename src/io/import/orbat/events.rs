//! Events of a scenario: where they say that they were, or where their units stood on the day.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::days::Days;
use super::{Scenario, Thing};
use crate::io::import::json::{self, joined, list, plain, shapes_of, text};
use crate::io::import::record::quoted;
use crate::io::import::shapes::Shape;
use crate::io::import::sink::Stop;
use crate::model::dataset::{Day, Field, Role};

impl Scenario<'_, '_> {
    /// An event.
    pub(super) fn event(&mut self, piece: &RawValue) -> Result<(), Stop> {
        self.sink.record()?;
        self.read.events += 1;
        let (nth, records) = (self.read.events, self.sink.records);
        let at = format!("event {nth}");
        let mut event = match json::object(piece) {
            Ok(event) => event,
            Err(reason) => {
                self.sink.skip(at, reason);
                return Ok(());
            }
        };
        let day = event.shift_remove("startTime").and_then(|time| self.day(&time, &at));
        let mut thing = Thing::new("event", nth, records, "");
        let (shapes, units) = match event.shift_remove("where") {
            Some(Value::Object(place)) => match self.places_of(place, day, &at) {
                Ok(places) => places,
                Err(reason) => {
                    self.sink.skip(at, reason);
                    return Ok(());
                }
            },
            _ => Default::default(),
        };
        if shapes.is_empty() {
            self.sink.skip(at, "has no place");
            return Ok(());
        }
        let told = joined(["subTitle", "description", "content"].map(|key| text(&mut event, key)), "\n");
        for (key, role, text) in [
            ("id", Role::Text(Field::Id), text(&mut event, "id")),
            ("name", Role::Text(Field::Title), text(&mut event, "title")),
            ("description", Role::Text(Field::Notes), told),
            ("units", Role::Property, units),
        ] {
            self.say(&mut thing, key, role, text);
        }
        self.say_rest(&mut thing, event);
        self.row(&mut thing, "event", &[], shapes, Days::on(day))
    }

    /// The places of an event, and its units by name.
    fn places_of(
        &mut self,
        mut place: Map<String, Value>,
        day: Option<Day>,
        at: &str,
    ) -> Result<(Vec<Shape>, String), String> {
        if let Some(geometry) = place.shift_remove("geometry").filter(|geometry| !geometry.is_null()) {
            return Ok((shapes_of(geometry)?, String::new()));
        }
        let (mut shapes, mut names) = (Vec::new(), Vec::new());
        for id in list(&mut place, "units") {
            let id = plain(id);
            let Some(unit) = self.stood.get(&id) else {
                self.sink.notice(at, format!("names the unit {}, which is not in the file", quoted(&id)));
                continue;
            };
            names.push(unit.name.clone());
            // Of two places on one day the later one.
            let found = unit.places.iter().rev().find(|(days, _)| day.is_none_or(|day| days.hold(day)));
            match found {
                Some((_, place)) => shapes.push(Shape::Point(*place)),
                None => {
                    let unit = quoted(&unit.name);
                    self.sink.notice(at, format!("names the unit {unit}, which has no place on its day"));
                }
            }
        }
        Ok((shapes, joined(names, "; ")))
    }
}
