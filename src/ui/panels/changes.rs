//! What changed between two days, by theatre: ground, events, arrows.

use egui::Ui;

use super::sources::source_line;
use super::{parts, rows};
use crate::model::Changes;
use crate::model::changes::{GroundChange, TheatreChanges};
use crate::scene::Item;
use crate::session::Command;
use crate::text::{Arg, number, short_date, short_date_year};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{heading_ui, link_row_ui, rule_ui};

/// "1 Oct 2020 to 26 Oct 2020".
pub fn title(ctx: &Ctx<'_>, changes: &Changes) -> String {
    let [from, to] = [changes.from, changes.to].map(|day| short_date_year(ctx.lang(), day));
    ctx.tr_with("since-title", &[("from", (&from).into()), ("to", (&to).into())])
}

/// Theatres that are shown and in which anything changed.
fn shown<'a>(ctx: &Ctx<'_>, changes: &'a Changes) -> impl Iterator<Item = &'a TheatreChanges> {
    changes.theatres.iter().filter(|t| ctx.state.theatre_shown(&t.theatre))
}

/// "4 areas changed hands · 12 events · 3 arrows began".
pub fn line(ctx: &Ctx<'_>, changes: &Changes) -> String {
    let count = |of: fn(&TheatreChanges) -> usize| shown(ctx, changes).map(of).sum::<usize>() as i64;
    let counts = [
        ("since-ground", count(|t| t.ground.len())),
        ("time-events", count(|t| t.events.len())),
        ("since-begun", count(|t| t.begun.len())),
        ("since-ended", count(|t| t.ended.len())),
    ];
    let parts: Vec<String> =
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| ctx.tr_with(key, &[("n", Arg::Count(n))])).collect();
    if parts.is_empty() { ctx.tr("since-nothing") } else { parts.join(" · ") }
}

/// The page.
pub fn changes_ui(ctx: &Ctx<'_>, ui: &mut Ui, changes: &Changes) {
    parts::title_ui(ctx, ui, &title(ctx, changes), &line(ctx, changes));
    for theatre in shown(ctx, changes) {
        let name = ctx.scenario().theatre(&theatre.theatre);
        ui.add_space(8.0);
        let look = Look::bold(size::BODY + 1.5, color32(ctx.palette().ink));
        block_label_ui(ui, name.map_or("", |t| t.name.get(ctx.lang())), look);
        ui.push_id(("changes", theatre.theatre.as_str()), |ui| theatre_ui(ctx, ui, theatre));
    }
}

fn theatre_ui(ctx: &Ctx<'_>, ui: &mut Ui, theatre: &TheatreChanges) {
    if !theatre.ground.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("since-heading-ground"));
        for change in &theatre.ground {
            ground_ui(ctx, ui, change);
        }
    }
    if !theatre.events.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("since-heading-events"));
        // The latest first, as everywhere.
        for &i in theatre.events.iter().rev() {
            rows::sourced_event_row_ui(ctx, ui, &ctx.scenario().events[i], true, true);
        }
    }
    for (key, flows) in [("since-heading-begun", &theatre.begun), ("since-heading-ended", &theatre.ended)] {
        if flows.is_empty() {
            continue;
        }
        heading_ui(ctx, ui, &ctx.tr(key));
        for &i in flows {
            let flow = &ctx.scenario().flows[i];
            let days = parts::dates(ctx, flow.from, flow.span().last_day());
            ui.push_id(key, |ui| rows::sourced_flow_row_ui(ctx, ui, &flow.id, &days, true));
        }
    }
}

fn ground_ui(ctx: &Ctx<'_>, ui: &mut Ui, change: &GroundChange) {
    let area = &ctx.scenario().areas[change.row];
    let name = area.name.get(ctx.lang());
    let [from, to] = [&change.from, &change.to].map(|who| rows::holder_short(ctx, who));
    let km2 = number(ctx.lang(), change.km2.round() as i64);
    let row = ctx.tr_with("since-row", &[("from", (&from).into()), ("to", (&to).into()), ("km2", (&km2).into())]);
    let same_year = change.on.year() == ctx.state.date.year();
    let day = if same_year { short_date(ctx.lang(), change.on) } else { short_date_year(ctx.lang(), change.on) };
    let clicked = ui.push_id(("ground", change.row, from.as_str()), |ui| {
        link_row_ui(ctx, ui, name, |ui| {
            parts::body_ui(ctx, ui, name);
            parts::soft_ui(ctx, ui, &format!("{row} · {day}"));
            if let Some(source) = source_line(ctx, &area.sources) {
                parts::soft_ui(ctx, ui, &source);
            }
        })
    });
    if clicked.inner.clicked() {
        ctx.select(Item::Area(area.id.clone(), area.inside));
        ctx.send(Command::FlyTo(area.inside, 6.5));
    }
    rule_ui(ctx, ui);
}
