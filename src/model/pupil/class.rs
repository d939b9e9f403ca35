//! What a class did in a lesson: the one sum that the command line and the window tell.

use std::collections::BTreeMap;

use super::{Asked, Pupil};
use crate::model::base::Base;
use crate::model::ids::StepId;
use crate::model::quiz::score::{Given, Grade, Score};
use crate::model::quiz::{Answer, Question};

/// A class's files, as far as they could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassFiles {
    /// Name of the file, and what it says; by name.
    pub pupils: Vec<(String, Pupil)>,
    /// Name of the file, and why it is left out.
    pub left_out: Vec<(String, String)>,
}

/// What a class did in a lesson.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassSummary {
    /// One for each question of the lesson, in its order.
    pub tasks: Vec<TaskSummary>,
    /// The score of each pupil, in the order in which they were given.
    pub scores: Vec<Score>,
}

/// What a class did with a question.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSummary {
    /// The step.
    pub step: StepId,
    /// The place of the question among those of its step.
    pub place: usize,
    /// How many came out how.
    pub grades: BTreeMap<Grade, usize>,
    /// How many gave which answer, the most frequent first.
    pub answers: Vec<AnswerCount>,
    /// How many chose which option, by its key, in the order in which they are offered; nothing where
    /// there are no options.
    pub options: Vec<(String, usize)>,
    /// Whether it is not scored.
    pub open: bool,
}

/// An answer, and how many gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerCount {
    /// The answer; of points that lie close together, one.
    pub given: Given,
    /// How many gave it.
    pub count: usize,
}

impl AnswerCount {
    /// What stands for the answer in a file.
    pub fn word(&self) -> String {
        in_a_word(&self.given)
    }
}

impl TaskSummary {
    fn new(
        i: usize,
        (step, place, question): (&StepId, usize, &Question),
        pupils: &[&Pupil],
        scores: &[Score],
    ) -> Self {
        let mut grades = BTreeMap::new();
        scores.iter().filter_map(|score| score.marks.get(i)).for_each(|m| *grades.entry(m.grade).or_default() += 1);
        let given: Vec<&Given> = pupils.iter().filter_map(|pupil| pupil.answer(step, place)).collect();
        let mut answers: BTreeMap<String, AnswerCount> = BTreeMap::new();
        for given in &given {
            let first = || AnswerCount { given: (*given).clone(), count: 0 };
            answers.entry(in_a_word(given)).or_insert_with(first).count += 1;
        }
        let mut answers: Vec<AnswerCount> = answers.into_values().collect();
        answers.sort_by_key(|answer| std::cmp::Reverse(answer.count));
        let chose =
            |key: &String| given.iter().filter(|g| matches!(g, Given::Options(keys) if keys.contains(key))).count();
        let options = match &question.answer {
            Answer::Options { options, .. } => options.iter().map(|o| (o.key.clone(), chose(&o.key))).collect(),
            _ => Vec::new(),
        };
        let open = grades.contains_key(&Grade::Open);
        Self { step: step.clone(), place, grades, answers, options, open }
    }

    /// How many came out so.
    pub fn count(&self, grade: Grade) -> usize {
        self.grades.get(&grade).copied().unwrap_or_default()
    }

    fn scored(&self) -> impl Iterator<Item = (Grade, u32)> {
        self.grades.iter().filter(|(grade, _)| **grade != Grade::Open).map(|(grade, n)| (*grade, *n as u32))
    }

    /// Half points that were lost, of all who answered or did not.
    pub fn lost(&self) -> u32 {
        self.scored().map(|(grade, n)| (2 - grade.halves()) * n).sum()
    }

    /// Half points that were won.
    pub fn halves(&self) -> u32 {
        self.scored().map(|(grade, n)| grade.halves() * n).sum()
    }

    /// Half points that there were to win.
    pub fn most(&self) -> u32 {
        self.scored().map(|(_, n)| 2 * n).sum()
    }

    /// The part of the points that was won, 0 to 1; none where nothing is scored.
    pub fn share(&self) -> Option<f32> {
        (self.most() > 0).then(|| self.halves() as f32 / self.most() as f32)
    }
}

impl ClassSummary {
    /// From the files of a class that fit the lesson.
    pub fn new(base: &Base, asked: &Asked<'_>, pupils: &[&Pupil]) -> Self {
        let scores: Vec<Score> = pupils.iter().map(|pupil| pupil.score(base, asked)).collect();
        let tasks = asked.placed().enumerate().map(|(i, task)| TaskSummary::new(i, task, pupils, &scores)).collect();
        Self { tasks, scores }
    }

    /// The questions that are scored, those on which most was lost first; without those that all
    /// had right.
    pub fn hardest(&self) -> Vec<&TaskSummary> {
        let mut tasks: Vec<&TaskSummary> = self.tasks.iter().filter(|task| !task.open && task.lost() > 0).collect();
        tasks.sort_by_key(|task| std::cmp::Reverse(task.lost()));
        tasks
    }

    /// The questions to which several different answers were given, the most different first.
    pub fn differing(&self) -> Vec<&TaskSummary> {
        let differ = |task: &&TaskSummary| !task.open && task.answers.len() > 1;
        let mut tasks: Vec<&TaskSummary> = self.tasks.iter().filter(differ).collect();
        tasks.sort_by_key(|task| std::cmp::Reverse(task.answers.len()));
        tasks
    }
}

/// An answer in a word, the same for the same answer. Points are told apart by tenths of a degree.
fn in_a_word(given: &Given) -> String {
    match given {
        Given::Point([lon, lat]) => format!("{lon:.1},{lat:.1}"),
        Given::Options(keys) => {
            let mut keys = keys.clone();
            keys.sort_unstable();
            keys.join(" + ")
        }
        Given::Order(keys) => keys.join(" > "),
        Given::Pairs(pairs) => {
            let mut pairs: Vec<String> = pairs.iter().map(|[left, right]| format!("{left} = {right}")).collect();
            pairs.sort_unstable();
            pairs.join(", ")
        }
        Given::Text(text) => text.trim().to_owned(),
    }
}
