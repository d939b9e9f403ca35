//! Who holds the ground: fills by holder, hatching where contested or where foreign forces stand,
//! claims at sea, and the edges between holders.
//!
//! Fills are opaque mixtures of the holder's colour and the ground, one shape for each holder and
//! strength, so that neighbouring pieces show no seam.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::base::Detail;
use crate::model::here::recognised;
use crate::model::{Actor, ActorId, Area, AreaKind, Confidence, HolderId, RegionId, Scenario};
use crate::scene::fills::state_part;
use crate::scene::geometry::outline;
use crate::scene::labels::Candidate;
use crate::scene::legend::HolderEntry;
use crate::scene::prepared::{AreaGround, Land};
use crate::scene::style::{Palette, size};
use crate::scene::{Anchor, Color, Dash, Geometry, Label, Paint, Path, Prepared, Stroke, world_from_lon_lat};
use crate::text::Weight;

/// Ground by holder.
pub struct Control;

/// A row that holds on the day, with its polygons.
struct Row<'a> {
    /// Its place in `Scenario::areas`.
    index: usize,
    area: &'a Area,
    geometry: &'a Arc<Geometry>,
    /// The country it lies in.
    country: Option<&'a RegionId>,
}

fn rows<'a>(input: &'a SceneInput<'_>, kind: AreaKind) -> impl Iterator<Item = Row<'a>> {
    let seen = input.camera.seen();
    input.moment.areas.iter().filter_map(move |now| {
        let area = &input.scenario.areas[now.area];
        match &input.prepared.areas[now.area] {
            AreaGround::Polygons(geometry) if area.kind == kind && geometry.bounds.meets(seen) => {
                Some(Row { index: now.area, area, geometry, country: input.prepared.area_countries[now.area].as_ref() })
            }
            AreaGround::Polygons(_) | AreaGround::Lines(_) => None,
        }
    })
}

/// Whether the row gives the ground to the government of its own country, which is tinted as a
/// whole: then the piece is part of that tint.
fn is_own_ground(scenario: &Scenario, area: &Area, country: Option<&RegionId>) -> bool {
    country.is_some_and(|country| {
        let actor = scenario.actors.get(&area.holder);
        actor.is_some_and(|a| a.state_fill && a.country.as_ref() == Some(country))
    })
}

fn color_of(input: &SceneInput<'_>, actor: &ActorId) -> Color {
    input.scenario.actors.get(actor).map_or(input.palette().ink_faint, |a| a.color.into())
}

/// The tint of a country: stronger where others hold part of it.
fn state_tint((prepared, palette): (&Prepared, &Palette), actor: &Actor, country: &RegionId) -> Color {
    Color::from(actor.color).over(palette.land, state_part(prepared, palette, country))
}

/// The colour of a row of `Scenario::areas` on the map, where its holder's ground is filled.
pub fn area_fill(scenario: &Scenario, prepared: &Prepared, palette: &Palette, row: usize) -> Color {
    let (area, country) = (&scenario.areas[row], prepared.area_countries[row].as_ref());
    let Some(actor) = scenario.actors.get(&area.holder) else {
        return palette.area_fill(palette.ink_faint);
    };
    match country {
        Some(country) if is_own_ground(scenario, area, Some(country)) => {
            state_tint((prepared, palette), actor, country)
        }
        Some(_) | None => palette.area_fill(actor.color.into()),
    }
}

/// The pattern of a holder, where the ground is not that of its own country.
fn pattern(input: &SceneInput<'_>, row: &Row<'_>) -> Option<Paint> {
    let actor = input.scenario.actors.get(&row.area.holder)?;
    let own = is_own_ground(input.scenario, row.area, row.country);
    actor.pattern.filter(|_| !own).map(|pattern| input.palette().pattern(pattern, actor.color.into()))
}

/// Countries in view that are tinted in the colour of their recognised state.
fn tinted<'a>(input: &'a SceneInput<'_>) -> impl Iterator<Item = (&'a Land, &'a Actor)> {
    let seen = input.camera.seen();
    let land = match Prepared::detail(input.camera.zoom) {
        Detail::Low => &input.prepared.land_low,
        Detail::High | Detail::Outer | Detail::Overlay => &input.prepared.land,
    };
    land.iter().filter(move |land| land.geometry.bounds.meets(seen)).filter_map(|land| {
        let HolderId::Actor(id) = recognised(input.scenario, &land.id) else { return None };
        let actor = input.scenario.actors.get(&id)?;
        actor.state_fill.then_some((land, actor))
    })
}

impl Layer for Control {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let mut sizes: BTreeMap<ActorId, (f64, Color)> = BTreeMap::new();
        let mut tinted_whole = BTreeSet::new();
        for (country, actor) in tinted(input) {
            let tint = state_tint((input.prepared, palette), actor, &country.id);
            if stage.is_filled(&actor.id) {
                tinted_whole.insert(&country.id);
                stage.solid(vec![country.geometry.clone()], tint);
            }
            if country.geometry.bounds.meets(input.focus) {
                sizes.entry(actor.id.clone()).or_insert((country.geometry.area, tint));
            }
        }
        // One fill for all ground of one colour, so that no seam shows between its rows.
        let mut groups: Vec<(Color, Vec<Arc<Geometry>>)> = Vec::new();
        let mut hatched: Vec<(Color, Arc<Geometry>)> = Vec::new();
        let mut patterned: Vec<(Paint, Vec<Arc<Geometry>>)> = Vec::new();
        for row in rows(input, AreaKind::Control) {
            // What is only claimed has an outline and no fill.
            if row.area.confidence == Confidence::Claimed {
                continue;
            }
            let fill = area_fill(input.scenario, input.prepared, palette, row.index);
            let is_filled = stage.is_filled(&row.area.holder);
            // Open land over the tint of the country that it lies in; without a tint there is nothing to hide of
            // a ground that is not our own.
            let shown = if is_filled { fill } else { palette.land };
            let bare = !is_filled && !input.own_ground && row.country.is_none_or(|id| !tinted_whole.contains(id));
            if !bare {
                match groups.iter_mut().find(|(color, _)| *color == shown) {
                    Some((_, parts)) => parts.push(row.geometry.clone()),
                    None => groups.push((shown, vec![row.geometry.clone()])),
                }
            }
            if let Some(paint) = pattern(input, &row).filter(|_| is_filled) {
                match patterned.iter_mut().find(|(other, _)| *other == paint) {
                    Some((_, parts)) => parts.push(row.geometry.clone()),
                    None => patterned.push((paint, vec![row.geometry.clone()])),
                }
            }
            if row.geometry.bounds.meets(input.focus) {
                let entry = sizes.entry(row.area.holder.clone()).or_insert((0.0, fill));
                entry.0 += row.geometry.area;
            }
            if let Some(other) = row.area.contested.first() {
                hatched.push((color_of(input, other), row.geometry.clone()));
            }
        }
        for (fill, parts) in groups {
            stage.solid(parts, fill);
        }
        for (paint, parts) in patterned {
            stage.fill(parts, paint);
        }
        stage.legend.contested = !hatched.is_empty();
        for (lines, geometry) in hatched {
            stage.fill(vec![geometry], Paint::Hatch { ground: Color::CLEAR, lines: lines.faded(0.9), pitch: 8.0 });
        }
        let mut holders: Vec<_> = sizes.into_iter().collect();
        holders.sort_by(|a, b| b.1.0.total_cmp(&a.1.0));
        holders.sort_by_key(|(id, _)| !stage.is_filled(id));
        stage.legend.holders = holders
            .into_iter()
            .map(|(actor, (_, fill))| {
                let color = color_of(input, &actor);
                // A government's own country is tinted without one.
                let pattern = input.scenario.actors.get(&actor).and_then(|a| a.pattern);
                let pattern = pattern.filter(|_| fill == palette.area_fill(color)).map(|p| palette.pattern(p, color));
                let filled = stage.filled.contains(&actor);
                HolderEntry { actor, fill, color, pattern, filled }
            })
            .collect();
    }
}

/// Foreign forces on ground that another holds: hatched in their colour.
pub struct Presence;

impl Layer for Presence {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Presence)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        for row in rows(input, AreaKind::Presence) {
            let lines = color_of(input, &row.area.holder).faded(0.75);
            stage.fill(vec![row.geometry.clone()], Paint::Hatch { ground: Color::CLEAR, lines, pitch: 9.0 });
            note_kind(stage, AreaKind::Presence);
        }
    }
}

fn note_kind(stage: &mut Stage, kind: AreaKind) {
    if !stage.legend.area_kinds.contains(&kind) {
        stage.legend.area_kinds.push(kind);
    }
}

/// Claims, survey areas, blocks and lines at sea.
pub struct Maritime;

impl Layer for Maritime {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Maritime)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        for (kind, wash, width, dash) in [
            (AreaKind::MaritimeClaim, 0.0, 1.4, Dash::Dotted),
            (AreaKind::LicenceBlock, 0.0, 0.8, Dash::Solid),
            (AreaKind::SurveyArea, 0.16, 1.4, Dash::Dashed),
        ] {
            // Blocks are many and small: they wait until there is room for them.
            if kind == AreaKind::LicenceBlock && input.camera.zoom < 6.0 {
                continue;
            }
            for row in rows(input, kind) {
                let color = color_of(input, &row.area.holder);
                if wash > 0.0 {
                    stage.solid(vec![row.geometry.clone()], color.faded(wash));
                }
                let opacity = if kind == AreaKind::LicenceBlock { 0.55 } else { 0.9 };
                edge(stage, [&**row.geometry], Stroke { color: color.faded(opacity), width, dash });
                note_kind(stage, kind);
            }
        }
        let seen = input.camera.seen();
        for now in &input.moment.areas {
            let area = &input.scenario.areas[now.area];
            let AreaGround::Lines(paths) = &input.prepared.areas[now.area] else { continue };
            for path in paths.iter().filter(|p| p.bounds.meets(seen)) {
                let dash = if area.kind == AreaKind::CeasefireLine { Dash::Dotted } else { Dash::DashDot };
                let color = color_of(input, &area.holder);
                stage.line(path.clone(), Stroke { color, width: 1.8, dash });
                stage.area_lines.push((area.id.clone(), path.clone()));
                note_kind(stage, area.kind);
            }
        }
    }
}

fn edge<'a>(stage: &mut Stage, parts: impl IntoIterator<Item = &'a Geometry>, stroke: Stroke) {
    for path in outline(parts) {
        stage.line(Arc::<Path>::new(path), stroke);
    }
}

/// The edges between holders, and the letters that say whose ground it is.
pub struct Edges;

impl Layer for Edges {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Areas)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let mut groups: Vec<(ActorId, bool, Vec<Row<'_>>)> = Vec::new();
        for row in rows(input, AreaKind::Control).filter(|row| !is_own_ground(input.scenario, row.area, row.country)) {
            let claimed = row.area.confidence == Confidence::Claimed;
            match groups.iter_mut().find(|(id, c, _)| *id == row.area.holder && *c == claimed) {
                Some((_, _, list)) => list.push(row),
                None => groups.push((row.area.holder.clone(), claimed, vec![row])),
            }
        }
        for (land, actor) in tinted(input).filter(|(_, actor)| !stage.is_filled(&actor.id)).collect::<Vec<_>>() {
            edge(stage, [&*land.geometry], outline_only(palette.area_edge(actor.color.into())));
        }
        for (actor, claimed, rows) in groups {
            let color = palette.area_edge(color_of(input, &actor));
            if claimed {
                edge(stage, rows.iter().map(|r| &**r.geometry), claimed_edge(color));
                stage.legend.claimed = true;
            } else {
                let stroke = Stroke { color, width: 1.1, dash: Dash::Solid };
                let stroke = if stage.is_filled(&actor) { stroke } else { outline_only(color) };
                holder_edge(input, stage, &rows, stroke);
            }
            mark(input, stage, &actor, &rows, color);
        }
    }
}

/// The edge of a holder's ground: a line where it is known, a soft band where it was drawn by hand
/// or reported roughly.
fn holder_edge(input: &SceneInput<'_>, stage: &mut Stage, rows: &[Row<'_>], stroke: Stroke) {
    let (mut firm, mut soft) = (Vec::new(), Vec::new());
    for path in outline(rows.iter().map(|r| &**r.geometry)) {
        for (is_firm, path) in input.prepared.firm.split(path) {
            if is_firm { firm.push(Arc::new(path)) } else { soft.push(Arc::new(path)) }
        }
    }
    stage.legend.approximate |= !soft.is_empty();
    for (width, opacity) in SOFT_EDGE {
        let stroke = Stroke { color: stroke.color.faded(opacity), width, dash: Dash::Solid };
        soft.iter().for_each(|path| stage.line(path.clone(), stroke));
    }
    firm.into_iter().for_each(|path| stage.line(path, stroke));
}

/// The outline of ground that is not filled, because eight others are.
fn outline_only(color: Color) -> Stroke {
    Stroke { color, width: 2.0, dash: Dash::Solid }
}

/// The outline of ground that is only claimed.
pub fn claimed_edge(color: Color) -> Stroke {
    Stroke { color, width: 1.6, dash: Dash::Dotted }
}

/// Width in points and opacity of the bands of a soft edge.
pub const SOFT_EDGE: [(f32, f32); 3] = [(10.0, 0.13), (6.5, 0.16), (3.0, 0.22)];

/// One mark in the largest piece of each holder, where it has room.
fn mark(input: &SceneInput<'_>, stage: &mut Stage, actor: &ActorId, rows: &[Row<'_>], color: Color) {
    let palette = input.palette();
    let Some(row) = rows.iter().max_by(|a, b| a.geometry.area.total_cmp(&b.geometry.area)) else { return };
    let across = row.geometry.area.sqrt() * input.camera.scale();
    let Some(registered) = input.scenario.actors.get(actor) else { return };
    if across < 26.0 || registered.mark.is_empty() {
        return;
    }
    let text = if across > 90.0 { registered.short.get(input.lang) } else { registered.mark.get(input.lang) };
    stage.candidates.push(Candidate {
        label: Label {
            at: world_from_lon_lat(row.area.inside),
            offset: [0.0, 0.0],
            anchor: Anchor::Center,
            text: text.to_owned(),
            size: size::MARK,
            weight: Weight::Bold,
            color: color.over(palette.ink, 0.55),
            halo: palette.halo,
            spacing: 0.0,
            slanted: false,
        },
        others: vec![(Anchor::Center, [0.0, 16.0]), (Anchor::Center, [0.0, -16.0])],
        priority: 60,
        dot: None,
        always: false,
    });
}
