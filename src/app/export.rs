//! Makes what was wished for, on a thread of its own: the window stays free, hears how far it is, and
//! can stop it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use super::packed::pack;
use super::panicked::words;
use crate::export::ExportError;
use crate::export::job::{Failed, Job};
use crate::io::place;
use crate::io::save::{SaveError, make_folder, save, save_new};
use crate::scene::Prepared;
use crate::session::export::{Change, Order, Progress, Trouble, Wish};
use crate::session::{Command, Document, Session};

/// How often the window looks how far it is, when nothing else happens.
const LOOK: Duration = Duration::from_millis(100);

/// Carries out the orders of the session, one at a time.
#[derive(Default)]
pub struct Maker {
    /// The last order that was followed.
    followed: u64,
    running: Option<Running>,
}

/// What is being made.
struct Running {
    /// Where it will be.
    path: PathBuf,
    far: Arc<Far>,
    thread: JoinHandle<Progress>,
}

/// How far it is, between the threads.
#[derive(Default)]
struct Far {
    done: AtomicUsize,
    parts: AtomicUsize,
    stop: AtomicBool,
}

impl Maker {
    /// Follows the newest order, and tells the session how far it is.
    pub fn follow(&mut self, session: &mut Session, prepared: &Arc<Prepared>, egui: &egui::Context) {
        let (number, order) = &session.state().export.order;
        if *number != self.followed {
            self.followed = *number;
            match order.clone() {
                Order::Make { wish, folder, name, replace } if self.running.is_none() => {
                    let path = place::typed(&folder).join(name);
                    let document = session.state().document_as_worked_on();
                    let task = Task { wish, document, prepared: prepared.clone(), path, replace };
                    match start(task, egui.clone()) {
                        Ok(running) => self.running = Some(running),
                        Err(progress) => tell(session, progress),
                    }
                }
                Order::Stop => self.stop(),
                Order::Make { .. } | Order::Nothing => {}
            }
        }
        let Some(running) = self.running.take() else { return };
        if running.thread.is_finished() {
            tell(session, running.end());
            return;
        }
        let far =
            Progress::Running(running.far.done.load(Ordering::Relaxed), running.far.parts.load(Ordering::Relaxed));
        if session.state().export.progress != far {
            tell(session, far);
        }
        self.running = Some(running);
        egui.request_repaint_after(LOOK);
    }

    /// Stops what is being made, at the next part.
    fn stop(&self) {
        if let Some(running) = &self.running {
            running.far.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Maker {
    /// The window closes: nothing is left half written.
    fn drop(&mut self) {
        self.stop();
        if let Some(running) = self.running.take() {
            running.end();
        }
    }
}

impl Running {
    /// How it ended.
    fn end(self) -> Progress {
        self.thread.join().unwrap_or_else(|panic| failed(&self.path, Trouble::Other(words(&*panic))))
    }
}

fn tell(session: &mut Session, progress: Progress) {
    session.run(Command::Export(Change::Tell(progress)));
}

fn failed(path: &Path, trouble: Trouble) -> Progress {
    Progress::Failed(path.display().to_string(), trouble)
}

/// What a thread makes.
struct Task {
    wish: Box<Wish>,
    document: Document,
    prepared: Arc<Prepared>,
    path: PathBuf,
    replace: bool,
}

fn start(task: Task, egui: egui::Context) -> Result<Running, Progress> {
    let (path, far) = (task.path.clone(), Arc::new(Far::default()));
    let thread = {
        let (far, egui) = (far.clone(), egui.clone());
        std::thread::Builder::new().name("export".to_owned()).spawn(move || {
            let end = task.make(&far, &egui).unwrap_or_else(|progress| progress);
            egui.request_repaint();
            end
        })
    };
    match thread {
        Ok(thread) => Ok(Running { path, far, thread }),
        Err(e) => Err(failed(&path, Trouble::Other(e.to_string()))),
    }
}

impl Task {
    fn make(&self, far: &Far, egui: &egui::Context) -> Result<Progress, Progress> {
        let path = &self.path;
        let trouble = |trouble| failed(path, trouble);
        self.place()?;
        let job = Job::new(&self.document, &self.prepared, pack, &self.wish)
            .ok_or_else(|| trouble(Trouble::Other("there is no such briefing or lesson any more".to_owned())))?;
        far.parts.store(job.parts(), Ordering::Relaxed);
        let mut progress = |done: usize| {
            far.done.store(done, Ordering::Relaxed);
            egui.request_repaint();
            if far.stop.load(Ordering::Relaxed) { Err(ExportError::Stopped) } else { Ok(()) }
        };
        let mut kept = 0;
        let mut keep = |name: Option<&str>, bytes: &[u8]| {
            let file = name.map_or_else(|| path.clone(), |name| path.join(name));
            let keep = if self.replace || name.is_some() { save } else { save_new };
            keep(&file, bytes).map_err(|e| (file, e))?;
            kept += 1;
            Ok(())
        };
        match job.run(&mut progress, &mut keep) {
            Ok(()) => Ok(Progress::Done(path.display().to_string(), kept)),
            Err(Failed::Making(_, ExportError::Stopped)) => Err(trouble(Trouble::Stopped)),
            Err(Failed::Making(_, ExportError::Size { .. })) => Err(trouble(Trouble::Size)),
            Err(Failed::Making(_, ExportError::Nothing)) => Err(trouble(Trouble::Nothing)),
            Err(Failed::Making(_, e)) => Err(trouble(Trouble::Other(e.to_string()))),
            Err(Failed::Keeping((file, e))) if e.kind() == ErrorKind::AlreadyExists => {
                Err(Progress::Asks(file.display().to_string()))
            }
            Err(Failed::Keeping((file, e))) => Err(failed(&file, unkept(&e))),
        }
    }

    /// Looks whether it can be kept there, before it is made.
    fn place(&self) -> Result<(), Progress> {
        let (path, is_folder) = (&self.path, self.wish.is_folder());
        if !path.parent().is_some_and(Path::is_dir) {
            return Err(failed(path, Trouble::NoFolder));
        }
        if path.exists() && path.is_dir() != is_folder {
            return Err(failed(path, Trouble::InTheWay));
        }
        if !self.replace && !place::is_free(path) {
            return Err(Progress::Asks(path.display().to_string()));
        }
        if is_folder {
            make_folder(path).map_err(|e| failed(path, unkept(&e)))?;
        }
        Ok(())
    }
}

/// Why a file could not be kept.
fn unkept(error: &SaveError) -> Trouble {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::NoFolder,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Trouble::NotAllowed,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::Full,
        ErrorKind::IsADirectory => Trouble::InTheWay,
        _ => Trouble::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_message_with_the_path() {
        let thread = std::thread::spawn(|| panic!("out of paint"));
        let running = Running { path: PathBuf::from("/maps/war.png"), far: Arc::default(), thread };
        let told = Progress::Failed("/maps/war.png".to_owned(), Trouble::Other("out of paint".to_owned()));
        assert_eq!(running.end(), told);
    }
}
