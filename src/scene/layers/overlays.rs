//! Outlines from another time: a line and a breath of colour over the present ground, with the
//! year beside it.

use super::{Layer, LayerId, SceneInput, Stage};
use crate::scene::labels::Candidate;
use crate::scene::style::size;
use crate::scene::{Anchor, Dash, Label, Stroke};
use crate::text::Weight;

/// Overlays.
pub struct Overlays;

/// Lines of the outlines of a set, in its order, again from the first after the last.
const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted];

impl Layer for Overlays {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let seen = input.camera.seen();
        let mut of_set = 0;
        for (overlay, prepared) in input.scenario.overlays.iter().zip(&input.prepared.overlays) {
            if !input.lit.overlays.contains(&overlay.set) {
                continue;
            }
            let dash = DASHES[of_set % DASHES.len()];
            of_set += 1;
            if !prepared.geometry.bounds.meets(seen) {
                continue;
            }
            let color = palette.overlay;
            stage.solid(vec![prepared.geometry.clone()], color.faded(0.045));
            for path in &prepared.outline {
                stage.line(path.clone(), Stroke { color: palette.halo.faded(0.6), width: 4.5, dash: Dash::Solid });
                stage.line(path.clone(), Stroke { color, width: 2.2, dash });
            }
            let name = overlay.name.get(input.lang);
            stage.candidates.push(Candidate {
                label: Label {
                    at: prepared.label_at,
                    offset: [0.0, -9.0],
                    anchor: Anchor::Center,
                    text: name.to_owned(),
                    size: size::TOWN,
                    weight: Weight::Bold,
                    color,
                    halo: palette.halo,
                    spacing: 0.0,
                    slanted: false,
                },
                others: vec![
                    (Anchor::Center, [0.0, 10.0]),
                    (Anchor::Left, [8.0, 0.0]),
                    (Anchor::Right, [-8.0, 0.0]),
                    (Anchor::Center, [0.0, -26.0]),
                    (Anchor::Center, [0.0, 27.0]),
                ],
                priority: 5,
                dot: None,
                always: false,
            });
        }
    }
}
