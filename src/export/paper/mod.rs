//! Handouts for pupils: pages of paper, good in grey. A lesson becomes its tasks with their maps, maps
//! to fill in, cards to cut out, accounts beside each other, and a key on pages of its own; a part of the
//! map becomes the maps to fill in. Pure: what is laid out here is written down by `pdf::sheets`.
//!
//! Columns, numbers and boxes stand at the side where the language begins; maps are never mirrored.

mod accounts;
mod asked;
mod column;
mod flow;
mod grey;
mod key;
mod maps;
mod places;
mod strip;
mod tasks;

pub use column::{Column, Style};

use self::flow::Desk;
use super::drawing::{Drawing, Mark};
use super::{ExportError, Progress};
use crate::model::lesson::{Lesson, Step};
use crate::model::quiz::{Bank, Question};
use crate::model::{Base, Bbox, Date, Scenario};
use crate::scene::Prepared;
use crate::session::export::{Handout, Sheet};
use crate::text::{Lang, plain_number, strip_marks, tr};

/// What a handout is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The base geography.
    pub base: &'a Base,
    /// Their geometry.
    pub prepared: &'a Prepared,
    /// The language.
    pub lang: Lang,
    /// How it is wanted.
    pub wish: &'a Handout,
}

/// What a handout is about.
#[derive(Clone, Debug)]
pub enum About<'a> {
    /// A lesson.
    Lesson(&'a Lesson),
    /// Parts of the map, each on a day, under a title.
    Maps(String, Vec<(Date, Bbox)>),
}

/// A page that is laid out.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Width and height, in points of 1/72 inch.
    pub size: [f32; 2],
    /// What it is called in the list of pages, where a part of the handout begins on it.
    pub title: Option<String>,
    /// Which part of the handout it is of.
    pub sheet: Sheet,
    /// What is on it; no two overlap.
    pub parts: Vec<Part>,
}

/// A thing on a page.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is for who cannot see it.
    pub role: Role,
    /// Left, top, right, bottom, in points from the upper left corner of the page.
    pub bounds: [f32; 4],
    /// How it looks.
    pub content: Content,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A heading of this level, from 1.
    Heading(u16),
    /// Running text.
    Text,
    /// Something to look at.
    Figure,
    /// Lines and boxes that say nothing by themselves.
    Ornament,
    /// Lines round other parts.
    Frame,
    /// Page numbers, titles and credits that stand on every page.
    Running,
}

/// How a part looks.
#[derive(Clone, Debug)]
pub enum Content {
    /// Marks, in points of the page.
    Marks(Vec<Mark>),
    /// A map, or a key to it, as wide as the part; and what is seen on it.
    Drawing(Box<Drawing>, String),
}

impl Part {
    /// The rows of a text that have room in this height.
    pub fn cut(mut self, height: f32) -> Self {
        if let Content::Marks(marks) = &mut self.content {
            let below = |mark: &Mark| matches!(mark, Mark::Text(line) if line.at[1] + 0.24 * line.size > height);
            marks.retain(|mark| !below(mark));
        }
        self.bounds[3] = self.bounds[3].min(self.bounds[1] + height.max(0.0));
        self
    }

    /// The same, so much further down.
    pub fn lowered(mut self, by: f32) -> Self {
        self.bounds[1] += by;
        self.bounds[3] += by;
        if let Content::Marks(marks) = &mut self.content {
            marks.iter_mut().for_each(|mark| lower(mark, by));
        }
        self
    }
}

fn lower(mark: &mut Mark, by: f32) {
    match mark {
        Mark::Fill { outline, .. } | Mark::Line { outline, .. } => {
            *outline = std::mem::take(outline).moved([0.0, by]);
        }
        Mark::Circle { center, .. } => center[1] += by,
        Mark::Rect { rect, .. } | Mark::Image { rect, .. } => rect[1] += by,
        Mark::Text(line) => line.at[1] += by,
        Mark::Veiled(_, marks) => marks.iter_mut().for_each(|mark| lower(mark, by)),
    }
}

/// A step that is on the handout, with what it asks.
#[derive(Debug)]
struct Shown<'a> {
    /// Its number in the lesson.
    number: usize,
    step: &'a Step,
    questions: Vec<Question>,
}

/// The steps of a lesson that may be on the handout, and those that are left out with their numbers.
struct Steps<'a> {
    shown: Vec<Shown<'a>>,
    hard: Vec<usize>,
}

impl<'a> Steps<'a> {
    fn of(input: &Input<'_>, lesson: &'a Lesson) -> Self {
        let bank = Bank::new(input.scenario, input.base);
        let numbered = || (1..).zip(&lesson.steps);
        let shown = numbered()
            .filter(|(_, step)| input.wish.hard || !step.hard)
            .map(|(number, step)| {
                // What cannot be asked is told by `check`; the step is read without it.
                let questions = bank.step(lesson, step).unwrap_or_default();
                Shown { number, step, questions }
            })
            .collect();
        Self { shown, hard: numbered().filter(|(_, step)| step.hard).map(|(number, _)| number).collect() }
    }
}

impl Shown<'_> {
    /// The number of a question of the step: "5", or "5b" where it has several.
    fn label(&self, lang: Lang, question: usize) -> String {
        let number = plain_number(lang, self.number as i64);
        if self.questions.len() < 2 {
            return number;
        }
        format!("{number} {}", letter(lang, question))
    }
}

/// The letter of a choice, by its place.
fn letter(lang: Lang, place: usize) -> String {
    match place {
        0..=5 => tr(lang, &format!("teach-letter-{}", place + 1)),
        _ => plain_number(lang, place as i64 + 1),
    }
}

/// The pages of a handout. `progress` is asked before each part of it.
///
/// # Errors
/// Only that `progress` wants no more.
pub fn leaves(input: &Input<'_>, about: &About<'_>, progress: &mut Progress<'_>) -> Result<Vec<Leaf>, ExportError> {
    let title = match about {
        About::Lesson(lesson) => lesson.title.get(input.lang).to_owned(),
        About::Maps(title, _) => title.clone(),
    };
    let desk = Desk::new(input, strip_marks(&title));
    let mut out = Vec::new();
    let has = |sheet| input.wish.has(sheet);
    match about {
        About::Lesson(lesson) => {
            let steps = Steps::of(input, lesson);
            let places = places::of_lesson(input, &steps);
            let cards = strip::cards(input, lesson, &steps);
            progress(0)?;
            if has(Sheet::Tasks) {
                out.extend(tasks::leaves(&desk, lesson, &steps, progress)?);
            }
            out.extend(maps::leaves(&desk, &places));
            progress(0)?;
            if has(Sheet::Strip) {
                out.extend(strip::leaves(&desk, &cards));
            }
            if has(Sheet::Accounts) {
                out.extend(accounts::leaves(&desk, &steps));
            }
            if has(Sheet::Key) {
                out.extend(key::of_lesson(&desk, lesson, &steps, &places, &cards));
            }
        }
        About::Maps(_, views) => {
            for (date, bbox) in views {
                let places = places::of_view(input, *date, *bbox);
                out.extend(maps::leaves(&desk, &places));
                progress(0)?;
                if has(Sheet::Key) && input.wish.is_keyed(Sheet::Numbered) {
                    out.extend(key::of_places(&desk, &places));
                }
            }
        }
    }
    desk.number(&mut out);
    Ok(out)
}
