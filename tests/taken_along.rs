//! Data, moving pictures and the page, read back by readers of other makers.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use common::day;
use common::program::atlas;

fn folder() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder")).path()
}

/// Exports into a file of this name, twice, and says where: two runs give the same bytes.
fn exported(name: &str, args: &[&str]) -> PathBuf {
    let paths = [folder().join(name), folder().join(format!("again-{name}"))];
    for path in &paths {
        let out = path.display().to_string();
        let done = atlas(&[&["export"], args, &["-o", &out]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let [first, second] = [0, 1].map(|i| std::fs::read(&paths[i]).expect("written"));
    assert!(first == second, "{name}: two runs give the same bytes");
    paths[0].clone()
}

/// The days of the second truce, in Karabakh.
const DAYS: [&str; 6] = ["--from", "2020-10-16", "--to", "2020-10-20", "--view", "karabakh"];

#[test]
fn a_table_has_the_events_arrows_and_areas_in_view_with_dates_and_sources() {
    let path = exported("view.csv", &[&["--format", "csv", "--lang", "ar"], &DAYS[..]].concat());
    let mut reader = csv::Reader::from_path(path).expect("opens");
    let head = reader.headers().expect("a head").clone();
    let column = |name: &str| head.iter().position(|own| own == name).unwrap_or_else(|| panic!("a column {name}"));
    let (what, id, title, from, to) = (0, column("id"), column("title"), column("from"), column("to_exclusive"));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(&head[what], "what", "the mark of UTF-8 is no part of the first name");
    for kind in ["event", "arrow", "area"] {
        assert!(rows.iter().filter(|row| &row[what] == kind).count() > 3, "{kind}s");
    }
    let fuzuli = rows.iter().find(|row| &row[id] == "2020-10-17-fuzuli").expect("in view");
    assert!(fuzuli[title].contains("أذربيجان") && &fuzuli[from] == "2020-10-17" && &fuzuli[to] == "2020-10-18");
    assert!(rows.iter().all(|row| row[column("days_shown")] == *"2020-10-16/2020-10-20"));
    for name in ["sources", "attribution", "boundaries", "confidence"] {
        assert!(rows.iter().all(|row| !row[column(name)].is_empty()), "{name}");
    }
    assert!(!rows.iter().any(|row| row[id].contains("tarhuna")), "Libya is not in view");
}

#[test]
fn geojson_has_the_records_with_all_their_languages_and_the_sources_they_name() {
    let path = exported("view.geojson", &[&["--format", "geojson"], &DAYS[..]].concat());
    let text = std::fs::read_to_string(path).expect("read");
    let geojson::GeoJson::FeatureCollection(collection) = text.parse().expect("GeoJSON") else {
        panic!("a collection")
    };
    let members = collection.foreign_members.expect("members");
    assert_eq!(members["days"]["first"], "2020-10-16");
    let sources: Vec<&str> =
        members["sources"].as_array().expect("sources").iter().filter_map(|source| source["id"].as_str()).collect();
    for member in ["attribution", "boundaries"] {
        assert!(members[member].as_str().is_some_and(|text| text.len() > 20), "{member}");
    }
    for feature in &collection.features {
        let properties = feature.properties.as_ref().expect("properties");
        assert!(["event", "arrow", "area"].contains(&properties["what"].as_str().expect("what")));
        for source in properties["sources"].as_array().expect("sources") {
            assert!(sources.contains(&source.as_str().expect("an id")), "{source} is listed");
        }
    }
    let shown = collection.features.iter().filter_map(|f| f.properties.as_ref()?.get("title")?["ar"].as_str()).count();
    assert!(shown > 10, "{shown} titles in Arabic");
}

#[test]
fn kml_is_well_formed_and_everything_on_it_has_its_days() {
    let path = exported("view.kml", &[&["--format", "kml", "--lang", "ar"], &DAYS[..]].concat());
    let text = std::fs::read_to_string(path).expect("read");
    // The reader never returns from a file that is cut off, so that is asked first.
    let tree = roxmltree::Document::parse(&text).expect("well-formed");
    let marks: Vec<_> = tree.descendants().filter(|node| node.has_tag_name("Placemark")).collect();
    assert!(marks.len() > 20, "{} placemarks", marks.len());
    for mark in &marks {
        let child = |name: &str| mark.descendants().find(|node| node.tag_name().name() == name);
        let begin = child("begin").and_then(|node| node.text()).expect("a first day");
        assert!(day(begin) <= day("2020-10-20"), "{begin}");
        assert!(child("name").and_then(|node| node.text()).is_some_and(|name| !name.is_empty()));
    }
    let kml: kml::Kml = text.parse().expect("KML");
    let kml::Kml::KmlDocument(document) = kml else { panic!("a document") };
    let kml::Kml::Document { elements, .. } = &document.elements[0] else { panic!("a document in it") };
    let folders = elements.iter().filter(|element| matches!(element, kml::Kml::Folder(_))).count();
    assert_eq!(folders, 3);
}

#[test]
fn a_moving_picture_has_a_frame_a_day_and_lasts_as_long_as_it_should() {
    let path = exported("view.gif", &[&["--format", "gif", "--size", "320x180"], &DAYS[..]].concat());
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(std::fs::File::open(path).expect("opens")).expect("GIF");
    assert_eq!((decoder.width(), decoder.height()), (320, 180));
    let mut delays = Vec::new();
    while let Some(frame) = decoder.read_next_frame().expect("a frame") {
        delays.push(frame.delay);
    }
    // Twelve seconds over five days; the last day stays a little.
    assert_eq!(delays, [240, 240, 240, 240, 300]);
    let out = folder().join("frames");
    std::fs::create_dir(&out).expect("made");
    let out = out.display().to_string();
    let done = atlas(&[&["export", "--format", "frames", "--size", "320x180", "-o", &out], &DAYS[..]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut names: Vec<String> = std::fs::read_dir(&out)
        .expect("listed")
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() == 5 && names[0] == "0001-2020-10-16.png" && names[4] == "0005-2020-10-20.png", "{names:?}");
}

/// Walks through the page by its buttons and keys, and writes down what it found.
const WALK: &str = r#"<script>
addEventListener("load", () => {
  const found = [];
  const $ = (id) => document.getElementById(id);
  const tell = (name, value) => found.push(`${name}=${value}`);
  const key = (name, on) => (on || document).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  const seen = (what) => [...document.querySelectorAll(what)].filter((e) => !e.hasAttribute("hidden")).length;
  tell("date", $("date").textContent);
  tell("events", seen(".event"));
  $("day").value = 1775; $("day").dispatchEvent(new Event("input"));
  tell("later", $("date").textContent);
  tell("laterEvents", seen(".event"));
  const event = [...document.querySelectorAll(".event")].find((e) => !e.hasAttribute("hidden"));
  tell("label", event.getAttribute("aria-label").length > 10);
  key("Enter", event);
  tell("focus", document.activeElement.id);
  tell("sources", $("side").querySelectorAll("a[rel~=noreferrer]").length > 0);
  key("Escape");
  key("PageDown"); key("PageDown");
  tell("slide", $("slide-place").textContent);
  tell("title", $("slide-title").textContent);
  tell("plays", $("play").getAttribute("aria-pressed"));
  $("play").click();
  tell("pressed", $("play").getAttribute("aria-pressed"));
  tell("linked", $("slide-list").querySelectorAll("a[href^=http]").length > 0);
  tell("hills", document.querySelectorAll("image.relief").length);
  const before = $("map").getAttribute("viewBox");
  key("ArrowLeft", $("map")); key("+", $("map"));
  tell("moved", before !== $("map").getAttribute("viewBox"));
  const at = $("slide-place").textContent;
  for (let i = 0; i < 10; i += 1) key("PageDown");
  tell("last", $("slide-title").textContent);
  for (let i = 0; i < 10; i += 1) key("PageUp");
  tell("back", at === $("slide-place").textContent);
  tell("legend", $("key").open && $("key-name").textContent.length > 0);
  $("language").click();
  tell("lang", document.documentElement.lang + document.documentElement.dir);
  tell("arabic", $("slide-title").textContent);
  $("theme").click();
  tell("theme", document.documentElement.dataset.theme);
  const out = document.createElement("pre");
  out.id = "found"; out.textContent = found.join("\n");
  document.body.append(out);
});
</script>"#;

#[test]
fn the_page_works_in_a_browser_without_a_word_in_its_console() {
    let path = exported("page.html", &["--format", "html", "--briefing", "reach"]);
    let text = std::fs::read_to_string(&path).expect("UTF-8");
    assert!(text.len() < 4_000_000, "{} bytes", text.len());
    assert!(!text.contains("<link") && !text.contains(" src="), "nothing is fetched");
    let Some(browser) = ["chromium", "chromium-browser"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success()))
    else {
        eprintln!("left out: no chromium");
        return;
    };
    let walked = folder().join("walked.html");
    std::fs::write(&walked, text.replace("</body>", &format!("{WALK}</body>"))).expect("written");
    let profile = format!("--user-data-dir={}", folder().join("browser").display());
    let output = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=1280,900",
            "--enable-logging=stderr",
            "--virtual-time-budget=4000",
        ])
        .args([&profile, "--dump-dom", &format!("file://{}", walked.display())])
        .output()
        .expect("the browser starts");
    let (dom, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let console: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(console.is_empty(), "{console:?}");
    let found =
        dom.split("<pre id=\"found\">").nth(1).and_then(|rest| rest.split("</pre>").next()).expect("it was walked");
    for told in [
        "date=26 October 2020",
        "later=10 November 2020",
        "label=true",
        "focus=side",
        "sources=true",
        "slide=2 / 12",
        "title=2016–17: from Jarabulus to al-Bab",
        "plays=true",
        "pressed=false",
        "linked=true",
        "hills=1",
        "last=What this map does not show",
        "legend=true",
        "moved=true",
        "lang=arrtl",
        "arabic=2016 – 2017: من جرابلس إلى الباب",
        "theme=dark",
    ] {
        assert!(found.lines().any(|line| line == told), "{told} in\n{found}");
    }
}
