//! Taking it with you from the window: by keys alone, told how far it is, stopped, and nothing lost
//! where it cannot be kept.

mod common;

use std::path::{Path, PathBuf};

use common::day;
use common::window::{focused, press, says, state, tab_to, texts, window};
use conflict_atlas::app::App;
use conflict_atlas::session::export::{Change, Form, Kind, Progress, Sheet, Subject, Trouble};
use conflict_atlas::session::{Command, Teaching};
use conflict_atlas::text::{Lang, strip_marks, tr};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;

const SIZE: [f32; 2] = [1280.0, 800.0];

/// Lets the window run until this holds of how far it is.
fn until(harness: &mut Harness<'_, App>, holds: impl Fn(&Progress) -> bool) -> Progress {
    for _ in 0..6000 {
        harness.step();
        let progress = &state(harness).export.progress;
        if holds(progress) {
            return progress.clone();
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never came to that: {:?}", state(harness).export.progress);
}

fn ended(progress: &Progress) -> bool {
    !matches!(progress, Progress::Running(..) | Progress::Idle)
}

fn change(harness: &mut Harness<'_, App>, change: Change) {
    harness.state_mut().run(Command::Export(change));
}

/// The window with its panel open, filled in for this folder.
fn filled(folder: &Path, fill: impl FnOnce(&mut Form)) -> Harness<'static, App> {
    let mut harness = window(Lang::EN, SIZE, [Command::SetDate(day("2020-11-09")), Command::Export(Change::Toggle)]);
    let mut form = state(&harness).export.form.clone();
    form.folder = Some(folder.display().to_string());
    fill(&mut form);
    change(&mut harness, Change::Fill(form));
    harness
}

fn listed(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).expect("listed").flatten();
    let mut names: Vec<String> = names.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_day_is_taken_along_by_keys_alone_and_what_is_there_is_replaced_only_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window(Lang::EN, SIZE, [Command::SetDate(day("2020-11-09"))]);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert!(says(&harness, "This day as it is seen: 9 November 2020"), "{:?}", texts(&harness));
    tab_to(&mut harness, Role::RadioButton, "SVG");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    tab_to(&mut harness, Role::TextInput, "Folder");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(folder.path().display().to_string()));
    harness.run();
    tab_to(&mut harness, Role::Button, "Save");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let path = folder.path().join("caucasus-2020-2020-11-09.svg");
    assert_eq!(until(&mut harness, ended), Progress::Done(path.display().to_string(), 1));
    harness.run();
    assert!(says(&harness, &format!("Saved: {}", path.display())), "{:?}", texts(&harness));
    let svg = std::fs::read_to_string(&path).expect("written");
    assert!(roxmltree::Document::parse(&svg).is_ok() && svg.contains("9 November 2020"));
    assert_eq!(listed(folder.path()), ["caucasus-2020-2020-11-09.svg"]);

    // It is not replaced unless that is asked for; the keyboard stays on the first button.
    std::fs::write(&path, "mine").expect("written");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(until(&mut harness, ended), Progress::Asks(path.display().to_string()));
    assert_eq!(focused(&harness), Some((Role::Button, "Leave it as it is".to_owned())));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "mine");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    until(&mut harness, ended);
    tab_to(&mut harness, Role::Button, "Replace it");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    until(&mut harness, |progress| matches!(progress, Progress::Done(..)));
    assert_eq!(std::fs::read_to_string(&path).expect("read"), svg);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!state(&harness).export.open);
}

#[test]
fn a_briefing_becomes_one_file_or_a_folder_of_pictures() {
    let folder = tempfile::tempdir().expect("a folder");
    let reach = || Subject::Briefing("reach".into());
    let mut harness = filled(folder.path(), |form| {
        (form.subject, form.kind, form.lang, form.notes) = (reach(), Kind::Pdf, Lang::AR, true);
    });
    change(&mut harness, Change::Make(None, false));
    let path = folder.path().join("caucasus-2020-reach-ar.pdf");
    assert_eq!(until(&mut harness, ended), Progress::Done(path.display().to_string(), 1));
    assert!(std::fs::read(&path).expect("written").starts_with(b"%PDF"));
    let mut harness = filled(folder.path(), |form| {
        (form.subject, form.kind, form.name) = (reach(), Kind::Svg, Some("slides".to_owned()));
    });
    change(&mut harness, Change::Make(None, false));
    let slides = folder.path().join("slides");
    assert_eq!(until(&mut harness, ended), Progress::Done(slides.display().to_string(), 12));
    assert_eq!(listed(&slides).len(), 12);
    harness.run();
    assert!(says(&harness, "12 files saved in"), "{:?}", texts(&harness));
}

#[test]
fn the_map_is_taken_along_as_it_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = filled(folder.path(), |form| form.kind = Kind::Csv);
    harness.state_mut().run(Command::ShowView("karabakh".into()));
    harness.state_mut().run(Command::ToggleMotion);
    harness.run();
    let seen = harness.state().camera().map(|camera| camera.seen_bbox());
    change(&mut harness, Change::Make(seen, false));
    until(&mut harness, ended);
    let table = std::fs::read_to_string(folder.path().join("caucasus-2020-2020-11-09.csv")).expect("written");
    assert!(table.contains("shusha") && !table.contains("tarhuna"), "Karabakh, not Libya");
}

#[test]
fn what_is_stopped_leaves_the_old_file_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("war.gif");
    std::fs::write(&old, "old").expect("written");
    let mut harness = filled(folder.path(), |form| {
        (form.kind, form.size, form.name) = (Kind::Gif, [320, 180], Some("war".to_owned()));
        form.subject = Subject::Briefing("reach".into());
    });
    change(&mut harness, Change::Make(None, true));
    until(&mut harness, |progress| matches!(progress, Progress::Running(_, parts) if *parts > 1));
    // The window goes on meanwhile.
    press_step(&mut harness, Key::ArrowLeft);
    assert_eq!(state(&harness).date, day("2020-11-08"));
    change(&mut harness, Change::Stop);
    assert_eq!(until(&mut harness, ended), Progress::Failed(old.display().to_string(), Trouble::Stopped));
    assert_eq!(std::fs::read_to_string(&old).expect("read"), "old");
    assert_eq!(listed(folder.path()), ["war.gif"]);
}

/// Presses a key without waiting for the window to come to rest.
fn press_step(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.step();
    harness.step();
}

/// What came of making a picture in this folder, and what is said about it.
fn refused(folder: &Path, replace: bool) -> (Progress, String) {
    let mut harness = filled(folder, |form| form.name = Some("map".to_owned()));
    change(&mut harness, Change::Make(None, replace));
    let progress = until(&mut harness, ended);
    harness.run();
    let path = folder.join("map.png").display().to_string();
    let said = texts(&harness).into_iter().find(|text| text.contains(&path)).unwrap_or_default();
    (progress, said)
}

#[test]
fn a_folder_that_is_not_there_or_may_not_be_written_to_is_told_with_its_path() {
    let (progress, said) = refused(Path::new("/no/such/place"), false);
    assert_eq!(progress, Progress::Failed("/no/such/place/map.png".to_owned(), Trouble::NoFolder), "{said}");
    assert!(said.contains("Give another folder"), "{said}");
    // The administrator may write nearly everywhere: a folder is looked for where nobody may.
    let own = tempfile::tempdir().expect("a folder");
    let mut locked = std::fs::metadata(own.path()).expect("there").permissions();
    locked.set_readonly(true);
    std::fs::set_permissions(own.path(), locked).expect("locked");
    let closed = |folder: &PathBuf| folder.is_dir() && tempfile::tempfile_in(folder).is_err();
    let Some(folder) = [own.path().to_owned(), PathBuf::from("/sys")].into_iter().find(closed) else {
        eprintln!("left out: everything may be written to");
        return;
    };
    let (progress, said) = refused(&folder, false);
    let path = folder.join("map.png").display().to_string();
    assert_eq!(progress, Progress::Failed(path, Trouble::NotAllowed), "{said}");
    assert!(said.contains("you may not write"), "{said}");
}

/// A disk that has room for 64 kB, as long as it is there.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let args = ["-t", "tmpfs", "-o", "size=64k", "tmpfs"];
        let mounted = std::process::Command::new("mount").args(args).arg(folder.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_file_whole_and_says_so() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("left out: no small disk can be made here");
        return;
    };
    let folder = disk.0.path();
    let old = folder.join("map.png");
    std::fs::write(&old, [7; 20_000]).expect("written");
    let (progress, said) = refused(folder, true);
    assert_eq!(progress, Progress::Failed(old.display().to_string(), Trouble::Full), "{said}");
    assert!(said.contains("no room left"), "{said}");
    assert_eq!(std::fs::read(&old).expect("read"), [7; 20_000]);
    assert_eq!(listed(folder), ["map.png"]);
}

#[test]
fn every_language_says_what_is_offered_and_the_panel_fits_a_small_window() {
    for lang in [Lang::EN, Lang::AR, Lang::parse("tr").expect("Turkish")] {
        let mut harness = window(lang, [800.0, 560.0], [Command::Export(Change::Toggle)]);
        harness.run();
        for key in ["export-title", "export-make", "export-folder", "export-about-png"] {
            let text = strip_marks(&tr(lang, key));
            assert!(says(&harness, &text), "{lang:?} {key}: {:?}", texts(&harness));
        }
    }
}

#[test]
fn a_lesson_is_handed_out_on_paper_from_its_panel() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = Command::Teach(Teaching::Open("forty-four-days".into()));
    let mut harness = window(Lang::AR, SIZE, [open]);
    tab_to(&mut harness, Role::Button, &tr(Lang::AR, "teach-handout"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let export = &state(&harness).export;
    assert!(export.open, "the panel is open");
    assert_eq!((&export.form.subject, export.form.kind), (&Subject::Lesson("forty-four-days".into()), Kind::Handout));
    for key in ["export-sheet-tasks", "export-sheet-key", "export-paper-letter", "export-hard"] {
        assert!(says(&harness, &tr(Lang::AR, key)), "{key}: {:?}", texts(&harness));
    }
    let mut form = export.form.clone();
    (form.folder, form.handout.sheets) = (Some(folder.path().display().to_string()), vec![Sheet::Blank, Sheet::Key]);
    // Whatever else is filled in, a lesson is taken along on paper.
    form.kind = Kind::Gif;
    change(&mut harness, Change::Fill(form.clone()));
    change(&mut harness, Change::Make(None, false));
    let path = folder.path().join("caucasus-2020-forty-four-days-ar.pdf");
    assert_eq!(until(&mut harness, ended), Progress::Done(path.display().to_string(), 1));
    assert!(std::fs::read(&path).expect("written").starts_with(b"%PDF"));

    form.handout.sheets.clear();
    change(&mut harness, Change::Fill(form));
    change(&mut harness, Change::Make(None, true));
    assert_eq!(until(&mut harness, ended), Progress::Failed(path.display().to_string(), Trouble::Nothing));
    harness.run();
    assert!(says(&harness, &tr(Lang::AR, "export-no-sheets")), "{:?}", texts(&harness));
    assert!(path.exists(), "what was there stays");
}
