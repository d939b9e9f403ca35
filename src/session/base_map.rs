//! What lies under the areas: the atlas's own ground, a file of tiles, or tiles from a server.
//!
//! Nothing is asked of a server before the person has said so, once for each run of the program. The shell
//! opens files and asks servers; until it tells that tiles are there, and whenever they fail, the own
//! ground is shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Notice, State};
use crate::model::{ProviderId, TileProvider};

/// What lies under the areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BaseMap {
    /// The atlas's own ground.
    #[default]
    Own,
    /// The tiles of a file.
    File(PathBuf),
    /// The tiles of a server, which the person has allowed to be asked.
    Online(ProviderId),
}

/// A card over the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaseMapCard {
    /// The field for the path of a file.
    File,
    /// The question whether this server may be asked.
    Online(ProviderId),
}

/// Tiles that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TilesShown {
    /// Who is to be credited; empty where a file names nobody.
    pub attribution: String,
    /// The page that the credit leads to.
    pub link: Option<String>,
}

/// All that the window knows of base maps.
#[derive(Clone, Debug, Default)]
pub struct BaseMaps {
    /// What was chosen, and how often a choice was made: a new number is a new choice.
    pub chosen: (u64, BaseMap),
    /// The tiles, once they are there.
    pub shown: Option<TilesShown>,
    /// The servers that can be chosen.
    pub providers: Arc<[TileProvider]>,
    /// The card that is open.
    pub card: Option<BaseMapCard>,
    /// What is typed as a path.
    pub path: String,
    /// The last file that was shown.
    pub last_file: Option<PathBuf>,
}

/// An order about what lies under the areas.
#[derive(Clone, Debug, PartialEq)]
pub enum BaseMapChange {
    /// Show the own ground.
    Own,
    /// Open the card with the field for a path.
    AskFile,
    /// This is typed there.
    Type(String),
    /// This file was shown when the program last ran.
    Remember(PathBuf),
    /// Show this file.
    Open(PathBuf),
    /// Ask whether this server may be asked.
    AskOnline(ProviderId),
    /// It may: fetch its tiles.
    Fetch,
    /// Close the card; whatever was chosen before stays.
    Shut,
    /// The shell knows these servers.
    Know(Arc<[TileProvider]>),
    /// The shell has tiles; of a file, where it is in full.
    Came(TilesShown, Option<PathBuf>),
    /// The shell has no tiles, for this reason.
    Failed(Notice),
}

impl BaseMaps {
    /// The server of an id.
    pub fn provider(&self, id: &ProviderId) -> Option<&TileProvider> {
        self.providers.iter().find(|provider| provider.id == *id)
    }

    fn choose(&mut self, base_map: BaseMap) {
        self.chosen = (self.chosen.0 + 1, base_map);
        (self.shown, self.card) = (None, None);
    }
}

impl State {
    /// Whether tiles may be on the map now. Slides and lessons keep the own ground: they look the same
    /// everywhere, and names on a tile would give answers away.
    pub fn tiles_wanted(&self) -> bool {
        let on_script = self.slide().is_some() && !self.brief.away;
        self.base_maps.chosen.1 != BaseMap::Own && !on_script && self.class().is_none()
    }

    /// Whether tiles lie under the areas in place of the own ground.
    pub fn tiles_shown(&self) -> bool {
        self.tiles_wanted() && self.base_maps.shown.is_some()
    }
}

/// Whether a file is one of tiles, by its name.
pub fn is_tile_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pmtiles"))
}

pub(super) fn run(change: BaseMapChange, state: &mut State) {
    match change {
        BaseMapChange::Own => state.base_maps.choose(BaseMap::Own),
        BaseMapChange::AskFile => {
            state.close_panels();
            let maps = &mut state.base_maps;
            maps.path = maps.last_file.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
            maps.card = Some(BaseMapCard::File);
        }
        BaseMapChange::Type(path) => state.base_maps.path = path,
        BaseMapChange::Remember(path) => state.base_maps.last_file = Some(path),
        BaseMapChange::Open(path) => state.base_maps.choose(BaseMap::File(path)),
        BaseMapChange::AskOnline(id) => {
            if state.base_maps.provider(&id).is_some() {
                state.close_panels();
                state.base_maps.card = Some(BaseMapCard::Online(id));
            }
        }
        BaseMapChange::Fetch => {
            // Only the card's own question can be answered.
            if let Some(BaseMapCard::Online(id)) = state.base_maps.card.take() {
                state.base_maps.choose(BaseMap::Online(id));
            }
        }
        BaseMapChange::Shut => state.base_maps.card = None,
        BaseMapChange::Know(providers) => state.base_maps.providers = providers,
        BaseMapChange::Came(shown, file) => {
            state.base_maps.shown = Some(shown);
            if file.is_some() {
                state.base_maps.last_file = file;
            }
        }
        BaseMapChange::Failed(notice) => {
            // A file that cannot be shown is not offered again.
            if matches!(state.base_maps.chosen.1, BaseMap::File(_)) {
                state.base_maps.last_file = None;
            }
            state.base_maps.choose(BaseMap::Own);
            state.notice = Some(notice);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::folder::FIRST_SCENARIO;
    use crate::io::providers::providers;
    use crate::io::read_scenario;
    use crate::model::Base;
    use crate::scene::Theme;
    use crate::session::{Command, DataChange, Document, Session, Teaching, Way};
    use crate::text::Lang;

    fn session() -> Session {
        let scenario = read_scenario(&FIRST_SCENARIO).expect("opens").scenario;
        let mut session = Session::new(Document::new(scenario, Base::default()), Lang::EN, Theme::Light);
        change(&mut session, BaseMapChange::Know(providers().into()));
        session
    }

    fn change(session: &mut Session, change: BaseMapChange) {
        session.run(Command::BaseMap(change));
    }

    fn chosen(session: &Session) -> &BaseMap {
        &session.state().base_maps.chosen.1
    }

    #[test]
    fn a_server_is_asked_only_after_its_question_was_answered() {
        let mut session = session();
        let id = providers()[0].id.clone();
        change(&mut session, BaseMapChange::Fetch);
        assert_eq!(*chosen(&session), BaseMap::Own, "an answer without a question");
        change(&mut session, BaseMapChange::AskOnline("nobody".into()));
        change(&mut session, BaseMapChange::Fetch);
        assert_eq!(*chosen(&session), BaseMap::Own, "a server that nobody knows");
        for away in [Command::BaseMap(BaseMapChange::Shut), Command::ToggleSearch, Command::ToggleSettings] {
            change(&mut session, BaseMapChange::AskOnline(id.clone()));
            assert_eq!(*chosen(&session), BaseMap::Own, "the question alone chooses nothing");
            session.run(away.clone());
            change(&mut session, BaseMapChange::Fetch);
            assert_eq!(*chosen(&session), BaseMap::Own, "{away:?} took the question away");
        }
        change(&mut session, BaseMapChange::AskOnline(id.clone()));
        change(&mut session, BaseMapChange::Fetch);
        assert_eq!((chosen(&session), &session.state().base_maps.card), (&BaseMap::Online(id), &None));
    }

    #[test]
    fn the_own_ground_is_shown_until_tiles_are_there_and_when_they_fail() {
        let mut session = session();
        change(&mut session, BaseMapChange::Open("a.pmtiles".into()));
        assert!(session.state().tiles_wanted() && !session.state().tiles_shown());
        change(&mut session, BaseMapChange::Came(TilesShown::default(), Some("/maps/a.pmtiles".into())));
        assert!(session.state().tiles_shown());
        change(&mut session, BaseMapChange::AskFile);
        assert_eq!(session.state().base_maps.path, "/maps/a.pmtiles", "it is offered again");
        change(&mut session, BaseMapChange::Failed(Notice::problem("base-map-damaged", &[])));
        assert_eq!(*chosen(&session), BaseMap::Own);
        assert!(!session.state().tiles_shown() && session.state().notice.is_some());
        change(&mut session, BaseMapChange::AskFile);
        assert_eq!(session.state().base_maps.path, "", "what failed is not offered");
    }

    #[test]
    fn slides_and_lessons_keep_the_own_ground() {
        let mut session = session();
        change(&mut session, BaseMapChange::Open("a.pmtiles".into()));
        change(&mut session, BaseMapChange::Came(TilesShown::default(), None));
        let lesson = session.state().scenario().lessons[0].id.clone();
        session.run(Command::Teach(Teaching::Open(lesson)));
        assert!(!session.state().tiles_wanted(), "a lesson");
        session.run(Command::SetWay(Way::Brief));
        assert!(session.state().slide().is_some() && !session.state().tiles_wanted(), "a slide");
        session.run(Command::SetWay(Way::Explore));
        assert!(session.state().tiles_shown(), "and then the tiles are there again");
    }

    #[test]
    fn files_of_tiles_among_data_files_become_the_base_map() {
        let mut session = session();
        let orders = session.state().data.orders.len();
        session.run(Command::Data(DataChange::Open(vec!["/maps/B.PMTiles".into()])));
        assert_eq!(*chosen(&session), BaseMap::File("/maps/B.PMTiles".into()));
        assert_eq!(session.state().data.orders.len(), orders, "nothing else is to be read");
        session.run(Command::Data(DataChange::Open(vec!["a.csv".into(), "c.pmtiles".into(), "b.kml".into()])));
        assert_eq!(*chosen(&session), BaseMap::File("c.pmtiles".into()));
        assert!(
            matches!(session.state().data.orders.last(), Some(crate::session::data::DataOrder::Read(files)) if files.len() == 2)
        );
    }
}
