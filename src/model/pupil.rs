//! What a pupil or a group did in a lesson, in one small file; and what a class did, from many.

mod class;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::base::Base;
use super::ids::{LessonId, StepId};
use super::lesson::Lesson;
use super::quiz::score::{Given, Score, fits};
use super::quiz::{Bank, Question};
use super::scenario::Extra;

pub use class::{AnswerCount, ClassFiles, ClassSummary, TaskSummary};

/// The format that this version writes.
pub const FORMAT: &str = "conflict-atlas-pupil/1";
/// Longest name, in characters.
pub const MOST_NAME: usize = 80;

/// What a pupil or a group did in a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pupil {
    /// `conflict-atlas-pupil/1`.
    pub format: String,
    /// The name that they chose; it may be left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The lesson.
    pub lesson: LessonId,
    /// The answers of each step, one for each of its questions; null where there is none.
    #[serde(default)]
    pub answers: BTreeMap<StepId, Vec<Option<Given>>>,
    /// What they wrote at a step.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<StepId, String>,
    /// What they marked on the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MapMark>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A mark on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MapMark {
    /// The step at which it was made.
    pub step: StepId,
    /// Degrees east, degrees north.
    pub at: [f64; 2],
    /// What it says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A lesson with the questions of its steps.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// Each question with its step, in the lesson's order. Tasks that cannot be asked have none.
    pub questions: Vec<(&'a StepId, Question)>,
}

impl<'a> Asked<'a> {
    /// The questions of a lesson.
    pub fn of(bank: &Bank<'_>, lesson: &'a Lesson) -> Self {
        let of_step = |step: &'a super::lesson::Step| {
            bank.step(lesson, step).unwrap_or_default().into_iter().map(move |question| (&step.id, question))
        };
        Self { lesson, questions: lesson.steps.iter().flat_map(of_step).collect() }
    }

    /// Each question with its step and its place among the step's questions.
    fn placed(&self) -> impl Iterator<Item = (&'a StepId, usize, &Question)> {
        let mut last: Option<(&StepId, usize)> = None;
        self.questions.iter().map(move |(step, question)| {
            let place = last.filter(|(other, _)| other == step).map_or(0, |(_, place)| place + 1);
            last = Some((step, place));
            (*step, place, question)
        })
    }
}

impl Pupil {
    /// An empty file for a lesson.
    pub fn new(lesson: LessonId) -> Self {
        Self {
            format: FORMAT.to_owned(),
            name: String::new(),
            lesson,
            answers: BTreeMap::new(),
            notes: BTreeMap::new(),
            marks: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The answer to a question of a step.
    pub fn answer(&self, step: &StepId, place: usize) -> Option<&Given> {
        self.answers.get(step)?.get(place)?.as_ref()
    }

    /// Why its answers cannot be those of a lesson; none where they can.
    pub fn unfit(&self, asked: &Asked<'_>) -> Option<String> {
        let Lesson { id, .. } = asked.lesson;
        if self.format != FORMAT {
            return Some(format!("its format is {:?}; this version reads {FORMAT:?}", self.format));
        }
        if self.lesson != *id {
            return Some(format!("is of the lesson {:?}, not {:?}", self.lesson.as_str(), id.as_str()));
        }
        if self.name.chars().count() > MOST_NAME || self.name.chars().any(char::is_control) {
            return Some(format!("its name is longer than {MOST_NAME} characters, or has signs that are no letters"));
        }
        let steps = self.answers.keys().chain(self.notes.keys()).chain(self.marks.iter().map(|mark| &mark.step));
        if let Some(step) = steps.into_iter().find(|step| asked.lesson.step(step).is_none()) {
            return Some(format!("the lesson has no step {:?}", step.as_str()));
        }
        for (step, answers) in &self.answers {
            let questions: Vec<&Question> = asked.placed().filter(|(of, ..)| *of == step).map(|(.., q)| q).collect();
            if answers.len() > questions.len() {
                let (given, all) = (answers.len(), questions.len());
                return Some(format!("has {given} answers to the {all} questions of the step {:?}", step.as_str()));
            }
            for (question, given) in questions.iter().zip(answers) {
                if let Some(Err(reason)) = given.as_ref().map(|given| fits(question, given)) {
                    return Some(format!("its answer at the step {:?} cannot be: {reason}", step.as_str()));
                }
            }
        }
        None
    }

    /// The score, a mark for each question.
    pub fn score(&self, base: &Base, asked: &Asked<'_>) -> Score {
        let answers: Vec<(&Question, Option<&Given>)> =
            asked.placed().map(|(step, place, question)| (question, self.answer(step, place))).collect();
        Score::of(base, answers)
    }
}
