//! Ground that changed hands: of late, and since the day of comparison.

use std::sync::Arc;

use geo::InteriorPoint;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::changes::GroundChange;
use crate::model::time::days_between;
use crate::model::{ActorId, AreaKind, Changes, HolderId, lon_lat};
use crate::scene::geometry::{outline, rings};
use crate::scene::prepared::AreaGround;
use crate::scene::style::{Palette, size};
use crate::scene::{
    Anchor, Color, Dash, Geometry, Item, Label, Paint, Path, Stroke, labels::Candidate, world_from_lon_lat,
};
use crate::text::{Weight, isolate, number, tr_with};

/// So many days ground counts as having changed hands of late.
const FRESH_DAYS: i32 = 7;

/// A strong outline round ground that changed hands in the last days.
pub struct Fresh;

impl Layer for Fresh {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        // Two days compared have their own outlines.
        if input.changes.is_some() {
            return;
        }
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
        let (palette, view) = (input.palette(), input.camera.seen());
        let Some(changes) = input.changes else { return };
        let shown = changes.theatres.iter().filter(|changes| input.theatre_shown(&changes.theatre));
        for change in shown.flat_map(|changes| &changes.ground) {
            let geometry = Arc::new(Geometry::new(&change.ground));
            if !geometry.bounds.meets(view) {
                continue;
            }
            let turn = turn(input, changes, change);
            if let Some(turn) = turn {
                match turn {
                    Turn::Gained => stage.legend.gained = true,
                    Turn::Lost => stage.legend.lost = true,
                }
                size_label(input, stage, change, &geometry, turn);
                stage.fill(vec![geometry], turn.paint(palette));
            }
            for ring in rings(&change.ground) {
                let path = Arc::new(Path::new(ring));
                stage.line(path.clone(), Stroke { color: palette.halo.faded(0.8), width: 3.4, dash: Dash::Solid });
                stage.line(path, Stroke { color: palette.ink, width: 1.6, dash: Dash::Dashed });
            }
        }
    }
}

/// Which way ground went, for whom it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It was won.
    Gained,
    /// It was lost.
    Lost,
}

impl Turn {
    /// Its colour; on the map a sign before the size says the same.
    pub fn color(self, palette: &Palette) -> Color {
        match self {
            Self::Gained => palette.sure,
            Self::Lost => palette.unsure,
        }
    }

    /// How the ground is tinted.
    pub fn paint(self, palette: &Palette) -> Paint {
        let lines = self.color(palette);
        Paint::Hatch { ground: lines.faded(0.12), lines: lines.faded(0.55), pitch: 13.0 }
    }
}

/// "+503 km²" in the middle of the ground, where it has room.
fn size_label(input: &SceneInput<'_>, stage: &mut Stage, change: &GroundChange, geometry: &Geometry, turn: Turn) {
    let across = geometry.area.sqrt() * input.camera.scale();
    let Some(at) = change.ground.interior_point().filter(|_| across > 46.0) else { return };
    let palette = input.palette();
    let sign = match turn {
        Turn::Gained => '+',
        Turn::Lost => '−',
    };
    let km2 = format!("{sign}{}", number(input.lang, change.km2.round() as i64));
    let text = tr_with(input.lang, "changed-km2", &[("km2", (&isolate(&km2, false)).into())]);
    stage.candidates.push(Candidate {
        label: Label {
            at: world_from_lon_lat(lon_lat(at.x(), at.y())),
            offset: [0.0, 0.0],
            anchor: Anchor::Center,
            text,
            size: size::MARK,
            weight: Weight::Bold,
            color: turn.color(palette).over(palette.ink, 0.6),
            halo: palette.halo,
            spacing: 0.0,
            slanted: false,
        },
        others: vec![(Anchor::Center, [0.0, 15.0]), (Anchor::Center, [0.0, -15.0])],
        priority: 30,
        dot: None,
        always: false,
    });
}

/// For the chosen party, what it gained and lost; without one, for whoever holds the ground on the
/// day of the picture: gained on the later day, lost on the earlier.
fn turn(input: &SceneInput<'_>, changes: &Changes, change: &GroundChange) -> Option<Turn> {
    let is = |who: &HolderId, id: &ActorId| matches!(who, HolderId::Actor(actor) if actor == id);
    match input.selection {
        Some(Item::Actor(id)) if is(&change.to, id) => Some(Turn::Gained),
        Some(Item::Actor(id)) if is(&change.from, id) => Some(Turn::Lost),
        Some(Item::Actor(_)) => None,
        Some(
            Item::Event(_)
            | Item::Flow(_)
            | Item::Region(..)
            | Item::Area(..)
            | Item::Line(_)
            | Item::Claim(_)
            | Item::Term(_)
            | Item::Data(_)
            | Item::Datum(..),
        )
        | None => Some(if input.moment.date >= changes.to { Turn::Gained } else { Turn::Lost }),
    }
}
