//! Briefings taken along: what is written can be read back, and is the same on every run.

mod common;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use common::program::atlas;

fn folder() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder")).path()
}

/// Exports the shipped briefing in a language once, and says where.
fn briefing(format: &str, lang: &str) -> PathBuf {
    let path = folder().join(format!("{:?}-{lang}.{format}", std::thread::current().id()));
    let out = path.display().to_string();
    let done = atlas(&["export", "--format", format, "--briefing", "reach", "--lang", lang, "-o", &out]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    path
}

/// Python that has a module, for readers of other makers. Where there is none the test says so and
/// leaves it; `.ci/run` installs them.
fn python(module: &str) -> Option<String> {
    let python = std::env::var("ATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let there = Command::new(&python).args(["-c", &format!("import {module}")]).output();
    let there = there.is_ok_and(|output| output.status.success());
    if !there {
        eprintln!("left out: no {module} in {python}");
    }
    there.then_some(python)
}

/// What a script says about a file.
fn told(python: &str, script: &str, file: &Path) -> String {
    let output = Command::new(python).arg("-c").arg(script).arg(file).output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

const PDF: &str = "
import sys, pypdfium2
pdf = pypdfium2.PdfDocument(sys.argv[1])
print(len(pdf), len(list(pdf.get_toc())), pdf.get_metadata_dict()['Title'])
for word in ('جرابلس', 'تركية', 'سيادتها', 'Reuters', 'الأمم'):
    found = [i for i in range(len(pdf)) if pdf[i].get_textpage().search(word).get_next()]
    print(word, found)
";

#[test]
fn a_pdf_is_tagged_has_bookmarks_and_its_arabic_is_found_by_another_reader() {
    let path = briefing("pdf", "ar");
    let bytes = std::fs::read(&path).expect("written");
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() < 8_000_000, "{} bytes", bytes.len());
    assert!(bytes == std::fs::read(briefing("pdf", "ar")).expect("written"), "two runs give the same bytes");
    let Some(python) = python("pypdfium2") else { return };
    let told = told(&python, PDF, &path);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("12 12 نفوذ تركيا"), "{told}");
    // The caption of the second slide, in the order in which it is read.
    for line in &lines[1..4] {
        assert!(line.contains("[1") || line.contains(", 1"), "{line}");
    }
    // With a ligature in it, from the caption of the third.
    assert!(lines[5].starts_with("الأمم") && lines[5].contains('2'), "{}", lines[5]);
}

const PPTX: &str = "
import sys
from pptx import Presentation
from pptx.util import Emu
deck = Presentation(sys.argv[1])
print(len(deck.slides), deck.slide_width == Emu(12192000))
for slide in deck.slides:
    shapes = list(slide.shapes)
    for shape in list(shapes):
        if shape.shape_type == 6: shapes += list(shape.shapes)
    names = [s.name for s in shapes]
    rtl = slide.shapes.title._element.xml.count('rtl=\"1\"')
    print(len(slide.shapes), sum('custGeom' in s._element.xml for s in shapes), len(slide.notes_slide.notes_text_frame.text), rtl, len(set(s.shape_id for s in shapes)) == len(shapes), slide.shapes.title.text)
";

#[test]
fn a_deck_has_shapes_titles_and_notes_that_another_reader_counts() {
    let path = briefing("pptx", "ar");
    assert!(std::fs::read(&path).expect("written") == std::fs::read(briefing("pptx", "ar")).expect("written"));
    let mut package = zip::ZipArchive::new(std::fs::File::open(&path).expect("opens")).expect("a package");
    for i in 0..package.len() {
        let mut part = package.by_index(i).expect("a part");
        let name = part.name().expect("a name").into_owned();
        assert!(i > 0 || name == "[Content_Types].xml", "{name} comes first");
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut text = String::new();
            part.read_to_string(&mut text).expect("UTF-8");
            roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    }
    let Some(python) = python("pptx") else { return };
    let told = told(&python, PPTX, &path);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0] == "12 True" && lines.len() == 13, "{told}");
    for line in &lines[1..] {
        let parts: Vec<&str> = line.splitn(6, ' ').collect();
        let [shapes, freeforms, notes, rtl] = [0, 1, 2, 3].map(|i| parts[i].parse::<usize>().expect("a number"));
        assert!(shapes > 20 && freeforms > 10 && notes > 60 && rtl > 0, "{line}");
        assert!(parts[4] == "True" && !parts[5].is_empty(), "{line}");
    }
}

#[test]
fn a_deck_opens_in_an_office() {
    let office = Command::new("soffice").arg("--version").output();
    if !office.is_ok_and(|output| output.status.success()) {
        eprintln!("left out: no soffice");
        return;
    }
    let path = briefing("pptx", "en");
    let out = folder().join("office");
    let home = format!("-env:UserInstallation=file://{}", folder().join("profile").display());
    let done = Command::new("soffice")
        .args([&home, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&out)
        .arg(&path)
        .output()
        .expect("it starts");
    assert!(done.status.success());
    let pdf = out.join(path.with_extension("pdf").file_name().expect("a name"));
    assert!(std::fs::metadata(pdf).expect("converted").len() > 100_000);
}

#[test]
fn pictures_of_a_briefing_go_into_a_folder_and_nothing_is_left_of_a_wrong_question() {
    let out = folder().join("pictures");
    std::fs::create_dir(&out).expect("made");
    let done = atlas(&[
        "export",
        "--format",
        "svg",
        "--briefing",
        "reach",
        "--size",
        "640x360",
        "-o",
        &out.display().to_string(),
    ]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(std::fs::read_dir(&out).expect("listed").count(), 12);
    let nowhere = folder().join("no/where.pdf").display().to_string();
    let file = folder().join("none.pdf").display().to_string();
    for (args, code, words) in [
        (vec!["--format", "pdf", "--briefing", "reach", "-o", nowhere.as_str()], 1, "no such file or folder"),
        (vec!["--format", "pdf", "--briefing", "talk", "-o", &file], 2, "there are column, reach"),
        (vec!["--format", "pdf", "-o", &file], 2, "what to export"),
        (vec!["--format", "pdf", "--date", "1999-01-01", "-o", &file], 2, "1999-01-01"),
        (vec!["--format", "pdf", "--from", "2020-05-01", "--to", "2020-04-01", "-o", &file], 2, "lies after"),
        (vec!["--format", "png", "--briefing", "reach", "-o", &file], 2, "not a folder"),
        (vec!["--format", "poem", "--date", "2020-01-01", "-o", &file], 2, "poem"),
    ] {
        let done = atlas(&[&["export"], &args[..]].concat());
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.code() == Some(code) && said.contains(words), "{args:?}: {said}");
        assert!(!Path::new(&file).exists(), "{args:?} left a file");
    }
}
