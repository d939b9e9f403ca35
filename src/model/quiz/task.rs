//! The questions that a task of a lesson asks, or why it cannot be asked.

use super::make;
use super::phrase::Phrase;
use super::random::Random;
use super::settled::Ground;
use super::{Answer, Bank, Choosable, Question, QuestionKind, Wanted, Worth};
use crate::model::ids::{LessonId, StepId, stable_hash};
use crate::model::lesson::{self, Lesson, Place, Step, Task, Words};
use crate::model::shot::Shot;

/// No task makes more questions than this.
const MOST_GENERATED: usize = 20;

impl Bank<'_> {
    /// The questions of a step: none where it has no task. Where a task cannot be asked, why.
    pub fn step(&self, lesson: &Lesson, step: &Step) -> Result<Vec<Question>, String> {
        let Some(task) = &step.task else { return Ok(Vec::new()) };
        let mut random = Random::new(seed_of(&lesson.id, &step.id));
        let mut questions = self.task(task, &mut random)?;
        for question in &mut questions {
            add_words(question, task.words());
            question.hard |= step.hard;
            if step.view != Shot::default() {
                question.shot = step.view.clone();
            }
        }
        Ok(questions)
    }

    fn task(&self, task: &Task, random: &mut Random) -> Result<Vec<Question>, String> {
        let one = match task {
            Task::Find(find) => match &find.of.event {
                Some(id) => {
                    let event = self.scenario.event(id).ok_or_else(|| format!("no event {id}"))?;
                    make::find::ask_event(self, event)?
                }
                None => make::find::ask(self, &self.ground(find.of.place())?),
            },
            Task::Order(order) => make::order::ask(self, &order.of.events, random)?,
            Task::Holder(held) => make::holder::ask(self, &self.ground(held.of.place())?, held.of.date, random)?,
            Task::TrueOn(held) => {
                let said = &held.of.holder;
                self.scenario.actors.get(said).ok_or_else(|| format!("no actor {said}"))?;
                make::holder::ask_true_on(self, &self.ground(held.of.place())?, held.of.date, said)?
            }
            Task::Trace(trace) => {
                let id = &trace.of.flow;
                let flow = self.scenario.flow(id).ok_or_else(|| format!("no arrow {id}"))?;
                make::trace::ask(self, flow, random)?
            }
            Task::Match(pairs) => make::claims::ask(self, &pairs.of.pairs, random)?,
            Task::Changed(changed) => {
                let grounds = changed.of.places().map(|place| self.ground(Some(place)));
                let grounds = grounds.collect::<Result<Vec<_>, _>>()?;
                make::changed::ask(self, &grounds, [changed.of.from, changed.of.to], random)?
            }
            Task::Account(account) => make::account::ask(self, &account.of.about, &account.of.actor, random)?,
            Task::Predict(predict) => self.predict(&predict.of, &predict.words, random)?,
            Task::Choice(choice) => {
                let options = written(&choice.of.options, random)?;
                written_question(QuestionKind::Choice, &choice.words, options, Shot::default())?
            }
            Task::Discuss(discuss) => {
                let answer = Answer::Open { key: discuss.of.key.clone() };
                written_question(QuestionKind::Discuss, &discuss.words, answer, Shot::default())?
            }
            Task::Generated(wanted) => return self.generated(&wanted.of),
        };
        Ok(vec![one])
    }

    fn ground(&self, place: Option<Place>) -> Result<Ground, String> {
        let place = place.ok_or("names neither a region nor a town")?;
        Ground::of(self.scenario, self.base, &place)
    }

    fn predict(&self, task: &lesson::Predict, words: &Words, random: &mut Random) -> Result<Question, String> {
        if task.from >= task.to {
            return Err(format!("{} does not lie before {}", task.from, task.to));
        }
        if task.options.is_empty() {
            return make::predict::ask(self, &self.ground(task.place())?, [task.from, task.to], random);
        }
        let shown = Shot { date: Some(task.from), ..Shot::default() };
        let mut question =
            written_question(QuestionKind::Predict, words, written(&task.options, random)?, shown.clone())?;
        question.reveal = make::predict::played(shown, task.from, task.to);
        Ok(question)
    }

    fn generated(&self, task: &lesson::Generated) -> Result<Vec<Question>, String> {
        if !(1..=MOST_GENERATED).contains(&task.count) {
            return Err(format!("asks for {} questions; 1 to {MOST_GENERATED} are made", task.count));
        }
        if let Some(theatre) = &task.theatre
            && self.scenario.theatre(theatre).is_none()
        {
            return Err(format!("no theatre {theatre}"));
        }
        let wanted = Wanted {
            seed: task.seed,
            count: task.count,
            kinds: vec![task.task],
            theatre: task.theatre.clone(),
            hard: false,
        };
        let questions = self.quiz(&wanted);
        if questions.len() < task.count {
            let (made, kind) = (questions.len(), task.task.key());
            return Err(format!("asks for {} questions of the kind {kind}; the data have {made}", task.count));
        }
        Ok(questions)
    }
}

/// The same lesson and step always give the same seed.
fn seed_of(lesson: &LessonId, step: &StepId) -> u64 {
    stable_hash(lesson.as_str().bytes().chain([b'/']).chain(step.as_str().bytes()))
}

/// The author's words stand in place of those made from the data.
fn add_words(question: &mut Question, words: &Words) {
    if !words.question.is_empty() {
        question.asked = Phrase::from(&words.question);
    }
    if !words.explain.is_empty() {
        question.explain = vec![Phrase::from(&words.explain)];
    }
    for source in &words.sources {
        if !question.sources.contains(source) {
            question.sources.push(source.clone());
        }
    }
}

/// Options as their author wrote them, in another order.
fn written(options: &[lesson::Choosable], random: &mut Random) -> Result<Answer, String> {
    let right = options.iter().filter(|option| option.right).count();
    if options.len() < 2 || right == 0 {
        return Err(format!(
            "has {} options, {right} of them right; two are needed, and one that is right",
            options.len()
        ));
    }
    let option = |(i, option): (usize, &lesson::Choosable)| Choosable {
        key: (i + 1).to_string(),
        text: Phrase::from(&option.text),
        worth: if option.right { Worth::Right } else { Worth::Wrong },
        why: (!option.why.is_empty()).then(|| Phrase::from(&option.why)),
    };
    let mut options: Vec<Choosable> = options.iter().enumerate().map(option).collect();
    random.shuffle(&mut options);
    Ok(Answer::Options { options, several: right > 1 })
}

/// A question in its author's words.
fn written_question(kind: QuestionKind, words: &Words, answer: Answer, shot: Shot) -> Result<Question, String> {
    if words.question.is_empty() {
        return Err("has no question".to_owned());
    }
    Ok(Question {
        kind,
        asked: Phrase::from(&words.question),
        quoted: None,
        answer,
        explain: Vec::new(),
        sources: Vec::new(),
        hard: false,
        reveal: shot.clone(),
        shot,
    })
}
