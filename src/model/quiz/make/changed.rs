//! Which places changed hands between two days.

use super::super::bank::{Bank, Known, Scope, apart};
use super::super::phrase::Phrase;
use super::super::random::Random;
use super::super::settled::{Ground, Held};
use super::super::{Answer, Choosable, Question, QuestionKind, Worth};
use super::holder::settled;
use super::{party, place_key, shot, sources};
use crate::model::shot::Shot;
use crate::model::time::{Date, Span, add_days};

/// So many places are asked about.
const MOST: usize = 5;
/// At most so many days before a change and after it lie the two days.
const NEAR_DAYS: i32 = 90;

/// A place, and who held it on the first day and on the last.
type Told<'a> = (&'a Ground, Held, Held);

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let known = random.one(bank.places())?;
    let later = random.below(known.held.len());
    let (before, after) = (known.held.get(later.checked_sub(1)?)?, known.held.get(later)?);
    if before.who == after.who || !scope.takes_held(after) {
        return None;
    }
    let from = day_near(bank, before.span, before.span.to?, random)?;
    let to = day_near(bank, after.span, after.span.from, random)?;
    let first = told(bank, known, [from, to])?;
    let mut others: Vec<Told<'_>> = bank
        .places()
        .iter()
        .filter_map(|known| told(bank, known, [from, to]))
        .filter(|t| t.2.theatre == after.theatre)
        .collect();
    // The nearest by are the hardest to tell apart.
    others.sort_by(|a, b| apart(a.0.at, first.0.at).total_cmp(&apart(b.0.at, first.0.at)));
    others.truncate(4 * MOST);
    random.shuffle(&mut others);
    let mut chosen = vec![first];
    for changed in [false, true, false, true, false, true] {
        let fits = |other: &&Told<'_>| {
            let apart = chosen.iter().all(|(ground, ..)| are_apart(bank, ground, other.0));
            (other.1.who != other.2.who) == changed && apart
        };
        let next = others.iter().find(fits).cloned();
        chosen.extend(next.filter(|_| chosen.len() < MOST));
    }
    let some_stay = chosen.iter().any(|(_, before, after)| before.who == after.who);
    (some_stay && chosen.len() >= 3).then(|| question(bank, chosen, [from, to], random))
}

/// Which of some places changed hands, where each had one holder on both days.
pub(in super::super) fn ask(
    bank: &Bank<'_>,
    grounds: &[Ground],
    [from, to]: [Date; 2],
    random: &mut Random,
) -> Result<Question, String> {
    if from >= to {
        return Err(format!("{from} does not lie before {to}"));
    }
    let mut told: Vec<Told<'_>> = Vec::new();
    for ground in grounds {
        if told.iter().any(|(other, ..)| other.place == ground.place) {
            return Err(format!("names {} twice", place_key(&ground.place)));
        }
        told.push((ground, settled(bank, ground, from)?, settled(bank, ground, to)?));
    }
    let changed = told.iter().filter(|(_, before, after)| before.who != after.who).count();
    if changed == 0 || changed == told.len() {
        return Err(format!("{changed} of {} places changed hands; some must, some must not", told.len()));
    }
    Ok(question(bank, told, [from, to], random))
}

/// A place with its holders, where both are documented and nothing near the days is in doubt.
fn told<'b>(bank: &'b Bank<'_>, known: &'b Known, days: [Date; 2]) -> Option<Told<'b>> {
    let sure = |date: Date| {
        let held = known.held.iter().find(|held| held.span.contains(date))?;
        let (first, last) = bank.inner(held.span)?;
        ((first..=last).contains(&date) && bank.is_quiet(&known.ground, date)).then(|| held.clone())
    };
    Some((&known.ground, sure(days[0])?, sure(days[1])?))
}

/// A day well inside a span, not long before or after a change.
fn day_near(bank: &Bank<'_>, span: Span, change: Date, random: &mut Random) -> Option<Date> {
    let (first, last) = bank.inner(span)?;
    let near = Span {
        from: first.max(add_days(change, -NEAR_DAYS)),
        to: Some(add_days(last.min(add_days(change, NEAR_DAYS)), 1)),
    };
    let days = crate::model::time::days_between(near.from, near.to?);
    (days > 0).then(|| add_days(near.from, random.below(days as usize) as i32))
}

/// Whether neither of two places is a part of the other.
fn are_apart(bank: &Bank<'_>, a: &Ground, b: &Ground) -> bool {
    let covers = |a: &Ground, b: &Ground| bank.base.region(&a.region).is_some_and(|region| region.covers(b.at));
    a.region != b.region && !covers(a, b) && !covers(b, a) && a.name != b.name
}

fn question(bank: &Bank<'_>, mut told: Vec<Told<'_>>, [from, to]: [Date; 2], random: &mut Random) -> Question {
    random.shuffle(&mut told);
    let why = |(ground, before, after): &Told<'_>| {
        let place = ("place", (&ground.name).into());
        if before.who == after.who {
            return Phrase::made("quiz-why-same", [place, ("holder", party(bank, &after.who))]);
        }
        let fillings = [place, ("before", party(bank, &before.who)), ("after", party(bank, &after.who))];
        Phrase::made("quiz-why-changed", fillings)
    };
    let option = |told: &Told<'_>| {
        let (ground, before, after) = told;
        let changed = before.who != after.who;
        Choosable {
            key: place_key(&ground.place),
            text: Phrase::from(&ground.name),
            worth: if changed { Worth::Right } else { Worth::Wrong },
            why: Some(why(told)),
        }
    };
    let shown = shot(told.iter().map(|(ground, ..)| ground.at), from);
    let rows = told.iter().flat_map(|(_, before, after)| before.rows.iter().chain(&after.rows));
    Question {
        kind: QuestionKind::Changed,
        asked: Phrase::made("quiz-ask-changed", [("from", from.into()), ("to", to.into())]),
        quoted: None,
        answer: Answer::Options { options: told.iter().map(option).collect(), several: true },
        explain: told.iter().map(why).collect(),
        sources: sources(rows.flat_map(|&row| &bank.scenario.areas[row].sources)),
        hard: false,
        reveal: Shot { date: Some(to), since: Some(from), ..shown.clone() },
        shot: shown,
    }
}
