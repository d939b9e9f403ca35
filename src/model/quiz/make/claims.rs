//! Which event is evidence for which claim of the text that is read.

use std::collections::HashSet;

use super::super::bank::{Bank, Scope, is_hard};
use super::super::phrase::Phrase;
use super::super::random::Random;
use super::super::settled::is_settled;
use super::super::{Answer, Item, Question, QuestionKind};
use super::{shot, sources};
use crate::model::claim::{Bearing, Claim, Evidence, Thing};
use crate::model::event::Event;
use crate::model::ids::EventId;
use crate::model::lesson::Pair;
use crate::model::shot::{Chosen, Shot};

/// So many claims are asked about.
const MOST: usize = 3;

/// A claim, the evidence for it, and the event that it is.
type Told<'a> = (&'a Claim, &'a Evidence, &'a Event);

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let mut claims: Vec<&Claim> = bank.scenario.claims.iter().collect();
    random.shuffle(&mut claims);
    let mut told: Vec<Told<'_>> = Vec::new();
    for claim in claims {
        let mut events: Vec<(&Evidence, &Event)> = events_for(bank, claim)
            .filter(|(_, event)| scope.takes_event(event) && told.iter().all(|(other, ..)| !concerns(other, &event.id)))
            .collect();
        random.shuffle(&mut events);
        let first = events.into_iter().find(|_| told.iter().all(|(_, _, event)| !concerns(claim, &event.id)));
        told.extend(first.map(|(evidence, event)| (claim, evidence, event)));
        if told.len() == MOST {
            return Some(question(&told, random));
        }
    }
    None
}

/// Which event is evidence for which claim, where each event is evidence for one of them alone.
pub(in super::super) fn ask(bank: &Bank<'_>, pairs: &[Pair], random: &mut Random) -> Result<Question, String> {
    if !(2..=5).contains(&pairs.len()) {
        return Err(format!("has {} pairs; two to five can be put together", pairs.len()));
    }
    let mut told: Vec<Told<'_>> = Vec::new();
    for pair in pairs {
        let claim = bank.scenario.claim(&pair.claim).ok_or_else(|| format!("no claim {}", pair.claim))?;
        let found = events_for(bank, claim).find(|(_, event)| event.id == pair.event);
        let (evidence, event) =
            found.ok_or_else(|| format!("the event {} is no evidence for the claim {}", pair.event, pair.claim))?;
        if !is_settled(event.confidence) {
            return Err(format!("the event {} is {}", event.id, event.confidence.key()));
        }
        told.push((claim, evidence, event));
    }
    let claims: HashSet<&str> = told.iter().map(|(claim, ..)| claim.id.as_str()).collect();
    if claims.len() < told.len() {
        return Err("names a claim twice".to_owned());
    }
    for (claim, _, event) in &told {
        let other = told.iter().find(|(other, ..)| other.id != claim.id && speaks_for(other, &event.id));
        if let Some((other, ..)) = other {
            return Err(format!("the event {} is evidence for the claim {} too", event.id, other.id));
        }
    }
    Ok(question(&told, random))
}

/// Events that speak for a claim.
fn events_for<'a>(bank: &Bank<'a>, claim: &'a Claim) -> impl Iterator<Item = (&'a Evidence, &'a Event)> {
    let scenario = bank.scenario;
    claim.bearing(Bearing::For).filter_map(move |evidence| match &evidence.thing {
        Thing::Event(id) => scenario.event(id).map(|event| (evidence, event)),
        Thing::Flow(_) | Thing::Area(_) => None,
    })
}

/// Whether an event has anything to do with a claim.
fn concerns(claim: &Claim, id: &EventId) -> bool {
    claim.evidence.iter().any(|evidence| matches!(&evidence.thing, Thing::Event(event) if event == id))
}

fn speaks_for(claim: &Claim, id: &EventId) -> bool {
    claim.bearing(Bearing::For).any(|evidence| matches!(&evidence.thing, Thing::Event(event) if event == id))
}

fn question(told: &[Told<'_>], random: &mut Random) -> Question {
    let left = |(claim, ..): &Told<'_>| Item {
        key: claim.id.as_str().to_owned(),
        text: Phrase::from(&claim.claim),
        thing: Some(Chosen::Claim(claim.id.clone())),
    };
    let right = |(_, _, event): &Told<'_>| Item {
        key: event.id.as_str().to_owned(),
        text: Phrase::made("quiz-event", [("title", (&event.title).into()), ("date", event.from.into())]),
        thing: Some(Chosen::Event(event.id.clone())),
    };
    let why = |(claim, evidence, event): &Told<'_>| {
        let mut out = vec![Phrase::made(
            "quiz-why-evidence",
            [("claim", (&claim.short).into()), ("title", (&event.title).into())],
        )];
        out.extend(evidence.note.as_ref().map(Phrase::from));
        out
    };
    let mut offered = told.to_vec();
    random.shuffle(&mut offered);
    let last = told.iter().map(|(_, _, event)| event.from).max().unwrap_or_default();
    let shown = shot(told.iter().map(|(_, _, event)| event.at), last);
    let pairs = told.iter().map(|(claim, _, event)| [claim.id.as_str().to_owned(), event.id.as_str().to_owned()]);
    Question {
        kind: QuestionKind::Match,
        asked: Phrase::made("quiz-ask-match", []),
        quoted: None,
        answer: Answer::Pairs {
            left: told.iter().map(left).collect(),
            right: offered.iter().map(right).collect(),
            pairs: pairs.collect(),
        },
        explain: told.iter().flat_map(why).collect(),
        sources: sources(told.iter().flat_map(|(_, _, event)| &event.sources)),
        hard: told.iter().any(|(_, _, event)| is_hard(event)),
        reveal: Shot { select: told.first().map(|(claim, ..)| Chosen::Claim(claim.id.clone())), ..shown.clone() },
        shot: shown,
    }
}
