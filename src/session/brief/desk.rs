//! The briefings as they are worked on: what was done can be undone, and what is not yet kept in a
//! file is known.

use std::sync::Arc;

use crate::model::{Briefing, BriefingId};

/// Most steps that can be undone.
const MOST: usize = 200;

/// The briefings at one time, and where one was.
#[derive(Clone, Debug)]
struct Step {
    briefings: Arc<Vec<Briefing>>,
    place: Place,
}

/// The briefing and the slide where something was done.
pub(super) type Place = (Option<BriefingId>, usize);

/// All briefings, what they were before, and what of them is kept in files.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    now: Arc<Vec<Briefing>>,
    kept: Arc<Vec<Briefing>>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// What the last change was about: a text that is typed is undone as a whole.
    typing: Option<String>,
    /// How often it was asked to keep the briefings in files: a new number is a new wish.
    pub wish_to_keep: u64,
}

impl Desk {
    /// The briefings of a scenario, as they are in its files.
    pub fn new(briefings: &[Briefing]) -> Self {
        let now = Arc::new(briefings.to_vec());
        Self { kept: now.clone(), now, ..Self::default() }
    }

    /// The briefings as they are now.
    pub fn briefings(&self) -> &[Briefing] {
        &self.now
    }

    /// The same, to be kept by who writes them down.
    pub fn snapshot(&self) -> Arc<Vec<Briefing>> {
        self.now.clone()
    }

    /// The briefings that are not in files as they are here.
    pub fn changed(&self) -> impl Iterator<Item = &Briefing> {
        self.now.iter().filter(|briefing| !self.kept.contains(briefing))
    }

    /// The briefings that are in files but no longer here.
    pub fn removed(&self) -> impl Iterator<Item = &BriefingId> {
        self.kept.iter().map(|briefing| &briefing.id).filter(|id| !self.now.iter().any(|now| now.id == **id))
    }

    /// Whether files and what is here are the same.
    pub fn is_kept(&self) -> bool {
        Arc::ptr_eq(&self.now, &self.kept) || self.now == self.kept
    }

    /// Whether something can be undone, and done again.
    pub fn ways(&self) -> [bool; 2] {
        [!self.undo.is_empty(), !self.redo.is_empty()]
    }

    /// These briefings are in files now.
    pub(super) fn keep(&mut self, briefings: Arc<Vec<Briefing>>) {
        self.kept = briefings;
        self.typing = None;
    }

    /// Changes the briefings. `typing` names the text that is typed, if one is: further changes of
    /// the same are one step.
    pub(super) fn change(&mut self, place: Place, typing: Option<String>, change: impl FnOnce(&mut Vec<Briefing>)) {
        let before = self.now.clone();
        change(Arc::make_mut(&mut self.now));
        if *before == *self.now {
            self.now = before;
            return;
        }
        let goes_on = typing.is_some() && typing == self.typing && !self.undo.is_empty();
        self.typing = typing;
        self.redo.clear();
        if goes_on {
            return;
        }
        self.undo.push(Step { briefings: before, place });
        if self.undo.len() > MOST {
            self.undo.remove(0);
        }
    }

    /// Undoes the last change, or does it again; answers where it was.
    pub(super) fn walk(&mut self, back: bool, here: Place) -> Option<Place> {
        let (from, to) = if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let Step { briefings, place } = from.pop()?;
        to.push(Step { briefings: std::mem::replace(&mut self.now, briefings), place: here });
        self.typing = None;
        Some(place)
    }

    /// Briefings that were found beside the files, not kept yet when the program ended.
    pub(super) fn recover(&mut self, place: Place, found: Vec<Briefing>) {
        self.change(place, None, |briefings| {
            for briefing in found {
                match briefings.iter_mut().find(|there| there.id == briefing.id) {
                    Some(there) => *there = briefing,
                    None => briefings.push(briefing),
                }
            }
        });
    }
}
