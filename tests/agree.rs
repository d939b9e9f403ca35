//! One truth: the window, the answers of the command line, pictures and the list for those who
//! cannot see the map say the same, on any day and anywhere.

mod common;

use std::collections::BTreeSet;

use common::window::{says, state, texts, window};
use common::{day, shipped};
use conflict_atlas::model::summary::holder_name;
use conflict_atlas::model::time::{add_days, days_between};
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Bbox, Date, Here, LonLat, Moment, lon_lat};
use conflict_atlas::scene::listing::{Entry, ListingInput, Part, listing};
use conflict_atlas::scene::{self, Camera, Item, LayerSet, Prepared, Scene, SceneInput, Shape, Theme};
use conflict_atlas::session::Command;
use conflict_atlas::text::Lang;
use serde_json::Value;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    /// From 0 to below 1.
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn date(&mut self) -> Date {
        let (scenario, _) = shipped();
        let days = days_between(scenario.frame.span.from, scenario.last_day());
        add_days(scenario.frame.span.from, (self.roll() * f64::from(days)) as i32)
    }

    /// A point of one of the theatres: most of the map is quiet.
    fn point(&mut self) -> LonLat {
        let (scenario, _) = shipped();
        let views = &scenario.frame.views;
        let Bbox { west, south, east, north } = views[(self.roll() * views.len() as f64) as usize].bbox;
        lon_lat(west + self.roll() * (east - west), south + self.roll() * (north - south))
    }
}

fn list(moment: &Moment, seen: Option<Bbox>) -> Vec<Entry> {
    let (scenario, base) = shipped();
    listing(&ListingInput {
        scenario: &scenario,
        base: &base,
        viewpoint: &DE_FACTO.into(),
        moment,
        lang: Lang::EN,
        layers: LayerSet::default(),
        hidden_theatres: &BTreeSet::new(),
        seen,
    })
}

fn ids(entries: &[Entry], part: fn(&Part) -> bool) -> BTreeSet<String> {
    let entries = entries.iter().filter(|entry| part(&entry.part));
    entries
        .map(|entry| match &entry.item {
            Item::Area(id, _) => id.as_str().to_owned(),
            Item::Event(id) => id.as_str().to_owned(),
            Item::Flow(id) => id.as_str().to_owned(),
            Item::Line(id) => id.as_str().to_owned(),
            item => panic!("{item:?} in the list"),
        })
        .collect()
}

fn held(entries: &[Entry]) -> BTreeSet<String> {
    ids(entries, |part| matches!(part, Part::Held(_)))
}

fn events(entries: &[Entry]) -> BTreeSet<String> {
    ids(entries, |part| *part == Part::Events)
}

fn flows(entries: &[Entry]) -> BTreeSet<String> {
    ids(entries, |part| *part == Part::Flows)
}

fn atlas(args: &[&str]) -> Vec<u8> {
    let output = common::program::atlas(args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn strings(list: &Value, key: &str) -> BTreeSet<String> {
    list.as_array().expect("a list").iter().map(|v| v[key].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn the_list_has_what_the_answer_about_the_whole_day_has() {
    let (scenario, _) = shipped();
    let mut dice = Dice(2020);
    for _ in 0..12 {
        let date = dice.date();
        let answer: Value =
            serde_json::from_slice(&atlas(&["query", "--date", &date.to_string(), "--json"])).expect("JSON");
        let entries = list(&Moment::at(&scenario, date), None);
        assert_eq!(held(&entries), strings(&answer["areas"], "id"), "areas on {date}");
        assert_eq!(events(&entries), strings(&answer["events"], "id"), "events on {date}");
        assert_eq!(flows(&entries), strings(&answer["flows"], "id"), "arrows on {date}");
        for area in answer["areas"].as_array().expect("a list") {
            let entry = entries.iter().find(|e| matches!(&e.item, Item::Area(id, _) if area["id"] == id.as_str()));
            let Some(Entry { part: Part::Held(actor), .. }) = entry else { panic!("{area} on {date}") };
            assert_eq!(area["holder"], actor.as_str(), "{date}");
        }
    }
}

fn drawn(date: Date, bbox: Bbox, prepared: &Prepared) -> (Scene, Bbox) {
    let (scenario, base) = shipped();
    let camera = Camera::fitting(bbox, [1280.0, 800.0]);
    let scene = scene::build(&SceneInput {
        scenario: &scenario,
        base: &base,
        prepared,
        moment: &Moment::at(&scenario, date),
        camera: &camera,
        focus: camera.seen(),
        lang: Lang::EN,
        theme: Theme::Light,
        layers: LayerSet::default(),
        hidden_theatres: &BTreeSet::new(),
        selection: None,
        opened: &scene::Opened::default(),
        viewpoint: &DE_FACTO.into(),
        changes: None,
        data: &[],
        lit: Default::default(),
        own_ground: true,
    });
    (scene, camera.seen_bbox())
}

#[test]
fn the_list_has_what_the_map_shows() {
    let (scenario, base) = shipped();
    let prepared = Prepared::new(&scenario, &base);
    let mut dice = Dice(7);
    for _ in 0..60 {
        let date = dice.date();
        let views = &scenario.frame.views;
        let view = &views[(dice.roll() * views.len() as f64) as usize];
        let (scene, seen) = drawn(date, view.bbox, &prepared);
        let entries = list(&Moment::at(&scenario, date), Some(seen));
        let place = format!("{} on {date}", view.id);
        // Each event of each symbol in view; symbols beyond the edge are only ready for panning.
        let listed = events(&entries);
        let on_map: BTreeSet<String> =
            scene.symbols.iter().flat_map(|symbol| &symbol.events).map(|id| id.as_str().to_owned()).collect();
        assert!(listed.is_subset(&on_map), "{place}: {:?} are listed and not drawn", listed.difference(&on_map));
        for id in on_map.difference(&listed) {
            let at = scenario.event(&id.as_str().into()).expect("an event").at;
            assert!(!seen.contains(at), "{place}: {id} is drawn and not listed");
        }
        // Each arrow that can be pressed, or stands behind a "+n", and begins or ends in view.
        let listed = flows(&entries);
        let arrows = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Arrow(arrow) => Some(&arrow.flow),
            _ => None,
        });
        for id in arrows.chain(scene.more.iter().flat_map(|more| &more.flows)) {
            let path = &scenario.flow(id).expect("an arrow").path;
            let in_view = path.iter().any(|&at| seen.contains(at));
            assert_eq!(listed.contains(id.as_str()), in_view, "{place}: {id}");
        }
        // Each holder whose ground is in view, other than governments on their own ground.
        let holders: BTreeSet<&str> = entries
            .iter()
            .filter_map(|entry| match &entry.part {
                Part::Held(actor) => Some(actor.as_str()),
                Part::Events | Part::Flows | Part::Lines => None,
            })
            .collect();
        for holder in &scene.legend.holders {
            let state = scenario.actors.get(&holder.actor).expect("a party").state_fill;
            assert!(
                state || holders.contains(holder.actor.as_str()),
                "{place}: {} is in the legend only",
                holder.actor
            );
        }
    }
}

#[test]
fn the_holder_of_a_point_is_the_same_in_the_answer_the_list_and_the_model() {
    let (scenario, base) = shipped();
    let mut dice = Dice(11);
    let mut asked = 0;
    for _ in 0..60 {
        let (date, at) = (dice.date(), dice.point());
        let here = Here::new(&scenario, &base, at, date);
        let moment = Moment::at(&scenario, date);
        let entries = list(&moment, None);
        let Some(first) = here.holders.first() else { continue };
        if let Some(row) = first.row {
            let id = &scenario.areas[row].id;
            let entry = entries.iter().find(|e| matches!(&e.item, Item::Area(other, _) if other == id));
            let Some(Entry { part: Part::Held(actor), remark, .. }) = entry else {
                panic!("{id} is not listed on {date}")
            };
            assert_eq!(first.who.as_str(), actor.as_str(), "{at:?} on {date}");
            assert_eq!(first.contested, remark.contains("contested by"), "{id} on {date}: {remark}");
        }
        // The command line opens the whole scenario each time: a part of the cases is enough.
        if asked < 12 {
            asked += 1;
            let point = format!("{},{}", at.lon, at.lat);
            let args = ["query", "--date", &date.to_string(), "--at", &point, "--json"];
            let answer: Value = serde_json::from_slice(&atlas(&args)).expect("JSON");
            assert_eq!(answer["holders"][0]["actor"], first.who.as_str(), "{args:?}");
        }
    }
    assert_eq!(asked, 12, "enough points lie on land");
}

#[test]
fn the_inspector_and_the_picture_name_the_same_holder() {
    let (scenario, base) = shipped();
    let mut harness = window(Lang::EN, [1440.0, 900.0], [Command::ToggleMotion]);
    let mut dice = Dice(3);
    let mut checked = 0;
    while checked < 12 {
        let (date, at) = (dice.date(), dice.point());
        let here = Here::new(&scenario, &base, at, date);
        let (Some(first), Some(region)) = (here.holders.first(), here.region) else { continue };
        if here.de_facto().is_some() {
            // There the inspector says who runs it in words of the base geography.
            continue;
        }
        checked += 1;
        harness.state_mut().run(Command::SetDate(date));
        harness.state_mut().run(Command::Select(Some(Item::Region(region.id.clone(), at))));
        harness.run();
        assert_eq!(state(&harness).date, date);
        let name = holder_name(&scenario, &base, &first.who, Lang::EN);
        assert!(says(&harness, &format!("Held by {name}")), "{at:?} on {date}: {name} in {:?}", texts(&harness));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.svg").display().to_string();
    let prepared = Prepared::new(&scenario, &base);
    for (date, view) in [("2016-10-15", "northern-syria"), ("2019-10-12", "northern-syria"), ("2020-11-12", "karabakh")]
    {
        atlas(&["render", "--date", date, "--view", view, "--size", "1280x800", "-o", &path]);
        let svg = std::fs::read_to_string(&path).expect("written");
        let bbox = scenario.view(&view.into()).expect("a view").bbox;
        let (scene, seen) = drawn(day(date), bbox, &prepared);
        let entries = list(&Moment::at(&scenario, day(date)), Some(seen));
        for holder in &scene.legend.holders {
            let name = scenario.actors.short_name(&holder.actor, Lang::EN);
            assert!(svg.contains(name), "{name} in the picture of {view} on {date}");
            let listed = entries.iter().any(|e| matches!(&e.part, Part::Held(actor) if *actor == holder.actor));
            assert!(listed || scenario.actors.get(&holder.actor).is_some_and(|a| a.state_fill), "{name}");
        }
    }
}
