//! Which pictogram stands for what: icons on buttons, and the signs of events and arrows.

use crate::model::{EventKind, FlowKind};
use crate::text::{icon_char, sign_char};

/// The character of the icon of this name (see `assets/fonts/icons.json`).
pub fn icon(name: &str) -> char {
    icon_char(name)
}

/// The sign of a kind of event.
pub fn event_icon(kind: EventKind) -> char {
    sign_char(event_sign(kind))
}

/// The sign of a kind of arrow.
pub fn flow_icon(kind: FlowKind) -> char {
    sign_char(flow_sign(kind))
}

/// The drawing in `assets/pictograms`.
fn event_sign(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Offensive => "offensive",
        EventKind::Clash => "clash",
        EventKind::Airstrike => "airstrike",
        EventKind::Attack => "attack",
        EventKind::TerritoryChange => "control",
        EventKind::Deployment => "troops",
        EventKind::Base => "base",
        EventKind::Exercise => "exercise",
        EventKind::ArmsTransfer => "arms",
        EventKind::MercenaryTransfer => "fighters",
        EventKind::NavalIncident => "ship",
        EventKind::Drilling => "drilling",
        EventKind::Ceasefire => "ceasefire",
        EventKind::Agreement => "agreement",
        EventKind::Talks => "talks",
        EventKind::Statement => "statement",
        EventKind::Vote => "vote",
        EventKind::Sanction => "sanction",
    }
}

/// An arrow has the sign of the events that are about the same thing.
fn flow_sign(kind: FlowKind) -> &'static str {
    match kind {
        FlowKind::Troops => "troops",
        FlowKind::Mercenaries => "fighters",
        FlowKind::Arms => "arms",
        FlowKind::Drones => "drone",
        FlowKind::Naval => "ship",
        FlowKind::Energy => "energy",
        FlowKind::GasExploration => "drilling",
        FlowKind::Mediation => "talks",
        FlowKind::Strikes => "airstrike",
        FlowKind::Pressure => "statement",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_sign_of_its_own() {
        let events: Vec<&str> = EventKind::ALL.iter().map(|&k| event_sign(k)).collect();
        let flows: Vec<&str> = FlowKind::ALL.iter().map(|&k| flow_sign(k)).collect();
        for list in [&events, &flows] {
            for (i, name) in list.iter().enumerate() {
                assert_ne!(sign_char(name), '?', "{name} is not in signs.json");
                assert!(!list[..i].contains(name), "{name} stands for two kinds");
            }
        }
        let mut all = [events, flows].concat();
        all.sort_unstable();
        all.dedup();
        assert!(all.len() <= 20, "nobody learns more signs than that: {}", all.len());
    }
}
