//! The parties: one registry for the whole scenario.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{ActorId, RegionId, SourceId};
use super::scenario::Extra;
use super::time::{Date, Span};
use crate::text::LocalText;

/// What sort of party it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    /// A state, through its recognised government.
    State,
    /// An authority that governs without general recognition.
    DeFacto,
    /// An armed group.
    ArmedGroup,
    /// A group of states, or of groups.
    Coalition,
    /// An organisation.
    Organisation,
}

impl ActorKind {
    /// The word in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::DeFacto => "de-facto",
            Self::ArmedGroup => "armed-group",
            Self::Coalition => "coalition",
            Self::Organisation => "organisation",
        }
    }
}

/// How one party stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TieKind {
    /// Supports it with arms, money or troops.
    Backs,
    /// Is its ally.
    AlliedWith,
}

/// A dated tie to another party.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Tie {
    /// The other party.
    pub to: ActorId,
    /// How.
    pub kind: TieKind,
    /// First day; without it, since before the scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to_date: Option<Date>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Tie {
    /// Whether the tie holds on that day.
    pub fn holds_on(&self, date: Date) -> bool {
        Span { from: self.from.unwrap_or(Date::MIN), to: self.to_date }.contains(date)
    }
}

/// What lies over the colour of a party's ground, so that it is told from others without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// Dots.
    Dots,
    /// Level lines.
    Lines,
    /// Crosses.
    Cross,
}

impl Pattern {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Lines => "lines",
            Self::Cross => "cross",
        }
    }
}

/// A party.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// Its name.
    pub name: LocalText,
    /// A name for labels and legends.
    pub short: LocalText,
    /// What sort of party it is.
    pub kind: ActorKind,
    /// The country whose (recognised or de facto) government it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<RegionId>,
    /// Its colour.
    pub color: Hue,
    /// One to three letters shown in its areas, so that colour is never alone.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub mark: LocalText,
    /// A pattern over its areas, where its colour alone is close to another's in grey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Pattern>,
    /// Whether its whole country is tinted in its colour.
    #[serde(default)]
    pub state_fill: bool,
    /// Ties to other parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An opaque colour, `#RRGGBB` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hue(pub [u8; 3]);

impl Serialize for Hue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [r, g, b] = self.0;
        serializer.collect_str(&format_args!("#{r:02X}{g:02X}{b:02X}"))
    }
}

impl<'de> Deserialize<'de> for Hue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()));
        let value = digits.and_then(|d| u32::from_str_radix(d, 16).ok());
        let [_, r, g, b] =
            value.ok_or_else(|| serde::de::Error::custom(format!("a colour is #RRGGBB, not {text:?}")))?.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl JsonSchema for Hue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
    }
}

/// The registry of parties.
#[derive(Clone, Debug, Default)]
pub struct Actors {
    list: Vec<Actor>,
    by_id: HashMap<ActorId, usize>,
    by_country: HashMap<RegionId, usize>,
}

impl Actors {
    /// A registry in file order. When two claim one country, the first has it.
    pub fn new(list: Vec<Actor>) -> Self {
        let by_id = list.iter().enumerate().map(|(i, a)| (a.id.clone(), i)).collect();
        let mut by_country = HashMap::new();
        for (i, actor) in list.iter().enumerate() {
            if let Some(country) = &actor.country {
                by_country.entry(country.clone()).or_insert(i);
            }
        }
        Self { list, by_id, by_country }
    }

    /// All parties, in file order.
    pub fn list(&self) -> &[Actor] {
        &self.list
    }

    /// The party of this id.
    pub fn get(&self, id: &ActorId) -> Option<&Actor> {
        self.by_id.get(id).map(|&i| &self.list[i])
    }

    /// The party that is this country's government.
    pub fn of_country(&self, country: &RegionId) -> Option<&Actor> {
        self.by_country.get(country).map(|&i| &self.list[i])
    }

    /// The short name, or the id where the registry lacks it.
    pub fn short_name<'a>(&'a self, id: &'a ActorId, lang: crate::text::Lang) -> &'a str {
        self.get(id).map_or(id.as_str(), |actor| actor.short.get(lang))
    }

    /// The full name, or the id where the registry lacks it.
    pub fn name<'a>(&'a self, id: &'a ActorId, lang: crate::text::Lang) -> &'a str {
        self.get(id).map_or(id.as_str(), |actor| actor.name.get(lang))
    }
}
