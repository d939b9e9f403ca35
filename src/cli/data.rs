//! `data`: what a data file of anybody's holds, and what of it was left out.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use super::{Failure, args, json, print, print_problems};
use crate::io::import::{ImportError, Options, read_file};
use crate::model::check::Severity;
use crate::model::dataset::{Dialect, Mapping, Role, Window};
use crate::model::time::{Span, Step};
use crate::model::{DataFile, Dataset, Date, Format, KeptData, Period, Problem};
use crate::scene::{DataId, DataLayer};

/// Problems that are told one by one.
const PROBLEMS_TOLD: usize = 20;

#[derive(Serialize)]
struct Answer<'a> {
    format: &'static str,
    /// Whose table it is.
    dialect: &'static str,
    encoding: &'static str,
    encoding_guessed: bool,
    separator: Option<char>,
    order: Option<&'static str>,
    order_assumed: bool,
    columns: Vec<ColumnOut<'a>>,
    /// Rows, features or placemarks in the file, and how many of them are left out.
    records: u64,
    skipped: u64,
    /// Points, lines and areas that came of the others.
    kept: usize,
    dated: usize,
    lines_and_areas: usize,
    period: Option<[Date; 2]>,
    #[serde(rename = "box")]
    edges: Option<[f64; 4]>,
    window: WindowOut,
    problems: Vec<&'a Problem>,
    problems_in_all: usize,
}

#[derive(Serialize)]
struct ColumnOut<'a> {
    name: &'a str,
    role: &'static str,
}

/// What of it lies in the days and in the box that were asked for.
#[derive(Serialize)]
struct WindowOut {
    rows: usize,
    /// Rows that begin in each month.
    months: Vec<MonthOut>,
}

#[derive(Serialize)]
struct MonthOut {
    month: String,
    rows: usize,
}

/// Answers; ends with 1 where something of the file was left out.
pub fn run(args: &args::Data) -> Result<ExitCode, Failure> {
    let period = match (args.from, args.to) {
        (Some(from), Some(to)) if from > to => {
            return Err(Failure::usage(format!("--from {from} lies after --to {to}")));
        }
        (from, to) => from.zip(to).map(|(from, to)| Period::new(from, to)),
    };
    let imported = read(&args.file, &args.columns)?;
    let window = Window { span: period.map(Period::span), bbox: args.bbox };
    let answer = answer(&imported, window);
    print(&if args.json { json(&answer)? } else { text(&answer) });
    let errors = imported.problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(if errors { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// The data files that are kept with a scenario, then others, as they are drawn in pictures, with all
/// that is wrong with them told. One that is kept and cannot be read is told too, and left out.
pub fn layers(kept: &[(PathBuf, KeptData)], others: &[PathBuf]) -> Result<Vec<DataLayer>, Failure> {
    let mut layers = Vec::new();
    for (path, kept) in kept {
        match kept_layer(path, kept) {
            Ok(layer) => layers.push(layer),
            Err(problem) => print_problems(&[problem]),
        }
    }
    for path in others {
        let file = read(path, &[])?;
        layers.push(DataLayer::new(path.clone(), file));
    }
    for (n, layer) in (0..).zip(&mut layers) {
        layer.id = DataId(n);
        print_problems(&layer.file.problems);
    }
    Ok(layers)
}

/// A data file that is kept with a scenario.
pub fn kept_layer(path: &Path, kept: &KeptData) -> Result<DataLayer, Problem> {
    match read_as(path, None) {
        Ok(file) => Ok(DataLayer::kept(path.to_owned(), file, kept.clone())),
        Err(e) => Err(Problem::error(kept.file(), kept.id.as_str(), format!("{e}; it is left out"))),
    }
}

/// Reads a file as a mapping says, or as it is recognised.
fn read_as(file: &Path, mapping: Option<Mapping>) -> Result<DataFile, ImportError> {
    read_file(file, &Options { mapping, ..Options::default() }, &mut |_| ControlFlow::Continue(()))
}

/// Reads a file, some of its columns or properties meaning what was said: first by itself, to know which it has.
fn read(file: &Path, said: &[(String, Role)]) -> Result<DataFile, Failure> {
    let failed = |error: ImportError| Failure::failed(error.to_string());
    let (mut mapping, format) = match read_as(file, None) {
        read if said.is_empty() => return read.map_err(failed),
        Ok(file) => (file.recognised.mapping, file.recognised.format),
        Err(ImportError::Unplaced { mapping, .. }) => (*mapping, Format::Csv),
        Err(error) => return Err(failed(error)),
    };
    for (name, role) in said {
        if role.is_place() && format != Format::Csv {
            let (role, format) = (role.word(), format.word());
            return Err(Failure::usage(format!(
                "--column {name}={role}: of {format} the places stand in the file itself"
            )));
        }
        let found = mapping.columns.iter().position(|column| column.name == *name).ok_or_else(|| {
            let known: Vec<&str> = mapping.columns.iter().map(|column| column.name.as_str()).collect();
            Failure::usage(format!("--column {name}: there is none of this name; there are {}", known.join(", ")))
        })?;
        mapping.assign(found, *role);
    }
    read_as(file, Some(mapping)).map_err(failed)
}

fn answer(file: &DataFile, window: Window) -> Answer<'_> {
    let DataFile { name: _, dataset, problems, records, skipped, recognised } = file;
    let columns = recognised.mapping.columns.iter();
    Answer {
        format: recognised.format.word(),
        dialect: recognised.mapping.dialect.word(),
        encoding: recognised.encoding,
        encoding_guessed: recognised.encoding_guessed,
        separator: recognised.separator,
        order: recognised.order.map(|(order, _)| order.word()),
        order_assumed: recognised.order.is_some_and(|(_, assumed)| assumed),
        columns: columns.map(|column| ColumnOut { name: &column.name, role: column.role.word() }).collect(),
        records: *records,
        skipped: *skipped,
        kept: dataset.len(),
        dated: dataset.dated(),
        lines_and_areas: dataset.grounds().count(),
        period: dataset.period().map(|period| [period.first(), period.last()]),
        edges: dataset.edges(),
        window: in_window(dataset, window),
        problems: problems.iter().take(PROBLEMS_TOLD).collect(),
        problems_in_all: problems.len(),
    }
}

fn in_window(dataset: &Dataset, window: Window) -> WindowOut {
    let rows = dataset.rows(window);
    let name = |month: Date| format!("{:04}-{:02}", month.year(), month.month());
    let months = dataset.counts(Step::Month, window.span);
    let counted = match window.bbox {
        None => months,
        Some(_) => {
            // Rows are in the order of their first day, as the months are.
            let begun: Vec<Date> = rows.iter().filter_map(|&row| dataset.span(row)).map(|span| span.from).collect();
            let count = |month: Date| {
                let span = Span { from: month, to: Some(Step::Month.add(month, 1)) };
                let inside = |day: &Date| span.contains(*day) && window.span.is_none_or(|asked| asked.contains(*day));
                begun.iter().filter(|day| inside(day)).count()
            };
            months.into_iter().map(|(month, _)| (month, count(month))).collect()
        }
    };
    let months = counted.into_iter().filter(|(_, rows)| *rows > 0);
    WindowOut { rows: rows.len(), months: months.map(|(month, rows)| MonthOut { month: name(month), rows }).collect() }
}

fn text(answer: &Answer<'_>) -> String {
    let mut out = format!("format {}", answer.format);
    if answer.format == Format::Csv.word() && answer.dialect != Dialect::Any.word() {
        out.push_str(&format!(" of {}", answer.dialect));
    }
    let guessed = if answer.encoding_guessed { " (guessed from its letters)" } else { "" };
    out.push_str(&format!(", encoding {}{guessed}", answer.encoding));
    if let Some(separator) = answer.separator {
        let name = if separator == '\t' { "tab".to_owned() } else { separator.to_string() };
        out.push_str(&format!(", separator {name}"));
    }
    if let Some(order) = answer.order {
        out.push_str(&format!(", dates {order}{}", if answer.order_assumed { " (assumed)" } else { "" }));
    }
    out.push('\n');
    let (kept, meant): (Vec<_>, Vec<_>) = answer.columns.iter().partition(|c| c.role == Role::Property.word());
    let meant: Vec<String> = meant.iter().map(|column| format!("{} = {}", column.name, column.role)).collect();
    out.push_str(&format!("columns {}\n", meant.join(", ")));
    if !kept.is_empty() {
        let kept: Vec<&str> = kept.iter().map(|column| column.name).collect();
        out.push_str(&format!("properties {}\n", kept.join(", ")));
    }
    let Answer { records, skipped, kept, dated, .. } = answer;
    out.push_str(&format!("records {records}, skipped {skipped}, kept {kept}, with a day {dated}"));
    out.push_str(&format!(", lines and areas {}\n", answer.lines_and_areas));
    if let Some([first, last]) = answer.period {
        out.push_str(&format!("period {first} {last}\n"));
    }
    if let Some([west, south, east, north]) = answer.edges {
        out.push_str(&format!("box {west},{south},{east},{north}\n"));
    }
    out.push_str(&format!("in the window {}\n", answer.window.rows));
    for month in &answer.window.months {
        out.push_str(&format!("{} {}\n", month.month, month.rows));
    }
    for problem in &answer.problems {
        let word = if problem.severity == Severity::Error { "error" } else { "notice" };
        out.push_str(&format!("{word}: {problem}\n"));
    }
    if answer.problems_in_all > answer.problems.len() {
        out.push_str(&format!("and {} more\n", answer.problems_in_all - answer.problems.len()));
    }
    out
}
