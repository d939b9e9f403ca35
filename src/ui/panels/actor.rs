//! A party: what it is, its ties, what ground it holds, its arrows and events.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::inspector::{Pages, tabs_ui};
use super::{parts, rows, sources};
use crate::model::about::nearest_event;
use crate::model::actor::Tie;
use crate::model::moment::EventNow;
use crate::model::time::days_between;
use crate::model::{ActorId, AreaKind, Date, Moment, SourceId, TieKind};
use crate::scene::Item;
use crate::session::{Command, Tab};
use crate::text::{long_date, number};
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::heading_ui;

/// Rows of a list in the summary.
const ROWS: usize = 6;

/// The page of a party.
pub fn actor_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId, pages: &mut Pages) {
    let scenario = ctx.scenario();
    let Some(actor) = scenario.actors.get(id) else { return };
    let events: Vec<&EventNow> =
        ctx.moment.events.iter().filter(|now| scenario.events[now.event].actors.contains(id)).collect();
    let flows: Vec<usize> =
        ctx.moment.flows.iter().copied().filter(|&i| scenario.flows[i].actors.contains(id)).collect();
    let ground = ground(ctx.moment, ctx, id);
    let kind = ctx.tr(&format!("actor-kind-{}", actor.kind.key()));
    let under = format!("{kind} · {}", ctx.shown_days());
    parts::title_ui(ctx, ui, actor.name.get(ctx.lang()), &under);
    let sources = sources_of(ctx, id, &events, &flows);
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
        Tab::Events => events_ui(ctx, ui, &events),
        Tab::Flows => flows_ui(ctx, ui, id, &flows),
        Tab::Sources => sources::sources_ui(ctx, ui, &sources),
        Tab::Summary => {
            let idle = events.is_empty() && flows.is_empty() && ground.is_empty();
            if idle {
                not_yet_ui(ctx, ui, id);
            }
            ties_ui(ctx, ui, id);
            ground_ui(ctx, ui, id, &ground, pages);
            if !flows.is_empty() {
                heading_ui(ctx, ui, &ctx.tr("insp-in-and-out"));
                flows_line_ui(ctx, ui, id, &flows);
                flows_ui(ctx, ui, id, &flows[..flows.len().min(ROWS)]);
            }
            if !events.is_empty() {
                heading_ui(ctx, ui, &ctx.tr("insp-latest"));
                events_ui(ctx, ui, &events[..events.len().min(ROWS)]);
            }
            pulse_ui(ctx, ui, id);
        }
    }
}

/// That the party does nothing on the day, and the way to the nearest day on which it does.
fn not_yet_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let scenario = ctx.scenario();
    let Some(i) = nearest_event(scenario, ctx.state.date, |e| e.actors.contains(id)) else { return };
    let event = &scenario.events[i];
    let date = ctx.shown_days();
    parts::soft_ui(ctx, ui, &ctx.tr_with("insp-not-on", &[("date", (&date).into())]));
    parts::go_to_ui(ctx, ui, scenario.clamp(event.from), event.title.get(ctx.lang()));
}

fn events_ui(ctx: &Ctx<'_>, ui: &mut Ui, events: &[&EventNow]) {
    for now in events {
        rows::event_row_ui(ctx, ui, &ctx.scenario().events[now.event], true);
    }
}

/// Whether the arrow is the party's own; else it is meant for it, or touches it.
fn is_own(ctx: &Ctx<'_>, id: &ActorId, flow: usize) -> bool {
    ctx.scenario().flows[flow].sender() == Some(id)
}

fn flows_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId, flows: &[usize]) {
    for &i in flows {
        let flow = &ctx.scenario().flows[i];
        let way = ctx.tr(if is_own(ctx, id, i) { "actor-flow-own" } else { "actor-flow-other" });
        let kind = ctx.tr(&format!("kind-flow-{}", flow.kind.key()));
        rows::flow_row_ui(ctx, ui, &flow.id, &format!("{way} · {kind}"));
    }
}

/// How many arrows are its own, and how many of others concern it.
fn flows_line_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId, flows: &[usize]) {
    let own = flows.iter().filter(|&&i| is_own(ctx, id, i)).count();
    let counts = [("actor-flows-own", own), ("actor-flows-other", flows.len() - own)];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| ctx.tr_with(key, &[("n", (n as i64).into())]))
        .collect();
    parts::soft_ui(ctx, ui, &said.join(" · "));
}

fn ties_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let actors = &ctx.scenario().actors;
    let mut found: Vec<(ActorId, &str, &Tie)> = Vec::new();
    for other in actors.list() {
        for tie in other.ties.iter().filter(|tie| tie.holds_on(ctx.state.date)) {
            let (from_here, to_here) = (&other.id == id, &tie.to == id);
            match tie.kind {
                TieKind::Backs if from_here => found.push((tie.to.clone(), "actor-backs", tie)),
                TieKind::Backs if to_here => found.push((other.id.clone(), "actor-backed-by", tie)),
                TieKind::AlliedWith if from_here => found.push((tie.to.clone(), "actor-allied-with", tie)),
                TieKind::AlliedWith if to_here => found.push((other.id.clone(), "actor-allied-with", tie)),
                TieKind::Backs | TieKind::AlliedWith => {}
            }
        }
    }
    if found.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("actor-ties"));
    for (other, key, tie) in found {
        let since =
            tie.from.map(|from| parts::dates(ctx, from, tie.to_date.map(|to| crate::model::time::add_days(to, -1))));
        let remark: Vec<String> = [Some(ctx.tr(key)), since].into_iter().flatten().collect();
        parts::actor_row_ui(ctx, ui, &other, &remark.join(" · "));
    }
}

/// The area rows that the party holds at a moment: place in `Scenario::areas`, and since when.
fn ground(moment: &Moment, ctx: &Ctx<'_>, id: &ActorId) -> Vec<(usize, Date)> {
    let held = |row: usize| {
        let area = &ctx.scenario().areas[row];
        &area.holder == id && area.kind == AreaKind::Control
    };
    moment.areas.iter().filter(|now| held(now.area)).map(|now| (now.area, now.since)).collect()
}

fn ground_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId, ground: &[(usize, Date)], pages: &mut Pages) {
    let scenario = ctx.scenario();
    let then = ctx.state.since.filter(|since| *since < ctx.state.date).unwrap_or(scenario.frame.span.from);
    let held_then =
        |area: &crate::model::Area| &area.holder == id && area.kind == AreaKind::Control && area.span().contains(then);
    let before: Vec<usize> = (0..scenario.areas.len()).filter(|&i| held_then(&scenario.areas[i])).collect();
    if ground.is_empty() && before.is_empty() {
        return;
    }
    let now_km2: f64 = ground.iter().map(|&(row, _)| pages.km2(scenario, row)).sum();
    let then_km2: f64 = before.iter().map(|&row| pages.km2(scenario, row)).sum();
    heading_ui(ctx, ui, &ctx.tr_with("actor-holds", &[("n", (ground.len() as i64).into())]));
    let lang = ctx.lang();
    let km2 = |value: f64| number(lang, value.round() as i64);
    let mut said = vec![ctx.tr_with("actor-km2", &[("km2", (&km2(now_km2)).into())])];
    let change = now_km2 - then_km2;
    if change.abs() >= 1.0 && ctx.state.date > then {
        let key = if change > 0.0 { "actor-km2-more" } else { "actor-km2-less" };
        let args = [("km2", km2(change.abs())), ("date", long_date(lang, then))];
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, text.into())).collect();
        said.push(ctx.tr_with(key, &args));
    }
    parts::soft_ui(ctx, ui, &said.join(" · "));
    let mut rows: Vec<&(usize, Date)> = ground.iter().collect();
    // The latest first: what was taken last is what is asked for.
    rows.sort_by_key(|(row, since)| (std::cmp::Reverse(*since), *row));
    for &&(row, since) in rows.iter().take(ROWS) {
        let area = &scenario.areas[row];
        let since = parts::since(ctx, since);
        let color = rows::holder_color(ctx, &crate::model::HolderId::Actor(id.clone()));
        let clicked = ui.push_id(("ground", area.id.as_str()), |ui| {
            rows::place_row_ui(ctx, ui, color, area.name.get(lang), &since)
        });
        if clicked.inner {
            ctx.select(Item::Area(area.id.clone(), area.inside));
            ctx.send(Command::FlyTo(area.inside, 6.5));
        }
    }
}

/// Months of the scenario in which the party did much and little, as small bars; a click goes there.
fn pulse_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId) {
    let scenario = ctx.scenario();
    let first = scenario.frame.span.from;
    let days = days_between(first, scenario.frame.span.to).max(1);
    const BARS: usize = 60;
    let bar = |day: Date| (days_between(first, day).max(0) as usize * BARS / days as usize).min(BARS - 1);
    let mut counts = [0_usize; BARS];
    let events = scenario.events.iter().filter(|e| e.actors.contains(id) && scenario.span().contains(e.from));
    events.for_each(|event| counts[bar(event.from)] += 1);
    let (total, most) = (counts.iter().sum::<usize>(), counts.iter().max().copied().unwrap_or(0));
    if most == 0 {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("actor-pulse"));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    let palette = ctx.palette();
    let width = rect.width() / BARS as f32;
    for (i, n) in counts.iter().enumerate().filter(|(_, n)| **n > 0) {
        let height = (rect.height() - 4.0) * *n as f32 / most as f32;
        let left = rect.left() + i as f32 * width;
        let box_ = Rect::from_min_max(pos2(left, rect.bottom() - height), pos2(left + width - 1.0, rect.bottom()));
        ui.painter().rect_filled(box_, 1.0, color32(palette.ink_faint));
    }
    // Time runs to the right in every language, as on the axis.
    let part = days_between(first, ctx.state.date) as f32 / days as f32;
    let x = rect.left() + part * rect.width();
    ui.painter().vline(x, rect.y_range(), Stroke::new(1.5, color32(palette.accent)));
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, color32(palette.rule)));
    crate::ui::widgets::focus_ring(ctx, ui, &response);
    let said = ctx.tr_with("time-events", &[("n", (total as i64).into())]);
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{}: {said}", ctx.tr("actor-pulse"))));
    if response.clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        let day = ((at.x - rect.left()) / rect.width() * days as f32) as i32;
        ctx.send(Command::SetDate(crate::model::time::add_days(first, day)));
    }
}

/// Who says all this, without repeats: ties, ground, arrows, then the latest events.
fn sources_of(ctx: &Ctx<'_>, id: &ActorId, events: &[&EventNow], flows: &[usize]) -> Vec<SourceId> {
    let scenario = ctx.scenario();
    let ties = scenario.actors.list().iter().flat_map(|other| {
        other.ties.iter().filter(move |tie| (&other.id == id || &tie.to == id) && tie.holds_on(ctx.state.date))
    });
    let ground = ground(ctx.moment, ctx, id);
    let all = ties
        .flat_map(|tie| &tie.sources)
        .chain(ground.iter().flat_map(|&(row, _)| &scenario.areas[row].sources))
        .chain(flows.iter().flat_map(|&i| &scenario.flows[i].sources))
        .chain(events.iter().flat_map(|now| &scenario.events[now.event].sources));
    let mut seen = std::collections::HashSet::new();
    all.filter(|id| seen.insert(*id)).cloned().collect()
}
