//! Numbers as data files write them.

use crate::text::fold;

/// A number with a decimal point or comma, in European or Arabic digits.
pub fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    if !text.bytes().any(|b| b.is_ascii_digit()) && text.is_ascii() {
        return None;
    }
    if let Ok(number) = text.parse::<f64>() {
        return number.is_finite().then_some(number);
    }
    let plain = plain(text);
    let commas = plain.matches(',').count();
    (commas <= 1).then(|| plain.replace(',', ".").parse().ok()).flatten().filter(|n: &f64| n.is_finite())
}

/// Degrees: a number, or degrees, minutes and seconds, with a letter of the compass perhaps.
pub fn degrees(text: &str) -> Option<f64> {
    if let Some(number) = decimal(text) {
        return Some(number);
    }
    let upper = text.trim().to_uppercase();
    let letter = upper.chars().find(|c| "NSEW".contains(*c));
    let parts: Vec<f64> = upper
        .split(|c: char| c.is_whitespace() || "°'\"′″’”NSEW".contains(c))
        .filter(|part| !part.is_empty())
        .map(decimal)
        .collect::<Option<_>>()?;
    let value = match *parts.as_slice() {
        [degrees] => degrees,
        [degrees, minutes] if degrees >= 0.0 && (0.0..60.0).contains(&minutes) => degrees + minutes / 60.0,
        [degrees, minutes, seconds]
            if degrees >= 0.0 && (0.0..60.0).contains(&minutes) && (0.0..60.0).contains(&seconds) =>
        {
            degrees + minutes / 60.0 + seconds / 3600.0
        }
        _ => return None,
    };
    Some(if matches!(letter, Some('S' | 'W')) { -value } else { value })
}

/// A count, with separators of thousands perhaps.
pub fn count(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(count) = text.parse() {
        return Some(count);
    }
    let plain = plain(text);
    if let Some(whole) = plain.strip_suffix(".0").or(plain.strip_suffix(".00")) {
        return whole.parse().ok();
    }
    let groups: Vec<&str> = plain.split([',', '.', ' ']).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = !first.is_empty() && first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    (grouped && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit())))
        .then(|| groups.concat().parse().ok())
        .flatten()
}

fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let marks = text.replace('٫', ".").replace(['٬', '\u{a0}', '\u{202f}'], "").replace('−', "-");
    // Folding drops commas.
    marks.split(',').map(fold).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_way_of_writing_them() {
        for (text, expected) in [
            ("33.5", Some(33.5)),
            ("33,5", Some(33.5)),
            (" -7 ", Some(-7.0)),
            ("٣٣٫٥", Some(33.5)),
            ("۴۶,۷۵", Some(46.75)),
            ("−1.5", Some(-1.5)),
            ("1e3", Some(1000.0)),
            ("nan", None),
            ("inf", None),
            ("1,2,3", None),
            ("", None),
            ("12 km", None),
        ] {
            assert_eq!(decimal(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("33°30'0\"N", Some(33.5)),
            ("33°30′ S", Some(-33.5)),
            ("46.75 W", Some(-46.75)),
            ("46,75", Some(46.75)),
            ("33°75'", None),
            ("N", None),
        ] {
            assert_eq!(degrees(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("12", Some(12)),
            ("1,234", Some(1234)),
            ("1.234.567", Some(1_234_567)),
            ("١٢", Some(12)),
            ("3.0", Some(3)),
            ("2.5", None),
            ("-1", None),
            ("many", None),
            ("99999999999", None),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
        }
    }
}
