//! A lesson on the map: steps to look at and talk about, with tasks that pupils do.

mod task;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{LessonId, StepId};
use super::scenario::Extra;
use super::shot::Shot;
use crate::text::LocalText;

pub use task::{
    About, Account, Changed, Choice, Choosable, Discuss, Find, Generated, HeldBy, HeldOn, Match, Order, Pair, Place,
    Predict, Task, Trace, Worded, Words,
};

/// The folder of lessons in a scenario's folder.
pub const FOLDER: &str = "lessons";
/// Most words of a step's short text: what a slow reader reads while the others wait.
pub const MOST_SHORT_WORDS: usize = 45;
/// Most words of a step's long text.
pub const MOST_LONG_WORDS: usize = 120;

/// A lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Lesson {
    /// Its id: the name of its file.
    pub id: LessonId,
    /// What it is called.
    pub title: LocalText,
    /// What pupils can do afterwards, in a sentence or two.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub aim: LocalText,
    /// How long it takes.
    pub minutes: u32,
    /// For the teacher alone: how to prepare it, what to watch for, what is sensitive.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub teacher: LocalText,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One step of a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// Its id, unique in the lesson.
    pub id: StepId,
    /// What it is called.
    pub title: LocalText,
    /// How long it takes.
    pub minutes: u32,
    /// What pupils read, in short sentences.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub short: LocalText,
    /// The same for those who read more.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub long: LocalText,
    /// For the teacher alone.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub notes: LocalText,
    /// Helps, revealed one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<LocalText>,
    /// Whether it speaks of the dead or the wounded: held back until the teacher releases it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hard: bool,
    /// Whether it may be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// What the map shows meanwhile.
    #[serde(default)]
    pub view: Shot,
    /// What pupils do; without it, there is something to look at and to talk about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Task>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Step {
    /// A step of a minute of which nothing is said yet.
    pub fn new(id: StepId, title: LocalText) -> Self {
        Self {
            id,
            title,
            minutes: 1,
            short: LocalText::default(),
            long: LocalText::default(),
            notes: LocalText::default(),
            hints: Vec::new(),
            hard: false,
            optional: false,
            view: Shot::default(),
            task: None,
            extra: Extra::default(),
        }
    }
}

impl Lesson {
    /// The file in the scenario's folder that it is kept in.
    pub fn file(&self) -> String {
        format!("{FOLDER}/{}.json", self.id)
    }

    /// The step of this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }
}
