//! What a step in time costs: the moment, the scene, and both as a picture. `cargo bench`.

mod common;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Base, Changes, Date, Moment, Scenario};
use conflict_atlas::scene::{self, Camera, LayerSet, Prepared, Scene, SceneInput, Theme};
use conflict_atlas::text::Lang;

/// Days far apart: few arrows, many, and all of Karabakh's events.
const DAYS: [&str; 3] = ["2016-04-05", "2018-03-10", "2020-10-26"];
const VIEWS: [&str; 2] = ["overview", "karabakh"];

struct Loaded {
    scenario: Scenario,
    base: Base,
    prepared: Prepared,
}

fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let (scenario, base) = common::shipped();
        let prepared = Prepared::new(&scenario, &base);
        Loaded { scenario, base, prepared }
    })
}

#[expect(clippy::unwrap_used, reason = "the days are written above")]
fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[expect(clippy::unwrap_used, reason = "the views are those of the shipped scenario")]
fn camera(view: &str) -> Camera {
    Camera::fitting(loaded().scenario.view(&view.into()).unwrap().bbox, [1920.0, 1080.0])
}

fn scene_of(moment: &Moment, camera: &Camera) -> Scene {
    let Loaded { scenario, base, prepared } = loaded();
    scene::build(&SceneInput {
        scenario,
        base,
        prepared,
        moment,
        camera,
        focus: camera.seen(),
        lang: Lang::EN,
        theme: Theme::Light,
        layers: LayerSet::default(),
        hidden_theatres: &BTreeSet::new(),
        viewpoint: &DE_FACTO.into(),
        selection: None,
        opened: &scene::Opened::default(),
        changes: None,
        data: &[],
        lit: Default::default(),
        own_ground: true,
    })
}

#[divan::bench(args = DAYS)]
fn moment(text: &str) -> Moment {
    Moment::at(&loaded().scenario, day(text))
}

#[divan::bench(args = VIEWS)]
fn step(view: &str) -> Scene {
    let camera = camera(view);
    let moment = Moment::at(&loaded().scenario, day("2020-10-26"));
    scene_of(&moment, &camera)
}

/// In the window a scene reaches beyond the edges, so that panning shows no bare ground.
#[divan::bench(args = VIEWS)]
fn step_in_window(view: &str) -> Scene {
    let camera = Camera { size: [3840.0, 2160.0], ..camera(view) };
    let moment = Moment::at(&loaded().scenario, day("2020-10-26"));
    scene_of(&moment, &camera)
}

/// What changed in five years: the most there is to compare.
#[divan::bench]
fn changes() -> Changes {
    let Loaded { scenario, base, .. } = loaded();
    Changes::between(scenario, base, day("2016-01-01"), day("2020-12-31"))
}

#[divan::bench]
fn read() -> usize {
    let (scenario, base) = common::shipped();
    scenario.events.len() + base.units.len()
}

#[divan::bench]
fn prepare() -> Prepared {
    let Loaded { scenario, base, .. } = loaded();
    Prepared::new(scenario, base)
}

fn main() {
    loaded();
    divan::main();
}
