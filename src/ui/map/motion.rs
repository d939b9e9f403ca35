//! What moves between two days: an arrow grows once when it begins, ground that changed hands fades
//! from the one colour to the other. Never decoration, and nothing where motion is not wanted.

use egui::Ui;

use super::ink::Ink;
use crate::model::{FlowId, Moment, Scenario};
use crate::scene::transition::{Handover, Transition};
use crate::scene::{Color, Prepared, Scene, Shape};
use crate::ui::theme::color32;

/// Seconds in which an arrow grows.
const GROWS_SECS: f64 = 0.6;
/// Seconds in which ground changes its colour.
const FADES_SECS: f64 = 0.8;

/// What is on its way.
#[derive(Default)]
pub struct Motion {
    /// Arrows that began, and when.
    growing: Vec<(FlowId, f64)>,
    /// Ground that changed hands: what it was, its colour then, and when.
    fading: Vec<(Handover, Color, f64)>,
}

impl Motion {
    /// Sets off what differs between two moments. `colour` is the colour that a row of areas had.
    pub fn start(
        &mut self,
        ui: &Ui,
        scenario: &Scenario,
        (before, after): (&Moment, &Moment),
        colour: impl Fn(usize) -> Color,
    ) {
        let now = ui.input(|i| i.time);
        let Transition { begun, ground } = Transition::between(scenario, before, after);
        self.growing.retain(|(_, start)| now - start < GROWS_SECS);
        self.fading.retain(|(.., start)| now - start < FADES_SECS);
        self.growing.extend(begun.into_iter().map(|i| (scenario.flows[i].id.clone(), now)));
        self.fading.extend(ground.into_iter().map(|handover| (handover, colour(handover.row), now)));
    }

    /// Nothing moves.
    pub fn stop(&mut self) {
        self.growing.clear();
        self.fading.clear();
    }

    /// How many arrows are growing.
    pub fn growing(&self, time: f64) -> usize {
        self.growing.iter().filter(|(_, start)| time - start < GROWS_SECS).count()
    }

    /// Whether this arrow is growing.
    pub fn is_growing(&self, flow: &FlowId, time: f64) -> bool {
        self.growing.iter().any(|(id, start)| id == flow && time - start < GROWS_SECS)
    }

    /// Whether some ground is changing its colour.
    pub fn fades(&self, time: f64) -> bool {
        self.fading.iter().any(|(.., start)| time - start < FADES_SECS)
    }

    /// The arrows that are growing, as far as they are.
    pub fn paint_arrows(&self, ink: &mut Ink, scene: &Scene, time: f64) {
        for shape in &scene.shapes {
            let Shape::Arrow(arrow) = shape else { continue };
            let start = self.growing.iter().find(|(id, start)| *id == arrow.flow && time - start < GROWS_SECS);
            if let Some((_, start)) = start {
                ink.arrow(arrow, eased((time - start) / GROWS_SECS));
            }
        }
    }

    /// What ground was, over what it is, as far as it has not faded yet.
    pub fn paint_ground(&self, ink: &mut Ink, prepared: &Prepared, time: f64) {
        for (Handover { row }, color, start) in &self.fading {
            let left = 1.0 - eased((time - start) / FADES_SECS);
            if let crate::scene::prepared::AreaGround::Polygons(geometry) = &prepared.areas[*row]
                && left > 0.0
            {
                ink.fill(geometry, color32(color.faded(left)));
            }
        }
    }
}

/// Slow at both ends.
fn eased(part: f64) -> f32 {
    let t = part.clamp(0.0, 1.0);
    (t * t * (3.0 - 2.0 * t)) as f32
}
