//! A scenario: everything that its folder says, checked for form, in the order of the files.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actor::{Actor, Actors};
use super::area::Area;
use super::briefing::Briefing;
use super::claim::{Claim, Column};
use super::event::Event;
use super::flow::Flow;
use super::glossary::Term;
use super::ids::{
    ActorId, AreaId, BriefingId, ClaimId, EventId, FlowId, LessonId, OperationId, SourceId, TableId, TermId, TheatreId,
    ViewId,
};
use super::kept_data::KeptData;
use super::lesson::Lesson;
use super::link::Link;
use super::lint::Loaded;
use super::overlay::{Overlay, OverlaySet};
use super::place::Bbox;
use super::profile::Profile;
use super::publisher::Publisher;
use super::table::Table;
use super::time::{Date, Span};
use crate::text::LocalText;

/// Properties that a newer version or another program wrote; kept as they are.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// What `scenario.json` says.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Frame {
    /// `conflict-atlas/1`.
    pub format: String,
    /// The scenario's id, by custom the folder's name.
    pub id: String,
    /// Its title.
    pub title: LocalText,
    /// What it is about, in a few sentences.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub about: LocalText,
    /// The days of the time bar: `to` is exclusive.
    pub span: FrameSpan,
    /// Where and when it opens.
    pub opening: Opening,
    /// Named views of the map.
    #[serde(default)]
    pub views: Vec<View>,
    /// Theatres, in the order of their lanes.
    #[serde(default)]
    pub theatres: Vec<Theatre>,
    /// Operations and phases.
    #[serde(default)]
    pub operations: Vec<Operation>,
    /// Times of which little is told: there an empty lane does not mean that nothing happened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coverage: Vec<Gap>,
    /// How the data were made and what they do not show.
    #[serde(default)]
    pub notes: Vec<LocalText>,
    /// The languages in which every text is written, by code; without them, those of the title.
    /// Texts in further languages may be there in part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Words that the scenario's own policy of names and wording asks about, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub wording: BTreeMap<String, Vec<Loaded>>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The days of the time bar.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FrameSpan {
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it.
    #[schemars(with = "String")]
    pub to: Date,
}

/// Where and when a scenario opens.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Opening {
    /// The day.
    #[schemars(with = "String")]
    pub date: Date,
    /// One of the scenario's views.
    pub view: ViewId,
}

/// A named view of the map.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: LocalText,
    /// The part of the map: west, south, east, north in degrees.
    pub bbox: Bbox,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A theatre: a lane of the time bar.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Theatre {
    /// Its id.
    pub id: TheatreId,
    /// Its name.
    pub name: LocalText,
    /// The view that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<ViewId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whether a named span is one party's operation or a phase of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OperationKind {
    /// An operation with a name of its own.
    Operation,
    /// A phase, such as a war or a campaign.
    Phase,
}

/// A named span: an operation or a phase.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Operation {
    /// Its id.
    pub id: OperationId,
    /// Its name.
    pub name: LocalText,
    /// Operation or phase.
    pub kind: OperationKind,
    /// The lane it belongs to.
    pub theatre: TheatreId,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Operation {
    /// Its days.
    pub fn span(&self) -> Span {
        Span { from: self.from, to: self.to }
    }
}

/// A time of which the scenario tells little.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// The lane.
    pub theatre: TheatreId,
    /// First day.
    #[schemars(with = "String")]
    pub from: Date,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// What is missing, and why.
    pub note: LocalText,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Gap {
    /// Its days.
    pub fn span(&self) -> Span {
        Span { from: self.from, to: self.to }
    }
}

/// A publication.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When: a year, a month or a day, as the source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where to find it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the page's text was seen by whoever wrote the fact.
    #[serde(default)]
    pub read: bool,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What one party says about a thing.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Perspective {
    /// The party.
    pub who: ActorId,
    /// What it says.
    pub holds: LocalText,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How sure a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Undisputed, several independent sources.
    Documented,
    /// Credible reporting.
    Reported,
    /// The parties disagree on the core fact.
    Disputed,
    /// One side only.
    Claimed,
}

impl Confidence {
    /// All degrees, surest first.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Reported, Self::Disputed, Self::Claimed];

    /// The word in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Reported => "reported",
            Self::Disputed => "disputed",
            Self::Claimed => "claimed",
        }
    }
}

/// Sources that speak against the interest of their own side.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AgainstInterest {
    /// The sources.
    pub sources: Vec<SourceId>,
    /// What they admit.
    pub why: LocalText,
}

/// A scenario, with its lists in file order and every id looked up in constant time.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Title, span, views, theatres, operations.
    pub frame: Frame,
    /// The parties.
    pub actors: Actors,
    /// The publications.
    pub sources: Vec<Source>,
    /// What happened, by first day, then id.
    pub events: Vec<Event>,
    /// The arrows.
    pub flows: Vec<Flow>,
    /// Who holds or claims what.
    pub areas: Vec<Area>,
    /// The text that is read on the map, where there is one.
    pub column: Option<Column>,
    /// Its claims, in its order.
    pub claims: Vec<Claim>,
    /// Tables and charts.
    pub tables: Vec<Table>,
    /// Overlays, by set.
    pub overlay_sets: Vec<OverlaySet>,
    /// Outlines from another time.
    pub overlays: Vec<Overlay>,
    /// Links of cause and effect between events.
    pub links: Vec<Link>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// What is known of publishers.
    pub publishers: Vec<Publisher>,
    /// Regions, told phase by phase.
    pub profiles: Vec<Profile>,
    /// Talks on the map, by id.
    pub briefings: Vec<Briefing>,
    /// Lessons on the map, by id.
    pub lessons: Vec<Lesson>,
    /// Data files that are kept with it; their tables are read apart.
    pub data: Vec<KeptData>,
    /// Members of the files, beside their lists, that this version does not know; a file that was read
    /// whole is named here though it has none.
    pub extra_by_file: BTreeMap<String, Extra>,
    index: Index,
}

#[derive(Clone, Debug, Default)]
struct Index {
    sources: HashMap<SourceId, usize>,
    events: HashMap<EventId, usize>,
    flows: HashMap<FlowId, usize>,
    areas: HashMap<AreaId, usize>,
}

impl Scenario {
    /// A scenario from its parts. Events are put in order of time.
    pub fn new(
        frame: Frame,
        actors: Vec<Actor>,
        sources: Vec<Source>,
        mut events: Vec<Event>,
        flows: Vec<Flow>,
        areas: Vec<Area>,
    ) -> Self {
        events.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        let index = Index {
            sources: sources.iter().enumerate().map(|(i, s)| (s.id.clone(), i)).collect(),
            events: events.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect(),
            flows: flows.iter().enumerate().map(|(i, f)| (f.id.clone(), i)).collect(),
            areas: areas.iter().enumerate().map(|(i, a)| (a.id.clone(), i)).collect(),
        };
        Self {
            frame,
            actors: Actors::new(actors),
            sources,
            events,
            flows,
            areas,
            column: None,
            claims: Vec::new(),
            tables: Vec::new(),
            overlay_sets: Vec::new(),
            overlays: Vec::new(),
            links: Vec::new(),
            terms: Vec::new(),
            publishers: Vec::new(),
            profiles: Vec::new(),
            briefings: Vec::new(),
            lessons: Vec::new(),
            data: Vec::new(),
            extra_by_file: BTreeMap::new(),
            index,
        }
    }

    /// The languages in which every text is written, by code.
    pub fn languages(&self) -> Vec<&str> {
        let named: Vec<&str> = self.frame.languages.iter().map(String::as_str).collect();
        if named.is_empty() { self.frame.title.iter().map(|(code, _)| code).collect() } else { named }
    }

    /// The days of the time bar.
    pub fn span(&self) -> Span {
        Span { from: self.frame.span.from, to: Some(self.frame.span.to) }
    }

    /// The last day of the time bar.
    pub fn last_day(&self) -> Date {
        super::time::add_days(self.frame.span.to, -1)
    }

    /// The day, or the nearest one that the time bar has.
    pub fn clamp(&self, date: Date) -> Date {
        date.clamp(self.frame.span.from, self.last_day())
    }

    /// The view of this id.
    pub fn view(&self, id: &ViewId) -> Option<&View> {
        self.frame.views.iter().find(|v| &v.id == id)
    }

    /// The theatre of this id.
    pub fn theatre(&self, id: &TheatreId) -> Option<&Theatre> {
        self.frame.theatres.iter().find(|t| &t.id == id)
    }

    /// The operation of this id.
    pub fn operation(&self, id: &OperationId) -> Option<&Operation> {
        self.frame.operations.iter().find(|o| &o.id == id)
    }

    /// The source of this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.index.sources.get(id).map(|&i| &self.sources[i])
    }

    /// The place in the list of the event of this id.
    pub fn event_index(&self, id: &EventId) -> Option<usize> {
        self.index.events.get(id).copied()
    }

    /// The event of this id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.event_index(id).map(|i| &self.events[i])
    }

    /// The place in the list of the flow of this id.
    pub fn flow_index(&self, id: &FlowId) -> Option<usize> {
        self.index.flows.get(id).copied()
    }

    /// The flow of this id.
    pub fn flow(&self, id: &FlowId) -> Option<&Flow> {
        self.flow_index(id).map(|i| &self.flows[i])
    }

    /// The claim of this id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| &claim.id == id)
    }

    /// The briefing of this id.
    pub fn briefing(&self, id: &BriefingId) -> Option<&Briefing> {
        self.briefings.iter().find(|briefing| &briefing.id == id)
    }

    /// The lesson of this id.
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| &lesson.id == id)
    }

    /// The table of this id.
    pub fn table(&self, id: &TableId) -> Option<&Table> {
        self.tables.iter().find(|table| &table.id == id)
    }

    /// The term of this id.
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.iter().find(|term| &term.id == id)
    }

    /// What is known of a source's publisher.
    pub fn publisher_of(&self, source: &Source) -> Option<&Publisher> {
        self.publishers.iter().find(|publisher| publisher.name == source.publisher)
    }

    /// The area of this id.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.index.areas.get(id).map(|&i| &self.areas[i])
    }
}
