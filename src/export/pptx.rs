//! Slides as a deck that presentation programs open and edit: areas, arrows, symbols and names are
//! shapes of the program, titles and captions its texts, notes its notes (ECMA-376). No library
//! writes freeform shapes, notes and right-to-left paragraphs together, so the parts are written here.

mod parts;
mod shapes;

use std::io::Write as _;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::shapes::SlideXml;
use super::{Deck, ExportError, Progress};
use crate::export::svg::write::escape;
use crate::scene::SlidePicture;
use crate::text::{Lang, strip_marks};

/// The width of a slide, in EMU (914,400 to the inch): 13⅓ inches.
const WIDTH: f32 = 12_192_000.0;

/// The deck; `progress` hears of each slide that is done. `name` says what an arrow or a symbol is
/// (by the ids of its flow or events), for lists of shapes and for who cannot see them.
pub fn pptx(
    deck: &Deck<'_>,
    name: &dyn Fn(&crate::export::drawing::What) -> Option<String>,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let mut package = Package::new();
    let aspect = deck.slides.first().map_or(0.5625, |slide| slide.camera.size[1] / slide.camera.size[0].max(1.0));
    let count = deck.slides.len();
    package.text("[Content_Types].xml", &parts::content_types(count))?;
    for (path, text) in parts::fixed(&escape(&strip_marks(deck.title)), deck.lang.is_rtl()) {
        package.text(path, &text)?;
    }
    package.text("ppt/presentation.xml", &parts::presentation(count, (WIDTH * aspect) as i64, deck.lang.is_rtl()))?;
    package.text("ppt/_rels/presentation.xml.rels", &parts::presentation_rels(count))?;
    for (i, slide) in deck.slides.iter().enumerate() {
        let n = i + 1;
        let SlideXml { xml, images } = shapes::slide(slide, deck, name);
        package.text(&format!("ppt/slides/slide{n}.xml"), &xml)?;
        let pictures: Vec<String> = (1..=images.len()).map(|k| format!("image{n}-{k}.png")).collect();
        package.text(&format!("ppt/slides/_rels/slide{n}.xml.rels"), &parts::slide_rels(n, &pictures))?;
        for (path, png) in pictures.iter().zip(&images) {
            package.bytes(&format!("ppt/media/{path}"), png)?;
        }
        package.text(&format!("ppt/notesSlides/notesSlide{n}.xml"), &notes(slide, deck.lang))?;
        package.text(&format!("ppt/notesSlides/_rels/notesSlide{n}.xml.rels"), &parts::notes_rels(n))?;
        progress(n)?;
    }
    package.done()
}

/// The speaker's notes, and below them where the slide's facts and boundaries come from.
fn notes(slide: &SlidePicture, lang: Lang) -> String {
    let texts = [&slide.notes, &slide.sources, &slide.boundaries, &slide.attribution];
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).map(|text| strip_marks(text)).collect();
    parts::notes(&texts.iter().map(|text| shapes::plain_paragraph(text, lang)).collect::<String>())
}

/// The packed parts. No clock: the same slides give the same bytes.
struct Package {
    zip: ZipWriter<std::io::Cursor<Vec<u8>>>,
}

impl Package {
    fn new() -> Self {
        Self { zip: ZipWriter::new(std::io::Cursor::new(Vec::new())) }
    }

    fn text(&mut self, path: &str, text: &str) -> Result<(), ExportError> {
        self.bytes(path, text.as_bytes())
    }

    fn bytes(&mut self, path: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let failed = |reason: String| ExportError::Packing(format!("{path}: {reason}"));
        self.zip.start_file(path, options).map_err(|e| failed(e.to_string()))?;
        self.zip.write_all(bytes).map_err(|e| failed(e.to_string()))
    }

    fn done(self) -> Result<Vec<u8>, ExportError> {
        self.zip.finish().map(std::io::Cursor::into_inner).map_err(|e| ExportError::Packing(e.to_string()))
    }
}
