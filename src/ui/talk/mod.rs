//! Giving a briefing: the audience's screen and the speaker's window.

pub(in crate::ui) mod hand;
pub mod keys;
mod speaker;
mod stage;

use std::sync::Arc;

use egui::{Ui, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId};

use super::Ctx;
use super::drawn::Drawn;
use super::map::{MapView, Painted};
use super::panels::inspector::Pages;
use super::slides::Slides;
use crate::scene::furniture::Furniture;
use crate::scene::{Camera, Scene};
use crate::session::{Command, Cue};

/// Width and height of the speaker's window when it opens, in points.
const SPEAKER: [f32; 2] = [1100.0, 680.0];

/// What the window keeps for a talk.
#[derive(Default)]
pub struct TalkView {
    /// What the audience sees while its screen is held.
    held: Option<Held>,
    /// The audience's picture in the speaker's window.
    painted: Painted,
    hand: hand::Hand,
    speaker: speaker::Speaker,
    /// Whether the window was told to fill the screen.
    full: bool,
    /// When the pointer last moved over the audience's screen.
    moved: f64,
}

/// A picture that is held.
struct Held {
    scene: Arc<Scene>,
    camera: Camera,
    furniture: Furniture,
    painted: Painted,
}

/// What a talk is drawn with.
pub struct Hall<'a> {
    /// What the window keeps for it.
    pub view: &'a mut TalkView,
    /// The living map.
    pub map: &'a mut MapView,
    /// Its scenes.
    pub drawn: &'a mut Drawn,
    /// Pictures of slides.
    pub slides: &'a mut Slides,
    /// The pages of the inspector.
    pub pages: &'a mut Pages,
    /// The time of day, as hours and minutes.
    pub clock: [i8; 2],
}

/// The audience's screen, and the speaker's window while it is open.
pub fn talk_ui(ctx: &Ctx<'_>, ui: &mut Ui, hall: &mut Hall<'_>) {
    let Some(talk) = &ctx.state.talk else { return };
    if !hall.view.full {
        hall.view.full = true;
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }
    hold(ctx, hall, talk.frozen);
    stage::stage_ui(ctx, ui, hall);
    if talk.speaker {
        speaker_window(ctx, ui, hall);
    }
}

/// No talk: the window is as large as it was.
pub fn no_talk(ui: &Ui, view: &mut TalkView) {
    if std::mem::take(&mut view.full) {
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(false));
    }
    view.held = None;
}

/// Holds what the audience sees, or lets it go.
fn hold(ctx: &Ctx<'_>, hall: &mut Hall<'_>, frozen: bool) {
    if !frozen {
        hall.view.held = None;
    } else if hall.view.held.is_none()
        && let Some(camera) = hall.map.camera()
    {
        let (scene, _) = hall.drawn.scene(ctx.state, &camera);
        let furniture = stage::furniture(ctx, hall, &camera);
        hall.view.held = Some(Held { scene, camera, furniture, painted: Painted::default() });
    }
}

fn speaker_window(ctx: &Ctx<'_>, ui: &Ui, hall: &mut Hall<'_>) {
    let builder = ViewportBuilder::default()
        .with_title(ctx.tr("talk-speaker-title"))
        .with_app_id("conflict-atlas")
        .with_inner_size(SPEAKER);
    ui.ctx().show_viewport_immediate(ViewportId::from_hash_of("the speaker's window"), builder, |ui, class| {
        if class != ViewportClass::EmbeddedWindow {
            keys::take_keys(ctx, ui.ctx());
            super::shortcuts::take_keys(ctx, ui.ctx());
        }
        if ui.input(|input| input.viewport().close_requested()) {
            // The talk goes on without it.
            ctx.send(Command::Cue(Cue::Speaker));
        }
        speaker::speaker_ui(ctx, ui, hall);
    });
}
