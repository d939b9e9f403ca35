//! Fonts and lines of text of a PDF.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::export::ExportError;
use crate::export::drawing::TextLine;
use crate::scene::Anchor;
use crate::text::{FONT_FILES, GlyphRun, shaped, shaped_width};

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
        for run in &self.runs {
            let Some(font) = fonts.fonts.get(run.font) else { continue };
            let glyphs: Vec<KrillaGlyph> = run
                .glyphs
                .iter()
                .map(|g| {
                    let [dx, dy] = g.offset;
                    KrillaGlyph::new(GlyphId::new(g.id), g.advance + spacing, dx, dy, 0.0, g.range.clone(), None)
                })
                .collect();
            // Letters are set apart only in scripts that run from left to right.
            let x = self.start[0] + run.x * size + line.spacing * before as f32;
            before += run.glyphs.len();
            surface.draw_glyphs(Point::from_xy(x, self.start[1]), &glyphs, font.clone(), &line.text, size, as_outlines);
        }
    }
}
