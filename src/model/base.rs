//! The base geography: countries, first-level units, lines, waters and towns.

use std::collections::HashMap;

use geo::{Contains, LineString, MultiPolygon};

use super::ids::{LineId, RegionId, ViewpointId};
use super::place::{LonLat, lon_lat};
use super::viewpoint::{Border, DE_FACTO, Naming, Viewpoint};
use crate::text::{Lang, LocalText};

/// What a piece of the base geography is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegionKind {
    /// A country.
    Country,
    /// A first-level unit of a country.
    Unit,
    /// A sea.
    Sea,
}

/// A country, unit or sea.
#[derive(Clone, Debug)]
pub struct Region {
    /// Its id.
    pub id: RegionId,
    /// What it is.
    pub kind: RegionKind,
    /// Its name; where it is disputed, both.
    pub name: LocalText,
    /// Its other names, and who uses which.
    pub naming: Naming,
    /// Where its name goes.
    pub label: LonLat,
    /// 1 for the most important.
    pub rank: u8,
    /// A unit's country.
    pub country: Option<RegionId>,
    /// Its polygons, in degrees.
    pub ground: MultiPolygon<f64>,
    /// The box around them: west, south, east, north in degrees.
    pub bounds: [f64; 4],
}

impl Region {
    /// Whether its polygons cover the point.
    pub fn covers(&self, at: LonLat) -> bool {
        let [west, south, east, north] = self.bounds;
        (west..=east).contains(&at.lon)
            && (south..=north).contains(&at.lat)
            && self.ground.contains(&geo::Point::from(at))
    }
}

/// The status of a boundary line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BorderStatus {
    /// Recognised.
    International,
    /// Disputed.
    Disputed,
    /// Between forces, without recognition.
    LineOfControl,
    /// From an armistice.
    Armistice,
    /// From a ceasefire.
    Ceasefire,
    /// Not settled in detail.
    Indefinite,
}

impl BorderStatus {
    /// All, in the order of legends.
    pub const ALL: [Self; 6] =
        [Self::International, Self::Disputed, Self::LineOfControl, Self::Armistice, Self::Ceasefire, Self::Indefinite];

    /// The word in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::International => "international",
            Self::Disputed => "disputed",
            Self::LineOfControl => "line-of-control",
            Self::Armistice => "armistice",
            Self::Ceasefire => "ceasefire",
            Self::Indefinite => "indefinite",
        }
    }

    /// The status of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == word)
    }
}

/// What a line of the ground is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// Between countries, or of disputed ground.
    Border,
    /// Between units of one country.
    Unit,
    /// Land and sea.
    Coast,
    /// A river.
    River,
}

/// At which zooms a line or a polygon is the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Close up, inside the window of the base geography.
    High,
    /// Far away, inside the window.
    Low,
    /// Outside the window, at every zoom.
    Outer,
    /// Of disputed ground, over the others, at every zoom.
    Overlay,
}

/// A line of the ground.
#[derive(Clone, Debug)]
pub struct GroundLine {
    /// What it is.
    pub kind: LineKind,
    /// At which zooms.
    pub detail: Detail,
    /// Its points, in degrees.
    pub path: LineString<f64>,
    /// 1 for the most important.
    pub rank: u8,
    /// Its name.
    pub name: Option<LocalText>,
    /// What it is, where it is a border.
    pub border: Option<std::sync::Arc<Border>>,
}

/// Ground whose status is disputed.
#[derive(Clone, Debug)]
pub struct Disputed {
    /// Its id.
    pub id: String,
    /// Its name; where it is disputed, both.
    pub name: LocalText,
    /// Its other names, and who uses which.
    pub naming: Naming,
    /// Its status, in one sentence.
    pub status: LocalText,
    /// The country that it is recognised as part of.
    pub recognised: Option<RegionId>,
    /// Who runs it.
    pub de_facto: LocalText,
    /// The days it concerns.
    pub span: Option<super::time::Span>,
    /// Its polygons, in degrees.
    pub ground: MultiPolygon<f64>,
}

/// A town.
#[derive(Clone, Debug)]
pub struct Town {
    /// Its name; where it is disputed, both.
    pub name: LocalText,
    /// Its other names, and who uses which.
    pub naming: Naming,
    /// Where.
    pub at: LonLat,
    /// 1 (capital) to 6.
    pub rank: u8,
    /// Whether it is a state's capital.
    pub capital: bool,
    /// People, 0 when unknown.
    pub population: u64,
}

/// A lake.
#[derive(Clone, Debug)]
pub struct Lake {
    /// Its name.
    pub name: Option<LocalText>,
    /// Its polygons, in degrees.
    pub ground: MultiPolygon<f64>,
    /// 1 for the most important.
    pub rank: u8,
}

/// The hill shade: grey levels in Web Mercator.
#[derive(Clone, Debug)]
pub struct Relief {
    /// West, south, east, north in degrees.
    pub bounds: [f64; 4],
    /// The grey of level ground.
    pub flat: u8,
    /// Columns and rows.
    pub size: [usize; 2],
    /// Grey levels, row by row from the north.
    pub grey: std::sync::Arc<[u8]>,
}

/// Who is to be credited.
#[derive(Clone, Debug, Default)]
pub struct Attribution {
    /// One line, shown on the map.
    pub short: LocalText,
    /// All of it.
    pub full: LocalText,
}

/// The base geography.
#[derive(Clone, Debug, Default)]
pub struct Base {
    /// Countries inside the window, in detail.
    pub countries: Vec<Region>,
    /// The same, for far away: only the polygons differ.
    pub countries_low: Vec<Region>,
    /// Countries round the window.
    pub outer: Vec<Region>,
    /// First-level units.
    pub units: Vec<Region>,
    /// Seas, as rough polygons for their names.
    pub seas: Vec<Region>,
    /// Borders, unit lines, coasts and rivers.
    pub lines: Vec<GroundLine>,
    /// Ground whose status is disputed.
    pub disputed: Vec<Disputed>,
    /// Lakes.
    pub lakes: Vec<Lake>,
    /// Towns, most important first.
    pub towns: Vec<Town>,
    /// The hill shade.
    pub relief: Option<Relief>,
    /// Who is to be credited.
    pub attribution: Attribution,
    /// Ways of drawing lines and of naming places; the first is de facto.
    pub viewpoints: Vec<Viewpoint>,
    pub(crate) index: HashMap<RegionId, (RegionKind, usize)>,
}

/// The window of detail in degrees: west, south, east, north. Beyond it only the outer countries
/// are drawn.
pub const WINDOW: [f64; 4] = [7.0, 17.0, 57.0, 49.0];

impl Base {
    /// Makes `region` work. To be called once the lists are filled.
    pub fn index(&mut self) {
        self.index.clear();
        for (kind, list) in [
            (RegionKind::Sea, &self.seas),
            (RegionKind::Unit, &self.units),
            (RegionKind::Country, &self.outer),
            (RegionKind::Country, &self.countries),
        ] {
            for (i, region) in list.iter().enumerate() {
                self.index.insert(region.id.clone(), (kind, i));
            }
        }
    }

    /// The region of this id. For a country, the one inside the window.
    pub fn region(&self, id: &RegionId) -> Option<&Region> {
        let &(kind, i) = self.index.get(id)?;
        let list = match kind {
            RegionKind::Sea => &self.seas,
            RegionKind::Unit => &self.units,
            RegionKind::Country if self.countries.get(i).is_some_and(|r| &r.id == id) => &self.countries,
            RegionKind::Country => &self.outer,
        };
        list.get(i)
    }

    /// The viewpoint of an id; for an unknown one, de facto.
    pub fn viewpoint(&self, id: &ViewpointId) -> Option<&Viewpoint> {
        let find = |id: &str| self.viewpoints.iter().find(|viewpoint| viewpoint.id.as_str() == id);
        find(id.as_str()).or_else(|| find(DE_FACTO))
    }

    /// A place's name as a viewpoint has it: that of the town or unit of this very name, else the
    /// name itself.
    pub fn name_in_view<'a>(&'a self, name: &'a LocalText, lang: Lang, viewpoint: &ViewpointId) -> &'a str {
        let towns = self.towns.iter().map(|town| (&town.name, &town.naming));
        let units = self.units.iter().map(|unit| (&unit.name, &unit.naming));
        let english = name.get(Lang::EN);
        towns
            .chain(units)
            .find(|(other, naming)| !naming.others.is_empty() && other.get(Lang::EN) == english)
            .and_then(|(other, naming)| naming.on_map(other, lang, viewpoint))
            .unwrap_or(name.get(lang))
    }

    /// Each border and line of disputed ground once.
    pub fn borders(&self) -> impl Iterator<Item = &std::sync::Arc<Border>> {
        // One may have several pieces, and inside the window each stands twice, in detail and for far away.
        let mut seen = std::collections::HashSet::new();
        self.lines.iter().filter_map(|line| line.border.as_ref()).filter(move |border| seen.insert(&border.id))
    }

    /// The border or line of disputed ground of this id.
    pub fn border(&self, id: &LineId) -> Option<&std::sync::Arc<Border>> {
        self.borders().find(|border| border.id == *id)
    }

    /// The points of the line of this id.
    pub fn border_points(&self, id: &LineId) -> Vec<LonLat> {
        let of_id = |line: &&GroundLine| {
            line.detail != Detail::Low && line.border.as_ref().is_some_and(|border| border.id == *id)
        };
        let points = self.lines.iter().filter(of_id).flat_map(|line| line.path.coords());
        points.map(|point| lon_lat(point.x, point.y)).collect()
    }

    /// A point of the line of this id, halfway along it.
    pub fn border_middle(&self, id: &LineId) -> Option<LonLat> {
        let points = self.border_points(id);
        points.get(points.len() / 2).copied()
    }

    /// The country that covers the point.
    pub fn country_at(&self, at: LonLat) -> Option<&Region> {
        self.countries.iter().chain(&self.outer).find(|country| country.covers(at))
    }

    /// The unit that covers the point.
    pub fn unit_at(&self, at: LonLat) -> Option<&Region> {
        self.units.iter().find(|unit| unit.covers(at))
    }

    /// The smallest region that covers the point: a unit, else a country, else a sea.
    pub fn region_at(&self, at: LonLat) -> Option<&Region> {
        self.unit_at(at).or_else(|| self.country_at(at)).or_else(|| self.seas.iter().find(|sea| sea.covers(at)))
    }

    /// Disputed ground that covers the point on that day.
    pub fn disputed_at(&self, at: LonLat, date: super::time::Date) -> impl Iterator<Item = &Disputed> {
        let point = geo::Point::new(at.lon, at.lat);
        self.disputed.iter().filter(move |d| d.span.is_none_or(|span| span.contains(date)) && d.ground.contains(&point))
    }
}

/// The box around polygons: west, south, east, north in degrees; empty polygons have a box that
/// contains nothing.
pub fn bounds_of(ground: &MultiPolygon<f64>) -> [f64; 4] {
    use geo::BoundingRect;
    ground.bounding_rect().map_or([1.0, 1.0, -1.0, -1.0], |r| [r.min().x, r.min().y, r.max().x, r.max().y])
}

/// A point well inside polygons; the origin for empty ones.
pub fn point_inside(ground: &MultiPolygon<f64>) -> LonLat {
    use geo::InteriorPoint;
    ground.interior_point().map_or(lon_lat(0.0, 0.0), |p| lon_lat(p.x(), p.y()))
}
