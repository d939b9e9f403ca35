//! The ways in which time is looked at: as of a day, during some days, since a day.

use super::State;
use crate::model::{Date, Period, Step};

/// A way to look at time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// What holds on the day shown.
    #[default]
    AsOf,
    /// What held or happened on any of the days that end with the day shown.
    During,
    /// What holds on the day shown, and what changed since another day.
    Since,
}

impl Mode {
    /// All ways, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::AsOf, Self::During, Self::Since];
}

impl State {
    /// How time is looked at.
    pub fn mode(&self) -> Mode {
        match (self.during, self.since) {
            (Some(_), _) => Mode::During,
            (None, Some(_)) => Mode::Since,
            (None, None) => Mode::AsOf,
        }
    }

    /// The days shown: one, but for the days during which is looked. Their length stays while the
    /// day shown moves; the scenario's first day cuts them.
    pub fn period(&self) -> Period {
        let days = Period::ending(self.date, self.during.unwrap_or(1));
        Period::new(days.first().max(self.scenario().frame.span.from).min(self.date), self.date)
    }
}

/// Changes the way; the day shown stays. The days during which is looked begin with the day of
/// comparison, else they are one step long, a month at least.
pub(super) fn set(state: &mut State, mode: Mode) {
    if mode == state.mode() {
        return;
    }
    let first = state.period().first();
    match mode {
        Mode::AsOf => (state.during, state.since) = (None, None),
        Mode::Since => (state.during, state.since) = (None, Some(first)),
        Mode::During => {
            let day = state.date;
            let step = if matches!(state.step, Step::Day | Step::Week) { Step::Month } else { state.step };
            let first = state.since.unwrap_or_else(|| step.add(day, -1).tomorrow().unwrap_or(day));
            show(state, Period::new(first, day));
        }
    }
}

/// Looks at these days.
pub(super) fn show(state: &mut State, period: Period) {
    let clamp = |day: Date| state.scenario().clamp(day);
    let period = Period::new(clamp(period.first()), clamp(period.last()));
    state.since = None;
    (state.date, state.during) = (period.last(), Some(period.days()));
}

/// Moves an end of the days by steps; it stops at the other end.
pub(super) fn move_end(state: &mut State, is_last: bool, steps: i64) {
    let period = state.period();
    let (first, last) = (period.first(), period.last());
    let moved = if is_last {
        Period::new(first, state.step.add(last, steps).max(first))
    } else {
        Period::new(state.step.add(first, steps).min(last), last)
    };
    show(state, moved);
}
