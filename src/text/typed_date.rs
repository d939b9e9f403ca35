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

/// The days that a text means, the first and the last: "1.10.20 – 9.11.20", "1 - 26 October 2020",
/// "Oct 2019", "2019", "2016 – 2018". A year or a month is all its days. A single day is no answer.
pub fn typed_days(text: &str, shown: Date) -> Option<(Date, Date)> {
    // Long dashes are no letters to the folding of words.
    let text = fold(&text.replace(['–', '—'], " - "));
    if let Some((first, last)) = unit(&text, shown) {
        return (first < last).then_some((first, last));
    }
    let arabic = format!(" {} ", fold("إلى"));
    let parts = ["..", " - ", " to ", &arabic].iter().find_map(|mark| text.split_once(mark));
    // A bare hyphen may also stand inside a day: any that parts two readable halves will do.
    let (left, right) = parts.map(|(a, b)| (a.trim(), b.trim())).or_else(|| {
        text.match_indices('-')
            .map(|(i, _)| (text[..i].trim(), text[i + 1..].trim()))
            .find(|(a, b)| unit(a, shown).is_some() && unit(b, shown).is_some())
    })?;
    let (_, last) = unit(right, shown)?;
    // "1 - 26 October 2020": the first takes what it lacks from the last.
    let day_only =
        || number(left).filter(|n| *n <= 31).and_then(|n| day_of(last.year().into(), last.month().into(), n));
    let left = left.strip_prefix("من ").unwrap_or(left);
    let first = day_only().or_else(|| unit(left, last).map(|(first, _)| first))?;
    (first < last).then_some((first, last))
}

/// The first and the last day of a year, a month or a day.
fn unit(text: &str, shown: Date) -> Option<(Date, Date)> {
    let text = text.trim();
    let first = typed_date(text, shown)?;
    let numbers: Vec<i32> = text.split([' ', '.', '/', '-']).filter_map(number).collect();
    let words = text.chars().any(char::is_alphabetic);
    let relative = text.starts_with(['+', '-']);
    let length = match numbers.as_slice() {
        [] if !relative => Span::new().months(1),
        [year] if *year >= 1000 && !words && text.chars().all(char::is_numeric) => Span::new().years(1),
        [year] if *year >= 1000 => Span::new().months(1),
        [month, year] if *year >= 1000 && *month <= 12 && !words => Span::new().months(1),
        _ => Span::new().days(1),
    };
    Some((first, first.checked_add(length).ok()?.yesterday().ok()?))
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
    fn several_days_are_read_as_people_type_them() {
        let shown = date(2020, 10, 26);
        for (text, expected) in [
            ("1.10.20 - 9.11.20", Some((date(2020, 10, 1), date(2020, 11, 9)))),
            ("1.10.20-9.11.20", Some((date(2020, 10, 1), date(2020, 11, 9)))),
            ("2020-10-01 – 2020-11-09", Some((date(2020, 10, 1), date(2020, 11, 9)))),
            ("2020-10-01..2020-11-09", Some((date(2020, 10, 1), date(2020, 11, 9)))),
            ("1 - 26 October 2020", Some((date(2020, 10, 1), date(2020, 10, 26)))),
            ("1 – 26 Oct", Some((date(2020, 10, 1), date(2020, 10, 26)))),
            ("27 Sep – 9 Nov 2019", Some((date(2019, 9, 27), date(2019, 11, 9)))),
            ("Sep 2016 to March 2017", Some((date(2016, 9, 1), date(2017, 3, 31)))),
            ("من 27 أيلول إلى 9 تشرين الثاني 2020", Some((date(2020, 9, 27), date(2020, 11, 9)))),
            ("2019", Some((date(2019, 1, 1), date(2019, 12, 31)))),
            ("2016 – 2018", Some((date(2016, 1, 1), date(2018, 12, 31)))),
            ("Feb 2020", Some((date(2020, 2, 1), date(2020, 2, 29)))),
            ("2/2020", Some((date(2020, 2, 1), date(2020, 2, 29)))),
            ("march", Some((date(2020, 3, 1), date(2020, 3, 31)))),
            ("27.9.20", None),
            ("27 September", None),
            ("+2w", None),
            ("9.11.20 - 1.10.20", None),
            ("Baku - Shusha", None),
            ("", None),
        ] {
            assert_eq!(typed_days(text, shown), expected, "{text:?}");
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
