//! Events in order of time.

use super::super::bank::{Bank, Scope, is_hard};
use super::super::phrase::Phrase;
use super::super::random::Random;
use super::super::settled::is_settled;
use super::super::{Answer, Item, Question, QuestionKind};
use super::{shot, sources};
use crate::model::event::Event;
use crate::model::ids::EventId;
use crate::model::shot::{Chosen, Shot};
use crate::model::time::{DatePrecision, days_between};

/// So many events are put in order.
const MOST: usize = 4;
/// So far apart at most, in days: what is years apart asks for nothing.
const NEAR_DAYS: i32 = 240;

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let can_be_asked = |event: &&Event| scope.takes_event(event) && event.precision == DatePrecision::Day;
    let events: Vec<&Event> = bank.scenario.events.iter().filter(can_be_asked).collect();
    let first = *random.one(&events)?;
    let near =
        |event: &&&Event| event.theatre == first.theatre && days_between(first.from, event.from).abs() <= NEAR_DAYS / 2;
    let mut others: Vec<&Event> = events.iter().filter(near).copied().collect();
    random.shuffle(&mut others);
    let mut chosen = vec![first];
    for event in others {
        if chosen.len() < MOST && chosen.iter().all(|other| are_apart(event, other) && event.title != other.title) {
            chosen.push(event);
        }
    }
    (chosen.len() == MOST).then(|| question(&chosen, random))
}

/// Some events in order of time, where they began on different days.
pub(in super::super) fn ask(bank: &Bank<'_>, ids: &[EventId], random: &mut Random) -> Result<Question, String> {
    if !(3..=6).contains(&ids.len()) {
        return Err(format!("has {} events; three to six can be put in order", ids.len()));
    }
    let mut events: Vec<&Event> = Vec::new();
    for id in ids {
        let event = bank.scenario.event(id).ok_or_else(|| format!("no event {id}"))?;
        if !is_settled(event.confidence) {
            return Err(format!("the event {id} is {}", event.confidence.key()));
        }
        if event.precision != DatePrecision::Day {
            return Err(format!("the day of the event {id} is not known"));
        }
        if let Some(other) = events.iter().find(|other| other.from == event.from) {
            return Err(format!("{id} and {} began on one day", other.id));
        }
        events.push(event);
    }
    Ok(question(&events, random))
}

/// Whether one event was over before the other began.
fn are_apart(a: &Event, b: &Event) -> bool {
    !a.span().overlaps(b.span()) && a.from != b.from
}

fn question(events: &[&Event], random: &mut Random) -> Question {
    let mut sorted = events.to_vec();
    sorted.sort_by_key(|event| event.from);
    let mut offered = sorted.clone();
    // Offered in the right order, it would be no question.
    while offered.iter().map(|event| &event.id).eq(sorted.iter().map(|event| &event.id)) {
        random.shuffle(&mut offered);
    }
    let item = |event: &&Event| Item {
        key: event.id.as_str().to_owned(),
        text: Phrase::from(&event.title),
        thing: Some(Chosen::Event(event.id.clone())),
    };
    let told = |event: &&Event| {
        Phrase::made("quiz-why-event", [("title", (&event.title).into()), ("date", event.from.into())])
    };
    let last = sorted.last().map(|event| event.from).unwrap_or_default();
    let shown = shot(sorted.iter().map(|event| event.at), last);
    Question {
        kind: QuestionKind::Order,
        asked: Phrase::made("quiz-ask-order", []),
        quoted: None,
        answer: Answer::Order {
            items: offered.iter().map(item).collect(),
            right: sorted.iter().map(|event| event.id.as_str().to_owned()).collect(),
        },
        explain: sorted.iter().map(told).collect(),
        sources: sources(sorted.iter().flat_map(|event| &event.sources)),
        hard: sorted.iter().any(|event| is_hard(event)),
        reveal: Shot { select: sorted.first().map(|event| Chosen::Event(event.id.clone())), ..shown.clone() },
        shot: shown,
    }
}
