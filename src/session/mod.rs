//! The state of the program and the only ways to change it.
//!
//! Everything reads `&State`; every change is a `Command`, carried out by `Session::run`. There is
//! no clock and no window here: passing time is a command too.

pub mod base_map;
mod brief;
mod clock;
mod command;
pub mod data;
pub mod export;
mod history;
mod mode;
mod notice;
mod pace;
mod play;
mod reading;
mod scale;
mod teach;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use base_map::{BaseMap, BaseMapChange, BaseMaps};
pub use brief::{
    Brief, CAMERA_SECS, Cue, Desk, Edit, FADE_SECS, HELD_SECS, Phase, SPOTLIGHT, SlideText, Talk, TalkStroke, Tool,
};
pub use clock::{Clock, PLAY_LENGTHS, SPEEDS, Speed};
pub use command::Command;
pub use data::{Data, DataChange};
pub use export::Export;
pub use history::History;
pub use mode::Mode;
pub use notice::Notice;
pub use pace::Pace;
pub use reading::{Way, secs_for};
pub use scale::Scale;
pub use teach::{Answering, Answers, Class, Found, Guess, Guessing, MOST_TEAMS, QUIZ_LENGTH, Teach, Teaching};
pub use walk::{Compass, Walk};

use crate::model::viewpoint::DE_FACTO;
use crate::model::{
    Base, Bbox, ClaimId, Date, LonLat, Moment, OverlaySetId, Scenario, Step, TheatreId, Verdict, ViewId, ViewpointId,
};
use crate::scene::data::DataLayer;
use crate::scene::{Camera, Item, LayerSet, Lit, Opened, Prepared, SceneInput, Theme};
use crate::text::{Lang, Reading};

/// A scenario, the ground under it, and data files beside it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The base geography.
    pub base: Arc<Base>,
    /// Data files of the person's, from the bottom up.
    pub data: Arc<Vec<DataLayer>>,
}

impl Document {
    /// A scenario and the ground under it.
    pub fn new(scenario: impl Into<Arc<Scenario>>, base: impl Into<Arc<Base>>) -> Self {
        Self { scenario: scenario.into(), base: base.into(), data: Arc::default() }
    }
}

/// Where the map shall go. The map itself owns where it is.
#[derive(Clone, Debug, PartialEq)]
pub enum CameraWish {
    /// Show the whole box.
    Show(Bbox),
    /// Bring the point to the middle, at least this close.
    FlyTo(LonLat, f64),
    /// Move by parts of the view: to the right and down.
    PanBy([f64; 2]),
    /// Zoom in (positive) or out by this many levels, keeping the middle.
    ZoomBy(f64),
}

/// Panels that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Panel {
    /// Legend, theatres and layers.
    Legend,
    /// Summary of what is chosen.
    Inspector,
}

/// How two days are compared on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Comparing {
    /// On one map: what changed is outlined.
    #[default]
    Outline,
    /// Two maps beside each other, moved together; the earlier day on the left, as on the time axis.
    SideBySide,
    /// Two maps over each other, with an edge between them to move.
    Swipe,
}

impl Comparing {
    /// All ways, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Outline, Self::SideBySide, Self::Swipe];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Outline => "comparing-outline",
            Self::SideBySide => "comparing-side-by-side",
            Self::Swipe => "comparing-swipe",
        }
    }

    /// The one after it.
    pub fn next(self) -> Self {
        match self {
            Self::Outline => Self::SideBySide,
            Self::SideBySide => Self::Swipe,
            Self::Swipe => Self::Outline,
        }
    }
}

/// Groups of the legend that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegendGroup {
    /// Who holds the ground.
    Holders,
    /// Arrows.
    Arrows,
    /// Signs of events.
    Events,
    /// Claims and blocks at sea.
    Sea,
    /// Lines.
    Lines,
    /// Degrees of trust.
    Confidence,
    /// Switches of theatres.
    Theatres,
    /// Views to go to.
    Views,
    /// Switches of layers.
    Layers,
    /// Whose lines and names.
    Boundaries,
    /// Points of data files.
    Data,
    /// Switches of data files.
    Files,
}

impl LegendGroup {
    /// All, in the order of the panel.
    pub const ALL: [Self; 12] = [
        Self::Holders,
        Self::Arrows,
        Self::Events,
        Self::Sea,
        Self::Lines,
        Self::Confidence,
        Self::Theatres,
        Self::Views,
        Self::Layers,
        Self::Boundaries,
        Self::Data,
        Self::Files,
    ];

    /// The key of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Holders => "legend-holders",
            Self::Arrows => "legend-arrows",
            Self::Events => "legend-symbols",
            Self::Sea => "layer-maritime",
            Self::Lines => "legend-borders",
            Self::Confidence => "legend-confidence",
            Self::Theatres => "legend-theatres",
            Self::Views => "legend-views",
            Self::Layers => "legend-layers",
            Self::Boundaries => "viewpoint-heading",
            Self::Data => "legend-data",
            Self::Files => "data-files",
        }
    }

    /// The group of a heading.
    pub fn of_heading(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.heading() == key)
    }
}

/// The tabs of the inspector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// What is so.
    #[default]
    Summary,
    /// Events.
    Events,
    /// Arrows.
    Flows,
    /// Sources.
    Sources,
}

/// All that the program shows and that a command can change.
#[derive(Clone, Debug)]
pub struct State {
    /// Scenario and ground.
    pub document: Document,
    /// The day shown.
    pub date: Date,
    /// The other day with which the day shown is compared.
    pub since: Option<Date>,
    /// How the two days are compared.
    pub comparing: Comparing,
    /// Where the edge between two maps over each other stands, 0 (left) to 1.
    pub swipe: f32,
    /// How many days are looked at together, the day shown being the last of them.
    pub during: Option<i32>,
    /// The first and the last day of the loop.
    pub loop_marks: Option<crate::model::Period>,
    /// Whether play begins again at the loop's first day after its last.
    pub looping: bool,
    /// How play by change spreads its time over the days, for the theatres shown.
    pub pace: Arc<Pace>,
    /// Whether time runs, and how fast.
    pub clock: Clock,
    /// How far a step goes.
    pub step: Step,
    /// The way of working.
    pub way: Way,
    /// The claim that is read, or was when reading was left.
    pub claim: Option<ClaimId>,
    /// Where one is in the briefings.
    pub brief: Brief,
    /// The briefing that is given, while one is.
    pub talk: Option<Talk>,
    /// The briefings as they are worked on.
    pub desk: Desk,
    /// What the teacher chose, and the lesson that is open.
    pub teach: Teach,
    /// What the program tells the person.
    pub notice: Option<Notice>,
    /// The part of the map in the window, as the map last told.
    pub seen: Option<Bbox>,
    /// Seconds that are left of the claim while the argument is played.
    pub argument: Option<f64>,
    /// Whether the reader judges each claim before the verdict is shown.
    pub judging: bool,
    /// The reader's own verdicts.
    pub verdicts: BTreeMap<ClaimId, Verdict>,
    /// Overlays that are shown whatever is read.
    pub overlays: BTreeSet<OverlaySetId>,
    /// What is chosen.
    pub selection: Option<Item>,
    /// What is opened out of a crowd.
    pub opened: Opened,
    /// What was chosen before.
    pub history: History,
    /// The inspector's tab.
    pub tab: Tab,
    /// The interface's language, as the reader wants it.
    pub lang: Lang,
    /// How the reader wants numbers and days written, in every language that has a choice.
    pub reading: Reading,
    /// Light, dark or high contrast.
    pub theme: Theme,
    /// How large everything is.
    pub scale: Scale,
    /// Whether things may move on the way to a new picture: the camera flies, arrows grow. Without
    /// it everything is a cut.
    pub motion: bool,
    /// Layers that are shown.
    pub layers: LayerSet,
    /// Theatres whose events and arrows are not shown.
    pub hidden_theatres: BTreeSet<TheatreId>,
    /// Whose way of drawing lines and naming places is followed.
    pub viewpoint: ViewpointId,
    /// Whether the search is open.
    pub searching: bool,
    /// Whether the settings are open.
    pub settings_open: bool,
    /// Taking it with you: the panel, what is filled in, how far it is.
    pub export: Export,
    /// What is known of data files beside those that are open.
    pub data: Data,
    /// What lies under the areas.
    pub base_maps: BaseMaps,
    /// Whether the list of what is on the map is open.
    pub listing: bool,
    /// The place whose menu is open on the map.
    pub menu: Option<LonLat>,
    /// Whether the list of keys is open.
    pub keys_shown: bool,
    /// Panels that are folded away.
    pub folded: BTreeSet<Panel>,
    /// Groups of the legend that are folded away.
    pub folded_groups: BTreeSet<LegendGroup>,
    /// Where the map shall go, and how often that was said: a new number is a new wish.
    pub wish: (u64, CameraWish),
    /// What the keyboard asks of the map, and how often it did.
    pub walk: (u64, Walk),
}

/// The state, and the order in which it changes.
#[derive(Clone, Debug)]
pub struct Session {
    state: State,
}

impl Session {
    /// A session that opens as the scenario says.
    pub fn new(document: Document, lang: Lang, theme: Theme) -> Self {
        let frame = &document.scenario.frame;
        let bbox = document.scenario.view(&frame.opening.view).map_or(WHOLE, |view| view.bbox);
        let date = document.scenario.clamp(frame.opening.date);
        Self {
            state: State {
                date,
                since: None,
                comparing: Comparing::default(),
                swipe: 0.5,
                during: None,
                loop_marks: None,
                looping: false,
                pace: Arc::new(Pace::new(&document.scenario, &BTreeSet::new())),
                clock: Clock::default(),
                step: Step::default(),
                way: Way::default(),
                claim: None,
                brief: Brief::default(),
                talk: None,
                desk: Desk::new(&document.scenario.briefings),
                teach: Teach::default(),
                notice: None,
                seen: None,
                argument: None,
                judging: false,
                verdicts: BTreeMap::new(),
                overlays: BTreeSet::new(),
                selection: None,
                opened: Opened::default(),
                history: History::default(),
                tab: Tab::default(),
                lang,
                reading: Reading::default(),
                theme,
                scale: Scale::default(),
                motion: true,
                layers: LayerSet::default(),
                hidden_theatres: BTreeSet::new(),
                viewpoint: DE_FACTO.into(),
                searching: false,
                settings_open: false,
                export: Export::new(lang, theme),
                data: Data::default(),
                base_maps: BaseMaps::default(),
                listing: false,
                menu: None,
                keys_shown: false,
                folded: BTreeSet::new(),
                folded_groups: BTreeSet::new(),
                wish: (1, CameraWish::Show(bbox)),
                walk: (0, Walk::Region),
                document,
            },
        }
    }

    /// What is shown.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Carries out one command.
    pub fn run(&mut self, command: Command) {
        let script = command.keeps_script();
        let wish = self.state.wish.0;
        command.run(&mut self.state);
        if !script {
            brief::notice(&mut self.state, wish);
        }
    }
}

/// Shown where a scenario names no view: the window of the base geography.
const WHOLE: Bbox = Bbox { west: 8.0, south: 20.0, east: 55.0, north: 47.0 };

impl State {
    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.document.scenario
    }

    /// The base geography.
    pub fn base(&self) -> &Base {
        &self.document.base
    }

    /// Whether a theatre's events and arrows are shown.
    pub fn theatre_shown(&self, theatre: &TheatreId) -> bool {
        !self.hidden_theatres.contains(theatre)
    }

    /// Closes what lies over the window in one place: search, settings, taking along, opening data files,
    /// choosing a base map.
    fn close_panels(&mut self) {
        self.base_maps.card = None;
        (self.searching, self.settings_open, self.export.open, self.data.open) = (false, false, false, false);
    }

    /// The state as it is drawn for a camera: without a comparison, and nothing lit.
    pub fn scene_input<'a>(&'a self, prepared: &'a Prepared, moment: &'a Moment, camera: &'a Camera) -> SceneInput<'a> {
        SceneInput {
            scenario: self.scenario(),
            base: self.base(),
            prepared,
            moment,
            camera,
            focus: camera.seen(),
            lang: self.lang,
            theme: self.theme,
            layers: self.layers,
            hidden_theatres: &self.hidden_theatres,
            viewpoint: &self.viewpoint,
            selection: self.selection.as_ref(),
            opened: &self.opened,
            changes: None,
            data: self.data_layers(),
            lit: Lit::default(),
            own_ground: true,
        }
    }

    fn wish(&mut self, wish: CameraWish) {
        self.wish = (self.wish.0 + 1, wish);
    }

    fn show_view(&mut self, id: &ViewId) {
        if let Some(bbox) = self.scenario().view(id).map(|view| view.bbox) {
            self.wish(CameraWish::Show(bbox));
        }
    }
}
