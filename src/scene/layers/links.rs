//! Links of the chosen event: thin dotted lines over the map, from the earlier event to the later,
//! with the year at the other end.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::Event;
use crate::model::link::{links_from, links_to};
use crate::scene::labels::Candidate;
use crate::scene::style::size;
use crate::scene::{Anchor, Dash, Item, Label, Path, Shape, Stroke, World, mercator, world_from_lon_lat};
use crate::text::{Weight, short_date_year};

/// Links.
pub struct Links;

/// How far the middle of a line bends aside, as a part of its length.
const BEND: f64 = 0.12;
/// Shorter than this on the screen there is no line: both events have one place, in points.
const SHORTEST: f32 = 14.0;

impl Layer for Links {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Links)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let Some(Item::Event(id)) = input.selection else { return };
        let Some(chosen) = input.scenario.event(id) else { return };
        let earlier = links_to(input.scenario, id).into_iter().map(|link| (&link.from, true));
        let later = links_from(input.scenario, id).into_iter().map(|link| (&link.to, false));
        for (other, leads_here) in earlier.chain(later) {
            let Some(other) = input.scenario.event(other) else { continue };
            let (from, to) = if leads_here { (other, chosen) } else { (chosen, other) };
            line(input, stage, (from, to), other);
        }
    }
}

fn line(input: &SceneInput<'_>, stage: &mut Stage, (from, to): (&Event, &Event), other: &Event) {
    let palette = input.palette();
    let [from, to] = [from, to].map(|event| world_from_lon_lat(event.at));
    let [a, b] = [from, to].map(|at| input.camera.screen_from_world(at));
    if (a[0] - b[0]).hypot(a[1] - b[1]) < SHORTEST {
        return;
    }
    let path = Arc::new(Path::from_worlds(curve(from, to)));
    for (color, width, dash) in [(palette.halo.faded(0.7), 4.0, Dash::Solid), (palette.ink, 1.6, Dash::Dotted)] {
        stage.line(path.clone(), Stroke { color, width, dash });
    }
    let at = world_from_lon_lat(other.at);
    stage.shapes.push(Shape::Dot { at, radius: 3.5, color: palette.ink, halo: palette.halo, square: false });
    stage.candidates.push(Candidate {
        label: Label {
            at,
            offset: [0.0, 14.0],
            anchor: Anchor::Center,
            text: format!("{} · {}", other.place.get(input.lang), short_date_year(input.lang, other.from)),
            size: size::TOWN - 1.0,
            weight: Weight::Regular,
            color: palette.ink,
            halo: palette.halo,
            spacing: 0.0,
            slanted: false,
        },
        others: vec![(Anchor::Center, [0.0, -14.0]), (Anchor::Left, [9.0, 0.0]), (Anchor::Right, [-9.0, 0.0])],
        priority: 8,
        dot: None,
        always: false,
    });
}

/// A gentle bow, always to the same side of its way, so that a link there and one back stand apart.
fn curve(from: World, to: World) -> impl Iterator<Item = World> {
    const PARTS: usize = 24;
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let middle = mercator::world(f64::midpoint(from.x, to.x) + BEND * dy, f64::midpoint(from.y, to.y) - BEND * dx);
    (0..=PARTS).map(move |i| {
        let t = i as f64 / PARTS as f64;
        let part = |a: f64, m: f64, b: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * m + t * t * b;
        mercator::world(part(from.x, middle.x, to.x), part(from.y, middle.y, to.y))
    })
}
