//! A shot: some days and a part of the map, and what is shown and chosen there. Slides of a talk and
//! steps of a lesson are shots with words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::base::Base;
use super::ids::{ActorId, AreaId, ClaimId, EventId, FlowId, RegionId, SourceId, TheatreId, ViewpointId};
use super::place::Bbox;
use super::scenario::{Extra, Scenario};
use super::time::{Date, Period, add_days};

/// How long the days of a span play without a word about it, in seconds.
pub const PLAY_SECONDS: f64 = 12.0;

/// The longest time that days play, in seconds.
pub const MOST_SECONDS: f64 = 600.0;

/// The names of layers, as shots list them.
pub const LAYER_NAMES: [&str; 14] = [
    "areas",
    "arrows",
    "events",
    "presence",
    "maritime",
    "disputed",
    "provinces",
    "towns",
    "waters",
    "relief",
    "locator",
    "north",
    "graticule",
    "links",
];

/// Some days and a part of the map. Nothing else decides how it looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Shot {
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    /// The days that play, in place of one day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<ShotSpan>,
    /// How long the days of the span play, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f64>,
    /// The part of the map: west, south, east, north in degrees; without it, the opening view.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// The layers that are shown, by name; without it, those that are shown at first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<String>>,
    /// The theatres whose events and arrows are shown; without it, all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theatres: Option<Vec<TheatreId>>,
    /// Whose way of drawing lines and naming places is followed; without it, de facto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewpoint: Option<ViewpointId>,
    /// What is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub select: Option<Chosen>,
    /// The day that the last day shown is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub since: Option<Date>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Days that play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShotSpan {
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after them.
    #[schemars(with = "String")]
    pub to: Date,
}

/// What is chosen in a shot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// An event.
    Event(EventId),
    /// An arrow.
    Flow(FlowId),
    /// An area row.
    Area(AreaId),
    /// A party.
    Actor(ActorId),
    /// A region of the base geography.
    Region(RegionId),
    /// A claim of the text that is read: its evidence is lit.
    Claim(ClaimId),
}

impl Chosen {
    /// The word for its kind in files, its id, and whether there is such a thing.
    fn look_up<'a>(&'a self, scenario: &Scenario, base: &Base) -> (&'static str, &'a str, bool) {
        match self {
            Self::Event(id) => ("event", id.as_str(), scenario.event(id).is_some()),
            Self::Flow(id) => ("flow", id.as_str(), scenario.flow(id).is_some()),
            Self::Area(id) => ("area", id.as_str(), scenario.area(id).is_some()),
            Self::Actor(id) => ("actor", id.as_str(), scenario.actors.get(id).is_some()),
            Self::Region(id) => ("region", id.as_str(), base.region(id).is_some()),
            Self::Claim(id) => ("claim", id.as_str(), scenario.claim(id).is_some()),
        }
    }

    /// What is named but not there: "no event x".
    pub(super) fn missing(&self, scenario: &Scenario, base: &Base) -> Option<String> {
        let (kind, id, there) = self.look_up(scenario, base);
        (!there).then(|| format!("no {kind} {id}"))
    }

    /// Who says so, if it is a thing that has sources.
    pub(super) fn sources<'a>(&self, scenario: &'a Scenario) -> &'a [SourceId] {
        match self {
            Self::Event(id) => scenario.event(id).map(|event| &*event.sources),
            Self::Flow(id) => scenario.flow(id).map(|flow| &*flow.sources),
            Self::Area(id) => scenario.area(id).map(|area| &*area.sources),
            Self::Claim(id) => scenario.claim(id).map(|claim| &*claim.sources),
            Self::Actor(_) | Self::Region(_) => None,
        }
        .unwrap_or_default()
    }
}

impl ShotSpan {
    /// The days, with both ends; the first alone where it ends before it begins.
    pub fn period(self) -> Period {
        Period::new(self.from, add_days(self.to, -1).max(self.from))
    }
}

impl Shot {
    /// The days that are shown when it has played: its span, its day, or the opening day.
    pub fn period(&self, scenario: &Scenario) -> Period {
        let day = || Period::day(self.date.unwrap_or(scenario.frame.opening.date));
        self.span.map_or_else(day, ShotSpan::period)
    }

    /// How long its days play, in seconds; none where it does not play.
    pub fn plays(&self) -> Option<f64> {
        self.span.map(|_| {
            self.seconds.filter(|secs| secs.is_finite() && *secs > 0.0).unwrap_or(PLAY_SECONDS).min(MOST_SECONDS)
        })
    }

    /// The part of the map.
    pub fn bbox(&self, scenario: &Scenario) -> Option<Bbox> {
        self.bbox.or_else(|| scenario.view(&scenario.frame.opening.view).map(|view| view.bbox))
    }

    /// Whether a layer of this name is shown; `at_first` where the shot does not say.
    pub fn shows_layer(&self, name: &str, at_first: bool) -> bool {
        self.layers.as_ref().map_or(at_first, |layers| layers.iter().any(|layer| layer == name))
    }

    /// Whether events and arrows of a theatre are shown.
    pub fn shows_theatre(&self, theatre: &TheatreId) -> bool {
        self.theatres.as_ref().is_none_or(|shown| shown.contains(theatre))
    }
}
