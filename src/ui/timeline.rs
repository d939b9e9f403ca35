//! The time bar: the day shown, transport, and a lane for each theatre.

mod axis;
mod gaps;
mod grid;
mod keys;
mod lanes;
mod pointer;

use egui::{Align, Layout, Ui, vec2};

use super::label::{Look, block_label_ui};
use super::theme::{MARGIN, color32, size};
use super::widgets::{Tone, icon_button_ui, segments_ui};
use super::{Ctx, label};
use crate::model::scenario::OperationKind;
use crate::model::{Step, time::days_between};
use crate::session::Command;
use crate::session::SPEEDS;
use crate::text::long_date;

/// Width of the part with the date and the buttons, in points.
const HEAD_WIDTH: f32 = 300.0;

/// Height of the time bar for a scenario with so many lanes, in points.
pub fn height(lanes: usize) -> f32 {
    let head = 182.0;
    (lanes as f32 * lanes::LANE + lanes::AXIS + 20.0).max(head)
}

/// The time bar.
pub fn timeline_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let start = ctx.row(Align::Min);
    ui.with_layout(start, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let height = ui.available_height();
        ui.allocate_ui_with_layout(vec2(HEAD_WIDTH, height), Layout::top_down(Align::Min), |ui| {
            ui.set_width(HEAD_WIDTH);
            head_ui(ctx, ui);
        });
        ui.allocate_ui_with_layout(ui.available_size(), Layout::top_down(Align::Min), |ui| lanes::lanes_ui(ctx, ui));
    });
}

fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let palette = ctx.palette();
    egui::Frame::NONE.inner_margin(egui::Margin::symmetric(MARGIN as i8, 12)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        date_ui(ctx, ui);
        block_label_ui(ui, &what_is_on(ctx), Look::regular(size::SMALL, color32(palette.ink_soft)));
        ui.add_space(4.0);
        let layout = ctx.row(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 38.0), layout, |ui| transport_ui(ctx, ui));
        ui.add_space(2.0);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 34.0), layout, |ui| {
            let choices: Vec<(String, bool)> =
                Step::ALL.iter().map(|step| (ctx.tr(step_key(*step)), *step == ctx.state.step)).collect();
            if let Some(i) = segments_ui(ctx, ui, &choices, 34.0) {
                ctx.send(Command::SetStep(Step::ALL[i]));
            }
        });
    });
}

/// The day shown; a click lets another be typed.
fn date_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let day = long_date(ctx.lang(), ctx.state.date);
    // A month with two names is long; the day stays on one row all the same.
    let look = Look::bold(size::DATE, color32(ctx.palette().ink));
    let width = crate::text::Metrics::shared().width(&day, look.size, look.weight);
    let fit = (ui.available_width() / width.max(1.0)).min(1.0);
    let label = block_label_ui(ui, &day, Look { size: (look.size * fit * 2.0).floor() / 2.0, ..look });
    let response = ui.interact(label.rect, ui.scope_id().with("date"), egui::Sense::click());
    let name = ctx.tr_with("time-type-day", &[("date", (&day).into())]);
    super::widgets::focus_ring(ctx, ui, &response);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    if response.on_hover_cursor(egui::CursorIcon::Text).clicked() {
        ctx.send(Command::ToggleSearch);
    }
}

/// The key of a step's name.
pub fn step_key(step: Step) -> &'static str {
    match step {
        Step::Day => "time-day",
        Step::Week => "time-week",
        Step::Month => "time-month",
        Step::Quarter => "time-quarter",
        Step::Year => "time-year",
    }
}

/// "Second Karabakh War, day 30": the shortest operation that is on, phases first.
fn what_is_on(ctx: &Ctx<'_>) -> String {
    match current_operation(ctx) {
        Some((name, day)) => {
            ctx.tr_with("time-operation-day", &[("name", name.into()), ("day", i64::from(day).into())])
        }
        None => {
            let live = ctx.moment.live_events().count() as i64;
            ctx.tr_with("time-events-lately", &[("n", live.into())])
        }
    }
}

/// The operation that names the day, and the day of it, counted from 1.
pub fn current_operation<'a>(ctx: &'a Ctx<'_>) -> Option<(&'a str, i32)> {
    crate::model::summary::leading_operation(ctx.scenario(), ctx.moment, ctx.seen)
        .map(|o| (o.name.get(ctx.lang()), days_between(o.from, ctx.state.date) + 1))
}

fn transport_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    // The transport is never mirrored: time runs to the right on the axis beside it.
    let mut buttons: Vec<(&str, &str, [f32; 2], Tone, Command)> = vec![
        ("skip-back", "time-previous-event", [40.0, 36.0], Tone::Quiet, Command::PreviousEvent),
        ("caret-left", "time-step-back", [34.0, 36.0], Tone::Quiet, Command::StepBy(-1)),
        if ctx.state.clock.playing {
            ("pause", "time-pause", [54.0, 38.0], Tone::Strong, Command::TogglePlay)
        } else {
            ("play", "time-play", [54.0, 38.0], Tone::Strong, Command::TogglePlay)
        },
        ("caret-right", "time-step-forward", [34.0, 36.0], Tone::Quiet, Command::StepBy(1)),
        ("skip-forward", "time-next-event", [40.0, 36.0], Tone::Quiet, Command::NextEvent),
    ];
    if ctx.rtl() {
        buttons.reverse();
    }
    ui.spacing_mut().item_spacing.x = 6.0;
    for (icon, key, extent, tone, command) in buttons {
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), extent, tone).clicked() {
            ctx.send(command);
        }
    }
    speed_ui(ctx, ui);
}

/// One button that goes through the speeds.
fn speed_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let speed = ctx.state.clock.speed_days_per_sec;
    let text = ctx.tr_with("time-speed-short", &[("n", (speed.round() as i64).into())]);
    let look = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
    let galley = label::galley(ui.ctx(), &text, look, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 36.0), egui::Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, color32(ctx.palette().card));
    }
    label::paint(ui.painter(), rect.center() - galley.size() / 2.0, galley, look.color);
    super::widgets::focus_ring(ctx, ui, &response);
    let name = ctx.tr_with("time-speed", &[("n", (speed.round() as i64).into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    if super::widgets::tip(ctx, response, &name).clicked() {
        let next = SPEEDS.iter().position(|s| *s > speed + 0.01).unwrap_or(0);
        ctx.send(Command::SetSpeed(SPEEDS[next]));
    }
}

/// Whether an operation is a phase: phases are drawn stronger.
pub(super) fn is_phase(kind: OperationKind) -> bool {
    kind == OperationKind::Phase
}
