//! Reading the base geography.
//!
//! It ships with the program, but an author may bring another; so it is read with the same care.

mod borders;
mod names;

use std::sync::Arc;

use geojson::GeometryValue;
use serde::Deserialize;

use super::features::{self, Raw, lines, on_globe, place, polygons};
use super::folder::Folder;
use crate::model::base::{
    Attribution, Detail, Disputed, GroundLine, Lake, LineKind, Relief, Town, bounds_of, point_inside,
};
use crate::model::{Base, Date, LonLat, Problem, Region, RegionId, RegionKind, Viewpoint};
use crate::text::LocalText;

#[derive(Deserialize)]
struct RegionProperties {
    #[serde(flatten)]
    names: names::Properties,
    label: Option<[f64; 2]>,
    #[serde(default = "last_rank")]
    rank: u8,
    country: Option<RegionId>,
}

#[derive(Deserialize)]
struct LineProperties {
    name: Option<LocalText>,
    #[serde(default)]
    outer: bool,
    #[serde(default = "last_rank")]
    rank: u8,
    #[serde(flatten)]
    border: borders::Properties,
}

#[derive(Deserialize)]
struct DisputedProperties {
    #[serde(flatten)]
    names: names::Properties,
    status: LocalText,
    recognised: Option<RegionId>,
    #[serde(default)]
    de_facto: LocalText,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Deserialize)]
struct TownProperties {
    #[serde(flatten)]
    names: names::Properties,
    #[serde(default = "last_rank")]
    rank: u8,
    #[serde(default)]
    capital: bool,
    #[serde(default)]
    population: u64,
}

#[derive(Deserialize)]
struct ReliefProperties {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
    flat: u8,
}

#[derive(Deserialize)]
struct AttributionFile {
    short: LocalText,
    full: LocalText,
}

fn last_rank() -> u8 {
    9
}

/// Reads the base geography of a folder. What cannot be read is missing from the map and listed.
pub fn read_base(folder: &Folder) -> (Base, Vec<Problem>) {
    let mut reader = Reader { folder, problems: Vec::new() };
    let mut base = Base {
        countries: reader.regions("countries.geojson", RegionKind::Country),
        countries_low: reader.regions("countries_low.geojson", RegionKind::Country),
        outer: reader.regions("outer.geojson", RegionKind::Country),
        units: reader.regions("units.geojson", RegionKind::Unit),
        seas: reader.regions("seas.geojson", RegionKind::Sea),
        lines: Vec::new(),
        disputed: reader.features("disputed.geojson", disputed),
        lakes: reader.features("lakes.geojson", lake),
        towns: reader.features("places.geojson", town),
        relief: reader.relief(),
        attribution: reader.attribution(),
        viewpoints: reader.viewpoints(),
        ..Base::default()
    };
    for (file, detail) in [
        ("borders.geojson", Detail::High),
        ("borders_low.geojson", Detail::Low),
        ("coast.geojson", Detail::High),
        ("coast_low.geojson", Detail::Low),
        ("unit_lines.geojson", Detail::High),
        ("rivers.geojson", Detail::High),
        ("disputed_lines.geojson", Detail::Overlay),
    ] {
        base.lines.extend(reader.lines(file, detail));
    }
    base.towns.sort_by_key(|town| (town.rank, std::cmp::Reverse(town.population)));
    base.index();
    (base, reader.problems)
}

struct Reader<'a> {
    folder: &'a Folder,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, file: &str, at: &str, reason: String) {
        self.problems.push(Problem::error(format!("base/{file}"), at, reason));
    }

    fn features<T>(&mut self, file: &str, convert: fn(Raw) -> Result<T, String>) -> Vec<T> {
        match self.folder.read(file) {
            Ok(bytes) => features::read(&format!("base/{file}"), &bytes, &mut self.problems, convert).0,
            Err(reason) => {
                self.problem(file, "", format!("cannot be read: {reason}"));
                Vec::new()
            }
        }
    }

    fn regions(&mut self, file: &str, kind: RegionKind) -> Vec<Region> {
        let mut regions = self.features(file, region);
        for region in &mut regions {
            region.kind = kind;
        }
        regions
    }

    fn lines(&mut self, file: &str, detail: Detail) -> Vec<GroundLine> {
        let convert = match file {
            "unit_lines.geojson" => |raw: Raw| ground_lines(raw, LineKind::Unit),
            "rivers.geojson" => |raw: Raw| ground_lines(raw, LineKind::River),
            "coast.geojson" | "coast_low.geojson" => |raw: Raw| ground_lines(raw, LineKind::Coast),
            _ => |raw: Raw| ground_lines(raw, LineKind::Border),
        };
        let features: Vec<(bool, Vec<GroundLine>)> = self.features(file, convert);
        let mut out = Vec::new();
        for (outer, lines) in features {
            // Lines round the window stand in both files; one copy is enough.
            if outer && detail == Detail::Low {
                continue;
            }
            let detail = if outer { Detail::Outer } else { detail };
            out.extend(lines.into_iter().map(|line| GroundLine { detail, ..line }));
        }
        out
    }

    fn relief(&mut self) -> Option<Relief> {
        match read_relief(self.folder) {
            Ok(relief) => Some(relief),
            Err(reason) => {
                self.problem("relief.webp", "", format!("{reason}; the map has no hill shade"));
                None
            }
        }
    }

    fn viewpoints(&mut self) -> Vec<Viewpoint> {
        let read = self.folder.read("viewpoints.json").and_then(|bytes| borders::viewpoints(&bytes));
        read.unwrap_or_else(|reason| {
            self.problem("viewpoints.json", "", reason);
            Vec::new()
        })
    }

    fn attribution(&mut self) -> Attribution {
        let read = self.folder.read("attribution.json").and_then(|bytes| {
            serde_json::from_slice::<AttributionFile>(&bytes).map_err(|e| format!("is not right ({e})"))
        });
        match read {
            Ok(AttributionFile { short, full }) => Attribution { short, full },
            Err(reason) => {
                self.problem("attribution.json", "", reason);
                Attribution::default()
            }
        }
    }
}

fn region(mut raw: Raw) -> Result<Region, String> {
    let ground = polygons(&raw.geometry)?;
    let RegionProperties { names, label, rank, country } = raw.properties()?;
    let (name, naming) = names.into_names();
    let label = match label {
        Some(label) => on_globe(label).map_err(|reason| format!("label {reason}"))?,
        None => point_inside(&ground),
    };
    let bounds = bounds_of(&ground);
    Ok(Region { id: raw.id.into(), kind: RegionKind::Country, name, naming, label, rank, country, ground, bounds })
}

fn ground_lines(mut raw: Raw, kind: LineKind) -> Result<(bool, Vec<GroundLine>), String> {
    let parts = lines(&raw.geometry)?;
    let LineProperties { name, outer, rank, border } = raw.properties()?;
    let border = match kind {
        LineKind::Border => Some(Arc::new(border.into_border(raw.id.into(), name.clone())?)),
        LineKind::Unit | LineKind::Coast | LineKind::River => None,
    };
    let line = |path| GroundLine { kind, detail: Detail::High, path, rank, name: name.clone(), border: border.clone() };
    Ok((outer, parts.into_iter().map(line).collect()))
}

fn disputed(mut raw: Raw) -> Result<Disputed, String> {
    let ground = polygons(&raw.geometry)?;
    let DisputedProperties { names, status, recognised, de_facto, from, to } = raw.properties()?;
    let (name, naming) = names.into_names();
    let span = borders::span(from, to);
    Ok(Disputed { id: raw.id, name, naming, status, recognised, de_facto, span, ground })
}

fn lake(mut raw: Raw) -> Result<Lake, String> {
    let LineProperties { name, rank, .. } = raw.properties()?;
    Ok(Lake { name, ground: polygons(&raw.geometry)?, rank })
}

fn town(mut raw: Raw) -> Result<Town, String> {
    let GeometryValue::Point { coordinates } = &raw.geometry else {
        return Err("is not a point".to_owned());
    };
    let at: LonLat = place(coordinates)?;
    let TownProperties { names, rank, capital, population } = raw.properties()?;
    let (name, naming) = names.into_names();
    Ok(Town { name, naming, at, rank, capital, population })
}

fn read_relief(folder: &Folder) -> Result<Relief, String> {
    let json = folder.read("relief.json")?;
    let ReliefProperties { west, south, east, north, flat } =
        serde_json::from_slice(&json).map_err(|e| format!("its relief.json is not right ({e})"))?;
    let bytes = folder.read("relief.webp")?;
    let mut decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(&*bytes))
        .map_err(|e| format!("is not a WebP picture ({e})"))?;
    let (width, height) = decoder.dimensions();
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let size = decoder.output_buffer_size().ok_or("is too large a picture")?;
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels).map_err(|e| format!("is not a whole WebP picture ({e})"))?;
    let grey = pixels.chunks_exact(channels).map(|p| p[1]).collect();
    Ok(Relief { bounds: [west, south, east, north], flat, size: [width as usize, height as usize], grey })
}
