//! `check`: what is wrong with a scenario, and how much there is of everything.

use std::process::ExitCode;

use serde::Serialize;

use super::data::kept_layer;
use super::{Failure, args, json, opened, print};
use crate::io::wording::wording;
use crate::model::briefing::MOST_LABELS;
use crate::model::check::{Severity, check};
use crate::model::lint::lint;
use crate::model::{Base, Problem, Scenario};
use crate::scene::slide::{self, Warning};
use crate::scene::{Prepared, SlideInput, Theme};
use crate::text::Lang;

#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    counts: Vec<(&'static str, usize)>,
    problems: &'a [Problem],
}

fn counts(scenario: &Scenario) -> Vec<(&'static str, usize)> {
    vec![
        ("actors", scenario.actors.list().len()),
        ("theatres", scenario.frame.theatres.len()),
        ("operations", scenario.frame.operations.len()),
        ("events", scenario.events.len()),
        ("flows", scenario.flows.len()),
        ("areas", scenario.areas.len()),
        ("sources", scenario.sources.len()),
        ("claims", scenario.claims.len()),
        ("links", scenario.links.len()),
        ("regions", scenario.profiles.len()),
        ("terms", scenario.terms.len()),
        ("briefings", scenario.briefings.len()),
        ("lessons", scenario.lessons.len()),
        ("data files", scenario.data.len()),
    ]
}

/// Checks a scenario: 0 when nothing is wrong (with `--strict`: and nothing asked), 1 otherwise.
pub fn run(args: &args::Check) -> Result<ExitCode, Failure> {
    let opened = opened(args.scenario.as_deref())?;
    let scenario = &opened.loaded.scenario;
    let mut problems = opened.loaded.problems.clone();
    problems.extend(check(scenario, &opened.base));
    problems.extend(crowded(scenario, &opened.base));
    for (path, kept) in &opened.data {
        match kept_layer(path, kept) {
            Ok(layer) => problems.extend(layer.file.problems.iter().cloned()),
            Err(problem) => problems.push(problem),
        }
    }
    if args.strict {
        problems.extend(lint(scenario, &opened.base, &wording()));
    }
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    let findings = problems.iter().filter(|p| p.severity == Severity::Finding).count();
    if args.json {
        let report = Report { scenario: &scenario.frame.id, counts: counts(scenario), problems: &problems };
        let mut value = serde_json::to_value(&report).map_err(|e| Failure::failed(e.to_string()))?;
        value["counts"] = counts(scenario)
            .into_iter()
            .map(|(name, n)| (name.to_owned(), n.into()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        print(&json(&value)?);
    } else {
        let mut text = String::new();
        for problem in &problems {
            let word = match problem.severity {
                Severity::Error => "error",
                Severity::Finding => "finding",
                Severity::Notice => "notice",
            };
            text.push_str(&format!("{word}: {problem}\n"));
        }
        for (name, n) in counts(scenario) {
            text.push_str(&format!("{name} {n}\n"));
        }
        let notices = problems.len() - errors - findings;
        text.push_str(&format!("errors {errors}, notices {notices}"));
        text.push_str(&if args.strict { format!(", findings {findings}\n") } else { "\n".to_owned() });
        print(&text);
    }
    Ok(if errors == 0 && findings == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The slide's shape for which names are counted, in points.
const SIZE: [f32; 2] = [1280.0, 720.0];

/// Slides with more names of events than are read before they go on, in any of the scenario's
/// languages. Which names find room is known only once the slide is drawn.
fn crowded(scenario: &Scenario, base: &Base) -> Vec<Problem> {
    if scenario.briefings.is_empty() {
        return Vec::new();
    }
    let prepared = Prepared::new(scenario, base);
    let languages: Vec<Lang> = Lang::all().iter().copied().filter(|lang| scenario.frame.title.has(*lang)).collect();
    let mut problems = Vec::new();
    for briefing in &scenario.briefings {
        for slide in briefing.shown() {
            let most = languages.iter().flat_map(|&lang| {
                let theme = Theme::Light;
                let input = SlideInput {
                    scenario,
                    base,
                    prepared: &prepared,
                    data: &[],
                    briefing,
                    slide,
                    lang,
                    theme,
                    size: SIZE,
                };
                slide::warnings(&input, &slide::picture(&input))
            });
            let labels = |warning| if let Warning::Labels(count) = warning { Some(count) } else { None };
            if let Some(count) = most.filter_map(labels).max() {
                let reason = format!("shows {count} names of events; {MOST_LABELS} are read before it goes on");
                problems.push(Problem::notice(briefing.file(), slide.id.as_str(), reason));
            }
        }
    }
    problems
}
