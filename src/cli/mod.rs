//! The command line: the same answers as the window.

mod args;
mod bench;
mod changes;
mod check;
mod class;
mod crashed;
mod data;
mod export;
mod handout;
mod kept;
mod query;
mod quiz;
mod remembered;
mod render;
mod schema;
mod window;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;

use crate::io::atlas_file;
use crate::io::base::read_base;
use crate::io::crash;
use crate::io::desk::DeskFolders;
use crate::io::folder::{BASE, FIRST_SCENARIO};
use crate::io::{Folder, Loaded, OpenError, read_scenario};
use crate::model::{Base, KeptData, Problem};
use args::{Args, Command};
pub use crashed::report_panics;
pub use kept::Kept;

/// A command failed: what it says on its one line, and how the program ends.
#[derive(Debug)]
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// The command was asked for something that cannot be: ends with 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }

    /// The command could not be carried out: ends with 1.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::failed(error.to_string())
    }
}

impl From<crate::io::save::SaveError> for Failure {
    fn from(error: crate::io::save::SaveError) -> Self {
        Self::failed(error.to_string())
    }
}

/// Runs the program with the arguments of its process.
pub fn main() -> ExitCode {
    if let Some(folder) = crash::folder() {
        report_panics(folder);
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        // Help and version are no failures; a closed pipe is none either.
        Err(asked) if asked.exit_code() == 0 => {
            let _ = asked.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("conflict-atlas: {}", one_line(&error.to_string()));
            return ExitCode::from(2);
        }
    };
    let done = match args.command {
        None => window::run(None, args.window),
        Some(Command::Open { path, window }) => window::run(Some(path), window),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Query(args)) => query::run(&args),
        Some(Command::Changes(args)) => changes::run(&args),
        Some(Command::Render(args)) => render::run(&args),
        Some(Command::Export(args)) => export::run(&args),
        Some(Command::Handout(args)) => handout::run(&args),
        Some(Command::Quiz(args)) => quiz::run(&args),
        Some(Command::Class(args)) => class::run(&args),
        Some(Command::Data(args)) => data::run(&args),
        Some(Command::Schema(args)) => schema::run(&args),
        Some(Command::Bench(args)) => bench::run(&args),
    };
    match done {
        Ok(code) => code,
        Err(Failure { message, code }) => {
            eprintln!("conflict-atlas: {message}");
            ExitCode::from(code)
        }
    }
}

/// What is wrong with the arguments, without the hints that follow it, on one line.
fn one_line(error: &str) -> String {
    let what = error.split("\n\n").next().unwrap_or_default();
    let words: Vec<&str> = what.trim_start_matches("error: ").split_whitespace().collect();
    format!("{}; --help tells more", words.join(" "))
}

/// A scenario and the base geography, with all that is wrong with either.
struct Opened {
    loaded: Loaded,
    base: Base,
    /// Where is kept what is made in the window.
    desk: Option<DeskFolders>,
    /// The data files that are kept with the scenario, and where their tables are.
    data: Vec<(PathBuf, KeptData)>,
}

/// Opens a folder or a scenario's file, or the first scenario.
fn opened(folder: Option<&Path>) -> Result<Opened, Failure> {
    let folder = match folder {
        Some(path) => Folder::on_disk(path)?,
        None => FIRST_SCENARIO,
    };
    // Two files' worth of reading each; together they take as long as the longer one.
    let (loaded, (base, base_problems)) = std::thread::scope(|scope| {
        let base = scope.spawn(|| read_base(&BASE));
        let loaded = read_scenario(&folder);
        let base = base.join().unwrap_or_else(|_| {
            (Base::default(), vec![Problem::error("base", "", "reading the base geography ended unexpectedly")])
        });
        (loaded, base)
    });
    let mut loaded = loaded?;
    loaded.problems.extend(base_problems);
    let desk = DeskFolders::of(&folder, &loaded.scenario);
    if let Some(desk) = &desk {
        loaded.problems.extend(desk.bring_home(&mut loaded.scenario));
    }
    if let Folder::Packed(path) = &folder {
        loaded.problems.extend(atlas_file::damages(path));
    }
    let data = desk.as_ref().map(|desk| desk.data(&loaded.scenario)).unwrap_or_default();
    Ok(Opened { loaded, base, desk, data })
}

/// Prints problems of data, one a line, on the error channel.
fn print_problems(problems: &[Problem]) {
    for problem in problems {
        eprintln!("conflict-atlas: {problem}");
    }
}

/// Prints to the output; a closed pipe is no failure.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// JSON, readable, with a line's end.
fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|e| Failure::failed(format!("cannot put the answer into JSON: {e}")))
}
