//! Where rows go while a file is read: into the table, or onto the list of what was left out.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::dates::DateReader;
use super::limits;
use super::mapping::free_name;
use super::source::BytesRead;
use crate::model::dataset::{Builder, Dataset, Day, NewRow};
use crate::model::{DateOrder, Problem};

/// How far a reader is.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'s> {
    /// Bytes read.
    pub bytes: u64,
    /// Bytes in all.
    pub of: u64,
    /// Rows kept so far.
    pub rows: usize,
    /// Records seen so far.
    pub records: u64,
    /// What is kept so far.
    pub so_far: &'s Builder,
}

/// Why a reader stops before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The person wished it.
    Cancelled,
    /// [`limits::ROWS`] are in.
    Full,
}

/// Records between two looks at whether the person wishes to stop.
const RECORDS_PER_LOOK: u64 = 4_096;

/// Takes rows and problems of one file.
pub(super) struct Sink<'a> {
    pub file: &'a str,
    pub builder: Builder,
    pub dates: DateReader,
    /// Records seen, and records of which nothing is kept.
    pub records: u64,
    pub skipped: u64,
    /// Things said about rows that are kept.
    pub noticed: u64,
    errors: Vec<Problem>,
    notices: Vec<Problem>,
    /// Rows whose days would be others if the month stood first.
    undecided: Vec<(u32, Day, Day)>,
    /// Whether there were too many columns.
    crowded: bool,
    /// Whether a text held what is no letter.
    pub replaced: bool,
    pub bytes: BytesRead,
    of: u64,
    /// Which order of day and month is usual where nothing tells.
    pub usual: DateOrder,
    progress: &'a mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
}

/// What a sink held when the file was read.
pub(super) struct Emptied {
    pub dataset: Dataset,
    pub problems: Vec<Problem>,
    /// The order of day and month, and whether it is only assumed; `None` where no date asked.
    pub order: Option<(DateOrder, bool)>,
}

impl<'a> Sink<'a> {
    pub fn new(
        file: &'a str,
        of: u64,
        order: Option<DateOrder>,
        progress: &'a mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
    ) -> Self {
        Self {
            file,
            builder: Builder::default(),
            dates: DateReader::new(order),
            records: 0,
            skipped: 0,
            noticed: 0,
            errors: Vec::new(),
            notices: Vec::new(),
            undecided: Vec::new(),
            crowded: false,
            replaced: false,
            bytes: BytesRead::default(),
            of,
            usual: DateOrder::DayFirst,
            progress,
        }
    }

    /// Counts a record of the file, and asks now and then whether to go on.
    pub fn record(&mut self) -> Result<(), Stop> {
        self.records += 1;
        if !self.records.is_multiple_of(RECORDS_PER_LOOK) {
            return Ok(());
        }
        self.ask()
    }

    /// Tells how far it is, and asks whether to go on.
    pub fn ask(&mut self) -> Result<(), Stop> {
        let (bytes, of) = (self.bytes.get(), self.of);
        let now = Progress { bytes, of, rows: self.builder.len(), records: self.records, so_far: &self.builder };
        if (self.progress)(now).is_break() { Err(Stop::Cancelled) } else { Ok(()) }
    }

    /// Keeps a row.
    pub fn keep(&mut self, row: NewRow) -> Result<(), Stop> {
        if self.builder.len() >= limits::ROWS {
            return Err(Stop::Full);
        }
        self.builder.push(row);
        Ok(())
    }

    /// The last row's days would be these if the month stood first.
    pub fn undecided(&mut self, from: Day, to: Day) {
        self.undecided.push((self.builder.len().saturating_sub(1) as u32, from, to));
    }

    /// Leaves a record out.
    pub fn skip(&mut self, at: impl Into<String>, reason: impl std::fmt::Display) {
        self.skipped += 1;
        if self.errors.len() < limits::PROBLEMS {
            self.errors.push(Problem::error(self.file, at, format!("{reason}; it is left out")));
        }
    }

    /// Something about the file as a whole that cannot be right.
    pub fn fault(&mut self, at: impl Into<String>, reason: impl Into<String>) {
        self.errors.push(Problem::error(self.file, at, reason));
    }

    /// Something about a record that is kept.
    pub fn notice(&mut self, at: impl Into<String>, reason: impl Into<String>) {
        self.noticed += 1;
        if self.notices.len() < limits::PROBLEMS {
            self.notices.push(Problem::notice(self.file, at, reason));
        }
    }

    /// A text without the zero that formats can write and no table can hold.
    pub fn letters<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        if !text.contains('\0') {
            return Cow::Borrowed(text);
        }
        self.replaced = true;
        Cow::Owned(text.replace('\0', "\u{FFFD}"))
    }

    /// The number of a new column for a property. One without a name, or with that of another column, gets
    /// a name of its own. `None` where there are too many columns.
    pub fn column(&mut self, name: &str) -> Option<usize> {
        let known = self.builder.columns();
        if known >= limits::COLUMNS {
            if !std::mem::replace(&mut self.crowded, true) {
                let most = limits::COLUMNS;
                self.notice("", format!("has more than {most} different properties; the others are left out"));
            }
            return None;
        }
        let name = match self.letters(name).trim() {
            "" => format!("column {}", known + 1),
            name => name.to_owned(),
        };
        Some(self.builder.column(&free_name(&name, |name| self.builder.has_column(name))))
    }

    /// The table and all that was said.
    pub fn finish(mut self) -> Emptied {
        let learned = self.dates.order();
        let undecided = std::mem::take(&mut self.undecided);
        let order = match learned {
            Some(order) => Some((order, false)),
            None if undecided.is_empty() => None,
            None => Some((self.usual, true)),
        };
        if order.is_some_and(|(order, _)| order == DateOrder::MonthFirst) {
            undecided.iter().for_each(|&(n, from, to)| self.builder.set_days(n as usize, from, to));
        }
        if let Some((order, true)) = order {
            let n = undecided.len();
            let first = match order {
                DateOrder::DayFirst => "day",
                DateOrder::MonthFirst => "month",
            };
            self.notice(
                "",
                format!(
                    "nothing tells whether the day or the month stands first in {n} rows; {first} first is assumed"
                ),
            );
        }
        let [day, month] = self.dates.only;
        if day > 0 && month > 0 {
            self.notice(
                "",
                format!("the day stands first in {day} dates, the month in {month}: each is read as it must be"),
            );
        }
        let mut problems = self.errors;
        problems.extend(self.notices);
        for (count, what) in [(self.skipped, "records are left out"), (self.noticed, "remarks on what is kept")] {
            let most = limits::PROBLEMS;
            if count > most as u64 {
                problems.push(Problem::notice(self.file, "", format!("{count} {what}; the first {most} are told")));
            }
        }
        Emptied { dataset: self.builder.finish(), problems, order }
    }
}
