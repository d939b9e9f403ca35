//! Publishers: what kind of house a source comes from, whose side it is on, and how reliable it
//! usually is. That says nothing about one piece of information, which has its own confidence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::event::kinds;
use super::ids::ActorId;
use super::scenario::Extra;

kinds! {
    /// What kind of house it is.
    PublisherKind {
        Agency => "agency", "News agency.";
        Press => "press", "Newspaper, broadcaster or news site.";
        StateMedia => "state-media", "Media owned or run by a state.";
        Official => "official", "A state, a ministry, an army or a party to the conflict itself.";
        PartisanMedia => "partisan-media", "Media openly on one side.";
        Research => "research", "Research institute, university or scholarly journal.";
        Monitor => "monitor", "Conflict monitor or open-source analysis.";
        RightsGroup => "rights-group", "Human rights or aid organisation.";
        UnitedNations => "united-nations", "United Nations.";
        TradePress => "trade-press", "Trade press.";
        Reference => "reference", "Reference work.";
        Other => "other", "Another house.";
    }
}

kinds! {
    /// How reliable a publisher usually is, after the scale of the NATO Admiralty code (AJP-2.1).
    Grade {
        A => "a", "Reliable.";
        B => "b", "Usually reliable.";
        C => "c", "Fairly reliable.";
        D => "d", "Not usually reliable.";
        E => "e", "Unreliable.";
        F => "f", "Cannot be judged.";
    }
}

/// A publisher of sources.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Publisher {
    /// Its name, as the sources write it.
    pub name: String,
    /// What kind of house it is.
    pub kind: PublisherKind,
    /// The party it belongs to or openly stands with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<ActorId>,
    /// How reliable it usually is.
    #[serde(with = "letter")]
    #[schemars(with = "String")]
    pub grade: Grade,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Grades are written as capital letters in files, as the scale does.
mod letter {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Grade;

    pub fn serialize<S: Serializer>(grade: &Grade, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&grade.key().to_uppercase())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Grade, D::Error> {
        let text = String::deserialize(deserializer)?;
        Grade::ALL
            .iter()
            .copied()
            .find(|grade| grade.key().eq_ignore_ascii_case(&text))
            .ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not a grade from A to F")))
    }
}
