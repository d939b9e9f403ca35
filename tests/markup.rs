//! The texts of a scenario may come from anybody: in no export are they markup, code or a formula. What is
//! exported is read by parsers of other makers, and the texts come back as texts.

mod common;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use common::{day, shipped, small};
use conflict_atlas::export::job::Job;
use conflict_atlas::io::{Folder, read_scenario};
use conflict_atlas::model::Period;
use conflict_atlas::scene::{Prepared, Theme};
use conflict_atlas::session::Document;
use conflict_atlas::session::export::{Handout, Kind, What, Wish, map_slide};
use conflict_atlas::text::{Lang, cell};
use proptest::prelude::*;
use serde_json::Value;

/// Texts that are markup, code or a formula where nobody takes care.
const HOSTILE: [&str; 16] = [
    "</script><script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "&amp;&lt;&#0;&nbsp;",
    "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}",
    "\u{202E}moc.elpmaxe\u{202C}\u{2066}",
    "\u{FFFE}\u{FFFF}",
    "${alert(1)}`\\u003c",
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>",
    "line\nbreak\r\n\u{2028}\ttab",
    "../../etc/passwd",
];

/// How a cell begins that a spreadsheet would work out.
const FORMULAS: [&str; 8] = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1", "\n=1", "＝1+1"];

/// Some of the above one after the other, and letters.
fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => proptest::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        1 => proptest::sample::select(FORMULAS.to_vec()).prop_map(str::to_owned),
        1 => "[a-zا-ي ]{1,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    let start = proptest::option::of(proptest::sample::select(FORMULAS.to_vec()));
    // Something that can be found again, whatever is left out of the rest.
    (start, proptest::collection::vec(part, 1..5))
        .prop_map(|(start, parts)| format!("{}{}mark", start.unwrap_or_default(), parts.concat()))
}

/// Puts a text in the place of every text that people write.
fn fill(value: &mut Value, text: &str) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(old) if ["en", "ar", "publisher", "title", "url"].contains(&name.as_str()) => {
                        *old = text.to_owned();
                    }
                    member => fill(member, text),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, text)),
        _ => {}
    }
}

const TALK: &str = r#"{"id": "talk", "title": {"en": "x"}, "slides": [
    {"id": "../../first", "kind": "title"},
    {"id": "map", "kind": "map", "title": {"en": "x"}, "caption": {"en": "x"}, "notes": {"en": "x"},
        "date": "2020-01-06", "bbox": [9.5, 19.5, 11.5, 21.5], "select": {"event": "clash-at-the-bridge"}},
    {"id": "sources", "kind": "sources"}, {"id": "closing", "kind": "closing"}]}"#;

/// The small scenario, every text of which is this one.
fn scenario(text: &str) -> Document {
    let folder = small();
    let briefings = folder.path().join("briefings");
    std::fs::create_dir(&briefings).expect("made");
    std::fs::write(briefings.join("talk.json"), TALK).expect("written");
    for folder in [folder.path(), &briefings] {
        for entry in std::fs::read_dir(folder).expect("listed").flatten().filter(|entry| entry.path().is_file()) {
            let mut value: Value = serde_json::from_slice(&std::fs::read(entry.path()).expect("read")).expect("JSON");
            fill(&mut value, text);
            std::fs::write(entry.path(), value.to_string()).expect("written");
        }
    }
    let loaded = read_scenario(&Folder::on_disk(folder.path()).expect("a folder")).expect("opens");
    assert_eq!(loaded.problems, [], "{text:?}");
    Document::new(loaded.scenario, shipped().1)
}

/// What is made of a briefing or of the map of a few days: name and bytes of each file.
fn made(document: &Document, kind: Kind, briefing: bool) -> BTreeMap<String, Vec<u8>> {
    let prepared = Prepared::new(&document.scenario, &document.base);
    let days = Period::new(day("2020-01-05"), day("2020-01-25"));
    let bbox = document.scenario.frame.views[0].bbox;
    let what = if briefing {
        What::Briefing("talk".into())
    } else {
        What::Map(Box::new(map_slide(document, days, Some(bbox))))
    };
    let handout = Handout { hard: true, ..Handout::default() };
    let wish = Wish { what, kind, notes: true, handout, size: [640, 400], lang: Lang::EN, theme: Theme::Light };
    let job = Job::new(document, &prepared, conflict_atlas::app::pack, &wish).expect("a job");
    let mut files = BTreeMap::new();
    job.run(&mut |_| Ok(()), &mut |name, bytes| {
        files.insert(name.unwrap_or_default().to_owned(), bytes.to_vec());
        Ok::<(), String>(())
    })
    .unwrap_or_else(|e| panic!("{kind:?}: {e:?}"));
    files
}

/// XML as another maker reads it, in which no text has become an element or an attribute that acts.
fn harmless<'x>(what: &str, xml: &'x str) -> roxmltree::Document<'x> {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|e| panic!("{what}: {e}"));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(!node.tag_name().name().eq_ignore_ascii_case("script"), "{what}");
        for attribute in node.attributes() {
            assert!(!attribute.name().to_ascii_lowercase().starts_with("on"), "{what}: {attribute:?}");
            let address = attribute.value().trim().to_ascii_lowercase();
            assert!(!address.starts_with("javascript:"), "{what}: {attribute:?}");
        }
    }
    document
}

/// Letters and signs that every format keeps: not those that order, break or control, and no spaces.
fn kept(text: &str) -> String {
    let plain = |c: &char| !c.is_control() && !c.is_whitespace() && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{FFFD}');
    let plain: String = text.chars().filter(plain).collect();
    conflict_atlas::text::strip_marks(&plain)
}

fn texts(document: &roxmltree::Document<'_>) -> String {
    kept(&document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<String>())
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_scenario_is_markup_or_a_formula_in_what_is_taken_along(hostile in hostile()) {
        let document = scenario(&hostile);
        let plain = kept(&hostile);

        for (name, bytes) in made(&document, Kind::Svg, true) {
            prop_assert!(!name.contains(['/', '\\']), "{name:?} leaves its folder");
            harmless(&name, text(&bytes));
        }

        let kml = made(&document, Kind::Kml, false).remove("").expect("a file");
        prop_assert!(texts(&harmless("kml", text(&kml))).contains(&plain), "{hostile:?}");

        let deck = made(&document, Kind::Pptx, true).remove("").expect("a file");
        let mut package = zip::ZipArchive::new(Cursor::new(deck)).expect("a package");
        let mut said = String::new();
        for i in 0..package.len() {
            let mut part = package.by_index(i).expect("a part");
            let name = part.name().expect("a name").into_owned();
            if name.ends_with(".xml") || name.ends_with(".rels") {
                let mut xml = String::new();
                part.read_to_string(&mut xml).expect("UTF-8");
                said.push_str(&texts(&harmless(&name, &xml)));
            }
        }
        prop_assert!(said.contains(&plain), "{hostile:?}");

        let table = made(&document, Kind::Csv, false).remove("").expect("a file");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
        let mut cells = Vec::new();
        for row in reader.records() {
            cells.extend(row.expect("a row").iter().map(str::to_owned));
        }
        for cell in &cells {
            let first = cell.chars().next().unwrap_or_default();
            let formula = "=+-@\t\r\n＝＋－＠".contains(first) && !cell.parse::<f64>().is_ok_and(f64::is_finite);
            prop_assert!(!formula, "{cell:?}");
        }
        prop_assert!(cells.iter().any(|cell| cell::read(cell) == hostile), "{hostile:?} in {cells:?}");

        let collection = made(&document, Kind::Geojson, false).remove("").expect("a file");
        let value: Value = serde_json::from_slice(&collection).expect("JSON");
        let said = value["features"].as_array().is_some_and(|features| {
            features.iter().any(|feature| feature["properties"]["title"]["en"] == Value::String(hostile.clone()))
        });
        prop_assert!(said, "{hostile:?}");
    }

    #[test]
    fn a_page_has_its_own_script_and_no_other(hostile in hostile()) {
        let count = |text: &str| {
            let page = made(&scenario(text), Kind::Html, true).remove("").expect("a file");
            let page = String::from_utf8(page).expect("UTF-8");
            let lower = page.to_ascii_lowercase();
            let parts = ["<script", "</script", "<svg", "<style", "</style", "<!--", "<![cdata[", "<?"];
            (parts.map(|part| lower.matches(part).count()), page)
        };
        let (harmless, _) = count("harmless");
        let (found, page) = count(&hostile);
        prop_assert_eq!(found, harmless, "{:?}", hostile);
        prop_assert!(!page.chars().any(|c| c == '\u{0}'), "{hostile:?}");
    }

    #[test]
    fn pages_for_print_are_made_of_every_text(hostile in hostile()) {
        let pdf = made(&scenario(&hostile), Kind::Pdf, true).remove("").expect("a file");
        prop_assert!(pdf.starts_with(b"%PDF-"));
        for action in [&b"/JavaScript"[..], b"/JS ", b"/Launch", b"/OpenAction", b"/URI"] {
            prop_assert!(!pdf.windows(action.len()).any(|part| part == action), "{}", text(action));
        }
    }
}
