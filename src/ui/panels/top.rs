//! The bar at the top: name, scenario, panels, language, light.

use egui::{Align, Layout, Ui, vec2};

use crate::scene::Theme;
use crate::session::export::Change;
use crate::session::{Command, Panel, Way};
use crate::text::{Lang, tr};
use crate::ui::Ctx;
use crate::ui::export::progress_text;
use crate::ui::label::{Look, galley, inline_label_ui};
use crate::ui::theme::{MARGIN, color32, size};
use crate::ui::widgets::{Tone, icon_button_ui, segments_ui};

/// Between the titles and the buttons, in points.
const BESIDE: f32 = 20.0;
/// Room that the buttons of the panels need, in points.
const LEAST_FOR_PANELS: f32 = 110.0;
/// Room beside the program's name that the buttons of the map need, in points.
const LEAST_FOR_MAP: f32 = 240.0;

/// The bar at the top.
pub fn top_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let (start, end) = if ctx.rtl() {
        (Layout::right_to_left(Align::Center), Layout::left_to_right(Align::Center))
    } else {
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center))
    };
    let rect = ui.available_rect_before_wrap().shrink2(vec2(MARGIN, 0.0));
    let buttons = ui.scope_builder(egui::UiBuilder::new().max_rect(rect).layout(end), |ui| buttons_ui(ctx, ui));
    let mut room = rect.width() - buttons.response.rect.width() - BESIDE;
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect).layout(start), |ui| {
        let palette = ctx.palette();
        // The titles give way before the buttons do.
        let brand = Look::bold(size::BRAND, color32(palette.ink));
        let title = Look::regular(size::BODY, color32(palette.ink_soft));
        for (text, look) in [(&*ctx.tr("app-title"), brand), (ctx.scenario().frame.title.get(ctx.lang()), title)] {
            room -= galley(ui.ctx(), text, look, f32::INFINITY).size().x;
            if room < 0.0 {
                return;
            }
            inline_label_ui(ui, text, look);
            ui.add_space(10.0);
            room -= BESIDE;
        }
    });
}

fn buttons_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let icon = match ctx.state.theme {
        Theme::Light => "moon",
        Theme::Dark => "circle-half",
        Theme::Contrast => "sun",
    };
    let name = ctx.tr(match ctx.state.theme {
        Theme::Light => "theme-to-dark",
        Theme::Dark => "theme-to-contrast",
        Theme::Contrast => "theme-to-light",
    });
    let extent = [40.0, 36.0];
    let tone = if ctx.state.settings_open { Tone::Quiet } else { Tone::Bare };
    if icon_button_ui(ctx, ui, "gear", &ctx.tr("key-settings"), extent, tone).clicked() {
        ctx.send(Command::ToggleSettings);
    }
    export_button_ui(ctx, ui, extent);
    if icon_button_ui(ctx, ui, icon, &name, extent, Tone::Quiet).clicked() {
        ctx.send(Command::SetTheme(ctx.state.theme.next()));
    }
    let choices: Vec<(String, bool)> =
        Lang::all().iter().map(|&lang| (tr(lang, "language-short"), lang.is_same_as(ctx.lang()))).collect();
    if let Some(i) = segments_ui(ctx, ui, &choices, 36.0) {
        ctx.send(Command::SetLang(Lang::all()[i]));
    }
    let ways: Vec<Way> =
        Way::ALL.into_iter().filter(|way| *way != Way::Read || !ctx.scenario().claims.is_empty()).collect();
    let choices: Vec<(String, bool)> = ways.iter().map(|way| (ctx.tr(way.key()), ctx.state.way == *way)).collect();
    if let Some(i) = segments_ui(ctx, ui, &choices, 36.0) {
        ctx.send(Command::SetWay(ways[i]));
    }
    if icon_button_ui(ctx, ui, "magnifying-glass", &ctx.tr("key-search"), extent, Tone::Quiet).clicked() {
        ctx.send(Command::ToggleSearch);
    }
    // Where there is no room for them, the search finds what folds the panels.
    if ui.available_width() < LEAST_FOR_PANELS {
        return;
    }
    let panels = [(Panel::Inspector, "sidebar-simple", "panel-inspector"), (Panel::Legend, "stack", "panel-legend")];
    for (panel, icon, key) in panels {
        let tone = if ctx.state.folded.contains(&panel) { Tone::Bare } else { Tone::Quiet };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), extent, tone).clicked() {
            ctx.send(Command::TogglePanel(panel));
        }
    }
    // Where there is no room, the wheel and the keys M, + and − are left.
    if ui.available_width() < LEAST_FOR_MAP {
        return;
    }
    let tone = if ctx.state.since.is_some() { Tone::Quiet } else { Tone::Bare };
    if icon_button_ui(ctx, ui, "clock-counter-clockwise", &ctx.tr("key-since"), extent, tone).clicked() {
        ctx.send(Command::ToggleSince);
    }
    for (icon, key, levels) in [("plus", "map-zoom-in", 1.0), ("minus", "map-zoom-out", -1.0)] {
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), extent, Tone::Bare).clicked() {
            ctx.send(Command::ZoomBy(levels));
        }
    }
}

/// The way to take the map along; while something is being made it says how far it is.
fn export_button_ui(ctx: &Ctx<'_>, ui: &mut Ui, extent: [f32; 2]) {
    let export = &ctx.state.export;
    let tone = if export.open || export.is_running() { Tone::Quiet } else { Tone::Bare };
    let name = progress_text(ctx).filter(|_| !export.open).unwrap_or_else(|| ctx.tr("key-export"));
    if icon_button_ui(ctx, ui, "export", &name, extent, tone).clicked() {
        ctx.send(Command::Export(Change::Toggle));
    }
}
