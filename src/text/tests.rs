//! What readers of both languages rely on.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;

/// The pieces of a text in one row, from left to right.
fn pieces(text: &str) -> Vec<String> {
    let laid = lay_out(text, None, f32::INFINITY, &mut |_| 1.0);
    laid.rows.iter().flat_map(|row| row.pieces.iter().map(|p| p.text.to_string())).collect()
}

#[test]
fn mixed_lines_stand_in_the_order_of_the_unicode_rules() {
    let cases: &[(&str, &[&str])] = &[
        ("Baku 2020", &["Baku 2020"]),
        ("قره باغ", &["باغ", " ", "قره"]),
        (
            "ناغورنو قره باغ 2020 — Azerbaijan",
            &["Azerbaijan", " ", "—", " ", "2020", " ", "باغ", " ", "قره", " ", "ناغورنو"],
        ),
        ("GNA حكومة الوفاق 2019", &["GNA ", "2019", " ", "الوفاق", " ", "حكومة"]),
        ("هدنة (موسكو)", &["(", "موسكو", ")", " ", "هدنة"]),
        ("بيد «قسد»", &["«", "قسد", "»", " ", "بيد"]),
        // The shaper turns these digits round, and then they are right.
        ("٢٦ تشرين ٢٠١٧", &["٧١٠٢", " ", "تشرين", " ", "٦٢"]),
        ("٢٦ ت١", &["ت١", " ", "٦٢"]),
        ("ت١٢", &["ت٢١"]),
        ("on ١٢٬٣٤٥ km", &["on ", "٥٤٣٬٢١", " km"]),
    ];
    for (text, expected) in cases {
        assert_eq!(&pieces(text), expected, "{text}");
    }
}

#[test]
fn a_comma_after_an_isolated_name_stands_behind_the_name() {
    let text = tr_with(Lang::AR, "time-operation-day", &[("name", "حرب قره باغ".into()), ("day", 44_i64.into())]);
    let row = pieces(&text);
    // From right to left: the name with its comma, then the word for day, then the number.
    assert_eq!(
        row.iter().rev().filter(|p| *p != " ").map(String::as_str).collect::<Vec<_>>(),
        ["حرب", "قره", "باغ،", "اليوم", "44"]
    );
}

#[test]
fn rows_break_at_spaces_and_keep_their_order() {
    let laid = lay_out("one two three four", None, 9.0, &mut |s| s.chars().count() as f32);
    let rows: Vec<String> = laid.rows.iter().map(|row| row.pieces.iter().map(|p| &*p.text).collect()).collect();
    assert_eq!(rows, ["one two", "three", "four"]);
    let laid = lay_out("واحد اثنان ثلاثة", None, 11.0, &mut |s| s.chars().count() as f32);
    assert!(laid.rtl);
    let first: Vec<&str> = laid.rows[0].pieces.iter().map(|p| &*p.text).collect();
    assert_eq!(first, ["اثنان", " ", "واحد"], "the first row begins with the sentence");
}

#[test]
fn the_caret_stands_where_the_next_letter_will_be() {
    let mut wide = |s: &str| s.chars().count() as f32;
    for (text, before, expected) in [
        ("باكو", 0, 0.0),
        ("باكو", 2, 2.0),
        ("باكو", 4, 4.0),
        ("باكو 2020", 9, 9.0),
        ("باكو 2020", 7, 7.0),
        ("قره باغ", 100, 7.0),
        ("", 0, 0.0),
    ] {
        assert_eq!(caret_from_right(text, before, &mut wide), expected, "{text} after {before}");
    }
}

#[test]
fn a_place_in_a_line_is_before_the_letter_that_stands_left_of_it() {
    let mut wide = |s: &str| s.chars().count() as f32;
    for (text, x, expected) in [
        ("باكو", -3.0, 0),
        ("باكو", 1.9, 2),
        ("باكو", 9.0, 4),
        ("باكو 2020", 4.6, 5),
        ("قره باغ", 3.1, 3),
        ("", 2.0, 0),
    ] {
        assert_eq!(letters_before(text, x, &mut wide), expected, "{text} at {x}");
    }
}

#[test]
fn an_empty_text_and_an_empty_line_are_no_harm() {
    for text in ["", "\n", "a\n\nb", " "] {
        let laid = lay_out(text, None, 10.0, &mut |_| 1.0);
        assert!(laid.rows.len() <= 3, "{text:?}");
    }
}

#[test]
fn arabic_counts_have_their_six_forms() {
    let cases = [
        (0, "لا أحداث"),
        (1, "حدث واحد"),
        (2, "حدثان"),
        (3, "3 أحداث"),
        (11, "11 حدثاً"),
        (100, "100 حدث"),
        (103, "103 أحداث"),
    ];
    for (n, expected) in cases {
        assert_eq!(strip_marks(&tr_with(Lang::AR, "time-events", &[("n", i64::into(n))])), expected, "{n}");
    }
}

/// The counted messages of a language: key, and the text of each form, as the files have them.
fn counted(lang: Lang) -> Vec<(String, Vec<(String, String)>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(lang.code());
    let mut out: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of texts").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a file of texts");
        let mut open = false;
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" = ").filter(|(_, rest)| rest.contains("FORM($n) ->")) {
                out.push((key.to_owned(), Vec::new()));
                open = true;
            } else if line.starts_with('}') {
                open = false;
            } else if let Some((form, said)) =
                line.trim().trim_start_matches(['*', '[']).split_once("] ").filter(|_| open)
            {
                out.last_mut().expect("a message").1.push((form.to_owned(), said.to_owned()));
            }
        }
    }
    out
}

#[test]
fn every_counted_arabic_text_has_its_six_forms_and_takes_the_right_one() {
    let forms = ["zero", "one", "two", "few", "many", "other"];
    let numbers = [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (101, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
    ];
    let messages = counted(Lang::AR);
    assert!(messages.len() >= 8, "{messages:?}");
    for (key, said) in &messages {
        assert_eq!(said.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>(), forms, "{key}");
        for (n, form) in numbers {
            let written = strip_marks(&tr_with(Lang::AR, key, &[("n", i64::into(n))]));
            let (_, expected) = said.iter().find(|(known, _)| known == form).expect("the form");
            // The words round the number, whatever stands before and after the counted part.
            for part in expected.split(['{', '}']).step_by(2).map(str::trim).filter(|part| !part.is_empty()) {
                assert!(written.contains(part), "{key} of {n}: {written} lacks {part}");
            }
            if expected.contains("$n") {
                assert!(written.contains(&n.to_string()), "{key} of {n}: {written}");
            }
        }
    }
    let english: Vec<String> = counted(Lang::EN).into_iter().map(|(key, _)| key).collect();
    assert_eq!(messages.into_iter().map(|(key, _)| key).collect::<BTreeSet<_>>(), english.into_iter().collect());
}

#[test]
fn numbers_and_days_are_written_as_the_reader_wants_them() {
    let day = date(2020, 10, 26);
    let read = |digits, months| Lang::AR.reading(Reading { digits, months });
    use {Digits::*, Months::*};
    for (lang, long, short, count) in [
        (read(European, Regional), "26 تشرين الأول 2020", "26 ت1", "12,345"),
        (read(Own, Regional), "٢٦ تشرين الأول ٢٠٢٠", "٢٦ ت١", "١٢٬٣٤٥"),
        (read(European, Common), "26 أكتوبر 2020", "26 أكتوبر", "12,345"),
        (read(Own, Both), "٢٦ تشرين الأول (أكتوبر) ٢٠٢٠", "٢٦ ت١", "١٢٬٣٤٥"),
        (Lang::EN.reading(Reading { digits: Own, months: Both }), "26 October 2020", "26 Oct", "12,345"),
    ] {
        assert_eq!(long_date(lang, day), long);
        assert_eq!(short_date(lang, day), short);
        assert_eq!(number(lang, 12_345), count);
    }
    let own = read(Own, Regional);
    assert_eq!(strip_marks(&tr_with(own, "time-events", &[("n", 103.into())])), "١٠٣ أحداث");
    assert_eq!(decimal(own, 1234.5, 1), "١٬٢٣٤٫٥");
    assert_eq!(written_date(own, "2016–2019"), "٢٠١٦–٢٠١٩");
    // The scenario's texts follow; English ones keep their digits.
    let text = LocalText::both("16 points", "16 نقطة");
    assert_eq!(text.get(own), "١٦ نقطة");
    assert_eq!(LocalText::plain("16 points").get(own), "16 points");
    assert_eq!(text.iter().map(|(_, text)| text).collect::<Vec<_>>(), ["16 points", "16 نقطة"], "files keep theirs");
}

#[test]
fn every_language_has_every_message() {
    // Names that a day may also be typed in, or that only some languages have.
    let optional = |key: &String| key.starts_with("month-other-") || key.starts_with("month-common-");
    let english: BTreeSet<String> = message_keys(Lang::EN).into_iter().filter(|key| !optional(key)).collect();
    assert!(english.len() > 150, "{} keys", english.len());
    for &lang in Lang::all() {
        let keys: BTreeSet<String> = message_keys(lang).into_iter().filter(|key| !optional(key)).collect();
        let missing: Vec<_> = english.difference(&keys).collect();
        let spare: Vec<_> = keys.difference(&english).collect();
        assert!(missing.is_empty() && spare.is_empty(), "{lang:?} lacks {missing:?}, has besides {spare:?}");
    }
}

#[test]
fn no_arabic_message_is_still_english() {
    let mut same = vec!["insp-span", "legend-more", "read-says", "settings-digits-european"];
    // Nothing but what fills them, between marks that are the same.
    same.extend([
        "answers-lost-row",
        "handout-page",
        "handout-step",
        "quiz-event",
        "quiz-why-find",
        "quiz-why-find-event",
        "quiz-why-event",
        "quiz-why-way",
        "quiz-why-account",
    ]);
    for key in message_keys(Lang::EN).into_iter().filter(|key| !key.starts_with("month-other-")) {
        // The marks in a number are no words.
        if !same.contains(&key.as_str())
            && !key.starts_with("number-")
            && !key.starts_with("export-kind-")
            && !key.starts_with("export-paper-")
        {
            assert_ne!(tr(Lang::EN, &key), tr(Lang::AR, &key), "{key}");
        }
    }
}

/// Keys that the code asks for by a literal, or by a literal's beginning.
#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let mut missing = BTreeSet::new();
    let keys = message_keys(Lang::EN);
    let prefixes = [
        "time-",
        "insp-",
        "legend-",
        "layer-",
        "map-",
        "summary-",
        "actor-",
        "theme-",
        "panel-",
        "key-",
        "app-",
        "language-",
        "since-",
        "find-",
        "settings-",
        "command-",
    ];
    fn sources(folder: &std::path::Path, out: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a source folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(std::fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    let mut files = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    for literal in files.iter().flat_map(|f| f.split('"').skip(1).step_by(2)) {
        let is_key = prefixes.iter().any(|p| literal.starts_with(p) && literal.len() > p.len())
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        // Some pictograms are named like a key.
        let is_key = is_key && !literal.starts_with("map-pin");
        if is_key && !keys.contains(literal) && !keys.iter().any(|k| k.starts_with(literal)) {
            missing.insert(literal.to_owned());
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    let day = date(2020, 10, 26);
    let cases = [
        (long_date(Lang::EN, day), "26 October 2020"),
        (long_date(Lang::AR, day), "26 تشرين الأول 2020"),
        (short_date(Lang::EN, day), "26 Oct"),
        (short_date(Lang::AR, day), "26 ت1"),
        (month_year(Lang::AR, date(2016, 1, 5)), "كانون الثاني 2016"),
    ];
    for (written, expected) in cases {
        assert_eq!(written, expected);
    }
}

#[test]
fn dates_of_sources_are_written_as_exactly_as_they_are_known() {
    for (text, en, ar) in [
        ("2020-10-26", "26 October 2020", "26 تشرين الأول 2020"),
        ("2020-10", "October 2020", "تشرين الأول 2020"),
        ("2020", "2020", "2020"),
        ("2016–2019", "2016–2019", "2016–2019"),
        ("2020-13", "2020-13", "2020-13"),
    ] {
        assert_eq!(written_date(Lang::EN, text), en);
        assert_eq!(written_date(Lang::AR, text), ar);
    }
}

#[test]
fn a_line_of_isolated_parts_runs_as_its_first_part_does() {
    let span = |lang| {
        let [from, to] = [date(2020, 11, 10), date(2020, 11, 25)].map(|day| short_date(lang, day));
        tr_with(lang, "insp-span", &[("from", (&from).into()), ("to", (&to).into())])
    };
    assert!(lay_out(&span(Lang::AR), None, f32::INFINITY, &mut |_| 1.0).rtl);
    assert!(!lay_out(&span(Lang::EN), None, f32::INFINITY, &mut |_| 1.0).rtl);
    let shown: Vec<String> = pieces(&span(Lang::AR)).iter().map(|p| strip_marks(p)).collect();
    let place = |part: &str| shown.iter().position(|p| p.contains(part));
    assert!(place("25") < place("10"), "read from the right, the first day comes first: {shown:?}");
}

#[test]
fn only_whole_calendar_days_are_days() {
    assert_eq!(parse_iso("2020-02-29"), Ok(date(2020, 2, 29)));
    for text in ["2019-02-29", "2020-2-9", "20201026", "2020-10-26T00:00", "", "٢٠٢٠-١٠-٢٦", "2020-10-26 "] {
        assert!(parse_iso(text).is_err(), "{text:?}");
    }
}

#[test]
fn numbers_have_their_thousands_apart() {
    let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (-18000, "-18,000"), (1_234_567, "1,234,567")];
    for (n, expected) in cases {
        assert_eq!(number(Lang::AR, n), expected);
    }
    assert_eq!(decimal(Lang::EN, 2580.0, 1), "2,580");
    assert_eq!(decimal(Lang::EN, 1234.5, 1), "1,234.5");
}

#[test]
fn widths_follow_the_letters_as_they_are_joined() {
    let metrics = Metrics::shared();
    let width = |s: &str| metrics.width(s, 100.0, Weight::Regular);
    assert!(width("Baku") > 0.0 && (width("BakuBaku") - 2.0 * width("Baku")).abs() < 5.0);
    assert!(width("ععع") < 3.0 * width("ع") * 0.95, "joined letters are narrower than letters alone");
    assert!(metrics.width("Baku", 100.0, Weight::Bold) > width("Baku"));
}

#[test]
fn a_text_falls_back_to_english_and_then_to_any_language() {
    let text: LocalText = serde_json::from_str(r#"{"en":"Idlib","tr":"İdlib"}"#).expect("a text");
    assert_eq!(text.get(Lang::AR), "Idlib");
    let text: LocalText = serde_json::from_str(r#"{"tr":"İdlib"}"#).expect("a text");
    assert_eq!(text.get(Lang::EN), "İdlib");
    for bad in ["{}", r#"{"en":""}"#, r#"{"en":3}"#, r#""Idlib""#, "null"] {
        assert!(serde_json::from_str::<LocalText>(bad).is_err(), "{bad}");
    }
}

#[test]
fn an_escape_cut_short_by_any_letter_is_told_and_the_rest_holds() {
    let file = [
        r#"bad-short = { "\u85ш" }"#,
        r#"bad-none = { "\uش" }"#,
        r#"bad-long = { "\U01F60ش" }"#,
        r#"good-doubled = { "\\uش" }"#,
        r#"good-whole = { "\u0634ش" }"#,
        r"good-text = C:\uش",
    ];
    let (lang, problems) = Lang::bring("xq", &[file.join("\n")]).expect("a language");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems.iter().all(|line| line.contains("escape sequence") && line.contains("bad-")), "{problems:?}");
    assert_eq!(tr(lang, "good-doubled"), r"\uش");
    assert_eq!(tr(lang, "good-whole"), "شش");
}
