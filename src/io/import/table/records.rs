//! Rows of cells out of a stream, each within limits: a quotation mark that is not closed ends in
//! words, not in memory.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::super::limits;

/// Reads rows.
pub(super) struct Records<R> {
    input: R,
    core: Reader,
    buffer: Vec<u8>,
    waiting: std::ops::Range<usize>,
    row: Row,
}

/// The cells of a row.
#[derive(Default)]
pub(super) struct Row {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    used: usize,
}

/// Why there is no further row.
pub(super) enum End {
    /// The file could not be read.
    Io(io::Error),
    /// The row that begins at this line is longer than any may be.
    TooLong { line: u64 },
}

impl<R: Read> Records<R> {
    pub fn new(input: R, separator: u8) -> Self {
        Self {
            input,
            core: ReaderBuilder::new().delimiter(separator).build(),
            buffer: vec![0; 128 << 10],
            waiting: 0..0,
            row: Row { bytes: vec![0; 16 << 10], ends: vec![0; 64], used: 0 },
        }
    }

    /// The next row.
    pub fn next(&mut self) -> Result<Option<&Row>, End> {
        let line = self.core.line();
        let (mut written, mut ends) = (0, 0);
        loop {
            if self.waiting.is_empty() {
                let n = loop {
                    match self.input.read(&mut self.buffer) {
                        Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                        read => break read.map_err(End::Io)?,
                    }
                };
                self.waiting = 0..n;
            }
            let input = &self.buffer[self.waiting.clone()];
            let (result, read, wrote, ended) =
                self.core.read_record(input, &mut self.row.bytes[written..], &mut self.row.ends[ends..]);
            self.waiting.start += read;
            written += wrote;
            ends += ended;
            if written > limits::RECORD_BYTES || ends > limits::COLUMNS * 4 {
                return Err(End::TooLong { line });
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.row.bytes.resize(self.row.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.row.ends.resize(self.row.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    self.row.used = ends;
                    return Ok(Some(&self.row));
                }
                ReadRecordResult::End => return Ok(None),
            }
        }
    }
}

impl Row {
    /// How many cells.
    pub fn len(&self) -> usize {
        self.used
    }

    /// A cell; of one that is not there, an empty text.
    pub fn get(&self, n: usize) -> &str {
        if n >= self.used {
            return "";
        }
        let start = n.checked_sub(1).map_or(0, |before| self.ends[before]);
        // The text is UTF-8 as it comes from its decoder.
        std::str::from_utf8(&self.bytes[start..self.ends[n]]).unwrap_or_default()
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.used).map(|n| self.get(n))
    }
}
