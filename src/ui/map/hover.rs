//! One line about what is under the pointer.

use egui::{CornerRadius, Pos2, Rect, Ui, vec2};

use crate::model::{Border, Date, Here, HolderId, LonLat};
use crate::scene::pick::{Hit, area_line_at, border_at};
use crate::scene::{DrawnBorder, Item, Picture};
use crate::text::{Weight, long_date};
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::{color32, size};
use crate::ui::{Ctx, panels};

/// What there is to say.
pub fn line(ctx: &Ctx<'_>, hit: Option<&Hit>, picture: &Picture<'_>, at: [f32; 2], on_globe: LonLat) -> String {
    let scenario = ctx.scenario();
    let lang = ctx.lang();
    match hit {
        Some(Hit::Events(events)) => {
            let Some(event) = events.first().and_then(|id| scenario.event(id)) else { return String::new() };
            let date = panels::event_dates(ctx, event);
            let more = match events.len() {
                0 | 1 => String::new(),
                n => format!(" · +{}", n - 1),
            };
            format!("{date} · {}{more}", event.title.get(lang))
        }
        Some(Hit::Item(Item::Flow(id))) => {
            scenario.flow(id).map_or_else(String::new, |flow| flow.title.get(lang).to_owned())
        }
        Some(Hit::Item(item @ Item::Datum(..))) => panels::item_name(ctx, item),
        Some(Hit::Flows(flows)) => ctx.tr_with("map-more-arrows", &[("n", (flows.len() as i64).into())]),
        Some(Hit::Item(_)) | None => match border_at(picture, at) {
            Some(drawn) => border(ctx, drawn),
            None => match area_line_at(picture, at).and_then(|id| scenario.area(id)) {
                Some(area) => area.name.get(lang).to_owned(),
                None => ground(ctx, on_globe, picture.scene.date),
            },
        },
    }
}

/// A line's name, kind, agreement and days.
fn border(ctx: &Ctx<'_>, drawn: &DrawnBorder) -> String {
    let lang = ctx.lang();
    let Border { look, span, agreement, .. } = &*drawn.border;
    let kind = |look| panels::look_name(ctx, look);
    let mut parts = vec![drawn.border.title(ctx.base(), lang), kind(drawn.look)];
    parts.extend(agreement.as_ref().map(|agreement| agreement.name.get(lang).to_owned()));
    if let Some(to) = span.and_then(|span| span.to) {
        parts.push(ctx.tr_with("border-until", &[("date", (&long_date(lang, to)).into())]));
    }
    if *look != drawn.look {
        parts.push(ctx.tr_with("border-de-facto", &[("kind", (&kind(*look)).into())]));
    }
    parts.dedup();
    parts.join(" · ")
}

fn ground(ctx: &Ctx<'_>, at: LonLat, date: Date) -> String {
    let here = Here::new(ctx.scenario(), ctx.base(), at, date);
    let lang = ctx.lang();
    let Some(region) = here.region else { return String::new() };
    let name = region.naming.in_full(&region.name, lang, &ctx.state.viewpoint);
    match here.holders.first().map(|h| &h.who) {
        Some(HolderId::Actor(actor)) => format!("{name} · {}", ctx.scenario().actors.short_name(actor, lang)),
        Some(HolderId::Country(id)) if region.id != *id => {
            let country = ctx.base().region(id).map_or(id.as_str(), |c| c.name.get(lang));
            format!("{name} · {country}")
        }
        Some(HolderId::Country(_)) | None => name,
    }
}

/// Paints the line beside the pointer, inside the map.
pub fn show(ctx: &Ctx<'_>, ui: &Ui, map: Rect, pointer: Pos2, line: &str) {
    if line.is_empty() {
        return;
    }
    let palette = ctx.palette();
    let look = Look { size: size::SMALL, weight: Weight::Regular, color: color32(palette.ink) };
    let galley = galley(ui.ctx(), line, look, 420.0);
    let extent = galley.size() + vec2(18.0, 10.0);
    let mut min = pointer + vec2(16.0, 18.0);
    min.x = min.x.min(map.right() - extent.x - 6.0).max(map.left() + 6.0);
    if min.y + extent.y > map.bottom() - 6.0 {
        min.y = pointer.y - extent.y - 8.0;
    }
    let card = Rect::from_min_size(min, extent);
    let painter = ui.painter();
    painter.rect(
        card,
        CornerRadius::same(7),
        color32(palette.panel),
        egui::Stroke::new(1.0, color32(palette.rule)),
        egui::StrokeKind::Inside,
    );
    paint(painter, card.min + vec2(9.0, 5.0), galley, look.color);
}
