//! Typed names of things. An id is a short lower-case word from a file; two kinds of id never mix.

use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A number for a name, the same on every machine: FNV-1a, as published by Fowler, Noll and Vo. It is not
/// safe against anybody.
pub fn stable_hash(name: impl IntoIterator<Item = u8>) -> u64 {
    name.into_iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// An id as the name of a file or folder that lies where it should.
pub fn file_name(id: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' };
    id.chars().map(plain).collect()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(from = "String", into = "String")]
        #[schemars(with = "String")]
        pub struct $name(Arc<str>);

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self(Arc::from(""))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(Arc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    )+};
}

ids! {
    /// A party: a state, a de facto authority, an armed group, an organisation.
    ActorId,
    /// A row about who holds or claims a piece of ground.
    AreaId,
    /// A talk on the map.
    BriefingId,
    /// A claim of the text that is read.
    ClaimId,
    /// A thing that happened.
    EventId,
    /// An arrow: somebody or something that moved.
    FlowId,
    /// A data file that is kept with a scenario.
    KeptDataId,
    /// A lesson on the map.
    LessonId,
    /// A border or a line of disputed ground.
    LineId,
    /// A link between two events.
    LinkId,
    /// A named span: an operation or a phase.
    OperationId,
    /// An outline from another time.
    OverlayId,
    /// Overlays that are shown together.
    OverlaySetId,
    /// A region told phase by phase.
    ProfileId,
    /// A server of tiles.
    ProviderId,
    /// A piece of the base geography: a country, a first-level unit or a sea.
    RegionId,
    /// A slide of a talk.
    SlideId,
    /// A publication.
    SourceId,
    /// A step of a lesson.
    StepId,
    /// A table or a chart.
    TableId,
    /// A term of the glossary.
    TermId,
    /// A theatre: a lane of the time bar.
    TheatreId,
    /// A named view of the map.
    ViewId,
    /// A way of drawing lines and of naming places.
    ViewpointId,
}
