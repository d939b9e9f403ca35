//! Anybody's data: tables (ACLED, UCDP GED and any other CSV), GeoJSON, KML, KMZ, GPX,
//! TimeMap and ORBAT Mapper, read into a [`DataFile`].
//!
//! A reader keeps what it can and says what it leaves out, with row and column; no bytes make it
//! stop the program, hang or fill the memory ([`limits`]). The file is read as it comes, with word
//! of how far it is, and stops when the person wishes.

mod archive;
pub mod dates;
mod geojson;
mod gpx;
mod json;
mod kml;
pub mod mapping;
mod numbers;
mod orbat;
mod properties;
mod record;
mod shapes;
mod sink;
mod source;
mod table;
mod timemap;
pub mod write;
mod xml;

use std::io::{self, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

use encoding_rs::Encoding;

use super::{atlas_file, limits};
use crate::model::dataset::Mapping;
use crate::model::{DataFile, DateOrder, Format, Problem, Recognised};
use sink::{Emptied, Sink, Stop};
use source::{Text, encoding, fill};

pub(super) use record::quoted;
pub use sink::Progress;
pub use source::ReadSeek;

/// What the person says about a file; what is left open is found out.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the columns of a table mean, or the properties of things by their names.
    pub mapping: Option<Mapping>,
    /// What stands between the cells of a table.
    pub separator: Option<u8>,
    /// The encoding of a text.
    pub encoding: Option<&'static Encoding>,
    /// The order of day and month.
    pub order: Option<DateOrder>,
}

/// Rows that are shown of a table about which the person is asked.
const ROWS_SHOWN: usize = 5;

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("cannot read {file}: {source}")]
    Io {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
    },
    /// It is no data that can be read.
    #[error("{file} {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why, and what to do.
        reason: String,
    },
    /// It is a table whose columns do not say where things are.
    #[error(
        "{file} has no columns that say where things are: longitude and latitude, both in one column, or a geometry"
    )]
    Unplaced {
        /// The file.
        file: String,
        /// What its columns seem to mean.
        mapping: Box<Mapping>,
        /// Its first rows, without the head.
        rows: Vec<Vec<String>>,
    },
    /// The person stopped it.
    #[error("reading {file} was stopped")]
    Cancelled {
        /// The file.
        file: String,
    },
}

/// Reads a file from the disk, or one in a scenario's file: `war.atlas/data/events.csv`.
pub fn read_file(
    path: &Path,
    options: &Options,
    progress: &mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<DataFile, ImportError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let failed = |source| ImportError::Io { file: name.clone(), source };
    if let Some((archive, entry)) = atlas_file::within(path) {
        let unreadable = |reason| ImportError::Unreadable { file: name.clone(), reason };
        let (bytes, whole) = atlas_file::read(&archive, &entry).map_err(unreadable)?;
        let mut read = read(&name, &mut archive::input(bytes), options, progress)?;
        if !whole {
            read.problems.insert(0, Problem::error(&name, "", atlas_file::CHANGED));
        }
        return Ok(read);
    }
    if path.is_dir() {
        return Err(ImportError::Unreadable { file: name, reason: "is a folder; name a file in it".to_owned() });
    }
    let mut file = std::fs::File::open(path).map_err(failed)?;
    read(&name, &mut file, options, progress)
}

/// Reads an input; problems name it `file`.
pub fn read(
    file: &str,
    input: &mut dyn ReadSeek,
    options: &Options,
    progress: &mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<DataFile, ImportError> {
    let failed = |source| ImportError::Io { file: file.to_owned(), source };
    let unreadable = |reason: String| ImportError::Unreadable { file: file.to_owned(), reason };
    let of = input.seek(SeekFrom::End(0)).map_err(failed)?;
    let mut start = [0; 4];
    input.seek(SeekFrom::Start(0)).map_err(failed)?;
    let n = fill(input, &mut start).map_err(failed)?;
    if start[..n].starts_with(b"PK\x03\x04") {
        if of > limits::ARCHIVE_BYTES {
            return Err(unreadable(format!("is an archive of more than {} MB", limits::ARCHIVE_BYTES >> 20)));
        }
        let bytes = archive::kml(input).map_err(unreadable)?;
        let of = bytes.len() as u64;
        return read_text(file, &mut archive::input(bytes), of, Some(Format::Kmz), options, progress);
    }
    if of > limits::FILE_BYTES {
        return Err(unreadable(format!("is larger than {} GB", limits::FILE_BYTES >> 30)));
    }
    read_text(file, input, of, None, options, progress)
}

fn read_text(
    file: &str,
    input: &mut dyn ReadSeek,
    of: u64,
    known: Option<Format>,
    options: &Options,
    progress: &mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<DataFile, ImportError> {
    let failed = |source| ImportError::Io { file: file.to_owned(), source };
    let unreadable = |reason: &str| ImportError::Unreadable { file: file.to_owned(), reason: reason.to_owned() };
    let given = match options.encoding {
        Some(encoding) => Some(encoding),
        None => declared(input).map_err(failed)?,
    };
    let found = encoding(input, given).map_err(failed)?;
    let mut sink = Sink::new(file, of, options.order, progress);
    let sample = sample(input, found.encoding, &sink).map_err(failed)?;
    if sample.contains('\0') {
        return Err(unreadable(
            "is no text, and no data that can be read: CSV, GeoJSON, KML, KMZ, GPX, TimeMap and ORBAT Mapper can",
        ));
    }
    let format = match known {
        Some(format) => format,
        None => format_of(&sample).map_err(|reason| unreadable(&reason))?,
    };
    if held(format) && of > limits::HELD_BYTES {
        let most = limits::HELD_BYTES >> 20;
        return Err(unreadable(&format!("is larger than {most} MB, the most of its kind, {}", format.word())));
    }
    let separator = options.separator.unwrap_or_else(|| table::separator(&sample));
    let mut mapping = Mapping::default();
    if format == Format::Csv {
        mapping = options.mapping.clone().unwrap_or_else(|| table::recognise(&sample, separator));
        if !mapping.has_place() {
            let rows = table::first_rows(&sample, separator, ROWS_SHOWN + 1);
            let rows = rows.into_iter().skip(usize::from(mapping.head)).collect();
            return Err(ImportError::Unplaced { file: file.to_owned(), mapping: Box::new(mapping), rows });
        }
        if mapping.columns.len() > limits::COLUMNS {
            return Err(unreadable(&format!("has more than {} columns", limits::COLUMNS)));
        }
    }
    let text = Text::new(input, found.encoding, sink.bytes.clone()).map_err(failed)?;
    let replaced = text.replaced();
    let names = properties::Names::new(options.mapping.as_ref());
    let read = match format {
        Format::Csv => table::read(text, separator, &mapping, &mut sink).map(|()| Vec::new()),
        Format::GeoJson => geojson::read(text, names, &mut sink),
        Format::Kml | Format::Kmz => kml::read(text, names, &mut sink),
        Format::Gpx => gpx::read(text, names, &mut sink),
        Format::TimeMap => timemap::read(text, names, &mut sink),
        Format::OrbatMapper => orbat::read(text, names, &mut sink),
    };
    match read {
        Ok(columns) if format != Format::Csv => mapping.columns = columns,
        Ok(_) => {}
        Err(Stop::Cancelled) => return Err(ImportError::Cancelled { file: file.to_owned() }),
        Err(Stop::Full) => {
            sink.skipped += 1;
            sink.fault("", format!("has more than {} rows; the others are not read", limits::ROWS));
        }
    }
    if replaced.get() || sink.replaced {
        let name = found.encoding.name();
        sink.notice("", format!("holds what is no letter in {name}; it is shown as \u{FFFD}"));
    }
    let (records, skipped) = (sink.records, sink.skipped);
    let Emptied { dataset, problems, order } = sink.finish();
    let recognised = Recognised {
        format,
        encoding: found.encoding.name(),
        encoding_guessed: found.guessed,
        separator: (format == Format::Csv).then(|| char::from(separator)),
        order,
        mapping,
    };
    Ok(DataFile { name: file.to_owned(), dataset, problems, records, skipped, recognised })
}

/// Whether a file is held in memory until all of it is read, because its parts refer to each other.
fn held(format: Format) -> bool {
    match format {
        Format::TimeMap | Format::OrbatMapper => true,
        Format::Csv | Format::GeoJson | Format::Kml | Format::Kmz | Format::Gpx => false,
    }
}

/// The encoding that an XML text declares.
fn declared(input: &mut dyn ReadSeek) -> io::Result<Option<&'static Encoding>> {
    let mut start = [0; 200];
    input.seek(SeekFrom::Start(0))?;
    let n = fill(input, &mut start)?;
    let start = String::from_utf8_lossy(&start[..n]);
    let declaration = start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map(|(inside, _)| inside);
    let label = declaration.and_then(|inside| inside.split_once("encoding")).map(|(_, value)| value);
    let label = label.and_then(|value| value.split(['"', '\'']).nth(1));
    // UTF-8 is found out anyhow, and a file that is not what it declares is found out, too.
    Ok(label.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|e| *e != encoding_rs::UTF_8))
}

/// The beginning of the text, up to a whole line.
fn sample(input: &mut dyn ReadSeek, encoding: &'static Encoding, sink: &Sink<'_>) -> io::Result<String> {
    let mut text = Text::new(input, encoding, sink.bytes.clone())?;
    let mut bytes = vec![0; limits::SAMPLE_BYTES];
    let n = fill(&mut text, &mut bytes)?;
    bytes.truncate(n);
    if n == limits::SAMPLE_BYTES
        && let Some(end) = bytes.iter().rposition(|b| *b == b'\n')
    {
        bytes.truncate(end + 1);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn format_of(sample: &str) -> Result<Format, String> {
    let start = sample.trim_start();
    if start.is_empty() {
        return Err("is empty".to_owned());
    }
    if start.starts_with(['{', '[']) {
        return json::format_of(start);
    }
    if !start.starts_with('<') {
        return Ok(Format::Csv);
    }
    // The outermost element, behind declarations and comments.
    let mut rest = start;
    while let Some((_, element)) = rest.split_once('<') {
        let skip = [("!--", "-->"), ("?", "?>"), ("!", ">")].into_iter().find(|(begin, _)| element.starts_with(begin));
        match skip {
            Some((_, end)) => rest = element.split_once(end).map_or("", |(_, after)| after),
            None => {
                let name = element.split([' ', '>', '/', '\n', '\r', '\t']).next().unwrap_or_default();
                return match name.rsplit(':').next().unwrap_or_default() {
                    "kml" | "Document" | "Folder" | "Placemark" => Ok(Format::Kml),
                    "gpx" => Ok(Format::Gpx),
                    name => Err(format!("is XML, but neither KML nor GPX: it begins with {}", record::quoted(name))),
                };
            }
        }
    }
    Err("is XML without an element".to_owned())
}
