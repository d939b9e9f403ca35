//! Tables: rows of cells with commas, semicolons, tabs or bars between them.

mod records;

use std::io::Read;

use super::mapping::recognised;
use super::record::{Cell, Record};
use super::sink::{Sink, Stop};
use super::write::{HEAD, property_name};
use crate::model::dataset::{Dialect, Mapping, Role};
use records::{End, Records, Row};

/// What can stand between cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Rows that are looked at to recognise a table.
const ROWS_LOOKED_AT: usize = 500;

/// The separator of a text and its first rows: the one that cuts most rows alike into most cells.
pub(super) fn separator(sample: &str) -> u8 {
    // What stands in the cells of our own tables is of no account.
    if sample.starts_with(&HEAD.join(",")) {
        return b',';
    }
    let score = |separator: u8| {
        let rows = first_rows(sample, separator, 50);
        let widths: Vec<usize> = rows.iter().map(Vec::len).collect();
        let usual = widths.iter().copied().max_by_key(|width| widths.iter().filter(|w| *w == width).count());
        let usual = usual.unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == usual).count();
        if usual < 2 { 0 } else { alike * 1_000 / widths.len() * 100 + usual.min(99) }
    };
    SEPARATORS.into_iter().rev().max_by_key(|&separator| score(separator)).unwrap_or(b',')
}

/// The first rows of a text that may be cut short.
pub(super) fn first_rows(sample: &str, separator: u8, most: usize) -> Vec<Vec<String>> {
    let mut records = Records::new(sample.as_bytes(), separator);
    let mut rows = Vec::new();
    while rows.len() < most {
        match records.next() {
            Ok(Some(row)) => rows.push(row.cells().map(str::to_owned).collect()),
            Ok(None) | Err(_) => break,
        }
    }
    rows
}

/// What the columns mean, by a sample of the text.
pub(super) fn recognise(sample: &str, separator: u8) -> Mapping {
    let mut rows = first_rows(sample, separator, ROWS_LOOKED_AT);
    // The sample may end within a row.
    if rows.len() > 1 && rows.len() < ROWS_LOOKED_AT {
        rows.pop_if(|last| last.len() < 2);
    }
    recognised(&rows)
}

/// Reads all rows of a table.
pub(super) fn read(text: impl Read, separator: u8, mapping: &Mapping, sink: &mut Sink<'_>) -> Result<(), Stop> {
    let mut records = Records::new(text, separator);
    let columns: Vec<(Role, Option<usize>, &str)> = mapping
        .columns
        .iter()
        .map(|column| {
            // A code that says how exactly something is known stays to be read, too.
            let code = matches!(column.role, Role::TimePrecision | Role::PointPrecision);
            let kept = column.role == Role::Property || (code && mapping.dialect != Dialect::Own);
            let own = mapping.dialect == Dialect::Own;
            let name = if own { property_name(&column.name) } else { &column.name };
            let index = if kept { sink.column(name) } else { None };
            (column.role, index, column.name.as_str())
        })
        .collect();
    let mut number: u32 = 0;
    loop {
        let row = match records.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(()),
            Err(End::Io(e)) => {
                sink.fault(format!("after row {number}"), format!("cannot be read further: {e}"));
                return Ok(());
            }
            Err(End::TooLong { line }) => {
                let at = format!("row {}, which begins at line {line}", number.saturating_add(1));
                let most = super::limits::RECORD_BYTES >> 20;
                sink.fault(
                    at,
                    format!("is longer than {most} MB: perhaps a quotation mark is not closed; the rest is not read"),
                );
                return Ok(());
            }
        };
        number = number.saturating_add(1);
        if mapping.head && number == 1 {
            continue;
        }
        sink.record()?;
        read_row(row, number, mapping.dialect, &columns, sink)?;
    }
}

fn read_row(
    row: &Row,
    number: u32,
    dialect: Dialect,
    columns: &[(Role, Option<usize>, &str)],
    sink: &mut Sink<'_>,
) -> Result<(), Stop> {
    let at = || format!("row {number}");
    if row.cells().all(|cell| cell.trim().is_empty()) {
        sink.skip(at(), "is empty");
        return Ok(());
    }
    if (columns.len()..row.len()).any(|n| !row.get(n).trim().is_empty()) {
        sink.skip(at(), format!("has {} cells where the head has {}", row.len(), columns.len()));
        return Ok(());
    }
    if row.len() < columns.len() {
        sink.notice(
            at(),
            format!("has {} cells where the head has {}; the others are empty", row.len(), columns.len()),
        );
    }
    let cells = columns.iter().enumerate().map(|(n, &(role, column, name))| {
        let text = row.get(n);
        let text = if dialect == Dialect::Own { crate::text::cell::read(text) } else { text };
        Cell { role, column, name, text }
    });
    // They are gone through once for each role.
    let cells: Vec<Cell<'_>> = cells.collect();
    Record::new(number, "row", dialect, cells.iter().copied()).put(sink)
}
