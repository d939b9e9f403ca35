//! A class of pupils' files that chance made.

use std::path::Path;

use conflict_atlas::io::pupils::save_pupil;
use conflict_atlas::model::pupil::{Asked, MapMark, Pupil};
use conflict_atlas::model::quiz::score::Given;
use conflict_atlas::model::quiz::{Answer, Question, Random, Worth};

/// The lesson that the class does.
pub const LESSON: &str = "forty-four-days";

/// What pupil number `n` answers: wrong or nothing now and then.
fn answer(question: &Question, random: &mut Random) -> Option<Given> {
    let luck = random.below(10);
    if luck == 9 {
        return None;
    }
    Some(match &question.answer {
        Answer::Point { at, .. } => Given::Point([at.lon, if luck > 6 { at.lat + 3.0 } else { at.lat }]),
        Answer::Options { options, several } => {
            let wanted = if luck > 6 { Worth::Wrong } else { Worth::Right };
            let keys = options.iter().filter(|option| option.worth == wanted).map(|option| option.key.clone());
            Given::Options(if *several { keys.collect() } else { keys.take(1).collect() })
        }
        Answer::Order { right, .. } => {
            let mut keys = right.clone();
            if luck > 6 {
                keys.reverse();
            }
            Given::Order(keys)
        }
        Answer::Pairs { pairs, .. } => Given::Pairs(pairs.clone()),
        Answer::Open { .. } => Given::Text("Because.".to_owned()),
    })
}

/// The files of so many pupils.
pub fn write_class(asked: &Asked<'_>, folder: &Path, pupils: usize) {
    for n in 0..pupils {
        let mut random = Random::new(n as u64);
        let mut pupil = Pupil::new(LESSON.into());
        pupil.name = format!("Group {n}");
        for (step, question) in &asked.questions {
            pupil.answers.entry((*step).clone()).or_default().push(answer(question, &mut random));
        }
        let first = asked.lesson.steps[0].id.clone();
        pupil.notes.insert(first.clone(), "A note".to_owned());
        pupil.marks.push(MapMark { step: first, at: [46.75, 39.76], text: "here".to_owned() });
        save_pupil(&folder.join(format!("pupil-{n:02}.json")), &pupil).expect("saved");
    }
}

/// Damages the files 4, 11 and 29: cut off, without anything, too large.
pub fn damage_three(folder: &Path) {
    let damage = |n: usize, text: &str| {
        std::fs::write(folder.join(format!("pupil-{n:02}.json")), text).expect("written");
    };
    damage(4, "{\"format\": \"conflict-atl");
    damage(11, "{}");
    damage(29, &"x".repeat(300 * 1024));
}
