//! A small map of everything, with a frame round what is looked at.

use super::{Camera, Desk, Furniture, MARGIN, Piece, Theme};
use crate::model::{Bbox, Scenario};
use crate::scene::{Color, Dash, Prepared, Scene, Stroke, World, WorldBox};
use crate::text::Lang;

/// Shown while less than this part of the whole is seen, by its width.
const SEEN_LESS_THAN: f64 = 0.55;
/// Its width: a part of the picture's, within these limits, in points.
const WIDTH_PART: f32 = 0.17;
const WIDTHS: [f32; 2] = [120.0, 200.0];
/// It never takes more than this part of the picture's height.
const HEIGHT_PART: f32 = 0.3;
/// Between cards.
const APART: f32 = 8.0;
/// The frame is never smaller, in points.
const SMALLEST_FRAME: f32 = 7.0;

/// The small map, and where it lies.
#[derive(Clone, Debug)]
pub struct Locator {
    /// Left, top, right, bottom in points of the picture.
    pub rect: [f32; 4],
    /// Its own camera; its picture begins at the left top corner of `rect`.
    pub camera: Camera,
    /// What is drawn.
    pub furniture: Furniture,
}

impl Locator {
    /// The place of the map under a point of the picture, if the point is on it.
    pub fn world_at(&self, [x, y]: [f32; 2]) -> Option<World> {
        let [left, top, right, bottom] = self.rect;
        let inside = (left..=right).contains(&x) && (top..=bottom).contains(&y);
        inside.then(|| self.camera.world_from_screen([x - left, y - top]))
    }
}

/// The box around all views of a scenario.
pub fn whole(scenario: &Scenario) -> Option<Bbox> {
    scenario.frame.views.iter().map(|view| view.bbox).reduce(|a, b| Bbox {
        west: a.west.min(b.west),
        south: a.south.min(b.south),
        east: a.east.max(b.east),
        north: a.north.max(b.north),
    })
}

/// The small map, while the picture shows only a part of the whole: in the corner where the fewest
/// of the symbols lie, clear of the cards. None where there is no room.
pub fn locator(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    whole: Bbox,
    prepared: &Prepared,
    cards: &[[f32; 4]],
    symbols: &[[f32; 2]],
) -> Option<Locator> {
    let mut desk = Desk::new(camera, lang, theme)?;
    let all = WorldBox::from(whole);
    let seen = camera.seen();
    let (across, down) = (all.max.x - all.min.x, all.max.y - all.min.y);
    if !(across > 0.0 && down > 0.0) || seen.max.x - seen.min.x > across * SEEN_LESS_THAN {
        return None;
    }
    let [width, height] = desk.size;
    let wide = (width * WIDTH_PART).clamp(WIDTHS[0], WIDTHS[1]);
    let size = [wide, (wide * (down / across) as f32).min(height * HEIGHT_PART)];
    let [x, y] = corner(&desk, size, cards, symbols)?;
    let own = Camera::fitting(whole, size);
    let palette = desk.palette;
    let rect = [x, y, size[0], size[1]];
    let rule = Some(Stroke { color: palette.ink_faint, width: 1.0, dash: Dash::Solid });
    desk.pieces.push(Piece::Card { rect, radius: 0.0, fill: palette.sea, stroke: None });
    for (land, fill) in [(&prepared.land_outer, palette.land_outer), (&prepared.land_low, palette.land)] {
        let parts = land.iter().map(|l| &l.geometry).filter(|g| g.bounds.meets(own.seen())).cloned().collect();
        // The ground stands off the sea more than on the large map: it has no coasts.
        let fill = palette.ink_faint.over(fill, 0.22);
        desk.pieces.push(Piece::Ground { rect, camera: own, parts, fill });
    }
    desk.pieces.push(Piece::Card { rect, radius: 0.0, fill: Color::CLEAR, stroke: rule });
    let [mut left, mut top] = own.screen_from_world(seen.min);
    let [mut right, mut bottom] = own.screen_from_world(seen.max);
    for (low, high) in [(&mut left, &mut right), (&mut top, &mut bottom)] {
        let (middle, half) = ((*low + *high) / 2.0, ((*high - *low) / 2.0).max(SMALLEST_FRAME / 2.0));
        (*low, *high) = (middle - half, middle + half);
    }
    let (left, right) = (left.clamp(0.0, size[0]) + x, right.clamp(0.0, size[0]) + x);
    let (top, bottom) = (top.clamp(0.0, size[1]) + y, bottom.clamp(0.0, size[1]) + y);
    let frame = Stroke { color: palette.accent, width: 1.6, dash: Dash::Solid };
    let rect = [left, top, right - left, bottom - top];
    desk.pieces.push(Piece::Card { rect, radius: 0.0, fill: palette.accent.faded(0.12), stroke: Some(frame) });
    Some(Locator { rect: [x, y, x + size[0], y + size[1]], camera: own, furniture: desk.done() })
}

/// The left top corner: at the bottom where lines begin, at the bottom where they end, or at the
/// top there.
fn corner(desk: &Desk, [w, h]: [f32; 2], cards: &[[f32; 4]], symbols: &[[f32; 2]]) -> Option<[f32; 2]> {
    let [_, height] = desk.size;
    let place = |at_start: bool, at_bottom: bool| {
        let x = desk.left(w, at_start);
        let beside = |card: &&[f32; 4]| card[0] < x + w + APART && x - APART < card[2];
        let y = if at_bottom {
            let low = cards.iter().filter(beside).filter(|card| card[3] > height / 2.0 && card[1] > height / 3.0);
            low.map(|card| card[1] - APART - h).fold(height - MARGIN - h, f32::min)
        } else {
            let high = cards.iter().filter(beside).filter(|card| card[1] < height / 2.0 && card[3] < height * 0.67);
            high.map(|card| card[3] + APART).fold(MARGIN, f32::max)
        };
        [x, y]
    };
    let free = |&[x, y]: &[f32; 2]| {
        let inside = y >= MARGIN && y + h <= height - MARGIN;
        inside && cards.iter().all(|c| c[2] <= x || x + w <= c[0] || c[3] <= y || y + h <= c[1])
    };
    let hides = |&[x, y]: &[f32; 2]| {
        let under =
            |p: &&[f32; 2]| (x - 12.0..=x + w + 12.0).contains(&p[0]) && (y - 12.0..=y + h + 12.0).contains(&p[1]);
        symbols.iter().filter(under).count()
    };
    let places = [place(true, true), place(false, true), place(false, false)];
    // The first of those that hide as few.
    places.into_iter().filter(free).min_by_key(hides)
}

/// The middles of the symbols that stand at their own places.
pub fn symbols_at_home(scene: &Scene, camera: &Camera) -> Vec<[f32; 2]> {
    let home = scene.symbols.iter().filter(|symbol| !symbol.outside);
    home.map(|symbol| camera.screen_from_world(symbol.at)).collect()
}
