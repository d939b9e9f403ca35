//! Which rows lie in a span of days. Rows are in the order of their first day, so those that begin
//! in the span lie side by side; those that began before and still run are found through the
//! latest end of each block.

use std::ops::Range;

use super::Day;

/// Rows in a block.
const BLOCK: usize = 64;

/// The days of all rows, in the order of `from`; rows without a day come last.
#[derive(Clone, Debug, Default)]
pub(super) struct TimeIndex {
    pub from: Vec<Day>,
    /// Exclusive.
    pub to: Vec<Day>,
    /// The latest `to` of each block.
    latest: Vec<Day>,
    /// How many rows have a day.
    pub dated: usize,
}

impl TimeIndex {
    pub fn new(from: Vec<Day>, to: Vec<Day>) -> Self {
        let dated = from.partition_point(|&day| day < Day::NEVER);
        let latest = to[..dated].chunks(BLOCK).filter_map(|block| block.iter().copied().max()).collect();
        Self { from, to, latest, dated }
    }

    /// The rows that begin in a span.
    pub fn beginning(&self, from: Day, to: Day) -> Range<usize> {
        let days = &self.from[..self.dated];
        let start = days.partition_point(|&day| day < from);
        start..days.partition_point(|&day| day < to).max(start)
    }

    /// The rows with a day in a span, `to` exclusive, in order.
    pub fn rows(&self, from: Day, to: Day) -> impl Iterator<Item = usize> {
        let inside = if from < to { self.beginning(from, to) } else { 0..0 };
        let blocks = inside.start.div_ceil(BLOCK);
        let earlier = (0..blocks)
            .filter(move |&block| self.latest[block] > from)
            .flat_map(move |block| block * BLOCK..(block + 1) * BLOCK)
            .take_while({
                let start = inside.start;
                move |&row| row < start
            })
            .filter(move |&row| self.to[row] > from);
        earlier.chain(inside)
    }

    /// Whether a row has a day in a span.
    pub fn meets(&self, row: usize, from: Day, to: Day) -> bool {
        row < self.dated && from < to && self.from[row] < to && self.to[row] > from
    }
}
