//! Overlays: outlines from another time laid over the map, our own drawing and generalised.

use geo::MultiPolygon;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{OverlayId, OverlaySetId, SourceId};
use super::scenario::{Confidence, Extra};
use crate::text::LocalText;

/// Overlays that are shown together.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct OverlaySet {
    /// Its id.
    pub id: OverlaySetId,
    /// Its name.
    pub name: LocalText,
    /// What it shows, how it was drawn, and how exact it is.
    pub about: LocalText,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One outline of a set.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Overlay {
    /// Its id: the feature's id.
    #[serde(skip)]
    pub id: OverlayId,
    /// The feature's polygons, in degrees.
    #[serde(skip, default = "nothing")]
    pub ground: MultiPolygon<f64>,
    /// The set it belongs to.
    pub set: OverlaySetId,
    /// Its name.
    pub name: LocalText,
    /// The year or years that it is of, as written on the map.
    pub year: String,
    /// What it shows and leaves out.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub about: LocalText,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

fn nothing() -> MultiPolygon<f64> {
    MultiPolygon::new(Vec::new())
}
