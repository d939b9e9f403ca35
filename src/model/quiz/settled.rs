//! What has one answer: who held a place where all rows of the day agree and nobody doubts them,
//! and events and arrows that nobody disputes.

use crate::model::about;
use crate::model::area::{self, Area, AreaKind};
use crate::model::base::{Base, Town};
use crate::model::ids::{ActorId, RegionId, TheatreId};
use crate::model::lesson::Place;
use crate::model::place::{LonLat, lon_lat};
use crate::model::scenario::{Confidence, Scenario};
use crate::model::time::{Date, Span};
use crate::text::LocalText;

/// Points that stand for a region: so many rows and columns over its box.
const GRID: usize = 9;
/// How far inside a region a point must lie, in degrees: outlines from different sources differ by
/// less than that.
const INSIDE: f64 = 0.02;
/// How far around a town the same party must hold the ground, in degrees.
const AROUND: f64 = 0.03;

/// Whoever holds this part of a region holds it: outlines from different sources differ at the rim.
const WHOLE: f64 = 0.93;
/// Less than this part of a region is no part of it.
const SLIVER: f64 = 0.02;

/// A place that is asked about, with points that stand for all of it.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The place.
    pub place: Place,
    /// Its name; where it is disputed, both.
    pub name: LocalText,
    /// The smallest region that it is or lies in.
    pub region: RegionId,
    /// A point well inside it.
    pub at: LonLat,
    points: Vec<LonLat>,
    /// For each point, the rows that ever cover it, by their places in `Scenario::areas`.
    rows: Vec<Vec<usize>>,
    /// Where no row ever speaks of any of it and its status is not disputed: the government of its
    /// country.
    never_in_play: Option<ActorId>,
    /// Which part of a region each row covers, where that was measured.
    shares: Vec<(usize, f64)>,
}

/// Days in a row on which one party held all of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The party.
    pub who: ActorId,
    /// The days.
    pub span: Span,
    /// The rows that say so, by their places in `Scenario::areas`.
    pub rows: Vec<usize>,
    /// How sure the least sure of them is.
    pub confidence: Confidence,
    /// The theatre of the first of them.
    pub theatre: Option<TheatreId>,
}

/// Why it cannot be said who held a place on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// No row speaks of all of it.
    NoRow,
    /// Several parties held parts of it.
    Divided,
    /// It was fought for.
    Contested,
    /// Only one side says so, or the sides disagree.
    Disputed,
}

impl Unsettled {
    /// The reason, for who writes lessons.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NoRow => "no row of areas.geojson says who held all of it",
            Self::Divided => "several parties held parts of it",
            Self::Contested => "it was contested",
            Self::Disputed => "it is disputed, or claimed by one side only",
        }
    }
}

impl Ground {
    /// The ground of a place, or what is wrong with it.
    pub fn of(scenario: &Scenario, base: &Base, place: &Place) -> Result<Self, String> {
        match place {
            Place::Region(id) => Self::of_region(scenario, base, id)
                .map(|ground| ground.measured(scenario, base))
                .ok_or_else(|| format!("no region {id} in the base geography")),
            Place::Town(name) => {
                let towns: Vec<&Town> = base.towns.iter().filter(|town| english(town) == name).collect();
                match towns.as_slice() {
                    [town] => Self::of_town(scenario, base, town)
                        .ok_or_else(|| format!("the town {name} lies in no region of the base geography")),
                    [] => Err(format!("no town {name} in the base geography")),
                    _ => Err(format!("several towns are called {name}")),
                }
            }
        }
    }

    /// The ground of a region.
    pub fn of_region(scenario: &Scenario, base: &Base, id: &RegionId) -> Option<Self> {
        let region = base.region(id)?;
        let at = about::inside(region);
        let [west, south, east, north] = region.bounds;
        let step = |from: f64, to: f64, i: usize| from + (to - from) * (i as f64 + 0.5) / GRID as f64;
        let well_inside = |p: &LonLat| {
            let beside = [(-INSIDE, 0.0), (INSIDE, 0.0), (0.0, -INSIDE), (0.0, INSIDE)];
            region.covers(*p) && beside.iter().all(|(dx, dy)| region.covers(lon_lat(p.lon + dx, p.lat + dy)))
        };
        let grid = (0..GRID * GRID).map(|i| lon_lat(step(west, east, i % GRID), step(south, north, i / GRID)));
        let mut points: Vec<LonLat> = grid.filter(well_inside).collect();
        points.push(at);
        let name = region.name.clone();
        Some(
            Self { place: Place::Region(id.clone()), name, region: id.clone(), at, points, ..Self::nowhere() }
                .with_rows(scenario, base),
        )
    }

    /// The ground of a town.
    pub fn of_town(scenario: &Scenario, base: &Base, town: &Town) -> Option<Self> {
        let region = base.unit_at(town.at).or_else(|| base.country_at(town.at))?.id.clone();
        let (d, at) = (AROUND, town.at);
        let s = d * std::f64::consts::FRAC_1_SQRT_2;
        let around = [(d, 0.0), (s, s), (0.0, d), (-s, s), (-d, 0.0), (-s, -s), (0.0, -d), (s, -s)];
        let around = around.iter().map(|(dx, dy)| lon_lat(at.lon + dx, at.lat + dy));
        // Nobody holds the sea beside a port.
        let mut points: Vec<LonLat> = around.filter(|p| base.country_at(*p).is_some()).collect();
        points.push(at);
        let (place, name) = (Place::Town(english(town).to_owned()), town.name.clone());
        Some(Self { place, name, region, at, points, ..Self::nowhere() }.with_rows(scenario, base))
    }

    fn nowhere() -> Self {
        Self {
            place: Place::Town(String::new()),
            name: LocalText::default(),
            region: RegionId::default(),
            at: LonLat::default(),
            points: Vec::new(),
            rows: Vec::new(),
            never_in_play: None,
            shares: Vec::new(),
        }
    }

    fn with_rows(mut self, scenario: &Scenario, base: &Base) -> Self {
        let rows: Vec<usize> = control_rows(scenario).map(|(i, _)| i).collect();
        let covering = |at: &LonLat| rows.iter().copied().filter(|&i| scenario.areas[i].covers(*at)).collect();
        self.rows = self.points.iter().map(covering).collect();
        let disputed = |at: &LonLat| {
            use geo::Contains;
            base.disputed.iter().any(|disputed| disputed.ground.contains(&geo::Point::from(*at)))
        };
        if self.rows.iter().all(Vec::is_empty) && !self.points.iter().any(disputed) {
            let country = base.country_at(self.at);
            let government = country.and_then(|country| scenario.actors.of_country(&country.id));
            self.never_in_play = government.map(|actor| actor.id.clone());
        }
        self
    }

    /// The same with the rows over a region measured: points alone miss narrow strips.
    pub fn measured(mut self, scenario: &Scenario, base: &Base) -> Self {
        use geo::{Area as _, BooleanOps};
        let Some(region) = base.region(&self.region).filter(|region| self.place == Place::Region(region.id.clone()))
        else {
            return self;
        };
        let [west, south, east, north] = region.bounds;
        let apart = |[w, s, e, n]: [f64; 4]| w > east || e < west || s > north || n < south;
        let whole = region.ground.unsigned_area();
        let share = |(i, row): (usize, &Area)| match &row.ground {
            area::Ground::Polygons(ground) if !apart(row.bounds) => {
                Some((i, region.ground.intersection(ground).unsigned_area() / whole))
            }
            area::Ground::Polygons(_) | area::Ground::Lines(_) => None,
        };
        self.shares = control_rows(scenario).filter_map(share).filter(|(_, share)| *share > 0.0).collect();
        self
    }

    /// Whether the rows of a day leave no doubt about who held nearly all of a region.
    fn confirm(&self, scenario: &Scenario, date: Date, who: &ActorId) -> Result<(), Unsettled> {
        if self.shares.is_empty() {
            return Ok(());
        }
        let today = || {
            self.shares
                .iter()
                .map(|(i, share)| (&scenario.areas[*i], *share))
                .filter(|(row, _)| row.span().contains(date))
        };
        if today().any(|(row, share)| share > SLIVER && !row.contested.is_empty()) {
            return Err(Unsettled::Contested);
        }
        if today().any(|(row, share)| share > SLIVER && row.confidence > Confidence::Reported) {
            return Err(Unsettled::Disputed);
        }
        let own: f64 = today().filter(|(row, _)| row.holder == *who).map(|(_, share)| share).sum();
        if own < WHOLE { Err(Unsettled::Divided) } else { Ok(()) }
    }

    /// Who held all of it on a day, or why that cannot be said. The days are those without a change
    /// of any of its rows.
    pub fn held_on(&self, scenario: &Scenario, date: Date) -> Result<Held, Unsettled> {
        if let Some(who) = &self.never_in_play {
            let (span, confidence) = (scenario.span(), Confidence::Documented);
            return Ok(Held { who: who.clone(), span, rows: Vec::new(), confidence, theatre: None });
        }
        let mut held: Option<Held> = None;
        for rows in &self.rows {
            // As everywhere, the last of several rows is on top.
            let row = rows.iter().rev().find(|&&i| scenario.areas[i].span().contains(date));
            let (&i, area) = row.map(|i| (i, &scenario.areas[*i])).ok_or(Unsettled::NoRow)?;
            if !area.contested.is_empty() {
                return Err(Unsettled::Contested);
            }
            if area.confidence > Confidence::Reported {
                return Err(Unsettled::Disputed);
            }
            match &mut held {
                None => {
                    held = Some(Held {
                        who: area.holder.clone(),
                        span: area.span(),
                        rows: vec![i],
                        confidence: area.confidence,
                        theatre: Some(area.theatre.clone()),
                    });
                }
                Some(held) if held.who != area.holder => return Err(Unsettled::Divided),
                Some(held) => held.join(i, area.span(), area.confidence),
            }
        }
        let held = held.ok_or(Unsettled::NoRow)?;
        self.confirm(scenario, date, &held.who)?;
        Ok(held)
    }

    /// All days on which one party held all of it, in order of time; cut where it becomes more or
    /// less sure.
    pub fn held(&self, scenario: &Scenario) -> Vec<Held> {
        let mut days: Vec<Date> = Vec::new();
        for area in self.rows.iter().flatten().map(|&i| &scenario.areas[i]) {
            days.push(area.from);
            days.extend(area.to);
        }
        days.sort_unstable();
        days.dedup();
        let mut out: Vec<Held> = Vec::new();
        for (i, &from) in days.iter().enumerate() {
            let Ok(mut held) = self.held_on(scenario, from) else { continue };
            held.span = Span { from, to: days.get(i + 1).copied() };
            let goes_on = |last: &&mut Held| {
                last.who == held.who && last.confidence == held.confidence && last.span.to == Some(from)
            };
            match out.last_mut().filter(goes_on) {
                Some(last) => {
                    last.span.to = held.span.to;
                    for row in held.rows {
                        if !last.rows.contains(&row) {
                            last.rows.push(row);
                        }
                    }
                }
                None => out.push(held),
            }
        }
        out
    }

    /// Whether another kind of row, such as foreign troops, covers any of it on a day, by holder.
    pub fn others_there(&self, scenario: &Scenario, date: Date) -> Vec<ActorId> {
        let others = scenario.areas.iter().filter(|row| row.kind == AreaKind::Presence && row.span().contains(date));
        others.filter(|row| self.points.iter().any(|at| row.covers(*at))).map(|row| row.holder.clone()).collect()
    }
}

impl Held {
    fn join(&mut self, row: usize, span: Span, confidence: Confidence) {
        if !self.rows.contains(&row) {
            self.rows.push(row);
        }
        self.confidence = self.confidence.max(confidence);
        self.span.from = self.span.from.max(span.from);
        self.span.to = [self.span.to, span.to].into_iter().flatten().min();
    }
}

/// The English name by which a town is asked for: the main one.
pub(super) fn english(town: &Town) -> &str {
    let main = town.naming.main.get(crate::text::Lang::EN);
    if main.is_empty() { town.name.get(crate::text::Lang::EN) } else { main }
}

/// The rows that say who held what.
pub(super) fn control_rows(scenario: &Scenario) -> impl Iterator<Item = (usize, &Area)> {
    scenario.areas.iter().enumerate().filter(|(_, row)| row.kind == AreaKind::Control)
}

/// Whether nobody disputes a thing.
pub fn is_settled(confidence: Confidence) -> bool {
    confidence <= Confidence::Reported
}
