//! A drawing as SVG: shapes and text, for browsers, drawing programs, and everything that is made
//! from it.

pub(super) mod write;

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use self::write::{Ink, Num, PathData, escape};
use super::drawing::{Drawing, HATCH_LINE, Mark, Rim, SLANT_DEGREES, TextLine, drawing};
use super::{ExportError, Exporter, Meta, Page};
use crate::model::Pattern;
use crate::scene::furniture::Furniture;
use crate::scene::style::pattern::{ARM, DOT, LINE};
use crate::scene::style::size;
use crate::scene::{Anchor, Camera, Color, Paint, Scene};
use crate::text::{Weight, is_rtl_text, isolate};

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

/// The picture as SVG.
pub fn svg(scene: &Scene, camera: &Camera, furniture: &Furniture, meta: &Meta) -> String {
    let mut out = head(camera.size, meta);
    body(&mut out, Page { scene, camera, furniture, meta });
    out.push_str("</svg>\n");
    out
}

/// Two pictures beside each other in one, the first on the left, with a line between them. What the
/// whole says about itself is what the first says.
pub fn beside(left: Page<'_>, right: Page<'_>) -> String {
    let size = [left.camera.size[0] + right.camera.size[0], left.camera.size[1].max(right.camera.size[1])];
    let mut out = head(size, left.meta);
    for (page, x) in [(left, 0.0), (right, left.camera.size[0])] {
        let [width, height] = page.camera.size.map(Num);
        let x = Num(x);
        let _ = writeln!(
            out,
            "<svg x=\"{x}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             overflow=\"hidden\">"
        );
        body(&mut out, page);
        out.push_str("</svg>\n");
    }
    let palette = left.meta.theme.palette();
    let height = Num(size[1]);
    for (color, width) in [(palette.panel, EDGE[0]), (palette.ink, EDGE[1])] {
        let (left, width) = (Num(left.camera.size[0] - width / 2.0), Num(width));
        let _ = writeln!(out, "<rect x=\"{left}\" width=\"{width}\" height=\"{height}\"{}/>", Ink("fill", color));
    }
    out.push_str("</svg>\n");
    out
}

/// Widths of the line between two pictures: its ground and itself, in points.
const EDGE: [f32; 2] = [4.0, 1.5];

/// The beginning of a picture of this size, and what it says about itself.
fn head(size: [f32; 2], meta: &Meta) -> String {
    let [width, height] = size.map(Num);
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
    out
}

/// What is drawn, with its patterns.
fn body(out: &mut String, page: Page<'_>) {
    let Page { scene, camera, furniture, meta } = page;
    let Drawing { size, background, things } = drawing(scene, camera, furniture, meta.theme);
    let mut sheet = Sheet::default();
    things.iter().flat_map(|thing| &thing.marks).for_each(|mark| sheet.mark(mark));
    if !sheet.patterns.is_empty() {
        let patterns: String = sheet.patterns.iter().map(|&paint| pattern(paint)).collect();
        let _ = writeln!(out, "<defs>\n{patterns}</defs>");
    }
    let [width, height] = size.map(Num);
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\"{}/>", Ink("fill", background));
    out.push_str(&sheet.out);
}

/// What is written.
#[derive(Default)]
struct Sheet {
    out: String,
    /// Ground, lines and pitch of each hatch, in the order of first use.
    patterns: Vec<Paint>,
}

impl Sheet {
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

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Fill { outline, paint, even_odd } => {
                let (paint, rule) = (self.fill(*paint), if *even_odd { " fill-rule=\"evenodd\"" } else { "" });
                self.add(format_args!("<path{paint}{rule} d=\"{}\"/>", PathData::of(outline).as_str()));
            }
            Mark::Line { outline, stroke } => {
                let dashes = dashes(&stroke.dash.pattern(stroke.width));
                let (ink, width) = (Ink("stroke", stroke.color), Num(stroke.width));
                let data = PathData::of(outline);
                self.add(format_args!(
                    "<path fill=\"none\"{ink} stroke-width=\"{width}\"{dashes} d=\"{}\"/>",
                    data.as_str()
                ));
            }
            Mark::Circle { center: [x, y], radius, fill, ring } => {
                let fill = fill.map_or_else(|| " fill=\"none\"".to_owned(), |color| Ink("fill", color).to_string());
                let (x, y, r, rim) = (Num(*x), Num(*y), Num(*radius), rim(*ring));
                self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{fill}{rim}/>"));
            }
            Mark::Rect { rect: [x, y, width, height], radius, paint, rim: edge } => {
                let (x, y, width, height) = (Num(*x), Num(*y), Num(*width), Num(*height));
                let round = if *radius > 0.0 { format!(" rx=\"{}\"", Num(*radius)) } else { String::new() };
                let (fill, rim) = (self.fill(*paint), rim(*edge));
                self.add(format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{round}{fill}{rim}/>"
                ));
            }
            Mark::Image { rect: [x, y, width, height], png } => self.add(format_args!(
                "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" \
                 href=\"data:image/png;base64,{}\"/>",
                Num(*x),
                Num(*y),
                Num(*width),
                Num(*height),
                STANDARD.encode(png)
            )),
            Mark::Text(line) => self.text(line),
            Mark::Veiled(opacity, marks) => {
                self.add(format_args!("<g opacity=\"{}\">", Num(*opacity)));
                marks.iter().for_each(|mark| self.mark(mark));
                self.add(format_args!("</g>"));
            }
        }
    }

    fn text(&mut self, line: &TextLine) {
        let TextLine { at: [x, y], anchor, text, size, weight, color, halo, spacing, slanted } = line;
        let rtl = is_rtl_text(text);
        // Space is set after the last letter too; the place of the line is meant without it.
        let (anchor, x) = match anchor {
            Anchor::Left => ("", *x),
            Anchor::Center => (" text-anchor=\"middle\"", x + spacing / 2.0),
            Anchor::Right => (" text-anchor=\"end\"", x + spacing),
        };
        let family = if rtl { "Vazirmatn, Inter, sans-serif" } else { "Inter, Vazirmatn, sans-serif" };
        let weight = match weight {
            Weight::Regular => "",
            Weight::Bold => " font-weight=\"700\"",
        };
        let spacing = if *spacing > 0.0 { format!(" letter-spacing=\"{}\"", Num(*spacing)) } else { String::new() };
        let halo = halo.filter(|halo| halo.a > 0).map_or_else(String::new, |halo| {
            let width = Num(2.0 * size::HALO);
            format!("{} stroke-width=\"{width}\" paint-order=\"stroke\"", Ink("stroke", halo))
        });
        // No `direction`: with it, browsers would swap the anchors. The isolates carry the direction.
        let place = if *slanted {
            format!("transform=\"translate({} {}) skewX(-{SLANT_DEGREES})\"", Num(x), Num(*y))
        } else {
            format!("x=\"{}\" y=\"{}\"", Num(x), Num(*y))
        };
        self.add(format_args!(
            "<text {place} font-family=\"{family}\" font-size=\"{}\"{weight}{anchor}{spacing}{}{halo}>{}</text>",
            Num(*size),
            Ink("fill", *color),
            escape(&isolate(text, rtl))
        ));
    }
}

fn dashes(pattern: &[f32]) -> String {
    let pattern: Vec<String> = pattern.iter().map(|&v| Num(v).to_string()).collect();
    if pattern.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", pattern.join(" ")) }
}

fn rim(rim: Option<Rim>) -> String {
    rim.map_or_else(String::new, |Rim { color, width, dash, below }| {
        let dashes = dashes(dash.as_ref().map_or(&[][..], |dash| &dash[..]));
        let order = if below { " paint-order=\"stroke\"" } else { "" };
        format!("{} stroke-width=\"{}\"{dashes}{order}", Ink("stroke", color), Num(width))
    })
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
