//! Questions about what the scenario tells: made from its data with a seed, or asked by a lesson.
//! The same data and the same seed make the same questions everywhere. What is disputed is never
//! asked as if it had one answer.

mod bank;
mod make;
mod phrase;
mod random;
pub mod score;
mod settled;
mod task;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{RegionId, SourceId, TheatreId};
use super::place::LonLat;
use super::shot::{Chosen, Shot};
use crate::text::LocalText;

pub use bank::{Bank, is_hard};
pub use phrase::{Filling, Phrase};
pub use random::Random;
pub use settled::{Ground, Held, Unsettled, is_settled};

kinds! {
    /// What a question asks for.
    QuestionKind {
        Find => "find", "A place on the map.";
        Order => "order", "Events in order of time.";
        Holder => "holder", "Who held a place on a day.";
        Trace => "trace", "From where to where an arrow runs.";
        Match => "match", "Which event is evidence for which claim.";
        TrueOn => "true-on", "Whether a party held a place on a day.";
        Changed => "changed", "Which places changed hands between two days.";
        Account => "account", "Whose account of a thing it is.";
        Predict => "predict", "Who will hold a place; then the map plays.";
        Choice => "choice", "One or several answers that an author wrote.";
        Discuss => "discuss", "An open question; never scored.";
    }
}

impl QuestionKind {
    /// The kinds that can be made from the data alone.
    pub const FROM_DATA: [Self; 9] = [
        Self::Find,
        Self::Order,
        Self::Holder,
        Self::Trace,
        Self::Match,
        Self::TrueOn,
        Self::Changed,
        Self::Account,
        Self::Predict,
    ];

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == word)
    }
}

/// Which questions are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The same seed makes the same questions.
    pub seed: u64,
    /// How many; fewer where the data have no more.
    pub count: usize,
    /// Of which kinds, in turn; without any, all that can be made from the data.
    pub kinds: Vec<QuestionKind>,
    /// Of which theatre; without it, all.
    pub theatre: Option<TheatreId>,
    /// Whether events are asked about in which people were killed or wounded.
    pub hard: bool,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it asks for.
    pub kind: QuestionKind,
    /// What is asked.
    pub asked: Phrase,
    /// The words that it is about, where it is about words.
    pub quoted: Option<LocalText>,
    /// How it is answered, and what is right.
    pub answer: Answer,
    /// Why that is right, a sentence each.
    pub explain: Vec<Phrase>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Whether it speaks of people who were killed or wounded.
    pub hard: bool,
    /// What the map shows while it is asked.
    pub shot: Shot,
    /// What the map shows once it is answered.
    pub reveal: Shot,
}

/// How a question is answered, and what is right.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// By a point on the map.
    Point {
        /// The region in which it must lie.
        region: RegionId,
        /// What is looked for.
        at: LonLat,
    },
    /// By choosing among options.
    Options {
        /// In the order in which they are offered.
        options: Vec<Choosable>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// By putting things in order.
    Order {
        /// In the order in which they are offered.
        items: Vec<Item>,
        /// Their keys in the right order.
        right: Vec<String>,
    },
    /// By putting things together, two and two.
    Pairs {
        /// The one side, in the order in which it is offered.
        left: Vec<Item>,
        /// The other side, in the order in which it is offered.
        right: Vec<Item>,
        /// Keys of those that belong together: left, right.
        pairs: Vec<[String; 2]>,
    },
    /// By talking about it.
    Open {
        /// For the teacher: what a good answer has.
        key: LocalText,
    },
}

/// A thing that is put in order or together with another.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What stands for it in a pupil's file.
    pub key: String,
    /// What it says.
    pub text: Phrase,
    /// The thing on the map.
    pub thing: Option<Chosen>,
}

/// What an option is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// A point.
    Right,
    /// Half a point.
    Half,
    /// Nothing.
    Wrong,
}

/// An option.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosable {
    /// What stands for it in a pupil's file.
    pub key: String,
    /// What it says.
    pub text: Phrase,
    /// What it is worth.
    pub worth: Worth,
    /// Why; none where the question's own explanation says it.
    pub why: Option<Phrase>,
}

impl Question {
    /// Whether another question asks for the same thing.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let things = |question: &Self| match &question.answer {
            Answer::Order { right, .. } => right.clone(),
            Answer::Pairs { pairs, .. } => pairs.concat(),
            Answer::Point { .. } | Answer::Options { .. } | Answer::Open { .. } => Vec::new(),
        };
        self.asked == other.asked && self.quoted == other.quoted && things(self) == things(other)
    }

    /// The options that are wholly right; none where the question has no options.
    pub fn right(&self) -> impl Iterator<Item = &Choosable> {
        let options = match &self.answer {
            Answer::Options { options, .. } => options.as_slice(),
            _ => &[],
        };
        options.iter().filter(|option| option.worth == Worth::Right)
    }
}
