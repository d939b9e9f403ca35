//! The program's own format: a folder of JSON and GeoJSON files (`geodata/FORMAT.md`).

mod briefings;
mod read;
pub mod schema;
mod write;

pub use briefings::{bytes as briefing_bytes, read as read_briefings};
pub use read::{Loaded, read_scenario};
pub use write::{save_scenario, scenario_files};

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
}
