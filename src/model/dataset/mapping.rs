//! What the columns of a table mean, and the properties of things in other files.

use super::Field;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A text that every row may have.
    Text(Field),
    /// The first day, or the only one.
    From,
    /// The last day.
    Last,
    /// The first day after the last.
    To,
    /// Seconds or thousandths of a second since 1970.
    Timestamp,
    /// How exactly the days are known; a code or a word.
    TimePrecision,
    /// Degrees east.
    Longitude,
    /// Degrees north.
    Latitude,
    /// Latitude and longitude in one cell, in this order.
    LatLon,
    /// A geometry as well-known text.
    Wkt,
    /// How exactly the point is known; a code or a word.
    PointPrecision,
    /// The lowest count of the dead.
    DeathsLow,
    /// The best estimate of the dead.
    DeathsBest,
    /// The highest count of the dead.
    DeathsHigh,
    /// Kept under its own name.
    Property,
    /// Left out.
    Ignored,
}

impl Role {
    /// All, in the order of our own tables.
    pub const ALL: [Self; 24] = [
        Self::Text(Field::Id),
        Self::From,
        Self::Last,
        Self::To,
        Self::Timestamp,
        Self::TimePrecision,
        Self::Longitude,
        Self::Latitude,
        Self::LatLon,
        Self::Wkt,
        Self::PointPrecision,
        Self::Text(Field::Kind),
        Self::Text(Field::Category),
        Self::Text(Field::ActorA),
        Self::Text(Field::ActorB),
        Self::DeathsLow,
        Self::DeathsBest,
        Self::DeathsHigh,
        Self::Text(Field::Title),
        Self::Text(Field::Place),
        Self::Text(Field::Notes),
        Self::Text(Field::Source),
        Self::Property,
        Self::Ignored,
    ];

    /// The role of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether it says where a row is; in files that have geometries no property does.
    pub fn is_place(self) -> bool {
        matches!(self, Self::Longitude | Self::Latitude | Self::LatLon | Self::Wkt)
    }

    /// Whether it says when a row is.
    pub fn is_day(self) -> bool {
        matches!(self, Self::From | Self::Last | Self::To | Self::Timestamp)
    }

    /// Whether any number of columns may have it.
    pub fn is_shared(self) -> bool {
        matches!(self, Self::Property | Self::Ignored)
    }

    /// The word in answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text(field) => field.word(),
            Self::From => "from",
            Self::Last => "last_day",
            Self::To => "to_exclusive",
            Self::Timestamp => "timestamp",
            Self::TimePrecision => "date_precision",
            Self::Longitude => "lon",
            Self::Latitude => "lat",
            Self::LatLon => "lat_lon",
            Self::Wkt => "geometry",
            Self::PointPrecision => "place_precision",
            Self::DeathsLow => "deaths_low",
            Self::DeathsBest => "deaths_best",
            Self::DeathsHigh => "deaths_high",
            Self::Property => "property",
            Self::Ignored => "ignored",
        }
    }
}

/// Whose table it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Anybody's.
    #[default]
    Any,
    /// An export of ACLED.
    Acled,
    /// The Georeferenced Event Dataset of UCDP.
    Ged,
    /// Written by this program.
    Own,
}

impl Dialect {
    /// The word in answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Acled => "acled",
            Self::Ged => "ucdp-ged",
            Self::Own => "conflict-atlas",
        }
    }
}

/// A column of a table or a property, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it means.
    pub role: Role,
}

/// What the columns of a table mean, or the properties of things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Whose table it is.
    pub dialect: Dialect,
    /// Whether the first row is a head.
    pub head: bool,
    /// The columns, in order.
    pub columns: Vec<Column>,
}

impl Mapping {
    /// Gives a column a role; one that stands once is taken from the column that had it.
    pub fn assign(&mut self, column: usize, role: Role) {
        if !role.is_shared() {
            self.columns.iter_mut().filter(|c| c.role == role).for_each(|c| c.role = Role::Property);
        }
        if let Some(column) = self.columns.get_mut(column) {
            column.role = role;
        }
    }

    /// Whether some column says where rows are.
    pub fn has_place(&self) -> bool {
        let has = |role| self.columns.iter().any(|column| column.role == role);
        has(Role::LatLon) || has(Role::Wkt) || (has(Role::Longitude) && has(Role::Latitude))
    }
}
