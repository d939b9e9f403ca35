//! Land and hill shade.

use super::{Layer, LayerId, SceneInput, Shape, Stage, seen};
use crate::model::base::Detail;
use crate::scene::Prepared;

/// The countries' ground.
pub struct Land;

impl Layer for Land {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn is_ground(&self) -> bool {
        true
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let view = input.camera.seen();
        stage.solid(seen(input.prepared.land_outer.iter().map(|l| &l.geometry), view), palette.land_outer);
        let land = match Prepared::detail(input.camera.zoom) {
            Detail::Low => &input.prepared.land_low,
            Detail::High | Detail::Outer | Detail::Overlay => &input.prepared.land,
        };
        stage.solid(seen(land.iter().map(|l| &l.geometry), view), palette.land);
    }
}

/// The hill shade.
pub struct Relief;

impl Layer for Relief {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Relief)
    }

    fn is_ground(&self) -> bool {
        true
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        if let Some(image) = &input.prepared.relief
            && image.bounds.meets(input.camera.seen())
        {
            // Close up the picture is coarse, so it steps back.
            let closeness = ((input.camera.zoom - 6.0) / 4.0).clamp(0.0, 1.0) as f32;
            let strength = input.palette().relief * (1.0 - 0.65 * closeness);
            stage.shapes.push(Shape::Relief { image: image.clone(), strength });
        }
    }
}
