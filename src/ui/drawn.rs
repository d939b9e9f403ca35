//! Moment and scene, remembered: rebuilt only when what they depend on has changed.

use std::sync::Arc;

use crate::model::{Changes, ClaimId, Date, Moment, OverlaySetId, Period, TheatreId, ViewpointId};
use crate::scene::{self, Camera, Item, LayerSet, Lit, Opened, Prepared, Scene, SceneInput, Theme};
use crate::session::State;
use crate::text::Lang;

/// How many steps a zoom level is cut into: within a step, labels and crowds stay as they are.
const ZOOM_STEPS: f64 = 8.0;
/// A scene is made for a part of the map this many times as wide and high as the window.
const STAGE: f32 = 2.0;
/// The middle of that part lies on a grid this many parts of the window wide, so that labels stay
/// where they are while panning.
const GRID: f64 = 0.5;

/// What a scene depends on.
#[derive(Clone, PartialEq)]
struct Key {
    period: Period,
    camera: Camera,
    lang: Lang,
    theme: Theme,
    layers: LayerSet,
    hidden: Vec<TheatreId>,
    viewpoint: ViewpointId,
    selection: Option<Item>,
    since: Option<Date>,
    opened: Opened,
    claim: Option<ClaimId>,
    overlays: Vec<OverlaySetId>,
    data: u64,
    own_ground: bool,
}

/// The scenario's geometry, and the moment and scene of the last frame.
pub struct Drawn {
    prepared: Arc<Prepared>,
    moment: Option<Arc<Moment>>,
    /// The evidence of the claim that is read, and which moment it was taken from.
    of_claim: Option<(ClaimId, Arc<Moment>, Arc<Moment>)>,
    changes: Option<Arc<Changes>>,
    scene: Option<(Key, Arc<Scene>)>,
    /// Moment and scene of the day of comparison, while its map is shown too.
    other: Option<(Key, Arc<Scene>)>,
}

impl Drawn {
    /// Prepares the geometry of a document.
    pub fn new(prepared: Arc<Prepared>) -> Self {
        Self { prepared, moment: None, of_claim: None, changes: None, scene: None, other: None }
    }

    /// The geometry of the scenario.
    pub fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// What holds on the day shown.
    pub fn moment(&mut self, state: &State) -> Arc<Moment> {
        match &self.moment {
            Some(moment) if moment.period == state.period() => moment.clone(),
            Some(_) | None => self.moment.insert(Arc::new(Moment::during(state.scenario(), state.period()))).clone(),
        }
    }

    /// What is on the map: what holds on the day shown, or the evidence of the claim that is read.
    pub fn on_map(&mut self, state: &State) -> Arc<Moment> {
        let moment = self.moment(state);
        let Some(claim) = state.claim() else { return moment };
        if let Some((id, of, evidence)) = &self.of_claim
            && *id == claim.id
            && Arc::ptr_eq(of, &moment)
        {
            return evidence.clone();
        }
        let evidence = Arc::new(moment.of_claim(state.scenario(), claim));
        self.of_claim = Some((claim.id.clone(), moment, evidence.clone()));
        evidence
    }

    /// What changed since the day of comparison, while there is one.
    pub fn changes(&mut self, state: &State) -> Option<Arc<Changes>> {
        let since = state.since?;
        let (from, to) = (since.min(state.date), since.max(state.date));
        match &self.changes {
            Some(changes) if (changes.from, changes.to) == (from, to) => {}
            Some(_) | None => {
                let changes = Changes::between(state.scenario(), state.base(), from, to);
                self.changes = Some(Arc::new(changes));
            }
        }
        self.changes.clone()
    }

    /// What is on the map, as of the last scene.
    pub fn legend(&self) -> scene::Legend {
        self.scene.as_ref().map(|(_, scene)| scene.legend.clone()).unwrap_or_default()
    }

    /// The scene for a camera, and whether it is new.
    pub fn scene(&mut self, state: &State, camera: &Camera) -> (Arc<Scene>, bool) {
        let key = Key::new(state, state.period(), camera);
        if let Some((old, scene)) = &self.scene
            && *old == key
        {
            return (scene.clone(), false);
        }
        let moment = self.on_map(state);
        let scene = self.build(state, &key, &moment);
        self.scene = Some((key, scene.clone()));
        (scene, true)
    }

    /// The scene of the day of comparison for a camera.
    pub fn other_scene(&mut self, state: &State, camera: &Camera, date: Date) -> Arc<Scene> {
        let key = Key::new(state, Period::day(date), camera);
        if let Some((old, scene)) = &self.other
            && *old == key
        {
            return scene.clone();
        }
        let moment = Moment::at(state.scenario(), date);
        let scene = self.build(state, &key, &moment);
        self.other = Some((key, scene.clone()));
        scene
    }

    fn build(&mut self, state: &State, key: &Key, moment: &Moment) -> Arc<Scene> {
        let changes = self.changes(state);
        Arc::new(scene::build(&SceneInput {
            focus: Camera { size: key.camera.size.map(|v| v / STAGE), ..key.camera }.seen(),
            changes: changes.as_deref(),
            lit: Lit { claim: state.claim(), overlays: &key.overlays },
            own_ground: key.own_ground,
            ..state.scene_input(&self.prepared, moment, &key.camera)
        }))
    }
}

impl Key {
    fn new(state: &State, period: Period, camera: &Camera) -> Self {
        Self {
            period,
            camera: stage(camera),
            lang: state.lang,
            theme: state.theme,
            layers: state.layers,
            hidden: state.hidden_theatres.iter().cloned().collect(),
            viewpoint: state.viewpoint.clone(),
            selection: state.selection.clone(),
            since: state.since,
            opened: state.opened.clone(),
            claim: state.claim().map(|claim| claim.id.clone()),
            overlays: shown_overlays(state),
            data: state.data.revision,
            own_ground: !state.tiles_shown(),
        }
    }
}

fn shown_overlays(state: &State) -> Vec<OverlaySetId> {
    let sets = state.scenario().overlay_sets.iter().map(|set| set.id.clone());
    sets.filter(|id| state.overlay_shown(id)).collect()
}

/// The part of the map that a scene is made for: wider than the window, on a coarse grid, at the
/// nearest zoom step.
fn stage(camera: &Camera) -> Camera {
    let zoom = (camera.zoom * ZOOM_STEPS).round() / ZOOM_STEPS;
    let mut stage = Camera { zoom, ..*camera };
    let cell = GRID * f64::from(camera.size[0].max(camera.size[1]).max(1.0)) / stage.scale();
    let snap = |v: f64| (v / cell).round() * cell;
    stage.center = scene::mercator::world(snap(camera.center.x), snap(camera.center.y));
    stage.size = camera.size.map(|v| v * STAGE);
    stage
}
