//! The outline of the chosen region or area. Chosen events and arrows carry their ring themselves.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage, lines};
use crate::model::base::Detail;
use crate::model::{Ground, LineId, LineLook};
use crate::scene::geometry::rings;
use crate::scene::prepared::Line;
use crate::scene::{Dash, Item, Path, Prepared, Stroke};

/// The outline of what is chosen.
pub struct Selection;

impl Layer for Selection {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let (accent, halo) = (input.palette().accent, input.palette().halo);
        if let Some(Item::Line(id)) = input.selection {
            return line(input, stage, id);
        }
        let paths = outlines(input);
        for (color, width) in [(halo.faded(0.85), 4.0), (accent, 2.0)] {
            for path in &paths {
                stage.line(path.clone(), Stroke { color, width, dash: Dash::Solid });
            }
        }
    }
}

/// A line keeps its dashes in the colour of what is chosen, on a band: what is not settled never looks so. One that is
/// not drawn on the day, or not by the viewpoint, is dotted.
fn line(input: &SceneInput<'_>, stage: &mut Stage, id: &LineId) {
    let (palette, detail) = (input.palette(), Prepared::detail(input.camera.zoom));
    let of_id = |line: &&Line| {
        (line.detail == detail || matches!(line.detail, Detail::Outer | Detail::Overlay))
            && line.border.as_ref().is_some_and(|border| border.id == *id)
    };
    for Line { path, border, .. } in input.prepared.lines.iter().filter(of_id) {
        let look = border.as_ref().map_or(LineLook::Hidden, |b| b.look(input.viewpoint, input.moment.date));
        let dash = lines::stroke(look, palette).map_or(Dash::Dotted, |stroke| stroke.dash);
        for stroke in [
            Stroke { color: palette.halo.faded(0.85), width: 8.0, dash: Dash::Solid },
            Stroke { color: palette.accent.faded(0.28), width: 7.0, dash: Dash::Solid },
            Stroke { color: palette.accent, width: 2.2, dash },
        ] {
            stage.line(path.clone(), stroke);
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
        Some(
            Item::Event(_)
            | Item::Flow(_)
            | Item::Actor(_)
            | Item::Line(_)
            | Item::Claim(_)
            | Item::Term(_)
            | Item::Data(_)
            | Item::Datum(..),
        )
        | None => None,
    };
    polygons.into_iter().flat_map(rings).map(|ring| Arc::new(Path::new(ring))).collect()
}
