//! What the columns of a table mean, or the properties of things, to be changed by the person.

use egui::{Align, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Ctx;
use super::label::{Look, block_label_ui, cut};
use super::panels::column_ui;
use super::theme::{color32, icon_font, size};
use super::widgets::{Tone, button_ui, choice_row_ui, focus_ring, menu_of, text_at};
use crate::model::dataset::{Column, Mapping, Role};
use crate::scene::icons::icon;

/// The part of the width that the names take.
const NAMES: f32 = 0.48;

/// What a role is called.
pub fn role_name(ctx: &Ctx<'_>, role: Role) -> String {
    ctx.tr(&format!("data-role-{}", role.word().replace('_', "-")))
}

/// The columns with what they mean and, where there are any, the cells of the first rows; the mapping, once
/// the person wants the file read by it. In a `table` the columns say where things are.
pub fn columns_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    mapping: &Mapping,
    rows: &[Vec<String>],
    table: bool,
) -> Option<Mapping> {
    let id = egui::Id::unique(id);
    let mut edited = ui.data(|data| data.get_temp::<Mapping>(id)).unwrap_or_else(|| mapping.clone());
    // Another table has come in its place.
    let names = |mapping: &Mapping| mapping.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    if names(&edited) != names(mapping) {
        edited = mapping.clone();
    }
    let width = ui.available_width();
    let mut chosen = None;
    for (n, column) in edited.columns.iter().enumerate() {
        ui.push_id(("column", n), |ui| {
            ui.with_layout(ctx.row(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                column_ui(ui, width * NAMES, |ui| {
                    let look = Look::regular(size::BODY, color32(ctx.palette().ink));
                    block_label_ui(ui, &cut(&column.name, look, width * NAMES), look);
                    let cells = rows.iter().filter_map(|row| row.get(n)).filter(|cell| !cell.trim().is_empty());
                    let cells: Vec<&str> = cells.take(3).map(|cell| cell.trim()).collect();
                    if !cells.is_empty() {
                        let soft = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
                        block_label_ui(ui, &cut(&cells.join(" · "), soft, width * NAMES), soft);
                    }
                });
                column_ui(ui, width * (1.0 - NAMES) - 8.0, |ui| {
                    if let Some(role) = role_ui(ctx, ui, column, table) {
                        chosen = Some((n, role));
                    }
                });
            });
        });
    }
    if let Some((n, role)) = chosen {
        edited.assign(n, role);
    }
    let is_changed = edited.columns != mapping.columns;
    ui.data_mut(|data| data.insert_temp(id, edited.clone()));
    if table && !edited.has_place() {
        let look = Look::regular(size::SMALL, color32(ctx.palette().unsure));
        block_label_ui(ui, &ctx.tr("data-no-place"), look);
        return None;
    }
    let read = is_changed && button_ui(ctx, ui, id.with("read"), &ctx.tr("data-read-again"), Tone::Strong).clicked();
    if read {
        ui.data_mut(|data| data.remove::<Mapping>(id));
    }
    read.then_some(edited)
}

/// What a column means, and a menu of what it could mean.
fn role_ui(ctx: &Ctx<'_>, ui: &mut Ui, column: &Column, table: bool) -> Option<Role> {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::click());
    let ground = if response.hovered() { palette.rule } else { palette.card };
    ui.painter().rect_filled(rect, 6.0, color32(ground));
    let name = role_name(ctx, column.role);
    let look = Look::regular(size::SMALL, color32(palette.ink));
    text_at(ctx, ui, rect.shrink2(vec2(8.0, 0.0)), &cut(&name, look, rect.width() - 32.0), look, true);
    let caret = pos2(if ctx.rtl() { rect.left() + 12.0 } else { rect.right() - 12.0 }, rect.center().y);
    let ink = color32(palette.ink_soft);
    ui.painter().text(caret, egui::Align2::CENTER_CENTER, icon("caret-down"), icon_font(12.0, true), ink);
    focus_ring(ctx, ui, &response);
    let said = format!("{}: {name}", column.name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
    let mut chosen = None;
    menu_of(ctx, &response, 240.0, |ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for role in Role::ALL.into_iter().filter(|role| table || !role.is_place()) {
                if choice_row_ui(ctx, ui, role == column.role, &role_name(ctx, role)).clicked() {
                    chosen = Some(role);
                    ui.close();
                }
            }
        });
    });
    chosen
}
