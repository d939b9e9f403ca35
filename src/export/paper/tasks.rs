//! The steps of a lesson on paper: what is read, the map, what is asked.

use super::asked::{noticed, question};
use super::column::Style;
use super::flow::{Block, Chunk, Desk, Unit, Way};
use super::maps::{Seen, name_line};
use super::{ExportError, Input, Leaf, Progress, Shown, Steps};
use crate::model::Shot;
use crate::model::lesson::{Lesson, Task};
use crate::model::quiz::{Answer, Question, QuestionKind};
use crate::model::shot::Chosen;
use crate::scene::LayerId;
use crate::session::export::Sheet;
use crate::text::{plain_number, tr_with};

/// The pages of the tasks.
pub fn leaves(
    desk: &Desk<'_>,
    lesson: &Lesson,
    steps: &Steps<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Leaf>, ExportError> {
    let lang = desk.input.lang;
    let column = desk.column(Way::Upright);
    let mut head = Block::default();
    head.below(0.0, column.text(lesson.title.get(lang), Style::TITLE));
    head.below(4.0, column.text(lesson.aim.get(lang), Style::HOW));
    head.stack(6.0, name_line(desk, column));
    let mut units: Vec<Unit<'_>> = vec![vec![Chunk::Fixed(head)]];
    // The same map is not printed twice.
    let mut printed: Vec<(usize, Seen)> = Vec::new();
    for shown in &steps.shown {
        units.push(step(desk, shown, &mut printed));
        progress(0)?;
    }
    Ok(desk.pages(Sheet::Tasks, lesson.title.get(lang), Way::Upright, units))
}

fn step<'a>(desk: &'a Desk<'_>, shown: &Shown<'_>, printed: &mut Vec<(usize, Seen)>) -> Unit<'a> {
    let (input, step) = (desk.input, shown.step);
    let (lang, column) = (input.lang, desk.column(Way::Upright));
    let text = if input.wish.long && !step.long.is_empty() { &step.long } else { &step.short };
    let mut head = Block::default();
    head.below(0.0, column.text(&heading(input, shown), Style::STEP));
    head.below(3.0, column.text(text.get(lang), Style::BODY));
    let mut unit = vec![Chunk::Fixed(head)];
    let mut map = |unit: &mut Unit<'a>, of: usize, seen: Seen| {
        if let Some((at, _)) = printed.iter().find(|(_, other)| *other == seen) {
            let n = plain_number(lang, *at as i64);
            let mut block = Block::default();
            block.below(0.0, column.text(&tr_with(lang, "handout-map-above", &[("n", (&n).into())]), Style::NOTE_BOLD));
            unit.push(Chunk::Fixed(block));
            return;
        }
        printed.push((shown.number, seen.clone()));
        unit.push(seen.chunk(desk, column, of));
    };
    let own = step.view != Shot::default();
    if own || shown.questions.is_empty() {
        let seen = seen(input, &step.view, step.task.as_ref(), shown.questions.first());
        let of = seen.len();
        seen.into_iter().for_each(|seen| map(&mut unit, of, seen));
    }
    for (i, asked) in shown.questions.iter().enumerate() {
        if !own {
            seen(input, &asked.shot, None, Some(asked)).into_iter().for_each(|seen| map(&mut unit, 1, seen));
        }
        unit.push(question(lang, column, &shown.label(lang, i), asked));
    }
    if shown.questions.is_empty() {
        unit.push(noticed(lang, column));
    }
    unit
}

/// The maps of a step: one, or two where two days are compared, for paper has no time bar.
fn seen(input: &Input<'_>, shot: &Shot, task: Option<&Task>, asked: Option<&Question>) -> Vec<Seen> {
    let mut shot = shot.clone();
    if let Some(question) = asked {
        let is_evidence = matches!(shot.select, Some(Chosen::Claim(_)));
        let words_of_author = matches!(question.kind, QuestionKind::Choice) && !is_evidence;
        // What is asked must not be lit before it was answered.
        if !matches!(question.answer, Answer::Open { .. }) && !words_of_author {
            shot.select = None;
        }
    }
    let unnamed = asked.map(|question| unnamed(input, question)).unwrap_or_default();
    if let Some(Task::Changed(changed)) = task {
        // What changed is for the pupils to find: neither day is marked with it.
        let day = |date| Shot { date: Some(date), span: None, since: None, ..shot.clone() };
        let without = vec![LayerId::Arrows, LayerId::Events, LayerId::Relief];
        let seen = |date| Seen { shot: day(date), without: without.clone(), unnamed: unnamed.clone() };
        return [changed.of.from, changed.of.to].map(seen).to_vec();
    }
    // Arrows cross a small map from edge to edge: it has them where they are spoken of.
    let of_arrows = shot.layers.is_some() || matches!(task, Some(Task::Trace(_)));
    let chosen = matches!(shot.select, Some(Chosen::Flow(_)));
    let without = if of_arrows || chosen { Vec::new() } else { vec![LayerId::Arrows] };
    vec![Seen { shot, without, unnamed }]
}

/// Names that a question asks to be found, as they may stand on the map.
fn unnamed(input: &Input<'_>, question: &Question) -> Vec<String> {
    let Answer::Point { region, .. } = &question.answer else { return Vec::new() };
    let Some(region) = input.base.region(region) else { return Vec::new() };
    let name = region.name.get(input.lang);
    // The town that gave a district its name would tell as much.
    vec![name.to_owned(), crate::text::capitals(input.lang, name)]
}

/// The heading of a step, over its tasks and over its key.
pub fn heading(input: &Input<'_>, shown: &Shown<'_>) -> String {
    let n = plain_number(input.lang, shown.number as i64);
    let title = shown.step.title.get(input.lang);
    tr_with(input.lang, "handout-step", &[("n", (&n).into()), ("title", title.into())])
}
