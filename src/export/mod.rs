//! Scenes become bytes: pictures, pages, decks, moving pictures, data. No paths, no clock, no window
//! here; the same scene gives the same bytes.

pub mod data;
pub mod drawing;
pub mod gif;
pub mod glyphs;
pub mod job;
pub mod paper;
pub mod pdf;
pub mod png;
pub mod pptx;
pub mod svg;
#[cfg(test)]
mod tests;
pub mod web;

use crate::scene::furniture::Furniture;
use crate::scene::{Camera, Scene, SlidePicture, Theme};
use crate::text::Lang;

/// What a picture says about itself.
#[derive(Clone, Debug)]
pub struct Meta {
    /// Its name.
    pub title: String,
    /// What is seen on it, for those who cannot see it.
    pub description: String,
    /// The language of both.
    pub lang: Lang,
    /// Who is to be credited, in full.
    pub attribution: String,
    /// The theme of badges and of what is chosen.
    pub theme: Theme,
}

/// A finished picture: a scene, how it is seen, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// What is drawn.
    pub scene: &'a Scene,
    /// Which part; its size in points is the picture's size in pixels.
    pub camera: &'a Camera,
    /// Title, legend, scale, credits.
    pub furniture: &'a Furniture,
    /// What it says about itself.
    pub meta: &'a Meta,
}

/// Slides that go into one document.
#[derive(Clone, Copy, Debug)]
pub struct Deck<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Its colours.
    pub theme: Theme,
    /// The slides, in their order.
    pub slides: &'a [SlidePicture],
}

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The picture is empty or far too large.
    #[error("a picture of {width} × {height} pixels cannot be made")]
    Size {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The drawing could not be read back.
    #[error("the drawing could not be turned into pixels: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// The pixels could not be packed.
    #[error("the pixels could not be packed: {0}")]
    Packing(String),
    /// A handout has no page that is wanted.
    #[error(
        "no page of it is wanted: a lesson has tasks, blank, numbered, strip, accounts and key; without one there are blank and numbered, and their key"
    )]
    Nothing,
    /// Whoever heard of the progress wanted no more.
    #[error("it was stopped")]
    Stopped,
}

/// Hears how many parts of something long are done; an error stops it.
pub type Progress<'p> = dyn FnMut(usize) -> Result<(), ExportError> + 'p;

/// A file format for pictures.
pub trait Exporter: Sync {
    /// Its name in commands.
    fn id(&self) -> &'static str;
    /// The ending of its files, without the dot.
    fn extension(&self) -> &'static str;
    /// The bytes of a page.
    fn export(&self, page: Page<'_>) -> Result<Vec<u8>, ExportError>;
}

/// All picture formats, in the order of menus.
pub static EXPORTERS: &[&dyn Exporter] = &[&png::Png, &svg::Svg];

/// A picture format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Shapes and text.
    Svg,
    /// Pixels.
    Png,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The format of files with this ending, with or without the dot.
    pub fn from_extension(extension: &str) -> Option<Self> {
        let wanted = extension.trim_start_matches('.');
        Self::ALL.into_iter().find(|format| format.exporter().extension().eq_ignore_ascii_case(wanted))
    }

    /// What makes files of this format.
    pub fn exporter(self) -> &'static dyn Exporter {
        match self {
            Self::Svg => &svg::Svg,
            Self::Png => &png::Png,
        }
    }
}

/// The bytes of a picture; its size in pixels is the camera's size in points.
pub fn render(
    scene: &Scene,
    camera: &Camera,
    furniture: &Furniture,
    meta: &Meta,
    format: Format,
) -> Result<Vec<u8>, ExportError> {
    format.exporter().export(Page { scene, camera, furniture, meta })
}

/// The bytes of a picture of two pages beside each other, the first on the left.
pub fn render_beside(left: Page<'_>, right: Page<'_>, format: Format) -> Result<Vec<u8>, ExportError> {
    let svg = svg::beside(left, right);
    let size = [left.camera.size[0] + right.camera.size[0], left.camera.size[1].max(right.camera.size[1])];
    match format {
        Format::Svg => Ok(svg.into_bytes()),
        Format::Png => png::png(&svg, size.map(|v| v.round().max(0.0) as u32)),
    }
}
