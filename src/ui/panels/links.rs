//! Links of an event: what it goes back to and what it led on to, always according to somebody.

use egui::{Sense, Ui, vec2};

use super::parts::{body_ui, column_ui, soft_ui};
use super::{parts, sources};
use crate::model::link::{links_from, links_to};
use crate::model::{EventId, Link};
use crate::scene::Item;
use crate::scene::icons::event_icon;
use crate::session::Command;
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{heading_ui, link_row_ui, rule_ui};

/// The links of an event.
pub fn links_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &EventId) {
    let (to, from) = (links_to(ctx.scenario(), id), links_from(ctx.scenario(), id));
    for (key, links, other) in
        [("link-from", to, Link::earlier as fn(&Link) -> &EventId), ("link-on", from, Link::later)]
    {
        if links.is_empty() {
            continue;
        }
        heading_ui(ctx, ui, &ctx.tr(key));
        for link in links {
            link_ui(ctx, ui, link, other(link), key);
        }
    }
}

fn link_ui(ctx: &Ctx<'_>, ui: &mut Ui, link: &Link, other: &EventId, way: &str) {
    let (lang, palette) = (ctx.lang(), ctx.palette());
    let Some(event) = ctx.scenario().event(other) else { return };
    let title = event.title.get(lang);
    let row = ui.push_id((way, link.id.as_str()), |ui| {
        link_row_ui(ctx, ui, title, |ui| {
            ui.with_layout(ctx.row(egui::Align::Min), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
                let glyph = event_icon(event.kind);
                let ink = color32(palette.ink_soft);
                ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, glyph, icon_font(16.0, true), ink);
                column_ui(ui, ui.available_width(), |ui| {
                    let kind = ctx.tr(&format!("{way}-{}", link.kind.key()));
                    block_label_ui(ui, &kind, Look::bold(size::SMALL, color32(palette.ink_soft)));
                    body_ui(ctx, ui, title);
                    soft_ui(ctx, ui, &parts::event_dates(ctx, event));
                    if !link.note.is_empty() {
                        soft_ui(ctx, ui, link.note.get(lang));
                    }
                    soft_ui(ctx, ui, link.according_to.get(lang));
                    if let Some(line) = sources::source_line(ctx, &link.sources) {
                        soft_ui(ctx, ui, &line);
                    }
                });
            });
        })
    });
    if row.inner.clicked() {
        ctx.select(Item::Event(event.id.clone()));
        ctx.send(Command::SetDate(ctx.scenario().clamp(event.from)));
        ctx.send(Command::FlyTo(event.at, 6.0));
    }
    rule_ui(ctx, ui);
}
