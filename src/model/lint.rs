//! Balance and wording: what a careful editor would ask of a scenario before it is published.
//! `check --strict` lists the findings; none of them keeps a scenario from being shown.

mod balance;
mod coverage;
mod languages;
mod texts;
mod wording;

use super::base::Base;
use super::check::Problem;
use super::scenario::Scenario;

pub use wording::{Loaded, Wording};

/// Everything that a careful editor would ask about, by file and id.
pub fn lint(scenario: &Scenario, base: &Base, wording: &[Wording]) -> Vec<Problem> {
    let texts = texts::texts(scenario);
    let mut out = languages::findings(scenario, &texts);
    out.extend(wording::findings(scenario, base, wording, &texts));
    out.extend(balance::findings(scenario));
    out.extend(coverage::findings(scenario));
    out
}

/// Words of a text as a reader counts them.
fn words(text: &str) -> usize {
    super::summary::word_count(text)
}
