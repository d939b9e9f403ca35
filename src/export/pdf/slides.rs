//! Slides, one a page, or sheets for reading ahead.

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagGroup};

use super::draw::Pen;
use super::{About, Book, Writer, heading};
use crate::export::drawing::{TextLine, What, drawing, furniture_marks};
use crate::export::paper::{Column, Style};
use crate::export::{Deck, ExportError, Progress};
use crate::scene::SlidePicture;
use crate::scene::furniture::{Block, Furniture, Piece, Voice};
use crate::session::export::Paper;

/// Points of a PDF page in a point of a picture that is as wide as slides are made: 13⅓ inches.
const PAGE_WIDTH: f32 = 960.0;
/// The margin of a sheet for reading ahead.
const MARGIN: f32 = 42.0;

/// How the pages are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// A slide fills the page.
    Slides,
    /// A sheet for reading ahead: the slide, below it what would be said.
    Notes,
}

/// The slides as a PDF; `progress` hears of each page that is done.
///
/// # Errors
/// That `progress` wants no more, or that the PDF could not be written.
pub fn pdf(deck: &Deck<'_>, pages: Pages, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let mut book = Book::new(deck.lang)?;
    for (i, slide) in deck.slides.iter().enumerate() {
        let size = match pages {
            Pages::Slides => [PAGE_WIDTH, PAGE_WIDTH * slide.camera.size[1] / slide.camera.size[0].max(1.0)],
            Pages::Notes => Paper::A4.size(),
        };
        book.page(size, Some(&slide.title), |writer| match pages {
            Pages::Slides => writer.slide(deck, slide, [0.0, 0.0], size[0]),
            Pages::Notes => writer.sheet(deck, slide, size),
        })?;
        progress(i + 1)?;
    }
    let first = deck.slides.first();
    let attribution = first.map(|slide| slide.attribution.clone()).unwrap_or_default();
    let day = first.map(|slide| slide.scene.date);
    book.finish(&About { title: deck.title, attribution: &attribution, lang: deck.lang, day })
}

impl Writer<'_, '_> {
    /// The slide with its upper left corner at a point, so wide.
    fn slide(&mut self, deck: &Deck<'_>, slide: &SlidePicture, at: [f32; 2], width: f32) {
        self.pictured(slide.camera.size, at, width, |writer| {
            writer.map(deck, slide);
            for block in &slide.blocks {
                writer.block(deck, block);
            }
        });
    }

    /// The map with legend and credits.
    fn map(&mut self, deck: &Deck<'_>, slide: &SlidePicture) {
        // Names under the cards of texts are not written, so the cards count, though they come later.
        let mut furniture = slide.furniture.clone();
        let own = furniture.pieces.len();
        furniture.pieces.extend(slide.blocks.iter().flat_map(Block::ground));
        let whole = drawing(&slide.scene, &slide.camera, &furniture, deck.theme);
        let around = whole.things.iter().filter(|thing| thing.what == What::Furniture).count();
        let kept = whole.things.len() - around + own.min(around);
        let marks = whole.things.iter().take(kept).flat_map(|thing| &thing.marks);
        self.figure(&slide.seen, whole.size, whole.background, marks);
    }

    /// A card of texts: headings and paragraphs.
    fn block(&mut self, deck: &Deck<'_>, block: &Block) {
        let ground = Furniture { pieces: block.ground() };
        if let Some(camera) = deck.slides.first().map(|slide| slide.camera) {
            self.artifact(furniture_marks(&camera, &ground, deck.theme).iter());
        }
        let rows = block.rows();
        for (i, paragraph) in block.paragraphs.iter().enumerate() {
            let mut group = match paragraph.voice {
                Voice::Opening | Voice::Title => heading(NonZeroU16::MIN, &paragraph.text),
                Voice::Date | Voice::Caption | Voice::Small => TagGroup::new(Tag::P),
            };
            for piece in rows.iter().filter(|(of, _)| *of == i).map(|(_, piece)| piece) {
                if let Piece::Text { at, text, size, weight, color, anchor, .. } = piece {
                    let (at, size, weight, color, anchor) = (*at, *size, *weight, *color, *anchor);
                    let text = text.clone();
                    let line =
                        TextLine { at, anchor, text, size, weight, color, halo: None, spacing: 0.0, slanted: false };
                    group.push(Pen::new(self.fonts).tagged_line(self.surface, &line));
                }
            }
            self.section.push(group);
        }
    }

    /// A sheet for reading ahead.
    fn sheet(&mut self, deck: &Deck<'_>, slide: &SlidePicture, [width, height]: [f32; 2]) {
        let column = Column { left: MARGIN, width: width - 2.0 * MARGIN, rtl: deck.lang.is_rtl() };
        self.slide(deck, slide, [MARGIN, MARGIN], column.width);
        let tall = column.width * slide.camera.size[1] / slide.camera.size[0].max(1.0);
        let mut top = MARGIN + tall + 18.0;
        let texts = [
            (&slide.notes, Style::BODY),
            (&slide.sources, Style::SMALL),
            (&slide.boundaries, Style::SMALL),
            (&slide.attribution, Style::SMALL),
        ];
        for (text, style) in texts {
            let room = height - MARGIN - top;
            let Some(part) = column.text(text, style).map(|part| part.cut(room).lowered(top)) else { continue };
            top = part.bounds[3] + 9.0;
            self.part(&part);
        }
    }
}
