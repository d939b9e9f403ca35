//! The line that a class expects: drawn on the map before it plays, and left over what came.

use egui::{CursorIcon, Rect, Sense, Ui};

use super::overlay;
use crate::scene::{Camera, furniture};
use crate::session::{Command, Guessing, Teaching};
use crate::ui::Ctx;
use crate::ui::talk::hand::{Hand, Sheet};

/// Takes what the hand draws, and paints it.
pub fn guess_ui(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, camera: &Camera, hand: &mut Hand) {
    let Some(class) = ctx.state.class().filter(|_| !ctx.state.brief.away) else { return };
    if class.draws().is_some() {
        // A click is a short stroke, not a choice on the map below.
        let response = ui.interact(rect, egui::Id::unique("the pen of a class"), Sense::click_and_drag());
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        let (at, lifted) = hand.pen(&response, &Sheet { rect, camera: *camera });
        let send = |order| ctx.send(Command::Teach(Teaching::Guess(order)));
        if let Some(at) = at {
            send(Guessing::Draw(at));
        }
        if lifted {
            send(Guessing::Lift);
        }
    }
    // The picture of the step has what is finished, while it is on the map.
    let finished = if ctx.state.slide_on_map().is_some() { &[] } else { class.strokes() };
    let in_hand = class.stroke_in_hand();
    let all = finished.iter().chain(&in_hand).map(|stroke| (stroke, 1.0));
    overlay::furniture(ui, rect, &furniture::pen(camera, all));
}
