//! Every command that the search finds by its words: those of the keys, and one for each layer,
//! theatre, language and choice of the reader.

use super::shortcuts::SHORTCUTS;
use crate::model::Step;
use crate::model::search::{fit, words};
use crate::scene::LayerId;
use crate::session::{BaseMapChange, Command, Speed, State};
use crate::text::{Digits, Lang, Months, tr, tr_with};

/// A command and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is called in the interface's language.
    pub name: String,
    /// The order.
    pub command: Command,
}

/// All commands, in the order in which they are offered.
pub fn all(state: &State) -> Vec<Named> {
    let lang = state.lang;
    let say = |key: &str| tr(lang, key);
    let say_with = |key: &str, name: &str| tr_with(lang, key, &[("name", name.into())]);
    let mut out: Vec<Named> = Vec::new();
    let mut add = |name: String, command: Command| {
        // Some commands have two keys.
        if !out.iter().any(|named| named.name == name) {
            out.push(Named { name, command });
        }
    };
    for shortcut in SHORTCUTS {
        add(say(shortcut.about), shortcut.command());
    }
    for layer in LayerId::ALL {
        let name = say(layer.key());
        let shown = state.layers.has(layer);
        let key = if shown { "command-layer-hide" } else { "command-layer-show" };
        add(say_with(key, &name), Command::SetLayer(layer, !shown));
    }
    for theatre in &state.scenario().frame.theatres {
        let name = theatre.name.get(lang);
        let shown = state.theatre_shown(&theatre.id);
        let key = if shown { "command-theatre-hide" } else { "command-theatre-show" };
        add(say_with(key, name), Command::SetTheatre(theatre.id.clone(), !shown));
        add(say_with("command-theatre-solo", name), Command::SoloTheatre(theatre.id.clone()));
    }
    for view in &state.scenario().frame.views {
        let name = view.name.get(lang);
        add(say_with("command-view", name), Command::ShowView(view.id.clone()));
    }
    add(say("command-base-map-own"), Command::BaseMap(BaseMapChange::Own));
    add(say("command-base-map-file"), Command::BaseMap(BaseMapChange::AskFile));
    for provider in state.base_maps.providers.iter() {
        let name = say_with("command-base-map-online", provider.name.get(lang));
        add(name, Command::BaseMap(BaseMapChange::AskOnline(provider.id.clone())));
    }
    for &lang in Lang::all() {
        // Each in its own words, so that whoever cannot read this language finds a way out of it.
        add(tr(lang, "command-language"), Command::SetLang(lang));
    }
    for step in Step::ALL {
        let name = say(super::timeline::step_key(step));
        add(say_with("command-step", &name), Command::SetStep(step));
    }
    for speed in Speed::all() {
        let [name, _] = super::timeline::speed_names(lang, speed);
        let command = match speed {
            Speed::Calendar(days) => Command::SetSpeed(days),
            Speed::ByChange(secs) => Command::SetPlayLength(secs),
        };
        add(name, command);
    }
    if lang.has_digit_choice() {
        for digits in Digits::ALL {
            add(say(&format!("command-digits-{}", digits.word())), Command::SetDigits(digits));
        }
    }
    if lang.has_month_choice() {
        for months in Months::ALL {
            let name = say(&format!("settings-months-{}", months.word()));
            add(format!("{}: {name}", say("settings-months")), Command::SetMonths(months));
        }
    }
    out
}

/// Most commands that are offered.
const MOST: usize = 4;

/// The commands that fit a text, best first, each with how well it fits (0 to 1).
pub fn find(state: &State, text: &str) -> Vec<(Named, f64)> {
    let wanted = words(text);
    // One letter fits nearly all.
    if wanted.iter().map(|word| word.chars().count()).sum::<usize>() < 2 {
        return Vec::new();
    }
    let fitting = |named: Named| fit(&wanted, &words(&named.name)).map(|score| (named, score));
    let mut found: Vec<(Named, f64)> = all(state).into_iter().filter_map(fitting).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(MOST);
    found
}
