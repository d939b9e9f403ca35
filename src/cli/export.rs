//! `export`: a briefing, a day or several days, as files to take along.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use super::{Failure, Opened, args, data, opened, print_problems, query, window};
use crate::app::pack;
use crate::export::ExportError;
use crate::export::job::{Failed, Job};
use crate::io::save::save;
use crate::model::{Bbox, Period, Scenario};
use crate::scene::{Prepared, Theme};
use crate::session::Document;
use crate::session::export::{Handout, Kind, What, Wish, map_slide};

/// Writes the files.
pub fn run(args: &args::Export) -> Result<ExitCode, Failure> {
    let Opened { loaded, base, data, .. } = opened(args.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let mut document = Document::new(loaded.scenario, base);
    document.data = data::layers(&data, &args.data)?.into();
    let wish = Wish {
        what: what(&document, args)?,
        kind: args.format,
        notes: args.notes,
        handout: Handout::default(),
        size: args.size,
        lang: args.written.lang(),
        theme: args.theme.unwrap_or(Theme::Light),
    };
    let output = &args.output;
    if wish.is_folder() && !output.is_dir() {
        let path = output.display();
        return Err(Failure::usage(format!("{path} is not a folder; several pictures go into one")));
    }
    make(&document, &wish, output, || no_briefing(&document.scenario, args))
}

/// Makes what is wished for and keeps it there; `missing` says what it is made of and not in the scenario.
pub fn make(
    document: &Document,
    wish: &Wish,
    output: &Path,
    missing: impl FnOnce() -> Failure,
) -> Result<ExitCode, Failure> {
    let prepared = Prepared::new(&document.scenario, &document.base);
    let job = Job::new(document, &prepared, pack, wish).ok_or_else(missing)?;
    let mut progress = Progress::new(job.parts());
    let path = |name: Option<&str>| name.map_or_else(|| output.to_owned(), |name| output.join(name));
    let mut tell = |done| {
        progress.tell(done);
        Ok(())
    };
    let made = job.run(&mut tell, &mut |name, bytes| save(&path(name), bytes));
    made.map_err(|failed| match failed {
        Failed::Making(name, error) => unmade(&path(name.as_deref()), &error),
        Failed::Keeping(error) => Failure::from(error),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn unmade(path: &Path, error: &ExportError) -> Failure {
    Failure::failed(format!("cannot make {}: {error}", path.display()))
}

fn no_briefing(scenario: &Scenario, args: &args::Export) -> Failure {
    let asked = args.briefing.as_deref().unwrap_or_default();
    let known: Vec<&str> = scenario.briefings.iter().map(|briefing| briefing.id.as_str()).collect();
    Failure::usage(format!("no briefing {asked:?} in the scenario; there are {}", known.join(", ")))
}

/// The briefing that was asked for, or the map of a day or several.
fn what(document: &Document, args: &args::Export) -> Result<What, Failure> {
    if let Some(id) = &args.briefing {
        return Ok(What::Briefing(id.as_str().into()));
    }
    if args.format == Kind::Atlas {
        return Ok(What::Scenario);
    }
    let days = match (args.date, args.from, args.to) {
        (_, Some(from), Some(to)) if from > to => {
            return Err(Failure::usage(format!("--from {from} lies after --to {to}")));
        }
        (_, Some(from), Some(to)) => Period::new(from, to),
        (Some(date), ..) => Period::day(date),
        (None, ..) => return Err(Failure::usage("what to export? Give --briefing, --date, or --from and --to")),
    };
    map(document, days, args.view.as_deref(), args.bbox)
}

/// A part of the map on some days: a view by its id, or a box; without either, what the scenario opens with.
pub fn map(document: &Document, days: Period, view: Option<&str>, bbox: Option<Bbox>) -> Result<What, Failure> {
    let scenario = &document.scenario;
    query::in_span(scenario, days.first())?;
    query::in_span(scenario, days.last())?;
    let view = view.unwrap_or(scenario.frame.opening.view.as_str());
    let bbox = bbox.map_or_else(|| Ok(window::view(scenario, view)?.bbox), Ok::<_, Failure>)?;
    Ok(What::Map(Box::new(map_slide(document, days, Some(bbox)))))
}

/// How far a long export is, for who waits at a terminal.
struct Progress {
    total: usize,
    told: usize,
    seen: bool,
}

impl Progress {
    fn new(total: usize) -> Self {
        Self { total, told: 0, seen: total > 1 && std::io::stderr().is_terminal() }
    }

    fn tell(&mut self, done: usize) {
        if self.seen && done > self.told {
            self.told = done;
            let end = if done == self.total { "\n" } else { "" };
            // Nobody is waiting where it cannot be written.
            let _ = write!(std::io::stderr(), "\r{done} / {}{end}", self.total);
        }
    }
}
