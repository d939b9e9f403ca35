//! The textures of the map, each made once for all maps of the window.

use std::sync::Arc;

use egui::{Color32, ColorImage, TextureHandle, TextureId, TextureOptions, Ui, vec2};

use super::strip;
use crate::model::Pattern;
use crate::scene::Veil;
use crate::scene::style::pattern::{ARM, DOT, LINE};

/// The part of its texture that a disc reaches to; the rest is its soft edge.
pub const DISC: f32 = 0.93;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Texture {
    Strip,
    Hatch,
    Pattern(Pattern),
    Veil(usize),
    Disc,
    Ring,
}

/// Soft edges of lines.
pub fn strips(ui: &Ui) -> TextureId {
    shared(ui, Texture::Strip, || image(strip::SIZE, strip::texel))
}

/// Lines rising to the right.
pub fn hatch(ui: &Ui) -> TextureId {
    shared(ui, Texture::Hatch, hatch_image)
}

/// The pattern of a holder.
pub fn pattern(ui: &Ui, pattern: Pattern) -> TextureId {
    shared(ui, Texture::Pattern(pattern), || tile(32, |x, y| pattern_cover(pattern, x, y)))
}

/// The hill shade.
pub fn veil(ui: &Ui, veil: &Arc<Veil>) -> TextureId {
    shared(ui, Texture::Veil(Arc::as_ptr(veil) as usize), || relief(veil))
}

/// A point of a data file.
pub fn disc(ui: &Ui) -> TextureId {
    shared(ui, Texture::Disc, || tile(64, |x, y| disc_cover(x, y, false)))
}

/// One whose place is not exact.
pub fn ring(ui: &Ui) -> TextureId {
    shared(ui, Texture::Ring, || tile(64, |x, y| disc_cover(x, y, true)))
}

fn shared(ui: &Ui, texture: Texture, make: impl FnOnce() -> ColorImage) -> TextureId {
    let id = egui::Id::unique("textures of the map").with(texture);
    if let Some(made) = ui.data(|data| data.get_temp::<TextureHandle>(id)) {
        return made.id();
    }
    let wrap_mode = match texture {
        Texture::Hatch | Texture::Pattern(_) => egui::TextureWrapMode::Repeat,
        Texture::Veil(_) | Texture::Disc | Texture::Ring | Texture::Strip => egui::TextureWrapMode::ClampToEdge,
    };
    // Soft edges of lines and points have steps finer than a pixel: what lies between them cannot be
    // seen, and working it out takes time where there is no graphics card.
    let options = match texture {
        Texture::Strip | Texture::Disc | Texture::Ring => TextureOptions::NEAREST,
        Texture::Hatch | Texture::Pattern(_) | Texture::Veil(_) => TextureOptions::LINEAR,
    };
    let options = TextureOptions { wrap_mode, ..options };
    let handle = ui.ctx().load_texture("map", make(), options);
    let texture = handle.id();
    ui.data_mut(|data| data.insert_temp(id, handle));
    texture
}

/// The hill shade as a picture.
fn relief(veil: &Veil) -> ColorImage {
    let colors: Vec<Color32> = (0..=255)
        .map(|grey| veil.over(grey))
        .map(|[tone, a]| Color32::from_rgba_unmultiplied(tone, tone, tone, a))
        .collect();
    let pixels = veil.grey.iter().map(|&grey| colors[usize::from(grey)]).collect();
    ColorImage { size: veil.size, source_size: vec2(veil.size[0] as f32, veil.size[1] as f32), pixels }
}

/// One period of a hatch in both directions: white lines with soft edges, rising to the right.
fn hatch_image() -> ColorImage {
    tile(32, |x, y| {
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

/// One period of a texture in both directions, so many texels each, white where it is covered.
fn tile(side: usize, cover: impl Fn(f32, f32) -> f32) -> ColorImage {
    image([side, side], |x, y| cover((x as f32 + 0.5) / side as f32, (y as f32 + 0.5) / side as f32))
}

/// White, as much as it is covered.
fn image([width, height]: [usize; 2], cover: impl Fn(usize, usize) -> f32) -> ColorImage {
    let texels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let pixels = texels.map(|(x, y)| Color32::from_white_alpha((cover(x, y).clamp(0.0, 1.0) * 255.0) as u8)).collect();
    ColorImage { size: [width, height], source_size: vec2(width as f32, height as f32), pixels }
}
