//! What the sides say about a thing, beside each other, with who published it: for comparing sources.

use super::column::{Column, Style};
use super::flow::{Block, Chunk, Desk, Way};
use super::{Input, Leaf, Steps};
use crate::model::lesson::{About, Task};
use crate::model::scenario::Perspective;
use crate::model::{ActorId, Date, Source, SourceId};
use crate::session::export::Sheet;
use crate::text::{LocalText, long_date, tr, tr_with, written_date};

/// Between the columns, in points.
const BETWEEN: f32 = 22.0;
/// Most sources that are named beside the accounts.
const MOST_OTHERS: usize = 6;

/// A thing that sides told their accounts of.
struct Told<'a> {
    title: &'a LocalText,
    from: Date,
    accounts: &'a [Perspective],
    sources: &'a [SourceId],
}

impl<'a> Told<'a> {
    fn of(input: &Input<'a>, about: &About) -> Option<Self> {
        match about {
            About::Event(id) => input.scenario.event(id).map(|event| Self {
                title: &event.title,
                from: event.from,
                accounts: &event.perspectives,
                sources: &event.sources,
            }),
            About::Flow(id) => input.scenario.flow(id).map(|flow| Self {
                title: &flow.title,
                from: flow.from,
                accounts: &flow.perspectives,
                sources: &flow.sources,
            }),
        }
    }
}

/// A page for each thing whose accounts the lesson asks about.
pub fn leaves(desk: &Desk<'_>, steps: &Steps<'_>) -> Vec<Leaf> {
    let input = desk.input;
    let mut out = Vec::new();
    for shown in &steps.shown {
        let Some(Task::Account(task)) = &shown.step.task else { continue };
        let Some(told) = Told::of(input, &task.of.about).filter(|told| told.accounts.len() > 1) else { continue };
        let title = told.title.get(input.lang);
        out.extend(desk.pages(
            Sheet::Accounts,
            title,
            Way::Upright,
            vec![page(desk, &shown.label(input.lang, 0), &told)],
        ));
    }
    out
}

fn page<'a>(desk: &Desk<'_>, number: &str, told: &Told<'_>) -> Vec<Chunk<'a>> {
    let (input, lang) = (desk.input, desk.input.lang);
    let column = desk.column(Way::Upright);
    let mut head = Block::default();
    head.below(0.0, column.text(&tr(lang, "handout-accounts"), Style::SHEET));
    head.below(2.0, column.text(&tr_with(lang, "handout-accounts-after", &[("n", number.into())]), Style::HOW));
    let title = format!("{} ({})", told.title.get(lang), long_date(lang, told.from));
    head.below(8.0, column.text(&title, Style::STEP));
    let mut unit = vec![Chunk::Fixed(head)];
    let columns = column.split::<2>(BETWEEN);
    for pair in told.accounts.chunks(2) {
        let mut row = Block::default();
        row.beside(0.0, pair.iter().zip(columns).map(|(account, column)| side(input, column, account, told.sources)));
        unit.push(Chunk::Fixed(row));
    }
    let others: Vec<&Source> = sources(input, told.sources)
        .filter(|source| !told.accounts.iter().any(|account| side_of(input, source) == Some(&account.who)))
        .take(MOST_OTHERS)
        .collect();
    let mut rest = Block::default();
    if !others.is_empty() {
        rest.below(0.0, column.text(&tr(lang, "handout-accounts-others"), Style::NOTE_BOLD));
        for source in others {
            rest.stack(2.0, house(input, column, source));
        }
    }
    if !rest.parts.is_empty() {
        unit.push(Chunk::Fixed(rest));
    }
    for key in ["handout-accounts-agree", "handout-accounts-differ", "handout-accounts-missing"] {
        let mut asked = Block::default();
        asked.below(0.0, column.text(&tr(lang, key), Style::ASKED));
        asked.below(0.0, [column.rules(2)]);
        unit.push(Chunk::Fixed(asked));
    }
    unit
}

/// What one side says, and who published it on its side.
fn side(input: &Input<'_>, column: Column, account: &Perspective, all: &[SourceId]) -> Block {
    let lang = input.lang;
    let who = input.scenario.actors.name(&account.who, lang);
    let mut block = Block::default();
    block.below(0.0, column.text(&tr_with(lang, "handout-accounts-says", &[("who", who.into())]), Style::ASKED));
    block.below(3.0, column.text(account.holds.get(lang), Style::BODY));
    let own: Vec<&Source> = sources(input, all).filter(|source| side_of(input, source) == Some(&account.who)).collect();
    if own.is_empty() {
        block.below(5.0, column.text(&tr(lang, "handout-accounts-own-none"), Style::SMALL));
        return block;
    }
    block.below(5.0, column.text(&tr(lang, "handout-accounts-own"), Style::NOTE_BOLD));
    for source in own {
        block.stack(2.0, house(input, column, source));
    }
    block
}

fn sources<'a>(input: &Input<'a>, ids: &'a [SourceId]) -> impl Iterator<Item = &'a Source> {
    let scenario = input.scenario;
    ids.iter().filter_map(move |id| scenario.source(id))
}

fn side_of<'a>(input: &Input<'a>, source: &Source) -> Option<&'a ActorId> {
    input.scenario.publisher_of(source)?.side.as_ref()
}

/// "Reuters: Title", and below it the date, what kind of house it is and whose side it is on.
fn house(input: &Input<'_>, column: Column, source: &Source) -> Block {
    let lang = input.lang;
    let mut about: Vec<String> = source.date.iter().map(|date| written_date(lang, date)).collect();
    if let Some(publisher) = input.scenario.publisher_of(source) {
        about.push(tr(lang, &format!("publisher-{}", publisher.kind.key())));
        about.extend(publisher.side.as_ref().map(|side| {
            let name = input.scenario.actors.short_name(side, lang);
            tr_with(lang, "publisher-side", &[("side", name.into())])
        }));
    }
    let title = format!("{}: {}", source.publisher, source.title);
    let mut block = Block::default();
    block.below(0.0, column.of_text(&title).text(&title, Style::SMALL));
    block.below(0.0, column.text(&about.join(" · "), Style::SMALL));
    block
}
