//! Choosing what lies under the areas: the row of the settings, the field for a file, and the question
//! before anything is asked of a server.

use std::path::PathBuf;

use egui::{Id, Key, Modifiers, Ui};

use super::Ctx;
use super::bidi_field::field_ui;
use super::data::{card_ui, title_ui};
use super::panels::soft_ui;
use super::settings::row_ui as settings_row_ui;
use super::theme::size;
use super::widgets::{Tone, button_ui, row_ui, segments_ui};
use crate::model::TileProvider;
use crate::session::base_map::BaseMapCard;
use crate::session::{BaseMap, BaseMapChange, Command};

fn change(ctx: &Ctx<'_>, change: BaseMapChange) {
    ctx.send(Command::BaseMap(change));
}

/// What lies under the areas, in the settings.
pub fn base_map_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    let maps = &ctx.state.base_maps;
    let online = maps.providers.first().map(|provider| BaseMapChange::AskOnline(provider.id.clone()));
    let (mut choices, mut changes) = (Vec::new(), Vec::new());
    let mut offer = |key: &str, on: bool, change: BaseMapChange| {
        choices.push((ctx.tr(key), on));
        changes.push(change);
    };
    offer("base-map-own", maps.chosen.1 == BaseMap::Own, BaseMapChange::Own);
    offer("base-map-file", matches!(maps.chosen.1, BaseMap::File(_)), BaseMapChange::AskFile);
    if let Some(online) = online {
        offer("base-map-online", matches!(maps.chosen.1, BaseMap::Online(_)), online);
    }
    if let Some(i) = settings_row_ui(ctx, ui, "base-map", &choices) {
        change(ctx, changes.swap_remove(i));
    }
    soft_ui(ctx, ui, &ctx.tr("base-map-hint"));
}

/// The card that is open.
pub fn base_map_ui(ctx: &Ctx<'_>, ui: &Ui) {
    match &ctx.state.base_maps.card {
        Some(BaseMapCard::File) => card_ui(ctx, ui, "base map file", |ui| file_ui(ctx, ui)),
        Some(BaseMapCard::Online(id)) => {
            if let Some(provider) = ctx.state.base_maps.provider(id) {
                card_ui(ctx, ui, "base map online", |ui| online_ui(ctx, ui, provider));
            }
        }
        None => {}
    }
}

/// The field for the path.
fn file_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return change(ctx, BaseMapChange::Shut);
    }
    title_ui(ctx, ui, &ctx.tr("base-map-file-title"));
    soft_ui(ctx, ui, &ctx.tr("base-map-file-hint"));
    ui.add_space(4.0);
    let mut path = ctx.state.base_maps.path.clone();
    let field = field_ui(ctx, ui, &mut path, &ctx.tr("data-path"), size::BODY, false);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !entered && !ui.memory(|memory| memory.focused().is_some()) {
        field.request_focus();
    }
    if field.changed() {
        change(ctx, BaseMapChange::Type(path.clone()));
    }
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let clicked = button_ui(ctx, ui, Id::unique("base map open"), &ctx.tr("data-open"), Tone::Strong).clicked();
        if (clicked || entered) && !path.trim().is_empty() {
            change(ctx, BaseMapChange::Open(PathBuf::from(path.trim())));
        }
        if button_ui(ctx, ui, Id::unique("base map shut"), &ctx.tr("export-close"), Tone::Quiet).clicked() {
            change(ctx, BaseMapChange::Shut);
        }
    });
}

/// What will be sent to whom; nothing is, before the answer.
fn online_ui(ctx: &Ctx<'_>, ui: &mut Ui, provider: &TileProvider) {
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return change(ctx, BaseMapChange::Shut);
    }
    let lang = ctx.lang();
    let name = |provider: &TileProvider| provider.name.get(lang).to_owned();
    title_ui(ctx, ui, &ctx.tr_with("base-map-asks", &[("name", (&name(provider)).into())]));
    let all = &ctx.state.base_maps.providers;
    if all.len() > 1 {
        let choices: Vec<(String, bool)> = all.iter().map(|other| (name(other), other.id == provider.id)).collect();
        if let Some(i) = row_ui(ctx, ui, |ui| segments_ui(ctx, ui, &choices, 32.0)) {
            change(ctx, BaseMapChange::AskOnline(all[i].id.clone()));
        }
    }
    soft_ui(ctx, ui, &ctx.tr_with("base-map-asks-hint", &[("host", provider.host().into())]));
    ui.add_space(4.0);
    soft_ui(ctx, ui, provider.asks.get(lang));
    ui.add_space(8.0);
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        // The keyboard begins where nothing is sent.
        if button_ui(ctx, ui, Id::unique("base map fetch"), &ctx.tr("base-map-fetch"), Tone::Strong).clicked() {
            change(ctx, BaseMapChange::Fetch);
        }
        let cancel = button_ui(ctx, ui, Id::unique("base map cancel"), &ctx.tr("base-map-cancel"), Tone::Quiet);
        if !ui.memory(|memory| memory.focused().is_some()) {
            cancel.request_focus();
        }
        if cancel.clicked() {
            change(ctx, BaseMapChange::Shut);
        }
    });
}
