//! From where to where an arrow runs.

use super::super::bank::{Bank, Scope, apart};
use super::super::phrase::{Filling, Phrase};
use super::super::random::Random;
use super::super::settled::is_settled;
use super::super::{Answer, Choosable, Question, QuestionKind, Worth};
use super::{round, shot, sources};
use crate::model::flow::{Flow, FlowKind};
use crate::model::place::LonLat;
use crate::model::scenario::Confidence;
use crate::model::shot::{Chosen, Shot};
use crate::text::LocalText;

/// As near as this, squared and in degrees, two ends could be taken for one place.
const ONE_PLACE: f64 = 0.5;
/// So many wrong ways stand beside the right one.
const OTHERS: usize = 3;

/// An end of an arrow.
type End<'a> = (&'a LocalText, LonLat);

pub(in super::super) fn pick(bank: &Bank<'_>, random: &mut Random, scope: Scope<'_>) -> Option<Question> {
    let sure = |flow: &&Flow| {
        let gentle = scope.hard || flow.kind != FlowKind::Strikes;
        scope.takes(&flow.theatre) && flow.confidence == Confidence::Documented && gentle
    };
    let flows: Vec<&Flow> = bank.scenario.flows.iter().filter(sure).collect();
    ask(bank, random.one(&flows)?, random).ok()
}

/// From where to where an arrow runs, where nobody disputes that it ran.
pub(in super::super) fn ask(bank: &Bank<'_>, flow: &Flow, random: &mut Random) -> Result<Question, String> {
    if !is_settled(flow.confidence) {
        return Err(format!("the arrow {} is {}", flow.id, flow.confidence.key()));
    }
    let [from, to] = ends(flow).ok_or_else(|| format!("the ends of the arrow {} have no names", flow.id))?;
    if is_one(from, to) {
        return Err(format!("the arrow {} ends where it begins", flow.id));
    }
    // Ways of other arrows of the theatre, and mixtures with this one's.
    let mut others: Vec<[End<'_>; 2]> = Vec::new();
    for other in bank.scenario.flows.iter().filter(|other| other.theatre == flow.theatre && other.id != flow.id) {
        let Some([a, b]) = ends(other) else { continue };
        others.extend([[from, b], [a, to], [a, b]]);
    }
    let stops: Vec<End<'_>> = flow.stops.iter().zip(flow.path.iter().copied()).collect();
    let is_stop = |end: End<'_>| stops.iter().any(|&stop| is_one(stop, end));
    // An end of its own at its own place, or somewhere that it does not touch at all.
    let is_wrong = |way: &[End<'_>; 2]| {
        let [a, b] = *way;
        let own = (a == from, b == to);
        let begins = own.0 || !is_stop(a);
        let ends = own.1 || !is_stop(b);
        begins && ends && own != (true, true) && !is_one(a, b)
    };
    others.retain(is_wrong);
    random.shuffle(&mut others);
    let mut ways = vec![([from, to], Worth::Right), ([to, from], Worth::Half)];
    for way in others {
        let names = |way: &[End<'_>; 2]| way.map(|(name, _)| name.clone());
        if ways.len() <= OTHERS && !ways.iter().any(|(other, _)| names(other) == names(&way)) {
            ways.push((way, Worth::Wrong));
        }
    }
    if ways.len() < 3 {
        return Err(format!("no other way can stand beside that of the arrow {}", flow.id));
    }
    random.shuffle(&mut ways);
    Ok(question(flow, &ways))
}

fn ends(flow: &Flow) -> Option<[End<'_>; 2]> {
    let named = flow.stops.len() == flow.path.len();
    let (first, last) = (flow.stops.first()?, flow.stops.last()?);
    named.then_some([(first, *flow.path.first()?), (last, *flow.path.last()?)])
}

fn is_one(a: End<'_>, b: End<'_>) -> bool {
    a.0 == b.0 || apart(a.1, b.1) < ONE_PLACE
}

fn question(flow: &Flow, ways: &[([End<'_>; 2], Worth)]) -> Question {
    let english = |name: &LocalText| name.get(crate::text::Lang::EN).to_owned();
    let option = |(way, worth): &([End<'_>; 2], Worth)| {
        let [from, to] = way.map(|(name, _)| name);
        let why = match worth {
            Worth::Half => Some(Phrase::made("quiz-why-turned", [])),
            Worth::Right | Worth::Wrong => None,
        };
        Choosable {
            key: format!("{} > {}", english(from), english(to)),
            text: Phrase::made("quiz-way", [("from", from.into()), ("to", to.into())]),
            worth: *worth,
            why,
        }
    };
    let shown = shot(flow.path.iter().copied(), flow.from);
    let stops = [("title", Filling::from(&flow.title)), ("stops", Filling::List(flow.stops.clone()))];
    let mut explain = vec![Phrase::made("quiz-why-way", stops)];
    explain.extend(flow.facts.first().map(Phrase::from));
    Question {
        kind: QuestionKind::Trace,
        asked: Phrase::made("quiz-ask-trace", [("title", (&flow.title).into())]),
        quoted: None,
        answer: Answer::Options { options: ways.iter().map(option).collect(), several: false },
        explain,
        sources: sources(&flow.sources),
        hard: flow.kind == FlowKind::Strikes,
        reveal: Shot { select: Some(Chosen::Flow(flow.id.clone())), ..shown.clone() },
        // The arrow is not on the map yet.
        shot: Shot {
            bbox: round(ways.iter().flat_map(|(way, _)| way.map(|(_, at)| at))),
            layers: Some(ground()),
            ..shown
        },
    }
}

/// Layers that show the ground and none of what moves over it.
fn ground() -> Vec<String> {
    ["areas", "disputed", "provinces", "towns", "waters", "relief"].map(str::to_owned).to_vec()
}
