//! Paints a scene with egui. Ground, lines and arrows are turned into meshes when the view or the
//! scene changes, and kept; only text is laid out each frame, from egui's own cache.

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::{Mesh, PathStroke, TessellationOptions, Tessellator, Vertex, WHITE_UV};
use egui::{Align2, Color32, Pos2, Rect, Shape as EguiShape, TextureHandle, TextureId, TextureOptions, Ui, pos2, vec2};

use super::overlay::{map_label, pictogram};
use crate::scene::arrows::{BADGE, Ribbon};
use crate::scene::geometry::{Geometry, ToScreen};
use crate::scene::icons::flow_icon;
use crate::scene::{Arrow, Camera, Color, Paint, Path, Picture, Scene, Shape, Stroke, Symbol, Veil};
use crate::ui::theme::{color32, icon_font};

/// Meshes of the last scene and view, and textures.
#[derive(Default)]
pub struct Painted {
    key: Option<(usize, Camera, Rect, f32, usize)>,
    /// Kept so that its address, which is in the key, is not given to another scene.
    scene: Option<Arc<Scene>>,
    shapes: Vec<EguiShape>,
    /// The signs on the arrows.
    signs: Vec<Sign>,
    /// Where each symbol stands in the map.
    places: Vec<[f32; 2]>,
    textures: HashMap<Texture, TextureHandle>,
}

/// What moves, as a pictogram on its arrow.
struct Sign {
    at: Pos2,
    glyph: char,
    ink: Color,
}

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Texture {
    Hatch,
    Veil(usize),
}

impl Painted {
    /// Paints the scene into the rectangle.
    pub fn paint(&mut self, ui: &Ui, rect: Rect, scene: &Arc<Scene>, picture: &Picture<'_>) {
        let camera = picture.camera;
        let key = (Arc::as_ptr(scene) as usize, *camera, rect, ui.ctx().pixels_per_point(), picture.cards.len());
        if self.key != Some(key) {
            self.places = picture.symbol_places();
            (self.shapes, self.signs) = self.mesh(ui, rect, scene, camera);
            self.key = Some(key);
            self.scene = Some(scene.clone());
        }
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, color32(scene.background));
        painter.extend(self.shapes.iter().cloned());
        for Sign { at, glyph, ink } in self.signs.iter().filter(|sign| rect.expand(20.0).contains(sign.at)) {
            painter.text(*at, Align2::CENTER_CENTER, glyph, icon_font(BADGE * 1.35, true), color32(*ink));
        }
        for (symbol, at) in scene.symbols.iter().zip(&self.places) {
            pictogram(&painter, rect, *at, symbol);
        }
        for label in &scene.labels {
            let [x, y] = camera.screen_from_world(label.at);
            let at = rect.min + vec2(x + label.offset[0], y + label.offset[1]);
            if rect.expand(160.0).contains(at) {
                map_label(&painter, at, label);
            }
        }
    }

    fn mesh(&mut self, ui: &Ui, rect: Rect, scene: &Scene, camera: &Camera) -> (Vec<EguiShape>, Vec<Sign>) {
        let mut ink = Ink::new(ui, rect, camera);
        for shape in &scene.shapes {
            match shape {
                Shape::Fill { parts, paint: Paint::Solid(color) } => {
                    parts.iter().for_each(|part| ink.fill(part, color32(*color)));
                }
                Shape::Fill { parts, paint: Paint::Hatch { ground, lines, pitch } } => {
                    let texture = self.hatch(ui);
                    for part in parts {
                        if ground.a > 0 {
                            ink.fill(part, color32(*ground));
                        }
                        ink.hatch(part, color32(*lines), *pitch, texture);
                    }
                }
                Shape::Line { path, stroke } => ink.line(path, stroke),
                Shape::Relief { image, strength } => {
                    let texture = self.veil(ui, image);
                    ink.relief(image, *strength, texture);
                }
                Shape::Arrow(arrow) => ink.arrow(arrow),
                Shape::Dot { at, radius, color, halo, square } => {
                    let at = ink.screen(*at);
                    ink.dot(at, *radius, color32(*color), color32(*halo), *square);
                }
            }
        }
        for (symbol, at) in scene.symbols.iter().zip(&self.places) {
            ink.symbol(symbol, *at);
        }
        ink.finish()
    }

    fn hatch(&mut self, ui: &Ui) -> TextureId {
        let texture = self.textures.entry(Texture::Hatch).or_insert_with(|| {
            let options = TextureOptions { wrap_mode: egui::TextureWrapMode::Repeat, ..TextureOptions::LINEAR };
            ui.ctx().load_texture("hatch", hatch_image(), options)
        });
        texture.id()
    }

    fn veil(&mut self, ui: &Ui, veil: &Arc<Veil>) -> TextureId {
        let texture = self.textures.entry(Texture::Veil(Arc::as_ptr(veil) as usize)).or_insert_with(|| {
            let colors: Vec<Color32> = (0..=255)
                .map(|grey| veil.over(grey))
                .map(|[tone, a]| Color32::from_rgba_unmultiplied(tone, tone, tone, a))
                .collect();
            let pixels = veil.grey.iter().map(|&grey| colors[usize::from(grey)]).collect();
            let image = egui::ColorImage {
                size: veil.size,
                source_size: vec2(veil.size[0] as f32, veil.size[1] as f32),
                pixels,
            };
            ui.ctx().load_texture("relief", image, TextureOptions::LINEAR)
        });
        texture.id()
    }
}

/// One period of a hatch in both directions: white lines with soft edges, rising to the right.
fn hatch_image() -> egui::ColorImage {
    const N: usize = 32;
    let mut pixels = Vec::with_capacity(N * N);
    for y in 0..N {
        for x in 0..N {
            let phase = ((x + y) % N) as f32 / N as f32;
            let distance = (phase - 0.5).abs() * 2.0;
            let cover = ((0.44 - distance) / 0.14 + 0.5).clamp(0.0, 1.0);
            pixels.push(Color32::from_white_alpha((cover * 255.0) as u8));
        }
    }
    egui::ColorImage { size: [N, N], source_size: vec2(N as f32, N as f32), pixels }
}

/// Collects meshes in drawing order; neighbours with the same texture share one.
struct Ink {
    rect: Rect,
    to_screen: ToScreen,
    camera: Camera,
    tessellator: Tessellator,
    done: Vec<EguiShape>,
    signs: Vec<Sign>,
    mesh: Mesh,
}

impl Ink {
    fn new(ui: &Ui, rect: Rect, camera: &Camera) -> Self {
        let ppp = ui.ctx().pixels_per_point();
        let size = ui.ctx().fonts(|fonts| fonts.font_image_size());
        let tessellator = Tessellator::new(ppp, TessellationOptions::default(), size, Vec::new());
        Self {
            rect,
            to_screen: ToScreen::new(camera),
            camera: *camera,
            tessellator,
            done: Vec::new(),
            signs: Vec::new(),
            mesh: Mesh::default(),
        }
    }

    fn finish(mut self) -> (Vec<EguiShape>, Vec<Sign>) {
        self.flush();
        (self.done, self.signs)
    }

    fn flush(&mut self) {
        if !self.mesh.is_empty() {
            self.done.push(EguiShape::Mesh(Arc::new(std::mem::take(&mut self.mesh))));
        }
    }

    fn to_pos(&self, [x, y]: [f32; 2]) -> Pos2 {
        pos2(self.rect.left() + x, self.rect.top() + y)
    }

    fn local(&self, p: [f32; 2]) -> Pos2 {
        self.to_pos(self.to_screen.apply(p))
    }

    fn screen(&self, w: crate::scene::World) -> Pos2 {
        self.to_pos(self.camera.screen_from_world(w))
    }

    fn add(&mut self, shape: EguiShape) {
        self.tessellator.tessellate_shape(shape, &mut self.mesh);
    }

    fn fill(&mut self, geometry: &Geometry, color: Color32) {
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

    fn hatch(&mut self, geometry: &Geometry, color: Color32, pitch: f32, texture: TextureId) {
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

    fn relief(&mut self, veil: &Veil, strength: f32, texture: TextureId) {
        self.flush();
        let mut mesh = Mesh::with_texture(texture);
        let place = Rect::from_two_pos(self.screen(veil.bounds.min), self.screen(veil.bounds.max));
        let tint = Color32::from_white_alpha((strength.clamp(0.0, 1.0) * 255.0) as u8);
        mesh.add_rect_with_uv(place, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), tint);
        self.done.push(EguiShape::Mesh(Arc::new(mesh)));
    }

    fn line(&mut self, path: &Path, stroke: &Stroke) {
        if !path.bounds.meets(self.camera.seen()) {
            return;
        }
        let frame = self.rect.expand(24.0);
        let pattern = stroke.dash.pattern(stroke.width);
        for run in visible_runs(path.points.iter().map(|&p| self.local(p)), frame) {
            let stroke = egui::Stroke::new(stroke.width, color32(stroke.color));
            if pattern.is_empty() {
                self.add(EguiShape::line(run, PathStroke::from(stroke)));
            } else {
                let dashes: Vec<f32> = pattern.iter().copied().step_by(2).collect();
                let gaps: Vec<f32> = pattern.iter().copied().skip(1).step_by(2).collect();
                for dash in EguiShape::dashed_line_with_offset(&run, stroke, &dashes, &gaps, 0.0) {
                    self.add(dash);
                }
            }
        }
    }

    fn arrow(&mut self, arrow: &Arrow) {
        if !arrow.line.bounds.meets(self.camera.seen()) {
            return;
        }
        let shape = arrow.on_screen(&self.camera);
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
        const SOFT: f32 = 0.7;
        let first = self.mesh.vertices.len() as u32;
        let count = ribbon.left.len().min(ribbon.right.len()) as u32;
        for (&l, &r) in ribbon.left.iter().zip(&ribbon.right) {
            let (l, r) = (self.to_pos(l), self.to_pos(r));
            let out = (l - r).normalized();
            for (pos, color) in [
                (l + out * (grow + SOFT), Color32::TRANSPARENT),
                (l + out * (grow - SOFT * 0.3), color),
                (r - out * (grow - SOFT * 0.3), color),
                (r - out * (grow + SOFT), Color32::TRANSPARENT),
            ] {
                self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
            }
        }
        for i in 1..count {
            for lane in 0..3 {
                let (a, b) = (first + (i - 1) * 4 + lane, first + i * 4 + lane);
                self.mesh.indices.extend([a, a + 1, b, a + 1, b + 1, b]);
            }
        }
    }

    fn symbol(&mut self, symbol: &Symbol, at: [f32; 2]) {
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
        if symbol.approximate {
            let ring: Vec<Pos2> = (0..=48)
                .map(|i| at + egui::Vec2::angled(i as f32 / 48.0 * std::f32::consts::TAU) * (symbol.radius - 0.5))
                .collect();
            for dash in EguiShape::dashed_line(&ring, egui::Stroke::new(2.0, color), 4.0, 2.6) {
                self.add(dash);
            }
        } else {
            self.add(EguiShape::circle_stroke(at, symbol.radius - 0.5, egui::Stroke::new(2.0, color)));
        }
    }

    fn dot(&mut self, at: Pos2, radius: f32, color: Color32, halo: Color32, square: bool) {
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
