//! The steps of the task.

use std::collections::BTreeSet;

use serde_json::json;

use super::data::{Expected, MIDDLE, ZOOM};
use super::{Report, quantile};
use crate::app::bench::SIZE;
use crate::model::dataset::Field;
use crate::model::lon_lat;
use crate::session::{Command, State};

/// What a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The months, one after the other.
    Scrub,
    /// From the first day to the end of each month.
    ScrubCum,
    /// The map moves while a month is shown.
    Pan,
    /// The same with everything shown.
    PanAll,
}

/// The month that is shown while the map moves and while points are clicked.
pub const MONTH: usize = 30;

impl Phase {
    /// All, in their order.
    pub const ALL: [Self; 4] = [Self::Scrub, Self::ScrubCum, Self::Pan, Self::PanAll];

    /// The word in the names of figures.
    pub fn word(self) -> &'static str {
        match self {
            Self::Scrub => "scrub",
            Self::ScrubCum => "scrubcum",
            Self::Pan => "pan",
            Self::PanAll => "panall",
        }
    }

    /// What leads to its beginning.
    pub fn way(self, expected: &Expected) -> Vec<Command> {
        match self {
            Self::Scrub | Self::ScrubCum => vec![middle()],
            Self::Pan => vec![middle(), Command::ShowPeriod(expected.window(MONTH, MONTH))],
            Self::PanAll => vec![middle(), Command::ShowPeriod(expected.all())],
        }
    }

    /// Its steps.
    pub fn steps(self, expected: &Expected) -> Vec<Command> {
        let months = 0..expected.months();
        match self {
            Self::Scrub => months.map(|k| Command::ShowPeriod(expected.window(k, k))).collect(),
            Self::ScrubCum => months.map(|k| Command::ShowPeriod(expected.window(0, k))).collect(),
            Self::Pan | Self::PanAll => {
                (0..60).map(|k| if k < 30 { moved(12.0, 5.0) } else { moved(-12.0, 3.0) }).collect()
            }
        }
    }
}

/// Brings the middle of the task's map to the middle of the window.
pub fn middle() -> Command {
    Command::FlyTo(lon_lat(MIDDLE[0], MIDDLE[1]), ZOOM)
}

fn moved(right: f64, down: f64) -> Command {
    Command::PanBy([right / f64::from(SIZE[0]), down / f64::from(SIZE[1])])
}

/// The months whose pictures and counts are looked at.
pub fn looked_at(expected: &Expected) -> Vec<usize> {
    (0..expected.months()).step_by(5).collect()
}

/// How many areas, arrows and points are shown.
pub fn counts(state: &State) -> [Option<usize>; 3] {
    let mut counts = state.data_layers().iter().map(|layer| state.data_rows_shown(layer));
    [counts.next(), counts.next(), counts.next()]
}

/// Clicks all picks and says how long one takes; answers how many hit something, and how many the very
/// point.
pub fn pick(state: &State, expected: &Expected, report: Report, name: &str) -> [usize; 2] {
    /// As in the window: so many points of the picture round the pointer.
    const REACH: f64 = 6.0 / 28.0;
    let (mut walls, mut hit, mut exact) = (Vec::new(), 0, 0);
    for (id, place) in expected.picks(report.n) {
        let began = std::time::Instant::now();
        let found = state.datum_at(place, REACH);
        walls.push(began.elapsed().as_secs_f64() * 1000.0);
        hit += usize::from(found.is_some());
        let found = found.and_then(|(layer, row)| Some(state.data_layer(layer)?.dataset().text(row, Field::Id) == id));
        exact += usize::from(found == Some(true));
    }
    let more = json!({ "hit": hit, "exact": exact, "of": walls.len() });
    report.say_with(&format!("{name}_ms_median"), quantile(&walls, 0.5), more);
    [hit, exact]
}

/// What was seen of the pictures.
#[derive(Default)]
pub struct Seen {
    pictures: BTreeSet<u64>,
    counts: usize,
    steps: usize,
}

impl Seen {
    /// Looks at the picture of a month: a number that tells it from others.
    pub fn look(&mut self, state: &State, expected: &Expected, report: Report, (month, pixels): (usize, u64)) {
        let (wanted, shown) = (expected.counts(report.n, month), counts(state));
        self.pictures.insert(pixels);
        self.counts += usize::from(wanted == shown);
        self.steps += 1;
        if wanted != shown {
            let error = json!({ "error": format!("month {month}: {shown:?} is shown, {wanted:?} expected") });
            report.say_with("verify_step", 0.0, error);
        }
    }

    /// Says whether all pictures differ and all counts are right.
    pub fn say(&self, report: Report) -> bool {
        let right = self.pictures.len() == self.steps && self.counts == self.steps;
        let more =
            json!({ "steps": self.steps, "distinct_pictures": self.pictures.len(), "counts_equal": self.counts });
        report.say_with("verify", f64::from(u8::from(right)), more);
        right
    }
}
