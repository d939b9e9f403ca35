//! Marks of a drawing on the page of a PDF.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineJoin, Pattern, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier, SpanTag};

use super::text::{Fonts, Laid};
use crate::export::drawing::{HATCH_LINE, Mark, Outline, Rim, SLANT_DEGREES, Step, TextLine};
use crate::model::Pattern as Sign;
use crate::scene::style::pattern::{ARM, DOT, LINE};
use crate::scene::style::size;
use crate::scene::{Color, Paint};

/// How far control points of a quarter of a circle lie from its ends, in parts of the radius.
const KAPPA: f32 = 0.552_285;
/// Lines in a tile of a hatch.
const LINES: usize = 4;

/// Draws marks.
pub struct Pen<'a> {
    fonts: &'a Fonts,
}

fn opacity(color: Color) -> NormalizedF32 {
    NormalizedF32::new(f32::from(color.a) / 255.0).unwrap_or(NormalizedF32::ONE)
}

fn ink(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn solid(color: Color, even_odd: bool) -> Fill {
    let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
    Fill { paint: ink(color).into(), opacity: opacity(color), rule }
}

fn stroke(color: Color, width: f32, dashes: &[f32]) -> Stroke {
    Stroke {
        paint: ink(color).into(),
        width,
        opacity: opacity(color),
        line_join: LineJoin::Round,
        dash: (!dashes.is_empty()).then(|| StrokeDash { array: dashes.to_vec(), offset: 0.0 }),
        ..Stroke::default()
    }
}

fn path(outline: &Outline) -> Option<Path> {
    let mut out = PathBuilder::new();
    for step in &outline.steps {
        match *step {
            Step::Move([x, y]) => out.move_to(x, y),
            Step::Line([x, y]) => out.line_to(x, y),
            Step::Quad([cx, cy], [x, y]) => out.quad_to(cx, cy, x, y),
            Step::Close => out.close(),
        }
    }
    out.finish()
}

fn circle([x, y]: [f32; 2], r: f32) -> Option<Path> {
    rounded([x - r, y - r, 2.0 * r, 2.0 * r], r)
}

fn rounded([x, y, w, h]: [f32; 4], radius: f32) -> Option<Path> {
    let r = radius.min(w / 2.0).min(h / 2.0);
    let mut out = PathBuilder::new();
    if r <= 0.0 {
        out.push_rect(Rect::from_xywh(x, y, w, h)?);
        return out.finish();
    }
    let (right, bottom, k) = (x + w, y + h, r * (1.0 - KAPPA));
    out.move_to(x + r, y);
    out.line_to(right - r, y);
    out.cubic_to(right - k, y, right, y + k, right, y + r);
    out.line_to(right, bottom - r);
    out.cubic_to(right, bottom - k, right - k, bottom, right - r, bottom);
    out.line_to(x + r, bottom);
    out.cubic_to(x + k, bottom, x, bottom - k, x, bottom - r);
    out.line_to(x, y + r);
    out.cubic_to(x, y + k, x + k, y, x + r, y);
    out.close();
    out.finish()
}

/// Fills the whole sheet with a colour.
pub fn plain(surface: &mut Surface<'_>, [width, height]: [f32; 2], color: Color) {
    if let Some(path) = rounded([0.0, 0.0, width, height], 0.0) {
        draw(surface, &path, Some(solid(color, false)), None);
    }
}

fn draw(surface: &mut Surface<'_>, path: &Path, fill: Option<Fill>, stroke: Option<Stroke>) {
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(path);
}

impl<'a> Pen<'a> {
    /// A pen with these fonts.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts }
    }

    /// Draws a mark.
    pub fn mark(&mut self, surface: &mut Surface<'_>, mark: &Mark) {
        match mark {
            Mark::Fill { outline, paint, even_odd } => {
                if let Some(path) = path(outline) {
                    let fill = fill(surface, *paint, *even_odd);
                    draw(surface, &path, Some(fill), None);
                }
            }
            Mark::Line { outline, stroke: line } => {
                if let Some(path) = path(outline) {
                    draw(surface, &path, None, Some(stroke(line.color, line.width, &line.dash.pattern(line.width))));
                }
            }
            Mark::Circle { center, radius, fill, ring } => {
                if let Some(path) = circle(*center, *radius) {
                    rimmed(surface, &path, fill.map(|color| solid(color, false)), *ring);
                }
            }
            Mark::Rect { rect, radius, paint, rim } => {
                if let Some(path) = rounded(*rect, *radius) {
                    let fill = fill(surface, *paint, false);
                    rimmed(surface, &path, Some(fill), *rim);
                }
            }
            Mark::Image { rect: [x, y, width, height], png } => {
                let image = Image::from_png(png.clone().into(), true);
                if let (Ok(image), Some(size)) = (image, Size::from_wh(*width, *height)) {
                    surface.push_transform(&Transform::from_translate(*x, *y));
                    surface.draw_image(image, size);
                    surface.pop();
                }
            }
            Mark::Text(line) => self.line(surface, line),
            Mark::Veiled(opacity, marks) => {
                surface.push_opacity(NormalizedF32::new(*opacity).unwrap_or(NormalizedF32::ONE));
                marks.iter().for_each(|mark| self.mark(surface, mark));
                surface.pop();
            }
        }
    }

    /// A line of text under a tag of its own.
    pub fn tagged_line(&mut self, surface: &mut Surface<'_>, line: &TextLine) -> Identifier {
        let span = SpanTag::empty().with_lang(Some(super::language(line)));
        let id = surface.start_tagged(ContentTag::Span(span));
        self.line(surface, line);
        surface.end_tagged();
        id
    }

    fn line(&mut self, surface: &mut Surface<'_>, line: &TextLine) {
        let laid = Laid::new(line);
        if line.slanted {
            // Lean about the baseline of the line's beginning.
            let lean = -SLANT_DEGREES.to_radians().tan();
            let [_, y] = laid.start();
            surface.push_transform(&Transform::from_row(1.0, 0.0, lean, 1.0, -lean * y, 0.0));
        }
        if let Some(halo) = line.halo.filter(|halo| halo.a > 0) {
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(halo, 2.0 * size::HALO, &[])));
            laid.draw(surface, self.fonts, line, true);
        }
        surface.set_stroke(None);
        surface.set_fill(Some(solid(line.color, false)));
        laid.draw(surface, self.fonts, line, false);
        if line.slanted {
            surface.pop();
        }
    }
}

fn rimmed(surface: &mut Surface<'_>, path: &Path, fill: Option<Fill>, rim: Option<Rim>) {
    let Some(Rim { color, width, dash, below }) = rim else { return draw(surface, path, fill, None) };
    let stroke = stroke(color, width, dash.as_ref().map_or(&[], |dash| &dash[..]));
    if below {
        draw(surface, path, None, Some(stroke));
        draw(surface, path, fill, None);
    } else {
        draw(surface, path, fill, Some(stroke));
    }
}

fn fill(surface: &mut Surface<'_>, paint: Paint, even_odd: bool) -> Fill {
    let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
    let tile = match paint {
        Paint::Solid(color) => return solid(color, even_odd),
        Paint::Hatch { ground, lines, pitch } => hatch(surface, ground, lines, pitch),
        Paint::Pattern { pattern, ink, pitch } => sign(surface, pattern, ink, pitch),
    };
    Fill { paint: tile.into(), opacity: NormalizedF32::ONE, rule }
}

/// A tile of a few lines, turned by 45°.
fn hatch(surface: &mut Surface<'_>, ground: Color, lines: Color, pitch: f32) -> Pattern {
    let step = pitch.max(2.0) * std::f32::consts::FRAC_1_SQRT_2;
    let side = step * LINES as f32;
    let mut builder = surface.stream_builder();
    let mut tile = builder.surface();
    if ground.a > 0 {
        plain(&mut tile, [side, side], ground);
    }
    for i in 0..LINES {
        if let Some(path) = rounded([step * (i as f32 + 0.3), 0.0, step * HATCH_LINE, side], 0.0) {
            draw(&mut tile, &path, Some(solid(lines, false)), None);
        }
    }
    tile.finish();
    Pattern { stream: builder.finish(), transform: Transform::from_rotate(45.0), width: side, height: side }
}

/// A tile of a pattern.
fn sign(surface: &mut Surface<'_>, pattern: Sign, ink: Color, pitch: f32) -> Pattern {
    let mut builder = surface.stream_builder();
    let mut tile = builder.surface();
    let boxed = |x: f32, y: f32, w: f32, h: f32| rounded([x * pitch, y * pitch, w * pitch, h * pitch], 0.0);
    let paths = match pattern {
        Sign::Dots => vec![circle([0.5 * pitch; 2], DOT * pitch)],
        Sign::Lines => vec![boxed(0.0, 0.5 - LINE, 1.0, 2.0 * LINE)],
        Sign::Cross => vec![
            boxed(0.5 - ARM, 0.5 - LINE, 2.0 * ARM, 2.0 * LINE),
            boxed(0.5 - LINE, 0.5 - ARM, 2.0 * LINE, 2.0 * ARM),
        ],
    };
    for path in paths.into_iter().flatten() {
        draw(&mut tile, &path, Some(solid(ink, false)), None);
    }
    tile.finish();
    Pattern { stream: builder.finish(), transform: Transform::identity(), width: pitch, height: pitch }
}
