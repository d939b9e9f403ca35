//! Teaching: a lesson on the living map, for a class before one projector or for a pupil alone.
//!
//! A step is shown like a slide, so that leaving it and coming back work alike. Answers are those of
//! a pupil's file; what an answer is worth is worked out from the data, never stored.

mod answers;
mod class;
mod guess;
mod script;
#[cfg(test)]
mod tests;

pub use self::answers::{Answering, Answers, Found};
pub use self::class::{Asked, Class};
pub use self::guess::{Guess, Guessing};

use super::{State, Way, brief};
use crate::model::lesson::Step;
use crate::model::quiz::score::Given;
use crate::model::quiz::{Answer, Bank, Question, Wanted};
use crate::model::{Briefing, Lesson, LessonId, Slide};
use crate::text::{Lang, LocalText, tr};

/// Most teams before one projector.
pub const MOST_TEAMS: usize = 6;
/// Questions of a quiz that is made in the window.
pub const QUIZ_LENGTH: usize = 10;

/// What the teacher chose, and the lesson that is open.
#[derive(Clone, Debug, Default)]
pub struct Teach {
    /// The lesson that is open.
    pub class: Option<Class>,
    /// Whether the longer texts are read.
    pub long: bool,
    /// Whether what is for the teacher alone is shown.
    pub teacher: bool,
    /// Whether time is short: steps that may be left out are passed over.
    pub short_of_time: bool,
    /// How often it was asked to keep the pupil's file: a new number is a new wish.
    pub wish_to_keep: u64,
    /// The answers of a class.
    pub answers: Answers,
}

/// Orders of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub enum Teaching {
    /// Open a lesson at its first step.
    Open(LessonId),
    /// Open a quiz of this seed, made from the data.
    Quiz(u64),
    /// Close the lesson.
    Close,
    /// Show the step at this place.
    Go(usize),
    /// The next question or step, or the one before.
    Step(bool),
    /// Read the longer texts, or the shorter ones.
    Level(bool),
    /// Show what is for the teacher alone, or hide it.
    Teacher,
    /// Pass over steps that may be left out, or no longer.
    ShortOfTime,
    /// Give the next hint.
    Hint,
    /// Show a step on hard things to the class.
    Release,
    /// An answer to the question that is asked.
    Answer(Given),
    /// The option at this place is chosen, or no longer.
    Option(usize),
    /// Show what is right.
    Reveal,
    /// Ask once more: the answer is taken back.
    Again,
    /// So many teams, with no points.
    Teams(usize),
    /// Half points for a team, less when negative.
    Award(usize, i32),
    /// Start or stop the timer.
    Timer,
    /// What the pupil or the group calls itself.
    Name(String),
    /// What is written at the step.
    Note(String),
    /// Keep the pupil's file.
    Keep,
    /// An order of the page of a class's answers.
    Answers(Answering),
    /// An order of those who guess what will come.
    Guess(Guessing),
}

impl State {
    /// The lesson that is open, while the way of working is to teach.
    pub fn class(&self) -> Option<&Class> {
        self.teach.class.as_ref().filter(|_| self.way == Way::Teach)
    }

    /// Whether the timer of a lesson runs.
    pub fn class_ticks(&self) -> bool {
        self.class().is_some_and(|class| class.timing)
    }

    /// The step that is shown, as a slide.
    pub(super) fn step_slide(&self) -> Option<&Slide> {
        self.class()?.script.slides.first()
    }

    /// The briefing whose slide is on the map: the open one, or the step of a lesson as one.
    pub fn script(&self) -> Option<&Briefing> {
        match self.way {
            Way::Teach => self.class().map(|class| &class.script),
            Way::Brief => self.briefing(),
            Way::Explore | Way::Read => None,
        }
    }
}

/// Changes to the way of teaching.
pub(super) fn enter(state: &mut State) {
    if state.way == Way::Teach {
        return;
    }
    brief::remember(state);
    state.way = Way::Teach;
    show(state);
}

pub(super) fn run(order: Teaching, state: &mut State) {
    match order {
        Teaching::Open(id) => {
            let lesson = state.scenario().lessons.iter().find(|lesson| lesson.id == id).cloned();
            if let Some(lesson) = lesson {
                open(state, lesson);
            }
        }
        Teaching::Quiz(seed) => {
            let (lesson, questions) = quiz(state, seed);
            start(state, Class::new(lesson, questions));
        }
        Teaching::Close => {
            state.teach.class = None;
            answers::forget(state);
            show(state);
        }
        Teaching::Level(long) => {
            state.teach.long = long;
            refresh(state);
        }
        Teaching::Teacher => state.teach.teacher = !state.teach.teacher,
        Teaching::ShortOfTime => state.teach.short_of_time = !state.teach.short_of_time,
        Teaching::Keep => state.teach.wish_to_keep += 1,
        Teaching::Answers(order) => answers::run(order, state),
        Teaching::Guess(order) => guess::run(order, state),
        order => in_class(order, state),
    }
}

/// Orders that mean something only while a lesson is open.
fn in_class(order: Teaching, state: &mut State) {
    let Some(class) = &mut state.teach.class else { return };
    match order {
        Teaching::Go(step) if step < class.lesson.steps.len() => {
            (class.step, class.question, class.hints, class.secs) = (step, 0, 0, 0.0);
            show(state);
        }
        Teaching::Step(forward) => step(state, forward),
        Teaching::Hint => {
            let all = class.step().map_or(0, |step| step.hints.len());
            class.hints = (class.hints + 1).min(all);
        }
        Teaching::Release => {
            if let Some(step) = class.step().map(|step| step.id.clone()) {
                class.released.insert(step);
                show(state);
            }
        }
        Teaching::Answer(given) if !class.is_revealed() && !class.held_back() => {
            class.answer(Some(given));
            refresh(state);
        }
        Teaching::Option(place) if !class.is_revealed() => {
            class.choose(place);
            refresh(state);
        }
        Teaching::Reveal => reveal(state),
        Teaching::Again => {
            class.answer(None);
            if let Some(asked) = class.asked() {
                class.revealed.remove(&asked);
            }
            show(state);
        }
        Teaching::Teams(count) => (class.teams, class.turn) = (vec![0; count.min(MOST_TEAMS)], 0),
        Teaching::Award(team, halves) => {
            if let Some(points) = class.teams.get_mut(team) {
                *points = points.saturating_add_signed(halves);
            }
        }
        Teaching::Timer => class.timing = !class.timing,
        Teaching::Name(name) => {
            class.pupil.name = name.chars().filter(|c| !c.is_control()).take(crate::model::pupil::MOST_NAME).collect();
        }
        Teaching::Note(text) => {
            if let Some(step) = class.step().map(|step| step.id.clone()) {
                class.pupil.notes.insert(step, text);
            }
        }
        _ => {}
    }
}

/// So many seconds have passed.
pub(super) fn tick(state: &mut State, secs: f64) {
    if state.way == Way::Teach
        && let Some(class) = state.teach.class.as_mut().filter(|class| class.timing)
    {
        class.secs += secs;
    }
}

fn open(state: &mut State, lesson: Lesson) {
    let document = state.document.clone();
    let bank = Bank::new(&document.scenario, &document.base);
    // A task that cannot be asked is told by `check`; here its step is something to look at.
    let questions = lesson.steps.iter().map(|step| bank.step(&lesson, step).unwrap_or_default()).collect();
    start(state, Class::new(lesson, questions));
}

fn start(state: &mut State, class: Class) {
    state.teach.class = Some(class);
    answers::forget(state);
    if state.way == Way::Teach {
        show(state);
    } else {
        super::reading::set_way(state, Way::Teach);
    }
}

/// A lesson of questions that are made from the data, each a step of its own.
fn quiz(state: &State, seed: u64) -> (Lesson, Vec<Vec<Question>>) {
    let (scenario, base) = (state.scenario(), state.base());
    let wanted = Wanted { seed, count: QUIZ_LENGTH, ..Wanted::default() };
    let questions = Bank::new(scenario, base).quiz(&wanted);
    let in_all = |key: &str| {
        let mut text = LocalText::default();
        Lang::all().iter().for_each(|lang| text.set(*lang, &tr(*lang, key)));
        text
    };
    let steps = questions.iter().enumerate().map(|(i, question)| {
        let title = in_all(&format!("quiz-kind-{}", question.kind.key()));
        Step::new(format!("q{}", i + 1).as_str().into(), title)
    });
    let lesson = Lesson {
        id: format!("quiz-{seed}").as_str().into(),
        title: in_all("teach-quiz"),
        aim: LocalText::default(),
        minutes: questions.len() as u32,
        teacher: LocalText::default(),
        steps: steps.collect(),
        extra: Default::default(),
    };
    (lesson, questions.into_iter().map(|question| vec![question]).collect())
}

/// The next question of the step, else the next step; or back.
fn step(state: &mut State, forward: bool) {
    let short_of_time = state.teach.short_of_time;
    let Some(class) = &mut state.teach.class else { return };
    let asked = class.questions_of_step();
    let held = class.held_back();
    if forward && !held && class.question + 1 < asked {
        class.question += 1;
    } else if !forward && class.question > 0 {
        class.question -= 1;
    } else {
        let done = |at: &usize| !(short_of_time && class.lesson.steps[*at].optional);
        let next = match forward {
            true => (class.step + 1..class.lesson.steps.len()).find(done),
            false => (0..class.step).rev().find(done),
        };
        let Some(next) = next else { return };
        (class.step, class.question, class.hints, class.secs) = (next, 0, 0, 0.0);
    }
    show(state);
}

/// Shows what is right: the map goes to what explains it, and the team whose turn it is has its points.
fn reveal(state: &mut State) {
    let base = state.document.base.clone();
    let Some(class) = &mut state.teach.class else { return };
    let Some(asked) = class.asked().filter(|_| class.question().is_some()) else { return };
    if !class.revealed.insert(asked) {
        return;
    }
    // Things that were offered in some order, and left so, were answered by leaving them.
    if class.given().is_none() && matches!(class.question().map(|q| &q.answer), Some(Answer::Order { .. })) {
        let order = class.order();
        class.answer(Some(Given::Order(order)));
    }
    let halves = class.mark(&base).map_or(0, |mark| mark.grade.halves());
    let turn = class.turn;
    if let Some(points) = class.teams.get_mut(turn) {
        *points += halves;
        class.turn = (turn + 1) % class.teams.len();
    }
    show(state);
}

/// The step is shown on the map from its beginning.
fn show(state: &mut State) {
    if let Some(class) = &mut state.teach.class {
        class.lay_down_pen();
    }
    script::write(state);
    brief::show(state);
}

/// The words on the card follow; the map stays as it is.
fn refresh(state: &mut State) {
    script::write(state);
}
