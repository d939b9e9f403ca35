//! A scenario in one file: whole when it arrives, its damage told, and changed as a whole or not at all.

mod common;

use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use common::program::atlas;
use conflict_atlas::io::atlas_file::{self, LISTING, change, damages, is_scenario, pack};
use conflict_atlas::io::native::scenario_files;
use conflict_atlas::io::{Folder, read_scenario};
use conflict_atlas::model::Problem;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Files = Vec<(String, Vec<u8>)>;

fn files() -> Files {
    let loaded = read_scenario(&Folder::on_disk(common::small().path()).expect("a folder")).expect("opens");
    scenario_files(&loaded.scenario).expect("files")
}

/// A folder with the small scenario in one file.
fn packed() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("small.atlas");
    std::fs::write(&path, pack(&files()).expect("packed")).expect("written");
    (folder, path)
}

fn entries(path: &Path) -> Files {
    let mut archive = ZipArchive::new(std::fs::File::open(path).expect("opened")).expect("an archive");
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let bytes = |name: String| {
        let mut bytes = Vec::new();
        archive.by_name(&name).expect("there").read_to_end(&mut bytes).expect("unpacked");
        (name, bytes)
    };
    names.into_iter().map(bytes).collect()
}

/// An archive as another program would write it.
fn written(path: &Path, entries: &Files) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    std::fs::write(path, zip.finish().expect("finished").into_inner()).expect("written");
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn a_scenario_comes_back_whole() {
    let (_folder, path) = packed();
    assert!(is_scenario(&path));
    assert_eq!(damages(&path), []);
    let folder = Folder::on_disk(&path).expect("a scenario");
    let loaded = read_scenario(&folder).expect("opens");
    assert_eq!(
        loaded.problems.len(),
        read_scenario(&Folder::on_disk(common::small().path()).expect("a folder")).expect("opens").problems.len()
    );
    assert_eq!(scenario_files(&loaded.scenario).expect("files"), files());
    assert_eq!(pack(&files()).expect("packed"), std::fs::read(&path).expect("read"), "the same files, the same bytes");
}

#[test]
fn damage_is_told_and_what_can_be_used_is_used() {
    type Damage = fn(&mut Files);
    fn of<'f>(files: &'f mut Files, name: &str) -> &'f mut Vec<u8> {
        &mut files.iter_mut().find(|(other, _)| other == name).expect("there").1
    }
    let cases: [(Damage, &str); 6] = [
        (|files| of(files, "actors.json").push(b' '), "actors.json: is not as it was when the file was made"),
        (|files| files.retain(|(name, _)| name != "sources.json"), "sources.json: is listed and not there"),
        (|files| files.push(("notes.txt".into(), b"x".to_vec())), "notes.txt: was put in later"),
        (|files| files.retain(|(name, _)| name != LISTING), "has no list of checksums"),
        (|files| *of(files, LISTING) = b"{}".to_vec(), "its list of checksums is not right"),
        (
            |files| {
                let listing = String::from_utf8(of(files, LISTING).clone()).expect("text");
                *of(files, LISTING) = listing.replace("\"version\": 1", "\"version\": 9").into_bytes();
            },
            "was made by a newer version",
        ),
    ];
    for (damage, expected) in cases {
        let (_folder, path) = packed();
        let mut inside = entries(&path);
        damage(&mut inside);
        written(&path, &inside);
        let told = told(&damages(&path));
        assert!(told.iter().any(|problem| problem.contains(expected)), "{expected:?}: {told:?}");
        assert!(told.iter().all(|problem| problem.contains("small.atlas")), "the file is named: {told:?}");
        let loaded = read_scenario(&Folder::on_disk(&path).expect("a scenario")).expect("opens");
        assert_eq!(
            loaded.scenario.events.len(),
            read_scenario(&Folder::on_disk(common::small().path()).expect("a folder"))
                .expect("opens")
                .scenario
                .events
                .len()
        );
    }
}

#[test]
fn a_file_cut_short_is_no_scenario_and_says_so() {
    let (folder, path) = packed();
    let whole = std::fs::read(&path).expect("read");
    let cut = folder.path().join("cut.atlas");
    for part in 0..40 {
        std::fs::write(&cut, &whole[..whole.len() * part / 40]).expect("written");
        let error = Folder::on_disk(&cut).map(|_| ()).expect_err("it is not whole").to_string();
        assert!(error.contains("cut.atlas") && error.contains("neither a folder nor a scenario"), "{error}");
    }
}

#[test]
fn a_changed_byte_never_goes_unseen() {
    let (folder, path) = packed();
    let whole = std::fs::read(&path).expect("read");
    let changed = folder.path().join("changed.atlas");
    let right = files();
    for at in (0..whole.len()).step_by(whole.len() / 300) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        std::fs::write(&changed, &bytes).expect("written");
        let Ok(folder) = Folder::on_disk(&changed) else { continue };
        let Ok(loaded) = read_scenario(&folder) else { continue };
        let same = scenario_files(&loaded.scenario).expect("files") == right;
        let told = !loaded.problems.is_empty() || !damages(&changed).is_empty();
        assert!(same || told, "byte {at} was changed, and nobody says so");
    }
}

#[test]
fn an_entry_that_leaves_its_folder_makes_it_no_scenario() {
    let (_folder, path) = packed();
    let mut inside = entries(&path);
    inside.push(("../evil.json".to_owned(), b"{}".to_vec()));
    written(&path, &inside);
    assert!(Folder::on_disk(&path).is_err());
    assert!(told(&damages(&path))[0].contains("leaves its folder"));
}

#[test]
fn what_is_changed_is_changed_and_the_rest_stays() {
    let (_folder, path) = packed();
    let before = entries(&path);
    change(&path, &[("briefings/talk.json".into(), Some(b"{}".to_vec())), ("links.json".into(), None)])
        .expect("changed");
    let after = entries(&path);
    assert_eq!(damages(&path), [], "its list is right");
    assert!(after.iter().any(|(name, bytes)| name == "briefings/talk.json" && bytes == b"{}"));
    for (name, bytes) in before.iter().filter(|(name, _)| name != LISTING && name != "links.json") {
        assert!(after.iter().any(|(other, there)| other == name && there == bytes), "{name} stayed");
    }
    assert!(after.iter().all(|(name, _)| name != "links.json"));
    change(&path, &[("briefings/talk.json".into(), None)]).expect("changed");
    assert!(entries(&path).iter().all(|(name, _)| name != "briefings/talk.json"));
}

#[test]
fn a_change_that_cannot_be_written_leaves_the_old_file() {
    let (folder, path) = packed();
    let before = std::fs::read(&path).expect("read");
    let gone = folder.path().join("gone.atlas");
    assert!(change(&gone, &[("a.json".into(), None)]).expect_err("not there").to_string().contains("gone.atlas"));
    // A name that is too long cannot be packed.
    assert!(change(&path, &[("x".repeat(70_000), Some(Vec::new()))]).is_err());
    assert_eq!(std::fs::read(&path).expect("read"), before);
}

/// The program's answer; it must have ended well.
fn output(args: &[&str]) -> String {
    let output = atlas(args);
    let (said, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{args:?}: {said}{wrong}");
    said.into_owned()
}

#[test]
fn the_program_makes_one_and_opens_it_wherever_it_opens_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (file, table) = (path("all.atlas"), path("places.csv"));
    std::fs::write(&table, "lon,lat,date,kind\n46.7,39.8,2020-10-01,a\n46.9,39.9,2020-10-02,b\n46.8,40,2020-10-03,a\n")
        .expect("written");
    output(&["export", "--format", "atlas", "--data", &table, "-o", &file]);
    let counts = |args: &[&str]| {
        let said = output(args);
        let (counts, data): (Vec<_>, Vec<_>) =
            said.lines().map(str::to_owned).partition(|line| !line.starts_with("data files"));
        (counts, data)
    };
    let ((own, none), (packed, one)) = (counts(&["check"]), counts(&["check", &file]));
    assert_eq!(own, packed, "the same scenario, and nothing wrong with it");
    assert_eq!((none, one), (vec!["data files 0".to_owned()], vec!["data files 1".to_owned()]));
    let picture = |name: &str, args: &[&str]| {
        let out = path(name);
        let whole =
            [&["render", "--date", "2020-10-05", "--view", "karabakh", "--size", "640x400", "-o", &out], args].concat();
        output(&whole);
        std::fs::read_to_string(&out).expect("drawn")
    };
    let (kept, beside) = (picture("kept.svg", &["--scenario", &file]), picture("beside.svg", &["--data", &table]));
    assert!(kept == beside, "the map with what is kept is the map with the file beside it");
    assert!(kept != picture("without.svg", &[]), "it is on the map");
}

#[test]
fn a_table_in_it_is_read_by_its_path_and_its_damage_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("small.atlas");
    let mut inside = files();
    inside.push(("data/x.csv".to_owned(), b"lon,lat\n1,2\n".to_vec()));
    std::fs::write(&path, pack(&inside).expect("packed")).expect("written");
    let table = path.join("data/x.csv");
    let read = |path: &Path| {
        let read = conflict_atlas::io::import::read_file(path, &Default::default(), &mut |_| {
            std::ops::ControlFlow::Continue(())
        });
        read.map(|file| (file.dataset.len(), told(&file.problems))).map_err(|e| e.to_string())
    };
    assert_eq!(read(&table), Ok((1, Vec::new())));
    let mut inside = entries(&path);
    inside.iter_mut().find(|(name, _)| name == "data/x.csv").expect("there").1.extend(b"3,4\n");
    written(&path, &inside);
    let (rows, problems) = read(&table).expect("read");
    assert_eq!(rows, 2);
    assert!(problems[0].contains("x.csv") && problems[0].contains("checksum"), "{problems:?}");
    assert!(read(&path.join("data/y.csv")).expect_err("not there").contains("y.csv"));
    assert_eq!(atlas_file::within(&table), Some((path, "data/x.csv".to_owned())));
}
