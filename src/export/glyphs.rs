//! Pictograms as outlines: pictures do not need the icon font to be read.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::svg::write::PathData;

/// The icon font: filled pictograms, which stay clear when they are small.
static ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Fill.ttf");

/// The outline of an icon as the `d` of an SVG path, its square centred at a point. Empty when
/// the font lacks it.
pub fn icon_path(icon: char, center: [f32; 2], size: f32) -> String {
    let Ok(font) = FontRef::new(ICONS) else { return String::new() };
    let Some(glyph_id) = font.charmap().map(icon) else { return String::new() };
    let Some(glyph) = font.outline_glyphs().get(glyph_id) else { return String::new() };
    let at = Size::new(size);
    let metrics = font.metrics(at, LocationRef::default());
    let width = font.glyph_metrics(at, LocationRef::default()).advance_width(glyph_id).unwrap_or(size);
    let middle = (metrics.ascent + metrics.descent) / 2.0;
    let mut pen = Pen { path: PathData::default(), origin: [center[0] - width / 2.0, center[1] + middle] };
    match glyph.draw(DrawSettings::unhinted(at, LocationRef::default()), &mut pen) {
        Ok(_) => pen.path.as_str().to_owned(),
        Err(_) => String::new(),
    }
}

/// Font outlines have y upwards.
struct Pen {
    path: PathData,
    origin: [f32; 2],
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [self.origin[0] + x, self.origin[1] - y]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(cx, cy), self.at(x, y));
    }

    // The font has quadratic curves only; a cubic one is drawn as the nearest quadratic one.
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.quad_to(self.at((ax + bx) / 2.0, (ay + by) / 2.0), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventKind, FlowKind};
    use crate::scene::icons::{event_icon, flow_icon};

    #[test]
    fn every_icon_has_an_outline_and_other_characters_have_none() {
        let icons = EventKind::ALL.iter().map(|&k| event_icon(k)).chain(FlowKind::ALL.iter().map(|&k| flow_icon(k)));
        for icon in icons {
            let path = icon_path(icon, [50.0, 50.0], 16.0);
            assert!(path.starts_with('M') && path.ends_with('z'), "{icon:?}: {path}");
        }
        assert_eq!(icon_path('א', [0.0, 0.0], 16.0), "");
    }
}
