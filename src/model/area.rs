//! Areas: who holds, claims or uses which ground or water, from when to when.

use geo::{Contains, MultiLineString, MultiPolygon, Polygon};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{ActorId, AreaId, RegionId, SourceId, TheatreId};
use super::place::LonLat;
use super::scenario::{Confidence, Extra};
use super::time::{Date, Span};
use crate::text::LocalText;

kinds! {
    /// What an area row says.
    AreaKind {
        Control => "control", "Who holds the ground; at one date two of these never overlap.";
        Presence => "presence", "Foreign forces on ground that another holds.";
        MaritimeClaim => "maritime-claim", "A claim at sea.";
        SurveyArea => "survey-area", "A survey area at sea, announced for a time.";
        LicenceBlock => "licence-block", "A licence block at sea.";
        MaritimeBoundary => "maritime-boundary", "A boundary at sea by agreement.";
        CeasefireLine => "ceasefire-line", "A ceasefire line.";
    }
}

/// How well the edge of an area is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// It follows a known line: a border, a coast, a boundary of units, an agreed line.
    #[default]
    Known,
    /// It was drawn by hand or reported roughly. Where it runs along a border or a coast, it is
    /// known there all the same.
    Approximate,
}

impl Edge {
    fn is_known(&self) -> bool {
        *self == Self::Known
    }
}

/// The ground of an area, in degrees.
#[derive(Clone, Debug)]
pub enum Ground {
    /// Polygons.
    Polygons(MultiPolygon<f64>),
    /// Lines.
    Lines(MultiLineString<f64>),
}

impl Default for Ground {
    fn default() -> Self {
        Self::Polygons(MultiPolygon::new(Vec::new()))
    }
}

/// Narrower than this on the average, in degrees, ground is a sliver between two drawings of one
/// line: about a kilometre.
pub const SLIVER: f64 = 0.01;

/// Whether a polygon is a sliver.
pub fn is_sliver(polygon: &Polygon<f64>) -> bool {
    use geo::{Area as _, Euclidean, Length};
    let around: f64 = Euclidean.length(polygon.exterior());
    polygon.unsigned_area() <= around / 2.0 * SLIVER
}

/// A row about who holds or claims a piece of ground.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Area {
    /// Its id: the feature's id.
    #[serde(skip)]
    pub id: AreaId,
    /// The feature's polygons or lines.
    #[serde(skip)]
    pub ground: Ground,
    /// The box around the ground: west, south, east, north in degrees.
    #[serde(skip)]
    pub bounds: [f64; 4],
    /// A point well inside the ground.
    #[serde(skip)]
    pub inside: LonLat,
    /// Its name.
    pub name: LocalText,
    /// What the row says.
    pub kind: AreaKind,
    /// Who holds or claims it.
    pub holder: ActorId,
    /// Others who hold part of it or fight for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contested: Vec<ActorId>,
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// The theatre it belongs to.
    pub theatre: TheatreId,
    /// The unit or country of the base geography whose polygon it is, or was cut from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<RegionId>,
    /// A name for the piece of ground, the same in all rows about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// How it came to be held, and what the outline means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<LocalText>,
    /// How well the outline is known.
    #[serde(default, skip_serializing_if = "Edge::is_known")]
    pub edge: Edge,
    /// How exact the outline is, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<LocalText>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The size of polygons on the ellipsoid, in square kilometres, whichever way their rings run: files of
/// other programs need not follow RFC 7946, and taken the other way round a ring holds the rest of the
/// globe.
pub(super) fn km2_of(polygons: &geo::MultiPolygon) -> f64 {
    use geo::{GeodesicArea, Orient, orient::Direction};
    polygons.orient(Direction::Default).geodesic_area_unsigned() / 1e6
}

impl Area {
    /// Its days.
    pub fn span(&self) -> Span {
        Span { from: self.from, to: self.to }
    }

    /// Whether its polygons cover the point; a line covers nothing.
    pub fn covers(&self, at: LonLat) -> bool {
        let [west, south, east, north] = self.bounds;
        match &self.ground {
            Ground::Polygons(polygons) => {
                (west..=east).contains(&at.lon)
                    && (south..=north).contains(&at.lat)
                    && polygons.contains(&geo::Point::from(at))
            }
            Ground::Lines(_) => false,
        }
    }

    /// The size of its polygons on the ellipsoid, in square kilometres; a line has none.
    pub fn km2(&self) -> f64 {
        match &self.ground {
            Ground::Polygons(polygons) => km2_of(polygons),
            Ground::Lines(_) => 0.0,
        }
    }

    /// Works out `bounds` and `inside` from the ground. To be called once the ground is set.
    pub fn measure(&mut self) {
        use geo::{BoundingRect, Centroid, InteriorPoint};
        let (rect, point) = match &self.ground {
            Ground::Polygons(polygons) => (polygons.bounding_rect(), polygons.interior_point()),
            Ground::Lines(lines) => (lines.bounding_rect(), lines.centroid()),
        };
        if let Some(rect) = rect {
            self.bounds = [rect.min().x, rect.min().y, rect.max().x, rect.max().y];
        }
        if let Some(point) = point {
            self.inside = super::place::lon_lat(point.x(), point.y());
        }
    }
}
