//! Links of cause and effect between events: always according to somebody.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::{ActorId, EventId, LinkId, SourceId};
use super::scenario::{Confidence, Extra, Scenario};
use crate::text::LocalText;

kinds! {
    /// How one event goes back to another.
    LinkKind {
        LedTo => "led-to", "The later followed from the earlier by its own terms, or as is generally agreed.";
        Enabled => "enabled", "The earlier made the later possible.";
        Answered => "answered", "The later was a deliberate reply to the earlier.";
        SaidToHaveCaused => "said-to-have-caused", "Somebody says that the one caused the other; it cannot be shown, or others dispute it.";
    }
}

/// A link between two events.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// The earlier event.
    pub from: EventId,
    /// The later event.
    pub to: EventId,
    /// How the later goes back to the earlier.
    pub kind: LinkKind,
    /// Who says so, in words.
    pub according_to: LocalText,
    /// The party that says so, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<ActorId>,
    /// How the one led to the other, in a sentence.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub note: LocalText,
    /// Where they say so.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Link {
    /// The earlier event.
    pub fn earlier(&self) -> &EventId {
        &self.from
    }

    /// The later event.
    pub fn later(&self) -> &EventId {
        &self.to
    }
}

/// The links that lead to an event, by the day of their other end.
pub fn links_to<'a>(scenario: &'a Scenario, id: &EventId) -> Vec<&'a Link> {
    in_order(scenario, scenario.links.iter().filter(|link| link.to == *id).collect(), Link::earlier)
}

/// The links that lead on from an event, by the day of their other end.
pub fn links_from<'a>(scenario: &'a Scenario, id: &EventId) -> Vec<&'a Link> {
    in_order(scenario, scenario.links.iter().filter(|link| link.from == *id).collect(), Link::later)
}

fn in_order<'a>(scenario: &Scenario, mut links: Vec<&'a Link>, other: fn(&Link) -> &EventId) -> Vec<&'a Link> {
    links.retain(|link| scenario.event(other(link)).is_some());
    links.sort_by_key(|link| scenario.event_index(other(link)));
    links
}
