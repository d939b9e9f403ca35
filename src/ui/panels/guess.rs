//! What a class expects before the map plays: hands counted for each option, and a pen for the line.

use egui::Ui;

use super::parts::soft_ui;
use crate::model::PenKind;
use crate::model::quiz::Choosable;
use crate::session::{Class, Command, Guessing, Teaching};
use crate::text::number;
use crate::ui::Ctx;
use crate::ui::label::{Look, inline_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, buttons_ui, icon_button_ui, meter_ui, row_ui, text_button_ui};

fn send(ctx: &Ctx<'_>, order: Guessing) {
    ctx.send(Command::Teach(Teaching::Guess(order)));
}

/// Hands for an option: fewer, how many, more; a bar of their part of all.
pub fn hands_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, (i, option): (usize, &Choosable)) {
    let (hands, all) = (class.hands(&option.key), class.all_hands());
    let open = !class.is_revealed();
    if !open && all == 0 {
        return;
    }
    ui.push_id(("hands", &option.key), |ui| {
        row_ui(ctx, ui, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let named = |key: &str| ctx.tr_with(key, &[("option", (&option.text.get(ctx.lang())).into())]);
            if open && icon_button_ui(ctx, ui, "minus", &named("guess-fewer"), [28.0, 28.0], Tone::Quiet).clicked() {
                send(ctx, Guessing::Hands(i, -1));
            }
            let said = match open {
                true => number(ctx.lang(), i64::from(hands)),
                false => ctx.tr_with("guess-hands", &[("n", i64::from(hands).into())]),
            };
            inline_label_ui(ui, &said, Look::bold(size::BODY, color32(ctx.palette().ink)));
            if open && icon_button_ui(ctx, ui, "plus", &named("guess-more"), [28.0, 28.0], Tone::Quiet).clicked() {
                send(ctx, Guessing::Hands(i, 1));
            }
        });
        if all > 0 {
            meter_ui(ctx, ui, hands as f32 / all as f32);
        }
        ui.add_space(4.0);
    });
}

/// The pen, while it can be drawn, and what wipes it off.
pub fn pen_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    let open = !class.is_revealed();
    if !open && class.strokes().is_empty() {
        return;
    }
    ui.add_space(4.0);
    if open {
        soft_ui(ctx, ui, &ctx.tr(if class.draws().is_some() { "guess-drawing" } else { "guess-draw-hint" }));
    }
    buttons_ui(ctx, ui, |ui| {
        let pens = [(PenKind::Line, "scribble", "guess-draw"), (PenKind::Arrow, "arrow-right", "guess-arrow")];
        for (pen, icon, key) in pens.into_iter().filter(|_| open) {
            let tone = if class.draws() == Some(pen) { Tone::Strong } else { Tone::Quiet };
            if text_button_ui(ctx, ui, icon, &ctx.tr(key), "", tone).clicked() {
                send(ctx, Guessing::Take(pen));
            }
        }
        if !class.strokes().is_empty()
            && text_button_ui(ctx, ui, "trash", &ctx.tr("guess-wipe"), "", Tone::Quiet).clicked()
        {
            send(ctx, Guessing::Wipe);
        }
    });
}
