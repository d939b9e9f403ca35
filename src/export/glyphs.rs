//! Signs as outlines: pictures do not need our font to be read.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::drawing::{Outline, Step};
use crate::text::SIGN_FONT;

/// The outline of a sign, its square centred at a point. Empty when the font lacks it.
pub fn icon_outline(icon: char, center: [f32; 2], size: f32) -> Outline {
    let Ok(font) = FontRef::new(SIGN_FONT) else { return Outline::default() };
    let Some(glyph_id) = font.charmap().map(icon) else { return Outline::default() };
    let Some(glyph) = font.outline_glyphs().get(glyph_id) else { return Outline::default() };
    let at = Size::new(size);
    let metrics = font.metrics(at, LocationRef::default());
    let width = font.glyph_metrics(at, LocationRef::default()).advance_width(glyph_id).unwrap_or(size);
    let middle = (metrics.ascent + metrics.descent) / 2.0;
    let mut pen = Pen { path: Outline::default(), origin: [center[0] - width / 2.0, center[1] + middle] };
    match glyph.draw(DrawSettings::unhinted(at, LocationRef::default()), &mut pen) {
        Ok(_) => pen.path,
        Err(_) => Outline::default(),
    }
}

/// Font outlines have y upwards.
struct Pen {
    path: Outline,
    origin: [f32; 2],
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [self.origin[0] + x, self.origin[1] - y]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.steps.push(Step::Move(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.steps.push(Step::Line(self.at(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.steps.push(Step::Quad(self.at(cx, cy), self.at(x, y)));
    }

    // The font has quadratic curves only; a cubic one is drawn as the nearest quadratic one.
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let control = self.at((ax + bx) / 2.0, (ay + by) / 2.0);
        self.path.steps.push(Step::Quad(control, self.at(x, y)));
    }

    fn close(&mut self) {
        self.path.steps.push(Step::Close);
    }
}

#[cfg(test)]
mod tests {
    use resvg::{tiny_skia, usvg};

    use super::*;
    use crate::export::svg::write::PathData;
    use crate::model::{EventKind, FlowKind};
    use crate::scene::icons::{event_icon, flow_icon};

    /// The size of a sign in the circle of a symbol, in pixels, and the square about it.
    const SIGN: f32 = 15.0;
    const SQUARE: i32 = 19;

    fn lists() -> [Vec<(String, char)>; 2] {
        [
            EventKind::ALL.iter().map(|&k| (format!("{k:?}"), event_icon(k))).collect(),
            FlowKind::ALL.iter().map(|&k| (format!("{k:?}"), flow_icon(k))).collect(),
        ]
    }

    #[test]
    fn every_sign_has_an_outline_and_other_characters_have_none() {
        for (name, sign) in lists().concat() {
            let steps = icon_outline(sign, [50.0, 50.0], 16.0).steps;
            let closed = matches!(steps.first(), Some(Step::Move(_))) && steps.last() == Some(&Step::Close);
            assert!(closed, "{name}: {steps:?}");
        }
        assert!(icon_outline('א', [0.0, 0.0], 16.0).is_empty());
    }

    #[test]
    fn every_sign_lies_in_its_square_and_about_its_middle() {
        let font = FontRef::new(SIGN_FONT).expect("a font");
        let at = Size::new(24.0);
        let metrics = font.metrics(at, LocationRef::default());
        assert!((metrics.ascent - metrics.descent - 24.0).abs() < 0.01, "the row is as high as the square");
        for (name, sign) in lists().concat() {
            let id = font.charmap().map(sign).expect("a glyph");
            let b = font.glyph_metrics(at, LocationRef::default()).bounds(id).expect("an outline");
            let (bottom, top) = (b.y_min - metrics.descent, b.y_max - metrics.descent);
            for edge in [b.x_min, b.x_max, bottom, top] {
                assert!((0.5..=23.5).contains(&edge), "{name} is cut off: {b:?}");
            }
            for middle in [(b.x_min + b.x_max) / 2.0, (bottom + top) / 2.0] {
                assert!((middle - 12.0).abs() <= 1.0, "{name} stands beside the middle: {middle}");
            }
            assert!((b.x_max - b.x_min).max(top - bottom) >= 18.0, "{name} is smaller than the others");
        }
    }

    /// How dark each pixel of a sign is, 0 to 1, row by row.
    fn grey(sign: char) -> Vec<f32> {
        let middle = SQUARE as f32 / 2.0;
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{SQUARE}" height="{SQUARE}"><path d="{}"/></svg>"#,
            PathData::of(&icon_outline(sign, [middle, middle], SIGN)).as_str()
        );
        let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("a picture");
        let mut pixels = tiny_skia::Pixmap::new(SQUARE as u32, SQUARE as u32).expect("a square");
        resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
        pixels.pixels().iter().map(|p| f32::from(p.alpha()) / 255.0).collect()
    }

    /// Which share of the ink of two signs is not common to both, one moved by whole pixels.
    fn apart(a: &[f32], b: &[f32], [dx, dy]: [i32; 2]) -> f32 {
        let (mut common, mut all) = (0.0, 0.0);
        for y in 0..SQUARE {
            for x in 0..SQUARE {
                let inside = (0..SQUARE).contains(&(x + dx)) && (0..SQUARE).contains(&(y + dy));
                let p = a[(y * SQUARE + x) as usize];
                let q = if inside { b[((y + dy) * SQUARE + x + dx) as usize] } else { 0.0 };
                common += p.min(q);
                all += p.max(q);
            }
        }
        1.0 - common / all
    }

    #[test]
    fn two_signs_of_a_list_differ_when_small_and_grey() {
        for list in lists() {
            let pictures: Vec<(String, Vec<f32>)> = list.into_iter().map(|(name, sign)| (name, grey(sign))).collect();
            for (i, (a, x)) in pictures.iter().enumerate() {
                for (b, y) in &pictures[..i] {
                    let moves = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| [dx, dy]));
                    let nearest = moves.map(|step| apart(x, y, step)).fold(1.0, f32::min);
                    // The nearest two, the ballot box and the ship, are 0.37 apart.
                    assert!(nearest >= 0.33, "{a} and {b} look alike: {nearest:.2}");
                }
            }
        }
    }
}
