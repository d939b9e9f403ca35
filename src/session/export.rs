//! Taking it with you: what is wished for, and how far it is. The shell makes the files; nothing of
//! them is known here but their names.

mod handout;
mod kind;
mod wish;

pub use handout::{Handout, Paper, Sheet};
pub use kind::Kind;
pub use wish::{What, Wish, map_slide};

use super::{Mode, State};
use crate::model::briefing::Slide;
use crate::model::ids::file_name;
use crate::model::{Bbox, BriefingId, LessonId, Period};
use crate::scene::Theme;
use crate::text::Lang;

/// What the window offers to take along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// The day shown, as it is seen.
    #[default]
    Day,
    /// The days that are looked at together, or from the day of comparison on.
    Days,
    /// A briefing.
    Briefing(BriefingId),
    /// A lesson, on paper.
    Lesson(LessonId),
    /// The whole scenario in one file.
    Scenario,
}

impl Subject {
    /// As what it is taken along where this was wished: some are only one thing.
    pub fn kind(&self, wished: Kind) -> Kind {
        match self {
            Self::Lesson(_) => Kind::Handout,
            Self::Scenario => Kind::Atlas,
            Self::Day | Self::Days | Self::Briefing(_) if wished == Kind::Atlas => Kind::default(),
            Self::Day | Self::Days | Self::Briefing(_) => wished,
        }
    }
}

/// Sizes that the window offers, in pixels: a laptop's, a projector's, a large print, a square.
pub const SIZES: [[u32; 2]; 4] = [[1280, 720], [1920, 1080], [3840, 2160], [1080, 1080]];

/// What is filled in before anything is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What is taken along.
    pub subject: Subject,
    /// As what.
    pub kind: Kind,
    /// PDF: sheets for reading ahead.
    pub notes: bool,
    /// Handout: its paper and its parts.
    pub handout: Handout,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// The folder, where another than the proposed one was typed.
    pub folder: Option<String>,
    /// The file's name without its ending, where another than the proposed one was typed.
    pub name: Option<String>,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Progress {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// It is being made: so many parts of so many are done.
    Running(usize, usize),
    /// There is something of that name: is it to be replaced?
    Asks(String),
    /// It is there: the absolute path, and in how many files.
    Done(String, usize),
    /// It could not be made or kept at this path.
    Failed(String, Trouble),
}

/// Why a file could not be made or kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It was stopped.
    Stopped,
    /// There is no such folder.
    NoFolder,
    /// Nothing may be written there.
    NotAllowed,
    /// There is no room left.
    Full,
    /// The picture is too large or empty.
    Size,
    /// No page of a handout is wanted.
    Nothing,
    /// There is a folder where a file should be, or the other way round.
    InTheWay,
    /// Something else, in the words of who found it.
    Other(String),
}

/// What the shell is to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Order {
    /// Nothing.
    #[default]
    Nothing,
    /// Make this.
    Make {
        /// What.
        wish: Box<Wish>,
        /// The folder that it goes into, as it was typed.
        folder: String,
        /// The name of the file, or of the folder for several, with its ending.
        name: String,
        /// Whether what is there may be replaced.
        replace: bool,
    },
    /// Stop what is being made.
    Stop,
}

/// All that the window knows of taking things along.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Whether the panel is open.
    pub open: bool,
    /// What is filled in.
    pub form: Form,
    /// Where pictures are kept, and documents.
    pub folders: [String; 2],
    /// How far it is.
    pub progress: Progress,
    /// The newest order, and how often there was one: a new number is a new order.
    pub order: (u64, Order),
}

impl Export {
    /// Nothing asked for yet.
    pub(super) fn new(lang: Lang, theme: Theme) -> Self {
        let form = Form {
            subject: Subject::Day,
            kind: Kind::Png,
            notes: false,
            handout: Handout::default(),
            size: SIZES[1],
            lang,
            theme,
            folder: None,
            name: None,
        };
        let folders = Default::default();
        Self { open: false, form, folders, progress: Progress::Idle, order: (0, Order::Nothing) }
    }

    /// Whether something is being made.
    pub fn is_running(&self) -> bool {
        matches!(self.progress, Progress::Running(..))
    }

    fn order(&mut self, order: Order) {
        self.order = (self.order.0 + 1, order);
    }
}

/// A step on the way to a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Open the panel, or close it.
    Toggle,
    /// Open the panel for a handout of a lesson.
    Handout(LessonId),
    /// Fill in.
    Fill(Form),
    /// Pictures are kept in the first folder, documents in the second.
    KeepIn([String; 2]),
    /// Make it, of this part of the map; may what is there be replaced?
    Make(Option<Bbox>, bool),
    /// Stop making it, or do not replace what is there.
    Stop,
    /// The shell tells how far it is.
    Tell(Progress),
}

impl Change {
    pub(super) fn run(self, state: &mut State) {
        match self {
            Self::Toggle => toggle(state),
            Self::Handout(id) => hand_out(state, id),
            Self::Fill(mut form) => {
                form.kind = form.subject.kind(form.kind);
                if form.subject != state.export.form.subject || form.kind != state.export.form.kind {
                    settle(state);
                }
                state.export.form = form;
            }
            Self::KeepIn(folders) => state.export.folders = folders,
            Self::Make(seen, replace) => make(state, seen, replace),
            Self::Stop if state.export.is_running() => state.export.order(Order::Stop),
            Self::Stop => settle(state),
            Self::Tell(progress) => state.export.progress = progress,
        }
    }
}

/// What was told about the last file is read once something else is filled in.
fn settle(state: &mut State) {
    if !state.export.is_running() {
        state.export.progress = Progress::Idle;
    }
}

fn toggle(state: &mut State) {
    let open = !state.export.open;
    state.close_panels();
    state.export.open = open;
    if !open {
        return;
    }
    let (together, days) = (state.mode() == Mode::During, state.days_to_take().is_some());
    let form = &mut state.export.form;
    (form.lang, form.theme, form.name) = (state.lang, state.theme, None);
    match form.subject {
        Subject::Day if together && days => form.subject = Subject::Days,
        Subject::Days if !days => form.subject = Subject::Day,
        _ => {}
    }
    settle(state);
}

fn hand_out(state: &mut State, id: LessonId) {
    if !state.export.open {
        toggle(state);
    }
    if state.export.is_running() {
        return;
    }
    // The texts that the class reads are those that are printed.
    let long = state.teach.long;
    let form = &mut state.export.form;
    (form.subject, form.kind, form.handout.long) = (Subject::Lesson(id), Kind::Handout, long);
    settle(state);
}

fn make(state: &mut State, seen: Option<Bbox>, replace: bool) {
    if state.export.is_running() {
        return;
    }
    let wish = Box::new(state.wish_of(seen));
    let name = state.export_name(&wish);
    let folder = state.export_folder().to_owned();
    state.export.progress = Progress::Running(0, 0);
    state.export.order(Order::Make { wish, folder, name, replace });
}

impl State {
    /// The days that can be taken along together: those that are looked at, or from the day of
    /// comparison to the day shown.
    pub fn days_to_take(&self) -> Option<Period> {
        match self.mode() {
            Mode::AsOf => None,
            Mode::During => Some(self.period()),
            Mode::Since => self.since.map(|since| Period::new(since, self.date)),
        }
        .filter(|days| days.days() > 1)
    }

    /// What is to be made by the form, of this part of the map.
    pub fn wish_of(&self, seen: Option<Bbox>) -> Wish {
        let Form { subject, kind, notes, handout, size, lang, theme, .. } = &self.export.form;
        let map = |days: Period| What::Map(Box::new(self.slide_of(days, seen)));
        let what = match subject {
            Subject::Briefing(id) => What::Briefing(id.clone()),
            Subject::Lesson(id) => What::Lesson(id.clone()),
            Subject::Scenario => What::Scenario,
            Subject::Day => map(Period::day(self.date)),
            Subject::Days => map(self.days_to_take().unwrap_or(Period::day(self.date))),
        };
        let notes = *notes && *kind == Kind::Pdf;
        Wish { what, kind: *kind, notes, handout: handout.clone(), size: *size, lang: *lang, theme: *theme }
    }

    /// The proposed name: scenario and days, or briefing or lesson and language.
    pub fn proposed_name(&self) -> String {
        let scenario = file_name(&self.scenario().frame.id);
        let form = &self.export.form;
        match (&form.subject, self.days_to_take()) {
            (Subject::Scenario, _) => scenario,
            (Subject::Briefing(id), _) => format!("{scenario}-{}-{}", file_name(id.as_str()), form.lang.code()),
            (Subject::Lesson(id), _) => format!("{scenario}-{}-{}", file_name(id.as_str()), form.lang.code()),
            (Subject::Days, Some(days)) => format!("{scenario}-{}-{}", days.first(), days.last()),
            (Subject::Day | Subject::Days, _) => format!("{scenario}-{}", self.date),
        }
    }

    /// The folder that it goes into: as it was typed, else where such things are kept.
    pub fn export_folder(&self) -> &str {
        let Export { form, folders: [pictures, documents], .. } = &self.export;
        let typed = form.folder.as_deref().filter(|folder| !folder.trim().is_empty());
        typed.unwrap_or(if form.kind.is_picture() { pictures } else { documents })
    }

    /// The name of what is made, with its ending where it is one file.
    pub fn export_name(&self, wish: &Wish) -> String {
        let typed = self.export.form.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let name = typed.map_or_else(|| self.proposed_name(), str::to_owned);
        let ending = format!(".{}", wish.kind.extension());
        if wish.is_folder() || name.to_ascii_lowercase().ends_with(&ending) { name } else { name + &ending }
    }

    /// The map as it is seen, on these days.
    fn slide_of(&self, days: Period, seen: Option<Bbox>) -> Slide {
        let slide = map_slide(&self.document, days, seen);
        Slide { shot: super::brief::shot_of(self, days, seen), ..slide }
    }
}
