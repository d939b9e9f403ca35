//! Slides as PDF, one a page: vectors, embedded fonts of which only the letters used are kept, text
//! that can be selected and searched, bookmarks, and tags with a text for who cannot see the map.
//! The PDF itself is written by krilla.

mod draw;
mod text;

use std::num::NonZeroU16;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use self::draw::{Pen, plain};
use self::text::Fonts;
use super::drawing::{Mark, TextLine, What, drawing, furniture_marks};
use super::{Deck, ExportError, Progress};
use crate::scene::furniture::{Block, Furniture, Piece, Voice};
use crate::scene::{Anchor, SlidePicture};
use crate::text::{Metrics, Weight, is_rtl_text, strip_marks};

/// Points of a PDF page in a point of a picture that is as wide as slides are made: 13⅓ inches.
const PAGE_WIDTH: f32 = 960.0;
/// A sheet of paper for reading ahead (A4), in points.
const PAPER: [f32; 2] = [595.28, 841.89];
/// The margin of that sheet.
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
pub fn pdf(deck: &Deck<'_>, pages: Pages, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let failed = |e: &dyn std::fmt::Debug| ExportError::Packing(format!("the PDF could not be written ({e:?})"));
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|e| failed(&e))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let fonts = Fonts::new()?;
    let (mut outline, mut tree) = (Outline::new(), TagTree::new().with_lang(Some(deck.lang.code().to_owned())));
    for (i, slide) in deck.slides.iter().enumerate() {
        let [width, height] = match pages {
            Pages::Slides => [PAGE_WIDTH, PAGE_WIDTH * slide.camera.size[1] / slide.camera.size[0].max(1.0)],
            Pages::Notes => PAPER,
        };
        let settings = PageSettings::from_wh(width, height).ok_or(ExportError::Size { width: 0, height: 0 })?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut writer = Writer { surface: &mut surface, fonts: &fonts, deck, section: TagGroup::new(Tag::Section) };
        match pages {
            Pages::Slides => writer.slide(slide, [0.0, 0.0], width),
            Pages::Notes => writer.sheet(slide),
        }
        tree.push(writer.section);
        surface.finish();
        page.finish();
        outline
            .push_child(OutlineNode::new(strip_marks(&slide.title), XyzDestination::new(i, Point::from_xy(0.0, 0.0))));
        progress(i + 1)?;
    }
    document.set_outline(outline);
    document.set_tag_tree(tree);
    // No clock: the same slides give the same bytes.
    let day = deck.slides.first().map_or(DateTime::new(2000), |slide| {
        let date = slide.scene.date;
        DateTime::new(date.year().unsigned_abs()).month(date.month() as u8).day(date.day() as u8)
    });
    let attribution = deck.slides.first().map(|slide| slide.attribution.clone()).unwrap_or_default();
    document.set_metadata(
        Metadata::new()
            .title(strip_marks(deck.title))
            .description(strip_marks(&attribution))
            .language(deck.lang.code().to_owned())
            .creator("Conflict Atlas".to_owned())
            .creation_date(day),
    );
    document.finish().map_err(|e| failed(&e))
}

/// Writes one page.
struct Writer<'a, 's> {
    surface: &'a mut Surface<'s>,
    fonts: &'a Fonts,
    deck: &'a Deck<'a>,
    section: TagGroup,
}

impl Writer<'_, '_> {
    /// The slide with its upper left corner at a point, so wide.
    fn slide(&mut self, slide: &SlidePicture, [x, y]: [f32; 2], width: f32) {
        let [own_width, own_height] = slide.camera.size;
        let scale = width / own_width.max(1.0);
        self.surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
        let mut frame = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(0.0, 0.0, own_width, own_height) {
            frame.push_rect(rect);
        }
        let clip = frame.finish();
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        self.map(slide);
        for block in &slide.blocks {
            self.block(block);
        }
        if clip.is_some() {
            self.surface.pop();
        }
        self.surface.pop();
    }

    /// The map with legend and credits: a figure, whose texts can be selected.
    fn map(&mut self, slide: &SlidePicture) {
        // Names under the cards of texts are not written, so the cards count, though they come later.
        let mut furniture = slide.furniture.clone();
        let own = furniture.pieces.len();
        furniture.pieces.extend(slide.blocks.iter().flat_map(Block::ground));
        let whole = drawing(&slide.scene, &slide.camera, &furniture, self.deck.theme);
        let mut figure = TagGroup::new(Tag::Figure(Some(strip_marks(&slide.seen))));
        let ground = self.surface.start_tagged(ContentTag::Other);
        plain(self.surface, whole.size, whole.background);
        self.surface.end_tagged();
        figure.push(ground);
        let around = whole.things.iter().filter(|thing| thing.what == What::Furniture).count();
        let kept = whole.things.len() - around + own.min(around);
        let marks = whole.things.iter().take(kept).flat_map(|thing| &thing.marks);
        self.marks(marks, &mut figure);
        self.section.push(figure);
    }

    /// Marks in their order; each line of text has a tag of its own.
    fn marks<'m>(&mut self, marks: impl Iterator<Item = &'m Mark>, group: &mut TagGroup) {
        let mut pen = Pen::new(self.fonts);
        let mut open = false;
        for mark in marks {
            let is_text = matches!(mark, Mark::Text(_));
            if is_text && open {
                self.surface.end_tagged();
                open = false;
            }
            if let Mark::Text(line) = mark {
                group.push(pen.tagged_line(self.surface, line));
                continue;
            }
            if !open {
                group.push(self.surface.start_tagged(ContentTag::Other));
                open = true;
            }
            pen.mark(self.surface, mark);
        }
        if open {
            self.surface.end_tagged();
        }
    }

    /// A card of texts: headings and paragraphs.
    fn block(&mut self, block: &Block) {
        let ground = Furniture { pieces: block.ground() };
        let artifact = krilla::tagging::Artifact::with_kind(krilla::tagging::ArtifactType::Other);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        let camera = self.deck.slides.first().map(|slide| slide.camera);
        if let Some(camera) = camera {
            let mut pen = Pen::new(self.fonts);
            for mark in &furniture_marks(&camera, &ground, self.deck.theme) {
                pen.mark(self.surface, mark);
            }
        }
        self.surface.end_tagged();
        let rows = block.rows();
        for (i, paragraph) in block.paragraphs.iter().enumerate() {
            let mut group = match paragraph.voice {
                Voice::Opening | Voice::Title => heading(&paragraph.text),
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
    fn sheet(&mut self, slide: &SlidePicture) {
        let [width, height] = PAPER;
        let wide = width - 2.0 * MARGIN;
        self.slide(slide, [MARGIN, MARGIN], wide);
        let tall = wide * slide.camera.size[1] / slide.camera.size[0].max(1.0);
        let mut at = MARGIN + tall + 26.0;
        let texts = [
            (&slide.notes, 11.5, Weight::Regular),
            (&slide.sources, 9.0, Weight::Regular),
            (&slide.boundaries, 9.0, Weight::Regular),
            (&slide.attribution, 9.0, Weight::Regular),
        ];
        for (text, size, weight) in texts {
            let mut group = TagGroup::new(Tag::P);
            let rows = crate::scene::furniture::block::rows_of(text, size, weight, wide, self.deck.lang.is_rtl());
            for row in rows {
                let line = Metrics::shared().line_height(size) * 1.08;
                if at + line > height - MARGIN {
                    break;
                }
                at += line;
                group.push(self.row(&row, size, weight, [wide, at]));
            }
            at += 9.0;
            self.section.push(group);
        }
    }

    fn row(&mut self, text: &str, size: f32, weight: Weight, [wide, y]: [f32; 2]) -> krilla::tagging::Identifier {
        let rtl = self.deck.lang.is_rtl();
        let (anchor, x) = if rtl { (Anchor::Right, MARGIN + wide) } else { (Anchor::Left, MARGIN) };
        let color = crate::scene::style::rgb(0x1D2327);
        let text = text.to_owned();
        let line = TextLine { at: [x, y], anchor, text, size, weight, color, halo: None, spacing: 0.0, slanted: false };
        Pen::new(self.fonts).tagged_line(self.surface, &line)
    }
}

fn heading(text: &str) -> TagGroup {
    TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(strip_marks(text))))
}

/// The language of a line, for who reads it aloud: that of its letters.
fn language(line: &TextLine) -> &'static str {
    if is_rtl_text(&line.text) { "ar" } else { "en" }
}
