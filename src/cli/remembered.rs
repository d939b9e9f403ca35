//! From one start to the next: what the person chose in the window is there again.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::io::preferences::{self, Preferences};
use crate::model::Verdict;
use crate::scene::{LayerId, Theme};
use crate::session::{BaseMap, BaseMapChange, Command, LegendGroup, Panel, Scale, State};
use crate::text::{Digits, Lang, Months};

/// The environment's word on motion: `off` where nothing shall move.
const MOTION: &str = "CONFLICT_ATLAS_MOTION";

/// What lies under the areas, in words.
const OWN: &str = "own";
const FILE: &str = "file";

/// What is remembered, and where.
pub struct Remembered {
    path: Option<PathBuf>,
    stored: Preferences,
    /// As it was last told: only what is changed in the window is remembered, not what its start
    /// options say.
    last: Option<Preferences>,
}

impl Remembered {
    /// Reads what was remembered; says on the error channel when it cannot.
    pub fn load() -> Self {
        let path = preferences::path();
        let (stored, told) = path.as_deref().map(preferences::load).unwrap_or_default();
        if let Some(told) = told {
            eprintln!("conflict-atlas: {told}");
        }
        Self { path, stored, last: None }
    }

    /// The language, where it is one of ours.
    pub fn lang(&self) -> Option<Lang> {
        self.stored.lang.as_deref().and_then(Lang::parse)
    }

    /// The colours.
    pub fn theme(&self) -> Option<Theme> {
        self.stored.theme.as_deref().and_then(Theme::parse)
    }

    /// The window's size in points, where a window can have it.
    pub fn window(&self) -> Option<[f32; 2]> {
        self.stored.window.filter(|size| size.iter().all(|edge| (400.0..=8000.0).contains(edge)))
    }

    /// Whether things may move: what the person chose, else what the environment says.
    fn motion(&self) -> Option<bool> {
        self.stored.motion.or_else(|| std::env::var(MOTION).ok().map(|word| word != "off"))
    }

    /// The orders that bring the rest back.
    pub fn commands(&self, scenario: &str) -> Vec<Command> {
        let verdicts = self.stored.verdicts.get(scenario).into_iter().flatten().filter_map(|(claim, word)| {
            let verdict = Verdict::ALL.iter().copied().find(|verdict| verdict.key() == word)?;
            Some(Command::Judge(claim.as_str().into(), Some(verdict)))
        });
        let folded = PANELS.into_iter().filter(|(_, word)| self.stored.folded_panels.iter().any(|w| w == word));
        let hidden =
            LayerId::ALL.into_iter().filter(|layer| self.stored.hidden_layers.iter().any(|w| w == layer.key()));
        let viewpoint = self.stored.viewpoint.as_deref().map(|id| Command::SetViewpoint(id.into()));
        let shown = LayerId::ALL.into_iter().filter(|layer| self.stored.shown_layers.iter().any(|w| w == layer.key()));
        let groups = self.stored.folded_groups.iter().filter_map(|word| LegendGroup::of_heading(word));
        let speed = self.stored.days_per_second.filter(|speed| speed.is_finite());
        folded
            .map(|(panel, _)| Command::TogglePanel(panel))
            .chain(hidden.map(|layer| Command::SetLayer(layer, false)))
            .chain(shown.map(|layer| Command::SetLayer(layer, true)))
            .chain(speed.map(Command::SetSpeed))
            .chain(self.stored.by_change_seconds.filter(|secs| secs.is_finite()).map(Command::SetPlayLength))
            .chain(self.stored.scale.as_deref().and_then(Scale::parse).map(Command::SetScale))
            .chain(self.stored.digits.as_deref().and_then(Digits::parse).map(Command::SetDigits))
            .chain(self.stored.months.as_deref().and_then(Months::parse).map(Command::SetMonths))
            .chain((self.stored.list == Some(true)).then_some(Command::ToggleList))
            .chain((self.motion() == Some(false)).then_some(Command::ToggleMotion))
            .chain((self.stored.judge_first == Some(true)).then_some(Command::ToggleJudging))
            .chain(verdicts)
            .chain(viewpoint)
            .chain(groups.map(Command::ToggleGroup))
            .chain(self.base_map())
            .collect()
    }

    /// The file of tiles that was shown last is offered again, and shown where it was when the window closed.
    fn base_map(&self) -> impl Iterator<Item = Command> {
        let file = self.stored.base_map_file.as_deref().map(PathBuf::from);
        let shown = file.clone().filter(|_| self.stored.base_map.as_deref() == Some(FILE));
        file.map(BaseMapChange::Remember).into_iter().chain(shown.map(BaseMapChange::Open)).map(Command::BaseMap)
    }

    /// Stores what has changed since the last call; the first call is the window as it opened.
    pub fn note(&mut self, state: &State, window: Option<[f32; 2]>) {
        let now = snapshot(state);
        let Some(last) = self.last.replace(now.clone()) else { return };
        let mut next = self.stored.clone();
        follow(&mut next.lang, last.lang, now.lang);
        follow(&mut next.digits, last.digits, now.digits);
        follow(&mut next.months, last.months, now.months);
        follow(&mut next.theme, last.theme, now.theme);
        follow(&mut next.days_per_second, last.days_per_second, now.days_per_second);
        follow(&mut next.by_change_seconds, last.by_change_seconds, now.by_change_seconds);
        follow(&mut next.scale, last.scale, now.scale);
        follow(&mut next.list, last.list, now.list);
        follow(&mut next.motion, last.motion, now.motion);
        follow(&mut next.viewpoint, last.viewpoint, now.viewpoint);
        follow(&mut next.folded_panels, last.folded_panels, now.folded_panels);
        follow(&mut next.folded_groups, last.folded_groups, now.folded_groups);
        follow(&mut next.hidden_layers, last.hidden_layers, now.hidden_layers);
        follow(&mut next.shown_layers, last.shown_layers, now.shown_layers);
        follow(&mut next.base_map, last.base_map, now.base_map);
        follow(&mut next.base_map_file, last.base_map_file, now.base_map_file);
        follow(&mut next.judge_first, last.judge_first, now.judge_first);
        for (scenario, verdicts) in now.verdicts {
            if last.verdicts.get(&scenario) != Some(&verdicts) {
                next.verdicts.insert(scenario, verdicts);
            }
        }
        next.verdicts.retain(|_, verdicts| !verdicts.is_empty());
        next.window = window.or(next.window);
        if next == self.stored {
            return;
        }
        if let Some(path) = &self.path
            && let Err(e) = preferences::store(path, &next)
        {
            eprintln!("conflict-atlas: the preferences are not kept: {e}");
            // Once is enough.
            self.path = None;
        }
        self.stored = next;
    }
}

/// Panels and their words in the file.
const PANELS: [(Panel, &str); 2] = [(Panel::Legend, "legend"), (Panel::Inspector, "inspector")];

/// Takes over what has changed.
fn follow<T: PartialEq>(stored: &mut T, before: T, now: T) {
    if now != before {
        *stored = now;
    }
}

/// Layers that are shown, or hidden, other than at first.
fn layers(state: &State, shown: bool) -> Vec<String> {
    let other = |layer: &&LayerId| state.layers.has(**layer) == shown && layer.shown_at_first() != shown;
    LayerId::ALL.iter().filter(other).map(|layer| layer.key().to_owned()).collect()
}

fn snapshot(state: &State) -> Preferences {
    Preferences {
        lang: Some(state.lang.code().to_owned()),
        digits: Some(state.reading.digits.word().to_owned()),
        months: Some(state.reading.months.word().to_owned()),
        theme: Some(state.theme.word().to_owned()),
        scale: Some(state.scale.word().to_owned()),
        list: Some(state.listing),
        motion: Some(state.motion),
        days_per_second: Some(state.clock.speed_days_per_sec),
        by_change_seconds: state.clock.by_change_secs,
        viewpoint: Some(state.viewpoint.as_str().to_owned()),
        folded_panels: PANELS.iter().filter(|(p, _)| state.folded.contains(p)).map(|(_, w)| (*w).to_owned()).collect(),
        folded_groups: state.folded_groups.iter().map(|group| group.heading().to_owned()).collect(),
        hidden_layers: layers(state, false),
        shown_layers: layers(state, true),
        base_map: Some(if matches!(state.base_maps.chosen.1, BaseMap::File(_)) { FILE } else { OWN }.to_owned()),
        base_map_file: state.base_maps.last_file.as_deref().and_then(|path| path.to_str()).map(str::to_owned),
        judge_first: Some(state.judging),
        verdicts: BTreeMap::from([(state.scenario().frame.id.clone(), verdicts(state))]),
        ..Default::default()
    }
}

/// The reader's own verdicts, by claim.
fn verdicts(state: &State) -> BTreeMap<String, String> {
    state.verdicts.iter().map(|(claim, verdict)| (claim.as_str().to_owned(), verdict.key().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::folder::FIRST_SCENARIO;
    use crate::io::providers::providers;
    use crate::io::read_scenario;
    use crate::model::Base;
    use crate::session::base_map::TilesShown;
    use crate::session::{Document, Notice, Session};

    #[test]
    fn what_is_changed_in_the_window_is_kept_and_what_the_start_options_say_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("preferences.json");
        let scenario = read_scenario(&FIRST_SCENARIO).expect("opens").scenario;
        let document = Document::new(scenario, Base::default());
        // Started with Arabic asked for.
        let mut session = Session::new(document, Lang::AR, Theme::Light);
        let mut remembered = Remembered { path: Some(path.clone()), stored: Preferences::default(), last: None };
        remembered.note(session.state(), None);
        let kept = || (preferences::load(&path).0.lang, preferences::load(&path).0.theme);
        for (command, lang, theme) in [
            (Command::SetTheme(Theme::Dark), None, Some("dark")),
            (Command::SetTheme(Theme::Light), None, Some("light")),
            (Command::SetLang(Lang::EN), Some("en"), Some("light")),
            (Command::SetLang(Lang::AR), Some("ar"), Some("light")),
        ] {
            session.run(command.clone());
            remembered.note(session.state(), None);
            assert_eq!(kept(), (lang.map(str::to_owned), theme.map(str::to_owned)), "{command:?}");
        }
    }

    #[test]
    fn a_file_of_tiles_is_there_again_and_a_server_never_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("preferences.json");
        let scenario = read_scenario(&FIRST_SCENARIO).expect("opens").scenario;
        let mut session = Session::new(Document::new(scenario, Base::default()), Lang::EN, Theme::Light);
        let mut remembered = Remembered { path: Some(path.clone()), stored: Preferences::default(), last: None };
        remembered.note(session.state(), None);
        let mut run = |change: BaseMapChange| {
            session.run(Command::BaseMap(change));
            remembered.note(session.state(), None);
            let again = Remembered { path: None, stored: preferences::load(&path).0, last: None };
            again.base_map().collect::<Vec<_>>()
        };
        let file = || PathBuf::from("/maps/a.pmtiles");
        let offered = || Command::BaseMap(BaseMapChange::Remember(file()));
        run(BaseMapChange::Open(file()));
        let shown = run(BaseMapChange::Came(TilesShown::default(), Some(file())));
        assert_eq!(shown, [offered(), Command::BaseMap(BaseMapChange::Open(file()))]);
        run(BaseMapChange::Know(providers().into()));
        run(BaseMapChange::AskOnline(providers()[0].id.clone()));
        assert_eq!(run(BaseMapChange::Fetch), [offered()], "a server is for this run alone");
        run(BaseMapChange::Open(file()));
        assert_eq!(run(BaseMapChange::Failed(Notice::problem("base-map-damaged", &[]))), [], "told once");
    }
}
