//! Days and spans. A day has no time zone; `from` is inclusive, `to` is exclusive.

use jiff::ToSpan;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use jiff::civil::Date;

/// Days from `a` to `b`; negative when `b` is earlier.
pub fn days_between(a: Date, b: Date) -> i32 {
    // Both are proleptic Gregorian days, so the difference always fits.
    a.until(b).map_or(0, |span| span.get_days())
}

/// The day `days` later, or the calendar's end.
pub fn add_days(date: Date, days: i32) -> Date {
    date.saturating_add(i64::from(days).days())
}

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DatePrecision {
    /// The day.
    #[default]
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// A span of days: `from` inclusive, `to` exclusive; without `to` it runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// First day after it.
    pub to: Option<Date>,
}

impl Span {
    /// Whether the day lies in the span.
    pub fn contains(self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date < to)
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        other.to.is_none_or(|to| self.from < to) && self.to.is_none_or(|to| other.from < to)
    }

    /// The last day in it, if it ends.
    pub fn last_day(self) -> Option<Date> {
        self.to.map(|to| add_days(to, -1))
    }
}

/// Days in a row, at least one; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// From one day to another, in whichever order they are given.
    pub fn new(a: Date, b: Date) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    /// A single day.
    pub fn day(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// So many days, at least one, the last of which is `last`.
    pub fn ending(last: Date, days: i32) -> Self {
        Self::new(add_days(last, 1 - days.max(1)), last)
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// How many days.
    pub fn days(self) -> i32 {
        days_between(self.first, self.last) + 1
    }

    /// The same days with an exclusive end.
    pub fn span(self) -> Span {
        Span { from: self.first, to: Some(add_days(self.last, 1)) }
    }

    /// Whether any of its days lies in the span.
    pub fn meets(self, span: Span) -> bool {
        span.from <= self.last && span.to.is_none_or(|to| to > self.first)
    }
}

/// A step of the time bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Step {
    /// One day.
    #[default]
    Day,
    /// Seven days.
    Week,
    /// One calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// One calendar year.
    Year,
}

impl Step {
    /// All steps, shortest first.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The next longer step; a year stays a year.
    pub fn longer(self) -> Self {
        match self {
            Self::Day => Self::Week,
            Self::Week => Self::Month,
            Self::Month => Self::Quarter,
            Self::Quarter | Self::Year => Self::Year,
        }
    }

    /// The day `count` steps later (earlier when negative). A month after 31 January is the last
    /// day of February.
    pub fn add(self, date: Date, count: i64) -> Date {
        let span = match self {
            Self::Day => count.days(),
            Self::Week => (count * 7).days(),
            Self::Month => count.months(),
            Self::Quarter => (count * 3).months(),
            Self::Year => count.years(),
        };
        date.saturating_add(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_span_begins_on_its_first_day_and_has_ended_on_its_to() {
        let span = Span { from: date(2020, 10, 26), to: Some(date(2020, 10, 28)) };
        let cases = [(25, false), (26, true), (27, true), (28, false)];
        for (day, inside) in cases {
            assert_eq!(span.contains(date(2020, 10, day)), inside, "day {day}");
        }
        assert_eq!(span.last_day(), Some(date(2020, 10, 27)));
    }

    #[test]
    fn steps_follow_the_calendar() {
        let cases = [
            (Step::Day, date(2020, 2, 28), 1, date(2020, 2, 29)),
            (Step::Week, date(2020, 12, 28), 1, date(2021, 1, 4)),
            (Step::Month, date(2020, 1, 31), 1, date(2020, 2, 29)),
            (Step::Month, date(2020, 3, 31), -1, date(2020, 2, 29)),
            (Step::Quarter, date(2020, 11, 30), 1, date(2021, 2, 28)),
            (Step::Quarter, date(2020, 2, 10), -2, date(2019, 8, 10)),
            (Step::Year, date(2020, 2, 29), 1, date(2021, 2, 28)),
        ];
        for (step, from, count, to) in cases {
            assert_eq!(step.add(from, count), to, "{step:?} from {from}");
        }
    }

    #[test]
    fn days_between_counts_both_ways() {
        assert_eq!(days_between(date(2016, 1, 1), date(2021, 1, 1)), 1827);
        assert_eq!(days_between(date(2020, 3, 1), date(2020, 2, 28)), -2);
    }
}
