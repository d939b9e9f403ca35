//! Geometry that does not change with time: projected and triangulated once, then only transformed.

use std::collections::BTreeSet;
use std::sync::Arc;

use geo::MultiPolygon;

use super::arrows::ArrowLine;
use super::firm::Firm;
use super::geometry::{Geometry, Path, rings};
use super::mercator::{WorldBox, world_from_lon_lat};
use super::{Veil, World};
use crate::model::base::{Detail, LineKind, Relief, WINDOW};
use crate::model::here::{HolderId, recognised};
use crate::model::{AreaKind, Base, Border, Ground, LonLat, Overlay, RegionId, Scenario, lon_lat};

/// A country's ground, with its id.
#[derive(Debug)]
pub struct Land {
    /// The country.
    pub id: RegionId,
    /// Its polygons.
    pub geometry: Arc<Geometry>,
}

/// A line of the ground.
#[derive(Debug)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// At which zooms.
    pub detail: Detail,
    /// 1 for the most important.
    pub rank: u8,
    /// Where.
    pub path: Arc<Path>,
    /// What it is, where it is a border.
    pub border: Option<Arc<Border>>,
}

/// The ground of an area row.
#[derive(Debug, Clone)]
pub enum AreaGround {
    /// Polygons.
    Polygons(Arc<Geometry>),
    /// Lines.
    Lines(Vec<Arc<Path>>),
}

/// An outline from another time.
#[derive(Debug)]
pub struct OldOutline {
    /// Its polygons.
    pub geometry: Arc<Geometry>,
    /// Its rings.
    pub outline: Vec<Arc<Path>>,
    /// Where its name goes: on its outline, away from those of the other outlines.
    pub label_at: World,
}

impl OldOutline {
    fn all(scenario: &Scenario) -> Vec<Self> {
        let corners: Vec<Vec<LonLat>> = scenario.overlays.iter().map(|overlay| corners(&overlay.ground)).collect();
        let outline = |i: usize, overlay: &Overlay| {
            let others = || corners.iter().enumerate().filter(|(j, _)| *j != i).flat_map(|(_, points)| points);
            let lonely =
                |p: &LonLat| others().map(|q| (p.lon - q.lon).hypot(p.lat - q.lat)).fold(f64::INFINITY, f64::min);
            let at = corners[i].iter().copied().max_by(|a, b| lonely(a).total_cmp(&lonely(b)));
            Self {
                geometry: Arc::new(Geometry::new(&overlay.ground)),
                outline: rings(&overlay.ground).map(|ring| Arc::new(Path::new(ring))).collect(),
                label_at: world_from_lon_lat(at.unwrap_or_default()),
            }
        };
        scenario.overlays.iter().enumerate().map(|(i, overlay)| outline(i, overlay)).collect()
    }
}

/// Corners of polygons that can carry a name: inside the window of the base geography.
fn corners(ground: &MultiPolygon<f64>) -> Vec<LonLat> {
    let [west, south, east, north] = WINDOW;
    rings(ground)
        .flat_map(|ring| ring.0.iter().map(|c| lon_lat(c.x, c.y)))
        .filter(|p| (west + 1.0..east - 1.0).contains(&p.lon) && (south + 1.0..north - 1.0).contains(&p.lat))
        .collect()
}

/// Everything that is projected and triangulated once.
#[derive(Debug, Default)]
pub struct Prepared {
    /// Countries inside the window, in detail.
    pub land: Vec<Land>,
    /// The same, for far away.
    pub land_low: Vec<Land>,
    /// Countries round the window.
    pub land_outer: Vec<Land>,
    /// Lakes.
    pub lakes: Vec<Arc<Geometry>>,
    /// Borders, unit lines, coasts and rivers.
    pub lines: Vec<Line>,
    /// The hill shade.
    pub relief: Option<Arc<Veil>>,
    /// The ground of each area row of the scenario.
    pub areas: Vec<AreaGround>,
    /// Which edges of areas follow a known line.
    pub firm: Firm,
    /// The country of each area row, by its middle.
    pub area_countries: Vec<Option<RegionId>>,
    /// Countries part of which another than their recognised state ever holds.
    pub divided: BTreeSet<RegionId>,
    /// The outline of each overlay of the scenario.
    pub overlays: Vec<OldOutline>,
    /// The middle line of each flow of the scenario.
    pub arrows: Vec<Arc<ArrowLine>>,
}

impl Prepared {
    /// Prepares a base geography and a scenario.
    pub fn new(scenario: &Scenario, base: &Base) -> Self {
        let land = |regions: &[crate::model::Region]| {
            regions
                .iter()
                .map(|r| Land { id: r.id.clone(), geometry: Arc::new(Geometry::new(&r.ground)) })
                .collect::<Vec<_>>()
        };
        let areas: Vec<AreaGround> = scenario.areas.iter().map(|area| ground(&area.ground)).collect();
        let countries = land(&base.countries);
        let firm = Firm::new(&scenario.areas, &areas, countries.iter().map(|land| &*land.geometry));
        let area_countries: Vec<Option<RegionId>> =
            scenario.areas.iter().map(|area| base.country_at(area.inside).map(|country| country.id.clone())).collect();
        Self {
            land: countries,
            land_low: land(&base.countries_low),
            land_outer: land(&base.outer),
            lakes: base.lakes.iter().map(|lake| Arc::new(Geometry::new(&lake.ground))).collect(),
            lines: base
                .lines
                .iter()
                .map(|line| Line {
                    kind: line.kind,
                    detail: line.detail,
                    rank: line.rank,
                    path: Arc::new(Path::new(&line.path)),
                    border: line.border.clone(),
                })
                .collect(),
            relief: base.relief.as_ref().map(|relief| Arc::new(veil(relief))),
            areas,
            firm,
            divided: divided(scenario, &area_countries),
            area_countries,
            overlays: OldOutline::all(scenario),
            arrows: super::flow_layout::lay_out(scenario, base).into_iter().map(Arc::new).collect(),
        }
    }

    /// Which detail fits a zoom.
    pub fn detail(zoom: f64) -> Detail {
        if zoom < 5.4 { Detail::Low } else { Detail::High }
    }
}

fn divided(scenario: &Scenario, area_countries: &[Option<RegionId>]) -> BTreeSet<RegionId> {
    let rows = scenario.areas.iter().zip(area_countries);
    rows.filter(|(area, _)| area.kind == AreaKind::Control)
        .filter_map(|(area, country)| Some((area, country.as_ref()?)))
        .filter(|(area, country)| recognised(scenario, country) != HolderId::Actor(area.holder.clone()))
        .map(|(_, country)| country.clone())
        .collect()
}

fn ground(ground: &Ground) -> AreaGround {
    match ground {
        Ground::Polygons(polygons) => AreaGround::Polygons(Arc::new(Geometry::new(polygons))),
        Ground::Lines(lines) => AreaGround::Lines(lines.iter().map(|l| Arc::new(Path::new(l))).collect()),
    }
}

fn veil(relief: &Relief) -> Veil {
    let [west, south, east, north] = relief.bounds;
    let corner = |lon, lat| -> World { world_from_lon_lat(lon_lat(lon, lat)) };
    let bounds = WorldBox { min: corner(west, north), max: corner(east, south) };
    Veil { bounds, size: relief.size, flat: relief.flat, grey: relief.grey.clone() }
}
