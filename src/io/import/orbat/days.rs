//! Times of a scenario as days, and what holds from one to the next.

use serde_json::Value;

use crate::io::import::dates;
use crate::model::dataset::Day;

/// Thousandths of a second in a day.
const DAY_MILLIS: i64 = 86_400_000;

/// Days of a row: the first, and the first after the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    /// `None`: it has always been.
    pub from: Option<Day>,
    /// `None`: it runs on.
    pub to: Option<Day>,
}

impl Days {
    /// One day, or one that nobody knows.
    pub fn on(day: Option<Day>) -> Self {
        Self { from: day, to: day.map(Day::next) }
    }

    /// Whether a day is among them.
    pub fn hold(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
}

/// The day of a time: the date as it is written, or that of thousandths of a second since 1970.
pub(super) fn day_of(time: &Value) -> Option<Day> {
    match time {
        Value::String(text) => dates::days(text).map(|days| days.from),
        Value::Number(millis) => {
            let millis = millis.as_i64().or_else(|| millis.as_f64().map(|millis| millis as i64))?;
            let day = i32::try_from(millis.div_euclid(DAY_MILLIS)).ok()?;
            // Within the years that are written with four digits.
            dates::timestamp(&(i64::from(day) * 86_400).to_string()).map(|_| Day(day))
        }
        _ => None,
    }
}

/// What holds from its time until the next one's.
#[derive(Debug, PartialEq)]
pub(super) struct Stretch<T> {
    pub days: Days,
    pub what: T,
}

/// Stretches of what holds from the beginning and of what comes after it, in the order of time; what
/// holds for a part of a day has that day.
pub(super) fn stretches<T>(
    first: Option<(Option<Day>, T)>,
    mut then: Vec<(Day, Option<T>)>,
    end: Option<Day>,
) -> Vec<Stretch<T>> {
    then.sort_by_key(|(day, _)| *day);
    let mut out: Vec<Stretch<T>> = Vec::new();
    let mut open = first.map(|(from, what)| {
        // What begins after the first change has always been.
        let late = then.first().zip(from).is_some_and(|((day, _), from)| from > *day);
        Stretch { days: Days { from: from.filter(|_| !late), to: end }, what }
    });
    for (day, what) in then {
        if let Some(mut last) = open.take() {
            last.days.to = Some(last.days.from.map_or(day, |from| day.max(from.next())));
            out.push(last);
        }
        open = what.map(|what| Stretch { days: Days { from: Some(day), to: end }, what });
    }
    out.extend(open);
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_time_is_the_date_that_is_written_or_thousandths_of_a_second() {
        for (time, expected) in [
            (json!("1982-04-02T18:00:00-04:00"), Some("1982-04-02")),
            (json!("1940-04-09T23:59:00+02:00"), Some("1940-04-09")),
            (json!(386_553_600_000_i64), Some("1982-04-02")),
            (json!(-1), Some("1969-12-31")),
            (json!(1_000.5), Some("1970-01-01")),
            (json!(1e300), None),
            (json!("soon"), None),
            (json!(null), None),
        ] {
            assert_eq!(day_of(&time).map(|day| day.date().to_string()).as_deref(), expected, "{time}");
        }
    }

    #[test]
    fn what_holds_ends_where_the_next_begins() {
        let shown = |first: Option<(Option<i32>, char)>, then: &[(i32, Option<char>)], end: Option<i32>| {
            let first = first.map(|(from, what)| (from.map(Day), what));
            let then = then.iter().map(|(day, what)| (Day(*day), *what)).collect();
            let day = |day: Option<Day>| day.map(|day| day.0.to_string()).unwrap_or_default();
            let stretch = |s: &Stretch<char>| format!("{} {}..{}", s.what, day(s.days.from), day(s.days.to));
            stretches(first, then, end.map(Day)).iter().map(stretch).collect::<Vec<_>>().join(", ")
        };
        for (first, then, end, expected) in [
            (None, &[][..], None, ""),
            (Some((None, 'a')), &[], None, "a .."),
            (Some((Some(3), 'a')), &[(5, Some('b'))], None, "a 3..5, b 5.."),
            (Some((Some(9), 'a')), &[(5, Some('b'))], None, "a ..5, b 5.."),
            (None, &[(5, Some('b')), (3, Some('a')), (7, None)], None, "a 3..5, b 5..7"),
            (None, &[(5, Some('a')), (5, Some('b'))], Some(8), "a 5..6, b 5..8"),
        ] {
            assert_eq!(shown(first, then, end), expected, "{then:?}");
        }
    }
}
