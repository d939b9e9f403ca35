//! Texts on a card, in whole paragraphs: the day, title and caption of a slide. Pictures draw them
//! row by row; a deck of slides takes the paragraphs and breaks them itself.

use super::lines::{directed, wrapped};
use super::{Camera, Desk, MARGIN, Piece, Stroke, Theme};
use crate::scene::{Anchor, Color, Dash};
use crate::text::{Lang, Metrics, Weight};

/// The width for which the sizes of texts are given, in points; they grow with the picture.
const WIDTH: f32 = 1280.0;
/// Inside the card.
const PAD: f32 = 16.0;
/// The strip along the side where lines begin.
const STRIP: f32 = 5.0;
/// Between paragraphs, in parts of the size of the second.
const GAP: f32 = 0.35;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The title of a whole briefing.
    Opening,
    /// The title of a slide.
    Title,
    /// The day.
    Date,
    /// What the audience reads.
    Caption,
    /// What can be looked up: sources, an operation and its day, credits.
    Small,
}

impl Voice {
    /// Its size in a picture of the width that sizes are given for, in points.
    fn size(self) -> f32 {
        match self {
            Self::Opening => 44.0,
            Self::Title => 27.0,
            Self::Date => 24.0,
            Self::Caption => 18.5,
            Self::Small => 13.0,
        }
    }

    fn weight(self) -> Weight {
        match self {
            Self::Opening | Self::Title | Self::Date => Weight::Bold,
            Self::Caption | Self::Small => Weight::Regular,
        }
    }
}

/// A paragraph on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is.
    pub voice: Voice,
    /// All of it, in logical order.
    pub text: String,
    /// The same in rows that have room on the card.
    pub rows: Vec<String>,
    /// In points.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// Of the letters.
    pub color: Color,
}

/// A card of paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Left, top, width, height, in points.
    pub rect: [f32; 4],
    /// Between the card's edge and the text, in points.
    pub pad: f32,
    /// The card's ground.
    pub fill: Color,
    /// Its outline.
    pub rule: Color,
    /// The strip along the side where lines begin.
    pub strip: Option<Color>,
    /// Whether lines begin at the right.
    pub rtl: bool,
    /// The paragraphs, from the top.
    pub paragraphs: Vec<Paragraph>,
}

/// Where a card goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// At the top, on the side where lines begin.
    Top,
    /// At the bottom, on the side where lines begin, so far above the edge.
    Bottom(f32),
    /// In the middle.
    Middle,
}

impl Block {
    /// A card with these paragraphs, at most so wide (in parts of the picture's width); nothing
    /// where there is nothing to say or the picture is too small.
    pub fn new(
        camera: &Camera,
        lang: Lang,
        theme: Theme,
        (place, widest): (Place, f32),
        texts: &[(Voice, String)],
    ) -> Option<Self> {
        let desk = Desk::new(camera, lang, theme)?;
        let [width, height] = camera.size;
        let unit = (width / WIDTH).min(height / (WIDTH * 9.0 / 16.0)).clamp(0.4, 4.0);
        let (pad, strip) = (PAD * unit, matches!(place, Place::Bottom(_)));
        let room = (width * widest).min(width - 2.0 * MARGIN) - 2.0 * pad;
        let paragraphs: Vec<Paragraph> = texts
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(voice, text)| {
                let (size, weight) = (voice.size() * unit, voice.weight());
                let rows = wrapped(text, size, weight, room, room);
                let color = if *voice == Voice::Small { desk.palette.ink_soft } else { desk.palette.ink };
                Paragraph { voice: *voice, text: text.clone(), rows, size, weight, color }
            })
            .collect();
        if paragraphs.is_empty() {
            return None;
        }
        let metrics = Metrics::shared();
        let of_paragraph =
            |p: &Paragraph| p.rows.iter().map(|row| metrics.width(row, p.size, p.weight)).fold(0.0, f32::max);
        let wide = paragraphs.iter().map(of_paragraph).fold(0.0, f32::max)
            + 2.0 * pad
            + if strip { STRIP * unit } else { 0.0 };
        let tall: f32 = heights(&paragraphs).sum::<f32>() + 1.4 * pad;
        let left = match place {
            Place::Middle => (width - wide) / 2.0,
            Place::Top | Place::Bottom(_) => desk.left(wide, true),
        };
        let top = match place {
            Place::Top => MARGIN,
            Place::Bottom(above) => height - above - tall,
            Place::Middle => (height - tall) / 2.0,
        };
        Some(Self {
            rect: [left, top, wide, tall],
            pad,
            fill: desk.palette.panel.faded(0.93),
            rule: desk.palette.rule,
            strip: strip.then_some(desk.palette.accent),
            rtl: desk.rtl,
            paragraphs,
        })
    }

    /// Left, top, right and bottom.
    pub fn bounds(&self) -> [f32; 4] {
        let [x, y, w, h] = self.rect;
        [x, y, x + w, y + h]
    }

    /// The strip along the side where lines begin: left, top, width, height, and its colour.
    pub fn strip_rect(&self) -> Option<([f32; 4], Color)> {
        let ([x, y, w, h], color) = (self.rect, self.strip?);
        let wide = self.pad / PAD * STRIP;
        Some(([if self.rtl { x + w - wide } else { x }, y, wide, h], color))
    }

    /// The card alone: its ground and its strip.
    pub fn ground(&self) -> Vec<Piece> {
        let stroke = Some(Stroke { color: self.rule, width: 1.0, dash: Dash::Solid });
        let mut out = vec![Piece::Card { rect: self.rect, radius: 6.0, fill: self.fill, stroke }];
        out.extend(self.strip_rect().map(|([x, y, w, h], color)| {
            let points = vec![[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
            Piece::Polygon { points, color }
        }));
        out
    }

    /// The rows of a paragraph as lines of text.
    pub fn rows(&self) -> Vec<(usize, Piece)> {
        let metrics = Metrics::shared();
        let [x, y, w, _] = self.rect;
        let strip = self.strip_rect().map_or(0.0, |([_, _, wide, _], _)| wide);
        let start = if self.rtl { x + w - self.pad - strip } else { x + self.pad + strip };
        let anchor = if self.rtl { Anchor::Right } else { Anchor::Left };
        let mut out = Vec::new();
        let mut top = y + 0.7 * self.pad;
        for (i, paragraph) in self.paragraphs.iter().enumerate() {
            let Paragraph { rows, size, weight, color, .. } = paragraph;
            if i > 0 {
                top += GAP * size;
            }
            for row in rows {
                let line = metrics.line_height(*size);
                let baseline = top + (line + metrics.ascent(*size) - metrics.descent(*size)) / 2.0;
                let text = directed(row, self.rtl);
                let (at, size, weight, color) = ([start, baseline], *size, *weight, *color);
                out.push((i, Piece::Text { at, text, size, weight, color, anchor, halo: None }));
                top += line;
            }
        }
        out
    }

    /// Card and text.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut out = self.ground();
        out.extend(self.rows().into_iter().map(|(_, piece)| piece));
        out
    }
}

/// A text in rows of this width, each of which runs in the language's direction.
pub fn rows_of(text: &str, size: f32, weight: Weight, room: f32, rtl: bool) -> Vec<String> {
    wrapped(text, size, weight, room, room).iter().map(|row| directed(row, rtl)).collect()
}

/// The height of each paragraph with the gap above it.
fn heights(paragraphs: &[Paragraph]) -> impl Iterator<Item = f32> {
    let line = |size| Metrics::shared().line_height(size);
    paragraphs
        .iter()
        .enumerate()
        .map(move |(i, p)| line(p.size) * p.rows.len() as f32 + if i > 0 { GAP * p.size } else { 0.0 })
}
