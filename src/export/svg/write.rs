//! How numbers, colours, text and paths are written: the same bytes every time.

use std::fmt::{self, Display, Write};

use crate::export::drawing::{Outline, Step};
use crate::scene::Color;

/// A number with at most two decimals: no exponent, no `-0`; what is not finite is 0.
#[derive(Clone, Copy, Debug)]
pub struct Num(pub f32);

/// Beyond this, coordinates say nothing any more.
const LARGEST: f64 = 1e9;

fn hundredths(v: f32) -> i64 {
    let v = f64::from(v);
    if v.is_finite() { (v * 100.0).clamp(-LARGEST, LARGEST).round() as i64 } else { 0 }
}

fn write_hundredths(out: &mut impl Write, n: i64) -> fmt::Result {
    if n < 0 {
        out.write_char('-')?;
    }
    let (whole, part) = (n.unsigned_abs() / 100, n.unsigned_abs() % 100);
    match part {
        0 => write!(out, "{whole}"),
        _ if part % 10 == 0 => write!(out, "{whole}.{}", part / 10),
        _ => write!(out, "{whole}.{part:02}"),
    }
}

impl Display for Num {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hundredths(f, hundredths(self.0))
    }
}

/// A colour as `#rrggbb`; its opacity goes into an attribute of its own.
pub struct Hex(pub Color);

impl Display for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Color { r, g, b, a: _ } = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// The attributes of a colour: `fill="#rrggbb" fill-opacity="0.5"`, opacity only where needed.
pub struct Ink(pub &'static str, pub Color);

impl Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(attribute, color) = self;
        write!(f, " {attribute}=\"{}\"", Hex(*color))?;
        if color.a < 255 {
            write!(f, " {attribute}-opacity=\"{}\"", Num(f32::from(color.a) / 255.0))?;
        }
        Ok(())
    }
}

/// Text as it stands in XML, between tags or in quotes. Characters that XML cannot hold are
/// dropped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The `d` of a path: the first point of each part absolute, the others as steps, which is half
/// as long.
#[derive(Debug, Default)]
pub struct PathData {
    out: String,
    at: [i64; 2],
    stepping: bool,
}

impl PathData {
    /// The `d` of a path.
    pub fn of(outline: &Outline) -> Self {
        let mut out = Self::default();
        for step in &outline.steps {
            match *step {
                Step::Move(p) => out.move_to(p),
                Step::Line(p) => out.line_to(p),
                Step::Quad(control, p) => out.quad_to(control, p),
                Step::Close => out.close(),
            }
        }
        out
    }

    fn number(&mut self, n: i64, first: bool) {
        if !first && n >= 0 {
            self.out.push(' ');
        }
        // Writing to a string does not fail.
        let _ = write_hundredths(&mut self.out, n);
    }

    /// Begins a part.
    fn move_to(&mut self, [x, y]: [f32; 2]) {
        self.at = [hundredths(x), hundredths(y)];
        self.out.push('M');
        self.number(self.at[0], true);
        self.number(self.at[1], false);
        self.stepping = false;
    }

    /// A straight line from the point before.
    fn line_to(&mut self, [x, y]: [f32; 2]) {
        let to = [hundredths(x), hundredths(y)];
        let step = [to[0] - self.at[0], to[1] - self.at[1]];
        if step == [0, 0] {
            return;
        }
        if !self.stepping {
            self.out.push('l');
        }
        self.number(step[0], !self.stepping);
        self.number(step[1], false);
        self.at = to;
        self.stepping = true;
    }

    /// A quadratic curve from the point before.
    fn quad_to(&mut self, control: [f32; 2], [x, y]: [f32; 2]) {
        let to = [hundredths(x), hundredths(y)];
        self.out.push('Q');
        self.number(hundredths(control[0]), true);
        self.number(hundredths(control[1]), false);
        self.number(to[0], false);
        self.number(to[1], false);
        self.at = to;
        self.stepping = false;
    }

    /// Closes the part.
    fn close(&mut self) {
        self.out.push('z');
        self.stepping = false;
    }

    /// What was written.
    pub fn as_str(&self) -> &str {
        &self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_decimals_and_no_surprises() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.001, "0"),
            (0.005_1, "0.01"),
            (1.5, "1.5"),
            (-2.25, "-2.25"),
            (10.0, "10"),
            (0.1 + 0.2, "0.3"),
            (1e-9, "0"),
            (123_456.79, "123456.79"),
            (1e30, "10000000"),
            (f32::NAN, "0"),
            (f32::NEG_INFINITY, "0"),
        ];
        for (number, text) in cases {
            assert_eq!(Num(number).to_string(), text, "{number:?}");
        }
    }

    #[test]
    fn text_cannot_leave_its_element() {
        let cases = [
            ("</text><script>", "&lt;/text&gt;&lt;script&gt;"),
            ("a\u{0}b\u{1F}c\u{85}d\u{FFFE}", "abcd"),
            ("\"x\" & 'y'", "&quot;x&quot; &amp; &#39;y&#39;"),
            ("قره باغ\n", "قره باغ\n"),
        ];
        for (text, escaped) in cases {
            assert_eq!(escape(text), escaped, "{text:?}");
        }
    }

    #[test]
    fn steps_of_a_path_add_up_without_drift() {
        let mut outline = Outline::default();
        outline.polyline(&[[0.004, 0.0], [0.333, 0.333], [0.666, -0.666], [0.666, -0.666], [1.0, 1.0]]);
        let path = PathData::of(&outline);
        assert_eq!(path.as_str(), "M0 0l0.33 0.33 0.34-1 0.33 1.67");
    }
}
