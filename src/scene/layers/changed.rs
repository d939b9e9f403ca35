//! Ground that changed hands since the day of comparison: an outline of what is new.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::scene::{Dash, Path, Stroke};

/// Outlines of ground that changed hands.
pub struct Changed;

impl Layer for Changed {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        for change in input.changes.into_iter().flat_map(|changes| changes.ground()) {
            for polygon in &change.ground {
                for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                    let path = Arc::new(Path::new(ring));
                    stage.line(path.clone(), Stroke { color: palette.halo.faded(0.8), width: 3.4, dash: Dash::Solid });
                    stage.line(path, Stroke { color: palette.ink, width: 1.6, dash: Dash::Dashed });
                }
            }
        }
    }
}
