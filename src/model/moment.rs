//! What holds on a day, or during some days: a pure function of scenario and days.

use super::area::{Area, AreaKind};
use super::claim::{Claim, Thing};
use super::ids::ActorId;
use super::place::LonLat;
use super::scenario::Scenario;
use super::time::{Date, Period, Span, add_days, days_between};

/// How long after its last day an event counts as recent.
pub const RECENT_DAYS: i32 = 30;

/// Where an event stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Currency {
    /// It is going on.
    Current,
    /// Its last day was at most `RECENT_DAYS` ago; the days since then.
    Recent(i32),
    /// Longer ago; the days since its last day.
    Past(i32),
}

/// An event that has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventNow {
    /// Its place in `Scenario::events`.
    pub event: usize,
    /// Where it stands.
    pub currency: Currency,
}

/// An area row that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNow {
    /// Its place in `Scenario::areas`.
    pub area: usize,
    /// Since when its holder has held its middle without a break, over all rows.
    pub since: Date,
    /// Who held its middle before that.
    pub before: Option<ActorId>,
}

/// What holds on a day, or during some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day; the last of several.
    pub date: Date,
    /// The days.
    pub period: Period,
    /// Areas that hold, in file order.
    pub areas: Vec<AreaNow>,
    /// Events that have begun, latest first.
    pub events: Vec<EventNow>,
    /// Places in `Scenario::flows` of those that run.
    pub flows: Vec<usize>,
    /// Places in `Frame::operations` of those that are on.
    pub operations: Vec<usize>,
}

impl Moment {
    /// What holds on `date`.
    pub fn at(scenario: &Scenario, date: Date) -> Self {
        Self::during(scenario, Period::day(date))
    }

    /// What holds during some days: the ground of the last of them, and every event, flow and
    /// operation of any of them. Other events are as far back as they are on the last.
    pub fn during(scenario: &Scenario, period: Period) -> Self {
        let date = period.last();
        let areas = scenario
            .areas
            .iter()
            .enumerate()
            .filter(|(_, area)| area.span().contains(date))
            .map(|(i, area)| {
                let (since, before) = held_since(scenario, area, area.inside, date);
                AreaNow { area: i, since, before }
            })
            .collect();
        let mut events: Vec<EventNow> = scenario
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.from <= date)
            .map(|(i, event)| EventNow { event: i, currency: currency(event.span(), period) })
            .collect();
        events.reverse();
        Self {
            date,
            period,
            areas,
            events,
            flows: running(scenario.flows.iter().map(|flow| flow.span()), period),
            operations: running(scenario.frame.operations.iter().map(|o| o.span()), period),
        }
    }

    /// The same ground with the evidence of a claim in place of the day's events and arrows,
    /// whatever its days: all of it counts as going on.
    pub fn of_claim(&self, scenario: &Scenario, claim: &Claim) -> Self {
        let mut events: Vec<usize> = Vec::new();
        let mut flows: Vec<usize> = Vec::new();
        for evidence in &claim.evidence {
            match &evidence.thing {
                Thing::Event(id) => events.extend(scenario.event_index(id)),
                Thing::Flow(id) => flows.extend(scenario.flow_index(id)),
                Thing::Area(_) => {}
            }
        }
        events.sort_by(|a, b| b.cmp(a));
        events.dedup();
        flows.sort_unstable();
        flows.dedup();
        let events = events.into_iter().map(|event| EventNow { event, currency: Currency::Current }).collect();
        Self { events, flows, ..self.clone() }
    }

    /// Events that are going on or recent, latest first.
    pub fn live_events(&self) -> impl Iterator<Item = &EventNow> {
        self.events.iter().filter(|now| !matches!(now.currency, Currency::Past(_)))
    }
}

fn running(spans: impl Iterator<Item = Span>, period: Period) -> Vec<usize> {
    spans.enumerate().filter(|(_, span)| period.meets(*span)).map(|(i, _)| i).collect()
}

fn currency(span: Span, period: Period) -> Currency {
    if period.meets(span) {
        return Currency::Current;
    }
    let since = days_between(span.last_day().unwrap_or(span.from), period.last());
    if since <= RECENT_DAYS { Currency::Recent(since) } else { Currency::Past(since) }
}

/// Since when the holder of `area` has held `at` without a break, and who did before. Rows are
/// followed back as long as the same actor holds the point.
pub(super) fn held_since(scenario: &Scenario, area: &Area, at: LonLat, date: Date) -> (Date, Option<ActorId>) {
    debug_assert!(area.span().contains(date), "the row holds on the day asked for");
    let mut since = area.from;
    loop {
        let day_before = add_days(since, -1);
        if day_before >= since {
            return (since, None);
        }
        match control_row_at(scenario, at, day_before, area.kind) {
            Some(earlier) if earlier.holder == area.holder => since = earlier.from,
            Some(earlier) => return (since, Some(earlier.holder.clone())),
            None => return (since, None),
        }
    }
}

fn control_row_at(scenario: &Scenario, at: LonLat, date: Date, kind: AreaKind) -> Option<&Area> {
    scenario.areas.iter().find(|row| row.kind == kind && row.span().contains(date) && row.covers(at))
}
