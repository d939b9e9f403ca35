//! Meshes of the map: ground, lines, arrows and symbols, in points of the window.

use std::sync::Arc;

use egui::epaint::{Mesh, PathStroke, TessellationOptions, Tessellator, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Shape as EguiShape, TextureId, Ui, pos2, vec2};

use super::strip::{self, Section};
use super::textures::{self, DISC};
use crate::scene::arrows::{BADGE, Ribbon};
use crate::scene::geometry::{Geometry, ToScreen};
use crate::scene::icons::flow_icon;
use crate::scene::style::Palette;
use crate::scene::{Arrow, Camera, Color, DataDot, More, Path, Stroke, Symbol, Veil};
use crate::ui::theme::color32;

/// What moves, as a pictogram on its arrow.
pub struct Sign {
    /// Its middle.
    pub at: Pos2,
    /// The pictogram.
    pub glyph: char,
    /// Its colour.
    pub ink: Color,
}

/// Collects meshes in drawing order; neighbours with the same texture share one.
pub struct Ink {
    rect: Rect,
    to_screen: ToScreen,
    camera: Camera,
    tessellator: Tessellator,
    /// How wide a pixel is, in points.
    pixel: f32,
    done: Vec<EguiShape>,
    signs: Vec<Sign>,
    /// All that needs no texture of its own: that of the soft lines is white where none is asked for.
    mesh: Mesh,
    strips: TextureId,
}

impl Ink {
    /// Nothing yet, for a map in this rectangle.
    pub fn new(ui: &Ui, rect: Rect, camera: &Camera) -> Self {
        let ppp = ui.ctx().pixels_per_point();
        let size = ui.ctx().fonts(|fonts| fonts.font_image_size());
        let tessellator = Tessellator::new(ppp, TessellationOptions::default(), size, Vec::new());
        Self {
            rect,
            to_screen: ToScreen::new(camera),
            camera: *camera,
            tessellator,
            pixel: 1.0 / ppp,
            done: Vec::new(),
            signs: Vec::new(),
            mesh: Mesh::default(),
            strips: textures::strips(ui),
        }
    }

    /// What was collected.
    pub fn finish(mut self) -> (Vec<EguiShape>, Vec<Sign>) {
        self.flush();
        (self.done, self.signs)
    }

    /// How many shapes stand before what is added next.
    pub fn mark(&mut self) -> usize {
        self.flush();
        self.done.len()
    }

    fn flush(&mut self) {
        if !self.mesh.is_empty() {
            // Whoever adds to it may ask that it has the toolkit's own texture.
            let mesh = Mesh { texture_id: self.strips, ..std::mem::take(&mut self.mesh) };
            self.done.push(EguiShape::Mesh(Arc::new(mesh)));
        }
    }

    fn to_pos(&self, [x, y]: [f32; 2]) -> Pos2 {
        pos2(self.rect.left() + x, self.rect.top() + y)
    }

    fn local(&self, p: [f32; 2]) -> Pos2 {
        self.to_pos(self.to_screen.apply(p))
    }

    /// Where a place of the map stands in the window.
    pub fn screen(&self, w: crate::scene::World) -> Pos2 {
        self.to_pos(self.camera.screen_from_world(w))
    }

    fn add(&mut self, shape: EguiShape) {
        self.tessellator.tessellate_shape(shape, &mut self.mesh);
    }

    /// Polygons in one colour.
    pub fn fill(&mut self, geometry: &Geometry, color: Color32) {
        if !geometry.bounds.meets(self.camera.seen()) {
            return;
        }
        let first = self.mesh.vertices.len() as u32;
        for &p in &geometry.points {
            let pos = self.local(p);
            self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
        }
        self.mesh.indices.extend(geometry.triangles.iter().map(|i| i + first));
    }

    /// Polygons under a hatch.
    pub fn hatch(&mut self, geometry: &Geometry, color: Color32, pitch: f32, texture: TextureId) {
        self.flush();
        let mut mesh = Mesh::with_texture(texture);
        // The pattern hangs on the ground, or it would crawl while panning.
        let origin = self.to_screen.offset;
        for &p in &geometry.points {
            let [x, y] = self.to_screen.apply(p);
            let uv = pos2((x - origin[0]) / pitch, (y - origin[1]) / pitch);
            let pos = self.local(p);
            mesh.vertices.push(Vertex { pos, uv, color });
        }
        mesh.indices.extend(geometry.triangles.iter().copied());
        self.done.push(EguiShape::Mesh(Arc::new(mesh)));
    }

    /// The hill shade.
    pub fn relief(&mut self, veil: &Veil, strength: f32, texture: TextureId) {
        self.flush();
        let mut mesh = Mesh::with_texture(texture);
        let place = Rect::from_two_pos(self.screen(veil.bounds.min), self.screen(veil.bounds.max));
        let tint = Color32::from_white_alpha((strength.clamp(0.0, 1.0) * 255.0) as u8);
        mesh.add_rect_with_uv(place, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), tint);
        self.done.push(EguiShape::Mesh(Arc::new(mesh)));
    }

    /// A line of the ground.
    pub fn line(&mut self, path: &Path, stroke: &Stroke) {
        if !path.bounds.meets(self.camera.seen()) {
            return;
        }
        let frame = self.rect.expand(24.0);
        let pattern = stroke.dash.pattern(stroke.width);
        let color = color32(stroke.color);
        for run in visible_runs(path.points.iter().map(|&p| self.local(p)), frame) {
            if pattern.is_empty() {
                strip::line(&mut self.mesh, &run, stroke.width, color, self.pixel);
                continue;
            }
            let dashes: Vec<f32> = pattern.iter().copied().step_by(2).collect();
            let gaps: Vec<f32> = pattern.iter().copied().skip(1).step_by(2).collect();
            for dash in
                EguiShape::dashed_line_with_offset(&run, egui::Stroke::new(stroke.width, color), &dashes, &gaps, 0.0)
            {
                if let EguiShape::LineSegment { points, .. } = dash {
                    strip::line(&mut self.mesh, &points, stroke.width, color, self.pixel);
                }
            }
        }
    }

    /// An arrow, drawn so far along its way, 0 to 1.
    pub fn arrow(&mut self, arrow: &Arrow, grown: f32) {
        if !arrow.line.bounds.meets(self.camera.seen()) {
            return;
        }
        let shape = arrow.growing(&self.camera, grown);
        if shape.head.is_empty() {
            return;
        }
        let head: Vec<Pos2> = shape.head.iter().map(|&p| self.to_pos(p)).collect();
        let halo = color32(arrow.halo);
        let ring = if arrow.selected { 2.2 } else { 1.4 };
        for ribbon in &shape.shaft {
            self.ribbon(ribbon, halo, ring);
        }
        self.add(EguiShape::convex_polygon(head.clone(), halo, PathStroke::new(2.0 * ring, halo)));
        for ribbon in &shape.shaft {
            self.ribbon(ribbon, color32(arrow.color), 0.0);
        }
        self.add(EguiShape::convex_polygon(head, color32(arrow.color), PathStroke::NONE));
        if let Some(at) = shape.badge.map(|p| self.to_pos(p)) {
            self.add(EguiShape::circle_filled(at, BADGE + 1.2, halo));
            self.add(EguiShape::circle_filled(at, BADGE, color32(arrow.color)));
            let sign = Sign { at, glyph: flow_icon(arrow.kind), ink: arrow.badge_ink() };
            self.signs.push(sign);
        }
    }

    /// A strip with soft edges, `grow` points wider on each side.
    fn ribbon(&mut self, ribbon: &Ribbon, color: Color32, grow: f32) {
        // How far the soft edge reaches outward, and how wide it is.
        const OUT: f32 = 0.7;
        const SOFT: f32 = 0.9;
        let sections: Vec<Section> = ribbon
            .left
            .iter()
            .zip(&ribbon.right)
            .map(|(&l, &r)| {
                let (l, r) = (self.to_pos(l), self.to_pos(r));
                let out = (l - r).normalized() * (grow + OUT);
                let (left, right) = (l + out, r - out);
                Section { left, right, color, soft: SOFT / left.distance(right).max(SOFT) }
            })
            .collect();
        strip::add(&mut self.mesh, sections);
    }

    /// The ring of a symbol, and what lies under its pictogram.
    pub fn symbol(&mut self, symbol: &Symbol, at: [f32; 2]) {
        let at = self.to_pos(at);
        if !self.rect.expand(30.0).contains(at) {
            return;
        }
        let color = color32(symbol.color.faded(symbol.opacity));
        let ground = color32(symbol.ground.faded(0.35 + 0.65 * symbol.opacity));
        if symbol.selected {
            let accent = color32(symbol.color);
            self.add(EguiShape::circle_filled(at, symbol.radius + 4.5, accent.gamma_multiply(0.35)));
        }
        self.add(EguiShape::circle_filled(at, symbol.radius, ground));
        let radius = symbol.radius - 0.5;
        if let Some([dash, gap]) = symbol.ring.pattern(radius) {
            let ring: Vec<Pos2> =
                (0..=48).map(|i| at + egui::Vec2::angled(i as f32 / 48.0 * std::f32::consts::TAU) * radius).collect();
            for dash in EguiShape::dashed_line(&ring, egui::Stroke::new(2.0, color), dash, gap) {
                self.add(dash);
            }
        } else {
            self.add(EguiShape::circle_stroke(at, radius, egui::Stroke::new(2.0, color)));
        }
    }

    /// The thin line from the place of an opened crowd to a member.
    pub fn leader(&mut self, symbol: &Symbol, at: [f32; 2], palette: &Palette) {
        let Some(from) = symbol.leader(at) else { return };
        let line = [self.to_pos(from), self.to_pos(at)];
        for (color, width) in [(palette.halo.faded(0.8), 3.0), (palette.ink_soft, 1.2)] {
            self.add(EguiShape::line_segment(line, egui::Stroke::new(width, color32(color))));
        }
    }

    /// The ground of a "+n"; its text is painted over it.
    pub fn more(&mut self, more: &More, palette: &Palette) {
        let at = self.to_pos(more.on_screen(&self.camera));
        let pill = Rect::from_center_size(at, 2.0 * egui::Vec2::from(More::REACH));
        let line = egui::Stroke::new(1.5, color32(more.color));
        let round = egui::CornerRadius::same(More::REACH[1] as u8);
        self.add(EguiShape::rect_filled(pill, round, color32(palette.panel)));
        self.add(EguiShape::rect_stroke(pill, round, line, egui::StrokeKind::Middle));
    }

    /// Points of a data file: each a square with a disc or a ring on it.
    pub fn dots(&mut self, dots: &[DataDot], halo: Option<Color>, [disc, ring]: [TextureId; 2]) {
        self.flush();
        let frame = self.rect.expand(12.0);
        let [mut under, mut discs, mut rings] = [disc, disc, ring].map(Mesh::with_texture);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        for dot in dots {
            let at = self.local(dot.at);
            if frame.contains(at) {
                let square = |radius: f32| Rect::from_center_size(at, egui::Vec2::splat(2.0 * radius / DISC));
                if let Some(halo) = halo.filter(|_| !dot.hollow) {
                    under.add_rect_with_uv(square(dot.radius + 1.0), whole, color32(halo));
                }
                let mesh = if dot.hollow { &mut rings } else { &mut discs };
                mesh.add_rect_with_uv(square(dot.radius), whole, color32(dot.color));
            }
        }
        let filled = [under, discs, rings].into_iter().filter(|mesh| !mesh.is_empty());
        self.done.extend(filled.map(|mesh| EguiShape::Mesh(Arc::new(mesh))));
    }

    /// The dot of a town.
    pub fn dot(&mut self, at: Pos2, radius: f32, color: Color32, halo: Color32, square: bool) {
        if square {
            let rect = Rect::from_center_size(at, vec2(2.0 * radius, 2.0 * radius));
            self.add(EguiShape::rect_filled(rect.expand(1.3), 0.0, halo));
            self.add(EguiShape::rect_filled(rect, 0.0, color));
        } else {
            self.add(EguiShape::circle_filled(at, radius + 1.2, halo));
            self.add(EguiShape::circle_filled(at, radius, color));
        }
    }
}

/// The parts of a line that meet a frame, without points that fall on one another.
fn visible_runs(points: impl Iterator<Item = Pos2>, frame: Rect) -> Vec<Vec<Pos2>> {
    const CLOSE: f32 = 0.7;
    let mut runs: Vec<Vec<Pos2>> = Vec::new();
    let mut open = false;
    let mut last: Option<Pos2> = None;
    let mut points = points.peekable();
    while let Some(p) = points.next() {
        let is_end = points.peek().is_none();
        let Some(from) = last else {
            last = Some(p);
            continue;
        };
        if !is_end && (p - from).length_sq() < CLOSE * CLOSE {
            continue;
        }
        last = Some(p);
        if Rect::from_two_pos(from, p).intersects(frame) {
            match runs.last_mut() {
                Some(run) if open => run.push(p),
                _ => runs.push(vec![from, p]),
            }
            open = true;
        } else {
            open = false;
        }
    }
    runs
}
