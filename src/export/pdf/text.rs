//! Fonts and lines of text of a PDF.

use std::borrow::Cow;
use std::ops::Range;

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::export::ExportError;
use crate::export::drawing::TextLine;
use crate::scene::Anchor;
use crate::text::{FONT_FILES, Glyph, GlyphRun, shaped, shaped_width};

/// The fonts of texts.
pub struct Fonts {
    fonts: Vec<Font>,
}

impl Fonts {
    /// All fonts that are built in.
    pub fn new() -> Result<Self, ExportError> {
        let read = |file: &crate::text::FontFile| Font::new(file.bytes.to_vec().into(), 0);
        let fonts: Option<Vec<Font>> = FONT_FILES.iter().map(read).collect();
        Ok(Self { fonts: fonts.ok_or_else(|| ExportError::Packing("a built-in font cannot be read".to_owned()))? })
    }
}

/// The glyph of a sign that a font has not.
const MISSING: u32 = 0;

/// A line in glyphs, and where its left end stands.
pub struct Laid {
    runs: Vec<GlyphRun>,
    start: [f32; 2],
}

impl Laid {
    /// Lays a line out.
    pub fn new(line: &TextLine) -> Self {
        let runs = shaped(&line.text, line.weight);
        let letters = runs.iter().map(|run| run.glyphs.len()).sum::<usize>();
        let wide = shaped_width(&runs) * line.size + line.spacing * letters.saturating_sub(1) as f32;
        let [x, y] = line.at;
        let left = match line.anchor {
            Anchor::Left => x,
            Anchor::Center => x - wide / 2.0,
            Anchor::Right => x - wide,
        };
        Self { runs, start: [left, y] }
    }

    /// Where the line begins.
    pub fn start(&self) -> [f32; 2] {
        self.start
    }

    /// Draws the glyphs with the fill and stroke that are set; as outlines, the text is not found
    /// twice.
    pub fn draw(&self, surface: &mut Surface<'_>, fonts: &Fonts, line: &TextLine, as_outlines: bool) {
        let (size, spacing) = (line.size, line.spacing / line.size.max(0.1));
        let mut before = 0;
        let text = as_readers_turn_it(&line.text, &self.runs);
        for run in &self.runs {
            let Some(font) = fonts.fonts.get(run.font) else { continue };
            let glyph = |g: &Glyph| {
                let [dx, dy] = g.offset;
                let range = without_marks(&text, g.range.clone());
                KrillaGlyph::new(GlyphId::new(g.id), g.advance + spacing, dx, dy, 0.0, range, None)
            };
            let is_mark = |g: &Glyph| {
                // The letter below may share its place in the text with it.
                let shares = |other: &Glyph| other.range == g.range && other.advance > 0.0;
                g.advance == 0.0 && (text[g.range.clone()].chars().all(is_mark_over) || run.glyphs.iter().any(shares))
            };
            // Letters are set apart only in scripts that run from left to right.
            let x = self.start[0] + run.x * size + line.spacing * before as f32;
            before += run.glyphs.len();
            // Readers take a mark for a letter beside the word and part the word there: marks are drawn, and the
            // word is found without them, as people type it. A sign that no font has is only drawn, too: readers
            // for the blind must not come upon it.
            let (mut along, mut letters, mut first) = (0.0, Vec::new(), 0.0);
            let mut draw = |at: f32, glyphs: &[KrillaGlyph], drawn: bool| {
                if !glyphs.is_empty() {
                    let at = Point::from_xy(x + at * size, self.start[1]);
                    surface.draw_glyphs(at, glyphs, font.clone(), &text, size, as_outlines || drawn);
                }
            };
            for g in &run.glyphs {
                let wide = g.advance + spacing;
                if is_mark(g) {
                    draw(along, &[glyph(g)], true);
                } else if g.id == MISSING {
                    draw(first, &std::mem::take(&mut letters), false);
                    draw(along, &[glyph(g)], true);
                    first = along + wide;
                } else {
                    letters.push(glyph(g));
                }
                along += wide;
            }
            draw(first, &letters, false);
        }
    }
}

/// The text with the letters of ligatures turned that run from right to left. Readers of PDF (PDFium,
/// MuPDF, Poppler, pdf.js) take the letters of such a line from left to right as they stand, and turn all
/// of them: what stands for a ligature must be in that order too, or لا comes out as ال.
fn as_readers_turn_it<'a>(text: &'a str, runs: &[GlyphRun]) -> Cow<'a, str> {
    let mut out = Cow::Borrowed(text);
    let all: Vec<&Range<usize>> = runs.iter().flat_map(|run| run.glyphs.iter().map(|glyph| &glyph.range)).collect();
    for range in &all {
        let letters = &text[(*range).clone()];
        let alone = all.iter().filter(|other| *other == range).count() == 1;
        if letters.chars().count() > 1 && letters.chars().all(is_rtl_letter) && alone {
            let turned: String = letters.chars().rev().collect();
            out.to_mut().replace_range((*range).clone(), &turned);
        }
    }
    out
}

/// A part of a text up to the first mark over a letter; a mark alone stays.
fn without_marks(text: &str, range: Range<usize>) -> Range<usize> {
    let letters = text[range.clone()].find(is_mark_over).filter(|letters| *letters > 0);
    range.start..letters.map_or(range.end, |letters| range.start + letters)
}

/// A mark over or under a letter of the Arabic script.
fn is_mark_over(letter: char) -> bool {
    matches!(letter, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}')
}

/// A letter of the Arabic script that is no mark over another.
fn is_rtl_letter(letter: char) -> bool {
    matches!(letter, '\u{0621}'..='\u{064A}' | '\u{066E}'..='\u{06D3}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Weight;

    #[test]
    fn a_ligature_stands_in_the_order_in_which_readers_turn_it() {
        for (text, expected) in [
            ("الأمم", "الأمم".replace("لأ", "أل")),
            ("سلام 12", "سلام 12".replace("لا", "ال")),
            ("Aliyev: فضولي", "Aliyev: فضولي".to_owned()),
        ] {
            assert_eq!(as_readers_turn_it(text, &shaped(text, Weight::Regular)), expected);
        }
    }
}
