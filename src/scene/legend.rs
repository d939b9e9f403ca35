//! What is on the map, gathered while it is built: the legend shows this and nothing else.

use super::Paint;
use super::data::DataId;
use super::style::Color;
use crate::model::{ActorId, AreaKind, BorderStatus, EventKind, FlowKind};

/// A holder whose ground is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct HolderEntry {
    /// Who.
    pub actor: ActorId,
    /// The colour of its areas on the map.
    pub fill: Color,
    /// Its own colour.
    pub color: Color,
    /// What lies over that fill.
    pub pattern: Option<Paint>,
    /// Whether its ground is filled; otherwise it has an outline only.
    pub filled: bool,
}

/// What is on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// Who holds ground: those whose ground is filled, then the others; those with more of it first.
    pub holders: Vec<HolderEntry>,
    /// Whether some ground is contested.
    pub contested: bool,
    /// Whether some ground changed hands in the last days.
    pub fresh: bool,
    /// Whether some ground was gained between the days that are compared.
    pub gained: bool,
    /// Whether some was lost.
    pub lost: bool,
    /// Whether something was drawn over the map by hand.
    pub drawn: bool,
    /// Whether the edge of some ground is only roughly known.
    pub approximate: bool,
    /// Whether some ground is only claimed.
    pub claimed: bool,
    /// Presence, claims and blocks that are seen.
    pub area_kinds: Vec<AreaKind>,
    /// Arrows that are seen, by kind.
    pub flows: Vec<FlowKind>,
    /// Classes of width of the arrows that are seen, 0 to 3.
    pub flow_classes: Vec<usize>,
    /// Whether some arrow is not documented.
    pub unsure_flows: bool,
    /// Who the arrows belong to.
    pub flow_actors: Vec<(ActorId, Color)>,
    /// Symbols that are seen.
    pub events: Vec<EventKind>,
    /// Borders that are seen.
    pub borders: Vec<BorderStatus>,
    /// Data files of which points are seen.
    pub data: Vec<DataEntry>,
}

/// A data file of which points are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataEntry {
    /// Which.
    pub layer: DataId,
    /// Its name.
    pub name: String,
    /// How they are drawn.
    pub form: DataForm,
    /// Its own colour, where all points have it.
    pub color: Option<Color>,
    /// The values that have a colour; one without a name stands for all others.
    pub values: Vec<(Option<String>, Color)>,
}

/// How the points of a data file are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataForm {
    /// One by one.
    Single,
    /// As counts by cell.
    Counts,
}
