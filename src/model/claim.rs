//! A text that is read on the map: its claims in its order, what speaks for and against each, and
//! how each comes out. A claim is what the text says, not what is so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{AreaId, ClaimId, EventId, FlowId, OverlaySetId, SourceId, TableId};
use super::place::Bbox;
use super::scenario::{Extra, Scenario};
use super::time::{Date, Span};
use crate::text::LocalText;

kinds! {
    /// How a claim comes out.
    Verdict {
        BorneOut => "borne-out", "What is known bears it out.";
        Partly => "partly", "Part of it is borne out, part is not.";
        Disputed => "disputed", "The parties disagree on its core, and nothing known settles it.";
        Opinion => "opinion", "A judgement or a reading of motives that facts alone cannot settle.";
        Wrong => "wrong", "What is known contradicts it.";
    }
}

kinds! {
    /// What a thing on the map does to a claim.
    Bearing {
        For => "for", "It speaks for the claim.";
        Against => "against", "It speaks against the claim.";
        Context => "context", "It helps to understand the claim, and speaks neither for nor against it.";
    }
}

/// The text whose claims are read.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// What it is called here.
    pub title: LocalText,
    /// What kind of text it is.
    pub kind: LocalText,
    /// The day from which it can have been written.
    #[schemars(with = "String")]
    pub from: Date,
    /// The first day that it could not know any more (exclusive): what happened on it or later is
    /// marked as unknown to the text.
    #[schemars(with = "String")]
    pub known_until: Date,
    /// What it is about, and how its claims are told here.
    pub about: LocalText,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A thing on the map that a claim points to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// An event.
    Event(EventId),
    /// An arrow.
    Flow(FlowId),
    /// An area row.
    Area(AreaId),
}

/// A thing on the map that bears on a claim.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The thing.
    #[serde(flatten)]
    pub thing: Thing,
    /// What it does to the claim.
    pub bears: Bearing,
    /// What it shows, in half a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalText>,
}

/// One claim of the text.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// The claim in a few words.
    pub short: LocalText,
    /// The claim in our own words.
    pub claim: LocalText,
    /// The day to which the map goes.
    #[schemars(with = "String")]
    pub date: Date,
    /// The days that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<ClaimSpan>,
    /// The part of the map to which the map flies: west, south, east, north in degrees.
    pub bbox: Bbox,
    /// How it comes out.
    pub verdict: Verdict,
    /// Why.
    pub why: LocalText,
    /// What speaks for and against it.
    pub evidence: Vec<Evidence>,
    /// What the text could not know yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<LocalText>,
    /// Tables and charts that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableId>,
    /// Overlays that are shown with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overlays: Vec<OverlaySetId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The days that a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimSpan {
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after them.
    #[schemars(with = "String")]
    pub to: Date,
}

impl Claim {
    /// The evidence that bears in this way, in the claim's order.
    pub fn bearing(&self, bearing: Bearing) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.bears == bearing)
    }
}

impl Thing {
    /// Its days, if the scenario has it.
    pub fn span(&self, scenario: &Scenario) -> Option<Span> {
        match self {
            Self::Event(id) => scenario.event(id).map(super::Event::span),
            Self::Flow(id) => scenario.flow(id).map(super::Flow::span),
            Self::Area(id) => scenario.area(id).map(super::Area::span),
        }
    }

    /// Its title, if the scenario has it.
    pub fn title<'a>(&self, scenario: &'a Scenario) -> Option<&'a LocalText> {
        match self {
            Self::Event(id) => scenario.event(id).map(|event| &event.title),
            Self::Flow(id) => scenario.flow(id).map(|flow| &flow.title),
            Self::Area(id) => scenario.area(id).map(|area| &area.name),
        }
    }

    /// The word for its kind in files, and its id.
    pub fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Event(id) => ("event", id.as_str()),
            Self::Flow(id) => ("flow", id.as_str()),
            Self::Area(id) => ("area", id.as_str()),
        }
    }
}
