//! The readers and what they are held to.
//!
//! Readers know neither window nor pictures (`tests/architecture.rs` in the program), so that their
//! layers are compiled here from the program's own sources without either: in minutes, not in tens
//! of minutes, with every branch watched by the fuzzer.

extern crate self as conflict_atlas;

#[path = "../../src/io/mod.rs"]
pub mod io;
#[path = "../../src/model/mod.rs"]
pub mod model;
#[path = "../../src/text/mod.rs"]
pub mod text;

pub mod content;
pub mod properties;
