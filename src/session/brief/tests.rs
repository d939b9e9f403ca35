//! Scripts: a slide shows the same however it was reached; what leaves the script and what returns.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{CAMERA_SECS, Cue, Edit, Phase, Shown, SlideText, Tool};
use crate::io::base::read_base;
use crate::io::folder::{BASE, FIRST_SCENARIO};
use crate::io::read_scenario;
use crate::model::{Bbox, Date, PenKind, SlideKind, lon_lat};
use crate::scene::{LayerId, Theme};
use crate::session::{CameraWish, Command, Document, Session, State, Way};
use crate::text::Lang;

static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| Document::new(read_scenario(&FIRST_SCENARIO).expect("opens").scenario, read_base(&BASE).0));

fn session() -> Session {
    Session::new(DOCUMENT.clone(), Lang::EN, Theme::Light)
}

/// A session in which a briefing is given, at its first slide.
fn talking() -> Session {
    let mut session = session();
    session.run(Command::Edit(Edit::Open("reach".into())));
    session.run(Command::Cue(Cue::Start));
    settle(&mut session);
    session
}

/// Lets the camera arrive and the days play.
fn settle(session: &mut Session) {
    for _ in 0..60 {
        if session.state().brief.phase == Phase::Still {
            break;
        }
        session.run(Command::Tick(1.0));
    }
    assert_eq!(session.state().brief.phase, Phase::Still);
}

fn cue(session: &mut Session, cues: impl IntoIterator<Item = Cue>) {
    cues.into_iter().for_each(|cue| session.run(Command::Cue(cue)));
}

fn look(state: &State) -> (Shown, CameraWish, usize) {
    (Shown::of(state), state.wish.1.clone(), state.brief.slide)
}

/// What a speaker may do, on the script and off it.
fn deed(choice: u8, n: usize) -> Command {
    match choice {
        0 => Command::Cue(Cue::Next),
        1 => Command::Cue(Cue::Previous),
        2 => Command::Cue(Cue::GoTo(n + 1)),
        3 => Command::StepBy(n as i64 * 40),
        4 => Command::SetLayer(LayerId::ALL[n % LayerId::ALL.len()], false),
        5 => Command::NextEvent,
        6 => Command::ShowBox(Bbox { west: 10.0, south: 24.0, east: 24.0, north: 33.0 }),
        7 => Command::Tick(0.3 * n as f64),
        8 => Command::ToggleSince,
        9 => Command::SetViewpoint("un".into()),
        _ => Command::Cue(Cue::Return),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn jumping_equals_stepping(deeds in proptest::collection::vec((0..11_u8, 0..12_usize), 0..30), n in 1..=12_usize) {
        let mut wild = talking();
        deeds.into_iter().for_each(|(choice, n)| wild.run(deed(choice, n)));
        cue(&mut wild, [Cue::GoTo(n)]);
        settle(&mut wild);
        let mut tame = talking();
        for _ in 1..n {
            cue(&mut tame, [Cue::Next]);
            settle(&mut tame);
        }
        prop_assert_eq!(look(wild.state()), look(tame.state()));
        prop_assert!(!wild.state().brief.away);
    }
}

#[test]
fn the_camera_goes_first_and_the_data_follow_then_the_days_play() {
    let mut session = talking();
    let spans = session.state().briefing().expect("open").slides.iter().position(|slide| slide.shot.span.is_some());
    let at = spans.expect("a slide that plays");
    let before = Shown::of(session.state());
    session.run(Command::Edit(Edit::Go(at)));
    session.run(Command::Tick(CAMERA_SECS * 0.9));
    assert_eq!(Shown::of(session.state()), before, "the map flies before anything on it changes");
    session.run(Command::Tick(CAMERA_SECS * 0.2));
    let span = session.state().slide().and_then(|slide| slide.shot.span).expect("a span");
    assert_eq!(session.state().period().first(), span.from);
    assert!(session.state().during.is_none(), "one day after the other");
    let days: Vec<Date> = (0..8)
        .map(|_| {
            session.run(Command::Tick(0.5));
            session.state().date
        })
        .collect();
    assert!(days.is_sorted() && days.first() < days.last(), "{days:?}");
    cue(&mut session, [Cue::Next]);
    assert_eq!((session.state().brief.slide, session.state().brief.phase), (at, Phase::Still), "the days are finished");
    assert_eq!(session.state().period(), span.period());
    cue(&mut session, [Cue::Next]);
    assert_eq!(session.state().brief.slide, at + 1);
}

#[test]
fn whatever_changes_the_picture_leaves_the_script_and_one_order_returns() {
    let leaving = [
        Command::StepBy(10),
        Command::TogglePlay,
        Command::NextEvent,
        Command::SetLayer(LayerId::Towns, false),
        Command::ShowBox(Bbox { west: 10.0, south: 24.0, east: 24.0, north: 33.0 }),
        Command::ZoomBy(1.0),
        Command::SetViewpoint("un".into()),
        Command::Cue(Cue::Moved),
    ];
    for command in leaving {
        let mut session = talking();
        cue(&mut session, [Cue::GoTo(4)]);
        settle(&mut session);
        let there = look(session.state());
        session.run(command.clone());
        assert!(session.state().brief.away, "{command:?}");
        assert!(session.state().slide_on_map().is_none(), "{command:?}");
        cue(&mut session, [Cue::Return]);
        settle(&mut session);
        assert_eq!(look(session.state()), there, "{command:?}");
    }
    for command in [Command::ToggleSearch, Command::SetLang(Lang::AR), Command::NextTheme, Command::OpenMenu(None)] {
        let mut session = talking();
        session.run(command.clone());
        assert!(!session.state().brief.away, "{command:?} changes no slide");
    }
}

#[test]
fn hidden_slides_are_passed_over_and_do_not_count() {
    let mut session = talking();
    session.run(Command::Edit(Edit::Hide(1, true)));
    cue(&mut session, [Cue::Next]);
    settle(&mut session);
    assert_eq!((session.state().brief.slide, session.state().slide_number()), (2, (2, 11)));
    cue(&mut session, [Cue::Previous, Cue::Digit(1), Cue::Digit(1), Cue::Enter]);
    settle(&mut session);
    assert_eq!(session.state().brief.slide, 11);
    cue(&mut session, [Cue::Next, Cue::Digit(9), Cue::Digit(9), Cue::Enter, Cue::First]);
    assert_eq!(session.state().brief.slide, 0);
}

#[test]
fn escape_steps_back_from_the_nearest_thing() {
    let mut session = talking();
    cue(&mut session, [Cue::Take(Tool::Pen), Cue::Moved, Cue::Blank]);
    let at = |session: &Session| {
        let state = session.state();
        state.talk.as_ref().map(|talk| (talk.blank, talk.tool.is_some(), state.brief.away))
    };
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(at(&session));
        cue(&mut session, [Cue::Escape]);
    }
    let expected =
        [Some((true, true, true)), Some((false, true, true)), Some((false, false, true)), Some((false, false, false))];
    assert_eq!(seen, [&expected[..], &[None]].concat());
}

#[test]
fn what_is_drawn_fades_or_stays_and_can_be_kept_with_the_slide() {
    let mut session = talking();
    let draw = [Cue::Draw(lon_lat(45.0, 40.0)), Cue::Draw(lon_lat(47.0, 40.0)), Cue::Lift];
    let strokes = |session: &Session| session.state().talk.as_ref().expect("given").strokes.len();
    cue(&mut session, [Cue::Take(Tool::Arrow)].into_iter().chain(draw.clone()));
    assert_eq!(strokes(&session), 1);
    session.run(Command::Tick(super::HELD_SECS + 0.1));
    assert_eq!(strokes(&session), 0, "it has faded");
    cue(&mut session, [Cue::Fading].into_iter().chain(draw.clone()).chain(draw));
    session.run(Command::Tick(60.0));
    assert_eq!(strokes(&session), 2, "they stay");
    session.run(Command::Edit(Edit::KeepStrokes));
    let kept = &session.state().slide().expect("a slide").pen;
    assert_eq!(kept.iter().map(|stroke| stroke.kind).collect::<Vec<_>>(), [PenKind::Arrow; 2]);
    assert_eq!(strokes(&session), 0);
    session.run(Command::Edit(Edit::Undo));
    assert!(session.state().slide().expect("a slide").pen.is_empty());
}

#[test]
fn a_slide_takes_what_the_map_shows_and_shows_it_again() {
    let mut session = session();
    session.run(Command::Edit(Edit::New));
    session.run(Command::SetWay(Way::Explore));
    let bbox = Bbox { west: 36.0, south: 35.0, east: 42.0, north: 38.0 };
    for command in [
        Command::SetDate(jiff::civil::date(2019, 10, 20)),
        Command::SetLayer(LayerId::Towns, false),
        Command::SoloTheatre("syria".into()),
        Command::SetViewpoint("un".into()),
        Command::SetSince(Some(jiff::civil::date(2019, 10, 8))),
        Command::NextEvent,
        Command::Seen(bbox),
    ] {
        session.run(command);
    }
    let before = Shown::of(session.state());
    session.run(Command::Edit(Edit::Capture));
    let slide = session.state().slide().expect("the new one").clone();
    assert_eq!((slide.kind, slide.shot.bbox), (SlideKind::Map, Some(bbox)));
    session.run(Command::Edit(Edit::Go(0)));
    settle(&mut session);
    assert_ne!(Shown::of(session.state()), before);
    session.run(Command::Edit(Edit::Go(1)));
    settle(&mut session);
    // The small map and links are no part of slides; everything else is there again.
    session.run(Command::SetLayer(LayerId::Locator, true));
    session.run(Command::SetLayer(LayerId::Links, true));
    assert_eq!(Shown::of(session.state()), before);
}

#[test]
fn looking_around_is_as_it_was_before_the_slides() {
    let mut session = session();
    session.run(Command::SetLayer(LayerId::Towns, false));
    session.run(Command::SoloTheatre("libya".into()));
    let before = (session.state().layers, session.state().hidden_theatres.clone());
    session.run(Command::SetWay(Way::Brief));
    settle(&mut session);
    assert_ne!((session.state().layers, session.state().hidden_theatres.clone()), before);
    for way in [Way::Explore, Way::Read] {
        session.run(Command::SetWay(Way::Brief));
        session.run(Command::SetWay(way));
        assert_eq!((session.state().layers, session.state().hidden_theatres.clone()), before, "{way:?}");
    }
}

#[test]
fn typing_is_undone_as_a_whole_and_everything_can_be_done_again() {
    let mut session = talking();
    let text = |session: &Session| session.state().slide().expect("a slide").caption.get(Lang::EN).to_owned();
    session.run(Command::Edit(Edit::Go(2)));
    let first = text(&session);
    for typed in ["A", "A n", "A new caption"] {
        session.run(Command::Edit(Edit::Text(SlideText::Caption, typed.to_owned())));
    }
    session.run(Command::Edit(Edit::Go(5)));
    session.run(Command::Edit(Edit::Undo));
    assert_eq!((text(&session), session.state().brief.slide), (first, 2), "undone where it was done");
    session.run(Command::Edit(Edit::Redo));
    assert_eq!(session.state().briefing().expect("open").slides[2].caption.get(Lang::EN), "A new caption");
}

#[test]
fn the_desk_knows_what_is_not_kept_yet() {
    let mut session = session();
    session.run(Command::SetWay(Way::Brief));
    assert!(session.state().desk.is_kept());
    let deeds = [
        Edit::Copy,
        Edit::MoveBy(2),
        Edit::Hide(0, true),
        Edit::Rename("Another name".to_owned()),
        Edit::Add(SlideKind::Sources),
        Edit::Seconds(20.0),
        Edit::Delete,
    ];
    for edit in deeds.clone() {
        session.run(Command::Edit(edit));
        assert!(!session.state().desk.is_kept());
    }
    session.run(Command::Edit(Edit::Kept(session.state().desk.snapshot())));
    assert!(session.state().desk.is_kept() && session.state().desk.changed().next().is_none());
    for _ in &deeds {
        session.run(Command::Edit(Edit::Undo));
    }
    assert_eq!(session.state().briefings(), &*DOCUMENT.scenario.briefings);
    session.run(Command::Edit(Edit::Remove));
    assert_eq!(session.state().desk.removed().count(), 1);
}

#[test]
fn a_briefing_never_loses_its_last_title() {
    let mut session = session();
    session.run(Command::Edit(Edit::New));
    session.run(Command::Edit(Edit::Rename(String::new())));
    assert!(!session.state().briefing().expect("open").title.is_empty());
}

#[test]
fn what_cannot_be_seen_is_not_changed() {
    let mut session = session();
    session.run(Command::Edit(Edit::Open("reach".into())));
    let lesson = DOCUMENT.scenario.lessons[0].id.clone();
    for way in [Command::SetWay(Way::Explore), Command::Teach(crate::session::Teaching::Open(lesson))] {
        session.run(way);
        for edit in [Edit::MoveBy(1), Edit::Copy, Edit::Delete, Edit::Recapture, Edit::Remove] {
            session.run(Command::Edit(edit.clone()));
            assert!(session.state().desk.is_kept(), "{edit:?}");
        }
        let at = session.state().brief.slide;
        session.run(Command::Cue(Cue::Next));
        assert_eq!(session.state().brief.slide, at);
    }
}
