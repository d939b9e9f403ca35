//! Ground, lines, arrows and symbols.

use super::clip::{self, Frame};
use super::rings::{Filled, filled};
use super::text::{TextLine, line as text_line};
use super::{Mark, Outline, Rim, Sheet, What, relief};
use crate::export::glyphs::icon_outline;
use crate::scene::arrows::BADGE;
use crate::scene::icons::{event_icon, flow_icon};
use crate::scene::{Anchor, Arrow, Color, Dash, DataDot, More, Paint, Path, Shape, Stroke, Symbol, Tag, style};
use crate::text::Weight;

/// The halo around an arrow, in points.
const HALO: f32 = 1.2;

/// Draws shapes, from the bottom up.
pub fn shapes(sheet: &mut Sheet, shapes: &[Shape]) {
    let mut left = shapes;
    while let [shape, rest @ ..] = left {
        left = rest;
        match shape {
            Shape::Fill { parts, paint } => {
                sheet.begin(What::Ground(*paint));
                fill(sheet, parts.iter().map(|p| &**p), *paint);
            }
            // Lines of one stroke that follow each other are one path.
            Shape::Line { path, stroke } => {
                let mut paths = vec![&**path];
                while let [Shape::Line { path, stroke: next }, rest @ ..] = left
                    && next == stroke
                {
                    paths.push(path);
                    left = rest;
                }
                sheet.begin(What::Lines);
                lines(sheet, &paths, *stroke);
            }
            Shape::Relief { image, strength } => {
                sheet.begin(What::Relief);
                relief::relief(sheet, image, *strength);
            }
            Shape::Arrow(arrow) => {
                sheet.begin(What::Arrow(arrow.flow.clone()));
                self::arrow(sheet, arrow);
            }
            Shape::Dot { at, radius, color, halo, square } => {
                let at = sheet.camera.screen_from_world(*at);
                sheet.begin(What::Town);
                dot(sheet, at, *radius, *color, *halo, *square);
            }
            Shape::Dots { dots, halo } => {
                sheet.begin(What::Data);
                dots.iter().for_each(|dot| datum(sheet, dot, *halo));
            }
        }
    }
}

/// The width of the ring round a place that is only roughly known, in points.
const RING: f32 = 1.2;

/// A point of a data file.
fn datum(sheet: &mut Sheet, dot: &DataDot, halo: Option<Color>) {
    let [x, y] = sheet.to_screen.apply(dot.at);
    let Frame { min, max } = sheet.frame;
    if x + dot.radius < min[0] || y + dot.radius < min[1] || x - dot.radius > max[0] || y - dot.radius > max[1] {
        return;
    }
    if dot.hollow {
        let ring = Some(Rim::new(dot.color, RING));
        sheet.add(Mark::Circle { center: [x, y], radius: dot.radius - RING / 2.0, fill: None, ring });
    } else {
        let ring = halo.map(|color| Rim { below: true, ..Rim::new(color, 2.0 * HALO) });
        sheet.add(Mark::Circle { center: [x, y], radius: dot.radius, fill: Some(dot.color), ring });
    }
}

fn fill<'a>(sheet: &mut Sheet, parts: impl Iterator<Item = &'a crate::scene::Geometry>, paint: Paint) {
    let Filled { path, even_odd } = filled(parts, sheet.to_screen, &sheet.frame);
    if !path.is_empty() {
        sheet.add(Mark::Fill { outline: path, paint, even_odd });
    }
}

fn lines(sheet: &mut Sheet, paths: &[&Path], stroke: Stroke) {
    let mut data = Outline::default();
    for path in paths {
        for piece in clip::line(path.points.iter().map(|&p| sheet.to_screen.apply(p)), &sheet.frame) {
            data.polyline(&piece);
        }
    }
    stroked(sheet, data, stroke);
}

/// Draws a path with a stroke.
pub fn stroked(sheet: &mut Sheet, outline: Outline, stroke: Stroke) {
    if !outline.is_empty() && stroke.color.a > 0 && stroke.width > 0.0 {
        sheet.add(Mark::Line { outline, stroke });
    }
}

fn arrow(sheet: &mut Sheet, arrow: &Arrow) {
    let shape = arrow.on_screen(&sheet.camera);
    let (sign, accent) = (shape.badge, sheet.palette.accent);
    let mut data = Outline::default();
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
    let mut rim = |color, width| stroked(sheet, data.clone(), Stroke { color, width, dash: Dash::Solid });
    if arrow.selected {
        rim(accent, 2.0 * (HALO + 2.2));
    }
    rim(arrow.halo, 2.0 * HALO);
    sheet.solid(data, arrow.color);
    if let Some(center) = sign.filter(|&at| sheet.frame.contains(at)) {
        let ring = Some(Rim::new(arrow.halo, 1.6));
        sheet.add(Mark::Circle { center, radius: BADGE, fill: Some(arrow.color), ring });
        sheet.solid(icon_outline(flow_icon(arrow.kind), center, BADGE * 1.3), arrow.badge_ink());
    }
}

/// A town: a dot, or a square for a capital.
fn dot(sheet: &mut Sheet, at: [f32; 2], radius: f32, color: Color, halo: Color, square: bool) {
    if !sheet.frame.contains(at) {
        return;
    }
    let rim = Some(Rim { below: true, ..Rim::new(halo, 2.4) });
    if square {
        let rect = [at[0] - radius, at[1] - radius, 2.0 * radius, 2.0 * radius];
        sheet.add(Mark::Rect { rect, radius: 0.0, paint: Paint::Solid(color), rim });
    } else {
        sheet.add(Mark::Circle { center: at, radius, fill: Some(color), ring: rim });
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
    let (at, r, accent) = ([x, y], *radius, sheet.palette.accent);
    if let Some(from) = symbol.leader(at) {
        leader(sheet, from, at);
    }
    if *selected {
        let ring = Some(Rim::new(accent, 3.0));
        sheet.add(Mark::Circle { center: at, radius: r + 4.5, fill: None, ring });
    }
    sheet.veiled(*opacity, |sheet| {
        sheet.disc(at, r, *ground);
        let ring = Some(Rim { dash: kind_of_ring.pattern(r - 1.0), ..Rim::new(*color, 2.0) });
        sheet.add(Mark::Circle { center: at, radius: r - 1.0, fill: None, ring });
        sheet.solid(icon_outline(event_icon(*kind), at, r * 1.28), *color);
        if let Some(number) = number {
            tag(sheet, symbol.tag_at(at), number);
        }
        if !count.is_empty() {
            badge(sheet, [x + 0.78 * r, y - 0.78 * r], count);
        }
    });
}

/// The thin line from the place of an opened crowd to a member.
fn leader(sheet: &mut Sheet, from: [f32; 2], to: [f32; 2]) {
    let mut data = Outline::default();
    data.polyline(&[from, to]);
    let palette = sheet.palette;
    for (color, width) in [(palette.halo.faded(0.8), 3.0), (palette.ink_soft, 1.2)] {
        stroked(sheet, data.clone(), Stroke { color, width, dash: Dash::Solid });
    }
}

/// Draws a "+n" of arrows that had no room.
pub fn more(sheet: &mut Sheet, more: &More) {
    let at = more.on_screen(&sheet.camera);
    if !sheet.frame.contains(at) {
        return;
    }
    let ([x, y], [w, h], palette) = (at, More::REACH, sheet.palette);
    let (rect, paint) = ([x - w, y - h, 2.0 * w, 2.0 * h], Paint::Solid(palette.panel));
    sheet.add(Mark::Rect { rect, radius: h, paint, rim: Some(Rim::new(more.color, 1.5)) });
    short(sheet, at, more.text.clone(), style::size::MORE, palette.ink);
}

/// A bold number with its middle at a point.
fn short(sheet: &mut Sheet, at: [f32; 2], text: String, size: f32, color: Color) {
    let (anchor, weight) = (Anchor::Center, Weight::Bold);
    let line = TextLine { at, anchor, text, size, weight, color, halo: None, spacing: 0.0, slanted: false };
    text_line(sheet, line.centred());
}

/// A number in its disc.
pub fn tag(sheet: &mut Sheet, at: [f32; 2], tag: &Tag) {
    for (radius, color) in [(Tag::RADIUS + 1.3, tag.ink), (Tag::RADIUS, tag.ground)] {
        sheet.disc(at, radius, color);
    }
    short(sheet, at, tag.text.clone(), Tag::SIZE, tag.ink);
}

/// How many events are under a symbol.
fn badge(sheet: &mut Sheet, at: [f32; 2], text: &str) {
    let palette = sheet.palette;
    let radius = match text.chars().count() {
        1 => 6.5,
        2 => 7.5,
        _ => 9.5,
    };
    sheet.disc(at, radius, palette.ink);
    short(sheet, at, text.to_owned(), 9.5, palette.panel);
}
