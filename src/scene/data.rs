//! A data file of anybody's as it lies on the map: its ground made ready, its colours, and what of
//! it is shown.

use std::path::PathBuf;
use std::sync::Arc;

use super::geometry::{Geometry, Path, local};
use super::mercator::world_from_lon_lat;
use super::style::{Color, Palette, rgb};
use crate::model::dataset::{Facet, Field, Filter, Row};
use crate::model::kept_data::{ColourBy, ColumnName, LeftOut};
use crate::model::{DataFile, Dataset, Ground, KeptData, KeptDataId, LonLat, Period, Problem};

/// The number of a data file, given when it is opened and never again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DataId(pub u32);

/// What of a table is drawn, projected once.
#[derive(Debug, Default)]
pub struct PreparedData {
    /// Where each row is, relative to the origin of all geometry.
    pub places: Vec<[f32; 2]>,
    /// Areas, in the order of rows.
    pub areas: Vec<(Row, Arc<Geometry>)>,
    /// Lines, and the edges of areas, in the order of rows.
    pub lines: Vec<(Row, Arc<Path>)>,
}

impl PreparedData {
    /// Projects and triangulates.
    pub fn new(dataset: &Dataset) -> Self {
        let places = (0..dataset.len() as Row).map(|row| local(world_from_lon_lat(dataset.at(row)))).collect();
        let mut out = Self { places, ..Self::default() };
        for (row, ground) in dataset.grounds() {
            match ground {
                Ground::Polygons(polygons) => {
                    let geometry = Geometry::new(polygons);
                    out.lines.extend(super::geometry::outline([&geometry]).into_iter().map(|path| (row, path.into())));
                    out.areas.push((row, geometry.into()));
                }
                Ground::Lines(lines) => out.lines.extend(lines.iter().map(|line| (row, Path::new(line).into()))),
            }
        }
        out
    }

    /// Whether a row is an area.
    pub fn is_area(&self, row: Row) -> bool {
        self.areas.binary_search_by_key(&row, |(row, _)| *row).is_ok()
    }
}

/// The colours of values, chosen so that people with deficient colour sight tell them apart (after
/// Okabe and Ito, 2008); the last stands for all others.
const COLORS: [Color; 8] = [
    rgb(0x0072B2),
    rgb(0xD55E00),
    rgb(0x009E73),
    rgb(0xB0508E),
    rgb(0xC28A00),
    rgb(0x3D9BD1),
    rgb(0x6B4C9A),
    rgb(0x6E7276),
];

/// How many values have a colour of their own.
pub const COLOURED_VALUES: usize = COLORS.len() - 1;

/// What the colour of a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum Colouring {
    /// Whose file it is from.
    File,
    /// Its value of a facet.
    Values {
        /// The facet.
        by: Facet,
        /// The place of each row's colour: those of the values with one of their own, then that of all
        /// others.
        ranks: Arc<[u8]>,
        /// The values with a colour of their own, most frequent first.
        names: Arc<[String]>,
        /// Whether there are others.
        others: bool,
    },
    /// The colour that the file gives it, where it gives one.
    Given(Facet, Arc<[Option<Color>]>),
}

impl Colouring {
    /// By the values of a facet; by the file where they do not repeat.
    pub fn by(dataset: &Dataset, by: Facet) -> Self {
        let Some(values) = dataset.facet_values(by) else { return Self::File };
        let mut order: Vec<usize> = (0..values.len()).filter(|&n| values[n].1 > 0 && !values[n].0.is_empty()).collect();
        order.sort_by_key(|&n| (std::cmp::Reverse(values[n].1), n));
        let mut of_value = vec![COLOURED_VALUES as u8; values.len()];
        for (rank, &n) in order.iter().take(COLOURED_VALUES).enumerate() {
            of_value[n] = rank as u8;
        }
        let names = order.iter().take(COLOURED_VALUES).map(|&n| values[n].0.to_owned()).collect();
        let others = (0..values.len()).any(|n| values[n].1 > 0 && usize::from(of_value[n]) == COLOURED_VALUES);
        // Looked up once for all rows: every picture reads them side by side.
        let rank = |row| {
            let value = dataset.facet_symbol(row, by);
            value.and_then(|value| of_value.get(value as usize)).copied().unwrap_or(COLOURED_VALUES as u8)
        };
        let ranks = (0..dataset.len() as Row).map(rank).collect();
        Self::Values { by, ranks, names, others }
    }

    /// What a file asks for: the colours that it gives, else by the kind of event.
    pub fn at_first(dataset: &Dataset) -> Self {
        let given = ["marker-color", "stroke", "fill"].into_iter().find_map(|wanted| {
            let column = dataset.property_names().position(|name| name == wanted)?;
            let facet = Facet::Property(column);
            let colors = dataset.facet_values(facet)?.into_iter().map(|(text, _)| parse(text));
            Some(Self::Given(facet, colors.collect()))
        });
        given.unwrap_or_else(|| match Self::by(dataset, Facet::Field(Field::Kind)) {
            // One kind alone tells nothing.
            Self::Values { names, others, .. } if names.len() + usize::from(others) < 2 => Self::File,
            by_kind => by_kind,
        })
    }

    /// The facet whose values have colours.
    pub fn facet(&self) -> Option<Facet> {
        match self {
            Self::File | Self::Given(..) => None,
            Self::Values { by, .. } => Some(*by),
        }
    }
}

/// `#rgb` or `#rrggbb`, with or without the sign, as in simplestyle.
fn parse(text: &str) -> Option<Color> {
    let hex = text.trim().trim_start_matches('#');
    let digits = |part: &str| u8::from_str_radix(part, 16).ok();
    if !hex.is_ascii() {
        return None;
    }
    let part = |n: usize| match hex.len() {
        3 => hex.get(n..=n).and_then(digits).map(|v| v * 17),
        6 => hex.get(2 * n..2 * n + 2).and_then(digits),
        _ => None,
    };
    Some(Color { r: part(0)?, g: part(1)?, b: part(2)?, a: 255 })
}

/// A data file on the map.
#[derive(Clone, Debug)]
pub struct DataLayer {
    /// Its number; that of another file until it is opened.
    pub id: DataId,
    /// Where it was read.
    pub path: PathBuf,
    /// What was read.
    pub file: Arc<DataFile>,
    /// Its ground.
    pub prepared: Arc<PreparedData>,
    /// Whether it is shown.
    pub shown: bool,
    /// What colours say.
    pub colouring: Colouring,
    /// What is left out.
    pub filter: Filter,
    /// As what it was last kept with the scenario.
    pub kept: Option<KeptData>,
}

impl DataLayer {
    /// A file that was read there, made ready and as it is shown at first. For a million rows this takes
    /// some tenths of a second.
    pub fn new(path: PathBuf, file: DataFile) -> Self {
        Self {
            id: DataId::default(),
            path,
            prepared: PreparedData::new(&file.dataset).into(),
            shown: true,
            colouring: Colouring::at_first(&file.dataset),
            filter: Filter::default(),
            kept: None,
            file: file.into(),
        }
    }

    /// The same of a file that is kept with the scenario, shown as it was kept; columns and values that it
    /// no longer has are told as problems of the file.
    pub fn kept(path: PathBuf, mut file: DataFile, kept: KeptData) -> Self {
        file.name.clone_from(&kept.name);
        let (filter, mut strange) = filter_of(&file.dataset, &kept);
        let colouring = match &kept.colour_by {
            None => None,
            Some(ColourBy::File) => Some(Colouring::File),
            Some(ColourBy::Column(column)) => {
                let facet = facet_of(&file.dataset, column);
                if facet.is_none() {
                    strange.push(format!("has no column {:?} to be coloured by", column.name()));
                }
                facet.map(|facet| Colouring::by(&file.dataset, facet))
            }
        };
        file.problems.extend(strange.into_iter().map(|reason| Problem::notice(&file.name, "", reason)));
        let layer = Self::new(path, file);
        Self { shown: kept.shown, colouring: colouring.unwrap_or(layer.colouring), filter, kept: Some(kept), ..layer }
    }

    /// How it is shown, to be kept under an id.
    pub fn as_kept(&self, id: KeptDataId) -> KeptData {
        let dataset = self.dataset();
        let colour_by = match &self.colouring {
            Colouring::Values { by, .. } => Some(ColourBy::Column(column_of(dataset, *by))),
            Colouring::File => Some(ColourBy::File),
            Colouring::Given(..) => None,
        };
        let left_out = self.filter.left_out().map(|(facet, symbols)| {
            let values = symbols.filter_map(|symbol| dataset.facet_value(facet, symbol).map(str::to_owned));
            LeftOut { column: column_of(dataset, facet), values: values.collect() }
        });
        let extra = self.kept.as_ref().map(|kept| kept.extra.clone()).unwrap_or_default();
        let name = self.file.name.clone();
        KeptData { id, name, shown: self.shown, colour_by, left_out: left_out.collect(), extra }
    }

    /// The table.
    pub fn dataset(&self) -> &Dataset {
        &self.file.dataset
    }

    /// The file's own colour.
    pub fn color(&self, palette: &Palette) -> Color {
        palette.line(COLORS[self.id.0 as usize % COLOURED_VALUES])
    }

    /// The colours by rank: of the values with one of their own, then that of all others.
    pub fn value_colors(&self, palette: &Palette) -> Vec<Color> {
        COLORS.iter().map(|&color| palette.line(color)).collect()
    }

    /// What says the colour of each row.
    pub fn painter(&self, palette: &Palette) -> RowColors<'_> {
        RowColors { layer: self, own: self.color(palette), values: self.value_colors(palette) }
    }

    /// The row whose point is nearest to a place among those shown in a period, no farther away than
    /// so many degrees of longitude.
    pub fn nearest(&self, place: LonLat, radius: f64, period: Period) -> Option<Row> {
        let (dataset, span) = (self.dataset(), period.span());
        let wanted = |row| dataset.is_in(row, span) && dataset.is_point(row) && self.filter.keeps(dataset, row);
        dataset.nearest(place, radius, wanted)
    }

    /// The rows that are shown in a period, in order.
    pub fn rows(&self, period: Period) -> impl Iterator<Item = Row> {
        let dataset = self.dataset();
        dataset.in_span(period.span()).chain(dataset.undated()).filter(|&row| self.filter.keeps(dataset, row))
    }
}

/// The facet of a column's name.
fn facet_of(dataset: &Dataset, column: &ColumnName) -> Option<Facet> {
    match column {
        ColumnName::Field(word) => Field::ALL.into_iter().find(|field| field.word() == word).map(Facet::Field),
        ColumnName::Property(name) => dataset.property_names().position(|other| other == name).map(Facet::Property),
    }
}

fn column_of(dataset: &Dataset, facet: Facet) -> ColumnName {
    match facet {
        Facet::Field(field) => ColumnName::Field(field.word().to_owned()),
        Facet::Property(_) => ColumnName::Property(dataset.facet_name(facet).unwrap_or_default().to_owned()),
    }
}

/// What is left out of a table, and what of it the table does not have.
fn filter_of(dataset: &Dataset, kept: &KeptData) -> (Filter, Vec<String>) {
    let (mut filter, mut strange) = (Filter::default(), Vec::new());
    for LeftOut { column, values } in &kept.left_out {
        let facet = facet_of(dataset, column);
        let Some((facet, there)) = facet.and_then(|facet| Some((facet, dataset.facet_values(facet)?))) else {
            strange.push(format!("has no column {:?} of which rows could be left out", column.name()));
            continue;
        };
        for value in values {
            match there.iter().zip(0..).find(|((text, _), _)| text == value) {
                Some((_, symbol)) => filter.set(facet, symbol, false),
                None => strange.push(format!("has no rows with {value:?} in {:?} to be left out", column.name())),
            }
        }
    }
    (filter, strange)
}

/// The colours of the rows of a file.
pub struct RowColors<'a> {
    layer: &'a DataLayer,
    own: Color,
    values: Vec<Color>,
}

impl RowColors<'_> {
    /// The place of a row's colour among all: 0 to [`COLOURED_VALUES`] where values have colours, else 0.
    pub fn rank(&self, row: Row) -> usize {
        let Colouring::Values { ranks, .. } = &self.layer.colouring else { return 0 };
        ranks.get(row as usize).map_or(COLOURED_VALUES, |&rank| rank.into())
    }

    /// The colour of a rank.
    pub fn of_rank(&self, rank: usize) -> Color {
        match self.layer.colouring {
            Colouring::Values { .. } => self.values.get(rank).copied().unwrap_or(self.own),
            Colouring::File | Colouring::Given(..) => self.own,
        }
    }

    /// The colour of a row.
    pub fn of(&self, row: Row) -> Color {
        let Colouring::Given(facet, colors) = &self.layer.colouring else { return self.of_rank(self.rank(row)) };
        let symbol = self.layer.dataset().facet_symbol(row, *facet);
        symbol.and_then(|symbol| colors.get(symbol as usize).copied().flatten()).unwrap_or(self.own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_simplestyle_writes_them() {
        for (text, color) in [
            ("#B3261E", Some(rgb(0xB3261E))),
            ("b3261e", Some(rgb(0xB3261E))),
            ("#fa0", Some(rgb(0xFFAA00))),
            ("", None),
            ("red", None),
            ("#12345", None),
            ("#é1", None),
        ] {
            assert_eq!(parse(text), color, "{text:?}");
        }
    }
}
