//! European digits, or those of the language.

/// Which digits numbers are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Digits {
    /// 0 1 2, as most of the Arab press writes.
    #[default]
    European,
    /// The language's own, like ٠ ١ ٢.
    Own,
}

impl Digits {
    /// All, in the order of the choice.
    pub const ALL: [Self; 2] = [Self::European, Self::Own];

    /// The word in files, options and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::European => "european",
            Self::Own => "own",
        }
    }

    /// The choice of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|digits| digits.word() == word)
    }
}

/// The zero of a language that has digits of its own beside the European ones.
pub(super) fn zero_of(code: &str) -> Option<char> {
    match code {
        "ar" => Some('٠'),
        "fa" | "ur" | "ps" => Some('۰'),
        _ => None,
    }
}

/// A text in other digits, if that changes it. What belongs to Latin letters, like "F-16" or an
/// address, stays; separators of thousands and decimals follow the digits.
pub(super) fn in_own(text: &str, zero: char) -> Option<String> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    // Whether the number belongs to the Latin word before it, as in "CC BY 4.0".
    let mut after_latin = false;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|c| !of_word(c)).unwrap_or(rest.len());
        if end == 0 {
            after_latin &= c == ' ';
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        if word.bytes().any(|b| b.is_ascii_alphabetic()) {
            out.push_str(word);
            after_latin = true;
        } else if after_latin {
            out.push_str(word);
            after_latin = false;
        } else {
            push_number(&mut out, word, zero);
        }
        rest = after;
    }
    (out != text).then_some(out)
}

/// Characters of a number, a code or an address.
fn of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-+_./,:@".contains(c)
}

fn push_number(out: &mut String, word: &str, zero: char) {
    let decimal = word.matches('.').count() == 1;
    let chars: Vec<char> = word.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let inside = i > 0 && [i - 1, i + 1].iter().all(|&n| chars.get(n).is_some_and(char::is_ascii_digit));
        out.push(match (c, c.to_digit(10)) {
            (_, Some(digit)) => char::from_u32(zero as u32 + digit).unwrap_or(c),
            (',', None) if inside => '٬',
            ('.', None) if inside && decimal => '٫',
            (c, None) => c,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_change_their_digits_and_codes_do_not() {
        for (text, expected) in [
            ("26 تشرين الأول 2020", "٢٦ تشرين الأول ٢٠٢٠"),
            ("1,500–2,580 مقاتل", "١٬٥٠٠–٢٬٥٨٠ مقاتل"),
            ("12.5%", "١٢٫٥%"),
            ("27.9.20", "٢٧.٩.٢٠"),
            ("26 ت1", "٢٦ ت١"),
            ("طائرات F-16 وعددها 4", "طائرات F-16 وعددها ٤"),
            ("إس-400", "إس-٤٠٠"),
            ("https://example.org/2020/10", "https://example.org/2020/10"),
            ("+2w", "+2w"),
            ("GeoNames (CC BY 4.0) 5", "GeoNames (CC BY 4.0) ٥"),
            ("الحفارة Saipem 12000 في 9 شباط", "الحفارة Saipem 12000 في ٩ شباط"),
            ("2016-2019.", "٢٠١٦-٢٠١٩."),
            ("لا رقم", "لا رقم"),
        ] {
            assert_eq!(in_own(text, '٠').as_deref().unwrap_or(text), expected, "{text}");
        }
    }
}
