//! A region at a day: who holds it, what is going on, what happened, who is involved.

use egui::Ui;

use super::inspector::tabs_ui;
use super::parts;
use crate::model::moment::{Currency, EventNow};
use crate::model::summary::holder_name;
use crate::model::{Here, HolderId, LonLat, RegionId, RegionKind, SourceId};
use crate::scene::{Color, Item};
use crate::session::Tab;
use crate::text::long_date;
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::heading_ui;

/// The page of a region.
pub fn region_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &RegionId, at: LonLat) {
    let Some(region) = ctx.base().region(id) else { return };
    let here = Here::new(ctx.scenario(), ctx.base(), at, ctx.state.date);
    let events = here.events(ctx.scenario(), ctx.base(), ctx.moment);
    let flows = here.flows(ctx.scenario(), ctx.base(), ctx.moment);
    let mut sources: Vec<SourceId> = Vec::new();
    let rows = here.holders.iter().filter_map(|h| h.row).chain(here.also.iter().copied());
    for row in rows {
        sources.extend(ctx.scenario().areas[row].sources.iter().cloned());
    }
    for now in &events {
        sources.extend(ctx.scenario().events[now.event].sources.iter().cloned());
    }
    let mut seen = std::collections::HashSet::new();
    sources.retain(|id| seen.insert(id.clone()));
    let date = long_date(ctx.lang(), ctx.state.date);
    let place = match (region.kind, here.country) {
        (RegionKind::Unit, Some(country)) => format!("{} · {date}", country.name.get(ctx.lang())),
        _ => date,
    };
    let name = region.naming.in_full(&region.name, ctx.lang(), &ctx.state.viewpoint);
    parts::title_ui(ctx, ui, &name, &place);
    tabs_ui(
        ctx,
        ui,
        &[
            (Tab::Summary, "insp-tab-summary", None),
            (Tab::Events, "insp-tab-events", Some(events.len())),
            (Tab::Flows, "insp-tab-flows", Some(flows.len())),
            (Tab::Sources, "insp-tab-sources", Some(sources.len())),
        ],
    );
    match ctx.state.tab {
        Tab::Summary => summary_ui(ctx, ui, &here, &events, &flows),
        Tab::Events => events_ui(ctx, ui, &events),
        Tab::Flows => flows_ui(ctx, ui, &flows),
        Tab::Sources => parts::sources_ui(ctx, ui, &sources),
    }
}

fn summary_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>, events: &[EventNow], flows: &[(usize, bool)]) {
    holder_card_ui(ctx, ui, here);
    for &row in &here.also {
        let area = &ctx.scenario().areas[row];
        let kind = ctx.tr(&format!("kind-area-{}", area.kind.key()));
        ui.push_id(("also", row), |ui| {
            let name = format!("{kind} · {}", area.name.get(ctx.lang()));
            let response = crate::ui::widgets::link_row_ui(ctx, ui, &name, |ui| parts::soft_ui(ctx, ui, &name));
            if response.clicked() {
                ctx.select(Item::Area(area.id.clone(), here.at));
            }
        });
    }
    let live: Vec<&EventNow> = events.iter().filter(|now| !matches!(now.currency, Currency::Past(_))).collect();
    heading_ui(ctx, ui, &ctx.tr("insp-now"));
    if live.is_empty() {
        parts::soft_ui(ctx, ui, &ctx.tr("insp-no-events"));
    }
    for now in live.iter().take(6) {
        parts::event_row_ui(ctx, ui, &ctx.scenario().events[now.event], false);
    }
    let past: Vec<&EventNow> = events.iter().filter(|now| matches!(now.currency, Currency::Past(_))).collect();
    if !past.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-what-happened"));
        for now in past.iter().take(6) {
            parts::event_row_ui(ctx, ui, &ctx.scenario().events[now.event], true);
        }
    }
    if !flows.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-in-and-out"));
        flows_ui(ctx, ui, flows);
    }
}

/// Who holds it, since when, who did before, and what is disputed about it.
fn holder_card_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>) {
    let palette = ctx.palette();
    let scenario = ctx.scenario();
    let lang = ctx.lang();
    egui::Frame::NONE.fill(color32(palette.card)).corner_radius(10.0).inner_margin(14.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let Some(first) = here.holders.first() else {
            parts::soft_ui(ctx, ui, &ctx.tr("insp-at-sea"));
            return;
        };
        let de_facto = here.de_facto().map(|disputed| disputed.de_facto.get(lang).to_owned());
        let color = match &first.who {
            HolderId::Actor(id) if de_facto.is_none() => scenario.actors.get(id).map(|a| Color::from(a.color)),
            HolderId::Actor(_) | HolderId::Country(_) => None,
        };
        let held = de_facto.unwrap_or_else(|| {
            let name = holder_name(scenario, ctx.base(), &first.who, lang);
            ctx.tr_with("insp-held-by", &[("holder", (&name).into())])
        });
        let bar = color.unwrap_or(palette.ink_faint);
        let response = block_label_ui(ui, &held, Look::bold(size::BODY + 0.5, color32(palette.ink)));
        let x = if ctx.rtl() { response.rect.right() + 8.0 } else { response.rect.left() - 8.0 };
        ui.painter().vline(x, response.rect.y_range(), egui::Stroke::new(4.0, color32(bar)));
        for line in holder_lines(ctx, here) {
            parts::soft_ui(ctx, ui, &line);
        }
        if let Some(row) = first.row {
            let area = &scenario.areas[row];
            ui.add_space(2.0);
            crate::ui::widgets::row_ui(ctx, ui, |ui| parts::confidence_ui(ctx, ui, area.confidence));
        }
    });
    for disputed in &here.disputed {
        ui.add_space(2.0);
        parts::soft_ui(ctx, ui, disputed.status.get(lang));
    }
    if let Some(how) = here.holders.first().and_then(|h| h.row).and_then(|row| scenario.areas[row].how.as_ref()) {
        ui.add_space(2.0);
        parts::body_ui(ctx, ui, how.get(lang));
    }
}

fn holder_lines(ctx: &Ctx<'_>, here: &Here<'_>) -> Vec<String> {
    let scenario = ctx.scenario();
    let lang = ctx.lang();
    let mut lines = Vec::new();
    let Some(first) = here.holders.first() else { return lines };
    match first.since {
        Some(since) if since <= scenario.frame.span.from => {
            lines.push(ctx.tr_with(
                "insp-since-before",
                &[("year", i64::from(scenario.frame.span.from.year()).to_string().as_str().into())],
            ));
        }
        Some(since) => lines.push(ctx.tr_with("insp-since", &[("date", (&long_date(lang, since)).into())])),
        None if here.de_facto().is_some() => lines.push(ctx.tr("insp-no-holder")),
        None => lines.push(ctx.tr("insp-recognised-state")),
    }
    if let Some(before) = &here.before {
        let name = holder_name(scenario, ctx.base(), before, lang);
        lines.push(ctx.tr_with("insp-before", &[("holder", (&name).into())]));
    }
    if let Some(other) = here.holders.get(1) {
        let name = holder_name(scenario, ctx.base(), &other.who, lang);
        lines.push(ctx.tr_with("insp-contested", &[("actor", (&name).into())]));
    }
    if let Some(country) = here.country
        && first.row.is_some()
        && crate::model::here::recognised(scenario, &country.id) != first.who
    {
        let name = country.name.get(lang);
        lines.push(ctx.tr_with("insp-recognised-part", &[("country", name.into())]));
    }
    lines
}

fn events_ui(ctx: &Ctx<'_>, ui: &mut Ui, events: &[EventNow]) {
    if events.is_empty() {
        parts::soft_ui(ctx, ui, &ctx.tr("insp-no-events"));
    }
    for now in events {
        parts::event_row_ui(ctx, ui, &ctx.scenario().events[now.event], true);
    }
}

fn flows_ui(ctx: &Ctx<'_>, ui: &mut Ui, flows: &[(usize, bool)]) {
    if flows.is_empty() {
        parts::soft_ui(ctx, ui, &ctx.tr("insp-no-flows"));
    }
    for &(i, inwards) in flows {
        let flow = &ctx.scenario().flows[i];
        let way = ctx.tr(if inwards { "insp-inwards" } else { "insp-outwards" });
        let kind = ctx.tr(&format!("kind-flow-{}", flow.kind.key()));
        parts::flow_row_ui(ctx, ui, &flow.id, &format!("{way} · {kind}"));
    }
}
