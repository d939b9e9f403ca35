//! What is in view: the events, arrows and areas that a part of the map shows on some days.

use std::collections::BTreeSet;

use super::briefing::{Slide, SlideKind};
use super::ids::SourceId;
use super::moment::Moment;
use super::place::Bbox;
use super::scenario::Scenario;

/// Places of things in the scenario's lists, in the order of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InView {
    /// In `Scenario::events`: going on, or over for thirty days at most.
    pub events: BTreeSet<usize>,
    /// In `Scenario::flows`: those that run on any of the days and have a stop in view.
    pub flows: BTreeSet<usize>,
    /// In `Scenario::areas`: those that hold on the last day and reach into view.
    pub areas: BTreeSet<usize>,
}

impl InView {
    /// What a slide of the map has in view; nothing for other slides.
    pub fn of(scenario: &Scenario, slide: &Slide) -> Self {
        if slide.kind != SlideKind::Map {
            return Self::default();
        }
        let moment = Moment::during(scenario, slide.shot.period(scenario));
        let bbox = slide.shot.bbox(scenario);
        let sees = |at| bbox.is_none_or(|bbox| bbox.contains(at));
        let reaches = |[west, south, east, north]: [f64; 4]| {
            let apart = |b: Bbox| west > b.east || east < b.west || south > b.north || north < b.south;
            bbox.is_none_or(|b| !apart(b))
        };
        let event = |i: &usize| slide.shot.shows_theatre(&scenario.events[*i].theatre) && sees(scenario.events[*i].at);
        let flow = |i: &usize| {
            let flow = &scenario.flows[*i];
            slide.shot.shows_theatre(&flow.theatre) && flow.path.iter().any(|stop| sees(*stop))
        };
        Self {
            events: moment.live_events().map(|now| now.event).filter(event).collect(),
            flows: moment.flows.iter().copied().filter(flow).collect(),
            areas: moment.areas.iter().map(|now| now.area).filter(|&i| reaches(scenario.areas[i].bounds)).collect(),
        }
    }

    /// What any of several slides has in view.
    pub fn of_all<'a>(scenario: &Scenario, slides: impl Iterator<Item = &'a Slide>) -> Self {
        slides.map(|slide| Self::of(scenario, slide)).fold(Self::default(), |mut all, one| {
            all.events.extend(one.events);
            all.flows.extend(one.flows);
            all.areas.extend(one.areas);
            all
        })
    }

    /// Who says so, without repeats, in the order of `Scenario::sources`.
    pub fn sources<'a>(&self, scenario: &'a Scenario) -> Vec<&'a super::Source> {
        let of_events = self.events.iter().flat_map(|&i| &scenario.events[i].sources);
        let of_flows = self.flows.iter().flat_map(|&i| &scenario.flows[i].sources);
        let of_areas = self.areas.iter().flat_map(|&i| &scenario.areas[i].sources);
        let named: std::collections::HashSet<&SourceId> = of_events.chain(of_flows).chain(of_areas).collect();
        scenario.sources.iter().filter(|source| named.contains(&source.id)).collect()
    }
}
