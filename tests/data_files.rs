//! Data files beside the scenario: opened in the window, drawn one by one and as counts, sifted,
//! clicked, and gone again.

mod common;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use common::atlas::{Atlas, Look};
use common::day;
use common::window::{click, press, says, state, window};
use conflict_atlas::app::App;
use conflict_atlas::io::import::{Options, read};
use conflict_atlas::model::dataset::{Facet, Field, Row};
use conflict_atlas::model::time::add_days;
use conflict_atlas::model::{DataFile, Moment, Period, lon_lat};
use conflict_atlas::scene::data::{Colouring, DataLayer};
use conflict_atlas::scene::layers::data::{MOST_SINGLE, shown_days};
use conflict_atlas::scene::legend::DataForm;
use conflict_atlas::scene::{DataDot, Item, Lit, Scene, Shape, Theme, world_from_lon_lat};
use conflict_atlas::session::data::{DataOrder, Read};
use conflict_atlas::session::{Command, DataChange, State};
use conflict_atlas::text::{Lang, tr};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};
use proptest::prelude::*;

const SIZE: [f32; 2] = [1280.0, 800.0];

fn file(text: &str) -> DataFile {
    let mut input = std::io::Cursor::new(text.as_bytes().to_vec());
    read("some.csv", &mut input, &Options::default(), &mut |_| ControlFlow::Continue(())).expect("read")
}

fn layer(text: &str) -> DataLayer {
    DataLayer::new("some.csv".into(), file(text))
}

fn dots(scene: &Scene) -> Vec<DataDot> {
    let dots = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Dots { dots, .. } => Some(dots.to_vec()),
        _ => None,
    });
    dots.flatten().collect()
}

#[test]
fn a_window_of_days_is_right_to_the_day() {
    let layer = layer(
        "id,lon,lat,date\na,46,40,2020-09-30\nb,46,40,2020-10-01\nc,46,40,2020-10-31\nd,46,40,2020-11-01\ne,46,40,\n",
    );
    let ids = |from: &str, to: &str| {
        let rows = layer.rows(shown_days(Period::new(day(from), day(to))));
        rows.map(|row| layer.dataset().text(row, Field::Id).into_owned()).collect::<Vec<_>>().join("")
    };
    for (from, to, expected) in [
        ("2020-10-01", "2020-10-31", "bce"),
        ("2020-10-02", "2020-10-30", "e"),
        ("2020-09-30", "2020-11-01", "abcde"),
        // A single day shows the weeks before it, as events are.
        ("2020-10-30", "2020-10-30", "abe"),
        ("2020-10-31", "2020-10-31", "bce"),
    ] {
        assert_eq!(ids(from, to), expected, "{from} to {to}");
    }
}

#[test]
fn many_points_become_counts_and_none_is_lost() {
    let atlas = Atlas::new();
    let camera = atlas.camera("karabakh", [800.0, 500.0]);
    let period = Period::new(day("2020-09-01"), day("2020-12-01"));
    for (count, form) in [(MOST_SINGLE, DataForm::Single), (MOST_SINGLE + 1, DataForm::Counts)] {
        let row = |n: usize| {
            format!(
                "{},{},2020-10-0{},{}\n",
                46.0 + (n % 100) as f64 * 0.005,
                39.6 + (n / 100) as f64 * 0.001,
                n % 9 + 1,
                ["x", "y"][n % 2]
            )
        };
        let text: String = std::iter::once("lon,lat,date,type\n".to_owned()).chain((0..count).map(row)).collect();
        let look = Look { data: vec![layer(&text)], ..Look::default() };
        let scene = atlas.lit(&camera, &Moment::during(&atlas.scenario, period), &look, Lit::default());
        assert_eq!(scene.legend.data.iter().map(|entry| entry.form).collect::<Vec<_>>(), [form], "{count}");
        let dots = dots(&scene);
        match form {
            DataForm::Single => assert_eq!(dots.len(), count),
            DataForm::Counts => {
                assert!(dots.len() < count / 10, "{} dots", dots.len());
                // Each point has a dot no farther away than the corner of a cell.
                let reach = 12.0 / camera.scale() as f32;
                for at in look.data[0].prepared.places.iter().step_by(97) {
                    assert!(dots.iter().any(|d| (d.at[0] - at[0]).abs() <= reach && (d.at[1] - at[1]).abs() <= reach));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn what_is_sifted_out_is_neither_shown_nor_found(rows in prop::collection::vec((0u8..4, 0u8..28), 2..60), hidden in 0usize..4) {
        let kinds = ["clash", "strike", "talks", ""];
        let line = |(kind, n): &(u8, u8)| format!("{},40,2020-10-{:02},{}\n", 44.0 + f64::from(*n) * 0.1, n + 1, kinds[usize::from(*kind)]);
        let text: String = std::iter::once("lon,lat,date,event type\n".to_owned()).chain(rows.iter().map(line)).collect();
        let mut layer = layer(&text);
        let period = Period::new(day("2020-10-01"), day("2020-10-31"));
        let facet = Facet::Field(Field::Kind);
        let values = layer.dataset().facet_values(facet).unwrap_or_default();
        let symbol = values.iter().position(|(text, _)| *text == kinds[hidden]);
        if let Some(symbol) = symbol {
            layer.filter.set(facet, symbol as u32, false);
            let wanted = rows.iter().filter(|(kind, _)| usize::from(*kind) != hidden).count();
            prop_assert_eq!(layer.rows(period).count(), wanted);
            for row in 0..layer.dataset().len() as Row {
                let found = layer.nearest(layer.dataset().at(row), 0.01, period);
                prop_assert!(found.is_none_or(|found| layer.dataset().text(found, Field::Kind) != kinds[hidden]));
            }
        }
    }
}

#[test]
fn colours_are_by_kind_at_first_or_as_the_file_says() {
    let kinds = layer("lon,lat,type\n46,40,a\n46,40,b\n46,40,b\n");
    let Colouring::Values { names, others, .. } = &kinds.colouring else { panic!("by kind: {:?}", kinds.colouring) };
    assert_eq!((&names[..], *others), (&["b".to_owned(), "a".to_owned()][..], false));
    let given = layer("lon,lat,marker-color\n46,40,#ff0000\n46,40,#00f\n46,40,\n");
    let palette = Theme::Light.palette();
    let painter = given.painter(palette);
    let colors: Vec<[u8; 3]> = (0..3).map(|row| painter.of(row)).map(|c| [c.r, c.g, c.b]).collect();
    let own = given.color(palette);
    assert_eq!(colors, [[255, 0, 0], [0, 0, 255], [own.r, own.g, own.b]]);
    assert_eq!(layer("lon,lat,note\n46,40,x\n").colouring, Colouring::File);
}

fn change(harness: &mut Harness<'_, App>, change: DataChange) {
    harness.state_mut().run(Command::Data(change));
    harness.run_steps(2);
}

/// Opens a file and waits until it is there, or something is said.
fn opened(harness: &mut Harness<'_, App>, path: &Path) {
    change(harness, DataChange::Open(vec![path.to_owned()]));
    until(harness, |state| {
        let told = state.notice.is_some() || state.data.asked.is_some() || !state.data_layers().is_empty();
        state.data.reading.is_none() && told
    });
}

/// Lets the window run until this holds.
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

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("written");
    path
}

const EVENTS: &str = "lon,lat,date,type,notes\n46.0,39.9,2020-10-05,clash,First\n46.9,40.3,2020-10-06,strike,Second\n999,1,2020-10-07,clash,Nowhere\n";

#[test]
fn a_file_is_opened_looked_into_clicked_and_closed_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), "events.csv", EVENTS);
    for lang in [Lang::EN, Lang::AR] {
        let bbox = [Command::SetDate(day("2020-10-10")), Command::ShowView("karabakh".into())];
        let mut harness = window(lang, SIZE, bbox);
        opened(&mut harness, &path);
        let id = state(&harness).data_layers()[0].id;
        assert_eq!(state(&harness).selection, Some(Item::Data(id)), "its page is shown");
        assert!(says(&harness, "events.csv") && says(&harness, "row 4"), "what was left out is told, with its row");
        // A click on the point shows the row with all that the file says.
        let map = harness.get(By::new().role(Role::Canvas)).rect();
        let camera = harness.state().camera().expect("a map");
        let at = map.min + Vec2::from(camera.screen_from_world(world_from_lon_lat(lon_lat(46.0, 39.9))));
        click(&mut harness, at);
        assert!(
            matches!(state(&harness).selection, Some(Item::Datum(of, _)) if of == id),
            "{:?}",
            state(&harness).selection
        );
        assert!(says(&harness, "First"), "the row's page");
        // Hidden, it can be clicked no more.
        change(&mut harness, DataChange::Show(id, false));
        click(&mut harness, at);
        assert!(!matches!(state(&harness).selection, Some(Item::Datum(..))));
        change(&mut harness, DataChange::Close(id));
        assert!(state(&harness).data_layers().is_empty() && !says(&harness, "events.csv"));
        press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
        assert!(
            !matches!(state(&harness).selection, Some(Item::Data(_) | Item::Datum(..))),
            "no way back to what is gone"
        );
    }
}

#[test]
fn a_path_is_typed_by_keys_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), "typed.csv", EVENTS);
    let mut harness = window(Lang::AR, SIZE, []);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    harness.event(egui::Event::Text(path.display().to_string()));
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    until(&mut harness, |state| !state.data_layers().is_empty());
    assert!(says(&harness, "typed.csv") && !state(&harness).data.open);
}

#[test]
fn a_table_without_places_asks_and_a_faulty_file_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let asks = written(folder.path(), "asks.csv", "who,a,b\nx,1,2\ny,3,4\n");
    let mut harness = window(Lang::EN, SIZE, []);
    opened(&mut harness, &asks);
    let unplaced = state(&harness).data.asked.clone().expect("asked");
    assert_eq!(unplaced.rows, [["x", "1", "2"], ["y", "3", "4"]]);
    assert!(says(&harness, &tr(Lang::EN, "data-no-place")));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(state(&harness).data.asked.is_none());
    let faulty = written(folder.path(), "faulty.xml", "<nothing/>");
    opened(&mut harness, &faulty);
    assert!(says(&harness, "faulty.xml") && state(&harness).data_layers().is_empty());
    let gone = folder.path().join("gone.csv");
    harness.state_mut().run(Command::Notify(None));
    opened(&mut harness, &gone);
    assert!(says(&harness, "gone.csv"), "the file that is not there is named");
}

#[test]
fn what_a_property_means_is_changed_on_the_page_of_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let text =
        r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[46,40]},"properties":{"foo":"2020-10-05"}}"#;
    let path = written(folder.path(), "feature.geojson", text);
    let mut harness = window(Lang::EN, SIZE, []);
    opened(&mut harness, &path);
    assert!(says(&harness, &tr(Lang::EN, "data-properties")), "{}", tr(Lang::EN, "data-properties"));
    assert_eq!(state(&harness).data_layers()[0].dataset().dated(), 0);
    let named = |role: &str| tr(Lang::EN, &format!("data-role-{role}"));
    harness.get_by_label(&format!("foo: {}", named("property"))).click();
    harness.run_steps(3);
    assert!(says(&harness, &named("title")) && !says(&harness, &named("lon")), "places are not offered");
    harness.get_by_label(&named("from")).click();
    harness.run_steps(3);
    harness.get_by_label(&tr(Lang::EN, "data-read-again")).click();
    until(&mut harness, |state| state.data_layers()[0].dataset().dated() == 1);
    assert_eq!(state(&harness).data_layers().len(), 1);
}

#[test]
fn all_days_of_a_file_lengthen_the_time_bar() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = written(folder.path(), "old.csv", "lon,lat,date\n46,40,1992-05-08\n46,40,2023-09-19\n");
    let mut harness = window(Lang::EN, SIZE, []);
    opened(&mut harness, &old);
    let layer = &state(&harness).data_layers()[0];
    let id = layer.id;
    change(&mut harness, DataChange::ShowDays(id));
    let shown = state(&harness);
    assert_eq!(shown.period(), Period::new(day("1992-05-08"), day("2023-09-19")));
    assert_eq!(shown.data_rows_shown(shown.data_layer(id).expect("there")), 2);
}

#[test]
fn a_read_again_file_stays_in_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window(Lang::EN, SIZE, []);
    let path = written(folder.path(), "twice.csv", EVENTS);
    opened(&mut harness, &path);
    let id = state(&harness).data_layers()[0].id;
    let layer = DataLayer::new(path, file("lon,lat\n1,2\n"));
    change(&mut harness, DataChange::Add(Box::new(Read { layer, replaces: Some(id) })));
    let layers = state(&harness).data_layers();
    assert_eq!((layers.len(), layers[0].id, layers[0].dataset().len()), (1, id, 1));
}

/// A table of so many points, one a day and a little farther east.
fn many(rows: usize) -> String {
    let line =
        |n: usize| format!("{:.5},40,{}\n", 40.0 + n as f64 * 1e-5, add_days(day("2016-01-01"), (n % 1800) as i32));
    std::iter::once("lon,lat,date\n".to_owned()).chain((0..rows).map(line)).collect()
}

#[test]
fn a_part_of_a_long_file_is_on_the_map_before_the_whole_and_gives_way_to_it() {
    let mut parts = Vec::new();
    let text = many(30_000);
    let whole = read("some.csv", &mut std::io::Cursor::new(text.into_bytes()), &Options::default(), &mut |now| {
        let part = now.so_far.so_far();
        assert_eq!((part.len(), part.dated()), (now.rows, now.rows));
        parts.push((now.records, part));
        ControlFlow::Continue(())
    });
    let whole = whole.expect("read");
    assert!(parts.len() > 3, "there was time to look");
    let mut harness = window(Lang::EN, SIZE, []);
    let shown = |harness: &Harness<'_, App>| {
        state(harness).data_layers().iter().map(|layer| layer.dataset().len()).collect::<Vec<_>>()
    };
    let preview = |harness: &mut Harness<'_, App>, (records, part): (u64, conflict_atlas::model::Dataset)| {
        let layer = DataLayer::new("some.csv".into(), DataFile::so_far("some.csv".to_owned(), part, records));
        change(harness, DataChange::Preview(Box::new(Read { layer, replaces: None })));
    };
    for part in parts.split_off(parts.len() - 2) {
        let rows = part.1.len();
        preview(&mut harness, part);
        assert_eq!(shown(&harness), [rows], "one file, as far as it is read");
    }
    let id = state(&harness).data_layers()[0].id;
    // The page of a part says that it is one, and a row of it is forgotten once rows have other numbers.
    harness.state_mut().run(Command::Select(Some(Item::Data(id))));
    harness.run_steps(3);
    assert!(says(&harness, &tr(Lang::EN, "data-coming")));
    harness.state_mut().run(Command::Select(Some(Item::Datum(id, 7))));
    let layer = DataLayer::new("some.csv".into(), whole);
    change(&mut harness, DataChange::Add(Box::new(Read { layer: layer.clone(), replaces: None })));
    assert_eq!(shown(&harness), [30_000]);
    assert_eq!((state(&harness).data_layers()[0].id, &state(&harness).selection), (id, &Some(Item::Data(id))));
    assert!(!says(&harness, &tr(Lang::EN, "data-coming")));

    // A part that is closed stops the reading, and the next file has a place of its own.
    preview(&mut harness, parts.pop().expect("a part"));
    let part = state(&harness).data.coming.expect("a part");
    change(&mut harness, DataChange::Close(part));
    assert_eq!(state(&harness).data.orders.last(), Some(&DataOrder::Stop));
    change(&mut harness, DataChange::Add(Box::new(Read { layer, replaces: None })));
    assert_eq!(shown(&harness), [30_000, 30_000]);
}

#[test]
fn reading_shows_what_there_is_and_takes_it_away_when_it_is_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), "long.csv", &many(1_500_000));
    let mut harness = window(Lang::EN, SIZE, []);
    change(&mut harness, DataChange::Open(vec![path]));
    until(&mut harness, |state| state.data.coming.is_some());
    let rows = state(&harness).data_layers()[0].dataset().len();
    assert!(rows > 0 && rows < 1_500_000, "{rows} rows");
    change(&mut harness, DataChange::Stop);
    until(&mut harness, |state| state.data.reading.is_none());
    assert!(state(&harness).data_layers().is_empty(), "half a file would pass for a whole one");
    assert!(state(&harness).notice.as_ref().is_some_and(|notice| notice.key == "data-stopped"));
}
