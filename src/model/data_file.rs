//! A data file of anybody's: what was kept of it, what was left out, and how it was understood.

use super::check::Problem;
use super::dataset::{Dataset, Mapping};

/// Which number stands first in a date like 05/03/2020.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 5 March.
    DayFirst,
    /// May 3.
    MonthFirst,
}

impl DateOrder {
    /// The word in answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::DayFirst => "day-month",
            Self::MonthFirst => "month-day",
        }
    }
}

/// The format of a file, found by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table of cells.
    Csv,
    /// GeoJSON.
    GeoJson,
    /// KML.
    Kml,
    /// KML in an archive.
    Kmz,
    /// GPX.
    Gpx,
    /// Events with their sources and associations, as TimeMap shows them.
    TimeMap,
    /// A scenario of ORBAT Mapper.
    OrbatMapper,
}

impl Format {
    /// The word in answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::GeoJson => "geojson",
            Self::Kml => "kml",
            Self::Kmz => "kmz",
            Self::Gpx => "gpx",
            Self::TimeMap => "timemap",
            Self::OrbatMapper => "orbat-mapper",
        }
    }
}

/// What was found out about a file.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// Its format.
    pub format: Format,
    /// The name of its encoding.
    pub encoding: &'static str,
    /// Whether the encoding is a guess from the letters.
    pub encoding_guessed: bool,
    /// What stands between the cells of a table.
    pub separator: Option<char>,
    /// The order of day and month, and whether it is only assumed; `None` where no date asked.
    pub order: Option<(DateOrder, bool)>,
    /// What the columns or properties mean.
    pub mapping: Mapping,
}

/// A data file that was read.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its name, without folders.
    pub name: String,
    /// What was kept.
    pub dataset: Dataset,
    /// What was left out, and what else is to be known: errors first, each kind in the order of the
    /// file, of each only the first thousand.
    pub problems: Vec<Problem>,
    /// Rows, features or placemarks in the file.
    pub records: u64,
    /// Those of which nothing was kept.
    pub skipped: u64,
    /// What was found out about the file.
    pub recognised: Recognised,
}

impl DataFile {
    /// A part of a file of which the rest is still being read: nothing is known of its columns.
    pub fn so_far(name: String, dataset: Dataset, records: u64) -> Self {
        let recognised = Recognised {
            format: Format::Csv,
            encoding: "",
            encoding_guessed: false,
            separator: None,
            order: None,
            mapping: Mapping::default(),
        };
        Self { name, dataset, problems: Vec::new(), records, skipped: 0, recognised }
    }
}
