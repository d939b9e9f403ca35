//! `class`: what a class did in a lesson, from a folder of pupils' files.

use std::process::ExitCode;

use serde::Serialize;

use super::quiz::lesson;
use super::{Failure, Opened, args, json, opened, print, print_problems};
use crate::io::pupils::read_class;
use crate::model::pupil::{Asked, ClassFiles, ClassSummary, Pupil, TaskSummary};
use crate::model::quiz::Bank;
use crate::model::quiz::score::Grade;
use crate::text::{Lang, strip_marks, tr};

/// So many answers are listed of each question.
const MOST_ANSWERS: usize = 5;

#[derive(Serialize)]
struct Report<'a> {
    lesson: &'a str,
    pupils: Vec<PupilOut<'a>>,
    left_out: Vec<LeftOut<'a>>,
    tasks: Vec<TaskOut>,
    hardest: Vec<String>,
    differing: Vec<String>,
}

#[derive(Serialize)]
struct PupilOut<'a> {
    file: &'a str,
    name: &'a str,
    points: f64,
    most: u32,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    file: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct TaskOut {
    task: String,
    right: usize,
    half: usize,
    wrong: usize,
    unanswered: usize,
    scored: bool,
    answers: Vec<(String, usize)>,
}

/// Sums up.
pub fn run(args: &args::Class) -> Result<ExitCode, Failure> {
    let Opened { loaded, base, .. } = opened(args.answer.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let bank = Bank::new(scenario, &base);
    let asked = Asked::of(&bank, lesson(scenario, &args.lesson)?);
    let files = read_class(&args.folder, &asked).map_err(|e| Failure::failed(e.to_string()))?;
    let pupils: Vec<&Pupil> = files.pupils.iter().map(|(_, pupil)| pupil).collect();
    let summary = ClassSummary::new(&base, &asked, &pupils);
    let lang = args.answer.written.lang();
    print(&if args.answer.json {
        json(&report(&args.lesson, &files, &summary))?
    } else {
        text(&files, &summary, lang)
    });
    Ok(ExitCode::SUCCESS)
}

/// A step, and which of its questions where it has several.
fn name(task: &TaskSummary) -> String {
    if task.place == 0 { task.step.to_string() } else { format!("{} {}", task.step, task.place + 1) }
}

fn report<'a>(lesson: &'a str, files: &'a ClassFiles, summary: &'a ClassSummary) -> Report<'a> {
    let pupil = |((file, pupil), score): (&'a (String, Pupil), &crate::model::quiz::score::Score)| PupilOut {
        file,
        name: &pupil.name,
        points: f64::from(score.halves()) / 2.0,
        most: score.most(),
    };
    let task = |task: &TaskSummary| TaskOut {
        task: name(task),
        right: task.count(Grade::Right),
        half: task.count(Grade::Half),
        wrong: task.count(Grade::Wrong),
        unanswered: task.count(Grade::Unanswered),
        scored: !task.open,
        answers: task.answers.iter().map(|answer| (answer.word(), answer.count)).collect(),
    };
    Report {
        lesson,
        pupils: files.pupils.iter().zip(&summary.scores).map(pupil).collect(),
        left_out: files.left_out.iter().map(|(file, reason)| LeftOut { file, reason }).collect(),
        tasks: summary.tasks.iter().map(task).collect(),
        hardest: summary.hardest().into_iter().map(name).collect(),
        differing: summary.differing().into_iter().map(name).collect(),
    }
}

fn text(files: &ClassFiles, summary: &ClassSummary, lang: Lang) -> String {
    let mut text = String::new();
    for ((file, pupil), score) in files.pupils.iter().zip(&summary.scores) {
        let points = strip_marks(&score.points().get(lang));
        text.push_str(&format!("pupil {:?} {}: {points}\n", file, pupil.name));
    }
    for (file, reason) in &files.left_out {
        text.push_str(&format!("left out {file:?}: {reason}\n"));
    }
    for task in &summary.tasks {
        let grades = Grade::ALL.iter().filter(|grade| task.count(**grade) > 0);
        let grades = grades.map(|g| format!("{} {}", tr(lang, &format!("quiz-grade-{}", g.key())), task.count(*g)));
        text.push_str(&format!("task {}: {}\n", name(task), grades.collect::<Vec<_>>().join(", ")));
    }
    for task in summary.hardest() {
        let lost = f64::from(task.lost()) / 2.0;
        text.push_str(&format!("lost {lost} {}\n", name(task)));
    }
    for task in summary.differing() {
        let answers =
            task.answers.iter().take(MOST_ANSWERS).map(|answer| format!("{} × {}", answer.count, answer.word()));
        text.push_str(&format!("differ {}: {}\n", name(task), answers.collect::<Vec<_>>().join("; ")));
    }
    text
}
