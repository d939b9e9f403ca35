//! What is true: the scenario, the base geography, and what holds on a day.

pub mod about;
pub mod actor;
pub mod area;
pub mod base;
pub mod changes;
pub mod check;
pub mod event;
pub mod flow;
pub mod hands;
pub mod here;
pub mod ids;
pub mod moment;
pub mod news;
pub mod place;
pub mod scenario;
pub mod search;
pub mod summary;
pub mod time;
pub mod viewpoint;

pub use about::About;
pub use actor::{Actor, ActorKind, Actors, Hue, Pattern, TieKind};
pub use area::{Area, AreaKind, Edge, Ground};
pub use base::{Base, BorderStatus, Region, RegionKind};
pub use changes::Changes;
pub use check::Problem;
pub use event::{Event, EventKind};
pub use flow::{Flow, FlowKind};
pub use here::{Here, Holder, HolderId};
pub use ids::{ActorId, AreaId, EventId, FlowId, OperationId, RegionId, SourceId, TheatreId, ViewId, ViewpointId};
pub use moment::{Currency, EventNow, Moment};
pub use place::{Bbox, LonLat, lon_lat};
pub use scenario::{Confidence, Frame, Scenario, Source};
pub use time::{Date, Period, Span, Step};
pub use viewpoint::{Border, LineLook, Viewpoint};
