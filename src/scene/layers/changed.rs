//! Ground that changed hands since the day of comparison: an outline of what is new.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::scene::geometry::rings;
use crate::scene::{Dash, Path, Stroke};

/// Outlines of ground that changed hands.
pub struct Changed;

impl Layer for Changed {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let theatres = input.changes.into_iter().flat_map(|changes| &changes.theatres);
        let shown = theatres.filter(|changes| input.theatre_shown(&changes.theatre));
        for ring in shown.flat_map(|changes| &changes.ground).flat_map(|change| rings(&change.ground)) {
            let path = Arc::new(Path::new(ring));
            stage.line(path.clone(), Stroke { color: palette.halo.faded(0.8), width: 3.4, dash: Dash::Solid });
            stage.line(path, Stroke { color: palette.ink, width: 1.6, dash: Dash::Dashed });
        }
    }
}
