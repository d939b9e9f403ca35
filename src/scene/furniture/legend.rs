//! What the colours, lines and symbols of a picture mean: only what is on it.

use super::key::{Row, Section, sections};
use super::lines::{directed, shortened};
use super::{Camera, Desk, Furniture, Legend, MARGIN, Theme};
use crate::model::Actors;
use crate::text::{Arg, Lang, Metrics, Weight, tr, tr_with};

/// Smaller pictures have no legend.
const SMALLEST: [f32; 2] = [500.0, 360.0];
/// From row to row.
const ROW: f32 = 19.0;
/// Inside the card.
const PAD: f32 = 10.0;
/// Size of the texts.
const TEXT: f32 = 12.0;
/// Size of the headings.
const HEADING: f32 = 10.5;
/// Between cards.
const APART: f32 = 8.0;

/// The legend of a picture: at the bottom, at the side where lines end, above the credits.
pub fn legend(camera: &Camera, lang: Lang, theme: Theme, legend: &Legend, actors: &Actors) -> Furniture {
    // One row of credits, as wide as the picture.
    let [width, height] = camera.size;
    let credits = [0.0, height - MARGIN - 26.0, width, height];
    between(camera, lang, theme, legend, actors, &[credits])
}

/// The same, clear of cards that are there already.
pub(super) fn between(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    legend: &Legend,
    actors: &Actors,
    cards: &[[f32; 4]],
) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let [width, height] = desk.size;
    if width < SMALLEST[0] || height < SMALLEST[1] {
        return Furniture::default();
    }
    let mut sections = sections(lang, desk.palette, legend, actors);
    let room = (width * 0.36).min(280.0) - 2.0 * PAD;
    let metrics = Metrics::shared();
    let heading = |section: &Section| shortened(&tr(lang, section.heading), HEADING, Weight::Bold, room);
    let mut widest: f32 = 0.0;
    for section in &mut sections {
        widest = widest.max(metrics.width(&heading(section), HEADING, Weight::Bold));
        let sample = section.room();
        for row in &mut section.rows {
            row.label = shortened(&row.label, TEXT, Weight::Regular, room - sample);
            widest = widest.max(metrics.width(&row.label, TEXT, Weight::Regular) + sample);
        }
    }
    let card_width = widest + 2.0 * PAD;
    let left = desk.left(card_width, false);
    let (mut top, mut bottom) = (MARGIN, height - MARGIN);
    for card in cards.iter().filter(|card| card[0] < left + card_width + APART && left - APART < card[2]) {
        if card[1] + card[3] < height {
            top = top.max(card[3] + APART);
        } else {
            bottom = bottom.min(card[1] - APART);
        }
    }
    let tallest = (bottom - top).min((height * 0.72).max(220.0));
    let left_out = shorten(&mut sections, ((tallest - PAD) / ROW).floor().max(0.0) as usize);
    if sections.is_empty() {
        return Furniture::default();
    }
    let rows = count(&sections) + usize::from(left_out > 0);
    let card_height = rows as f32 * ROW + PAD;
    let card = [left, bottom - card_height, card_width, card_height];
    desk.card(card);
    let start = if desk.rtl { card[0] + card[2] - PAD } else { card[0] + PAD };
    let mut middle = card[1] + PAD / 2.0 + ROW / 2.0;
    let palette = desk.palette;
    for section in sections {
        let (heading, room) = (directed(&heading(&section), desk.rtl), section.room());
        desk.text([start, middle + HEADING * 0.36], heading, HEADING, Weight::Bold, palette.ink_faint);
        middle += ROW;
        for Row { sample, label, .. } in section.rows {
            desk.pieces.extend(sample.pieces(palette, start, middle, desk.rtl));
            let at = [start + desk.along(room), middle + TEXT * 0.36];
            let label = directed(&label, desk.rtl);
            desk.text(at, label, TEXT, Weight::Regular, palette.ink);
            middle += ROW;
        }
    }
    if left_out > 0 {
        let text = tr_with(lang, "legend-more", &[("n", Arg::Count(left_out as i64))]);
        desk.text([start, middle + TEXT * 0.36], text, TEXT, Weight::Regular, palette.ink_soft);
    }
    desk.done()
}

fn count(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.rows.len() + 1).sum()
}

/// Leaves out rows until the rest has room, each time the last of the longest section, so that no
/// section is lost for the length of another; says how many.
fn shorten(sections: &mut Vec<Section>, room: usize) -> usize {
    let mut left_out = 0;
    while count(sections) + usize::from(left_out > 0) > room {
        let Some(longest) = sections.iter_mut().max_by_key(|section| section.rows.len()) else { break };
        left_out += usize::from(longest.rows.pop().is_some());
        sections.retain(|section| !section.rows.is_empty());
    }
    left_out
}
