//! Running text with the glossary's terms underlined: hover tells what a term means, a click or
//! Enter opens its page.

use egui::{Align, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::Ctx;
use super::label::{self, Look, told};
use super::theme::color32;
use super::widgets::{focus_ring, hint};
use crate::model::glossary::{Finder, Occurrence};
use crate::model::{Scenario, Term};
use crate::scene::Item;
use crate::text::{Lang, Metrics, lay_out, places_in_row};

/// The finder of the language that was last shown.
#[derive(Default)]
pub struct Glossary {
    finder: Option<(Lang, Finder)>,
}

impl Glossary {
    /// The finder for a language.
    pub fn finder(&mut self, scenario: &Scenario, lang: Lang) -> &Finder {
        if self.finder.as_ref().is_none_or(|(of, _)| !of.is_same_as(lang)) {
            self.finder = None;
        }
        let (_, finder) = self.finder.get_or_insert_with(|| (lang, Finder::new(&scenario.terms, lang)));
        finder
    }
}

/// A text as wide as the place it stands in, with its terms underlined.
pub fn text_with_terms_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str, look: Look) {
    let width = ui.available_width();
    let galley = label::galley(ui.ctx(), text, look, width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    told(ui, response, text);
    if !ui.is_rect_visible(rect) {
        return;
    }
    let rtl = galley.job.halign == Align::RIGHT;
    let row_height = galley.size().y / galley.rows.len().max(1) as f32;
    let left = if rtl { rect.right() - galley.size().x } else { rect.left() };
    label::paint(ui.painter(), Pos2::new(left, rect.top()), galley, look.color);
    let found = ctx.terms.find(text);
    if found.is_empty() {
        return;
    }
    let mut measure = |s: &str| Metrics::shared().width(s, look.size, look.weight);
    let laid = lay_out(text, None, width, &mut measure);
    for (n, Occurrence { term, bytes }) in found.into_iter().enumerate() {
        let Some(term) = ctx.scenario().terms.get(term) else { continue };
        for (i, row) in laid.rows.iter().enumerate() {
            let places = places_in_row(text, row.logical.clone(), bytes.clone(), &mut measure);
            for (part, [from, to]) in places.into_iter().enumerate() {
                // A row from right to left ends where the block does.
                let start = if laid.rtl { rect.right() - row_width(row, &mut measure) } else { rect.left() };
                let top = rect.top() + i as f32 * row_height;
                let place = Rect::from_min_max(pos2(start + from, top), pos2(start + to, top + row_height));
                term_ui(ctx, ui, (n, i, part), place, term, look);
            }
        }
    }
}

fn row_width(row: &crate::text::Row<'_>, measure: &mut dyn FnMut(&str) -> f32) -> f32 {
    row.pieces.iter().map(|piece| measure(&piece.text)).sum()
}

fn term_ui(ctx: &Ctx<'_>, ui: &Ui, key: (usize, usize, usize), place: Rect, term: &Term, look: Look) {
    let id = ui.scope_id().with(("term", term.id.as_str(), key, place.top() as i32));
    let response = ui.interact(place.expand2(vec2(1.0, 0.0)), id, Sense::click());
    let ink = if response.hovered() { ctx.palette().accent } else { ctx.palette().ink_faint };
    let y = place.bottom() - look.size * 0.12;
    let line = [pos2(place.left(), y), pos2(place.right(), y)];
    ui.painter().extend(egui::Shape::dashed_line(&line, Stroke::new(1.0, color32(ink)), 2.0, 2.0));
    focus_ring(ctx, ui, &response);
    let name = term.term.get(ctx.lang());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, name));
    let said = format!("{name}: {}", term.meaning.get(ctx.lang()));
    if hint(ctx, response.on_hover_cursor(egui::CursorIcon::Help), &said).clicked() {
        ctx.select(Item::Term(term.id.clone()));
    }
}
