//! Gaps: theatres and years of which nothing is told, regions whose phases leave days out, claims
//! with too little evidence.

use crate::model::check::Problem;
use crate::model::scenario::Scenario;
use crate::model::time::{Date, Period, Span};
use crate::text::Lang;

/// Fewer things on the map than this do not let a reader check a claim.
const LEAST_EVIDENCE: usize = 2;
/// Words of a region's phase, and of a term's meaning.
const PHASE_WORDS: std::ops::RangeInclusive<usize> = 40..=90;
const MEANING_WORDS: std::ops::RangeInclusive<usize> = 10..=60;

/// The gaps.
pub fn findings(scenario: &Scenario) -> Vec<Problem> {
    let mut out = quiet_years(scenario);
    for claim in scenario.claims.iter().filter(|claim| claim.evidence.len() < LEAST_EVIDENCE) {
        out.push(Problem::finding("claims.json", claim.id.as_str(), "has fewer than two things on the map"));
    }
    for profile in &scenario.profiles {
        let at = profile.id.as_str();
        let mut finding = |reason: String| out.push(Problem::finding("regions.json", at, reason));
        let starts = profile.phases.first().is_some_and(|p| p.span().from <= scenario.frame.span.from);
        let ends = profile.phases.last().is_some_and(|p| p.to.is_none_or(|to| to >= scenario.frame.span.to));
        if !starts || !ends {
            finding("does not tell of the whole time of the scenario".to_owned());
        }
        for (i, phase) in profile.phases.iter().enumerate() {
            let words = super::words(phase.text.get(Lang::EN));
            if !PHASE_WORDS.contains(&words) {
                finding(format!("phase {} has {words} words; 40 to 90 are wanted", i + 1));
            }
            if phase.sources.is_empty() {
                finding(format!("phase {} has no source", i + 1));
            }
        }
    }
    for term in &scenario.terms {
        let words = super::words(term.meaning.get(Lang::EN));
        if !MEANING_WORDS.contains(&words) {
            let reason = format!("its meaning has {words} words; 10 to 60 are wanted");
            out.push(Problem::finding("glossary.json", term.id.as_str(), reason));
        }
    }
    out
}

/// Years of a theatre without an event, of which no coverage note says so.
fn quiet_years(scenario: &Scenario) -> Vec<Problem> {
    let mut out = Vec::new();
    let (first, last) = (scenario.frame.span.from.year(), scenario.last_day().year());
    for theatre in &scenario.frame.theatres {
        for year in first..=last {
            let (Ok(from), Ok(to)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else { continue };
            let days = Period::new(from, to);
            let told = scenario.events.iter().any(|e| e.theatre == theatre.id && days.meets(e.span()));
            let noted =
                scenario.frame.coverage.iter().any(|gap| gap.theatre == theatre.id && covers_most(gap.span(), days));
            if !told && !noted {
                let reason = format!("no event in {year}, and no coverage note says why");
                out.push(Problem::finding("events.geojson", theatre.id.as_str(), reason));
            }
        }
    }
    out
}

fn covers_most(span: Span, days: Period) -> bool {
    let middle = crate::model::time::add_days(days.first(), days.days() / 2);
    span.contains(middle)
}
