//! Briefings: going through their slides on the living map, giving them, and working on them.
//!
//! A slide is shown by setting all that the picture depends on, so it looks the same however it was
//! reached. Whatever else changes the picture leaves the script; one order returns to it.

mod desk;
mod edit;
mod shown;
mod talk;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use desk::Desk;
pub use edit::{Edit, SlideText};
pub use shown::Shown;
pub(in crate::session) use shown::shot_of;
pub use talk::{Cue, FADE_SECS, HELD_SECS, SPOTLIGHT, Talk, TalkStroke, Tool};

use super::{CameraWish, Comparing, Document, State, Way, command, play};
use crate::model::time::add_days;
use crate::model::{Briefing, BriefingId, Period, Slide, TheatreId, ViewpointId};
use crate::scene::{LayerSet, Opened, slide};

pub(in crate::session) use edit::run as edit;
pub(in crate::session) use talk::run as cue;

/// Seconds in which the camera goes to the next slide; the data follow when it has arrived.
pub const CAMERA_SECS: f64 = 0.9;

/// How far a slide has come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Phase {
    /// It is as it stays.
    #[default]
    Still,
    /// The camera is on its way; so many seconds are left until the data follow.
    Moving(f64),
    /// Its days play; so many seconds of them have passed.
    Playing(f64),
}

/// Where one is in the briefings.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// The briefing that is open.
    pub open: Option<BriefingId>,
    /// The slide that is shown, by its place in the briefing.
    pub slide: usize,
    /// How far it has come.
    pub phase: Phase,
    /// Whether the script was left: the map shows something else than the slide.
    pub away: bool,
    /// What the slide shows, while the script is followed.
    expected: Option<Shown>,
    /// What was shown before, to be there again afterwards.
    before: Option<Before>,
}

/// What slides change and what the person had chosen for looking around.
#[derive(Clone, Debug)]
struct Before {
    layers: LayerSet,
    hidden_theatres: BTreeSet<TheatreId>,
    viewpoint: ViewpointId,
    overlays: BTreeSet<crate::model::OverlaySetId>,
    comparing: Comparing,
}

impl State {
    /// All briefings, as they are worked on.
    pub fn briefings(&self) -> &[Briefing] {
        self.desk.briefings()
    }

    /// Scenario and ground, with the briefings as they are worked on.
    pub fn document_as_worked_on(&self) -> Document {
        let Document { mut scenario, base, data } = self.document.clone();
        if *scenario.briefings != *self.briefings() {
            Arc::make_mut(&mut scenario).briefings = self.briefings().to_vec();
        }
        Document { scenario, base, data }
    }

    /// The briefing that is open.
    pub fn briefing(&self) -> Option<&Briefing> {
        let id = self.brief.open.as_ref()?;
        self.briefings().iter().find(|briefing| briefing.id == *id)
    }

    /// The slide that is shown, or was before the script was left; none where slides are not shown.
    pub fn slide(&self) -> Option<&Slide> {
        match self.way {
            Way::Brief => self.briefing()?.slides.get(self.brief.slide),
            Way::Teach => self.step_slide(),
            Way::Explore | Way::Read => None,
        }
    }

    /// The slide that is on the map; none while the script is left or the camera is on its way.
    pub fn slide_on_map(&self) -> Option<&Slide> {
        self.slide().filter(|_| !self.brief.away && !matches!(self.brief.phase, Phase::Moving(_)))
    }

    /// The place of the shown slide among those that are not hidden, counted from 1, and how many
    /// there are. A hidden slide counts as the one before it.
    pub fn slide_number(&self) -> (usize, usize) {
        let slides = self.briefing().map(|briefing| &*briefing.slides).unwrap_or_default();
        let shown = |slides: &[Slide]| slides.iter().filter(|slide| !slide.hidden).count();
        let upto = slides.len().min(self.brief.slide + 1);
        (shown(&slides[..upto]).max(1), shown(slides))
    }

    /// The slide that comes next when the briefing is given, by its place.
    pub fn next_slide(&self) -> Option<usize> {
        neighbour(&self.briefing()?.slides, self.brief.slide, true)
    }

    /// Whether time passes in the briefing: a slide is on its way, its days play, or it is given.
    pub fn briefing_ticks(&self) -> bool {
        self.brief.phase != Phase::Still || self.talk.as_ref().is_some_and(Talk::ticks)
    }

    /// Seconds until the briefing changes something to see.
    pub fn secs_to_next_slide_change(&self) -> f64 {
        let phase = match (self.brief.phase, self.slide()) {
            (Phase::Moving(left), _) => left,
            (Phase::Playing(passed), Some(slide)) => {
                let (secs, days) = (playing_secs(slide), f64::from(slide.shot.period(self.scenario()).days()));
                let day = (passed / secs * days).floor() + 1.0;
                day * secs / days - passed
            }
            (Phase::Playing(_) | Phase::Still, _) => f64::INFINITY,
        };
        phase.min(self.talk.as_ref().map_or(f64::INFINITY, Talk::secs_to_next_change))
    }
}

/// The next slide that is not hidden, or the one before.
fn neighbour(slides: &[Slide], at: usize, forward: bool) -> Option<usize> {
    let seen = |i: &usize| !slides[*i].hidden;
    if forward { (at + 1..slides.len()).find(seen) } else { (0..at.min(slides.len())).rev().find(seen) }
}

fn playing_secs(slide: &Slide) -> f64 {
    slide.shot.plays().unwrap_or(0.0).max(0.1)
}

/// Opens a briefing at the slide where it was left, or at its first.
fn open(state: &mut State, id: &BriefingId) {
    if !state.briefings().iter().any(|briefing| briefing.id == *id) {
        return;
    }
    if state.brief.open.as_ref() != Some(id) {
        (state.brief.open, state.brief.slide) = (Some(id.clone()), 0);
    }
    enter(state);
    go_to(state, state.brief.slide);
}

/// Changes to the way of briefings; remembers what the person had chosen for looking around.
pub(super) fn enter(state: &mut State) {
    if state.way == Way::Brief {
        return;
    }
    if state.way == Way::Teach {
        leave(state);
    }
    remember(state);
    state.way = Way::Brief;
    if state.brief.open.is_none() {
        state.brief.open = state.briefings().first().map(|briefing| briefing.id.clone());
    }
}

/// Remembers what the person had chosen for looking around.
pub(super) fn remember(state: &mut State) {
    state.argument = None;
    state.brief.before = Some(Before {
        layers: state.layers,
        hidden_theatres: state.hidden_theatres.clone(),
        viewpoint: state.viewpoint.clone(),
        overlays: state.overlays.clone(),
        comparing: state.comparing,
    });
}

/// Leaves the way of briefings: the day and the part of the map stay, the rest is as it was.
pub(super) fn leave(state: &mut State) {
    state.talk = None;
    (state.brief.phase, state.brief.away, state.brief.expected) = (Phase::Still, false, None);
    if let Some(before) = state.brief.before.take() {
        (state.layers, state.hidden_theatres) = (before.layers, before.hidden_theatres);
        (state.viewpoint, state.overlays, state.comparing) = (before.viewpoint, before.overlays, before.comparing);
        play::follow_theatres(state);
    }
}

/// Goes to the slide at a place: the camera first, then the data, then its days play.
pub(super) fn go_to(state: &mut State, at: usize) {
    let count = state.briefing().map_or(0, |briefing| briefing.slides.len());
    state.brief.slide = at.min(count.saturating_sub(1));
    show(state);
}

/// Shows the slide that is chosen, or the step of a lesson.
pub(super) fn show(state: &mut State) {
    let Some(slide) = state.slide().cloned() else {
        (state.brief.phase, state.brief.away, state.brief.expected) = (Phase::Still, false, None);
        return;
    };
    state.clock.set_playing(false);
    state.argument = None;
    (state.menu, state.opened) = (None, Opened::Nothing);
    state.brief.away = false;
    state.wish(CameraWish::Show(slide.shot.bbox(state.scenario()).unwrap_or(super::WHOLE)));
    if let Some(talk) = &mut state.talk {
        talk.strokes.clear();
    }
    if state.motion {
        state.brief.phase = Phase::Moving(CAMERA_SECS);
        state.brief.expected = None;
    } else {
        arrive(state, &slide);
    }
}

/// The camera has arrived: the data of the slide are shown.
fn arrive(state: &mut State, slide: &Slide) {
    let plays = slide.shot.plays().is_some() && state.motion && slide.shot.period(state.scenario()).days() > 1;
    state.brief.phase = if plays { Phase::Playing(0.0) } else { Phase::Still };
    state.layers = slide::layers(slide);
    state.hidden_theatres = slide::hidden_theatres(state.scenario(), slide);
    state.viewpoint = slide::viewpoint_id(state.base(), slide);
    state.overlays.clear();
    state.comparing = Comparing::Outline;
    let days = slide.shot.period(state.scenario());
    show_days(state, slide, if plays { Period::day(days.first()) } else { days });
    let (selection, date) = (slide::chosen(state.scenario(), state.base(), slide), state.date);
    command::choose(state, selection, date);
    play::follow_theatres(state);
    state.brief.expected = Some(Shown::of(state));
}

/// The days of a slide, or one of them while they play.
fn show_days(state: &mut State, slide: &Slide, days: Period) {
    let clamp = |day| state.scenario().clamp(day);
    let days = Period::new(clamp(days.first()), clamp(days.last()));
    state.date = days.last();
    state.during = (days.days() > 1).then(|| days.days());
    // What changed is told once the days have played, or between the day of comparison and each.
    state.since = slide.shot.since.filter(|since| *since < days.last());
}

/// All days have played: they are shown together.
fn finish(state: &mut State, slide: &Slide) {
    let days = slide.shot.period(state.scenario());
    show_days(state, slide, days);
    state.brief.phase = Phase::Still;
    state.brief.expected = Some(Shown::of(state));
}

/// So many seconds have passed.
pub(super) fn tick(state: &mut State, secs: f64) {
    if let Some(talk) = &mut state.talk {
        talk.tick(secs);
    }
    let Some(slide) = state.slide().cloned() else { return };
    match state.brief.phase {
        Phase::Still => {}
        Phase::Moving(left) if left > secs => state.brief.phase = Phase::Moving(left - secs),
        Phase::Moving(_) => arrive(state, &slide),
        Phase::Playing(passed) => {
            let (passed, all) = (passed + secs, playing_secs(&slide));
            if passed >= all {
                return finish(state, &slide);
            }
            let days = slide.shot.period(state.scenario());
            let day = (passed / all * f64::from(days.days())).floor() as i32;
            show_days(state, &slide, Period::day(add_days(days.first(), day)));
            state.brief.phase = Phase::Playing(passed);
            state.brief.expected = Some(Shown::of(state));
        }
    }
}

/// One slide on or back among those that are not hidden. On the way to a slide the next begins at
/// once; days that play are finished first.
pub(super) fn step(state: &mut State, forward: bool) {
    let Some(slide) = state.slide().filter(|_| state.way == Way::Brief).cloned() else { return };
    if forward && !state.brief.away && matches!(state.brief.phase, Phase::Playing(_)) {
        return finish(state, &slide);
    }
    let next = state.briefing().and_then(|briefing| neighbour(&briefing.slides, state.brief.slide, forward));
    match next {
        Some(next) => go_to(state, next),
        None if state.brief.away => show(state),
        None => {}
    }
}

/// An order that does not belong to the script was carried out: whatever changed the picture leaves
/// the script.
pub(super) fn notice(state: &mut State, wish_before: u64) {
    if state.brief.away || state.slide().is_none() {
        return;
    }
    let moved = state.wish.0 != wish_before;
    // On the way to a slide the map still shows what was there before: nothing is expected yet.
    let changed = state.brief.expected.as_ref().is_some_and(|expected| *expected != Shown::of(state));
    // The clock belongs to looking around; days of a slide play by themselves.
    if moved || changed || state.clock.playing {
        leave_script(state);
    }
}

/// The map is moved by hand, or by an order: what is shown is no longer the slide.
pub(super) fn leave_script(state: &mut State) {
    if state.slide().is_some() {
        (state.brief.away, state.brief.phase, state.brief.expected) = (true, Phase::Still, None);
    }
}

/// The briefing was changed: what is shown follows, without playing again.
fn follow_change(state: &mut State) {
    let count = state.briefing().map_or(0, |briefing| briefing.slides.len());
    state.brief.slide = state.brief.slide.min(count.saturating_sub(1));
    if let Some(slide) = state.slide_on_map().cloned() {
        arrive(state, &slide);
        finish(state, &slide);
    }
}
