//! What may go wrong around the program, one fault after the other: `FAULTS.md` lists them all, with
//! what was seen of those that no test can bring about.

mod common;

use std::io::{Cursor, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use common::window::{press, says, state};
use common::{day, shipped, small};
use conflict_atlas::app::App;
use conflict_atlas::io::desk::DeskFolders;
use conflict_atlas::io::import::{Options, read, read_file};
use conflict_atlas::io::native::read_briefings;
use conflict_atlas::io::{Folder, read_scenario};
use conflict_atlas::model::Briefing;
use conflict_atlas::scene::Theme;
use conflict_atlas::session::{Command as Order, Document, Session, Way};
use conflict_atlas::text::Lang;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;

/// The window on the shipped scenario in this size of points, with so many pixels to a point.
fn window(lang: Lang, size: [f32; 2], pixels_per_point: f32) -> Harness<'static, App> {
    let (scenario, base) = shipped();
    let session = Session::new(Document::new(scenario, base), lang, Theme::Light);
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_pixels_per_point(pixels_per_point)
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), App::new(session));
    harness.run();
    harness
}

/// Goes through everything that fills the window.
fn visit(harness: &mut Harness<'_, App>) {
    for way in [Way::Read, Way::Brief, Way::Teach, Way::Explore] {
        harness.state_mut().run(Order::SetWay(way));
        harness.run_steps(3);
    }
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::NONE, Key::Escape),
        (Modifiers::COMMAND, Key::E),
        (Modifiers::NONE, Key::Escape),
        (Modifiers::NONE, Key::F1),
        (Modifiers::NONE, Key::Escape),
        (Modifiers::NONE, Key::M),
        (Modifiers::NONE, Key::ArrowLeft),
        (Modifiers::SHIFT, Key::M),
        (Modifiers::NONE, Key::F5),
        (Modifiers::NONE, Key::Escape),
    ] {
        harness.key_press_modifiers(modifiers, key);
        harness.run_steps(3);
    }
}

#[test]
fn a_window_may_be_tiny_or_enormous_or_very_dense() {
    for (lang, size, density) in [
        (Lang::EN, [200.0, 150.0], 1.0),
        (Lang::AR, [200.0, 150.0], 1.0),
        (Lang::EN, [1.0, 1.0], 1.0),
        (Lang::EN, [7680.0, 4320.0], 1.0),
        (Lang::AR, [1280.0, 720.0], 3.0),
    ] {
        let mut harness = window(lang, size, density);
        visit(&mut harness);
        let before = state(&harness).date;
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
        assert!(state(&harness).date > before, "{size:?} at {density}: the keys still do what they do");
    }
}

#[test]
fn a_window_that_was_tiny_is_whole_again_when_it_has_room() {
    let mut harness = window(Lang::EN, [200.0, 150.0], 1.0);
    harness.set_size(Vec2::new(1280.0, 800.0));
    harness.run();
    assert!(says(&harness, "Read") && says(&harness, "Brief"), "{:?}", common::window::texts(&harness));
    assert!(harness.state().camera().is_some_and(|camera| camera.seen_bbox().east - camera.seen_bbox().west > 1.0));
}

/// A picture of a day, made by the program where these of its environment are set.
fn picture(folder: &Path, environment: &[(&str, &str)]) -> Vec<u8> {
    let path = folder.join("map.png");
    let mut program = Command::new(env!("CARGO_BIN_EXE_conflict-atlas"));
    program.args(["render", "--date", "2020-10-26", "--lang", "ar", "--size", "640x400", "-o"]).arg(&path);
    let done = program.envs(environment.iter().copied()).output().expect("it starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::read(path).expect("written")
}

#[test]
fn a_system_without_fonts_gives_the_same_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let usual = picture(folder.path(), &[]);
    let nothing = folder.path().join("nothing").display().to_string();
    let without = ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS", "HOME"];
    assert!(usual == picture(folder.path(), &without.map(|name| (name, nothing.as_str()))));
}

/// A file that ends or fails earlier than it said.
struct Failing {
    inner: Cursor<Vec<u8>>,
    /// From here on there is nothing, or an error.
    at: u64,
    error: bool,
}

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let left = self.at.saturating_sub(self.inner.position()) as usize;
        if left == 0 && self.error {
            return Err(std::io::Error::other("the disk was taken away"));
        }
        let n = buffer.len().min(left);
        self.inner.read(&mut buffer[..n])
    }
}

impl Seek for Failing {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.inner.seek(to)
    }
}

/// Large files of each format that is read as it comes.
fn large() -> [(&'static str, String); 4] {
    let lines = |line: &str| line.repeat(60_000);
    let point = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{}},";
    let mark = "<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>";
    [
        ("csv", format!("lat,lon,name\n{}", lines("1,2,somewhere on the way\n"))),
        ("geojson", format!("{{\"type\":\"FeatureCollection\",\"features\":[{}", lines(point))),
        ("kml", format!("<kml><Document>{}</Document></kml>", lines(mark))),
        ("gpx", format!("<gpx>{}</gpx>", lines("<wpt lat=\"1\" lon=\"2\"><name>a</name></wpt>"))),
    ]
}

#[test]
fn a_disk_that_fails_while_a_file_is_read_is_told_whatever_the_format() {
    for (format, text) in large() {
        for at in [0, 3, 5_000, 700_000, text.len() as u64 / 2 + 600_000] {
            let mut input = Failing { inner: Cursor::new(text.clone().into_bytes()), at, error: true };
            let told = match read("data", &mut input, &Options::default(), &mut |_| ControlFlow::Continue(())) {
                Ok(file) => file.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
                Err(error) => error.to_string(),
            };
            assert!(told.contains("the disk was taken away"), "{format} at {at}: {told:?}");
        }
    }
}

#[test]
fn a_file_that_is_cut_short_while_it_is_read_gives_what_there_was() {
    for (format, text) in large() {
        let at = text.len() as u64 / 2;
        let mut input = Failing { inner: Cursor::new(text.into_bytes()), at, error: false };
        let file = read("data", &mut input, &Options::default(), &mut |_| ControlFlow::Continue(())).expect("read");
        assert!(file.dataset.len() > 10_000, "{format}: {} rows", file.dataset.len());
        assert!(format == "csv" || !file.problems.is_empty(), "{format} says that it is not whole");
    }
}

#[test]
fn a_file_that_is_removed_or_emptied_while_it_is_read_is_no_trouble() {
    let folder = tempfile::tempdir().expect("a folder");
    for (format, text) in large() {
        for empties in [false, true] {
            let path = folder.path().join("data");
            std::fs::write(&path, &text).expect("written");
            let mut changed = false;
            let done = read_file(&path, &Options::default(), &mut |progress| {
                if !std::mem::replace(&mut changed, progress.rows > 0) && progress.rows > 0 {
                    let done = if empties { std::fs::write(&path, "") } else { std::fs::remove_file(&path) };
                    done.expect("changed");
                }
                ControlFlow::Continue(())
            });
            assert!(changed, "{format}: it was changed while it was read");
            let rows = done.expect("what was there is read").dataset.len();
            assert!(if empties { rows < 60_000 } else { rows == 60_000 }, "{format}: {rows} rows");
        }
    }
    let gone = read_file(&folder.path().join("gone"), &Options::default(), &mut |_| ControlFlow::Continue(()));
    assert!(gone.map(|_| ()).expect_err("not there").to_string().contains("gone"));
}

fn talk(title: &str) -> Briefing {
    let text = format!(r#"{{"id": "talk", "title": {{"en": "{title}"}}, "slides": []}}"#);
    serde_json::from_str(&text).expect("a briefing")
}

fn desk_of(person: &Path, scenario: &Path) -> DeskFolders {
    let folder = Folder::on_disk(scenario).expect("a folder");
    DeskFolders::within(person, &folder, &read_scenario(&folder).expect("opens").scenario)
}

#[test]
fn a_clock_that_was_set_back_changes_nothing_of_what_is_offered() {
    let (person, place) = (tempfile::tempdir().expect("a folder"), small());
    let desk = desk_of(person.path(), place.path());
    desk.keep(&[&talk("kept")], &[]).expect("kept");
    desk.save_beside(&[&talk("secured")]).expect("secured");
    let kept = place.path().join("briefings/talk.json");
    let day = Duration::from_secs(86_400);
    for at in [SystemTime::now() + day * 4000, SystemTime::UNIX_EPOCH + day] {
        let file = std::fs::File::options().write(true).open(&kept).expect("opened");
        file.set_modified(at).expect("set");
        assert_eq!(desk.found().0, [talk("secured")], "what was secured is newer, whatever the clock says");
    }
}

/// Where the program is killed at each call of the system in turn that has to do with files.
const CALLS: &str = "openat,write,fsync,fdatasync,chmod,fchmod,fchmodat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,close";

#[test]
fn a_program_that_is_killed_at_any_step_of_keeping_leaves_the_old_or_the_new() {
    let traced = Command::new("strace").args(["-f", "-e", "trace=none", "true"]).output();
    if !traced.is_ok_and(|output| output.status.success()) {
        eprintln!("left out: no strace, which kills at each step");
        return;
    }
    let (person, place) = (tempfile::tempdir().expect("a folder"), small());
    let desk = desk_of(person.path(), place.path());
    let home = Folder::on_disk(place.path()).expect("a folder");
    let own = std::env::current_exe().expect("this test");
    let (mut olds, mut news) = (0, 0);
    for step in 1.. {
        assert!(step < 2_000, "it comes to an end");
        desk.keep(&[&talk("old")], &[]).expect("kept");
        desk.save_beside(&[&talk("new")]).expect("secured");
        let done = Command::new("strace")
            .args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={CALLS}")])
            .args(["-e", &format!("inject={CALLS}:signal=KILL:when={step}")])
            .arg(&own)
            .args(["--ignored", "--exact", "--test-threads=1", "a_briefing_is_kept"])
            // Else the calls of the system's loader, which looks in each of these folders, outnumber ours.
            .env_remove("LD_LIBRARY_PATH")
            .env("ATLAS_PERSON", person.path())
            .env("ATLAS_PLACE", place.path())
            .output()
            .expect("it starts");
        let mut problems = Vec::new();
        let there = read_briefings(&home, &mut problems);
        assert!(problems.is_empty() && there.len() == 1, "step {step}: {problems:?}");
        let is_new = there[0] == talk("new");
        assert!(is_new || there[0] == talk("old"), "step {step}: never a mix");
        // Until it is kept, it is offered at the next start.
        let (found, problems) = desk.found();
        assert!(is_new || found == [talk("new")], "step {step}: nothing is lost; {problems:?}");
        (olds, news) = if is_new { (olds, news + 1) } else { (olds + 1, news) };
        if done.status.success() {
            break;
        }
    }
    assert!(olds > 5 && news > 2, "it was killed before and after: {olds}, {news}");
}

/// What is killed in the test above.
#[test]
#[ignore = "runs within another test"]
fn a_briefing_is_kept() {
    let folder = |name: &str| std::env::var_os(name).map(std::path::PathBuf::from).expect("a folder");
    let desk = desk_of(&folder("ATLAS_PERSON"), &folder("ATLAS_PLACE"));
    desk.keep(&[&talk("new")], &[]).expect("kept");
    desk.save_beside(&[]).expect("taken away");
}

#[test]
fn a_date_of_the_program_is_one_of_the_scenario_whatever_the_clock_says() {
    // No day of the map comes from the machine's clock.
    let harness = window(Lang::EN, [1280.0, 800.0], 1.0);
    assert_eq!(state(&harness).date, shipped().0.frame.opening.date);
    assert!(state(&harness).date < day("2021-01-01"));
}
