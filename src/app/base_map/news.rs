//! What tiles tell of themselves: they belong to the map, and are watched from outside.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Who is to be credited.
    pub attribution: String,
    /// The closest zoom that it has.
    pub max_zoom: u8,
}

/// What the map asked for since it was last looked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Tiles.
    pub tiles: u32,
    /// Those of them that are not there, or only in part.
    pub missing: u32,
    /// Whether any are on their way.
    pub is_busy: bool,
    /// Whether there will never be any again.
    pub has_ended: bool,
}

impl Asked {
    /// Whether any tile is there.
    pub fn any_came(&self) -> bool {
        self.tiles > self.missing
    }
}

#[derive(Debug, Default)]
struct Told {
    opened: Option<Opened>,
    has_broken_tiles: bool,
    asked: Asked,
}

/// The news, between the tiles and who watches them.
#[derive(Debug, Default)]
pub struct News(Mutex<Told>);

impl News {
    fn told(&self) -> MutexGuard<'_, Told> {
        // Nothing is half written here.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file is open.
    pub fn open(&self, opened: Opened) {
        self.told().opened = Some(opened);
    }

    /// The file, once it is open.
    pub fn opened(&self) -> Option<Opened> {
        self.told().opened.clone()
    }

    /// A tile could not be read as a picture.
    pub fn tile_is_broken(&self) {
        self.told().has_broken_tiles = true;
    }

    /// Whether any tile could not be read as a picture.
    pub fn has_broken_tiles(&self) -> bool {
        self.told().has_broken_tiles
    }

    /// A tile was asked for.
    pub fn ask(&self, is_there: bool, is_busy: bool) {
        let mut told = self.told();
        told.asked.tiles += 1;
        told.asked.missing += u32::from(!is_there);
        told.asked.is_busy = is_busy;
    }

    /// There will be no tiles any more.
    pub fn end(&self) {
        self.told().asked.has_ended = true;
    }

    /// What was asked for since this was last called.
    pub fn take_asked(&self) -> Asked {
        let mut told = self.told();
        let has_ended = told.asked.has_ended;
        std::mem::replace(&mut told.asked, Asked { has_ended, ..Asked::default() })
    }
}
