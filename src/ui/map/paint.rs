//! Paints a scene with egui. Ground, lines and arrows are turned into meshes when the view or the
//! scene changes, and kept; only text is laid out each frame, from egui's own cache.

use std::sync::Arc;

use egui::{Align2, Rect, Shape as EguiShape, Ui, vec2};

use super::ink::{Ink, Sign};
use super::motion::Motion;
use super::overlay::{map_label, more_text, pictogram, tag};
use super::textures;
use super::tiles::Tiled;
use crate::scene::arrows::BADGE;
use crate::scene::labels::{box_at, size_of};
use crate::scene::style::Palette;
use crate::scene::{Camera, Color, Paint, Picture, Prepared, Scene, Shape};
use crate::ui::theme::{color32, icon_font};

/// Meshes of the last scene and view.
#[derive(Default)]
pub struct Painted {
    key: Option<Key>,
    /// Kept so that its address, which is in the key, is not given to another scene.
    scene: Option<Arc<Scene>>,
    shapes: Vec<EguiShape>,
    /// How many of the shapes are ground: what fades lies on these.
    ground: usize,
    /// The signs on the arrows.
    signs: Vec<Sign>,
    /// Where each symbol stands in the map.
    places: Vec<[f32; 2]>,
    /// What is on its way from one day to another.
    pub motion: Motion,
    /// Whether the sea is there already: the window was cleared in its colour, or tiles lie on it.
    pub on_sea: bool,
    /// The tiles under everything.
    pub tiled: Tiled,
}

/// What the meshes depend on.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    scene: usize,
    camera: Camera,
    rect: Rect,
    pixels_per_point: f32,
    cards: usize,
    /// How many arrows are growing: they are drawn anew each frame.
    growing: usize,
}

impl Painted {
    /// Paints the tiles of a base map into the rectangle, on the sea; the scene comes over them.
    pub fn paint_tiles(
        &mut self,
        ui: &Ui,
        (rect, clip): (Rect, Rect),
        (camera, sea): (&Camera, Color),
        tiles: &mut dyn walkers::Tiles,
    ) {
        let painter = ui.painter_at(clip);
        if !std::mem::replace(&mut self.on_sea, true) {
            painter.rect_filled(rect, 0.0, color32(sea));
        }
        self.tiled.paint(&painter, rect, camera, tiles);
    }

    /// Paints the scene into the rectangle; only what lies in `clip` is seen.
    pub fn paint(
        &mut self,
        ui: &Ui,
        (rect, clip): (Rect, Rect),
        scene: &Arc<Scene>,
        picture: &Picture<'_>,
        (palette, prepared): (&Palette, &Prepared),
    ) {
        let camera = picture.camera;
        let time = ui.input(|i| i.time);
        let key = Key {
            scene: Arc::as_ptr(scene) as usize,
            camera: *camera,
            rect,
            pixels_per_point: ui.ctx().pixels_per_point(),
            cards: picture.cards.len(),
            growing: self.motion.growing(time),
        };
        if self.key != Some(key) {
            self.places = picture.symbol_places();
            self.mesh(ui, rect, scene, camera, palette);
            self.key = Some(key);
            self.scene = Some(scene.clone());
        }
        let painter = ui.painter_at(clip);
        if !self.on_sea {
            painter.rect_filled(rect, 0.0, color32(scene.background));
        }
        let (ground, rest) = self.shapes.split_at(self.ground.min(self.shapes.len()));
        painter.extend(ground.iter().cloned());
        if self.motion.fades(time) {
            let mut ink = Ink::new(ui, rect, camera);
            self.motion.paint_ground(&mut ink, prepared, time);
            painter.extend(ink.finish().0);
        }
        painter.extend(rest.iter().cloned());
        let mut signs = Vec::new();
        if key.growing > 0 {
            let mut ink = Ink::new(ui, rect, camera);
            self.motion.paint_arrows(&mut ink, scene, time);
            let (shapes, on_arrows) = ink.finish();
            painter.extend(shapes);
            signs = on_arrows;
        }
        for Sign { at, glyph, ink } in self.signs.iter().chain(&signs).filter(|s| clip.expand(20.0).contains(s.at)) {
            painter.text(*at, Align2::CENTER_CENTER, glyph, icon_font(BADGE * 1.35, true), color32(*ink));
        }
        for more in &scene.more {
            more_text(&painter, rect, camera, more, palette);
        }
        for (symbol, at) in scene.symbols.iter().zip(&self.places) {
            pictogram(&painter, rect, *at, symbol);
        }
        for mark in &scene.marks {
            let at = rect.min + egui::Vec2::from(mark.on_screen(camera));
            if clip.expand(20.0).contains(at) {
                tag(&painter, at, &mark.tag);
            }
        }
        for label in &scene.labels {
            let [x, y] = camera.screen_from_world(label.at);
            let at = rect.min + vec2(x + label.offset[0], y + label.offset[1]);
            let [left, top, right, bottom] = box_at([x, y], label.offset, label.anchor, size_of(label));
            let under = |c: &[f32; 4]| left < c[2] && c[0] < right && top < c[3] && c[1] < bottom;
            if clip.expand(160.0).contains(at) && !picture.cards.iter().any(under) {
                map_label(&painter, at, label);
            }
        }
        if self.motion.fades(time) || key.growing > 0 {
            ui.ctx().request_repaint();
        }
    }

    fn mesh(&mut self, ui: &Ui, rect: Rect, scene: &Scene, camera: &Camera, palette: &Palette) {
        let time = ui.input(|i| i.time);
        let mut ink = Ink::new(ui, rect, camera);
        // The ground comes first: land and who holds it.
        let ground = scene.shapes.iter().take_while(|shape| matches!(shape, Shape::Fill { .. })).count();
        for (i, shape) in scene.shapes.iter().enumerate() {
            if i == ground {
                self.ground = ink.mark();
            }
            match shape {
                Shape::Fill { parts, paint: Paint::Solid(color) } => {
                    parts.iter().for_each(|part| ink.fill(part, color32(*color)));
                }
                Shape::Fill { parts, paint: Paint::Hatch { ground, lines, pitch } } => {
                    let texture = textures::hatch(ui);
                    for part in parts {
                        if ground.a > 0 {
                            ink.fill(part, color32(*ground));
                        }
                        ink.hatch(part, color32(*lines), *pitch, texture);
                    }
                }
                Shape::Fill { parts, paint: Paint::Pattern { pattern, ink: color, pitch } } => {
                    let texture = textures::pattern(ui, *pattern);
                    parts.iter().for_each(|part| ink.hatch(part, color32(*color), *pitch, texture));
                }
                Shape::Line { path, stroke } => ink.line(path, stroke),
                Shape::Relief { image, strength } => {
                    ink.relief(image, *strength, textures::veil(ui, image));
                }
                Shape::Arrow(arrow) if self.motion.is_growing(&arrow.flow, time) => {}
                Shape::Arrow(arrow) => ink.arrow(arrow, 1.0),
                Shape::Dot { at, radius, color, halo, square } => {
                    let at = ink.screen(*at);
                    ink.dot(at, *radius, color32(*color), color32(*halo), *square);
                }
                Shape::Dots { dots, halo } => {
                    ink.dots(dots, *halo, [textures::disc(ui), textures::ring(ui)]);
                }
            }
        }
        if scene.shapes.len() <= ground {
            self.ground = ink.mark();
        }
        for more in &scene.more {
            ink.more(more, palette);
        }
        for (symbol, at) in scene.symbols.iter().zip(&self.places) {
            ink.leader(symbol, *at, palette);
        }
        for (symbol, at) in scene.symbols.iter().zip(&self.places) {
            ink.symbol(symbol, *at);
        }
        (self.shapes, self.signs) = ink.finish();
    }
}
