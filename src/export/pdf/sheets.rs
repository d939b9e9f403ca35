//! Handouts: pages that were laid out, written down.

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagGroup};

use super::{About, Book, Writer, heading};
use crate::export::drawing::Mark;
use crate::export::paper::{Content, Leaf, Part, Role};
use crate::export::{ExportError, Progress};
use crate::model::Date;
use crate::text::Lang;

/// Pages that go into one document.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Who is to be credited, in full.
    pub attribution: &'a str,
    /// The day that its maps begin with.
    pub day: Date,
    /// The pages, in their order.
    pub leaves: &'a [Leaf],
}

/// The pages as a PDF; `progress` is asked before each.
///
/// # Errors
/// That `progress` wants no more, or that the PDF could not be written.
pub fn sheets(printed: &Printed<'_>, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let Printed { title, lang, attribution, day, leaves } = *printed;
    let mut book = Book::new(lang)?;
    for leaf in leaves {
        progress(0)?;
        book.page(leaf.size, leaf.title.as_deref(), |writer| leaf.parts.iter().for_each(|part| writer.part(part)))?;
    }
    book.finish(&About { title, attribution, lang, day: Some(day) })
}

impl Writer<'_, '_> {
    /// A part of a page.
    pub(super) fn part(&mut self, part: &Part) {
        let [left, top, right, _] = part.bounds;
        let marks = match &part.content {
            Content::Drawing(whole, seen) => {
                return self.pictured(whole.size, [left, top], right - left, |writer| {
                    let marks = whole.things.iter().flat_map(|thing| &thing.marks);
                    writer.figure(seen, whole.size, whole.background, marks);
                });
            }
            Content::Marks(marks) => marks,
        };
        let mut group = match part.role {
            Role::Heading(level) => heading(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), &said(marks)),
            Role::Text | Role::Figure => TagGroup::new(Tag::P),
            Role::Ornament | Role::Frame | Role::Running => return self.artifact(marks.iter()),
        };
        self.marks(marks.iter(), &mut group);
        self.section.push(group);
    }
}

/// All rows of a text as one.
fn said(marks: &[Mark]) -> String {
    let rows = marks.iter().filter_map(|mark| match mark {
        Mark::Text(line) => Some(line.text.as_str()),
        _ => None,
    });
    rows.collect::<Vec<_>>().join(" ")
}
