//! Names of places, as they stand in the files.

use serde::Deserialize;

use crate::model::ViewpointId;
use crate::model::viewpoint::{Naming, OtherName};
use crate::text::LocalText;

/// The name, and where it is disputed the others and who uses which.
#[derive(Deserialize)]
pub struct Properties {
    name: LocalText,
    #[serde(default)]
    name_used_by: Vec<ViewpointId>,
    #[serde(default)]
    other_names: Vec<OtherProperties>,
    #[serde(default)]
    unnamed_by: Vec<ViewpointId>,
}

#[derive(Deserialize)]
struct OtherProperties {
    name: LocalText,
    #[serde(default)]
    beside: bool,
    #[serde(default)]
    used_by: Vec<ViewpointId>,
}

impl Properties {
    /// The name for those who take no side, and all names.
    pub fn into_names(self) -> (LocalText, Naming) {
        let Self { name, name_used_by, other_names, unnamed_by } = self;
        let others: Vec<OtherName> = other_names
            .into_iter()
            .map(|OtherProperties { name, beside, used_by }| OtherName { name, beside, used_by })
            .collect();
        if others.is_empty() {
            return (name, Naming { unnamed_by, ..Naming::default() });
        }
        let naming = Naming { main: name, used_by: name_used_by, others, unnamed_by };
        (naming.neutral(), naming)
    }
}
