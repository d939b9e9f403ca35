//! Handouts: what is asked is on the paper, what is right on the key alone, everything lies on its page,
//! and readers of other makers find it.

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use common::program::atlas;
use common::{day, shipped};
use conflict_atlas::export::drawing::{Drawing, Mark};
use conflict_atlas::export::paper::{About, Content, Input, Leaf, Part, Role, leaves};
use conflict_atlas::model::lesson::Step;
use conflict_atlas::model::quiz::{Answer, Bank, Question};
use conflict_atlas::model::{Confidence, Lesson};
use conflict_atlas::scene::{Color, Paint, Prepared};
use conflict_atlas::session::export::{Handout, Paper, Sheet};
use conflict_atlas::text::{Lang, strip_marks};

fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let (scenario, base) = shipped();
        Prepared::new(&scenario, &base)
    })
}

/// The pages of something in a language.
fn pages(about: &About<'_>, lang: Lang, wish: &Handout) -> Vec<Leaf> {
    let (scenario, base) = shipped();
    let input = Input { scenario: &scenario, base: &base, prepared: prepared(), lang, wish };
    leaves(&input, about, &mut |_| Ok(())).expect("nobody stops it")
}

/// A lesson, its language, how it was wanted, and its pages.
type Case = (Lesson, Lang, Handout, Vec<Leaf>);

/// Each shipped lesson once in each language, on either paper, with short and with long texts.
fn all() -> &'static [Case] {
    static ALL: OnceLock<Vec<Case>> = OnceLock::new();
    ALL.get_or_init(|| {
        let wishes = [
            (Lang::EN, Handout::default()),
            (Lang::AR, Handout { paper: Paper::Letter, long: true, hard: true, ..Handout::default() }),
        ];
        let (scenario, _) = shipped();
        let cases = scenario.lessons.iter().flat_map(|lesson| wishes.iter().map(move |wish| (lesson, wish)));
        cases
            .map(|(lesson, (lang, wish))| {
                (lesson.clone(), *lang, wish.clone(), pages(&About::Lesson(lesson), *lang, wish))
            })
            .collect()
    })
}

fn is_vowel(c: char) -> bool {
    ('\u{064B}'..='\u{0652}').contains(&c)
}

/// Letters and digits alone: rows are broken anywhere, signs of order are nobody's words, and readers
/// differ in where they put the vowels over Arabic letters.
fn bare(text: &str) -> String {
    strip_marks(text).chars().filter(|c| c.is_alphanumeric() && !is_vowel(*c)).collect()
}

fn written_in(mark: &Mark) -> Option<&str> {
    match mark {
        Mark::Text(line) => Some(&line.text),
        _ => None,
    }
}

/// The rows of a part's texts.
fn rows(part: &Part) -> Vec<&str> {
    match &part.content {
        Content::Marks(marks) => marks.iter().filter_map(written_in).collect(),
        Content::Drawing(..) => Vec::new(),
    }
}

fn texts<'a>(leaves: impl Iterator<Item = &'a Leaf>) -> Vec<String> {
    leaves.flat_map(|leaf| &leaf.parts).map(|part| bare(&rows(part).concat())).collect()
}

fn questions(lesson: &Lesson, hard: bool) -> Vec<(Step, Question)> {
    let (scenario, base) = shipped();
    let bank = Bank::new(&scenario, &base);
    let steps = lesson.steps.iter().filter(|step| hard || !step.hard);
    steps
        .flat_map(|step| {
            let asked = bank.step(lesson, step).expect("it can be asked");
            asked.into_iter().map(|question| (step.clone(), question))
        })
        .collect()
}

#[test]
fn every_question_is_on_the_paper_and_what_is_right_on_the_key_alone() {
    for (lesson, lang, wish, leaves) in all() {
        let is_key = |leaf: &&Leaf| leaf.sheet == Sheet::Key;
        let tasks = texts(leaves.iter().filter(|leaf| leaf.sheet == Sheet::Tasks));
        let pupils = texts(leaves.iter().filter(|leaf| !is_key(leaf)));
        let key = texts(leaves.iter().filter(is_key));
        let on = |texts: &[String], text: &str| texts.iter().any(|own| own.contains(&bare(text)));
        for (step, question) in questions(lesson, wish.hard) {
            let name = format!("{} {} {}", lesson.id, step.id, lang.code());
            let asked = question.asked.get(*lang);
            assert!(on(&tasks, &asked), "{name}: {asked}");
            assert!(on(&key, &asked), "{name}: {asked}");
            let offered: Vec<String> = match &question.answer {
                Answer::Options { options, .. } => options.iter().map(|option| option.text.get(*lang)).collect(),
                Answer::Order { items, .. } => items.iter().map(|item| item.text.get(*lang)).collect(),
                Answer::Pairs { left, right, .. } => {
                    left.iter().chain(right).map(|item| item.text.get(*lang)).collect()
                }
                Answer::Point { .. } | Answer::Open { .. } => Vec::new(),
            };
            for text in &offered {
                assert!(on(&tasks, text) && on(&key, text), "{name}: {text}");
            }
            let mut told: Vec<String> = question.explain.iter().map(|phrase| phrase.get(*lang)).collect();
            match &question.answer {
                Answer::Options { options, .. } => {
                    told.extend(options.iter().filter_map(|option| Some(option.why.as_ref()?.get(*lang))));
                }
                Answer::Open { key } => told.push(key.get(*lang).to_owned()),
                Answer::Point { .. } | Answer::Order { .. } | Answer::Pairs { .. } => {}
            }
            told.push(step.notes.get(*lang).to_owned());
            for text in told.iter().filter(|text| !text.is_empty()) {
                assert!(on(&key, text), "{name}: the key lacks {text}");
                // What a pupil reads may hold a short reason by chance; not a whole sentence.
                assert!(bare(text).chars().count() < 25 || !on(&pupils, text), "{name}: pupils read {text}");
            }
        }
        assert!(lesson.teacher.get(*lang).split('\n').all(|text| !on(&pupils, text) || text.is_empty()));
        for step in lesson.steps.iter().filter(|step| step.hard) {
            assert_eq!(on(&tasks, step.title.get(*lang)), wish.hard, "{} {}", lesson.id, step.id);
            assert!(on(&key, step.title.get(*lang)), "the key tells of {}", step.id);
        }
    }
}

#[test]
fn a_place_that_is_asked_for_is_not_named_on_its_map() {
    let (scenario, base) = shipped();
    let lesson = scenario.lesson(&"forty-four-days".into()).expect("shipped");
    let wish = Handout { sheets: vec![Sheet::Tasks], ..Handout::default() };
    let leaves = pages(&About::Lesson(lesson), Lang::EN, &wish);
    let drawn = |part: &&Part| matches!(part.content, Content::Drawing(..));
    let map = leaves[0].parts.iter().find(drawn).expect("a map on the first page");
    let Content::Drawing(drawing, _) = &map.content else { panic!("a map") };
    let names = drawn_texts(drawing);
    assert!(names.iter().any(|name| name.contains("Qubadli")), "{names:?}");
    let asked = base.region(&"aze-lachin".into()).expect("there").name.get(Lang::EN);
    assert!(!names.iter().any(|name| name == asked), "{names:?}");
}

fn drawn_texts(drawing: &Drawing) -> Vec<String> {
    drawing.things.iter().flat_map(|thing| &thing.marks).filter_map(written_in).map(strip_marks).collect()
}

#[test]
fn everything_lies_on_its_page_and_nothing_on_anything_else() {
    let (scenario, _) = shipped();
    let view = scenario.view(&"karabakh".into()).expect("shipped").bbox;
    let map = About::Maps("Karabakh".to_owned(), vec![(day("2020-11-09"), view)]);
    let maps = [Lang::EN, Lang::AR].map(|lang| pages(&map, lang, &Handout::default()));
    assert!(maps.iter().all(|leaves| leaves.len() == 3), "blank, numbered, key");
    for leaf in all().iter().flat_map(|(.., leaves)| leaves).chain(maps.iter().flatten()) {
        let [width, height] = leaf.size;
        let told = |part: &Part| format!("{:?} {:?} {:?}", leaf.sheet, part.bounds, rows(part));
        for part in &leaf.parts {
            let [left, top, right, bottom] = part.bounds;
            let inside = left >= 40.0 && top >= 15.0 && right <= width - 40.0 && bottom <= height - 20.0;
            assert!(inside && left < right && top < bottom, "{}", told(part));
        }
        let solid: Vec<&Part> = leaf.parts.iter().filter(|part| part.role != Role::Frame).collect();
        for (i, a) in solid.iter().enumerate() {
            for b in &solid[i + 1..] {
                let [al, at, ar, ab] = a.bounds;
                let [bl, bt, br, bb] = b.bounds;
                let apart = ar <= bl + 0.5 || br <= al + 0.5 || ab <= bt + 0.5 || bb <= at + 0.5;
                assert!(apart, "{}\n{}", told(a), told(b));
            }
        }
    }
}

#[test]
fn columns_begin_at_the_side_of_the_language() {
    for (lesson, lang, _, leaves) in all() {
        let first = &leaves[0];
        let title = first.parts.iter().find(|part| part.role == Role::Heading(1)).expect("a title");
        let [left, _, right, _] = title.bounds;
        let [to_left, to_right] = [left, first.size[0] - right];
        assert_eq!(to_right < to_left, lang.is_rtl(), "{}", lesson.id);
        let boxes: Vec<&Part> =
            leaves.iter().filter(|leaf| leaf.sheet == Sheet::Tasks).flat_map(|l| &l.parts).collect();
        let ticks = boxes.iter().filter(|part| part.role == Role::Ornament && part.bounds[2] - part.bounds[0] < 30.0);
        let middle = first.size[0] / 2.0;
        let at_start = ticks.clone().filter(|part| (part.bounds[0] > middle) == lang.is_rtl()).count();
        // Boxes of a second column lie beyond the middle.
        assert!(at_start * 10 > ticks.count() * 9, "{}", lesson.id);
    }
}

fn colors(marks: &[Mark], out: &mut BTreeSet<[u8; 3]>) {
    let mut add = |color: Color| {
        if color.a > 0 {
            out.insert([color.r, color.g, color.b]);
        }
    };
    let painted = |paint: &Paint| match *paint {
        Paint::Solid(color) => vec![color],
        Paint::Hatch { ground, lines, .. } => vec![ground, lines],
        Paint::Pattern { ink, .. } => vec![ink],
    };
    for mark in marks {
        match mark {
            Mark::Fill { paint, .. } => painted(paint).into_iter().for_each(&mut add),
            Mark::Line { stroke, .. } => add(stroke.color),
            Mark::Circle { fill, ring, .. } => fill.iter().copied().chain(ring.map(|r| r.color)).for_each(&mut add),
            Mark::Rect { paint, rim, .. } => {
                painted(paint).into_iter().chain(rim.map(|rim| rim.color)).for_each(&mut add);
            }
            Mark::Text(line) => std::iter::once(line.color).chain(line.halo).for_each(&mut add),
            Mark::Veiled(_, marks) => {
                let mut below = BTreeSet::new();
                colors(marks, &mut below);
                below.into_iter().for_each(|[r, g, b]| add(Color { r, g, b, a: 255 }));
            }
            Mark::Image { .. } => {}
        }
    }
}

#[test]
fn nothing_on_paper_needs_a_colour() {
    let mut found = BTreeSet::new();
    for part in all().iter().flat_map(|(.., leaves)| leaves).flat_map(|leaf| &leaf.parts) {
        match &part.content {
            Content::Marks(marks) => colors(marks, &mut found),
            Content::Drawing(drawing, _) => {
                let b = drawing.background;
                found.insert([b.r, b.g, b.b]);
                drawing.things.iter().for_each(|thing| colors(&thing.marks, &mut found));
            }
        }
    }
    assert!(found.len() > 10, "{found:?}");
    assert!(found.iter().all(|[r, g, b]| r == g && g == b), "{found:?}");
}

#[test]
fn cards_have_no_day_and_nothing_on_them_is_disputed() {
    let (scenario, _) = shipped();
    for (lesson, lang, _, leaves) in all() {
        let on_cards = texts(leaves.iter().filter(|leaf| leaf.sheet == Sheet::Strip));
        let key = texts(leaves.iter().filter(|leaf| leaf.sheet == Sheet::Key));
        let title = |event: &conflict_atlas::model::Event| bare(event.title.get(*lang));
        let cards: Vec<_> = scenario.events.iter().filter(|event| on_cards.contains(&title(event))).collect();
        assert!(cards.len() >= 4, "{}: {} cards", lesson.id, cards.len());
        for event in &cards {
            assert!(event.confidence <= Confidence::Reported, "{} is {:?}", event.id, event.confidence);
            let date = bare(&conflict_atlas::text::long_date(*lang, event.from));
            assert!(!on_cards.iter().any(|text| text.contains(&date)), "{}: its day", event.id);
            assert!(key.contains(&format!("{date}{}", title(event))), "{}: the key has its day", event.id);
        }
    }
}

#[test]
fn a_numbered_map_has_a_line_for_each_number_and_the_key_its_name() {
    for (lesson, lang, _, leaves) in all() {
        let sheet = |sheet| leaves.iter().filter(move |leaf| leaf.sheet == sheet);
        let numbered = sheet(Sheet::Numbered).next().expect("a numbered map");
        let drawing = numbered.parts.iter().find_map(|part| match &part.content {
            Content::Drawing(drawing, _) => Some(drawing),
            Content::Marks(_) => None,
        });
        let names = drawn_texts(drawing.expect("a map"));
        let numbers: Vec<usize> = names.iter().filter_map(|name| name.parse().ok()).collect();
        assert!(numbers.len() >= 6, "{}: {names:?}", lesson.id);
        let key = texts(sheet(Sheet::Key));
        let pupils = texts(sheet(Sheet::Numbered));
        for n in &numbers {
            let n = n.to_string();
            assert!(pupils.contains(&n), "{}: a line for {n}", lesson.id);
            assert!(
                key.iter().any(|text| text.starts_with(&n) && text.len() > n.len()),
                "{} {}",
                lesson.id,
                lang.code()
            );
        }
        let blank = sheet(Sheet::Blank).flat_map(|leaf| &leaf.parts).find_map(|part| match &part.content {
            Content::Drawing(drawing, _) => Some(drawn_texts(drawing)),
            Content::Marks(_) => None,
        });
        // The scale alone.
        assert_eq!(blank.expect("a map").len(), 1, "{}", lesson.id);
    }
}

#[test]
fn only_the_parts_that_are_wanted_are_made() {
    let (scenario, _) = shipped();
    let lesson = scenario.lesson(&"six-theatres".into()).expect("shipped");
    for sheets in [vec![Sheet::Key], vec![Sheet::Strip, Sheet::Blank], vec![Sheet::Accounts]] {
        let wish = Handout { sheets: sheets.clone(), ..Handout::default() };
        let leaves = pages(&About::Lesson(lesson), Lang::EN, &wish);
        let made: BTreeSet<&str> = leaves.iter().map(|leaf| leaf.sheet.word()).collect();
        assert_eq!(made, sheets.iter().map(|sheet| sheet.word()).collect());
    }
}

fn folder() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder")).path()
}

fn written(name: &str, args: &[&str]) -> PathBuf {
    let path = folder().join(name);
    let out = path.display().to_string();
    let done = atlas(&[&["handout"], args, &["-o", &out]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    path
}

#[test]
fn a_wrong_question_is_answered_with_what_there_is() {
    let out = folder().join("none.pdf").display().to_string();
    for (args, told) in [
        (["--lesson", "latin"], "no lesson \"latin\"; there are: forty-four-days"),
        (["--date", "1999-01-01"], "1999-01-01"),
        (["--sheets", "hymn"], "\"hymn\" is none of tasks, blank"),
        (["--paper", "a5"], "\"a5\" is neither a4 nor letter"),
        (["--lesson=six-theatres", "--view=libya"], "cannot be used with"),
    ] {
        let done = atlas(&[&["handout"], &args[..], &["-o", &out]].concat());
        let error = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.code() == Some(2) && error.contains(told), "{args:?}: {error}");
    }
    let done = atlas(&["handout", "--date", "2020-11-09", "--sheets", "strip", "-o", &out]);
    assert_eq!(done.status.code(), Some(1), "a part of the map has no cards");
    assert!(!Path::new(&out).exists(), "nothing is left of it");
}

/// Words and numbers, without the vowels over Arabic letters: in a PDF those are drawn, not written, so that a
/// word is found as people type it. Readers differ in where they put a number that follows an Arabic letter.
fn words(text: &str) -> BTreeSet<String> {
    let mut out = String::new();
    let mut last = false;
    for c in strip_marks(text).chars() {
        if c.is_numeric() != last {
            out.push(' ');
        }
        last = c.is_numeric();
        out.push(c);
    }
    out.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

const PDF: &str = "
import sys, pypdfium2
pdf = pypdfium2.PdfDocument(sys.argv[1])
for page in pdf:
    print('\\f%d %d' % tuple(round(v) for v in page.get_size()))
    print(page.get_textpage().get_text_range())
";

/// A reader of another maker finds the words of each question on one page of the tasks.
#[test]
fn a_reader_of_another_maker_finds_every_question_on_paper_of_the_right_size() {
    let python = std::env::var("ATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let there = Command::new(&python).args(["-c", "import pypdfium2"]).output();
    let (scenario, _) = shipped();
    let cases = [("a4", Lang::EN, "595 842"), ("letter", Lang::AR, "612 792")];
    for (lesson, (paper, lang, size)) in scenario.lessons.iter().zip(cases.into_iter().cycle()) {
        let name = format!("{}-{paper}.pdf", lesson.id);
        let path = written(&name, &["--lesson", lesson.id.as_str(), "--lang", lang.code(), "--paper", paper]);
        assert!(std::fs::read(&path).expect("written").starts_with(b"%PDF-"));
        if !there.as_ref().is_ok_and(|output| output.status.success()) {
            eprintln!("left out: no pypdfium2 in {python}");
            continue;
        }
        let told = Command::new(&python).arg("-c").arg(PDF).arg(&path).output().expect("Python starts");
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        let told = String::from_utf8(told.stdout).expect("UTF-8");
        let pages: Vec<&str> = told.split('\u{c}').skip(1).collect();
        assert!((10..40).contains(&pages.len()), "{name}: {} pages", pages.len());
        let across: String = size.split(' ').rev().collect::<Vec<_>>().join(" ");
        assert!(pages.iter().all(|page| page.starts_with(size) || page.starts_with(&across)), "{name}");
        let found: Vec<BTreeSet<String>> = pages.iter().map(|page| words(page)).collect();
        for (step, question) in questions(lesson, false) {
            let asked = question.asked.get(lang);
            let words = words(&asked);
            assert!(!words.is_empty(), "{asked}");
            let on = found.iter().position(|page| words.is_subset(page));
            assert!(on.is_some_and(|page| page < pages.len() / 2 + 3), "{name} {}: {asked}", step.id);
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes_and_what_is_there_stays_when_it_cannot_be_made() {
    let args = ["--lesson", "frozen-conflict", "--lang", "ar", "--sheets", "blank,numbered,strip,key"];
    let [first, second] = ["one.pdf", "two.pdf"].map(|name| std::fs::read(written(name, &args)).expect("written"));
    assert!(first == second);
    let path = folder().join("one.pdf").display().to_string();
    let done = atlas(&["handout", "--date", "2020-11-09", "--sheets", "accounts", "-o", &path]);
    assert_eq!(done.status.code(), Some(1));
    assert!(std::fs::read(&path).expect("still there") == first);
}
