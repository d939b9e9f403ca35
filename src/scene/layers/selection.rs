//! The outline of the chosen region. Chosen events and arrows carry their ring themselves.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::scene::geometry::outline;
use crate::scene::prepared::AreaGround;
use crate::scene::{Dash, Item, Stroke};

/// The outline of what is chosen.
pub struct Selection;

impl Layer for Selection {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let geometry = match input.selection {
            Some(Item::Region(id, _)) => input.prepared.region(id),
            Some(Item::Area(id, _)) => {
                let row = input.scenario.areas.iter().position(|area| &area.id == id);
                match row.map(|i| &input.prepared.areas[i]) {
                    Some(AreaGround::Polygons(geometry)) => Some(geometry.clone()),
                    Some(AreaGround::Lines(_)) | None => None,
                }
            }
            Some(Item::Event(_) | Item::Flow(_) | Item::Actor(_)) | None => None,
        };
        let Some(geometry) = geometry else { return };
        let (accent, halo) = (input.palette().accent, input.palette().halo);
        let paths: Vec<Arc<_>> = outline([&*geometry]).into_iter().map(Arc::new).collect();
        for (color, width) in [(halo.faded(0.85), 4.0), (accent, 2.0)] {
            for path in &paths {
                stage.line(path.clone(), Stroke { color, width, dash: Dash::Solid });
            }
        }
    }
}
