//! Opening data files: a field for the path, files that are dragged onto the window, how far one is,
//! and the question what the columns of a table mean.

use std::path::PathBuf;

use egui::accesskit::Live;
use egui::{Align2, Area, Id, Key, Modifiers, Order, ScrollArea, Ui, vec2};

use super::Ctx;
use super::bidi_field::field_ui;
use super::columns::columns_ui;
use super::label::{Look, block_label_ui};
use super::panels::soft_ui;
use super::theme::{TOP_HEIGHT, card_width, color32, size};
use super::widgets::{Tone, button_ui, card, meter_ui, row_ui};
use crate::session::data::{Unplaced, Wanted};
use crate::session::{Command, DataChange};
use crate::text::number;

/// Width of the cards, in points.
const WIDTH: f32 = 440.0;

fn change(ctx: &Ctx<'_>, change: DataChange) {
    ctx.send(Command::Data(change));
}

/// All that has to do with opening data files.
pub fn data_ui(ctx: &Ctx<'_>, ui: &Ui) {
    drops(ctx, ui);
    if let Some(unplaced) = &ctx.state.data.asked {
        card_ui(ctx, ui, "data asked", |ui| asked_ui(ctx, ui, unplaced));
    } else if ctx.state.data.reading.is_some() {
        card_ui(ctx, ui, "data reading", |ui| reading_ui(ctx, ui));
    } else if ctx.state.data.open {
        card_ui(ctx, ui, "data open", |ui| open_ui(ctx, ui));
    }
}

/// Files that are dragged onto the window are opened; while they hover it says so.
fn drops(ctx: &Ctx<'_>, ui: &Ui) {
    let dropped: Vec<PathBuf> =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if !dropped.is_empty() {
        change(ctx, DataChange::Open(dropped));
    }
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let rect = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, Id::unique("drop")));
    painter.rect_filled(rect, 0.0, color32(ctx.palette().panel.faded(0.82)));
    let look = Look::bold(size::TITLE, color32(ctx.palette().ink));
    let words = super::label::galley(ui.ctx(), &ctx.tr("data-drop"), look, rect.width() - 80.0);
    super::label::paint(&painter, rect.center() - words.size() / 2.0, words, look.color);
}

/// A card over the window, in the middle of its top.
pub(super) fn card_ui(ctx: &Ctx<'_>, ui: &Ui, id: &str, add: impl FnOnce(&mut Ui)) {
    let area = Area::new(Id::unique(id)).order(Order::Foreground);
    area.anchor(Align2::CENTER_TOP, vec2(0.0, TOP_HEIGHT + 12.0)).show(ui.ctx(), |ui| {
        card(ctx, 16.0).show(ui, |ui| {
            ui.set_width(card_width(ui.ctx(), WIDTH, 72.0));
            add(ui);
        });
    });
}

/// What a card is about.
pub(super) fn title_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    block_label_ui(ui, text, Look::bold(size::TITLE - 2.0, color32(ctx.palette().ink)));
    ui.add_space(4.0);
}

/// The field for the path.
fn open_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return change(ctx, DataChange::Toggle);
    }
    title_ui(ctx, ui, &ctx.tr("key-data"));
    soft_ui(ctx, ui, &ctx.tr("data-open-hint"));
    ui.add_space(4.0);
    let mut path = ctx.state.data.path.clone();
    let field = field_ui(ctx, ui, &mut path, &ctx.tr("data-path"), size::BODY, false);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !entered && !ui.memory(|memory| memory.focused().is_some()) {
        field.request_focus();
    }
    if field.changed() {
        change(ctx, DataChange::Type(path.clone()));
    }
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let clicked = button_ui(ctx, ui, Id::unique("data open"), &ctx.tr("data-open"), Tone::Strong).clicked();
        if (clicked || entered) && !path.trim().is_empty() {
            change(ctx, DataChange::Open(vec![PathBuf::from(path.trim())]));
        }
        if button_ui(ctx, ui, Id::unique("data shut"), &ctx.tr("export-close"), Tone::Quiet).clicked() {
            change(ctx, DataChange::Toggle);
        }
    });
}

/// How far the file is that is being read.
fn reading_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let Some(reading) = &ctx.state.data.reading else { return };
    let rows = number(ctx.lang(), reading.rows as i64);
    let args = [("name", (&reading.name).into()), ("n", (&rows).into())];
    let look = Look::regular(size::BODY, color32(ctx.palette().ink));
    let told = block_label_ui(ui, &ctx.tr_with("data-reading", &args), look);
    ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    ui.add_space(6.0);
    meter_ui(ctx, ui, reading.part);
    ui.add_space(8.0);
    if button_ui(ctx, ui, Id::unique("data stop"), &ctx.tr("export-stop"), Tone::Quiet).clicked() {
        change(ctx, DataChange::Stop);
    }
}

/// A table does not say where things are: the person says which columns do.
fn asked_ui(ctx: &Ctx<'_>, ui: &mut Ui, unplaced: &Unplaced) {
    let name = unplaced.wanted.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    title_ui(ctx, ui, &ctx.tr_with("data-asked", &[("name", (&name).into())]));
    soft_ui(ctx, ui, &ctx.tr("data-asked-hint"));
    ui.add_space(4.0);
    let most = ui.ctx().content_rect().height() - TOP_HEIGHT - 220.0;
    let mapping = ScrollArea::vertical()
        .max_height(most.max(120.0))
        .show(ui, |ui| columns_ui(ctx, ui, ("asked", &unplaced.wanted.path), &unplaced.mapping, &unplaced.rows, true));
    if let Some(mapping) = mapping.inner {
        let wanted = Wanted { mapping: Some(mapping), ..unplaced.wanted.clone() };
        change(ctx, DataChange::ReadAs(Box::new(wanted)));
    }
    ui.add_space(8.0);
    let shut = button_ui(ctx, ui, Id::unique("data do not ask"), &ctx.tr("data-leave"), Tone::Quiet).clicked();
    if shut || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        change(ctx, DataChange::Stop);
    }
}
