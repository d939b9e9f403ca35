//! Columns whose values repeat: what rows can be coloured and sifted by.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dataset, Field, Row, Texts};

/// A column whose values repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// A text that every row may have.
    Field(Field),
    /// Another column, by its number.
    Property(usize),
}

/// Most different values of a facet: with more of them nobody would choose.
pub const MOST_VALUES: usize = 60;

impl Dataset {
    /// The columns with two to [`MOST_VALUES`] different values, with how many rows have each, by the
    /// number of the value; the empty value is one of them.
    pub fn facets(&self) -> Vec<(Facet, Vec<(&str, usize)>)> {
        let fields = Field::ALL.into_iter().filter(|field| *field != Field::Id).map(Facet::Field);
        let all = fields.chain((0..self.columns.properties.len()).map(Facet::Property));
        all.filter_map(|facet| {
            let values = self.facet_values(facet)?;
            let filled = values.iter().filter(|(_, rows)| *rows > 0).count();
            (2..=MOST_VALUES).contains(&filled).then_some((facet, values))
        })
        .collect()
    }

    /// The different values of a facet with the number of rows of each, by the number of the value;
    /// `None` where values do not repeat.
    pub fn facet_values(&self, facet: Facet) -> Option<Vec<(&str, usize)>> {
        self.facet_texts(facet)?.values()
    }

    /// The value of a number; `None` where values do not repeat.
    pub fn facet_value(&self, facet: Facet, number: u32) -> Option<&str> {
        self.facet_texts(facet)?.value(number)
    }

    /// The name of a facet that is a column of the file; `None` for one that every row may have.
    pub fn facet_name(&self, facet: Facet) -> Option<&str> {
        match facet {
            Facet::Field(_) => None,
            Facet::Property(column) => self.columns.properties.get(column).map(|(name, _)| name.as_str()),
        }
    }

    /// The number of a row's value.
    pub fn facet_symbol(&self, row: Row, facet: Facet) -> Option<u32> {
        self.facet_texts(facet)?.symbol(self.column_row(row))
    }

    fn facet_texts(&self, facet: Facet) -> Option<&Texts> {
        match facet {
            Facet::Field(field) => Some(self.field(field)),
            Facet::Property(column) => self.columns.properties.get(column).map(|(_, texts)| texts),
        }
    }
}

/// Which rows are left out: of each facet, those with one of these values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    hidden: BTreeMap<Facet, BTreeSet<u32>>,
}

impl Filter {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.hidden.is_empty()
    }

    /// Whether rows with a value are kept, as far as this facet goes.
    pub fn shows(&self, facet: Facet, symbol: u32) -> bool {
        !self.hidden.get(&facet).is_some_and(|hidden| hidden.contains(&symbol))
    }

    /// Keeps rows with a value, or leaves them out.
    pub fn set(&mut self, facet: Facet, symbol: u32, shown: bool) {
        let hidden = self.hidden.entry(facet).or_default();
        if shown {
            hidden.remove(&symbol);
        } else {
            hidden.insert(symbol);
        }
        self.hidden.retain(|_, hidden| !hidden.is_empty());
    }

    /// What is left out: facets, and the numbers of their values.
    pub fn left_out(&self) -> impl Iterator<Item = (Facet, impl Iterator<Item = u32> + '_)> + '_ {
        self.hidden.iter().map(|(facet, hidden)| (*facet, hidden.iter().copied()))
    }

    /// Whether a row is kept.
    pub fn keeps(&self, dataset: &Dataset, row: Row) -> bool {
        let out = |(facet, hidden): (&Facet, &BTreeSet<u32>)| {
            dataset.facet_symbol(row, *facet).is_some_and(|symbol| hidden.contains(&symbol))
        };
        self.hidden.is_empty() || !self.hidden.iter().any(out)
    }
}
