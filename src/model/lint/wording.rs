//! Loaded words, and names that only one side uses. Words that somebody is quoted with, or that
//! stand in a party's own position, are theirs.

use serde::{Deserialize, Serialize};

use super::texts::Text;
use crate::model::base::Base;
use crate::model::check::Problem;
use crate::model::scenario::Scenario;
use crate::text::{LocalText, fold};

/// The words of one language that an editor would ask about.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Wording {
    /// The language's code.
    pub lang: String,
    /// The words.
    pub loaded: Vec<Loaded>,
    /// Small words that are written together with the next one.
    #[serde(default)]
    pub prefixes: Vec<String>,
}

/// A word, or the beginning of one where it ends with an asterisk.
#[derive(Clone, Debug, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Loaded {
    /// The word.
    pub word: String,
    /// What to write instead.
    pub instead: String,
    /// Phrases in which it is right: names of organisations and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub but: Vec<String>,
}

/// Loaded words of the language's own list and the scenario's, and one-sided names.
pub fn findings(scenario: &Scenario, base: &Base, wording: &[Wording], texts: &[Text<'_>]) -> Vec<Problem> {
    let own = &scenario.frame.wording;
    let names = one_sided_names(base);
    let mut out = Vec::new();
    for Text { file, at, text, attributed } in texts {
        for (code, text) in text.iter() {
            let mut plain = unquoted(text);
            if !*attributed {
                let list = wording.iter().find(|list| list.lang == code);
                let prefixes = list.map(|list| &list.prefixes[..]).unwrap_or_default();
                let loaded = list.into_iter().flat_map(|list| &list.loaded);
                for word in loaded.chain(own.get(code).into_iter().flatten()) {
                    let text = word.but.iter().fold(plain.clone(), |text, phrase| text.replace(&unquoted(phrase), " "));
                    if has_word(&text, &word.word, prefixes) {
                        out.push(Problem::finding(
                            &**file,
                            at,
                            format!("says {:?} in {code:?}; write {}", word.word, word.instead),
                        ));
                    }
                }
                plain = format!(" {plain} ");
                for (_, main, name) in names.iter().filter(|(of, _, _)| *of == code) {
                    if plain.contains(&format!(" {name} ")) && !plain.contains(main.as_str()) {
                        out.push(Problem::finding(
                            &**file,
                            at,
                            format!("names {name:?} without {main:?}, which is a name of one side"),
                        ));
                    }
                }
            }
        }
    }
    out
}

/// A text without what stands in quotation marks, folded, its words one space apart.
fn unquoted(text: &str) -> String {
    let mut depth = 0_i32;
    let mut straight = false;
    let kept: String = text
        .chars()
        .filter(|c| {
            match c {
                '«' | '“' => depth += 1,
                '»' | '”' => depth -= 1,
                '"' => straight = !straight,
                _ => return depth <= 0 && !straight,
            }
            false
        })
        .collect();
    // What stands behind an apostrophe is a word of its own here, unlike in a search.
    let folded = fold(&kept.replace(['’', '\''], " "));
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn has_word(text: &str, word: &str, prefixes: &[String]) -> bool {
    let (stem, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let stem = fold(stem);
    if stem.contains(' ') {
        return format!(" {text} ").contains(&format!(" {stem}{}", if open { "" } else { " " }));
    }
    let fits = |word: &str| if open { word.starts_with(&stem) } else { word == stem };
    text.split(' ').any(|word| {
        fits(word) || prefixes.iter().any(|prefix| word.strip_prefix(fold(prefix).as_str()).is_some_and(fits))
    })
}

/// Names of disputed places that stand beside the main one: language, main name, other name, all
/// folded.
fn one_sided_names(base: &Base) -> Vec<(String, String, String)> {
    let towns = base.towns.iter().map(|town| (&town.name, &town.naming));
    let regions = base.units.iter().map(|region| (&region.name, &region.naming));
    let disputed = base.disputed.iter().map(|ground| (&ground.name, &ground.naming));
    let mut out: Vec<(String, String, String)> = Vec::new();
    for (main, naming) in towns.chain(regions).chain(disputed) {
        for other in naming.others.iter().filter(|other| other.beside) {
            for (code, name) in other.name.iter() {
                // In one text, both names stand beside each other; the first is the main one.
                let own = |text: &LocalText| {
                    let (_, both) = text.iter().find(|(of, _)| *of == code)?;
                    both.split(" / ").next().map(unquoted)
                };
                let Some(main) = own(main) else { continue };
                let entry = (code.to_owned(), main, unquoted(name));
                if entry.1 != entry.2 && !out.contains(&entry) {
                    out.push(entry);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_by_stem_and_behind_joined_words_but_not_in_quotes() {
        let prefixes = ["ال".to_owned(), "وال".to_owned()];
        for (text, word, found) in [
            ("They liberated the town", "liberat*", true),
            ("The deliberation", "liberat*", false),
            ("He said “we liberated it”", "liberat*", false),
            ("He said \"we liberated it\" on TV", "liberat*", false),
            ("the so-called republic", "so called", true),
            ("the regime’s army", "regime", true),
            ("regimental", "regime", false),
            ("حرّر الجيش البلدة", "حرر", true),
            ("والإرهابيين", "إرهابي*", true),
            ("قال إن «الإرهابيين» فروا", "إرهابي*", false),
        ] {
            assert_eq!(has_word(&unquoted(text), word, &prefixes), found, "{text}: {word}");
        }
    }
}
