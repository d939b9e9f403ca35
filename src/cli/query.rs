//! `query`: what a click at a point shows on a day, or what holds everywhere.

use std::process::ExitCode;

use serde::Serialize;

use super::{Failure, Opened, args, json, opened, print, print_problems};
use crate::model::about::{About, Beside, beside};
use crate::model::hands::Hand;
use crate::model::moment::{Currency, EventNow};
use crate::model::profile::profile_at;
use crate::model::summary::{holder_name, local_summary, summary_in};
use crate::model::{AreaKind, Base, Confidence, Date, Here, HolderId, LonLat, Moment, Period, Scenario, Source};
use crate::text::{Lang, LocalText};

#[derive(Serialize)]
struct Point<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
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
    changes: Vec<HandOut<'a>>,
    next: Option<NextOut<'a>>,
    neighbours: Vec<NeighbourOut<'a>>,
    linked: Vec<NextOut<'a>>,
    profile: Option<ProfileOut<'a>>,
    confidence: Option<Confidence>,
    sources: Vec<SourceOut<'a>>,
    summary: LocalText,
}

/// A change of hands up to the day.
#[derive(Serialize)]
struct HandOut<'a> {
    on: Date,
    from: String,
    to: String,
    area: &'a str,
}

/// An event that is not of the day.
#[derive(Serialize)]
struct NextOut<'a> {
    id: &'a str,
    title: &'a LocalText,
    from: Date,
}

#[derive(Serialize)]
struct NeighbourOut<'a> {
    id: &'a str,
    name: &'a LocalText,
    holder: Option<String>,
    km: f64,
}

/// A source, as answers give it.
#[derive(Serialize)]
pub struct SourceOut<'a> {
    id: &'a str,
    publisher: &'a str,
    title: &'a str,
    date: Option<&'a str>,
    url: Option<&'a str>,
}

/// What the place is and what it is known for, in the phase of the day.
#[derive(Serialize)]
struct ProfileOut<'a> {
    id: &'a str,
    name: &'a LocalText,
    from: Option<Date>,
    to: Option<Date>,
    text: &'a LocalText,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
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
    let Opened { loaded, base, .. } = opened(args.answer.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let days = period(scenario, &args.days)?;
    let moment = Moment::during(scenario, days);
    let lang = args.answer.written.lang();
    match args.at {
        Some(at) => {
            let about = About::new(scenario, &base, &moment, at);
            if about.here.region.is_none() && about.here.holders.is_empty() {
                return Err(Failure::usage(format!("{},{} lies outside the map", at.lon, at.lat)));
            }
            let answer = point(scenario, &base, &moment, &about);
            print(&if args.answer.json { json(&answer)? } else { point_text(scenario, &base, &answer, &about, lang) });
        }
        None => {
            let answer = whole(scenario, &moment);
            print(&if args.answer.json { json(&answer)? } else { whole_text(scenario, &answer, lang) });
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The days that are asked about, all within the scenario's span.
pub fn period(scenario: &Scenario, days: &args::Days) -> Result<Period, Failure> {
    let period = days.period().map_err(Failure::usage)?;
    in_span(scenario, period.first())?;
    in_span(scenario, period.last())?;
    Ok(period)
}

/// The first day of several; none of one, so that its answer stays as it is.
fn from(moment: &Moment) -> Option<Date> {
    Some(moment.period.first()).filter(|first| *first != moment.date)
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

fn point<'a>(scenario: &'a Scenario, base: &'a Base, moment: &Moment, about: &'a About<'a>) -> Point<'a> {
    let here = &about.here;
    let LonLat { lon, lat } = here.at;
    let region = |r: &'a crate::model::Region| Region { id: r.id.as_str(), name: &r.name };
    let hand = |hand: &'a Hand| HandOut {
        on: hand.on,
        from: hand.from.as_str().to_owned(),
        to: hand.to.as_str().to_owned(),
        area: scenario.areas[hand.row].id.as_str(),
    };
    let event = |i: usize| {
        let event = &scenario.events[i];
        NextOut { id: event.id.as_str(), title: &event.title, from: event.from }
    };
    let beside = here.region.map(|r| beside(base, r)).unwrap_or_default();
    let neighbour = |beside: &Beside| {
        let region = base.region(&beside.region)?;
        let holder = Here::new(scenario, base, beside.at, here.date).holders.into_iter().next();
        let holder = holder.map(|h| h.who.as_str().to_owned());
        Some(NeighbourOut { id: region.id.as_str(), name: &region.name, holder, km: beside.km.round() })
    };
    Point {
        from: from(moment),
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
        events: about.events.iter().map(|&now| event_out(scenario, now)).collect(),
        flows: about.flows.iter().map(|&(i, _)| flow_out(scenario, i)).collect(),
        operations: operations(scenario, moment),
        changes: about.past_hands().map(hand).collect(),
        next: about.next.map(event),
        neighbours: beside.iter().filter_map(neighbour).collect(),
        linked: about.linked.iter().map(|&i| event(i)).collect(),
        profile: profile_at(scenario, here).map(|(profile, phase)| ProfileOut {
            id: profile.id.as_str(),
            name: &profile.name,
            from: phase.from,
            to: phase.to,
            text: &phase.text,
            sources: phase.sources.iter().map(|id| id.as_str()).collect(),
        }),
        confidence: about.confidence(scenario),
        sources: about.sources.iter().filter_map(|id| scenario.source(id)).map(source_out).collect(),
        summary: local_summary(scenario, base, about),
    }
}

/// A source, as answers give it.
pub fn source_out(source: &Source) -> SourceOut<'_> {
    SourceOut {
        id: source.id.as_str(),
        publisher: &source.publisher,
        title: &source.title,
        date: source.date.as_deref(),
        url: source.url.as_deref(),
    }
}

fn whole<'a>(scenario: &'a Scenario, moment: &'a Moment) -> Whole<'a> {
    Whole {
        from: from(moment),
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

fn point_text(scenario: &Scenario, base: &Base, answer: &Point<'_>, about: &About<'_>, lang: Lang) -> String {
    let name = |who: &HolderId| holder_name(scenario, base, who, lang);
    let mut text = format!("{}\n", summary_in(scenario, base, about, lang));
    if let Some(profile) = &answer.profile {
        text.push_str(&format!("about {}\n", profile.text.get(lang)));
    }
    for holder in &about.here.holders {
        let since = holder.since.map(|d| d.to_string()).unwrap_or_default();
        text.push_str(&format!("holder {} {since} {}\n", holder.who.as_str(), name(&holder.who)));
    }
    for row in about.here.also.iter().map(|&row| &scenario.areas[row]) {
        let (kind, holder, name) = (row.kind.key(), &row.holder, row.name.get(lang));
        text.push_str(&format!("{kind} {holder} {} {name}\n", row.from));
    }
    for hand in about.past_hands() {
        text.push_str(&format!("change {} {} → {}\n", hand.on, name(&hand.from), name(&hand.to)));
    }
    listed(&mut text, &answer.events, &answer.flows, lang);
    if let Some(next) = &answer.next {
        text.push_str(&format!("next {} {} {}\n", next.id, next.from, next.title.get(lang)));
    }
    for linked in &answer.linked {
        text.push_str(&format!("linked {} {} {}\n", linked.id, linked.from, linked.title.get(lang)));
    }
    for beside in &answer.neighbours {
        let holder = beside.holder.as_deref().unwrap_or("-");
        text.push_str(&format!("beside {} {} km {holder} {}\n", beside.id, beside.km, beside.name.get(lang)));
    }
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
