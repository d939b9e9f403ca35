//! Days as people type them.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::fold::fold;
use super::{Lang, Months, Reading, month_name, parse_iso, tr};

/// The day that a text means, seen from the day shown: "27.9.20", "27 September", "Oct 2019",
/// "2019", "+2w", "٢٧ أيلول ٢٠٢٠", in the months' names of every language. Day before month where
/// both are numbers; a missing year is that of the day shown, a missing day the first.
pub fn typed_date(text: &str, shown: Date) -> Option<Date> {
    let text = fold(text);
    if let Some(day) = relative(&text, shown) {
        return Some(day);
    }
    if let Ok(day) = parse_iso(&text) {
        return Some(day);
    }
    let shown_year = i32::from(shown.year());
    let parts: Vec<&str> = text.split([' ', '.', '/', '-']).filter(|part| !part.is_empty()).collect();
    let numbers: Option<Vec<i32>> = parts.iter().map(|part| number(part)).collect();
    match (numbers.as_deref(), parts.as_slice()) {
        (Some([year]), _) if *year >= 1000 => day_of(*year, 1, 1),
        (Some([month, year]), _) if *year >= 1000 => day_of(*year, *month, 1),
        (Some([day, month]), _) => day_of(shown_year, *month, *day),
        (Some([year, month, day]), _) if *year >= 1000 => day_of(*year, *month, *day),
        (Some([day, month, year]), _) => day_of(full_year(*year), *month, *day),
        (None, [name]) => day_of(shown_year, month(name)?, 1),
        (None, [a, b]) => match (number(a), number(b)) {
            (None, Some(year)) if year >= 1000 => day_of(year, month(a)?, 1),
            (None, Some(day)) => day_of(shown_year, month(a)?, day),
            (Some(day), None) => day_of(shown_year, month(b)?, day),
            (Some(_), Some(_)) | (None, None) => two_words(a, b, shown),
        },
        (None, [a, b, c]) => match (number(a), number(b), number(c)) {
            (Some(day), None, Some(year)) => day_of(full_year(year), month(b)?, day),
            (None, Some(day), Some(year)) => day_of(full_year(year), month(a)?, day),
            (Some(day), None, None) => day_of(shown_year, month(&format!("{b} {c}"))?, day),
            (None, None, Some(year)) => day_of(full_year(year), month(&format!("{a} {b}"))?, 1),
            _ => None,
        },
        // Arabic months of two words, or with the other name: "27 تشرين الأول (أكتوبر) 2020".
        (None, [first, words @ .., last]) => match (number(first), number(last)) {
            (Some(day), Some(year)) => day_of(full_year(year), month(&words.join(" "))?, day),
            (Some(day), None) => day_of(shown_year, month(&parts[1..].join(" "))?, day),
            (None, Some(year)) => day_of(full_year(year), month(&parts[..parts.len() - 1].join(" "))?, 1),
            (None, None) => day_of(shown_year, month(&parts.join(" "))?, 1),
        },
        _ => None,
    }
}

fn two_words(a: &str, b: &str, shown: Date) -> Option<Date> {
    day_of(i32::from(shown.year()), month(&format!("{a} {b}"))?, 1)
}

fn number(text: &str) -> Option<i32> {
    text.parse().ok().filter(|n| (0..=9999).contains(n))
}

/// "20" is 2020: no scenario of this program is older than its paper.
fn full_year(year: i32) -> i32 {
    if year < 100 { 2000 + year } else { year }
}

fn day_of(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The month of a name, or of its first letters where only one month begins so.
fn month(name: &str) -> Option<i32> {
    let names = |n: i32| {
        Lang::all().iter().flat_map(move |&lang| {
            let both = lang.reading(Reading { months: Months::Both, ..Default::default() });
            let keys = ["month", "month-short", "month-other", "month-common"];
            let single = keys.map(|key| fold(&tr(lang, &format!("{key}-{n}"))));
            single.into_iter().chain([fold(&month_name(both, n as i8))])
        })
    };
    if let Some(month) = (1..=12).find(|&n| names(n).any(|known| known == name)) {
        return Some(month);
    }
    let mut begun = (1..=12).filter(|&n| name.chars().count() >= 3 && names(n).any(|known| known.starts_with(name)));
    begun.next().filter(|_| begun.next().is_none())
}

/// "+2w", "-10d", "+1m", "-1y".
fn relative(text: &str, shown: Date) -> Option<Date> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let rest = text[1..].trim_start();
    let unit = rest.find(|c: char| !c.is_ascii_digit())?;
    let count = rest[..unit].parse::<i64>().ok().filter(|n| *n <= 100_000)? * sign;
    let span: Span = match rest[unit..].trim() {
        "d" => count.days(),
        "w" => count.weeks(),
        "m" => Span::new().try_months(count).ok()?,
        "y" => Span::new().try_years(count).ok()?,
        _ => return None,
    };
    shown.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Digits;
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let shown = date(2020, 10, 26);
        for (text, expected) in [
            ("27.9.20", Some(date(2020, 9, 27))),
            ("27/09/2020", Some(date(2020, 9, 27))),
            ("2020-09-27", Some(date(2020, 9, 27))),
            ("2020/9/27", Some(date(2020, 9, 27))),
            ("27.9", Some(date(2020, 9, 27))),
            ("9/2019", Some(date(2019, 9, 1))),
            ("27 September 2020", Some(date(2020, 9, 27))),
            ("27 sept", Some(date(2020, 9, 27))),
            ("Sep 27, 2020", Some(date(2020, 9, 27))),
            ("Oct 2019", Some(date(2019, 10, 1))),
            ("march", Some(date(2020, 3, 1))),
            ("2017", Some(date(2017, 1, 1))),
            ("٢٧ أيلول ٢٠٢٠", Some(date(2020, 9, 27))),
            ("27 تشرين الأول 2020", Some(date(2020, 10, 27))),
            ("تشرين الثاني 2019", Some(date(2019, 11, 1))),
            ("5 أكتوبر 2019", Some(date(2019, 10, 5))),
            ("تشرين الأول (أكتوبر) ٢٠١٩", Some(date(2019, 10, 1))),
            ("٥ تشرين الثاني", Some(date(2020, 11, 5))),
            ("+2w", Some(date(2020, 11, 9))),
            ("-1y", Some(date(2019, 10, 26))),
            ("+1m", Some(date(2020, 11, 26))),
            ("-10d", Some(date(2020, 10, 16))),
            ("31.2.2020", None),
            ("32 May", None),
            ("ma", None),
            ("Baku", None),
            ("+w", None),
            ("+99999999999w", None),
            ("", None),
        ] {
            assert_eq!(typed_date(text, shown), expected, "{text:?}");
        }
    }

    #[test]
    fn what_the_program_writes_it_reads_again() {
        for &lang in Lang::all() {
            for (digits, months) in Digits::ALL.iter().flat_map(|&d| Months::ALL.map(|m| (d, m))) {
                let lang = lang.reading(Reading { digits, months });
                for month in 1..=12 {
                    let day = date(2018, month, 17);
                    for text in [super::super::long_date(lang, day), super::super::short_date_year(lang, day)] {
                        assert_eq!(typed_date(&text, date(2020, 1, 1)), Some(day), "{text}");
                    }
                }
            }
        }
    }
}
