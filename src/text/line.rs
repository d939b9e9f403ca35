//! Texts of anybody's within a line of ours.

use std::borrow::Cow;

/// A text on one line and in its own order: what would break the line, steer a terminal or turn what
/// follows around is a space. Marks that only order their neighbours stay.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202D}' | '\u{202E}');
    if text.contains(steers) { Cow::Owned(text.replace(steers, " ")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_the_line_or_steers_a_terminal() {
        for (text, line) in [
            ("plain, عربي", "plain, عربي"),
            ("a\nb\r\tc", "a b  c"),
            ("\u{1B}[31mred", " [31mred"),
            ("x\u{202E}y\u{2028}z", "x y z"),
            ("\u{200F}(\u{2068}a\u{2069})", "\u{200F}(\u{2068}a\u{2069})"),
        ] {
            assert_eq!(on_one_line(text), line);
        }
    }
}
