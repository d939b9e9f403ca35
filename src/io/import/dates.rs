//! Dates as data files write them, to the precision that they have.

use std::collections::HashMap;

use crate::model::dataset::{Day, TimePrecision};
use crate::model::time::Step;
use crate::model::{Date, DateOrder};
use crate::text::{fold, parse_iso, typed_date, typed_days};

/// The days that a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: Day,
    /// The first after them.
    pub to: Day,
    /// How exactly they are given.
    pub precision: TimePrecision,
    /// What the text says about the order of day and month.
    pub order: OrderSaid,
}

/// What a date says about the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderSaid {
    /// Nothing: the year stands first, or the month is a word.
    Nothing,
    /// It can only be this one.
    Only(DateOrder),
    /// Both would do; the other way it is this day.
    Either(Day),
}

/// Reads dates, and learns from them in which order day and month stand.
#[derive(Debug, Default)]
pub struct DateReader {
    given: Option<DateOrder>,
    /// How many dates can only be read one way: day first, month first.
    pub only: [u64; 2],
    known: HashMap<Box<str>, Option<Days>>,
}

/// Different dates that are remembered; a file has few.
const REMEMBERED: usize = 50_000;

impl DateReader {
    /// A reader that keeps to an order, or finds it out.
    pub fn new(given: Option<DateOrder>) -> Self {
        Self { given, ..Self::default() }
    }

    /// The order that is given, or that most dates have which can only be read one way.
    pub fn order(&self) -> Option<DateOrder> {
        self.given.or(match self.only {
            [0, 0] => None,
            [day, month] if day >= month => Some(DateOrder::DayFirst),
            _ => Some(DateOrder::MonthFirst),
        })
    }

    /// The days of a text; where nothing is known of the order yet, the day stands first.
    pub fn read(&mut self, text: &str) -> Option<Days> {
        let text = text.trim();
        let days = match self.known.get(text) {
            Some(days) => *days,
            None => {
                let days = days(text);
                if self.known.len() < REMEMBERED {
                    self.known.insert(text.into(), days);
                }
                days
            }
        }?;
        match days.order {
            OrderSaid::Nothing => Some(days),
            OrderSaid::Only(order) => {
                self.only[order as usize] += 1;
                Some(days)
            }
            OrderSaid::Either(other) => match self.order() {
                None => Some(days),
                Some(DateOrder::DayFirst) => Some(Days { order: OrderSaid::Nothing, ..days }),
                Some(DateOrder::MonthFirst) => {
                    Some(Days { from: other, to: other.next(), order: OrderSaid::Nothing, ..days })
                }
            },
        }
    }
}

/// The days of a text, the day first where day and month could both be meant.
pub fn days(text: &str) -> Option<Days> {
    let text = text.trim();
    if text.len() > 100 {
        return None;
    }
    if text.is_ascii() { ascii(text) } else { ascii(&fold(text)).or_else(|| words(text)) }
}

/// The day of a count of seconds or thousandths of a second since 1970.
pub fn timestamp(text: &str) -> Option<Days> {
    let n: i64 = text.trim().parse().ok()?;
    let seconds = if n.unsigned_abs() >= 100_000_000_000 { n.div_euclid(1_000) } else { n };
    let day = i32::try_from(seconds.div_euclid(86_400)).ok().filter(|day| day.abs() < 2_900_000)?;
    Some(one_day(Day(day).date()))
}

fn one_day(date: Date) -> Days {
    unit(date, TimePrecision::Day)
}

fn unit(first: Date, precision: TimePrecision) -> Days {
    let step = match precision {
        TimePrecision::Day | TimePrecision::Days => Step::Day,
        TimePrecision::Week => Step::Week,
        TimePrecision::Month => Step::Month,
        TimePrecision::Year => Step::Year,
    };
    let from = Day::of(first);
    Days { from, to: Day::of(step.add(first, 1)).max(from.next()), precision, order: OrderSaid::Nothing }
}

fn ascii(text: &str) -> Option<Days> {
    if let Some((first, last)) = text.split_once('/').filter(|(a, b)| a.contains('-') && b.contains('-')) {
        let (first, last) = (ascii(first)?, ascii(last)?);
        return (first.from < last.to).then_some(Days { to: last.to, ..first });
    }
    let date = without_time(text);
    let numeric = date.bytes().find(|b| b"-/.".contains(b)).and_then(|mark| {
        let parts: Vec<&str> = date.split(char::from(mark)).collect();
        numbers(&parts)
    });
    numeric.or_else(|| words(text))
}

/// A date that is numbers alone; one without a mark between them is none.
fn numbers(parts: &[&str]) -> Option<Days> {
    let number = |part: &&str| {
        let short = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        short.then(|| part.parse::<i16>().ok()).flatten()
    };
    let values: Vec<i16> = parts.iter().map(number).collect::<Option<_>>()?;
    let year_first = parts.first().is_some_and(|part| part.len() == 4);
    match *values.as_slice() {
        [year, month, day] if year_first => date(year, month, day).map(one_day),
        [year, month] if year_first => Some(unit(date(year, month, 1)?, TimePrecision::Month)),
        [month, year] if parts[1].len() == 4 => Some(unit(date(year, month, 1)?, TimePrecision::Month)),
        [a, b, year] => {
            let year = match parts[2].len() {
                4 => year,
                // As POSIX reads them: 69 to 99 are of the last century.
                2 if year >= 69 => 1900 + year,
                2 => 2000 + year,
                _ => return None,
            };
            let day_first = date(year, b, a).map(one_day);
            let month_first = date(year, a, b).map(one_day);
            match (day_first, month_first) {
                (Some(days), Some(other)) if days.from == other.from => Some(days),
                (Some(days), Some(other)) => Some(Days { order: OrderSaid::Either(other.from), ..days }),
                (Some(days), None) => Some(Days { order: OrderSaid::Only(DateOrder::DayFirst), ..days }),
                (None, Some(days)) => Some(Days { order: OrderSaid::Only(DateOrder::MonthFirst), ..days }),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

/// The date of "2020-05-03T12:00:00Z" and "03/05/2020 00:00".
fn without_time(text: &str) -> &str {
    let end = text.char_indices().find(|(i, c)| {
        let after = &text.as_bytes()[i + c.len_utf8()..];
        let hour = after.first().is_some_and(u8::is_ascii_digit) && after.iter().take(3).any(|b| *b == b':');
        matches!(c, 'T' | 't' | ' ') && *i >= 6 && (hour || after.is_empty())
    });
    let date = end.map_or(text, |(i, _)| &text[..i]);
    date.strip_suffix('Z').unwrap_or(date)
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().filter(|date| date.year() > 0)
}

/// A date with its month in words, in any language of the program: it needs a year.
fn words(text: &str) -> Option<Days> {
    let text = text.trim();
    let year = fold(text).split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 4);
    let letters = text.chars().any(char::is_alphabetic);
    if !year || !letters || text.starts_with(['+', '-']) || text.split_whitespace().count() > 6 {
        return None;
    }
    let shown = Date::constant(2000, 1, 1);
    if let Some((first, last)) = typed_days(text, shown) {
        let length = Day::of(last).0 - Day::of(first).0 + 1;
        let precision = match length {
            28..=31 => TimePrecision::Month,
            365 | 366 => TimePrecision::Year,
            _ => TimePrecision::Day,
        };
        return Some(Days { from: Day::of(first), to: Day::of(last).next(), precision, order: OrderSaid::Nothing });
    }
    let without_weekday = text.split_once(", ").filter(|(name, _)| name.chars().all(char::is_alphabetic));
    typed_date(without_weekday.map_or(text, |(_, rest)| rest), shown).map(one_day)
}

/// A year alone, or eight digits: dates only where a column is known to hold dates.
pub fn bare(text: &str) -> Option<Days> {
    let text = if text.is_ascii() { text.trim().to_owned() } else { fold(text) };
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        4 => date(text.parse().ok()?, 1, 1).map(|first| unit(first, TimePrecision::Year)),
        8 => parse_iso(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])).ok().map(one_day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(days: Option<Days>) -> Option<String> {
        days.map(|d| format!("{}..{}", d.from.date(), d.to.date()))
    }

    #[test]
    fn dates_are_read_to_their_precision() {
        for (text, expected) in [
            ("2020-05-03", "2020-05-03..2020-05-04"),
            ("2020-05-03T23:59:59+03:00", "2020-05-03..2020-05-04"),
            ("2020-05-03 00:00:00.000", "2020-05-03..2020-05-04"),
            ("2020-05-03Z", "2020-05-03..2020-05-04"),
            ("2020-05", "2020-05-01..2020-06-01"),
            ("05/2020", "2020-05-01..2020-06-01"),
            ("2020-05-03/2020-05-06", "2020-05-03..2020-05-07"),
            ("2020-11/2020-12", "2020-11-01..2021-01-01"),
            ("3.5.2020", "2020-05-03..2020-05-04"),
            ("05/03/2020", "2020-03-05..2020-03-06"),
            ("25/03/2020 14:30", "2020-03-25..2020-03-26"),
            ("03/25/2020", "2020-03-25..2020-03-26"),
            ("27.9.20", "2020-09-27..2020-09-28"),
            ("27.9.98", "1998-09-27..1998-09-28"),
            ("٢٠٢٠-٠٥-٠٣", "2020-05-03..2020-05-04"),
            ("٣/٥/٢٠٢٠", "2020-05-03..2020-05-04"),
            ("31 January 2023", "2023-01-31..2023-02-01"),
            ("27 أيلول 2020", "2020-09-27..2020-09-28"),
            ("Oct 2019", "2019-10-01..2019-11-01"),
        ] {
            assert_eq!(shown(days(text)).as_deref(), Some(expected), "{text:?}");
        }
        for text in ["", "2020-13-01", "31.2.2020", "Baku", "+2w", "12.5", "1.2.3.4", "-", "0000-01-01", "99/99/9999"] {
            assert_eq!(shown(days(text)), None, "{text:?}");
        }
        assert_eq!(shown(bare("2020")).as_deref(), Some("2020-01-01..2021-01-01"));
        assert_eq!(shown(bare("20200503")).as_deref(), Some("2020-05-03..2020-05-04"));
        assert_eq!(shown(timestamp("1588464000")).as_deref(), Some("2020-05-03..2020-05-04"));
        assert_eq!(shown(timestamp("1588464000000")).as_deref(), Some("2020-05-03..2020-05-04"));
    }

    #[test]
    fn the_order_is_learned_from_dates_that_can_only_be_read_one_way() {
        let mut reader = DateReader::default();
        let first = reader.read("05/03/2020").expect("a date");
        assert_eq!(first.order, OrderSaid::Either(Day::of(jiff::civil::date(2020, 5, 3))));
        reader.read("05/25/2020").expect("a date");
        assert_eq!(reader.order(), Some(DateOrder::MonthFirst));
        assert_eq!(shown(reader.read("05/03/2020")).as_deref(), Some("2020-05-03..2020-05-04"));
        let mut given = DateReader::new(Some(DateOrder::DayFirst));
        assert_eq!(shown(given.read("05/03/2020")).as_deref(), Some("2020-03-05..2020-03-06"));
    }
}
