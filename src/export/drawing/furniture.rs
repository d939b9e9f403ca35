//! What stands around the map.

use super::clip::Frame;
use super::rings::{Filled, filled};
use super::shapes::stroked;
use super::text::{TextLine, line};
use super::{Mark, Outline, Rim, Sheet, What};
use crate::export::glyphs::icon_outline;
use crate::scene::Paint;
use crate::scene::furniture::Piece;
use crate::scene::geometry::ToScreen;

/// Draws title, legend, scale, credits.
pub fn pieces(sheet: &mut Sheet, pieces: &[Piece]) {
    for piece in pieces {
        sheet.begin(What::Furniture);
        match piece {
            Piece::Card { rect, radius, fill, stroke } => {
                let rim = stroke.map(|s| Rim::new(s.color, s.width));
                sheet.add(Mark::Rect { rect: *rect, radius: *radius, paint: Paint::Solid(*fill), rim });
            }
            Piece::Text { at, text, size, weight, color, anchor, halo } => {
                let (at, size, weight, color, anchor, halo) = (*at, *size, *weight, *color, *anchor, *halo);
                let text = text.clone();
                line(sheet, TextLine { at, anchor, text, size, weight, color, halo, spacing: 0.0, slanted: false });
            }
            Piece::Line { points, stroke } => {
                let mut outline = Outline::default();
                outline.polyline(points);
                stroked(sheet, outline, *stroke);
            }
            Piece::Swatch { rect, paint, outline } => {
                let rim = Some(Rim::new(*outline, 1.0));
                sheet.add(Mark::Rect { rect: *rect, radius: 2.0, paint: *paint, rim });
            }
            Piece::Polygon { points, color } => {
                let mut outline = Outline::default();
                outline.ring(points.iter().copied());
                sheet.solid(outline, *color);
            }
            Piece::Ground { rect: [x, y, w, h], camera, parts, fill } => {
                let frame = Frame { min: [0.0, 0.0], max: [*w, *h] };
                let Filled { path, even_odd } = filled(parts.iter().map(|p| &**p), ToScreen::new(camera), &frame);
                sheet.add(Mark::Fill { outline: path.moved([*x, *y]), paint: Paint::Solid(*fill), even_odd });
            }
            Piece::Icon { at, glyph, size, color } => sheet.solid(icon_outline(*glyph, *at, *size), *color),
        }
    }
}
