//! What a person types finds what is meant, in any spelling.

mod common;

use common::shipped;
use conflict_atlas::model::search::{Found, Index};
use conflict_atlas::text::Lang;

/// What is typed, and the English name of the first thing found.
const TABLE: &[(&str, &str)] = &[
    ("Turkey", "Turkey"),
    ("turky", "Turkey"),
    ("تركيا", "Turkey"),
    ("baku", "Baku"),
    ("باكو", "Baku"),
    ("Баку", "Baku"),
    ("gence", "Ganja"),
    ("stepanakert", "Stepanakert / Khankendi"),
    ("Stepanakrt", "Stepanakert / Khankendi"),
    ("khankendi", "Stepanakert / Khankendi"),
    ("خانكندي", "Stepanakert / Khankendi"),
    ("ادلب", "Idlib"),
    ("izmir", "Izmir"),
    ("قامشلي", "Qamishli"),
    ("olive branch", "Olive Branch"),
    ("غصن الزيتون", "Olive Branch"),
    ("oruc reis survey first", "Oruç Reis, first survey"),
    ("third truce", "Third truce: Washington, 26 October"),
    ("sdf", "Syrian Democratic Forces (with the YPG)"),
    ("karabakh", "Karabakh"),
];

#[test]
fn any_spelling_finds_what_is_meant() {
    let (scenario, base) = shipped();
    let index = Index::new(&scenario, &base);
    let wrong: Vec<_> = TABLE
        .iter()
        .map(|(typed, name)| (typed, name, index.find(typed, 3)))
        .filter(|(_, name, found)| found.first().is_none_or(|m| m.name.get(Lang::EN) != **name))
        .map(|(typed, name, found)| {
            let found: Vec<_> = found.iter().map(|m| (m.name.get(Lang::EN), m.score)).collect();
            format!("{typed}: {name} wanted, {found:?} found")
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nonsense_finds_nothing_and_everything_is_found_by_its_own_name() {
    let (scenario, base) = shipped();
    let index = Index::new(&scenario, &base);
    for text in ["", "   ", "qqxxzz", "///"] {
        assert!(index.find(text, 5).is_empty(), "{text:?}");
    }
    for event in &scenario.events {
        for lang in [Lang::EN, Lang::AR] {
            let found = index.find(event.title.get(lang), 6);
            let is_it =
                |f: &Found| matches!(f, Found::Event(id) if scenario.event(id).is_some_and(|e| e.title == event.title));
            assert!(found.iter().any(|m| is_it(m.found)), "{}: {}", event.id, event.title.get(lang));
        }
    }
}
