//! Events: what happened, where and when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{ActorId, EventId, SourceId, TheatreId};
use super::place::{LonLat, PlacePrecision};
use super::scenario::{AgainstInterest, Confidence, Extra, Perspective};
use super::time::{Date, DatePrecision, Span, Step, add_days};
use crate::text::LocalText;

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($variant:ident => $key:literal, $what:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $(#[doc = $what] $variant,)+
        }

        impl $name {
            /// All kinds, in the order of legends.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in files and message keys.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    };
}
pub(super) use kinds;

kinds! {
    /// What kind of thing happened.
    EventKind {
        Offensive => "offensive", "Ground offensive.";
        Clash => "clash", "Clash.";
        Airstrike => "airstrike", "Air or drone strike.";
        Attack => "attack", "Shelling, rockets or another attack.";
        TerritoryChange => "territory-change", "Ground changes hands.";
        Deployment => "deployment", "Forces deploy.";
        Base => "base", "A base or post is set up or given up.";
        Exercise => "exercise", "Exercise.";
        ArmsTransfer => "arms-transfer", "Arms delivered.";
        MercenaryTransfer => "mercenary-transfer", "Fighters recruited or moved.";
        NavalIncident => "naval-incident", "Incident at sea.";
        Drilling => "drilling", "Survey or drilling at sea.";
        Ceasefire => "ceasefire", "Ceasefire.";
        Agreement => "agreement", "Agreement.";
        Talks => "talks", "Talks.";
        Statement => "statement", "Statement.";
        Vote => "vote", "Vote.";
        Sanction => "sanction", "Sanction or embargo.";
    }
}

/// A counted thing, with who counted it where the source says so.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// What was counted.
    pub what: LocalText,
    /// How much, as the source gives it.
    pub value: LocalText,
    /// Who counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<LocalText>,
    /// Whether people are counted who were killed, wounded, taken or driven out: then who counted
    /// them and when must be said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub people: bool,
    /// When it was counted: a year, a month or a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// Its id: the feature's id.
    #[serde(skip)]
    pub id: EventId,
    /// Where: the feature's point.
    #[serde(skip)]
    pub at: LonLat,
    /// Headline.
    pub title: LocalText,
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it; without it, one unit of the precision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// How exactly the date is known.
    #[serde(default)]
    pub precision: DatePrecision,
    /// The lane it belongs to.
    pub theatre: TheatreId,
    /// What kind of thing.
    pub kind: EventKind,
    /// Name of the place.
    pub place: LocalText,
    /// How exactly the place is known.
    pub place_precision: PlacePrecision,
    /// A short name: whoever has one is a turning point, with a tick of its own on the time bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<LocalText>,
    /// Who took part or is concerned.
    #[serde(default)]
    pub actors: Vec<ActorId>,
    /// What is known, a sentence each.
    #[serde(default)]
    pub facts: Vec<LocalText>,
    /// Counted things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// What the parties say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub perspectives: Vec<Perspective>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Sources that speak against the interest of their own side here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against_interest: Option<AgainstInterest>,
    /// A remark on the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalText>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Event {
    /// Its days: always with an end.
    pub fn span(&self) -> Span {
        let to = self.to.unwrap_or_else(|| match self.precision {
            DatePrecision::Day => add_days(self.from, 1),
            DatePrecision::Month => Step::Month.add(self.from, 1),
            DatePrecision::Year => Step::Year.add(self.from, 1),
        });
        Span { from: self.from, to: Some(to) }
    }
}
