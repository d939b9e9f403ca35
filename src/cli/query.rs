//! `query`: what a click at a point shows on a day, or what holds everywhere.

use std::process::ExitCode;

use serde::Serialize;

use super::{Failure, Opened, args, json, opened, print, print_problems};
use crate::model::moment::{Currency, EventNow};
use crate::model::summary::{holder_name, local_summary, summary_in};
use crate::model::{AreaKind, Base, Date, Here, LonLat, Moment, Scenario};
use crate::text::{Lang, LocalText};

#[derive(Serialize)]
struct Point<'a> {
    date: Date,
    at: [f64; 2],
    region: Option<Region<'a>>,
    country: Option<Region<'a>>,
    holders: Vec<Holder<'a>>,
    before: Option<&'a str>,
    also: Vec<AreaOut<'a>>,
    events: Vec<EventOut<'a>>,
    flows: Vec<FlowOut<'a>>,
    operations: Vec<Named<'a>>,
    summary: LocalText,
}

#[derive(Serialize)]
struct Whole<'a> {
    date: Date,
    areas: Vec<AreaOut<'a>>,
    events: Vec<EventOut<'a>>,
    flows: Vec<FlowOut<'a>>,
    operations: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Region<'a> {
    id: &'a str,
    name: &'a LocalText,
}

#[derive(Serialize)]
struct Holder<'a> {
    actor: &'a str,
    since: Option<Date>,
    contested: bool,
}

#[derive(Serialize)]
struct AreaOut<'a> {
    id: &'a str,
    kind: AreaKind,
    holder: &'a str,
    since: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a str>,
    contested: Vec<&'a str>,
    name: &'a LocalText,
}

#[derive(Serialize)]
struct EventOut<'a> {
    id: &'a str,
    title: &'a LocalText,
    from: Date,
    to: Option<Date>,
    state: &'static str,
}

#[derive(Serialize)]
struct FlowOut<'a> {
    id: &'a str,
    title: &'a LocalText,
    from: Date,
    to: Option<Date>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a LocalText,
}

/// Answers.
pub fn run(args: &args::Query) -> Result<ExitCode, Failure> {
    let Opened { loaded, base } = opened(args.answer.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    in_span(scenario, args.date)?;
    let moment = Moment::at(scenario, args.date);
    let lang = args.answer.written.lang();
    match args.at {
        Some(at) => {
            let here = Here::new(scenario, &base, at, args.date);
            if here.region.is_none() && here.holders.is_empty() {
                return Err(Failure::usage(format!("{},{} lies outside the map", at.lon, at.lat)));
            }
            let answer = point(scenario, &base, &moment, &here);
            print(&if args.answer.json {
                json(&answer)?
            } else {
                point_text(scenario, &base, &moment, &answer, &here, lang)
            });
        }
        None => {
            let answer = whole(scenario, &moment);
            print(&if args.answer.json { json(&answer)? } else { whole_text(scenario, &answer, lang) });
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Days outside the scenario's span have no answer.
pub fn in_span(scenario: &Scenario, date: Date) -> Result<(), Failure> {
    if scenario.span().contains(date) {
        return Ok(());
    }
    let (first, last) = (scenario.frame.span.from, scenario.last_day());
    Err(Failure::usage(format!("{date} lies outside the scenario, which runs from {first} to {last}")))
}

fn area_out<'a>(scenario: &'a Scenario, row: usize, since: Date, before: Option<&'a str>) -> AreaOut<'a> {
    let area = &scenario.areas[row];
    AreaOut {
        id: area.id.as_str(),
        kind: area.kind,
        holder: area.holder.as_str(),
        since,
        before,
        contested: area.contested.iter().map(|id| id.as_str()).collect(),
        name: &area.name,
    }
}

fn event_out<'a>(scenario: &'a Scenario, now: EventNow) -> EventOut<'a> {
    let event = &scenario.events[now.event];
    let state = match now.currency {
        Currency::Current => "current",
        Currency::Recent(_) => "recent",
        Currency::Past(_) => "past",
    };
    EventOut { id: event.id.as_str(), title: &event.title, from: event.from, to: event.span().to, state }
}

fn flow_out(scenario: &Scenario, i: usize) -> FlowOut<'_> {
    let flow = &scenario.flows[i];
    FlowOut { id: flow.id.as_str(), title: &flow.title, from: flow.from, to: flow.to }
}

fn operations<'a>(scenario: &'a Scenario, moment: &Moment) -> Vec<Named<'a>> {
    moment
        .operations
        .iter()
        .map(|&i| &scenario.frame.operations[i])
        .map(|o| Named { id: o.id.as_str(), name: &o.name })
        .collect()
}

fn point<'a>(scenario: &'a Scenario, base: &'a Base, moment: &Moment, here: &'a Here<'a>) -> Point<'a> {
    let LonLat { lon, lat } = here.at;
    let region = |r: &'a crate::model::Region| Region { id: r.id.as_str(), name: &r.name };
    let events = here.events(scenario, base, moment);
    let flows = here.flows(scenario, base, moment);
    Point {
        date: here.date,
        at: [lon, lat],
        region: here.region.map(region),
        country: here.country.map(region),
        holders: here
            .holders
            .iter()
            .map(|h| Holder { actor: h.who.as_str(), since: h.since, contested: h.contested })
            .collect(),
        before: here.before.as_ref().map(|who| who.as_str()),
        also: here.also.iter().map(|&row| area_out(scenario, row, scenario.areas[row].from, None)).collect(),
        events: events.into_iter().map(|now| event_out(scenario, now)).collect(),
        flows: flows.into_iter().map(|(i, _)| flow_out(scenario, i)).collect(),
        operations: operations(scenario, moment),
        summary: local_summary(scenario, base, moment, here),
    }
}

fn whole<'a>(scenario: &'a Scenario, moment: &'a Moment) -> Whole<'a> {
    Whole {
        date: moment.date,
        areas: moment
            .areas
            .iter()
            .map(|now| area_out(scenario, now.area, now.since, now.before.as_ref().map(|id| id.as_str())))
            .collect(),
        events: moment.live_events().map(|&now| event_out(scenario, now)).collect(),
        flows: moment.flows.iter().map(|&i| flow_out(scenario, i)).collect(),
        operations: operations(scenario, moment),
    }
}

fn point_text(
    scenario: &Scenario,
    base: &Base,
    moment: &Moment,
    answer: &Point<'_>,
    here: &Here<'_>,
    lang: Lang,
) -> String {
    let mut text = format!("{}\n", summary_in(scenario, base, moment, here, lang));
    for holder in &here.holders {
        let name = holder_name(scenario, base, &holder.who, lang);
        let since = holder.since.map(|d| d.to_string()).unwrap_or_default();
        text.push_str(&format!("holder {} {since} {name}\n", holder.who.as_str()));
    }
    listed(&mut text, &answer.events, &answer.flows, lang);
    text
}

fn whole_text(scenario: &Scenario, answer: &Whole<'_>, lang: Lang) -> String {
    let mut text = String::new();
    for area in &answer.areas {
        let holder = scenario.actors.short_name(&area.holder.into(), lang).to_owned();
        text.push_str(&format!("area {} {} {} ({holder})\n", area.id, area.since, area.name.get(lang)));
    }
    listed(&mut text, &answer.events, &answer.flows, lang);
    text
}

fn listed(text: &mut String, events: &[EventOut<'_>], flows: &[FlowOut<'_>], lang: Lang) {
    for event in events {
        text.push_str(&format!("event {} {} {}\n", event.id, event.from, event.title.get(lang)));
    }
    for flow in flows {
        text.push_str(&format!("flow {} {} {}\n", flow.id, flow.from, flow.title.get(lang)));
    }
}
