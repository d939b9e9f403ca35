//! The layers of the map, from the bottom up: one file each, one line in `LAYERS`.

pub mod areas;
pub mod changed;
pub mod data;
mod events;
pub mod evidence;
pub mod flows;
pub(super) mod graticule;
mod land;
pub mod lines;
mod links;
mod names;
mod overlays;
mod selection;
mod waters;

pub use flows::sample as arrow_sample;

use std::sync::Arc;

use super::build::SceneInput;
use super::labels::Candidate;
use super::mercator::WorldBox;
use super::{Color, DrawnBorder, Geometry, Legend, Mark, More, Paint, Path, Shape, Stroke, Symbol};
use crate::model::{ActorId, AreaId};

/// A part of the map that can be switched on and off.
pub trait Layer: Sync {
    /// Which switch it follows; `None` for what is always there.
    fn switch(&self) -> Option<LayerId>;
    /// Whether it is the ground under all, which another map can take the place of.
    fn is_ground(&self) -> bool {
        false
    }
    /// Adds its shapes, label candidates and legend entries.
    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage);
}

/// All layers. The order is the order of drawing: later ones lie on top.
pub static LAYERS: &[&dyn Layer] = &[
    &land::Land,
    &areas::Control,
    &land::Relief,
    &areas::Presence,
    &waters::Waters,
    &graticule::Graticule,
    &areas::Maritime,
    &lines::Units,
    &lines::Borders,
    &lines::Overlays,
    &areas::Edges,
    &changed::Fresh,
    &changed::Changed,
    &overlays::Overlays,
    &data::Data,
    &selection::Selection,
    &flows::Flows,
    &links::Links,
    &evidence::Evidence,
    &events::Events,
    &names::Towns,
    &names::Names,
];

/// A switch of the layer list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayerId {
    /// Who holds the ground.
    Areas,
    /// Arrows.
    Arrows,
    /// Events.
    Events,
    /// Foreign presence on ground that another holds.
    Presence,
    /// Claims, blocks and lines at sea.
    Maritime,
    /// Hill shade.
    Relief,
    /// First-level units.
    Provinces,
    /// Disputed and de facto lines.
    Disputed,
    /// Rivers and lakes.
    Waters,
    /// Towns.
    Towns,
    /// The small map of everything.
    Locator,
    /// Where north is.
    North,
    /// Lines of longitude and latitude.
    Graticule,
    /// Links of cause and effect of the chosen event.
    Links,
}

impl LayerId {
    /// All switches, in the order of the layer list.
    pub const ALL: [Self; 14] = [
        Self::Areas,
        Self::Arrows,
        Self::Events,
        Self::Presence,
        Self::Maritime,
        Self::Disputed,
        Self::Provinces,
        Self::Towns,
        Self::Waters,
        Self::Relief,
        Self::Locator,
        Self::North,
        Self::Graticule,
        Self::Links,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.key().trim_start_matches("layer-")
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Areas => "layer-areas",
            Self::Arrows => "layer-arrows",
            Self::Events => "layer-events",
            Self::Presence => "layer-presence",
            Self::Maritime => "layer-maritime",
            Self::Relief => "layer-relief",
            Self::Provinces => "layer-provinces",
            Self::Disputed => "layer-disputed",
            Self::Waters => "layer-waters",
            Self::Towns => "layer-towns",
            Self::Locator => "layer-locator",
            Self::North => "layer-north",
            Self::Graticule => "layer-graticule",
            Self::Links => "layer-links",
        }
    }

    /// Whether slides have it without asking. The small map is the window's own furniture, and links lead
    /// away from what is told.
    pub fn is_on_slides(self) -> bool {
        !matches!(self, Self::Locator | Self::Links)
    }

    /// Whether it is shown until somebody hides it.
    pub fn shown_at_first(self) -> bool {
        !matches!(self, Self::North | Self::Graticule)
    }
}

/// Which layers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LayerSet(u32);

impl Default for LayerSet {
    fn default() -> Self {
        let mut set = Self(0);
        for layer in LayerId::ALL {
            set.set(layer, layer.shown_at_first());
        }
        set
    }
}

impl LayerSet {
    /// Whether the layer is shown.
    pub fn has(self, layer: LayerId) -> bool {
        self.0 & (1 << layer as u32) != 0
    }

    /// Shows or hides a layer.
    pub fn set(&mut self, layer: LayerId, shown: bool) {
        if shown {
            self.0 |= 1 << layer as u32;
        } else {
            self.0 &= !(1 << layer as u32);
        }
    }
}

/// Where layers put what they draw.
#[derive(Debug, Default)]
pub struct Stage {
    /// Holders whose ground is filled; the others have an outline only.
    pub filled: Vec<ActorId>,
    /// Shapes, from the bottom up.
    pub shapes: Vec<Shape>,
    /// Arrows that had no room.
    pub more: Vec<More>,
    /// Symbols of events, above the shapes.
    pub symbols: Vec<Symbol>,
    /// Numbers of evidence on areas and arrows.
    pub marks: Vec<Mark>,
    /// Labels that would like a place.
    pub candidates: Vec<Candidate>,
    /// Boxes in points that labels must keep off: left, top, right, bottom.
    pub obstacles: Vec<[f32; 4]>,
    /// What is on the map.
    pub legend: Legend,
    /// Borders, from the bottom up.
    pub borders: Vec<DrawnBorder>,
    /// Lines of the scenario.
    pub area_lines: Vec<(AreaId, Arc<Path>)>,
}

impl Stage {
    fn is_filled(&self, holder: &ActorId) -> bool {
        self.filled.contains(holder)
    }

    fn fill(&mut self, parts: Vec<Arc<Geometry>>, paint: Paint) {
        if !parts.is_empty() {
            self.shapes.push(Shape::Fill { parts, paint });
        }
    }

    fn solid(&mut self, parts: Vec<Arc<Geometry>>, color: Color) {
        self.fill(parts, Paint::Solid(color));
    }

    fn line(&mut self, path: Arc<Path>, stroke: Stroke) {
        self.shapes.push(Shape::Line { path, stroke });
    }
}

/// The polygons that meet the box.
fn seen<'a>(parts: impl IntoIterator<Item = &'a Arc<Geometry>>, seen: WorldBox) -> Vec<Arc<Geometry>> {
    parts.into_iter().filter(|g| g.bounds.meets(seen)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::LayerId;
    use crate::model::shot::LAYER_NAMES;

    #[test]
    fn slides_know_every_layer_by_its_name() {
        assert_eq!(LayerId::ALL.map(LayerId::name), LAYER_NAMES);
    }
}
