//! `handout`: a lesson on paper, or maps to fill in.

use std::process::ExitCode;

use super::{Failure, Opened, args, export, opened, print_problems, quiz};
use crate::model::Period;
use crate::scene::Theme;
use crate::session::Document;
use crate::session::export::{Handout, Kind, SIZES, Sheet, What, Wish};

/// Writes the pages.
pub fn run(args: &args::Handout) -> Result<ExitCode, Failure> {
    let Opened { loaded, base, .. } = opened(args.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let document = Document::new(loaded.scenario, base);
    let what = match (&args.lesson, args.date) {
        (Some(id), _) => What::Lesson(quiz::lesson(&document.scenario, id)?.id.clone()),
        (None, Some(date)) => export::map(&document, Period::day(date), args.view.as_deref(), args.bbox)?,
        (None, None) => return Err(Failure::usage("a handout of what? Give --lesson or --date")),
    };
    let sheets = if args.sheets.is_empty() { Sheet::ALL.to_vec() } else { args.sheets.clone() };
    let handout = Handout { paper: args.paper, sheets, long: args.reading, hard: args.hard };
    let wish = Wish {
        what,
        kind: Kind::Handout,
        notes: false,
        handout,
        size: SIZES[0],
        lang: args.written.lang(),
        theme: Theme::Light,
    };
    export::make(&document, &wish, &args.output, || Failure::failed("the lesson is no longer there"))
}
