//! Settings: what a reader chooses once. Each row is a function of its own; a row that the language
//! has no choice for is left out.

use egui::{Align2, Area, Ui, vec2};

use super::Ctx;
use super::base_map::base_map_row;
use super::label::{Look, block_label_ui};
use super::theme::{MARGIN, TOP_HEIGHT, color32, size};
use super::widgets::{card, segments_ui};
use crate::scene::Theme;
use crate::session::{Command, Scale};
use crate::text::{Digits, Months, Reading, tr};

/// Width of the settings, in points.
const WIDTH: f32 = 340.0;

/// The settings under the gear, while they are open.
pub fn settings_ui(ctx: &Ctx<'_>, ui: &Ui) {
    if !ctx.state.settings_open {
        return;
    }
    let frame = card(ctx, 14.0);
    let (corner, x) = if ctx.rtl() { (Align2::LEFT_TOP, MARGIN) } else { (Align2::RIGHT_TOP, -MARGIN) };
    let area = Area::new(egui::Id::unique("settings"))
        .order(egui::Order::Foreground)
        .anchor(corner, vec2(x, TOP_HEIGHT + 4.0));
    let shown = area.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(WIDTH);
            digits_row(ctx, ui);
            months_row(ctx, ui);
            theme_row(ctx, ui);
            scale_row(ctx, ui);
            motion_row(ctx, ui);
            base_map_row(ctx, ui);
        });
    });
    let outside = ui.input(|i| {
        // The gear itself closes them by its own click.
        let on_bar = |p: egui::Pos2| p.y < TOP_HEIGHT;
        let away = |p| !shown.response.rect.contains(p) && !on_bar(p);
        i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(away)
    });
    if outside {
        ctx.send(Command::ToggleSettings);
    }
}

/// European digits or the language's own.
fn digits_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    if !ctx.lang().has_digit_choice() {
        return;
    }
    let on = ctx.state.reading.digits;
    // The samples keep their digits, whichever are chosen.
    let plain = ctx.lang().reading(Reading::default());
    let choices = Digits::ALL.map(|digits| (tr(plain, &format!("settings-digits-{}", digits.word())), digits == on));
    if let Some(i) = row_ui(ctx, ui, "settings-digits", &choices) {
        ctx.send(Command::SetDigits(Digits::ALL[i]));
    }
}

/// Which names of months.
fn months_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    if !ctx.lang().has_month_choice() {
        return;
    }
    let on = ctx.state.reading.months;
    let choices = Months::ALL.map(|months| (ctx.tr(&format!("settings-months-{}", months.word())), months == on));
    if let Some(i) = row_ui(ctx, ui, "settings-months", &choices) {
        ctx.send(Command::SetMonths(Months::ALL[i]));
    }
}

/// The colours.
fn theme_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    let on = ctx.state.theme;
    let choices = Theme::ALL.map(|theme| (ctx.tr(&format!("settings-theme-{}", theme.word())), theme == on));
    if let Some(i) = row_ui(ctx, ui, "settings-theme", &choices) {
        ctx.send(Command::SetTheme(Theme::ALL[i]));
    }
}

/// How large everything is.
fn scale_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    let on = ctx.state.scale;
    let choices = Scale::ALL.map(|scale| (ctx.tr(&format!("settings-scale-{}", scale.word())), scale == on));
    if let Some(i) = row_ui(ctx, ui, "settings-scale", &choices) {
        ctx.send(Command::SetScale(Scale::ALL[i]));
    }
}

/// Whether things move on the way to a new picture.
fn motion_row(ctx: &Ctx<'_>, ui: &mut Ui) {
    let on = ctx.state.motion;
    let choices = [("settings-on", true), ("settings-off", false)].map(|(key, value)| (ctx.tr(key), value == on));
    if row_ui(ctx, ui, "settings-motion", &choices).is_some_and(|i| (i == 0) != on) {
        ctx.send(Command::ToggleMotion);
    }
}

/// A row: what is chosen, and the choices of which one holds; the place of the one clicked.
pub fn row_ui(ctx: &Ctx<'_>, ui: &mut Ui, key: &str, choices: &[(String, bool)]) -> Option<usize> {
    block_label_ui(ui, &ctx.tr(key), Look::regular(size::SMALL, color32(ctx.palette().ink_soft)));
    let clicked = super::widgets::row_ui(ctx, ui, |ui| segments_ui(ctx, ui, choices, 34.0));
    ui.add_space(6.0);
    clicked
}
