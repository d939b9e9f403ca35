//! Where the map has no room: crowds of events fan out, arrows stand behind a "+n", and two days
//! share the map.

mod common;

use std::collections::BTreeSet;

use common::atlas::{Atlas, Look, arrows};
use common::day;
use common::window::{says, state, window};
use conflict_atlas::scene::layers::flows::MOST;
use conflict_atlas::scene::symbols::fan;
use conflict_atlas::scene::{Item, Opened, world_from_lon_lat};
use conflict_atlas::session::{Command, Comparing};
use conflict_atlas::text::{Digits, Lang, Reading, tr};
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

type Window = Harness<'static, conflict_atlas::app::App>;

fn click(harness: &mut Window, at: Pos2) {
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run();
}

/// A point of the map in the window, some points beside a place.
fn beside(harness: &Window, lon: f64, lat: f64, offset: [f32; 2]) -> Pos2 {
    let camera = harness.state().camera().expect("the map was shown");
    let place = world_from_lon_lat(conflict_atlas::model::lon_lat(lon, lat));
    let map = harness.get_by_label(&tr(state(harness).lang, "map-name")).rect();
    map.min + Vec2::from(camera.screen_from_world(place)) + Vec2::from(offset)
}

#[test]
fn a_click_on_a_crowd_fans_it_out_and_its_members_can_be_chosen_one_by_one() {
    let view = || Command::ShowView("karabakh".into());
    let mut harness = window(Lang::EN, [1440.0, 900.0], [view(), Command::SetDate(day("2020-10-26"))]);
    let (scenario, _) = common::shipped();
    let leader = scenario.events.iter().find(|e| e.place.get(Lang::EN) == "Stepanakert / Khankendi").expect("an event");
    let (lon, lat) = (leader.at.lon, leader.at.lat);
    let hub = beside(&harness, lon, lat, [0.0, 0.0]);
    click(&mut harness, hub);
    let Opened::Events(members) = state(&harness).opened.clone() else { panic!("{:?}", state(&harness).opened) };
    assert!(members.len() > 1, "{members:?}");
    assert_eq!(state(&harness).selection, Some(Item::Event(members[0].clone())), "the first is chosen");
    for (member, offset) in members.iter().zip(fan(members.len())).rev() {
        let at = beside(&harness, lon, lat, offset);
        click(&mut harness, at);
        assert_eq!(state(&harness).selection, Some(Item::Event(member.clone())));
        assert_ne!(state(&harness).opened, Opened::Nothing, "it stays open");
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(state(&harness).opened, Opened::Nothing);
}

#[test]
fn enter_opens_the_crowd_of_the_chosen_event() {
    let view = || Command::ShowView("karabakh".into());
    let mut harness = window(Lang::EN, [1440.0, 900.0], [view(), Command::SetDate(day("2020-10-26"))]);
    harness.key_press(Key::OpenBracket);
    harness.run();
    let Some(Item::Event(id)) = state(&harness).selection.clone() else { panic!("an event is chosen") };
    for _ in 0..40 {
        harness.key_press(Key::Enter);
        harness.run();
        if let Opened::Events(members) = &state(&harness).opened {
            assert!(members.len() > 1);
            return;
        }
        harness.key_press(Key::OpenBracket);
        harness.run();
    }
    panic!("no event from {id} back stands in a crowd");
}

#[test]
fn no_arrow_is_lost_behind_a_plus_n() {
    let atlas = Atlas::new();
    for date in ["2016-09-10", "2019-07-10", "2020-02-20", "2020-06-05", "2020-10-26"] {
        let camera = atlas.camera("overview", [1280.0, 800.0]);
        let scene = atlas.scene(&camera, day(date), &Look::default());
        let shown: BTreeSet<_> = arrows(&scene).map(|arrow| arrow.flow.clone()).collect();
        let behind: BTreeSet<_> = scene.more.iter().flat_map(|more| more.flows.iter().cloned()).collect();
        assert!(shown.len() <= MOST, "{date}: {} arrows", shown.len());
        assert!(behind.is_empty() || shown.len() == MOST, "{date}: there was room");
        assert!(shown.is_disjoint(&behind), "{date}");
        for more in &scene.more {
            let opened = Look { opened: Opened::Flows(more.flows.clone()), ..Look::default() };
            let scene = atlas.scene(&camera, day(date), &opened);
            let now: BTreeSet<_> = arrows(&scene).map(|arrow| arrow.flow.clone()).collect();
            let all: BTreeSet<_> = more.flows.iter().cloned().collect();
            assert!(all.is_subset(&now), "{date}: {all:?} opened, {now:?} shown");
        }
        // Whoever is chosen shows all arrows of theirs.
        let turkey = Look { selection: Some(Item::Actor("tr".into())), ..Look::default() };
        let scene = atlas.scene(&camera, day(date), &turkey);
        let hidden: Vec<_> = scene.more.iter().flat_map(|more| &more.flows).collect();
        let theirs = |id: &&conflict_atlas::model::FlowId| {
            atlas.scenario.flow(id).is_some_and(|flow| flow.actors.contains(&"tr".into()))
        };
        assert!(!hidden.iter().copied().any(|id| theirs(&id)), "{date}: {hidden:?}");
    }
}

#[test]
fn two_days_share_the_map_and_their_edge_moves_by_key() {
    for lang in [Lang::EN, Lang::AR] {
        let commands = [Command::SetDate(day("2020-11-10")), Command::SetSince(Some(day("2020-09-26")))];
        let mut harness = window(lang, [1440.0, 900.0], commands);
        for expected in [Comparing::SideBySide, Comparing::Swipe] {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::M);
            harness.run();
            assert_eq!(state(&harness).comparing, expected);
        }
        let before = state(&harness).swipe;
        harness.key_press(Key::Comma);
        harness.run();
        assert!(state(&harness).swipe < before, "{lang:?}");
        let edge = conflict_atlas::text::tr_with(
            lang,
            "comparing-edge",
            &[
                ("from", (&conflict_atlas::text::long_date(lang, day("2020-09-26"))).into()),
                ("to", (&conflict_atlas::text::long_date(lang, day("2020-11-10"))).into()),
            ],
        );
        assert!(says(&harness, &conflict_atlas::text::strip_marks(&edge)), "{lang:?}: the earlier day is on the left");
    }
}

#[test]
fn what_was_gained_and_lost_is_told_apart_for_the_chosen_party() {
    let atlas = Atlas::new();
    let camera = atlas.camera("karabakh", [1280.0, 800.0]);
    let (from, to) = (day("2020-09-26"), day("2020-11-10"));
    let changes = conflict_atlas::model::Changes::between(&atlas.scenario, &atlas.base, from, to);
    for (who, on, gained, lost) in [
        (None, to, true, false),
        (None, from, false, true),
        (Some("az"), to, true, false),
        (Some("nk"), to, false, true),
        (Some("gna"), to, false, false),
    ] {
        let selection = who.map(|id| Item::Actor(id.into()));
        let look = Look { selection, ..Look::default() };
        let scene = atlas.compared(&camera, on, &look, &changes);
        assert_eq!((scene.legend.gained, scene.legend.lost), (gained, lost), "{who:?} on {on}");
    }
}

#[test]
fn counts_on_the_map_have_the_readers_digits() {
    let atlas = Atlas::new();
    let camera = atlas.camera("overview", [1280.0, 800.0]);
    for (digits, first) in [(Digits::European, '0'), (Digits::Own, '٠')] {
        let lang = Lang::AR.reading(Reading { digits, ..Reading::default() });
        let scene = atlas.scene(&camera, day("2020-10-26"), &Look { lang, ..Look::default() });
        let digits_of = |text: &str| text.chars().filter(|c| c.is_numeric()).collect::<Vec<_>>();
        let counts = scene.symbols.iter().filter(|s| s.events.len() > 1).map(|s| s.count.as_str());
        let more = scene.more.iter().map(|more| more.text.as_str());
        let all: Vec<Vec<char>> = counts.chain(more).map(digits_of).collect();
        let own = |c: &char| (first..=char::from_u32(first as u32 + 9).expect("a digit")).contains(c);
        assert!(all.len() > 4 && all.iter().all(|text| !text.is_empty() && text.iter().all(own)), "{all:?}");
    }
    let alone = atlas.scene(&camera, day("2020-10-26"), &Look::default()).symbols;
    assert!(alone.iter().all(|s| (s.events.len() > 1) != s.count.is_empty()), "one event has no number");
}

#[test]
fn the_wheel_zooms_at_the_pointer_in_each_of_two_maps() {
    for (comparing, part) in
        [(Comparing::SideBySide, 0.2), (Comparing::SideBySide, 0.8), (Comparing::Swipe, 0.8), (Comparing::Outline, 0.8)]
    {
        let commands = [
            Command::SetDate(day("2020-11-10")),
            Command::SetSince(Some(day("2020-09-26"))),
            Command::SetComparing(comparing),
        ];
        let mut harness = window(Lang::EN, [1440.0, 900.0], commands);
        let map = harness.get_by_label(&tr(Lang::EN, "map-name")).rect();
        let pointer = map.min + map.size() * egui::vec2(part, 0.3);
        // Each of two maps side by side begins at its own left edge.
        let left = if comparing == Comparing::SideBySide && part > 0.5 { map.center().x } else { map.left() };
        let under = |harness: &Window| {
            let camera = harness.state().camera().expect("the map was shown");
            (camera.zoom, camera.world_from_screen([pointer.x - left, pointer.y - map.top()]), camera.scale())
        };
        harness.hover_at(pointer);
        harness.run();
        // A little, then farther than the closest zoom.
        for by in [20.0, 4000.0] {
            let (zoom, before, _) = under(&harness);
            harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, by),
                phase: egui::TouchPhase::Move,
                modifiers: Modifiers::NONE,
                source: egui::MouseWheelSource::Wheel,
            });
            harness.run();
            let (zoomed, after, scale) = under(&harness);
            assert!(zoomed > zoom + 0.05, "{comparing:?}: {zoom} to {zoomed}");
            let off = (after.x - before.x).hypot(after.y - before.y) * scale;
            assert!(off < 1.5, "{comparing:?} at {part}: {off} points off");
        }
    }
}
