//! Rows of lists: a click leads to what they name.

use egui::{Align, Sense, Shape, Ui, pos2, vec2};

use super::parts::{body_ui, column_ui, event_dates, soft_ui, swatch_ui};
use super::sources::source_line;
use crate::model::hands::Hand;
use crate::model::summary::holder_name;
use crate::model::time::DatePrecision;
use crate::model::{Date, Event, Flow, FlowId, HolderId};
use crate::scene::layers::arrow_sample;
use crate::scene::{Color, Dash, Item};
use crate::session::Command;
use crate::text::{Weight, short_date, short_date_year};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{link_row_ui, rule_ui};

/// Width of the days before a list, in points.
const DAY: f32 = 74.0;

/// A day in a list: with its year where that is not the year shown.
fn list_day(ctx: &Ctx<'_>, day: Date) -> String {
    if day.year() == ctx.state.date.year() { short_date(ctx.lang(), day) } else { short_date_year(ctx.lang(), day) }
}

/// A day, and something beside it.
fn dated_ui(ctx: &Ctx<'_>, ui: &mut Ui, day: &str, add: impl FnOnce(&mut Ui)) {
    ui.with_layout(ctx.row(Align::Min), |ui| {
        column_ui(ui, DAY, |ui| {
            block_label_ui(ui, day, Look::regular(12.5, color32(ctx.palette().ink_soft)));
        });
        column_ui(ui, ui.available_width(), add);
    });
}

/// Date and headline of an event; a click chooses it, and shows its day where that is asked for.
pub fn event_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, event: &Event, with_day: bool) {
    sourced_event_row_ui(ctx, ui, event, with_day, false);
}

/// The same with its source.
pub fn sourced_event_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, event: &Event, with_day: bool, sourced: bool) {
    let palette = ctx.palette();
    let title = event.title.get(ctx.lang()).to_owned();
    let chosen = matches!(&ctx.state.selection, Some(Item::Event(id)) if *id == event.id);
    let date = match event.precision {
        DatePrecision::Day => list_day(ctx, event.from),
        DatePrecision::Month | DatePrecision::Year => event_dates(ctx, event),
    };
    let source = sourced.then(|| source_line(ctx, &event.sources)).flatten();
    let response = ui.push_id(("event", event.id.as_str()), |ui| {
        link_row_ui(ctx, ui, &title, |ui| {
            dated_ui(ctx, ui, &date, |ui| {
                let ink = if chosen { palette.accent } else { palette.ink };
                let weight = if ctx.state.period().meets(event.span()) { Weight::Bold } else { Weight::Regular };
                block_label_ui(ui, &title, Look { size: size::BODY, weight, color: color32(ink) });
                if let Some(source) = &source {
                    soft_ui(ctx, ui, source);
                }
            });
        })
    });
    if response.inner.clicked() {
        // First the choice, so that the way back leads to the day that was shown.
        ctx.select(Item::Event(event.id.clone()));
        if with_day {
            ctx.send(Command::SetDate(event.from));
        }
        ctx.send(Command::FlyTo(event.at, 6.0));
    }
    rule_ui(ctx, ui);
}

/// The short name of a holder.
pub fn holder_short(ctx: &Ctx<'_>, who: &HolderId) -> String {
    match who {
        HolderId::Actor(id) => ctx.scenario().actors.short_name(id, ctx.lang()).to_owned(),
        HolderId::Country(_) => holder_name(ctx.scenario(), ctx.base(), who, ctx.lang()),
    }
}

/// The colour of a holder.
pub fn holder_color(ctx: &Ctx<'_>, who: &HolderId) -> Option<Color> {
    match who {
        HolderId::Actor(id) => ctx.scenario().actors.get(id).map(|a| Color::from(a.color)),
        HolderId::Country(_) => None,
    }
}

/// A change of hands: the day, from whom to whom; a click shows the day.
pub fn hand_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, hand: &Hand) {
    let [from, to] = [&hand.from, &hand.to].map(|who| holder_short(ctx, who));
    let said = ctx.tr_with("insp-hand", &[("from", (&from).into()), ("to", (&to).into())]);
    let row = ui.push_id(("hand", hand.row, hand.on.to_string()), |ui| {
        link_row_ui(ctx, ui, &said, |ui| {
            dated_ui(ctx, ui, &list_day(ctx, hand.on), |ui| body_ui(ctx, ui, &said));
        })
    });
    if row.inner.clicked() {
        ctx.send(Command::SetDate(hand.on));
    }
}

/// An arrow's sample and headline; a click chooses it.
pub fn flow_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &FlowId, remark: &str) {
    sourced_flow_row_ui(ctx, ui, id, remark, false);
}

/// The same with its source.
pub fn sourced_flow_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &FlowId, remark: &str, sourced: bool) {
    let Some(flow) = ctx.scenario().flow(id) else { return };
    let title = flow.title.get(ctx.lang()).to_owned();
    let source = sourced.then(|| source_line(ctx, &flow.sources)).flatten();
    let response = ui.push_id(("flow", id.as_str()), |ui| {
        link_row_ui(ctx, ui, &title, |ui| {
            ui.with_layout(ctx.row(Align::Min), |ui| {
                sample_ui(ctx, ui, flow);
                column_ui(ui, ui.available_width(), |ui| {
                    body_ui(ctx, ui, &title);
                    if !remark.is_empty() {
                        soft_ui(ctx, ui, remark);
                    }
                    if let Some(source) = &source {
                        soft_ui(ctx, ui, source);
                    }
                });
            });
        })
    });
    if response.inner.clicked() {
        ctx.select(Item::Flow(id.clone()));
    }
}

/// A piece of the arrow as the map draws it: its width, dash and colour.
fn sample_ui(ctx: &Ctx<'_>, ui: &mut Ui, flow: &Flow) {
    let palette = ctx.palette();
    let actor = flow.sender().and_then(|id| ctx.scenario().actors.get(id));
    let color = color32(actor.map_or(palette.ink_faint, |a| palette.line(a.color.into())));
    let (width, dash) = arrow_sample(flow);
    let (rect, _) = ui.allocate_exact_size(vec2(44.0, 20.0), Sense::hover());
    let y = rect.center().y;
    let (tail, tip, back) =
        if ctx.rtl() { (rect.right(), rect.left(), 1.0) } else { (rect.left(), rect.right(), -1.0) };
    let head = (2.2 * width).max(9.0);
    let neck = tip + back * head;
    let line = [pos2(tail, y), pos2(neck, y)];
    let stroke = egui::Stroke::new(width, color);
    let painter = ui.painter();
    match dash {
        Dash::Solid => {
            painter.line_segment(line, stroke);
        }
        Dash::Dashed => {
            painter.extend(Shape::dashed_line(&line, stroke, 6.0, 3.5));
        }
        Dash::DashDot => {
            painter.extend(Shape::dashed_line_with_offset(&line, stroke, &[7.0, 2.5], &[3.0, 3.0], 0.0));
        }
        Dash::Dotted => {
            painter.extend(Shape::dashed_line(&line, stroke, 3.0, 3.0));
        }
    }
    let wing = head * 0.55;
    let corners = vec![pos2(tip, y), pos2(neck, y - wing), pos2(neck, y + wing)];
    painter.add(Shape::convex_polygon(corners, color, egui::Stroke::NONE));
}

/// A place to walk on to: who holds it as a swatch, its name, and a remark.
pub fn place_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, color: Option<Color>, name: &str, remark: &str) -> bool {
    let row = link_row_ui(ctx, ui, name, |ui| {
        ui.with_layout(ctx.row(Align::Min), |ui| {
            swatch_ui(ui, color.unwrap_or(ctx.palette().rule));
            column_ui(ui, ui.available_width(), |ui| {
                body_ui(ctx, ui, name);
                if !remark.is_empty() {
                    soft_ui(ctx, ui, remark);
                }
            });
        });
    });
    row.clicked()
}
