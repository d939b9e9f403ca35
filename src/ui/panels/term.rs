//! A term of the glossary: what it means, and where it occurs.

use egui::Ui;

use super::inspector::Pages;
use super::{parts, rows, sources};
use crate::model::TermId;
use crate::ui::Ctx;
use crate::ui::widgets::heading_ui;

/// Most events that are named.
const EVENTS: usize = 12;

/// The page of a term.
pub fn term_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &TermId, pages: &mut Pages) {
    let scenario = ctx.scenario();
    let Some((i, term)) = scenario.terms.iter().enumerate().find(|(_, term)| term.id == *id) else { return };
    parts::title_ui(ctx, ui, term.term.get(ctx.lang()), &ctx.tr("term-kind"));
    parts::body_ui(ctx, ui, term.meaning.get(ctx.lang()));
    let events = pages.events_with(ctx, i);
    if !events.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("term-occurs"));
        ui.push_id("occurs", |ui| {
            for &event in events.iter().take(EVENTS) {
                rows::event_row_ui(ctx, ui, &scenario.events[event], true);
            }
        });
    }
    if !term.sources.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-tab-sources"));
        sources::sources_ui(ctx, ui, &term.sources);
    }
}
