//! Which pictogram stands for what: characters of the icon font.

use crate::model::{EventKind, FlowKind};
use crate::text::icon_char;

/// The character of the icon of this name (see `assets/fonts/icons.json`).
pub fn icon(name: &str) -> char {
    icon_char(name)
}

/// The pictogram of a kind of event.
pub fn event_icon(kind: EventKind) -> char {
    icon(event_icon_name(kind))
}

/// The pictogram of a kind of arrow.
pub fn flow_icon(kind: FlowKind) -> char {
    icon(flow_icon_name(kind))
}

fn event_icon_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Offensive => "arrow-fat-lines-up",
        EventKind::Clash => "sword",
        EventKind::Airstrike => "airplane-tilt",
        EventKind::Attack => "fire",
        EventKind::TerritoryChange => "flag",
        EventKind::Deployment => "truck",
        EventKind::Base => "tent",
        EventKind::Exercise => "target",
        EventKind::ArmsTransfer => "package",
        EventKind::MercenaryTransfer => "users-three",
        EventKind::NavalIncident => "boat",
        EventKind::Drilling => "waves",
        EventKind::Ceasefire => "hand-peace",
        EventKind::Agreement => "handshake",
        EventKind::Talks => "chats-circle",
        EventKind::Statement => "megaphone",
        EventKind::Vote => "bank",
        EventKind::Sanction => "gavel",
    }
}

fn flow_icon_name(kind: FlowKind) -> &'static str {
    match kind {
        FlowKind::Troops => "shield-chevron",
        FlowKind::Mercenaries => "users-three",
        FlowKind::Arms => "package",
        FlowKind::Drones => "drone",
        FlowKind::Naval => "anchor",
        FlowKind::Energy => "flame",
        FlowKind::GasExploration => "drop",
        FlowKind::Mediation => "handshake",
        FlowKind::Pressure => "megaphone-simple",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_an_icon_of_its_own_in_the_font() {
        let events: Vec<&str> = EventKind::ALL.iter().map(|&k| event_icon_name(k)).collect();
        let flows: Vec<&str> = FlowKind::ALL.iter().map(|&k| flow_icon_name(k)).collect();
        for list in [events, flows] {
            for (i, name) in list.iter().enumerate() {
                assert!(!icon(name).is_ascii(), "{name} is not in icons.json");
                assert!(!list[..i].contains(name), "{name} stands for two kinds");
            }
        }
    }
}
