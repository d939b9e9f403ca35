//! What benches run on.

use conflict_atlas::io::base::read_base;
use conflict_atlas::io::folder::{BASE, FIRST_SCENARIO};
use conflict_atlas::io::read_scenario;
use conflict_atlas::model::{Base, Scenario};

/// The shipped scenario and the ground under it.
#[expect(clippy::unwrap_used, reason = "a bench without its data cannot run")]
pub fn shipped() -> (Scenario, Base) {
    (read_scenario(&FIRST_SCENARIO).unwrap().scenario, read_base(&BASE).0)
}
