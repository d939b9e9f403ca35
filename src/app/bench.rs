//! The map in a window that measures itself: one state after the other, each timed until its picture
//! is finished. The pictures come the whole way that the program's own do: command, moment, scene,
//! meshes, OpenGL.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use eframe::egui_glow::CallbackFn;
use egui::epaint::{ClippedShape, Primitive};
use egui::{ClippedPrimitive, FullOutput, PaintCallback, Pos2, RawInput, Rect, Shape, Ui, Vec2};

use super::Renderer;
use crate::scene::Prepared;
use crate::session::{Command, Session};
use crate::ui::drawn::Drawn;
use crate::ui::map::{MapView, map_ui};
use crate::ui::slides::Slides;
use crate::ui::terms::Glossary;
use crate::ui::{Ctx, theme};

/// Width and height of the picture, in pixels and in points.
pub const SIZE: [f32; 2] = [1920.0, 1080.0];

/// What a picture is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It only leads to the next one.
    Way,
    /// Its time counts.
    Timed,
    /// Its pixels are looked at.
    Looked,
    /// Nothing is done for so many milliseconds; then for so many more, whose load counts.
    Idle([u64; 2]),
}

/// A state of the program, and what its picture is wanted for.
#[derive(Clone, Debug)]
pub struct Step {
    /// What leads to it.
    pub commands: Vec<Command>,
    /// What for.
    pub purpose: Purpose,
}

/// What was measured of a picture.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measured {
    /// From setting the state until the picture was finished.
    pub wall: Duration,
    /// Seconds of processor time from the picture before it to its end.
    pub cpu: f64,
    /// A number that says whether two pictures are the same, where pixels were looked at.
    pub pixels: u64,
}

/// Who says what comes next, and hears what was measured.
pub trait Conductor {
    /// The step after those that were measured; none ends the window.
    fn next(&mut self, session: &Session) -> Option<Step>;
    /// The step was measured; the session is as it was then.
    fn measured(&mut self, step: &Step, measured: Measured, session: &Session);
}

/// The parts of the window that draw the map.
pub struct Stage {
    session: Session,
    drawn: Drawn,
    map: MapView,
    glossary: Glossary,
    slides: Slides,
}

impl Stage {
    /// The map of a session.
    pub fn new(session: Session) -> Self {
        let prepared = Prepared::new(session.state().scenario(), session.state().base());
        Self {
            session,
            drawn: Drawn::new(Arc::new(prepared)),
            map: MapView::on_sea(),
            glossary: Glossary::default(),
            slides: Slides::default(),
        }
    }

    /// What it shows.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Carries out commands.
    pub fn run(&mut self, commands: &[Command]) {
        commands.iter().for_each(|command| self.session.run(command.clone()));
    }

    fn clear_color(&self) -> [f32; 4] {
        theme::color32(self.session.state().theme.palette().sea).to_normalized_gamma_f32()
    }

    fn ui(&mut self, ui: &mut Ui) {
        let Self { session, drawn, map, glossary, slides } = self;
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
        map_ui(&ctx, ui, map, drawn, slides);
    }
}

/// The same pictures up to the meshes, without a window: nothing is drawn.
pub struct Meshes {
    stage: Stage,
    egui: egui::Context,
}

impl Meshes {
    /// For a stage.
    pub fn new(stage: Stage) -> Self {
        let egui = egui::Context::default();
        egui.set_fonts(theme::fonts());
        theme::apply(&egui, stage.session.state().theme, false);
        let mut meshes = Self { stage, egui };
        // Fonts and camera are ready after some frames.
        (0..3).for_each(|_| _ = meshes.step(&[]));
        meshes
    }

    /// The map is opened anew: nothing of the last picture is kept.
    pub fn anew(&mut self) {
        self.stage.map = MapView::on_sea();
    }

    /// A picture as shapes.
    pub fn shapes(&mut self) -> FullOutput {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, Vec2::from(SIZE)));
        self.egui.run_ui(RawInput { screen_rect, ..RawInput::default() }, |ui| self.stage.ui(ui))
    }

    /// Shapes as meshes.
    pub fn tessellate(&self, shapes: Vec<ClippedShape>) -> Vec<ClippedPrimitive> {
        self.egui.tessellate(shapes, self.egui.pixels_per_point())
    }

    /// Carries out commands and makes the meshes; answers how many triangles there are.
    pub fn step(&mut self, commands: &[Command]) -> usize {
        self.stage.run(commands);
        let shapes = self.shapes().shapes;
        let triangles = self.tessellate(shapes).into_iter().map(|clipped| match clipped.primitive {
            Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            Primitive::Callback(_) => 0,
        });
        triangles.sum()
    }
}

/// What the end of a frame tells the next one: when it was finished, and a number of its pixels.
type Finished = Arc<Mutex<Option<(Instant, u64)>>>;

struct Window<C> {
    stage: Stage,
    conductor: C,
    cpu: fn() -> f64,
    finished: Finished,
    /// The step whose picture is being made: when it began, and the processor time before it.
    running: Option<(Step, Instant, f64)>,
    /// Measures what doing nothing costs.
    idle: Option<JoinHandle<f64>>,
    /// What it cost, in seconds of processor time.
    loaded: f64,
    over: bool,
}

impl<C: Conductor> Window<C> {
    /// Measures beside the window, so that no picture is made for it.
    fn idle(&self, [before, during]: [Duration; 2], egui: egui::Context) -> JoinHandle<f64> {
        let cpu = self.cpu;
        std::thread::spawn(move || {
            std::thread::sleep(before);
            let start = cpu();
            std::thread::sleep(during);
            let load = cpu() - start;
            egui.request_repaint();
            load
        })
    }

    /// Hears of the picture before, and sets the next state.
    fn advance(&mut self, egui: &egui::Context) {
        let finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let (Some((step, began, cpu)), Some((ended, pixels))) = (self.running.take(), finished) {
            let now = (self.cpu)();
            let cpu = if matches!(step.purpose, Purpose::Idle(_)) { self.loaded } else { now - cpu };
            let measured = Measured { wall: ended.saturating_duration_since(began), cpu, pixels };
            self.conductor.measured(&step, measured, self.stage.session());
        }
        let Some(step) = self.conductor.next(self.stage.session()) else {
            self.over = true;
            return egui.send_viewport_cmd(egui::ViewportCommand::Close);
        };
        self.running = Some((step.clone(), Instant::now(), (self.cpu)()));
        if let Purpose::Idle(ms) = step.purpose {
            self.idle = Some(self.idle(ms.map(Duration::from_millis), egui.clone()));
            return;
        }
        self.stage.run(&step.commands);
        egui.request_repaint();
    }
}

impl<C: Conductor + 'static> eframe::App for Window<C> {
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.stage.clear_color()
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // Something else may wake it while nothing should be done.
        let idle = self.idle.as_ref().is_some_and(|idle| !idle.is_finished());
        if !idle && !self.over {
            if let Some(load) = self.idle.take() {
                self.loaded = load.join().unwrap_or_default();
                *self.finished.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), 0));
            }
            self.advance(ui.ctx());
        }
        self.stage.ui(ui);
        if self.idle.is_some() || self.over {
            return;
        }
        let looked = self.running.as_ref().is_some_and(|(step, ..)| step.purpose == Purpose::Looked);
        let finished = self.finished.clone();
        let rect = ui.ctx().content_rect();
        // The last thing that is drawn: reading one pixel back waits until all others are there.
        let end = CallbackFn::new(move |info, painter| {
            let size = if looked { info.screen_size_px } else { [1, 1] };
            let pixels = painter.read_screen_rgba(size);
            let number = if looked { number_of(&pixels.pixels) } else { 0 };
            *finished.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), number));
        });
        let last = egui::LayerId::new(egui::Order::Debug, egui::Id::unique("the end of the frame"));
        let end = PaintCallback { rect, callback: Arc::new(end) };
        ui.ctx().layer_painter(last).add(Shape::Callback(end));
    }
}

/// A number that is the same for the same pixels.
fn number_of(pixels: &[egui::Color32]) -> u64 {
    let mut hasher = DefaultHasher::new();
    pixels.hash(&mut hasher);
    hasher.finish()
}

/// Opens the window, goes through all steps and closes it. `cpu` answers the seconds of processor
/// time that the program has had.
///
/// # Errors
/// Where no window can be opened, in the words of who tried.
pub fn run<C: Conductor + 'static>(stage: Stage, conductor: C, cpu: fn() -> f64) -> Result<(), String> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Conflict Atlas")
        .with_inner_size(SIZE)
        .with_position([0.0, 0.0])
        .with_decorations(false);
    let mut options = eframe::NativeOptions {
        viewport,
        renderer: Renderer::Glow.for_window(),
        system_font_fallback: false,
        dithering: false,
        ..Default::default()
    };
    options.glow_options.vsync = false;
    let window = Window {
        stage,
        conductor,
        cpu,
        finished: Finished::default(),
        running: None,
        idle: None,
        loaded: 0.0,
        over: false,
    };
    let made = eframe::run_native(
        "Conflict Atlas",
        options,
        Box::new(move |creation| {
            creation.egui_ctx.set_fonts(theme::fonts());
            theme::apply(&creation.egui_ctx, window.stage.session.state().theme, false);
            Ok(Box::new(window))
        }),
    );
    made.map_err(|e| e.to_string())
}
