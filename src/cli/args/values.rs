//! What is typed after an option, read into what it means.

use crate::io::read_language;
use crate::model::dataset::Role;
use crate::model::quiz::QuestionKind;
use crate::model::{Bbox, Date, LonLat, lon_lat};
use crate::scene::Theme;
use crate::session::Scale;
use crate::session::export::{Kind, Paper, Sheet};
use crate::text::{Digits, Lang, Months, parse_iso};

/// Smallest and largest picture, in pixels.
const SIZES: std::ops::RangeInclusive<u32> = 16..=16_384;

pub(super) fn day(text: &str) -> Result<Date, String> {
    parse_iso(text).map_err(|e| e.to_string())
}

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    if let Some(lang) = Lang::parse(text) {
        return Ok(lang);
    }
    let folder = std::path::Path::new(text);
    if !folder.is_dir() {
        let known: Vec<&str> = Lang::all().iter().map(Lang::code).collect();
        return Err(format!("no texts in {text:?}; there are {}, or a folder of texts", known.join(", ")));
    }
    let (lang, problems) = read_language(folder).map_err(|e| e.to_string())?;
    for problem in problems {
        eprintln!("conflict-atlas: {problem}");
    }
    Ok(lang)
}

pub(super) fn digits(text: &str) -> Result<Digits, String> {
    Digits::parse(text).ok_or_else(|| format!("{text:?} is neither european nor own"))
}

pub(super) fn months(text: &str) -> Result<Months, String> {
    Months::parse(text).ok_or_else(|| format!("{text:?} is none of regional, common, both"))
}

pub(super) fn question_kind(text: &str) -> Result<QuestionKind, String> {
    let made = QuestionKind::parse(text).filter(|kind| QuestionKind::FROM_DATA.contains(kind));
    made.ok_or_else(|| {
        let known: Vec<&str> = QuestionKind::FROM_DATA.iter().map(|kind| kind.key()).collect();
        format!("{text:?} is none of {}", known.join(", "))
    })
}

pub(super) fn theme(text: &str) -> Result<Theme, String> {
    Theme::parse(text).ok_or_else(|| format!("{text:?} is neither light, dark nor contrast"))
}

pub(super) fn kind(text: &str) -> Result<Kind, String> {
    // Handouts have a command of their own.
    let known = || Kind::ALL.into_iter().filter(|kind| *kind != Kind::Handout);
    known().find(|kind| kind.word() == text).ok_or_else(|| {
        let words: Vec<&str> = known().map(Kind::word).collect();
        format!("{text:?} is none of {}", words.join(", "))
    })
}

pub(super) fn paper(text: &str) -> Result<Paper, String> {
    Paper::parse(text).ok_or_else(|| format!("{text:?} is neither a4 nor letter"))
}

/// Whether the longer texts are read.
pub(super) fn texts(text: &str) -> Result<bool, String> {
    match text {
        "short" => Ok(false),
        "long" => Ok(true),
        _ => Err(format!("{text:?} is neither short nor long")),
    }
}

pub(super) fn sheet(text: &str) -> Result<Sheet, String> {
    Sheet::parse(text).ok_or_else(|| format!("{text:?} is none of {}", Sheet::ALL.map(Sheet::word).join(", ")))
}

pub(super) fn scale(text: &str) -> Result<Scale, String> {
    Scale::parse(text).ok_or_else(|| format!("{text:?} is neither desk, class nor hall"))
}

fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let parts: Vec<f64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    <[f64; N]>::try_from(parts).ok()
}

pub(super) fn point(text: &str) -> Result<LonLat, String> {
    let [lon, lat] = numbers(text).ok_or("a point is longitude,latitude in degrees, like 46.75,39.76")?;
    let p = lon_lat(lon, lat);
    if p.is_on_globe() { Ok(p) } else { Err(format!("{text} lies off the globe: longitude ±180, latitude ±90")) }
}

pub(super) fn bbox(text: &str) -> Result<Bbox, String> {
    numbers(text).and_then(Bbox::new).ok_or_else(|| {
        "a box is west,south,east,north in degrees, like 44.6,38.3,48.6,41.2, within ±180 and ±85".to_owned()
    })
}

pub(super) fn column(text: &str) -> Result<(String, Role), String> {
    let (name, role) =
        text.rsplit_once('=').ok_or("a column and what it means are written NAME=ROLE, like foo=from")?;
    let role = Role::parse(role).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.into_iter().map(Role::word).collect();
        format!("{role:?} is nothing that a column can mean; it can be {}", known.join(", "))
    })?;
    Ok((name.to_owned(), role))
}

pub(super) fn size(text: &str) -> Result<[u32; 2], String> {
    let (low, high) = (SIZES.start(), SIZES.end());
    text.split_once('x')
        .and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]))
        .filter(|size: &[u32; 2]| size.iter().all(|edge| SIZES.contains(edge)))
        .ok_or_else(|| format!("a size is WIDTHxHEIGHT in pixels, each from {low} to {high}, like 1920x1080"))
}
