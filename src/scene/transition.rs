//! What is different between two moments that follow each other, for the eye to follow.

use crate::model::{AreaKind, Moment, Scenario};

/// More than this at once is a jump, not a step: nothing moves then (Harrower and Fabrikant 2008
/// warn of more changes than an eye can follow).
const MOST_ARROWS: usize = 6;
const MOST_GROUND: usize = 40;

/// Ground that changed hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The row of `Scenario::areas` that no longer holds.
    pub row: usize,
}

/// What is different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transition {
    /// Places in `Scenario::flows` of those that began on the way.
    pub begun: Vec<usize>,
    /// Ground that another holds now.
    pub ground: Vec<Handover>,
}

impl Transition {
    /// What is different on the later day. Going back nothing begins, but ground changes its colour
    /// either way.
    pub fn between(scenario: &Scenario, before: &Moment, after: &Moment) -> Self {
        let mut out = Self::default();
        if after.date > before.date {
            let begun: Vec<usize> = after.flows.iter().copied().filter(|i| !before.flows.contains(i)).collect();
            if begun.len() <= MOST_ARROWS {
                out.begun = begun;
            }
        }
        let gone = before.areas.iter().map(|now| now.area).filter(|row| after.areas.iter().all(|a| a.area != *row));
        let ground: Vec<Handover> = gone
            .filter(|&row| {
                let area = &scenario.areas[row];
                let holds = |now: &crate::model::moment::AreaNow| {
                    let other = &scenario.areas[now.area];
                    other.kind == AreaKind::Control && other.holder == area.holder && other.covers(area.inside)
                };
                area.kind == AreaKind::Control && !after.areas.iter().any(holds)
            })
            .map(|row| Handover { row })
            .collect();
        if ground.len() <= MOST_GROUND {
            out.ground = ground;
        }
        out
    }
}
