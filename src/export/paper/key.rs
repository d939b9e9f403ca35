//! For the teacher, on pages of its own: what is right, why, who says so, the order of the cards and
//! the names of the numbers.

use super::column::{Column, Style};
use super::flow::{Block, Chunk, Desk, Unit, Way};
use super::places::Places;
use super::tasks::heading;
use super::{Input, Leaf, Shown, Steps, letter};
use crate::model::event::Event;
use crate::model::lesson::Lesson;
use crate::model::quiz::{Answer, Item, Phrase, Question, Worth};
use crate::session::export::Sheet;
use crate::text::{long_date, plain_number, tr, tr_with, written_date};

/// The room of a question's number, in points.
const NUMBER: f32 = 26.0;

/// The key of a lesson.
pub fn of_lesson(desk: &Desk<'_>, lesson: &Lesson, steps: &Steps<'_>, places: &Places, cards: &[&Event]) -> Vec<Leaf> {
    let (input, lang) = (desk.input, desk.input.lang);
    let column = desk.column(Way::Upright);
    let mut head = head(desk, column);
    if !steps.hard.is_empty() {
        let key = if input.wish.hard { "handout-key-hard" } else { "handout-key-left-out" };
        let titles = steps.hard.iter().filter_map(|n| {
            let n_told = plain_number(lang, *n as i64);
            let title = lesson.steps.get(n - 1)?.title.get(lang);
            Some(tr_with(lang, "handout-step", &[("n", (&n_told).into()), ("title", title.into())]))
        });
        let titles = titles.collect::<Vec<_>>().join(" · ");
        head.below(4.0, column.text(&tr_with(lang, key, &[("steps", (&titles).into())]), Style::NOTE_BOLD));
    }
    head.below(4.0, column.text(lesson.teacher.get(lang), Style::NOTE));
    let mut units: Vec<Unit<'_>> = vec![vec![Chunk::Fixed(head)]];
    for shown in &steps.shown {
        units.extend(step(input, column, shown, places));
    }
    if input.wish.is_keyed(Sheet::Numbered) && !places.named.is_empty() {
        units.push(vec![Chunk::Fixed(numbers(input, column, places))]);
    }
    if input.wish.is_keyed(Sheet::Strip) && cards.len() > 1 {
        units.push(vec![Chunk::Fixed(order(input, column, cards))]);
    }
    desk.pages(Sheet::Key, &tr(lang, "handout-key"), Way::Upright, units)
}

/// The key of a numbered map.
pub fn of_places(desk: &Desk<'_>, places: &Places) -> Vec<Leaf> {
    if places.named.is_empty() {
        return Vec::new();
    }
    let column = desk.column(Way::Upright);
    let units = vec![vec![Chunk::Fixed(head(desk, column))], vec![Chunk::Fixed(numbers(desk.input, column, places))]];
    desk.pages(Sheet::Key, &tr(desk.input.lang, "handout-key"), Way::Upright, units)
}

fn head(desk: &Desk<'_>, column: Column) -> Block {
    let mut block = Block::default();
    block.below(0.0, column.text(&tr(desk.input.lang, "handout-key"), Style::SHEET));
    block
}

/// A step; none where there is nothing to say of it.
fn step<'a>(input: &Input<'_>, column: Column, shown: &Shown<'_>, places: &Places) -> Option<Unit<'a>> {
    let lang = input.lang;
    let mut head = Block::default();
    head.below(0.0, column.text(&heading(input, shown), Style::STEP));
    head.below(2.0, column.text(shown.step.notes.get(lang), Style::NOTE));
    if shown.questions.is_empty() && shown.step.notes.is_empty() {
        return None;
    }
    // The heading stays with what follows it.
    let mut unit = Vec::new();
    for (i, question) in shown.questions.iter().enumerate() {
        let mut block = std::mem::take(&mut head);
        block.stack(5.0, answer(input, column, &shown.label(lang, i), question, places));
        unit.push(Chunk::Fixed(block));
    }
    if unit.is_empty() {
        unit.push(Chunk::Fixed(head));
    }
    Some(unit)
}

/// What is right, why, and who says so.
fn answer(input: &Input<'_>, column: Column, number: &str, question: &Question, places: &Places) -> Block {
    let lang = input.lang;
    let said = |phrase: &Phrase| phrase.get(lang);
    let inner = column.after(NUMBER);
    let mut block = Block::default();
    let mark = column.text(number, Style::NOTE_BOLD);
    block.below(0.0, mark.into_iter().chain(inner.text(&said(&question.asked), Style::NOTE_BOLD)));
    let mut line = |text: &str, style: Style| block.below(2.0, inner.text(text, style));
    match &question.answer {
        Answer::Point { region, .. } => {
            let name = input.base.region(region).map(|region| region.name.get(lang)).unwrap_or_default();
            line(name, Style::NOTE);
            if let Some(n) = places.number(name).filter(|_| input.wish.is_keyed(Sheet::Numbered)) {
                let n = plain_number(lang, n as i64);
                line(&tr_with(lang, "handout-key-number", &[("n", (&n).into())]), Style::NOTE);
            }
        }
        Answer::Options { options, .. } => {
            for option in options {
                let (grade, style) = match option.worth {
                    Worth::Right => ("quiz-grade-right", Style::NOTE_BOLD),
                    Worth::Half => ("quiz-grade-half", Style::NOTE_BOLD),
                    Worth::Wrong => ("quiz-grade-wrong", Style::NOTE),
                };
                let text = format!("{} ({})", said(&option.text), tr(lang, grade));
                line(&text, style);
                if let Some(why) = &option.why {
                    line(&said(why), Style::SMALL);
                }
            }
        }
        Answer::Order { items, right } => {
            let sorted = right.iter().filter_map(|key| items.iter().find(|item| item.key == *key));
            for (i, item) in sorted.enumerate() {
                line(&format!("{}. {}", plain_number(lang, i as i64 + 1), said(&item.text)), Style::NOTE);
            }
        }
        Answer::Pairs { left, right, pairs } => {
            let text = |items: &[Item], key: &str| {
                items.iter().position(|item| item.key == key).map(|i| (i, said(&items[i].text)))
            };
            for [claim, event] in pairs {
                if let (Some((_, claim)), Some((i, event))) = (text(left, claim), text(right, event)) {
                    line(&format!("{}: {event}", letter(lang, i)), Style::NOTE_BOLD);
                    line(&claim, Style::NOTE);
                }
            }
        }
        Answer::Open { key } => {
            line(&tr(lang, "handout-key-open"), Style::SMALL);
            line(key.get(lang), Style::NOTE);
        }
    }
    for phrase in &question.explain {
        line(&said(phrase), Style::NOTE);
    }
    for (i, source) in question.sources.iter().filter_map(|id| input.scenario.source(id)).enumerate() {
        if i == 0 {
            block.below(3.0, inner.text(&tr(lang, "brief-sources"), Style::SMALL));
        }
        let date = source.date.as_ref().map(|date| format!(", {}", written_date(lang, date))).unwrap_or_default();
        let text = format!("{}: {}{date}", source.publisher, source.title);
        block.below(0.5, inner.of_text(&text).text(&text, Style::SMALL));
    }
    block
}

/// Which name belongs to which number.
fn numbers(input: &Input<'_>, column: Column, places: &Places) -> Block {
    let lang = input.lang;
    let mut block = Block::default();
    block.below(0.0, column.text(&tr(lang, "handout-key-numbered"), Style::STEP));
    let named = (1..).zip(&places.named);
    let lines: Vec<String> = named.map(|(n, named)| format!("{} {}", plain_number(lang, n), named.name)).collect();
    let cells = column.split::<3>(16.0);
    let rows = lines.len().div_ceil(cells.len()).max(1);
    block.beside(
        4.0,
        lines.chunks(rows).zip(cells).map(|(lines, cell)| {
            let mut block = Block::default();
            lines.iter().for_each(|line| block.below(2.0, cell.text(line, Style::NOTE)));
            block
        }),
    );
    block
}

/// The cards in order of time.
fn order(input: &Input<'_>, column: Column, cards: &[&Event]) -> Block {
    let lang = input.lang;
    let mut sorted = cards.to_vec();
    sorted.sort_by_key(|event| event.from);
    let mut block = Block::default();
    block.below(0.0, column.text(&tr(lang, "handout-key-strip"), Style::STEP));
    for event in sorted {
        let text = format!("{}: {}", long_date(lang, event.from), event.title.get(lang));
        block.below(2.0, column.text(&text, Style::NOTE));
    }
    block
}
