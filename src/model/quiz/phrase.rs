//! Words of a question that are put together when the reader's language is known.

use crate::model::time::Date;
use crate::text::{Arg, Lang, LocalText, tr, tr_with};

/// A text that may be made from the data.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// As its author wrote it.
    Written(LocalText),
    /// A message of the interface with its places filled in.
    Made {
        /// The message's key.
        key: &'static str,
        /// Names of places, and what fills them.
        fillings: Vec<(&'static str, Filling)>,
    },
}

/// What fills a place in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Filling {
    /// A text of the data.
    Text(LocalText),
    /// Texts of the data, one after the other.
    List(Vec<LocalText>),
    /// A count.
    Count(i64),
    /// A day.
    Date(Date),
    /// A message of the interface, by its key.
    Word(String),
}

impl Phrase {
    /// A message with its places filled in.
    pub fn made(key: &'static str, fillings: impl IntoIterator<Item = (&'static str, Filling)>) -> Self {
        Self::Made { key, fillings: fillings.into_iter().collect() }
    }

    /// In a language. What is filled in keeps its own direction.
    pub fn get(&self, lang: Lang) -> String {
        let (key, fillings) = match self {
            Self::Written(text) => return text.get(lang).to_owned(),
            Self::Made { key, fillings } => (key, fillings),
        };
        let texts: Vec<(&str, String)> = fillings
            .iter()
            .filter_map(|(name, filling)| match filling {
                Filling::Text(text) => Some((*name, text.get(lang).to_owned())),
                Filling::List(texts) => Some((*name, listed(lang, texts))),
                Filling::Word(key) => Some((*name, tr(lang, key))),
                Filling::Count(_) | Filling::Date(_) => None,
            })
            .collect();
        let others = fillings.iter().filter_map(|(name, filling)| match filling {
            Filling::Count(count) => Some((*name, Arg::Count(*count))),
            Filling::Date(date) => Some((*name, Arg::Date(*date))),
            Filling::Text(_) | Filling::List(_) | Filling::Word(_) => None,
        });
        let args: Vec<(&str, Arg<'_>)> =
            texts.iter().map(|(name, text)| (*name, Arg::Text(text))).chain(others).collect();
        tr_with(lang, key, &args)
    }
}

impl From<&LocalText> for Phrase {
    fn from(text: &LocalText) -> Self {
        Self::Written(text.clone())
    }
}

impl From<&LocalText> for Filling {
    fn from(text: &LocalText) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Date> for Filling {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<i64> for Filling {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

fn listed(lang: Lang, texts: &[LocalText]) -> String {
    let texts: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
    texts.join(&tr(lang, "quiz-list-comma"))
}
