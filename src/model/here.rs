//! What is so at a point on a day: the answer to a click.

use geo::Contains;

use super::area::AreaKind;
use super::base::{Base, Disputed, Region, RegionKind};
use super::ids::{ActorId, RegionId};
use super::moment::{EventNow, Moment, held_since};
use super::place::LonLat;
use super::scenario::Scenario;
use super::time::Date;

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
    /// Disputed ground of the base geography that covers it.
    pub disputed: Vec<&'a Disputed>,
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
        // Where the scenario speaks of a disputed ground, ground without a row is not part of it:
        // the two were drawn from different sources.
        let speaks_of = |d: &Disputed| {
            scenario
                .areas
                .iter()
                .any(|row| row.kind == AreaKind::Control && d.ground.contains(&geo::Point::from(row.inside)))
        };
        let has_row = holders.first().is_some_and(|holder| holder.row.is_some());
        let disputed = base.disputed_at(at, date).filter(|d| has_row || !speaks_of(d)).collect();
        Self { at, date, region, country, holders, before, also, disputed }
    }

    /// Who runs the disputed ground that the scenario says nothing of: truer than the recognised
    /// state, which would be named otherwise.
    pub fn de_facto(&self) -> Option<&'a Disputed> {
        let first = self.holders.first()?;
        self.disputed.first().copied().filter(|_| first.row.is_none())
    }

    /// Events of the region that have begun by the moment's day, latest first.
    pub fn events(&self, scenario: &Scenario, base: &Base, moment: &Moment) -> Vec<EventNow> {
        let here = |now: &&EventNow| self.is_in_region(base, scenario.events[now.event].at);
        moment.events.iter().filter(here).copied().collect()
    }

    /// Places in `Scenario::flows` of the moment's flows that start or end in the region; `true`
    /// when they end there.
    pub fn flows(&self, scenario: &Scenario, base: &Base, moment: &Moment) -> Vec<(usize, bool)> {
        let touching = |&i: &usize| {
            let path = &scenario.flows[i].path;
            let inwards = path.last().is_some_and(|&p| self.is_in_region(base, p));
            let outwards = path.first().is_some_and(|&p| self.is_in_region(base, p));
            (inwards || outwards).then_some((i, inwards))
        };
        moment.flows.iter().filter_map(touching).collect()
    }

    /// Whether a point lies in the region of this one.
    ///
    /// Seas are drawn roughly, over the coasts: what lies on land is not in them.
    pub fn is_in_region(&self, base: &Base, at: LonLat) -> bool {
        self.region.is_some_and(|region| {
            region.covers(at) && (region.kind != RegionKind::Sea || base.country_at(at).is_none())
        })
    }
}

/// The party that is a country's government, else the country itself.
pub fn recognised(scenario: &Scenario, country: &RegionId) -> HolderId {
    scenario
        .actors
        .of_country(country)
        .map_or_else(|| HolderId::Country(country.clone()), |actor| HolderId::Actor(actor.id.clone()))
}
