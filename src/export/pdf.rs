//! Slides and handouts as PDF: vectors, embedded fonts of which only the letters used are kept, text
//! that can be selected and searched, bookmarks, and tags with a text for who cannot see the map.
//! The PDF itself is written by krilla.

mod draw;
mod sheets;
mod slides;
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
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use self::draw::{Pen, plain};
use self::text::Fonts;
use super::ExportError;
use super::drawing::{Mark, TextLine};
use crate::model::Date;
use crate::scene::Color;
use crate::text::{Lang, is_rtl_text, strip_marks};

pub use sheets::{Printed, sheets};
pub use slides::{Pages, pdf};

fn failed(e: &dyn std::fmt::Debug) -> ExportError {
    ExportError::Packing(format!("the PDF could not be written ({e:?})"))
}

/// What a document says about itself.
struct About<'a> {
    title: &'a str,
    attribution: &'a str,
    lang: Lang,
    /// The day that it counts as made on: no clock, so that the same pages give the same bytes.
    day: Option<Date>,
}

/// A document that is being written.
struct Book {
    document: Document,
    fonts: Fonts,
    outline: Outline,
    tree: TagTree,
    pages: usize,
}

impl Book {
    fn new(lang: Lang) -> Result<Self, ExportError> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|e| failed(&e))?;
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        Ok(Self {
            document: Document::new_with(settings),
            fonts: Fonts::new()?,
            outline: Outline::new(),
            tree: TagTree::new().with_lang(Some(lang.code().to_owned())),
            pages: 0,
        })
    }

    /// Adds a page of this size in points, with a bookmark where it has a title.
    fn page(
        &mut self,
        [width, height]: [f32; 2],
        title: Option<&str>,
        write: impl FnOnce(&mut Writer<'_, '_>),
    ) -> Result<(), ExportError> {
        let settings = PageSettings::from_wh(width, height).ok_or(ExportError::Size { width: 0, height: 0 })?;
        let mut page = self.document.start_page_with(settings);
        let mut surface = page.surface();
        let mut writer = Writer { surface: &mut surface, fonts: &self.fonts, section: TagGroup::new(Tag::Section) };
        write(&mut writer);
        self.tree.push(writer.section);
        surface.finish();
        page.finish();
        if let Some(title) = title {
            let to = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
            self.outline.push_child(OutlineNode::new(strip_marks(title), to));
        }
        self.pages += 1;
        Ok(())
    }

    fn finish(mut self, about: &About<'_>) -> Result<Vec<u8>, ExportError> {
        self.document.set_outline(self.outline);
        self.document.set_tag_tree(self.tree);
        let day = about.day.map_or(DateTime::new(2000), |date| {
            DateTime::new(date.year().unsigned_abs()).month(date.month() as u8).day(date.day() as u8)
        });
        self.document.set_metadata(
            Metadata::new()
                .title(strip_marks(about.title))
                .description(strip_marks(about.attribution))
                .language(about.lang.code().to_owned())
                .creator("Conflict Atlas".to_owned())
                .creation_date(day),
        );
        self.document.finish().map_err(|e| failed(&e))
    }
}

/// Writes one page.
struct Writer<'a, 's> {
    surface: &'a mut Surface<'s>,
    fonts: &'a Fonts,
    section: TagGroup,
}

impl Writer<'_, '_> {
    /// What `write` writes in a picture of this size, with its upper left corner at a point, so wide, and
    /// cut to it.
    fn pictured(&mut self, size: [f32; 2], [x, y]: [f32; 2], width: f32, write: impl FnOnce(&mut Self)) {
        let scale = width / size[0].max(1.0);
        self.surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
        let mut frame = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(0.0, 0.0, size[0], size[1]) {
            frame.push_rect(rect);
        }
        let clip = frame.finish();
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        write(self);
        if clip.is_some() {
            self.surface.pop();
        }
        self.surface.pop();
    }

    /// A map: its ground and its marks are a figure, whose texts can be selected.
    fn figure<'m>(&mut self, seen: &str, size: [f32; 2], background: Color, marks: impl Iterator<Item = &'m Mark>) {
        let mut figure = TagGroup::new(Tag::Figure(Some(strip_marks(seen))));
        let ground = self.surface.start_tagged(ContentTag::Other);
        plain(self.surface, size, background);
        self.surface.end_tagged();
        figure.push(ground);
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

    /// Marks that say nothing by themselves, or the same on every page.
    fn artifact<'m>(&mut self, marks: impl Iterator<Item = &'m Mark>) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        let mut pen = Pen::new(self.fonts);
        marks.for_each(|mark| pen.mark(self.surface, mark));
        self.surface.end_tagged();
    }
}

/// A heading of a level, from 1.
fn heading(level: NonZeroU16, text: &str) -> TagGroup {
    TagGroup::new(Tag::Hn(level, Some(strip_marks(text))))
}

/// The language of a line, for who reads it aloud: that of its letters.
fn language(line: &TextLine) -> &'static str {
    if is_rtl_text(&line.text) { "ar" } else { "en" }
}
