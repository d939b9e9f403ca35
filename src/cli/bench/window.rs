//! The task in a window.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::thread::JoinHandle;

use serde_json::json;

use super::data::{self, Expected};
use super::steps::{MONTH, Phase, Seen, looked_at, middle, pick};
use super::{Report, cpu, headless, peak_mb, since_start};
use crate::app::bench::{Conductor, Measured, Meshes, Purpose, Stage, Step, run as open};
use crate::cli::{Failure, args};
use crate::session::{Command, Session};

/// How long nothing is done before and while the load of doing nothing is measured, in milliseconds.
const IDLE: [u64; 2] = [1500, 6000];

/// Measures in a window; whether counts and pictures were right.
pub fn run(args: &args::Bench, report: Report) -> Result<bool, Failure> {
    since_start();
    let expected = Expected::read(&args.data)?;
    let (folder, n) = (args.data.clone(), args.n);
    // The files are read while the window comes.
    let reading = std::thread::spawn(move || data::read_all(&folder, n));
    let stage = Stage::new(data::session(&expected));
    let told = Rc::new(RefCell::new(Told::default()));
    let conductor = Task {
        report,
        expected: expected.clone(),
        load_only: args.load_only,
        reading: Some(reading),
        plan: VecDeque::new(),
        current: None,
        walls: Vec::new(),
        cpu: 0.0,
        seen: Seen::default(),
        told: told.clone(),
    };
    open(stage, conductor, cpu).map_err(|e| Failure::failed(format!("cannot open a window: {e}")))?;
    let mut told = told.borrow_mut();
    if let Some(failure) = told.failure.take() {
        return Err(failure);
    }
    let Some(session) = told.session.take() else {
        return Err(Failure::failed("the window was closed before the end"));
    };
    if args.load_only {
        return Ok(true);
    }
    report.say("mem_peak_mb", peak_mb());
    for phase in Phase::ALL {
        let mut meshes = Meshes::new(Stage::new(session.clone()));
        meshes.step(&phase.way(&expected));
        let steps = phase.steps(&expected);
        let before = cpu();
        let triangles: usize = steps.iter().map(|step| meshes.step(std::slice::from_ref(step))).sum();
        let ms = (cpu() - before) * 1000.0 / steps.len() as f64;
        let more = json!({ "steps": steps.len(), "triangles": triangles / steps.len() });
        report.say_with(&format!("{}_cpu_nogl_ms", phase.word()), ms, more);
    }
    headless::export(&session, &expected, report)?;
    Ok(told.right)
}

/// What the window left behind.
#[derive(Default)]
struct Told {
    failure: Option<Failure>,
    session: Option<Session>,
    right: bool,
}

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum For {
    Load,
    Nothing,
    Phase(Phase, bool),
    Pick(&'static str),
    Look(usize),
    Idle,
}

struct Task {
    report: Report,
    expected: Expected,
    load_only: bool,
    reading: Option<JoinHandle<Result<Vec<Command>, Failure>>>,
    plan: VecDeque<(For, Step)>,
    current: Option<For>,
    walls: Vec<f64>,
    cpu: f64,
    seen: Seen,
    told: Rc<RefCell<Told>>,
}

impl Task {
    /// All that follows the first picture.
    fn plan(&self) -> VecDeque<(For, Step)> {
        let expected = &self.expected;
        let mut plan = VecDeque::new();
        let mut push = |what, commands, purpose| plan.push_back((what, Step { commands, purpose }));
        for phase in Phase::ALL {
            push(For::Nothing, phase.way(expected), Purpose::Way);
            let steps = phase.steps(expected);
            let last = steps.len().saturating_sub(1);
            for (i, step) in steps.into_iter().enumerate() {
                push(For::Phase(phase, i == last), vec![step], Purpose::Timed);
            }
        }
        for (name, period) in [("pick", expected.window(MONTH, MONTH)), ("pickall", expected.all())] {
            push(For::Pick(name), vec![middle(), Command::ShowPeriod(period)], Purpose::Way);
        }
        for month in looked_at(expected) {
            push(For::Look(month), vec![Command::ShowPeriod(expected.window(month, month))], Purpose::Looked);
        }
        push(For::Idle, Vec::new(), Purpose::Idle(IDLE));
        plan
    }
}

impl Conductor for Task {
    fn next(&mut self, session: &Session) -> Option<Step> {
        if let Some(reading) = self.reading.take() {
            let read = reading.join().unwrap_or_else(|_| Err(Failure::failed("reading the data ended unexpectedly")));
            match read {
                Ok(mut commands) => {
                    commands.extend([Command::Select(None), Command::ShowPeriod(self.expected.all()), middle()]);
                    self.current = Some(For::Load);
                    return Some(Step { commands, purpose: Purpose::Timed });
                }
                Err(failure) => {
                    self.told.borrow_mut().failure = Some(failure);
                    return None;
                }
            }
        }
        let Some((what, step)) = self.plan.pop_front() else {
            self.told.borrow_mut().session = Some(session.clone());
            return None;
        };
        self.current = Some(what);
        Some(step)
    }

    fn measured(&mut self, _step: &Step, measured: Measured, session: &Session) {
        let wall = measured.wall.as_secs_f64() * 1000.0;
        match self.current.take() {
            Some(For::Load) => {
                self.report.say("load_ms", since_start());
                self.report.say("load_cpu_s", cpu());
                if !self.load_only {
                    self.plan = self.plan();
                }
            }
            Some(For::Phase(phase, last)) => {
                self.walls.push(wall);
                self.cpu += measured.cpu * 1000.0;
                if last {
                    self.report.say_steps(
                        phase.word(),
                        &std::mem::take(&mut self.walls),
                        std::mem::take(&mut self.cpu),
                    );
                }
            }
            Some(For::Pick(name)) => {
                pick(session.state(), &self.expected, self.report, name);
            }
            Some(For::Look(month)) => {
                self.seen.look(session.state(), &self.expected, self.report, (month, measured.pixels));
                if self.plan.front().is_some_and(|(what, _)| !matches!(what, For::Look(_))) {
                    self.told.borrow_mut().right = self.seen.say(self.report);
                }
            }
            Some(For::Idle) => {
                let percent = measured.cpu * 100_000.0 / IDLE[1] as f64;
                self.report.say("idle_cpu_pct", percent);
            }
            Some(For::Nothing) | None => {}
        }
    }
}
