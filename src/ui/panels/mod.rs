//! The panels round the map.

mod actor;
pub mod answers;
mod area;
pub mod changes;
mod claim;
pub mod claims;
mod data;
mod datum;
mod event;
mod flow;
mod guess;
pub mod inspector;
pub mod legend;
pub mod lessons;
mod line;
mod links;
pub mod list;
mod names;
mod parts;
mod region;
mod rows;
pub mod slide;
pub mod slides;
pub(in crate::ui) mod sources;
mod tables;
pub mod task;
mod term;
pub mod top;
mod viewpoints;

pub use line::look_name;
pub use names::item_name;
pub use parts::{column_ui, event_dates, soft_ui};
