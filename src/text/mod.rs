//! Languages: interface texts, the scenario's own texts, dates and numbers, the order of mixed
//! directions, and the width of words. Knows no window and no files but those built in.

mod bidi;
pub mod cell;
mod dates;
mod digits;
mod fold;
mod icons;
mod lang;
mod line;
mod measure;
mod messages;
mod shaping;
#[cfg(test)]
mod tests;
mod typed_date;

pub use bidi::{
    Laid, Piece, Row, caret_from_right, caret_in_row, is_rtl_text, isolate, lay_out, letters_before, places_in_row,
    strip_marks,
};
pub use dates::{
    long_date, long_days, month_name, month_short, month_year, parse_iso, short_date, short_date_year, short_days,
    written_date, year,
};
pub use digits::Digits;
pub use fold::fold;
pub use icons::{icon_char, sign_char};
pub use lang::{Lang, LocalText, Months, Reading};
pub use line::on_one_line;
pub use measure::{FONT_FILES, FontFile, ICON_FONTS, Metrics, SIGN_FONT, Weight};
pub use messages::{Arg, capitals, decimal, message_keys, number, plain_number, tr, tr_with};
pub use shaping::{Glyph, GlyphRun, shaped, shaped_width};
pub use typed_date::{typed_date, typed_days};
