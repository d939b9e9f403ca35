//! Cells of tables that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// Characters with which a formula begins; the wide ones count in some languages.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text as a cell: an apostrophe stands before what a spreadsheet would take for a formula;
/// numbers stay numbers. What begins with an apostrophe gets a second one, so that [`read`] gives
/// back what was written.
pub fn written(text: &str) -> Cow<'_, str> {
    let formula = text.starts_with(FORMULA) && !text.parse::<f64>().is_ok_and(f64::is_finite);
    let marked = text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(FORMULA) || rest.starts_with('\''));
    if formula || marked { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell that [`written`] made.
pub fn read(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(FORMULA) || text.starts_with('\'') => text,
        Some(_) | None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_text_comes_back() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("-7.5", "-7.5"),
            ("-x", "'-x"),
            ("-inf", "'-inf"),
            ("\n=1", "'\n=1"),
            ("＝1+1", "'＝1+1"),
            ("@a", "'@a"),
            ("'=1", "''=1"),
            ("''", "'''"),
            ("'tis", "'tis"),
            ("Shusha", "Shusha"),
            ("", ""),
        ] {
            assert_eq!(written(text), cell);
            assert_eq!(read(cell), text);
        }
    }
}
