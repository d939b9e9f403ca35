//! Borders, coasts, unit lines, and lines of disputed ground.

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::BorderStatus;
use crate::model::base::{Detail, LineKind};
use crate::scene::style::Palette;
use crate::scene::{Dash, Prepared, Stroke};

/// Lines between first-level units.
pub struct Units;

impl Layer for Units {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Provinces)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        if input.camera.zoom < 5.8 {
            return;
        }
        let view = input.camera.seen();
        for line in &input.prepared.lines {
            if line.kind == LineKind::Unit && line.path.bounds.meets(view) {
                let stroke = Stroke { color: input.palette().unit_line, width: 0.9, dash: Dash::Solid };
                stage.line(line.path.clone(), stroke);
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
        let palette = input.palette();
        let view = input.camera.seen();
        let detail = Prepared::detail(input.camera.zoom);
        let mut statuses = Vec::new();
        for line in &input.prepared.lines {
            if (line.detail != detail && line.detail != Detail::Outer) || !line.path.bounds.meets(view) {
                continue;
            }
            let stroke = match line.kind {
                LineKind::Coast => Stroke { color: palette.coast, width: 0.8, dash: Dash::Solid },
                LineKind::Border(status) => {
                    if line.path.bounds.meets(input.focus) && !statuses.contains(&status) {
                        statuses.push(status);
                    }
                    border(status, palette)
                }
                LineKind::Unit | LineKind::River => continue,
            };
            stage.line(line.path.clone(), stroke);
        }
        statuses.sort_by_key(|s| BorderStatus::ALL.iter().position(|other| other == s));
        stage.legend.borders = statuses;
    }
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

/// Lines of ground whose status is disputed, on the days they concern.
pub struct Disputed;

impl Layer for Disputed {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Disputed)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let view = input.camera.seen();
        for (i, path) in &input.prepared.disputed {
            let disputed = &input.base.disputed[*i];
            if disputed.span.is_none_or(|span| span.contains(input.moment.date)) && path.bounds.meets(view) {
                let color = input.palette().border_disputed;
                stage.line(path.clone(), Stroke { color, width: 1.2, dash: Dash::Dashed });
            }
        }
    }
}
