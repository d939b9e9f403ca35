//! What pupils do at a step. Where a task has no words of its own, they are made from the data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::ids::{ActorId, ClaimId, EventId, FlowId, RegionId, SourceId, TheatreId};
use crate::model::quiz::QuestionKind;
use crate::model::scenario::Extra;
use crate::model::time::Date;
use crate::text::LocalText;

/// A task, with its words and what this version does not know of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Worded<T> {
    /// What it is about.
    #[serde(flatten)]
    pub of: T,
    /// Its own words, where it has some. They come last: what else is there is theirs to keep.
    #[serde(flatten)]
    pub words: Words,
}

/// Words of a task that its author wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Words {
    /// What is asked; without it, it is made from the data.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub question: LocalText,
    /// Why the answer is right; without it, it is made from the data.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub explain: LocalText,
    /// Who says so, beside the sources of the data.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What pupils do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Task {
    /// Point at a region, a town or an event's place on the map.
    Find(Worded<Find>),
    /// Put events in order of time.
    Order(Worded<Order>),
    /// Say who held a place on a day.
    Holder(Worded<HeldOn>),
    /// Say from where to where an arrow runs.
    Trace(Worded<Trace>),
    /// Say which event is evidence for which claim.
    Match(Worded<Match>),
    /// Say whether a party held a place on a day.
    TrueOn(Worded<HeldBy>),
    /// Say which places changed hands between two days.
    Changed(Worded<Changed>),
    /// Say whose account of a thing it is.
    Account(Worded<Account>),
    /// Say what comes; then the map plays.
    Predict(Worded<Predict>),
    /// Choose one or several answers that the author wrote.
    Choice(Worded<Choice>),
    /// Talk about an open question; never scored.
    Discuss(Worded<Discuss>),
    /// Some questions made from the data.
    Generated(Worded<Generated>),
}

impl Task {
    /// Its own words.
    pub fn words(&self) -> &Words {
        match self {
            Self::Find(task) => &task.words,
            Self::Order(task) => &task.words,
            Self::Holder(task) => &task.words,
            Self::Trace(task) => &task.words,
            Self::Match(task) => &task.words,
            Self::TrueOn(task) => &task.words,
            Self::Changed(task) => &task.words,
            Self::Account(task) => &task.words,
            Self::Predict(task) => &task.words,
            Self::Choice(task) => &task.words,
            Self::Discuss(task) => &task.words,
            Self::Generated(task) => &task.words,
        }
    }

    /// All that its author wrote for people to read, each with what it is.
    pub fn texts(&self) -> Vec<(&'static str, &LocalText)> {
        let words = self.words();
        let mut out = vec![("question", &words.question), ("explanation", &words.explain)];
        let options = match self {
            Self::Predict(task) => task.of.options.as_slice(),
            Self::Choice(task) => task.of.options.as_slice(),
            Self::Discuss(task) => {
                out.push(("key", &task.of.key));
                &[]
            }
            _ => &[],
        };
        out.extend(options.iter().flat_map(|option| [("option", &option.text), ("reason", &option.why)]));
        out.retain(|(_, text)| !text.is_empty());
        out
    }
}

/// A place that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A country, a first-level unit or a sea of the base geography.
    Region(RegionId),
    /// A town of the base geography, by its English name.
    Town(String),
}

impl Place {
    fn of(region: Option<&RegionId>, town: Option<&String>) -> Option<Self> {
        region.cloned().map(Self::Region).or_else(|| town.cloned().map(Self::Town))
    }
}

/// See [`Task::Find`]: one of the three.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Find {
    /// A country, a first-level unit or a sea of the base geography.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
    /// A town of the base geography, by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// An event: its place is to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
}

impl Find {
    /// The place, where it is not that of an event.
    pub fn place(&self) -> Option<Place> {
        Place::of(self.region.as_ref(), self.town.as_ref())
    }
}

/// See [`Task::Order`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Order {
    /// Three to six events of different days, in any order.
    pub events: Vec<EventId>,
}

/// See [`Task::Holder`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeldOn {
    /// The place: a country or a first-level unit of the base geography.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
    /// A town in place of a region, by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// The day.
    #[schemars(with = "String")]
    pub date: Date,
}

impl HeldOn {
    /// The place.
    pub fn place(&self) -> Option<Place> {
        Place::of(self.region.as_ref(), self.town.as_ref())
    }
}

/// See [`Task::Trace`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Trace {
    /// The arrow.
    pub flow: FlowId,
}

/// See [`Task::Match`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Match {
    /// Two to five claims, each with one event.
    pub pairs: Vec<Pair>,
}

/// A claim, and an event that speaks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pair {
    /// The claim.
    pub claim: ClaimId,
    /// The event.
    pub event: EventId,
}

/// See [`Task::TrueOn`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeldBy {
    /// The place: a country or a first-level unit of the base geography.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
    /// A town in place of a region, by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// The day.
    #[schemars(with = "String")]
    pub date: Date,
    /// The party that is said to have held it.
    pub holder: ActorId,
}

impl HeldBy {
    /// The place.
    pub fn place(&self) -> Option<Place> {
        Place::of(self.region.as_ref(), self.town.as_ref())
    }
}

/// See [`Task::Changed`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Changed {
    /// The first day: how it was.
    #[schemars(with = "String")]
    pub from: Date,
    /// The last day: how it is.
    #[schemars(with = "String")]
    pub to: Date,
    /// Regions of the base geography; some changed hands, some did not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<RegionId>,
    /// Towns of the base geography, by their English names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub towns: Vec<String>,
}

impl Changed {
    /// All places that are asked about.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let towns = self.towns.iter().cloned().map(Place::Town);
        self.regions.iter().cloned().map(Place::Region).chain(towns)
    }
}

/// A thing that sides told their accounts of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// An event.
    Event(EventId),
    /// An arrow.
    Flow(FlowId),
}

/// See [`Task::Account`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Account {
    /// What it is about.
    pub about: About,
    /// The party whose account it is.
    pub actor: ActorId,
}

/// See [`Task::Predict`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Predict {
    /// The day on which the future is hidden.
    #[schemars(with = "String")]
    pub from: Date,
    /// The day up to which the map plays.
    #[schemars(with = "String")]
    pub to: Date,
    /// A country, unit or sea: without options, the question is who will hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
    /// A town in place of a region, by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// What may come, in the author's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choosable>,
}

impl Predict {
    /// The place whose holder is asked for, where there are no options.
    pub fn place(&self) -> Option<Place> {
        Place::of(self.region.as_ref(), self.town.as_ref())
    }
}

/// See [`Task::Choice`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    /// What can be chosen; at least one is right.
    pub options: Vec<Choosable>,
}

/// An answer that the author wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Choosable {
    /// What it says.
    pub text: LocalText,
    /// Whether it is right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub right: bool,
    /// Why it is right or wrong.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub why: LocalText,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// See [`Task::Discuss`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Discuss {
    /// For the teacher: what a good answer has.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub key: LocalText,
}

/// See [`Task::Generated`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Generated {
    /// What kind of question.
    pub task: QuestionKind,
    /// The theatre; without it, all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theatre: Option<TheatreId>,
    /// The same seed makes the same questions.
    pub seed: u64,
    /// How many.
    pub count: usize,
}
