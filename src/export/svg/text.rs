//! Lines of text: names on the map, and what is written around it.

use std::sync::OnceLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::Sheet;
use super::clip::Frame;
use super::write::{Ink, Num, escape};
use crate::scene::labels::{box_at, size_of};
use crate::scene::style::size;
use crate::scene::{Anchor, Color, Label};
use crate::text::{FONT_FILES, Weight, is_rtl_text, isolate};

/// A line of text.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Beginning, middle or end of the baseline, as the anchor says.
    pub at: [f32; 2],
    /// How it stands to that point.
    pub anchor: Anchor,
    /// In logical order.
    pub text: &'a str,
    /// In points.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// Of the letters.
    pub color: Color,
    /// Around them.
    pub halo: Option<Color>,
    /// Between them, in points.
    pub spacing: f32,
    /// Leaning.
    pub slanted: bool,
}

impl Line<'_> {
    /// The line with its middle, instead of its baseline, at the height of the point.
    pub fn centred(mut self) -> Self {
        self.at[1] += self.size * middle_above_baseline(is_rtl_text(self.text));
        self
    }
}

/// The names on the map, without those that a card of the furniture would cover or cut.
pub fn labels(sheet: &mut Sheet, labels: &[Label], cards: &[Frame]) {
    let [width, height] = sheet.camera.size;
    let picture = Frame { min: [0.0, 0.0], max: [width, height] };
    for label in labels {
        let Label { at, offset, anchor, text, size, weight, color, halo, spacing, slanted } = label;
        let at = sheet.camera.screen_from_world(*at);
        let [left, top, right, bottom] = box_at(at, *offset, *anchor, size_of(label));
        let covered = Frame { min: [left, top], max: [right, bottom] };
        if !covered.meets(&picture) || cards.iter().any(|card| covered.meets(card)) {
            continue;
        }
        let at = [at[0] + offset[0], at[1] + offset[1]];
        let (anchor, size, weight, color, spacing) = (*anchor, *size, *weight, *color, *spacing);
        let row = Line { at, anchor, text, size, weight, color, halo: Some(*halo), spacing, slanted: *slanted };
        line(sheet, &row.centred());
    }
}

/// How far leaning letters lean.
const SLANT_DEGREES: f32 = 11.0;

/// Draws a line of text.
pub fn line(sheet: &mut Sheet, line: &Line<'_>) {
    let Line { at: [x, y], anchor, text, size, weight, color, halo, spacing, slanted } = *line;
    if text.trim().is_empty() || color.a == 0 {
        return;
    }
    let rtl = is_rtl_text(text);
    // Space is set after the last letter too; the place of the line is meant without it.
    let (anchor, x) = match anchor {
        Anchor::Left => ("", x),
        Anchor::Center => (" text-anchor=\"middle\"", x + spacing / 2.0),
        Anchor::Right => (" text-anchor=\"end\"", x + spacing),
    };
    let family = if rtl { "Vazirmatn, Inter, sans-serif" } else { "Inter, Vazirmatn, sans-serif" };
    let weight = match weight {
        Weight::Regular => "",
        Weight::Bold => " font-weight=\"700\"",
    };
    let spacing = if spacing > 0.0 { format!(" letter-spacing=\"{}\"", Num(spacing)) } else { String::new() };
    let halo = halo.filter(|halo| halo.a > 0).map_or_else(String::new, |halo| {
        let width = Num(2.0 * size::HALO);
        format!("{} stroke-width=\"{width}\" paint-order=\"stroke\"", Ink("stroke", halo))
    });
    // No `direction`: with it, browsers would swap the anchors. The isolates carry the direction.
    // The fonts have no leaning letters of their own; every reader can lean the upright ones.
    let place = if slanted {
        format!("transform=\"translate({} {}) skewX(-{SLANT_DEGREES})\"", Num(x), Num(y))
    } else {
        format!("x=\"{}\" y=\"{}\"", Num(x), Num(y))
    };
    sheet.add(format_args!(
        "<text {place} font-family=\"{family}\" font-size=\"{}\"{weight}{anchor}{spacing}{}{halo}>{}</text>",
        Num(size),
        Ink("fill", color),
        escape(&isolate(text, rtl))
    ));
}

/// How far the middle of a line lies above its baseline, in parts of its size: half way between
/// ascent and descent of the font that leads.
fn middle_above_baseline(rtl: bool) -> f32 {
    static MIDDLES: OnceLock<[f32; 2]> = OnceLock::new();
    let middles = MIDDLES.get_or_init(|| ["Inter", "Vazirmatn"].map(|family| measured_middle(family).unwrap_or(0.36)));
    middles[usize::from(rtl)]
}

fn measured_middle(family: &str) -> Option<f32> {
    let file = FONT_FILES.iter().find(|file| file.family == family)?;
    let metrics = FontRef::new(file.bytes).ok()?.metrics(Size::new(1.0), LocationRef::default());
    Some((metrics.ascent + metrics.descent) / 2.0)
}
