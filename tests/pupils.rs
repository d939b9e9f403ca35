//! The files of a class: read, summed up; what is damaged or made to do harm is named and left out.

mod common;

use common::class::{LESSON, damage_three, write_class};
use common::program::atlas;
use conflict_atlas::io::pupils::{read_class, read_pupil, save_pupil};
use conflict_atlas::model::pupil::{Asked, ClassSummary, FORMAT, Pupil};
use conflict_atlas::model::quiz::Bank;
use conflict_atlas::model::quiz::score::{Given, Grade};
use serde_json::Value;

#[test]
fn a_class_of_thirty_with_three_damaged_files_is_summed_up() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let asked = Asked::of(&bank, scenario.lesson(&LESSON.into()).expect("the lesson"));
    let folder = tempfile::tempdir().expect("a folder");
    write_class(&asked, folder.path(), 30);
    damage_three(folder.path());
    let files = read_class(folder.path(), &asked).expect("read");
    let left_out: Vec<&str> = files.left_out.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(left_out, ["pupil-04.json", "pupil-11.json", "pupil-29.json"]);
    for ((_, reason), word) in files.left_out.iter().zip(["not JSON", "no pupil's file", "larger than 256 kB"]) {
        assert!(reason.contains(word), "{reason}");
    }
    let pupils: Vec<&Pupil> = files.pupils.iter().map(|(_, pupil)| pupil).collect();
    assert_eq!(pupils.len(), 27);
    let summary = ClassSummary::new(&base, &asked, &pupils);
    assert_eq!((summary.tasks.len(), summary.scores.len()), (asked.questions.len(), 27));
    for task in &summary.tasks {
        let all: usize = Grade::ALL.iter().map(|grade| task.count(*grade)).sum();
        assert_eq!(all, 27, "{}: every pupil is counted once", task.step);
        assert_eq!(task.halves() + task.lost(), task.most(), "{}: won and lost are all", task.step);
        let given: usize = task.answers.iter().map(|answer| answer.count).sum();
        assert!(given < 27, "{}: some gave no answer", task.step);
    }
    // What was lost task by task is what is missing from the scores.
    let lost: u32 = summary.tasks.iter().filter(|task| !task.open).map(|task| task.lost()).sum();
    let missing: u32 = summary.scores.iter().map(|score| 2 * score.most() - score.halves()).sum();
    assert_eq!(lost, missing);
    let hardest = summary.hardest();
    assert!(hardest.windows(2).all(|pair| pair[0].lost() >= pair[1].lost()) && hardest.len() > 4);
    assert!(!summary.differing().is_empty());

    let args = ["class", &folder.path().display().to_string(), "--lesson", LESSON, "--json"];
    let output = atlas(&args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["pupils"].as_array().map(Vec::len), Some(27));
    assert_eq!(report["left_out"][2]["file"], "pupil-29.json");
    assert_eq!(report["tasks"].as_array().map(Vec::len), Some(asked.questions.len()));
    let output = atlas(&args[..4]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    for said in ["pupil \"pupil-00.json\" Group 0: ", "left out \"pupil-04.json\": is not JSON", "lost ", "differ "] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn a_pupils_file_comes_back_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.json");
    let mut pupil = Pupil::new(LESSON.into());
    pupil.name = "سلمى".to_owned();
    pupil.answers.insert("where".into(), vec![Some(Given::Point([46.5, 39.5])), None]);
    pupil.extra.insert("colour".to_owned(), "blue".into());
    save_pupil(&path, &pupil).expect("saved");
    assert_eq!(read_pupil(&path).expect("read"), pupil);
}

#[test]
fn a_hostile_file_is_named_with_the_reason() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let asked = Asked::of(&bank, scenario.lesson(&LESSON.into()).expect("the lesson"));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let long_name = "n".repeat(81);
    let of = |rest: &str| format!("{{\"format\": \"{FORMAT}\", \"lesson\": \"{LESSON}\"{rest}}}");
    for (text, word) in [
        (deep, "recursion limit"),
        (of("").replace("pupil/1", "pupil/9"), "format"),
        (of("").replace(LESSON, "another"), "another"),
        (of(&format!(", \"name\": \"{long_name}\"")), "longer than 80"),
        (of(", \"name\": \"\\u001b[2J\""), "no letters"),
        (of(", \"answers\": {\"moon\": []}"), "no step \"moon\""),
        (of(", \"notes\": {\"moon\": \"x\"}"), "no step \"moon\""),
        (of(", \"answers\": {\"where\": [null, null]}"), "2 answers"),
        (of(", \"answers\": {\"where\": [{\"options\": [\"az\"]}]}"), "answered in another way"),
        (of(", \"answers\": {\"where\": [{\"point\": [460, 39]}]}"), "off the globe"),
        (of(", \"answers\": {\"sequence\": [{\"order\": [\"a\", \"a\"]}]}"), "each thing once"),
        (of(", \"answers\": {\"shusha\": [{\"options\": [\"maybe\"]}]}"), "no answer \"maybe\""),
        (of(", \"answers\": {\"where\": \"here\"}"), "no pupil's file"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("bad.json"), &text).expect("written");
        std::fs::write(folder.path().join("list.txt"), "not looked at").expect("written");
        let files = read_class(folder.path(), &asked).expect("read");
        assert!(files.pupils.is_empty() && files.left_out.len() == 1, "{word}");
        assert!(files.left_out[0].1.contains(word), "{word}: {}", files.left_out[0].1);
    }
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_folder_is_not_followed() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let asked = Asked::of(&bank, scenario.lesson(&LESSON.into()).expect("the lesson"));
    let folder = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("endless.json")).expect("linked");
    std::fs::create_dir(folder.path().join("folder.json")).expect("made");
    let files = read_class(folder.path(), &asked).expect("read");
    assert_eq!(files.left_out.iter().filter(|(_, reason)| reason.contains("no plain file")).count(), 2);
}

#[test]
fn a_class_that_is_not_there_and_a_lesson_that_is_not_there_are_told_on_one_line() {
    for (args, code, word) in [
        (vec!["class", "/no/such/folder", "--lesson", LESSON], 1, "/no/such/folder"),
        (vec!["class", ".", "--lesson", "moon"], 2, LESSON),
        (vec!["quiz", "--lesson", "moon"], 2, LESSON),
        (vec!["quiz"], 2, "--seed"),
        (vec!["quiz", "--seed", "1", "--kind", "riddle"], 2, "true-on"),
        (vec!["quiz", "--seed", "1", "--theatre", "moon"], 2, "caucasus"),
        (vec!["quiz", "--seed", "1", "--count", "0"], 2, "--count"),
    ] {
        let output = atlas(&args);
        let err = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{args:?}: {err}");
        assert!(err.contains(word) && err.lines().count() == 1, "{args:?}: {err}");
    }
}

#[test]
fn quiz_prints_questions_with_answers_and_sources() {
    let ask = |more: &[&str]| {
        let mut args = vec!["quiz", "--seed", "7", "--count", "9"];
        args.extend(more);
        let output = atlas(&args);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let text = ask(&[]);
    assert_eq!(text, ask(&[]), "the same seed prints the same questions");
    for sign in ["\n  = ", "\n  # ", "\n  [] "] {
        assert!(text.matches(sign).count() >= 8, "{sign:?} in {text}");
    }
    assert_ne!(text, ask(&["--lang", "ar"]));
    let answer: Value = serde_json::from_str(&ask(&["--json", "--kind", "holder,order"])).expect("JSON");
    let questions = answer.as_array().expect("a list");
    assert_eq!(questions.len(), 9);
    assert!(questions.iter().all(|q| q["asked"]["ar"].is_string() && q["sources"][0]["publisher"].is_string()));
    assert_eq!(questions[0]["kind"], "holder");
    let lesson = atlas(&["quiz", "--lesson", LESSON]);
    assert!(String::from_utf8_lossy(&lesson.stdout).contains(" where ["), "the questions of a lesson, by step");
}
