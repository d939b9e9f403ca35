//! Times of which the scenario tells little: hatched, so that an empty lane is not taken for peace.

use egui::{Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::lanes::lane_at;
use crate::model::Date;
use crate::model::scenario::{Gap, Theatre};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::color32;

/// From line to line, in points.
const PITCH: f32 = 7.0;

/// Hatches the gaps of a lane; a lane of several theatres has none that would be true for all.
pub fn hatch(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, lane: Rect, theatres: &[&Theatre]) {
    let [theatre] = theatres else { return };
    for gap in ctx.scenario().frame.coverage.iter().filter(|gap| gap.theatre == theatre.id) {
        let end = gap.to.unwrap_or(axis.to);
        if axis.meets(gap.from, end) {
            let part = Rect::from_x_y_ranges(axis.x(gap.from)..=axis.x(end), lane.top() + 1.0..=lane.bottom() - 1.0);
            lines(ctx, ui.painter(), part);
        }
    }
}

fn lines(ctx: &Ctx<'_>, painter: &Painter, part: Rect) {
    let painter = painter.with_clip_rect(part.intersect(painter.clip_rect()));
    let stroke = Stroke::new(1.0, color32(ctx.palette().ink_faint.faded(0.3)));
    // The lines keep their places on the screen, whatever part of time is shown.
    let mut x = (part.left() / PITCH).floor() * PITCH;
    while x < part.right() + part.height() {
        painter.line_segment([pos2(x, part.top()), pos2(x - part.height(), part.bottom())], stroke);
        x += PITCH;
    }
}

/// The gap at a point of the lanes.
pub fn at<'a>(ctx: &Ctx<'a>, axis: &Axis, pointer: Pos2, day: Date) -> Option<&'a Gap> {
    let lane = lane_at(ctx, axis, pointer);
    let [theatre] = lane[..] else { return None };
    ctx.scenario().frame.coverage.iter().find(|gap| gap.theatre == theatre.id && gap.span().contains(day))
}

/// What the hatching means, under the names of the lanes.
pub fn meaning_ui(ctx: &Ctx<'_>, ui: &mut Ui, rect: Rect) {
    if ctx.scenario().frame.coverage.is_empty() {
        return;
    }
    let response = ui.interact(rect, ui.scope_id().with("little recorded"), Sense::hover());
    let text = ctx.tr("time-gap");
    let look = Look::regular(11.5, color32(ctx.palette().ink_faint));
    let galley = galley(ui.ctx(), &text, look, f32::INFINITY);
    let swatch = vec2(16.0, 11.0);
    let width = galley.size().x + swatch.x + 6.0;
    // It ends at the axis, as the names do.
    let left = if ctx.rtl() { rect.left() + 12.0 } else { rect.right() - width };
    let (swatch_left, text_left) =
        if ctx.rtl() { (left + width - swatch.x, left) } else { (left, left + swatch.x + 6.0) };
    let at = pos2(swatch_left, rect.center().y - swatch.y / 2.0);
    let sample = Rect::from_min_size(at, swatch);
    lines(ctx, ui.painter(), sample);
    ui.painter().rect_stroke(sample, 2.0, Stroke::new(1.0, color32(ctx.palette().rule)), egui::StrokeKind::Inside);
    paint(ui.painter(), pos2(text_left, rect.center().y - galley.size().y / 2.0), galley, look.color);
    let told = ctx.tr("time-gap-about");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    crate::ui::widgets::tip(ctx, response, &told);
}
