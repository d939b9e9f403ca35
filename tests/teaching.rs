//! Lessons in the window: all of them gone through by keys alone in both languages, a point given by a
//! click, what is hard held back, the answers kept in a file.

mod common;

use common::window::{click, says, state, window};
use conflict_atlas::app::{App, Keeper};
use conflict_atlas::model::pupil::Pupil;
use conflict_atlas::model::quiz::{Answer, Worth};
use conflict_atlas::model::{Briefing, BriefingId};
use conflict_atlas::scene::{Theme, world_from_lon_lat};
use conflict_atlas::session::{Class, Command, Document, Phase, Session, Teaching, Way};
use conflict_atlas::text::{Lang, strip_marks};
use egui::{Key, Modifiers, Vec2, pos2};
use egui_kittest::Harness;

const SIZE: [f32; 2] = [1280.0, 800.0];

fn class<'a>(harness: &'a Harness<'_, App>) -> &'a Class {
    state(harness).class().expect("a lesson is open")
}

fn settle(harness: &mut Harness<'_, App>) {
    harness.run_steps(1);
    for _ in 0..60 {
        if state(harness).brief.phase == Phase::Still {
            break;
        }
        harness.state_mut().run(Command::Tick(1.0));
    }
    harness.run_steps(2);
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

fn teach(harness: &mut Harness<'_, App>, order: Teaching) {
    harness.state_mut().run(Command::Teach(order));
    settle(harness);
}

#[test]
fn all_lessons_are_gone_through_by_keys_in_both_languages() {
    let (scenario, _) = common::shipped();
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, [Command::ToggleMotion]);
        press(&mut harness, Key::J);
        assert_eq!(state(&harness).way, Way::Teach);
        for lesson in &scenario.lessons {
            assert!(says(&harness, &strip_marks(lesson.title.get(lang))), "{} stands in the list", lesson.id);
            teach(&mut harness, Teaching::Open(lesson.id.clone()));
            let mut asked = 0;
            for _ in 0..60 {
                let step = class(&harness).step().expect("a step").clone();
                assert!(says(&harness, &strip_marks(step.title.get(lang))), "{} {}", lesson.id, step.id);
                if class(&harness).held_back() {
                    assert!(!says(&harness, &strip_marks(step.short.get(lang))), "{} is held back", step.id);
                    press(&mut harness, Key::W);
                }
                if let Some(question) = class(&harness).question().cloned() {
                    assert!(says(&harness, &strip_marks(&question.asked.get(lang))), "{} {}", lesson.id, step.id);
                    if let Answer::Options { options, .. } = &question.answer {
                        let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
                        for (i, _) in options.iter().enumerate().filter(|(_, o)| o.worth == Worth::Right) {
                            press(&mut harness, digits[i]);
                        }
                        press(&mut harness, Key::Enter);
                        let right = conflict_atlas::text::tr(lang, "quiz-grade-right");
                        assert!(says(&harness, &right), "{} {}: {right}", lesson.id, step.id);
                        asked += 1;
                    }
                }
                let before = (class(&harness).step, class(&harness).question);
                press(&mut harness, Key::PageDown);
                if before == (class(&harness).step, class(&harness).question) {
                    break;
                }
            }
            assert_eq!(class(&harness).step + 1, lesson.steps.len(), "{} to its end", lesson.id);
            assert!(asked >= 2, "{}: {asked}", lesson.id);
            teach(&mut harness, Teaching::Close);
        }
    }
}

#[test]
fn a_place_is_found_by_a_click_on_the_map() {
    let (scenario, _) = common::shipped();
    let find = |lesson: &&conflict_atlas::model::Lesson| {
        lesson.steps.iter().any(|step| matches!(step.task, Some(conflict_atlas::model::lesson::Task::Find(_))))
    };
    let lesson = scenario.lessons.iter().find(find).expect("a lesson with a place to find");
    let mut harness =
        window(Lang::EN, SIZE, [Command::ToggleMotion, Command::Teach(Teaching::Open(lesson.id.clone()))]);
    let at = loop {
        if let Some(Answer::Point { at, .. }) = class(&harness).question().map(|question| &question.answer) {
            break *at;
        }
        press(&mut harness, Key::PageDown);
    };
    let camera = harness.state().camera().expect("a map");
    let [x, y] = camera.screen_from_world(world_from_lon_lat(at));
    let map = {
        use egui_kittest::kittest::Queryable;
        harness.get_by_label(&conflict_atlas::text::tr(Lang::EN, "map-name")).rect()
    };
    let pos = pos2(map.left() + x, map.top() + y);
    click(&mut harness, pos);
    assert!(class(&harness).given().is_some(), "the click is the answer");
    assert!(!state(&harness).brief.away, "and leads nowhere else");
    press(&mut harness, Key::Enter);
    let mark = class(&harness).mark(state(&harness).base()).expect("a mark");
    assert_eq!(mark.grade.key(), "right", "{:?}", mark.reasons);
}

/// Keeps pupils' files in memory.
struct InMemory(std::rc::Rc<std::cell::RefCell<Vec<Pupil>>>);

impl Keeper for InMemory {
    fn keep_data(
        &self,
        _: conflict_atlas::session::data::Keep,
        _: Option<std::sync::Arc<conflict_atlas::model::DataFile>>,
    ) -> conflict_atlas::app::Task {
        Box::new(|| Err("no data file is kept here".to_owned()))
    }

    fn keep(&mut self, _: &[&Briefing], _: &[&BriefingId]) -> Result<String, String> {
        Err("there are no briefings here".to_owned())
    }

    fn keep_pupil(&mut self, pupil: &Pupil) -> Result<String, String> {
        self.0.borrow_mut().push(pupil.clone());
        Ok("memory".to_owned())
    }

    fn pupils(&self) -> String {
        "/no/such/folder".to_owned()
    }

    fn save_beside(&mut self, _: &[&Briefing]) -> Result<(), String> {
        Ok(())
    }

    fn found(&mut self) -> Vec<Briefing> {
        Vec::new()
    }

    fn crashed(&mut self) -> Option<String> {
        None
    }
}

#[test]
fn the_answers_of_a_group_are_kept_in_one_small_file() {
    let (scenario, base) = common::shipped();
    let kept = std::rc::Rc::default();
    let session = Session::new(Document::new(scenario, base), Lang::EN, Theme::Light);
    let app = App::new(session).keeping(Box::new(InMemory(std::rc::Rc::clone(&kept))));
    let mut harness = Harness::builder()
        .with_size(Vec2::from(SIZE))
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    harness.run();
    for order in [
        Teaching::Quiz(2),
        Teaching::Name("Group\n7".to_owned()),
        Teaching::Note("We were not sure.".to_owned()),
        Teaching::Reveal,
        Teaching::Keep,
    ] {
        teach(&mut harness, order);
    }
    harness.run_steps(3);
    assert!(says(&harness, "The answers are kept: memory"));
    let pupil = kept.borrow().first().expect("kept").clone();
    assert_eq!((pupil.name.as_str(), pupil.notes.len(), pupil.lesson.as_str()), ("Group7", 1, "quiz-2"));
}

#[test]
fn hands_are_counted_by_keys_as_a_keyboard_sends_them() {
    let mut harness = window(Lang::AR, SIZE, [Command::ToggleMotion, Command::SetWay(Way::Teach)]);
    teach(&mut harness, Teaching::Open("forty-four-days".into()));
    teach(&mut harness, Teaching::Go(3));
    assert!(class(&harness).guesses());
    let zoom = harness.state().camera().expect("a map").zoom;
    press(&mut harness, Key::Num1);
    // Plus is Shift and equals on many keyboards, a key of its own on others.
    for (modifiers, key) in
        [(Modifiers::SHIFT, Key::Plus), (Modifiers::SHIFT, Key::Plus), (Modifiers::NONE, Key::Equals)]
    {
        harness.key_press_modifiers(modifiers, key);
        settle(&mut harness);
    }
    assert_eq!(class(&harness).all_hands(), 3);
    press(&mut harness, Key::Minus);
    assert_eq!(class(&harness).all_hands(), 2);
    assert_eq!(harness.state().camera().expect("a map").zoom, zoom, "the map stays");
    press(&mut harness, Key::Enter);
    assert!(class(&harness).is_revealed() && says(&harness, "2"), "the hands stand beside the outcome");
}
