//! What a picture costs once its scene is known, each part by itself: giving places to labels, turning
//! the scene into the toolkit's shapes, and cutting those into triangles. `cargo bench`.

use std::sync::{Arc, OnceLock};

use conflict_atlas::io::base::read_base;
use conflict_atlas::io::folder::{BASE, FIRST_SCENARIO};
use conflict_atlas::io::read_scenario;
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Base, Date, Moment, Scenario};
use conflict_atlas::scene::labels::{self, Candidate, Placed};
use conflict_atlas::scene::layers::{LAYERS, Stage};
use conflict_atlas::scene::{Camera, LayerSet, Opened, Prepared, SceneInput, Theme, fills};
use conflict_atlas::session::{Command, Document, Session};
use conflict_atlas::text::Lang;
use conflict_atlas::ui::Ctx;
use conflict_atlas::ui::drawn::Drawn;
use conflict_atlas::ui::map::{MapView, map_ui};
use conflict_atlas::ui::slides::Slides;
use conflict_atlas::ui::terms::Glossary;
use conflict_atlas::ui::theme;
use divan::Bencher;
use egui::{ClippedPrimitive, FullOutput, Pos2, RawInput, Rect, Vec2};

const VIEWS: [&str; 2] = ["overview", "karabakh"];
const SIZE: [f32; 2] = [1920.0, 1080.0];

struct Loaded {
    scenario: Arc<Scenario>,
    base: Arc<Base>,
    prepared: Arc<Prepared>,
}

#[expect(clippy::unwrap_used, reason = "a bench without its data cannot run")]
fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let scenario = read_scenario(&FIRST_SCENARIO).unwrap().scenario;
        let base = read_base(&BASE).0;
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
struct Window {
    egui: egui::Context,
    session: Session,
    drawn: Drawn,
    glossary: Glossary,
    map: MapView,
}

impl Window {
    fn new(view: &str) -> Self {
        let Loaded { scenario, base, prepared } = loaded();
        let document = Document::new(scenario.clone(), base.clone());
        let mut session = Session::new(document, Lang::EN, Theme::Light);
        for command in [Command::SetDate(day()), Command::ShowView(view.into())] {
            session.run(command);
        }
        let egui = egui::Context::default();
        egui.set_fonts(theme::fonts());
        theme::apply(&egui, Theme::Light, true);
        let drawn = Drawn::new(prepared.clone());
        let mut window = Self { egui, session, drawn, glossary: Glossary::default(), map: MapView::default() };
        // Fonts, scene and camera are ready after some frames.
        for _ in 0..3 {
            window.shapes();
        }
        window
    }

    /// One frame of the map as shapes.
    fn shapes(&mut self) -> FullOutput {
        let Self { egui, session, drawn, glossary, map } = self;
        let state = session.state();
        let (moment, on_map, legend) = (drawn.moment(state), drawn.on_map(state), drawn.legend());
        let ctx = Ctx {
            state,
            moment: &moment,
            on_map: &on_map,
            changes: None,
            seen: None,
            legend: &legend,
            terms: glossary.finder(state.scenario(), state.lang),
            commands: Default::default(),
        };
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, Vec2::from(SIZE)));
        egui.run_ui(RawInput { screen_rect, ..RawInput::default() }, |ui| {
            map_ui(&ctx, ui, map, drawn, &mut Slides::default())
        })
    }
}

/// The first picture of a scene: areas become triangles here.
#[divan::bench(args = VIEWS)]
fn shapes_of_a_new_scene(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    bencher.bench_local(|| {
        window.map = MapView::default();
        window.shapes()
    });
}

/// The next picture of the same scene.
#[divan::bench(args = VIEWS)]
fn shapes_of_the_same_scene(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    bencher.bench_local(|| window.shapes());
}

#[divan::bench(args = VIEWS)]
fn tessellate(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    let shapes = window.shapes().shapes;
    bencher
        .with_inputs(|| shapes.clone())
        .bench_local_values(|shapes| -> Vec<ClippedPrimitive> { window.egui.tessellate(shapes, 1.0) });
}

fn main() {
    loaded();
    divan::main();
}
