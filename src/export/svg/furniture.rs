//! What stands around the map.

use super::Sheet;
use super::clip::Frame;
use super::rings::{Filled, filled};
use super::shapes::stroked;
use super::text::{Line, line};
use super::write::{Ink, Num, PathData};
use crate::export::glyphs::icon_path;
use crate::scene::furniture::Piece;
use crate::scene::geometry::ToScreen;

/// Draws title, legend, scale, credits.
pub fn pieces(sheet: &mut Sheet, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Card { rect, radius, fill, stroke } => {
                let outline = stroke.map_or_else(String::new, |s| {
                    format!("{} stroke-width=\"{}\"", Ink("stroke", s.color), Num(s.width))
                });
                sheet.add(format_args!(
                    "<rect{} rx=\"{}\"{}{outline}/>",
                    place(rect),
                    Num(*radius),
                    Ink("fill", *fill)
                ));
            }
            Piece::Text { at, text, size, weight, color, anchor, halo } => {
                let (at, size, weight, color, anchor, halo) = (*at, *size, *weight, *color, *anchor, *halo);
                line(sheet, &Line { at, anchor, text, size, weight, color, halo, spacing: 0.0, slanted: false });
            }
            Piece::Line { points, stroke } => {
                let mut data = PathData::default();
                data.polyline(points);
                stroked(sheet, &data, *stroke);
            }
            Piece::Swatch { rect, paint, outline } => {
                let fill = sheet.fill(*paint);
                sheet.add(format_args!(
                    "<rect{} rx=\"2\"{fill}{} stroke-width=\"1\"/>",
                    place(rect),
                    Ink("stroke", *outline)
                ));
            }
            Piece::Polygon { points, color } => {
                let mut data = PathData::default();
                data.ring(points.iter().copied());
                sheet.add(format_args!("<path{} d=\"{}\"/>", Ink("fill", *color), data.as_str()));
            }
            Piece::Ground { rect: [x, y, w, h], camera, parts, fill } => {
                let frame = Frame { min: [0.0, 0.0], max: [*w, *h] };
                let Filled { path, even_odd } = filled(parts.iter().map(|p| &**p), ToScreen::new(camera), &frame);
                let rule = if even_odd { " fill-rule=\"evenodd\"" } else { "" };
                sheet.add(format_args!(
                    "<path transform=\"translate({} {})\"{}{rule} d=\"{}\"/>",
                    Num(*x),
                    Num(*y),
                    Ink("fill", *fill),
                    path.as_str()
                ));
            }
            Piece::Icon { at, glyph, size, color } => {
                sheet.add(format_args!("<path{} d=\"{}\"/>", Ink("fill", *color), icon_path(*glyph, *at, *size)));
            }
        }
    }
}

fn place(&[x, y, width, height]: &[f32; 4]) -> String {
    format!(" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", Num(x), Num(y), Num(width), Num(height))
}
