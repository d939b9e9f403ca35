//! Names of countries, seas, units and towns, in the interface's language.

use super::{Layer, LayerId, SceneInput, Shape, Stage};
use crate::model::{Region, lon_lat};
use crate::scene::labels::Candidate;
use crate::scene::style::size;
use crate::scene::{Anchor, Color, Label, WorldBox, world_from_lon_lat};
use crate::text::{Weight, capitals};

/// Names of countries, seas and units.
pub struct Names;

impl Layer for Names {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let zoom = input.camera.zoom;
        for country in input.base.countries.iter().chain(&input.base.outer) {
            let least_zoom = match country.rank {
                0 | 1 => 3.0,
                2 => 4.6,
                _ => 6.4,
            };
            let Some(name) = name_of(input, country).filter(|_| zoom >= least_zoom) else { continue };
            // A side's own name is often long: it stands like that of a small country.
            let minor = country.rank > 1 || name != country.name.get(input.lang);
            if !fits(input, country, name, if minor { 0.6 } else { 0.35 }) {
                continue;
            }
            let look = Look {
                slanted: false,
                size: if minor { size::COUNTRY_MINOR } else { size::COUNTRY },
                weight: if minor { Weight::Regular } else { Weight::Bold },
                color: palette.label_country,
                halo: palette.halo,
                spaced: true,
            };
            let priority = 20 + u32::from(country.rank);
            stage.candidates.push(centred(
                input,
                country,
                &if minor { name.to_owned() } else { capitals(input.lang, name) },
                look,
                priority,
            ));
        }
        for sea in &input.base.seas {
            let least_zoom = 3.4 + f64::from(sea.rank) * 0.7;
            if zoom < least_zoom {
                continue;
            }
            let look = Look {
                slanted: true,
                size: size::SEA,
                weight: Weight::Regular,
                color: palette.label_sea,
                halo: palette.halo_sea,
                spaced: true,
            };
            stage.candidates.push(centred(input, sea, sea.name.get(input.lang), look, 34));
        }
        if zoom >= 6.0 && input.layers.has(LayerId::Provinces) {
            for unit in &input.base.units {
                let Some(name) = name_of(input, unit).filter(|name| fits(input, unit, name, 1.15)) else { continue };
                let look = Look {
                    slanted: false,
                    size: size::UNIT,
                    weight: Weight::Regular,
                    color: palette.label_unit,
                    halo: palette.halo,
                    spaced: true,
                };
                stage.candidates.push(centred(input, unit, name, look, 90));
            }
        }
    }
}

/// Whether a region is wide enough on the screen for its name, in parts of the name's width.
fn fits(input: &SceneInput<'_>, region: &Region, name: &str, part: f64) -> bool {
    let [west, south, east, north] = region.bounds;
    let Some(bbox) = crate::model::Bbox::new([west, south.max(-84.0), east, north.min(84.0)]) else { return true };
    let b = WorldBox::from(bbox);
    let letters = name.chars().count() as f64;
    (b.max.x - b.min.x) * input.camera.scale() >= letters * 8.0 * part
}

/// A region's name as the viewpoint has it; none where it has none.
fn name_of<'a>(input: &SceneInput<'a>, region: &'a Region) -> Option<&'a str> {
    region.naming.on_map(&region.name, input.lang, input.viewpoint)
}

struct Look {
    slanted: bool,
    size: f32,
    weight: Weight,
    color: Color,
    halo: Color,
    spaced: bool,
}

/// A name in the middle of its region, or a little above or below, but never beyond the region: on a
/// neighbour it would be a false statement.
fn centred(input: &SceneInput<'_>, region: &Region, text: &str, look: Look, priority: u32) -> Candidate {
    let [_, south, _, north] = region.bounds;
    let y = |lat: f64| world_from_lon_lat(lon_lat(region.label.lon, lat.clamp(-85.0, 85.0))).y;
    let middle = y(region.label.lat);
    let room = [(y(north) - middle) * input.camera.scale(), (y(south) - middle) * input.camera.scale()];
    let inside = |offset: &f32| (room[0]..=room[1]).contains(&f64::from(*offset));
    let joins = crate::text::is_rtl_text(text);
    let spacing = if look.spaced && !joins { look.size * 0.11 } else { 0.0 };
    Candidate {
        label: Label {
            at: world_from_lon_lat(region.label),
            offset: [0.0, 0.0],
            anchor: Anchor::Center,
            text: text.to_owned(),
            size: look.size,
            weight: look.weight,
            color: look.color,
            halo: look.halo,
            spacing,
            slanted: look.slanted && !joins,
        },
        others: [-1.3, 1.3, -2.6, 2.6]
            .map(|rows| rows * look.size)
            .into_iter()
            .filter(inside)
            .map(|offset| (Anchor::Center, [0.0, offset]))
            .collect(),
        priority,
        dot: None,
        always: false,
    }
}

/// Towns.
pub struct Towns;

impl Layer for Towns {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Towns)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let palette = input.palette();
        let zoom = input.camera.zoom;
        let view = input.camera.seen().grown(0.01);
        for town in &input.base.towns {
            let least_zoom = match town.rank {
                0 | 1 => 4.6,
                2 => 5.6,
                3 => 6.2,
                4 => 7.0,
                5 => 7.8,
                _ => 8.6,
            };
            let at = world_from_lon_lat(town.at);
            if zoom < least_zoom || !view.contains(at) {
                continue;
            }
            let name = town.naming.on_map(&town.name, input.lang, input.viewpoint).unwrap_or_default();
            let radius = if town.capital { 3.0 } else { 2.4 };
            let reach = radius + 4.0;
            stage.candidates.push(Candidate {
                label: Label {
                    at,
                    offset: [reach, 0.0],
                    anchor: Anchor::Left,
                    text: name.to_owned(),
                    size: if town.capital { size::CAPITAL } else { size::TOWN },
                    weight: if town.capital { Weight::Bold } else { Weight::Regular },
                    color: palette.label_town,
                    halo: palette.halo,
                    spacing: 0.0,
                    slanted: false,
                },
                others: vec![
                    (Anchor::Right, [-reach, 0.0]),
                    (Anchor::Center, [0.0, reach + 6.0]),
                    (Anchor::Center, [0.0, -reach - 6.0]),
                ],
                priority: if town.capital { 24 } else { 70 + u32::from(town.rank) },
                dot: Some(Shape::Dot {
                    at,
                    radius,
                    color: palette.label_town,
                    halo: palette.halo,
                    square: town.capital,
                }),
                always: false,
            });
        }
    }
}
