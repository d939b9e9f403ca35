//! Named properties of features, as cells: each name means the same in the whole file.

use std::collections::HashMap;

use super::mapping::role_of;
use super::record::Cell;
use super::sink::Sink;
use crate::model::dataset::{Column, Mapping, Role};

/// The names that were met, in order, with what they mean.
#[derive(Default)]
pub(super) struct Names {
    /// What the person says that names mean.
    said: HashMap<String, Role>,
    by_name: HashMap<String, usize>,
    list: Vec<Name>,
}

/// A name that was met.
struct Name {
    name: String,
    role: Role,
    /// The column of a property.
    column: Option<usize>,
    /// Whether it means something else than it promised, because the person says so.
    changed: bool,
}

impl Names {
    /// No names yet, some of which will mean what the person says.
    pub fn new(said: Option<&Mapping>) -> Self {
        let columns = said.map(|mapping| mapping.columns.as_slice()).unwrap_or_default();
        let said = columns.iter().map(|column| (column.name.clone(), of_property(column.role)));
        Self { said: said.collect(), ..Self::default() }
    }

    /// The number of a name; a new name gets the role that it promises.
    pub fn number(&mut self, name: &str, sink: &mut Sink<'_>) -> usize {
        match self.by_name.get(name) {
            Some(&n) => n,
            None => self.add(name, of_property(role_of(name)), sink),
        }
    }

    /// The number of a name whose meaning the format tells.
    pub fn known(&mut self, name: &str, role: Role, sink: &mut Sink<'_>) -> usize {
        self.by_name.get(name).copied().unwrap_or_else(|| self.add(name, role, sink))
    }

    /// Adds a name that promises a role: what the person says comes before it.
    fn add(&mut self, name: &str, promised: Role, sink: &mut Sink<'_>) -> usize {
        let role = match self.said.get(name) {
            Some(said) => *said,
            None if self.said.values().any(|said| *said == promised) => Role::Property,
            None => promised,
        };
        // One feature may have both "start" and "date": the second name is kept as a property, too.
        let second = !role.is_shared() && self.list.iter().any(|taken| taken.role == role);
        let column = if second || role == Role::Property { sink.column(name) } else { None };
        if role == Role::Property && column.is_none() {
            // Names beyond the limit of columns are not remembered one by one.
            return usize::MAX;
        }
        self.by_name.insert(name.to_owned(), self.list.len());
        self.list.push(Name { name: name.to_owned(), role, column, changed: role != promised });
        self.list.len() - 1
    }

    /// A text under the name of this number.
    pub fn cell<'c>(&'c self, n: usize, text: &'c str) -> Option<Cell<'c>> {
        self.list.get(n).map(|met| Cell { role: met.role, column: met.column, name: &met.name, text })
    }

    /// Whether the person says that some of these texts are days: they come before those of the format.
    pub fn days_said(&self, texts: &[(usize, String)]) -> bool {
        let said = |n: usize| self.list.get(n).is_some_and(|met| met.changed && met.role.is_day());
        texts.iter().any(|(n, text)| said(*n) && !text.trim().is_empty())
    }

    /// What the names mean.
    pub fn columns(self) -> Vec<Column> {
        self.list.into_iter().map(|Name { name, role, .. }| Column { name, role }).collect()
    }
}

/// What a property can mean: the format says where things are.
fn of_property(role: Role) -> Role {
    if role.is_place() { Role::Property } else { role }
}
