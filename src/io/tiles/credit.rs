//! Who is to be credited for the tiles of a file: text, though it may be written for a web page.

use quick_xml::escape::{resolve_predefined_entity, unescape_with};
use serde::Deserialize;

use super::TileFileError;
use crate::text::on_one_line;

/// Letters of a credit; it stands on one line of the map.
const MOST_LETTERS: usize = 160;

#[derive(Deserialize)]
struct Metadata {
    #[serde(default)]
    attribution: Option<String>,
}

/// The credit from what a file says of itself; empty where it names nobody.
pub fn credit(metadata: &[u8]) -> Result<String, TileFileError> {
    let metadata: Metadata = serde_json::from_slice(metadata)
        .map_err(|_| TileFileError::Damaged("what it says of itself is no JSON that can be read"))?;
    Ok(metadata.attribution.map(|text| plain_text(&text)).unwrap_or_default())
}

/// The words of a piece of a web page, on one line.
fn plain_text(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        // A sign that opens no element is one of the text.
        match tag.split_once('>').filter(|_| tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c))) {
            Some((_, after)) => rest = after,
            None => {
                words.push('<');
                rest = tag;
            }
        }
    }
    words.push_str(rest);
    let resolve = |name: &str| match name {
        "copy" => Some("©"),
        "nbsp" => Some(" "),
        "reg" => Some("®"),
        "middot" => Some("·"),
        _ => resolve_predefined_entity(name),
    };
    // With a sign that nobody knows the text stays as it is written.
    let text = unescape_with(&words, resolve).map_or_else(|_| words.clone(), |text| text.into_owned());
    let text = on_one_line(&text).split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_is_plain_text_on_one_line() {
        for (html, text) in [
            ("© Somebody", "© Somebody"),
            ("<a href=\"https://example.org/?a=1&b=2\">&copy; A &amp; B</a>", "© A & B"),
            ("a<br>b\n<b>c</b>", "ab c"),
            ("1 < 2 <", "1 < 2 <"),
            ("&#169; x &unknown;", "&#169; x &unknown;"),
            ("<script>alert(1)</script>", "alert(1)"),
            ("a\u{202E}b", "a b"),
            ("", ""),
        ] {
            assert_eq!(plain_text(html), text, "{html:?}");
        }
        let long = plain_text(&"word ".repeat(200));
        assert!(long.chars().count() <= MOST_LETTERS + 1 && long.ends_with('…'));
    }

    #[test]
    fn what_names_nobody_has_no_credit() {
        assert_eq!(credit(b"{}").expect("read"), "");
        assert_eq!(credit(br#"{"attribution": null, "name": "x"}"#).expect("read"), "");
        assert!(credit(b"[").is_err() && credit(br#"{"attribution": 5}"#).is_err());
    }
}
