//! A point that is asked for in a lesson: where it was put, and where it is.

use egui::{Color32, Rect, Stroke, Ui, vec2};

use crate::model::quiz::Answer;
use crate::model::quiz::score::Given;
use crate::model::{LonLat, lon_lat};
use crate::scene::{Camera, world_from_lon_lat};
use crate::session::{Command, Teaching};
use crate::ui::Ctx;
use crate::ui::theme::color32;

/// Whether a click on the map answers a question.
pub fn waits(ctx: &Ctx<'_>) -> bool {
    ctx.state.class().is_some_and(|class| {
        let point = matches!(class.question().map(|question| &question.answer), Some(Answer::Point { .. }));
        point && !class.is_revealed() && !ctx.state.brief.away
    })
}

/// A click answers.
pub fn answer(ctx: &Ctx<'_>, at: LonLat) {
    ctx.send(Command::Teach(Teaching::Answer(Given::Point([at.lon, at.lat]))));
}

/// Paints the point that was given and, once it was shown, the right one.
pub fn paint(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, camera: &Camera) {
    let Some(class) = ctx.state.class().filter(|_| !ctx.state.brief.away) else { return };
    let Some(Answer::Point { at, .. }) = class.question().map(|question| &question.answer) else { return };
    let painter = ui.painter_at(rect);
    let pin = |at: LonLat, color: Color32| {
        let [x, y] = camera.screen_from_world(world_from_lon_lat(at));
        let p = rect.min + vec2(x, y);
        painter.circle_stroke(p, 15.0, Stroke::new(7.0, color32(ctx.palette().halo)));
        painter.circle_stroke(p, 15.0, Stroke::new(3.5, color));
        painter.circle_filled(p, 4.0, color);
    };
    if let Some(Given::Point([lon, lat])) = class.given() {
        pin(lon_lat(*lon, *lat), color32(ctx.palette().accent));
    }
    if class.is_revealed() {
        pin(*at, color32(ctx.palette().sure));
    }
}
