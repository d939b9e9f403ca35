//! `changes`: what changed between two days, by theatre.

use std::process::ExitCode;

use serde::Serialize;

use super::query::in_span;
use super::{Failure, Opened, args, json, opened, print, print_problems};
use crate::model::changes::{GroundChange, TheatreChanges};
use crate::model::summary::holder_name;
use crate::model::{Base, Changes, Date, Scenario, SourceId};
use crate::text::{Lang, LocalText, written_date};

#[derive(Serialize)]
struct Answer<'a> {
    from: Date,
    to: Date,
    theatres: Vec<TheatreOut<'a>>,
}

#[derive(Serialize)]
struct TheatreOut<'a> {
    id: &'a str,
    name: &'a LocalText,
    ground: Vec<GroundOut<'a>>,
    events: Vec<ThingOut<'a>>,
    flows_begun: Vec<ThingOut<'a>>,
    flows_ended: Vec<ThingOut<'a>>,
}

#[derive(Serialize)]
struct GroundOut<'a> {
    area: &'a str,
    name: &'a LocalText,
    on: Date,
    from: &'a str,
    to: &'a str,
    km2: f64,
    sources: &'a [SourceId],
}

#[derive(Serialize)]
struct ThingOut<'a> {
    id: &'a str,
    title: &'a LocalText,
    from: Date,
    to: Option<Date>,
    sources: &'a [SourceId],
}

/// Answers.
pub fn run(args: &args::Changes) -> Result<ExitCode, Failure> {
    if args.from >= args.to {
        return Err(Failure::usage(format!("--from {} must lie before --to {}", args.from, args.to)));
    }
    let Opened { loaded, base, .. } = opened(args.answer.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    in_span(scenario, args.from)?;
    in_span(scenario, args.to)?;
    let changes = Changes::between(scenario, &base, args.from, args.to);
    let lang = args.answer.written.lang();
    print(&if args.answer.json { json(&answer(scenario, &changes))? } else { text(scenario, &base, &changes, lang) });
    Ok(ExitCode::SUCCESS)
}

fn answer<'a>(scenario: &'a Scenario, changes: &'a Changes) -> Answer<'a> {
    let theatres = changes.theatres.iter().filter_map(|t| theatre(scenario, t)).collect();
    Answer { from: changes.from, to: changes.to, theatres }
}

fn theatre<'a>(scenario: &'a Scenario, changes: &'a TheatreChanges) -> Option<TheatreOut<'a>> {
    let theatre = scenario.theatre(&changes.theatre)?;
    let flows = |list: &[usize]| {
        let flows = list.iter().map(|&i| &scenario.flows[i]);
        flows
            .map(|f| ThingOut { id: f.id.as_str(), title: &f.title, from: f.from, to: f.to, sources: &f.sources })
            .collect()
    };
    let events = changes.events.iter().map(|&i| &scenario.events[i]);
    Some(TheatreOut {
        id: theatre.id.as_str(),
        name: &theatre.name,
        ground: changes.ground.iter().map(|change| ground(scenario, change)).collect(),
        events: events
            .map(|e| ThingOut {
                id: e.id.as_str(),
                title: &e.title,
                from: e.from,
                to: e.span().to,
                sources: &e.sources,
            })
            .collect(),
        flows_begun: flows(&changes.begun),
        flows_ended: flows(&changes.ended),
    })
}

fn ground<'a>(scenario: &'a Scenario, change: &'a GroundChange) -> GroundOut<'a> {
    let area = &scenario.areas[change.row];
    GroundOut {
        area: area.id.as_str(),
        name: &area.name,
        on: change.on,
        from: change.from.as_str(),
        to: change.to.as_str(),
        km2: change.km2.round(),
        sources: &area.sources,
    }
}

fn text(scenario: &Scenario, base: &Base, changes: &Changes, lang: Lang) -> String {
    let mut text = String::new();
    for changes in &changes.theatres {
        let Some(theatre) = theatre(scenario, changes) else { continue };
        text.push_str(&format!("theatre {} {}\n", theatre.id, theatre.name.get(lang)));
        for change in &changes.ground {
            let [from, to] = [&change.from, &change.to].map(|who| holder_name(scenario, base, who, lang));
            let name = scenario.areas[change.row].name.get(lang);
            let (on, km2) = (change.on, change.km2.round());
            let source = source(scenario, &scenario.areas[change.row].sources, lang);
            text.push_str(&format!("ground {on} {km2} km2 {name} ({from} → {to}){source}\n"));
        }
        let lists = [("event", &theatre.events), ("begun", &theatre.flows_begun), ("ended", &theatre.flows_ended)];
        for (word, things) in lists {
            for thing in things {
                let source = source(scenario, thing.sources, lang);
                text.push_str(&format!("{word} {} {} {}{source}\n", thing.id, thing.from, thing.title.get(lang)));
            }
        }
    }
    text
}

/// " [BBC News, 26 October 2020; +2]": the first of some sources and how many more there are.
fn source(scenario: &Scenario, ids: &[SourceId], lang: Lang) -> String {
    let Some(first) = ids.iter().find_map(|id| scenario.source(id)) else { return String::new() };
    let mut text = first.publisher.clone();
    if let Some(date) = &first.date {
        text.push_str(&format!(", {}", written_date(lang, date)));
    }
    if ids.len() > 1 {
        text.push_str(&format!("; +{}", ids.len() - 1));
    }
    format!(" [{text}]")
}
