//! The answers of a class: a folder of pupils' files, and what they come to for the lesson that is open.

use std::sync::Arc;

use super::super::State;
use crate::model::pupil::{Asked, ClassFiles, ClassSummary, Pupil};
use crate::session::{Class, Scale};

/// What the teacher wants to see of a class, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// Whether the page is open in place of the step.
    pub open: bool,
    /// The folder, as it is typed.
    pub folder: String,
    /// Whether nobody asked for the folder: it was looked into because the page was opened.
    unasked: bool,
    /// How often it was asked to read the folder: a new number is a new wish.
    pub wish: u64,
    /// Whether names are shown, where the teacher said so.
    pub names: Option<bool>,
    /// Whether the tasks on which most was lost come first.
    pub by_loss: bool,
    /// What was found, or why the folder could not be read; none before it was read.
    pub found: Option<Result<Arc<Found>, String>>,
}

/// The files of a folder and their sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The files.
    pub files: ClassFiles,
    /// What they come to.
    pub summary: ClassSummary,
}

/// Orders of the page of a class's answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answering {
    /// Open the page, or close it.
    Toggle,
    /// Look in this folder.
    Folder(String),
    /// Read the folder.
    Read,
    /// The folder was read, or could not be.
    Came(Result<ClassFiles, String>),
    /// Show names, or hide them.
    Names(bool),
    /// Tasks on which most was lost first, or in the lesson's order.
    ByLoss(bool),
}

impl State {
    /// Whether the names of pupils are shown. Before a class they are not, unless the teacher says so.
    pub fn names_shown(&self) -> bool {
        self.teach.answers.names.unwrap_or(self.scale == Scale::Desk)
    }
}

impl Class {
    /// The lesson with all its questions.
    pub fn all_asked(&self) -> Asked<'_> {
        let steps = self.lesson.steps.iter().zip(self.questions.iter());
        let questions = steps.flat_map(|(step, asked)| asked.iter().map(|question| (&step.id, question.clone())));
        Asked { lesson: &self.lesson, questions: questions.collect() }
    }
}

pub(super) fn run(order: Answering, state: &mut State) {
    let answers = &mut state.teach.answers;
    match order {
        Answering::Toggle => {
            answers.open = !answers.open && state.teach.class.is_some();
            // What lies in the folder that is proposed is shown without asking.
            if answers.open && answers.found.is_none() && !answers.folder.is_empty() {
                (answers.wish, answers.unasked) = (answers.wish + 1, true);
            }
        }
        Answering::Folder(folder) => answers.folder = folder,
        Answering::Read => (answers.wish, answers.unasked) = (answers.wish + 1, false),
        Answering::Came(files) => came(state, files),
        Answering::Names(shown) => answers.names = Some(shown),
        Answering::ByLoss(on) => answers.by_loss = on,
    }
}

/// Another lesson, or none: what was found belongs to the one before.
pub(super) fn forget(state: &mut State) {
    (state.teach.answers.open, state.teach.answers.found) = (false, None);
}

fn came(state: &mut State, files: Result<ClassFiles, String>) {
    let Some(class) = &state.teach.class else { return };
    let found = files.map(|files| {
        let pupils: Vec<&Pupil> = files.pupils.iter().map(|(_, pupil)| pupil).collect();
        let summary = ClassSummary::new(&state.document.base, &class.all_asked(), &pupils);
        Arc::new(Found { files, summary })
    });
    // The folder that is proposed is there only once somebody has kept answers.
    let untold = found.is_err() && state.teach.answers.unasked;
    state.teach.answers.found = Some(found).filter(|_| !untold);
}
