//! Ground, lines, arrows and symbols.

use super::clip::{self, Frame};
use super::rings::{Filled, filled};
use super::text::{Line, line as text_line};
use super::write::{Ink, Num, PathData};
use super::{Sheet, relief};
use crate::export::glyphs::icon_path;
use crate::scene::arrows::BADGE;
use crate::scene::icons::{event_icon, flow_icon};
use crate::scene::{Anchor, Arrow, Color, Dash, More, Paint, Path, Shape, Stroke, Symbol, Tag, style};
use crate::text::Weight;

/// The halo around an arrow, in points.
const HALO: f32 = 1.2;

/// Draws shapes, from the bottom up.
pub fn shapes(sheet: &mut Sheet, shapes: &[Shape]) {
    let mut left = shapes;
    while let [shape, rest @ ..] = left {
        left = rest;
        match shape {
            Shape::Fill { parts, paint } => fill(sheet, parts.iter().map(|p| &**p), *paint),
            // Lines of one stroke that follow each other are one path.
            Shape::Line { path, stroke } => {
                let mut paths = vec![&**path];
                while let [Shape::Line { path, stroke: next }, rest @ ..] = left
                    && next == stroke
                {
                    paths.push(path);
                    left = rest;
                }
                lines(sheet, &paths, *stroke);
            }
            Shape::Relief { image, strength } => relief::relief(sheet, image, *strength),
            Shape::Arrow(arrow) => self::arrow(sheet, arrow),
            Shape::Dot { at, radius, color, halo, square } => {
                let at = sheet.camera.screen_from_world(*at);
                dot(sheet, at, *radius, *color, *halo, *square);
            }
        }
    }
}

fn fill<'a>(sheet: &mut Sheet, parts: impl Iterator<Item = &'a crate::scene::Geometry>, paint: Paint) {
    let Filled { path, even_odd } = filled(parts, sheet.to_screen, &sheet.frame);
    if path.is_empty() {
        return;
    }
    let paint = sheet.fill(paint);
    let rule = if even_odd { " fill-rule=\"evenodd\"" } else { "" };
    sheet.add(format_args!("<path{paint}{rule} d=\"{}\"/>", path.as_str()));
}

fn lines(sheet: &mut Sheet, paths: &[&Path], stroke: Stroke) {
    let mut data = PathData::default();
    for path in paths {
        for piece in clip::line(path.points.iter().map(|&p| sheet.to_screen.apply(p)), &sheet.frame) {
            data.polyline(&piece);
        }
    }
    stroked(sheet, &data, stroke);
}

/// Draws a path with a stroke.
pub fn stroked(sheet: &mut Sheet, data: &PathData, stroke: Stroke) {
    let Stroke { color, width, dash } = stroke;
    if data.is_empty() || color.a == 0 || width <= 0.0 {
        return;
    }
    let pattern: Vec<String> = dash.pattern(width).into_iter().map(|v| Num(v).to_string()).collect();
    let dashes =
        if pattern.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", pattern.join(" ")) };
    sheet.add(format_args!(
        "<path fill=\"none\"{} stroke-width=\"{}\"{dashes} d=\"{}\"/>",
        Ink("stroke", color),
        Num(width),
        data.as_str()
    ));
}

fn arrow(sheet: &mut Sheet, arrow: &Arrow) {
    let shape = arrow.on_screen(&sheet.camera);
    let sign = shape.badge;
    let mut data = PathData::default();
    let mut part = |points: Vec<[f32; 2]>| {
        if points.len() > 2 && Frame::around(&points).meets(&sheet.frame) {
            // All parts run the same way round, so that shaft and head are one where they overlap.
            data.ring(clip::wound(points, true));
        }
    };
    for ribbon in shape.shaft {
        part(ribbon.left.into_iter().chain(ribbon.right.into_iter().rev()).collect());
    }
    part(shape.head);
    if data.is_empty() {
        return;
    }
    let data = data.as_str();
    if arrow.selected {
        let width = Num(2.0 * (HALO + 2.2));
        sheet.add(format_args!(
            "<path fill=\"none\"{} stroke-width=\"{width}\" d=\"{data}\"/>",
            Ink("stroke", sheet.palette.accent)
        ));
    }
    let width = Num(2.0 * HALO);
    sheet.add(format_args!("<path fill=\"none\"{} stroke-width=\"{width}\" d=\"{data}\"/>", Ink("stroke", arrow.halo)));
    sheet.add(format_args!("<path{} d=\"{data}\"/>", Ink("fill", arrow.color)));
    if let Some([x, y]) = sign.filter(|&at| sheet.frame.contains(at)) {
        sheet.add(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{} stroke-width=\"1.6\"/>",
            Num(x),
            Num(y),
            Num(BADGE),
            Ink("fill", arrow.color),
            Ink("stroke", arrow.halo)
        ));
        let glyph = icon_path(flow_icon(arrow.kind), [x, y], BADGE * 1.3);
        sheet.add(format_args!("<path{} d=\"{glyph}\"/>", Ink("fill", arrow.badge_ink())));
    }
}

/// A town: a dot, or a square for a capital.
fn dot(sheet: &mut Sheet, at: [f32; 2], radius: f32, color: Color, halo: Color, square: bool) {
    if !sheet.frame.contains(at) {
        return;
    }
    let [x, y] = at;
    let ink = format!("{}{} stroke-width=\"2.4\" paint-order=\"stroke\"", Ink("fill", color), Ink("stroke", halo));
    if square {
        let (x, y, side) = (Num(x - radius), Num(y - radius), Num(2.0 * radius));
        sheet.add(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\"{ink}/>"));
    } else {
        let (x, y, r) = (Num(x), Num(y), Num(radius));
        sheet.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{ink}/>"));
    }
}

/// Draws a symbol with its middle at a point of the picture.
pub fn symbol(sheet: &mut Sheet, symbol: &Symbol, [x, y]: [f32; 2]) {
    let Symbol {
        at: _,
        offset: _,
        outside: _,
        events: _,
        count,
        kind,
        radius,
        color,
        ground,
        opacity,
        ring: kind_of_ring,
        selected,
        tag: number,
    } = symbol;
    let reach = radius * 2.0;
    let around = Frame { min: [x - reach, y - reach], max: [x + reach, y + reach] };
    if !around.meets(&sheet.frame) {
        return;
    }
    let (cx, cy, r) = (Num(x), Num(y), *radius);
    let palette = sheet.palette;
    if let Some([x0, y0]) = symbol.leader([x, y]) {
        leader(sheet, [x0, y0], [x, y]);
    }
    if *selected {
        sheet.add(format_args!(
            "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{}\" fill=\"none\"{} stroke-width=\"3\"/>",
            Num(r + 4.5),
            Ink("stroke", palette.accent)
        ));
    }
    if *opacity < 1.0 {
        sheet.add(format_args!("<g opacity=\"{}\">", Num(opacity.max(0.0))));
    }
    let ring = r - 1.0;
    let broken = kind_of_ring
        .pattern(ring)
        .map_or_else(String::new, |[dash, gap]| format!(" stroke-dasharray=\"{} {}\"", Num(dash), Num(gap)));
    sheet.add(format_args!("<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{}\"{}/>", Num(r), Ink("fill", *ground)));
    sheet.add(format_args!(
        "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{}\" fill=\"none\"{} stroke-width=\"2\"{broken}/>",
        Num(ring),
        Ink("stroke", *color)
    ));
    sheet.add(format_args!("<path{} d=\"{}\"/>", Ink("fill", *color), icon_path(event_icon(*kind), [x, y], r * 1.28)));
    if let Some(number) = number {
        tag(sheet, symbol.tag_at([x, y]), number);
    }
    if !count.is_empty() {
        badge(sheet, [x + 0.78 * r, y - 0.78 * r], count);
    }
    if *opacity < 1.0 {
        sheet.add(format_args!("</g>"));
    }
}

/// The thin line from the place of an opened crowd to a member.
fn leader(sheet: &mut Sheet, from: [f32; 2], to: [f32; 2]) {
    let mut data = PathData::default();
    data.polyline(&[from, to]);
    let palette = sheet.palette;
    for (color, width) in [(palette.halo.faded(0.8), 3.0), (palette.ink_soft, 1.2)] {
        stroked(sheet, &data, Stroke { color, width, dash: Dash::Solid });
    }
}

/// Draws a "+n" of arrows that had no room.
pub fn more(sheet: &mut Sheet, more: &More) {
    let at = more.on_screen(&sheet.camera);
    if !sheet.frame.contains(at) {
        return;
    }
    let ([x, y], [w, h], palette) = (at, More::REACH, sheet.palette);
    sheet.add(format_args!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{} stroke-width=\"1.5\"/>",
        Num(x - w),
        Num(y - h),
        Num(2.0 * w),
        Num(2.0 * h),
        Num(h),
        Ink("fill", palette.panel),
        Ink("stroke", more.color)
    ));
    let line = Line {
        at,
        anchor: Anchor::Center,
        text: &more.text,
        size: style::size::MORE,
        weight: Weight::Bold,
        color: palette.ink,
        halo: None,
        spacing: 0.0,
        slanted: false,
    };
    text_line(sheet, &line.centred());
}

/// A number in its disc.
pub fn tag(sheet: &mut Sheet, [x, y]: [f32; 2], tag: &Tag) {
    for (radius, color) in [(Tag::RADIUS + 1.3, tag.ink), (Tag::RADIUS, tag.ground)] {
        let (cx, cy, r) = (Num(x), Num(y), Num(radius));
        sheet.add(format_args!("<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{r}\"{}/>", Ink("fill", color)));
    }
    let line = Line {
        at: [x, y],
        anchor: Anchor::Center,
        text: &tag.text,
        size: Tag::SIZE,
        weight: Weight::Bold,
        color: tag.ink,
        halo: None,
        spacing: 0.0,
        slanted: false,
    };
    text_line(sheet, &line.centred());
}

/// How many events are under a symbol.
fn badge(sheet: &mut Sheet, at: [f32; 2], text: &str) {
    let palette = sheet.palette;
    let radius = match text.chars().count() {
        1 => 6.5,
        2 => 7.5,
        _ => 9.5,
    };
    sheet.add(format_args!(
        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
        Num(at[0]),
        Num(at[1]),
        Num(radius),
        Ink("fill", palette.ink)
    ));
    let line = Line {
        at,
        anchor: Anchor::Center,
        text,
        size: 9.5,
        weight: Weight::Bold,
        color: palette.panel,
        halo: None,
        spacing: 0.0,
        slanted: false,
    };
    text_line(sheet, &line.centred());
}
