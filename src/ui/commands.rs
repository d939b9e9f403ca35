//! Every command that the search finds by its words: those of the keys, and one for each layer,
//! theatre, language and choice of the reader.

use super::Ctx;
use super::shortcuts::SHORTCUTS;
use crate::model::Step;
use crate::scene::LayerId;
use crate::session::Command;
use crate::text::{Digits, Lang, Months, Reading, tr};

/// A command and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is called in the interface's language.
    pub name: String,
    /// The order.
    pub command: Command,
}

/// All commands, in the order in which they are offered.
pub fn all(ctx: &Ctx<'_>) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut add = |name: String, command: Command| {
        // Some commands have two keys.
        if !out.iter().any(|named| named.name == name) {
            out.push(Named { name, command });
        }
    };
    for shortcut in SHORTCUTS {
        add(ctx.tr(shortcut.about), shortcut.command());
    }
    for layer in LayerId::ALL {
        let name = ctx.tr(layer.key());
        let shown = ctx.state.layers.has(layer);
        let key = if shown { "command-layer-hide" } else { "command-layer-show" };
        add(ctx.tr_with(key, &[("name", (&name).into())]), Command::SetLayer(layer, !shown));
    }
    for theatre in &ctx.scenario().frame.theatres {
        let name = theatre.name.get(ctx.lang());
        let shown = ctx.state.theatre_shown(&theatre.id);
        let key = if shown { "command-theatre-hide" } else { "command-theatre-show" };
        add(ctx.tr_with(key, &[("name", name.into())]), Command::SetTheatre(theatre.id.clone(), !shown));
        add(ctx.tr_with("command-theatre-solo", &[("name", name.into())]), Command::SoloTheatre(theatre.id.clone()));
    }
    for view in &ctx.scenario().frame.views {
        let name = view.name.get(ctx.lang());
        add(ctx.tr_with("command-view", &[("name", name.into())]), Command::ShowView(view.id.clone()));
    }
    for &lang in Lang::all() {
        // Each in its own words, so that whoever cannot read this language finds a way out of it.
        add(tr(lang, "command-language"), Command::SetLang(lang));
    }
    for step in Step::ALL {
        let name = ctx.tr(super::timeline::step_key(step));
        add(ctx.tr_with("command-step", &[("name", (&name).into())]), Command::SetStep(step));
    }
    for speed in crate::session::SPEEDS {
        add(ctx.tr_with("time-speed", &[("n", (speed.round() as i64).into())]), Command::SetSpeed(speed));
    }
    if ctx.lang().has_digit_choice() {
        let plain = ctx.lang().reading(Reading::default());
        for digits in Digits::ALL {
            let name = tr(plain, &format!("settings-digits-{}", digits.word()));
            add(format!("{}: {name}", ctx.tr("settings-digits")), Command::SetDigits(digits));
        }
    }
    if ctx.lang().has_month_choice() {
        for months in Months::ALL {
            let name = ctx.tr(&format!("settings-months-{}", months.word()));
            add(format!("{}: {name}", ctx.tr("settings-months")), Command::SetMonths(months));
        }
    }
    out
}
