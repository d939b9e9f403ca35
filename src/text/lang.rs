//! Languages, and texts that stand in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::digits::{self, Digits};
use super::messages::{self, Texts};

/// Which names of months are written, where a language has two sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Months {
    /// Those of the region: in Arabic the Levantine ones, as the column has them.
    #[default]
    Regional,
    /// Those that are understood everywhere.
    Common,
    /// The region's, with the common ones in brackets where there is room.
    Both,
}

impl Months {
    /// All, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Regional, Self::Common, Self::Both];

    /// The word in files, options and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Regional => "regional",
            Self::Common => "common",
            Self::Both => "both",
        }
    }

    /// The choice of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|months| months.word() == word)
    }
}

/// How a reader wants numbers and days written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading {
    /// European digits, or those of the language.
    pub digits: Digits,
    /// Which names of months.
    pub months: Months,
}

impl Reading {
    /// As it is before anything is chosen.
    const PLAIN: Self = Self { digits: Digits::European, months: Months::Regional };
}

/// A language that has interface texts, as its reader wants it: with the digits and the names of
/// months that were chosen. Everything that writes for people gets one of these.
#[derive(Clone, Copy)]
pub struct Lang {
    code: [u8; 2],
    reading: Reading,
    /// The texts of a language that is not built in.
    brought: Option<&'static Texts>,
}

impl Lang {
    /// English: what is shown where a text lacks the wanted language.
    pub const EN: Self = Self::built_in(*b"en");
    /// Arabic.
    pub const AR: Self = Self::built_in(*b"ar");

    const fn built_in(code: [u8; 2]) -> Self {
        Self { code, reading: Reading::PLAIN, brought: None }
    }

    /// The built-in language of this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().iter().copied().find(|lang| lang.code() == code)
    }

    /// A language that is not built in, from the texts of its files, and what is wrong with them.
    /// Its texts stay for as long as the program runs: a language is chosen once, at the start.
    pub fn bring(code: &str, files: &[String]) -> Option<(Self, Vec<String>)> {
        let lang = Self::from_code(code)?;
        let (texts, problems) = Texts::new(code, files.iter().map(String::as_str));
        Some((Self { brought: Some(Box::leak(Box::new(texts))), ..lang }, problems))
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Some(Self::built_in([*a, *b])),
            _ => None,
        }
    }

    /// The two-letter code.
    pub fn code(&self) -> &str {
        // Only ASCII letters get in.
        std::str::from_utf8(&self.code).unwrap_or("en")
    }

    pub(super) fn texts(&self) -> Option<&'static Texts> {
        self.brought.or_else(|| messages::built_in(self.code()))
    }

    /// The same language with digits and months as the reader wants them, as far as the language
    /// has a choice.
    pub fn reading(self, wanted: Reading) -> Self {
        let Reading { digits, months } = wanted;
        let digits = if self.zero().is_some() { digits } else { Digits::default() };
        let months = if self.has_month_choice() { months } else { Months::default() };
        Self { reading: Reading { digits, months }, ..self }
    }

    /// Which names of months are written.
    pub fn months(self) -> Months {
        self.reading.months
    }

    /// Whether the language has digits of its own beside the European ones.
    pub fn has_digit_choice(self) -> bool {
        self.zero().is_some()
    }

    /// Whether the language has two sets of names for the months.
    pub fn has_month_choice(self) -> bool {
        self.texts().is_some_and(|texts| texts.has("month-common-1"))
    }

    /// Whether two are one language, however it is read.
    pub fn is_same_as(self, other: Self) -> bool {
        self.code == other.code
    }

    fn zero(self) -> Option<char> {
        digits::zero_of(self.code())
    }

    /// A text that the program writes, with the digits that the reader wants.
    pub fn with_digits(self, text: String) -> String {
        match (self.reading.digits, self.zero()) {
            (Digits::Own, Some(zero)) => digits::in_own(&text, zero).unwrap_or(text),
            (Digits::Own, None) | (Digits::European, _) => text,
        }
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self.code(), "ar" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
    }

    /// All languages that are built in: English first, then by code.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Lang>> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut all: Vec<Lang> = messages::folders().filter_map(Lang::from_code).collect();
            all.sort_by_key(|lang| (*lang != Lang::EN, *lang));
            all
        })
    }

    fn key(self) -> ([u8; 2], Reading) {
        (self.code, self.reading)
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Lang {}

impl PartialOrd for Lang {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Lang {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl std::hash::Hash for Lang {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
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
pub struct LocalText(Box<[Entry]>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    code: Box<str>,
    text: Box<str>,
    /// The text in the language's own digits, where that is another.
    own_digits: Option<Box<str>>,
}

impl Entry {
    fn new(code: String, text: String) -> Self {
        let own_digits = digits::zero_of(&code).and_then(|zero| digits::in_own(&text, zero)).map(Into::into);
        Self { code: code.into(), text: text.into(), own_digits }
    }
}

impl LocalText {
    /// The text in a language; in English where it lacks it; else in any.
    pub fn get(&self, lang: Lang) -> &str {
        self.get_in(lang)
            .or_else(|| self.get_in(Lang::EN))
            .or_else(|| self.0.first().map(|entry| &*entry.text))
            .unwrap_or("")
    }

    /// The text in this very language.
    pub fn get_in(&self, lang: Lang) -> Option<&str> {
        let entry = self.0.iter().find(|entry| &*entry.code == lang.code())?;
        let own = entry.own_digits.as_deref().filter(|_| lang.reading.digits == Digits::Own);
        Some(own.unwrap_or(&entry.text)).filter(|text| !text.is_empty())
    }

    /// A text in English and Arabic.
    pub fn both(en: impl Into<String>, ar: impl Into<String>) -> Self {
        Self::from(BTreeMap::from([("en".to_owned(), en.into()), ("ar".to_owned(), ar.into())]))
    }

    /// A text in English alone.
    pub fn plain(en: impl Into<String>) -> Self {
        Self::from(BTreeMap::from([("en".to_owned(), en.into())]))
    }

    /// Says this in a language; nothing any more where the text is empty.
    pub fn set(&mut self, lang: Lang, text: &str) {
        let mut texts: BTreeMap<String, String> = self.iter().map(|(c, t)| (c.to_owned(), t.to_owned())).collect();
        match text.trim().is_empty() {
            true => texts.remove(lang.code()),
            false => texts.insert(lang.code().to_owned(), text.to_owned()),
        };
        *self = Self::from(texts);
    }

    /// Whether it has this language.
    pub fn has(&self, lang: Lang) -> bool {
        self.get_in(lang).is_some()
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|entry| entry.text.is_empty())
    }

    /// All languages and texts, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|entry| (&*entry.code, &*entry.text))
    }
}

impl From<BTreeMap<String, String>> for LocalText {
    fn from(mut texts: BTreeMap<String, String>) -> Self {
        let english = texts.remove_entry("en");
        Self(english.into_iter().chain(texts).map(|(code, text)| Entry::new(code, text)).collect())
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
