//! What can be asked: the places whose holders are known, gathered once, and the quizzes made of it.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::make;
use super::random::Random;
use super::settled::{Ground, Held, control_rows};
use super::{Question, QuestionKind, Wanted};
use crate::model::actor::ActorKind;
use crate::model::base::{Base, Region, Town};
use crate::model::event::{Event, EventKind};
use crate::model::ids::{ActorId, TheatreId};
use crate::model::place::LonLat;
use crate::model::scenario::{Confidence, Scenario};
use crate::model::time::{Date, DatePrecision, Span, add_days};
use crate::text::{Lang, LocalText};

/// So many days after a change and before the next one, a place's holder is asked for: reports of a
/// change differ by a day or two.
pub(super) const MARGIN_DAYS: i32 = 3;
/// How often another question is tried before a kind counts as used up.
const TRIES: usize = 60;

/// Everything that can be asked about a scenario.
#[derive(Debug)]
pub struct Bank<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) base: &'a Base,
    /// Gathered when they are first asked for.
    places: OnceCell<Vec<Known>>,
}

/// A place, and who held it when.
#[derive(Debug)]
pub(super) struct Known {
    pub ground: Ground,
    /// Documented, in order of time.
    pub held: Vec<Held>,
}

/// Which things may be asked about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    pub theatre: Option<&'a TheatreId>,
    pub hard: bool,
}

impl Scope<'_> {
    pub fn takes(&self, theatre: &TheatreId) -> bool {
        self.theatre.is_none_or(|only| only == theatre)
    }

    /// Whether a place may be asked about that was held so.
    pub fn takes_held(&self, held: &Held) -> bool {
        held.theatre.as_ref().is_some_and(|theatre| self.takes(theatre))
    }

    /// Whether an event may be asked about, and nobody disputes it.
    pub fn takes_event(&self, event: &Event) -> bool {
        self.takes(&event.theatre) && event.confidence == Confidence::Documented && (self.hard || !is_hard(event))
    }
}

/// Whether an event tells of people who were killed or wounded.
pub fn is_hard(event: &Event) -> bool {
    matches!(event.kind, EventKind::Attack | EventKind::Airstrike) || event.figures.iter().any(|figure| figure.people)
}

impl<'a> Bank<'a> {
    /// For a scenario and its base geography.
    pub fn new(scenario: &'a Scenario, base: &'a Base) -> Self {
        Self { scenario, base, places: OnceCell::new() }
    }

    /// Regions and towns that were held by one party, documented, at some time.
    pub(super) fn places(&self) -> &[Known] {
        self.places.get_or_init(|| self.gathered())
    }

    fn gathered(&self) -> Vec<Known> {
        let (scenario, base) = (self.scenario, self.base);
        let touched = |region: &&Region| {
            let [west, south, east, north] = region.bounds;
            let apart = |[w, s, e, n]: [f64; 4]| w > east || e < west || s > north || n < south;
            control_rows(scenario).any(|(_, row)| !apart(row.bounds))
        };
        let name = |name: &LocalText| name.get(Lang::EN).to_owned();
        let mut named: HashMap<String, [usize; 2]> = HashMap::new();
        base.units.iter().chain(&base.countries).for_each(|r| named.entry(name(&r.name)).or_default()[0] += 1);
        base.towns.iter().for_each(|town| named.entry(name(&town.name)).or_default()[1] += 1);
        // A region of its own name may have a town of this name in it; a town must be alone.
        let is_one = |of: &LocalText, counts: [usize; 2]| {
            let [regions, towns] = named.get(&name(of)).copied().unwrap_or_default();
            regions <= counts[0] && towns <= counts[1]
        };
        let regions = base.units.iter().chain(&base.countries).filter(touched);
        let regions = regions.filter(|region| is_one(&region.name, [1, 1]));
        let regions = regions.filter_map(|region| Ground::of_region(scenario, base, &region.id));
        let covered = |town: &&Town| control_rows(scenario).any(|(_, row)| row.covers(town.at));
        let towns = base
            .towns
            .iter()
            .filter(|town| is_one(&town.name, [0, 1]))
            .filter(covered)
            .filter_map(|town| Ground::of_town(scenario, base, town));
        let documented = |ground: &Ground| {
            let mut held = ground.held(scenario);
            held.retain(|held| held.confidence == Confidence::Documented);
            held
        };
        let known = |ground: Ground| {
            // Measuring takes long: only what its points speak for is measured.
            let ground = (!documented(&ground).is_empty()).then(|| ground.measured(scenario, base))?;
            let held = documented(&ground);
            (!held.is_empty()).then_some(Known { ground, held })
        };
        regions.chain(towns).filter_map(known).collect()
    }

    /// Questions made from the data. The same wish makes the same questions.
    pub fn quiz(&self, wanted: &Wanted) -> Vec<Question> {
        let mut random = Random::new(wanted.seed);
        let scope = Scope { theatre: wanted.theatre.as_ref(), hard: wanted.hard };
        let mut kinds = wanted.kinds.clone();
        if kinds.is_empty() {
            kinds.extend(QuestionKind::FROM_DATA);
            random.shuffle(&mut kinds);
        }
        let mut out: Vec<Question> = Vec::new();
        let mut turn = 0;
        while out.len() < wanted.count && !kinds.is_empty() {
            let kind = kinds[turn % kinds.len()];
            let seeds: Vec<u64> = (0..TRIES).map(|_| random.number()).collect();
            let made = seeds.into_iter().filter_map(|seed| self.make(kind, &mut Random::new(seed), scope));
            match made.into_iter().find(|question| !out.iter().any(|other| other.asks_the_same(question))) {
                Some(question) => {
                    out.push(question);
                    turn += 1;
                }
                None => kinds.retain(|other| *other != kind),
            }
        }
        out
    }

    fn make(&self, kind: QuestionKind, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
        match kind {
            QuestionKind::Find => make::find::pick(self, random, scope),
            QuestionKind::Order => make::order::pick(self, random, scope),
            QuestionKind::Holder => make::holder::pick(self, random, scope),
            QuestionKind::TrueOn => make::holder::pick_true_on(self, random, scope),
            QuestionKind::Predict => make::predict::pick(self, random, scope),
            QuestionKind::Trace => make::trace::pick(self, random, scope),
            QuestionKind::Match => make::claims::pick(self, random, scope),
            QuestionKind::Changed => make::changed::pick(self, random, scope),
            QuestionKind::Account => make::account::pick(self, random, scope),
            QuestionKind::Choice | QuestionKind::Discuss => None,
        }
    }

    /// Whether two parties are tied to one another at any time: then the one is no wrong answer for
    /// the other.
    pub(super) fn tied(&self, a: &ActorId, b: &ActorId) -> bool {
        let ties = |from: &ActorId, to: &ActorId| {
            self.scenario.actors.get(from).is_some_and(|actor| actor.ties.iter().any(|tie| tie.to == *to))
        };
        a == b || ties(a, b) || ties(b, a)
    }

    /// Whether a party stands for several: then it is no single answer.
    pub(super) fn is_many(&self, actor: &ActorId) -> bool {
        let kind = self.scenario.actors.get(actor).map(|actor| actor.kind);
        matches!(kind, None | Some(ActorKind::Coalition | ActorKind::Organisation))
    }

    /// A day well inside a span and the scenario, if there is one: not within `MARGIN_DAYS` of a
    /// change.
    pub(super) fn day_in(&self, span: Span, random: &mut Random) -> Option<Date> {
        let (first, last) = self.inner(span)?;
        let days = crate::model::time::days_between(first, last);
        Some(add_days(first, random.below(days as usize + 1) as i32))
    }

    /// The first and the last day well inside a span and the scenario.
    pub(super) fn inner(&self, span: Span) -> Option<(Date, Date)> {
        let frame = &self.scenario.frame.span;
        let first = if span.from <= frame.from { frame.from } else { add_days(span.from, MARGIN_DAYS) };
        let last = self.scenario.last_day();
        let last = span.to.filter(|to| *to <= last).map_or(last, |to| add_days(to, -1 - MARGIN_DAYS));
        (first <= last).then_some((first, last))
    }

    /// Whether nothing disputed is told of a place about a day.
    pub(super) fn is_quiet(&self, ground: &Ground, date: Date) -> bool {
        let near = Span { from: add_days(date, -MARGIN_DAYS), to: Some(add_days(date, MARGIN_DAYS + 1)) };
        let Some(region) = self.base.region(&ground.region) else { return false };
        let doubtful = |event: &&Event| {
            let moves_ground = matches!(event.kind, EventKind::TerritoryChange | EventKind::Offensive);
            let in_doubt = !super::settled::is_settled(event.confidence) || event.precision != DatePrecision::Day;
            moves_ground && in_doubt && event.span().overlaps(near)
        };
        !self.scenario.events.iter().filter(doubtful).any(|event| region.covers(event.at))
    }
}

/// How far apart two points are, squared and in degrees: enough to say which is nearer, and the
/// same on every machine.
pub(super) fn apart(a: LonLat, b: LonLat) -> f64 {
    let (dx, dy) = (a.lon - b.lon, a.lat - b.lat);
    dx * dx + dy * dy
}
