//! What holds on a day: a pure function of scenario and date.

use super::area::{Area, AreaKind};
use super::base::{Base, Region, RegionKind};
use super::ids::{ActorId, RegionId};
use super::place::LonLat;
use super::scenario::Scenario;
use super::time::{Date, Span, add_days, days_between};

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

/// What holds on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
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
            .map(|(i, event)| EventNow { event: i, currency: currency(event.span(), date) })
            .collect();
        events.reverse();
        Self {
            date,
            areas,
            events,
            flows: running(scenario.flows.iter().map(|flow| flow.span()), date),
            operations: running(scenario.frame.operations.iter().map(|o| o.span()), date),
        }
    }

    /// Events that are going on or recent, latest first.
    pub fn live_events(&self) -> impl Iterator<Item = &EventNow> {
        self.events.iter().filter(|now| !matches!(now.currency, Currency::Past(_)))
    }
}

fn running(spans: impl Iterator<Item = Span>, date: Date) -> Vec<usize> {
    spans.enumerate().filter(|(_, span)| span.contains(date)).map(|(i, _)| i).collect()
}

fn currency(span: Span, date: Date) -> Currency {
    if span.contains(date) {
        return Currency::Current;
    }
    let since = days_between(span.last_day().unwrap_or(span.from), date);
    if since <= RECENT_DAYS { Currency::Recent(since) } else { Currency::Past(since) }
}

/// Since when the holder of `area` has held `at` without a break, and who did before. Rows are
/// followed back as long as the same actor holds the point.
fn held_since(scenario: &Scenario, area: &Area, at: LonLat, date: Date) -> (Date, Option<ActorId>) {
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

/// Who holds a point, or part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The party, or the country where no party of the scenario is its government.
    pub who: HolderId,
    /// Since when; `None` where the ground falls to the recognised state without a row that says
    /// since when.
    pub since: Option<Date>,
    /// Whether another party holds part of it or fights for it.
    pub contested: bool,
    /// The place in `Scenario::areas` of the row that says so.
    pub row: Option<usize>,
}

/// A party, or a country that is no party of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HolderId {
    /// A party.
    Actor(ActorId),
    /// A country.
    Country(RegionId),
}

impl HolderId {
    /// The id as text: a party's id, or a country's.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Actor(id) => id.as_str(),
            Self::Country(id) => id.as_str(),
        }
    }
}

/// Everything that is so at a point on a day: the answer to a click.
#[derive(Clone, Debug)]
pub struct Here<'a> {
    /// The point.
    pub at: LonLat,
    /// The day.
    pub date: Date,
    /// The smallest region that covers it.
    pub region: Option<&'a Region>,
    /// Its country, on land.
    pub country: Option<&'a Region>,
    /// Who holds the ground; the first is the one shown. Empty at sea.
    pub holders: Vec<Holder>,
    /// Who held it before the first of them, when the data say so.
    pub before: Option<HolderId>,
    /// Places in `Scenario::areas` of other rows that cover it: presence, claims, blocks.
    pub also: Vec<usize>,
}

impl<'a> Here<'a> {
    /// What is so at `at` on `date`.
    pub fn new(scenario: &Scenario, base: &'a Base, at: LonLat, date: Date) -> Self {
        let country = base.country_at(at);
        let rows =
            || scenario.areas.iter().enumerate().filter(|(_, area)| area.span().contains(date) && area.covers(at));
        let mut holders = Vec::new();
        let mut before = None;
        // Where a row says which unit its ground belongs to, that is better than the generalised
        // outline of the base geography.
        let named =
            rows().filter_map(|(_, area)| base.region(area.unit.as_ref()?)).find(|r| r.kind == RegionKind::Unit);
        let region = named.or_else(|| base.region_at(at));
        // The last of several rows is on top; the shipped data never overlap.
        let control = rows().rfind(|(_, area)| area.kind == AreaKind::Control);
        if let Some((i, row)) = control {
            let (since, previous) = held_since(scenario, row, at, date);
            let contested = !row.contested.is_empty();
            holders.push(Holder {
                who: HolderId::Actor(row.holder.clone()),
                since: Some(since),
                contested,
                row: Some(i),
            });
            holders.extend(row.contested.iter().map(|id| Holder {
                who: HolderId::Actor(id.clone()),
                since: Some(row.from),
                contested,
                row: Some(i),
            }));
            before = match previous {
                Some(actor) => Some(HolderId::Actor(actor)),
                // A row that begins within the scenario followed the recognised state.
                None if since > scenario.frame.span.from => {
                    country.map(|c| recognised(scenario, &c.id)).filter(|who| *who != holders[0].who)
                }
                None => None,
            };
        } else if let Some(country) = country {
            let who = recognised(scenario, &country.id);
            // The last row that ended here tells since when, and from whom.
            let last = scenario
                .areas
                .iter()
                .filter(|row| row.kind == AreaKind::Control && row.to.is_some_and(|to| to <= date) && row.covers(at))
                .max_by_key(|row| row.to);
            let since = last.and_then(|row| row.to);
            before = last.map(|row| HolderId::Actor(row.holder.clone())).filter(|b| *b != who);
            holders.push(Holder { who, since: since.filter(|_| before.is_some()), contested: false, row: None });
        }
        let also = rows().filter(|(_, area)| area.kind != AreaKind::Control).map(|(i, _)| i).collect();
        Self { at, date, region, country, holders, before, also }
    }
}

/// The party that is a country's government, else the country itself.
pub fn recognised(scenario: &Scenario, country: &RegionId) -> HolderId {
    scenario
        .actors
        .of_country(country)
        .map_or_else(|| HolderId::Country(country.clone()), |actor| HolderId::Actor(actor.id.clone()))
}

/// Events that have begun by the moment's day and lie in the region, latest first.
pub fn events_in<'a>(
    scenario: &'a Scenario,
    moment: &'a Moment,
    region: &'a Region,
) -> impl Iterator<Item = EventNow> + 'a {
    moment.events.iter().copied().filter(move |now| region.covers(scenario.events[now.event].at))
}

/// Flows of the moment that start or end in the region; `true` when they end there.
pub fn flows_in<'a>(
    scenario: &'a Scenario,
    moment: &'a Moment,
    region: &'a Region,
) -> impl Iterator<Item = (usize, bool)> + 'a {
    moment.flows.iter().copied().filter_map(move |i| {
        let path = &scenario.flows[i].path;
        let inwards = path.last().is_some_and(|&p| region.covers(p));
        let outwards = path.first().is_some_and(|&p| region.covers(p));
        (inwards || outwards).then_some((i, inwards))
    })
}
