//! Rows into columns.

use std::collections::HashMap;
use std::num::NonZeroU32;

use geo::BoundingRect as _;

use crate::model::Ground;

use super::space_index::SpaceIndex;
use super::texts::TextsBuilder;
use super::time_index::TimeIndex;
use super::{Columns, Dataset, Day, Deaths, Field, LonLat, NewRow, PointPrecision, TimePrecision};

/// A table that is being filled, row by row.
#[derive(Debug, Default)]
pub struct Builder {
    from: Vec<Day>,
    to: Vec<Day>,
    at: Vec<LonLat>,
    /// By the order in which rows were put in.
    grounds: Vec<(u32, Ground)>,
    records: Vec<u32>,
    precisions: Vec<(TimePrecision, PointPrecision)>,
    fields: [TextsBuilder; Field::ALL.len()],
    properties: Vec<(String, TextsBuilder)>,
    by_name: HashMap<String, usize>,
    deaths: [Vec<Option<NonZeroU32>>; 3],
}

impl Builder {
    /// How many rows are in.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether none is in.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Begins the next row: texts that follow belong to it.
    pub fn push(&mut self, row: NewRow) {
        let n = self.at.len();
        let from = row.from.unwrap_or(Day::NEVER);
        self.from.push(from);
        // A row that ends before it begins has its first day.
        let to = row.to.unwrap_or(Day::NEVER);
        self.to.push(if to <= from && from < Day::NEVER { from.next() } else { to });
        self.at.push(row.at);
        self.records.push(row.record);
        // Of a day that nobody knows there is nothing to be known exactly.
        let time_precision = row.from.map_or_else(TimePrecision::default, |_| row.time_precision);
        self.precisions.push((time_precision, row.point_precision));
        if let Some(ground) = row.ground {
            self.grounds.push((n as u32, ground));
        }
        let Deaths { low, best, high } = row.deaths;
        for (list, count) in self.deaths.iter_mut().zip([low, best, high]) {
            if let Some(count) = count {
                list.resize(n, None);
                list.push(NonZeroU32::new(count.saturating_add(1)));
            }
        }
    }

    /// Gives the last row a text.
    pub fn text(&mut self, field: Field, text: &str) {
        if let Some(row) = self.at.len().checked_sub(1).filter(|_| !text.is_empty()) {
            self.fields[field as usize].set(row, text);
        }
    }

    /// The number of the column of this name, a new one if there is none yet.
    pub fn column(&mut self, name: &str) -> usize {
        if let Some(&column) = self.by_name.get(name) {
            return column;
        }
        self.by_name.insert(name.to_owned(), self.properties.len());
        self.properties.push((name.to_owned(), TextsBuilder::default()));
        self.properties.len() - 1
    }

    /// Whether there is a column of this name.
    pub fn has_column(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// How many columns there are beside the fields.
    pub fn columns(&self) -> usize {
        self.properties.len()
    }

    /// Gives the last row a property, by the number of its column.
    pub fn property(&mut self, column: usize, text: &str) {
        let row = self.at.len().checked_sub(1).filter(|_| !text.is_empty());
        if let Some((row, (_, texts))) = row.zip(self.properties.get_mut(column)) {
            texts.set(row, text);
        }
    }

    /// Changes the days of a row that is in, by the order of putting in.
    pub fn set_days(&mut self, n: usize, from: Day, to: Day) {
        if let (Some(a), Some(b)) = (self.from.get_mut(n), self.to.get_mut(n)) {
            (*a, *b) = (from, to.max(from.next()));
        }
    }

    /// The places and days that are in by now, as a table without texts, figures and other columns: to be
    /// looked at while the rest comes.
    pub fn so_far(&self) -> Dataset {
        let Self { from, to, at, grounds, records, precisions, .. } = self;
        let known = Self {
            from: from.clone(),
            to: to.clone(),
            at: at.clone(),
            grounds: grounds.clone(),
            records: records.clone(),
            precisions: precisions.clone(),
            ..Self::default()
        };
        known.finish()
    }

    /// The table, in order of time.
    pub fn finish(self) -> Dataset {
        let Self { from, to, at, grounds, records, precisions, fields, properties, deaths, .. } = self;
        let rows = at.len();
        let mut order: Vec<u32> = (0..rows as u32).collect();
        order.sort_unstable_by_key(|&n| (from[n as usize], n));
        let time = TimeIndex::new(in_order(&from, &order), in_order(&to, &order));
        drop((from, to));
        let at = in_order(&at, &order);
        let mut grounds: Vec<_> = if grounds.is_empty() {
            Vec::new()
        } else {
            let mut row_of = vec![0; rows];
            order.iter().zip(0..).for_each(|(&n, row)| row_of[n as usize] = row);
            let boxed = grounds.into_iter().map(|(n, ground)| {
                let row: u32 = row_of[n as usize];
                let edges = edges(&ground).unwrap_or_else(|| point_edges(at[row as usize]));
                (row, ground, edges)
            });
            boxed.collect()
        };
        grounds.sort_unstable_by_key(|(row, ..)| *row);
        let space = {
            let mut shaped = grounds.iter().peekable();
            let boxes = at.iter().zip(0..rows as u32).map(|(&p, row)| match shaped.next_if(|(of, ..)| *of == row) {
                Some((_, _, edges)) => *edges,
                None => point_edges(p),
            });
            SpaceIndex::new(boxes)
        };
        let deaths = deaths.map(|mut list| {
            if !list.is_empty() {
                list.resize(rows, None);
            }
            list.shrink_to_fit();
            list
        });
        let columns = Columns {
            records: shrunk(records),
            precisions: shrunk(precisions),
            fields: fields.into_iter().map(|texts| texts.finish(rows)).collect(),
            properties: properties.into_iter().map(|(name, texts)| (name, texts.finish(rows))).collect(),
            deaths,
        };
        Dataset { time, space, at, grounds, place_in_columns: order, columns }
    }
}

fn in_order<T: Copy>(list: &[T], order: &[u32]) -> Vec<T> {
    order.iter().map(|&n| list[n as usize]).collect()
}

fn shrunk<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

fn point_edges(p: LonLat) -> [f64; 4] {
    [p.lon, p.lat, p.lon, p.lat]
}

fn edges(ground: &Ground) -> Option<[f64; 4]> {
    let rect = match ground {
        Ground::Lines(lines) => lines.bounding_rect(),
        Ground::Polygons(polygons) => polygons.bounding_rect(),
    };
    rect.map(|rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
}
