//! Who held a place on a day, and whether a party did.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::super::bank::{Bank, Known, Scope, apart};
use super::super::phrase::{Filling, Phrase};
use super::super::random::Random;
use super::super::settled::{Ground, Held, control_rows};
use super::super::{Answer, Choosable, Question, QuestionKind, Worth};
use super::{chosen, party, party_option, shot, sources};
use crate::model::area::Area;
use crate::model::ids::ActorId;
use crate::model::scenario::Confidence;
use crate::model::shot::Shot;
use crate::model::time::Date;

/// So many other parties stand beside the right one.
const OTHERS: usize = 3;

/// A place that is known to have been held by one party, and a day on which it is asked for.
pub(in super::super) fn pick_day<'b>(
    bank: &'b Bank<'_>,
    random: &mut Random,
    scope: Scope<'_>,
) -> Option<(&'b Known, &'b Held, Date)> {
    let known = random.one(bank.places())?;
    let held = random.one(&known.held)?;
    if !scope.takes_held(held) || bank.is_many(&held.who) {
        return None;
    }
    let date = bank.day_in(held.span, random)?;
    bank.is_quiet(&known.ground, date).then_some((known, held, date))
}

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let (known, held, date) = pick_day(bank, random, scope)?;
    let others = rivals(bank, &known.ground, &held.who, date);
    (others.len() >= 2).then(|| question(bank, &known.ground, held, date, random))
}

/// Who held a place on a day, where that has one answer.
pub(in super::super) fn ask(
    bank: &Bank<'_>,
    ground: &Ground,
    date: Date,
    random: &mut Random,
) -> Result<Question, String> {
    let held = settled(bank, ground, date)?;
    if rivals(bank, ground, &held.who, date).is_empty() {
        return Err("no other party can stand beside the right one".to_owned());
    }
    Ok(question(bank, ground, &held, date, random))
}

/// Who held a place on a day, or why that cannot be asked.
pub(in super::super) fn settled(bank: &Bank<'_>, ground: &Ground, date: Date) -> Result<Held, String> {
    let name = ground.name.get(crate::text::Lang::EN);
    ground
        .held_on(bank.scenario, date)
        .map_err(|why| format!("it cannot be asked who held {name} on {date}: {}", why.reason()))
}

fn question(bank: &Bank<'_>, ground: &Ground, held: &Held, date: Date, random: &mut Random) -> Question {
    let asked = Phrase::made("quiz-ask-holder", [("place", (&ground.name).into()), ("date", date.into())]);
    let options = options(bank, ground, &held.who, date, random);
    base(bank, ground, held, date, QuestionKind::Holder, asked, options)
}

/// The right party and some others, in some order.
pub(in super::super) fn options(
    bank: &Bank<'_>,
    ground: &Ground,
    right: &ActorId,
    date: Date,
    random: &mut Random,
) -> Vec<Choosable> {
    let mut others = rivals(bank, ground, right, date);
    others.truncate(OTHERS + 2);
    random.shuffle(&mut others);
    others.truncate(OTHERS);
    others.push(right.clone());
    random.shuffle(&mut others);
    others.iter().map(|id| party_option(bank, id, right)).collect()
}

fn base(
    bank: &Bank<'_>,
    ground: &Ground,
    held: &Held,
    date: Date,
    kind: QuestionKind,
    asked: Phrase,
    options: Vec<Choosable>,
) -> Question {
    let shown = shot([ground.at], date);
    Question {
        kind,
        asked,
        quoted: None,
        answer: Answer::Options { options, several: false },
        explain: why(bank, ground, held, date),
        sources: sources(held.rows.iter().flat_map(|&row| &bank.scenario.areas[row].sources)),
        hard: false,
        reveal: Shot { select: chosen(ground), ..shown.clone() },
        shot: shown,
    }
}

/// Parties that could be thought to hold a place on a day, and did not: those that held it at
/// another time, the recognised state, those of the theatre, now before later and the nearest first. None of
/// them is tied to the right one or has forces there.
pub(in super::super) fn rivals(bank: &Bank<'_>, ground: &Ground, right: &ActorId, date: Date) -> Vec<ActorId> {
    let scenario = bank.scenario;
    let mut out: Vec<ActorId> = Vec::new();
    let there = ground.others_there(scenario, date);
    let mut add = |id: &ActorId| {
        let wrong = !bank.tied(id, right) && !there.iter().any(|other| bank.tied(id, other)) && !bank.is_many(id);
        if wrong && !out.contains(id) {
            out.push(id.clone());
        }
    };
    let before_and_after = ground.held(scenario);
    before_and_after.iter().filter(|held| held.confidence == Confidence::Documented).for_each(|held| add(&held.who));
    let country = bank.base.country_at(ground.at).and_then(|country| scenario.actors.of_country(&country.id));
    country.iter().for_each(|actor| add(&actor.id));
    // Those of another theatre are no match for it, and who never surely held anything is in doubt.
    let theatre = before_and_after.iter().find_map(|held| held.theatre.as_ref());
    let documented = control_rows(scenario).filter(|(_, row)| row.confidence == Confidence::Documented);
    let sure: HashSet<&ActorId> = documented.map(|(_, row)| &row.holder).collect();
    let here = |row: &Area| theatre.is_none_or(|theatre| row.theatre == *theatre) && sure.contains(&row.holder);
    let rows = control_rows(scenario).map(|(_, row)| row).filter(|row| here(row));
    let mut rows: Vec<&Area> = rows.collect();
    let far = |row: &Area| (!row.span().contains(date), apart(row.inside, ground.at));
    rows.sort_by(|a, b| far(a).partial_cmp(&far(b)).unwrap_or(Ordering::Equal));
    rows.iter().for_each(|row| add(&row.holder));
    out
}

/// Since when a place was held, how sure that is, and what is disputed about it.
pub(in super::super) fn why(bank: &Bank<'_>, ground: &Ground, held: &Held, date: Date) -> Vec<Phrase> {
    let scenario = bank.scenario;
    if held.rows.is_empty() {
        return vec![Phrase::made(
            "quiz-why-never",
            [("place", (&ground.name).into()), ("holder", party(bank, &held.who))],
        )];
    }
    let all = ground.held(scenario);
    let now = all.iter().position(|held| held.span.contains(date));
    // How sure it is may change while the holder stays.
    let goes_on = |a: &Held, b: &Held| a.who == b.who && a.span.to == Some(b.span.from);
    let mut first = now.unwrap_or_default();
    while first > 0 && goes_on(&all[first - 1], &all[first]) {
        first -= 1;
    }
    let since = all.get(first).map_or(held.span.from, |held| held.span.from);
    let fill = |date: Date| {
        [("place", Filling::from(&ground.name)), ("holder", party(bank, &held.who)), ("date", date.into())]
    };
    let mut out = Vec::new();
    if since <= scenario.frame.span.from {
        out.push(Phrase::made("quiz-why-held-before", fill(scenario.frame.span.from)));
    } else {
        out.push(Phrase::made("quiz-why-held", fill(since)));
    }
    let next = all.iter().skip(now.unwrap_or_default()).find(|next| next.who != held.who);
    let ends = all.iter().skip(now.unwrap_or_default()).filter(|h| h.who == held.who).filter_map(|h| h.span.to);
    if let Some(next) = next.filter(|next| ends.clone().any(|to| to == next.span.from)) {
        let fillings = [("holder", party(bank, &next.who)), ("date", next.span.from.into())];
        out.push(Phrase::made("quiz-why-held-next", fillings));
    }
    let how = held.rows.first().and_then(|&row| scenario.areas[row].how.as_ref());
    out.extend(how.map(Phrase::from));
    if held.confidence > Confidence::Documented {
        let word = Filling::Word(format!("confidence-{}", held.confidence.key()));
        out.push(Phrase::made("quiz-why-sure", [("confidence", word)]));
    }
    out.extend(bank.base.disputed_at(ground.at, date).map(|disputed| Phrase::from(&disputed.status)));
    out
}

pub(in super::super) fn pick_true_on(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let (known, held, date) = pick_day(bank, random, scope)?;
    let others = rivals(bank, &known.ground, &held.who, date);
    let said = if random.below(2) == 0 { &held.who } else { others.get(random.below(others.len().min(3)))? };
    Some(true_on(bank, &known.ground, held, date, said))
}

/// Whether a party held a place on a day, where that has one answer.
pub(in super::super) fn ask_true_on(
    bank: &Bank<'_>,
    ground: &Ground,
    date: Date,
    said: &ActorId,
) -> Result<Question, String> {
    let held = settled(bank, ground, date)?;
    if held.who != *said && bank.tied(&held.who, said) {
        return Err(format!("{said} is tied to {}, who held it: the answer is not a plain no", held.who));
    }
    Ok(true_on(bank, ground, &held, date, said))
}

fn true_on(bank: &Bank<'_>, ground: &Ground, held: &Held, date: Date, said: &ActorId) -> Question {
    let fillings = [("place", (&ground.name).into()), ("holder", party(bank, said)), ("date", date.into())];
    let asked = Phrase::made("quiz-ask-true-on", fillings);
    let option = |key: &'static str, message: &'static str, right: bool| Choosable {
        key: key.to_owned(),
        text: Phrase::made(message, []),
        worth: if right { Worth::Right } else { Worth::Wrong },
        why: None,
    };
    let so = held.who == *said;
    let options = vec![option("yes", "quiz-yes", so), option("no", "quiz-no", !so)];
    base(bank, ground, held, date, QuestionKind::TrueOn, asked, options)
}
