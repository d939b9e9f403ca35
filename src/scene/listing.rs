//! What is on the map on a day, as a list in order: for those who cannot see the map, or would
//! rather read it. Areas by holder, then events, then arrows, then lines of which there is more to say than that two
//! states meet there.

use std::collections::BTreeSet;

use super::{Item, LayerId, LayerSet};
use crate::model::base::WINDOW;
use crate::model::moment::{Currency, EventNow};
use crate::model::{
    ActorId, AreaKind, Base, Bbox, Confidence, LineLook, LonLat, Moment, Scenario, TheatreId, ViewpointId,
};
use crate::text::{Lang, long_date, tr, tr_with};

/// What is listed.
#[derive(Clone, Copy, Debug)]
pub struct ListingInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The base geography.
    pub base: &'a Base,
    /// Whose way of drawing lines is followed.
    pub viewpoint: &'a ViewpointId,
    /// What holds on the day.
    pub moment: &'a Moment,
    /// The language.
    pub lang: Lang,
    /// Layers that are shown.
    pub layers: LayerSet,
    /// Theatres whose events and arrows are not shown.
    pub hidden_theatres: &'a BTreeSet<TheatreId>,
    /// The part of the globe that is looked at; all of it without one.
    pub seen: Option<Bbox>,
}

/// The part of the list that an entry stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a party holds, claims or has forces in.
    Held(ActorId),
    /// Events that are going on or recent.
    Events,
    /// Arrows.
    Flows,
    /// Borders and lines of disputed ground.
    Lines,
}

/// A thing on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its part of the list.
    pub part: Part,
    /// The thing.
    pub item: Item,
    /// Where it is.
    pub at: LonLat,
    /// Its name.
    pub name: String,
    /// What else there is to say about it, short.
    pub remark: String,
}

/// The list, in order.
pub fn listing(input: &ListingInput<'_>) -> Vec<Entry> {
    let mut entries = areas(input);
    if input.layers.has(LayerId::Events) {
        entries.extend(events(input));
    }
    if input.layers.has(LayerId::Arrows) {
        entries.extend(flows(input));
    }
    entries.extend(lines(input));
    entries
}

fn layer(kind: AreaKind) -> LayerId {
    match kind {
        AreaKind::Control => LayerId::Areas,
        AreaKind::Presence => LayerId::Presence,
        _ => LayerId::Maritime,
    }
}

/// Ground in the order of the registry of parties, so that it is the same from day to day.
fn areas(input: &ListingInput<'_>) -> Vec<Entry> {
    let ListingInput { scenario, moment, lang, layers, .. } = *input;
    let mut entries = Vec::new();
    for actor in scenario.actors.list() {
        let mut rows: Vec<_> = moment.areas.iter().collect();
        rows.sort_by_key(|now| scenario.areas[now.area].kind != AreaKind::Control);
        for now in rows {
            let area = &scenario.areas[now.area];
            let [west, south, east, north] = area.bounds;
            let in_view = input.seen.is_none_or(|seen| {
                west <= seen.east && seen.west <= east && south <= seen.north && seen.south <= north
            });
            if area.holder != actor.id || !layers.has(layer(area.kind)) || !in_view {
                continue;
            }
            let mut remarks = Vec::new();
            if area.kind != AreaKind::Control {
                remarks.push(tr(lang, &format!("kind-area-{}", area.kind.key())));
            }
            if now.since > scenario.frame.span.from {
                remarks.push(tr_with(lang, "insp-since", &[("date", (&long_date(lang, now.since)).into())]));
            }
            for other in &area.contested {
                let name = scenario.actors.short_name(other, lang);
                remarks.push(tr_with(lang, "insp-contested", &[("actor", name.into())]));
            }
            if area.confidence != Confidence::Documented {
                remarks.push(tr(lang, &format!("confidence-{}", area.confidence.key())));
            }
            entries.push(Entry {
                part: Part::Held(actor.id.clone()),
                item: Item::Area(area.id.clone(), area.inside),
                at: area.inside,
                name: area.name.get(lang).to_owned(),
                remark: remarks.join(" · "),
            });
        }
    }
    entries
}

fn shown(input: &ListingInput<'_>, theatre: &TheatreId) -> bool {
    !input.hidden_theatres.contains(theatre)
}

fn is_seen(input: &ListingInput<'_>, at: LonLat) -> bool {
    input.seen.is_none_or(|seen| seen.contains(at))
}

fn in_window(at: LonLat) -> bool {
    let [west, south, east, north] = WINDOW;
    (west..=east).contains(&at.lon) && (south..=north).contains(&at.lat)
}

/// What is going on first, then what is recent, the latest first.
fn events(input: &ListingInput<'_>) -> Vec<Entry> {
    let ListingInput { scenario, moment, lang, .. } = *input;
    let mut live: Vec<&EventNow> = moment.live_events().collect();
    live.sort_by_key(|now| now.currency != Currency::Current);
    let events = live.into_iter().map(|now| &scenario.events[now.event]);
    events
        // Symbols of places outside the base geography stand at the map's edge, wherever one looks.
        .filter(|event| shown(input, &event.theatre) && (is_seen(input, event.at) || !in_window(event.at)))
        .map(|event| Entry {
            part: Part::Events,
            item: Item::Event(event.id.clone()),
            at: event.at,
            name: event.title.get(lang).to_owned(),
            remark: format!("{} · {}", event.place.get(lang), long_date(lang, event.from)),
        })
        .collect()
}

fn flows(input: &ListingInput<'_>) -> impl Iterator<Item = Entry> {
    let ListingInput { scenario, moment, lang, .. } = *input;
    moment.flows.iter().map(|&i| &scenario.flows[i]).filter_map(move |flow| {
        let at = flow.path.iter().copied().rev().find(|&at| is_seen(input, at))?;
        shown(input, &flow.theatre).then(|| Entry {
            part: Part::Flows,
            item: Item::Flow(flow.id.clone()),
            at,
            name: flow.title.get(lang).to_owned(),
            remark: tr(lang, &format!("kind-flow-{}", flow.kind.key())),
        })
    })
}

/// Lines that are drawn on the day, and more than the settled border of two states.
fn lines(input: &ListingInput<'_>) -> impl Iterator<Item = Entry> {
    let ListingInput { base, viewpoint, moment, lang, layers, .. } = *input;
    let borders = base.borders().filter(|border| border.is_told_of());
    borders.filter_map(move |border| {
        let LineLook::Border(status) = border.look(viewpoint, moment.date) else { return None };
        // A border is always drawn; of other lines, those that the layer shows.
        if border.countries.is_empty() && !layers.has(LayerId::Disputed) {
            return None;
        }
        let points = base.border_points(&border.id);
        let seen: Vec<LonLat> =
            points.into_iter().filter(|&at| is_seen(input, at) && (input.seen.is_some() || in_window(at))).collect();
        let at = seen.get(seen.len() / 2).copied()?;
        let kind = tr(lang, &format!("border-{}", status.key()));
        let agreement = border.agreement.as_ref().map(|agreement| agreement.name.get(lang).to_owned());
        Some(Entry {
            part: Part::Lines,
            item: Item::Line(border.id.clone()),
            at,
            name: border.title(base, lang),
            remark: std::iter::once(kind).chain(agreement).collect::<Vec<_>>().join(" · "),
        })
    })
}
