//! Texts that lack a language, or only seem to have it.

use super::texts::Text;
use crate::model::check::Problem;
use crate::model::scenario::Scenario;
use crate::text::{Lang, is_rtl_text};

/// What is missing or suspiciously equal. Empty texts of optional members are no texts.
pub fn findings(scenario: &Scenario, texts: &[Text<'_>]) -> Vec<Problem> {
    let languages = scenario.languages();
    let mut out = Vec::new();
    for Text { file, at, text, .. } in texts.iter().filter(|text| !text.text.is_empty()) {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for code in &languages {
            let Some((_, own)) = text.iter().find(|(of, own)| of == code && !own.trim().is_empty()) else {
                out.push(Problem::finding(&**file, at, format!("has no text in {code:?}")));
                continue;
            };
            if let Some((other, _)) = seen.iter().find(|(_, other)| *other == own && is_language(own)) {
                out.push(Problem::finding(&**file, at, format!("is the same in {other:?} and {code:?}")));
            } else if Lang::parse(code).is_some_and(Lang::is_rtl) && is_language(own) && !is_rtl_text(own) {
                out.push(Problem::finding(&**file, at, format!("is not written in the letters of {code:?}")));
            }
            seen.push((code, own));
        }
    }
    out
}

/// Whether a text has words of a language: a number, a sign or a short designation has none.
fn is_language(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 3)
}
