//! What every reader is held to, whatever bytes it is given: the fuzz targets look for bytes that
//! break it, and `tests/fuzzed.rs` holds the seeds to it at every change.

use std::collections::HashSet;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::OnceLock;

use conflict_atlas::io::atlas_file::{self, change, damages, is_scenario};
use conflict_atlas::io::import::dates::{DateReader, Days, bare, days, timestamp};
use conflict_atlas::io::import::{ImportError, Options, read};
use conflict_atlas::io::native::file::ALL;
use conflict_atlas::io::native::scenario_files;
use conflict_atlas::io::preferences;
use conflict_atlas::io::pupils::{read_pupil, save_pupil};
use conflict_atlas::io::tiles::TileFile;
use conflict_atlas::io::{Folder, base, limits, read_language, read_scenario};
use conflict_atlas::model::check::{Problem, check};
use conflict_atlas::model::dataset::{Day, Field, Row, TimePrecision};
use conflict_atlas::model::{Base, DataFile, Date, Ground};
use conflict_atlas::text::{typed_date, typed_days};

use super::content::{content, written};

/// A reader, held to what it promises.
pub type Property = fn(&[u8]);

/// Every target by its name, which is also that of its folder of seeds.
pub const TARGETS: &[(&str, Property)] = &[
    ("atlas", atlas),
    ("base", base),
    ("csv", csv),
    ("dates", dates),
    ("geojson", geojson),
    ("gpx", gpx),
    ("kml", kml),
    ("kmz", kmz),
    ("language", language),
    ("orbat", orbat),
    ("pmtiles", pmtiles),
    ("preferences", preferences),
    ("pupil", pupil),
    ("scenario", scenario),
    ("timemap", timemap),
];

/// Tables.
pub fn csv(bytes: &[u8]) {
    data(bytes);
}

/// GeoJSON.
pub fn geojson(bytes: &[u8]) {
    data(bytes);
}

/// KML.
pub fn kml(bytes: &[u8]) {
    data(bytes);
}

/// GPX.
pub fn gpx(bytes: &[u8]) {
    data(bytes);
}

/// Scenarios of ORBAT Mapper.
pub fn orbat(bytes: &[u8]) {
    data(bytes);
}

/// TimeMap.
pub fn timemap(bytes: &[u8]) {
    data(bytes);
}

/// Archives: the bytes as one, and packed as the KML of one.
pub fn kmz(bytes: &[u8]) {
    data(bytes);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("doc.kml", zip::write::SimpleFileOptions::default()).expect("begun");
    zip.write_all(bytes).expect("written");
    data(&zip.finish().expect("finished").into_inner());
}

/// A data file of anybody's, whatever its format.
fn data(bytes: &[u8]) {
    let read =
        |bytes: &[u8]| read("data", &mut Cursor::new(bytes), &Options::default(), &mut |_| ControlFlow::Continue(()));
    let file = match read(bytes) {
        Ok(file) => file,
        Err(ImportError::Unplaced { .. }) => return,
        Err(error) => return assert!(error.to_string().starts_with("data "), "{error}"),
    };
    adds_up(&file);
    is_within_limits(&file);
    told(&file.problems, |problem| problem.file == "data");
    if !file.dataset.is_empty() {
        let again = read(&written(&file.dataset)).expect("our own table is read again");
        assert_eq!(content(&again.dataset), content(&file.dataset), "what is written reads back the same");
        assert_eq!(again.skipped, 0, "{:?}", again.problems);
    }
}

/// Every record of the file is a row or several, or it was left out and that is told.
fn adds_up(file: &DataFile) {
    let kept: HashSet<u32> = (0..file.dataset.len() as Row).map(|row| file.dataset.record(row)).collect();
    assert_eq!(file.records, kept.len() as u64 + file.skipped, "records are kept or left out: {:?}", file.problems);
    let errors =
        file.problems.iter().filter(|problem| problem.severity == conflict_atlas::model::check::Severity::Error);
    assert!(errors.count() as u64 >= file.skipped.min(limits::PROBLEMS as u64), "what is left out is told");
}

fn is_within_limits(file: &DataFile) {
    let data = &file.dataset;
    assert!(data.len() <= limits::ROWS && data.property_names().count() <= limits::COLUMNS);
    for row in 0..data.len() as Row {
        assert!(data.at(row).is_on_globe(), "{:?}", data.at(row));
        if let Some(span) = data.span(row) {
            assert!(span.to.is_none_or(|to| span.from < to), "{span:?}");
        }
        let texts = Field::ALL.into_iter().map(|field| data.text(row, field));
        for text in texts.chain(data.properties(row).map(|(_, text)| text)) {
            assert!(text.len() <= limits::TEXT_BYTES);
        }
        let corners = data.ground(row).map(|ground| match ground {
            Ground::Lines(lines) => lines.0.iter().map(|line| line.0.len()).max(),
            Ground::Polygons(areas) => {
                let rings = areas.0.iter().flat_map(|area| std::iter::once(area.exterior()).chain(area.interiors()));
                rings.map(|ring| ring.0.len()).max()
            }
        });
        assert!(corners.flatten().unwrap_or_default() <= limits::RING_POINTS);
    }
}

/// A problem says which file, why, and all on one line.
fn told(problems: &[Problem], is_file: impl Fn(&Problem) -> bool) {
    for problem in problems {
        let line = problem.to_string();
        assert!(is_file(problem) && !problem.reason.trim().is_empty(), "{line}");
        assert!(!line.chars().any(char::is_control), "a problem is one line: {line:?}");
    }
}

/// Dates as files and people write them.
pub fn dates(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let today = Date::constant(2020, 10, 26);
    let _ = typed_date(text, today);
    if let Some((first, last)) = typed_days(text, today) {
        assert!(first <= last, "{first} to {last}");
    }
    for days in [days(text), bare(text), timestamp(text), DateReader::new(None).read(text)].into_iter().flatten() {
        is_in_the_calendar(days);
        assert_eq!(again(days), Some((days.from, days.to)), "a date is read as it is printed: {days:?}");
    }
}

fn is_in_the_calendar(Days { from, to, .. }: Days) {
    // The first day after the calendar's last one is no day of it.
    let last = Day(to.0 - 1);
    assert!(from < to && Day::of(from.date()) == from && Day::of(last.date()) == last, "{from:?} {to:?}");
}

/// The days as they are read after they were printed.
fn again(Days { from, to, precision, .. }: Days) -> Option<(Day, Day)> {
    let (first, last) = (from.date(), Day(to.0 - 1).date());
    // What the calendar has beyond four digits is not printed as files print it.
    if first.year() < 1 || last.year() > 9998 {
        return Some((from, to));
    }
    let whole_month = precision == TimePrecision::Month && first.day() == 1 && last.month() == first.month();
    let text = if whole_month && last.year() == first.year() && last.tomorrow().is_ok_and(|next| next.day() == 1) {
        format!("{:04}-{:02}", first.year(), first.month())
    } else {
        format!("{first}/{last}")
    };
    days(&text).map(|days| (days.from, days.to))
}

/// A folder of one thread, emptied of what is asked for.
fn folder() -> tempfile::TempDir {
    // Memory where there is such a place: a reader is tried many thousand times.
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder")
}

/// The files of a scenario, of which the first byte chooses one.
pub fn scenario_names() -> Vec<&'static str> {
    ALL.into_iter().chain(["briefings/talk.json", "lessons/one.json"]).collect()
}

/// A small scenario with one of its files replaced.
pub fn scenario(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let place = folder();
    let mut small = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|root| root.join("tests/data/small"));
    let small = small.find(|folder| folder.is_dir()).expect("the small scenario");
    for name in ALL {
        std::fs::copy(small.join(name), place.path().join(name)).expect("copied");
    }
    let names = scenario_names();
    let name = names[usize::from(*choice) % names.len()];
    std::fs::create_dir_all(place.path().join(name).parent().expect("a folder")).expect("made");
    std::fs::write(place.path().join(name), bytes).expect("written");
    let Ok(loaded) = read_scenario(&Folder::Disk(place.path().to_owned())) else {
        return assert_eq!(name, "scenario.json", "only that file ends it");
    };
    told(&loaded.problems, |problem| names.contains(&problem.file.as_str()));
    told(&check(&loaded.scenario, nowhere()), |_| true);

    let files = scenario_files(&loaded.scenario).expect("written");
    let second = folder();
    for (name, bytes) in &files {
        let path = second.path().join(name);
        assert!(
            !name.split('/').any(|part| part == "..") && path.starts_with(second.path()),
            "{name} leaves its folder"
        );
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    let again = read_scenario(&Folder::Disk(second.path().to_owned())).expect("our own files are read again");
    assert_eq!(again.problems, [], "our own files are right");
    let text = |files: Vec<(String, Vec<u8>)>| -> Vec<(String, String)> {
        files.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text"))).collect()
    };
    assert_eq!(text(scenario_files(&again.scenario).expect("written")), text(files), "what is written reads back");
}

/// A scenario in one file.
pub fn atlas(bytes: &[u8]) {
    let place = folder();
    let path = place.path().join("any.atlas");
    std::fs::write(&path, bytes).expect("written");
    told(&damages(&path), |problem| problem.file == "any.atlas");
    let Ok(folder) = Folder::on_disk(&path) else { return };
    assert!(is_scenario(&path));
    let names = scenario_names();
    let known = |file: &str| names.contains(&file) || ["briefings/", "lessons/"].iter().any(|at| file.starts_with(at));
    let before = read_scenario(&folder).ok();
    before.iter().for_each(|loaded| told(&loaded.problems, |problem| known(&problem.file)));
    // A change changes one file, or nothing.
    let changed = change(&path, &[("data/new.csv".to_owned(), Some(b"lon,lat\n".to_vec()))]);
    let read = |name: &str| atlas_file::read(&path, name).map(|(bytes, _)| bytes).ok();
    match changed {
        Ok(()) => assert_eq!(read("data/new.csv").as_deref(), Some(&b"lon,lat\n"[..]), "what was put in is there"),
        Err(_) => assert_eq!(std::fs::read(&path).expect("read"), bytes, "nothing is changed"),
    }
    if let (Some(before), Ok(())) = (before, changed) {
        let after = read_scenario(&folder).expect("it opens as before");
        // In brackets stand the words of the library, which unpacks what is damaged as far as it can.
        let told = |problems: &[Problem]| -> Vec<String> {
            problems.iter().map(|problem| problem.to_string().split(" (").take(1).collect()).collect()
        };
        assert_eq!(told(&after.problems), told(&before.problems), "the rest is as it was");
    }
}

/// A base geography without anything in it.
fn nowhere() -> &'static Base {
    static BASE: OnceLock<Base> = OnceLock::new();
    BASE.get_or_init(Base::default)
}

/// The files of a base geography, of which the first byte chooses one.
pub const BASE_FILES: [&str; 14] = [
    "attribution.json",
    "borders.geojson",
    "coast.geojson",
    "countries.geojson",
    "disputed.geojson",
    "disputed_lines.geojson",
    "lakes.geojson",
    "outer.geojson",
    "places.geojson",
    "relief.json",
    "relief.webp",
    "seas.geojson",
    "units.geojson",
    "viewpoints.json",
];

/// A base geography of one file.
pub fn base(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let place = folder();
    let name = BASE_FILES[usize::from(*choice) % BASE_FILES.len()];
    std::fs::write(place.path().join(name), bytes).expect("written");
    if name == "relief.webp" {
        let json = r#"{"west": 40.0, "south": 35.0, "east": 50.0, "north": 45.0, "flat": 0}"#;
        std::fs::write(place.path().join("relief.json"), json).expect("written");
    }
    let (base, problems) = base::read_base(&Folder::Disk(place.path().to_owned()));
    told(&problems, |problem| problem.file.starts_with("base/"));
    for region in base.countries.iter().chain(&base.units).chain(&base.seas) {
        assert!(region.label.is_on_globe(), "{:?}", region.label);
    }
}

/// A pupil's file.
pub fn pupil(bytes: &[u8]) {
    let place = folder();
    let (path, second) = (place.path().join("pupil.json"), place.path().join("again.json"));
    std::fs::write(&path, bytes).expect("written");
    match read_pupil(&path) {
        Ok(pupil) => {
            assert!(bytes.len() as u64 <= limits::PUPIL_BYTES);
            save_pupil(&second, &pupil).expect("saved");
            if std::fs::metadata(&second).expect("there").len() <= limits::PUPIL_BYTES {
                assert_eq!(read_pupil(&second).as_ref(), Ok(&pupil), "what is written reads back the same");
            }
        }
        Err(reason) => assert!(!reason.is_empty() && !reason.chars().any(char::is_control), "{reason:?}"),
    }
}

/// A file of tiles: whatever it says of itself, nothing is read that does not lie in it.
pub fn pmtiles(bytes: &[u8]) {
    let one_line = |text: &str| assert!(!text.chars().any(char::is_control), "{text:?}");
    let mut file = match TileFile::read(Cursor::new(bytes)) {
        Ok(file) => file,
        Err(error) => return one_line(&error.to_string()),
    };
    one_line(file.attribution());
    assert!(file.attribution().chars().count() <= 161 && file.max_zoom() <= 26);
    let first =
        (0..4_u8).flat_map(|zoom| (0..1_u32 << zoom).flat_map(move |x| (0..1_u32 << zoom).map(move |y| (zoom, x, y))));
    for (zoom, x, y) in first.chain([(12, 2_600, 1_500), (26, 1, 1), (31, u32::MAX, 0), (255, 0, 0)]) {
        match file.tile(zoom, x, y) {
            Ok(tile) => assert!(tile.is_none_or(|tile| tile.len() as u64 <= limits::TILE_BYTES)),
            Err(error) => one_line(&error.to_string()),
        }
    }
}

/// The preferences: whatever is there, the program starts.
pub fn preferences(bytes: &[u8]) {
    let place = folder();
    let path = place.path().join("preferences.json");
    std::fs::write(&path, bytes).expect("written");
    let (first, trouble) = preferences::load(&path);
    if let Some(line) = trouble {
        assert!(!line.chars().any(char::is_control), "{line:?}");
        let aside = std::fs::read(place.path().join("preferences.json.broken")).expect("set aside");
        return assert_eq!(aside, bytes, "what cannot be read is not lost");
    }
    preferences::store(&path, &first).expect("stored");
    assert_eq!(preferences::load(&path), (first, None), "what is stored is read again");
}

/// Interface texts that somebody brings.
pub fn language(bytes: &[u8]) {
    let place = folder();
    let texts = place.path().join("xq");
    std::fs::create_dir(&texts).expect("made");
    std::fs::write(texts.join("window.ftl"), bytes).expect("written");
    if let Ok((lang, problems)) = read_language(&texts) {
        assert!(problems.iter().all(|line| !line.trim().is_empty()), "{problems:?}");
        for key in ["brief-kept-in", "changes-areas", "export-done-files"] {
            let _ = conflict_atlas::text::tr(lang, key);
        }
    }
}
