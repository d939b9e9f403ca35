//! A lesson that is open before a class: where it stands, and what was answered.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Guess;
use crate::model::lesson::Step;
use crate::model::pupil::Pupil;
use crate::model::quiz::score::{Given, Mark, mark};
use crate::model::quiz::{Answer, Question};
use crate::model::{Base, Briefing, Lesson, StepId};
use crate::text::LocalText;

/// A question of the lesson: its step, and its place among those of the step.
pub type Asked = (StepId, usize);

/// A lesson that is open, and how far the class has come.
#[derive(Clone, Debug)]
pub struct Class {
    /// The lesson.
    pub lesson: Arc<Lesson>,
    /// The questions of each step.
    pub questions: Arc<Vec<Vec<Question>>>,
    /// The step that is shown, by its place.
    pub step: usize,
    /// The question of the step that is asked, by its place.
    pub question: usize,
    /// Hints of the step that were given.
    pub hints: usize,
    /// Steps on hard things that the teacher has released.
    pub released: BTreeSet<StepId>,
    /// Questions whose answers were shown.
    pub revealed: BTreeSet<Asked>,
    /// What was answered and written.
    pub pupil: Pupil,
    /// Half points of the teams, where there are teams.
    pub teams: Vec<u32>,
    /// The team whose turn it is.
    pub turn: usize,
    /// Seconds that were spent on the step.
    pub secs: f64,
    /// Whether the timer runs.
    pub timing: bool,
    /// What is expected where the question is what will come.
    pub guess: Guess,
    /// The step as a slide.
    pub(super) script: Briefing,
}

impl Class {
    pub(super) fn new(lesson: Lesson, questions: Vec<Vec<Question>>) -> Self {
        let id = lesson.id.clone();
        let script = Briefing {
            id: id.as_str().into(),
            title: lesson.title.clone(),
            about: LocalText::default(),
            slides: Vec::new(),
            extra: Default::default(),
        };
        Self {
            lesson: Arc::new(lesson),
            questions: Arc::new(questions),
            step: 0,
            question: 0,
            hints: 0,
            released: BTreeSet::new(),
            revealed: BTreeSet::new(),
            pupil: Pupil::new(id),
            teams: Vec::new(),
            turn: 0,
            secs: 0.0,
            timing: true,
            guess: Guess::default(),
            script,
        }
    }

    /// The step that is shown.
    pub fn step(&self) -> Option<&Step> {
        self.lesson.steps.get(self.step)
    }

    /// Whether the step is held back from the class.
    pub fn held_back(&self) -> bool {
        self.step().is_some_and(|step| step.hard && !self.released.contains(&step.id))
    }

    /// How many questions the step has.
    pub fn questions_of_step(&self) -> usize {
        self.questions.get(self.step).map_or(0, Vec::len)
    }

    /// The question that is asked; none where there is only something to look at, or the step is held
    /// back.
    pub fn question(&self) -> Option<&Question> {
        self.questions.get(self.step)?.get(self.question).filter(|_| !self.held_back())
    }

    pub(super) fn asked(&self) -> Option<Asked> {
        Some((self.step()?.id.clone(), self.question))
    }

    /// Whether the answer was shown.
    pub fn is_revealed(&self) -> bool {
        self.asked().is_some_and(|asked| self.revealed.contains(&asked))
    }

    /// What was answered.
    pub fn given(&self) -> Option<&Given> {
        self.pupil.answer(&self.step()?.id, self.question)
    }

    /// What the answer is worth, once it was shown.
    pub fn mark(&self, base: &Base) -> Option<Mark> {
        self.is_revealed().then(|| self.question().map(|question| mark(base, question, self.given()))).flatten()
    }

    pub(super) fn answer(&mut self, given: Option<Given>) {
        let Some((step, place)) = self.asked() else { return };
        let answers = self.pupil.answers.entry(step).or_default();
        if answers.len() <= place {
            answers.resize(place + 1, None);
        }
        answers[place] = given;
    }

    /// The order in which things stand: as they were put, or as they were offered.
    pub fn order(&self) -> Vec<String> {
        match (self.given(), self.question().map(|question| &question.answer)) {
            (Some(Given::Order(keys)), _) => keys.clone(),
            (_, Some(Answer::Order { items, .. })) => items.iter().map(|item| item.key.clone()).collect(),
            _ => Vec::new(),
        }
    }

    /// An option is chosen, or no longer where several may be.
    pub(super) fn choose(&mut self, place: usize) {
        let Some(Answer::Options { options, several }) = self.question().map(|question| question.answer.clone()) else {
            return;
        };
        let Some(key) = options.get(place).map(|option| option.key.clone()) else { return };
        let mut keys = match self.given() {
            Some(Given::Options(keys)) => keys.clone(),
            _ => Vec::new(),
        };
        let was = keys.contains(&key);
        keys.retain(|other| several && *other != key);
        if !was {
            keys.push(key);
        }
        self.answer((!keys.is_empty()).then_some(Given::Options(keys)));
    }
}
