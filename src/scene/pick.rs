//! What lies under a point of the picture.

use super::geometry::{Path, ToScreen, segment_distance};
use super::mercator::lon_lat_from_world;
use super::{Camera, DrawnBorder, Item, More, Picture, Shape, WorldBox, arrows};
use crate::model::{AreaId, Border, EventId, FlowId, LineLook};

/// What a click at a point would choose.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// A symbol of one or several events, most important first.
    Events(Vec<EventId>),
    /// Arrows that had no room, most important first.
    Flows(Vec<FlowId>),
    /// Another thing.
    Item(Item),
}

/// How far from an arrow a click still counts, in points beyond half its width.
const ARROW_REACH: f32 = 4.0;

/// The topmost symbol or arrow at a point; the ground is not looked at.
pub fn pick(picture: &Picture<'_>, at: [f32; 2]) -> Option<Hit> {
    let Picture { scene, camera, cards: _ } = picture;
    let places = picture.symbol_places();
    let symbol = scene
        .symbols
        .iter()
        .zip(places)
        .rev()
        .find(|(symbol, [x, y])| (x - at[0]).hypot(y - at[1]) <= symbol.radius + 3.0)
        .map(|(symbol, _)| Hit::Events(symbol.events.clone()));
    let more = || {
        let reach = |more: &&More| {
            let ([x, y], [w, h]) = (more.on_screen(camera), More::REACH);
            (x - at[0]).abs() <= w + 2.0 && (y - at[1]).abs() <= h + 2.0
        };
        scene.more.iter().rev().find(reach).map(|more| Hit::Flows(more.flows.clone()))
    };
    symbol.or_else(more).or_else(|| {
        let mut arrows = scene.shapes.iter().rev().filter_map(|shape| match shape {
            Shape::Arrow(arrow) => Some(arrow),
            Shape::Fill { .. } | Shape::Line { .. } | Shape::Relief { .. } | Shape::Dot { .. } | Shape::Dots { .. } => {
                None
            }
        });
        arrows
            .find(|arrow| near(&arrow.on_screen(camera), at, arrow.width / 2.0 + ARROW_REACH))
            .map(|arrow| Hit::Item(Item::Flow(arrow.flow.clone())))
    })
}

/// How far from a border the pointer may be to mean it, in points.
const BORDER_REACH: f32 = 4.0;

/// The border at a point: of several, the one that is told most of.
pub fn border_at<'a>(picture: &Picture<'a>, at: [f32; 2]) -> Option<&'a DrawnBorder> {
    let borders = picture.scene.borders.iter().filter(|drawn| runs_by(picture.camera, &drawn.path, at));
    borders.max_by_key(|drawn| {
        let Border { name, agreement, .. } = &*drawn.border;
        (agreement.is_some(), name.is_some())
    })
}

/// The line of the scenario at a point: the topmost.
pub fn area_line_at<'a>(picture: &Picture<'a>, at: [f32; 2]) -> Option<&'a AreaId> {
    let mut lines = picture.scene.area_lines.iter().rev();
    lines.find(|(_, path)| runs_by(picture.camera, path, at)).map(|(id, _)| id)
}

/// The line at a point that a click chooses where no symbol and no arrow lies; lines between provinces are ground.
pub fn line_at(picture: &Picture<'_>, at: [f32; 2]) -> Option<Item> {
    let on_globe = || lon_lat_from_world(picture.camera.world_from_screen(at));
    let border = border_at(picture, at).filter(|drawn| drawn.look != LineLook::Unit);
    border
        .map(|drawn| Item::Line(drawn.border.id.clone()))
        .or_else(|| area_line_at(picture, at).map(|id| Item::Area(id.clone(), on_globe())))
}

/// Whether a line passes near enough to a point to mean it.
fn runs_by(camera: &Camera, path: &Path, at: [f32; 2]) -> bool {
    let to_screen = ToScreen::new(camera);
    let reach = f64::from(BORDER_REACH) / camera.scale();
    let around = WorldBox::EMPTY.with(camera.world_from_screen(at)).grown(reach);
    let near =
        |pair: &[[f32; 2]]| segment_distance(to_screen.apply(pair[0]), to_screen.apply(pair[1]), at) <= BORDER_REACH;
    path.bounds.meets(around) && path.points.windows(2).any(near)
}

fn near(shape: &arrows::ArrowShape, at: [f32; 2], reach: f32) -> bool {
    let on_line = shape.line.windows(2).any(|pair| segment_distance(pair[0], pair[1], at) <= reach);
    let on_head = shape.head.iter().any(|p| (p[0] - at[0]).hypot(p[1] - at[1]) <= reach);
    let on_badge = shape.badge.is_some_and(|p| (p[0] - at[0]).hypot(p[1] - at[1]) <= arrows::BADGE + 1.0);
    on_line || on_head || on_badge
}
