//! A talk on the map: slides that are a part of the map on a day (or some days that play) with a
//! caption, notes, and what is shown and chosen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::base::Base;
use super::event::kinds;
use super::ids::{
    ActorId, AreaId, BriefingId, ClaimId, EventId, FlowId, RegionId, SlideId, SourceId, TheatreId, ViewpointId,
};
use super::pen::PenStroke;
use super::place::Bbox;
use super::scenario::{Extra, Scenario};
use super::time::{Date, Period, add_days};
use crate::text::LocalText;

/// Most words of a slide's title and caption together: what can be read while somebody speaks.
pub const MOST_WORDS: usize = 60;
/// Most arrows on a slide that can be told apart from the last row.
pub const MOST_ARROWS: usize = 12;
/// How long the days of a span play without a word about it, in seconds.
pub const PLAY_SECONDS: f64 = 12.0;

/// The longest time that days play, in seconds.
pub const MOST_SECONDS: f64 = 600.0;

/// The names of layers, as slides list them.
pub const LAYER_NAMES: [&str; 13] = [
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
];

kinds! {
    /// What a slide is for.
    SlideKind {
        Title => "title", "The opening: the briefing's title, what it is about, its days.";
        Map => "map", "A part of the map on a day, with a caption.";
        Sources => "sources", "Who says what the slides tell; made from the data.";
        Closing => "closing", "The end: what the map does not show, and who is credited; made from the data.";
    }
}

/// A talk on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Briefing {
    /// Its id, by custom the name of its file.
    pub id: BriefingId,
    /// What it is called.
    pub title: LocalText,
    /// What it is about, in a sentence or two.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub about: LocalText,
    /// The slides, in their order.
    pub slides: Vec<Slide>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One slide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Slide {
    /// Its id, unique in the briefing.
    pub id: SlideId,
    /// What it is for.
    pub kind: SlideKind,
    /// Its title; where it says nothing, the data give it.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub title: LocalText,
    /// What the audience reads.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub caption: LocalText,
    /// What the speaker says.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub notes: LocalText,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    /// The days that play, in place of one day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<SlideSpan>,
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
    /// The day that the slide's last day is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub since: Option<Date>,
    /// What the speaker drew on the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pen: Vec<PenStroke>,
    /// Whether it is left out when the briefing is given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Days that play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SlideSpan {
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after them.
    #[schemars(with = "String")]
    pub to: Date,
}

/// What is chosen on a slide.
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
    fn sources<'a>(&self, scenario: &'a Scenario) -> &'a [SourceId] {
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

impl Briefing {
    /// The file in the scenario's folder that it is kept in.
    pub fn file(&self) -> String {
        format!("{FOLDER}/{}.json", self.id)
    }

    /// The slides that are shown when it is given.
    pub fn shown(&self) -> impl Iterator<Item = &Slide> {
        self.slides.iter().filter(|slide| !slide.hidden)
    }

    /// The first and the last day of its slides of the map; none where none has a day.
    pub fn period(&self) -> Option<Period> {
        let days = |slide: &Slide| slide.date.map(Period::day).or_else(|| slide.span.map(SlideSpan::period));
        self.shown()
            .filter(|slide| slide.kind == SlideKind::Map)
            .filter_map(days)
            .reduce(|a, b| Period::new(a.first().min(b.first()), a.last().max(b.last())))
    }

    /// Who says what its slides tell, without repeats, in the order of the slides.
    pub fn sources(&self, scenario: &Scenario) -> Vec<SourceId> {
        let mut seen = std::collections::HashSet::new();
        self.shown().flat_map(|slide| slide.sources(scenario)).filter(|id| seen.insert(id.clone())).collect()
    }
}

/// The folder of briefings in a scenario's folder.
pub const FOLDER: &str = "briefings";

impl SlideSpan {
    /// The days, with both ends; the first alone where it ends before it begins.
    pub fn period(self) -> Period {
        Period::new(self.from, add_days(self.to, -1).max(self.from))
    }
}

impl Slide {
    /// A slide of this kind that says and chooses nothing yet; it has no id.
    pub fn new(kind: SlideKind) -> Self {
        Self {
            id: SlideId::default(),
            kind,
            title: LocalText::default(),
            caption: LocalText::default(),
            notes: LocalText::default(),
            date: None,
            span: None,
            seconds: None,
            bbox: None,
            layers: None,
            theatres: None,
            viewpoint: None,
            select: None,
            since: None,
            pen: Vec::new(),
            hidden: false,
            extra: Extra::default(),
        }
    }

    /// The days that are shown when the slide has played: its span, its day, or the opening day.
    pub fn period(&self, scenario: &Scenario) -> Period {
        let day = || Period::day(self.date.unwrap_or(scenario.frame.opening.date));
        self.span.map_or_else(day, SlideSpan::period)
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

    /// Whether a layer of this name is shown; `at_first` where the slide does not say.
    pub fn shows_layer(&self, name: &str, at_first: bool) -> bool {
        self.layers.as_ref().map_or(at_first, |layers| layers.iter().any(|layer| layer == name))
    }

    /// Whether events and arrows of a theatre are shown.
    pub fn shows_theatre(&self, theatre: &TheatreId) -> bool {
        self.theatres.as_ref().is_none_or(|shown| shown.contains(theatre))
    }

    /// The arrows that run on its days inside its part of the map, by their place in
    /// `Scenario::flows`.
    pub fn arrows(&self, scenario: &Scenario) -> Vec<usize> {
        let (period, bbox) = (self.period(scenario), self.bbox(scenario));
        if self.kind != SlideKind::Map || !self.shows_layer("arrows", true) {
            return Vec::new();
        }
        let seen = |i: &usize| {
            let flow = &scenario.flows[*i];
            let inside = |bbox: Bbox| flow.path.iter().any(|stop| bbox.contains(*stop));
            period.meets(flow.span()) && self.shows_theatre(&flow.theatre) && bbox.is_none_or(inside)
        };
        (0..scenario.flows.len()).filter(seen).collect()
    }

    /// The events that its days bring inside its part of the map, by their place in
    /// `Scenario::events`, latest first: those of the days themselves, or the latest before them.
    pub fn events(&self, scenario: &Scenario) -> Vec<usize> {
        let (period, bbox) = (self.period(scenario), self.bbox(scenario));
        let seen = |i: &usize| {
            let event = &scenario.events[*i];
            self.shows_theatre(&event.theatre) && bbox.is_none_or(|bbox| bbox.contains(event.at))
        };
        let mut found: Vec<usize> =
            (0..scenario.events.len()).filter(|&i| period.meets(scenario.events[i].span())).filter(seen).collect();
        found.reverse();
        if found.is_empty() {
            let before = (0..scenario.events.len()).rev().filter(|&i| scenario.events[i].from <= period.last());
            found.extend(before.filter(seen).take(1));
        }
        found
    }

    /// Who says what the slide shows: the sources of what is chosen, or of the events and arrows of
    /// its days; without repeats.
    pub fn sources(&self, scenario: &Scenario) -> Vec<SourceId> {
        if self.kind != SlideKind::Map {
            return Vec::new();
        }
        let chosen = self.select.as_ref().map(|select| select.sources(scenario)).unwrap_or_default();
        let mut seen = std::collections::HashSet::new();
        let mut add = |out: &mut Vec<SourceId>, ids: &[SourceId]| {
            out.extend(ids.iter().filter(|id| seen.insert((*id).clone())).cloned());
        };
        let mut out = Vec::new();
        add(&mut out, chosen);
        if out.is_empty() {
            self.events(scenario).into_iter().for_each(|i| add(&mut out, &scenario.events[i].sources));
            self.arrows(scenario).into_iter().for_each(|i| add(&mut out, &scenario.flows[i].sources));
        }
        out
    }
}
