//! The lanes of data files: how many rows begin in each bin.

use egui::{CornerRadius, Rect, Ui, pos2};

use super::axis::Axis;
use super::grid::Grid;
use super::theatres::name_ui;
use crate::model::Span;
use crate::scene::{DataLayer, Item};
use crate::ui::Ctx;
use crate::ui::theme::color32;

/// A lane, with the name beside it: a click on that shows the file's page.
pub fn lane_ui(ctx: &Ctx<'_>, ui: &Ui, (lane, names): (Rect, Rect), layer: &DataLayer, (axis, grid): (&Axis, &Grid)) {
    let name = &layer.file.name;
    let about = ctx.tr_with("data-about", &[("name", name.into())]);
    let id = format!("file {}", layer.id.0);
    if name_ui(ctx, ui, names, (&id, name, &about), layer.shown).clicked() {
        ctx.select(Item::Data(layer.id));
    }
    let rule = egui::Stroke::new(1.0, color32(ctx.palette().rule));
    ui.painter().hline(lane.x_range(), lane.bottom() - 0.5, rule);
    let counts: Vec<usize> = grid.bins.windows(2).map(|edges| count(layer, edges[0], edges[1])).collect();
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let color = layer.color(ctx.palette());
    for (edges, count) in grid.bins.windows(2).zip(&counts).filter(|(_, count)| **count > 0) {
        let (left, right) = (axis.x(edges[0]), axis.x(edges[1]));
        // As in the lanes above: square roots keep one row visible beside many.
        let height = (lane.height() - 5.0) * (*count as f32 / most as f32).sqrt();
        let bar =
            Rect::from_min_max(pos2(left + 0.8, lane.bottom() - 1.0 - height), pos2(right - 0.8, lane.bottom() - 1.0));
        let opacity = if layer.shown && edges[0] <= ctx.state.date { 0.85 } else { 0.32 };
        ui.painter().rect_filled(bar, CornerRadius::same(1), color32(color.faded(opacity)));
    }
}

/// How many rows begin in some days; `to` is exclusive.
fn count(layer: &DataLayer, from: crate::model::Date, to: crate::model::Date) -> usize {
    layer.dataset().beginning(Span { from, to: Some(to) })
}
