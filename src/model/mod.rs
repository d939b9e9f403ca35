//! What is true: the scenario, the base geography, and what holds on a day.

pub mod about;
pub mod actor;
pub mod area;
pub mod base;
pub mod briefing;
pub mod changes;
pub mod check;
pub mod claim;
pub mod data_file;
pub mod dataset;
pub mod event;
pub mod flow;
pub mod glossary;
pub mod hands;
pub mod here;
pub mod ids;
pub mod in_view;
pub mod kept_data;
pub mod lesson;
pub mod link;
pub mod lint;
pub mod moment;
pub mod news;
pub mod overlay;
pub mod pen;
pub mod place;
pub mod profile;
pub mod publisher;
pub mod pupil;
pub mod quiz;
pub mod scenario;
pub mod search;
pub mod shot;
pub mod summary;
pub mod table;
pub mod tile_provider;
pub mod time;
pub mod viewpoint;

pub use about::About;
pub use actor::{Actor, ActorKind, Actors, Hue, Pattern, TieKind};
pub use area::{Area, AreaKind, Edge, Ground};
pub use base::{Base, BorderStatus, Region, RegionKind};
pub use briefing::{Briefing, Slide, SlideKind};
pub use changes::Changes;
pub use check::Problem;
pub use claim::{Bearing, Claim, Column, Evidence, Thing, Verdict};
pub use data_file::{DataFile, DateOrder, Format, Recognised};
pub use dataset::Dataset;
pub use event::{Event, EventKind};
pub use flow::{Flow, FlowKind};
pub use glossary::Term;
pub use here::{Here, Holder, HolderId};
pub use ids::{
    ActorId, AreaId, BriefingId, ClaimId, EventId, FlowId, KeptDataId, LessonId, LineId, LinkId, OperationId,
    OverlayId, OverlaySetId, ProfileId, ProviderId, RegionId, SlideId, SourceId, StepId, TableId, TermId, TheatreId,
    ViewId, ViewpointId,
};
pub use kept_data::KeptData;
pub use lesson::Lesson;
pub use link::{Link, LinkKind};
pub use moment::{Currency, EventNow, Moment};
pub use overlay::{Overlay, OverlaySet};
pub use pen::{PenKind, PenStroke};
pub use place::{Bbox, LonLat, lon_lat};
pub use profile::Profile;
pub use publisher::Publisher;
pub use scenario::{Confidence, Frame, Scenario, Source};
pub use shot::{Chosen, Shot, ShotSpan};
pub use table::Table;
pub use tile_provider::TileProvider;
pub use time::{Date, Period, Span, Step};
pub use viewpoint::{Border, LineLook, Viewpoint};
