//! What the picture on the map depends on, apart from where the camera is.

use std::collections::BTreeSet;

use crate::model::{Date, OverlaySetId, Period, TheatreId, ViewpointId};
use crate::scene::{Item, LayerSet, Opened};
use crate::session::{Comparing, State};

/// All that decides what is on the map, in one piece: two that are equal look the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    days: Period,
    since: Option<Date>,
    comparing: Comparing,
    layers: LayerSet,
    hidden_theatres: BTreeSet<TheatreId>,
    viewpoint: ViewpointId,
    selection: Option<Item>,
    opened: Opened,
    overlays: BTreeSet<OverlaySetId>,
}

impl Shown {
    /// What is shown now.
    pub fn of(state: &State) -> Self {
        Self {
            days: state.period(),
            since: state.since,
            comparing: state.comparing,
            layers: state.layers,
            hidden_theatres: state.hidden_theatres.clone(),
            viewpoint: state.viewpoint.clone(),
            selection: state.selection.clone(),
            opened: state.opened.clone(),
            overlays: state.overlays.clone(),
        }
    }
}
