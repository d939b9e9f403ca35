//! The pointer and the keys on the axis: what stands under it, dragging, snapping to events.

use egui::accesskit::Action;
use egui::{CornerRadius, EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::span::Grasp;
use super::{gaps, keys};
use crate::model::time::{add_days, days_between};
use crate::model::{Date, Event};
use crate::scene::Item;
use crate::session::{Command, Mode};
use crate::text::{Weight, long_date};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::{color32, size};

/// Nearer than this, the pointer is drawn to the day of an event, in points.
const SNAP: f32 = 6.0;
/// Longest headline beside the pointer, in letters.
const MOST_LETTERS: usize = 56;
/// Longest line of a note beside the pointer, in points.
const NOTE_WIDTH: f32 = 380.0;

/// Where the pointer leads.
pub struct Aim<'a> {
    /// The day.
    pub day: Date,
    /// The event to whose day it was drawn.
    event: Option<&'a Event>,
    /// The turning point whose tick it is on.
    key: Option<&'a Event>,
    /// Whether the day is another than the one right under the pointer.
    snapped: bool,
}

/// The day that the pointer means: that of an event close by, unless Alt or Ctrl is held.
pub fn aim<'a>(ctx: &Ctx<'a>, ui: &Ui, axis: &Axis, pointer: Pos2) -> Aim<'a> {
    let under = axis.day(pointer.x);
    let free = ui.input(|input| input.modifiers.alt || input.modifiers.command);
    let key = keys::at(ctx, axis, pointer);
    let event = if free { None } else { key.or_else(|| nearest(ctx, axis, pointer.x)) };
    let day = event.map_or(under, |event| event.from);
    Aim { day, event, key: key.filter(|_| !free), snapped: day != under }
}

/// The event of a shown theatre that begins nearest to a point, a turning point before others.
fn nearest<'a>(ctx: &Ctx<'a>, axis: &Axis, x: f32) -> Option<&'a Event> {
    let scenario = ctx.scenario();
    let far = |event: &Event| (axis.x(event.from) - x).abs();
    scenario
        .events
        .iter()
        .filter(|e| keys::is_day(e) && ctx.state.theatre_shown(&e.theatre) && scenario.span().contains(e.from))
        .filter(|e| axis.shows(e.from) && far(e) <= SNAP)
        .min_by(|a, b| far(a).total_cmp(&far(b)).then(b.key.is_some().cmp(&a.key.is_some())))
}

/// Dragging, clicking, hovering and the keys.
pub fn axis_ui(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, response: &Response) {
    if let Some(p) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
        let aim = aim(ctx, ui, axis, p);
        if response.clicked()
            && let Some(event) = aim.key
        {
            ctx.select(Item::Event(event.id.clone()));
            ctx.send(Command::FlyTo(event.at, 6.0));
        }
        let order = if response.dragged() {
            grasp(ctx, ui, axis, response).moved_to(ctx, ui, axis, p)
        } else {
            Command::SetDate(aim.day)
        };
        let holds = match &order {
            Command::ShowPeriod(period) => ctx.state.mode() == Mode::During && *period == ctx.state.period(),
            order => *order == Command::SetDate(ctx.state.date),
        };
        if !holds {
            ctx.send(order);
        }
        if aim.snapped && response.dragged() {
            line(ctx, ui, axis, &aim, p);
        }
    } else if let Some(p) = response.hover_pos() {
        line(ctx, ui, axis, &aim(ctx, ui, axis, p), p);
    }
    keys_ui(ctx, ui, response);
    told(ctx, ui, response);
}

/// What the drag that is going on moves; it is decided when it begins.
fn grasp(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, response: &Response) -> Grasp {
    let memory = response.id.with("grasp");
    if !response.drag_started()
        && let Some(grasp) = ui.data(|data| data.get_temp::<Grasp>(memory))
    {
        return grasp;
    }
    let origin = ui.input(|input| input.pointer.press_origin()).or(response.interact_pointer_pos());
    let grasp = Grasp::begun(ctx, ui, axis, origin.unwrap_or(axis.rect.min));
    ui.data_mut(|data| data.insert_temp(memory, grasp));
    grasp
}

/// The line at the day that the pointer means, and what happened then.
fn line(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, aim: &Aim<'_>, pointer: Pos2) {
    let palette = ctx.palette();
    let x = if aim.event.is_some() { axis.x(aim.day) } else { pointer.x };
    let x = x.clamp(axis.rect.left(), axis.rect.right());
    let stroke = Stroke::new(1.0, color32(palette.accent.faded(0.5)));
    ui.painter().vline(x, axis.rect.top() - 4.0..=axis.rect.bottom() + 4.0, stroke);
    if aim.event.is_some() {
        let y = axis.rect.bottom() + 4.0;
        ui.painter().circle(pos2(x, y), 3.0, color32(palette.panel), Stroke::new(1.5, color32(palette.accent)));
    }
    let mut text = on_day(ctx, aim);
    if aim.snapped {
        text.push_str(" · ");
        text.push_str(&ctx.tr("time-snapped"));
    }
    let note = gaps::at(ctx, axis, pointer, axis.day(pointer.x)).filter(|_| aim.key.is_none());
    card(ctx, ui, axis, x, &text, note.map(|gap| gap.note.get(ctx.lang())));
}

/// The day, the event to which the pointer was drawn or the latest of those that are on, and how
/// many others are.
fn on_day(ctx: &Ctx<'_>, aim: &Aim<'_>) -> String {
    let mut text = long_date(ctx.lang(), aim.day);
    let shown = |e: &&Event| e.span().contains(aim.day) && ctx.state.theatre_shown(&e.theatre);
    let on = ctx.scenario().events.iter().filter(shown).count();
    let latest = || ctx.scenario().events.iter().rfind(shown);
    if let Some(event) = aim.event.or_else(latest) {
        let title = event.title.get(ctx.lang());
        text.push_str(" · ");
        text.extend(title.chars().take(MOST_LETTERS));
        if title.chars().count() > MOST_LETTERS {
            text.push('…');
        }
        if on > 1 {
            text.push_str(&format!(" (+{})", on - 1));
        }
    }
    text
}

/// A card over everything, its foot above the lanes.
fn card(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, x: f32, text: &str, note: Option<&str>) {
    let palette = ctx.palette();
    let ink = color32(palette.panel);
    let head = galley(ui.ctx(), text, Look { size: 12.0, weight: Weight::Bold, color: ink }, f32::INFINITY);
    let note = note.map(|note| galley(ui.ctx(), note, Look::regular(size::HEADING, ink), NOTE_WIDTH));
    let note_size = note.as_ref().map_or(vec2(0.0, 0.0), |note| note.size());
    let extent = vec2(head.size().x.max(note_size.x), head.size().y + note_size.y) + vec2(12.0, 4.0);
    let within = ui.ctx().content_rect().shrink(4.0);
    let left = (x - extent.x / 2.0).clamp(within.left(), (within.right() - extent.x).max(within.left()));
    let card = Rect::from_min_size(pos2(left, axis.rect.top() - 12.0 - extent.y), extent);
    let over = egui::LayerId::new(egui::Order::Tooltip, ui.scope_id().with("at the pointer"));
    let painter = ui.ctx().layer_painter(over);
    painter.rect_filled(card, CornerRadius::same(5), color32(palette.ink));
    let side = |width: f32| if ctx.rtl() { card.right() - 6.0 - width } else { card.left() + 6.0 };
    let below = card.top() + 2.0 + head.size().y;
    paint(&painter, pos2(side(head.size().x), card.top() + 2.0), head, ink);
    if let Some(note) = note {
        paint(&painter, pos2(side(note_size.x), below), note, ink);
    }
}

/// With the focus on the axis, its keys step; they are those of the whole window.
fn keys_ui(ctx: &Ctx<'_>, ui: &Ui, response: &Response) {
    if !response.has_focus() {
        return;
    }
    let ours = EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, ours));
    let table = [
        (Modifiers::SHIFT, Key::ArrowLeft, Command::StepFarBy(-1)),
        (Modifiers::SHIFT, Key::ArrowRight, Command::StepFarBy(1)),
        (Modifiers::NONE, Key::ArrowLeft, Command::StepBy(-1)),
        (Modifiers::NONE, Key::ArrowRight, Command::StepBy(1)),
        (Modifiers::NONE, Key::PageDown, Command::StepFarBy(-1)),
        (Modifiers::NONE, Key::PageUp, Command::StepFarBy(1)),
        (Modifiers::NONE, Key::Home, Command::GoToStart),
        (Modifiers::NONE, Key::End, Command::GoToEnd),
    ];
    for (modifiers, key, command) in table {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            ctx.send(command);
        }
    }
}

/// Tells the axis to those who listen, as a slider over the days.
fn told(ctx: &Ctx<'_>, ui: &Ui, response: &Response) {
    let span = ctx.scenario().frame.span;
    let date = ctx.shown_days();
    let name = ctx.tr_with("time-axis", &[("date", date.as_str().into())]);
    let day = f64::from(days_between(span.from, ctx.state.date));
    response.widget_info(|| WidgetInfo { value: Some(day), ..WidgetInfo::labeled(Role::Slider, true, &name) });
    let last = f64::from(days_between(span.from, ctx.scenario().last_day()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(last);
        node.set_numeric_value_step(1.0);
        for action in [Action::Increment, Action::Decrement, Action::SetValue] {
            node.add_action(action);
        }
    });
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) as i64;
    let steps = asked(Action::Increment) - asked(Action::Decrement);
    if steps != 0 {
        ctx.send(Command::StepBy(steps));
    }
    let wanted = ui.input(|input| {
        input.accesskit_action_requests(response.id, Action::SetValue).find_map(|request| match request.data {
            Some(egui::accesskit::ActionData::NumericValue(day)) => Some(day),
            _ => None,
        })
    });
    if let Some(day) = wanted.filter(|day| day.is_finite()) {
        ctx.send(Command::SetDate(add_days(span.from, day.clamp(0.0, last) as i32)));
    }
}
