//! Scenes of the shipped scenario.

use std::collections::BTreeSet;
use std::sync::Arc;

use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Base, Changes, Date, Moment, Scenario, ViewpointId};
use conflict_atlas::scene::{
    Arrow, Camera, DataLayer, Item, LayerSet, Lit, Opened, Prepared, Scene, SceneInput, Shape, Theme, build,
};
use conflict_atlas::text::Lang;

/// The shipped scenario with its geometry.
pub struct Atlas {
    pub scenario: Arc<Scenario>,
    pub base: Arc<Base>,
    pub prepared: Prepared,
}

/// What else a scene depends on.
pub struct Look {
    pub lang: Lang,
    pub theme: Theme,
    pub layers: LayerSet,
    pub viewpoint: ViewpointId,
    pub selection: Option<Item>,
    pub opened: Opened,
    pub data: Vec<DataLayer>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            lang: Lang::EN,
            theme: Theme::Light,
            layers: LayerSet::default(),
            viewpoint: DE_FACTO.into(),
            selection: None,
            opened: Opened::Nothing,
            data: Vec::new(),
        }
    }
}

impl Atlas {
    pub fn new() -> Self {
        let (scenario, base) = super::shipped();
        let prepared = Prepared::new(&scenario, &base);
        Self { scenario, base, prepared }
    }

    pub fn camera(&self, view: &str, size: [f32; 2]) -> Camera {
        Camera::fitting(self.scenario.view(&view.into()).expect("a view").bbox, size)
    }

    pub fn scene(&self, camera: &Camera, date: Date, look: &Look) -> Scene {
        self.build(camera, date, look, None)
    }

    pub fn compared(&self, camera: &Camera, date: Date, look: &Look, changes: &Changes) -> Scene {
        self.build(camera, date, look, Some(changes))
    }

    /// A scene of a moment with a claim or overlays lit.
    pub fn lit(&self, camera: &Camera, moment: &Moment, look: &Look, lit: Lit<'_>) -> Scene {
        self.of(camera, moment, look, (None, lit))
    }

    fn build(&self, camera: &Camera, date: Date, look: &Look, changes: Option<&Changes>) -> Scene {
        self.of(camera, &Moment::at(&self.scenario, date), look, (changes, Lit::default()))
    }

    fn of(&self, camera: &Camera, moment: &Moment, look: &Look, (changes, lit): (Option<&Changes>, Lit<'_>)) -> Scene {
        build(&SceneInput {
            scenario: &self.scenario,
            base: &self.base,
            prepared: &self.prepared,
            moment,
            camera,
            focus: camera.seen(),
            lang: look.lang,
            theme: look.theme,
            layers: look.layers,
            hidden_theatres: &BTreeSet::new(),
            viewpoint: &look.viewpoint,
            selection: look.selection.as_ref(),
            opened: &look.opened,
            changes,
            data: &look.data,
            lit,
            own_ground: true,
        })
    }
}

pub fn arrows(scene: &Scene) -> impl Iterator<Item = &Arrow> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Arrow(arrow) => Some(arrow),
        _ => None,
    })
}
