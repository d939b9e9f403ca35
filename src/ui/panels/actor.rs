//! A party: what it is, what ground it holds, its ties, its events and arrows.

use egui::Ui;

use super::inspector::tabs_ui;
use super::parts;
use crate::model::moment::EventNow;
use crate::model::{ActorId, AreaKind, TieKind};
use crate::session::Tab;
use crate::text::long_date;
use crate::ui::Ctx;
use crate::ui::widgets::heading_ui;

/// The page of a party.
pub fn actor_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let scenario = ctx.scenario();
    let Some(actor) = scenario.actors.get(id) else { return };
    let events: Vec<&EventNow> =
        ctx.moment.events.iter().filter(|now| scenario.events[now.event].actors.contains(id)).collect();
    let flows: Vec<usize> =
        ctx.moment.flows.iter().copied().filter(|&i| scenario.flows[i].actors.contains(id)).collect();
    let kind = ctx.tr(&format!("actor-kind-{}", actor.kind.key()));
    let under = format!("{kind} · {}", long_date(ctx.lang(), ctx.state.date));
    parts::title_ui(ctx, ui, actor.name.get(ctx.lang()), &under);
    tabs_ui(
        ctx,
        ui,
        &[
            (Tab::Summary, "insp-tab-summary", None),
            (Tab::Events, "insp-tab-events", Some(events.len())),
            (Tab::Flows, "insp-tab-flows", Some(flows.len())),
        ],
    );
    match ctx.state.tab {
        Tab::Events => {
            for now in &events {
                parts::event_row_ui(ctx, ui, &scenario.events[now.event], true);
            }
        }
        Tab::Flows => {
            for &i in &flows {
                let flow = &scenario.flows[i];
                parts::flow_row_ui(ctx, ui, &flow.id, &ctx.tr(&format!("kind-flow-{}", flow.kind.key())));
            }
        }
        Tab::Summary | Tab::Sources => {
            ties_ui(ctx, ui, id);
            ground_ui(ctx, ui, id);
            heading_ui(ctx, ui, &ctx.tr("insp-now"));
            for now in events.iter().take(5) {
                parts::event_row_ui(ctx, ui, &scenario.events[now.event], true);
            }
        }
    }
}

fn ties_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let actors = &ctx.scenario().actors;
    let mut rows: Vec<(ActorId, &str)> = Vec::new();
    for other in actors.list() {
        for tie in other.ties.iter().filter(|tie| tie.holds_on(ctx.state.date)) {
            let (from_here, to_here) = (&other.id == id, &tie.to == id);
            match tie.kind {
                TieKind::Backs if from_here => rows.push((tie.to.clone(), "actor-backs")),
                TieKind::Backs if to_here => rows.push((other.id.clone(), "actor-backed-by")),
                TieKind::AlliedWith if from_here => rows.push((tie.to.clone(), "actor-allied-with")),
                TieKind::AlliedWith if to_here => rows.push((other.id.clone(), "actor-allied-with")),
                TieKind::Backs | TieKind::AlliedWith => {}
            }
        }
    }
    if rows.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("actor-ties"));
    for (other, key) in rows {
        parts::actor_row_ui(ctx, ui, &other, &ctx.tr(key));
    }
}

fn ground_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let areas: Vec<_> = ctx
        .moment
        .areas
        .iter()
        .map(|now| (&ctx.scenario().areas[now.area], now.since))
        .filter(|(area, _)| &area.holder == id && area.kind == AreaKind::Control)
        .collect();
    if areas.is_empty() {
        return;
    }
    let count = ctx.tr_with("actor-holds", &[("n", (areas.len() as i64).into())]);
    heading_ui(ctx, ui, &count);
    for (area, since) in areas.iter().take(12) {
        let since = parts::dates(ctx, *since, None);
        ui.push_id(("ground", area.id.as_str()), |ui| {
            let name = area.name.get(ctx.lang());
            let row = crate::ui::widgets::link_row_ui(ctx, ui, name, |ui| {
                parts::body_ui(ctx, ui, name);
                parts::soft_ui(ctx, ui, &since);
            });
            if row.clicked() {
                ctx.select(crate::scene::Item::Area(area.id.clone(), area.inside));
                ctx.send(crate::session::Command::FlyTo(area.inside, 6.5));
            }
        });
    }
}
