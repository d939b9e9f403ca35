//! One record of a file, whatever its format, as a row: its days, its place, its texts.

use super::dates::{self, Days, OrderSaid};
use super::limits;
use super::mapping::lat_lon;
use super::numbers;
use super::shapes::{self, Shape};
use super::sink::{Sink, Stop};
use crate::model::dataset::{Day, Deaths, Field, NewRow, PointPrecision, TimePrecision};
use crate::model::dataset::{Dialect, Role};
use crate::model::{LonLat, lon_lat};

/// A cell or property: what it means, its property column, its name and its text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'c> {
    pub role: Role,
    /// The column of a property; `None` where the text is not kept as one.
    pub column: Option<usize>,
    pub name: &'c str,
    pub text: &'c str,
}

/// A record before it is a row.
pub(super) struct Record<'c, I> {
    /// Its number in the file.
    pub number: u32,
    /// What problems call it: "row", "feature".
    pub noun: &'static str,
    /// Its number among those that are called so.
    pub nth: u32,
    pub dialect: Dialect,
    pub cells: I,
    /// Its shapes, where the format has them apart from the cells.
    pub shapes: Option<Vec<Shape>>,
    /// Its days, where the format has them apart from the cells.
    pub days: Option<(Option<Day>, Option<Day>, TimePrecision)>,
    _cells: std::marker::PhantomData<&'c ()>,
}

impl<'c, I: Iterator<Item = Cell<'c>> + Clone> Record<'c, I> {
    pub fn new(number: u32, noun: &'static str, dialect: Dialect, cells: I) -> Self {
        Self { number, noun, nth: number, dialect, cells, shapes: None, days: None, _cells: std::marker::PhantomData }
    }

    /// Puts the record into the sink: as a row, as several where it has several places, or as a
    /// problem.
    pub fn put(mut self, sink: &mut Sink<'_>) -> Result<(), Stop> {
        let at = || format!("{} {}", self.noun, self.nth);
        let shapes = match self.shapes.take().map_or_else(|| self.place(), Ok) {
            Ok(shapes) => shapes,
            Err((name, reason)) => {
                let name = if name.is_empty() { String::new() } else { format!(", {name}") };
                sink.skip(format!("{}{name}", at()), reason);
                return Ok(());
            }
        };
        let mut row = NewRow { record: self.number, ..NewRow::default() };
        let other = self.days(&mut row, sink);
        self.figures(&mut row, sink);
        for shape in shapes {
            let (place, ground) = shape.into_row();
            sink.keep(NewRow { at: place, ground, ..row.clone() })?;
            if let Some((from, to)) = other {
                sink.undecided(from, to);
            }
            self.texts(sink);
        }
        Ok(())
    }

    fn first(&self, role: Role) -> Option<Cell<'c>> {
        self.cells.clone().find(|cell| cell.role == role && !cell.text.trim().is_empty())
    }

    /// Where it is, or in which cell the fault lies and which.
    fn place(&self) -> Result<Vec<Shape>, (&'c str, String)> {
        if let Some(cell) = self.first(Role::Wkt) {
            return shapes::from_wkt(cell.text).map_err(|reason| (cell.name, reason));
        }
        if let Some(cell) = self.first(Role::LatLon) {
            let (lat, lon) = lat_lon(cell.text)
                .ok_or_else(|| (cell.name, format!("{} is no latitude and longitude", quoted(cell.text))))?;
            return Ok(vec![Shape::Point(lon_lat(lon, lat))]);
        }
        let degree = |role, what: &str, most: f64| {
            let cell = self.first(role).ok_or_else(|| ("", format!("has no {what}")))?;
            let value = numbers::degrees(cell.text)
                .ok_or_else(|| (cell.name, format!("{} is no {what}", quoted(cell.text))))?;
            if value.abs() <= most {
                Ok(value)
            } else {
                Err((cell.name, format!("{what} {} is not between −{most} and {most}", cell.text.trim())))
            }
        };
        let lat = degree(Role::Latitude, "latitude", 90.0)?;
        Ok(vec![Shape::Point(lon_lat(degree(Role::Longitude, "longitude", 180.0)?, lat))])
    }

    /// Sets the days; gives those that hold if the month stands first.
    fn days(&self, row: &mut NewRow, sink: &mut Sink<'_>) -> Option<(Day, Day)> {
        if let Some((from, to, precision)) = self.days {
            row.time_precision = precision;
            // A beginning that is not known is the calendar's.
            row.from = from.or(to.map(|_| Day::ALWAYS));
            row.to = to;
            return None;
        }
        let mut read = |role| {
            let cell = self.first(role)?;
            let days = if role == Role::Timestamp {
                dates::timestamp(cell.text)
            } else {
                sink.dates.read(cell.text).or_else(|| dates::bare(cell.text))
            };
            if days.is_none() {
                let at = format!("{} {}, {}", self.noun, self.nth, cell.name);
                let what = format!("{} is no date; the row is kept without it", quoted(cell.text));
                sink.notice(at, what);
            }
            days
        };
        let from = read(Role::From).or_else(|| read(Role::Timestamp));
        let last = read(Role::Last);
        let to = read(Role::To);
        let Some(from) = from else {
            if let Some(end) = last.map(|days| days.to).or(to.map(|days| days.from)) {
                (row.from, row.to) = (Some(Day::ALWAYS), Some(end));
            }
            return None;
        };
        let end = last.map(|days| days.to).or(to.map(|days| days.from));
        // In our own tables what has no end runs on.
        let alone = (self.dialect != Dialect::Own).then_some(from.to);
        (row.from, row.to) = (Some(from.from), end.or(alone));
        if end.is_some_and(|end| end <= from.from) {
            let at = format!("{} {}", self.noun, self.nth);
            sink.notice(at, "ends before it begins; it has its first day alone".to_owned());
            row.to = Some(from.from.next());
        }
        row.time_precision = from.precision;
        let other = |days: Days| match days.order {
            OrderSaid::Either(day) => Some(day),
            OrderSaid::Nothing | OrderSaid::Only(_) => None,
        };
        let other_end = match (last.and_then(other), to.and_then(other)) {
            (Some(day), _) => Some(day.next()),
            (None, Some(day)) => Some(day),
            (None, None) => end,
        };
        let swapped = other(from).map(|day| (day, other_end.unwrap_or(day.next())));
        swapped.or_else(|| other_end.filter(|day| Some(*day) != end).map(|day| (from.from, day)))
    }

    /// Sets precisions and counts of the dead.
    fn figures(&self, row: &mut NewRow, sink: &mut Sink<'_>) {
        if let Some(cell) = self.first(Role::TimePrecision) {
            match time_precision(self.dialect, cell.text) {
                Some(precision) => row.time_precision = precision,
                None => self.unknown(sink, cell, "no precision of a date"),
            }
        }
        if let Some(cell) = self.first(Role::PointPrecision) {
            match point_precision(self.dialect, cell.text) {
                Some(precision) => row.point_precision = precision,
                None => self.unknown(sink, cell, "no precision of a place"),
            }
        }
        let [low, best, high] = [Role::DeathsLow, Role::DeathsBest, Role::DeathsHigh].map(|role| {
            let cell = self.first(role)?;
            let count = numbers::count(cell.text);
            if count.is_none() {
                self.unknown(sink, cell, "no count");
            }
            count
        });
        row.deaths = Deaths { low, best, high };
    }

    fn unknown(&self, sink: &mut Sink<'_>, cell: Cell<'_>, what: &str) {
        let at = format!("{} {}, {}", self.noun, self.nth, cell.name);
        sink.notice(at, format!("{} is {what}; the row is kept without it", quoted(cell.text)));
    }

    fn texts(&self, sink: &mut Sink<'_>) {
        for cell in self.cells.clone() {
            let whole = sink.letters(cell.text);
            let text = match cut(&whole) {
                text if text.len() == whole.len() => text,
                text => {
                    let at = format!("{} {}, {}", self.noun, self.nth, cell.name);
                    sink.notice(at, format!("a text of {} bytes is cut after {}", whole.len(), text.len()));
                    text
                }
            };
            if let Role::Text(field) = cell.role {
                sink.builder.text(field, in_words(self.dialect, field, text));
            }
            if let Some(column) = cell.column {
                sink.builder.property(column, text);
            }
        }
    }
}

/// A cell as a problem quotes it: short, on one line.
pub(in crate::io) fn quoted(text: &str) -> String {
    let short: String = text.trim().chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let more = if text.trim().chars().count() > 40 { "…" } else { "" };
    format!("“{short}{more}”")
}

/// A text up to the limit.
pub(super) fn cut(text: &str) -> &str {
    let mut end = text.len().min(limits::TEXT_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The place of a point on the globe, or why it is none.
pub(super) fn on_globe(lon: f64, lat: f64) -> Result<LonLat, String> {
    let place = lon_lat(lon, lat);
    if place.is_on_globe() { Ok(place) } else { Err(format!("lies off the globe, at longitude {lon}, latitude {lat}")) }
}

/// The kind of violence of GED in words; everything else is as it is.
fn in_words(dialect: Dialect, field: Field, text: &str) -> &str {
    match (dialect, field, text) {
        (Dialect::Ged, Field::Kind, "1") => "state-based",
        (Dialect::Ged, Field::Kind, "2") => "non-state",
        (Dialect::Ged, Field::Kind, "3") => "one-sided",
        (_, _, text) => text,
    }
}

fn time_precision(dialect: Dialect, code: &str) -> Option<TimePrecision> {
    use TimePrecision::{Day, Days, Month, Week, Year};
    match (dialect, code.trim()) {
        (Dialect::Acled, "1") | (Dialect::Ged, "1") => Some(Day),
        (Dialect::Ged, "2") => Some(Days),
        (Dialect::Acled, "2") | (Dialect::Ged, "3") => Some(Week),
        (Dialect::Acled, "3") | (Dialect::Ged, "4") => Some(Month),
        (Dialect::Ged, "5") => Some(Year),
        (_, word) => TimePrecision::parse(word),
    }
}

fn point_precision(dialect: Dialect, code: &str) -> Option<PointPrecision> {
    use PointPrecision::{Country, District, Exact, Near, Province};
    match (dialect, code.trim()) {
        (Dialect::Acled, "1") | (Dialect::Ged, "1") => Some(Exact),
        (Dialect::Acled, "2") | (Dialect::Ged, "2") => Some(Near),
        (Dialect::Ged, "3") => Some(District),
        // 5 is a line or a rough area, 7 the sea or the air: wide, and in no town.
        (Dialect::Acled, "3") | (Dialect::Ged, "4" | "5" | "7") => Some(Province),
        (Dialect::Ged, "6") => Some(Country),
        (_, word) => PointPrecision::parse(word),
    }
}
