//! Who will hold a place: the future is hidden, then the map plays.

use super::super::bank::{Bank, Scope};
use super::super::phrase::Phrase;
use super::super::random::Random;
use super::super::settled::{Ground, Held};
use super::super::{Answer, Question, QuestionKind};
use super::holder::{options, pick_day, rivals, settled, why};
use super::{chosen, party_option, shot, sources};
use crate::model::shot::{Shot, ShotSpan};
use crate::model::time::{Date, add_days};

/// How far ahead is asked, in days.
const AHEAD: [i32; 4] = [30, 45, 60, 90];

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let (known, held, to) = pick_day(bank, random, scope)?;
    let from = add_days(to, -*random.one(&AHEAD)?);
    let before = known.held.iter().find(|held| held.span.contains(from))?;
    let (first, last) = bank.inner(before.span)?;
    // Where nothing changes is asked about now and then only.
    let worth_asking = before.who != held.who || random.below(4) == 0;
    let settled = (first..=last).contains(&from) && bank.is_quiet(&known.ground, from) && !bank.is_many(&before.who);
    // Who held it before is the first wrong answer that comes to mind; it must be one.
    let fair = before.who == held.who || rivals(bank, &known.ground, &held.who, to).contains(&before.who);
    (worth_asking && settled && fair).then(|| question(bank, &known.ground, [before, held], [from, to], random))
}

/// Who will hold a place, where that has one answer on both days.
pub(in super::super) fn ask(
    bank: &Bank<'_>,
    ground: &Ground,
    [from, to]: [Date; 2],
    random: &mut Random,
) -> Result<Question, String> {
    let before = settled(bank, ground, from)?;
    let after = settled(bank, ground, to)?;
    if rivals(bank, ground, &after.who, to).is_empty() {
        return Err("no other party can stand beside the right one".to_owned());
    }
    Ok(question(bank, ground, [&before, &after], [from, to], random))
}

fn question(
    bank: &Bank<'_>,
    ground: &Ground,
    [before, after]: [&Held; 2],
    [from, to]: [Date; 2],
    random: &mut Random,
) -> Question {
    let mut options = options(bank, ground, &after.who, to, random);
    if !options.iter().any(|option| option.key == before.who.as_str()) && !bank.tied(&before.who, &after.who) {
        let own = party_option(bank, &before.who, &after.who);
        if let Some(other) = options.iter_mut().find(|option| option.key != after.who.as_str()) {
            *other = own;
        }
    }
    let fillings = [("place", (&ground.name).into()), ("from", from.into()), ("to", to.into())];
    let shown = shot([ground.at], from);
    let rows = before.rows.iter().chain(&after.rows);
    Question {
        kind: QuestionKind::Predict,
        asked: Phrase::made("quiz-ask-predict", fillings),
        quoted: None,
        answer: Answer::Options { options, several: false },
        explain: why(bank, ground, after, to),
        sources: sources(rows.flat_map(|&row| &bank.scenario.areas[row].sources)),
        hard: false,
        reveal: played(Shot { select: chosen(ground), ..shown.clone() }, from, to),
        shot: shown,
    }
}

/// A shot in which the days from one to the other play.
pub(in super::super) fn played(shot: Shot, from: Date, to: Date) -> Shot {
    Shot { date: None, span: Some(ShotSpan { from, to: add_days(to, 1) }), since: Some(from), ..shot }
}
