//! The main tasks from start to end with the keyboard alone: no pointer in this file.

mod common;

use std::collections::BTreeSet;

use common::day;
use common::window::{focused, press, says, state, tab_to, texts, window};
use conflict_atlas::app::App;
use conflict_atlas::scene::{Item, Theme};
use conflict_atlas::session::{Command, Scale};
use conflict_atlas::text::{Lang, strip_marks, tr};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};

const SIZE: [f32; 2] = [1440.0, 900.0];

/// Opens the search, types, and takes the first answer.
fn find(harness: &mut Harness<'_, App>, text: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

fn told(harness: &Harness<'_, App>) -> String {
    let live = harness.get_by(|node: &AccessKitNode<'_>| node.role() == Role::Status);
    strip_marks(&live.accesskit_node().value().unwrap_or_default())
}

#[test]
fn the_main_tasks_need_no_pointer() {
    let mut harness = window(Lang::EN, SIZE, [Command::SetDate(day("2020-11-24"))]);

    // To a place, and who holds it.
    find(&mut harness, "Kalbajar");
    assert!(
        matches!(state(&harness).selection, Some(Item::Region(..) | Item::Area(..))),
        "{:?}",
        state(&harness).selection
    );
    assert!(says(&harness, "Nagorno-Karabakh (Artsakh) authorities"), "{:?}", texts(&harness));

    // A region by compass, and the region here again.
    press(&mut harness, Modifiers::NONE, Key::R);
    let here = state(&harness).selection.clone();
    assert!(matches!(here, Some(Item::Region(..))), "{here:?}");
    press(&mut harness, Modifiers { shift: true, ..Modifiers::COMMAND }, Key::ArrowRight);
    let east = state(&harness).selection.clone();
    assert!(matches!(east, Some(Item::Region(..))) && east != here, "{here:?} then {east:?}");

    // To the day on which the ground changes hands, and what is told.
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(state(&harness).date, day("2020-11-25"));
    assert!(told(&harness).contains("Kalbajar district passed to Azerbaijan"), "{}", told(&harness));

    // An event, the one before it, and back.
    press(&mut harness, Modifiers::NONE, Key::CloseBracket);
    let event = state(&harness).selection.clone();
    assert!(matches!(event, Some(Item::Event(_))), "{event:?}");
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((state(&harness).selection.clone(), state(&harness).date), (east, day("2020-11-25")));

    // Events on the map, one after the other.
    press(&mut harness, Modifiers::NONE, Key::E);
    assert!(matches!(state(&harness).selection, Some(Item::Event(_))));
    press(&mut harness, Modifiers::NONE, Key::F);
    let camera = harness.state().camera().expect("the map was shown");
    assert!(camera.zoom >= 6.4, "it flew there: {camera:?}");

    // The map by keys.
    press(&mut harness, Modifiers::COMMAND, Key::ArrowUp);
    let moved = harness.state().camera().expect("the map was shown");
    assert!(moved.center.y < camera.center.y && moved.zoom == camera.zoom, "{camera:?} then {moved:?}");
    press(&mut harness, Modifiers::NONE, Key::Minus);
    assert!(harness.state().camera().expect("the map was shown").zoom < moved.zoom);

    // Comparing two days.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::M);
    assert_eq!(state(&harness).since, Some(day("2020-11-25")));
    press(&mut harness, Modifiers::NONE, Key::End);
    assert!(says(&harness, "changed hands"), "{:?}", texts(&harness));
    press(&mut harness, Modifiers::NONE, Key::M);

    // A theatre off by Tab and Space, which does not start time then.
    tab_to(&mut harness, Role::CheckBox, "South Caucasus");
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(!state(&harness).theatre_shown(&"caucasus".into()));
    assert!(!state(&harness).clock.playing);

    // Colours, projector, language.
    press(&mut harness, Modifiers::NONE, Key::D);
    press(&mut harness, Modifiers::NONE, Key::D);
    assert_eq!(state(&harness).theme, Theme::Contrast);
    press(&mut harness, Modifiers::NONE, Key::P);
    assert_eq!(state(&harness).scale, Scale::Class);
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    find(&mut harness, &tr(Lang::AR, "command-language"));
    assert_eq!(state(&harness).lang.code(), "ar");
    assert!(says(&harness, &tr(Lang::AR, "legend-theatres")), "{:?}", texts(&harness));

    // All keys, and away with them.
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(says(&harness, &tr(Lang::AR, "keys-title")), "{:?}", texts(&harness));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!state(&harness).keys_shown);
}

#[test]
fn tab_comes_to_every_part_and_is_held_by_none() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, []);
        let mut seen: Vec<(Role, String)> = Vec::new();
        for _ in 0..200 {
            press(&mut harness, Modifiers::NONE, Key::Tab);
            let Some(at) = focused(&harness) else { continue };
            if seen.first() == Some(&at) && seen.len() > 10 {
                break;
            }
            seen.push(at);
        }
        let roles: BTreeSet<String> = seen.iter().map(|(role, _)| format!("{role:?}")).collect();
        assert!(seen.len() < 199, "{lang:?}: Tab comes round: {seen:?}");
        assert!(seen.iter().all(|(_, name)| !name.is_empty()), "{lang:?}: all have names: {seen:?}");
        for name in ["map-name", "key-search", "panel-legend", "time-play", "time-next-event"] {
            let name = tr(lang, name);
            assert!(seen.iter().any(|(_, at)| *at == name), "{lang:?}: {name} in {seen:?}");
        }
        assert!(roles.contains("Slider") && roles.contains("CheckBox"), "{lang:?}: {roles:?}");
        // The date is moved by time's keys wherever the keyboard is.
        let before = state(&harness).date;
        press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
        assert!(state(&harness).date < before, "{lang:?}: {:?}", focused(&harness));
    }
}

#[test]
fn the_map_takes_the_keyboard_and_enter_chooses_what_is_there() {
    let mut harness = window(Lang::EN, SIZE, [Command::ShowView("karabakh".into())]);
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert_eq!(focused(&harness).map(|(role, _)| role), Some(Role::Canvas));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(matches!(state(&harness).selection, Some(Item::Region(..))), "{:?}", state(&harness).selection);
    // Time's keys work from here too, and the keyboard stays.
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(state(&harness).date, day("2020-10-25"));
    assert_eq!(focused(&harness).map(|(role, _)| role), Some(Role::Canvas));
}
