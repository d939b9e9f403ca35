//! Files: what was read comes back; damaged files are listed, never fatal, never silent.

mod common;

use std::path::Path;

use common::shipped;
use conflict_atlas::io::native::file::ALL as FILES;
use conflict_atlas::io::native::schema::schemas;
use conflict_atlas::io::native::{save_scenario, scenario_files};
use conflict_atlas::io::wording::wording;
use conflict_atlas::io::{Folder, read_scenario};
use conflict_atlas::model::Confidence;
use conflict_atlas::model::lint::lint;
use conflict_atlas::text::LocalText;
use proptest::prelude::*;

/// So many of them a scenario must have.
const NEEDED: usize = 6;

fn small() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/small")
}

/// A copy of the small scenario in a folder of its own.
fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in FILES {
        std::fs::copy(small().join(file), folder.path().join(file)).expect("copied");
    }
    folder
}

fn read(folder: &Path) -> conflict_atlas::io::Loaded {
    read_scenario(&Folder::on_disk(folder).expect("a folder")).expect("opens")
}

#[test]
fn the_small_scenario_opens_without_problems() {
    let loaded = read(&small());
    assert_eq!(loaded.problems, []);
    let s = &loaded.scenario;
    assert_eq!((s.events.len(), s.flows.len(), s.areas.len(), s.actors.list().len()), (2, 1, 2, 2));
}

#[test]
fn a_round_trip_keeps_everything_also_what_this_version_does_not_know() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = read(&small()).scenario;
    save_scenario(&first, folder.path()).expect("saved");
    let second = read(folder.path());
    assert_eq!(second.problems, []);
    assert_eq!(scenario_files(&first).expect("files"), scenario_files(&second.scenario).expect("files"));
    for (file, needle) in [
        ("scenario.json", "\"mood\": \"calm\""),
        ("actors.json", "\"nickname\": \"the reds\""),
        ("actors.json", "\"list_version\": 7"),
        ("events.geojson", "\"weather\":\"rain\""),
        ("flows.geojson", "\"route_quality\":3"),
        ("areas.geojson", "\"survey\":{\"by\":\"nobody\"}"),
        ("areas.geojson", "\"drawn_by\":\"hand\""),
    ] {
        let text = std::fs::read_to_string(folder.path().join(file)).expect("written");
        assert!(text.contains(needle), "{file} lost {needle}");
    }
}

#[test]
fn the_shipped_scenario_comes_back_from_its_own_files() {
    let (scenario, _) = common::shipped();
    let folder = tempfile::tempdir().expect("a folder");
    save_scenario(&scenario, folder.path()).expect("saved");
    let again = read(folder.path());
    assert_eq!(again.problems, []);
    assert_eq!(scenario_files(&scenario).expect("files"), scenario_files(&again.scenario).expect("files"));
}

/// File, what is done to it, and a word that the problem must name.
const DAMAGE: &[(&str, &str, &str, &str)] = &[
    ("events.geojson", "\"from\":\"2020-01-05\"", "\"from\":\"2020-13-05\"", "clash-at-the-bridge"),
    ("events.geojson", "\"kind\":\"clash\"", "\"kind\":\"brawl\"", "brawl"),
    ("events.geojson", "[10.2,20.2]", "[1000.2,20.2]", "off the globe"),
    ("events.geojson", "[10.2,20.2]", "[]", "clash-at-the-bridge"),
    ("events.geojson", "[10.2,20.2]", "[\"x\",20.2]", "feature"),
    ("events.geojson", "\"id\":\"clash-at-the-bridge\",", "", "no id"),
    ("events.geojson", "\"id\":\"talks\"", "\"id\":\"clash-at-the-bridge\"", "twice"),
    ("events.geojson", "\"type\":\"Point\"", "\"type\":\"Blob\"", "feature"),
    ("events.geojson", "\"features\"", "\"creatures\"", "features"),
    ("events.geojson", "\"title\":{\"en\":\"Talks\"}", "\"title\":{}", "talks"),
    ("flows.geojson", "[[10.1,20.1],[10.9,20.9]]", "[[10.1,20.1]]", "two points"),
    ("flows.geojson", "\"LineString\"", "\"Point\"", "reds-march"),
    ("areas.geojson", "\"holder\":\"red\"", "\"holder\":17", "west-bank"),
    (
        "areas.geojson",
        "[[[10.0,20.0],[10.5,20.0],[10.5,21.0],[10.0,21.0],[10.0,20.0]]]",
        "[[[10.0,20.0],[10.5,20.0]]]",
        "west-bank",
    ),
    ("areas.geojson", "[[[10.0,20.0],[10.5,20.0],[10.5,21.0],[10.0,21.0],[10.0,20.0]]]", "[]", "west-bank"),
    ("actors.json", "\"#D1495B\"", "\"red\"", "#RRGGBB"),
    ("actors.json", "\"kind\": \"state\"", "\"kind\": \"empire\"", "empire"),
    ("sources.json", "\"publisher\": \"The Daily\",", "", "publisher"),
];

#[test]
fn each_kind_of_damage_is_listed_with_its_place_and_the_rest_is_read() {
    for (file, from, to, word) in DAMAGE {
        let folder = copied();
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).expect("read");
        assert!(text.contains(from), "{file} has {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).expect("written");
        let loaded = read(folder.path());
        let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|p| p.contains(file) && p.contains(word)), "{file}: {from} -> {to}: {told:?}");
        assert!(loaded.scenario.actors.list().len() + loaded.scenario.events.len() >= 2, "the rest is read: {told:?}");
    }
}

#[test]
fn references_that_lead_nowhere_are_found_by_check() {
    let (_, base) = common::shipped();
    for (file, from, to, word) in [
        ("events.geojson", "\"the-daily\"", "\"the-nightly\"", "the-nightly"),
        ("events.geojson", "\"theatre\":\"river\"", "\"theatre\":\"lake\"", "lake"),
        ("events.geojson", "\"actors\":[\"red\"", "\"actors\":[\"green\"", "green"),
        ("events.geojson", "\"to\":\"2020-01-08\"", "\"to\":\"2020-01-05\"", "exclusive"),
        ("areas.geojson", "\"holder\":\"red\"", "\"holder\":\"green\"", "green"),
        ("areas.geojson", ",[10.5,21.0],[10.5,20.0]]]", ",[10.1,21.0],[10.5,20.0]]]", "overlaps"),
        ("scenario.json", "\"view\": \"all\"", "\"view\": \"none\"", "no view none"),
    ] {
        let folder = copied();
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).expect("read");
        assert!(text.contains(from), "{file} has {from}");
        std::fs::write(&path, text.replace(from, to)).expect("written");
        let loaded = read(folder.path());
        let told = conflict_atlas::model::check::check(&loaded.scenario, &base);
        assert!(told.iter().any(|p| p.to_string().contains(word)), "{file}: {from} -> {to}: {told:?}");
    }
}

#[test]
fn a_missing_file_is_a_problem_but_a_missing_scenario_json_ends_it() {
    for file in FILES {
        let folder = copied();
        std::fs::remove_file(folder.path().join(file)).expect("removed");
        let opened = read_scenario(&Folder::on_disk(folder.path()).expect("a folder"));
        if file == "scenario.json" {
            let error = opened.expect_err("nothing can be shown").to_string();
            assert!(error.contains("scenario.json") && error.contains("no such file"), "{error}");
        } else if FILES[NEEDED..].contains(&file) {
            assert_eq!(opened.expect("opens").problems, [], "a scenario need not have {file}");
        } else {
            let problems = opened.expect("opens").problems;
            assert!(problems.iter().any(|p| p.file == file && p.reason.contains("no such file")), "{problems:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Cut short or with bytes flipped, a file gives problems or reads; it never panics.
    #[test]
    fn no_damage_makes_it_panic(file in 0..FILES.len(), cut in 0.0..1.0_f64, flips in proptest::collection::vec((0.0..1.0_f64, any::<u8>()), 0..6), cuts in any::<bool>()) {
        let folder = copied();
        let path = folder.path().join(FILES[file]);
        let whole = std::fs::read(&path).expect("read");
        let mut bytes = whole.clone();
        if cuts {
            bytes.truncate((bytes.len() as f64 * cut) as usize);
        }
        for (at, byte) in flips {
            let i = (bytes.len() as f64 * at) as usize;
            if let Some(b) = bytes.get_mut(i) {
                *b = byte;
            }
        }
        std::fs::write(&path, &bytes).expect("written");
        let opened = read_scenario(&Folder::on_disk(folder.path()).expect("a folder"));
        if cuts && bytes.len() + 3 < whole.len() {
            match opened {
                Ok(loaded) => prop_assert!(loaded.problems.iter().any(|p| p.file == FILES[file])),
                Err(error) => prop_assert!(error.to_string().contains(FILES[file])),
            }
        }
    }
}

/// Set `UPDATE_SCHEMAS` to write them anew after a type has changed.
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/schemas");
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(folder.join(name), &text).expect("written");
        }
        let committed = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(committed == text, "{name} differs from the types");
    }
}

#[test]
fn an_editor_has_nothing_to_ask_about_the_shipped_scenario() {
    let (scenario, base) = shipped();
    let findings = lint(&scenario, &base, &wording());
    assert!(findings.is_empty(), "{} findings, the first: {:?}", findings.len(), findings.first());
    // And the questions are asked at all: each of these faults is found.
    let mut loud = (*scenario).clone();
    loud.events[0].title = LocalText::both("The regime liberated the town", "النظام");
    loud.events[1].facts = vec![LocalText::plain("Only in English.")];
    loud.events[2].sources.clear();
    loud.events[2].confidence = Confidence::Documented;
    loud.flows[0].sources.clear();
    let (disputed, _) = scenario
        .events
        .iter()
        .enumerate()
        .find(|(_, event)| event.confidence == Confidence::Disputed)
        .expect("disputed events");
    loud.events[disputed].perspectives.truncate(1);
    loud.claims[0].evidence.truncate(1);
    let said: Vec<String> = lint(&loud, &base, &wording()).iter().map(ToString::to_string).collect();
    for part in [
        "says \"regime\"",
        "says \"liberat*\"",
        "has no text in \"ar\"",
        "counts as documented with 0 publisher",
        "is an arrow without a source",
        "is disputed, but 1 side is heard",
        "has fewer than two things on the map",
    ] {
        assert!(said.iter().any(|line| line.contains(part)), "{part}: {said:#?}");
    }
}

#[test]
fn the_file_of_a_removed_briefing_goes_and_what_was_not_read_stays() {
    let folder = copied();
    let briefings = folder.path().join("briefings");
    std::fs::create_dir(&briefings).expect("made");
    let text = |id: &str, slides: &str| format!(r#"{{"id": "{id}", "title": {{"en": "{id}"}}, "slides": [{slides}]}}"#);
    let slide = r#"{"id": "a", "kind": "map", "title": {"en": "A"}}"#;
    let broken = format!("{slide}, {{\"id\": 7}}");
    for (name, text) in [
        ("kept.json", text("kept", slide)),
        ("gone.json", text("gone", slide)),
        // A slide of it cannot be read: nobody knows what would be lost.
        ("partly.json", text("partly", &broken)),
        ("damaged.json", "{".to_owned()),
    ] {
        std::fs::write(briefings.join(name), text).expect("written");
    }
    let mut scenario = read(folder.path()).scenario;
    // Not read, since it came later.
    std::fs::write(briefings.join("later.json"), text("later", slide)).expect("written");
    scenario.briefings.retain(|briefing| briefing.id.as_str() == "kept");
    save_scenario(&scenario, folder.path()).expect("saved");
    let mut names: Vec<String> = std::fs::read_dir(&briefings)
        .expect("listed")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["damaged.json", "kept.json", "later.json", "partly.json"]);
    assert_eq!(read(folder.path()).scenario.briefings.len(), 3, "kept, later and partly");
}
