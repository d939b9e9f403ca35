//! Marks as shapes of a presentation program (DrawingML).

use std::fmt::Write as _;

use super::WIDTH;
use crate::export::Deck;
use crate::export::drawing::{Drawing, Mark, Outline, Rim, Step, TextLine, What, drawing};
use crate::export::svg::write::escape;
use crate::model::Pattern;
use crate::scene::furniture::{Block, Voice};
use crate::scene::{Anchor, Color, Dash, Paint, SlidePicture, Stroke};
use crate::text::{Lang, Metrics, Weight, is_rtl_text, strip_marks};

/// A font that every machine has, with letters of both scripts.
const FONT: &str = "Arial";

/// A slide: its part, and the pictures that it shows.
pub struct SlideXml {
    pub xml: String,
    pub images: Vec<Vec<u8>>,
}

/// Writes a slide.
pub fn slide(slide: &SlidePicture, deck: &Deck<'_>, name: &dyn Fn(&What) -> Option<String>) -> SlideXml {
    // Names under the cards of texts are left out, so the cards count, though they come as texts.
    let mut furniture = slide.furniture.clone();
    let own = furniture.pieces.len();
    furniture.pieces.extend(slide.blocks.iter().flat_map(Block::ground));
    let Drawing { size, background, things } = drawing(&slide.scene, &slide.camera, &furniture, deck.theme);
    let mut writer = Writer { out: String::new(), id: 1, scale: WIDTH / size[0].max(1.0), images: Vec::new() };
    let (around, map): (Vec<_>, Vec<_>) = things.iter().partition(|thing| thing.what == What::Furniture);
    for thing in map {
        let told = name(&thing.what).unwrap_or_else(|| plain_name(&thing.what).to_owned());
        writer.thing(&thing.marks, &told, matches!(thing.what, What::Arrow(_)));
    }
    let marks: Vec<Mark> = around.iter().take(own).flat_map(|thing| thing.marks.clone()).collect();
    writer.thing(&marks, "legend, scale and credits", false);
    let mut titled = false;
    for block in &slide.blocks {
        writer.block(block, &mut titled);
    }
    let alt = escape(&strip_marks(&slide.seen));
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <p:sld xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">\
         <p:cSld><p:bg><p:bgPr>{}<a:effectLst/></p:bgPr></p:bg><p:spTree>\
         <p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\" descr=\"{alt}\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\
         {}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        solid(background),
        writer.out
    );
    SlideXml { xml, images: writer.images }
}

/// What a thing is called where nobody knows better. Names of shapes are for who edits the deck.
fn plain_name(what: &What) -> &'static str {
    match what {
        What::Ground(_) => "area",
        What::Lines => "lines",
        What::Relief => "relief",
        What::Arrow(_) => "arrow",
        What::More => "more arrows",
        What::Symbol(_) => "event",
        What::Tag => "number",
        What::Town => "town",
        What::Data => "data",
        What::Name => "name",
        What::Furniture => "furniture",
    }
}

/// A paragraph without a look of its own.
pub fn plain_paragraph(text: &str, lang: Lang) -> String {
    let (direction, code) = direction(lang.is_rtl());
    format!("<a:p><a:pPr{direction}/><a:r><a:rPr lang=\"{code}\"/><a:t>{}</a:t></a:r></a:p>", escape(text))
}

fn direction(rtl: bool) -> (&'static str, &'static str) {
    if rtl { (" algn=\"r\" rtl=\"1\"", "ar-SA") } else { ("", "en-GB") }
}

fn color(color: Color) -> String {
    let Color { r, g, b, a } = color;
    let alpha = if a < 255 { format!("<a:alpha val=\"{}\"/>", u32::from(a) * 100_000 / 255) } else { String::new() };
    format!("<a:srgbClr val=\"{r:02X}{g:02X}{b:02X}\">{alpha}</a:srgbClr>")
}

fn solid(ink: Color) -> String {
    format!("<a:solidFill>{}</a:solidFill>", color(ink))
}

fn fill(paint: Paint) -> String {
    let pattern = |preset: &str, ink: Color, ground: Color| {
        format!(
            "<a:pattFill prst=\"{preset}\"><a:fgClr>{}</a:fgClr><a:bgClr>{}</a:bgClr></a:pattFill>",
            color(ink),
            color(ground)
        )
    };
    match paint {
        Paint::Solid(ink) => solid(ink),
        Paint::Hatch { ground, lines, .. } => pattern("wdUpDiag", lines, ground),
        Paint::Pattern { pattern: sign, ink, .. } => {
            let preset = match sign {
                Pattern::Dots => "dotGrid",
                Pattern::Lines => "narHorz",
                Pattern::Cross => "smGrid",
            };
            pattern(preset, ink, Color { a: 0, ..ink })
        }
    }
}

struct Writer {
    out: String,
    id: usize,
    /// EMU in a point of the picture.
    scale: f32,
    images: Vec<Vec<u8>>,
}

impl Writer {
    fn emu(&self, points: f32) -> i64 {
        let emu = f64::from(points) * f64::from(self.scale);
        if emu.is_finite() { emu.round() as i64 } else { 0 }
    }

    fn next_id(&mut self) -> usize {
        self.id += 1;
        self.id
    }

    /// The hundredths of a typographic point of a size in the picture.
    fn font_size(&self, size: f32) -> i64 {
        // 12,700 EMU to the point.
        ((size * self.scale / 127.0).round() as i64).clamp(100, 400_000)
    }

    fn frame(&self, [left, top, right, bottom]: [f32; 4]) -> String {
        let (x, y) = (self.emu(left), self.emu(top));
        let (w, h) = ((self.emu(right) - x).max(1), (self.emu(bottom) - y).max(1));
        format!("<a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/>")
    }

    /// A thing: one shape, or a group of several.
    fn thing(&mut self, marks: &[Mark], name: &str, apart: bool) {
        let mut flat = Vec::new();
        flatten(marks, 1.0, &mut flat);
        match flat.as_slice() {
            [] => {}
            [(mark, opacity)] => self.mark(mark, *opacity, name, apart),
            several => {
                let id = self.next_id();
                let bounds = several.iter().filter_map(|(mark, _)| bounds(mark)).reduce(union).unwrap_or([0.0; 4]);
                let frame = self.frame(bounds);
                let inner = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt");
                let name = escape(&strip_marks(name));
                let _ = write!(
                    self.out,
                    "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{name}\"/><p:cNvGrpSpPr/><p:nvPr/>\
                     </p:nvGrpSpPr><p:grpSpPr><a:xfrm>{frame}{inner}</a:xfrm></p:grpSpPr>"
                );
                for (mark, opacity) in several {
                    self.mark(mark, *opacity, "", apart);
                }
                self.out.push_str("</p:grpSp>");
            }
        }
    }

    fn mark(&mut self, mark: &Mark, opacity: f32, name: &str, apart: bool) {
        let veiled = |ink: Color| ink.faded(opacity);
        match mark {
            Mark::Fill { outline, paint, .. } => {
                let paint = match *paint {
                    Paint::Solid(ink) => fill(Paint::Solid(veiled(ink))),
                    other => fill(other),
                };
                self.freeform(outline, &format!("{paint}<a:ln><a:noFill/></a:ln>"), name, apart, false);
            }
            Mark::Line { outline, stroke } => {
                let line = self.line(&Stroke { color: veiled(stroke.color), ..*stroke });
                self.freeform(outline, &format!("<a:noFill/>{line}"), name, apart, true);
            }
            Mark::Circle { center: [x, y], radius, fill: ground, ring } => {
                let paint = ground.map_or_else(|| "<a:noFill/>".to_owned(), |ink| solid(veiled(ink)));
                let look = format!("{paint}{}", self.rim(*ring, opacity));
                self.preset("ellipse", [x - radius, y - radius, x + radius, y + radius], &look, name);
            }
            Mark::Rect { rect: [x, y, w, h], radius, paint, rim } => {
                let look = format!("{}{}", fill(*paint), self.rim(*rim, opacity));
                let preset = if *radius > 0.0 { "roundRect" } else { "rect" };
                let round = (radius / w.min(*h).max(0.1) * 100_000.0).clamp(0.0, 50_000.0) as i64;
                self.shaped(preset, [*x, *y, x + w, y + h], round, &look, name);
            }
            Mark::Image { rect: [x, y, w, h], png } => {
                self.images.push(png.clone());
                let (id, frame, n) = (self.next_id(), self.frame([*x, *y, x + w, y + h]), self.images.len());
                let name = escape(name);
                let _ = write!(
                    self.out,
                    "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{name}\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>\
                     <p:blipFill><a:blip r:embed=\"rIdImage{n}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"
                );
            }
            Mark::Text(line) => self.label(line),
            // Veils are taken apart before.
            Mark::Veiled(_, marks) => marks.iter().for_each(|mark| self.mark(mark, opacity, name, apart)),
        }
    }

    fn line(&self, stroke: &Stroke) -> String {
        let dash = match stroke.dash {
            Dash::Solid => "",
            Dash::Dashed => "<a:prstDash val=\"dash\"/>",
            Dash::Dotted => "<a:prstDash val=\"sysDot\"/>",
            Dash::DashDot => "<a:prstDash val=\"dashDot\"/>",
        };
        format!("<a:ln w=\"{}\">{}{dash}<a:round/></a:ln>", self.emu(stroke.width).max(1), solid(stroke.color))
    }

    fn rim(&self, rim: Option<Rim>, opacity: f32) -> String {
        rim.map_or_else(
            || "<a:ln><a:noFill/></a:ln>".to_owned(),
            |Rim { color, width, dash, .. }| {
                let dash = if dash.is_some() { Dash::Dotted } else { Dash::Solid };
                self.line(&Stroke { color: color.faded(opacity), width, dash })
            },
        )
    }

    fn preset(&mut self, preset: &str, bounds: [f32; 4], look: &str, name: &str) {
        self.shaped(preset, bounds, 0, look, name);
    }

    fn shaped(&mut self, preset: &str, bounds: [f32; 4], round: i64, look: &str, name: &str) {
        let guide = if preset == "roundRect" {
            format!("<a:avLst><a:gd name=\"adj\" fmla=\"val {round}\"/></a:avLst>")
        } else {
            "<a:avLst/>".to_owned()
        };
        let geometry = format!("<a:prstGeom prst=\"{preset}\">{guide}</a:prstGeom>");
        self.shape(bounds, &geometry, look, name, "", "");
    }

    /// A shape: frame, geometry, look, name, what it stands in for, and its text.
    fn shape(&mut self, bounds: [f32; 4], geometry: &str, look: &str, name: &str, stand_in: &str, text: &str) {
        let (id, frame, name) = (self.next_id(), self.frame(bounds), escape(&strip_marks(name)));
        let kind = if text.is_empty() || !stand_in.is_empty() { "<p:cNvSpPr/>" } else { "<p:cNvSpPr txBox=\"1\"/>" };
        let described = if name.is_empty() || !text.is_empty() { String::new() } else { format!(" descr=\"{name}\"") };
        let _ = write!(
            self.out,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"{described}/>{kind}<p:nvPr>{stand_in}</p:nvPr></p:nvSpPr>\
             <p:spPr><a:xfrm>{frame}</a:xfrm>{geometry}{look}</p:spPr>{text}</p:sp>"
        );
    }

    /// A path of its own. Parts that may touch are filled one by one where `apart`.
    fn freeform(&mut self, outline: &Outline, look: &str, name: &str, apart: bool, open: bool) {
        let Some(bounds) = outline.bounds() else { return };
        let (x, y) = (self.emu(bounds[0]), self.emu(bounds[1]));
        let (w, h) = ((self.emu(bounds[2]) - x).max(1), (self.emu(bounds[3]) - y).max(1));
        let point = |[px, py]: [f32; 2]| format!("<a:pt x=\"{}\" y=\"{}\"/>", self.emu(px) - x, self.emu(py) - y);
        let head = format!("<a:path w=\"{w}\" h=\"{h}\"{}>", if open { " fill=\"none\"" } else { "" });
        let mut paths = head.clone();
        for (i, step) in outline.steps.iter().enumerate() {
            let _ = match step {
                Step::Move(p) => {
                    if apart && i > 0 {
                        let _ = write!(paths, "</a:path>{head}");
                    }
                    write!(paths, "<a:moveTo>{}</a:moveTo>", point(*p))
                }
                Step::Line(p) => write!(paths, "<a:lnTo>{}</a:lnTo>", point(*p)),
                Step::Quad(c, p) => write!(paths, "<a:quadBezTo>{}{}</a:quadBezTo>", point(*c), point(*p)),
                Step::Close => write!(paths, "<a:close/>"),
            };
        }
        let geometry = format!(
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>\
             <a:pathLst>{paths}</a:path></a:pathLst></a:custGeom>"
        );
        self.shape(bounds, &geometry, look, name, "", "");
    }

    /// A line of text at its place; it does not break.
    fn label(&mut self, line: &TextLine) {
        let TextLine { text, size, weight, color: ink, halo, .. } = line;
        let bounds = line_bounds(line);
        let rtl = is_rtl_text(text);
        let align = match line.anchor {
            Anchor::Left => "l",
            Anchor::Center => "ctr",
            Anchor::Right => "r",
        };
        let turned = if rtl { " rtl=\"1\"" } else { "" };
        let run = self.run(&strip_marks(text), (*size, *weight, *ink), *halo, rtl);
        let text = format!(
            "<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"{}/><a:lstStyle/>\
             <a:p><a:pPr algn=\"{align}\"{turned}/>{run}</a:p></p:txBody>",
            if rtl { " rtlCol=\"1\"" } else { "" }
        );
        let name = line.text.clone();
        self.shape(bounds, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>", "<a:noFill/>", &name, "", &text);
    }

    fn run(&self, text: &str, (size, weight, ink): (f32, Weight, Color), halo: Option<Color>, rtl: bool) -> String {
        let bold = if weight == Weight::Bold { " b=\"1\"" } else { "" };
        let (_, code) = direction(rtl);
        let halo = halo.filter(|halo| halo.a > 0).map_or_else(String::new, |halo| {
            let radius = self.emu(2.0);
            format!("<a:effectLst><a:glow rad=\"{radius}\">{}</a:glow></a:effectLst>", color(halo))
        });
        format!(
            "<a:r><a:rPr lang=\"{code}\" sz=\"{}\"{bold}>{}{halo}<a:latin typeface=\"{FONT}\"/><a:cs typeface=\"{FONT}\"/></a:rPr>\
             <a:t>{}</a:t></a:r>",
            self.font_size(size),
            solid(ink),
            escape(text)
        )
    }

    /// A card: its ground, the title as the slide's title, the other paragraphs as one text.
    fn block(&mut self, block: &Block, titled: &mut bool) {
        let [x, y, w, h] = block.rect;
        let look = format!("{}{}", solid(block.fill), self.rim(Some(Rim::new(block.rule, 1.0)), 1.0));
        self.shaped("rect", [x, y, x + w, y + h], 0, &look, "card");
        if let Some(([sx, sy, sw, sh], ink)) = block.strip_rect() {
            let look = format!("{}<a:ln><a:noFill/></a:ln>", solid(ink));
            self.shaped("rect", [sx, sy, sx + sw, sy + sh], 0, &look, "strip");
        }
        let mut top = y + 0.4 * block.pad;
        let mut rest: Vec<&crate::scene::furniture::Paragraph> = Vec::new();
        let tall = |rows: usize, size: f32| Metrics::shared().line_height(size) * rows as f32;
        for (i, paragraph) in block.paragraphs.iter().enumerate() {
            let is_title = !*titled && i == 0 && matches!(paragraph.voice, Voice::Opening | Voice::Title);
            if is_title {
                *titled = true;
                let bottom = top + tall(paragraph.rows.len(), paragraph.size) + 0.3 * block.pad;
                let body = self.body(block, &[paragraph]);
                self.text([x, top, x + w, bottom], "title", "<p:ph type=\"title\"/>", &body);
                top = bottom;
            } else {
                rest.push(paragraph);
            }
        }
        if !rest.is_empty() {
            let body = self.body(block, &rest);
            self.text([x, top, x + w, y + h], "text", "", &body);
        }
    }

    fn text(&mut self, bounds: [f32; 4], name: &str, stand_in: &str, body: &str) {
        let geometry = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
        self.shape(bounds, geometry, "<a:noFill/>", name, stand_in, body);
    }

    fn body(&self, block: &Block, paragraphs: &[&crate::scene::furniture::Paragraph]) -> String {
        let (inset, (turned, _)) = (self.emu(block.pad), direction(block.rtl));
        let mut out = format!(
            "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"{inset}\" tIns=\"0\" rIns=\"{inset}\" bIns=\"0\" anchor=\"t\"{}>\
             <a:normAutofit/></a:bodyPr><a:lstStyle/>",
            if block.rtl { " rtlCol=\"1\"" } else { "" }
        );
        for paragraph in paragraphs {
            let look = (paragraph.size, paragraph.weight, paragraph.color);
            let run = self.run(&strip_marks(&paragraph.text), look, None, block.rtl);
            let _ = write!(out, "<a:p><a:pPr{turned}/>{run}</a:p>");
        }
        out.push_str("</p:txBody>");
        out
    }
}

/// Marks one by one, each with how opaque it is.
fn flatten<'m>(marks: &'m [Mark], opacity: f32, out: &mut Vec<(&'m Mark, f32)>) {
    for mark in marks {
        match mark {
            Mark::Veiled(veil, marks) => flatten(marks, opacity * veil, out),
            mark => out.push((mark, opacity)),
        }
    }
}

fn union(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

fn line_bounds(line: &TextLine) -> [f32; 4] {
    let metrics = Metrics::shared();
    let wide = metrics.width(&line.text, line.size, line.weight);
    let [x, y] = line.at;
    let left = match line.anchor {
        Anchor::Left => x,
        Anchor::Center => x - wide / 2.0,
        Anchor::Right => x - wide,
    };
    [left, y - metrics.ascent(line.size), left + wide, y + metrics.descent(line.size)]
}

fn bounds(mark: &Mark) -> Option<[f32; 4]> {
    match mark {
        Mark::Fill { outline, .. } | Mark::Line { outline, .. } => outline.bounds(),
        Mark::Circle { center: [x, y], radius, .. } => Some([x - radius, y - radius, x + radius, y + radius]),
        Mark::Rect { rect: [x, y, w, h], .. } | Mark::Image { rect: [x, y, w, h], .. } => Some([*x, *y, x + w, y + h]),
        Mark::Text(line) => Some(line_bounds(line)),
        Mark::Veiled(_, marks) => marks.iter().filter_map(bounds).reduce(union),
    }
}
