//! Lessons: read, written and checked; the shipped ones can be given as they are.

mod common;

use conflict_atlas::io::native::save_scenario;
use conflict_atlas::io::{Folder, Loaded, read_scenario};
use conflict_atlas::model::check::check;
use conflict_atlas::model::lesson::{MOST_LONG_WORDS, MOST_SHORT_WORDS, Task};
use conflict_atlas::model::pupil::Asked;
use conflict_atlas::model::quiz::{Answer, Bank, QuestionKind};
use conflict_atlas::model::summary::word_count;
use conflict_atlas::text::Lang;

fn with_lesson(text: &str) -> (tempfile::TempDir, Loaded) {
    common::small_with("lessons", "walk.json", text)
}

const WALK: &str = r#"{"id": "walk", "mood": "calm", "title": {"en": "Walk"}, "minutes": 10, "steps": [
    {"id": "a", "title": {"en": "A"}, "minutes": 4, "short": {"en": "Look."}, "chalk": 1,
     "view": {"date": "2020-01-05", "pen": [1, 2], "select": {"event": "talks"}}},
    {"id": "b", "title": {"en": "B"}, "minutes": 6, "hints": [{"en": "Think."}], "hard": true,
     "task": {"kind": "choice", "ink": "red", "question": {"en": "Which?"}, "options": [
        {"text": {"en": "One"}, "right": true, "why": {"en": "So."}, "blot": true}, {"text": {"en": "Two"}}]}}
]}"#;

/// A lesson of one step with this task, for the shipped scenario.
fn why_not(task: &str) -> Option<String> {
    let (scenario, base) = common::shipped();
    let lesson = format!(
        r#"{{"id": "x", "title": {{"en": "X"}}, "minutes": 1, "steps": [
            {{"id": "s", "title": {{"en": "S"}}, "minutes": 1, "task": {task}}}]}}"#
    );
    let lesson: conflict_atlas::model::Lesson = serde_json::from_str(&lesson).expect("a lesson");
    Bank::new(&scenario, &base).step(&lesson, &lesson.steps[0]).err()
}

#[test]
fn a_lesson_comes_back_with_what_this_version_does_not_know() {
    let (_folder, loaded) = with_lesson(WALK);
    assert_eq!(loaded.problems, []);
    let again = tempfile::tempdir().expect("a folder");
    save_scenario(&loaded.scenario, again.path()).expect("saved");
    let second = read_scenario(&Folder::on_disk(again.path()).expect("a folder")).expect("opens");
    assert_eq!(second.problems, []);
    assert_eq!(loaded.scenario.lessons, second.scenario.lessons);
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let text = std::fs::read_to_string(again.path().join("lessons/walk.json")).expect("written");
    let mut written = value(&text);
    // A view that says nothing is written as one.
    assert_eq!(written["steps"][1]["view"].take(), value("{}"));
    written["steps"][1].as_object_mut().expect("a step").remove("view");
    assert_eq!(written, value(WALK), "nothing is lost, nothing stands twice");
}

#[test]
fn a_broken_step_is_left_out_and_the_others_are_there() {
    let (_folder, loaded) = with_lesson(&WALK.replace("\"kind\": \"choice\"", "\"kind\": \"riddle\""));
    let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("lessons/walk.json: b") && told[0].contains("riddle"), "{told:?}");
    assert_eq!(loaded.scenario.lessons[0].steps.len(), 1);
    for broken in ["{", "[]", "{\"id\": \"walk\"}", "{\"steps\": []}"] {
        let (_folder, loaded) = with_lesson(broken);
        assert!(loaded.scenario.lessons.is_empty() && loaded.problems.len() == 1, "{broken}: {:?}", loaded.problems);
    }
}

#[test]
fn check_finds_what_does_not_hang_together() {
    let (_, base) = common::shipped();
    let long = format!("\"short\": {{\"en\": \"{}\"}}", "word ".repeat(MOST_SHORT_WORDS + 1));
    for (from, to, word) in [
        ("\"event\": \"talks\"", "\"event\": \"tales\"", "no event tales"),
        ("\"date\": \"2020-01-05\"", "\"date\": \"1999-01-05\"", "outside the span"),
        ("\"minutes\": 10", "\"minutes\": 11", "its steps take 10"),
        ("\"id\": \"b\"", "\"id\": \"a\"", "twice"),
        ("\"short\": {\"en\": \"Look.\"}", &long, "46 words"),
        ("{\"en\": \"B\"}", "{\"ar\": \"ب\"}", "has no text in \"en\""),
        ("\"right\": true, ", "", "0 of them right"),
        ("\"question\": {\"en\": \"Which?\"}, ", "", "has no question"),
        ("\"ink\": \"red\"", "\"sources\": [\"nobody\"]", "no source nobody"),
    ] {
        assert!(WALK.contains(from), "{from}");
        let (_folder, loaded) = with_lesson(&WALK.replacen(from, to, 1));
        let told = check(&loaded.scenario, &base);
        assert!(told.iter().any(|p| p.to_string().contains(word)), "{to}: {told:?}");
    }
}

#[test]
fn nothing_disputed_is_asked_as_if_it_had_one_answer() {
    for (task, reason) in [
        (r#"{"kind": "holder", "region": "aze-kalbajar", "date": "2020-10-26"}"#, "cannot be asked"),
        (r#"{"kind": "holder", "region": "aze-khojavend", "date": "2020-10-26"}"#, "cannot be asked"),
        (r#"{"kind": "holder", "town": "Hadrut", "date": "2020-11-20"}"#, "disputed"),
        (r#"{"kind": "holder", "region": "irq-duhok", "date": "2020-10-26"}"#, "no row"),
        (r#"{"kind": "holder", "date": "2020-10-26"}"#, "neither a region nor a town"),
        (r#"{"kind": "holder", "town": "Atlantis", "date": "2020-10-26"}"#, "no town Atlantis"),
        (r#"{"kind": "changed", "from": "2020-11-01", "to": "2020-10-01", "regions": ["aze-lachin"]}"#, "before"),
        (r#"{"kind": "changed", "from": "2018-01-01", "to": "2018-02-01", "regions": ["aze-lachin"]}"#, "0 of 1"),
        (r#"{"kind": "order", "events": ["2020-11-08-shusha"]}"#, "three to six"),
        (r#"{"kind": "account", "about": {"event": "2020-11-08-shusha"}, "actor": "tr"}"#, "0 accounts"),
        (r#"{"kind": "trace", "flow": "nowhere"}"#, "no arrow nowhere"),
        (
            r#"{"kind": "match", "pairs": [{"claim": "c01", "event": "2020-11-08-shusha"}, {"claim": "c01", "event": "2020-11-08-shusha"}]}"#,
            "no evidence",
        ),
        (r#"{"kind": "true-on", "region": "aze-aghdam", "date": "2020-10-01", "holder": "moon"}"#, "no actor moon"),
        (r#"{"kind": "generated", "task": "order", "theatre": "moon", "seed": 1, "count": 2}"#, "no theatre moon"),
        (r#"{"kind": "generated", "task": "choice", "seed": 1, "count": 2}"#, "the data have 0"),
    ] {
        let told = why_not(task).unwrap_or_else(|| panic!("{task} cannot be asked"));
        assert!(told.contains(reason), "{task}: {told}");
    }
    let (scenario, _) = common::shipped();
    let doubtful = scenario.events.iter().find(|event| event.confidence.key() == "claimed").expect("a claimed event");
    let task = format!(r#"{{"kind": "find", "event": "{}"}}"#, doubtful.id);
    assert!(why_not(&task).is_some_and(|told| told.contains("claimed")));
}

#[test]
fn what_has_one_answer_is_asked() {
    for task in [
        r#"{"kind": "holder", "region": "aze-zangilan", "date": "2020-10-15"}"#,
        r#"{"kind": "holder", "region": "aze-baku", "date": "2020-10-26"}"#,
        r#"{"kind": "find", "town": "Shusha"}"#,
        r#"{"kind": "true-on", "town": "Afrin", "date": "2019-01-01", "holder": "sna"}"#,
        r#"{"kind": "predict", "from": "2020-10-26", "to": "2020-11-24", "town": "Aghdam"}"#,
        r#"{"kind": "generated", "task": "order", "theatre": "caucasus", "seed": 7, "count": 3}"#,
    ] {
        assert_eq!(why_not(task), None, "{task}");
    }
}

#[test]
fn the_shipped_lessons_are_whole_in_both_languages() {
    let (scenario, base) = common::shipped();
    assert_eq!(check(&scenario, &base), []);
    let bank = Bank::new(&scenario, &base);
    let ids: Vec<&str> = scenario.lessons.iter().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(ids, ["forty-four-days", "frozen-conflict", "read-a-column", "six-theatres"]);
    for lesson in &scenario.lessons {
        assert!((8..=14).contains(&lesson.steps.len()) && lesson.minutes == 45, "{}", lesson.id);
        let mut texts = vec![&lesson.title, &lesson.aim, &lesson.teacher];
        for step in &lesson.steps {
            texts.extend([&step.title, &step.short, &step.notes]);
            texts.extend(step.task.iter().flat_map(Task::texts).map(|(_, text)| text));
            for lang in [Lang::EN, Lang::AR] {
                let [short, long] = [&step.short, &step.long].map(|text| word_count(text.get(lang)));
                assert!(short <= MOST_SHORT_WORDS && long <= MOST_LONG_WORDS, "{} {}", lesson.id, step.id);
            }
        }
        for text in texts {
            assert!([Lang::EN, Lang::AR].iter().all(|&lang| text.has(lang)), "{}: {text:?}", lesson.id);
        }
        let asked = Asked::of(&bank, lesson);
        assert!(asked.questions.len() >= 8, "{} asks {} questions", lesson.id, asked.questions.len());
        let scored = asked.questions.iter().filter(|(_, question)| question.kind != QuestionKind::Discuss).count();
        assert!(scored >= 5, "{} has {scored} scored questions", lesson.id);
        for (step, question) in &asked.questions {
            let open = matches!(&question.answer, Answer::Open { key } if !key.is_empty());
            assert!(
                open || !question.explain.is_empty() || question.right().all(|option| option.why.is_some()),
                "{step}"
            );
        }
    }
}
