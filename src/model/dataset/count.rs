//! How many rows there are, by step of time.

use crate::model::time::{Date, Span, Step};

use super::{Dataset, Day, days};

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
