//! Texts, boxes and lines in a column of a page, from the side where the language begins.

use super::{Content, Part, Role};
use crate::export::drawing::{Mark, Outline, Rim, TextLine};
use crate::scene::furniture::block::rows_of;
use crate::scene::style::rgb;
use crate::scene::{Anchor, Color, Dash, Paint, Stroke};
use crate::text::{Metrics, Weight, is_rtl_text};

/// Text.
pub const INK: Color = rgb(0x14_1414);
/// Text of less weight.
pub const SOFT: Color = rgb(0x4C_4C4C);
/// Lines to write on.
pub const RULE: Color = rgb(0x8A_8A8A);
/// From one line to write on to the next, in points: 8.5 mm.
pub const WRITING: f32 = 24.0;
/// A box to tick or to write a letter into, in points.
pub const BOX: f32 = 11.0;
const WHITE: Color = rgb(0xFF_FFFF);

/// How a text looks, and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// In points.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// Of the letters.
    pub color: Color,
    /// Heading or text.
    pub role: Role,
}

impl Style {
    const fn new(size: f32, weight: Weight, color: Color, role: Role) -> Self {
        Self { size, weight, color, role }
    }

    /// The title of a lesson.
    pub const TITLE: Self = Self::new(21.0, Weight::Bold, INK, Role::Heading(1));
    /// A part of a handout.
    pub const SHEET: Self = Self::new(16.0, Weight::Bold, INK, Role::Heading(1));
    /// A step.
    pub const STEP: Self = Self::new(13.0, Weight::Bold, INK, Role::Heading(2));
    /// What is read.
    pub const BODY: Self = Self::new(11.0, Weight::Regular, INK, Role::Text);
    /// What is asked.
    pub const ASKED: Self = Self::new(11.0, Weight::Bold, INK, Role::Text);
    /// How to do it.
    pub const HOW: Self = Self::new(9.5, Weight::Regular, SOFT, Role::Text);
    /// Under a map, in the key.
    pub const NOTE: Self = Self::new(9.5, Weight::Regular, INK, Role::Text);
    /// The same, bold.
    pub const NOTE_BOLD: Self = Self::new(9.5, Weight::Bold, INK, Role::Text);
    /// Sources.
    pub const SMALL: Self = Self::new(8.5, Weight::Regular, SOFT, Role::Text);
    /// What runs along on every page.
    pub const RUNNING: Self = Self::new(8.5, Weight::Regular, SOFT, Role::Running);
    /// Credits at the foot of pages with a map.
    pub const CREDIT: Self = Self::new(7.5, Weight::Regular, SOFT, Role::Running);

    /// From row to row, in points.
    pub fn line(self) -> f32 {
        Metrics::shared().line_height(self.size) * 1.04
    }

    /// From the top of a row to its baseline, in points.
    pub fn baseline(self) -> f32 {
        let metrics = Metrics::shared();
        (self.line() + metrics.ascent(self.size) - metrics.descent(self.size)) / 2.0
    }

    /// The width of a text in one row, in points.
    pub fn width(self, text: &str) -> f32 {
        Metrics::shared().width(text, self.size, self.weight)
    }
}

/// A column of a page.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its left edge, in points from that of the page.
    pub left: f32,
    /// Its width, in points.
    pub width: f32,
    /// Whether lines begin at the right.
    pub rtl: bool,
}

impl Column {
    /// What is left of it after so much at the side where lines begin.
    pub fn after(self, indent: f32) -> Self {
        let left = if self.rtl { self.left } else { self.left + indent };
        Self { left, width: self.width - indent, ..self }
    }

    /// So much of it at the side where lines begin.
    pub fn first(self, width: f32) -> Self {
        let left = if self.rtl { self.left + self.width - width } else { self.left };
        Self { left, width, ..self }
    }

    /// Columns of equal width beside each other, in the order of reading.
    pub fn split<const N: usize>(self, gap: f32) -> [Self; N] {
        let width = (self.width - gap * (N.saturating_sub(1)) as f32) / N.max(1) as f32;
        std::array::from_fn(|i| self.after(i as f32 * (width + gap)).first(width))
    }

    fn start(self) -> f32 {
        if self.rtl { self.left + self.width } else { self.left }
    }

    /// The same column, for lines that begin where those of this text do: titles of sources stand as they
    /// are written.
    pub fn of_text(self, text: &str) -> Self {
        Self { rtl: is_rtl_text(text), ..self }
    }

    /// A text in as many rows as it takes, its paragraphs apart. No part where it says nothing.
    pub fn text(self, text: &str, style: Style) -> Option<Part> {
        let anchor = if self.rtl { Anchor::Right } else { Anchor::Left };
        let (mut marks, mut top, mut widest) = (Vec::new(), 0.0, 0.0_f32);
        for paragraph in text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            if top > 0.0 {
                top += 0.35 * style.line();
            }
            for row in rows_of(paragraph, style.size, style.weight, self.width, self.rtl) {
                widest = widest.max(style.width(&row));
                marks.push(Mark::Text(line([self.start(), top + style.baseline()], anchor, row, style)));
                top += style.line();
            }
        }
        let column = self.first(widest);
        let bounds = [column.left, 0.0, column.left + column.width, top];
        (!marks.is_empty()).then_some(Part { role: style.role, bounds, content: Content::Marks(marks) })
    }

    /// A row of text at the side where lines end.
    pub fn text_at_end(self, text: &str, style: Style) -> Part {
        let (anchor, x) = if self.rtl { (Anchor::Left, self.left) } else { (Anchor::Right, self.left + self.width) };
        let wide = style.width(text);
        let left = if self.rtl { x } else { x - wide };
        let mark = Mark::Text(line([x, style.baseline()], anchor, text.to_owned(), style));
        Part { role: style.role, bounds: [left, 0.0, left + wide, style.line()], content: Content::Marks(vec![mark]) }
    }

    /// Lines to write on, as wide as the column.
    pub fn rules(self, count: usize) -> Part {
        let right = self.left + self.width;
        let marks =
            (1..=count).map(|i| rule([self.left, i as f32 * WRITING], [right, i as f32 * WRITING], Dash::Solid));
        let bounds = [self.left, 0.0, right, count as f32 * WRITING];
        Part { role: Role::Ornament, bounds, content: Content::Marks(marks.collect()) }
    }

    /// A line to write on after these words, in one row that is high enough to write in.
    pub fn blank(self, words: &str, style: Style) -> [Option<Part>; 2] {
        let lowered = WRITING - style.line();
        let said = self.text(words, style).map(|part| part.lowered(lowered));
        let taken = if words.is_empty() { 0.0 } else { style.width(words) + 6.0 };
        let Self { left, width, .. } = self.after(taken.min(self.width));
        let y = WRITING - 3.0;
        let marks = vec![rule([left, y], [left + width, y], Dash::Solid)];
        let drawn =
            Part { role: Role::Ornament, bounds: [left, 0.0, left + width, WRITING], content: Content::Marks(marks) };
        [said, Some(drawn)]
    }

    /// An empty box at the side where lines begin, beside the first row of a text of this style.
    pub fn tick_box(self, wide: f32, style: Style) -> Part {
        let tall = wide.min(BOX + 4.0);
        let top = ((style.line() - tall) / 2.0).max(0.0);
        let Self { left, .. } = self.first(wide);
        let rim = Some(Rim::new(INK, 0.8));
        let mark = Mark::Rect { rect: [left, top, wide, tall], radius: 1.5, paint: Paint::Solid(WHITE), rim };
        Part { role: Role::Ornament, bounds: [left, top, left + wide, top + tall], content: Content::Marks(vec![mark]) }
    }

    /// A frame of dashes round something so high.
    pub fn dashed_frame(self, tall: f32) -> Vec<Mark> {
        let (right, left) = (self.left + self.width, self.left);
        let corners = [[left, 0.0], [right, 0.0], [right, tall], [left, tall], [left, 0.0]];
        vec![stroked(&corners, Stroke { color: SOFT, width: 0.9, dash: Dash::Dashed })]
    }
}

fn line(at: [f32; 2], anchor: Anchor, text: String, style: Style) -> TextLine {
    let Style { size, weight, color, .. } = style;
    TextLine { at, anchor, text, size, weight, color, halo: None, spacing: 0.0, slanted: false }
}

/// A straight line of those that are written on or cut along.
pub fn rule(from: [f32; 2], to: [f32; 2], dash: Dash) -> Mark {
    stroked(&[from, to], Stroke { color: RULE, width: 0.7, dash })
}

/// The line from a dot to its number.
pub fn leader(from: [f32; 2], to: [f32; 2]) -> Mark {
    stroked(&[from, to], Stroke { color: INK, width: 0.9, dash: Dash::Solid })
}

fn stroked(points: &[[f32; 2]], stroke: Stroke) -> Mark {
    let mut outline = Outline::default();
    outline.polyline(points);
    Mark::Line { outline, stroke }
}
