//! Lessons on the map: what is asked, answered, shown and scored.

use std::sync::LazyLock;

use super::{Class, Guessing, Teaching};
use crate::io::base::read_base;
use crate::io::folder::{BASE, FIRST_SCENARIO};
use crate::io::read_scenario;
use crate::model::quiz::score::{Given, Grade};
use crate::model::quiz::{Answer, Worth};
use crate::model::{PenKind, PenStroke, lon_lat};
use crate::scene::Theme;
use crate::session::{Command, Document, Phase, Session, Way};
use crate::text::Lang;

static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| Document::new(read_scenario(&FIRST_SCENARIO).expect("opens").scenario, read_base(&BASE).0));

fn teaching(orders: impl IntoIterator<Item = Teaching>) -> Session {
    let mut session = Session::new(DOCUMENT.clone(), Lang::EN, Theme::Light);
    orders.into_iter().for_each(|order| teach(&mut session, order));
    session
}

fn teach(session: &mut Session, order: Teaching) {
    session.run(Command::Teach(order));
    for _ in 0..60 {
        if session.state().brief.phase == Phase::Still {
            break;
        }
        session.run(Command::Tick(1.0));
    }
}

fn class(session: &Session) -> &Class {
    session.state().class().expect("a lesson is open")
}

/// The right answer to the question that is asked.
fn right(session: &Session) -> Option<Given> {
    Some(match &class(session).question()?.answer {
        Answer::Point { at, .. } => Given::Point([at.lon, at.lat]),
        Answer::Options { options, .. } => {
            let right = options.iter().filter(|option| option.worth == Worth::Right);
            Given::Options(right.map(|option| option.key.clone()).collect())
        }
        Answer::Order { right, .. } => Given::Order(right.clone()),
        Answer::Pairs { pairs, .. } => Given::Pairs(pairs.clone()),
        Answer::Open { .. } => return None,
    })
}

#[test]
fn every_lesson_can_be_gone_through_and_right_answers_have_every_point() {
    assert!(DOCUMENT.scenario.lessons.len() >= 4);
    for lesson in &DOCUMENT.scenario.lessons {
        let mut session = teaching([Teaching::Open(lesson.id.clone())]);
        assert_eq!(session.state().way, Way::Teach);
        let mut seen = 0;
        for _ in 0..200 {
            if class(&session).held_back() {
                assert!(class(&session).question().is_none(), "what is held back asks nothing");
                teach(&mut session, Teaching::Release);
            }
            if let Some(given) = right(&session) {
                teach(&mut session, Teaching::Answer(given));
                assert!(class(&session).mark(&DOCUMENT.base).is_none(), "nothing is told before it is shown");
                teach(&mut session, Teaching::Reveal);
                let mark = class(&session).mark(&DOCUMENT.base).expect("a mark");
                let step = class(&session).step().expect("a step");
                assert_eq!(mark.grade, Grade::Right, "{} {}", lesson.id, step.id);
                seen += 1;
            }
            assert!(session.state().slide_on_map().is_some(), "the step is on the map");
            let before = (class(&session).step, class(&session).question);
            teach(&mut session, Teaching::Step(true));
            if before == (class(&session).step, class(&session).question) {
                break;
            }
        }
        assert_eq!(class(&session).step + 1, lesson.steps.len());
        assert!(seen >= 4, "{}: {seen} questions", lesson.id);
    }
}

#[test]
fn what_is_asked_is_not_lit_before_it_was_answered_and_no_answer_changes_afterwards() {
    let mut session = teaching([Teaching::Quiz(3)]);
    for _ in 0..9 {
        assert!(session.state().slide().expect("a slide").shot.select.is_none());
        let options = match &class(&session).question().expect("a question").answer {
            Answer::Options { options, several: false } => options.len(),
            _ => 0,
        };
        if options > 1 {
            teach(&mut session, Teaching::Option(0));
            teach(&mut session, Teaching::Option(1));
            let given = class(&session).given().cloned();
            assert!(matches!(&given, Some(Given::Options(keys)) if keys.len() == 1), "one of them: {given:?}");
            teach(&mut session, Teaching::Reveal);
            teach(&mut session, Teaching::Option(0));
            assert_eq!(class(&session).given().cloned(), given);
            teach(&mut session, Teaching::Again);
            assert!(class(&session).given().is_none() && !class(&session).is_revealed());
        }
        teach(&mut session, Teaching::Step(true));
    }
}

#[test]
fn the_same_number_gives_the_same_quiz() {
    let asked = |seed| {
        let session = teaching([Teaching::Quiz(seed)]);
        class(&session).questions.iter().flatten().map(|q| q.asked.get(Lang::AR)).collect::<Vec<_>>()
    };
    assert_eq!(asked(5), asked(5));
    assert_ne!(asked(5), asked(6));
}

#[test]
fn the_team_whose_turn_it_is_has_the_points() {
    let mut session = teaching([Teaching::Quiz(1), Teaching::Teams(2)]);
    let mut expected = [0, 0];
    for turn in 0..6 {
        if let Some(given) = right(&session).filter(|_| turn % 3 == 0) {
            teach(&mut session, Teaching::Answer(given));
        }
        teach(&mut session, Teaching::Reveal);
        expected[turn % 2] += class(&session).mark(&DOCUMENT.base).map_or(0, |mark| mark.grade.halves());
        assert_eq!(class(&session).teams, expected);
        // To see what is right twice brings nothing more.
        teach(&mut session, Teaching::Reveal);
        assert_eq!(class(&session).teams, expected);
        teach(&mut session, Teaching::Step(true));
    }
    assert!(expected[0] >= 2);
    teach(&mut session, Teaching::Award(1, -50));
    assert_eq!(class(&session).teams[1], 0, "nobody has less than nothing");
}

#[test]
fn a_detour_ends_at_the_same_step_and_looking_around_is_as_it_was() {
    let mut session = teaching([Teaching::Open(DOCUMENT.scenario.lessons[0].id.clone()), Teaching::Go(3)]);
    let before = session.state().slide().cloned();
    session.run(Command::StepBy(50));
    assert!(session.state().brief.away);
    session.run(Command::Cue(crate::session::Cue::Return));
    session.run(Command::Tick(5.0));
    assert!(!session.state().brief.away && session.state().slide().cloned() == before);
    session.run(Command::SetWay(Way::Explore));
    assert!(session.state().slide().is_none());
    assert!(session.state().layers.has(crate::scene::LayerId::Locator), "as it was before");
}

/// The lesson whose fourth step asks what will come, at that step.
fn guessing() -> Session {
    let session = teaching([Teaching::Open("forty-four-days".into()), Teaching::Go(3)]);
    assert!(class(&session).guesses());
    session
}

fn guess(session: &mut Session, order: Guessing) {
    teach(session, Teaching::Guess(order));
}

#[test]
fn hands_are_counted_before_the_answer_is_shown_and_stay_beside_it() {
    let mut session = guessing();
    let Answer::Options { options, .. } = class(&session).question().expect("asked").answer.clone() else {
        panic!("options")
    };
    for (place, by) in [(0, 5), (0, -2), (1, -1), (2, 4), (99, 1)] {
        guess(&mut session, Guessing::Hands(place, by));
    }
    guess(&mut session, Guessing::HandsForChosen(1));
    assert_eq!(class(&session).all_hands(), 7, "no option is chosen yet");
    teach(&mut session, Teaching::Option(2));
    guess(&mut session, Guessing::HandsForChosen(1));
    teach(&mut session, Teaching::Reveal);
    guess(&mut session, Guessing::Hands(1, 9));
    let hands: Vec<u32> = options.iter().map(|option| class(&session).hands(&option.key)).collect();
    assert_eq!(hands[..3], [3, 0, 5]);
    teach(&mut session, Teaching::Step(true));
    assert_eq!(class(&session).all_hands(), 0, "another question has its own");
    teach(&mut session, Teaching::Step(false));
    assert_eq!(class(&session).all_hands(), 8);
}

#[test]
fn what_was_drawn_stays_over_the_outcome_until_it_is_wiped_off() {
    let mut session = guessing();
    let [a, b] = [lon_lat(47.0, 39.0), lon_lat(46.5, 39.2)];
    guess(&mut session, Guessing::Draw(a));
    guess(&mut session, Guessing::Lift);
    assert!(class(&session).strokes().is_empty(), "no pen is in hand");
    for order in [Guessing::Take(PenKind::Line), Guessing::Draw(a), Guessing::Draw(b), Guessing::Lift] {
        guess(&mut session, order);
    }
    let pen = |session: &Session| session.state().slide_on_map().map(|slide| slide.pen.clone());
    let drawn = PenStroke::new(PenKind::Line, &[a, b]).expect("a stroke");
    assert_eq!(pen(&session), Some(vec![drawn.clone()]));
    teach(&mut session, Teaching::Reveal);
    assert_eq!(pen(&session), Some(vec![drawn]), "the guess lies over what came");
    assert!(session.state().slide_on_map().is_some_and(|slide| slide.shot.since.is_some()), "and what changed");
    assert_eq!(class(&session).draws(), None, "and nothing is added");
    guess(&mut session, Guessing::Wipe);
    assert_eq!(pen(&session), Some(Vec::new()));
}

#[test]
fn short_of_time_steps_that_may_be_left_out_are_passed_over() {
    for lesson in &DOCUMENT.scenario.lessons {
        let mut session = teaching([Teaching::Open(lesson.id.clone()), Teaching::ShortOfTime]);
        let mut seen = vec![class(&session).step];
        for _ in 0..80 {
            teach(&mut session, Teaching::Step(true));
            seen.push(class(&session).step);
        }
        seen.dedup();
        let kept: Vec<usize> = (0..lesson.steps.len()).filter(|&at| !lesson.steps[at].optional).collect();
        assert!(kept.len() < lesson.steps.len(), "{} can be shortened", lesson.id);
        assert_eq!(seen, kept, "{}", lesson.id);
    }
}
