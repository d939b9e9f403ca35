//! Paints a scene with egui. Ground, lines and arrows are turned into meshes when the view or the
//! scene changes, and kept; only text is laid out each frame, from egui's own cache.

use std::sync::Arc;

use egui::{Align2, Color32, Rect, Shape as EguiShape, TextureHandle, TextureId, TextureOptions, Ui, vec2};

use super::ink::{DISC, Ink, Sign};
use super::motion::Motion;
use super::overlay::{map_label, more_text, pictogram, tag};
use super::tiles::Tiled;
use crate::model::Pattern;
use crate::scene::arrows::BADGE;
use crate::scene::labels::{box_at, size_of};
use crate::scene::style::Palette;
use crate::scene::style::pattern::{ARM, DOT, LINE};
use crate::scene::{Camera, Color, Paint, Picture, Prepared, Scene, Shape, Veil};
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Texture {
    Hatch,
    Pattern(Pattern),
    Veil(usize),
    Disc,
    Ring,
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
                    let texture = shared(ui, Texture::Hatch, hatch_image);
                    for part in parts {
                        if ground.a > 0 {
                            ink.fill(part, color32(*ground));
                        }
                        ink.hatch(part, color32(*lines), *pitch, texture);
                    }
                }
                Shape::Fill { parts, paint: Paint::Pattern { pattern, ink: color, pitch } } => {
                    let cover = || tile(|x, y| pattern_cover(*pattern, x, y));
                    let texture = shared(ui, Texture::Pattern(*pattern), cover);
                    parts.iter().for_each(|part| ink.hatch(part, color32(*color), *pitch, texture));
                }
                Shape::Line { path, stroke } => ink.line(path, stroke),
                Shape::Relief { image, strength } => {
                    let texture = shared(ui, Texture::Veil(Arc::as_ptr(image) as usize), || relief(image));
                    ink.relief(image, *strength, texture);
                }
                Shape::Arrow(arrow) if self.motion.is_growing(&arrow.flow, time) => {}
                Shape::Arrow(arrow) => ink.arrow(arrow, 1.0),
                Shape::Dot { at, radius, color, halo, square } => {
                    let at = ink.screen(*at);
                    ink.dot(at, *radius, color32(*color), color32(*halo), *square);
                }
                Shape::Dots { dots, halo } => {
                    let textures = [Texture::Disc, Texture::Ring]
                        .map(|texture| shared(ui, texture, || tile(|x, y| disc_cover(x, y, texture == Texture::Ring))));
                    ink.dots(dots, *halo, textures);
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

/// A texture, made once for all maps of the window.
fn shared(ui: &Ui, texture: Texture, make: impl FnOnce() -> egui::ColorImage) -> TextureId {
    let id = egui::Id::unique("textures of the map").with(texture);
    if let Some(made) = ui.data(|data| data.get_temp::<TextureHandle>(id)) {
        return made.id();
    }
    let wrap_mode = match texture {
        Texture::Hatch | Texture::Pattern(_) => egui::TextureWrapMode::Repeat,
        Texture::Veil(_) | Texture::Disc | Texture::Ring => egui::TextureWrapMode::ClampToEdge,
    };
    let options = TextureOptions { wrap_mode, ..TextureOptions::LINEAR };
    let handle = ui.ctx().load_texture("map", make(), options);
    let texture = handle.id();
    ui.data_mut(|data| data.insert_temp(id, handle));
    texture
}

/// The hill shade as a picture.
fn relief(veil: &Veil) -> egui::ColorImage {
    let colors: Vec<Color32> = (0..=255)
        .map(|grey| veil.over(grey))
        .map(|[tone, a]| Color32::from_rgba_unmultiplied(tone, tone, tone, a))
        .collect();
    let pixels = veil.grey.iter().map(|&grey| colors[usize::from(grey)]).collect();
    egui::ColorImage { size: veil.size, source_size: vec2(veil.size[0] as f32, veil.size[1] as f32), pixels }
}

/// One period of a hatch in both directions: white lines with soft edges, rising to the right.
fn hatch_image() -> egui::ColorImage {
    tile(|x, y| {
        let distance = ((x + y).fract() - 0.5).abs() * 2.0;
        (0.44 - distance) / 0.14 + 0.5
    })
}

/// How much of a place is covered, across and down the tile from 0 to 1; edges are soft.
fn pattern_cover(pattern: Pattern, x: f32, y: f32) -> f32 {
    let (x, y) = ((x - 0.5).abs(), (y - 0.5).abs());
    let inside = |distance: f32| 0.5 - distance / 0.08;
    match pattern {
        Pattern::Dots => inside(x.hypot(y) - DOT),
        Pattern::Lines => inside(y - LINE),
        Pattern::Cross => inside((x - LINE).max(y - ARM).min((y - LINE).max(x - ARM))),
    }
}

/// How much of a place a disc covers that fills the tile but for its soft edge, or a ring.
fn disc_cover(x: f32, y: f32, ring: bool) -> f32 {
    let away = (x - 0.5).hypot(y - 0.5) * 2.0;
    let inside = |edge: f32| (edge - away) / (2.0 * (1.0 - DISC)) + 0.5;
    if ring { inside(DISC).min(1.0) - inside(0.55 * DISC).clamp(0.0, 1.0) } else { inside(DISC) }
}

/// One period of a texture in both directions, white where it is covered.
fn tile(cover: impl Fn(f32, f32) -> f32) -> egui::ColorImage {
    const N: usize = 32;
    let mut pixels = Vec::with_capacity(N * N);
    for y in 0..N {
        for x in 0..N {
            let cover = cover(x as f32 / N as f32, y as f32 / N as f32).clamp(0.0, 1.0);
            pixels.push(Color32::from_white_alpha((cover * 255.0) as u8));
        }
    }
    egui::ColorImage { size: [N, N], source_size: vec2(N as f32, N as f32), pixels }
}
