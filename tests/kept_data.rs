//! Data files that are kept with a scenario: written down from the window, there again at the next start
//! as they were shown, and taken out again; in a folder, in one file, and beside a built-in scenario.

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::window::{says, state};
use conflict_atlas::app::App;
use conflict_atlas::cli::Kept;
use conflict_atlas::io::desk::DeskFolders;
use conflict_atlas::io::folder::FIRST_SCENARIO;
use conflict_atlas::io::native::scenario_files;
use conflict_atlas::io::{Folder, atlas_file, read_scenario};
use conflict_atlas::model::dataset::{Facet, Field};
use conflict_atlas::model::{KeptData, Problem, Scenario};
use conflict_atlas::scene::data::Colouring;
use conflict_atlas::scene::{DataLayer, Theme};
use conflict_atlas::session::{Command, DataChange, Document, Session, State};
use conflict_atlas::text::{Lang, tr};
use egui::Vec2;
use egui_kittest::Harness;

const EVENTS: &str = "lon,lat,date,type,side,notes\n10.1,20.1,2020-01-05,clash,red,=1+1\n10.2,20.2,2020-01-06,strike,blue,Second\n10.3,20.3,2020-01-07,clash,blue,\n";

/// The scenario as it opens for a person, with its desk.
fn opened(folder: &Folder, person: &Path) -> (Scenario, DeskFolders, Vec<Problem>) {
    let mut loaded = read_scenario(folder).expect("opens");
    let desk = DeskFolders::within(person, folder, &loaded.scenario);
    loaded.problems.extend(desk.bring_home(&mut loaded.scenario));
    (loaded.scenario, desk, loaded.problems)
}

/// The window on it, with all that is kept with it read.
fn window(folder: &Folder, person: &Path) -> Harness<'static, App> {
    let (scenario, desk, _) = opened(folder, person);
    let kept = desk.data(&scenario);
    let awaited = kept.len();
    let mut session = Session::new(Document::new(scenario, common::shipped().1), Lang::EN, Theme::Light);
    session.run(Command::Data(DataChange::OpenKept(kept)));
    let app = App::new(session).keeping(Box::new(Kept(desk)));
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 1000.0))
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    until(&mut harness, |state| state.data_layers().len() == awaited);
    harness
}

fn change(harness: &mut Harness<'_, App>, change: DataChange) {
    harness.state_mut().run(Command::Data(change));
    harness.run_steps(2);
}

fn until(harness: &mut Harness<'_, App>, holds: impl Fn(&State) -> bool) {
    for _ in 0..1000 {
        harness.step();
        if holds(state(harness)) {
            return harness.run_steps(3);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never came to that: {:?}", state(harness).data);
}

fn only(harness: &Harness<'_, App>) -> DataLayer {
    let layers = state(harness).data_layers();
    assert_eq!(layers.len(), 1);
    layers[0].clone()
}

fn table(folder: &Path) -> PathBuf {
    let path = folder.join("Some events.csv");
    std::fs::write(&path, EVENTS).expect("written");
    path
}

/// The three homes of a scenario: its folder, its file, and a person's own folder beside a built-in one.
fn homes(place: &Path) -> Vec<(&'static str, Folder)> {
    let folder = place.join("small");
    std::fs::create_dir(&folder).expect("made");
    let source = common::small();
    let mut loaded = read_scenario(&Folder::on_disk(source.path()).expect("a folder")).expect("opens");
    // Nothing is kept with it yet.
    loaded.scenario.data.clear();
    loaded.scenario.extra_by_file.remove("data.json");
    let files = scenario_files(&loaded.scenario).expect("files");
    for (name, bytes) in &files {
        std::fs::write(folder.join(name), bytes).expect("written");
    }
    let file = place.join("small.atlas");
    std::fs::write(&file, atlas_file::pack(&files).expect("packed")).expect("written");
    vec![
        ("folder", Folder::on_disk(&folder).expect("a folder")),
        ("file", Folder::on_disk(&file).expect("a scenario")),
        ("built in", FIRST_SCENARIO),
    ]
}

#[test]
fn what_is_kept_opens_again_as_it_was_shown_and_can_be_taken_out() {
    let place = tempfile::tempdir().expect("a folder");
    for (name, home) in homes(place.path()) {
        let person = place.path().join("person");
        let mut harness = window(&home, &person);
        change(&mut harness, DataChange::Open(vec![table(place.path())]));
        until(&mut harness, |state| state.data_layers().len() == 1);
        let layer = only(&harness);
        let side = Facet::Property(layer.dataset().property_names().position(|name| name == "side").expect("a column"));
        let red = layer.dataset().facet_values(side).expect("values").iter().position(|(value, _)| *value == "red");
        let red = red.expect("a value") as u32;
        change(&mut harness, DataChange::ColourBy(layer.id, Some(side)));
        change(&mut harness, DataChange::Sift(layer.id, side, red, false));
        assert!(says(&harness, &tr(Lang::EN, "data-keep")), "{name}: it is offered");
        change(&mut harness, DataChange::Keep(layer.id));
        until(&mut harness, |state| !state.data.keeping);
        assert!(says(&harness, &tr(Lang::EN, "data-is-kept")), "{name}: {:?}", state(&harness).notice);
        let left = only(&harness);

        let mut again = window(&home, &person);
        let layer = only(&again);
        assert_eq!(layer.file.problems, [], "{name}");
        assert_eq!((&*layer.file.name, layer.shown), ("Some events.csv", true), "{name}");
        let rows = |layer: &DataLayer| {
            let text = |row| layer.dataset().text(row, Field::Notes).into_owned();
            (0..layer.dataset().len() as u32).map(|row| (layer.dataset().at(row).lon, text(row))).collect::<Vec<_>>()
        };
        assert_eq!(rows(&layer), rows(&left), "{name}: every row, texts too");
        assert!(
            matches!(&layer.colouring, Colouring::Values { names, .. } if **names == ["blue".to_owned(), "red".to_owned()]),
            "{name}: {:?}",
            layer.colouring
        );
        let shown =
            layer.rows(conflict_atlas::model::Period::new(common::day("2020-01-01"), common::day("2020-01-31")));
        assert_eq!(shown.count(), 2, "{name}: what was left out is left out");

        // Another look is kept without writing the table once more.
        change(&mut again, DataChange::Show(layer.id, false));
        again.state_mut().run(Command::Select(Some(conflict_atlas::scene::Item::Data(layer.id))));
        again.run_steps(3);
        assert!(says(&again, &tr(Lang::EN, "data-keep-look")), "{name}: another look can be kept");
        change(&mut again, DataChange::Keep(layer.id));
        until(&mut again, |state| !state.data.keeping);
        assert!(!only(&window(&home, &person)).shown, "{name}");

        change(&mut again, DataChange::TakeOut(layer.id));
        until(&mut again, |state| !state.data.keeping);
        assert_eq!(state(&again).data_layers().len(), 1, "{name}: it stays open");
        assert_eq!(state(&window(&home, &person)).data_layers().len(), 0, "{name}");
        if let Folder::Disk(folder) = &home {
            assert_eq!(std::fs::read_dir(folder.join("data")).expect("listed").count(), 0, "its table is gone");
        }
        if let Folder::Packed(file) = &home {
            assert_eq!(atlas_file::damages(file), []);
        }
    }
}

#[test]
fn what_cannot_be_kept_is_told_and_can_be_tried_again() {
    let place = tempfile::tempdir().expect("a folder");
    let (_, home) = homes(place.path()).remove(0);
    let Folder::Disk(folder) = &home else { panic!("a folder") };
    // A file is where the folder of tables should be.
    std::fs::write(folder.join("data"), "x").expect("written");
    let mut harness = window(&home, &place.path().join("person"));
    change(&mut harness, DataChange::Open(vec![table(place.path())]));
    until(&mut harness, |state| state.data_layers().len() == 1);
    let id = only(&harness).id;
    change(&mut harness, DataChange::Keep(id));
    until(&mut harness, |state| !state.data.keeping);
    assert!(only(&harness).kept.is_none() && state(&harness).scenario().data.is_empty());
    assert!(state(&harness).notice.as_ref().is_some_and(|notice| notice.key == "data-keep-failed"));
    assert!(!folder.join("data.json").exists(), "nothing names a table that is not there");
    std::fs::remove_file(folder.join("data")).expect("removed");
    change(&mut harness, DataChange::Keep(id));
    until(&mut harness, |state| !state.data.keeping);
    assert!(only(&harness).kept.is_some());
}

#[test]
fn two_files_of_one_name_are_kept_beside_each_other() {
    let place = tempfile::tempdir().expect("a folder");
    let (_, home) = homes(place.path()).remove(1);
    let person = place.path().join("person");
    let mut harness = window(&home, &person);
    let path = table(place.path());
    change(&mut harness, DataChange::Open(vec![path.clone(), path]));
    until(&mut harness, |state| state.data_layers().len() == 2);
    for layer in state(&harness).data_layers().to_vec() {
        change(&mut harness, DataChange::Keep(layer.id));
        until(&mut harness, |state| !state.data.keeping);
    }
    let ids: Vec<&str> = state(&harness).scenario().data.iter().map(|kept| kept.id.as_str()).collect();
    assert_eq!(ids, ["some_events", "some_events-2"]);
    assert_eq!(state(&window(&home, &person)).data_layers().len(), 2);
}

#[test]
fn a_list_with_faults_is_told_and_its_sound_part_used() {
    let folder = common::small();
    std::fs::write(folder.path().join("data/good.csv"), EVENTS).expect("written");
    let list = r#"{"data": [
        {"id": "good", "name": "Good", "colour_by": {"field": "kind"}, "mood": "calm", "left_out": [
            {"column": {"field": "kind"}, "values": ["clash", "storm"]}, {"column": {"property": "colour"}, "values": ["x"]}]},
        {"id": "../../etc/passwd", "name": "Evil"},
        {"id": "", "name": "Nothing"},
        {"name": "No id"}], "author": "somebody"}"#;
    std::fs::write(folder.path().join("data.json"), list).expect("written");
    let home = Folder::on_disk(folder.path()).expect("a folder");
    let (scenario, desk, problems) = opened(&home, folder.path());
    let told: Vec<String> =
        problems.iter().filter(|problem| problem.file == "data.json").map(Problem::to_string).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    let kept: Vec<(PathBuf, KeptData)> = desk.data(&scenario);
    assert_eq!(kept.len(), 1);
    let file = conflict_atlas::io::import::read_file(&kept[0].0, &Default::default(), &mut |_| {
        std::ops::ControlFlow::Continue(())
    });
    let layer = DataLayer::kept(kept[0].0.clone(), file.expect("read"), kept[0].1.clone());
    let told: Vec<&str> = layer.file.problems.iter().map(|problem| &*problem.reason).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("storm") && told[1].contains("colour"), "{told:?}");
    assert_eq!(
        layer.rows(conflict_atlas::model::Period::new(common::day("2020-01-01"), common::day("2020-01-31"))).count(),
        1
    );
    // What another program wrote stays when something is kept.
    let list = [KeptData { shown: false, ..kept[0].1.clone() }];
    desk.keep_data(&list, None, None).expect("kept");
    let text = std::fs::read_to_string(folder.path().join("data.json")).expect("read");
    assert!(text.contains("somebody") && text.contains("calm") && text.contains("\"shown\": false"), "{text}");
}

#[test]
fn the_whole_scenario_in_one_file_has_what_is_open() {
    let place = tempfile::tempdir().expect("a folder");
    let (_, home) = homes(place.path()).remove(0);
    let mut harness = window(&home, &place.path().join("person"));
    change(&mut harness, DataChange::Open(vec![table(place.path())]));
    until(&mut harness, |state| state.data_layers().len() == 1);
    let document: Document = state(&harness).document_as_worked_on();
    let file = place.path().join("all.atlas");
    std::fs::write(&file, conflict_atlas::app::pack(&document).expect("packed")).expect("written");
    let home = Folder::on_disk(&file).expect("a scenario");
    let again = window(&home, &place.path().join("person"));
    assert_eq!(Arc::as_ref(&only(&again).file).dataset.len(), 3);
    assert_eq!(only(&again).file.name, "Some events.csv");
}
