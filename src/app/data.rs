//! Reads data files on a thread of its own: the window stays free, hears how far it is, and can stop
//! it.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::panicked::words;
use crate::io::import::{ImportError, Options, Progress, read_file};
use crate::io::{folder, place};
use crate::model::DataFile;
use crate::scene::DataLayer;
use crate::session::data::{DataOrder, Read, Reading, Unplaced, Wanted};
use crate::session::{Command, DataChange, Notice, Session};

/// How often the window looks how far it is, when nothing else happens.
const LOOK: Duration = Duration::from_millis(100);
/// After how long a part of a file comes on the map before the whole is read.
const FIRST_LOOK: Duration = Duration::from_millis(700);

/// Carries out the orders of the session, one file at a time.
#[derive(Default)]
pub struct Reader {
    /// How many orders were followed.
    followed: usize,
    waiting: VecDeque<Wanted>,
    running: Option<Running>,
}

/// The file that is being read.
struct Running {
    name: String,
    far: Arc<Far>,
    thread: JoinHandle<End>,
}

/// How far it is, between the threads.
#[derive(Default)]
struct Far {
    bytes: AtomicU64,
    of: AtomicU64,
    rows: AtomicUsize,
    stop: AtomicBool,
    /// What can be looked at by now.
    preview: Mutex<Option<DataLayer>>,
}

/// How it ended.
enum End {
    Read(Box<Read>),
    Unplaced(Box<Unplaced>),
    /// It is a scenario: another window shows it.
    Scenario,
    Failed(String),
    Stopped,
}

impl Reader {
    /// Follows the newest order, and tells the session how far it is.
    pub fn follow(&mut self, session: &mut Session, egui: &egui::Context) {
        let orders = &session.state().data.orders;
        for order in orders.iter().skip(std::mem::replace(&mut self.followed, orders.len())) {
            match order {
                DataOrder::Read(files) => self.waiting.extend(files.iter().cloned()),
                DataOrder::Stop => self.stop(),
                // Whoever keeps briefings keeps this too.
                DataOrder::Keep(_) => {}
            }
        }
        if let Some(running) = self.running.take() {
            if running.thread.is_finished() {
                running.end(session);
            } else {
                session.run(Command::Data(DataChange::Tell(Some(running.reading()))));
                let preview = running.far.preview.lock().ok().and_then(|mut preview| preview.take());
                if let Some(layer) = preview.filter(|_| !running.far.stop.load(Ordering::Relaxed)) {
                    let part = Read { layer, replaces: None };
                    session.run(Command::Data(DataChange::Preview(Box::new(part))));
                }
                self.running = Some(running);
                return egui.request_repaint_after(LOOK);
            }
        }
        // A question is answered before the next file is read.
        if session.state().data.asked.is_none()
            && let Some(wanted) = self.waiting.pop_front()
        {
            match start(wanted, egui.clone()) {
                Ok(running) => {
                    session.run(Command::Data(DataChange::Tell(Some(running.reading()))));
                    self.running = Some(running);
                }
                Err(reason) => session.run(failed(&reason)),
            }
            egui.request_repaint_after(LOOK);
        }
    }

    /// Stops the file that is being read, and those that wait.
    fn stop(&mut self) {
        self.waiting.clear();
        if let Some(running) = &self.running {
            running.far.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Reader {
    /// The window closes: nobody waits for the rest.
    fn drop(&mut self) {
        self.stop();
    }
}

impl Running {
    fn reading(&self) -> Reading {
        let Far { bytes, of, rows, .. } = &*self.far;
        let part = bytes.load(Ordering::Relaxed) as f32 / of.load(Ordering::Relaxed).max(1) as f32;
        Reading { name: self.name.clone(), part: part.min(1.0), rows: rows.load(Ordering::Relaxed) }
    }

    /// Brings the file to the session, or says why it is not there.
    fn end(self, session: &mut Session) {
        let end = self.thread.join().unwrap_or_else(|panic| End::Failed(format!("{}: {}", self.name, words(&*panic))));
        session.run(Command::Data(DataChange::Tell(None)));
        // Half a file would pass for a whole one.
        let unread = session.state().data.coming.filter(|_| !matches!(end, End::Read(_)));
        if let Some(part) = unread {
            session.run(Command::Data(DataChange::Close(part)));
        }
        match end {
            End::Read(read) => session.run(Command::Data(DataChange::Add(read))),
            End::Unplaced(unplaced) => session.run(Command::Data(DataChange::Ask(unplaced))),
            End::Scenario => {
                session.run(Command::Notify(Some(Notice::new("data-other-window", &[("name", &self.name)]))));
            }
            End::Failed(reason) => session.run(failed(&reason)),
            End::Stopped => session.run(Command::Notify(Some(Notice::new("data-stopped", &[("name", &self.name)])))),
        }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn failed(reason: &str) -> Command {
    Command::Notify(Some(Notice::problem("data-failed", &[("reason", reason)])))
}

fn start(wanted: Wanted, egui: egui::Context) -> Result<Running, String> {
    let far = Arc::new(Far::default());
    let name = name_of(&wanted.path);
    let thread = {
        let far = far.clone();
        std::thread::Builder::new().name("data".to_owned()).spawn(move || {
            let end = read(wanted, &far);
            egui.request_repaint();
            end
        })
    };
    thread.map(|thread| Running { name, far, thread }).map_err(|e| e.to_string())
}

fn read(mut wanted: Wanted, far: &Far) -> End {
    if wanted.path.is_relative() {
        wanted.path = place::typed(&wanted.path.to_string_lossy());
    }
    if folder::is_scenario(&wanted.path) {
        return match in_another_window(&wanted.path) {
            Ok(()) => End::Scenario,
            Err(e) => End::Failed(format!("{} cannot be opened in another window: {e}", wanted.path.display())),
        };
    }
    let options = Options { mapping: wanted.mapping.clone(), ..Options::default() };
    let (started, mut next) = (Instant::now(), FIRST_LOOK);
    let previewed = wanted.replaces.is_none();
    let (path, kept) = (wanted.path.clone(), wanted.kept.clone());
    let mut progress = |now: Progress<'_>| {
        far.bytes.store(now.bytes, Ordering::Relaxed);
        far.of.store(now.of, Ordering::Relaxed);
        far.rows.store(now.rows, Ordering::Relaxed);
        if previewed && started.elapsed() >= next {
            let name = kept.as_ref().map_or_else(|| name_of(&path), |kept| kept.name.clone());
            let layer = DataLayer::new(path.clone(), DataFile::so_far(name, now.so_far.so_far(), now.records));
            if let Ok(mut preview) = far.preview.lock() {
                *preview = Some(layer);
            }
            // The longer it takes the rarer they are: together they take a small part of the time.
            next = started.elapsed() * 2;
        }
        if far.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    match read_file(&wanted.path, &options, &mut progress) {
        Ok(file) => {
            let layer = match wanted.kept {
                None => DataLayer::new(wanted.path, file),
                Some(kept) => DataLayer::kept(wanted.path, file, kept),
            };
            End::Read(Box::new(Read { replaces: wanted.replaces, layer }))
        }
        Err(ImportError::Unplaced { mapping, rows, .. }) => {
            End::Unplaced(Box::new(Unplaced { wanted, mapping: *mapping, rows }))
        }
        Err(ImportError::Cancelled { .. }) => End::Stopped,
        Err(error) => End::Failed(error.to_string()),
    }
}

/// Opens a scenario in a window of its own, by the program itself.
fn in_another_window(path: &Path) -> std::io::Result<()> {
    let mut window = std::process::Command::new(std::env::current_exe()?).arg("open").arg(path).spawn()?;
    // Whoever started it hears of its end; nobody else waits for it.
    std::thread::Builder::new().name("window".to_owned()).spawn(move || window.wait())?;
    Ok(())
}
