//! Events as cards to cut out and lay in order of time. Only what nobody disputes, with a known day.

use super::column::{Column, Style, leader};
use super::flow::{Block, Chunk, Desk, Way};
use super::{Content, Input, Leaf, Part, Role, Steps};
use crate::export::drawing::{Mark, Rim};
use crate::model::event::Event;
use crate::model::ids::stable_hash;
use crate::model::lesson::{Lesson, Task};
use crate::model::quiz::{Random, is_hard, is_settled};
use crate::model::time::DatePrecision;
use crate::model::{Bbox, Date, Period, Scenario};
use crate::session::export::Sheet;
use crate::text::tr;

/// Most cards.
const MOST: usize = 12;
/// So many cards there are at least, where the data have so many.
const COMPANY: usize = 8;
/// The least height of a card, in points.
const LEAST: f32 = 96.0;
/// The most height of a card, in points.
const TALLEST: f32 = 124.0;
/// Inside a card, in points.
const PAD: f32 = 12.0;
/// Below the words of a card and in front of the place for its date, in points.
const ABOVE_DATE: f32 = 34.0;

/// The events of a lesson's cards, in the order of the page.
pub fn cards<'a>(input: &Input<'a>, lesson: &Lesson, steps: &Steps<'_>) -> Vec<&'a Event> {
    let scenario = input.scenario;
    let mut cards: Vec<&Event> = Vec::new();
    let asked = steps.shown.iter().filter_map(|shown| match &shown.step.task {
        Some(Task::Order(task)) => Some(&task.of.events),
        _ => None,
    });
    let asked = asked.flatten().filter_map(|id| scenario.event(id)).filter(|event| has_a_day(event));
    let others = others(input, steps);
    let (turning, plain): (Vec<&Event>, Vec<&Event>) = others.into_iter().partition(|event| event.key.is_some());
    let all = asked.map(|event| (event, MOST)).chain(turning.into_iter().map(|event| (event, MOST)));
    for (event, most) in all.chain(plain.into_iter().map(|event| (event, COMPANY))) {
        // Two of one day have no order.
        if cards.len() < most && cards.iter().all(|other| other.from != event.from) {
            cards.push(event);
        }
    }
    let mut random = Random::new(stable_hash(lesson.id.as_str().bytes()));
    random.shuffle(&mut cards);
    cards
}

/// Whether a card can be laid in its place without doubt.
fn has_a_day(event: &Event) -> bool {
    is_settled(event.confidence) && event.precision == DatePrecision::Day
}

/// Other events on the part of the map and in the days of a lesson: those that more sources tell of first.
fn others<'a>(input: &Input<'a>, steps: &Steps<'_>) -> Vec<&'a Event> {
    let scenario = input.scenario;
    let views: Vec<Bbox> = steps.shown.iter().filter_map(|shown| shown.step.view.bbox(scenario)).collect();
    let Some(days) = days(scenario, steps) else { return Vec::new() };
    let shown = |event: &Event| {
        views.iter().any(|view| view.contains(event.at))
            && steps.shown.iter().any(|shown| shown.step.view.shows_theatre(&event.theatre))
    };
    // A number in a title may be its day.
    let tells_its_day = |event: &Event| event.title.get(input.lang).chars().any(char::is_numeric);
    let fits = |event: &&Event| {
        has_a_day(event)
            && (days.first()..=days.last()).contains(&event.from)
            && (input.wish.hard || !is_hard(event))
            && shown(event)
            && !tells_its_day(event)
    };
    let mut out: Vec<&Event> = scenario.events.iter().filter(fits).collect();
    out.sort_by_key(|event| (std::cmp::Reverse(event.sources.len()), event.from));
    out
}

/// From the first day of a lesson's steps to the last.
fn days(scenario: &Scenario, steps: &Steps<'_>) -> Option<Period> {
    let of = |shown: &super::Shown<'_>| {
        let days = shown.step.view.period(scenario);
        [days.first(), days.last()]
    };
    let all: Vec<Date> = steps.shown.iter().flat_map(of).collect();
    Some(Period::new(*all.iter().min()?, *all.iter().max()?))
}

/// The page of the cards; none where there are fewer than two.
pub fn leaves(desk: &Desk<'_>, cards: &[&Event]) -> Vec<Leaf> {
    if cards.len() < 2 {
        return Vec::new();
    }
    let lang = desk.input.lang;
    let column = desk.column(Way::Upright);
    let mut head = Block::default();
    head.below(0.0, column.text(&tr(lang, "handout-strip"), Style::SHEET));
    head.below(4.0, column.text(&tr(lang, "handout-strip-task"), Style::BODY));
    let mut units = vec![vec![Chunk::Fixed(head)]];
    for pair in cards.chunks(2) {
        let cells = column.split::<2>(0.0);
        let words: Vec<Block> = pair.iter().zip(cells).map(|(event, cell)| words(desk.input, cell, event)).collect();
        let tallest = words.iter().map(|block| block.height).fold(0.0, f32::max) + ABOVE_DATE + 2.0 * PAD;
        let least = LEAST.max(tallest);
        let lang = desk.input.lang;
        let make = move |height: f32| {
            let mut row = Block::default();
            let cards =
                words.iter().zip(cells).map(|(words, cell)| card(&tr(lang, "handout-strip-date"), cell, words, height));
            row.beside(0.0, cards.collect::<Vec<_>>());
            row
        };
        units.push(vec![Chunk::Flexible { least, most: least.max(TALLEST), make: Box::new(make) }]);
    }
    desk.pages(Sheet::Strip, &tr(lang, "handout-strip"), Way::Upright, units)
}

/// What a card says: no day.
fn words(input: &Input<'_>, cell: Column, event: &Event) -> Block {
    let inner = inside(cell);
    let mut block = Block::default();
    block.below(0.0, inner.text(event.title.get(input.lang), Style::ASKED));
    block.below(3.0, inner.text(event.place.get(input.lang), Style::HOW));
    block
}

fn inside(cell: Column) -> Column {
    Column { left: cell.left + PAD, width: cell.width - 2.0 * PAD, ..cell }
}

fn card(date: &str, cell: Column, words: &Block, height: f32) -> Block {
    let mut marks = cell.dashed_frame(height);
    marks.extend(scissors([cell.left + 18.0, 0.0]));
    let y = height - PAD;
    let inner = inside(cell);
    let said = inner.text(date, Style::HOW).map(|part| part.lowered(y - Style::HOW.line()));
    let line = inner.after(Style::HOW.width(date) + 6.0);
    marks.push(super::column::rule([line.left, y], [line.left + line.width, y], crate::scene::Dash::Solid));
    let frame = Part {
        role: Role::Frame,
        bounds: [cell.left, 0.0, cell.left + cell.width, height],
        content: Content::Marks(marks),
    };
    let mut parts = vec![frame];
    parts.extend(words.parts.iter().cloned().map(|part| part.lowered(PAD)));
    parts.extend(said);
    Block { parts, height }
}

/// A pair of scissors on a line to cut along, opening to the right.
fn scissors([x, y]: [f32; 2]) -> Vec<Mark> {
    let mut out = Vec::new();
    for side in [-1.0, 1.0] {
        out.push(leader([x - 4.0, y - side * 2.6], [x + 8.0, y + side * 3.4]));
        let ring = Some(Rim::new(super::column::INK, 0.9));
        out.push(Mark::Circle { center: [x - 6.4, y + side * 3.2], radius: 2.6, fill: None, ring });
    }
    out
}
