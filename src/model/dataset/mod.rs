//! A table of events, lines and areas of any origin, kept by column: a million rows and the
//! questions that a map and a time bar ask of them.
//!
//! Rows are numbered in the order of their first day; rows without a day come last. Days and places
//! lie in that order side by side, because every frame reads them; texts and figures lie in the
//! order of the file and are looked up. `to` is exclusive everywhere.

mod build;
mod count;
mod day;
mod facet;
mod mapping;
mod row;
mod space_index;
mod texts;
mod time_index;

use std::borrow::Cow;

use super::area::Ground;
use super::place::{Bbox, LonLat};
use super::time::{Period, Span};

pub use build::Builder;
pub use day::Day;
pub use facet::{Facet, Filter};
pub use mapping::{Column, Dialect, Mapping, Role};
pub use row::{Deaths, Field, NewRow, PointPrecision, TimePrecision};
pub use texts::Texts;

use space_index::SpaceIndex;
use time_index::TimeIndex;

/// A row, by the order of first days.
pub type Row = u32;

/// Which rows are asked for: all conditions hold together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// Rows with a day in this span; without one, all rows, those without a day too.
    pub span: Option<Span>,
    /// Rows in this box or on its edge: points by themselves, lines and areas by their own boxes.
    pub bbox: Option<Bbox>,
}

/// The table.
#[derive(Clone, Debug)]
pub struct Dataset {
    time: TimeIndex,
    space: SpaceIndex,
    /// Where each row is.
    at: Vec<LonLat>,
    /// Lines and areas with their boxes (west, south, east, north), by row.
    grounds: Vec<(Row, Ground, [f64; 4])>,
    /// Where each row's texts and figures stand in the columns.
    place_in_columns: Vec<u32>,
    columns: Columns,
}

/// What is kept in the order of the file.
#[derive(Clone, Debug)]
struct Columns {
    records: Vec<u32>,
    precisions: Vec<(TimePrecision, PointPrecision)>,
    fields: Vec<Texts>,
    properties: Vec<(String, Texts)>,
    /// Low, best, high; empty where no row has one.
    deaths: [Vec<Option<std::num::NonZeroU32>>; 3],
}

impl Dataset {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// How many rows have a day. They are the first ones.
    pub fn dated(&self) -> usize {
        self.time.dated
    }

    /// The days of a row; `None` where none is known. A beginning that is not known is the first
    /// day of the calendar.
    pub fn span(&self, row: Row) -> Option<Span> {
        let row = row as usize;
        (row < self.time.dated).then(|| {
            let to = self.time.to[row];
            Span { from: self.time.from[row].date(), to: (to < Day::NEVER).then(|| to.date()) }
        })
    }

    /// Where a row is; of a line or an area, a point to hold it by.
    pub fn at(&self, row: Row) -> LonLat {
        self.at[row as usize]
    }

    /// The line or area of a row that is no point.
    pub fn ground(&self, row: Row) -> Option<&Ground> {
        self.ground_entry(row).map(|(_, ground, _)| ground)
    }

    /// Whether a row is a point: neither a line nor an area.
    pub fn is_point(&self, row: Row) -> bool {
        self.ground_entry(row).is_none()
    }

    /// The rows that are lines or areas, in order.
    pub fn grounds(&self) -> impl Iterator<Item = (Row, &Ground)> {
        self.grounds.iter().map(|(row, ground, _)| (*row, ground))
    }

    /// How exactly a row's days and its point are known.
    pub fn precision(&self, row: Row) -> (TimePrecision, PointPrecision) {
        self.columns.precisions[self.column_row(row)]
    }

    /// The number that the file gives the row: of a table's row (the head is row 1), of a feature.
    pub fn record(&self, row: Row) -> u32 {
        self.columns.records[self.column_row(row)]
    }

    /// A text of a row, perhaps empty.
    pub fn text(&self, row: Row, field: Field) -> Cow<'_, str> {
        self.field(field).get(self.column_row(row))
    }

    /// How many died.
    pub fn deaths(&self, row: Row) -> Deaths {
        let n = self.column_row(row);
        let [low, best, high] = self.columns.deaths.each_ref().map(|list| {
            // One more than the count, so that "none" needs no room.
            list.get(n).copied().flatten().map(|count| count.get() - 1)
        });
        Deaths { low, best, high }
    }

    /// The names of all other columns, in their order.
    pub fn property_names(&self) -> impl Iterator<Item = &str> {
        self.columns.properties.iter().map(|(name, _)| name.as_str())
    }

    /// A property of a row by the number of its column, perhaps empty.
    pub fn property(&self, row: Row, column: usize) -> Cow<'_, str> {
        self.columns.properties.get(column).map_or(Cow::Borrowed(""), |(_, texts)| texts.get(self.column_row(row)))
    }

    /// The properties that a row has, with their names.
    pub fn properties(&self, row: Row) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let n = self.column_row(row);
        let all = self.columns.properties.iter().map(move |(name, texts)| (name.as_str(), texts.get(n)));
        all.filter(|(_, text)| !text.is_empty())
    }

    /// The different values of a field with the number of rows of each, where values repeat.
    pub fn values(&self, field: Field) -> Option<Vec<(&str, usize)>> {
        self.field(field).values()
    }

    /// The number of the row's value among [`Self::values`], where values repeat.
    pub fn symbol(&self, row: Row, field: Field) -> Option<u32> {
        self.field(field).symbol(self.column_row(row))
    }

    /// From the first day of any row to the last day that a row ends on or begins on.
    pub fn period(&self) -> Option<Period> {
        let days = 0..self.time.dated;
        let first = days.clone().map(|n| self.time.from[n]).find(|&from| from > Day::ALWAYS);
        let first = first.or_else(|| days.clone().map(|n| self.time.to[n]).filter(|&to| to < Day::NEVER).min())?;
        let last = days.map(|n| match self.time.to[n] {
            Day::NEVER => self.time.from[n],
            to => Day(to.0 - 1),
        });
        Some(Period::new(first.date(), last.max().map_or(first, |last| last.max(first)).date()))
    }

    /// The edges of all points, lines and areas: west, south, east, north.
    pub fn edges(&self) -> Option<[f64; 4]> {
        let points = self.at.iter().map(|p| [p.lon, p.lat, p.lon, p.lat]);
        points
            .chain(self.grounds.iter().map(|(_, _, edges)| *edges))
            .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
    }

    /// The rows with a day in a span, in order.
    pub fn in_span(&self, span: Span) -> impl Iterator<Item = Row> {
        let (from, to) = days(span);
        self.time.rows(from, to).map(|row| row as Row)
    }

    /// How many rows begin in a span.
    pub fn beginning(&self, span: Span) -> usize {
        let (from, to) = days(span);
        self.time.beginning(from, to).len()
    }

    /// Whether a row has a day in a span; one without a day always has.
    pub fn is_in(&self, row: Row, span: Span) -> bool {
        let (from, to) = days(span);
        row as usize >= self.time.dated || self.time.meets(row as usize, from, to)
    }

    /// The first day of a row; `None` where none is known.
    pub fn first_day(&self, row: Row) -> Option<Day> {
        self.time.from[..self.time.dated].get(row as usize).copied()
    }

    /// The rows without a day.
    pub fn undated(&self) -> impl Iterator<Item = Row> {
        self.time.dated as Row..self.len() as Row
    }

    /// The rows in a window, in order.
    pub fn rows(&self, window: Window) -> Vec<Row> {
        match (window.span, window.bbox) {
            (None, None) => (0..self.len() as Row).collect(),
            (Some(span), None) => self.in_span(span).collect(),
            (None, Some(bbox)) => {
                let mut rows = self.space.candidates_unsorted(bbox.edges());
                rows.retain(|&row| self.meets_box(row, bbox));
                rows.sort_unstable();
                rows
            }
            (Some(span), Some(bbox)) => {
                // A month is sooner looked through by its days than a country by its places.
                let (from, to) = days(span);
                if self.time.beginning(from, to).len() <= self.len() / 8 {
                    return self.in_span(span).filter(|&row| self.meets_box(row, bbox)).collect();
                }
                let mut rows = self.space.candidates_unsorted(bbox.edges());
                rows.retain(|&row| self.time.meets(row as usize, from, to) && self.meets_box(row, bbox));
                rows.sort_unstable();
                rows
            }
        }
    }

    /// The row whose point is nearest to a place, no farther away than `radius` degrees of
    /// longitude there, as the Mercator map shows it; of rows equally near the first. `wanted`
    /// says which rows count.
    pub fn nearest(&self, place: LonLat, radius: f64, wanted: impl Fn(Row) -> bool) -> Option<Row> {
        let stretch = place.lat.to_radians().cos().max(0.01);
        let tall = radius * stretch;
        let edges = [place.lon - radius, place.lat - tall, place.lon + radius, place.lat + tall];
        let near = self.space.candidates_unsorted(edges).into_iter().filter_map(|row| {
            let at = self.at(row);
            let away = (at.lon - place.lon).hypot((at.lat - place.lat) / stretch);
            (away <= radius && wanted(row)).then_some((away, row))
        });
        near.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, row)| row)
    }

    fn meets_box(&self, row: Row, bbox: Bbox) -> bool {
        if self.grounds.is_empty() || bbox.contains(self.at(row)) {
            return bbox.contains(self.at(row));
        }
        self.ground_entry(row).is_some_and(|(_, _, [west, south, east, north])| {
            *west <= bbox.east && *east >= bbox.west && *south <= bbox.north && *north >= bbox.south
        })
    }

    fn ground_entry(&self, row: Row) -> Option<&(Row, Ground, [f64; 4])> {
        self.grounds.binary_search_by_key(&row, |(row, ..)| *row).ok().map(|n| &self.grounds[n])
    }

    fn column_row(&self, row: Row) -> usize {
        self.place_in_columns[row as usize] as usize
    }

    fn field(&self, field: Field) -> &Texts {
        &self.columns.fields[field as usize]
    }
}

fn days(span: Span) -> (Day, Day) {
    (Day::of(span.from), span.to.map_or(Day::NEVER, Day::of))
}
