//! Places on the globe: WGS84 decimal degrees, longitude first.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point: degrees east, degrees north.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
}

/// A point from longitude and latitude, in this order.
pub const fn lon_lat(lon: f64, lat: f64) -> LonLat {
    LonLat { lon, lat }
}

impl LonLat {
    /// Whether both are finite and on the globe.
    pub fn is_on_globe(self) -> bool {
        self.lon.is_finite() && self.lat.is_finite() && self.lon.abs() <= 180.0 && self.lat.abs() <= 90.0
    }
}

impl From<LonLat> for geo::Point<f64> {
    fn from(p: LonLat) -> Self {
        Self::new(p.lon, p.lat)
    }
}

/// A box in degrees that does not cross the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bbox {
    /// Western edge, degrees east.
    pub west: f64,
    /// Southern edge, degrees north.
    pub south: f64,
    /// Eastern edge, degrees east.
    pub east: f64,
    /// Northern edge, degrees north.
    pub north: f64,
}

impl Bbox {
    /// Everything that a map shows.
    pub const WHOLE: Self = Self { west: -180.0, south: -85.0, east: 180.0, north: 85.0 };

    /// A box from its edges, if west is west of east, south is south of north and all lie where
    /// the Mercator map can show them (±85°).
    pub fn new([west, south, east, north]: [f64; 4]) -> Option<Self> {
        let sane = [west, south, east, north].iter().all(|v| v.is_finite())
            && west >= -180.0
            && east <= 180.0
            && south >= -85.0
            && north <= 85.0
            && west < east
            && south < north;
        sane.then_some(Self { west, south, east, north })
    }

    /// How much ground two boxes share, in square degrees.
    pub fn overlap(self, other: Self) -> f64 {
        let width = self.east.min(other.east) - self.west.max(other.west);
        let height = self.north.min(other.north) - self.south.max(other.south);
        width.max(0.0) * height.max(0.0)
    }

    /// The edges: west, south, east, north.
    pub fn edges(self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north]
    }

    /// Whether the point lies in the box or on its edge.
    pub fn contains(self, p: LonLat) -> bool {
        (self.west..=self.east).contains(&p.lon) && (self.south..=self.north).contains(&p.lat)
    }
}

impl Serialize for Bbox {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.edges().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Bbox {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(<[f64; 4]>::deserialize(deserializer)?).ok_or_else(|| {
            serde::de::Error::custom("a box is [west, south, east, north] in degrees, within ±180 and ±85")
        })
    }
}

impl JsonSchema for Bbox {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bbox".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <[f64; 4]>::json_schema(generator)
    }
}

/// How exactly a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PlacePrecision {
    /// The very place.
    Exact,
    /// Somewhere in this town.
    Town,
    /// Somewhere in this district.
    District,
    /// Roughly here.
    Approximate,
}
