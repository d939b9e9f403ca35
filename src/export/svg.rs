//! A scene as SVG: shapes and text, for browsers, drawing programs, and everything that is made
//! from it.

mod clip;
mod furniture;
mod relief;
mod rings;
mod shapes;
mod text;
pub(super) mod write;

use std::fmt::Write;

use self::clip::Frame;
use self::write::{Ink, Num, escape};
use super::{ExportError, Exporter, Meta, Page};
use crate::model::Pattern;
use crate::scene::furniture::Furniture;
use crate::scene::geometry::ToScreen;
use crate::scene::style::Palette;
use crate::scene::style::pattern::{ARM, DOT, LINE};
use crate::scene::{Camera, Color, Paint, Picture, Scene};

/// SVG pictures.
pub struct Svg;

impl Exporter for Svg {
    fn id(&self) -> &'static str {
        "svg"
    }

    fn extension(&self) -> &'static str {
        "svg"
    }

    fn export(&self, page: Page<'_>) -> Result<Vec<u8>, ExportError> {
        let Page { scene, camera, furniture, meta } = page;
        Ok(svg(scene, camera, furniture, meta).into_bytes())
    }
}

/// The part of the pitch of a hatch that its lines take.
const HATCH_LINE: f32 = 0.44;

/// The picture as SVG.
pub fn svg(scene: &Scene, camera: &Camera, furniture: &Furniture, meta: &Meta) -> String {
    let mut sheet = Sheet::new(camera, meta.theme.palette());
    shapes::shapes(&mut sheet, &scene.shapes);
    let cards = furniture.cards();
    let picture = Picture { scene, camera, cards: &cards };
    scene.more.iter().for_each(|more| shapes::more(&mut sheet, more));
    for (symbol, at) in scene.symbols.iter().zip(picture.symbol_places()) {
        shapes::symbol(&mut sheet, symbol, at);
    }
    scene.marks.iter().for_each(|mark| shapes::tag(&mut sheet, mark.on_screen(camera), &mark.tag));
    let hidden: Vec<Frame> = cards.iter().map(|&[l, t, r, b]| Frame { min: [l, t], max: [r, b] }).collect();
    text::labels(&mut sheet, &scene.labels, &hidden);
    furniture::pieces(&mut sheet, &furniture.pieces);
    let [width, height] = camera.size.map(Num);
    let Meta { title, description, lang, attribution, theme: _ } = meta;
    let lang = lang.code();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{lang}\" xml:lang=\"{lang}\" \
         stroke-linejoin=\"round\">\n"
    );
    for (tag, text) in [("title", title), ("desc", description), ("metadata", attribution)] {
        if !text.is_empty() {
            let _ = writeln!(out, "<{tag}>{}</{tag}>", escape(text));
        }
    }
    if !sheet.patterns.is_empty() {
        let patterns: String = sheet.patterns.iter().map(|&paint| pattern(paint)).collect();
        let _ = writeln!(out, "<defs>\n{patterns}</defs>");
    }
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\"{}/>", Ink("fill", scene.background));
    out.push_str(&sheet.out);
    out.push_str("</svg>\n");
    out
}

/// What is being drawn on.
struct Sheet {
    out: String,
    camera: Camera,
    to_screen: ToScreen,
    frame: Frame,
    palette: &'static Palette,
    /// Ground, lines and pitch of each hatch, in the order of first use.
    patterns: Vec<Paint>,
}

impl Sheet {
    fn new(camera: &Camera, palette: &'static Palette) -> Self {
        Self {
            out: String::new(),
            camera: *camera,
            to_screen: ToScreen::new(camera),
            frame: Frame::of_picture(camera.size),
            palette,
            patterns: Vec::new(),
        }
    }

    /// Adds a line of SVG.
    fn add(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.out.write_fmt(line);
        self.out.push('\n');
    }

    /// The attributes that fill with a paint.
    fn fill(&mut self, paint: Paint) -> String {
        match paint {
            Paint::Solid(color) => Ink("fill", color).to_string(),
            Paint::Hatch { .. } | Paint::Pattern { .. } => {
                if !self.patterns.contains(&paint) {
                    self.patterns.push(paint);
                }
                format!(" fill=\"url(#{})\"", pattern_id(paint))
            }
        }
    }
}

/// The name says what it looks like, so that pictures can share a page.
fn pattern_id(paint: Paint) -> String {
    let hex = |c: Color| format!("{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a);
    match paint {
        Paint::Solid(color) => format!("solid-{}", hex(color)),
        Paint::Hatch { ground, lines, pitch } => format!("hatch-{}-{}-{}", hex(ground), hex(lines), Num(pitch)),
        Paint::Pattern { pattern, ink, pitch } => format!("{}-{}-{}", pattern.word(), hex(ink), Num(pitch)),
    }
}

/// A tile of a hatch or a pattern.
fn pattern(paint: Paint) -> String {
    let id = pattern_id(paint);
    match paint {
        Paint::Solid(_) => String::new(),
        Paint::Hatch { ground, lines, pitch } => hatch(&id, ground, lines, pitch),
        Paint::Pattern { pattern, ink, pitch } => {
            let ink = Ink("fill", ink);
            let num = |part: f32| Num(part * pitch);
            let sign = match pattern {
                Pattern::Dots => format!("<circle cx=\"{0}\" cy=\"{0}\" r=\"{1}\"{ink}/>", num(0.5), num(DOT)),
                Pattern::Lines => {
                    let (y, width, height) = (num(0.5 - LINE), num(1.0), num(2.0 * LINE));
                    format!("<rect y=\"{y}\" width=\"{width}\" height=\"{height}\"{ink}/>")
                }
                Pattern::Cross => {
                    let [arm, line] = [ARM, LINE].map(|half| (num(0.5 - half), num(2.0 * half)));
                    let bar = |(x, width): (Num, Num), (y, height): (Num, Num)| {
                        format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{ink}/>")
                    };
                    format!("{}{}", bar(arm, line), bar(line, arm))
                }
            };
            let side = Num(pitch);
            format!(
                "<pattern id=\"{id}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\">{sign}</pattern>\n"
            )
        }
    }
}

/// A tile of a few lines, turned by 45°.
fn hatch(id: &str, ground: Color, lines: Color, pitch: f32) -> String {
    const LINES: usize = 4;
    let step = pitch.max(2.0) * std::f32::consts::FRAC_1_SQRT_2;
    let side = Num(step * LINES as f32);
    let mut out = format!(
        "<pattern id=\"{id}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\">"
    );
    if ground.a > 0 {
        let _ = write!(out, "<rect width=\"{side}\" height=\"{side}\"{}/>", Ink("fill", ground));
    }
    for i in 0..LINES {
        let (x, width) = (Num(step * (i as f32 + 0.3)), Num(step * HATCH_LINE));
        let _ = write!(out, "<rect x=\"{x}\" width=\"{width}\" height=\"{side}\"{}/>", Ink("fill", lines));
    }
    out.push_str("</pattern>\n");
    out
}
