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

/// Events that share a place; a single one is a crowd too.
struct Crowd<'a> {
    /// Where the first stands in the picture, in points.
    at: [f32; 2],
    first: &'a Event,
    outside: bool,
    /// Whether each member has a symbol of its own.
    opened: bool,
    members: Vec<Member<'a>>,
}

/// An event and how strongly it shows.
type Member<'a> = (&'a Event, f32);

impl<'a> Crowd<'a> {
    fn new(input: &SceneInput<'_>, first: &'a Event, members: Vec<Member<'a>>, opened: bool) -> Self {
        let at = input.camera.screen_from_world(world_from_lon_lat(first.at));
        Self { at, first, outside: is_outside(first), opened, members }
    }

    /// What its symbols stand for, and how far each stands from the place, in points.
    fn parts(&self) -> Vec<(&[Member<'a>], [f32; 2])> {
        match (self.opened, self.outside) {
            (false, _) => vec![(&self.members, [0.0, 0.0])],
            // Those of far places stand beside each other along the picture's edge.
            (true, true) => self.members.chunks(1).map(|one| (one, [0.0, 0.0])).collect(),
            (true, false) => self.members.chunks(1).zip(fan(self.members.len())).collect(),
        }
    }
}

/// The members of an opened crowd are at least so strong.
const OPENED_OPACITY: f32 = 0.75;

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
        let mut crowds = Vec::new();
        // An opened crowd keeps its members and their order, whichever of them is chosen.
        if let Opened::Events(events) = input.opened {
            let members: Vec<Member<'_>> = events
                .iter()
                .filter_map(|id| shown.iter().find(|(event, _)| event.id == *id))
                .map(|&(event, currency)| (event, opacity(currency)))
                .collect();
            if let [(first, _), _, ..] = members[..] {
                shown.retain(|(event, _)| !is_member(&members, &event.id));
                crowds.push(Crowd::new(input, first, members, true));
            }
        }
        crowds.extend(gathered(input, &shown));
        for crowd in &crowds {
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
fn gathered<'a>(input: &SceneInput<'_>, shown: &[(&'a Event, Currency)]) -> Vec<Crowd<'a>> {
    let reach = size::SYMBOL * 2.3;
    let mut crowds: Vec<Crowd<'a>> = Vec::new();
    for &(event, currency) in shown {
        let alone = Crowd::new(input, event, vec![(event, opacity(currency))], false);
        let reach = if alone.outside { reach * 2.0 } else { reach };
        let near = |c: &&mut Crowd<'_>| {
            c.outside == alone.outside && (c.at[0] - alone.at[0]).hypot(c.at[1] - alone.at[1]) < reach
        };
        match crowds.iter_mut().find(near) {
            Some(crowd) => crowd.members.extend(alone.members),
            None => crowds.push(alone),
        }
    }
    crowds
}

/// The symbol of some members of a crowd, which the first of them names.
fn symbol(
    input: &SceneInput<'_>,
    crowd: &Crowd<'_>,
    members: &[Member<'_>],
    offset: [f32; 2],
    chosen: Option<&Event>,
) -> Symbol {
    let palette = input.palette();
    let event = members.first().map_or(crowd.first, |(event, _)| event);
    let actor = event.actors.first().and_then(|id| input.scenario.actors.get(id));
    let selected = chosen.is_some_and(|c| is_member(members, &c.id));
    let least = if crowd.opened { OPENED_OPACITY } else { 0.0 };
    Symbol {
        at: world_from_lon_lat(if crowd.outside { event.at } else { crowd.first.at }),
        offset,
        events: members.iter().map(|(event, _)| event.id.clone()).collect(),
        count: if members.len() > 1 { plain_number(input.lang, members.len() as i64) } else { String::new() },
        kind: event.kind,
        radius: if selected { size::SYMBOL + 2.0 } else { size::SYMBOL },
        color: actor.map_or(palette.ink_soft, |a| palette.symbol(a.color.into())),
        ground: palette.symbol_ground,
        opacity: members.iter().map(|(_, opacity)| *opacity).fold(least, f32::max),
        ring: Ring::of(event.place_precision),
        selected,
        tag: super::evidence::event_tag(input, &event.id),
        outside: crowd.outside,
    }
}

/// The symbols of a crowd, the room that they take, and the name of its place.
fn add(input: &SceneInput<'_>, stage: &mut Stage, crowd: &Crowd<'_>, chosen: Option<&Event>) {
    let events = crowd.members.iter().map(|(event, _)| event);
    for event in events.filter(|e| input.focus.contains(world_from_lon_lat(e.at))) {
        if !stage.legend.events.contains(&event.kind) {
            stage.legend.events.push(event.kind);
        }
    }
    for (members, offset) in crowd.parts() {
        let symbol = symbol(input, crowd, members, offset, chosen);
        if !crowd.outside {
            let [x, y] = [crowd.at[0] + offset[0], crowd.at[1] + offset[1]];
            let (r, badge) = (symbol.radius + 2.0, badge(&symbol));
            stage.obstacles.push([x - r, y - r - badge, x + r + badge, y + r]);
            // The members of an opened crowd stand where its name would.
            if !crowd.opened {
                stage.candidates.push(name(input, crowd.first, &symbol));
            }
        }
        stage.symbols.push(symbol);
    }
}

/// The room of the number on a symbol, in points.
fn badge(symbol: &Symbol) -> f32 {
    if symbol.count.is_empty() { 0.0 } else { 7.0 }
}

/// The name of a symbol's place, beside it.
fn name(input: &SceneInput<'_>, first: &Event, symbol: &Symbol) -> Candidate {
    let palette = input.palette();
    let (r, badge) = (symbol.radius + 2.0, badge(symbol));
    Candidate {
        label: Label {
            at: symbol.at,
            offset: [r + badge + 2.0, 0.0],
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
        priority: if symbol.selected { 0 } else { 40 + weight(first.kind) * 4 + u32::from(symbol.opacity < 0.99) * 2 },
        dot: None,
        always: symbol.selected,
    }
}
