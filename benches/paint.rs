//! What a picture costs once its scene is known, each part by itself: giving places to labels, turning
//! the scene into the toolkit's shapes, and cutting those into triangles. `cargo bench`.

mod common;

use std::sync::{Arc, OnceLock};

use conflict_atlas::app::bench::{self, Meshes, SIZE};
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Base, Date, Moment, Scenario};
use conflict_atlas::scene::labels::{self, Candidate, Placed};
use conflict_atlas::scene::layers::{LAYERS, Stage};
use conflict_atlas::scene::{Camera, LayerSet, Opened, Prepared, SceneInput, Theme, fills};
use conflict_atlas::session::{Command, Document, Session};
use conflict_atlas::text::Lang;
use divan::Bencher;

const VIEWS: [&str; 2] = ["overview", "karabakh"];

struct Loaded {
    scenario: Arc<Scenario>,
    base: Arc<Base>,
    prepared: Arc<Prepared>,
}

fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let (scenario, base) = common::shipped();
        let prepared = Arc::new(Prepared::new(&scenario, &base));
        Loaded { scenario: Arc::new(scenario), base: Arc::new(base), prepared }
    })
}

#[expect(clippy::unwrap_used, reason = "the day is written here")]
fn day() -> Date {
    "2020-10-26".parse().unwrap()
}

#[expect(clippy::unwrap_used, reason = "the views are those of the shipped scenario")]
fn camera(view: &str) -> Camera {
    Camera::fitting(loaded().scenario.view(&view.into()).unwrap().bbox, SIZE)
}

/// All labels that would like a place, and what they must keep off.
fn wishes(camera: &Camera) -> (Vec<Candidate>, Vec<[f32; 4]>) {
    let Loaded { scenario, base, prepared } = loaded();
    let input = SceneInput {
        scenario,
        base,
        prepared,
        moment: &Moment::at(scenario, day()),
        camera,
        focus: camera.seen(),
        lang: Lang::EN,
        theme: Theme::Light,
        layers: LayerSet::default(),
        hidden_theatres: &Default::default(),
        viewpoint: &DE_FACTO.into(),
        selection: None,
        opened: &Opened::default(),
        changes: None,
        data: &[],
        lit: Default::default(),
        own_ground: true,
    };
    let mut stage = Stage { filled: fills::filled(&input), ..Stage::default() };
    let shown = LAYERS.iter().filter(|layer| layer.switch().is_none_or(|id| input.layers.has(id)));
    shown.for_each(|layer| layer.draw(&input, &mut stage));
    (stage.candidates, stage.obstacles)
}

#[divan::bench(args = VIEWS)]
fn place_labels(bencher: Bencher<'_, '_>, view: &str) {
    let camera = camera(view);
    let (candidates, obstacles) = wishes(&camera);
    let inputs = || (candidates.clone(), obstacles.clone());
    bencher
        .with_inputs(inputs)
        .bench_values(|(candidates, obstacles)| -> Placed { labels::place(candidates, obstacles, &camera) });
}

/// The map as the window shows it, without a window.
fn meshes(view: &str) -> Meshes {
    let Loaded { scenario, base, .. } = loaded();
    let mut session = Session::new(Document::new(scenario.clone(), base.clone()), Lang::EN, Theme::Light);
    for command in [Command::SetDate(day()), Command::ShowView(view.into())] {
        session.run(command);
    }
    Meshes::new(bench::Stage::new(session))
}

/// The first picture of a scene: areas become triangles here.
#[divan::bench(args = VIEWS)]
fn shapes_of_a_new_scene(bencher: Bencher<'_, '_>, view: &str) {
    let mut meshes = meshes(view);
    bencher.bench_local(|| {
        meshes.anew();
        meshes.shapes()
    });
}

/// The next picture of the same scene.
#[divan::bench(args = VIEWS)]
fn shapes_of_the_same_scene(bencher: Bencher<'_, '_>, view: &str) {
    let mut meshes = meshes(view);
    bencher.bench_local(|| meshes.shapes());
}

#[divan::bench(args = VIEWS)]
fn tessellate(bencher: Bencher<'_, '_>, view: &str) {
    let mut meshes = meshes(view);
    let shapes = meshes.shapes().shapes;
    bencher.with_inputs(|| shapes.clone()).bench_local_values(|shapes| meshes.tessellate(shapes));
}

fn main() {
    loaded();
    divan::main();
}
