//! The panels round the map.

mod actor;
mod area;
pub mod changes;
mod event;
mod flow;
pub mod inspector;
pub mod legend;
pub mod list;
mod names;
mod parts;
mod region;
mod rows;
mod sources;
pub mod top;
mod viewpoints;

pub use parts::event_dates;
