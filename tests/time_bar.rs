//! The time bar: turning points, snapping, and a playhead that keeps its day.

mod common;

use common::{day, shipped};
use conflict_atlas::app::App;
use conflict_atlas::model::time::{DatePrecision, days_between};
use conflict_atlas::model::{Date, Period, Step};
use conflict_atlas::scene::{Item, Theme};
use conflict_atlas::session::{Command, Document, Mode, Scale, Session};
use conflict_atlas::text::{Lang, strip_marks, tr};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};

/// The window on the shipped scenario, after these commands.
fn window(commands: impl IntoIterator<Item = Command>) -> Harness<'static, App> {
    window_of([1440.0, 900.0], commands)
}

fn window_of(size: [f32; 2], commands: impl IntoIterator<Item = Command>) -> Harness<'static, App> {
    common::window::window(Lang::EN, size, commands)
}

fn date(harness: &Harness<'_, App>) -> Date {
    harness.state().session().state().date
}

fn is_axis(node: &AccessKitNode<'_>) -> bool {
    node.role() == Role::Slider && node.label().is_some_and(|label| label.contains('2'))
}

fn is_first_lane(node: &AccessKitNode<'_>) -> bool {
    node.label().is_some_and(|label| strip_marks(&label).starts_with("South Caucasus: show"))
}

fn axis(harness: &Harness<'_, App>) -> Rect {
    harness.get_by(is_axis).rect()
}

/// Where a day begins while the whole span is shown; `lane` counts from the top.
fn place(harness: &Harness<'_, App>, on: &str, lane: usize) -> Pos2 {
    let (scenario, _) = shipped();
    let span = scenario.frame.span;
    let axis = axis(harness);
    let part = days_between(span.from, day(on)) as f32 / days_between(span.from, span.to) as f32;
    // The lanes end above the row of years.
    let lanes = scenario.frame.theatres.len();
    let row = harness.get_by(is_first_lane);
    let first = row.rect().center().y;
    assert!(lane < lanes);
    pos2(axis.left() + part * axis.width(), first + row.rect().height() * lane as f32)
}

fn click(harness: &mut Harness<'_, App>, at: Pos2) {
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run();
}

fn drag(harness: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at((from + to.to_vec2()) / 2.0);
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run();
}

#[test]
fn a_click_on_the_tick_of_a_turning_point_goes_there_and_chooses_it() {
    let mut harness = window([]);
    let lane = 3;
    let at = place(&harness, "2019-11-27", lane);
    click(&mut harness, at);
    let state = harness.state().session().state();
    assert_eq!(state.date, day("2019-11-27"));
    assert_eq!(state.selection, Some(Item::Event("2019-11-27-turkey-libya-memoranda".into())));
}

#[test]
fn the_playhead_is_drawn_to_the_day_of_an_event_unless_alt_is_held() {
    // Three points beside the day on which the oil blockade began; below the lanes, off the ticks.
    for (modifiers, free) in [(Modifiers::NONE, false), (Modifiers::ALT, true)] {
        let mut harness = window([]);
        let below = axis(&harness).bottom() - 4.0;
        let at = pos2(place(&harness, "2016-06-27", 0).x + 3.0, below);
        let from = pos2(at.x - 60.0, below);
        harness.event(egui::Event::ModifiersChanged(modifiers));
        drag(&mut harness, from, at);
        assert_eq!(date(&harness) != day("2016-06-27"), free, "{modifiers:?}: {}", date(&harness));
    }
}

#[test]
fn the_playhead_keeps_its_day_whatever_else_changes() {
    let shown = "2018-03-17";
    let mut harness = window([Command::SetDate(day(shown))]);
    for word in ["week", "month", "quarter", "year", "day"] {
        harness.get_by_label(word).click();
        harness.run();
        assert_eq!(date(&harness), day(shown), "{word}");
    }
    harness.get_by(is_first_lane).click();
    harness.run();
    assert_eq!(date(&harness), day(shown), "one theatre alone");
    for (key, modifiers) in [(Key::Plus, Modifiers::NONE), (Key::P, Modifiers::NONE), (Key::D, Modifiers::NONE)] {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(date(&harness), day(shown), "{key:?}");
    }
    harness.get_by_label(&tr(Lang::AR, "language-short")).click();
    harness.run();
    assert_eq!(date(&harness), day(shown), "in Arabic");
    for zoom in [120.0, 120.0, -120.0] {
        let axis = harness.get_by(|n: &AccessKitNode<'_>| n.role() == Role::Slider).rect();
        harness.hover_at(axis.center());
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, zoom),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        harness.run();
        assert_eq!(date(&harness), day(shown), "the wheel");
    }
}

#[test]
fn the_axis_steps_by_its_own_keys_and_by_what_a_screen_reader_asks() {
    let mut harness = window([Command::SetDate(day("2018-03-17"))]);
    harness.get_by(is_axis).focus();
    harness.run();
    for (key, modifiers, expected) in [
        (Key::ArrowRight, Modifiers::NONE, "2018-03-18"),
        (Key::ArrowRight, Modifiers::SHIFT, "2018-03-25"),
        (Key::ArrowLeft, Modifiers::NONE, "2018-03-24"),
        (Key::Home, Modifiers::NONE, "2016-01-01"),
        (Key::End, Modifiers::NONE, "2020-12-31"),
    ] {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(date(&harness), day(expected), "{key:?}");
    }
    harness.get_by(is_axis).set_value_accesskit(366.0);
    harness.run();
    assert_eq!(date(&harness), day("2017-01-01"));
}

#[test]
fn turning_points_are_walked_within_the_shown_theatres() {
    let mut session = {
        let (scenario, base) = shipped();
        Session::new(Document::new(scenario, base), Lang::EN, Theme::Light)
    };
    session.run(Command::GoToStart);
    session.run(Command::SoloTheatre("caucasus".into()));
    let mut days = Vec::new();
    for _ in 0..9 {
        session.run(Command::NextKeyEvent);
        days.push(session.state().date.to_string());
    }
    days.dedup();
    assert_eq!(days, ["2016-04-02", "2020-07-12", "2020-09-27", "2020-11-08", "2020-11-10"]);
    session.run(Command::PreviousKeyEvent);
    assert_eq!(session.state().date, day("2020-11-08"));
}

#[test]
fn turning_points_are_few_well_spread_and_named_in_both_languages() {
    let (scenario, _) = shipped();
    let keys: Vec<_> = scenario.events.iter().filter(|e| e.key.is_some()).collect();
    assert!((25..=40).contains(&keys.len()), "{}", keys.len());
    for theatre in &scenario.frame.theatres {
        assert!(keys.iter().any(|e| e.theatre == theatre.id), "{} has none", theatre.id);
    }
    for event in keys {
        assert_eq!(event.precision, DatePrecision::Day, "{}", event.id);
        let name = event.key.as_ref().expect("a name");
        for lang in [Lang::EN, Lang::AR] {
            assert!((1..=20).contains(&name.get(lang).chars().count()), "{}: {}", event.id, name.get(lang));
        }
        assert_ne!(name.get(Lang::EN), name.get(Lang::AR), "{}", event.id);
    }
}

#[test]
fn a_time_of_which_little_is_told_says_so_to_those_who_listen() {
    let harness = window([]);
    let told = tr(Lang::EN, "time-gap-about");
    assert!(harness.query_by_label(&told).is_some());
    let (scenario, _) = shipped();
    for gap in &scenario.frame.coverage {
        let within = scenario.events.iter().filter(|e| e.theatre == gap.theatre && gap.span().contains(e.from));
        let days = days_between(gap.from, gap.to.expect("an end"));
        // At most one event in two months: else it would not be thin.
        assert!(within.count() as i32 * 60 <= days, "{} from {}", gap.theatre, gap.from);
        assert!(gap.note.has(Lang::AR) && gap.note.has(Lang::EN), "{}", gap.theatre);
    }
}

/// How a period on the axis is shown: first and last day.
fn period(harness: &Harness<'_, App>) -> (Date, Date) {
    let period = harness.state().session().state().period();
    (period.first(), period.last())
}

#[test]
fn several_days_are_chosen_by_a_shifted_drag_by_typing_and_by_keys() {
    let mut harness = window([]);
    // By a drag with Shift, below the lanes, with Ctrl held so that nothing snaps.
    let below = axis(&harness).bottom() - 4.0;
    let [from, to] = ["2019-04-01", "2020-04-01"].map(|on| pos2(place(&harness, on, 0).x, below));
    harness.event(egui::Event::ModifiersChanged(Modifiers::SHIFT | Modifiers::COMMAND));
    drag(&mut harness, from, to);
    harness.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    let (first, last) = period(&harness);
    let near = |a: Date, b: &str| days_between(a, day(b)).abs() <= 6;
    assert!(near(first, "2019-04-01") && near(last, "2020-04-01"), "{first} to {last}");
    // By typing.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("1.10.20 - 26.10.20".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(period(&harness), (day("2020-10-01"), day("2020-10-26")));
    let says = |harness: &Harness<'_, App>, text: &str| {
        harness.query_by(|n: &AccessKitNode<'_>| n.label().is_some_and(|l| strip_marks(&l).contains(text))).is_some()
    };
    assert!(says(&harness, "1 – 26 October 2020: type"), "the big date says the days");
    // By the keys of an end.
    harness.get_by(|n: &AccessKitNode<'_>| n.label().is_some_and(|l| l.starts_with("First day, "))).focus();
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(period(&harness), (day("2020-09-30"), day("2020-10-26")));
    // And back to the day.
    harness.get_by_label("as of").click();
    harness.run();
    assert_eq!(period(&harness), (day("2020-10-26"), day("2020-10-26")));
}

#[test]
fn the_ways_of_looking_at_time_exclude_each_other_and_keep_the_day() {
    let mut session = {
        let (scenario, base) = shipped();
        Session::new(Document::new(scenario, base), Lang::EN, Theme::Light)
    };
    session.run(Command::SetDate(day("2020-11-20")));
    for (mode, first) in [
        (Mode::Since, "2020-11-20"),
        (Mode::During, "2020-11-20"),
        (Mode::AsOf, "2020-11-20"),
        (Mode::During, "2020-10-21"),
        (Mode::Since, "2020-11-20"),
    ] {
        session.run(Command::SetMode(mode));
        let state = session.state();
        assert_eq!((state.mode(), state.date), (mode, day("2020-11-20")));
        assert_eq!(state.period().first(), day(first), "{mode:?}");
    }
    // The days keep their length while they move, and the scenario's first day cuts them.
    session.run(Command::ShowPeriod(Period::new(day("2020-10-01"), day("2020-10-30"))));
    for (on, days) in [("2016-01-10", 10), ("2018-05-05", 30), ("2020-12-31", 30)] {
        session.run(Command::SetDate(day(on)));
        assert_eq!(session.state().period().days(), days, "{on}");
    }
}

#[test]
fn the_bar_keeps_its_height_and_nothing_in_its_head_runs_into_the_axis() {
    const TRANSPORT: [&str; 2] = ["time-next-event", "time-previous-event"];
    const CHOICES: [&str; 5] = ["time-quarter", "time-year", "time-day", "time-during", "time-since"];
    for (size, folded) in [([1280.0, 800.0], false), ([1024.0, 700.0], false), ([800.0, 560.0], true)] {
        let keys = [&TRANSPORT[..], if folded { &["time-more"] } else { &CHOICES }].concat();
        for lang in [Lang::EN, Lang::AR] {
            let mut places = Vec::new();
            for commands in [
                vec![],
                vec![Command::ShowPeriod(Period::new(day("2019-09-27"), day("2020-11-09")))],
                vec![Command::SetPlayLength(120.0), Command::ToggleLoop],
            ] {
                let harness = window_of(size, [Command::SetLang(lang)].into_iter().chain(commands));
                let rect = |key: &str| harness.get_by_label(&tr(lang, key)).rect();
                let axis = harness
                    .get_by(|n: &AccessKitNode<'_>| {
                        n.role() == Role::Slider && n.label().is_some_and(|l| l.contains(&tr(lang, "time-axis")[..6]))
                    })
                    .rect();
                places.push(axis);
                for key in &keys {
                    let rect = rect(key);
                    assert!(!rect.intersects(axis), "{key} in {lang:?} at {size:?}");
                    assert!(
                        rect.bottom() <= size[1] && rect.left() >= 0.0 && rect.right() <= size[0],
                        "{key}: {rect:?}"
                    );
                    assert!(rect.height() >= 24.0 && rect.width() >= 24.0, "{key}: {rect:?}");
                }
            }
            places.dedup();
            assert_eq!(places.len(), 1, "{size:?}: the axis stays where it is: {places:?}");
        }
    }
}

#[test]
fn play_loops_between_its_marks() {
    let mut session = {
        let (scenario, base) = shipped();
        Session::new(Document::new(scenario, base), Lang::EN, Theme::Light)
    };
    for command in [
        Command::SetDate(day("2020-10-01")),
        Command::LoopFromHere,
        Command::SetDate(day("2020-10-04")),
        Command::LoopToHere,
        Command::SetSpeed(1.0),
        Command::SetDate(day("2018-01-01")),
        Command::TogglePlay,
    ] {
        session.run(command);
    }
    let mut seen = Vec::new();
    for _ in 0..9 {
        seen.push(session.state().date.day());
        session.run(Command::Tick(1.0));
    }
    assert_eq!(seen, [1, 2, 3, 4, 1, 2, 3, 4, 1]);
    session.run(Command::SetLoop(None));
    for _ in 0..100 {
        session.run(Command::Tick(1.0));
    }
    assert_eq!(session.state().date, day("2020-12-31"));
    assert!(!session.state().clock.playing, "without a loop it stops at the end");
}

/// The window at the largest scale, so many points of the screen wide and high.
fn hall(size: [f32; 2], lang: Lang) -> Harness<'static, App> {
    let factor = Scale::Hall.factor();
    window_of(size.map(|edge| edge / factor), [Command::SetLang(lang), Command::SetDate(day("2020-10-26"))])
}

#[test]
fn in_a_hall_the_map_keeps_more_than_half_of_the_window() {
    for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
        for lang in [Lang::EN, Lang::AR] {
            let harness = hall(size, lang);
            let map = harness.get_by_label(&tr(lang, "map-name")).rect();
            let part = map.height() * Scale::Hall.factor() / size[1];
            assert!(part >= 0.55, "{lang:?} at {size:?}: {part}");
        }
    }
}

#[test]
fn what_a_low_bar_folds_away_is_a_menu_for_keys() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = hall([1280.0, 800.0], lang);
        let press = |harness: &mut Harness<'_, App>, key| {
            harness.key_press(key);
            harness.run();
        };
        let has = |harness: &Harness<'_, App>, key: &str| harness.query_by_label(&tr(lang, key)).is_some();
        assert!(!has(&harness, "time-quarter") && !has(&harness, "time-during"), "{lang:?}: there is no room");
        harness.get_by_label(&tr(lang, "time-more")).focus();
        harness.run();
        press(&mut harness, Key::Enter);
        for key in ["time-day", "time-quarter", "time-year", "time-during", "time-since", "key-loop"] {
            assert!(has(&harness, key), "{lang:?}: {key}");
        }
        let screen = harness.ctx.content_rect();
        let within = harness.get_by_label(&tr(lang, "time-quarter")).rect();
        assert!(screen.contains_rect(within), "{lang:?}: {within:?} on {screen:?}");
        // From the button by Tab to the steps, then to the ways and the loop.
        for key in ["time-quarter", "time-during", "key-loop"] {
            let name = tr(lang, key);
            for _ in 0..12 {
                press(&mut harness, Key::Tab);
                if harness.get_by_label(&name).is_focused() {
                    break;
                }
            }
            assert!(harness.get_by_label(&name).is_focused(), "{lang:?}: Tab comes to {key}");
            press(&mut harness, Key::Enter);
        }
        let state = harness.state().session().state();
        assert_eq!((state.step, state.mode(), state.looping), (Step::Quarter, Mode::During, true));
        press(&mut harness, Key::Escape);
        assert!(!has(&harness, "time-quarter"), "{lang:?}: Esc closes it");
        assert!(harness.get_by_label(&tr(lang, "time-more")).is_focused(), "{lang:?}: back on the button");
    }
}

#[test]
fn lanes_without_room_become_one_whose_theatres_can_still_be_chosen() {
    let lang = Lang::EN;
    let mut harness = hall([1280.0, 800.0], lang);
    assert!(harness.query_by(is_first_lane).is_none(), "no lane of its own");
    let summed = |n: &AccessKitNode<'_>| n.label().is_some_and(|l| strip_marks(&l).starts_with("All theatres: "));
    harness.get_by(summed).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    let on = |n: &AccessKitNode<'_>| n.is_focused() && n.role() == Role::CheckBox;
    assert_eq!(harness.get_by(on).accesskit_node().label().as_deref(), Some("South Caucasus"));
    harness.key_press(Key::Enter);
    harness.run();
    assert!(!harness.state().session().state().theatre_shown(&"caucasus".into()));
    assert!(harness.query_by(summed).is_none(), "the lane says that not all are shown");
    // A click on the tick of a turning point goes there, whichever theatre it belongs to.
    let mut harness = hall([1280.0, 800.0], lang);
    let (scenario, _) = shipped();
    let (span, axis) = (scenario.frame.span, axis(&harness));
    let part = days_between(span.from, day("2019-11-27")) as f32 / days_between(span.from, span.to) as f32;
    let lane = harness.get_by(summed).rect();
    click(&mut harness, pos2(axis.left() + part * axis.width(), lane.center().y));
    let state = harness.state().session().state();
    assert_eq!(state.selection, Some(Item::Event("2019-11-27-turkey-libya-memoranda".into())));
}
