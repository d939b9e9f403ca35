//! How wide words are, without a window: the same fonts and the same shaper as everywhere else.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::MetadataProvider as _;

use super::bidi::lay_out;

/// Regular or bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// A font that is built in.
#[derive(Clone, Copy, Debug)]
pub struct FontFile {
    /// Its family.
    pub family: &'static str,
    /// Its weight.
    pub weight: Weight,
    /// The TrueType file.
    pub bytes: &'static [u8],
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $name))
    };
}

/// The fonts of texts, in the order in which they are asked for a letter.
pub static FONT_FILES: &[FontFile] = &[
    FontFile { family: "Inter", weight: Weight::Regular, bytes: font!("Inter-Regular.ttf") },
    FontFile { family: "Vazirmatn", weight: Weight::Regular, bytes: font!("Vazirmatn-Regular.ttf") },
    FontFile { family: "Inter", weight: Weight::Bold, bytes: font!("Inter-SemiBold.ttf") },
    FontFile { family: "Vazirmatn", weight: Weight::Bold, bytes: font!("Vazirmatn-Bold.ttf") },
];

/// The fonts of icons on buttons: name and file.
pub static ICON_FONTS: &[(&str, &[u8])] =
    &[("icons", font!("Phosphor-Regular.ttf")), ("icons-fill", font!("Phosphor-Fill.ttf"))];

/// The font of the map's signs, our own drawings.
pub static SIGN_FONT: &[u8] = font!("Atlas-Signs.ttf");

/// A font that is ready to shape with.
pub(super) struct Face {
    pub(super) font: FontRef<'static>,
    pub(super) shaper: ShaperData,
    pub(super) units_per_em: f32,
}

/// Measures texts.
pub struct Metrics {
    regular: Vec<Face>,
    bold: Vec<Face>,
    widths: Mutex<HashMap<(String, Weight), f32>>,
}

/// So many widths are remembered before all are forgotten.
const MOST_WIDTHS: usize = 20_000;

impl Metrics {
    /// The one that everybody shares.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Metrics> = OnceLock::new();
        SHARED.get_or_init(|| {
            let faces =
                |weight| FONT_FILES.iter().filter(|f| f.weight == weight).filter_map(|f| Face::new(f.bytes)).collect();
            Metrics { regular: faces(Weight::Regular), bold: faces(Weight::Bold), widths: Mutex::new(HashMap::new()) }
        })
    }

    /// The font at a place in `FONT_FILES`.
    pub(super) fn face(&self, font: usize) -> Option<&Face> {
        let wanted = FONT_FILES.get(font)?;
        let faces = match wanted.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let same_weight = |file: &&FontFile| file.weight == wanted.weight;
        faces.get(FONT_FILES[..font].iter().filter(same_weight).count())
    }

    /// The width of a text in one row, in the units of `size`.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let key = (text.to_owned(), weight);
        let lock = || self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(width) = lock().get(&key) {
            return width * size;
        }
        let width = self.measure(text, weight);
        let mut widths = lock();
        if widths.len() >= MOST_WIDTHS {
            widths.clear();
        }
        widths.insert(key, width);
        width * size
    }

    /// From the baseline up to the top of the letters, in the units of `size`.
    pub fn ascent(&self, size: f32) -> f32 {
        0.97 * size
    }

    /// From the baseline down to the bottom of the letters, in the units of `size`.
    pub fn descent(&self, size: f32) -> f32 {
        0.24 * size
    }

    /// From row to row, in the units of `size`.
    pub fn line_height(&self, size: f32) -> f32 {
        1.38 * size
    }

    fn measure(&self, text: &str, weight: Weight) -> f32 {
        let faces = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let laid = lay_out(text, None, f32::INFINITY, &mut |_| 0.0);
        let pieces = laid.rows.iter().flat_map(|row| &row.pieces);
        pieces.map(|piece| runs(faces, &piece.text).map(|(face, run)| face.width(run, piece.rtl)).sum::<f32>()).sum()
    }
}

/// The first font of this weight that has the letter, by its place in `FONT_FILES`; the first of
/// them where none has it.
pub(super) fn face_of(c: char, weight: Weight) -> usize {
    let of_weight = |(_, file): &(usize, &FontFile)| file.weight == weight;
    let mut fonts = FONT_FILES.iter().enumerate().filter(of_weight);
    let has = |i: usize| Metrics::shared().face(i).is_some_and(|face| face.font.charmap().map(c).is_some());
    let first = fonts.clone().next().map_or(0, |(i, _)| i);
    fonts.find(|(i, _)| has(*i)).map_or(first, |(i, _)| i)
}

/// Cuts a text where the first face that has the letter changes.
fn runs<'a>(faces: &'a [Face], text: &'a str) -> impl Iterator<Item = (&'a Face, &'a str)> {
    let of = |c: char| faces.iter().position(|face| face.font.charmap().map(c).is_some()).unwrap_or(0);
    let mut out: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
    for (i, c) in text.char_indices() {
        let face = of(c);
        match out.last_mut() {
            Some((last, range)) if *last == face => range.end = i + c.len_utf8(),
            _ => out.push((face, i..i + c.len_utf8())),
        }
    }
    out.into_iter().filter_map(move |(face, range)| faces.get(face).map(|f| (f, &text[range])))
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::from_index(bytes, 0).ok()?;
        let shaper = ShaperData::new(&font);
        let units_per_em = shaper.shaper(&font).build().units_per_em() as f32;
        Some(Self { font, shaper, units_per_em })
    }

    fn width(&self, text: &str, rtl: bool) -> f32 {
        let shaper = self.shaper.shaper(&self.font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let glyphs = shaper.shape(buffer, ShapeOptions::new());
        let advance: i32 = glyphs.glyph_positions().iter().map(|p| p.x_advance).sum();
        advance as f32 / self.units_per_em.max(1.0)
    }
}
