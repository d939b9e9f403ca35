//! The word lists of the linter, built in: `assets/wording/<code>.json`.

use crate::model::lint::Wording;

static LISTS: &[&str] = &[
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/wording/ar.json")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/wording/en.json")),
];

/// The lists, by language.
pub fn wording() -> Vec<Wording> {
    // A list that is not right is none: a test holds the shipped ones.
    LISTS.iter().filter_map(|list| serde_json::from_str(list).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_can_be_read_and_has_words() {
        let lists = wording();
        assert_eq!(lists.len(), LISTS.len());
        for list in lists {
            assert!(list.loaded.len() >= 20, "{}", list.lang);
            assert!(list.loaded.iter().all(|word| !word.word.is_empty() && !word.instead.is_empty()), "{}", list.lang);
        }
    }
}
