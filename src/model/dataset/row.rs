//! What one row says, as it is put in and as it is asked for.

use crate::model::Ground;
use crate::model::place::LonLat;

use super::Day;

/// What texts every row may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its name in the data set.
    Id,
    /// What kind of thing happened.
    Kind,
    /// A finer kind.
    Category,
    /// A party; the first where their order means something.
    ActorA,
    /// Another party.
    ActorB,
    /// A headline.
    Title,
    /// The name of the place.
    Place,
    /// What is told.
    Notes,
    /// Who says so.
    Source,
}

impl Field {
    /// All, in the order of tables.
    pub const ALL: [Self; 9] = [
        Self::Id,
        Self::Kind,
        Self::Category,
        Self::ActorA,
        Self::ActorB,
        Self::Title,
        Self::Place,
        Self::Notes,
        Self::Source,
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Kind => "kind",
            Self::Category => "category",
            Self::ActorA => "actor_a",
            Self::ActorB => "actor_b",
            Self::Title => "title",
            Self::Place => "place",
            Self::Notes => "notes",
            Self::Source => "source",
        }
    }
}

/// How exactly a row's time is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimePrecision {
    /// The days given.
    #[default]
    Day,
    /// Within a few days.
    Days,
    /// Within a week.
    Week,
    /// Within a month.
    Month,
    /// Within a year.
    Year,
}

impl TimePrecision {
    /// All, finest first.
    pub const ALL: [Self; 5] = [Self::Day, Self::Days, Self::Week, Self::Month, Self::Year];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Days => "days",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The precision of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|precision| precision.word() == word)
    }
}

/// How exactly a row's point is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointPrecision {
    /// The very place.
    #[default]
    Exact,
    /// Near it.
    Near,
    /// Somewhere in this district.
    District,
    /// Somewhere in this province.
    Province,
    /// Somewhere in this country.
    Country,
}

impl PointPrecision {
    /// All, finest first.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Near, Self::District, Self::Province, Self::Country];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Near => "near",
            Self::District => "district",
            Self::Province => "province",
            Self::Country => "country",
        }
    }

    /// The precision of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|precision| precision.word() == word)
    }
}

/// How many died, as it was counted: nobody knows, or a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deaths {
    /// The lowest count.
    pub low: Option<u32>,
    /// The best estimate.
    pub best: Option<u32>,
    /// The highest count.
    pub high: Option<u32>,
}

/// A row before it is in the store; its texts are put in beside it.
#[derive(Clone, Debug, Default)]
pub struct NewRow {
    /// The number that its file gives it: the row of a table (the head is row 1), the number of a
    /// feature or placemark.
    pub record: u32,
    /// First day; `None` where no day is known.
    pub from: Option<Day>,
    /// First day after it; `None` runs on. At least a day after `from`.
    pub to: Option<Day>,
    /// How exactly the days are known.
    pub time_precision: TimePrecision,
    /// Where it is; of a line or an area, a point to hold it by.
    pub at: LonLat,
    /// How exactly the point is known.
    pub point_precision: PointPrecision,
    /// The line or area.
    pub ground: Option<Ground>,
    /// How many died.
    pub deaths: Deaths,
}
