//! The window without a window: clicks, drags and keys, read back through the accessible names
//! that a screen reader would hear.

mod common;

use std::cell::Cell;

use common::day;
use common::window::{says, texts};
use conflict_atlas::app::App;
use conflict_atlas::model::{Date, LonLat};
use conflict_atlas::scene::{Item, world_from_lon_lat};
use conflict_atlas::session::Command;
use conflict_atlas::text::{Lang, long_date, tr};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, Queryable};

/// The window on the shipped scenario, after these commands.
fn window(commands: impl IntoIterator<Item = Command>) -> Harness<'static, App> {
    common::window::window(Lang::EN, [1440.0, 900.0], commands)
}

fn date(harness: &Harness<'_, App>) -> Date {
    harness.state().session().state().date
}

/// Where a place of the globe is in the window.
fn on_screen(harness: &Harness<'_, App>, lon: f64, lat: f64) -> Pos2 {
    let camera = harness.state().camera().expect("the map was shown");
    let [x, y] = camera.screen_from_world(world_from_lon_lat(LonLat { lon, lat }));
    let map = harness.get_by_label(&tr(harness.state().session().state().lang, "map-name")).rect();
    map.min + Vec2::new(x, y)
}

fn click(harness: &mut Harness<'_, App>, at: Pos2) {
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run();
}

#[test]
fn a_click_on_a_region_names_it_and_who_holds_it_that_day() {
    // The same ground on two days: Kalbajar was handed over on 25 November 2020.
    let karabakh = || Command::ShowView("karabakh".into());
    for (on, holder) in [("2020-11-20", "Nagorno-Karabakh (Artsakh) authorities"), ("2020-12-01", "Azerbaijan")] {
        let mut harness = window([karabakh(), Command::SetDate(day(on))]);
        let at = on_screen(&harness, 46.15, 40.2);
        click(&mut harness, at);
        let chosen = harness.state().session().state().selection.clone();
        assert!(matches!(chosen, Some(Item::Region(..))), "{on}: {chosen:?}");
        assert!(says(&harness, "Kalbajar"), "{on}: {:?}", texts(&harness));
        assert!(says(&harness, &format!("Held by {holder}")), "{on}: {:?}", texts(&harness));
        assert!(says(&harness, &format!("Azerbaijan · {}", long_date(Lang::EN, day(on)))), "country and day");
    }
}

#[test]
fn a_click_on_the_open_sea_says_that_no_one_holds_it() {
    let mut harness = window([]);
    let at = on_screen(&harness, 34.0, 43.2);
    click(&mut harness, at);
    assert!(says(&harness, "Black Sea"), "{:?}", texts(&harness));
}

#[test]
fn dragging_the_playhead_changes_the_day_and_the_ground() {
    let mut harness = window([]);
    let before = date(&harness);
    let axis = harness.get_by(|node| node.role() == Role::Slider).rect();
    let at = |part: f32| pos2(axis.left() + part * axis.width(), axis.center().y);
    harness.drag_at(at(0.9));
    harness.run_steps(2);
    harness.hover_at(at(0.5));
    harness.run_steps(2);
    let during = date(&harness);
    harness.hover_at(at(0.0));
    harness.run_steps(2);
    harness.drop_at(at(0.0));
    harness.run();
    assert_eq!(before, day("2020-10-26"));
    assert!((day("2018-06-20")..=day("2018-07-10")).contains(&during), "half way is {during}");
    assert_eq!(date(&harness), day("2016-01-01"));
    assert!(says(&harness, "1 January 2016"), "{:?}", texts(&harness));
    // The legend follows the map: ISIL holds ground in 2016 and none in 2020.
    assert!(says(&harness, "Islamic State"), "{:?}", texts(&harness));
}

#[test]
fn the_wheel_zooms_the_time_axis_at_the_pointer_and_leaves_the_day() {
    let mut harness = window([]);
    let axis = harness.get_by(|node| node.role() == Role::Slider).rect();
    harness.hover_at(pos2(axis.left() + 0.9 * axis.width(), axis.center().y));
    harness.run();
    for _ in 0..6 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, 120.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        harness.run();
    }
    assert_eq!(date(&harness), day("2020-10-26"));
    click(&mut harness, pos2(axis.left() + 2.0, axis.center().y));
    let left = date(&harness);
    assert!(left > day("2019-06-01"), "the left end is {left}, no longer 2016");
    // Far beyond what is shown, the axis follows.
    harness.key_press(Key::Home);
    harness.run();
    click(&mut harness, pos2(axis.left() + 2.0, axis.center().y));
    assert_eq!(date(&harness), day("2016-01-01"));
}

#[test]
fn every_label_changes_with_the_language() {
    let mut harness = window([Command::Select(Some(Item::Actor("tr".into())))]);
    let english = texts(&harness);
    assert!(english.iter().any(|t| t == "Turkey"), "{english:?}");
    harness.get_by_label(&tr(Lang::AR, "language-short")).click();
    harness.run();
    let arabic = texts(&harness);
    assert!(arabic.iter().any(|t| t == "تركيا"), "{arabic:?}");
    assert!(arabic.iter().any(|t| t.contains("26 تشرين الأول 2020")), "{arabic:?}");
    let latin = |text: &String| text.chars().filter(char::is_ascii_alphabetic).count() > 3;
    let left: Vec<_> = arabic.iter().filter(|t| latin(t)).collect();
    // Only texts of the scenario that have no Arabic yet, and the sources' own titles.
    assert!(left.len() * 4 < arabic.len(), "English left: {left:?}");
    for word in ["Clash", "Theatres", "Legend", "Layers", "Day", "week"] {
        assert!(!arabic.iter().any(|t| t == word), "{word} is left");
    }
}

#[test]
fn keys_move_time_and_let_go_of_what_is_chosen() {
    let mut harness = window([Command::Select(Some(Item::Actor("tr".into())))]);
    let table = [
        (Key::ArrowRight, "2020-10-27"),
        (Key::ArrowLeft, "2020-10-26"),
        (Key::Home, "2016-01-01"),
        (Key::ArrowLeft, "2016-01-01"),
        (Key::End, "2020-12-31"),
        (Key::ArrowRight, "2020-12-31"),
    ];
    for (key, expected) in table {
        harness.key_press(key);
        harness.run();
        assert_eq!(date(&harness), day(expected), "{key:?}");
    }
    assert!(harness.state().session().state().selection.is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().session().state().selection, None);
}

#[test]
fn comparing_two_days_lists_what_changed_and_ends_again() {
    let mut harness = window([Command::SetDate(day("2020-11-20"))]);
    harness.key_press(Key::M);
    harness.run();
    assert!(says(&harness, "Nothing changed."), "{:?}", texts(&harness));
    for _ in 0..5 {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
    assert!(says(&harness, "20 Nov 2020 to 25 Nov 2020"), "{:?}", texts(&harness));
    assert!(says(&harness, "one area changed hands"), "{:?}", texts(&harness));
    assert!(says(&harness, "Karabakh Armenians → Azerbaijan"), "{:?}", texts(&harness));
    harness.get_by_label(&tr(Lang::EN, "since-close")).click();
    harness.run();
    assert_eq!(harness.state().session().state().since, None);
    assert!(!says(&harness, "one area changed hands"), "{:?}", texts(&harness));
}

/// Opens the search, types, and presses Enter.
fn find(harness: &mut Harness<'_, App>, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn the_search_goes_to_places_days_events_and_commands() {
    let mut harness = window([]);
    find(&mut harness, "27.9.20");
    assert_eq!(date(&harness), day("2020-09-27"));
    find(&mut harness, "خانكندي");
    assert!(says(&harness, "Stepanakert / Khankendi"), "{:?}", texts(&harness));
    find(&mut harness, "Third truce");
    assert_eq!(date(&harness), day("2020-10-26"));
    assert_eq!(harness.state().session().state().selection, Some(Item::Event("2020-10-26-washington-truce".into())));
    find(&mut harness, "first day");
    assert_eq!(date(&harness), day("2016-01-01"));
    assert!(!harness.state().session().state().searching, "it closes after each");
    // Keys are letters while it is open, and Esc only closes it.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("qqxxzz".to_owned()));
    harness.run();
    assert!(says(&harness, "Nothing found."), "{:?}", texts(&harness));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().session().state().searching);
    assert!(harness.state().session().state().selection.is_some());
}

#[test]
fn the_way_back_leads_to_what_was_chosen_and_its_day() {
    let mut harness = window([]);
    find(&mut harness, "Third truce");
    find(&mut harness, "Azerbaijan takes Zangilan");
    assert_eq!(date(&harness), day("2020-10-20"));
    let chosen = |harness: &Harness<'_, App>| match &harness.state().session().state().selection {
        Some(Item::Event(id)) => id.as_str().to_owned(),
        other => format!("{other:?}"),
    };
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!((chosen(&harness).as_str(), date(&harness)), ("2020-10-26-washington-truce", day("2020-10-26")));
    let forward = tr(Lang::EN, "key-forward");
    harness.get_by(|n: &AccessKitNode| n.label().is_some_and(|label| label.starts_with(&forward))).click();
    harness.run();
    assert_eq!((chosen(&harness).as_str(), date(&harness)), ("2020-10-20-zangilan", day("2020-10-20")));
}

#[test]
fn what_is_not_on_the_day_shown_says_so_and_leads_there() {
    let mut harness = window([Command::Select(Some(Item::Flow("flow-troops-ru-peacekeepers".into())))]);
    assert!(says(&harness, "Not on 26 October 2020."), "{:?}", texts(&harness));
    let way = |n: &AccessKitNode| n.role() == Role::Link && n.label().is_some_and(|l| l == "Go to 10 November 2020");
    harness.get_by(way).click();
    harness.run();
    assert_eq!(date(&harness), day("2020-11-10"));
    assert!(!says(&harness, "Not on"), "{:?}", texts(&harness));
}

#[test]
fn a_row_is_read_out_once_and_as_a_whole() {
    let harness = window([]);
    let all = texts(&harness);
    let rows: Vec<&String> = all.iter().filter(|text| text.contains("Third truce: Washington")).collect();
    assert_eq!(rows, ["26 Oct, Third truce: Washington, 26 October"]);
    assert_eq!(all.iter().filter(|text| *text == "The whole story").count(), 1, "{all:?}");
}

#[test]
fn space_plays_and_stops_and_the_last_day_ends_it() {
    let mut harness = window([Command::SetDate(day("2020-12-28")), Command::SetSpeed(2.0)]);
    harness.key_press(Key::Space);
    harness.run_steps(4);
    assert!(harness.state().session().state().clock.playing);
    assert!(harness.query_by_label(&tr(Lang::EN, "time-pause")).is_some());
    for _ in 0..120 {
        harness.step();
    }
    assert_eq!(date(&harness), day("2020-12-31"));
    assert!(!harness.state().session().state().clock.playing);
    assert!(harness.query_by_label(&tr(Lang::EN, "time-play")).is_some());
}

#[test]
fn a_theatre_that_is_switched_off_takes_its_events_with_it() {
    let mut harness = window([Command::ShowView("karabakh".into())]);
    assert!(says(&harness, "Offensive"), "the legend names a symbol on the map: {:?}", texts(&harness));
    let is_switch = |n: &AccessKitNode| n.role() == Role::CheckBox && n.label().is_some_and(|l| l == "South Caucasus");
    harness.get_by(is_switch).scroll_to_me();
    harness.run();
    harness.get_by(is_switch).click();
    harness.run();
    assert!(!harness.state().session().state().theatre_shown(&"caucasus".into()));
    assert!(!says(&harness, "Offensive"), "and no longer: {:?}", texts(&harness));
}

#[test]
fn nothing_is_painted_anew_while_nothing_changes() {
    let mut harness = window([]);
    harness.run();
    let again = Cell::new(0);
    for _ in 0..3 {
        harness.step();
        let delay = harness.output().viewport_output.values().map(|v| v.repaint_delay).min();
        if delay.is_some_and(|d| d < std::time::Duration::from_secs(1)) {
            again.set(again.get() + 1);
        }
    }
    assert_eq!(again.get(), 0, "frames that asked for another");
}
