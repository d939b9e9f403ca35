//! What is made in the window, in files.

use std::sync::Arc;

use crate::app::{Keeper, Task};
use crate::io::desk::DeskFolders;
use crate::model::pupil::Pupil;
use crate::model::{Briefing, BriefingId, DataFile};
use crate::session::data::Keep;

/// Keeps briefings in these folders.
#[derive(Debug)]
pub struct Kept(pub DeskFolders);

impl Keeper for Kept {
    fn keep(&mut self, changed: &[&Briefing], removed: &[&BriefingId]) -> Result<String, String> {
        self.0.keep(changed, removed).map_err(|e| format!("{e}."))?;
        Ok(self.0.place().display().to_string())
    }

    fn keep_data(&self, keep: Keep, file: Option<Arc<DataFile>>) -> Task {
        let desk = self.0.clone();
        Box::new(move || {
            let table = keep.kept.as_ref().zip(file.as_deref().map(|file| &file.dataset));
            let removed = keep.was.as_ref().filter(|_| keep.kept.is_none());
            desk.keep_data(&keep.list, table, removed).map_err(|e| format!("{e}."))?;
            Ok(desk.home().display().to_string())
        })
    }

    fn keep_pupil(&mut self, pupil: &Pupil) -> Result<String, String> {
        let place = self.0.keep_pupil(pupil).map_err(|e| format!("{e}."))?;
        Ok(place.display().to_string())
    }

    fn pupils(&self) -> String {
        self.0.pupils().display().to_string()
    }

    fn save_beside(&mut self, changed: &[&Briefing]) -> Result<(), String> {
        self.0.save_beside(changed).map_err(|e| format!("{e}."))
    }

    fn found(&mut self) -> Vec<Briefing> {
        let (found, problems) = self.0.found();
        super::print_problems(&problems);
        found
    }

    fn crashed(&mut self) -> Option<String> {
        Some(self.0.crashed()?.display().to_string())
    }
}
