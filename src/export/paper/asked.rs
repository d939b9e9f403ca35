//! A question on paper: what is asked, and where the answer goes. It never says what is right.

use super::column::{BOX, Column, Style, WRITING};
use super::flow::{Block, Chunk};
use super::letter;
use crate::model::quiz::{Answer, Choosable, Item, Phrase, Question};
use crate::text::{Lang, tr, tr_with};

/// The room of a question's number, in points.
const NUMBER: f32 = 26.0;
/// From a box to its words, in points.
const BESIDE: f32 = 8.0;
/// Between choices, in points.
const APART: f32 = 4.5;
/// A box to write a number or a letter into, in points.
const WIDE: f32 = 22.0;
/// Lines for an open answer, at least and at most.
const OPEN: [usize; 2] = [4, 10];
/// Lines for a reason, at least and at most.
const REASON: [usize; 2] = [1, 5];
/// Lines for what was noticed, at least and at most.
const NOTICED: [usize; 2] = [2, 8];

/// A question with its number.
pub fn question<'a>(lang: Lang, column: Column, number: &str, question: &Question) -> Chunk<'a> {
    let said = |phrase: &Phrase| phrase.get(lang);
    let inner = column.after(NUMBER);
    let mut block = Block::default();
    let mark = column.text(number, Style::ASKED);
    block.below(0.0, mark.into_iter().chain(inner.text(&said(&question.asked), Style::ASKED)));
    if let Some(quoted) = &question.quoted {
        let words = tr_with(lang, "teach-quoted", &[("text", quoted.get(lang).into())]);
        block.below(4.0, inner.after(10.0).text(&words, Style::BODY));
    }
    let how = |block: &mut Block, key: &str| block.below(2.0, inner.text(&tr(lang, key), Style::HOW));
    match &question.answer {
        Answer::Point { .. } => {
            how(&mut block, "handout-point");
            return reasoned(lang, block, inner);
        }
        Answer::Options { options, several } => {
            how(&mut block, if *several { "handout-several" } else { "handout-one" });
            for Choosable { text, .. } in options {
                block.below(APART, boxed(inner, BOX, &said(text)));
            }
            return reasoned(lang, block, inner);
        }
        Answer::Order { items, .. } => {
            how(&mut block, "handout-order");
            for Item { text, .. } in items {
                block.below(APART, boxed(inner, WIDE, &said(text)));
            }
            return reasoned(lang, block, inner);
        }
        Answer::Pairs { left, right, .. } => {
            how(&mut block, "handout-match");
            let [claims, events] = inner.split::<2>(18.0);
            let mut first = Block::default();
            left.iter().for_each(|item| first.below(APART + 2.0, boxed(claims, WIDE, &said(&item.text))));
            let mut second = Block::default();
            for (i, item) in right.iter().enumerate() {
                let words = events.after(NUMBER).text(&said(&item.text), Style::BODY);
                second.below(APART + 2.0, events.text(&letter(lang, i), Style::ASKED).into_iter().chain(words));
            }
            block.beside(6.0, [first, second]);
        }
        Answer::Open { .. } => return lined(block, inner, OPEN),
    }
    Chunk::Fixed(block)
}

/// A box with words beside it.
fn boxed(column: Column, wide: f32, words: &str) -> impl Iterator<Item = super::Part> {
    let words = column.after(wide + BESIDE).text(words, Style::BODY);
    std::iter::once(column.tick_box(wide, Style::BODY)).chain(words)
}

/// A question with lines for the reason below it.
fn reasoned<'a>(lang: Lang, mut asked: Block, column: Column) -> Chunk<'a> {
    asked.below(APART, column.blank(&tr(lang, "handout-why"), Style::HOW).into_iter().flatten());
    // The first line is there already.
    lined(asked, column, REASON.map(|lines| lines - 1))
}

/// What is noticed on a map where nothing is asked.
pub fn noticed<'a>(lang: Lang, column: Column) -> Chunk<'a> {
    let mut block = Block::default();
    block.below(0.0, column.text(&tr(lang, "handout-noticed"), Style::ASKED));
    lined(block, column, NOTICED)
}

/// Something with lines to write on below it: as many as have room, within bounds.
fn lined<'a>(asked: Block, column: Column, lines: [usize; 2]) -> Chunk<'a> {
    let tall = |lines: usize| asked.height + lines as f32 * WRITING;
    let [least, most] = lines.map(tall);
    let make = move |height: f32| {
        let lines = ((height - asked.height) / WRITING + 0.01) as usize;
        let mut block = asked.clone();
        if lines > 0 {
            block.below(0.0, [column.rules(lines)]);
        }
        block
    };
    Chunk::Flexible { least, most, make: Box::new(make) }
}
