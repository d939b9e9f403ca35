//! A talk on the map: slides that are a part of the map on a day (or some days that play) with a
//! caption, notes, and what is shown and chosen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{BriefingId, SlideId, SourceId};
use super::pen::PenStroke;
use super::place::Bbox;
use super::scenario::{Extra, Scenario};
use super::shot::{Shot, ShotSpan};
use super::summary::word_count;
use super::time::Period;
use crate::text::{Lang, LocalText};

/// Most words of a slide's title and caption together: what can be read while somebody speaks.
pub const MOST_WORDS: usize = 60;
/// Most arrows on a slide that can be told apart from the last row.
pub const MOST_ARROWS: usize = 12;
/// Most names of events and chosen things on a slide that are read before it goes on.
pub const MOST_LABELS: usize = 7;

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
    /// The days, the part of the map, and what is shown and chosen there.
    #[serde(flatten)]
    pub shot: Shot,
    /// What the speaker drew on the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pen: Vec<PenStroke>,
    /// Whether it is left out when the briefing is given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
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
        let days = |slide: &Slide| slide.shot.date.map(Period::day).or_else(|| slide.shot.span.map(ShotSpan::period));
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

impl Slide {
    /// A slide of this kind that says and chooses nothing yet; it has no id.
    pub fn new(kind: SlideKind) -> Self {
        Self {
            id: SlideId::default(),
            kind,
            title: LocalText::default(),
            caption: LocalText::default(),
            notes: LocalText::default(),
            shot: Shot::default(),
            pen: Vec::new(),
            hidden: false,
        }
    }

    /// The words that the audience reads, title and caption together.
    pub fn words(&self, lang: Lang) -> usize {
        word_count(self.title.get(lang)) + word_count(self.caption.get(lang))
    }

    /// The arrows that run on its days inside its part of the map, by their place in
    /// `Scenario::flows`.
    pub fn arrows(&self, scenario: &Scenario) -> Vec<usize> {
        let (period, bbox) = (self.shot.period(scenario), self.shot.bbox(scenario));
        if self.kind != SlideKind::Map || !self.shot.shows_layer("arrows", true) {
            return Vec::new();
        }
        let seen = |i: &usize| {
            let flow = &scenario.flows[*i];
            let inside = |bbox: Bbox| flow.path.iter().any(|stop| bbox.contains(*stop));
            period.meets(flow.span()) && self.shot.shows_theatre(&flow.theatre) && bbox.is_none_or(inside)
        };
        (0..scenario.flows.len()).filter(seen).collect()
    }

    /// The events that its days bring inside its part of the map, by their place in
    /// `Scenario::events`, latest first: those of the days themselves, or the latest before them.
    pub fn events(&self, scenario: &Scenario) -> Vec<usize> {
        let (period, bbox) = (self.shot.period(scenario), self.shot.bbox(scenario));
        let seen = |i: &usize| {
            let event = &scenario.events[*i];
            self.shot.shows_theatre(&event.theatre) && bbox.is_none_or(|bbox| bbox.contains(event.at))
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
        let chosen = self.shot.select.as_ref().map(|select| select.sources(scenario)).unwrap_or_default();
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
