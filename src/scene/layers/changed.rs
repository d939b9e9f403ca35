//! Ground that changed hands: of late, and since the day of comparison.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::time::days_between;
use crate::model::{ActorId, AreaKind};
use crate::scene::geometry::{outline, rings};
use crate::scene::prepared::AreaGround;
use crate::scene::style::Palette;
use crate::scene::{Dash, Geometry, Path, Stroke};

/// So many days ground counts as having changed hands of late.
const FRESH_DAYS: i32 = 7;

/// A strong outline round ground that changed hands in the last days.
pub struct Fresh;

impl Layer for Fresh {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let (palette, view) = (input.palette(), input.camera.seen());
        let mut groups: Vec<(&ActorId, Vec<&Geometry>)> = Vec::new();
        for now in &input.moment.areas {
            let area = &input.scenario.areas[now.area];
            let fresh = now.before.is_some() && days_between(now.since, input.moment.date) < FRESH_DAYS;
            let AreaGround::Polygons(geometry) = &input.prepared.areas[now.area] else { continue };
            if fresh && area.kind == AreaKind::Control && geometry.bounds.meets(view) {
                match groups.iter_mut().find(|(holder, _)| **holder == area.holder) {
                    Some((_, parts)) => parts.push(geometry),
                    None => groups.push((&area.holder, vec![geometry])),
                }
            }
        }
        stage.legend.fresh = !groups.is_empty();
        for path in groups.into_iter().flat_map(|(_, parts)| outline(parts)).map(Arc::new) {
            stage.line(path.clone(), Stroke { color: palette.halo.faded(0.8), width: 4.2, dash: Dash::Solid });
            stage.line(path, fresh_edge(palette));
        }
    }
}

/// The outline of ground that changed hands in the last days.
pub fn fresh_edge(palette: &Palette) -> Stroke {
    Stroke { color: palette.ink, width: 2.0, dash: Dash::Solid }
}

/// Outlines of ground that changed hands since the day of comparison.
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
