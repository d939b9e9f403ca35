//! Keeping briefings in files: when it is asked for, and beside the files as they are changed, so that
//! a program that ends badly loses nothing; and data files with the scenario.

use std::sync::Arc;
use std::thread::JoinHandle;

use egui::Ui;

use super::panicked::words;

use crate::model::pupil::Pupil;
use crate::model::{Briefing, BriefingId, DataFile};
use crate::session::data::{DataOrder, Keep};
use crate::session::{Answering, Command, DataChange, Edit, Notice, Session, Teaching};

/// Changes are written beside the files when nothing was changed for so long, in seconds.
const CALM_SECS: f64 = 1.0;

/// Who writes briefings down. Errors say what failed, where, and what to do.
pub trait Keeper {
    /// Keeps these briefings in their files and takes away those of briefings that are gone. Answers
    /// where they are.
    ///
    /// # Errors
    /// When a file cannot be written; the old one is whole then.
    fn keep(&mut self, changed: &[&Briefing], removed: &[&BriefingId]) -> Result<String, String>;

    /// What keeps a data file with the scenario, or takes it out, on a thread of its own; it answers where
    /// the scenario is, or why it could not.
    fn keep_data(&self, keep: Keep, file: Option<Arc<DataFile>>) -> Task;

    /// Keeps a pupil's file. Answers where it is.
    ///
    /// # Errors
    /// When the file cannot be written; the old one is whole then.
    fn keep_pupil(&mut self, pupil: &Pupil) -> Result<String, String>;

    /// The folder in which pupils' files are kept.
    fn pupils(&self) -> String;

    /// Writes briefings that are not kept yet beside the files, and takes away those that are.
    ///
    /// # Errors
    /// When that cannot be written.
    fn save_beside(&mut self, changed: &[&Briefing]) -> Result<(), String>;

    /// What was written beside the files and never kept.
    fn found(&mut self) -> Vec<Briefing>;

    /// Where the report lies of an unexpected end of which nobody was told yet.
    fn crashed(&mut self) -> Option<String>;
}

/// Something that takes its time.
pub type Task = Box<dyn FnOnce() -> Result<String, String> + Send>;

/// What was kept when.
pub struct Keeping {
    keeper: Box<dyn Keeper>,
    /// The last wish to keep that was followed.
    followed: u64,
    /// The same for pupils' files.
    followed_pupil: u64,
    /// How many orders about data files were looked at.
    followed_data: usize,
    /// The data file that is being kept.
    data: Option<(Keep, JoinHandle<Result<String, String>>)>,
    /// The briefings as they were last looked at, and when they had changed.
    seen: Arc<Vec<Briefing>>,
    changed_at: Option<f64>,
    /// Whether something was written beside the files.
    beside: bool,
}

impl Keeping {
    /// Takes up what was found beside the files, and tells of it and of an unexpected end.
    pub fn new(mut keeper: Box<dyn Keeper>, session: &mut Session) -> Self {
        let (found, crashed) = (keeper.found(), keeper.crashed());
        let beside = !found.is_empty();
        let names: Vec<&str> = found.iter().map(|briefing| briefing.title.get(session.state().lang)).collect();
        let names = names.join(", ");
        let notice = match crashed {
            Some(place) if beside => Some(Notice::problem("crash-recovered", &[("place", &place), ("names", &names)])),
            Some(place) => Some(Notice::problem("crash-ended", &[("place", &place)])),
            None => beside.then(|| Notice::new("brief-recovered", &[("names", &names)])),
        };
        if beside {
            session.run(Command::Edit(Edit::Recover(found)));
        }
        if notice.is_some() {
            session.run(Command::Notify(notice));
        }
        // A class's answers are looked for first where those of this machine are kept.
        session.run(Command::Teach(Teaching::Answers(Answering::Folder(keeper.pupils()))));
        let seen = session.state().desk.snapshot();
        let state = session.state();
        let (followed, followed_pupil) = (state.desk.wish_to_keep, state.teach.wish_to_keep);
        let (followed_data, data) = (0, None);
        Self { keeper, followed, followed_pupil, followed_data, data, seen, changed_at: None, beside }
    }

    /// Does what the session wishes.
    pub fn follow(&mut self, ui: &Ui, session: &mut Session) {
        self.keep_pupil(session);
        self.keep_data(ui, session);
        let (desk, now) = (&session.state().desk, ui.input(|i| i.time));
        if desk.wish_to_keep != self.followed {
            self.followed = desk.wish_to_keep;
            self.keep(session);
            return;
        }
        let snapshot = desk.snapshot();
        if !Arc::ptr_eq(&snapshot, &self.seen) {
            (self.seen, self.changed_at) = (snapshot, Some(now));
        }
        let Some(changed_at) = self.changed_at else { return };
        let left = changed_at + CALM_SECS - now;
        if left > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
            return;
        }
        self.changed_at = None;
        self.save_beside(session);
    }

    fn save_beside(&mut self, session: &mut Session) {
        let changed: Vec<&Briefing> = session.state().desk.changed().collect();
        if changed.is_empty() && !self.beside {
            return;
        }
        match self.keeper.save_beside(&changed) {
            Ok(()) => self.beside = !changed.is_empty(),
            Err(reason) => {
                let notice = Notice::problem("brief-not-beside", &[("reason", &reason)]);
                session.run(Command::Notify(Some(notice)));
            }
        }
    }

    fn keep_pupil(&mut self, session: &mut Session) {
        let teach = &session.state().teach;
        let Some(class) = teach.class.as_ref().filter(|_| teach.wish_to_keep != self.followed_pupil) else { return };
        self.followed_pupil = teach.wish_to_keep;
        let notice = match self.keeper.keep_pupil(&class.pupil) {
            Ok(place) => Notice::new("teach-kept", &[("place", &place)]),
            Err(reason) => Notice::problem("teach-keep-failed", &[("reason", &reason)]),
        };
        session.run(Command::Notify(Some(notice)));
    }

    /// Starts keeping the data file that is to be kept, and tells when it is.
    fn keep_data(&mut self, ui: &Ui, session: &mut Session) {
        if let Some((keep, thread)) = self.data.take_if(|(_, thread)| thread.is_finished()) {
            let end = thread.join().unwrap_or_else(|panic| Err(words(&*panic)));
            self.kept_data(keep, end, session);
        }
        let orders = &session.state().data.orders;
        let new = orders.iter().skip(std::mem::replace(&mut self.followed_data, orders.len()));
        let mut keep =
            new.filter_map(|order| if let DataOrder::Keep(keep) = order { Some((**keep).clone()) } else { None });
        // The session gives one such order at a time.
        let Some(keep) = keep.next_back() else { return };
        let table = session.state().data_layer(keep.data).filter(|_| keep.was.is_none());
        let task = self.keeper.keep_data(keep.clone(), table.map(|layer| layer.file.clone()));
        let egui = ui.ctx().clone();
        let started = std::thread::Builder::new().name("keep".to_owned()).spawn(move || {
            let end = task();
            egui.request_repaint();
            end
        });
        match started {
            Ok(thread) => self.data = Some((keep, thread)),
            Err(e) => self.kept_data(keep, Err(e.to_string()), session),
        }
    }

    fn kept_data(&mut self, keep: Keep, end: Result<String, String>, session: &mut Session) {
        let taken_out = keep.kept.is_none();
        let (kept, notice) = match end {
            Ok(place) if taken_out => (Ok(Box::new(keep)), Notice::new("data-taken-out", &[("place", &place)])),
            Ok(place) => (Ok(Box::new(keep)), Notice::new("data-kept-in", &[("place", &place)])),
            Err(reason) => (Err(keep.data), Notice::problem("data-keep-failed", &[("reason", &reason)])),
        };
        session.run(Command::Data(DataChange::Kept(kept)));
        session.run(Command::Notify(Some(notice)));
    }

    fn keep(&mut self, session: &mut Session) {
        let desk = &session.state().desk;
        let (changed, removed): (Vec<&Briefing>, Vec<&BriefingId>) =
            (desk.changed().collect(), desk.removed().collect());
        let snapshot = desk.snapshot();
        let notice = match self.keeper.keep(&changed, &removed) {
            Ok(place) => {
                // What stays beside is offered at the next start, which does no harm.
                self.beside = self.keeper.save_beside(&[]).is_err();
                self.changed_at = None;
                session.run(Command::Edit(Edit::Kept(snapshot)));
                Notice::new("brief-kept-in", &[("place", &place)])
            }
            Err(reason) => Notice::problem("brief-keep-failed", &[("reason", &reason)]),
        };
        session.run(Command::Notify(Some(notice)));
    }
}
