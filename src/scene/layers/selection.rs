//! The outline of the chosen region or area. Chosen events and arrows carry their ring themselves.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::Ground;
use crate::scene::geometry::rings;
use crate::scene::{Dash, Item, Path, Stroke};

/// The outline of what is chosen.
pub struct Selection;

impl Layer for Selection {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let (accent, halo) = (input.palette().accent, input.palette().halo);
        let paths = outlines(input);
        for (color, width) in [(halo.faded(0.85), 4.0), (accent, 2.0)] {
            for path in &paths {
                stage.line(path.clone(), Stroke { color, width, dash: Dash::Solid });
            }
        }
    }
}

fn outlines(input: &SceneInput<'_>) -> Vec<Arc<Path>> {
    let polygons = match input.selection {
        Some(Item::Region(id, _)) => input.base.region(id).map(|region| &region.ground),
        Some(Item::Area(id, _)) => match input.scenario.area(id).map(|area| &area.ground) {
            Some(Ground::Polygons(polygons)) => Some(polygons),
            Some(Ground::Lines(lines)) => return lines.iter().map(|line| Arc::new(Path::new(line))).collect(),
            None => None,
        },
        Some(Item::Event(_) | Item::Flow(_) | Item::Actor(_) | Item::Claim(_) | Item::Term(_)) | None => None,
    };
    polygons.into_iter().flat_map(rings).map(|ring| Arc::new(Path::new(ring))).collect()
}
