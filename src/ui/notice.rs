//! What the program tells the person, on a card over the map.

use egui::{Align2, Area, Frame, Order, Stroke, Ui, vec2};

use super::Ctx;
use super::label::{Look, block_label_ui};
use super::theme::{color32, size};
use super::widgets::{Tone, icon_button_ui};
use crate::session::{Command, Notice};
use crate::text::Arg;

/// How long a notice stays that is only good to know, in seconds.
const SECS: f64 = 7.0;
const WIDTH: f32 = 440.0;

/// The notice, while there is one.
pub fn notice_ui(ctx: &Ctx<'_>, ui: &Ui) {
    let Some(notice) = &ctx.state.notice else { return };
    let now = ui.input(|i| i.time);
    let id = egui::Id::unique("when the notice came");
    let came = ui.data_mut(|data| match data.get_temp::<(Notice, f64)>(id) {
        Some((told, came)) if told == *notice => came,
        Some(_) | None => {
            data.insert_temp(id, (notice.clone(), now));
            now
        }
    });
    if !notice.problem {
        let left = came + SECS - now;
        if left <= 0.0 {
            return ctx.send(Command::Notify(None));
        }
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    let palette = ctx.palette();
    let line = if notice.problem { palette.accent } else { palette.rule };
    let frame = Frame::NONE
        .fill(color32(palette.panel))
        .stroke(Stroke::new(1.5, color32(line)))
        .corner_radius(10.0)
        .inner_margin(12.0);
    let args: Vec<(&str, Arg<'_>)> = notice.args.iter().map(|(name, text)| (*name, text.into())).collect();
    let text = ctx.tr_with(notice.key, &args);
    Area::new(egui::Id::unique("notice"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, super::theme::TOP_HEIGHT + 12.0))
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                let width = super::theme::card_width(ui.ctx(), WIDTH, 60.0);
                ui.set_width(width);
                ui.with_layout(ctx.row(egui::Align::Min), |ui| {
                    let look = Look::regular(size::BODY, color32(palette.ink));
                    super::panels::column_ui(ui, width - 38.0, |ui| {
                        let said = block_label_ui(ui, &text, look);
                        said.ctx.accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
                    });
                    if icon_button_ui(ctx, ui, "x", &ctx.tr("notice-close"), [30.0, 28.0], Tone::Bare).clicked() {
                        ctx.send(Command::Notify(None));
                    }
                });
            });
        });
}
