//! The glossary: terms of the story, and where they occur in a text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;

use super::ids::{SourceId, TermId};
use super::scenario::Extra;
use crate::text::{Lang, LocalText};

/// A term.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The term.
    pub term: LocalText,
    /// Other forms in which it occurs in texts, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub forms: BTreeMap<String, Vec<String>>,
    /// What it means, 15 to 45 words.
    pub meaning: LocalText,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where a term stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The place of the term in the glossary.
    pub term: usize,
    /// The bytes of the text.
    pub bytes: Range<usize>,
}

/// The forms of a glossary in one language, ready to be found.
#[derive(Clone, Debug)]
pub struct Finder {
    /// In lower case, the longest first, with the place of the term.
    forms: Vec<(String, usize)>,
}

impl Finder {
    /// The forms of all terms in a language.
    pub fn new(terms: &[Term], lang: Lang) -> Self {
        let mut forms: Vec<(String, usize)> = Vec::new();
        for (i, term) in terms.iter().enumerate() {
            let own = term.term.get_in(lang).map(str::to_owned);
            let others = term.forms.get(lang.code()).cloned().unwrap_or_default();
            let all = own.into_iter().chain(others).map(|form| form.to_lowercase());
            forms.extend(all.filter(|form| !form.is_empty()).map(|form| (form, i)));
        }
        forms.sort_by_key(|(form, i)| (std::cmp::Reverse(form.len()), *i));
        Self { forms }
    }

    /// The terms in a text, in the order of the text: whole words, the longest form where several
    /// begin, each term only where it stands first.
    pub fn find(&self, text: &str) -> Vec<Occurrence> {
        let lower = text.to_lowercase();
        // Where lower case is of another length, bytes would not agree: such letters are rare, and
        // a text without its terms marked is whole all the same.
        if lower.len() != text.len() || self.forms.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Occurrence> = Vec::new();
        for (form, term) in &self.forms {
            if found.iter().any(|other| other.term == *term) {
                continue;
            }
            let free = |bytes: &Range<usize>| {
                found.iter().all(|other| bytes.end <= other.bytes.start || other.bytes.end <= bytes.start)
            };
            let first = lower
                .match_indices(form.as_str())
                .map(|(at, form)| at..at + form.len())
                .find(|bytes| is_whole(&lower, bytes) && text.is_char_boundary(bytes.start) && free(bytes));
            found.extend(first.map(|bytes| Occurrence { term: *term, bytes }));
        }
        found.sort_by_key(|occurrence| occurrence.bytes.start);
        found
    }
}

/// Whether the bytes of a text are whole words: no letter or number touches them.
fn is_whole(text: &str, bytes: &Range<usize>) -> bool {
    let before = text[..bytes.start].chars().next_back();
    let after = text[bytes.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(id: &str, en: &str, ar: &str, forms: &[(&str, &[&str])]) -> Term {
        let forms =
            forms.iter().map(|(code, list)| ((*code).to_owned(), list.iter().map(|f| (*f).to_owned()).collect()));
        Term {
            id: id.into(),
            term: LocalText::both(en, ar),
            forms: forms.collect(),
            meaning: LocalText::both("meaning", "معنى"),
            sources: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn glossary() -> Vec<Term> {
        vec![
            term("line", "line of contact", "خط التماس", &[("ar", &["بخط التماس"])]),
            term("contact", "contact", "اتصال", &[]),
            term("gna", "GNA", "حكومة الوفاق", &[("en", &["Government of National Accord"])]),
        ]
    }

    #[test]
    fn terms_are_found_as_whole_words_and_the_longest_wins() {
        let terms = glossary();
        let finder = Finder::new(&terms, Lang::EN);
        for (text, expected) in [
            ("Along the Line of Contact nothing moved.", vec![("line", "Line of Contact")]),
            ("A contact said: the line of contact.", vec![("contact", "contact"), ("line", "line of contact")]),
            ("The GNA, later the GNA again", vec![("gna", "GNA")]),
            ("MAGNA carta", vec![]),
            ("the Government of National Accord (GNA)", vec![("gna", "Government of National Accord")]),
        ] {
            let found = finder.find(text);
            let said: Vec<(&str, &str)> =
                found.iter().map(|o| (terms[o.term].id.as_str(), &text[o.bytes.clone()])).collect();
            assert_eq!(said, expected, "{text}");
        }
        let arabic = "خرق بخط التماس وحكومة الوفاق";
        let found = Finder::new(&terms, Lang::AR).find(arabic);
        assert_eq!(found.len(), 1, "a joined conjunction is another form unless it is listed");
        assert_eq!(&arabic[found[0].bytes.clone()], "بخط التماس");
    }
}
