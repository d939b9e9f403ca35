//! The command line, as a person or a script uses it: answers, errors on one line, exit codes.

mod common;

use std::path::{Path, PathBuf};
use std::process::Output;

use common::program::atlas;
use conflict_atlas::scene::Theme;
use conflict_atlas::scene::layers::changed::Turn;

use serde_json::Value;

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn json(args: &[&str]) -> Value {
    let output = atlas(args);
    assert!(output.status.success(), "{args:?}: {}", err(&output));
    serde_json::from_str(&out(&output)).expect("JSON")
}

fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/small").display().to_string()
}

#[test]
fn check_counts_and_ends_with_0_when_nothing_is_wrong() {
    let output = atlas(&["check"]);
    assert!(output.status.success(), "{}{}", out(&output), err(&output));
    let text = out(&output);
    for count in
        ["events 280", "flows 94", "areas 274", "claims 19", "links 222", "regions 133", "terms 70", "errors 0"]
    {
        assert!(text.contains(count), "{count} in {text}");
    }
    let report = json(&["check", "--json"]);
    assert_eq!(report["counts"]["events"], 280);
    assert_eq!(report["problems"], Value::Array(vec![]));
}

#[test]
fn check_names_file_id_and_reason_and_ends_with_1() {
    let folder = common::small();
    let path = folder.path().join("events.geojson");
    let text = std::fs::read_to_string(&path).expect("read").replace("\"theatre\":\"river\"", "\"theatre\":\"lake\"");
    std::fs::write(&path, text).expect("written");
    let output = atlas(&["check", &folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("events.geojson: talks: no theatre lake"), "{}", out(&output));
}

#[test]
fn query_answers_what_a_click_shows() {
    let answer = json(&["query", "--date", "2020-11-09", "--at", "46.75,39.76", "--json"]);
    assert_eq!(answer["date"], "2020-11-09");
    assert!(answer["region"]["name"]["en"].as_str().expect("a name").contains("Shusha"));
    assert!(answer["region"]["name"]["ar"].as_str().expect("a name").contains("شوشا"));
    assert_eq!(answer["holders"][0]["actor"], "az");
    assert_eq!(answer["holders"][0]["since"], "2020-11-08");
    assert_eq!(answer["holders"][0]["contested"], false);
    assert!(answer["summary"]["en"].as_str().expect("a text").contains("held by Azerbaijan, since 8 November 2020"));
    assert!(answer["summary"]["ar"].as_str().expect("a text").contains("أذربيجان منذ 8 تشرين الثاني 2020"));
    let events: Vec<&str> =
        answer["events"].as_array().expect("a list").iter().filter_map(|e| e["id"].as_str()).collect();
    assert!(events.contains(&"2020-11-08-shusha"), "{events:?}");
    let hand = &answer["changes"][0];
    assert_eq!((&hand["on"], &hand["from"], &hand["to"]), (&"2020-11-08".into(), &"nk".into(), &"az".into()));
    assert_eq!(answer["confidence"], "documented");
    let neighbours = answer["neighbours"].as_array().expect("a list");
    assert!(neighbours.iter().any(|n| n["id"] == "aze-khankendi" && n["holder"] == "nk"), "{neighbours:?}");
    assert!(answer["sources"][0]["publisher"].is_string() && answer["linked"][0]["id"].is_string());
}

#[test]
fn query_at_sea_has_no_holder_and_without_a_point_the_whole_moment() {
    let sea = json(&["query", "--date", "2020-08-15", "--at", "29.3,34.3", "--json"]);
    assert_eq!(sea["holders"], Value::Array(vec![]));
    assert!(sea["also"].as_array().expect("a list").iter().any(|a| a["kind"] == "survey-area"));
    let whole = json(&["query", "--date", "2020-10-26", "--json"]);
    let areas = whole["areas"].as_array().expect("a list");
    assert!(
        areas.len() > 70
            && areas.iter().all(|a| a["id"].is_string() && a["holder"].is_string() && a["since"].is_string())
    );
}

#[test]
fn query_speaks_both_languages_in_plain_text() {
    let english = out(&atlas(&["query", "--date", "2020-11-09", "--at", "46.75,39.76"]));
    assert!(english.starts_with("On 9 November 2020, Shusha"), "{english}");
    let arabic = out(&atlas(&["query", "--date", "2020-11-09", "--at", "46.75,39.76", "--lang", "ar"]));
    assert!(arabic.starts_with("في 9 تشرين الثاني 2020"), "{arabic}");
}

#[test]
fn changes_are_told_by_theatre_with_their_sources() {
    let answer = json(&["changes", "--from", "2020-11-20", "--to", "2020-11-25", "--json"]);
    let caucasus = &answer["theatres"][0];
    assert_eq!(caucasus["id"], "caucasus");
    let ground = &caucasus["ground"][0];
    assert_eq!((&ground["from"], &ground["to"], &ground["on"]), (&"nk".into(), &"az".into(), &"2020-11-25".into()));
    assert!(ground["name"]["ar"].as_str().is_some_and(|name| name.contains("كلبجار")), "{ground}");
    assert!(ground["km2"].as_f64().is_some_and(|km2| km2 > 1000.0) && ground["sources"][0].is_string(), "{ground}");
    let text = out(&atlas(&["changes", "--from", "2020-11-20", "--to", "2020-11-25"]));
    assert!(text.contains("ground 2020-11-25 ") && text.contains("→ Azerbaijan"), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("theatre ")).collect();
    assert!(lines.iter().all(|line| line.ends_with(']') && line.contains(" [")), "each with its source: {text}");
}

#[test]
fn another_folder_opens_just_as_well() {
    let answer = json(&["query", "--scenario", &small(), "--date", "2020-01-06", "--at", "10.2,20.2", "--json"]);
    assert_eq!(answer["holders"][0]["actor"], "red");
    assert_eq!(json(&["check", &small(), "--json"])["counts"]["events"], 2);
}

/// Arguments, exit code, and a word of the one line on the error channel.
const BAD: &[(&[&str], i32, &str)] = &[
    (&["query", "--date", "2020-13-40", "--at", "46,39"], 2, "not a day"),
    (&["query", "--date", "1999-01-01", "--at", "46,39"], 2, "outside the scenario"),
    (&["query", "--date", "2020-10-26", "--at", "460,39"], 2, "off the globe"),
    (&["query", "--date", "2020-10-26", "--at", "-160,-60"], 2, "outside the map"),
    (&["query", "--date", "2020-10-26", "--at", "here"], 2, "longitude,latitude"),
    (&["check", "/no/such/folder"], 1, "/no/such/folder"),
    (&["query", "--date", "2020-10-26", "--scenario", "/no/such/folder"], 1, "/no/such/folder"),
    (&["render", "--date", "2020-10-26", "--size", "0x0", "-o", "OUT.png"], 2, "WIDTHxHEIGHT"),
    (&["render", "--date", "2020-10-26", "--size", "100000x100000", "-o", "OUT.png"], 2, "WIDTHxHEIGHT"),
    (&["render", "--date", "2020-10-26", "--view", "moon", "-o", "OUT.png"], 2, "moon"),
    (&["render", "--date", "2020-10-26", "--bbox", "50,40,40,50", "-o", "OUT.png"], 2, "west,south,east,north"),
    (&["render", "--date", "2020-10-26", "--select", "nothing-such", "-o", "OUT.png"], 2, "nothing-such"),
    (&["render", "--date", "2020-10-26", "--lang", "xx", "-o", "OUT.png"], 2, "xx"),
    (&["render", "--date", "2020-10-26", "-o", "OUT.bmp"], 2, ".png"),
    (&["render", "--date", "2020-10-26", "-o", "/no/such/folder/OUT.png"], 1, "/no/such/folder/OUT.png"),
    (&["--date", "never"], 2, "never"),
    (&["render", "-o", "OUT.png"], 2, "--date"),
    (&["conquer"], 2, "conquer"),
    (&["changes", "--from", "2020-10-26", "--to", "2020-10-26"], 2, "before"),
    (&["render", "--date", "2020-10-26", "--since", "1999-01-01", "-o", "OUT.png"], 2, "outside the scenario"),
    (&["render", "--date", "2020-10-26", "--beside", "1999-01-01", "-o", "OUT.png"], 2, "outside the scenario"),
    (&["render", "--date", "2020-10-26", "--beside", "2020-10-26", "-o", "OUT.png"], 2, "choose another"),
    (
        &["render", "--date", "2020-10-26", "--beside", "2020-10-25", "--since", "2020-10-01", "-o", "O.png"],
        2,
        "cannot",
    ),
    (&["changes", "--from", "2010-10-26", "--to", "2020-10-26"], 2, "outside the scenario"),
];

#[test]
fn bad_input_gets_one_clear_message_and_never_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    for (args, code, word) in BAD {
        let args: Vec<String> = args
            .iter()
            .map(|a| if a.starts_with("OUT") { folder.path().join(a).display().to_string() } else { (*a).to_owned() })
            .collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let output = atlas(&args);
        assert_eq!(output.status.code(), Some(*code), "{args:?}: {}", err(&output));
        assert!(err(&output).contains(word), "{args:?}: {}", err(&output));
        assert_eq!(err(&output).lines().count(), 1, "{args:?}: {}", err(&output));
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 0, "no file was left");
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn without_a_display_the_window_says_so_on_one_line() {
    let output = atlas(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).lines().count() == 1 && err(&output).contains("no display"), "{}", err(&output));
}

#[test]
fn a_scenario_json_that_is_cut_short_is_one_line_and_exit_code_1() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("scenario.json"), "{\"format\":").expect("written");
    let output = atlas(&["check", &folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
}

fn rendered(folder: &Path, name: &str, args: &[&str]) -> (PathBuf, Vec<u8>) {
    let path = folder.join(name);
    let target = path.display().to_string();
    let mut all = vec!["render", "--date", "2020-10-26", "--size", "640x360", "-o", &target];
    all.extend(args);
    let output = atlas(&all);
    assert!(output.status.success(), "{all:?}: {}", err(&output));
    let bytes = std::fs::read(&path).expect("written");
    (path, bytes)
}

#[test]
fn a_picture_is_the_same_on_two_runs_and_differs_by_day_and_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    for ending in ["svg", "png"] {
        let (_, first) = rendered(at, &format!("a.{ending}"), &["--view", "karabakh"]);
        let (_, again) = rendered(at, &format!("b.{ending}"), &["--view", "karabakh"]);
        assert!(first == again, "{ending}: the same bytes");
        let (_, arabic) =
            rendered(at, &format!("c.{ending}"), &["--view", "karabakh", "--lang", "ar", "--theme", "dark"]);
        assert!(first != arabic, "{ending}: another picture in Arabic and dark");
    }
}

#[test]
fn an_svg_carries_its_attribution_and_its_arabic() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, bytes) = rendered(folder.path(), "a.svg", &["--lang", "ar"]);
    let text = String::from_utf8(bytes).expect("UTF-8");
    for needle in ["Natural Earth", "GeoNames", "تركيا", "26 تشرين الأول 2020"] {
        assert!(text.contains(needle), "{needle}");
    }
}

#[test]
fn several_days_are_asked_about_together_and_one_day_answers_as_it_always_did() {
    let ids = |answer: &Value, list: &str| -> Vec<String> {
        let list = answer[list].as_array().expect("a list");
        list.iter().map(|thing| thing["id"].as_str().expect("an id").to_owned()).collect()
    };
    let several = json(&["query", "--from", "2020-10-01", "--to", "2020-10-26", "--json"]);
    assert_eq!((&several["from"], &several["date"]), (&"2020-10-01".into(), &"2020-10-26".into()));
    for day in ["2020-10-01", "2020-10-11", "2020-10-26"] {
        let one = json(&["query", "--date", day, "--json"]);
        assert!(one.get("from").is_none(), "{one}");
        for list in ["flows", "operations"] {
            let all = ids(&several, list);
            assert!(ids(&one, list).iter().all(|id| all.contains(id)), "{list} of {day}");
        }
    }
    let one = json(&["query", "--date", "2020-10-26", "--json"]);
    assert_eq!(several["areas"], one["areas"], "the ground is that of the last day");
    assert_eq!(json(&["query", "--from", "2020-10-26", "--to", "2020-10-26", "--json"]), one);
    for (args, said) in [
        (vec!["query", "--from", "2020-10-26", "--to", "2020-10-01"], "after"),
        (vec!["query", "--from", "2020-10-26"], "--to"),
        (vec!["query", "--date", "2020-10-26", "--from", "2020-10-01", "--to", "2020-10-02"], "cannot be used"),
        (vec!["query"], "--date"),
        (vec!["query", "--from", "2015-10-26", "--to", "2020-10-01"], "outside the scenario"),
    ] {
        let output = atlas(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(err(&output).contains(said), "{args:?}: {}", err(&output));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let picture = folder.path().join("days.svg").display().to_string();
    let asked = ["render", "--from", "2020-10-01", "--to", "2020-10-26", "--size", "900x600", "-o", picture.as_str()];
    assert!(atlas(&asked).status.success());
    let text = std::fs::read_to_string(&picture).expect("a picture");
    assert!(text.contains("1 – 26 October 2020"), "the picture's title says the days");
}

#[test]
fn two_days_stand_side_by_side_the_earlier_on_the_left_with_what_changed_tinted() {
    let folder = tempfile::tempdir().expect("a folder");
    let beside = |name: &str, days: [&str; 2], more: &[&str]| {
        let path = folder.path().join(name).display().to_string();
        let fixed = ["--view", "karabakh", "--size", "1201x500", "-o", &path];
        let args = [&["render", "--date", days[0], "--beside", days[1]][..], &fixed, more].concat();
        let output = atlas(&args);
        assert!(output.status.success(), "{args:?}: {}", err(&output));
        std::fs::read(&path).expect("written")
    };
    let days = ["2020-09-26", "2020-12-01"];
    for (lang, written) in
        [("en", ["26 September 2020", "1 December 2020"]), ("ar", ["26 أيلول 2020", "1 كانون الأول 2020"])]
    {
        let svg = beside("a.svg", days, &["--lang", lang]);
        assert!(svg == beside("b.svg", [days[1], days[0]], &["--lang", lang]), "{lang}: either day may be --date");
        let text = String::from_utf8(svg).expect("UTF-8");
        let document = roxmltree::Document::parse(&text).expect("an SVG");
        let halves: Vec<_> = document.root_element().children().filter(|node| node.has_tag_name("svg")).collect();
        assert_eq!(halves.len(), 2, "{lang}");
        let widths: Vec<_> = halves.iter().map(|half| half.attribute("width").expect("a width")).collect();
        assert_eq!(widths, ["600", "601"], "{lang}: the halves fill the picture");
        let palette = Theme::Light.palette();
        let tints = [Turn::Lost, Turn::Gained].map(|turn| {
            let color = turn.color(palette);
            format!("url(#hatch-{:02x}{:02x}{:02x}", color.r, color.g, color.b)
        });
        for (i, half) in halves.iter().enumerate() {
            let says = |part: &str| half.descendants().any(|node| node.text().is_some_and(|text| text.contains(part)));
            assert!(says(written[i]) && !says(written[1 - i]), "{lang}: the day of half {i}");
            let tinted =
                |tint: &str| half.descendants().any(|n| n.attribute("fill").is_some_and(|f| f.starts_with(tint)));
            assert!(tinted(&tints[i]) && !tinted(&tints[1 - i]), "{lang}: the ground of half {i}");
        }
        assert_eq!(text.matches("GeoNames (CC BY 4.0) · NOAA").count(), 1, "{lang}: credits stand once on the picture");
    }
    let png = beside("a.png", days, &[]);
    let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!([size(16), size(20)], [1201, 500]);
}

#[test]
fn data_says_what_a_file_holds_and_names_what_is_left_out() {
    let acled = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/acled.csv").display().to_string();
    let output = atlas(&["data", &acled]);
    assert_eq!(output.status.code(), Some(1), "a row is left out");
    let text = out(&output);
    for line in [
        "format csv of acled, encoding UTF-8, separator ,\n",
        "event_date = from",
        "records 4, skipped 1, kept 3, with a day 3, lines and areas 0\n",
        "period 2020-01-31 2020-02-15\n",
        "box 37.25,35,38,36.51\n",
        "2020-01 1\n2020-02 2\n",
        "error: acled.csv: row 5, latitude: latitude 123.0000 is not between −90 and 90; it is left out\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }

    // The last day belongs to the window, the day after does not.
    let part = ["--from", "2020-01-01", "--to", "2020-02-14", "--bbox", "37,36,38,37", "--json"];
    let output = atlas(&[&["data", acled.as_str()][..], &part].concat());
    let answer: Value = serde_json::from_str(&out(&output)).expect("JSON");
    assert_eq!((&answer["records"], &answer["skipped"], &answer["dialect"]), (&4.into(), &1.into(), &"acled".into()));
    assert_eq!(answer["window"]["rows"], 2);
    assert_eq!(answer["window"]["months"][1], serde_json::json!({"month": "2020-02", "rows": 1}));

    // What a column means can be said, of a table and of any other file.
    let folder = tempfile::tempdir().expect("a folder");
    let [table, features] = ["t.csv", "f.geojson"].map(|name| folder.path().join(name).display().to_string());
    std::fs::write(&table, "a,b,foo\n1,2,2020-05-03\n").expect("written");
    let feature =
        r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"foo":"2020-05-03"}}"#;
    std::fs::write(&features, feature).expect("written");
    for said in [&["data", &table, "--column", "a=lon", "--column", "b=lat"][..], &["data", &features]] {
        let output = atlas(&[said, &["--column", "foo=from"]].concat());
        assert!(
            out(&output).contains("foo = from") && out(&output).contains("period 2020-05-03 2020-05-03\n"),
            "{said:?}"
        );
    }
    for (wrong, reason) in
        [("bar=from", "there are foo"), ("foo=lon", "stand in the file"), ("foo=when", "it can be id")]
    {
        let output = atlas(&["data", &features, "--column", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(err(&output).contains(reason), "{}", err(&output));
    }

    let missing = atlas(&["data", "nowhere.csv"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(err(&missing).starts_with("conflict-atlas: cannot read nowhere.csv"), "{}", err(&missing));
    assert_eq!(err(&missing).lines().count(), 1);
}
