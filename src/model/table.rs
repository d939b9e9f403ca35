//! Tables and bar charts that stand beside a claim: figures with their windows, each row with its
//! sources.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{ActorId, SourceId, TableId};
use super::scenario::Extra;
use crate::text::LocalText;

/// How rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// As a table.
    #[default]
    Table,
    /// As bars: the columns are the group, the label and the number, a percentage.
    Bars,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Years or days, written as in the source.
    Years,
    /// Numbers.
    Number,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TableColumn {
    /// Its heading.
    pub name: LocalText,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What stands in a place of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// Years or days, the same in every language.
    Written(String),
    /// Words.
    Text(LocalText),
}

/// A row of a table.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TableRow {
    /// A cell for each column.
    pub cells: Vec<Cell>,
    /// Whose colour its bar has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
}

/// A table or a chart.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// Its id.
    pub id: TableId,
    /// Its title.
    pub title: LocalText,
    /// How its rows are shown.
    #[serde(default)]
    pub kind: TableKind,
    /// What is counted, by whom, over which window.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub about: LocalText,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Table {
    /// The sources of all rows, each once, in the order of the rows.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut out: Vec<SourceId> = Vec::new();
        for id in self.rows.iter().flat_map(|row| &row.sources) {
            if !out.contains(id) {
                out.push(id.clone());
            }
        }
        out
    }
}
