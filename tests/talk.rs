//! Giving a briefing in the window: by keys alone, by a clicker, with tools, a speaker's window, a
//! detour and the way back.

mod common;

use common::window::{click, says, state, window};
use conflict_atlas::app::App;
use conflict_atlas::model::{Bbox, lon_lat};
use conflict_atlas::session::{Command, Cue, Edit, Phase, SlideText, Tool, Way};
use conflict_atlas::text::{Lang, strip_marks};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::Harness;

/// The size that slides are laid out for.
const SIZE: [f32; 2] = [1280.0, 720.0];

/// The window in which a briefing is given, at its first slide.
fn talking(lang: Lang) -> Harness<'static, App> {
    let mut harness = window(lang, SIZE, [Command::Edit(Edit::Open("reach".into()))]);
    harness.key_press(Key::F5);
    settle(&mut harness);
    harness
}

/// Lets the camera arrive and the days play.
fn settle(harness: &mut Harness<'_, App>) {
    harness.run_steps(2);
    for _ in 0..40 {
        if state(harness).brief.phase == Phase::Still {
            break;
        }
        harness.state_mut().run(Command::Tick(1.0));
    }
    assert_eq!(state(harness).brief.phase, Phase::Still);
    harness.run_steps(3);
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

/// The number of the slide, where one is given.
fn slide(harness: &Harness<'_, App>) -> Option<usize> {
    state(harness).talk.as_ref().map(|_| state(harness).slide_number().0)
}

fn drag(harness: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run_steps(1);
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(button(from, true));
    harness.run_steps(1);
    for i in 1..=8 {
        harness.event(Event::PointerMoved(from.lerp(to, i as f32 / 8.0)));
        harness.run_steps(1);
    }
    harness.event(button(to, false));
    harness.run_steps(2);
}

#[test]
fn a_briefing_is_walked_through_by_keys_alone_in_both_languages() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = talking(lang);
        let briefing = state(&harness).briefing().expect("open").clone();
        for (n, shown) in briefing.slides.iter().enumerate() {
            assert_eq!(slide(&harness), Some(n + 1));
            let on_map = state(&harness).slide_on_map().expect("on the script");
            assert_eq!(on_map.id, shown.id);
            assert_eq!(state(&harness).period(), shown.shot.period(state(&harness).scenario()));
            // Keys of clickers and of keyboards take turns.
            press(&mut harness, [Key::PageDown, Key::ArrowRight, Key::Space, Key::ArrowDown, Key::Enter][n % 5]);
        }
        assert_eq!(slide(&harness), Some(12), "after the last slide the talk stays");
        for (key, expected) in [(Key::Home, 1), (Key::End, 12), (Key::PageUp, 11), (Key::ArrowLeft, 10)] {
            press(&mut harness, key);
            assert_eq!(slide(&harness), Some(expected), "{key:?}");
        }
        harness.key_press(Key::Num1);
        harness.key_press(Key::Num1);
        press(&mut harness, Key::Enter);
        assert_eq!(slide(&harness), Some(11));
        press(&mut harness, Key::Escape);
        assert_eq!((slide(&harness), state(&harness).way), (None, Way::Brief));
    }
}

#[test]
fn a_clicker_works_whatever_has_the_keyboard() {
    let mut harness = talking(Lang::EN);
    for _ in 0..7 {
        harness.key_press(Key::Tab);
        harness.run_steps(1);
        let before = slide(&harness);
        press(&mut harness, Key::PageDown);
        assert_eq!(slide(&harness), before.map(|n| n + 1));
        press(&mut harness, Key::PageUp);
        press(&mut harness, Key::Space);
        assert_eq!(slide(&harness), before.map(|n| n + 1));
        press(&mut harness, Key::F5);
        assert_eq!(slide(&harness), before.map(|n| n + 1), "F5 begins nothing anew");
    }
    // While somebody types in the search too.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_steps(2);
    let before = slide(&harness);
    press(&mut harness, Key::PageDown);
    assert_eq!(slide(&harness), before.map(|n| n + 1));
}

#[test]
fn the_screen_goes_black_and_comes_back() {
    let mut harness = talking(Lang::EN);
    for key in [Key::Period, Key::B] {
        press(&mut harness, key);
        assert!(says(&harness, "The screen is black"), "{key:?}");
        press(&mut harness, key);
        assert!(!says(&harness, "The screen is black"), "{key:?}");
    }
}

#[test]
fn a_question_from_the_hall_leads_off_the_script_and_one_key_back() {
    let mut harness = talking(Lang::EN);
    harness.state_mut().run(Command::Cue(Cue::GoTo(5)));
    settle(&mut harness);
    let there = harness.state().camera().expect("a map");
    drag(&mut harness, pos2(640.0, 300.0), pos2(420.0, 380.0));
    assert!(state(&harness).brief.away, "the map was moved by hand");
    assert!(says(&harness, "Return to slide 5"));
    let moved = harness.state().camera().expect("a map");
    assert_ne!(moved.center, there.center);
    harness.state_mut().run(Command::ShowBox(Bbox { west: 10.0, south: 24.0, east: 24.0, north: 33.0 }));
    harness.state_mut().run(Command::StepBy(40));
    harness.run_steps(40);
    press(&mut harness, Key::Backspace);
    harness.run_steps(40);
    assert!(!state(&harness).brief.away && slide(&harness) == Some(5));
    let back = harness.state().camera().expect("a map");
    let off = (back.center.x - there.center.x).hypot(back.center.y - there.center.y);
    assert!(off < 1e-9 && (back.zoom - there.zoom).abs() < 1e-6, "{back:?} {there:?}");
}

#[test]
fn a_click_beside_everything_goes_on_and_a_click_on_an_arrow_asks() {
    let mut harness = talking(Lang::EN);
    click(&mut harness, pos2(640.0, 90.0));
    settle(&mut harness);
    assert_eq!(slide(&harness), Some(2));
    // The middle of the shaft of some arrow, where it is clear of the cards.
    for _ in 2..12 {
        press(&mut harness, Key::PageDown);
        harness.run_steps(30);
        let camera = harness.state().camera().expect("a map");
        let scenario = state(&harness).scenario();
        let on_slide = state(&harness).slide().expect("a slide").arrows(scenario);
        let arrow = on_slide.into_iter().find_map(|i| {
            let [x, y] =
                camera.screen_from_world(conflict_atlas::scene::world_from_lon_lat(*scenario.flows[i].path.last()?));
            (300.0..900.0).contains(&x).then_some(())?;
            (150.0..420.0).contains(&y).then_some(pos2(x + 8.0, y + 8.0))
        });
        let Some(at) = arrow else { continue };
        click(&mut harness, at);
        harness.run_steps(3);
        if state(&harness).brief.away {
            assert!(state(&harness).selection.is_some() && says(&harness, "Return to slide"));
            return;
        }
        harness.state_mut().run(Command::Cue(Cue::Return));
    }
    panic!("no slide had anything to ask about");
}

#[test]
fn the_pen_draws_on_the_ground_and_what_it_drew_can_be_kept() {
    let mut harness = talking(Lang::EN);
    press(&mut harness, Key::P);
    let camera = harness.state().camera().expect("a map");
    drag(&mut harness, pos2(400.0, 200.0), pos2(700.0, 320.0));
    let talk = state(&harness).talk.as_ref().expect("given");
    assert_eq!((talk.strokes.len(), talk.tool), (1, Some(Tool::Pen)));
    assert_eq!(harness.state().camera().map(|now| now.center), Some(camera.center), "the map stays under the pen");
    let stroke = talk.strokes[0].stroke.clone();
    let last = stroke.points().last().expect("points");
    let [x, y] = camera.screen_from_world(conflict_atlas::scene::world_from_lon_lat(last));
    // The test's window has a margin round everything.
    let margin = (SIZE[0] - camera.size[0]) / 2.0;
    assert!(pos2(x + margin, y + margin).distance(pos2(700.0, 320.0)) < 4.0, "{x} {y}");
    press(&mut harness, Key::K);
    assert_eq!(state(&harness).slide().expect("a slide").pen, [stroke]);
    press(&mut harness, Key::X);
    press(&mut harness, Key::Escape);
    assert!(state(&harness).talk.as_ref().is_some_and(|talk| talk.tool.is_none() && talk.strokes.is_empty()));
}

#[test]
fn the_speakers_window_has_notes_next_slide_and_timer_and_the_talk_survives_it() {
    let mut harness = talking(Lang::EN);
    press(&mut harness, Key::W);
    let notes = state(&harness).slide().expect("a slide").notes.get(Lang::EN).to_owned();
    let next = state(&harness).briefing().expect("open").slides[1].title.get(Lang::EN).to_owned();
    assert!(says(&harness, &strip_marks(&notes)) && says(&harness, &strip_marks(&next)));
    harness.state_mut().run(Command::Tick(63.0));
    harness.run_steps(2);
    assert!(says(&harness, "1:0"), "the timer runs");
    press(&mut harness, Key::PageDown);
    assert_eq!(slide(&harness), Some(2));
    press(&mut harness, Key::W);
    assert!(!says(&harness, &strip_marks(&notes)) && slide(&harness) == Some(2), "the talk goes on without it");
}

#[test]
fn the_audiences_screen_holds_while_the_speaker_looks_elsewhere() {
    let mut harness = talking(Lang::EN);
    press(&mut harness, Key::F);
    assert!(says(&harness, "The audience's screen is frozen"));
    harness.state_mut().run(Command::StepBy(100));
    harness.run_steps(3);
    assert!(state(&harness).brief.away);
    harness.state_mut().run(Command::Cue(Cue::Freeze));
    settle(&mut harness);
    assert!(!state(&harness).brief.away, "the audience sees the slide again");
}

#[test]
fn a_slide_is_made_and_changed_by_keys_on_the_living_map() {
    let mut harness = window(Lang::EN, SIZE, []);
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(3);
    let (date, seen) = (state(&harness).date, harness.state().camera().expect("a map").seen_bbox());
    press(&mut harness, Key::G);
    let made = state(&harness).slide().expect("a slide").clone();
    assert_eq!((made.shot.date, made.shot.bbox), (Some(date), Some(seen)));
    harness.state_mut().run(Command::Edit(Edit::Text(SlideText::Caption, "word ".repeat(61))));
    harness.run_steps(3);
    assert!(says(&harness, "61 words in title and caption"));
    harness.state_mut().run(Command::FlyTo(lon_lat(45.0, 40.0), 6.0));
    harness.run_steps(40);
    assert!(says(&harness, "You have left slide"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert!(state(&harness).desk.is_kept(), "all of it is undone");
}
