//! Lakes and rivers, drawn over areas: water is nobody's ground.

use super::{Layer, LayerId, SceneInput, Stage, seen};
use crate::model::base::LineKind;
use crate::scene::{Dash, Stroke};

/// Lakes and rivers.
pub struct Waters;

impl Layer for Waters {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Waters)
    }

    fn is_ground(&self) -> bool {
        true
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let view = input.camera.seen();
        stage.solid(seen(&input.prepared.lakes, view), palette.lake);
        let zoom = input.camera.zoom;
        for line in &input.prepared.lines {
            if line.kind == LineKind::River && f64::from(line.rank) <= zoom - 3.5 && line.path.bounds.meets(view) {
                let width = if zoom > 7.5 { 1.4 } else { 0.9 };
                stage.line(line.path.clone(), Stroke { color: palette.river, width, dash: Dash::Solid });
            }
        }
    }
}
