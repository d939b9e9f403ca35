//! Playing: the clock, its course, and the marks between which it loops.

use std::sync::Arc;

use super::clock::Course;
use super::{Mode, Pace, State};
use crate::model::Period;

impl State {
    /// The whole scenario.
    fn whole(&self) -> Period {
        Period::new(self.scenario().frame.span.from, self.scenario().last_day())
    }

    fn course(&self) -> Course {
        let days = self.loop_marks.filter(|_| self.looping).unwrap_or_else(|| self.whole());
        Course { days, looping: self.looping }
    }

    /// Seconds until the day shown has had its time.
    pub fn secs_to_next_day(&self) -> f64 {
        self.clock.secs_to_next_day(self.date, &self.pace)
    }
}

/// Starts or stops; at the end, or outside the loop, it begins at the beginning.
pub(super) fn toggle(state: &mut State) {
    let playing = !state.clock.playing;
    let Course { days, looping } = state.course();
    let outside = state.date < days.first() || state.date > days.last();
    if playing && (outside || !looping && state.date >= days.last()) {
        state.date = days.first();
    }
    state.clock.set_playing(playing);
}

/// So many seconds have passed.
pub(super) fn tick(state: &mut State, secs: f64) {
    let course = state.course();
    state.date = state.clock.advance(state.date, secs, course, &state.pace);
}

/// Sets the marks and loops between them, or takes both away.
pub(super) fn set_loop(state: &mut State, marks: Option<Period>) {
    let clamp = |day| state.scenario().clamp(day);
    state.loop_marks = marks.map(|marks| Period::new(clamp(marks.first()), clamp(marks.last())));
    state.looping = marks.is_some();
}

/// Loops, or no longer; without marks between the days looked at together, else over the whole.
pub(super) fn toggle_loop(state: &mut State) {
    state.looping = !state.looping;
    if state.looping && state.loop_marks.is_none() {
        let days = if state.mode() == Mode::During { state.period() } else { state.whole() };
        state.loop_marks = Some(days);
    }
}

/// Puts the first or the last mark on the day shown; a mark beyond it goes to the scenario's end.
pub(super) fn mark(state: &mut State, is_first: bool) {
    let whole = state.whole();
    let marks = state.loop_marks.unwrap_or(whole);
    let day = state.date;
    let marks = if is_first {
        Period::new(day, if marks.last() > day { marks.last() } else { whole.last() })
    } else {
        Period::new(if marks.first() < day { marks.first() } else { whole.first() }, day)
    };
    set_loop(state, Some(marks));
}

/// Other theatres are shown: play by change is about those.
pub(super) fn follow_theatres(state: &mut State) {
    state.pace = Arc::new(Pace::new(state.scenario(), &state.hidden_theatres));
}
