//! The time bar: the days shown, transport, and a lane for each theatre. In a low window the map comes
//! first: choices go into a menu, and the lanes become one.

mod axis;
mod files;
mod gaps;
mod grid;
mod head;
mod keys;
mod lanes;
mod pointer;
mod span;
mod strip;
mod theatres;

use egui::{Align, Layout, Ui, vec2};

use super::Ctx;
use crate::model::scenario::OperationKind;

pub use head::{current_operation, speed_names, step_key};

/// Width of the part with the date and the buttons, in points.
const HEAD_WIDTH: f32 = 312.0;
/// Height of the part with the date and the buttons, in points.
const HEAD_HEIGHT: f32 = 180.0;
/// In a lower window the bar is as low as it can be, in points.
const LOW: f32 = 640.0;
/// The most of a low window's height that lanes of their own may take; else they are summed into one.
const MOST: f32 = 0.27;

/// Height of the time bar for a scenario with so many lanes, in a window so many points high.
pub fn height(lanes: usize, window: f32) -> f32 {
    if window >= LOW {
        return (lanes as f32 * lanes::LANE + lanes::AROUND).max(HEAD_HEIGHT);
    }
    let apart = (lanes as f32 * lanes::LOWEST + lanes::AROUND).max(head::FOLDED);
    if apart <= MOST * window { apart } else { head::FOLDED }
}

/// The time bar.
pub fn timeline_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let start = ctx.row(Align::Min);
    ui.with_layout(start, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let height = ui.available_height();
        ui.allocate_ui_with_layout(vec2(HEAD_WIDTH, height), Layout::top_down(Align::Min), |ui| {
            ui.set_width(HEAD_WIDTH);
            head::head_ui(ctx, ui, height);
        });
        ui.allocate_ui_with_layout(ui.available_size(), Layout::top_down(Align::Min), |ui| lanes::lanes_ui(ctx, ui));
    });
}

/// Whether an operation is a phase: phases are drawn stronger.
pub(super) fn is_phase(kind: OperationKind) -> bool {
    kind == OperationKind::Phase
}
