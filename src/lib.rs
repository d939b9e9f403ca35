//! Conflict Atlas: an offline, interactive map of a conflict through time.
//!
//! The code stands in layers; a layer uses only those below it (`tests/architecture.rs`):
//!
//! - `app` (the window), `cli` (the command line): shells; no drawing rules, no domain rules
//! - `ui` (egui, walkers): reads the state, sends commands; changes nothing, reads no files
//! - `io` (bytes and model), `export` (scene to bytes): no egui, no clock
//! - `session`: the state and the commands that change it; no egui, no files
//! - `scene`: what is drawn, as plain shapes; no egui, no files
//! - `model`: what is true; no egui, no files, no clock, no threads
//! - `text`: languages, dates, direction, widths; no egui, no files but those built in
//!
//! `Moment` is a function of scenario and date, `Scene` a function of moment and view: the window,
//! pictures and answers all come from them. One file alone opens network connections, once the person has
//! allowed it: `app/base_map/online.rs`.

pub mod app;
pub mod cli;
pub mod export;
pub mod io;
pub mod model;
pub mod scene;
pub mod session;
pub mod text;
pub mod ui;
