//! The task without a window: pictures by the program's own rasteriser, as `render` makes them.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::time::Instant;

use serde_json::json;

use super::data::{self, Expected, MIDDLE, ZOOM};
use super::steps::{MONTH, Phase, Seen, looked_at, pick};
use super::{Report, cpu, peak_mb, since_start};
use crate::app::bench::SIZE;
use crate::cli::{Failure, args};
use crate::export::{self, Format, Meta};
use crate::model::{Moment, lon_lat};
use crate::scene::furniture::Furniture;
use crate::scene::mercator::world;
use crate::scene::{Camera, Prepared, Scene, SceneInput, build, world_from_lon_lat};
use crate::session::{Command, Session};

/// Measures without a window; whether counts and pictures were right.
pub fn run(args: &args::Bench, report: Report) -> Result<bool, Failure> {
    since_start();
    let expected = Expected::read(&args.data)?;
    let mut easel = Easel::new(data::session(&expected));
    for command in data::read_all(&args.data, args.n)? {
        easel.run(&command);
    }
    easel.run(&Command::ShowPeriod(expected.all()));
    easel.picture()?;
    let how = json!({ "how": "PNG by the program's own rasteriser" });
    report.say_with("load_ms", since_start(), how);
    report.say("load_cpu_s", cpu());
    if args.load_only {
        return Ok(true);
    }
    for phase in Phase::ALL {
        easel.camera = Easel::middle();
        phase.way(&expected).iter().for_each(|command| easel.run(command));
        let (mut walls, before) = (Vec::new(), cpu());
        for step in phase.steps(&expected) {
            let began = Instant::now();
            easel.run(&step);
            easel.picture()?;
            walls.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        report.say_steps(phase.word(), &walls, (cpu() - before) * 1000.0);
    }
    for (name, period) in [("pick", expected.window(MONTH, MONTH)), ("pickall", expected.all())] {
        easel.run(&Command::ShowPeriod(period));
        pick(easel.session.state(), &expected, report, name);
    }
    let mut seen = Seen::default();
    easel.camera = Easel::middle();
    for month in looked_at(&expected) {
        easel.run(&Command::ShowPeriod(expected.window(month, month)));
        let mut hasher = DefaultHasher::new();
        easel.picture()?.hash(&mut hasher);
        seen.look(easel.session.state(), &expected, report, (month, hasher.finish()));
    }
    let right = seen.say(report);
    report.say("mem_peak_mb", peak_mb());
    export(&easel.session, &expected, report)?;
    Ok(right)
}

/// A picture of everything, packed, as `render` writes it.
pub fn export(session: &Session, expected: &Expected, report: Report) -> Result<(), Failure> {
    let mut easel = Easel::new(session.clone());
    easel.run(&Command::ShowPeriod(expected.all()));
    let began = Instant::now();
    let bytes = easel.picture()?;
    report.say_with("export_ms", began.elapsed().as_secs_f64() * 1000.0, json!({ "bytes": bytes.len() }));
    Ok(())
}

/// A session and the picture of it.
struct Easel {
    session: Session,
    prepared: Prepared,
    camera: Camera,
}

impl Easel {
    fn new(session: Session) -> Self {
        let prepared = Prepared::new(session.state().scenario(), session.state().base());
        Self { session, prepared, camera: Self::middle() }
    }

    fn middle() -> Camera {
        Camera { center: world_from_lon_lat(lon_lat(MIDDLE[0], MIDDLE[1])), zoom: ZOOM, size: SIZE }
    }

    /// Carries out a command; the map is moved here, where in the window the map moves itself.
    fn run(&mut self, command: &Command) {
        if let Command::PanBy([right, down]) = command {
            let Camera { center, size, .. } = self.camera;
            let step = |part: f64, edge: f32| part * f64::from(edge) / self.camera.scale();
            self.camera.center = world(center.x + step(*right, size[0]), center.y + step(*down, size[1]));
        }
        self.session.run(command.clone());
    }

    fn scene(&self) -> Scene {
        let state = self.session.state();
        let moment = Moment::during(state.scenario(), state.period());
        build(&SceneInput { selection: None, ..state.scene_input(&self.prepared, &moment, &self.camera) })
    }

    fn picture(&self) -> Result<Vec<u8>, Failure> {
        let state = self.session.state();
        let meta = Meta {
            title: String::new(),
            description: String::new(),
            lang: state.lang,
            attribution: String::new(),
            theme: state.theme,
        };
        let furniture = Furniture { pieces: Vec::new() };
        export::render(&self.scene(), &self.camera, &furniture, &meta, Format::Png)
            .map_err(|e| Failure::failed(format!("cannot draw: {e}")))
    }
}
