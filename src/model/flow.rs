//! Flows: who or what moved, from where, by way of what, to where.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{ActorId, FlowId, SourceId, TheatreId};
use super::place::LonLat;
use super::scenario::{AgainstInterest, Confidence, Extra, Perspective};
use super::time::{Date, Span};
use crate::text::LocalText;

kinds! {
    /// What kind of movement or support an arrow shows.
    FlowKind {
        Troops => "troops", "Troops.";
        Mercenaries => "mercenaries", "Fighters recruited elsewhere.";
        Arms => "arms", "Arms.";
        Drones => "drones", "Drones.";
        Naval => "naval", "Warships.";
        Energy => "energy", "Oil and gas.";
        GasExploration => "gas-exploration", "Survey and drilling ships.";
        Mediation => "mediation", "Mediation and aid.";
        Strikes => "strikes", "Air raids and shelling.";
        Pressure => "pressure", "Threats, shows of force, political pressure.";
    }
}

/// How much moved.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Magnitude {
    /// Lowest honest figure.
    pub low: f64,
    /// Highest honest figure.
    pub high: f64,
    /// Of what.
    pub unit: LocalText,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An arrow.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Flow {
    /// Its id: the feature's id.
    #[serde(skip)]
    pub id: FlowId,
    /// The feature's line: at least two points, from the first stop to the last.
    #[serde(skip)]
    pub path: Vec<LonLat>,
    /// Headline.
    pub title: LocalText,
    /// What moved.
    pub kind: FlowKind,
    /// The lane it belongs to.
    pub theatre: TheatreId,
    /// A name for each point of the line.
    #[serde(default)]
    pub stops: Vec<LocalText>,
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// Who takes part; the first is the one whose colour the arrow has.
    #[serde(default)]
    pub actors: Vec<ActorId>,
    /// How much; without it, the amount is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub magnitude: Option<Magnitude>,
    /// What is known, a sentence each.
    #[serde(default)]
    pub facts: Vec<LocalText>,
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

impl Flow {
    /// Its days.
    pub fn span(&self) -> Span {
        Span { from: self.from, to: self.to }
    }

    /// Whose colour the arrow has.
    pub fn sender(&self) -> Option<&ActorId> {
        self.actors.first()
    }
}
