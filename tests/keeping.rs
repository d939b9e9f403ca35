//! Briefings in files: kept where they belong, secured beside them while they are changed, and nothing
//! of anybody's is lost.

mod common;

use std::path::Path;

use common::window::{says, state, texts};
use conflict_atlas::app::App;
use conflict_atlas::cli::Kept;
use conflict_atlas::io::desk::DeskFolders;
use conflict_atlas::io::folder::FIRST_SCENARIO;
use conflict_atlas::io::{Folder, read_scenario};
use conflict_atlas::model::{Briefing, Scenario};
use conflict_atlas::scene::Theme;
use conflict_atlas::session::{Command, Document, Edit, Session, SlideText};
use conflict_atlas::text::Lang;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;

fn files(folder: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        match entry.path().is_dir() {
            true => out.extend(files(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}"))),
            false => out.push(name),
        }
    }
    out.sort();
    out
}

/// The shipped scenario as it opens for a person with this folder of data.
fn opened(person: &Path) -> (Scenario, DeskFolders) {
    let mut scenario = read_scenario(&FIRST_SCENARIO).expect("opens").scenario;
    let desk = DeskFolders::within(person, &FIRST_SCENARIO, &scenario);
    assert_eq!(desk.bring_home(&mut scenario), []);
    (scenario, desk)
}

fn window(person: &Path) -> Harness<'static, App> {
    let (scenario, desk) = opened(person);
    let (_, base) = common::shipped();
    let document = Document::new(scenario, base);
    let app = App::new(Session::new(document, Lang::EN, Theme::Light)).keeping(Box::new(Kept(desk)));
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 720.0))
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    harness.run();
    harness
}

fn caption(briefings: &[Briefing]) -> &str {
    let briefing = briefings.iter().find(|briefing| briefing.id.as_str() == "reach").expect("there");
    briefing.slides[2].caption.get(Lang::EN)
}

fn change(harness: &mut Harness<'_, App>, text: &str) {
    harness.state_mut().run(Command::Edit(Edit::Open("reach".into())));
    harness.state_mut().run(Command::Edit(Edit::Go(2)));
    harness.state_mut().run(Command::Edit(Edit::Text(SlideText::Caption, text.to_owned())));
    // Longer than the calm in which changes are secured.
    harness.run_steps(120);
}

#[test]
fn what_was_kept_is_there_at_the_next_start() {
    let person = tempfile::tempdir().expect("a folder");
    let mut first = window(person.path());
    change(&mut first, "Kept words");
    first.key_press_modifiers(Modifiers::COMMAND, Key::S);
    first.run_steps(4);
    assert!(says(&first, "The briefings are kept in") && state(&first).desk.is_kept());
    assert_eq!(files(person.path()), ["scenarios/caucasus-2020/briefings/reach.json"]);
    drop(first);
    assert_eq!(caption(&opened(person.path()).0.briefings), "Kept words");
    assert!(!says(&window(person.path()), "not been kept"));
}

#[test]
fn a_program_that_is_killed_loses_nothing_and_what_comes_back_can_be_undone() {
    let person = tempfile::tempdir().expect("a folder");
    let mut first = window(person.path());
    let before = caption(state(&first).briefings()).to_owned();
    change(&mut first, "Words that nobody kept");
    assert_eq!(files(person.path()), ["unkept/caucasus-2020/briefings/reach.json"]);
    // Without a farewell, as when it is killed.
    std::mem::forget(first);
    let mut second = window(person.path());
    assert!(says(&second, "had not been kept"));
    assert_eq!(caption(state(&second).briefings()), "Words that nobody kept");
    assert!(!state(&second).desk.is_kept(), "the person decides");
    second.state_mut().run(Command::Edit(Edit::Undo));
    second.run_steps(120);
    assert_eq!(caption(state(&second).briefings()), before);
    assert_eq!(files(person.path()), Vec::<String>::new(), "nothing waits any more");
}

#[test]
fn a_scenario_of_ones_own_keeps_its_briefings_itself() {
    let (person, place) = (tempfile::tempdir().expect("a folder"), common::small());
    let folder = Folder::on_disk(place.path()).expect("a folder");
    let scenario = read_scenario(&folder).expect("opens").scenario;
    let desk = DeskFolders::within(person.path(), &folder, &scenario);
    let briefing = Briefing { id: "talk".into(), ..common::shipped().0.briefings[0].clone() };
    desk.keep(&[&briefing], &[]).expect("kept");
    assert_eq!(read_scenario(&folder).expect("opens").scenario.briefings, std::slice::from_ref(&briefing));
    desk.keep(&[], &[&briefing.id]).expect("taken away");
    assert!(!place.path().join("briefings/talk.json").exists());
}

#[test]
fn a_file_that_is_no_briefing_is_set_aside_and_not_written_over() {
    let person = tempfile::tempdir().expect("a folder");
    let (scenario, desk) = opened(person.path());
    let briefing = scenario.briefings.first().expect("one").clone();
    std::fs::create_dir_all(desk.place()).expect("made");
    std::fs::write(person.path().join("scenarios/caucasus-2020").join(briefing.file()), "my notes").expect("written");
    desk.keep(&[&briefing], &[]).expect("kept");
    let aside = desk.place().join(format!("{}.json.set-aside-1", briefing.id));
    assert_eq!(std::fs::read_to_string(aside).expect("there"), "my notes");
    assert!(desk.bring_home(&mut scenario.clone()).is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_nothing_is_lost() {
    let person = tempfile::tempdir().expect("a folder");
    // A file stands where the folder should be: not even the system's owner can write there.
    std::fs::write(person.path().join("scenarios"), "").expect("written");
    let mut harness = window(person.path());
    change(&mut harness, "Words");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run_steps(4);
    assert!(says(&harness, "were not kept") && !state(&harness).desk.is_kept());
    assert_eq!(files(&person.path().join("unkept")), ["caucasus-2020/briefings/reach.json"]);
}

#[test]
fn what_was_not_kept_and_cannot_be_read_is_told_and_stays() {
    let person = tempfile::tempdir().expect("a folder");
    let (scenario, desk) = opened(person.path());
    let briefing = scenario.briefings.first().expect("one");
    desk.save_beside(&[briefing]).expect("written");
    let damaged = person.path().join("unkept/caucasus-2020/briefings/damaged.json");
    std::fs::write(&damaged, "half of a fi").expect("written");
    let (found, problems) = desk.found();
    assert_eq!(found, std::slice::from_ref(briefing));
    assert!(problems.len() == 1 && problems[0].to_string().contains("damaged.json"), "{problems:?}");
    desk.save_beside(&[]).expect("taken away");
    assert_eq!(files(&person.path().join("unkept")), ["caucasus-2020/briefings/damaged.json"]);
}

/// The words of a panic that no report may have in it.
const PRIVATE: &str = "cannot read \"/home/ada/letters.json\": it says `dear Grace`";

#[test]
fn a_crash_leaves_a_report_without_anything_of_the_person_and_the_next_start_tells_of_it() {
    let person = tempfile::tempdir().expect("a folder");
    let crashes = person.path().join("crashes");
    let mut first = window(person.path());
    change(&mut first, "Words that nobody kept");
    std::mem::forget(first);
    let crash = || {
        let own = std::env::current_exe().expect("this test");
        let args = ["--ignored", "--exact", "it_ends_badly"];
        let done = std::process::Command::new(own).args(args).env("ATLAS_CRASHES", &crashes).output();
        assert!(!done.expect("it starts").status.success());
    };
    crash();
    // The one on a thread of its own became a message; the other ended the program.
    assert_eq!(files(&crashes), ["crash-1.txt", "crash-2.new.txt"]);
    for name in files(&crashes) {
        let report = std::fs::read_to_string(crashes.join(&name)).expect("read");
        let version = format!("Conflict Atlas {}", env!("CARGO_PKG_VERSION"));
        for part in [&version, "message: cannot read", "place: ", "keeping.rs, line ", "it_ends_badly"] {
            assert!(report.contains(part), "{name} says {part}: {report}");
        }
        let home = std::env::var("HOME").unwrap_or_default();
        for part in ["ada", "Grace", "letters", env!("CARGO_MANIFEST_DIR"), &home] {
            assert!(part.len() < 3 || !report.contains(part), "{name} says nothing of {part}: {report}");
        }
    }
    let mut second = window(person.path());
    assert!(says(&second, "ended unexpectedly") && says(&second, "crash-2.txt"), "{:?}", texts(&second));
    assert!(says(&second, "are here again") && caption(state(&second).briefings()) == "Words that nobody kept");
    // It stays until it was read, and is told once.
    second.run_steps(60);
    assert!(says(&second, "ended unexpectedly"));
    assert!(!says(&window(person.path()), "ended unexpectedly"));
    second.state_mut().run(Command::Edit(Edit::Undo));
    second.run_steps(120);
    crash();
    assert!(says(&window(person.path()), "crash-4.txt"), "also where nothing had to be secured");
    assert!(!says(&window(person.path()), "ended unexpectedly"));
}

/// What ends badly in the test above: once on a thread of its own, once for good.
#[test]
#[ignore = "runs within another test"]
fn it_ends_badly() {
    let folder = std::env::var_os("ATLAS_CRASHES").expect("a folder");
    conflict_atlas::cli::report_panics(folder.into());
    let thread = std::thread::spawn(|| panic!("{PRIVATE}"));
    assert!(thread.join().is_err());
    panic!("{PRIVATE}");
}

#[test]
fn a_report_that_cannot_be_kept_changes_nothing() {
    let person = tempfile::tempdir().expect("a folder");
    std::fs::write(person.path().join("crashes"), "a file where the folder should be").expect("written");
    let own = std::env::current_exe().expect("this test");
    let args = ["--ignored", "--exact", "it_ends_badly", "--nocapture"];
    let done = std::process::Command::new(own).args(args).env("ATLAS_CRASHES", person.path().join("crashes")).output();
    let done = done.expect("it starts");
    // It ends as a failed test does, not by a signal, and the panic itself is said.
    assert_eq!(done.status.code(), Some(101));
    assert!(String::from_utf8_lossy(&done.stderr).contains("cannot read"));
    assert!(!says(&window(person.path()), "ended unexpectedly"));
}
