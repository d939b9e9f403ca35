//! Says what a step in time has changed, for those who listen: one sentence, and not more often
//! than they can hear.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Context, Id};

use super::Ctx;
use crate::model::{Changes, Date, news};

/// Seconds from one sentence to the next at least.
const PAUSE: f64 = 1.0;

/// What was said last.
#[derive(Default)]
pub struct Announcer {
    /// The day it was about.
    day: Option<Date>,
    at: f64,
    text: String,
}

impl Announcer {
    /// The last sentence.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Finds out what there is to say. `wanted` where someone reads it on the screen too: for no one
    /// it is not worked out.
    pub fn follow(&mut self, ctx: &Ctx<'_>, egui: &Context, wanted: bool) {
        let now = ctx.state.date;
        let before = *self.day.get_or_insert(now);
        // Without a listener the day is still followed, so that the first sentence is about one step.
        let heard = wanted || egui.accesskit_node_builder(id(), |_| ()).is_some();
        if before == now {
            return;
        }
        let time = egui.input(|i| i.time);
        let wait = self.at + PAUSE - time;
        if heard && wait > 0.0 && !self.text.is_empty() {
            egui.request_repaint_after(Duration::from_secs_f64(wait));
            return;
        }
        if heard {
            let changes = Changes::between(ctx.scenario(), ctx.base(), before, now);
            let shown = |theatre: &_| ctx.state.theatre_shown(theatre);
            self.text = news::sentence(ctx.scenario(), ctx.base(), &changes, [before, now], &shown, ctx.lang());
        }
        (self.day, self.at) = (Some(now), time);
    }

    /// Hands the sentence to those who listen, without taking the floor from what they hear.
    pub fn tell(&self, ui: &egui::Ui) {
        let response =
            ui.interact(egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO), id(), egui::Sense::hover());
        let text = self.text.clone();
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Status);
            node.set_live(Live::Polite);
            node.set_value(text);
        });
    }
}

fn id() -> Id {
    Id::unique("announcement")
}
