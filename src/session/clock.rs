//! Playing time: so many days a second, whatever the frame rate.

use crate::model::{Date, time::add_days};

/// Speeds to choose from, in days per second.
pub const SPEEDS: [f64; 5] = [1.0, 7.0, 15.0, 30.0, 90.0];

/// Whether time runs, and how fast.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// Whether it runs.
    pub playing: bool,
    /// In days per second.
    pub speed_days_per_sec: f64,
    /// The part of the next day that has passed.
    carried_days: f64,
}

impl Default for Clock {
    fn default() -> Self {
        Self { playing: false, speed_days_per_sec: 15.0, carried_days: 0.0 }
    }
}

impl Clock {
    /// Starts or stops; a part of a day is forgotten.
    pub fn set_playing(&mut self, playing: bool) {
        self.playing = playing;
        self.carried_days = 0.0;
    }

    /// The day after `secs` seconds of play; the clock stops on the last day.
    pub fn advance(&mut self, date: Date, secs: f64, last: Date) -> Date {
        if !self.playing || !secs.is_finite() || secs <= 0.0 {
            return date;
        }
        let days = self.carried_days + secs * self.speed_days_per_sec;
        self.carried_days = days.fract();
        let next = add_days(date, days.trunc().min(100_000.0) as i32);
        if next >= last {
            self.set_playing(false);
            return last;
        }
        next
    }

    /// Seconds until the next day begins: when the next frame is worth drawing.
    pub fn secs_to_next_day(&self) -> f64 {
        (1.0 - self.carried_days) / self.speed_days_per_sec.max(0.01)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_same_time_in_many_frames_or_few_comes_to_the_same_day() {
        let last = date(2020, 12, 31);
        for frames in [1_u32, 7, 60, 600] {
            let mut clock = Clock { playing: true, speed_days_per_sec: 30.0, carried_days: 0.0 };
            let mut day = date(2020, 1, 1);
            for _ in 0..frames {
                day = clock.advance(day, 2.0 / f64::from(frames) + 1e-12, last);
            }
            assert_eq!(day, date(2020, 3, 1), "{frames} frames");
        }
    }

    #[test]
    fn play_stops_on_the_last_day() {
        let mut clock = Clock::default();
        clock.set_playing(true);
        let last = date(2020, 12, 31);
        assert_eq!(clock.advance(date(2020, 12, 30), 60.0, last), last);
        assert!(!clock.playing);
    }
}
