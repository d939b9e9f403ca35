//! A third language is only files: a folder of texts makes the window and the answers speak it.

mod common;

use std::path::{Path, PathBuf};

use common::day;
use common::window::{says, texts, window};
use conflict_atlas::io::read_language;
use conflict_atlas::session::Command as Order;
use conflict_atlas::text::{Digits, Lang, Months, tr};
use egui_kittest::kittest::Queryable;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/i18n/xq")
}

fn atlas(args: &[&str]) -> (bool, String, String) {
    let output = common::program::atlas(args);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.success(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_window_speaks_a_made_up_language_and_english_where_it_lacks_a_text() {
    let (lang, problems) = read_language(&folder()).expect("read");
    assert_eq!(problems.len(), 1, "the broken message is told: {problems:?}");
    let mut harness = window(lang, [1280.0, 800.0], [Order::SetDate(day("2020-11-09"))]);
    harness.run();
    for said in ["Atlaso", "Jetzo", "Skenejo", "9 Novembruo 2020", "Layers"] {
        assert!(says(&harness, said), "{said}: {:?}", texts(&harness));
    }
    assert_eq!(tr(lang, "key-search"), tr(Lang::EN, "key-search"), "a broken message is said in English");
    assert!(!texts(&harness).iter().any(|text| text.contains('⟦')), "{:?}", texts(&harness));
}

#[test]
fn answers_speak_a_made_up_language() {
    let folder = folder().display().to_string();
    let (ok, said, err) = atlas(&["query", "--date", "2020-11-09", "--at", "46.75,39.76", "--lang", &folder]);
    assert!(ok, "{err}");
    assert!(said.starts_with("Jen 9 Novembruo 2020, Shusha"), "{said}");
    let (ok, _, err) = atlas(&["query", "--date", "2020-11-09", "--lang", "tests/data/small"]);
    assert!(!ok && err.contains("no .ftl files") && err.lines().count() == 1, "{err}");
}

#[test]
fn answers_have_the_digits_and_months_that_are_asked_for() {
    let ask = |more: &[&str]| {
        let mut args = vec!["query", "--date", "2020-11-09", "--at", "46.75,39.76", "--lang", "ar"];
        args.extend(more);
        atlas(&args).1
    };
    assert!(ask(&[]).starts_with("في 9 تشرين الثاني 2020"));
    let said = ask(&["--digits", "own", "--months", "both"]);
    assert!(said.starts_with("في ٩ تشرين الثاني (نوفمبر) ٢٠٢٠"), "{said}");
}

#[test]
fn a_reader_chooses_digits_and_months_once_for_every_language() {
    let mut harness = window(Lang::AR, [1280.0, 800.0], []);
    harness.get_by_label(&tr(Lang::AR, "key-settings")).click();
    harness.run();
    harness.get_by_label("١ ٢ ٣").click();
    harness.run();
    harness.get_by_label(&tr(Lang::AR, "settings-months-both")).click();
    harness.run();
    assert!(says(&harness, "٢٦ تشرين الأول (أكتوبر) ٢٠٢٠"), "{:?}", texts(&harness));
    // English has no choice; back in Arabic the choice is there again.
    for (lang, said) in [(Lang::EN, "26 October 2020"), (Lang::AR, "٢٦ تشرين الأول (أكتوبر) ٢٠٢٠")]
    {
        harness.get_by_label(&tr(lang, "language-short")).click();
        harness.run();
        assert!(says(&harness, said), "{:?}", texts(&harness));
    }
    let reading = harness.state().session().state().reading;
    assert_eq!((reading.digits, reading.months), (Digits::Own, Months::Both));
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert!(!harness.state().session().state().settings_open);
}
