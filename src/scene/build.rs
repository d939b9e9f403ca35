//! From a moment and a view to a scene: pure, and quick enough for every step in time.

use std::collections::BTreeSet;

use super::data::DataLayer;
use super::layers::evidence::Lit;
use super::layers::{LAYERS, LayerSet, Stage};
use super::{Camera, Item, Opened, Prepared, Scene, Shape, Theme, WorldBox, fills, labels};
use crate::model::{Base, Changes, Moment, Scenario, TheatreId, ViewpointId};
use crate::scene::style::Palette;
use crate::text::Lang;

/// What a scene is made of.
#[derive(Clone, Copy, Debug)]
pub struct SceneInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The base geography.
    pub base: &'a Base,
    /// Their geometry.
    pub prepared: &'a Prepared,
    /// What holds on the day.
    pub moment: &'a Moment,
    /// The part of the map that shapes and labels are made for.
    pub camera: &'a Camera,
    /// The part of the map that is looked at: the legend is about this.
    pub focus: WorldBox,
    /// The language of labels.
    pub lang: Lang,
    /// Light, dark or high contrast.
    pub theme: Theme,
    /// Layers that are shown.
    pub layers: LayerSet,
    /// Theatres whose events and arrows are not shown.
    pub hidden_theatres: &'a BTreeSet<TheatreId>,
    /// Whose way of drawing lines and naming places is followed.
    pub viewpoint: &'a ViewpointId,
    /// What is chosen.
    pub selection: Option<&'a Item>,
    /// What is opened out of a crowd.
    pub opened: &'a Opened,
    /// What changed since another day, when the two are compared.
    pub changes: Option<&'a Changes>,
    /// Data files beside the scenario, from the bottom up.
    pub data: &'a [DataLayer],
    /// The claim that is read, and overlays.
    pub lit: Lit<'a>,
    /// Whether land, relief and inland waters are drawn; else the ground under all is somebody else's.
    pub own_ground: bool,
}

impl SceneInput<'_> {
    /// The map's colours.
    pub fn palette(&self) -> &'static Palette {
        self.theme.palette()
    }

    /// Whether a theatre's events and arrows are shown.
    pub fn theatre_shown(&self, theatre: &TheatreId) -> bool {
        !self.hidden_theatres.contains(theatre)
    }
}

/// Builds the scene.
pub fn build(input: &SceneInput<'_>) -> Scene {
    let mut stage = Stage { filled: fills::filled(input), ..Stage::default() };
    for layer in LAYERS {
        let wanted = layer.switch().is_none_or(|id| input.layers.has(id));
        if wanted && (input.own_ground || !layer.is_ground()) {
            layer.draw(input, &mut stage);
        }
    }
    let Stage { filled: _, mut shapes, more, symbols, marks, candidates, obstacles, legend, borders, area_lines } =
        stage;
    let part = input.palette().line_part;
    if part != 1.0 {
        for shape in &mut shapes {
            if let Shape::Line { stroke, .. } = shape {
                stroke.width *= part;
            }
        }
    }
    let placed = labels::place(candidates, obstacles, input.camera);
    shapes.extend(placed.dots);
    Scene {
        date: input.moment.date,
        background: input.palette().sea,
        shapes,
        more,
        symbols,
        marks,
        labels: placed.labels,
        legend,
        borders,
        area_lines,
    }
}
