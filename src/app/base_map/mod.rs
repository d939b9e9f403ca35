//! Brings tiles under the map when the session wishes for them: those of a file, read on a thread of its
//! own, or those of a server that the person has allowed to be asked. Where they fail, it says so, and the
//! own ground is back.

mod file;
mod news;
mod online;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use self::news::{Asked, News};
use super::panicked::words;
use crate::io::place;
use crate::io::tiles::TileFileError;
use crate::model::TileProvider;
use crate::session::base_map::TilesShown;
use crate::session::{BaseMap, BaseMapChange, Command, Notice, Session};
use crate::ui::map::MapView;

/// How often the window looks for tiles that are still to come, when nothing else happens.
const LOOK: Duration = Duration::from_millis(200);
/// A server that has nothing to do any more for so long will bring nothing more.
const SETTLED: Duration = Duration::from_secs(2);
/// So long a server may take for its next tile.
const PATIENCE: Duration = Duration::from_secs(30);

/// Carries out the choices of the session.
pub struct BaseMapMaker {
    /// The last choice that was followed.
    followed: u64,
    /// Where tiles of servers are kept.
    cache: Option<PathBuf>,
    running: Option<Running>,
}

/// Tiles that are on the map, or on their way there.
struct Running {
    news: Arc<News>,
    source: Source,
    /// Whether it was told that some tiles are not there.
    told: bool,
}

enum Source {
    File { path: PathBuf, thread: Option<JoinHandle<Result<(), TileFileError>>> },
    Online { provider: Box<TileProvider>, waits: Waits },
}

/// Since when the same tiles of a server are missing.
struct Waits {
    asked: Asked,
    since: Instant,
}

impl Waits {
    fn new() -> Self {
        Self { asked: Asked::default(), since: Instant::now() }
    }

    /// Whether the tiles that are missing will not come.
    fn in_vain(&mut self, asked: Asked) -> bool {
        if self.asked != asked || asked.missing == 0 {
            *self = Self { asked, since: Instant::now() };
            return false;
        }
        self.since.elapsed() > if asked.is_busy { PATIENCE } else { SETTLED }
    }
}

impl BaseMapMaker {
    /// Keeps tiles of servers in this folder; without one, only as long as the program runs.
    pub fn new(cache: Option<PathBuf>) -> Self {
        Self { followed: 0, cache, running: None }
    }

    /// Follows the newest choice, and tells the session of tiles that came or failed.
    pub fn follow(&mut self, session: &mut Session, map: &mut MapView, egui: &egui::Context) {
        let (number, chosen) = &session.state().base_maps.chosen;
        if *number != self.followed {
            self.followed = *number;
            let chosen = chosen.clone();
            map.set_tiles(None);
            self.running = None;
            egui.request_repaint();
            match chosen {
                BaseMap::Own => {}
                BaseMap::File(path) => self.open(path, session, map, egui),
                BaseMap::Online(id) => {
                    if let Some(provider) = session.state().base_maps.provider(&id).cloned() {
                        self.ask(provider, session, map, egui);
                    }
                }
            }
        }
        let Some(running) = &mut self.running else { return };
        for change in running.look(session, egui) {
            session.run(change);
            egui.request_repaint();
        }
    }

    fn open(&mut self, path: PathBuf, session: &mut Session, map: &mut MapView, egui: &egui::Context) {
        let path = if path.is_relative() { place::typed(&path.to_string_lossy()) } else { path };
        let news = Arc::new(News::default());
        match file::start(path.clone(), news.clone(), egui.clone()) {
            Ok((tiles, thread)) => {
                map.set_tiles(Some(Box::new(tiles)));
                let source = Source::File { path, thread: Some(thread) };
                self.running = Some(Running { news, source, told: false });
            }
            Err(error) => session.run(failed(unreadable(&path, &error.to_string()))),
        }
    }

    fn ask(&mut self, provider: TileProvider, session: &mut Session, map: &mut MapView, egui: &egui::Context) {
        let news = Arc::new(News::default());
        match online::start(provider.clone(), self.cache.clone(), news.clone(), egui.clone()) {
            Ok(tiles) => {
                map.set_tiles(Some(Box::new(tiles)));
                let source = Source::Online { provider: Box::new(provider), waits: Waits::new() };
                self.running = Some(Running { news, source, told: false });
            }
            Err(reason) => {
                let args = [("name", provider.name.get(session.state().lang)), ("reason", &reason)];
                session.run(failed(Notice::problem("base-map-no-client", &args)));
            }
        }
    }
}

impl Running {
    /// What the session is to be told.
    fn look(&mut self, session: &Session, egui: &egui::Context) -> Vec<Command> {
        let Self { news, source, told } = self;
        let is_shown = session.state().base_maps.shown.is_some();
        match source {
            Source::File { path, thread } => {
                if let Some(ended) = thread.take_if(|thread| thread.is_finished()) {
                    return ended_early(path, ended).into_iter().collect();
                }
                let mut out = Vec::new();
                if let Some(opened) = news.opened().filter(|_| !is_shown) {
                    let shown = TilesShown { attribution: opened.attribution, link: None };
                    out.push(Command::BaseMap(BaseMapChange::Came(shown, Some(path.clone()))));
                }
                if news.has_broken_tiles() && !std::mem::replace(told, true) {
                    let notice = Notice::problem("base-map-broken-tiles", &[("path", &path.display().to_string())]);
                    out.push(Command::Notify(Some(notice)));
                }
                out
            }
            Source::Online { provider, waits } => {
                let asked = news.take_asked();
                let name = provider.name.get(session.state().lang);
                if asked.has_ended || waits.in_vain(asked) {
                    if !is_shown || asked.has_ended {
                        return vec![failed(Notice::problem("base-map-unreachable", &[("name", name)]))];
                    }
                    if !std::mem::replace(told, true) {
                        let notice = Notice::problem("base-map-missing", &[("name", name)]);
                        return vec![Command::Notify(Some(notice))];
                    }
                    return Vec::new();
                }
                if asked.missing > 0 {
                    egui.request_repaint_after(LOOK);
                }
                if is_shown || !asked.any_came() {
                    return Vec::new();
                }
                let shown = TilesShown { attribution: provider.attribution.clone(), link: Some(provider.link.clone()) };
                vec![Command::BaseMap(BaseMapChange::Came(shown, None))]
            }
        }
    }
}

/// The thread of a file has ended while its tiles are still on the map.
fn ended_early(path: &Path, thread: JoinHandle<Result<(), TileFileError>>) -> Option<Command> {
    let notice = match thread.join() {
        Ok(Ok(())) => return None,
        Ok(Err(error)) => refused(path, &error),
        Err(panic) => unreadable(path, &words(&*panic)),
    };
    Some(failed(notice))
}

fn failed(notice: Notice) -> Command {
    Command::BaseMap(BaseMapChange::Failed(notice))
}

fn unreadable(path: &Path, reason: &str) -> Notice {
    Notice::problem("base-map-unreadable", &[("path", &path.display().to_string()), ("reason", reason)])
}

/// Why a file is not shown, and what to do.
fn refused(path: &Path, error: &TileFileError) -> Notice {
    let key = match error {
        TileFileError::Unreadable(reason) => return unreadable(path, reason),
        TileFileError::NotPmtiles => "base-map-no-pmtiles",
        TileFileError::Version(_) => "base-map-old",
        TileFileError::Vector => "base-map-vector",
        TileFileError::Kind | TileFileError::Packing => "base-map-kind",
        TileFileError::Damaged(_) => "base-map-damaged",
    };
    Notice::problem(key, &[("path", &path.display().to_string())])
}
