//! Where north is: up, as on every map in this projection.

use super::{Anchor, Camera, Desk, Furniture, MARGIN, Piece, Theme};
use crate::text::{Lang, Weight, tr};

/// Width and height of the card.
const SIZE: [f32; 2] = [34.0, 46.0];

/// An arrow with a letter, at the top, at the side where lines end, below the cards that lie there.
pub fn north(camera: &Camera, lang: Lang, theme: Theme, cards: &[[f32; 4]]) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let [width, height] = SIZE;
    let left = desk.left(width, false);
    let in_the_way = |card: &&[f32; 4]| card[0] < left + width && left < card[2] && card[3] < desk.size[1] * 0.6;
    let top = cards.iter().filter(in_the_way).map(|card| card[3] + 8.0).fold(MARGIN, f32::max);
    if top + height > desk.size[1] {
        return Furniture::default();
    }
    desk.card([left, top, width, height]);
    let (x, color) = (left + width / 2.0, desk.palette.ink_soft);
    let [tip, notch, foot] = [top + 6.0, top + 21.0, top + 25.0];
    // Two halves, as on printed maps: a dark one and a light one.
    desk.pieces.push(Piece::Polygon { points: vec![[x, tip], [x - 7.0, foot], [x, notch]], color });
    desk.pieces.push(Piece::Polygon { points: vec![[x, tip], [x, notch], [x + 7.0, foot]], color: color.faded(0.45) });
    desk.pieces.push(Piece::Text {
        at: [x, top + height - 7.0],
        text: tr(lang, "map-north-letter"),
        size: 13.0,
        weight: Weight::Bold,
        color: desk.palette.ink,
        anchor: Anchor::Center,
        halo: None,
    });
    desk.done()
}
