//! An arrow: who or what moves, from where to where, how much, how sure.

use egui::Ui;

use super::inspector::tabs_ui;
use super::{parts, sources};
use crate::model::{Flow, FlowId};
use crate::session::Tab;
use crate::text::decimal;
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::{badge_ui, heading_ui, row_ui};

/// The page of a flow.
pub fn flow_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &FlowId) {
    let Some(flow) = ctx.scenario().flow(id) else { return };
    let dates = parts::dates(ctx, flow.from, flow.span().last_day());
    parts::title_ui(ctx, ui, flow.title.get(ctx.lang()), &dates);
    ui.add_space(2.0);
    row_ui(ctx, ui, |ui| {
        let ink = color32(ctx.palette().ink_soft);
        badge_ui(ui, &ctx.tr(&format!("kind-flow-{}", flow.kind.key())), ink);
        parts::confidence_ui(ctx, ui, flow.confidence);
    });
    parts::when_ui(ctx, ui, flow.span());
    tabs_ui(
        ctx,
        ui,
        &[(Tab::Summary, "insp-tab-summary", None), (Tab::Sources, "insp-tab-sources", Some(flow.sources.len()))],
    );
    if ctx.state.tab == Tab::Sources {
        sources::admitting_sources_ui(ctx, ui, &flow.sources, flow.against_interest.as_ref());
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-route"));
    let stops: Vec<&str> = flow.stops.iter().map(|stop| stop.get(ctx.lang())).collect();
    parts::body_ui(ctx, ui, &stops.join(if ctx.rtl() { " ← " } else { " → " }));
    heading_ui(ctx, ui, &ctx.tr("insp-how-much"));
    parts::body_ui(ctx, ui, &amount(ctx, flow));
    ui.add_space(4.0);
    parts::facts_ui(ctx, ui, &flow.facts);
    parts::admitted_ui(ctx, ui, flow.against_interest.as_ref());
    parts::perspectives_ui(ctx, ui, &flow.perspectives);
    heading_ui(ctx, ui, &ctx.tr("insp-actors"));
    parts::actors_ui(ctx, ui, &flow.actors);
}

/// "1,000–2,580 fighters", or that nobody knows.
pub fn amount(ctx: &Ctx<'_>, flow: &Flow) -> String {
    let Some(magnitude) = &flow.magnitude else { return ctx.tr("insp-amount-unknown") };
    let lang = ctx.lang();
    let (low, high) = (decimal(lang, magnitude.low, 1), decimal(lang, magnitude.high, 1));
    // In an Arabic sentence a range would turn round; isolated, it keeps its order.
    let range = if low == high { low } else { crate::text::isolate(&format!("{low}–{high}"), false) };
    format!("{range} {}", magnitude.unit.get(lang))
}
