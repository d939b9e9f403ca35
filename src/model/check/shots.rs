//! Shots of talks and lessons: what they name is there, and their days lie in the span.

use super::Checker;
use crate::model::Problem;
use crate::model::base::Base;
use crate::model::scenario::Scenario;
use crate::model::shot::{LAYER_NAMES, Shot, ShotSpan};
use crate::model::time::Span;
use crate::text::LocalText;

impl Checker<'_> {
    pub(super) fn shot(&mut self, file: &str, at: &str, shot: &Shot, scenario: &Scenario, base: &Base) {
        self.days(file, at, shot, scenario);
        if let Some(missing) = shot.select.as_ref().and_then(|select| select.missing(scenario, base)) {
            self.error(file, at, format!("chooses what is not there: {missing}"));
        }
        for theatre in shot.theatres.iter().flatten() {
            self.known_theatre(file, at, theatre);
        }
        for layer in shot.layers.iter().flatten().filter(|layer| !LAYER_NAMES.contains(&layer.as_str())) {
            self.error(file, at, format!("no layer {layer}; there are {}", LAYER_NAMES.join(", ")));
        }
        if let Some(viewpoint) = &shot.viewpoint
            && !base.viewpoints.iter().any(|known| known.id == *viewpoint)
        {
            self.error(file, at, format!("no viewpoint {viewpoint}"));
        }
    }

    fn days(&mut self, file: &str, at: &str, shot: &Shot, scenario: &Scenario) {
        if shot.date.is_some() && shot.span.is_some() {
            self.error(file, at, "has both a date and a span; the span is shown");
        }
        let days = shot.date.into_iter().chain(shot.span.map(|span| span.period().first()));
        let days = days.chain(shot.span.map(|span| span.period().last())).chain(shot.since);
        for day in days.filter(|day| !scenario.span().contains(*day)) {
            self.error(file, at, format!("goes to {day}, outside the span"));
        }
        if let Some(ShotSpan { from, to }) = shot.span {
            self.forward(file, at, Span { from, to: Some(to) });
        }
    }

    /// A text that is there in some language should be there in all of the scenario's.
    pub(super) fn all_languages(&mut self, file: &str, at: &str, text: &LocalText, scenario: &Scenario) {
        if text.is_empty() {
            return;
        }
        for code in scenario.languages() {
            if !text.iter().any(|(of, own)| of == code && !own.trim().is_empty()) {
                self.problems.push(Problem::notice(file, at, format!("has no text in {code:?}")));
            }
        }
    }
}
