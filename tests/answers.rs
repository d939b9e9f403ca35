//! The answers of a class in the window: found by keys in both languages, names hidden before a class,
//! a damaged file told, a task leads to its step.

mod common;

use common::class::{LESSON, damage_three, write_class};
use common::window::{press, says, state, tab_to, texts, window};
use conflict_atlas::app::App;
use conflict_atlas::model::pupil::Asked;
use conflict_atlas::model::quiz::Bank;
use conflict_atlas::session::{Answering, Command, Scale, Teaching};
use conflict_atlas::text::{Arg, Lang, strip_marks, tr, tr_with};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;

const SIZE: [f32; 2] = [1280.0, 4000.0];

fn answers(order: Answering) -> Command {
    Command::Teach(Teaching::Answers(order))
}

/// The lesson is open, and the folder of thirty files with three damaged ones is typed.
fn lesson(lang: Lang, more: impl IntoIterator<Item = Command>) -> (Harness<'static, App>, tempfile::TempDir) {
    let (scenario, base) = common::shipped();
    let folder = tempfile::tempdir().expect("a folder");
    let bank = Bank::new(&scenario, &base);
    write_class(&Asked::of(&bank, scenario.lesson(&LESSON.into()).expect("the lesson")), folder.path(), 30);
    damage_three(folder.path());
    let mut commands = vec![Command::ToggleMotion, Command::Teach(Teaching::Open(LESSON.into()))];
    commands.push(answers(Answering::Folder(folder.path().display().to_string())));
    commands.extend(more);
    (window(lang, SIZE, commands), folder)
}

fn counted(lang: Lang, key: &str, n: i64) -> String {
    strip_marks(&tr_with(lang, key, &[("n", Arg::Count(n))]))
}

#[test]
fn the_answers_of_a_class_are_seen_by_keys_in_both_languages() {
    let (scenario, _) = common::shipped();
    let lesson_of = scenario.lesson(&LESSON.into()).expect("the lesson");
    for lang in [Lang::EN, Lang::AR] {
        let (mut harness, _folder) = lesson(lang, []);
        press(&mut harness, Modifiers::NONE, Key::A);
        harness.run();
        for said in [
            counted(lang, "answers-counted", 27),
            counted(lang, "answers-left-out", 3),
            tr(lang, "answers-lost"),
            tr(lang, "answers-differ"),
        ] {
            assert!(says(&harness, &said), "{said} in {:?}", texts(&harness));
        }
        for (file, reason) in [("pupil-04", "not JSON"), ("pupil-11", "no pupil's file"), ("pupil-29", "256 kB")] {
            assert!(says(&harness, file) && says(&harness, reason), "{file}: {reason}");
        }
        assert!(says(&harness, "Group 7"), "at the desk names are shown");
        tab_to(&mut harness, Role::CheckBox, &tr(lang, "answers-names"));
        press(&mut harness, Modifiers::NONE, Key::Space);
        harness.run();
        assert!(!says(&harness, "Group 7") && !says(&harness, "pupil-04"), "a file has the name of its pupil");
        assert!(says(&harness, "not JSON") && says(&harness, &counted(lang, "answers-counted", 27)));
        let found = state(&harness).teach.answers.found.clone().expect("read").expect("found");
        let shares: Vec<u32> = found.summary.tasks.iter().map(|task| task.lost()).collect();
        assert!(shares.iter().any(|lost| *lost > 0));
        press(&mut harness, Modifiers::NONE, Key::A);
        assert!(!says(&harness, &tr(lang, "answers-differ")), "the key closes it too");
        assert!(says(&harness, &strip_marks(lesson_of.steps[0].short.get(lang))), "and the step is back");
    }
}

#[test]
fn before_a_class_only_numbers_are_shown_until_the_teacher_says_otherwise() {
    let (mut harness, _folder) = lesson(Lang::EN, [Command::SetScale(Scale::Class), answers(Answering::Toggle)]);
    harness.run();
    assert!(says(&harness, "27 files are counted") && !says(&harness, "Group 7"));
    harness.state_mut().run(answers(Answering::Names(true)));
    harness.run();
    assert!(says(&harness, "Group 7"));
}

#[test]
fn a_task_leads_to_its_step_and_those_on_which_most_was_lost_come_first() {
    let (mut harness, _folder) = lesson(Lang::EN, [answers(Answering::Toggle), answers(Answering::ByLoss(true))]);
    harness.run();
    let found = state(&harness).teach.answers.found.clone().expect("read").expect("found");
    let hardest = found.summary.hardest()[0].step.clone();
    let class = state(&harness).class().expect("a lesson");
    let at = class.lesson.steps.iter().position(|step| step.id == hardest).expect("a step");
    assert_ne!(at, class.step);
    let title = strip_marks(class.lesson.steps[at].title.get(Lang::EN));
    let texts = texts(&harness);
    let tasks = texts.iter().position(|text| *text == tr(Lang::EN, "answers-by-loss")).expect("the switch");
    let first = texts[tasks + 1..].iter().find(|text| text.contains(". ")).expect("a task");
    assert!(first.contains(&title), "{first} is not {title}");
    let row = first.clone();
    tab_to(&mut harness, Role::Link, &row);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run();
    assert_eq!(state(&harness).class().expect("a lesson").step, at);
    assert!(state(&harness).teach.answers.open, "the page stays");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let (mut harness, _folder) =
        lesson(Lang::EN, [answers(Answering::Folder("/no/such/folder".to_owned())), answers(Answering::Read)]);
    harness.state_mut().run(answers(Answering::Toggle));
    harness.run();
    assert!(says(&harness, "/no/such/folder") && says(&harness, "The folder was not read"));
}

#[test]
fn a_folder_that_is_proposed_and_not_there_yet_is_no_fault_until_somebody_asks_for_it() {
    let place = tempfile::tempdir().expect("a folder");
    let nowhere = place.path().join("pupils").display().to_string();
    let open = Command::Teach(Teaching::Open(LESSON.into()));
    let commands = [Command::ToggleMotion, open, answers(Answering::Folder(nowhere.clone()))];
    let mut harness = window(Lang::EN, SIZE, commands);
    press(&mut harness, Modifiers::NONE, Key::A);
    harness.run();
    assert!(says(&harness, &nowhere) && state(&harness).teach.answers.found.is_none());
    harness.state_mut().run(answers(Answering::Read));
    harness.run();
    assert!(matches!(&state(&harness).teach.answers.found, Some(Err(reason)) if reason.contains(&nowhere)));
}
