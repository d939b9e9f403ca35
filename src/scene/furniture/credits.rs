//! The scale, who is to be credited, and what the boundaries do not mean.

use super::lines::{directed, shortened, wrapped};
use super::{Anchor, Camera, Desk, Furniture, MARGIN, Piece, Theme};
use crate::scene::style::size::CREDIT;
use crate::scene::{Dash, Stroke};
use crate::text::{Arg, Lang, Metrics, Weight, decimal, tr_with};

/// Inside the card.
const PAD: [f32; 2] = [8.0, 4.0];
/// Between the scale's number and its bar.
const GAP: f32 = 6.0;
/// Between the scale and the credits.
const APART: f32 = 14.0;
/// The longest bar, in points.
const LONGEST: f32 = 140.0;
/// Sizes that are tried, one after the other.
const SIZES: [f32; 4] = [CREDIT, 10.5, 9.5, 8.5];

/// A bar of a round number of kilometres.
struct Bar {
    label: String,
    label_width: f32,
    length: f32,
}

impl Bar {
    fn new(camera: &Camera, lang: Lang, size: f32) -> Option<Self> {
        let per_point = camera.km_per_point();
        let longest = f64::from(LONGEST.min(camera.size[0] * 0.25)) * per_point;
        if !(longest.is_finite() && longest > 0.0) {
            return None;
        }
        let power = 10_f64.powf(longest.log10().floor());
        let km = [5.0, 2.0, 1.0].into_iter().map(|n| n * power).find(|&km| km <= longest).unwrap_or(power);
        let label = tr_with(lang, "map-km", &[("n", Arg::Text(&decimal(lang, km, 3)))]);
        let label_width = Metrics::shared().width(&label, size, Weight::Regular);
        Some(Self { label, label_width, length: (km / per_point) as f32 })
    }

    fn width(&self) -> f32 {
        self.label_width + GAP + self.length
    }

    /// Draws it from `start` in the direction of reading.
    fn draw(self, desk: &mut Desk, start: f32, baseline: f32, size: f32) {
        let color = desk.palette.ink_soft;
        let from = start + desk.along(self.label_width + GAP);
        let to = from + desk.along(self.length);
        desk.text([start, baseline], self.label, size, Weight::Regular, color);
        let (y, tick) = (baseline - size * 0.32, size * 0.3);
        let stroke = Stroke { color, width: 1.2, dash: Dash::Solid };
        for points in
            [vec![[from, y], [to, y]], vec![[from, y - tick], [from, y + tick]], vec![[to, y - tick], [to, y + tick]]]
        {
            desk.pieces.push(Piece::Line { points, stroke });
        }
    }
}

/// The scale alone, at the bottom, where lines begin.
pub fn scale_bar(camera: &Camera, lang: Lang, theme: Theme) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let Some(bar) = Bar::new(camera, lang, CREDIT) else { return Furniture::default() };
    lay(&mut desk, bar, CREDIT, Vec::new());
    desk.done()
}

/// One line at the bottom, where lines begin: scale, credits, what the boundaries mean; in
/// smaller letters or more rows where the picture is narrow.
pub fn credits(camera: &Camera, lang: Lang, theme: Theme, short_attribution: &str, viewpoint: &str) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let note = tr_with(lang, "map-boundaries-of", &[("viewpoint", viewpoint.into())]);
    let texts: Vec<&str> = [short_attribution, &note].into_iter().filter(|text| !text.trim().is_empty()).collect();
    let text = directed(&texts.join(" · "), desk.rtl);
    let room = desk.size[0] - 2.0 * (MARGIN + PAD[0]);
    // First one row, then two, in ever smaller letters; then as many as it takes.
    let tries = [(CREDIT, 1)].into_iter().chain(SIZES.map(|size| (size, 2))).chain([(SIZES[3], usize::MAX)]);
    for (size, most) in tries {
        let Some(bar) = Bar::new(camera, lang, size) else { break };
        let rows = wrapped(&text, size, Weight::Regular, room - bar.width() - APART, room);
        if rows.len() > most {
            continue;
        }
        lay(&mut desk, bar, size, rows);
        break;
    }
    desk.done()
}

/// Draws the card with the bar, and the rows beside and below it. No more rows than half the
/// picture holds.
fn lay(desk: &mut Desk, bar: Bar, size: f32, mut rows: Vec<String>) {
    let metrics = Metrics::shared();
    let line = metrics.line_height(size);
    let most = ((desk.size[1] * 0.5 - 2.0 * PAD[1]) / line).floor().max(1.0) as usize;
    if rows.len() > most {
        let rest = rows.split_off(most - 1).join(" ");
        let room = if most == 1 {
            desk.size[0] - 2.0 * (MARGIN + PAD[0]) - bar.width() - APART
        } else {
            desk.size[0] - 2.0 * (MARGIN + PAD[0])
        };
        rows.push(shortened(&rest, size, Weight::Regular, room));
    }
    // Rows after the first begin anew, so each carries the direction itself.
    let rows: Vec<String> = rows.iter().map(|row| directed(row, desk.rtl)).collect();
    let beside = bar.width() + APART;
    let widths = rows
        .iter()
        .enumerate()
        .map(|(i, row)| metrics.width(row, size, Weight::Regular) + if i == 0 { beside } else { 0.0 });
    let widest = widths.fold(bar.width(), f32::max);
    let tall = line * rows.len().max(1) as f32;
    let [width, height] = [widest + 2.0 * PAD[0], tall + 2.0 * PAD[1]];
    let card = [desk.left(width, true), desk.size[1] - MARGIN - height, width, height];
    desk.card(card);
    let start = if desk.rtl { card[0] + card[2] - PAD[0] } else { card[0] + PAD[0] };
    let baseline = card[1] + PAD[1] + (line + metrics.ascent(size) - metrics.descent(size)) / 2.0;
    bar.draw(desk, start, baseline, size);
    let anchor = if desk.rtl { Anchor::Right } else { Anchor::Left };
    for (i, text) in rows.into_iter().enumerate() {
        let at = [start + if i == 0 { desk.along(beside) } else { 0.0 }, baseline + line * i as f32];
        let color = desk.palette.ink_soft;
        desk.pieces.push(Piece::Text { at, text, size, weight: Weight::Regular, color, anchor, halo: None });
    }
}
