//! A text read on the map: every claim in both languages, with evidence, verdict and sources; the
//! reader's own verdicts; the argument played; the glossary; links walked by key.

mod common;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use common::atlas::{Atlas, Look, arrows};
use common::window::{says, state, window};
use common::{day, shipped};
use conflict_atlas::app::App;
use conflict_atlas::model::claim::Thing;
use conflict_atlas::model::link::{links_from, links_to};
use conflict_atlas::model::profile::profile_at;
use conflict_atlas::model::{AreaKind, Bearing, Here, Moment, Verdict, lon_lat};
use conflict_atlas::scene::{Camera, Item, Lit, Prepared, Theme};
use conflict_atlas::session::{Command, Document, Session, Way, secs_for};
use conflict_atlas::text::{Lang, tr};
use conflict_atlas::ui::drawn::Drawn;
use egui::{Key, Modifiers};
use egui_kittest::Harness;

const SIZE: [f32; 2] = [1440.0, 2400.0];

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn send(harness: &mut Harness<'_, App>, command: Command) {
    harness.state_mut().run(command);
    harness.run();
}

#[test]
fn every_claim_is_read_in_both_languages_with_evidence_verdict_and_sources() {
    let (scenario, _) = shipped();
    assert_eq!(scenario.claims.len(), 19, "the column makes 19 claims");
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, [Command::SetWay(Way::Read)]);
        for claim in &scenario.claims {
            send(&mut harness, Command::Read(claim.id.clone()));
            let at = format!("{} in {}", claim.id, lang.code());
            assert_eq!(state(&harness).date, claim.date, "{at}");
            for text in [&claim.short, &claim.claim, &claim.why] {
                let own = text.get_in(lang).unwrap_or_else(|| panic!("{at}: a text is missing"));
                assert!(says(&harness, own), "{at}: {own}");
            }
            let verdict = tr(lang, &format!("verdict-{}", claim.verdict.key()));
            assert!(says(&harness, &verdict), "{at}: {verdict}");
            let things: HashSet<_> = claim.evidence.iter().map(|evidence| evidence.thing.key()).collect();
            assert!(things.len() >= 2, "{at}: {things:?}");
            for evidence in &claim.evidence {
                let title = evidence.thing.title(&scenario).expect("it is in the scenario").get(lang);
                assert!(says(&harness, title), "{at}: {title}");
            }
            assert!(claim.sources.len() >= 2, "{at}");
            for source in &claim.sources {
                let source = scenario.source(source).expect("it is in the scenario");
                assert!(says(&harness, &source.title), "{at}: {}", source.title);
            }
        }
    }
}

#[test]
fn claims_about_all_theatres_show_them_in_order_of_time() {
    let (scenario, _) = shipped();
    for id in ["c10", "c18"] {
        let claim = scenario.claim(&id.into()).expect("a claim");
        let theatres: BTreeSet<&str> = claim
            .evidence
            .iter()
            .filter_map(|evidence| match &evidence.thing {
                Thing::Event(id) => scenario.event(id).map(|event| event.theatre.as_str()),
                Thing::Flow(id) => scenario.flow(id).map(|flow| flow.theatre.as_str()),
                Thing::Area(id) => scenario.area(id).map(|area| area.theatre.as_str()),
            })
            .collect();
        for theatre in ["caucasus", "syria", "iraq", "libya", "eastern-mediterranean", "lebanon"] {
            assert!(theatres.contains(theatre), "{id}: nothing of {theatre}");
        }
    }
    let ottoman = scenario.claim(&"c11".into()).expect("a claim");
    let sets: Vec<_> = scenario.overlays.iter().filter(|overlay| ottoman.overlays.contains(&overlay.set)).collect();
    for year in ["1683", "1878", "1914"] {
        assert!(sets.iter().any(|overlay| overlay.year.contains(year)), "no outline of {year}");
    }
}

#[test]
fn the_map_of_a_claim_shows_its_evidence_whatever_its_day_each_thing_with_its_number() {
    let atlas = Atlas::new();
    for claim in &atlas.scenario.claims {
        let camera = Camera::fitting(claim.bbox, [1600.0, 1000.0]);
        let moment = Moment::at(&atlas.scenario, claim.date).of_claim(&atlas.scenario, claim);
        let lit = Lit { claim: Some(claim), overlays: &claim.overlays };
        let selection = Some(Item::Claim(claim.id.clone()));
        let scene = atlas.lit(&camera, &moment, &Look { selection, ..Look::default() }, lit);
        let events: HashSet<&str> = scene.symbols.iter().flat_map(|s| &s.events).map(|id| id.as_str()).collect();
        let flows: HashSet<&str> = arrows(&scene).map(|arrow| arrow.flow.as_str()).collect();
        for evidence in &claim.evidence {
            match &evidence.thing {
                Thing::Event(id) => assert!(events.contains(id.as_str()), "{}: {id} is not on the map", claim.id),
                Thing::Flow(id) => {
                    // One that does not meet the part of the map that is shown cannot be drawn.
                    let i = atlas.scenario.flow_index(id).expect("a flow");
                    let meets = atlas.prepared.arrows[i].bounds.meets(camera.seen());
                    assert_eq!(flows.contains(id.as_str()), meets, "{}: {id}", claim.id);
                }
                Thing::Area(_) => {}
            }
        }
        let known: HashSet<&str> = claim.evidence.iter().map(|evidence| evidence.thing.key().1).collect();
        assert!(events.iter().chain(&flows).all(|id| known.contains(id)), "{}: more than its evidence", claim.id);
        assert!(scene.symbols.iter().all(|symbol| symbol.tag.is_some()), "{}: a symbol without number", claim.id);
    }
}

#[test]
fn whoever_judges_first_sees_the_verdict_after_that() {
    let (scenario, _) = shipped();
    let claim = scenario.claims.iter().find(|claim| claim.verdict != Verdict::Opinion).expect("one");
    let mut harness =
        window(Lang::EN, SIZE, [Command::ToggleJudging, Command::SetWay(Way::Read), Command::Read(claim.id.clone())]);
    assert!(!says(&harness, claim.why.get(Lang::EN)), "the reason tells the verdict");
    send(&mut harness, Command::Judge(claim.id.clone(), Some(Verdict::Opinion)));
    assert!(says(&harness, claim.why.get(Lang::EN)));
    assert!(says(&harness, "You said: Opinion"), "both stand beside each other");
    assert!(says(&harness, "You judged one claim; 0 as here."));
}

#[test]
fn the_argument_plays_through_all_claims_and_stops() {
    let (scenario, _) = shipped();
    let mut harness = window(Lang::EN, SIZE, [Command::SetWay(Way::Read)]);
    let mut session = harness.state_mut().session().clone();
    session.run(Command::ToggleArgument);
    let mut read = vec![session.state().claim.clone()];
    let whole: f64 = scenario.claims.iter().map(|claim| secs_for(claim, Lang::EN)).sum();
    for _ in 0..(whole * 1.2) as usize {
        session.run(Command::Tick(1.0));
        if read.last() != Some(&session.state().claim) {
            read.push(session.state().claim.clone());
        }
    }
    assert_eq!(read, scenario.claims.iter().map(|claim| Some(claim.id.clone())).collect::<Vec<_>>());
    assert_eq!(session.state().argument, None, "it stops at the end");
}

#[test]
fn claims_are_read_by_keys_and_evidence_leads_there_and_back() {
    let (scenario, _) = shipped();
    let mut harness = window(Lang::EN, SIZE, []);
    press(&mut harness, Modifiers::NONE, Key::C);
    assert_eq!(state(&harness).claim, Some(scenario.claims[0].id.clone()));
    press(&mut harness, Modifiers::NONE, Key::N);
    assert_eq!(state(&harness).claim, Some(scenario.claims[1].id.clone()));
    press(&mut harness, Modifiers::SHIFT, Key::N);
    assert_eq!(state(&harness).claim, Some(scenario.claims[0].id.clone()));
    let claim = state(&harness).selection.clone();
    let event = scenario.claims[0].evidence.iter().find_map(|evidence| match &evidence.thing {
        Thing::Event(id) => Some(id.clone()),
        _ => None,
    });
    send(&mut harness, Command::Select(event.map(Item::Event)));
    assert!(state(&harness).claim().is_some(), "the claim stays lit");
    send(&mut harness, Command::Back);
    assert_eq!(state(&harness).selection, claim);
    press(&mut harness, Modifiers::NONE, Key::X);
    assert_eq!((state(&harness).way, &state(&harness).selection), (Way::Explore, &None));
}

#[test]
fn what_the_text_could_not_know_is_marked() {
    let (scenario, _) = shipped();
    let column = scenario.column.as_ref().expect("the column");
    assert_eq!(column.known_until, day("2020-11-10"));
    let later: Vec<_> = scenario.claims.iter().filter(|claim| claim.later.is_some()).collect();
    assert!(later.len() >= 5, "{} claims say what came later", later.len());
    let mut harness = window(Lang::EN, SIZE, [Command::SetWay(Way::Read)]);
    for claim in later {
        send(&mut harness, Command::Read(claim.id.clone()));
        assert!(says(&harness, claim.later.as_ref().expect("it has one").get(Lang::EN)), "{}", claim.id);
        assert!(says(&harness, "The text was written before 10 November 2020"), "{}", claim.id);
    }
}

#[test]
fn links_say_according_to_whom_and_lead_from_2016_to_december_2020_by_one_key() {
    let (scenario, _) = shipped();
    assert!(scenario.links.len() >= 60, "{} links", scenario.links.len());
    for link in &scenario.links {
        for lang in [Lang::EN, Lang::AR] {
            assert!(link.according_to.get_in(lang).is_some_and(|who| !who.is_empty()), "{}", link.id);
        }
        assert!(!link.sources.is_empty(), "{}", link.id);
    }
    // Somewhere in 2016 there is a way by links into the last month.
    let last = |start: usize| {
        let mut seen = HashSet::from([start]);
        let mut open = vec![start];
        while let Some(i) = open.pop() {
            for link in links_from(&scenario, &scenario.events[i].id) {
                let next = scenario.event_index(&link.to).expect("an event");
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        seen.into_iter().max().expect("it has itself")
    };
    let starts = scenario.events.iter().take_while(|event| event.from < day("2017-01-01")).count();
    let furthest = (0..starts).map(last).max().expect("events of 2016");
    assert!(scenario.events[furthest].from >= day("2020-12-01"), "{}", scenario.events[furthest].id);

    let link = scenario.links.iter().find(|link| links_from(&scenario, &link.from).len() == 1).expect("one way on");
    let mut harness = window(Lang::EN, SIZE, [Command::Select(Some(Item::Event(link.from.clone())))]);
    assert!(says(&harness, link.according_to.get(Lang::EN)));
    press(&mut harness, Modifiers::NONE, Key::T);
    assert_eq!(state(&harness).selection, Some(Item::Event(link.to.clone())));
    assert_eq!(state(&harness).date, scenario.clamp(scenario.event(&link.to).expect("an event").from));
    press(&mut harness, Modifiers::SHIFT, Key::T);
    let back = links_to(&scenario, &link.to).last().map(|link| link.from.clone());
    assert_eq!(state(&harness).selection, back.map(Item::Event));
}

#[test]
fn terms_are_underlined_where_they_stand_and_lead_to_their_meaning() {
    let (scenario, _) = shipped();
    assert!(scenario.terms.len() >= 30, "{} terms", scenario.terms.len());
    for lang in [Lang::EN, Lang::AR] {
        let finder = conflict_atlas::model::glossary::Finder::new(&scenario.terms, lang);
        let found: HashSet<usize> = scenario
            .events
            .iter()
            .flat_map(|event| event.facts.iter().chain([&event.title]))
            .flat_map(|text| finder.find(text.get(lang)))
            .map(|occurrence| occurrence.term)
            .collect();
        assert!(found.len() >= 20, "{} terms occur in {}", found.len(), lang.code());
    }
    let term = &scenario.terms[0];
    let harness = window(Lang::AR, SIZE, [Command::Select(Some(Item::Term(term.id.clone())))]);
    assert!(says(&harness, term.meaning.get(Lang::AR)));
}

#[test]
fn bearings_are_told_apart() {
    let (scenario, _) = shipped();
    let sides = |bearing| scenario.claims.iter().filter(|claim| claim.bearing(bearing).next().is_some()).count();
    assert!(sides(Bearing::For) >= 15, "{}", sides(Bearing::For));
    assert!(sides(Bearing::Against) + sides(Bearing::Context) >= 10);
}

#[test]
fn countries_and_zones_of_the_story_are_told_on_every_day_in_the_phase_of_that_day() {
    let (scenario, base) = shipped();
    let mut untold = Vec::new();
    let places = base
        .countries
        .iter()
        .filter(|country| country.rank <= 2)
        .map(|country| (country.id.to_string(), country.label));
    let zones =
        scenario.areas.iter().filter(|area| area.kind == AreaKind::Control).map(|a| (a.id.to_string(), a.inside));
    for (id, at) in places.chain(zones) {
        for date in ["2016-01-01", "2020-10-26", "2020-12-31"] {
            let here = Here::new(&scenario, &base, at, day(date));
            match profile_at(&scenario, &here) {
                Some((_, phase)) => assert!(phase.span().contains(day(date)), "{id} on {date}"),
                None => untold.push(format!("{id} on {date}")),
            }
        }
    }
    assert!(untold.is_empty(), "{untold:?}");
    // The narrower wins, and the phase changes with the war.
    let text = |date: &str| {
        let here = Here::new(&scenario, &base, lon_lat(46.75, 39.76), day(date));
        profile_at(&scenario, &here)
            .map(|(profile, phase)| (profile.id.to_string(), phase.text.get(Lang::AR).to_owned()))
    };
    let [before, war, after] = ["2020-09-01", "2020-10-26", "2020-12-01"].map(text);
    assert!(before.as_ref().is_some_and(|(id, _)| id.contains("shusha")), "{before:?}");
    assert!(before != war && war != after, "{war:?}");
}

#[test]
fn evidence_on_the_map_is_gathered_once_for_each_claim_and_day() {
    let (scenario, base) = shipped();
    let mut drawn = Drawn::new(Arc::new(Prepared::new(&scenario, &base)));
    let mut session = Session::new(Document::new(scenario.clone(), base), Lang::EN, Theme::Light);
    session.run(Command::SetWay(Way::Read));
    let mut seen: Vec<Arc<Moment>> = Vec::new();
    for command in [
        Command::Read("c01".into()),
        Command::Read("c08".into()),
        Command::SetDate(day("2020-01-09")),
        Command::SetWay(Way::Explore),
    ] {
        session.run(command.clone());
        let now = drawn.on_map(session.state());
        assert!(Arc::ptr_eq(&now, &drawn.on_map(session.state())), "{command:?}: nothing has changed");
        let moment = Moment::at(&scenario, session.state().date);
        let own = session.state().claim().map(|claim| moment.of_claim(&scenario, claim)).unwrap_or(moment);
        assert_eq!(format!("{now:?}"), format!("{own:?}"), "{command:?}");
        assert!(seen.iter().all(|before| !Arc::ptr_eq(before, &now)), "{command:?}: what was before is not shown");
        seen.push(now);
    }
}
