//! The order of mixed-direction text (Unicode UAX #9), for drawers that shape single words but do
//! not order them. Delete this when the window's own text engine orders lines.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// One piece that is shaped by itself, by a shaper that guesses its direction from its script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Its letters, in logical order; digits of the Arabic script last digit first.
    pub text: Cow<'a, str>,
    /// Whether it runs from right to left.
    pub rtl: bool,
}

/// A row: its pieces from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The pieces, from left to right.
    pub pieces: Vec<Piece<'a>>,
    /// Which bytes of the text it shows.
    pub logical: Range<usize>,
}

/// A text in rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid<'a> {
    /// The rows, from the top.
    pub rows: Vec<Row<'a>>,
    /// The direction of the first paragraph.
    pub rtl: bool,
}

/// Breaks a text into rows at spaces, in logical order, then orders each row. `base` is the
/// paragraphs' direction (`true`: right to left); without it the first strong letter decides.
/// `measure` gives the width of a piece of text in the units of `max_width`.
pub fn lay_out<'a>(
    text: &'a str,
    base: Option<bool>,
    max_width: f32,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Laid<'a> {
    // The rules do not look into isolates; a line of nothing else still has the direction of what
    // it says.
    let undecided = || unicode_bidi::get_base_direction_full(text) == unicode_bidi::Direction::Mixed;
    let base = base.or_else(|| undecided().then(|| is_rtl_text(text)));
    let level = base.map(|rtl| if rtl { Level::rtl() } else { Level::ltr() });
    let info = BidiInfo::new(text, level);
    let mut rows = Vec::new();
    for paragraph in &info.paragraphs {
        let range = paragraph.range.clone();
        for logical in break_rows(&text[range.clone()], max_width, measure) {
            let logical = range.start + logical.start..range.start + logical.end;
            let (levels, runs) = info.visual_runs(paragraph, logical.clone());
            let mut pieces = Vec::new();
            for run in runs {
                let rtl = levels[run.start].is_rtl();
                cut(&text[run], rtl, &mut pieces);
            }
            rows.push(Row { pieces: joined(pieces), logical });
        }
    }
    Laid { rows, rtl: info.paragraphs.first().is_some_and(|p| p.level.is_rtl()) }
}

/// Two joined pieces side by side become one, in logical order: a shaper that gets them one after
/// the other takes them for one word anyway.
fn joined(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let joins_all = |piece: &Piece<'_>| piece.rtl && piece.text.chars().all(joins);
    let mut out: Vec<Piece<'_>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match out.last_mut() {
            Some(left) if joins_all(left) && joins_all(&piece) => {
                left.text = Cow::Owned(format!("{}{}", piece.text, left.text));
            }
            _ => out.push(piece),
        }
    }
    out
}

/// A run from left to right is one piece; in a run from right to left joined words are pieces, and
/// whatever does not join stands alone, mirrored.
fn cut<'a>(run: &'a str, rtl: bool, pieces: &mut Vec<Piece<'a>>) {
    if !rtl {
        let text = clean(run);
        if text.contains(is_own_digit) {
            cut_digits(&text, pieces);
        } else if !text.is_empty() {
            pieces.push(Piece { text, rtl });
        }
        return;
    }
    let mut cut: Vec<Piece<'a>> = Vec::new();
    let mut start = None;
    for (i, c) in run.char_indices() {
        if joins(c) {
            start.get_or_insert(i);
            continue;
        }
        if let Some(from) = start.take() {
            cut.push(Piece { text: Cow::Borrowed(&run[from..i]), rtl });
        }
        if !is_mark(c) && c != '\n' {
            cut.push(Piece { text: Cow::Owned(mirror(c).to_string()), rtl });
        }
    }
    if let Some(from) = start {
        cut.push(Piece { text: Cow::Borrowed(&run[from..]), rtl });
    }
    pieces.extend(cut.into_iter().rev());
}

/// Arabic digits run from left to right, but a shaper that guesses a direction from the script
/// takes them for letters: they are handed over last digit first.
fn cut_digits(text: &str, pieces: &mut Vec<Piece<'_>>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = is_own_digit(first);
        let end = rest.find(|c| is_own_digit(c) != digits).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let text = if digits { part.chars().rev().collect() } else { part.to_owned() };
        pieces.push(Piece { text: Cow::Owned(text), rtl: digits });
        rest = after;
    }
}

/// Arabic and Persian digits, with the separators of their thousands and decimals.
fn is_own_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹' | '٪'..='٬')
}

fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| is_mark(c) || c == '\n') {
        Cow::Owned(text.chars().filter(|&c| !is_mark(c) && c != '\n').collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Letters that the shaper joins: Hebrew to Arabic, joiners, presentation forms.
fn joins(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0x200C | 0x200D | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC)
}

/// Characters that order text and are not drawn.
pub(super) fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x200E | 0x200F | 0x061C | 0x202A..=0x202E | 0x2066..=0x2069)
}

fn mirror(c: char) -> char {
    const PAIRS: [(char, char); 8] =
        [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›'), ('≤', '≥'), ('⟦', '⟧')];
    PAIRS
        .iter()
        .find_map(|&(a, b)| match c {
            _ if c == a => Some(b),
            _ if c == b => Some(a),
            _ => None,
        })
        .unwrap_or(c)
}

fn break_rows(paragraph: &str, max_width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<Range<usize>> {
    let end = paragraph.trim_end_matches('\n').len();
    let body = &paragraph[..end];
    if max_width.is_infinite() || body.is_empty() {
        return vec![Range { start: 0, end }];
    }
    let (mut rows, mut start, mut at, mut x) = (Vec::new(), 0, 0, 0.0);
    for word in body.split_inclusive(' ') {
        if at > start && x + measure(word.trim_end()) > max_width {
            rows.push(start..at);
            (start, x) = (at, 0.0);
        }
        x += measure(word);
        at += word.len();
    }
    rows.push(start..at);
    // The space that a row was broken at belongs to neither row.
    for row in &mut rows {
        row.end = row.start + body[row.clone()].trim_end_matches(' ').len();
    }
    rows
}

/// Whether the first letter with a direction runs from right to left.
pub fn is_rtl_text(text: &str) -> bool {
    text.chars()
        .find_map(|c| match bidi_class(c) {
            BidiClass::R | BidiClass::AL => Some(true),
            BidiClass::L => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

/// How far from the right end of a line from right to left the caret stands that has so many
/// characters before it: past the runs before its own, and inside its own in that run's direction.
pub fn caret_from_right(text: &str, before: usize, measure: &mut dyn FnMut(&str) -> f32) -> f32 {
    let Some((at, _)) = text.char_indices().nth(before) else { return measure(text) };
    let info = BidiInfo::new(text, Some(Level::rtl()));
    let Some(paragraph) = info.paragraphs.first() else { return 0.0 };
    let (levels, mut runs) = info.visual_runs(paragraph, paragraph.range.clone());
    // From the right, as the line is read.
    runs.reverse();
    let mut x = 0.0;
    for run in runs {
        // A caret between two runs belongs to the one before it.
        let inside = run.start < at && at <= run.end || at == 0 && run.start == 0;
        let width = measure(&text[run.clone()]);
        if inside {
            let part = measure(&text[run.start..at]);
            return x + if levels[run.start].is_rtl() { part } else { width - part };
        }
        x += width;
    }
    x
}

/// How many letters of a line from right to left lie before the place of a caret nearest to `x` from its right end.
pub fn letters_before(text: &str, x: f32, measure: &mut dyn FnMut(&str) -> f32) -> usize {
    let mut off = |before: usize| (caret_from_right(text, before, measure) - x).abs();
    let places: Vec<f32> = (0..=text.chars().count()).map(&mut off).collect();
    places.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(before, _)| before)
}

/// Where some bytes of a text stand in a row that shows others of its bytes: from and to, from the
/// left end of the row; several where directions mix.
pub fn places_in_row(
    text: &str,
    row: Range<usize>,
    bytes: Range<usize>,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Vec<[f32; 2]> {
    let info = BidiInfo::new(text, None);
    let holds = |p: &&unicode_bidi::ParagraphInfo| p.range.start <= row.start && row.end <= p.range.end;
    let Some(paragraph) = info.paragraphs.iter().find(holds).filter(|_| !row.is_empty()) else { return Vec::new() };
    let (levels, runs) = info.visual_runs(paragraph, row);
    let (mut x, mut out) = (0.0, Vec::new());
    for run in runs {
        let (from, to) = (bytes.start.max(run.start), bytes.end.min(run.end));
        if from < to {
            let before = if levels[run.start].is_rtl() { &text[to..run.end] } else { &text[run.start..from] };
            let start = x + measure(before);
            out.push([start, start + measure(&text[from..to])]);
        }
        x += measure(&text[run]);
    }
    out
}

/// How far from the left end of a row a caret stands that has so many bytes of the text before it: beside
/// the letter that follows, at the end of the row beside the last.
pub fn caret_in_row(text: &str, row: Range<usize>, byte: usize, measure: &mut dyn FnMut(&str) -> f32) -> f32 {
    let info = BidiInfo::new(text, None);
    let holds = |p: &&unicode_bidi::ParagraphInfo| p.range.start <= row.start && row.end <= p.range.end;
    let Some(paragraph) = info.paragraphs.iter().find(holds) else { return 0.0 };
    if row.is_empty() {
        return 0.0;
    }
    let (levels, runs) = info.visual_runs(paragraph, row.clone());
    let byte = byte.clamp(row.start, row.end);
    let mut x = 0.0;
    for run in runs {
        let rtl = levels[run.start].is_rtl();
        if run.contains(&byte) || byte == row.end && run.end == row.end {
            return x + measure(if rtl { &text[byte..run.end] } else { &text[run.start..byte] });
        }
        x += measure(&text[run]);
    }
    x
}

/// A row in isolates, for drawers that order text but take every line as left to right.
pub fn isolate(row: &str, rtl: bool) -> String {
    format!("{}{row}\u{2069}", if rtl { '\u{2067}' } else { '\u{2066}' })
}

/// The text without characters that only order it.
pub fn strip_marks(text: &str) -> String {
    text.chars().filter(|&c| !is_mark(c)).collect()
}
