//! Points, lines and areas of any format, on the globe and within limits.

use geo::{Centroid as _, Coord, LineString, MultiLineString, MultiPolygon, Polygon};
use geojson::{GeometryValue, Position};
use wkt::TryFromWkt as _;

use super::limits;
use super::record::on_globe;
use crate::io::features;
use crate::model::{Ground, LonLat, lon_lat};

/// A shape of one row.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Point(LonLat),
    Ground(Ground),
}

impl Shape {
    /// A point to hold it by, and what it is beside that.
    pub fn into_row(self) -> (LonLat, Option<Ground>) {
        match self {
            Self::Point(at) => (at, None),
            Self::Ground(ground) => (middle(&ground), Some(ground)),
        }
    }
}

/// The middle of ground; of a line, the corner in its middle.
fn middle(ground: &Ground) -> LonLat {
    let point = match ground {
        Ground::Lines(lines) => {
            let corners = lines.0.iter().max_by_key(|line| line.0.len()).map(|line| &line.0);
            corners.and_then(|corners| corners.get(corners.len() / 2).copied()).map(Into::into)
        }
        Ground::Polygons(polygons) => polygons.centroid(),
    };
    point.map(|p| lon_lat(p.x(), p.y())).filter(|p| p.is_on_globe()).unwrap_or_default()
}

/// A line of corners within limits.
pub(super) fn line(corners: Vec<LonLat>) -> Result<LineString<f64>, String> {
    match corners.len() {
        0 | 1 => Err("is a line of fewer than two corners".to_owned()),
        n if n > limits::RING_POINTS => Err(too_many_corners(n)),
        _ => Ok(LineString::new(corners.into_iter().map(|p| Coord { x: p.lon, y: p.lat }).collect())),
    }
}

/// An area of rings, the outer one first.
pub(super) fn area(rings: Vec<Vec<LonLat>>) -> Result<Polygon<f64>, String> {
    let mut rings = rings.into_iter().map(line);
    let outer = rings.next().ok_or("is an area without a ring")??;
    if outer.0.len() < 4 {
        return Err("has a ring of fewer than three corners".to_owned());
    }
    Ok(Polygon::new(outer, rings.collect::<Result<_, _>>()?))
}

/// The shapes of a GeoJSON geometry: one for each point of a group and member of a collection.
pub(super) fn from_geojson(geometry: &GeometryValue) -> Result<Vec<Shape>, String> {
    let mut out = Vec::new();
    collect(geometry, 0, &mut out)?;
    if out.is_empty() { Err("has an empty geometry".to_owned()) } else { Ok(out) }
}

fn collect(geometry: &GeometryValue, depth: usize, out: &mut Vec<Shape>) -> Result<(), String> {
    if depth > limits::NESTING || out.len() > limits::PARTS {
        return Err(format!(
            "has more than {} parts, or parts in parts more than {} deep",
            limits::PARTS,
            limits::NESTING
        ));
    }
    let too_long = |positions: &[Position]| positions.len() > limits::RING_POINTS;
    match geometry {
        GeometryValue::Point { coordinates } => out.push(Shape::Point(features::place(coordinates)?)),
        GeometryValue::MultiPoint { coordinates } => {
            if coordinates.len() > limits::PARTS {
                return Err(format!("has more than {} points", limits::PARTS));
            }
            for position in coordinates {
                out.push(Shape::Point(features::place(position)?));
            }
        }
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                collect(&geometry.value, depth + 1, out)?;
            }
        }
        ground => {
            let longest = match ground {
                GeometryValue::LineString { coordinates } => too_long(coordinates),
                GeometryValue::MultiLineString { coordinates } | GeometryValue::Polygon { coordinates } => {
                    coordinates.iter().any(|ring| too_long(ring))
                }
                GeometryValue::MultiPolygon { coordinates } => coordinates.iter().flatten().any(|ring| too_long(ring)),
                _ => false,
            };
            if longest {
                return Err(too_many_corners(limits::RING_POINTS + 1));
            }
            let ground = features::ground(ground)?;
            let lines = match &ground {
                Ground::Lines(lines) => lines.0.iter().all(|line| line.0.len() >= 2) && !lines.0.is_empty(),
                Ground::Polygons(polygons) => !polygons.0.is_empty(),
            };
            if !lines {
                return Err("has a line of fewer than two corners, or no part at all".to_owned());
            }
            out.push(Shape::Ground(ground));
        }
    }
    Ok(())
}

/// The shapes of well-known text, "POINT (46.75 39.76)", in degrees, longitude first.
pub(super) fn from_wkt(text: &str) -> Result<Vec<Shape>, String> {
    let text = text.trim();
    let text = match text.get(..5).filter(|start| start.eq_ignore_ascii_case("SRID=")) {
        None => text,
        Some(_) => match text.split_once(';') {
            Some((srid, rest)) if srid.ends_with("=4326") => rest,
            _ => return Err("is in a coordinate system other than WGS84 (SRID 4326)".to_owned()),
        },
    };
    let mut depth = 0_usize;
    for b in text.bytes() {
        depth = match b {
            b'(' => depth + 1,
            b')' => depth.saturating_sub(1),
            _ => depth,
        };
        if depth > limits::NESTING {
            return Err(format!("has brackets in brackets more than {} deep", limits::NESTING));
        }
    }
    let geometry =
        geo::Geometry::<f64>::try_from_wkt_str(text).map_err(|_| "is no geometry as well-known text".to_owned())?;
    let geometry: GeometryValue = (&geometry).into();
    from_geojson(&geometry)
}

/// Ground as lines or as areas.
pub(super) fn ground_of(lines: Vec<LineString<f64>>, areas: Vec<Polygon<f64>>) -> Vec<Shape> {
    let lines = (!lines.is_empty()).then(|| Shape::Ground(Ground::Lines(MultiLineString::new(lines))));
    let areas = (!areas.is_empty()).then(|| Shape::Ground(Ground::Polygons(MultiPolygon::new(areas))));
    lines.into_iter().chain(areas).collect()
}

/// A position in the order longitude, latitude.
pub(super) fn corner(lon: f64, lat: f64) -> Result<LonLat, String> {
    on_globe(lon, lat)
}

fn too_many_corners(n: usize) -> String {
    format!("has a line or ring of {n} corners; {} is the most", limits::RING_POINTS)
}
