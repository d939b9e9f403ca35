//! From one start to the next: what the person chose in the window is there again.

use std::path::PathBuf;

use crate::io::preferences::{self, Preferences};
use crate::scene::{LayerId, Theme};
use crate::session::{Command, Panel, State};
use crate::text::Lang;

/// What is remembered, and where.
pub struct Remembered {
    path: Option<PathBuf>,
    stored: Preferences,
    /// As the window opened: only what is changed in it is remembered, not what its start options say.
    opened: Option<Preferences>,
}

impl Remembered {
    /// Reads what was remembered; says on the error channel when it cannot.
    pub fn load() -> Self {
        let path = preferences::path();
        let (stored, told) = path.as_deref().map(preferences::load).unwrap_or_default();
        if let Some(told) = told {
            eprintln!("conflict-atlas: {told}");
        }
        Self { path, stored, opened: None }
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

    /// The orders that bring the rest back.
    pub fn commands(&self) -> Vec<Command> {
        let folded = PANELS.into_iter().filter(|(_, word)| self.stored.folded_panels.iter().any(|w| w == word));
        let hidden =
            LayerId::ALL.into_iter().filter(|layer| self.stored.hidden_layers.iter().any(|w| w == layer.key()));
        let speed = self.stored.days_per_second.filter(|speed| speed.is_finite());
        folded
            .map(|(panel, _)| Command::TogglePanel(panel))
            .chain(hidden.map(|layer| Command::SetLayer(layer, false)))
            .chain(speed.map(Command::SetSpeed))
            .collect()
    }

    /// Stores what has changed since the window opened.
    pub fn note(&mut self, state: &State, window: Option<[f32; 2]>) {
        let now = snapshot(state, window);
        let Some(opened) = &self.opened else {
            self.opened = Some(now);
            return;
        };
        let mut next = self.stored.clone();
        if now.lang != opened.lang {
            next.lang.clone_from(&now.lang);
        }
        if now.theme != opened.theme {
            next.theme.clone_from(&now.theme);
        }
        if now.days_per_second != opened.days_per_second {
            next.days_per_second = now.days_per_second;
        }
        if now.folded_panels != opened.folded_panels {
            next.folded_panels.clone_from(&now.folded_panels);
        }
        if now.hidden_layers != opened.hidden_layers {
            next.hidden_layers.clone_from(&now.hidden_layers);
        }
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

fn snapshot(state: &State, window: Option<[f32; 2]>) -> Preferences {
    let theme = match state.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    Preferences {
        lang: Some(state.lang.code().to_owned()),
        theme: Some(theme.to_owned()),
        days_per_second: Some(state.clock.speed_days_per_sec),
        window,
        folded_panels: PANELS.iter().filter(|(p, _)| state.folded.contains(p)).map(|(_, w)| (*w).to_owned()).collect(),
        hidden_layers: LayerId::ALL.iter().filter(|l| !state.layers.has(**l)).map(|l| l.key().to_owned()).collect(),
        ..Default::default()
    }
}
