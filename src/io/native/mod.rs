//! The program's own format: a folder of JSON and GeoJSON files (`geodata/FORMAT.md`).

mod parts;
mod read;
pub mod schema;
mod write;

pub use read::{Loaded, read_data_list, read_scenario};
pub use write::{briefing_bytes, data_list_bytes, save_scenario, scenario_files};

use crate::io::folder::Folder;
use crate::model::{Briefing, Problem};

/// Reads all briefings of a scenario's folder, by the names of their files. A slide that cannot be
/// read is left out and listed; the others are there.
pub fn read_briefings(folder: &Folder, problems: &mut Vec<Problem>) -> Vec<Briefing> {
    parts::read(folder, problems)
}

/// The files of a scenario.
pub mod file {
    /// Title, span, views, theatres, operations.
    pub const SCENARIO: &str = "scenario.json";
    /// The parties.
    pub const ACTORS: &str = "actors.json";
    /// The publications.
    pub const SOURCES: &str = "sources.json";
    /// What happened.
    pub const EVENTS: &str = "events.geojson";
    /// The arrows.
    pub const FLOWS: &str = "flows.geojson";
    /// Who holds or claims what.
    pub const AREAS: &str = "areas.geojson";
    /// The claims of the text that is read.
    pub const CLAIMS: &str = "claims.json";
    /// Tables and charts.
    pub const TABLES: &str = "tables.json";
    /// Outlines from another time.
    pub const OVERLAYS: &str = "overlays.geojson";
    /// Links of cause and effect between events.
    pub const LINKS: &str = "links.json";
    /// The glossary.
    pub const GLOSSARY: &str = "glossary.json";
    /// What is known of publishers.
    pub const PUBLISHERS: &str = "publishers.json";
    /// Regions, told phase by phase.
    pub const REGIONS: &str = "regions.json";
    /// Data files that are kept with it.
    pub const DATA: &str = "data.json";

    /// All of them; the first six must be there.
    pub const ALL: [&str; 14] = [
        SCENARIO, ACTORS, SOURCES, EVENTS, FLOWS, AREAS, CLAIMS, TABLES, OVERLAYS, LINKS, GLOSSARY, PUBLISHERS,
        REGIONS, DATA,
    ];
}
