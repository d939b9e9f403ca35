//! The folder of the bench, and a session on it.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;

use serde::Deserialize;

use crate::cli::Failure;
use crate::io::import::{Options, Progress, read, read_file};
use crate::model::scenario::{Frame, FrameSpan, Opening};
use crate::model::time::add_days;
use crate::model::{Base, DataFile, Date, LonLat, Period, Scenario, lon_lat};
use crate::scene::{DataLayer, Theme};
use crate::session::data::Read;
use crate::session::{Command, DataChange, Document, Session};
use crate::text::{Lang, LocalText};

/// Day 0.
const FIRST: Date = jiff::civil::date(2016, 1, 1);
/// The middle of the map.
pub const MIDDLE: [f64; 2] = [32.0, 34.08];
/// The zoom, in levels of tiles of 256 points: 28 points a degree.
pub const ZOOM: f64 = 5.3;

/// What must come out.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// The first day of each month, then the end; days since 2016.
    pub edges: Vec<i32>,
    points: BTreeMap<String, Points>,
    arrows: Counts,
    areas: Counts,
}

#[derive(Clone, Debug, Deserialize)]
struct Points {
    month: Vec<usize>,
    picks: Vec<(u64, f64, f64)>,
}

#[derive(Clone, Debug, Deserialize)]
struct Counts {
    month: Vec<usize>,
}

impl Expected {
    /// Reads `expected.json`.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join("expected.json");
        let wrong = |e: &dyn std::fmt::Display| Failure::failed(format!("cannot read {}: {e}", path.display()));
        let bytes = std::fs::read(&path).map_err(|e| wrong(&e))?;
        let expected: Self = serde_json::from_slice(&bytes).map_err(|e| wrong(&e))?;
        if expected.edges.len() < 32 {
            return Err(wrong(&"it has fewer than 31 months"));
        }
        Ok(expected)
    }

    /// The days of a month, or from the first day to its end.
    pub fn window(&self, from: usize, month: usize) -> Period {
        Period::new(add_days(FIRST, self.edges[from]), add_days(FIRST, self.edges[month + 1] - 1))
    }

    /// All days.
    pub fn all(&self) -> Period {
        self.window(0, self.months() - 1)
    }

    /// How many months there are.
    pub fn months(&self) -> usize {
        self.edges.len() - 1
    }

    /// How many areas, arrows and points a month shows.
    pub fn counts(&self, n: u32, month: usize) -> [Option<usize>; 3] {
        let points = self.points.get(&n.to_string()).and_then(|points| points.month.get(month));
        [self.areas.month.get(month), self.arrows.month.get(month), points].map(Option::<&usize>::copied)
    }

    /// What is clicked: its id and its place.
    pub fn picks(&self, n: u32) -> Vec<(String, LonLat)> {
        let picks = self.points.get(&n.to_string()).map(|points| &*points.picks).unwrap_or_default();
        picks.iter().map(|&(id, lon, lat)| (id.to_string(), lon_lat(lon, lat))).collect()
    }
}

/// Reads areas, arrows and points, in the order of drawing.
pub fn read_all(folder: &Path, n: u32) -> Result<Vec<Command>, Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::failed(e.to_string());
    let mut go_on = |_: Progress<'_>| ControlFlow::Continue(());
    let areas = folder.join("areas.geojson");
    let text = std::fs::read_to_string(&areas)
        .map_err(|e| Failure::failed(format!("cannot read {}: {e}", areas.display())))?;
    // In these data `to` is the last day; in data files it is the first day after.
    let mut text = Cursor::new(text.replace("\"to\":", "\"end\":").into_bytes());
    let areas = read("areas.geojson", &mut text, &Options::default(), &mut go_on).map_err(|e| failed(&e))?;
    let mut out = vec![add(areas, folder)];
    for name in ["arrows.geojson".to_owned(), format!("points_{n}.csv")] {
        let file = read_file(&folder.join(name), &Options::default(), &mut go_on).map_err(|e| failed(&e))?;
        out.push(add(file, folder));
    }
    Ok(out)
}

fn add(file: DataFile, folder: &Path) -> Command {
    let layer = DataLayer::new(folder.join(&file.name), file);
    Command::Data(DataChange::Add(Box::new(Read { layer, replaces: None })))
}

/// A session without a story and without ground: nothing is drawn but the data.
pub fn session(expected: &Expected) -> Session {
    let all = expected.all();
    let frame = Frame {
        format: "conflict-atlas/1".to_owned(),
        id: "bench".to_owned(),
        title: LocalText::default(),
        about: LocalText::default(),
        span: FrameSpan { from: all.first(), to: add_days(all.last(), 1) },
        opening: Opening { view: Default::default(), date: all.last() },
        views: Vec::new(),
        theatres: Vec::new(),
        operations: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        languages: Vec::new(),
        wording: BTreeMap::new(),
        extra: Default::default(),
    };
    let scenario = Scenario::new(frame, Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut session = Session::new(Document::new(scenario, Base::default()), Lang::EN, Theme::Light);
    session.run(Command::ToggleMotion);
    session
}
