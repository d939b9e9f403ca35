//! Named properties of features, as cells: each name means the same in the whole file.

use std::collections::HashMap;

use super::mapping::role_of;
use super::record::Cell;
use super::sink::Sink;
use crate::model::dataset::{Column, Role};

/// The names that were met, in order, with what they mean.
#[derive(Default)]
pub(super) struct Names {
    by_name: HashMap<String, usize>,
    list: Vec<(String, Role, Option<usize>)>,
}

impl Names {
    /// The number of a name; a new name gets the role that it promises.
    pub fn number(&mut self, name: &str, sink: &mut Sink<'_>) -> usize {
        if let Some(&n) = self.by_name.get(name) {
            return n;
        }
        // The format says where things are.
        let role = match role_of(name) {
            Role::Longitude | Role::Latitude | Role::LatLon | Role::Wkt => Role::Property,
            role => role,
        };
        self.add(name, role, sink)
    }

    /// The number of a name whose meaning the format tells.
    pub fn known(&mut self, name: &str, role: Role, sink: &mut Sink<'_>) -> usize {
        self.by_name.get(name).copied().unwrap_or_else(|| self.add(name, role, sink))
    }

    fn add(&mut self, name: &str, role: Role, sink: &mut Sink<'_>) -> usize {
        // One feature may have both "start" and "date": the second name is kept as a property, too.
        let second = self.list.iter().any(|(_, taken, _)| *taken == role);
        let column = if second || role == Role::Property { sink.column(name) } else { None };
        if role == Role::Property && column.is_none() {
            // Names beyond the limit of columns are not remembered one by one.
            return usize::MAX;
        }
        self.by_name.insert(name.to_owned(), self.list.len());
        self.list.push((name.to_owned(), role, column));
        self.list.len() - 1
    }

    /// A text under the name of this number.
    pub fn cell<'c>(&'c self, n: usize, text: &'c str) -> Option<Cell<'c>> {
        self.list.get(n).map(|(name, role, column)| Cell { role: *role, column: *column, name, text })
    }

    /// What the names mean.
    pub fn columns(self) -> Vec<Column> {
        self.list.into_iter().map(|(name, role, _)| Column { name, role }).collect()
    }
}
