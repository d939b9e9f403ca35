//! Tables and bars beside a claim. The panel is narrow: a row is a block of its own, its first
//! cells as its title, the others with their headings.

use egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::parts::{in_line, soft_ui};
use super::sources;
use crate::model::Table;
use crate::model::table::{Cell, TableKind, TableRow};
use crate::scene::Color;
use crate::text::decimal;
use crate::ui::Ctx;
use crate::ui::label::{self, Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{heading_ui, text_at};

/// How many cells of a row are its title.
const TITLE_CELLS: usize = 2;

/// A table or a chart with its title, what it counts, and its sources.
pub fn table_ui(ctx: &Ctx<'_>, ui: &mut Ui, table: &Table) {
    heading_ui(ctx, ui, table.title.get(ctx.lang()));
    if !table.about.is_empty() {
        soft_ui(ctx, ui, table.about.get(ctx.lang()));
    }
    ui.add_space(4.0);
    match table.kind {
        TableKind::Table => table.rows.iter().for_each(|row| row_ui(ctx, ui, table, row)),
        TableKind::Bars => bars_ui(ctx, ui, table),
    }
    let from = table.sources();
    if let Some(line) = sources::source_line(ctx, &from) {
        soft_ui(ctx, ui, &ctx.tr_with("table-sources", &[("sources", (&line).into())]));
    }
}

fn cell_text(ctx: &Ctx<'_>, cell: &Cell) -> String {
    match cell {
        Cell::Number(n) => decimal(ctx.lang(), *n, 1),
        Cell::Written(text) => ctx.lang().with_digits(text.clone()),
        Cell::Text(text) => text.get(ctx.lang()).to_owned(),
    }
}

fn row_ui(ctx: &Ctx<'_>, ui: &mut Ui, table: &Table, row: &TableRow) {
    let palette = ctx.palette();
    let texts: Vec<String> = row.cells.iter().map(|cell| cell_text(ctx, cell)).collect();
    let title: Vec<&str> = texts.iter().take(TITLE_CELLS).map(String::as_str).filter(|t| !t.is_empty()).collect();
    block_label_ui(ui, &in_line(ctx, &title.join(" · ")), Look::bold(size::SMALL, color32(palette.ink)));
    for (column, text) in table.columns.iter().zip(&texts).skip(TITLE_CELLS).filter(|(_, text)| !text.is_empty()) {
        soft_ui(ctx, ui, &format!("{}: {text}", column.name.get(ctx.lang())));
    }
    ui.add_space(6.0);
}

/// Bars by group: the group's name, then a bar for each row.
fn bars_ui(ctx: &Ctx<'_>, ui: &mut Ui, table: &Table) {
    let mut group = String::new();
    for row in &table.rows {
        let [of, name, value] = &row.cells[..] else { continue };
        let of = cell_text(ctx, of);
        if of != group {
            ui.add_space(4.0);
            block_label_ui(ui, &in_line(ctx, &of), Look::bold(size::SMALL, color32(ctx.palette().ink)));
            group = of;
        }
        let Cell::Number(percent) = value else { continue };
        let name = cell_text(ctx, name);
        let actor = row.actor.as_ref().and_then(|id| ctx.scenario().actors.get(id));
        let color = actor.map_or(ctx.palette().ink_faint, |actor| Color::from(actor.color));
        bar_ui(ctx, ui, &name, *percent, color);
    }
}

/// Room for the name and the number of a bar, in points.
const NAME: f32 = 104.0;
const VALUE: f32 = 46.0;

fn bar_ui(ctx: &Ctx<'_>, ui: &mut Ui, name: &str, percent: f64, color: Color) {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let ink = Look::regular(size::SMALL, color32(palette.ink));
    let said = ctx.tr_with("table-percent", &[("n", (&decimal(ctx.lang(), percent, 1)).into())]);
    let (names, values, bars) = if ctx.rtl() {
        (
            rect.right() - NAME..=rect.right(),
            rect.left()..=rect.left() + VALUE,
            rect.left() + VALUE..=rect.right() - NAME,
        )
    } else {
        (
            rect.left()..=rect.left() + NAME,
            rect.right() - VALUE..=rect.right(),
            rect.left() + NAME..=rect.right() - VALUE,
        )
    };
    let part = |x: std::ops::RangeInclusive<f32>| {
        Rect::from_min_max(pos2(*x.start(), rect.top()), pos2(*x.end(), rect.bottom()))
    };
    text_at(ctx, ui, part(names), &label::cut(name, ink, NAME - 6.0), ink, true);
    text_at(ctx, ui, part(values), &said, ink, false);
    let room = part(bars).shrink2(vec2(2.0, 5.0));
    ui.painter().rect_filled(room, CornerRadius::same(3), color32(palette.card));
    let wide = room.width() * (percent / 100.0).clamp(0.0, 1.0) as f32;
    let bar = if ctx.rtl() {
        Rect::from_min_max(pos2(room.right() - wide, room.top()), room.max)
    } else {
        Rect::from_min_max(room.min, pos2(room.left() + wide, room.bottom()))
    };
    ui.painter().rect_filled(bar, CornerRadius::same(3), color32(palette.area_edge(color)));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{name}: {said}")));
}
