//! Lines of text: names on the map, and what is written around it.

use std::sync::OnceLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::clip::Frame;
use super::{Mark, Sheet, What};
use crate::scene::labels::{box_at, size_of};
use crate::scene::{Anchor, Color, Label};
use crate::text::{FONT_FILES, Weight, is_rtl_text};

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Beginning, middle or end of the baseline, as the anchor says.
    pub at: [f32; 2],
    /// How it stands to that point.
    pub anchor: Anchor,
    /// In logical order.
    pub text: String,
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

impl TextLine {
    /// The line with its middle, instead of its baseline, at the height of the point.
    pub fn centred(mut self) -> Self {
        self.at[1] += self.size * middle_above_baseline(is_rtl_text(&self.text));
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
        let (text, halo, slanted) = (text.clone(), Some(*halo), *slanted);
        sheet.begin(What::Name);
        line(sheet, TextLine { at, anchor, text, size, weight, color, halo, spacing, slanted }.centred());
    }
}

/// How far leaning letters lean, in degrees. The fonts have none of their own; every reader can
/// lean the upright ones.
pub const SLANT_DEGREES: f32 = 11.0;

/// Adds a line of text, if it says anything that can be seen.
pub fn line(sheet: &mut Sheet, line: TextLine) {
    if !line.text.trim().is_empty() && line.color.a > 0 {
        sheet.add(Mark::Text(line));
    }
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
