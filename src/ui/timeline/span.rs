//! The days during which is looked: a band with a handle at each end, for the pointer and the keys.

use egui::accesskit::Action;
use egui::{EventFilter, Key, Modifiers, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::pointer::aim;
use crate::model::time::{add_days, days_between};
use crate::model::{Date, Period};
use crate::session::{Command, Mode};
use crate::text::long_date;
use crate::ui::Ctx;
use crate::ui::shortcuts::keep_arrows;
use crate::ui::theme::color32;
use crate::ui::widgets::focus_ring;

/// Width of what can be grasped at an end, in points.
const GRIP: f32 = 24.0;

/// The band and its handles, while days are looked at.
pub fn span_ui(ctx: &Ctx<'_>, ui: &mut Ui, axis: &Axis) {
    if ctx.state.mode() != Mode::During {
        return;
    }
    let period = ctx.state.period();
    let end = add_days(period.last(), 1);
    let accent = ctx.palette().accent;
    if axis.meets(period.first(), end) {
        let band = Rect::from_x_y_ranges(
            axis.x(period.first())..=axis.x(end).max(axis.x(period.first()) + 1.0),
            axis.rect.y_range(),
        );
        ui.painter().rect_filled(band, 0.0, color32(accent.faded(0.13)));
    }
    for (is_last, edge) in [(false, period.first()), (true, end)] {
        if axis.shows(edge) {
            handle_ui(ctx, ui, axis, period, is_last, axis.x(edge));
        }
    }
}

/// A handle stands outside the band, so that both can be grasped however short it is.
fn handle_ui(ctx: &Ctx<'_>, ui: &mut Ui, axis: &Axis, period: Period, is_last: bool, x: f32) {
    let outwards = if is_last { 1.0 } else { -1.0 };
    let top = axis.rect.top() - 14.0;
    let grip = Rect::from_two_pos(pos2(x - 3.0 * outwards, top), pos2(x + (GRIP - 3.0) * outwards, axis.rect.bottom()));
    let grip = grip.with_max_y(top + GRIP);
    let response = ui.interact(grip, ui.scope_id().with(("end of the span", is_last)), Sense::click_and_drag());
    let accent = color32(ctx.palette().accent);
    let painter = ui.painter();
    painter.vline(x, top..=axis.rect.bottom() + 4.0, Stroke::new(2.0, accent));
    let tab = [pos2(x, top), pos2(x + 9.0 * outwards, top), pos2(x + 9.0 * outwards, top + 7.0), pos2(x, top + 13.0)];
    painter.add(Shape::convex_polygon(tab.to_vec(), accent, Stroke::NONE));
    focus_ring(ctx, ui, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    if let Some(p) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let day = aim(ctx, ui, axis, p - vec2(if is_last { 0.5 } else { 0.0 }, 0.0)).day;
        let moved = moved(period, is_last, day);
        if moved != period {
            ctx.send(Command::ShowPeriod(moved));
        }
    }
    if response.has_focus() {
        keys_ui(ctx, ui, response.id, is_last);
    }
    told(ctx, ui, &response, is_last, if is_last { period.last() } else { period.first() });
}

/// The days with one end on another day; it stops at the other end.
fn moved(period: Period, is_last: bool, day: Date) -> Period {
    let (first, last) = (period.first(), period.last());
    if is_last { Period::new(first, day.max(first)) } else { Period::new(day.min(last), last) }
}

fn command(is_last: bool, steps: i64) -> Command {
    if is_last { Command::MoveLastDay(steps) } else { Command::MoveFirstDay(steps) }
}

fn keys_ui(ctx: &Ctx<'_>, ui: &Ui, id: egui::Id, is_last: bool) {
    keep_arrows(ui, id);
    let ours = EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, ours));
    for (key, steps) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ctx.send(command(is_last, steps));
        }
    }
}

fn told(ctx: &Ctx<'_>, ui: &Ui, response: &egui::Response, is_last: bool, day: Date) {
    let date = long_date(ctx.lang(), day);
    let name = ctx.tr_with(if is_last { "time-last-day" } else { "time-first-day" }, &[("date", (&date).into())]);
    let value = f64::from(days_between(ctx.scenario().frame.span.from, day));
    response.widget_info(|| WidgetInfo { value: Some(value), ..WidgetInfo::labeled(Role::Slider, true, &name) });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) as i64;
    let steps = asked(Action::Increment) - asked(Action::Decrement);
    if steps != 0 {
        ctx.send(command(is_last, steps));
    }
}

/// What a drag over the axis moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grasp {
    /// The playhead.
    Playhead,
    /// The band, grasped so many days before its last.
    Band(i32),
    /// Nothing yet: a new band from this day on.
    Brush(Date),
}

impl Grasp {
    /// What a drag that began here moves.
    pub fn begun(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, origin: Pos2) -> Self {
        if ui.input(|input| input.modifiers.shift) {
            return Self::Brush(aim(ctx, ui, axis, origin).day);
        }
        let day = axis.day(origin.x);
        let inside = ctx.state.mode() == Mode::During && ctx.state.period().span().contains(day);
        if inside { Self::Band(days_between(day, ctx.state.date)) } else { Self::Playhead }
    }

    /// The order of a drag that has come to a point.
    pub fn moved_to(self, ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, pointer: Pos2) -> Command {
        match self {
            Self::Playhead => Command::SetDate(aim(ctx, ui, axis, pointer).day),
            Self::Band(before) => Command::SetDate(add_days(axis.day(pointer.x), before)),
            Self::Brush(from) => Command::ShowPeriod(Period::new(from, aim(ctx, ui, axis, pointer).day)),
        }
    }
}
