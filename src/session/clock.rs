//! Playing time: so many days a second, or by what changes; the same whatever the frame rate.

use super::pace::Pace;
use crate::model::{Date, Period, time::add_days};

/// Speeds to choose from, in days per second.
pub const SPEEDS: [f64; 5] = [1.0, 7.0, 15.0, 30.0, 90.0];
/// Lengths of play by change to choose from: seconds for the whole scenario.
pub const PLAY_LENGTHS: [f64; 3] = [120.0, 60.0, 30.0];
/// Most days that pass at once: after a long sleep of the machine, play goes on soon enough.
const MOST_DAYS: u32 = 20_000;

/// How fast time runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// By the calendar, in days per second.
    Calendar(f64),
    /// By what changes: quiet times fast, dense ones slowly, the whole scenario in so many seconds.
    ByChange(f64),
}

impl Speed {
    /// The speeds to choose from: by the calendar the slowest first, then by change.
    pub fn all() -> impl Iterator<Item = Self> {
        SPEEDS.into_iter().map(Self::Calendar).chain(PLAY_LENGTHS.into_iter().map(Self::ByChange))
    }

    /// The speed after this one (before it when `back`), round and round.
    pub fn next(self, back: bool) -> Self {
        let all: Vec<Self> = Self::all().collect();
        let at = all.iter().position(|speed| *speed == self).unwrap_or(0);
        all[(at + if back { all.len() - 1 } else { 1 }) % all.len()]
    }
}

/// Where play ends, or begins again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// The days that are played.
    pub days: Period,
    /// Whether the first follows the last.
    pub looping: bool,
}

/// Whether time runs, and how fast.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// Whether it runs.
    pub playing: bool,
    /// By the calendar: in days per second.
    pub speed_days_per_sec: f64,
    /// By change: the seconds for the whole scenario; without it, by the calendar.
    pub by_change_secs: Option<f64>,
    /// The part of the day shown that has passed, 0 to 1.
    passed: f64,
}

impl Default for Clock {
    fn default() -> Self {
        Self { playing: false, speed_days_per_sec: 15.0, by_change_secs: None, passed: 0.0 }
    }
}

impl Clock {
    /// Starts or stops; a part of a day is forgotten.
    pub fn set_playing(&mut self, playing: bool) {
        self.playing = playing;
        self.passed = 0.0;
    }

    /// How fast it runs.
    pub fn speed(&self) -> Speed {
        self.by_change_secs.map_or(Speed::Calendar(self.speed_days_per_sec), Speed::ByChange)
    }

    /// Runs at another speed from now on.
    pub fn set_speed(&mut self, speed: Speed) {
        match speed {
            Speed::Calendar(speed) => (self.speed_days_per_sec, self.by_change_secs) = (speed.clamp(0.1, 365.0), None),
            Speed::ByChange(secs) => self.by_change_secs = Some(secs.clamp(5.0, 3600.0)),
        }
    }

    fn secs_of(&self, day: Date, pace: &Pace) -> f64 {
        match self.speed() {
            Speed::Calendar(speed) => 1.0 / speed.max(0.01),
            Speed::ByChange(secs) => (secs * pace.share(day)).max(1e-5),
        }
    }

    /// The day after `secs` seconds of play. The clock stops on the last day of the course, unless
    /// it loops; there the last day has its time like any other.
    pub fn advance(&mut self, date: Date, secs: f64, course: Course, pace: &Pace) -> Date {
        if !self.playing || !secs.is_finite() || secs <= 0.0 {
            return date;
        }
        let Course { days, looping } = course;
        let (mut day, mut left) = (date, secs);
        for _ in 0..MOST_DAYS {
            let length = self.secs_of(day, pace);
            let rest = (1.0 - self.passed) * length;
            // Many small parts of a day add up to one only nearly.
            if left < rest - 1e-9 {
                self.passed += left / length;
                return day;
            }
            left = (left - rest).max(0.0);
            self.passed = 0.0;
            day = match day >= days.last() {
                true if looping => days.first(),
                true => day,
                false => add_days(day, 1),
            };
            if day >= days.last() && !looping {
                self.set_playing(false);
                return days.last();
            }
        }
        day
    }

    /// Seconds until the next day begins: when the next frame is worth drawing.
    pub fn secs_to_next_day(&self, date: Date, pace: &Pace) -> f64 {
        (1.0 - self.passed) * self.secs_of(date, pace)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::io::folder::FIRST_SCENARIO;
    use crate::io::read_scenario;

    fn shipped() -> (Pace, Period) {
        let scenario = read_scenario(&FIRST_SCENARIO).expect("opens").scenario;
        let whole = Period::new(scenario.frame.span.from, scenario.last_day());
        (Pace::new(&scenario, &BTreeSet::new()), whole)
    }

    fn playing(speed: Speed) -> Clock {
        let mut clock = Clock::default();
        clock.set_speed(speed);
        clock.set_playing(true);
        clock
    }

    #[test]
    fn the_same_time_in_many_frames_or_few_comes_to_the_same_day() {
        let (pace, whole) = shipped();
        let course = Course { days: whole, looping: false };
        let cases = [(Speed::Calendar(30.0), 2.0), (Speed::ByChange(60.0), 20.0), (Speed::ByChange(60.0), 45.0)];
        for (speed, secs) in cases {
            let mut ends = Vec::new();
            for frames in [1_u32, 7, 60, 600] {
                let mut clock = playing(speed);
                let mut day = date(2020, 1, 1);
                for _ in 0..frames {
                    day = clock.advance(day, secs / f64::from(frames), course, &pace);
                }
                ends.push(day);
            }
            ends.dedup();
            assert_eq!(ends.len(), 1, "{speed:?}: {ends:?}");
            if speed == Speed::Calendar(30.0) {
                assert_eq!(ends[0], date(2020, 3, 1));
            }
        }
    }

    #[test]
    fn play_by_change_takes_the_whole_in_the_time_stated_and_most_of_it_where_things_happen() {
        let (pace, whole) = shipped();
        let course = Course { days: whole, looping: false };
        let mut clock = playing(Speed::ByChange(60.0));
        let (mut day, mut secs, mut in_the_war) = (whole.first(), 0.0, 0.0);
        while clock.playing && secs < 100.0 {
            day = clock.advance(day, 0.05, course, &pace);
            secs += 0.05;
            if (date(2020, 9, 27)..date(2020, 11, 10)).contains(&day) {
                in_the_war += 0.05;
            }
        }
        assert!((58.0..=60.5).contains(&secs), "{secs}");
        // 44 of 1827 days have many times what the calendar would give them, however much happens elsewhere.
        let by_calendar = 60.0 * 44.0 / 1827.0;
        assert!(in_the_war > 6.0 * by_calendar, "{in_the_war} of {by_calendar}");
    }

    #[test]
    fn play_stops_on_the_last_day_and_a_loop_begins_again() {
        let (pace, whole) = shipped();
        for speed in [Speed::Calendar(1.0), Speed::ByChange(60.0)] {
            let mut clock = playing(speed);
            let course = Course { days: whole, looping: false };
            assert_eq!(clock.advance(date(2020, 12, 30), 90.0, course, &pace), whole.last());
            assert!(!clock.playing);
        }
        let days = Period::new(date(2020, 9, 27), date(2020, 9, 29));
        let course = Course { days, looping: true };
        for (secs, expected) in [(2.5, 29), (3.5, 27), (5.5, 29), (31.5, 28)] {
            let mut clock = playing(Speed::Calendar(1.0));
            assert_eq!(clock.advance(days.first(), secs, course, &pace), date(2020, 9, expected), "{secs}");
            assert!(clock.playing);
        }
        let mut clock = playing(Speed::Calendar(90.0));
        let _ = clock.advance(days.first(), 1e9, course, &pace);
    }
}
