//! The window's shell: opens it, keeps the order of a frame, falls back from one renderer to the
//! other.

mod base_map;
pub mod bench;
mod class;
mod data;
mod export;
mod keeping;
mod layout;
mod packed;
mod panicked;
mod renderer;
pub mod start;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel as SidePanel, Ui};

use self::base_map::BaseMapMaker;
use self::class::AnswersReader;
use self::data::Reader;
use self::export::Maker;
use self::keeping::Keeping;
pub use self::keeping::{Keeper, Task};
use self::layout::Sides;
pub use packed::pack;
pub use panicked::words as panic_words;
pub use renderer::Renderer;
pub use start::{Remember, Start, open};

use crate::io::place;
use crate::io::providers::providers;
use crate::model::TileProvider;
use crate::scene::Prepared;
use crate::session::export::Change;
use crate::session::{BaseMapChange, Command, Scale, Session, Way};
use crate::ui::announce::Announcer;
use crate::ui::drawn::Drawn;
use crate::ui::map::{MapView, map_ui};
use crate::ui::panels::inspector::Pages;
use crate::ui::panels::list::{self, List};
use crate::ui::panels::{answers, claims, inspector, legend, lessons, slide, slides, task, top};
use crate::ui::search::{self, Search};
use crate::ui::slides::Slides;
use crate::ui::talk::{self, Hall, TalkView};
use crate::ui::terms::Glossary;
use crate::ui::{
    Ctx, base_map as base_maps, data as data_files, export as export_panel, keys, notice, settings, shortcuts,
    teach as class_keys, theme, timeline,
};

/// How the window looks: what the toolkit was last told.
type Dress = (crate::scene::Theme, Scale, bool, f32);

/// The program in its window.
pub struct App {
    session: Session,
    drawn: Drawn,
    map: MapView,
    search: Search,
    list: List,
    announcer: Announcer,
    pages: Pages,
    glossary: Glossary,
    slides: Slides,
    talk: TalkView,
    clock: fn() -> [i8; 2],
    keeper: Option<Keeping>,
    remember: Option<Remember>,
    prepared: Arc<Prepared>,
    maker: Maker,
    reader: Reader,
    base_map: BaseMapMaker,
    /// Which choice of a base map was remembered, and whether its tiles were there.
    base_map_told: (u64, bool),
    answers: AnswersReader,
    /// Whether the panel of `maker` was open in the last frame.
    export_opened: bool,
    /// Width and height of the window in the last frame, in points at a scale of 1.
    size: [f32; 2],
    dressed: Option<Dress>,
    ticked: Option<f64>,
}

impl App {
    /// The program on a session; the geometry is made ready here.
    pub fn new(mut session: Session) -> Self {
        let folders = [place::pictures(), place::documents()].map(|folder| folder.display().to_string());
        session.run(Command::Export(Change::KeepIn(folders)));
        session.run(Command::BaseMap(BaseMapChange::Know(providers().into())));
        let state = session.state();
        let prepared = Arc::new(Prepared::new(state.scenario(), state.base()));
        Self {
            session,
            drawn: Drawn::new(prepared.clone()),
            map: MapView::on_sea(),
            search: Search::default(),
            list: List::default(),
            announcer: Announcer::default(),
            pages: Pages::default(),
            glossary: Glossary::default(),
            slides: Slides::default(),
            talk: TalkView::default(),
            clock: || [0, 0],
            keeper: None,
            remember: None,
            prepared,
            maker: Maker::default(),
            reader: Reader::default(),
            base_map: BaseMapMaker::new(place::tile_cache()),
            base_map_told: (0, false),
            answers: AnswersReader::default(),
            export_opened: false,
            size: [0.0; 2],
            dressed: None,
            ticked: None,
        }
    }

    /// Tells of every change from now on.
    pub fn remembering(mut self, mut remember: Remember) -> Self {
        remember(self.session.state(), None);
        self.remember = Some(remember);
        self
    }

    /// Keeps briefings in files from now on; what was found not kept is told.
    pub fn keeping(mut self, keeper: Box<dyn Keeper>) -> Self {
        self.keeper = Some(Keeping::new(keeper, &mut self.session));
        self
    }

    /// Offers these servers of tiles from now on, and keeps what comes from them in this folder.
    pub fn with_providers(mut self, providers: Vec<TileProvider>, cache: Option<PathBuf>) -> Self {
        self.session.run(Command::BaseMap(BaseMapChange::Know(providers.into())));
        self.base_map = BaseMapMaker::new(cache);
        self
    }

    /// Tells the time of day to a speaker from now on: hours and minutes.
    pub fn with_clock(mut self, clock: fn() -> [i8; 2]) -> Self {
        self.clock = clock;
        self
    }

    fn keep(&mut self, ui: &Ui) {
        if let Some(keeping) = &mut self.keeper {
            keeping.follow(ui, &mut self.session);
        }
    }

    /// What is shown.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Carries out a command from outside the window.
    pub fn run(&mut self, command: Command) {
        self.session.run(command);
    }

    /// Where the map was in the last frame.
    pub fn camera(&self) -> Option<crate::scene::Camera> {
        self.map.camera()
    }

    /// One frame: time, keys, panels, then the commands that they sent.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.dress(ui.ctx());
        self.tick(ui);
        let commands = self.draw(ui);
        if let Some(camera) = self.map.camera().filter(|_| !commands.is_empty()) {
            self.session.run(Command::Seen(camera.seen_bbox()));
        }
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        let changed = !commands.is_empty();
        for command in commands {
            self.session.run(command);
        }
        self.keep(ui);
        self.answers.follow(&mut self.session);
        self.maker.follow(&mut self.session, &self.prepared, ui.ctx());
        self.reader.follow(&mut self.session, ui.ctx());
        self.base_map.follow(&mut self.session, &mut self.map, ui.ctx());
        // What lies under the areas also changes without a command of the window's.
        let base_maps = &self.session.state().base_maps;
        let base_map = (base_maps.chosen.0, base_maps.shown.is_some());
        let changed = std::mem::replace(&mut self.base_map_told, base_map) != base_map || changed;
        if let Some(remember) = self.remember.as_mut().filter(|_| changed) {
            remember(self.session.state(), None);
        }
        let rect = ui.ctx().content_rect();
        self.size = [rect.width(), rect.height()].map(|edge| edge * ui.ctx().zoom_factor());
    }

    fn dress(&mut self, ctx: &egui::Context) {
        let state = self.session.state();
        if self.dressed.is_none() {
            ctx.set_fonts(theme::fonts());
            // The toolkit's own zoom keys would go other steps than ours.
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
        }
        // A slide is laid out for its own height, and as large as the screen.
        let factor = match &state.talk {
            Some(_) => (ctx.content_rect().height() * ctx.zoom_factor() / crate::ui::slides::SIZE[1]).clamp(0.5, 4.0),
            None => state.scale.factor(),
        };
        let dress = (state.theme, state.scale, state.motion, factor);
        if self.dressed != Some(dress) {
            theme::apply(ctx, state.theme, state.motion);
            ctx.set_zoom_factor(factor);
            self.dressed = Some(dress);
        }
    }

    fn tick(&mut self, ui: &Ui) {
        let state = self.session.state();
        if !state.clock.playing && state.argument.is_none() && !state.briefing_ticks() && !state.class_ticks() {
            self.ticked = None;
            return;
        }
        let now = ui.input(|i| i.time);
        if let Some(before) = self.ticked.replace(now) {
            self.session.run(Command::Tick(now - before));
        }
        let state = self.session.state();
        let day = if state.clock.playing { state.secs_to_next_day() } else { f64::INFINITY };
        let wait = state.argument.unwrap_or(f64::INFINITY).min(day).min(state.secs_to_next_slide_change());
        let wait = wait.clamp(0.001, 1.0);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(wait));
    }

    fn draw(&mut self, ui: &mut Ui) -> Vec<Command> {
        let state = self.session.state();
        let moment = self.drawn.moment(state);
        let shown = self.drawn.on_map(state);
        let changes = self.drawn.changes(state);
        let on_map = self.drawn.legend();
        let seen = self.map.camera().map(|camera| camera.seen_bbox());
        let ctx = Ctx {
            state,
            moment: &moment,
            on_map: &shown,
            terms: self.glossary.finder(state.scenario(), state.lang),
            changes: changes.as_deref(),
            seen,
            legend: &on_map,
            commands: Default::default(),
        };
        talk::keys::take_keys(&ctx, ui.ctx());
        class_keys::take_keys(&ctx, ui.ctx());
        shortcuts::take_keys(&ctx, ui.ctx());
        self.slides.begin();
        if state.talk.is_some() {
            let mut hall = Hall {
                view: &mut self.talk,
                map: &mut self.map,
                drawn: &mut self.drawn,
                slides: &mut self.slides,
                pages: &mut self.pages,
                clock: (self.clock)(),
            };
            self.announcer.follow(&ctx, ui.ctx(), false);
            talk::talk_ui(&ctx, ui, &mut hall);
            self.announcer.tell(ui);
            search::search_ui(&ctx, ui, &mut self.search);
            notice::notice_ui(&ctx, ui);
            keys::keys_ui(&ctx, ui);
            return ctx.commands.into_inner();
        }
        talk::no_talk(ui, &mut self.talk);
        let palette = ctx.palette();
        let panel = Frame::NONE.fill(theme::color32(palette.panel));
        let padded = panel.inner_margin(Margin::symmetric(theme::MARGIN as i8, 8));
        SidePanel::top("top").frame(panel).exact_size(theme::TOP_HEIGHT).show(ui, |ui| top::top_ui(&ctx, ui));
        // The inspector runs the whole height, as in a reference book; the legend sits over the time bar.
        let side = |ui: &mut Ui, width: Option<f32>, id: &str, at_start: bool, add: &mut dyn FnMut(&mut Ui)| {
            let Some(width) = width else { return };
            let side = if at_start == state.lang.is_rtl() {
                SidePanel::right(id.to_owned())
            } else {
                SidePanel::left(id.to_owned())
            };
            side.frame(padded).exact_size(width).resizable(false).show(ui, |ui| add(ui));
        };
        let Sides { legend, inspector, narrow } = layout::sides(state, ui.available_width());
        let height = timeline::height(
            ctx.scenario().frame.theatres.len() + state.data_layers().len(),
            ui.ctx().content_rect().height(),
        );
        let time = |ui: &mut Ui| {
            let bar = SidePanel::bottom("time").frame(panel).exact_size(height).resizable(false);
            bar.show(ui, |ui| timeline::timeline_ui(&ctx, ui));
        };
        // Few controls in class: the day of a step stands on the map.
        let timed = state.class().is_none();
        if narrow && timed {
            time(ui);
        }
        side(ui, inspector, "inspector", false, &mut |ui| {
            if state.way == Way::Teach && !state.brief.away {
                return match state.teach.answers.open {
                    true => answers::answers_ui(&ctx, ui),
                    false => task::task_ui(&ctx, ui),
                };
            }
            if let Some(shown) = state.slide().filter(|_| !state.brief.away) {
                return slide::slide_ui(&ctx, ui, self.slides.warnings(&shown.id));
            }
            if state.slide().is_some() {
                slide::away_ui(&ctx, ui);
            }
            inspector::inspector_ui(&ctx, ui, &mut self.pages);
        });
        if !narrow && timed {
            time(ui);
        }
        self.announcer.follow(&ctx, ui.ctx(), state.listing);
        side(ui, legend, "legend", true, &mut |ui| {
            if state.listing {
                list::list_ui(&ctx, ui, &mut self.list, self.announcer.text());
            } else if state.way == Way::Read {
                claims::claims_ui(&ctx, ui);
            } else if state.way == Way::Teach {
                lessons::lessons_ui(&ctx, ui);
            } else if state.way == Way::Brief {
                slides::slides_ui(&ctx, ui, &mut self.slides, self.drawn.prepared());
            } else {
                legend::legend_ui(&ctx, ui);
            }
        });
        CentralPanel::no_frame().show(ui, |ui| map_ui(&ctx, ui, &mut self.map, &mut self.drawn, &mut self.slides));
        self.announcer.tell(ui);
        search::search_ui(&ctx, ui, &mut self.search);
        settings::settings_ui(&ctx, ui);
        notice::notice_ui(&ctx, ui);
        export_panel::export_ui(&ctx, ui, &mut self.export_opened);
        data_files::data_ui(&ctx, ui);
        base_maps::base_map_ui(&ctx, ui);
        keys::keys_ui(&ctx, ui);
        ctx.commands.into_inner()
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(remember) = &mut self.remember {
            remember(self.session.state(), Some(self.size));
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        // What is no panel is map, and the map lies on the sea.
        let c = theme::color32(self.session.state().theme.palette().sea);
        c.to_normalized_gamma_f32()
    }
}
