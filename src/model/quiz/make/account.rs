//! Whose account of a thing it is. What the sides disagree about is asked in this way alone.

use super::super::bank::{Bank, Scope, is_hard};
use super::super::phrase::{Filling, Phrase};
use super::super::random::Random;
use super::super::{Answer, Question, QuestionKind};
use super::{party, party_option, shot, sources};
use crate::model::event::Event;
use crate::model::flow::{Flow, FlowKind};
use crate::model::ids::{ActorId, SourceId, TheatreId};
use crate::model::lesson::About;
use crate::model::place::LonLat;
use crate::model::scenario::Perspective;
use crate::model::shot::{Chosen, Shot};
use crate::model::time::Date;
use crate::text::{Lang, LocalText, fold};

/// A thing that sides told their accounts of.
struct Told<'a> {
    title: &'a LocalText,
    from: Date,
    theatre: &'a TheatreId,
    places: Vec<LonLat>,
    accounts: &'a [Perspective],
    sources: &'a [SourceId],
    hard: bool,
    chosen: Chosen,
}

impl<'a> Told<'a> {
    fn of_event(event: &'a Event) -> Self {
        Self {
            title: &event.title,
            from: event.from,
            theatre: &event.theatre,
            places: vec![event.at],
            accounts: &event.perspectives,
            sources: &event.sources,
            hard: is_hard(event),
            chosen: Chosen::Event(event.id.clone()),
        }
    }

    fn of_flow(flow: &'a Flow) -> Self {
        Self {
            title: &flow.title,
            from: flow.from,
            theatre: &flow.theatre,
            places: flow.path.clone(),
            accounts: &flow.perspectives,
            sources: &flow.sources,
            hard: flow.kind == FlowKind::Strikes,
            chosen: Chosen::Flow(flow.id.clone()),
        }
    }
}

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let events = bank.scenario.events.iter().map(Told::of_event);
    let flows = bank.scenario.flows.iter().map(Told::of_flow);
    let wanted = |told: &Told<'_>| told.accounts.len() >= 2 && scope.takes(told.theatre) && (scope.hard || !told.hard);
    let mut all: Vec<Told<'_>> = events.chain(flows).filter(wanted).collect();
    let told = all.swap_remove(random.below(all.len().max(1)).min(all.len().checked_sub(1)?));
    let account = random.one(told.accounts)?;
    // Whoever names itself leaves nothing to ask.
    let words = fold(account.holds.get(Lang::EN));
    let names_itself = bank.scenario.actors.get(&account.who).is_some_and(|actor| {
        let short = fold(actor.short.get(Lang::EN));
        short.split_whitespace().any(|word| word.len() > 3 && words.contains(word))
    });
    (!names_itself).then(|| question(bank, &told, &account.who, random).ok())?
}

/// Whose account of a thing it is, where several sides told theirs.
pub(in super::super) fn ask(
    bank: &Bank<'_>,
    about: &About,
    who: &ActorId,
    random: &mut Random,
) -> Result<Question, String> {
    let told = match about {
        About::Event(id) => bank.scenario.event(id).map(Told::of_event).ok_or_else(|| format!("no event {id}"))?,
        About::Flow(id) => bank.scenario.flow(id).map(Told::of_flow).ok_or_else(|| format!("no arrow {id}"))?,
    };
    question(bank, &told, who, random)
}

fn question(bank: &Bank<'_>, told: &Told<'_>, who: &ActorId, random: &mut Random) -> Result<Question, String> {
    let own: Vec<&Perspective> = told.accounts.iter().filter(|account| account.who == *who).collect();
    let [own] = own.as_slice() else {
        return Err(format!("{who} has {} accounts of it; there must be one", own.len()));
    };
    let mut others: Vec<&Perspective> = Vec::new();
    for account in told.accounts {
        let new = others.iter().all(|other| other.who != account.who);
        if new && !bank.tied(&account.who, who) && account.holds != own.holds {
            others.push(account);
        }
    }
    if others.is_empty() {
        return Err("no other side that is not tied to it told an account".to_owned());
    }
    let mut parties: Vec<&ActorId> = others.iter().map(|account| &account.who).chain([who]).collect();
    random.shuffle(&mut parties);
    let options = parties.iter().map(|id| party_option(bank, id, who)).collect();
    let title = ("title", Filling::from(told.title));
    let said = |account: &Perspective| {
        Phrase::made("quiz-why-account", [("who", party(bank, &account.who)), ("holds", (&account.holds).into())])
    };
    let shown = shot(told.places.iter().copied(), told.from);
    Ok(Question {
        kind: QuestionKind::Account,
        asked: Phrase::made("quiz-ask-account", [title, ("date", told.from.into())]),
        quoted: Some(own.holds.clone()),
        answer: Answer::Options { options, several: false },
        explain: std::iter::once(*own).chain(others).map(said).collect(),
        sources: sources(told.sources),
        hard: told.hard,
        reveal: Shot { select: Some(told.chosen.clone()), ..shown.clone() },
        shot: shown,
    })
}
