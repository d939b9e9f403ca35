//! What stands around the map, in points of the picture: title, legend, scale, credits.
//!
//! Everything reads from the side where the language begins; the map itself is never mirrored.

mod asked;
pub mod block;
mod credits;
mod graticule;
pub mod key;
mod legend;
mod lines;
mod locator;
mod north;
mod pen;
mod title;

pub use asked::{Asked, AskedOn, asked};
pub use block::{Block, Paragraph, Voice};
pub use credits::{credits, scale_bar};
pub use graticule::graticule;
pub use legend::legend;
pub use lines::shortened;
pub use locator::{Locator, locator, symbols_at_home, whole};
pub use north::north;
pub use pen::pen;
pub use title::title;

use super::style::Palette;
use std::sync::Arc;

use super::{Anchor, Camera, Color, Geometry, Legend, Paint, Stroke, Theme};
use crate::model::{Actors, PenStroke, Period};
use crate::text::{Lang, Metrics, Weight};

/// Between the furniture and the edge of the picture.
const MARGIN: f32 = 14.0;
/// Pictures smaller than this stay bare.
const SMALLEST: [f32; 2] = [160.0, 120.0];

/// A piece of furniture.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A card that other pieces lie on.
    Card {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Of its corners.
        radius: f32,
        /// Its ground.
        fill: Color,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text {
        /// Beginning, middle or end of the baseline, as the anchor says.
        at: [f32; 2],
        /// In logical order; its first letter with a direction gives the direction of the line.
        text: String,
        /// In points.
        size: f32,
        /// Regular or bold.
        weight: Weight,
        /// Of the letters.
        color: Color,
        /// How it stands to its point.
        anchor: Anchor,
        /// Around the letters.
        halo: Option<Color>,
    },
    /// A line.
    Line {
        /// Through these.
        points: Vec<[f32; 2]>,
        /// With what.
        stroke: Stroke,
    },
    /// A small area as on the map.
    Swatch {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// What fills it.
        paint: Paint,
        /// Its outline.
        outline: Color,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<[f32; 2]>,
        /// Its colour.
        color: Color,
    },
    /// Ground in a map of its own, cut to a box.
    Ground {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// The camera of that map: its picture is as large as the box.
        camera: Camera,
        /// The polygons.
        parts: Vec<Arc<Geometry>>,
        /// Their colour.
        fill: Color,
    },
    /// A pictogram.
    Icon {
        /// Its middle.
        at: [f32; 2],
        /// Its character in the icon font.
        glyph: char,
        /// Its width and height.
        size: f32,
        /// Its colour.
        color: Color,
    },
}

impl Piece {
    /// Left, top, right and bottom of what it covers.
    pub fn bounds(&self) -> [f32; 4] {
        match self {
            Self::Card { rect: [x, y, w, h], .. }
            | Self::Swatch { rect: [x, y, w, h], .. }
            | Self::Ground { rect: [x, y, w, h], .. } => [*x, *y, x + w, y + h],
            Self::Text { at: [x, y], text, size, weight, anchor, .. } => {
                let metrics = Metrics::shared();
                let width = metrics.width(text, *size, *weight);
                let left = match anchor {
                    Anchor::Left => *x,
                    Anchor::Center => x - width / 2.0,
                    Anchor::Right => x - width,
                };
                [left, y - metrics.ascent(*size), left + width, y + metrics.descent(*size)]
            }
            Self::Line { points, .. } | Self::Polygon { points, .. } => {
                let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
                points.iter().fold(start, |[l, t, r, b], &[x, y]| [l.min(x), t.min(y), r.max(x), b.max(y)])
            }
            Self::Icon { at: [x, y], size, .. } => {
                let half = size / 2.0;
                [x - half, y - half, x + half, y + half]
            }
        }
    }
}

/// Pieces, from the bottom up.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// The pieces.
    pub pieces: Vec<Piece>,
}

impl Furniture {
    /// Left, top, right and bottom of each card that other pieces lie on.
    pub fn cards(&self) -> Vec<[f32; 4]> {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Card { .. })).map(Piece::bounds).collect()
    }
}

/// What a picture says in words.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The scenario's title.
    pub title: &'a str,
    /// The days that are shown.
    pub days: Period,
    /// The operation that runs, with its day: "Second Karabakh War, day 30".
    pub operation: Option<&'a str>,
    /// Who is to be credited, in one line.
    pub attribution: &'a str,
    /// The name of the viewpoint that lines and names follow.
    pub viewpoint: &'a str,
}

/// All furniture of a picture, without overlaps. Of maps beside each other, one has scale and credits.
pub fn all(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    (words, credits): (&Words<'_>, bool),
    legend: &Legend,
    actors: &Actors,
) -> Furniture {
    let Words { title, days, operation, attribution, viewpoint } = *words;
    let title = self::title(camera, lang, theme, title, days, operation);
    let credits =
        if credits { self::credits(camera, lang, theme, attribution, viewpoint) } else { Furniture::default() };
    let cards = [title.cards(), credits.cards()].concat();
    let legend = legend::between(camera, lang, theme, legend, actors, &cards);
    Furniture { pieces: [legend, title, credits].into_iter().flat_map(|f| f.pieces).collect() }
}

/// The furniture of a slide beside its texts: what was drawn on it, and legend, scale and credits clear of
/// the texts.
pub fn of_slide(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    (attribution, viewpoint): (&str, &str),
    legend: Option<(&Legend, &Actors)>,
    blocks: &[Block],
    drawn: &[PenStroke],
) -> Furniture {
    let credits = credits(camera, lang, theme, attribution, viewpoint);
    let mut cards = credits.cards();
    cards.extend(blocks.iter().map(Block::bounds));
    let legend =
        legend.map(|(legend, actors)| legend::between(camera, lang, theme, legend, actors, &cards)).unwrap_or_default();
    let pen = pen(camera, drawn.iter().map(|stroke| (stroke, 1.0)));
    Furniture { pieces: [pen, legend, credits].into_iter().flat_map(|f| f.pieces).collect() }
}

/// Where things go: the picture, the language's side, the colours.
struct Desk {
    size: [f32; 2],
    rtl: bool,
    palette: &'static Palette,
    pieces: Vec<Piece>,
}

impl Desk {
    /// Nothing for pictures that are too small.
    fn new(camera: &Camera, lang: Lang, theme: Theme) -> Option<Self> {
        let [width, height] = camera.size;
        let fits = width >= SMALLEST[0] && height >= SMALLEST[1];
        fits.then(|| Self { size: camera.size, rtl: lang.is_rtl(), palette: theme.palette(), pieces: Vec::new() })
    }

    /// The left edge of something that wide at the side where lines begin (or at the other one).
    fn left(&self, width: f32, at_start: bool) -> f32 {
        if at_start != self.rtl { MARGIN } else { self.size[0] - MARGIN - width }
    }

    fn card(&mut self, rect: [f32; 4]) {
        let fill = self.palette.panel.faded(0.92);
        let stroke = Some(Stroke { color: self.palette.rule, width: 1.0, dash: super::Dash::Solid });
        self.pieces.push(Piece::Card { rect, radius: 6.0, fill, stroke });
    }

    /// A line of text that begins at `start`, which is its right end where lines begin there.
    fn text(&mut self, start: [f32; 2], text: String, size: f32, weight: Weight, color: Color) {
        let anchor = if self.rtl { Anchor::Right } else { Anchor::Left };
        self.pieces.push(Piece::Text { at: start, text, size, weight, color, anchor, halo: None });
    }

    /// A distance in the direction of reading.
    fn along(&self, distance: f32) -> f32 {
        if self.rtl { -distance } else { distance }
    }

    fn done(self) -> Furniture {
        Furniture { pieces: self.pieces }
    }
}
