//! Borders, coasts, unit lines, and lines of disputed ground: each kind drawn its own way, on the
//! days it concerns, as the viewpoint draws it.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::base::{Detail, LineKind};
use crate::model::{BorderStatus, LineLook};
use crate::scene::prepared::Line;
use crate::scene::style::Palette;
use crate::scene::{Dash, DrawnBorder, Prepared, Stroke};

/// From this zoom on lines between units are drawn.
const UNITS_FROM: f64 = 5.8;

/// Lines between first-level units.
pub struct Units;

impl Layer for Units {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Provinces)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        if input.camera.zoom < UNITS_FROM {
            return;
        }
        let view = input.camera.seen();
        for line in &input.prepared.lines {
            if line.kind == LineKind::Unit && line.path.bounds.meets(view) {
                stage.line(line.path.clone(), unit(input.palette()));
            }
        }
    }
}

/// Borders between countries, and coasts.
pub struct Borders;

impl Layer for Borders {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let view = input.camera.seen();
        let detail = Prepared::detail(input.camera.zoom);
        for line in &input.prepared.lines {
            if (line.detail != detail && line.detail != Detail::Outer) || !line.path.bounds.meets(view) {
                continue;
            }
            match line.kind {
                // The coast is the edge of the ground.
                LineKind::Coast if !input.own_ground => {}
                LineKind::Coast => {
                    let stroke = Stroke { color: input.palette().coast, width: 0.8, dash: Dash::Solid };
                    stage.line(line.path.clone(), stroke);
                }
                LineKind::Border => draw_border(input, line, stage),
                LineKind::Unit | LineKind::River => {}
            }
        }
        sort(stage);
    }
}

/// Lines of disputed ground that are no borders between the countries of the base geography.
pub struct Overlays;

impl Layer for Overlays {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Disputed)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let view = input.camera.seen();
        for line in &input.prepared.lines {
            if line.detail == Detail::Overlay && line.path.bounds.meets(view) {
                draw_border(input, line, stage);
            }
        }
        sort(stage);
    }
}

fn draw_border(input: &SceneInput<'_>, line: &Line, stage: &mut Stage) {
    let Some(border) = &line.border else { return };
    let look = border.look(input.viewpoint, input.moment.date);
    if look == LineLook::Unit && (input.camera.zoom < UNITS_FROM || !input.layers.has(LayerId::Provinces)) {
        return;
    }
    let Some(stroke) = stroke(look, input.palette()) else { return };
    if let LineLook::Border(status) = look
        && line.path.bounds.meets(input.focus)
        && !stage.legend.borders.contains(&status)
    {
        stage.legend.borders.push(status);
    }
    stage.line(line.path.clone(), stroke);
    stage.borders.push(DrawnBorder { border: Arc::clone(border), look, path: line.path.clone() });
}

/// Brings the statuses into the order of legends.
fn sort(stage: &mut Stage) {
    stage.legend.borders.sort_by_key(|s| BorderStatus::ALL.iter().position(|other| other == s));
}

/// How a line of a look is drawn, where it is.
pub fn stroke(look: LineLook, palette: &Palette) -> Option<Stroke> {
    match look {
        LineLook::Hidden => None,
        LineLook::Unit => Some(unit(palette)),
        LineLook::Border(status) => Some(border(status, palette)),
    }
}

fn unit(palette: &Palette) -> Stroke {
    Stroke { color: palette.unit_line, width: 0.9, dash: Dash::Solid }
}

/// How a border of a status is drawn; unsettled ones are never solid.
pub fn border(status: BorderStatus, palette: &Palette) -> Stroke {
    let (color, width, dash) = match status {
        BorderStatus::International => (palette.border, 1.1, Dash::Solid),
        BorderStatus::Disputed | BorderStatus::Indefinite => (palette.border_disputed, 1.2, Dash::Dashed),
        BorderStatus::LineOfControl => (palette.border_disputed, 1.4, Dash::DashDot),
        BorderStatus::Armistice | BorderStatus::Ceasefire => (palette.border_disputed, 1.5, Dash::Dotted),
    };
    Stroke { color, width, dash }
}
