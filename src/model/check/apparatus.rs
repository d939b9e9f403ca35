//! What stands beside the map: claims, tables, overlays, links, terms, publishers, profiles.

use std::collections::HashSet;

use super::Checker;
use crate::model::Problem;
use crate::model::base::Base;
use crate::model::scenario::Scenario;
use crate::model::table::TableKind;

impl Checker<'_> {
    pub(super) fn claims(&mut self, scenario: &Scenario) {
        const FILE: &str = "claims.json";
        for claim in &scenario.claims {
            let at = claim.id.as_str();
            if !scenario.span().contains(claim.date) {
                self.error(FILE, at, format!("goes to {}, outside the span", claim.date));
            }
            self.known_sources(FILE, at, &claim.sources, true);
            for evidence in &claim.evidence {
                if evidence.thing.span(scenario).is_none() {
                    let (kind, id) = evidence.thing.key();
                    self.error(FILE, at, format!("no {kind} {id} for its evidence"));
                }
            }
            for table in claim.tables.iter().filter(|id| scenario.table(id).is_none()) {
                self.error(FILE, at, format!("no table {table} in tables.json"));
            }
            for set in claim.overlays.iter().filter(|id| !scenario.overlay_sets.iter().any(|set| set.id == **id)) {
                self.error(FILE, at, format!("no set {set} in overlays.geojson"));
            }
            let things: HashSet<(&str, &str)> = claim.evidence.iter().map(|evidence| evidence.thing.key()).collect();
            if things.len() < claim.evidence.len() {
                self.problems.push(Problem::notice(FILE, at, "names a thing twice as evidence"));
            }
        }
    }

    pub(super) fn tables(&mut self, scenario: &Scenario) {
        const FILE: &str = "tables.json";
        for table in &scenario.tables {
            let at = table.id.as_str();
            if table.kind == TableKind::Bars && table.columns.len() != 3 {
                self.error(FILE, at, "is of bars, which need three columns: group, label, number");
            }
            for (i, row) in table.rows.iter().enumerate() {
                if row.cells.len() != table.columns.len() {
                    let (cells, columns) = (row.cells.len(), table.columns.len());
                    self.error(FILE, at, format!("row {} has {cells} cells for {columns} columns", i + 1));
                }
                self.known_sources(FILE, at, &row.sources, true);
                if let Some(actor) = &row.actor {
                    self.known_actor(FILE, at, actor);
                }
            }
        }
    }

    pub(super) fn overlays(&mut self, scenario: &Scenario) {
        const FILE: &str = "overlays.geojson";
        for set in &scenario.overlay_sets {
            self.known_sources(FILE, set.id.as_str(), &set.sources, true);
        }
        for overlay in &scenario.overlays {
            let at = overlay.id.as_str();
            self.known_sources(FILE, at, &overlay.sources, true);
            if !scenario.overlay_sets.iter().any(|set| set.id == overlay.set) {
                self.error(FILE, at, format!("no set {} in this file", overlay.set));
            }
        }
    }

    pub(super) fn links(&mut self, scenario: &Scenario) {
        const FILE: &str = "links.json";
        for link in &scenario.links {
            let at = link.id.as_str();
            self.known_sources(FILE, at, &link.sources, true);
            if let Some(actor) = &link.who {
                self.known_actor(FILE, at, actor);
            }
            let ends = [&link.from, &link.to].map(|id| scenario.event(id));
            for (id, end) in [&link.from, &link.to].into_iter().zip(ends) {
                if end.is_none() {
                    self.error(FILE, at, format!("no event {id} in events.geojson; the link is not shown"));
                }
            }
            if let [Some(from), Some(to)] = ends
                && from.from > to.span().last_day().unwrap_or(to.from)
            {
                self.error(FILE, at, format!("leads from {} back to {}", from.from, to.from));
            }
        }
    }

    pub(super) fn publishers(&mut self, scenario: &Scenario) {
        const FILE: &str = "publishers.json";
        for publisher in &scenario.publishers {
            if let Some(side) = &publisher.side {
                self.known_actor(FILE, &publisher.name, side);
            }
        }
        for event in &scenario.events {
            self.admissions("events.geojson", event.id.as_str(), event.against_interest.as_ref(), &event.sources);
        }
        for flow in &scenario.flows {
            self.admissions("flows.geojson", flow.id.as_str(), flow.against_interest.as_ref(), &flow.sources);
        }
    }

    fn admissions(
        &mut self,
        file: &str,
        at: &str,
        admitted: Option<&crate::model::scenario::AgainstInterest>,
        sources: &[crate::model::SourceId],
    ) {
        for source in admitted.into_iter().flat_map(|admitted| &admitted.sources).filter(|id| !sources.contains(id)) {
            self.error(file, at, format!("{source} speaks against its interest, but is not among its sources"));
        }
    }

    pub(super) fn glossary(&mut self, scenario: &Scenario) {
        for term in &scenario.terms {
            self.known_sources("glossary.json", term.id.as_str(), &term.sources, false);
        }
    }

    pub(super) fn profiles(&mut self, scenario: &Scenario, base: &Base) {
        const FILE: &str = "regions.json";
        let cells: HashSet<&String> = scenario.areas.iter().filter_map(|area| area.cell.as_ref()).collect();
        for profile in &scenario.profiles {
            let at = profile.id.as_str();
            let of = &profile.of;
            for id in of.areas.iter().filter(|id| scenario.area(id).is_none()) {
                self.error(FILE, at, format!("no area {id} in areas.geojson"));
            }
            for cell in of.cells.iter().filter(|cell| !cells.contains(cell)) {
                self.error(FILE, at, format!("no area of the cell {cell} in areas.geojson"));
            }
            for id in of.units.iter().chain(&of.countries).chain(&of.seas).filter(|id| base.region(id).is_none()) {
                self.error(FILE, at, format!("no region {id} in the base geography"));
            }
            for id in of.disputed.iter().filter(|id| !base.disputed.iter().any(|disputed| disputed.id == **id)) {
                self.error(FILE, at, format!("no disputed ground {id} in the base geography"));
            }
            for phase in &profile.phases {
                self.known_sources(FILE, at, &phase.sources, false);
                self.forward(FILE, at, phase.span());
            }
            for pair in profile.phases.windows(2) {
                let (before, after) = (pair[0].span(), pair[1].span());
                if before.to != Some(after.from) {
                    let to = before.to.map_or_else(|| "no day".to_owned(), |to| to.to_string());
                    self.error(FILE, at, format!("a phase ends on {to} and the next begins on {}", after.from));
                }
            }
        }
    }
}
