//! An event: what is known, who says what, how sure, from where.

use egui::Ui;

use super::inspector::tabs_ui;
use super::links::links_ui;
use super::{names, parts, rows, sources};
use crate::model::about::linked_to;
use crate::model::place::PlacePrecision;
use crate::model::{Event, EventId, Here};
use crate::scene::Item;
use crate::session::Tab;
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::{badge_ui, heading_ui, row_ui};

/// The page of an event.
pub fn event_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &EventId) {
    let Some(event) = ctx.scenario().event(id) else { return };
    let place = event.place.get(ctx.lang());
    let roughly = match event.place_precision {
        PlacePrecision::Exact | PlacePrecision::Town => String::new(),
        PlacePrecision::District | PlacePrecision::Approximate => format!(" · {}", ctx.tr("insp-place-approximate")),
    };
    let under = format!("{place}{roughly} · {}", parts::event_dates(ctx, event));
    parts::title_ui(ctx, ui, event.title.get(ctx.lang()), &under);
    ui.add_space(2.0);
    row_ui(ctx, ui, |ui| {
        let ink = color32(ctx.palette().ink_soft);
        badge_ui(ui, &ctx.tr(&format!("kind-event-{}", event.kind.key())), ink);
        parts::confidence_ui(ctx, ui, event.confidence);
    });
    parts::when_ui(ctx, ui, event.span());
    tabs_ui(
        ctx,
        ui,
        &[(Tab::Summary, "insp-tab-summary", None), (Tab::Sources, "insp-tab-sources", Some(event.sources.len()))],
    );
    if ctx.state.tab == Tab::Sources {
        sources::admitting_sources_ui(ctx, ui, &event.sources, event.against_interest.as_ref());
        return;
    }
    parts::facts_ui(ctx, ui, &event.facts);
    parts::admitted_ui(ctx, ui, event.against_interest.as_ref());
    if let Some(note) = &event.note {
        parts::soft_ui(ctx, ui, note.get(ctx.lang()));
    }
    parts::perspectives_ui(ctx, ui, &event.perspectives);
    parts::figures_ui(ctx, ui, &event.figures);
    heading_ui(ctx, ui, &ctx.tr("insp-actors"));
    parts::actors_ui(ctx, ui, &event.actors);
    where_ui(ctx, ui, event);
    links_ui(ctx, ui, id);
    super::region::linked_ui(ctx, ui, &linked_to(ctx.scenario(), event, ctx.state.date));
}

/// The region that it happened in, with who holds the place on the day.
fn where_ui(ctx: &Ctx<'_>, ui: &mut Ui, event: &Event) {
    let here = Here::new(ctx.scenario(), ctx.base(), event.at, ctx.state.date);
    let Some(region) = here.region else { return };
    heading_ui(ctx, ui, &ctx.tr("insp-where"));
    let holder = here.holders.first();
    let who = holder.map(|h| rows::holder_short(ctx, &h.who)).unwrap_or_default();
    let color = holder.and_then(|h| rows::holder_color(ctx, &h.who));
    if rows::place_row_ui(ctx, ui, color, names::region_name(ctx, region), &who) {
        ctx.select(Item::Region(region.id.clone(), event.at));
    }
}
