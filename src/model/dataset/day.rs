//! Days as numbers, for columns.

use crate::model::time::{Date, add_days, days_between};

/// Days since 1 January 1970, before it negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Later than any day of the calendar: the end of what runs on, and the place of rows without
    /// a day in the order of time.
    pub(super) const NEVER: Self = Self(i32::MAX);

    /// Before any day of the calendar: the beginning of what has always been.
    pub const ALWAYS: Self = Self(i32::MIN);

    /// The number of a day.
    pub fn of(date: Date) -> Self {
        Self(days_between(EPOCH, date))
    }

    /// The day of this number, or the calendar's end.
    pub fn date(self) -> Date {
        // Every span of days within jiff's calendar is far smaller than this.
        add_days(EPOCH, self.0.clamp(-5_000_000, 5_000_000))
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_numbered_without_a_gap() {
        for (day, n) in
            [(date(1970, 1, 1), 0), (date(2016, 1, 1), 16_801), (date(2020, 2, 29), 18_321), (date(1969, 12, 31), -1)]
        {
            assert_eq!(Day::of(day), Day(n));
            assert_eq!(Day(n).date(), day);
        }
        assert_eq!(Day::NEVER.date(), date(9999, 12, 31));
    }
}
