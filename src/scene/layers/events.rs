//! Events of the day and of the weeks before: they fade after their day; crowds become one
//! counted symbol.

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::base::WINDOW;
use crate::model::moment::{Currency, EventNow, RECENT_DAYS};
use crate::model::{Event, EventId, EventKind};
use crate::scene::labels::Candidate;
use crate::scene::style::size;
use crate::scene::symbols::{Ring, fan};
use crate::scene::{Anchor, Item, Label, Opened, Symbol, world_from_lon_lat};
use crate::text::{Weight, plain_number};

/// Symbols of events.
pub struct Events;

/// How much an event of a kind matters where several share a place; lower is more.
fn weight(kind: EventKind) -> u32 {
    match kind {
        EventKind::Offensive | EventKind::TerritoryChange | EventKind::Ceasefire => 0,
        EventKind::Agreement | EventKind::Clash | EventKind::Attack | EventKind::Airstrike => 1,
        EventKind::MercenaryTransfer | EventKind::NavalIncident | EventKind::Deployment | EventKind::Drilling => 2,
        EventKind::ArmsTransfer | EventKind::Base | EventKind::Exercise | EventKind::Talks => 3,
        EventKind::Vote | EventKind::Sanction | EventKind::Statement => 4,
    }
}

fn opacity(currency: Currency) -> f32 {
    match currency {
        Currency::Current => 1.0,
        Currency::Recent(days) => 0.9 - 0.5 * days as f32 / RECENT_DAYS as f32,
        Currency::Past(_) => 1.0,
    }
}

struct Crowd<'a> {
    at: [f32; 2],
    first: &'a Event,
    outside: bool,
    opacity: f32,
    members: Vec<Member<'a>>,
}

/// An event and how strongly it shows.
type Member<'a> = (&'a Event, f32);

fn is_member(members: &[Member<'_>], id: &EventId) -> bool {
    members.iter().any(|(event, _)| event.id == *id)
}

impl Layer for Events {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Events)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let chosen = match input.selection {
            Some(Item::Event(id)) => input.scenario.event_index(id),
            _ => None,
        };
        let mut shown: Vec<(&Event, Currency)> = input
            .moment
            .events
            .iter()
            .filter(|EventNow { event, currency }| Some(*event) == chosen || !matches!(currency, Currency::Past(_)))
            .map(|now| (&input.scenario.events[now.event], now.currency))
            .filter(|(event, _)| input.theatre_shown(&event.theatre))
            .collect();
        // The chosen one leads its crowd; then what is going on, what matters, what is latest.
        shown.sort_by_key(|(event, currency)| {
            let is_chosen = chosen.is_some_and(|i| input.scenario.events[i].id == event.id);
            (!is_chosen, *currency != Currency::Current, weight(event.kind), *currency)
        });
        // An opened crowd keeps its members and their order, whichever of them is chosen.
        if let Opened::Events(events) = input.opened {
            let members: Vec<Member<'_>> = events
                .iter()
                .filter_map(|id| shown.iter().find(|(event, _)| event.id == *id))
                .map(|&(event, currency)| (event, opacity(currency)))
                .collect();
            if let [(first, _), _, ..] = members[..] {
                shown.retain(|(event, _)| !is_member(&members, &event.id));
                open(input, stage, first, &members, chosen.map(|i| &input.scenario.events[i]));
            }
        }
        for crowd in crowds(input, &shown) {
            add(input, stage, crowd, chosen.map(|i| &input.scenario.events[i]));
        }
    }
}

fn is_outside(event: &Event) -> bool {
    let [west, south, east, north] = WINDOW;
    !((west..=east).contains(&event.at.lon) && (south..=north).contains(&event.at.lat))
}

/// Events whose symbols would touch share one. Distances are taken at the camera's zoom from the
/// places alone, so that panning changes nothing.
fn crowds<'a>(input: &SceneInput<'_>, shown: &[(&'a Event, Currency)]) -> Vec<Crowd<'a>> {
    let reach = size::SYMBOL * 2.3;
    let mut crowds: Vec<Crowd<'a>> = Vec::new();
    for &(event, currency) in shown {
        let at = input.camera.screen_from_world(world_from_lon_lat(event.at));
        let outside = is_outside(event);
        let near = |c: &&mut Crowd<'_>| {
            c.outside == outside && (c.at[0] - at[0]).hypot(c.at[1] - at[1]) < if outside { reach * 2.0 } else { reach }
        };
        match crowds.iter_mut().find(near) {
            Some(crowd) => {
                crowd.members.push((event, opacity(currency)));
                crowd.opacity = crowd.opacity.max(opacity(currency));
            }
            None => {
                let opacity = opacity(currency);
                crowds.push(Crowd { at, first: event, outside, opacity, members: vec![(event, opacity)] });
            }
        }
    }
    crowds
}

/// The symbol of one event, at its place.
fn symbol(input: &SceneInput<'_>, event: &Event, opacity: f32, selected: bool) -> Symbol {
    let palette = input.palette();
    let actor = event.actors.first().and_then(|id| input.scenario.actors.get(id));
    Symbol {
        at: world_from_lon_lat(event.at),
        offset: [0.0, 0.0],
        events: vec![event.id.clone()],
        count: String::new(),
        kind: event.kind,
        radius: if selected { size::SYMBOL + 2.0 } else { size::SYMBOL },
        color: actor.map_or(palette.ink_soft, |a| palette.symbol(a.color.into())),
        ground: palette.symbol_ground,
        opacity,
        ring: Ring::of(event.place_precision),
        selected,
        tag: super::evidence::event_tag(input, &event.id),
        outside: false,
    }
}

/// The members of an opened crowd, round the place of its first.
fn open(input: &SceneInput<'_>, stage: &mut Stage, first: &Event, members: &[Member<'_>], chosen: Option<&Event>) {
    let at = world_from_lon_lat(first.at);
    let [x, y] = input.camera.screen_from_world(at);
    let outside = is_outside(first);
    for event in members.iter().map(|(event, _)| event) {
        if !stage.legend.events.contains(&event.kind) {
            stage.legend.events.push(event.kind);
        }
    }
    for ((event, opacity), offset) in members.iter().zip(fan(members.len())) {
        let selected = chosen.is_some_and(|c| c.id == event.id);
        // Those of far places stand beside each other along the picture's edge.
        if outside {
            stage.symbols.push(Symbol { outside, ..symbol(input, event, opacity.max(0.75), selected) });
            continue;
        }
        let symbol = Symbol { at, offset, ..symbol(input, event, opacity.max(0.75), selected) };
        let ([x, y], r) = ([x + offset[0], y + offset[1]], symbol.radius + 2.0);
        stage.obstacles.push([x - r, y - r, x + r, y + r]);
        stage.symbols.push(symbol);
    }
}

fn add(input: &SceneInput<'_>, stage: &mut Stage, crowd: Crowd<'_>, chosen: Option<&Event>) {
    let palette = input.palette();
    let Crowd { at, first, outside, opacity, members } = crowd;
    for event in members.iter().map(|(event, _)| event).filter(|e| input.focus.contains(world_from_lon_lat(e.at))) {
        if !stage.legend.events.contains(&event.kind) {
            stage.legend.events.push(event.kind);
        }
    }
    let selected = chosen.is_some_and(|c| is_member(&members, &c.id));
    let mut symbol = symbol(input, first, opacity, selected);
    symbol.events = members.iter().map(|(event, _)| event.id.clone()).collect();
    symbol.outside = outside;
    if members.len() > 1 {
        symbol.count = plain_number(input.lang, members.len() as i64);
    }
    let r = symbol.radius + 2.0;
    let badge = if symbol.count.is_empty() { 0.0 } else { 7.0 };
    if !outside {
        stage.obstacles.push([at[0] - r, at[1] - r - badge, at[0] + r + badge, at[1] + r]);
        let reach = r + badge + 2.0;
        stage.candidates.push(Candidate {
            label: Label {
                at: symbol.at,
                offset: [reach, 0.0],
                anchor: Anchor::Left,
                text: input.base.name_in_view(&first.place, input.lang, input.viewpoint).to_owned(),
                size: size::TOWN,
                weight: Weight::Bold,
                color: palette.label_town,
                halo: palette.halo,
                spacing: 0.0,
                slanted: false,
            },
            others: vec![
                (Anchor::Right, [-r - 2.0, 0.0]),
                (Anchor::Center, [0.0, r + 9.0]),
                (Anchor::Center, [0.0, -r - badge - 7.0]),
            ],
            priority: if selected { 0 } else { 40 + weight(first.kind) * 4 + u32::from(opacity < 0.99) * 2 },
            dot: None,
            always: selected,
        });
    }
    stage.symbols.push(symbol);
}
