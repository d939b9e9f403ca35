//! The part of time that the axis shows, from days to points and back.

use egui::Rect;

use crate::model::Date;
use crate::model::time::{add_days, days_between};

/// The shortest part of time that can be shown, in days.
const SHORTEST: i32 = 14;

/// A part of the scenario's span, in days since its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first day shown.
    pub from: i32,
    /// How many are shown.
    pub days: i32,
}

impl Part {
    /// The whole of a span of so many days.
    pub fn whole(total: i32) -> Self {
        Self { from: 0, days: total.max(1) }
    }

    /// Within a span of so many days.
    fn within(self, total: i32) -> Self {
        let days = self.days.clamp(SHORTEST.min(total), total.max(1));
        Self { from: self.from.clamp(0, (total - days).max(0)), days }
    }

    /// Zoomed by a factor (below 1: closer) round a place of the axis, 0 to 1, which keeps its day.
    pub fn zoomed(self, factor: f32, at: f32, total: i32) -> Self {
        let days = ((self.days as f32 * factor).round() as i32).clamp(SHORTEST.min(total), total.max(1));
        let day = self.from as f32 + at * self.days as f32;
        Self { from: (day - at * days as f32).round() as i32, days }.within(total)
    }

    /// Moved by a part of its own length.
    pub fn moved(self, by: f32, total: i32) -> Self {
        Self { from: self.from + (by * self.days as f32).round() as i32, ..self }.within(total)
    }

    /// Moved so far that it shows a day, which then stands in its middle.
    pub fn showing(self, day: i32, total: i32) -> Self {
        let inside = (self.from..self.from + self.days).contains(&day);
        if inside { self } else { Self { from: day - self.days / 2, ..self }.within(total) }
    }
}

/// From days to points and back.
pub struct Axis {
    /// Where it is drawn.
    pub rect: Rect,
    /// The first day shown.
    pub from: Date,
    /// The first day after those shown.
    pub to: Date,
}

impl Axis {
    /// The axis of a part of a span that begins on `first`.
    pub fn new(rect: Rect, first: Date, part: Part) -> Self {
        let from = add_days(first, part.from);
        Self { rect, from, to: add_days(from, part.days) }
    }

    fn days(&self) -> f32 {
        days_between(self.from, self.to).max(1) as f32
    }

    /// Where a day begins; at an end of the axis when it lies beyond.
    pub fn x(&self, day: Date) -> f32 {
        let part = days_between(self.from, day) as f32 / self.days();
        self.rect.left() + part.clamp(0.0, 1.0) * self.rect.width()
    }

    /// Where a day begins, also beyond the ends of the axis.
    pub fn x_beyond(&self, day: Date) -> f32 {
        self.rect.left() + days_between(self.from, day) as f32 * self.points_per_day()
    }

    /// Width of a day, in points.
    pub fn points_per_day(&self) -> f32 {
        self.rect.width() / self.days()
    }

    /// The part of the axis at a point, 0 to 1.
    pub fn part(&self, x: f32) -> f32 {
        ((x - self.rect.left()) / self.rect.width()).clamp(0.0, 1.0)
    }

    /// The day at a point.
    pub fn day(&self, x: f32) -> Date {
        add_days(self.from, (self.part(x) * self.days()) as i32)
    }

    /// Whether a day is shown.
    pub fn shows(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether any of the days from `from` to before `to` is shown.
    pub fn meets(&self, from: Date, to: Date) -> bool {
        from < self.to && to > self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOTAL: i32 = 1827;

    #[test]
    fn zooming_keeps_the_day_under_the_pointer() {
        for at in [0.0, 0.3, 0.5, 1.0] {
            let part = Part { from: 600, days: 400 };
            let day = |p: Part| p.from as f32 + at * p.days as f32;
            for factor in [0.25, 0.5, 0.9, 1.5] {
                let zoomed = part.zoomed(factor, at, TOTAL);
                assert!((day(zoomed) - day(part)).abs() <= 1.0, "{factor} at {at}: {zoomed:?}");
            }
        }
    }

    #[test]
    fn no_move_leaves_the_span_or_shows_less_than_two_weeks() {
        let mut part = Part::whole(TOTAL);
        for (factor, at, by) in
            [(0.01, 0.9, 5.0), (0.2, 0.1, -9.0), (3.0, 0.5, 0.7), (900.0, 0.2, 0.1), (0.0, 1.0, 1.0)]
        {
            part = part.zoomed(factor, at, TOTAL).moved(by, TOTAL);
            assert!(part.from >= 0 && part.from + part.days <= TOTAL && part.days >= SHORTEST, "{part:?}");
        }
        assert_eq!(Part::whole(5).zoomed(0.1, 0.5, 5), Part { from: 0, days: 5 });
    }

    #[test]
    fn a_day_beyond_is_brought_into_view() {
        let part = Part { from: 100, days: 60 };
        assert_eq!(part.showing(120, TOTAL), part);
        assert_eq!(part.showing(1000, TOTAL), Part { from: 970, days: 60 });
        assert_eq!(part.showing(0, TOTAL), Part { from: 0, days: 60 });
    }
}
