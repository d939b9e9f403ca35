//! Lanes by theatre, or one for all where there is no room: counts of events, bands of operations, and the playhead.

use egui::{CornerRadius, Pos2, Rangef, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::axis::{Axis, Part};
use super::grid::Grid;
use super::{files, gaps, keys, pointer, span, strip, theatres};
use crate::model::scenario::Theatre;
use crate::model::time::days_between;
use crate::model::{Date, TheatreId};
use crate::scene::{Color, DataLayer};
use crate::session::{Command, Mode};
use crate::text::Weight;
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::{MARGIN, color32, size};

/// Height of a lane, in points.
pub const LANE: f32 = 20.0;
/// The same where the window is low.
pub const LOWEST: f32 = 17.0;
/// Height of the one lane into which all are summed, in points, at most.
const SUMMED: f32 = 2.5 * LANE;
/// Height of the row of years, in points.
const AXIS: f32 = 24.0;
/// Size of a name in a lane, in points.
pub const NAME_IN_LANE: f32 = 10.5;
/// Above the lanes, for the strip and the playhead's handle, in points.
const TOP: f32 = 32.0;
/// All that stands over and under the lanes, in points.
pub const AROUND: f32 = TOP + AXIS + 4.0;
/// Height of the playhead's handle over the lanes, in points.
const HANDLE: f32 = 16.0;
/// Width of the column of names, in points.
const NAMES: f32 = 158.0;
/// The same where room is scarce: names are then cut short.
const NAMES_NARROW: f32 = 108.0;
/// Narrower than this, room is scarce, in points.
const NARROW: f32 = 540.0;

/// The lanes, with the axis under them.
pub fn lanes_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let frame = ui.available_rect_before_wrap();
    let scenario = ctx.scenario();
    let (lanes, files) = lanes(ctx, frame.height() - AROUND);
    let count = lanes.len() + files.len();
    let summed = lanes.len() < scenario.frame.theatres.len();
    let highest = if summed { SUMMED } else { LANE };
    let lane_height = ((frame.height() - AROUND) / count.max(1) as f32).clamp(LOWEST, highest);
    let lanes_height = count as f32 * lane_height;
    let names_width = if frame.width() < NARROW { NAMES_NARROW } else { NAMES };
    let (names_left, axis_left) = if ctx.rtl() {
        (frame.right() - names_width, frame.left() + MARGIN)
    } else {
        (frame.left(), frame.left() + names_width)
    };
    let axis_rect = Rect::from_min_size(
        pos2(axis_left, frame.top() + TOP),
        vec2((frame.width() - names_width - MARGIN).max(60.0), lanes_height),
    );
    let span = scenario.frame.span;
    let total = days_between(span.from, span.to).max(1);
    let memory = ui.scope_id().with("shown part");
    let part = shown_part(ctx, ui, memory, total);
    let axis = Axis::new(axis_rect, span.from, part);
    let grid = Grid::new(axis.from, axis.to);
    ticks(ctx, ui, &axis, &grid);
    let counts: Vec<Vec<u32>> = lanes.iter().map(|theatres| counts(ctx, &grid, theatres)).collect();
    let busiest = counts.iter().flatten().copied().max().unwrap_or(1).max(1);
    for (i, theatres) in lanes.iter().enumerate() {
        let y = axis_rect.top() + i as f32 * lane_height;
        let lane = Rect::from_min_size(pos2(axis_rect.left(), y), vec2(axis_rect.width(), lane_height));
        let names = Rect::from_min_size(pos2(names_left, y), vec2(names_width - 12.0, lane_height));
        match theatres[..] {
            [theatre] if !summed => name_ui(ctx, ui, names, theatre),
            _ => theatres::summed_ui(ctx, ui, names, theatres),
        }
        ui.painter().hline(lane.x_range(), lane.bottom() - 0.5, Stroke::new(1.0, color32(ctx.palette().rule)));
        gaps::hatch(ctx, ui, &axis, lane, theatres);
        let named = bands(ctx, ui, &axis, lane, theatres);
        bars(ctx, ui, &axis, lane, theatres, (&grid, &counts[i], busiest));
        keys::uncertain(ctx, ui, &axis, lane, theatres);
        keys::ticks(ctx, ui, &axis, lane, theatres, &named);
    }
    for (i, file) in files.iter().enumerate() {
        let y = axis_rect.top() + (lanes.len() + i) as f32 * lane_height;
        let lane = Rect::from_min_size(pos2(axis_rect.left(), y), vec2(axis_rect.width(), lane_height));
        let names = Rect::from_min_size(pos2(names_left, y), vec2(names_width - 12.0, lane_height));
        files::lane_ui(ctx, ui, (lane, names), file, (&axis, &grid));
    }
    // A lane of several theatres has no hatching.
    if lanes.iter().any(|theatres| theatres.len() == 1) {
        let under = Rect::from_min_size(pos2(names_left, axis_rect.bottom()), vec2(names_width - 12.0, AXIS));
        gaps::meaning_ui(ctx, ui, under);
    }
    let edges = [axis_rect.top() - HANDLE, axis_rect.bottom() + AXIS];
    let field = Rect::from_x_y_ranges(axis_rect.x_range(), edges[0]..=edges[1]);
    let response = ui.interact(field, ui.scope_id().with("time axis"), Sense::click_and_drag());
    playhead(ctx, ui, &axis);
    span::span_ui(ctx, ui, &axis);
    // What stands at the pointer lies over all.
    pointer::axis_ui(ctx, ui, &axis, &response);
    crate::ui::widgets::focus_ring(ctx, ui, &response);
    zoom(ui, &axis, &response, memory, part, total);
    strip::strip_ui(ctx, ui, &axis, axis_rect.top() - HANDLE - strip::STRIP);
    whole_line(ctx, ui, &axis, part, total);
}

/// The theatres of each lane, in a room so many points high: one each, or the shown ones together
/// where lanes of their own would be too low; then the data files for which there is room.
fn lanes<'a>(ctx: &Ctx<'a>, room: f32) -> (Vec<Vec<&'a Theatre>>, &'a [DataLayer]) {
    let (theatres, files) = (&ctx.scenario().frame.theatres, ctx.state.data_layers());
    let most = ((room + 0.5) / LOWEST) as usize;
    let lanes: Vec<Vec<&Theatre>> = if theatres.len() + files.len() <= most {
        theatres.iter().map(|theatre| vec![theatre]).collect()
    } else {
        let shown: Vec<&Theatre> = theatres.iter().filter(|theatre| ctx.state.theatre_shown(&theatre.id)).collect();
        vec![if shown.is_empty() { theatres.iter().collect() } else { shown }]
    };
    let files = &files[..files.len().min(most.saturating_sub(lanes.len()))];
    (lanes, files)
}

/// The theatres in whose lane a point lies.
pub fn lane_at<'a>(ctx: &Ctx<'a>, axis: &Axis, point: Pos2) -> Vec<&'a Theatre> {
    let (mut lanes, files) = lanes(ctx, axis.rect.height());
    let lane = (point.y - axis.rect.top()) / axis.rect.height().max(1.0) * (lanes.len() + files.len()) as f32;
    if lane >= 0.0 && (lane as usize) < lanes.len() { lanes.swap_remove(lane as usize) } else { Vec::new() }
}

/// Whether a theatre is one of a lane's.
pub fn holds(lane: &[&Theatre], theatre: &TheatreId) -> bool {
    lane.iter().any(|own| own.id == *theatre)
}

/// The part of time shown, and the day for which it was chosen.
type Shown = (Part, Date);

/// The part of time that is shown: it follows the playhead out of view.
fn shown_part(ctx: &Ctx<'_>, ui: &Ui, memory: egui::Id, total: i32) -> Part {
    let day = ctx.state.date;
    let (part, of) = ui.data(|data| data.get_temp::<Shown>(memory)).unwrap_or((Part::whole(total), day));
    let first = ctx.scenario().frame.span.from;
    let part = if of == day { part } else { part.showing(days_between(first, day), total) };
    ui.data_mut(|data| data.insert_temp::<Shown>(memory, (part, day)));
    part
}

/// The wheel zooms at the pointer and moves sideways; a double click shows the whole again.
fn zoom(ui: &Ui, axis: &Axis, response: &Response, memory: egui::Id, part: Part, total: i32) {
    let Some(pointer) = response.hover_pos() else { return };
    let scrolled = ui.input(|input| input.smooth_scroll_delta());
    let mut next = part;
    if scrolled.y != 0.0 {
        next = next.zoomed((-scrolled.y / 240.0).exp(), axis.part(pointer.x), total);
    }
    if scrolled.x != 0.0 {
        next = next.moved(-scrolled.x / axis.rect.width(), total);
    }
    if response.double_clicked() {
        next = Part::whole(total);
    }
    if next != part {
        let day = ui.data(|data| data.get_temp::<Shown>(memory)).map(|(_, day)| day);
        ui.data_mut(|data| data.insert_temp::<Shown>(memory, (next, day.unwrap_or(axis.from))));
        ui.ctx().request_repaint();
    }
}

/// While a part is shown: where it lies in the whole.
fn whole_line(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, part: Part, total: i32) {
    if part == Part::whole(total) {
        return;
    }
    let palette = ctx.palette();
    let y = axis.rect.top() - TOP + 2.0;
    let x = |day: i32| axis.rect.left() + axis.rect.width() * day as f32 / total as f32;
    ui.painter().hline(axis.rect.x_range(), y, Stroke::new(2.0, color32(palette.rule)));
    let shown = x(part.from)..=x(part.from + part.days);
    ui.painter().hline(shown, y, Stroke::new(3.0, color32(palette.ink_faint)));
}

fn name_ui(ctx: &Ctx<'_>, ui: &mut Ui, rect: Rect, theatre: &Theatre) {
    let name = theatre.name.get(ctx.lang());
    let label = ctx.tr_with("time-lane", &[("theatre", name.into())]);
    let shown = ctx.state.theatre_shown(&theatre.id);
    if theatres::name_ui(ctx, ui, rect, (theatre.id.as_str(), name, &label), shown).clicked() {
        ctx.send(Command::SoloTheatre(theatre.id.clone()));
    }
}

fn ticks(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, grid: &Grid) {
    let palette = ctx.palette();
    let painter = ui.painter();
    let line = Stroke::new(1.0, color32(palette.rule));
    let look = Look { size: size::SMALL, weight: Weight::Regular, color: color32(palette.ink_soft) };
    let mut free_from = f32::NEG_INFINITY;
    for pair in grid.ticks.windows(2) {
        let (x, next) = (axis.x(pair[0]), axis.x(pair[1]));
        painter.vline(x, axis.rect.top() - 4.0..=axis.rect.bottom() + 6.0, line);
        let text = grid.tick_name(ctx.lang(), pair[0]);
        let galley = galley(ui.ctx(), &text, look, f32::INFINITY);
        // A day's name stands at its day, a longer one in the middle of what it names.
        let left = if grid.ticks_are_days() { x + 4.0 } else { (x + next - galley.size().x) / 2.0 };
        let fits =
            left > free_from && left > axis.rect.left() - 8.0 && left + galley.size().x < axis.rect.right() + 8.0;
        if fits {
            free_from = left + galley.size().x + 6.0;
            paint(painter, pos2(left, axis.rect.bottom() + 3.0), galley, look.color);
        }
    }
}

/// The lane's colour: that of the actor whose operations fill it, else ink.
fn band_color(ctx: &Ctx<'_>, actor: Option<&crate::model::ActorId>) -> Color {
    actor.and_then(|id| ctx.scenario().actors.get(id)).map_or(ctx.palette().ink_soft, |a| a.color.into())
}

/// Draws the operations of a lane; answers where their names stand.
fn bands(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis, lane: Rect, theatres: &[&Theatre]) -> Vec<Rangef> {
    let palette = ctx.palette();
    let ticks = keys::places(ctx, axis, theatres);
    let mut named: Vec<Rangef> = Vec::new();
    for operation in ctx.scenario().frame.operations.iter().filter(|o| holds(theatres, &o.theatre)) {
        let end = operation.to.unwrap_or(axis.to);
        if !axis.meets(operation.from, end) {
            continue;
        }
        let (x0, x1) = (axis.x(operation.from), axis.x(end));
        let band = Rect::from_min_max(pos2(x0, lane.top() + 3.0), pos2(x1.max(x0 + 2.0), lane.bottom() - 2.0));
        let strength = if super::is_phase(operation.kind) { 0.22 } else { 0.15 };
        let color = band_color(ctx, operation.actor.as_ref());
        ui.painter().rect_filled(band, CornerRadius::same(3), color32(color.faded(strength)));
        let ink = color.over(palette.ink, 0.45);
        let look = Look { size: NAME_IN_LANE, weight: Weight::Regular, color: color32(ink) };
        let galley = galley(ui.ctx(), operation.name.get(ctx.lang()), look, f32::INFINITY);
        // A name stands in its band between two ticks, and only where no other name stands.
        let width = galley.size().x + 12.0;
        let starts = std::iter::once(band.left()).chain(ticks.iter().copied());
        let room = starts
            .map(|left| Rangef::new(left, left + width))
            .filter(|room| band.x_range().contains(room.min) && room.max <= band.right() + 4.0)
            .find(|room| {
                let clear = |x: &f32| !(room.min + 1.0..room.max - 2.0).contains(x);
                ticks.iter().all(clear) && !named.iter().any(|other| other.intersects(*room))
            });
        if let Some(room) = room {
            named.push(room);
            paint(ui.painter(), pos2(room.min + 6.0, band.center().y - galley.size().y / 2.0), galley, look.color);
        }
    }
    named
}

/// Events of a lane that begin in each bin.
fn counts(ctx: &Ctx<'_>, grid: &Grid, theatres: &[&Theatre]) -> Vec<u32> {
    let mut counts = vec![0; grid.bins.len().saturating_sub(1)];
    for event in ctx.scenario().events.iter().filter(|e| holds(theatres, &e.theatre) && grid.can_count(e)) {
        let after = grid.bins.partition_point(|edge| *edge <= event.from);
        if let Some(count) = after.checked_sub(1).and_then(|i| counts.get_mut(i)) {
            *count += 1;
        }
    }
    counts
}

fn bars(
    ctx: &Ctx<'_>,
    ui: &Ui,
    axis: &Axis,
    lane: Rect,
    theatres: &[&Theatre],
    (grid, counts, busiest): (&Grid, &[u32], u32),
) {
    let palette = ctx.palette();
    let shown = theatres.iter().any(|theatre| ctx.state.theatre_shown(&theatre.id));
    for (pair, count) in grid.bins.windows(2).zip(counts).filter(|(_, n)| **n > 0) {
        let (x0, x1) = (axis.x(pair[0]), axis.x(pair[1]));
        // Square roots keep a bin with one event visible beside one with forty.
        let height = (lane.height() - 5.0) * (*count as f32 / busiest as f32).sqrt();
        let bar = Rect::from_min_max(pos2(x0 + 0.8, lane.bottom() - 1.0 - height), pos2(x1 - 0.8, lane.bottom() - 1.0));
        let opacity = if shown && pair[0] <= ctx.state.date { 0.75 } else { 0.32 };
        ui.painter().rect_filled(bar, CornerRadius::same(1), color32(palette.ink_soft.faded(opacity)));
    }
}

fn playhead(ctx: &Ctx<'_>, ui: &Ui, axis: &Axis) {
    let accent = color32(ctx.palette().accent);
    let x = axis.x(ctx.state.date);
    let painter = ui.painter();
    let top = axis.rect.top() - 9.0;
    if let Some(since) = ctx.state.since {
        let other = axis.x(since);
        let between = Rect::from_x_y_ranges(other.min(x)..=other.max(x), axis.rect.y_range());
        painter.rect_filled(between, 0.0, color32(ctx.palette().accent.faded(0.08)));
        if axis.shows(since) {
            let line = [pos2(other, top), pos2(other, axis.rect.bottom() + 4.0)];
            painter.extend(egui::Shape::dashed_line(&line, Stroke::new(1.5, accent), 4.0, 3.0));
        }
    }
    // The ends of several days have handles of their own.
    if !axis.shows(ctx.state.date) || ctx.state.mode() == Mode::During {
        return;
    }
    painter.vline(x, top..=axis.rect.bottom() + 4.0, Stroke::new(2.0, accent));
    let handle = vec![
        pos2(x - 6.0, top - 5.0),
        pos2(x + 6.0, top - 5.0),
        pos2(x + 6.0, top + 3.0),
        pos2(x, top + 9.0),
        pos2(x - 6.0, top + 3.0),
    ];
    painter.add(egui::Shape::convex_polygon(handle, accent, Stroke::NONE));
}
