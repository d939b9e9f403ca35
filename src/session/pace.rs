//! Playing by change: quiet months pass fast, dense times slowly.

use std::collections::BTreeSet;

use crate::model::time::days_between;
use crate::model::{AreaKind, Date, Scenario, TheatreId};

/// The part of the time of play that every day gets alike, whatever happens.
const EVEN: f64 = 0.15;
/// How many days before and after a change time slows down.
const AROUND: usize = 7;
/// Ground that changes hands on one day counts at most as so many events.
const MOST_GROUND: f64 = 3.0;

/// How the time of play is spread over the days of a scenario: a pure function of what happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    first: Date,
    /// For each day and the one after the last: the part of the time of play that has gone by when
    /// it begins, 0 to 1.
    begun: Vec<f64>,
}

impl Pace {
    /// The pace of the theatres that are not hidden.
    pub fn new(scenario: &Scenario, hidden: &BTreeSet<TheatreId>) -> Self {
        let first = scenario.frame.span.from;
        let count = days_between(first, scenario.frame.span.to).max(1) as usize;
        let place = |day: Date| usize::try_from(days_between(first, day)).ok().filter(|i| *i < count);
        let mut changes = vec![0.0; count];
        for event in scenario.events.iter().filter(|e| !hidden.contains(&e.theatre)) {
            if let Some(i) = place(event.from) {
                changes[i] += 1.0;
            }
        }
        let mut ground = vec![0.0_f64; count];
        let rows = scenario.areas.iter().filter(|a| a.kind == AreaKind::Control && !hidden.contains(&a.theatre));
        // What holds from the first day on changed nothing.
        for i in rows.filter_map(|area| place(area.from)).filter(|i| *i > 0) {
            ground[i] += 1.0;
        }
        for (change, ground) in changes.iter_mut().zip(ground) {
            *change += ground.min(MOST_GROUND);
        }
        Self::of(first, &changes)
    }

    fn of(first: Date, changes: &[f64]) -> Self {
        // Twice the mean of the neighbours: a hill of twice the width with soft feet.
        let smooth = mean_of_neighbours(&mean_of_neighbours(changes));
        let total: f64 = smooth.iter().sum();
        let even = 1.0 / smooth.len().max(1) as f64;
        let mut begun = Vec::with_capacity(smooth.len() + 1);
        let mut gone = 0.0;
        for weight in smooth {
            begun.push(gone);
            gone += if total > 0.0 { EVEN * even + (1.0 - EVEN) * weight / total } else { even };
        }
        // The sum of many small parts is 1 only nearly.
        begun.push(gone);
        begun.iter_mut().for_each(|part| *part /= gone);
        Self { first, begun }
    }

    /// The part of the time of play that a day gets, 0 to 1.
    pub fn share(&self, day: Date) -> f64 {
        self.begun(day, 1) - self.begun(day, 0)
    }

    /// The part of the time of play that has gone by when a day begins, or so many days later.
    fn begun(&self, day: Date, later: i32) -> f64 {
        let last = self.begun.len() as i32 - 1;
        let i = days_between(self.first, day).saturating_add(later).clamp(0, last);
        self.begun[i as usize]
    }

    /// The days on which each of so many equal parts of the time of play begins.
    pub fn beats(&self, parts: u32) -> Vec<Date> {
        let day = |n: u32| {
            let part = f64::from(n) / f64::from(parts.max(1));
            let i = self.begun.partition_point(|begun| *begun <= part).saturating_sub(1);
            crate::model::time::add_days(self.first, i as i32)
        };
        (0..parts).map(day).collect()
    }
}

fn mean_of_neighbours(values: &[f64]) -> Vec<f64> {
    let at = |i: usize| {
        let around = &values[i.saturating_sub(AROUND)..(i + AROUND + 1).min(values.len())];
        around.iter().sum::<f64>() / around.len() as f64
    };
    (0..values.len()).map(at).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn time_never_stands_still_nor_runs_back_and_comes_to_an_end(
            changes in prop::collection::vec(0.0..40.0_f64, 1..900),
        ) {
            let pace = Pace::of(date(2016, 1, 1), &changes);
            prop_assert!(pace.begun.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!((pace.begun[0], pace.begun[changes.len()]), (0.0, 1.0));
            let even = 1.0 / changes.len() as f64;
            for pair in pace.begun.windows(2) {
                prop_assert!(pair[1] - pair[0] >= EVEN * even * 0.999, "no day is skipped");
            }
        }
    }

    #[test]
    fn a_dense_week_takes_more_time_than_a_quiet_month() {
        let mut changes = vec![0.0; 365];
        changes[200..207].fill(5.0);
        let pace = Pace::of(date(2019, 1, 1), &changes);
        let time = |from: i32, days: i32| -> f64 {
            (from..from + days).map(|d| pace.share(crate::model::time::add_days(date(2019, 1, 1), d))).sum()
        };
        assert!(time(200, 7) > 4.0 * time(60, 30), "{} {}", time(200, 7), time(60, 30));
        assert_eq!(pace.beats(4)[0], date(2019, 1, 1));
        assert!(pace.beats(60).is_sorted());
    }

    #[test]
    fn nothing_at_all_plays_evenly() {
        let pace = Pace::of(date(2019, 1, 1), &[0.0; 10]);
        assert!((pace.share(date(2019, 1, 4)) - 0.1).abs() < 1e-12);
        assert_eq!(pace.share(date(2030, 1, 1)), 0.0, "beyond its days there is no time");
    }
}
