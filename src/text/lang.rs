//! Languages, and texts that stand in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::messages;

/// A language that has interface texts, by its two-letter code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 2]);

impl Lang {
    /// English: what is shown where a text lacks the wanted language.
    pub const EN: Self = Self(*b"en");
    /// Arabic.
    pub const AR: Self = Self(*b"ar");

    /// The language of this code, if its texts are there.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().iter().copied().find(|lang| lang.code() == code)
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Some(Self([*a, *b])),
            _ => None,
        }
    }

    /// The two-letter code.
    pub fn code(&self) -> &str {
        // Only ASCII letters get in.
        std::str::from_utf8(&self.0).unwrap_or("en")
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self.code(), "ar" | "fa" | "he" | "ur")
    }

    /// All languages with interface texts: English first, then by code.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Lang>> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut all: Vec<Lang> = messages::folders().filter_map(Lang::from_code).collect();
            all.sort_by_key(|lang| (*lang != Lang::EN, *lang));
            all
        })
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in one or several languages: code and text, English first, as authors write it. There
/// are thousands of them with two to four languages each, so a plain list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText(Box<[(Box<str>, Box<str>)]>);

impl LocalText {
    /// The text in a language; in English where it lacks it; else in any.
    pub fn get(&self, lang: Lang) -> &str {
        self.get_in(lang)
            .or_else(|| self.get_in(Lang::EN))
            .or_else(|| self.0.first().map(|(_, text)| &**text))
            .unwrap_or("")
    }

    /// The text in this very language.
    pub fn get_in(&self, lang: Lang) -> Option<&str> {
        self.iter().find(|(code, _)| *code == lang.code()).map(|(_, text)| text).filter(|text| !text.is_empty())
    }

    /// A text in English and Arabic.
    pub fn both(en: impl Into<String>, ar: impl Into<String>) -> Self {
        Self::from(BTreeMap::from([("en".to_owned(), en.into()), ("ar".to_owned(), ar.into())]))
    }

    /// A text in English alone.
    pub fn plain(en: impl Into<String>) -> Self {
        Self::from(BTreeMap::from([("en".to_owned(), en.into())]))
    }

    /// Whether it has this language.
    pub fn has(&self, lang: Lang) -> bool {
        self.get_in(lang).is_some()
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// All languages and texts, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (&**code, &**text))
    }
}

impl From<BTreeMap<String, String>> for LocalText {
    fn from(mut texts: BTreeMap<String, String>) -> Self {
        let english = texts.remove_entry("en");
        Self(english.into_iter().chain(texts).map(|(code, text)| (code.into(), text.into())).collect())
    }
}

impl Serialize for LocalText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for LocalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = BTreeMap::<String, String>::deserialize(deserializer)?;
        if map.values().all(|text| text.trim().is_empty()) {
            return Err(serde::de::Error::custom("a text needs at least one language, like {\"en\": \"…\"}"));
        }
        Ok(Self::from(map))
    }
}

impl JsonSchema for LocalText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LocalText".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "A text by language code.",
            "minProperties": 1,
            "additionalProperties": { "type": "string" },
        })
    }
}
