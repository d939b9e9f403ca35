//! Turning points as ticks in their lane, with short names where there is room; events whose day
//! is not known as faint bars over their month or year.

use egui::{Color32, Mesh, Pos2, Rangef, Rect, Shape, Stroke, Ui, pos2};

use super::axis::Axis;
use super::lanes::{NAME_IN_LANE, holds, lane_at};
use crate::model::Event;
use crate::model::scenario::Theatre;
use crate::model::time::DatePrecision;
use crate::scene::Item;
use crate::text::Weight;
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::color32;

/// Half the width and height of a tick's head, in points.
const HEAD: f32 = 3.5;
/// Nearer than this to a tick, the pointer means it, in points.
pub const REACH: f32 = 6.0;

/// The turning points of a lane.
fn of<'a>(ctx: &Ctx<'a>, theatres: &[&Theatre]) -> impl Iterator<Item = &'a Event> {
    ctx.scenario().events.iter().filter(move |e| e.key.is_some() && holds(theatres, &e.theatre))
}

/// Where the ticks of a lane stand, from the left.
pub fn places(ctx: &Ctx<'_>, axis: &Axis, theatres: &[&Theatre]) -> Vec<f32> {
    of(ctx, theatres).filter(|e| is_day(e) && axis.shows(e.from)).map(|e| axis.x(e.from)).collect()
}

/// Draws the ticks of a lane. `taken` are the parts of it where other names stand.
pub fn ticks(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, lane: Rect, theatres: &[&Theatre], taken: &[Rangef]) {
    let palette = ctx.palette();
    let events: Vec<&Event> = of(ctx, theatres).filter(|e| is_day(e) && axis.shows(e.from)).collect();
    for (i, event) in events.iter().enumerate() {
        let x = axis.x(event.from);
        let shown = ctx.state.theatre_shown(&event.theatre);
        let chosen = matches!(&ctx.state.selection, Some(Item::Event(id)) if *id == event.id);
        let part = if shown && event.from <= ctx.state.date { 0.95 } else { 0.5 };
        let color = color32(if chosen { palette.accent } else { palette.ink.over(palette.panel, part) });
        let top = lane.top() + 2.0 + HEAD;
        ui.painter().vline(x, top..=lane.bottom() - 1.0, Stroke::new(1.5, color));
        let head = [pos2(x, top - HEAD), pos2(x + HEAD, top), pos2(x, top + HEAD), pos2(x - HEAD, top)];
        let rim = Stroke::new(1.0, color32(palette.panel));
        ui.painter().add(Shape::convex_polygon(head.to_vec(), color, rim));
        let Some(name) = event.key.as_ref().filter(|_| shown) else { continue };
        let look = Look { size: NAME_IN_LANE, weight: Weight::Bold, color };
        let galley = galley(ui.ctx(), name.get(ctx.lang()), look, f32::INFINITY);
        let room = Rangef::new(x + HEAD + 2.0, x + HEAD + 2.0 + galley.size().x);
        let next = events.get(i + 1).map_or(axis.rect.right(), |next| axis.x(next.from) - HEAD);
        if room.max + 2.0 < next && !taken.iter().any(|other| other.intersects(room)) {
            // A thin ground keeps the letters off the bars.
            let ground = Rect::from_x_y_ranges(room.min - 1.0..=room.max + 1.0, lane.top() + 3.0..=lane.bottom() - 3.0);
            ui.painter().rect_filled(ground, 3.0, color32(palette.panel.faded(0.72)));
            paint(ui.painter(), pos2(room.min, lane.center().y - galley.size().y / 2.0), galley, color);
        }
    }
}

/// The tick at the pointer.
pub fn at<'a>(ctx: &Ctx<'a>, axis: &Axis, pointer: Pos2) -> Option<&'a Event> {
    let theatres = lane_at(ctx, axis, pointer);
    let distance = |event: &&Event| (axis.x(event.from) - pointer.x).abs();
    of(ctx, &theatres)
        .filter(|event| is_day(event) && axis.shows(event.from) && distance(event) <= REACH)
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// Whether the day of an event is known.
pub fn is_day(event: &Event) -> bool {
    event.precision == DatePrecision::Day
}

/// Draws the events of a lane whose day is not known: bars with faded ends.
pub fn uncertain(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, lane: Rect, theatres: &[&Theatre]) {
    for event in ctx.scenario().events.iter().filter(|e| holds(theatres, &e.theatre) && !is_day(e)) {
        let shown = ctx.state.theatre_shown(&event.theatre);
        let span = event.span();
        let end = span.to.unwrap_or(axis.to);
        if !axis.meets(span.from, end) {
            continue;
        }
        let (left, right) = (axis.x_beyond(span.from), axis.x_beyond(end));
        let unit = match event.precision {
            DatePrecision::Year => 365.0,
            DatePrecision::Month | DatePrecision::Day => 30.0,
        } * axis.points_per_day();
        let fade = (unit / 2.0).min((right - left) / 2.0);
        let opacity = if shown && event.from <= ctx.state.date { 0.6 } else { 0.28 };
        let full = color32(ctx.palette().ink_soft.faded(opacity));
        let columns =
            [(left, Color32::TRANSPARENT), (left + fade, full), (right - fade, full), (right, Color32::TRANSPARENT)];
        let mut mesh = Mesh::default();
        for (x, color) in columns {
            mesh.colored_vertex(pos2(x, lane.bottom() - 8.0), color);
            mesh.colored_vertex(pos2(x, lane.bottom() - 2.0), color);
        }
        for i in [0, 2, 4] {
            mesh.add_triangle(i, i + 1, i + 2);
            mesh.add_triangle(i + 1, i + 2, i + 3);
        }
        ui.painter().with_clip_rect(axis.rect.intersect(ui.clip_rect())).add(Shape::mesh(mesh));
    }
}
