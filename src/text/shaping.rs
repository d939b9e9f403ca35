//! Lines of text as glyphs in their places, for formats that embed fonts and break no lines.

use std::ops::Range;

use harfrust::{BufferClusterLevel, Direction, ShapeOptions, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::bidi::{is_mark, is_rtl_text};
use super::measure::{Metrics, Weight, face_of};

/// Glyphs of one font that run one way.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The font, by its place in `FONT_FILES`.
    pub font: usize,
    /// From the left end of the line, in parts of the size.
    pub x: f32,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A glyph.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// To the next glyph, in parts of the size.
    pub advance: f32,
    /// Moved from its place, to the right and up, in parts of the size.
    pub offset: [f32; 2],
    /// The bytes of the text that it shows.
    pub range: Range<usize>,
}

/// A line in glyphs, its runs in the order of the text; its first letter with a direction gives the
/// direction of the line.
pub fn shaped(text: &str, weight: Weight) -> Vec<GlyphRun> {
    let level = if is_rtl_text(text) { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(level));
    let mut out = Vec::new();
    let mut x = 0.0;
    // A line has one paragraph; what follows a line break would be another line.
    let Some(paragraph) = info.paragraphs.first() else { return out };
    let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
    for run in runs {
        let rtl = levels[run.start].is_rtl();
        let mut parts = parts(text, run, weight);
        if rtl {
            parts.reverse();
        }
        for (font, range) in parts {
            let glyphs = glyphs(text, range, font, rtl);
            let wide: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
            out.push(GlyphRun { font, x, glyphs });
            x += wide;
        }
    }
    out.sort_by_key(|run| run.glyphs.iter().map(|glyph| glyph.range.start).min());
    out
}

/// The width of a shaped line, in parts of the size.
pub fn shaped_width(runs: &[GlyphRun]) -> f32 {
    let end = |run: &GlyphRun| run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
    runs.iter().map(end).fold(0.0, f32::max)
}

/// A run where the font changes, without characters that only order the text.
fn parts(text: &str, run: Range<usize>, weight: Weight) -> Vec<(usize, Range<usize>)> {
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    for (i, c) in text[run.clone()].char_indices() {
        let at = run.start + i;
        if is_mark(c) || c.is_control() {
            continue;
        }
        // A space has no look of its own: it stays with the letters before it.
        let own = face_of(c, weight);
        match out.last_mut() {
            Some((font, range)) if range.end == at && (*font == own || c == ' ') => range.end = at + c.len_utf8(),
            _ => out.push((own, at..at + c.len_utf8())),
        }
    }
    out
}

fn glyphs(text: &str, range: Range<usize>, font: usize, rtl: bool) -> Vec<Glyph> {
    let Some(face) = Metrics::shared().face(font) else { return Vec::new() };
    let shaper = face.shaper.shaper(&face.font).build();
    let em = face.units_per_em.max(1.0);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text[range.clone()]);
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.guess_segment_properties();
    // A mark stands for itself, not for the letter below it too: what reads a PDF would take the two for a ligature.
    buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
    let shaped = shaper.shape(buffer, ShapeOptions::new());
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let end = |start: usize| {
        let next = starts.partition_point(|&other| other <= start);
        range.start + starts.get(next).copied().unwrap_or(range.len())
    };
    infos
        .iter()
        .zip(positions)
        .map(|(info, position)| {
            let start = info.cluster as usize;
            Glyph {
                id: info.glyph_id,
                advance: position.x_advance as f32 / em,
                offset: [position.x_offset as f32 / em, position.y_offset as f32 / em],
                range: range.start + start..end(start),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_are_as_wide_as_the_metrics_say_and_cover_the_whole_text() {
        for text in ["Second Karabakh War", "حرب قره باغ الثانية", "قره باغ 2020 — Azerbaijan", "\u{200F}BBC · رويترز"]
        {
            for weight in [Weight::Regular, Weight::Bold] {
                let runs = shaped(text, weight);
                let (width, measured) = (shaped_width(&runs), Metrics::shared().width(text, 1.0, weight));
                assert!((width - measured).abs() < 0.05 * measured, "{text}: {width} for {measured}");
                let shown = |at: usize| runs.iter().flat_map(|run| &run.glyphs).any(|glyph| glyph.range.contains(&at));
                for (at, c) in text.char_indices() {
                    assert!(is_mark(c) || shown(at), "{text}: {c:?} is shown");
                }
            }
        }
    }

    #[test]
    fn an_arabic_line_with_a_latin_word_stands_from_right_to_left() {
        let runs = shaped("باكو Baku", Weight::Regular);
        assert!(runs.len() == 2 && runs[0].x > runs[1].x, "{runs:?}");
    }
}
