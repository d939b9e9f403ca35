//! What bears on the claim that is read: each thing carries its number in the claim's list, in the
//! colour of what it does to the claim; areas have an outline of that colour.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::claim::{Bearing, Thing};
use crate::model::{AreaId, Claim, EventId, FlowId, OverlaySetId};
use crate::scene::arrows::BADGE;
use crate::scene::geometry::outline;
use crate::scene::prepared::AreaGround;
use crate::scene::style::Palette;
use crate::scene::{Color, Dash, Mark, Path, Shape, Stroke, Tag, world_from_lon_lat};
use crate::text::plain_number;

/// What is lit on the map: the claim that is read, and overlays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lit<'a> {
    /// The claim; its evidence alone is on the map, beside the ground.
    pub claim: Option<&'a Claim>,
    /// Overlay sets that are shown.
    pub overlays: &'a [OverlaySetId],
}

/// The colour of what a thing does to a claim.
pub fn bearing_color(palette: &Palette, bearing: Bearing) -> Color {
    match bearing {
        Bearing::For => palette.sure,
        Bearing::Against => palette.accent,
        Bearing::Context => palette.ink_soft,
    }
}

/// The number of a thing among the evidence of the claim that is read.
fn tag(input: &SceneInput<'_>, is: impl Fn(&Thing) -> bool) -> Option<Tag> {
    let claim = input.lit.claim?;
    let i = claim.evidence.iter().position(|evidence| is(&evidence.thing))?;
    let palette = input.palette();
    Some(Tag {
        text: plain_number(input.lang, i as i64 + 1),
        ground: bearing_color(palette, claim.evidence[i].bears),
        ink: palette.panel,
    })
}

/// The number of an event.
pub fn event_tag(input: &SceneInput<'_>, id: &EventId) -> Option<Tag> {
    tag(input, |thing| matches!(thing, Thing::Event(event) if event == id))
}

fn flow_tag(input: &SceneInput<'_>, id: &FlowId) -> Option<Tag> {
    tag(input, |thing| matches!(thing, Thing::Flow(flow) if flow == id))
}

fn area_tag(input: &SceneInput<'_>, id: &AreaId) -> Option<Tag> {
    tag(input, |thing| matches!(thing, Thing::Area(area) if area == id))
}

/// Outlines of areas, and the numbers of areas and arrows.
pub struct Evidence;

impl Layer for Evidence {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let Some(claim) = input.lit.claim else { return };
        for evidence in &claim.evidence {
            if let Thing::Area(id) = &evidence.thing
                && let Some(i) = input.scenario.areas.iter().position(|area| area.id == *id)
                && let Some(tag) = area_tag(input, id)
            {
                ring(input, stage, i, tag.ground);
                let area = &input.scenario.areas[i];
                put(input, stage, Mark { at: world_from_lon_lat(area.inside), offset: [0.0, 0.0], tag });
            }
        }
        let arrows: Vec<Mark> = stage
            .shapes
            .iter()
            .filter_map(|shape| {
                let Shape::Arrow(arrow) = shape else { return None };
                let tag = flow_tag(input, &arrow.flow)?;
                let badge = arrow.on_screen(input.camera).badge?;
                Some(Mark { at: input.camera.world_from_screen(badge), offset: [BADGE, -BADGE], tag })
            })
            .collect();
        arrows.into_iter().for_each(|mark| put(input, stage, mark));
    }
}

fn put(input: &SceneInput<'_>, stage: &mut Stage, mark: Mark) {
    let ([x, y], r) = (mark.on_screen(input.camera), Tag::RADIUS);
    stage.obstacles.push([x - r, y - r, x + r, y + r]);
    stage.marks.push(mark);
}

fn ring(input: &SceneInput<'_>, stage: &mut Stage, row: usize, color: Color) {
    let paths: Vec<Arc<Path>> = match &input.prepared.areas[row] {
        AreaGround::Polygons(geometry) => outline([&**geometry]).into_iter().map(Arc::new).collect(),
        AreaGround::Lines(paths) => paths.clone(),
    };
    for (color, width) in [(input.palette().halo.faded(0.8), 5.0), (color, 2.4)] {
        for path in &paths {
            stage.line(path.clone(), Stroke { color, width, dash: Dash::Solid });
        }
    }
}
