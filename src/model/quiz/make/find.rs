//! A place on the map: a region, a town, or where something happened.

use super::super::bank::{Bank, Scope, is_hard};
use super::super::phrase::Phrase;
use super::super::random::Random;
use super::super::settled::{Ground, is_settled};
use super::super::{Answer, Question, QuestionKind};
use super::{chosen, shot, sources};
use crate::model::event::Event;
use crate::model::ids::RegionId;
use crate::model::place::{Bbox, PlacePrecision};
use crate::model::shot::{Chosen, Shot};
use crate::model::time::Date;

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    if random.below(2) == 0 {
        let known = random.one(bank.places())?;
        let held = known.held.iter().find(|held| scope.takes_held(held))?;
        let (first, _) = bank.inner(held.span)?;
        return Some(place(bank, &known.ground, view_of(bank, held.theatre.as_ref()), first));
    }
    let known = |event: &&Event| {
        scope.takes_event(event)
            && event.place_precision != PlacePrecision::Approximate
            && unit_of(bank, event).is_some()
    };
    let events: Vec<&Event> = bank.scenario.events.iter().filter(known).collect();
    let event = *random.one(&events)?;
    of_event(bank, event).ok()
}

/// Where a region or a town is.
pub(in super::super) fn ask(bank: &Bank<'_>, ground: &Ground) -> Question {
    place(bank, ground, None, bank.scenario.frame.opening.date)
}

/// Where something happened, where that is known.
pub(in super::super) fn ask_event(bank: &Bank<'_>, event: &Event) -> Result<Question, String> {
    if !is_settled(event.confidence) {
        return Err(format!("the event {} is {}", event.id, event.confidence.key()));
    }
    if event.place_precision == PlacePrecision::Approximate {
        return Err(format!("the place of the event {} is known roughly only", event.id));
    }
    of_event(bank, event)
}

fn unit_of(bank: &Bank<'_>, event: &Event) -> Option<RegionId> {
    bank.base.unit_at(event.at).map(|unit| unit.id.clone())
}

fn of_event(bank: &Bank<'_>, event: &Event) -> Result<Question, String> {
    let region = unit_of(bank, event).or_else(|| bank.base.region_at(event.at).map(|region| region.id.clone()));
    let region = region.ok_or_else(|| format!("the event {} lies in no region of the base geography", event.id))?;
    let name = bank.base.region(&region).map(|region| region.name.clone()).unwrap_or_default();
    let shown = Shot { bbox: view_of(bank, Some(&event.theatre)), ..shot([event.at], event.from) };
    let fillings = [("title", (&event.title).into()), ("place", (&event.place).into()), ("region", (&name).into())];
    Ok(Question {
        kind: QuestionKind::Find,
        asked: Phrase::made("quiz-ask-find-event", [("title", (&event.title).into())]),
        quoted: None,
        answer: Answer::Point { region, at: event.at },
        explain: vec![Phrase::made("quiz-why-find-event", fillings)],
        sources: sources(&event.sources),
        hard: is_hard(event),
        reveal: Shot { select: Some(Chosen::Event(event.id.clone())), ..shot([event.at], event.from) },
        shot: shown,
    })
}

fn place(bank: &Bank<'_>, ground: &Ground, view: Option<Bbox>, date: Date) -> Question {
    let name = bank.base.region(&ground.region).map(|region| region.name.clone()).unwrap_or_default();
    let why = if name == ground.name {
        let country = bank.base.country_at(ground.at).map(|country| country.name.clone()).unwrap_or_default();
        Phrase::made("quiz-why-find", [("place", (&ground.name).into()), ("region", (&country).into())])
    } else {
        Phrase::made("quiz-why-find", [("place", (&ground.name).into()), ("region", (&name).into())])
    };
    // The opening view shows all there is to choose from.
    let opening = bank.scenario.view(&bank.scenario.frame.opening.view).map(|view| view.bbox);
    Question {
        kind: QuestionKind::Find,
        asked: Phrase::made("quiz-ask-find", [("place", (&ground.name).into())]),
        quoted: None,
        answer: Answer::Point { region: ground.region.clone(), at: ground.at },
        explain: vec![why],
        sources: Vec::new(),
        hard: false,
        reveal: Shot { select: chosen(ground), ..shot([ground.at], date) },
        shot: Shot { date: Some(date), bbox: view.or(opening), ..Shot::default() },
    }
}

/// The part of the map that shows a theatre.
fn view_of(bank: &Bank<'_>, theatre: Option<&crate::model::TheatreId>) -> Option<Bbox> {
    let theatre = bank.scenario.theatre(theatre?)?;
    bank.scenario.view(theatre.view.as_ref()?).map(|view| view.bbox)
}
