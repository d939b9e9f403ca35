//! The day, what goes on, and the scenario's title.

use super::lines::{directed, fitting_size, shortened};
use super::{Camera, Desk, Furniture, MARGIN, Theme};
use crate::model::Period;
use crate::text::{Lang, Metrics, Weight, long_days};

/// Inside the card.
const PAD: f32 = 12.0;

/// The day in large letters, then the operation with its day, then the scenario's title; at the
/// top, where lines begin.
pub fn title(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    scenario_title: &str,
    days: Period,
    operation: Option<&str>,
) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let metrics = Metrics::shared();
    let [width, height] = desk.size;
    let palette = desk.palette;
    let room = (width * 0.6).max(280.0).min(width - 2.0 * (MARGIN + PAD));
    let date_size = match width {
        w if w >= 1600.0 => 32.0,
        w if w >= 900.0 => 26.0,
        w if w >= 480.0 => 21.0,
        _ => 16.0,
    };
    let small = if width >= 900.0 { 15.0 } else { 12.5 };
    let mut rows = vec![(long_days(lang, days.first(), days.last()), date_size, Weight::Bold, palette.ink)];
    rows.extend(operation.map(|text| (text.to_owned(), small, Weight::Bold, palette.ink_soft)));
    // A small picture has no room for what the file's name can say.
    if height >= 300.0 && !scenario_title.trim().is_empty() {
        rows.push((scenario_title.to_owned(), small, Weight::Regular, palette.ink_soft));
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(text, size, weight, color)| {
            let size = fitting_size(&text, size, weight, room);
            (directed(&shortened(&text, size, weight, room), lang.is_rtl()), size, weight, color)
        })
        .collect();
    let widest = rows.iter().map(|(text, size, weight, _)| metrics.width(text, *size, *weight)).fold(0.0, f32::max);
    let tall: f32 = rows.iter().map(|(_, size, ..)| metrics.line_height(*size)).sum();
    let card = [desk.left(widest + 2.0 * PAD, true), MARGIN, widest + 2.0 * PAD, tall + PAD];
    desk.card(card);
    let start = if desk.rtl { card[0] + card[2] - PAD } else { card[0] + PAD };
    let mut top = card[1] + PAD / 2.0;
    for (text, size, weight, color) in rows {
        let line = metrics.line_height(size);
        let baseline = top + (line + metrics.ascent(size) - metrics.descent(size)) / 2.0;
        desk.text([start, baseline], text, size, weight, color);
        top += line;
    }
    desk.done()
}
