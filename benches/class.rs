//! What the sum of a class costs: thirty pupils' files read and summed up. `cargo bench`.

mod common;

use std::path::PathBuf;
use std::sync::OnceLock;

use conflict_atlas::io::pupils::{read_class, save_pupil};
use conflict_atlas::model::pupil::{Asked, ClassSummary, Pupil};
use conflict_atlas::model::quiz::score::Given;
use conflict_atlas::model::quiz::{Answer, Bank};
use conflict_atlas::model::{Base, Scenario};

/// Pupils in the class.
const PUPILS: usize = 30;

struct Loaded {
    scenario: Scenario,
    base: Base,
    folder: tempfile::TempDir,
}

#[expect(clippy::unwrap_used, reason = "a bench without its data cannot run")]
fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let (scenario, base) = common::shipped();
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::of(&Bank::new(&scenario, &base), &scenario.lessons[0]);
        for n in 0..PUPILS {
            let mut pupil = Pupil::new(asked.lesson.id.clone());
            for (step, question) in &asked.questions {
                pupil.answers.entry((*step).clone()).or_default().push(given(&question.answer, n));
            }
            let path: PathBuf = folder.path().join(format!("{n}.json"));
            save_pupil(&path, &pupil).unwrap();
        }
        Loaded { scenario, base, folder }
    })
}

/// Another answer for each pupil, as far as there are several.
fn given(answer: &Answer, n: usize) -> Option<Given> {
    Some(match answer {
        Answer::Point { at, .. } => Given::Point([at.lon, at.lat + n as f64 / 10.0]),
        Answer::Options { options, .. } => Given::Options(vec![options[n % options.len()].key.clone()]),
        Answer::Order { right, .. } => Given::Order(right.clone()),
        Answer::Pairs { pairs, .. } => Given::Pairs(pairs.clone()),
        Answer::Open { .. } => return None,
    })
}

/// The questions of the lesson, the files, the sum.
#[divan::bench]
#[expect(clippy::unwrap_used, reason = "the folder was just written")]
fn read_and_sum_up() -> ClassSummary {
    let Loaded { scenario, base, folder } = loaded();
    let asked = Asked::of(&Bank::new(scenario, base), &scenario.lessons[0]);
    let files = read_class(folder.path(), &asked).unwrap();
    let pupils: Vec<&Pupil> = files.pupils.iter().map(|(_, pupil)| pupil).collect();
    assert_eq!(pupils.len(), PUPILS);
    ClassSummary::new(base, &asked, &pupils)
}

fn main() {
    divan::main();
}
