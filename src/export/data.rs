//! What is in view as data: a table, GeoJSON, KML. Each says of which days it is, who says so, who
//! is credited for the map, and what its boundaries do not mean.

mod geojson;
mod kml;
mod table;

pub use self::geojson::geojson;
pub use self::kml::kml;
pub use self::table::csv;

use crate::model::in_view::InView;
use crate::model::{Period, Scenario, SourceId};
use crate::text::Lang;

/// What is written, and what is said about it.
#[derive(Clone, Copy, Debug)]
pub struct Extract<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What is in view.
    pub in_view: &'a InView,
    /// Its title.
    pub title: &'a str,
    /// The days that it is about.
    pub days: Period,
    /// The language of texts, where the format has only one.
    pub lang: Lang,
    /// Who is credited for the map.
    pub attribution: &'a str,
    /// What the boundaries mean and do not mean.
    pub boundaries: &'a str,
}

impl Extract<'_> {
    /// Sources as a reader cites them: "Publisher: Title (date) address".
    fn cited(&self, ids: &[SourceId]) -> Vec<String> {
        ids.iter()
            .filter_map(|id| self.scenario.source(id))
            .map(|source| {
                let date = source.date.as_deref().map(|date| format!(" ({date})")).unwrap_or_default();
                let url = source.url.as_deref().map(|url| format!(" {url}")).unwrap_or_default();
                format!("{}: {}{date}{url}", source.publisher, source.title)
            })
            .collect()
    }

    /// The days as machines read them: first and last, with a slash (ISO 8601).
    fn interval(&self) -> String {
        format!("{}/{}", self.days.first(), self.days.last())
    }
}
