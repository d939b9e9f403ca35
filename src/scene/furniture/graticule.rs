//! The numbers of the graticule, at the edges of the picture.

use super::{Anchor, Camera, Desk, Furniture, Piece, Theme};
use crate::model::lon_lat;
use crate::scene::layers::graticule::Degrees;
use crate::scene::style::size::CREDIT;
use crate::scene::world_from_lon_lat;
use crate::text::{Arg, Lang, Metrics, Weight, decimal, tr_with};

/// Between the numbers and the edge, in points.
const INSET: f32 = 4.0;

/// Longitudes at the top edge, latitudes at the right one, where no card lies.
pub fn graticule(camera: &Camera, lang: Lang, theme: Theme, cards: &[[f32; 4]]) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let metrics = Metrics::shared();
    let [width, height] = desk.size;
    let Degrees { lons, lats } = Degrees::seen(camera);
    let (up, down) = (metrics.ascent(CREDIT), metrics.descent(CREDIT));
    let on_screen = |lon, lat| camera.screen_from_world(world_from_lon_lat(lon_lat(lon, lat)));
    let of = |degree: f64, keys: [&str; 2]| {
        let n = decimal(lang, degree.abs(), 3);
        tr_with(lang, keys[usize::from(degree < 0.0)], &[("n", Arg::Text(&n))])
    };
    let tops = lons.iter().map(|&lon| {
        let [x, _] = on_screen(lon, 0.0);
        (of(lon, ["map-east", "map-west"]), [x + 3.0, INSET + up], Anchor::Left)
    });
    let sides = lats.iter().map(|&lat| {
        let [_, y] = on_screen(0.0, lat);
        (of(lat, ["map-north", "map-south"]), [width - INSET, y - 3.0], Anchor::Right)
    });
    let mut placed: Vec<[f32; 4]> = cards.to_vec();
    for (text, at, anchor) in tops.chain(sides) {
        let color = desk.palette.ink_soft;
        let halo = Some(desk.palette.halo);
        let piece = Piece::Text { at, text, size: CREDIT, weight: Weight::Regular, color, anchor, halo };
        let [l, t, r, b] = piece.bounds();
        let free = placed.iter().all(|&[cl, ct, cr, cb]| r < cl || cr < l || b < ct || cb < t);
        if free && l >= 0.0 && r <= width && t >= 0.0 && b + down <= height {
            placed.push([l, t, r, b]);
            desk.pieces.push(piece);
        }
    }
    desk.done()
}
