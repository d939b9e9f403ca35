//! What is painted over the meshes each frame: pictograms, labels, furniture.

use std::sync::Arc;

use egui::epaint::PathStroke;
use egui::{Align2, Color32, Pos2, Rect, Shape as EguiShape, Ui, pos2, vec2};

use crate::scene::furniture::{Furniture, Piece};
use crate::scene::geometry::{Geometry, ToScreen};
use crate::scene::icons::event_icon;
use crate::scene::style::{Palette, size};
use crate::scene::{Anchor, Camera, Color, Dash, Label, More, Paint, Stroke, Symbol, Tag};
use crate::text::Weight;
use crate::ui::label::{self, Look};
use crate::ui::theme::{color32, icon_font};
use crate::ui::widgets::pattern_on;

/// Paints the pictogram of a symbol, and how many events are under it.
pub fn pictogram(painter: &egui::Painter, rect: Rect, [x, y]: [f32; 2], symbol: &Symbol) {
    let at = rect.min + vec2(x, y);
    if !rect.expand(30.0).contains(at) {
        return;
    }
    let color = color32(symbol.color.faded(symbol.opacity.max(0.55)));
    painter.text(at, Align2::CENTER_CENTER, event_icon(symbol.kind), icon_font(symbol.radius * 1.28, true), color);
    if let Some(number) = &symbol.tag {
        let [x, y] = symbol.tag_at([x, y]);
        tag(painter, rect.min + vec2(x, y), number);
    }
    if !symbol.count.is_empty() {
        let r = 7.5;
        let badge = at + vec2(symbol.radius * 0.78, -symbol.radius * 0.78);
        let dark = color32(crate::scene::style::rgb(0x1D2327).faded(symbol.opacity.max(0.6)));
        painter.circle_filled(badge, r, dark);
        let galley = label::galley(
            painter.ctx(),
            &symbol.count,
            Look { size: 10.0, weight: Weight::Bold, color: Color32::WHITE },
            f32::INFINITY,
        );
        label::paint(painter, badge - galley.size() / 2.0, galley, Color32::WHITE);
    }
}

/// Paints a number in its disc.
pub fn tag(painter: &egui::Painter, at: Pos2, tag: &Tag) {
    painter.circle_filled(at, Tag::RADIUS + 1.3, color32(tag.ink));
    painter.circle_filled(at, Tag::RADIUS, color32(tag.ground));
    let look = Look { size: Tag::SIZE, weight: Weight::Bold, color: color32(tag.ink) };
    let galley = label::galley(painter.ctx(), &tag.text, look, f32::INFINITY);
    label::paint(painter, at - galley.size() / 2.0, galley, look.color);
}

/// Paints the text of a "+n".
pub fn more_text(painter: &egui::Painter, rect: Rect, camera: &Camera, more: &More, palette: &Palette) {
    let [x, y] = more.on_screen(camera);
    let at = rect.min + vec2(x, y);
    let color = color32(palette.ink);
    let look = Look { size: size::MORE, weight: Weight::Bold, color };
    let galley = label::galley(painter.ctx(), &more.text, look, f32::INFINITY);
    label::paint(painter, at - galley.size() / 2.0, galley, color);
}

/// Paints a label at its place, with its halo.
pub fn map_label(painter: &egui::Painter, at: Pos2, l: &Label) {
    let look = Look { size: l.size, weight: l.weight, color: color32(l.color) };
    let galley = label::shaped_galley(painter.ctx(), &l.text, look, f32::INFINITY, (l.spacing, l.slanted));
    let extent = galley.size();
    let left = match l.anchor {
        Anchor::Center => at.x - extent.x / 2.0,
        Anchor::Left => at.x,
        Anchor::Right => at.x - extent.x,
    };
    let top_left = pos2(left - galley.rect.left(), at.y - extent.y / 2.0);
    let halo = color32(l.halo);
    for i in 0..8 {
        let d = egui::Vec2::angled(i as f32 * std::f32::consts::TAU / 8.0) * size::HALO * 0.8;
        painter.galley_with_override_text_color(top_left + d, galley.clone(), halo);
    }
    painter.galley(top_left, galley, look.color);
}

/// Paints what stands around the map.
pub fn furniture(ui: &Ui, rect: Rect, furniture: &Furniture) {
    let painter = ui.painter_at(rect);
    let to_pos = |p: [f32; 2]| rect.min + vec2(p[0], p[1]);
    let to_rect = |[x, y, w, h]: [f32; 4]| Rect::from_min_size(rect.min + vec2(x, y), vec2(w, h));
    let thin = |s: &Stroke| egui::Stroke::new(s.width, color32(s.color));
    for piece in &furniture.pieces {
        match piece {
            Piece::Card { rect: r, radius, fill, stroke } => {
                let line = stroke.as_ref().map_or(egui::Stroke::NONE, thin);
                painter.rect(to_rect(*r), *radius, color32(*fill), line, egui::StrokeKind::Inside);
            }
            Piece::Text { at, text, size: letters, weight, color, anchor, halo } => {
                let look = Look { size: *letters, weight: *weight, color: color32(*color) };
                let galley = label::galley(ui.ctx(), text, look, f32::INFINITY);
                let p = to_pos(*at);
                let left = match anchor {
                    Anchor::Center => p.x - galley.size().x / 2.0,
                    Anchor::Left => p.x,
                    Anchor::Right => p.x - galley.size().x,
                };
                // `at` is on the baseline; a row's ink stands about a third of its size above its middle.
                let top = p.y - letters * 0.36 - galley.size().y / 2.0;
                for i in halo.iter().flat_map(|_| 0..8) {
                    let d = egui::Vec2::angled(i as f32 * std::f32::consts::TAU / 8.0) * size::HALO * 0.8;
                    let at = pos2(left - galley.rect.left(), top) + d;
                    painter.galley_with_override_text_color(at, galley.clone(), color32(halo.unwrap_or(*color)));
                }
                label::paint(&painter, pos2(left, top), galley, look.color);
            }
            Piece::Line { points, stroke } => {
                let points: Vec<Pos2> = points.iter().map(|&p| to_pos(p)).collect();
                match stroke.dash {
                    Dash::Solid => drop(painter.add(EguiShape::line(points, PathStroke::from(thin(stroke))))),
                    Dash::Dashed | Dash::Dotted | Dash::DashDot => {
                        painter.extend(broken(&points, thin(stroke), &stroke.dash.pattern(stroke.width)));
                    }
                }
            }
            Piece::Swatch { rect: r, paint, outline } => {
                let (swatch, line) = (to_rect(*r), egui::Stroke::new(1.2, color32(*outline)));
                let fill = match paint {
                    Paint::Solid(color) => *color,
                    Paint::Hatch { ground, .. } => *ground,
                    Paint::Pattern { .. } => Color::CLEAR,
                };
                painter.rect_filled(swatch, 3.0, color32(fill));
                if let Paint::Hatch { lines, pitch, .. } = paint {
                    hatch(&painter.with_clip_rect(swatch.intersect(painter.clip_rect())), swatch, *lines, *pitch);
                }
                if let Paint::Pattern { pattern, ink, .. } = paint {
                    pattern_on(ui, swatch, *pattern, *ink);
                }
                painter.rect_stroke(swatch, 3.0, line, egui::StrokeKind::Inside);
            }
            Piece::Polygon { points, color } => {
                let points = points.iter().map(|&p| to_pos(p)).collect();
                painter.add(EguiShape::convex_polygon(points, color32(*color), PathStroke::NONE));
            }
            Piece::Ground { rect: r, camera, parts, fill } => {
                painter.with_clip_rect(to_rect(*r).intersect(painter.clip_rect())).add(ground(
                    ui,
                    to_rect(*r),
                    camera,
                    parts,
                    *fill,
                ));
            }
            Piece::Icon { at, glyph, size, color } => {
                painter.text(to_pos(*at), Align2::CENTER_CENTER, *glyph, icon_font(*size, true), color32(*color));
            }
        }
    }
}

/// A line with gaps: dash, gap, dash, gap in points.
fn broken(points: &[Pos2], stroke: egui::Stroke, pattern: &[f32]) -> Vec<EguiShape> {
    let of = |rest: usize| pattern.iter().copied().skip(rest).step_by(2).collect::<Vec<f32>>();
    EguiShape::dashed_line_with_offset(points, stroke, &of(0), &of(1), 0.0)
}

/// Lines that rise to the right, as on the map.
fn hatch(painter: &egui::Painter, swatch: Rect, color: Color, pitch: f32) {
    let stroke = egui::Stroke::new(pitch * 0.3, color32(color));
    let mut x = swatch.left() - swatch.height();
    while x < swatch.right() {
        painter.line_segment([pos2(x, swatch.bottom()), pos2(x + swatch.height(), swatch.top())], stroke);
        x += pitch;
    }
}

/// Ground as a mesh, kept from frame to frame.
fn ground(ui: &Ui, rect: Rect, camera: &Camera, parts: &[Arc<Geometry>], fill: Color) -> EguiShape {
    type Key = (Rect, Camera, Color, usize);
    let id = egui::Id::unique("ground of the small map").with(fill);
    let key: Key = (rect, *camera, fill, parts.len());
    if let Some((kept, mesh)) = ui.data(|data| data.get_temp::<(Key, Arc<egui::Mesh>)>(id))
        && kept == key
    {
        return EguiShape::Mesh(mesh);
    }
    let to_screen = ToScreen::new(camera);
    let mut mesh = egui::Mesh::default();
    for part in parts {
        let base = mesh.vertices.len() as u32;
        for &point in &part.points {
            let [x, y] = to_screen.apply(point);
            mesh.colored_vertex(rect.min + vec2(x, y), color32(fill));
        }
        mesh.indices.extend(part.triangles.iter().map(|i| i + base));
    }
    let mesh = Arc::new(mesh);
    ui.data_mut(|data| data.insert_temp(id, (key, mesh.clone())));
    EguiShape::Mesh(mesh)
}
