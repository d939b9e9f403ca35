//! Whether a scenario hangs together: every reference leads somewhere, spans run forward, places
//! lie on the globe. Findings are listed; nothing is thrown away here.

mod apparatus;
mod briefings;
mod lessons;
mod overlap;
mod shots;

use std::collections::HashSet;
use std::fmt;

use serde::Serialize;

use super::area::{AreaKind, Ground};
use super::base::Base;
use super::ids::{ActorId, SourceId, TheatreId};
use super::scenario::Scenario;
use super::time::{Date, Span};
use crate::text::on_one_line;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; everything is shown.
    Notice,
    /// A question of balance or wording that a careful editor would ask.
    Finding,
    /// Something is left out or cannot be right.
    Error,
}

/// A fault in the user's data: we went on without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// How bad.
    pub severity: Severity,
    /// The file, as it is named in the scenario's folder.
    pub file: String,
    /// The id of the thing, or its place ("feature 12").
    pub at: String,
    /// What is wrong and what was done.
    pub reason: String,
}

impl Problem {
    /// Something is left out or cannot be right.
    pub fn error(file: impl Into<String>, at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { severity: Severity::Error, file: file.into(), at: at.into(), reason: reason.into() }
    }

    /// A question of balance or wording.
    pub fn finding(file: impl Into<String>, at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { severity: Severity::Finding, file: file.into(), at: at.into(), reason: reason.into() }
    }

    /// Worth knowing; everything is shown.
    pub fn notice(file: impl Into<String>, at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { severity: Severity::Notice, file: file.into(), at: at.into(), reason: reason.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity: _, file, at, reason } = self;
        let [file, at, reason] = [file, at, reason].map(|text| on_one_line(text));
        if at.is_empty() { write!(f, "{file}: {reason}") } else { write!(f, "{file}: {at}: {reason}") }
    }
}

/// Everything that does not hang together.
pub fn check(scenario: &Scenario, base: &Base) -> Vec<Problem> {
    let mut checker = Checker {
        actors: scenario.actors.list().iter().map(|a| &a.id).collect(),
        sources: scenario.sources.iter().map(|s| &s.id).collect(),
        theatres: scenario.frame.theatres.iter().map(|t| &t.id).collect(),
        problems: Vec::new(),
    };
    checker.frame(scenario);
    checker.coverage(scenario);
    checker.actors(scenario, base);
    checker.events(scenario);
    checker.flows(scenario);
    checker.areas(scenario, base);
    checker.claims(scenario);
    checker.tables(scenario);
    checker.overlays(scenario);
    checker.links(scenario);
    checker.publishers(scenario);
    checker.glossary(scenario);
    checker.profiles(scenario, base);
    checker.briefings(scenario, base);
    checker.lessons(scenario, base);
    checker.problems
}

struct Checker<'a> {
    actors: HashSet<&'a ActorId>,
    sources: HashSet<&'a SourceId>,
    theatres: HashSet<&'a TheatreId>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn error(&mut self, file: &str, at: &str, reason: impl Into<String>) {
        self.problems.push(Problem::error(file, at, reason));
    }

    fn known_actor(&mut self, file: &str, at: &str, actor: &ActorId) {
        if !self.actors.contains(actor) {
            self.error(file, at, format!("no actor {actor} in actors.json"));
        }
    }

    fn known_sources(&mut self, file: &str, at: &str, sources: &[SourceId], wanted: bool) {
        if wanted && sources.is_empty() {
            self.problems.push(Problem::notice(file, at, "has no source"));
        }
        for source in sources {
            if !self.sources.contains(source) {
                self.error(file, at, format!("no source {source} in sources.json"));
            }
        }
    }

    fn known_theatre(&mut self, file: &str, at: &str, theatre: &TheatreId) {
        if !self.theatres.contains(theatre) {
            self.error(file, at, format!("no theatre {theatre} in scenario.json"));
        }
    }

    fn forward(&mut self, file: &str, at: &str, span: Span) {
        if let Some(to) = span.to
            && to <= span.from
        {
            self.error(file, at, format!("ends on {to}, which is not after {}; `to` is exclusive", span.from));
        }
    }

    fn frame(&mut self, scenario: &Scenario) {
        const FILE: &str = "scenario.json";
        let frame = &scenario.frame;
        if frame.format != FORMAT {
            self.problems.push(Problem::notice(
                FILE,
                "format",
                format!("is {:?}; this version writes {FORMAT:?} and shows what it understands", frame.format),
            ));
        }
        self.forward(FILE, "span", Span { from: frame.span.from, to: Some(frame.span.to) });
        if !scenario.span().contains(frame.opening.date) {
            self.error(FILE, "opening", format!("opens on {}, outside the span", frame.opening.date));
        }
        if scenario.view(&frame.opening.view).is_none() {
            self.error(FILE, "opening", format!("no view {} among the views", frame.opening.view));
        }
        for theatre in &frame.theatres {
            if let Some(view) = &theatre.view
                && scenario.view(view).is_none()
            {
                self.error(FILE, theatre.id.as_str(), format!("no view {view} among the views"));
            }
        }
        for operation in &frame.operations {
            let at = operation.id.as_str();
            self.forward(FILE, at, operation.span());
            self.known_theatre(FILE, at, &operation.theatre);
            self.known_sources(FILE, at, &operation.sources, false);
            if let Some(actor) = &operation.actor {
                self.known_actor(FILE, at, actor);
            }
        }
    }

    fn coverage(&mut self, scenario: &Scenario) {
        const FILE: &str = "scenario.json";
        for (i, gap) in scenario.frame.coverage.iter().enumerate() {
            let at = format!("coverage {}", i + 1);
            self.forward(FILE, &at, gap.span());
            self.known_theatre(FILE, &at, &gap.theatre);
        }
    }

    fn actors(&mut self, scenario: &Scenario, base: &Base) {
        const FILE: &str = "actors.json";
        for actor in scenario.actors.list() {
            let at = actor.id.as_str();
            if let Some(country) = &actor.country
                && base.region(country).is_none()
            {
                self.error(FILE, at, format!("no country {country} in the base geography"));
            }
            for tie in &actor.ties {
                self.known_actor(FILE, at, &tie.to);
                self.known_sources(FILE, at, &tie.sources, false);
                self.forward(FILE, at, Span { from: tie.from.unwrap_or(Date::MIN), to: tie.to_date });
            }
        }
    }

    fn events(&mut self, scenario: &Scenario) {
        const FILE: &str = "events.geojson";
        for event in &scenario.events {
            let at = event.id.as_str();
            self.forward(FILE, at, event.span());
            self.known_theatre(FILE, at, &event.theatre);
            self.known_sources(FILE, at, &event.sources, true);
            for actor in event.actors.iter().chain(event.perspectives.iter().map(|p| &p.who)) {
                self.known_actor(FILE, at, actor);
            }
        }
    }

    fn flows(&mut self, scenario: &Scenario) {
        const FILE: &str = "flows.geojson";
        for flow in &scenario.flows {
            let at = flow.id.as_str();
            self.forward(FILE, at, flow.span());
            self.known_theatre(FILE, at, &flow.theatre);
            self.known_sources(FILE, at, &flow.sources, true);
            for actor in flow.actors.iter().chain(flow.perspectives.iter().map(|p| &p.who)) {
                self.known_actor(FILE, at, actor);
            }
            if flow.actors.is_empty() {
                self.error(FILE, at, "has no actor; the arrow is drawn grey");
            }
            if !flow.stops.is_empty() && flow.stops.len() != flow.path.len() {
                let (stops, points) = (flow.stops.len(), flow.path.len());
                self.error(FILE, at, format!("has {stops} stops for {points} points of its line"));
            }
            if let Some(m) = &flow.magnitude
                && !(m.low.is_finite() && m.high.is_finite() && 0.0 <= m.low && m.low <= m.high)
            {
                self.error(FILE, at, format!("magnitude runs from {} to {}", m.low, m.high));
            }
        }
    }

    fn areas(&mut self, scenario: &Scenario, base: &Base) {
        const FILE: &str = "areas.geojson";
        for area in &scenario.areas {
            let at = area.id.as_str();
            self.forward(FILE, at, area.span());
            self.known_theatre(FILE, at, &area.theatre);
            self.known_sources(FILE, at, &area.sources, true);
            for actor in std::iter::once(&area.holder).chain(&area.contested) {
                self.known_actor(FILE, at, actor);
            }
            if let Some(unit) = &area.unit
                && base.region(unit).is_none()
            {
                self.error(FILE, at, format!("no unit {unit} in the base geography"));
            }
            if area.kind == AreaKind::Control && matches!(area.ground, Ground::Lines(_)) {
                self.error(FILE, at, "is a line; ground that is held must be a polygon");
            }
        }
        for (a, b) in overlap::overlapping_control(scenario) {
            let b = &b.id;
            self.error(FILE, a.id.as_str(), format!("overlaps {b} on a day that both hold; the later row is shown"));
        }
    }
}

/// The format that this version writes.
pub const FORMAT: &str = "conflict-atlas/1";
