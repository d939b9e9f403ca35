//! What an answer is worth: a point, half a point or nothing, with the reasons.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::phrase::{Filling, Phrase};
use super::{Answer, Choosable, Question, Worth};
use crate::model::about::beside;
use crate::model::base::Base;
use crate::model::ids::RegionId;
use crate::model::place::lon_lat;

/// What a pupil answered. Keys are those of the question's options and items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// A point on the map: degrees east, degrees north.
    Point([f64; 2]),
    /// The options that were chosen.
    Options(Vec<String>),
    /// All items, in the pupil's order.
    Order(Vec<String>),
    /// What was put together: left, right.
    Pairs(Vec<[String; 2]>),
    /// Words.
    Text(String),
}

/// How an answer came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// A point.
    Right,
    /// Half a point.
    Half,
    /// Nothing.
    Wrong,
    /// Nothing: there is no answer.
    Unanswered,
    /// Not scored: the question is an open one.
    Open,
}

impl Grade {
    /// All, best first.
    pub const ALL: [Self; 5] = [Self::Right, Self::Half, Self::Wrong, Self::Unanswered, Self::Open];

    /// The word in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Half => "half",
            Self::Wrong => "wrong",
            Self::Unanswered => "unanswered",
            Self::Open => "open",
        }
    }

    /// Half points.
    pub fn halves(self) -> u32 {
        match self {
            Self::Right => 2,
            Self::Half => 1,
            Self::Wrong | Self::Unanswered | Self::Open => 0,
        }
    }
}

/// What an answer is worth, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// How it came out.
    pub grade: Grade,
    /// Why, a sentence each.
    pub reasons: Vec<Phrase>,
}

/// The marks of some answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// One for each question, in their order.
    pub marks: Vec<Mark>,
}

impl Score {
    /// The score of answers to some questions.
    pub fn of<'a>(base: &Base, answers: impl IntoIterator<Item = (&'a Question, Option<&'a Given>)>) -> Self {
        Self { marks: answers.into_iter().map(|(question, given)| mark(base, question, given)).collect() }
    }

    /// Half points.
    pub fn halves(&self) -> u32 {
        self.marks.iter().map(|mark| mark.grade.halves()).sum()
    }

    /// Most points that could be had: one for each question that is not open.
    pub fn most(&self) -> u32 {
        self.marks.iter().filter(|mark| mark.grade != Grade::Open).count() as u32
    }

    /// "3½ of 5 points".
    pub fn points(&self) -> Phrase {
        let whole = i64::from(self.halves() / 2);
        let key = match (self.halves().is_multiple_of(2), whole) {
            (true, _) => "quiz-points",
            (false, 0) => "quiz-points-only-half",
            (false, _) => "quiz-points-half",
        };
        Phrase::made(key, [("n", whole.into()), ("most", i64::from(self.most()).into())])
    }
}

/// What an answer to a question is worth.
pub fn mark(base: &Base, question: &Question, given: Option<&Given>) -> Mark {
    let unanswered = || Mark { grade: Grade::Unanswered, reasons: vec![Phrase::made("quiz-score-unanswered", [])] };
    let Some(given) = given.filter(|given| fits(question, given).is_ok()) else {
        return if matches!(question.answer, Answer::Open { .. }) {
            Mark { grade: Grade::Open, reasons: Vec::new() }
        } else {
            unanswered()
        };
    };
    match (&question.answer, given) {
        (Answer::Point { region, .. }, Given::Point([lon, lat])) => point(base, region, [*lon, *lat]),
        (Answer::Options { options, several: false }, Given::Options(keys)) => {
            options.iter().find(|option| keys.contains(&option.key)).map_or_else(unanswered, one)
        }
        (Answer::Options { options, .. }, Given::Options(keys)) if !keys.is_empty() => several(options, keys),
        (Answer::Order { right, .. }, Given::Order(keys)) => order(right, keys),
        (Answer::Pairs { pairs, .. }, Given::Pairs(own)) if !own.is_empty() => together(pairs, own),
        (Answer::Open { .. }, _) => Mark { grade: Grade::Open, reasons: Vec::new() },
        _ => unanswered(),
    }
}

/// Whether an answer is one that the question can have, or what is wrong with it.
pub fn fits(question: &Question, given: &Given) -> Result<(), String> {
    match (&question.answer, given) {
        (Answer::Point { .. }, Given::Point([lon, lat])) if lon_lat(*lon, *lat).is_on_globe() => Ok(()),
        (Answer::Point { .. }, Given::Point(_)) => Err("the point lies off the globe".to_owned()),
        (Answer::Options { options, several }, Given::Options(keys)) => {
            if !several && keys.len() > 1 {
                return Err("one option can be chosen, not several".to_owned());
            }
            all_known(keys.iter(), options.iter().map(|option| &option.key))
        }
        (Answer::Order { right, .. }, Given::Order(keys)) => {
            let (mut own, mut all) = (keys.clone(), right.clone());
            own.sort_unstable();
            all.sort_unstable();
            if own == all { Ok(()) } else { Err("the order does not have each thing once".to_owned()) }
        }
        (Answer::Pairs { left, right, .. }, Given::Pairs(own)) => {
            if own.len() > left.len() {
                return Err("there are more pairs than things".to_owned());
            }
            all_known(own.iter().map(|pair| &pair[0]), left.iter().map(|item| &item.key))?;
            all_known(own.iter().map(|pair| &pair[1]), right.iter().map(|item| &item.key))
        }
        (Answer::Open { .. }, Given::Text(_)) => Ok(()),
        _ => Err(format!("a question of the kind {} is answered in another way", question.kind.key())),
    }
}

fn all_known<'a>(
    mut keys: impl Iterator<Item = &'a String>,
    known: impl Iterator<Item = &'a String>,
) -> Result<(), String> {
    let known: Vec<&String> = known.collect();
    keys.find(|key| !known.contains(key)).map_or(Ok(()), |key| Err(format!("there is no answer {key:?}")))
}

/// In the region a point, in one beside it half a point.
fn point(base: &Base, region: &RegionId, [lon, lat]: [f64; 2]) -> Mark {
    let at = lon_lat(lon, lat);
    let Some(target) = base.region(region) else {
        return Mark { grade: Grade::Unanswered, reasons: Vec::new() };
    };
    let place = ("place", Filling::from(&target.name));
    if target.covers(at) {
        return Mark { grade: Grade::Right, reasons: vec![Phrase::made("quiz-score-inside", [place])] };
    }
    let near = beside(base, target).into_iter().filter_map(|beside| base.region(&beside.region));
    if let Some(other) = near.into_iter().find(|other| other.covers(at)) {
        let reason = Phrase::made("quiz-score-beside", [place, ("other", (&other.name).into())]);
        return Mark { grade: Grade::Half, reasons: vec![reason] };
    }
    let reason = match base.region_at(at) {
        Some(other) => Phrase::made("quiz-score-elsewhere", [place, ("other", (&other.name).into())]),
        None => Phrase::made("quiz-score-nowhere", [place]),
    };
    Mark { grade: Grade::Wrong, reasons: vec![reason] }
}

fn one(option: &Choosable) -> Mark {
    let grade = match option.worth {
        Worth::Right => Grade::Right,
        Worth::Half => Grade::Half,
        Worth::Wrong => Grade::Wrong,
    };
    Mark { grade, reasons: option.why.iter().cloned().collect() }
}

/// Those that are right and chosen, less those that are wrong and chosen: all of the right ones a
/// point, half of them or more half a point.
fn several(options: &[Choosable], keys: &[String]) -> Mark {
    let count = |right: bool, chosen: bool| {
        let counted =
            |option: &&Choosable| (option.worth == Worth::Right) == right && keys.contains(&option.key) == chosen;
        options.iter().filter(counted).count()
    };
    let (hits, missed, mistaken) = (count(true, true), count(true, false), count(false, true));
    let (worth, all) = (hits.saturating_sub(mistaken), hits + missed);
    let mut reasons =
        vec![Phrase::made("quiz-score-hits", [("n", (hits as i64).into()), ("all", (all as i64).into())])];
    if mistaken > 0 {
        reasons.push(Phrase::made("quiz-score-mistaken", [("n", (mistaken as i64).into())]));
    }
    // The reason of every option that came out otherwise than the pupil thought.
    let otherwise = options.iter().filter(|option| (option.worth == Worth::Right) != keys.contains(&option.key));
    reasons.extend(otherwise.filter_map(|option| option.why.clone()));
    Mark { grade: part(worth, all), reasons }
}

/// By pairs that stand in the right order: all of them a point, two thirds or more half a point.
fn order(right: &[String], keys: &[String]) -> Mark {
    let place = |key: &String| keys.iter().position(|other| other == key);
    let mut kept = 0;
    let mut all = 0;
    for (i, earlier) in right.iter().enumerate() {
        for later in &right[i + 1..] {
            all += 1;
            kept += usize::from(place(earlier) < place(later));
        }
    }
    let grade = if kept == all {
        Grade::Right
    } else if 3 * kept >= 2 * all {
        Grade::Half
    } else {
        Grade::Wrong
    };
    let reason = Phrase::made("quiz-score-order", [("n", (kept as i64).into()), ("all", (all as i64).into())]);
    Mark { grade, reasons: vec![reason] }
}

fn together(pairs: &[[String; 2]], own: &[[String; 2]]) -> Mark {
    let found = pairs.iter().filter(|pair| own.contains(pair)).count();
    let reason = Phrase::made("quiz-score-pairs", [("n", (found as i64).into()), ("all", (pairs.len() as i64).into())]);
    Mark { grade: part(found, pairs.len()), reasons: vec![reason] }
}

fn part(worth: usize, all: usize) -> Grade {
    if worth == all {
        Grade::Right
    } else if worth > 0 && 2 * worth >= all {
        Grade::Half
    } else {
        Grade::Wrong
    }
}
