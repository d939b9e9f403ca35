//! Finding things by any of their names, in any script, with slips of the finger.

use std::collections::BTreeMap;

use super::base::Base;
use super::ids::{
    ActorId, AreaId, ClaimId, EventId, FlowId, LineId, OperationId, RegionId, TermId, ViewId, ViewpointId,
};
use super::place::LonLat;
use super::scenario::Scenario;
use super::viewpoint::Naming;
use crate::text::{Lang, LocalText, fold, tr_with};

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A country, unit or sea, and a point in it.
    Region(RegionId, LonLat),
    /// A town, by its place.
    Town(LonLat),
    /// An event.
    Event(EventId),
    /// An arrow.
    Flow(FlowId),
    /// A party.
    Actor(ActorId),
    /// An area row.
    Area(AreaId),
    /// An operation or a phase.
    Operation(OperationId),
    /// A view.
    View(ViewId),
    /// A way of drawing lines and of naming places.
    Viewpoint(ViewpointId),
    /// A border or a line of disputed ground.
    Line(LineId),
    /// A claim of the text that is read.
    Claim(ClaimId),
    /// A term of the glossary.
    Term(TermId),
}

/// A thing that can be found.
#[derive(Clone, Debug)]
struct Entry {
    found: Found,
    name: LocalText,
    /// Words of each of its names, folded.
    names: Vec<Vec<Box<str>>>,
    /// What counts when two match as well; more is better.
    weight: f64,
}

/// All that can be found in a scenario and its base geography.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

/// A hit: what, its name, and how well it fits (0 to about 1).
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// What was found.
    pub found: &'a Found,
    /// Its name.
    pub name: &'a LocalText,
    /// How well it fits.
    pub score: f64,
}

/// How like two words must be to be one word with a slip (Jaro and Winkler's measure).
const SLIP: f64 = 0.9;
/// Fewer letters are not looked at for slips: too much is like them.
const SLIP_LETTERS: usize = 4;

impl Index {
    /// Gathers the names.
    pub fn new(scenario: &Scenario, base: &Base) -> Self {
        let mut index = Self::default();
        for actor in scenario.actors.list() {
            index.add(Found::Actor(actor.id.clone()), &actor.name, &[&actor.short], 0.09);
        }
        for view in &scenario.frame.views {
            index.add(Found::View(view.id.clone()), &view.name, &[], 0.08);
        }
        for operation in &scenario.frame.operations {
            index.add(Found::Operation(operation.id.clone()), &operation.name, &[], 0.07);
        }
        for town in &base.towns {
            index.add(
                Found::Town(town.at),
                &town.name,
                &other_names(&town.naming),
                0.06 - 0.006 * f64::from(town.rank),
            );
        }
        for country in base.countries.iter().chain(&base.outer) {
            let others = other_names(&country.naming);
            index.add(Found::Region(country.id.clone(), country.label), &country.name, &others, 0.065);
        }
        for region in base.units.iter().chain(&base.seas) {
            let others = other_names(&region.naming);
            index.add(Found::Region(region.id.clone(), region.label), &region.name, &others, 0.03);
        }
        for viewpoint in &base.viewpoints {
            let in_words = |lang: &Lang| {
                let name = viewpoint.name.get(*lang);
                (lang.code().to_owned(), tr_with(*lang, "find-viewpoint-name", &[("name", name.into())]))
            };
            let name = LocalText::from(Lang::all().iter().map(in_words).collect::<BTreeMap<_, _>>());
            index.add(Found::Viewpoint(viewpoint.id.clone()), &name, &[&viewpoint.name], 0.0);
        }
        for border in base.borders() {
            let in_words = |wrap: bool| {
                let word = |lang: &Lang| {
                    let title = border.title(base, *lang);
                    let told =
                        if wrap { tr_with(*lang, "find-line-name", &[("name", (&title).into())]) } else { title };
                    (lang.code().to_owned(), told)
                };
                LocalText::from(Lang::all().iter().map(word).collect::<BTreeMap<_, _>>())
            };
            // Whoever types a country's name wants the country first.
            let weight = if border.is_told_of() { 0.0 } else { -0.08 };
            index.add(Found::Line(border.id.clone()), &in_words(false), &[&in_words(true)], weight);
        }
        for term in &scenario.terms {
            index.add(Found::Term(term.id.clone()), &term.term, &[], 0.05);
        }
        for claim in &scenario.claims {
            index.add(Found::Claim(claim.id.clone()), &claim.short, &[&claim.claim], 0.04);
        }
        for event in &scenario.events {
            index.add(Found::Event(event.id.clone()), &event.title, &[&event.place], 0.02);
        }
        for flow in &scenario.flows {
            index.add(Found::Flow(flow.id.clone()), &flow.title, &[], 0.01);
        }
        for (i, area) in scenario.areas.iter().enumerate() {
            // Rows about one piece of ground have one name; the last stands for all.
            if scenario.areas[i + 1..].iter().any(|later| later.name == area.name) {
                continue;
            }
            index.add(Found::Area(area.id.clone()), &area.name, &[], 0.0);
        }
        index
    }

    fn add(&mut self, found: Found, name: &LocalText, others: &[&LocalText], weight: f64) {
        let texts = std::iter::once(name).chain(others.iter().copied()).flat_map(LocalText::iter);
        // "Kobani / Ayn al-Arab" are two names of one place, and each is as good as the other.
        let texts = texts.flat_map(|(_, text)| std::iter::once(text).chain(text.split(" / ")));
        let names = texts.map(words).filter(|words| !words.is_empty()).collect();
        self.entries.push(Entry { found, name: name.clone(), names, weight });
    }

    /// What fits a text, best first. Every word of the text must fit a word of one name.
    pub fn find(&self, text: &str, most: usize) -> Vec<Match<'_>> {
        let wanted = words(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut matches: Vec<Match<'_>> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let fit = entry.names.iter().filter_map(|name| fit(&wanted, name)).max_by(f64::total_cmp)?;
                Some(Match { found: &entry.found, name: &entry.name, score: fit + entry.weight })
            })
            .collect();
        // Stable: what fits alike stays in the order of the index.
        matches.sort_by(|a, b| b.score.total_cmp(&a.score));
        matches.truncate(most);
        matches
    }
}

fn other_names(naming: &Naming) -> Vec<&LocalText> {
    naming.others.iter().map(|other| &other.name).collect()
}

/// The words of a text, made comparable.
pub fn words(text: &str) -> Vec<Box<str>> {
    fold(text).split([' ', '/', '-', '.']).filter(|word| !word.is_empty()).map(Into::into).collect()
}

/// How well the wanted words fit a name: the mean of the words' fits, less for words of the name
/// that nobody asked for.
pub fn fit(wanted: &[Box<str>], name: &[Box<str>]) -> Option<f64> {
    let mut sum = 0.0;
    for word in wanted {
        sum += name.iter().filter_map(|known| word_fit(word, known)).max_by(f64::total_cmp)?;
    }
    let mean = sum / wanted.len() as f64;
    let spare = name.len().saturating_sub(wanted.len()) as f64;
    Some(mean - 0.06 * spare.min(3.0))
}

fn word_fit(wanted: &str, known: &str) -> Option<f64> {
    if wanted == known {
        return Some(1.0);
    }
    if known.starts_with(wanted) {
        return Some(0.85 + 0.1 * wanted.len() as f64 / known.len() as f64);
    }
    // The Arabic article is often left out, and so is "al-".
    if known.strip_prefix("ال").is_some_and(|rest| rest.starts_with(wanted)) {
        return Some(0.84);
    }
    let letters = wanted.chars().count();
    if letters >= 3 && known.contains(wanted) {
        return Some(0.7);
    }
    if letters < SLIP_LETTERS {
        return None;
    }
    let likeness = strsim::jaro_winkler(wanted, known);
    (likeness >= SLIP).then_some(0.6 * likeness)
}
