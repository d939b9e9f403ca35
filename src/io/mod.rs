//! Bytes to model and back. Readers return what they could read, plus problems with a place; they
//! never stop at the first fault.

mod archive;
pub mod atlas_file;
pub mod base;
pub mod crash;
pub mod desk;
mod features;
pub mod folder;
pub mod import;
mod language;
pub mod limits;
pub mod native;
pub mod place;
pub mod preferences;
pub mod providers;
pub mod pupils;
pub mod save;
pub mod tiles;
pub mod wording;

pub use folder::{Folder, OpenError};
pub use language::{LanguageError, read_language};
pub use native::{Loaded, read_scenario};
