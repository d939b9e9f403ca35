//! For those who see, hear or move otherwise.

mod common;

use common::day;
use common::window::{says, state, texts, window};
use conflict_atlas::app::App;
use conflict_atlas::model::lon_lat;
use conflict_atlas::scene::{Item, world_from_lon_lat};
use conflict_atlas::session::{Command, Scale};
use conflict_atlas::text::{Lang, strip_marks, tr};
use conflict_atlas::ui::shortcuts::SHORTCUTS;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, By, NodeT, Queryable};

const SIZE: [f32; 2] = [1280.0, 800.0];

#[test]
fn without_motion_the_map_is_at_its_new_place_in_the_next_frame() {
    for motion in [true, false] {
        let mut harness = window(Lang::EN, SIZE, (!motion).then_some(Command::ToggleMotion));
        assert_eq!(state(&harness).motion, motion);
        let target = world_from_lon_lat(lon_lat(46.75, 39.76));
        harness.state_mut().run(Command::FlyTo(lon_lat(46.75, 39.76), 8.0));
        harness.run_steps(2);
        let camera = harness.state().camera().expect("the map was shown");
        let there = (camera.center.x - target.x).abs() < 1e-6 && (camera.zoom - 8.0).abs() < 1e-6;
        assert_eq!(there, !motion, "with motion {motion} the map is at {camera:?}");
    }
}

#[test]
fn one_key_makes_everything_larger_and_nothing_is_pushed_out_of_the_window() {
    // The window of a small projector at each scale, in points.
    for (scale, size) in [(Scale::Desk, [1280.0, 800.0]), (Scale::Class, [948.0, 592.0]), (Scale::Hall, [731.0, 457.0])]
    {
        for lang in [Lang::EN, Lang::AR] {
            for chosen in [None, Some(Item::Actor("tr".into()))] {
                let harness = window(lang, size, [Command::Select(chosen.clone())]);
                let map = harness.get_by_label(&tr(lang, "map-name")).rect();
                assert!(map.width() >= 360.0 && map.height() >= 200.0, "{scale:?} {lang:?}: the map is {map}");
                // Everything that can be pressed outside the lists that scroll is whole, and apart.
                // The inspector's rows scroll: what is below its fold is outside for a reason.
                let in_inspector = |rect: &egui::Rect| {
                    let at = rect.center();
                    let beside = if lang.is_rtl() { at.x < map.left() } else { at.x > map.right() };
                    beside && at.y > 56.0 && (size[0] >= 1100.0 || at.y < map.bottom() || at.y > size[1])
                };
                let buttons = harness.query_all(By::new().role(Role::Button));
                let rects: Vec<_> = buttons
                    .map(|n| (n.accesskit_node().label().unwrap_or_default(), n.rect()))
                    .filter(|(_, rect)| !in_inspector(rect))
                    .collect();
                assert!(rects.len() > 10, "{scale:?}: {rects:?}");
                for (i, (name, rect)) in rects.iter().enumerate() {
                    let inside = rect.left() >= 0.0 && rect.right() <= size[0] && rect.bottom() <= size[1];
                    assert!(inside, "{scale:?} {lang:?}: {name} at {rect}");
                    let under = rects[..i].iter().find(|(_, other)| other.shrink(1.0).intersects(rect.shrink(1.0)));
                    assert!(under.is_none(), "{scale:?} {lang:?}: {name} lies on {under:?}");
                }
            }
        }
    }
    let mut harness = window(Lang::EN, SIZE, []);
    let steps = [(Modifiers::NONE, Key::P), (Modifiers::NONE, Key::P), (Modifiers::NONE, Key::P)];
    let table = [Scale::Class, Scale::Hall, Scale::Desk];
    for ((modifiers, key), expected) in steps.into_iter().zip(table) {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(state(&harness).scale, expected);
        assert!((harness.ctx.zoom_factor() - expected.factor()).abs() < 1e-4);
    }
    for (key, expected) in
        [(Key::Plus, Scale::Class), (Key::Equals, Scale::Hall), (Key::Minus, Scale::Class), (Key::Num0, Scale::Desk)]
    {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run();
        assert_eq!(state(&harness).scale, expected, "{key:?}");
    }
}

#[test]
fn the_list_of_keys_has_every_key_of_the_table_in_both_languages() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, []);
        harness.key_press(Key::F1);
        harness.run();
        let all = texts(&harness);
        for shortcut in SHORTCUTS.iter().filter(|s| s.key.is_some()) {
            let about = tr(lang, shortcut.about);
            let about = about.split(" (").next().expect("some text");
            assert!(all.iter().any(|text| text.starts_with(&format!("{about}: "))), "{lang:?}: {about} in {all:?}");
        }
        harness.key_press(Key::Escape);
        harness.run();
        assert!(!state(&harness).keys_shown);
        assert!(!says(&harness, &tr(lang, "keys-hint")));
    }
}

#[test]
fn no_key_has_two_meanings() {
    for (i, a) in SHORTCUTS.iter().enumerate().filter(|(_, s)| s.key.is_some()) {
        for b in &SHORTCUTS[..i] {
            let same = a.key == b.key && a.modifiers == b.modifiers;
            assert!(!same, "{} and {} share {:?} {:?}", a.about, b.about, a.modifiers, a.key);
            // The table is read from the top, and a key with more held down is taken for one with less.
            let hides = a.key == b.key && a.modifiers.contains(b.modifiers);
            assert!(!hides, "{} never gets past {}", a.about, b.about);
        }
    }
}

#[test]
fn a_step_in_time_is_told_in_one_sentence_and_a_run_of_steps_not_in_many() {
    let mut harness = window(Lang::EN, SIZE, [Command::SetDate(day("2020-11-24"))]);
    let told = |harness: &Harness<'_, App>| {
        let live = harness.get_by(|node| node.role() == Role::Status);
        strip_marks(&live.accesskit_node().value().unwrap_or_default())
    };
    assert_eq!(told(&harness), "", "nothing has happened yet");
    harness.key_press(Key::ArrowRight);
    harness.run_steps(1);
    let sentence = told(&harness);
    assert!(sentence.starts_with("25 November 2020. Since 24 Nov: "), "{sentence}");
    assert!(sentence.contains("Kalbajar") && sentence.contains("passed to Azerbaijan"), "{sentence}");
    // At once again: the next sentence waits its turn.
    harness.key_press(Key::ArrowRight);
    harness.run_steps(1);
    assert_eq!(told(&harness), sentence);
    harness.run_steps(8);
    assert!(told(&harness).starts_with("26 November 2020. Since 25 Nov: "), "{}", told(&harness));
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(8);
    assert_eq!(told(&harness), "25 November 2020. Until 26 Nov there follow: 2 arrows ended.");
}

#[test]
fn the_list_reads_areas_events_and_arrows_in_order_and_leads_there() {
    let commands = [Command::ShowView("karabakh".into()), Command::SetDate(day("2020-10-26")), Command::ToggleList];
    let mut harness = window(Lang::EN, SIZE, commands);
    let all = texts(&harness);
    let place =
        |part: &str| all.iter().position(|text| text.contains(part)).unwrap_or_else(|| panic!("{part}: {all:?}"));
    assert!(place("On the map") < place("Karabakh Armenians"), "{all:?}");
    assert!(place("Karabakh Armenians") < place("Azerbaijan takes Qubadli, "), "{all:?}");
    let event = |n: &AccessKitNode| n.label().is_some_and(|l| l.starts_with("Azerbaijan takes Qubadli, "));
    harness.get_by(event).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(state(&harness).selection, Some(Item::Event("2020-10-25-qubadli".into())));
    assert!(harness.get_by(event).is_focused(), "the keyboard stays in the list");
}

#[test]
fn what_can_be_done_at_a_place_is_a_menu_for_keys_and_for_the_other_button() {
    let table = [("menu-fly", 1), ("menu-since", 2)];
    for (key, downs) in table {
        let mut harness = window(Lang::EN, SIZE, []);
        let before = harness.state().camera().expect("the map was shown");
        harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
        harness.run();
        let rows = harness.query_all(By::new().role(Role::MenuItem)).count();
        assert_eq!(rows, 4);
        for _ in 0..downs {
            harness.key_press(Key::Tab);
            harness.run();
        }
        harness.key_press(Key::Enter);
        harness.run();
        let after = harness.state().camera().expect("the map was shown");
        assert_eq!(after.zoom > before.zoom, key == "menu-fly", "{key}");
        assert_eq!(state(&harness).since.is_some(), key == "menu-since", "{key}");
        assert_eq!(state(&harness).menu, None, "it closes");
    }
    let mut harness = window(Lang::EN, SIZE, [Command::ShowView("karabakh".into())]);
    harness.get_by_label(&tr(Lang::EN, "map-name")).click_secondary();
    harness.run();
    assert!(state(&harness).menu.is_some());
    let copied = |n: &AccessKitNode| n.label().is_some_and(|l| l.starts_with("Copy 3") && l.contains("° N, 4"));
    harness.get_by(copied);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(state(&harness).menu, None);
}
