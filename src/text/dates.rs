//! Days written out, with the digits and the months that the reader wants.

use jiff::civil::Date;

use super::{Lang, Months, plain_number, tr, tr_with};

/// "26 October 2020".
pub fn long_date(lang: Lang, date: Date) -> String {
    lang.with_digits(format!("{} {} {}", date.day(), month_name(lang, date.month()), date.year()))
}

/// "26 Oct".
pub fn short_date(lang: Lang, date: Date) -> String {
    lang.with_digits(format!("{} {}", date.day(), month_short(lang, date.month())))
}

/// "26 Oct 2020".
pub fn short_date_year(lang: Lang, date: Date) -> String {
    lang.with_digits(format!("{} {} {}", date.day(), month_short(lang, date.month()), date.year()))
}

/// Days from the first to the last: "1 – 26 October 2020".
pub fn long_days(lang: Lang, first: Date, last: Date) -> String {
    days(lang, first, last, |lang, date| format!("{} {}", date.day(), month_name(lang, date.month())), long_date)
}

/// The same with short months: "1 – 26 Oct 2020".
pub fn short_days(lang: Lang, first: Date, last: Date) -> String {
    days(lang, first, last, short_date, short_date_year)
}

fn days(
    lang: Lang,
    first: Date,
    last: Date,
    without_year: fn(Lang, Date) -> String,
    in_full: fn(Lang, Date) -> String,
) -> String {
    // What both days share is said once.
    let from = if first == last {
        return in_full(lang, last);
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        plain_number(lang, first.day().into())
    } else if first.year() == last.year() {
        lang.with_digits(without_year(lang, first))
    } else {
        in_full(lang, first)
    };
    tr_with(lang, "days-range", &[("from", (&from).into()), ("to", (&in_full(lang, last)).into())])
}

/// "October 2020".
pub fn month_year(lang: Lang, date: Date) -> String {
    lang.with_digits(format!("{} {}", month_name(lang, date.month()), date.year()))
}

/// "2020".
pub fn year(lang: Lang, date: Date) -> String {
    plain_number(lang, date.year().into())
}

/// A month's name, 1 to 12.
pub fn month_name(lang: Lang, month: i8) -> String {
    let regional = || tr(lang, &format!("month-{month}"));
    let common = || tr(lang, &format!("month-common-{month}"));
    match lang.months() {
        Months::Regional => regional(),
        Months::Common => common(),
        Months::Both => format!("{} ({})", regional(), common()),
    }
}

/// A month's short name, 1 to 12. There is no room for two.
pub fn month_short(lang: Lang, month: i8) -> String {
    match lang.months() {
        Months::Regional | Months::Both => tr(lang, &format!("month-short-{month}")),
        Months::Common => tr(lang, &format!("month-common-{month}")),
    }
}

/// A date as data give it, written out: a day, a month (`2020-10`); anything else, like a year or
/// "2016–2019", as it is.
pub fn written_date(lang: Lang, text: &str) -> String {
    let month = || parse_iso(&format!("{text}-01")).map(|day| month_year(lang, day));
    parse_iso(text)
        .map(|day| long_date(lang, day))
        .or_else(|_| month())
        .unwrap_or_else(|_| lang.with_digits(text.to_owned()))
}

/// A text is not a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a day of the calendar; write it like 2020-10-26")]
pub struct NotADay {
    text: String,
}

/// A day from `YYYY-MM-DD`, and nothing else.
pub fn parse_iso(text: &str) -> Result<Date, NotADay> {
    let error = || NotADay { text: text.to_owned() };
    let bytes = text.as_bytes();
    let form = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
    if !form {
        return Err(error());
    }
    text.parse().map_err(|_| error())
}
