//! Both sides heard, in equal space; sources that are not all of one side; the dead counted by
//! somebody, on some day.

use std::collections::{BTreeSet, HashSet};

use crate::model::check::Problem;
use crate::model::event::Figure;
use crate::model::scenario::{Confidence, Perspective, Scenario};
use crate::model::{ActorId, EventKind, SourceId};

/// One side may say so many times as many words as another.
const MOST_WORDS_RATIO: f64 = 1.5;

/// What is out of balance.
pub fn findings(scenario: &Scenario) -> Vec<Problem> {
    let mut out = Vec::new();
    for event in &scenario.events {
        let mut add = |reason: String| out.push(Problem::finding("events.geojson", event.id.as_str(), reason));
        positions(event.confidence, &event.perspectives, scenario, &mut add);
        independent(scenario, event.confidence, &event.sources, &mut add);
        if is_fighting(event.kind) && event.confidence != Confidence::Claimed {
            one_side(scenario, &event.actors, &event.sources, &mut add);
        }
        event.figures.iter().filter(|figure| figure.people).for_each(|figure| counted(figure, &mut add));
    }
    for flow in &scenario.flows {
        let mut add = |reason: String| out.push(Problem::finding("flows.geojson", flow.id.as_str(), reason));
        if flow.sources.is_empty() {
            add("is an arrow without a source".to_owned());
        }
        positions(flow.confidence, &flow.perspectives, scenario, &mut add);
        independent(scenario, flow.confidence, &flow.sources, &mut add);
    }
    if !scenario.publishers.is_empty() {
        let unknown: BTreeSet<&str> = scenario
            .sources
            .iter()
            .filter(|source| scenario.publisher_of(source).is_none())
            .map(|source| source.publisher.as_str())
            .collect();
        let told = unknown.into_iter().map(|name| Problem::finding("publishers.json", name, "is not in the list"));
        out.extend(told);
    }
    for link in scenario.links.iter().filter(|link| link.according_to.is_empty() || link.sources.is_empty()) {
        out.push(Problem::finding("links.json", link.id.as_str(), "does not say according to whom"));
    }
    out
}

fn is_fighting(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Offensive | EventKind::Clash | EventKind::Airstrike | EventKind::Attack | EventKind::TerritoryChange
    )
}

/// What is disputed is told by at least two parties, in space as equal as their words.
fn positions(of: Confidence, told: &[Perspective], scenario: &Scenario, add: &mut impl FnMut(String)) {
    if of != Confidence::Disputed {
        return;
    }
    let parties: HashSet<&ActorId> = told.iter().map(|p| &p.who).collect();
    if parties.len() < 2 {
        return add(format!("is disputed, but {} side is heard", parties.len()));
    }
    for code in scenario.languages() {
        let words: Vec<usize> = told
            .iter()
            .filter_map(|p| p.holds.iter().find(|(of, _)| *of == code))
            .map(|(_, text)| super::words(text))
            .collect();
        let (Some(least), Some(most)) = (words.iter().min(), words.iter().max()) else { continue };
        if *most as f64 > MOST_WORDS_RATIO * *least as f64 + 2.0 {
            add(format!("gives one side {most} words and another {least} in {code:?}"));
        }
    }
}

/// What counts as documented has several sources that do not come from one house.
fn independent(scenario: &Scenario, of: Confidence, sources: &[SourceId], add: &mut impl FnMut(String)) {
    if of != Confidence::Documented {
        return;
    }
    let houses: HashSet<&str> =
        sources.iter().filter_map(|id| scenario.source(id)).map(|source| source.publisher.as_str()).collect();
    if houses.len() < 2 {
        add(format!("counts as documented with {} publisher", houses.len()));
    }
}

/// Fighting is not told from sources of one of its sides alone.
fn one_side(scenario: &Scenario, actors: &[ActorId], sources: &[SourceId], add: &mut impl FnMut(String)) {
    let known = sources.iter().filter_map(|id| scenario.source(id));
    let sides: Vec<Option<&ActorId>> =
        known.map(|source| scenario.publisher_of(source).and_then(|p| p.side.as_ref())).collect();
    let Some(Some(first)) = sides.first() else { return };
    if actors.contains(first) && sides.iter().all(|side| *side == Some(*first)) {
        add(format!("is told from sources of {first} alone"));
    }
}

/// Numbers of people say who counted them and when.
fn counted(figure: &Figure, add: &mut impl FnMut(String)) {
    let what = figure.what.get(crate::text::Lang::EN);
    if figure.by.is_none() {
        add(format!("does not say who counted: {what}"));
    }
    if figure.as_of.is_none() {
        add(format!("does not say when it was counted: {what}"));
    }
}
