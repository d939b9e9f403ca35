//! How many rows there are: by step of time, by cell of a grid.

use crate::model::time::{Date, Span, Step};

use super::{Dataset, Row, Window, days};
use crate::model::dataset::Day;

/// A grid to count in: columns of equal width, rows between the latitudes given, so that cells are
/// squares in whatever projection the map has.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// Western edge, degrees east.
    pub west: f64,
    /// Eastern edge, degrees east.
    pub east: f64,
    /// How many columns, at least one.
    pub columns: u32,
    /// The latitudes between rows of cells, ascending: one more than there are rows.
    pub lats: Vec<f64>,
}

/// A cell with rows in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From the west, beginning with 0.
    pub column: u32,
    /// From the south, beginning with 0.
    pub row: u32,
    /// How many rows of the table lie in it.
    pub count: u32,
}

impl Dataset {
    /// How many rows begin in each step: its first day and the count, steps without rows between
    /// them too. A row counts once, on its first day; weeks begin on Monday. Rows that have always
    /// been and rows without a day do not count. `within` leaves out what begins elsewhere.
    pub fn counts(&self, step: Step, within: Option<Span>) -> Vec<(Date, usize)> {
        let (from, to) = within.map_or((Day(i32::MIN + 1), Day::NEVER), days);
        let rows = self.time.beginning(from, to);
        let Some((first, last)) = self.time.from[rows.clone()].first().zip(self.time.from[rows].last()) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        let mut start = begin(step, first.date());
        loop {
            let next = step.add(start, 1);
            let (low, high) = (Day::of(start).max(from), Day::of(next).min(to));
            out.push((start, self.time.beginning(low, high).len()));
            // At the calendar's end a step leads nowhere.
            if Day::of(next) > *last || next <= start {
                return out;
            }
            start = next;
        }
    }

    /// The cells of a grid with the number of rows in each, of the rows in a window that are wanted;
    /// southern cells first, western before eastern. A point on an edge belongs to the cell to the
    /// north-east of it; what lies outside the grid counts nowhere.
    pub fn cells(&self, window: Window, grid: &Grid, wanted: impl Fn(Row) -> bool) -> Vec<Cell> {
        let height = grid.lats.len().saturating_sub(1);
        let columns = grid.columns as usize;
        let width = (grid.east - grid.west) / f64::from(grid.columns);
        let mut counts = vec![0_u32; height * columns];
        let mut count = |row: Row| {
            let at = self.at(row);
            let column = ((at.lon - grid.west) / width).floor();
            let line = grid.lats.partition_point(|&lat| lat <= at.lat);
            if !wanted(row) || column < 0.0 || column >= f64::from(grid.columns) || line == 0 || line > height {
                return;
            }
            if let Some(cell) = counts.get_mut((line - 1) * columns + column as usize) {
                *cell += 1;
            }
        };
        match window {
            Window { span: None, bbox: None } => (0..self.len() as Row).for_each(&mut count),
            Window { span: Some(span), bbox: None } => self.in_span(span).for_each(&mut count),
            window => self.rows(window).into_iter().for_each(&mut count),
        }
        let filled = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        filled.map(|(n, &count)| Cell { column: (n % columns) as u32, row: (n / columns) as u32, count }).collect()
    }
}

/// The first day of the step in which a day lies.
fn begin(step: Step, day: Date) -> Date {
    match step {
        Step::Day => day,
        Step::Week => Step::Day.add(day, -i64::from(day.weekday().to_monday_zero_offset())),
        Step::Month => day.first_of_month(),
        Step::Quarter => {
            let months = (day.month() - 1) % 3;
            Step::Month.add(day.first_of_month(), -i64::from(months))
        }
        Step::Year => day.first_of_year(),
    }
}
