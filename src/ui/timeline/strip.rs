//! Over the axis: how the time of play is spread over the days, and the marks of the loop.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::axis::Axis;
use crate::model::Period;
use crate::session::{Command, Speed};
use crate::text::long_days;
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::tip;

/// Height of the strip, in points.
pub const STRIP: f32 = 12.0;

/// The strip; a drag along it sets the marks of the loop.
pub fn strip_ui(ctx: &Ctx<'_>, ui: &mut Ui, axis: &Axis, top: f32) {
    let strip = Rect::from_x_y_ranges(axis.rect.x_range(), top..=top + STRIP);
    let response = ui.interact(strip, ui.scope_id().with("strip"), Sense::drag());
    beats(ctx, ui, axis, strip);
    marks(ctx, ui, axis, strip);
    brush(ctx, ui, axis, &response);
    let about = told(ctx);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &about));
    tip(ctx, response, &about);
}

/// A stroke for each second of play by change: close together where time passes slowly.
fn beats(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, strip: Rect) {
    let Speed::ByChange(secs) = ctx.state.clock.speed() else { return };
    let palette = ctx.palette();
    let stroke = Stroke::new(1.0, color32(palette.ink_soft));
    let foot = Stroke::new(1.0, color32(palette.rule));
    ui.painter().hline(strip.x_range(), strip.bottom() - 1.0, foot);
    for day in ctx.state.pace.beats(secs.round() as u32).into_iter().filter(|day| axis.shows(*day)) {
        ui.painter().vline(axis.x(day), strip.bottom() - 6.0..=strip.bottom() - 1.0, stroke);
    }
}

/// The loop, from its first mark to its last.
fn marks(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, strip: Rect) {
    let Some(marks) = ctx.state.loop_marks else { return };
    let end = marks.span().to.unwrap_or(axis.to);
    if !axis.meets(marks.first(), end) {
        return;
    }
    let palette = ctx.palette();
    let color = color32(if ctx.state.looping { palette.accent } else { palette.ink_faint });
    let stroke = Stroke::new(2.0, color);
    let y = strip.top() + 3.0;
    let (left, right) = (axis.x(marks.first()), axis.x(end).max(axis.x(marks.first()) + 2.0));
    ui.painter().hline(left..=right, y, stroke);
    for (day, x) in [(marks.first(), left), (end, right)] {
        if axis.shows(day) {
            ui.painter().line_segment([pos2(x, y - 3.0), pos2(x, y + 5.0)], stroke);
        }
    }
}

fn brush(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, response: &Response) {
    let origin = ui.input(|input| input.pointer.press_origin());
    if let (true, Some(origin), Some(p)) = (response.dragged(), origin, response.interact_pointer_pos()) {
        let marks = Period::new(axis.day(origin.x), axis.day(p.x));
        if ctx.state.loop_marks != Some(marks) {
            ctx.send(Command::SetLoop(Some(marks)));
        }
    }
}

fn told(ctx: &Ctx<'_>) -> String {
    let mut parts = Vec::new();
    if let Speed::ByChange(_) = ctx.state.clock.speed() {
        parts.push(ctx.tr("time-beats"));
    }
    let days = ctx.state.loop_marks.map(|marks| long_days(ctx.lang(), marks.first(), marks.last()));
    parts.push(match days {
        Some(days) => ctx.tr_with("time-loop-marks", &[("days", (&days).into())]),
        None => ctx.tr("time-loop-how"),
    });
    parts.join(" ")
}
