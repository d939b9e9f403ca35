//! Reading a text on the map: its claims one after the other, the reader's own verdicts, and the
//! way from event to event along links.

use super::{CameraWish, State, Tab, brief, command, teach};
use crate::model::link::{links_from, links_to};
use crate::model::summary::word_count;
use crate::model::{Claim, ClaimId, EventId, OverlaySetId, Verdict};
use crate::scene::Item;
use crate::text::Lang;

/// The ways of working on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Way {
    /// Look around.
    #[default]
    Explore,
    /// Read the claims of a text.
    Read,
    /// Make and give briefings.
    Brief,
    /// Teach a class.
    Teach,
}

impl Way {
    /// All ways, in the order of the choice.
    pub const ALL: [Self; 4] = [Self::Explore, Self::Read, Self::Brief, Self::Teach];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Explore => "way-explore",
            Self::Read => "way-read",
            Self::Brief => "way-brief",
            Self::Teach => "way-teach",
        }
    }
}

/// Words that are read in a second: a calm 200 a minute.
const WORDS_A_SEC: f64 = 200.0 / 60.0;
/// The map's way to a claim, and a look at it, in seconds.
const LOOK_SECS: f64 = 5.0;

/// How long a claim stays while the argument is played, in seconds: long enough to look at the map
/// and to read the claim and its reason.
pub fn secs_for(claim: &Claim, lang: Lang) -> f64 {
    let words = word_count(claim.claim.get(lang)) + word_count(claim.why.get(lang));
    LOOK_SECS + words as f64 / WORDS_A_SEC
}

impl State {
    /// The claim whose evidence is lit: the one that is read, or that a slide chooses.
    pub fn claim(&self) -> Option<&Claim> {
        let id = match (self.way, &self.selection) {
            (Way::Read, _) => self.claim.as_ref()?,
            (Way::Brief | Way::Teach, Some(Item::Claim(id))) => id,
            (Way::Brief | Way::Teach | Way::Explore, _) => return None,
        };
        self.scenario().claim(id)
    }

    /// Whether a claim's verdict is shown: not before the reader's own, where the reader wants to
    /// judge first.
    pub fn verdict_shown(&self, id: &ClaimId) -> bool {
        !self.judging || self.verdicts.contains_key(id)
    }

    /// Whether an overlay set is shown.
    pub fn overlay_shown(&self, id: &OverlaySetId) -> bool {
        self.overlays.contains(id) || self.claim().is_some_and(|claim| claim.overlays.contains(id))
    }
}

/// Changes the way of working. Reading begins with the first claim, or the one that was left.
pub(super) fn set_way(state: &mut State, way: Way) {
    state.argument = None;
    if way == state.way || (way == Way::Read && state.scenario().claims.is_empty()) {
        return;
    }
    if matches!(state.way, Way::Brief | Way::Teach) {
        brief::leave(state);
    }
    match way {
        Way::Teach => teach::enter(state),
        Way::Brief => {
            brief::enter(state);
            brief::go_to(state, state.brief.slide);
        }
        Way::Explore => {
            state.way = way;
            if matches!(state.selection, Some(Item::Claim(_))) {
                let date = state.date;
                command::choose(state, None, date);
            }
        }
        Way::Read => {
            state.way = way;
            let first = state.claim.clone().or_else(|| state.scenario().claims.first().map(|claim| claim.id.clone()));
            if let Some(id) = first {
                read(state, &id);
            }
        }
    }
}

/// Reads a claim: the map goes there and then, and its evidence is lit.
pub(super) fn read(state: &mut State, id: &ClaimId) {
    let Some((date, bbox)) = state.scenario().claim(id).map(|claim| (claim.date, claim.bbox)) else { return };
    if matches!(state.way, Way::Brief | Way::Teach) {
        brief::leave(state);
    }
    state.way = Way::Read;
    state.claim = Some(id.clone());
    // Each claim is of its own day: what was compared or looked at together is over.
    (state.since, state.during) = (None, None);
    state.clock.set_playing(false);
    let date = state.scenario().clamp(date);
    command::choose(state, Some(Item::Claim(id.clone())), date);
    state.tab = Tab::Summary;
    state.wish(CameraWish::Show(bbox));
}

/// Reads the claim so many places on; before the first and after the last it stays.
pub(super) fn read_next(state: &mut State, steps: isize) {
    let claims = &state.scenario().claims;
    let now = state.claim.as_ref().and_then(|id| claims.iter().position(|claim| claim.id == *id));
    let next = match now {
        Some(i) => i.saturating_add_signed(steps).min(claims.len().saturating_sub(1)),
        None => 0,
    };
    if let Some(id) = claims.get(next).map(|claim| claim.id.clone()) {
        read(state, &id);
    }
}

/// Plays all claims one after the other, from the one that is read; or stops.
pub(super) fn toggle_argument(state: &mut State) {
    if state.argument.take().is_some() {
        return;
    }
    let claims = &state.scenario().claims;
    let at_end = state.claim.is_some() && state.claim == claims.last().map(|claim| claim.id.clone());
    let start = state.claim.clone().filter(|_| !at_end).or_else(|| claims.first().map(|claim| claim.id.clone()));
    if let Some(id) = start {
        read(state, &id);
        state.argument = state.claim().map(|claim| secs_for(claim, state.lang));
    }
}

/// So many seconds of the argument have passed.
pub(super) fn tick(state: &mut State, secs: f64) {
    let Some(left) = state.argument else { return };
    if left > secs {
        state.argument = Some(left - secs);
        return;
    }
    let before = state.claim.clone();
    read_next(state, 1);
    let on = state.claim != before;
    state.argument = state.claim().filter(|_| on).map(|claim| secs_for(claim, state.lang));
}

/// The reader's verdict on a claim, or none any more.
pub(super) fn judge(state: &mut State, id: ClaimId, verdict: Option<Verdict>) {
    match verdict {
        Some(verdict) => state.verdicts.insert(id, verdict),
        None => state.verdicts.remove(&id),
    };
}

/// Goes along the links of the chosen event: to the first that it leads on to, or back to the first
/// that leads to it.
pub(super) fn follow_link(state: &mut State, forward: bool) {
    let Some(Item::Event(id)) = &state.selection else { return };
    let scenario = state.document.scenario.clone();
    let other: Option<EventId> = if forward {
        links_from(&scenario, id).first().map(|link| link.to.clone())
    } else {
        links_to(&scenario, id).last().map(|link| link.from.clone())
    };
    if let Some(event) = other.and_then(|id| scenario.event(&id)) {
        command::choose(state, Some(Item::Event(event.id.clone())), scenario.clamp(event.from));
        state.wish(CameraWish::FlyTo(event.at, 6.0));
    }
}
