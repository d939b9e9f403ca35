//! The hill shade as a picture in the picture: only the part that is seen, no finer than needed.

use resvg::tiny_skia::{IntSize, Pixmap};

use super::{Mark, Sheet};
use crate::scene::Veil;
use crate::scene::mercator::{WorldBox, world};
use crate::scene::style::Color;

/// Opacity goes in steps of this, which is too little to be seen and packs much better.
const STEP: f32 = 4.0;

/// Draws the hill shade.
pub fn relief(sheet: &mut Sheet, veil: &Veil, strength: f32) {
    let Some(window) = Window::new(veil, sheet) else { return };
    let Some(png) = window.png(veil, strength) else { return };
    let bounds = window.bounds(veil);
    let [x, y] = sheet.camera.screen_from_world(bounds.min);
    let [right, bottom] = sheet.camera.screen_from_world(bounds.max);
    sheet.add(Mark::Image { rect: [x, y, right - x, bottom - y], png });
}

/// The columns and rows of a veil that are seen, and how many of them become one.
struct Window {
    from: [usize; 2],
    to: [usize; 2],
    step: usize,
}

impl Window {
    fn new(veil: &Veil, sheet: &Sheet) -> Option<Self> {
        let Veil { bounds, size, grey, flat: _ } = veil;
        let seen = sheet.camera.seen();
        let whole = [bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y];
        if grey.len() < size[0] * size[1] || whole.iter().any(|&side| side <= 0.0) || !bounds.meets(seen) {
            return None;
        }
        // One pixel more on each side, so that edges of the crop are never seen.
        let first = |v: f64, count: usize| ((v * count as f64).floor() as i64 - 1).clamp(0, count as i64) as usize;
        let after = |v: f64, count: usize| ((v * count as f64).ceil() as i64 + 1).clamp(0, count as i64) as usize;
        let from = [
            first((seen.min.x - bounds.min.x) / whole[0], size[0]),
            first((seen.min.y - bounds.min.y) / whole[1], size[1]),
        ];
        let to = [
            after((seen.max.x - bounds.min.x) / whole[0], size[0]),
            after((seen.max.y - bounds.min.y) / whole[1], size[1]),
        ];
        let [width, height] = [to[0].checked_sub(from[0])?, to[1].checked_sub(from[1])?];
        if width == 0 || height == 0 {
            return None;
        }
        let seen_pixels = f64::from(sheet.camera.size[0] * sheet.camera.size[1]).max(1.0);
        let ratio = (width * height) as f64 / seen_pixels;
        let step = (ratio / 2.0).sqrt().ceil().max(1.0) as usize;
        // Whole steps only, so that the bounds stay exact.
        let rounded = |axis: usize| from[axis] + ((to[axis] - from[axis]) / step).max(1) * step;
        let to = if step > 1 { [rounded(0).min(size[0]), rounded(1).min(size[1])] } else { to };
        Some(Self { from, to, step })
    }

    fn bounds(&self, veil: &Veil) -> WorldBox {
        let Veil { bounds, size, .. } = veil;
        let at = |[column, row]: [usize; 2]| {
            world(
                bounds.min.x + (bounds.max.x - bounds.min.x) * column as f64 / size[0] as f64,
                bounds.min.y + (bounds.max.y - bounds.min.y) * row as f64 / size[1] as f64,
            )
        };
        WorldBox { min: at(self.from), max: at(self.to) }
    }

    fn png(&self, veil: &Veil, strength: f32) -> Option<Vec<u8>> {
        let Self { from, to, step } = *self;
        let columns: Vec<usize> = (from[0]..to[0]).step_by(step).collect();
        let rows: Vec<usize> = (from[1]..to[1]).step_by(step).collect();
        let mut data = Vec::with_capacity(columns.len() * rows.len() * 4);
        for &row in &rows {
            for &column in &columns {
                let (grey, opacity) = mean(veil, [column, row], [(column + step).min(to[0]), (row + step).min(to[1])]);
                let Color { a, .. } = Color { a: 255, ..Color::CLEAR }.faded(stepped(opacity * strength));
                let light = (f32::from(a) * grey).round() as u8;
                data.extend([light, light, light, a]);
            }
        }
        let size = IntSize::from_wh(u32::try_from(columns.len()).ok()?, u32::try_from(rows.len()).ok()?)?;
        Pixmap::from_vec(data, size)?.encode_png().ok()
    }
}

fn stepped(opacity: f32) -> f32 {
    (opacity * 255.0 / STEP).round() * STEP / 255.0
}

/// Grey (0 to 1) and opacity (0 to 1) of a block of pixels; the more opaque ones weigh more.
fn mean(veil: &Veil, from: [usize; 2], to: [usize; 2]) -> (f32, f32) {
    let (mut light, mut opacity, mut count) = (0.0_f32, 0.0_f32, 0.0_f32);
    for row in from[1]..to[1] {
        for &grey in &veil.grey[row * veil.size[0] + from[0]..row * veil.size[0] + to[0]] {
            let [tone, alpha] = veil.over(grey);
            light += f32::from(tone) / 255.0 * f32::from(alpha);
            opacity += f32::from(alpha);
            count += 1.0;
        }
    }
    if opacity > 0.0 { (light / opacity, opacity / count / 255.0) } else { (0.0, 0.0) }
}
