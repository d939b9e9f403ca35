//! Pixels of an SVG, with our own fonts only: the same on every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, fontdb};

use super::{ExportError, Exporter, Page, svg};
use crate::text::FONT_FILES;

/// PNG pictures.
pub struct Png;

impl Exporter for Png {
    fn id(&self) -> &'static str {
        "png"
    }

    fn extension(&self) -> &'static str {
        "png"
    }

    fn export(&self, page: Page<'_>) -> Result<Vec<u8>, ExportError> {
        let Page { scene, camera, furniture, meta } = page;
        let size = camera.size.map(|v| v.round().max(0.0) as u32);
        check_size(size)?;
        png(&svg::svg(scene, camera, furniture, meta), size)
    }
}

/// More pixels than that are refused: they would need more than 400 MB.
const MOST_PIXELS: u64 = 100_000_000;

fn check_size([width, height]: [u32; 2]) -> Result<(), ExportError> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > MOST_PIXELS { Err(ExportError::Size { width, height }) } else { Ok(()) }
}

/// The pixels of one of our SVGs, stretched to this size in pixels.
pub fn png(svg: &str, size_px: [u32; 2]) -> Result<Vec<u8>, ExportError> {
    let pixmap = pixels(svg, size_px)?;
    pixmap.encode_png().map_err(|error| ExportError::Packing(error.to_string()))
}

/// The same before packing.
pub fn pixels(svg: &str, size_px: [u32; 2]) -> Result<Pixmap, ExportError> {
    check_size(size_px)?;
    let [width, height] = size_px;
    let mut pixmap = Pixmap::new(width, height).ok_or(ExportError::Size { width, height })?;
    let tree = usvg::Tree::from_str(svg, &options())?;
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(pixmap)
}

fn options() -> usvg::Options<'static> {
    usvg::Options {
        fontdb: fonts(),
        font_family: FONT_FILES.first().map_or_else(String::new, |file| file.family.to_owned()),
        font_resolver: FontResolver { select_fallback: fallback(), ..FontResolver::default() },
        // Pictures hold their images; nothing is ever read from the disk.
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..usvg::ImageHrefResolver::default()
        },
        ..usvg::Options::default()
    }
}

fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let built = FONTS.get_or_init(|| {
        let mut db = fontdb::Database::new();
        for file in FONT_FILES {
            db.load_font_source(fontdb::Source::Binary(Arc::new(file.bytes)));
        }
        if let Some(file) = FONT_FILES.first() {
            db.set_sans_serif_family(file.family);
            db.set_serif_family(file.family);
        }
        Arc::new(db)
    });
    built.clone()
}

/// A font for a character that the first font lacks: of the same weight class, so that bold names
/// in two scripts stay bold.
fn fallback() -> usvg::FallbackSelectionFn<'static> {
    Box::new(|character, used, db| {
        let is_bold = |id| db.face(id).is_some_and(|face| face.weight.0 >= 600);
        let wanted = is_bold(*used.first()?);
        let has = |id| {
            db.with_face_data(id, |data, index| {
                use skrifa::MetadataProvider;
                let font = skrifa::FontRef::from_index(data, index).ok()?;
                font.charmap().map(character)
            })
            .flatten()
            .is_some()
        };
        let candidates = || db.faces().map(|face| face.id).filter(|id| !used.contains(id) && has(*id));
        candidates().find(|&id| is_bold(id) == wanted).or_else(|| candidates().next())
    })
}
