//! How fine the time axis is: by years for decades, by days for weeks.

use jiff::civil::date;

use crate::model::time::DatePrecision;
use crate::model::{Date, Event, Step};
use crate::text::{Lang, month_short, short_date, year};

/// Edges of the bins in which events are counted, and of the ticks under the axis.
pub struct Grid {
    /// Edges of bins, from the first day or before to the last day or after.
    pub bins: Vec<Date>,
    /// Edges of ticks, likewise.
    pub ticks: Vec<Date>,
    bin: Step,
    tick: Step,
}

impl Grid {
    /// A grid that fits a span; `to` is exclusive.
    pub fn new(from: Date, to: Date) -> Self {
        let (bin, tick) = match crate::model::time::days_between(from, to) {
            ..=70 => (Step::Day, Step::Week),
            71..=730 => (Step::Week, Step::Month),
            731..=14_600 => (Step::Month, Step::Year),
            _ => (Step::Year, Step::Year),
        };
        Self { bins: edges(bin, from, to), ticks: edges(tick, from, to), bin, tick }
    }

    /// Whether an event can be counted in a bin: its day, month or year is not longer than one.
    pub fn can_count(&self, event: &Event) -> bool {
        match event.precision {
            DatePrecision::Day => true,
            DatePrecision::Month => matches!(self.bin, Step::Month | Step::Quarter | Step::Year),
            DatePrecision::Year => self.bin == Step::Year,
        }
    }

    /// Whether a tick names its first day, not the whole of it.
    pub fn ticks_are_days(&self) -> bool {
        self.tick == Step::Week
    }

    /// What stands under a tick.
    pub fn tick_name(&self, lang: Lang, from: Date) -> String {
        match self.tick {
            Step::Year => year(lang, from),
            Step::Month if from.month() == 1 => format!("{} {}", month_short(lang, 1), year(lang, from)),
            Step::Month | Step::Quarter => month_short(lang, from.month()),
            Step::Week | Step::Day => short_date(lang, from),
        }
    }
}

fn edges(step: Step, from: Date, to: Date) -> Vec<Date> {
    let first = match step {
        Step::Year => date(from.year(), 1, 1),
        Step::Quarter => date(from.year(), (from.month() - 1) / 3 * 3 + 1, 1),
        Step::Month => date(from.year(), from.month(), 1),
        Step::Week | Step::Day => from,
    };
    let mut edges = vec![first];
    let mut last = first;
    while last < to {
        let next = step.add(last, 1);
        // Time ends with the calendar.
        if next <= last {
            break;
        }
        edges.push(next);
        last = next;
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_a_span_lies_in_a_bin_and_under_a_tick() {
        for (from, to, bins, ticks) in [
            (date(2016, 1, 1), date(2021, 1, 1), 60, 5),
            (date(2020, 1, 1), date(2020, 2, 1), 31, 5),
            (date(2020, 3, 15), date(2020, 12, 1), 38, 9),
            (date(1900, 6, 1), date(2000, 1, 1), 100, 100),
        ] {
            let grid = Grid::new(from, to);
            assert_eq!((grid.bins.len() - 1, grid.ticks.len() - 1), (bins, ticks), "{from} to {to}");
            for edges in [&grid.bins, &grid.ticks] {
                assert!(edges[0] <= from && edges[edges.len() - 1] >= to && edges.is_sorted(), "{from} to {to}");
            }
        }
    }
}
