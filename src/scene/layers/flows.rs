//! Arrows of flows that run on the day: hue is who, width how much, dash how sure.

use super::{Layer, LayerId, SceneInput, Shape, Stage};
use crate::model::{Confidence, Flow, FlowKind};
use crate::scene::arrows::BADGE;
use crate::scene::{Arrow, Dash, Item, More, Opened, world_from_lon_lat};
use crate::text::{isolate, plain_number};

/// Arrows.
pub struct Flows;

/// At most so many arrows at once (Jenny et al. 2018); the others stand behind a "+n". The chosen
/// thing always shows its own.
pub const MOST: usize = 12;
/// Arrows shorter than this on the screen are left for a closer look, in points.
const SHORTEST: f64 = 16.0;

/// Widths of the four classes of quantity, in points.
pub const WIDTHS: [f32; 4] = [2.6, 3.8, 5.4, 7.2];

/// The class of quantity, 0 to 3; an unknown amount is the thinnest.
pub fn class(flow: &Flow) -> usize {
    let Some(magnitude) = &flow.magnitude else { return 0 };
    match magnitude.high {
        high if high >= 2500.0 => 3,
        high if high >= 500.0 => 2,
        high if high >= 20.0 => 1,
        _ => 0,
    }
}

fn width(flow: &Flow) -> f32 {
    match flow.kind {
        FlowKind::Mediation | FlowKind::Pressure | FlowKind::Strikes => WIDTHS[0].max(3.0),
        FlowKind::Energy => WIDTHS[0] * 0.8,
        _ => WIDTHS[class(flow)],
    }
}

fn dash(flow: &Flow) -> Dash {
    match (dash_of(flow.kind), flow.confidence) {
        (Dash::Solid, Confidence::Reported | Confidence::Disputed | Confidence::Claimed) => Dash::Dashed,
        (of_kind, _) => of_kind,
    }
}

/// How an arrow of a kind is broken where it is documented.
pub fn dash_of(kind: FlowKind) -> Dash {
    match kind {
        FlowKind::Mediation | FlowKind::Pressure => Dash::Dotted,
        FlowKind::Troops
        | FlowKind::Mercenaries
        | FlowKind::Arms
        | FlowKind::Drones
        | FlowKind::Naval
        | FlowKind::Energy
        | FlowKind::Strikes
        | FlowKind::GasExploration => Dash::Solid,
    }
}

/// How an arrow looks beside the map: its width in points and its dash, as on the map.
pub fn sample(flow: &Flow) -> (f32, Dash) {
    (width(flow), dash(flow))
}

/// Which arrows matter most where there are many; lower is more.
pub fn rank(flow: &Flow) -> (u32, usize) {
    let kind = match flow.kind {
        FlowKind::Troops | FlowKind::Mercenaries => 0,
        FlowKind::Arms | FlowKind::Drones | FlowKind::Naval | FlowKind::Strikes => 1,
        FlowKind::GasExploration | FlowKind::Mediation | FlowKind::Pressure => 2,
        FlowKind::Energy => 4,
    };
    (kind + u32::from(flow.confidence == Confidence::Claimed), 3 - class(flow))
}

impl Layer for Flows {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Arrows)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let view = input.camera.seen();
        let is_chosen = |flow: &Flow| match input.selection {
            Some(Item::Flow(id)) => *id == flow.id,
            Some(Item::Actor(id)) => flow.actors.contains(id),
            Some(Item::Claim(_)) => true,
            Some(
                Item::Event(_)
                | Item::Region(..)
                | Item::Area(..)
                | Item::Line(_)
                | Item::Term(_)
                | Item::Data(_)
                | Item::Datum(..),
            )
            | None => {
                matches!(input.opened, Opened::Flows(flows) if flows.contains(&flow.id))
            }
        };
        let mut shown: Vec<usize> = input
            .moment
            .flows
            .iter()
            .copied()
            .filter(|&i| {
                let flow = &input.scenario.flows[i];
                let line = &input.prepared.arrows[i];
                let reach = (line.bounds.max.x - line.bounds.min.x).hypot(line.bounds.max.y - line.bounds.min.y);
                let long_enough = reach * input.camera.scale() >= SHORTEST;
                input.theatre_shown(&flow.theatre) && line.bounds.meets(view) && (long_enough || is_chosen(flow))
            })
            .collect();
        shown.sort_by_key(|&i| {
            let flow = &input.scenario.flows[i];
            (!is_chosen(flow), rank(flow), i)
        });
        let chosen = shown.iter().filter(|&&i| is_chosen(&input.scenario.flows[i])).count();
        let hidden = shown.split_off(shown.len().min(MOST.max(chosen)));
        gather(input, stage, &shown, &hidden);
        // The most important lies on top.
        for &i in shown.iter().rev() {
            let flow = &input.scenario.flows[i];
            let arrow = arrow(input, i, matches!(input.selection, Some(Item::Flow(id)) if *id == flow.id));
            note(input, stage, flow, &arrow);
            stage.shapes.push(Shape::Arrow(arrow));
        }
        stage.legend.flows.sort();
    }
}

fn arrow(input: &SceneInput<'_>, i: usize, selected: bool) -> Arrow {
    let palette = input.palette();
    let flow = &input.scenario.flows[i];
    let actor = flow.sender().and_then(|id| input.scenario.actors.get(id));
    Arrow {
        flow: flow.id.clone(),
        kind: flow.kind,
        line: input.prepared.arrows[i].clone(),
        width: width(flow) + if selected { 1.0 } else { 0.0 },
        color: actor.map_or(palette.ink_faint, |a| palette.line(a.color.into())),
        halo: palette.halo.faded(0.85),
        dash: dash(flow),
        // Flows side by side have their signs apart; a flow has its own for all time.
        badge_at: 0.4 + 0.07 * (i % 4) as f32,
        selected,
    }
}

/// Gathers arrows without room by theatre: beside the sign of a shown arrow of the theatre, of the
/// same sender if there is one, else where the first of them leads.
fn gather(input: &SceneInput<'_>, stage: &mut Stage, shown: &[usize], hidden: &[usize]) {
    let flows = &input.scenario.flows;
    let mut groups: Vec<(usize, Vec<usize>)> = Vec::new();
    for &i in hidden {
        match groups.iter_mut().find(|(first, _)| flows[*first].theatre == flows[i].theatre) {
            Some((_, members)) => members.push(i),
            None => groups.push((i, vec![i])),
        }
    }
    let mut taken: Vec<usize> = Vec::new();
    for (first, members) in groups {
        let Some(&target) = flows[first].path.last() else { continue };
        let beside = shown
            .iter()
            .copied()
            .filter(|i| flows[*i].theatre == flows[first].theatre && !taken.contains(i))
            .filter_map(|i| Some((i, arrow(input, i, false).on_screen(input.camera).badge?)))
            .max_by_key(|&(i, _)| (flows[i].sender() == flows[first].sender(), std::cmp::Reverse(i)));
        let (at, offset) = match beside {
            Some((i, sign)) => {
                taken.push(i);
                (input.camera.world_from_screen(sign), [BADGE + More::REACH[0] + 2.0, 0.0])
            }
            None => (world_from_lon_lat(target), [0.0, 26.0]),
        };
        let sender = flows[first].sender();
        let same = members.iter().all(|&i| flows[i].sender() == sender);
        let actor = sender.filter(|_| same).and_then(|id| input.scenario.actors.get(id));
        let more = More {
            at,
            offset,
            flows: members.iter().map(|&i| flows[i].id.clone()).collect(),
            text: isolate(&format!("+{}", plain_number(input.lang, members.len() as i64)), false),
            color: actor.map_or(input.palette().ink_soft, |a| input.palette().line(a.color.into())),
        };
        let ([x, y], [w, h]) = (more.on_screen(input.camera), More::REACH);
        stage.obstacles.push([x - w - 1.0, y - h - 1.0, x + w + 1.0, y + h + 1.0]);
        stage.more.push(more);
    }
}

fn note(input: &SceneInput<'_>, stage: &mut Stage, flow: &Flow, arrow: &Arrow) {
    // Labels keep off the target and the sign, so that both stay readable.
    let shape = arrow.on_screen(input.camera);
    let mut keep_off = |[x, y]: [f32; 2], r: f32| stage.obstacles.push([x - r, y - r, x + r, y + r]);
    if let Some(&tip) = shape.head.first() {
        keep_off(tip, arrow.width * 1.6);
    }
    if let Some(badge) = shape.badge {
        keep_off(badge, BADGE + 1.0);
    }
    if !arrow.line.bounds.meets(input.focus) {
        return;
    }
    let legend = &mut stage.legend;
    if !legend.flows.contains(&flow.kind) {
        legend.flows.push(flow.kind);
    }
    // Only where the width says how much.
    if width(flow) == WIDTHS[class(flow)] && !legend.flow_classes.contains(&class(flow)) {
        legend.flow_classes.push(class(flow));
    }
    legend.unsure_flows |= flow.confidence != Confidence::Documented;
    if let Some(id) = flow.sender()
        && !legend.flow_actors.iter().any(|(other, _)| other == id)
    {
        legend.flow_actors.push((id.clone(), arrow.color));
    }
}
