//! Data files of anybody's that are kept with a scenario, and how they are shown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::KeptDataId;
use super::scenario::Extra;

/// The folder of their tables in a scenario's folder.
pub const FOLDER: &str = "data";

/// A data file that belongs to a scenario: a table of ours in the folder `data`, and how it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct KeptData {
    /// Its id: the name of its table without the ending.
    pub id: KeptDataId,
    /// What the file was called that it was made of.
    pub name: String,
    /// Whether it is on the map at first.
    #[serde(default = "yes")]
    pub shown: bool,
    /// The column whose values have colours; without one, as the file asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour_by: Option<ColourBy>,
    /// Rows that are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What the colours of rows say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColourBy {
    /// Which file they are of.
    File,
    /// Their value in a column.
    #[serde(untagged)]
    Column(ColumnName),
}

/// A column of a table of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnName {
    /// One that every row may have, by its word: `kind`, `actor_a`.
    Field(String),
    /// One of the file's own, by its name there.
    Property(String),
}

/// Values of a column whose rows are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// The column.
    pub column: ColumnName,
    /// The values, each in full; the empty one is that of rows without any.
    pub values: Vec<String>,
}

impl ColumnName {
    /// The name, whichever kind it is of.
    pub fn name(&self) -> &str {
        match self {
            Self::Field(name) | Self::Property(name) => name,
        }
    }
}

impl KeptData {
    /// Its table in the scenario's folder.
    pub fn file(&self) -> String {
        format!("{FOLDER}/{}.csv", self.id)
    }
}

fn yes() -> bool {
    true
}
