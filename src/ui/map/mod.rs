//! The map: pan and zoom by walkers, everything on it from the scene.

mod around;
mod asked;
mod captured;
mod compared;
mod credit;
mod flight;
mod guess;
mod hover;
mod ink;
mod menu;
mod motion;
pub(in crate::ui) mod overlay;
mod paint;
mod panes;
mod strip;
mod textures;
mod tiles;
mod walk;

use egui::{Rect, Response, Role, Ui, WidgetInfo, pos2};
use walkers::{Map, MapMemory, Tiles};

pub use self::captured::captured;
use self::flight::Flight;
pub use self::paint::Painted;
use self::panes::Pane;
use super::Ctx;
use super::drawn::Drawn;
use super::slides::Slides;
use super::talk::hand::Hand;
use crate::model::{Bbox, LonLat, Moment, lon_lat};
use crate::scene::layers::areas::area_fill;
use crate::scene::mercator::{ZOOM_RANGE, lon_lat_from_world, world};
use crate::scene::pick::{Hit, line_at, pick};
use crate::scene::{Camera, Color, Item, Opened, Picture, furniture, world_from_lon_lat};
use crate::session::{CAMERA_SECS, CameraWish, Command, Cue, Way};

/// Where the map is, and what of it is ready to be painted.
#[derive(Default)]
pub struct MapView {
    memory: MapMemory,
    /// The last wish of the session that was followed.
    followed: u64,
    flight: Option<Flight>,
    painted: Painted,
    walker: walk::Walker,
    /// The hand of a class that draws.
    hand: Hand,
    /// The same of the day of comparison, while its map is shown too.
    painted_other: Painted,
    /// Where the map is, as of the last frame.
    camera: Option<Camera>,
    /// The box that is shown whole until the map is moved by hand: it is fitted anew when the
    /// window changes its size.
    fitted: Option<Bbox>,
    /// What held on the day of the last frame.
    shown: Option<Moment>,
    /// Whether the window is cleared in the colour of the sea: then nothing need lie under the map.
    on_sea: bool,
    /// The tiles under everything, where the shell has any.
    tiles: Option<Box<dyn Tiles>>,
}

impl MapView {
    /// A map in a window that is cleared in the colour of the sea.
    pub fn on_sea() -> Self {
        Self { on_sea: true, ..Self::default() }
    }

    /// Lays these tiles under the map, or none any more.
    pub fn set_tiles(&mut self, tiles: Option<Box<dyn Tiles>>) {
        self.tiles = tiles;
        for painted in [&mut self.painted, &mut self.painted_other] {
            painted.tiled = Default::default();
        }
    }

    /// Where the map was in the last frame.
    pub fn camera(&self) -> Option<Camera> {
        self.camera
    }

    fn place(&mut self, camera: &Camera) {
        let at = lon_lat_from_world(camera.center);
        self.memory.center_at(walkers::lon_lat(at.lon, at.lat));
        // The range of the session lies within that of walkers.
        let _ = self.memory.set_zoom(camera.zoom);
    }

    /// Sets off what moves between the day of the last frame and this one.
    fn set_off(&mut self, ctx: &Ctx<'_>, ui: &Ui, drawn: &Drawn) {
        if self.shown.as_ref().is_some_and(|shown| shown.period == ctx.moment.period) {
            return;
        }
        let Some(before) = self.shown.replace(ctx.moment.clone()) else { return };
        if !ctx.state.motion {
            self.painted.motion.stop();
            return;
        }
        let open: Vec<_> = ctx.legend.holders.iter().filter(|h| !h.filled).map(|h| &h.actor).collect();
        let fill = |row: usize| match open.contains(&&ctx.scenario().areas[row].holder) {
            true if ctx.state.tiles_shown() => Color::CLEAR,
            true => ctx.palette().land,
            false => area_fill(ctx.scenario(), drawn.prepared(), ctx.palette(), row),
        };
        self.painted.motion.start(ui, ctx.scenario(), (&before, ctx.moment), fill);
    }

    /// Follows the newest wish of the session: at once the first time, by flight later.
    fn follow(&mut self, ctx: &Ctx<'_>, ui: &Ui, size: [f32; 2]) {
        let (number, wish) = &ctx.state.wish;
        if *number != self.followed && size[0] > 1.0 {
            let now =
                self.camera.unwrap_or(Camera { center: world_from_lon_lat(lon_lat(32.0, 36.0)), zoom: 5.0, size });
            self.fitted = match wish {
                CameraWish::Show(bbox) => Some(*bbox),
                CameraWish::FlyTo(..) | CameraWish::ZoomBy(_) | CameraWish::PanBy(_) => None,
            };
            let target = match wish {
                CameraWish::Show(bbox) => Camera::fitting(*bbox, size),
                CameraWish::FlyTo(at, zoom) => {
                    Camera { center: world_from_lon_lat(*at), zoom: now.zoom.max(*zoom), size }
                }
                CameraWish::PanBy([right, down]) => {
                    let step = |part: f64, edge: f32| part * f64::from(edge) / now.scale();
                    let (x, y) = (now.center.x + step(*right, size[0]), now.center.y + step(*down, size[1]));
                    Camera { center: world(x, y.clamp(0.0, 1.0)), size, ..now }
                }
                CameraWish::ZoomBy(levels) => {
                    let zoom = (now.zoom + levels).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
                    Camera { zoom, size, ..now }
                }
            };
            // Without motion a flight is a cut.
            if self.camera.is_none() || !ctx.state.motion {
                self.place(&target);
                self.flight = None;
            } else {
                // The data of a slide follow when the camera has arrived.
                let secs = if matches!(ctx.state.way, Way::Brief | Way::Teach) { CAMERA_SECS } else { flight::SECS };
                self.flight = Some(Flight::new(now, target, ui.input(|i| i.time), secs));
            }
            self.followed = *number;
        }
        if let (Some(bbox), Some(camera)) = (self.fitted, self.camera)
            && camera.size != size
            && self.flight.is_none()
        {
            self.place(&Camera::fitting(bbox, size));
        }
        if let Some(flight) = &self.flight {
            let (camera, done) = flight.at(ui.input(|i| i.time));
            self.place(&camera);
            if done {
                self.flight = None;
            } else {
                ui.ctx().request_repaint();
            }
        }
    }
}

/// The map in the rest of the window.
pub fn map_ui(ctx: &Ctx<'_>, ui: &mut Ui, view: &mut MapView, drawn: &mut Drawn, slides: &mut Slides) {
    let rect = ui.available_rect_before_wrap();
    let panes = panes::panes(ctx.state, rect);
    let size = panes[0].size();
    view.follow(ctx, ui, size);
    let [low, high] = [*ZOOM_RANGE.start(), *ZOOM_RANGE.end()];
    let zoom = view.memory.zoom();
    if !(low..=high).contains(&zoom) {
        let _ = view.memory.set_zoom(zoom.clamp(low, high));
    }
    let at = |p: walkers::Position| world_from_lon_lat(lon_lat(p.x(), p.y()));
    let before = view.memory.detached().map(|p| Camera { center: at(p), zoom: view.memory.zoom(), size });
    let mut memory = std::mem::take(&mut view.memory);
    let map =
        Map::new(None, &mut memory, walkers::lon_lat(32.0, 36.0)).zoom_with_ctrl(false).double_click_to_zoom(false);
    let shown = map.show(ui, |ui, response, projector, _| {
        if response.dragged() || response.hovered() && ui.input(|i| i.smooth_scroll_delta().y != 0.0) {
            view.flight = None;
            view.fitted = None;
            if ctx.state.slide().is_some() && !ctx.state.brief.away {
                ctx.send(Command::Cue(Cue::Moved));
            }
        }
        let center = projector.unproject(projector.clip_rect().center().to_vec2());
        let mut camera = Camera { center: at(center), zoom: projector.zoom(), size };
        if let Some(before) = before.filter(|before| before.zoom != camera.zoom) {
            camera = zoomed(&before, &camera, panes::off_middle(&panes, rect, response.hover_pos()));
        }
        view.camera = Some(camera);
        let whole = Camera { size: [rect.width(), rect.height()], ..camera };
        let slide = slides.on_map(ctx.state, drawn.prepared(), size).map(|picture| picture.all_furniture());
        let short = credit::line(ctx);
        let credits = || furniture::credits(&whole, ctx.lang(), ctx.state.theme, &short, ctx.viewpoint_name());
        let on_script = ctx.state.slide().is_some() && !ctx.state.brief.away;
        let credits = slide.unwrap_or_else(credits);
        let mut covered: Vec<Rect> = credits.cards().into_iter().map(|card| on_window(rect, card)).collect();
        if !on_script {
            covered.extend(compared::card_rect(ctx, ui, rect));
        }
        let around =
            (panes.len() == 1 && !on_script).then(|| around::Around::new(ctx, ui, rect, &camera, drawn, &covered));
        covered.extend(around.iter().flat_map(|around| around.cards().map(|card| on_window(rect, card))));
        view.set_off(ctx, ui, drawn);
        for pane in &panes {
            pane_ui(ctx, ui, response, pane, (&camera, &covered), view, drawn);
        }
        asked::paint(ctx, ui, rect, &camera);
        overlay::furniture(ui, rect, &credits);
        credit::link_ui(ctx, ui, credits.cards().first().map(|card| on_window(rect, *card)));
        guess::guess_ui(ctx, ui, rect, &camera, &mut view.hand);
        if let Some(around) = around {
            around.furniture(|furniture| overlay::furniture(ui, rect, furniture));
            around.locator_ui(ctx, ui, rect);
        }
        walk::ring(ctx, ui, rect, response);
        if response.secondary_clicked()
            && let Some(p) = response.interact_pointer_pos()
        {
            let under = panes.iter().find(|pane| pane.clip.contains(p)).map_or(rect, |pane| pane.rect);
            let at = camera.world_from_screen([p.x - under.left(), p.y - under.top()]);
            ctx.send(Command::OpenMenu(Some(lon_lat_from_world(at))));
        }
        let line = ctx.state.menu.and_then(|at| {
            let (scene, _) = drawn.scene(ctx.state, &camera);
            let picture = Picture { scene: &scene, camera: &camera, cards: &[] };
            line_at(&picture, camera.screen_from_world(world_from_lon_lat(at)))
        });
        menu::menu_ui(ctx, ui, rect, &camera, line);
    });
    view.memory = memory;
    if let Some(camera) = view.camera.filter(|camera| before.is_some_and(|before| before.zoom != camera.zoom)) {
        view.place(&camera);
    }
    panes::edge_ui(ctx, ui, rect, &panes);
    // A slide says its days itself.
    if ctx.state.slide().is_none() || ctx.state.brief.away {
        compared::card_ui(ctx, ui, rect);
    }
    let name = ctx.tr("map-name");
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
}

/// The wheel keeps what is under the pointer, within the range of zooms; the toolkit takes the pointer from the middle of
/// the whole map, which is `off` the middle of the one under it, and knows no range.
fn zoomed(before: &Camera, after: &Camera, off: egui::Vec2) -> Camera {
    let within = Camera { zoom: after.zoom.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end()), ..*after };
    let gain = |camera: &Camera| 1.0 / before.scale() - 1.0 / camera.scale();
    let part = gain(&within) / gain(after);
    let moved = |from: f64, to: f64, off: f32| from + (to - from) * part + f64::from(off) * gain(&within);
    let (from, to) = (before.center, after.center);
    Camera { center: world(moved(from.x, to.x, off.x), moved(from.y, to.y, off.y)), ..within }
}

/// A box of a picture whose top left corner is that of a rectangle in the window.
fn on_window(rect: Rect, [left, top, right, bottom]: [f32; 4]) -> Rect {
    Rect::from_min_max(pos2(left, top), pos2(right, bottom)).translate(rect.min.to_vec2())
}

/// One map: the day shown, or the day it is compared with.
fn pane_ui(
    ctx: &Ctx<'_>,
    ui: &Ui,
    response: &Response,
    pane: &Pane,
    (camera, covered): (&Camera, &[Rect]),
    view: &mut MapView,
    drawn: &mut Drawn,
) {
    let scene = match pane.other_day {
        Some(day) => drawn.other_scene(ctx.state, camera, day),
        None => {
            let (scene, is_new) = drawn.scene(ctx.state, camera);
            if is_new {
                // The legend was drawn before the scene was known.
                ui.ctx().request_repaint();
            }
            scene
        }
    };
    let in_pane = |card: &Rect| {
        let card = card.translate(-pane.rect.min.to_vec2());
        [card.left(), card.top(), card.right(), card.bottom()]
    };
    let cards: Vec<[f32; 4]> = covered.iter().map(in_pane).collect();
    let picture = Picture { scene: &scene, camera, cards: &cards };
    let painted = if pane.other_day.is_some() { &mut view.painted_other } else { &mut view.painted };
    // In a talk the hall's black lies under it.
    painted.on_sea = view.on_sea && ctx.state.talk.is_none();
    if let Some(tiles) = view.tiles.as_deref_mut().filter(|_| ctx.state.tiles_wanted()) {
        painted.paint_tiles(ui, (pane.rect, pane.clip), (camera, scene.background), tiles);
    }
    painted.paint(ui, (pane.rect, pane.clip), &scene, &picture, (ctx.palette(), drawn.prepared()));
    interact(ctx, ui, response, pane, &picture);
    if pane.other_day.is_none() {
        view.walker.follow(ctx, ui, response, &picture);
    }
}

fn interact(ctx: &Ctx<'_>, ui: &Ui, response: &Response, pane: &Pane, picture: &Picture<'_>) {
    let (camera, rect) = (picture.camera, pane.rect);
    let here = |p: &egui::Pos2| pane.clip.contains(*p);
    let on_picture = |p: egui::Pos2| [p.x - rect.left(), p.y - rect.top()];
    let on_globe = |p: egui::Pos2| lon_lat_from_world(camera.world_from_screen(on_picture(p)));
    if response.double_clicked()
        && !on_script(ctx)
        && !asked::waits(ctx)
        && let Some(p) = response.interact_pointer_pos().filter(here)
    {
        ctx.send(Command::FlyTo(on_globe(p), camera.zoom + 1.2));
    } else if response.clicked()
        && let Some(p) = response.interact_pointer_pos().filter(here)
    {
        // In a talk a click goes on, unless it is on something that can be asked about.
        if asked::waits(ctx) {
            asked::answer(ctx, on_globe(p));
        } else if on_script(ctx) && pick(picture, on_picture(p)).is_none() {
            ctx.send(Command::Cue(Cue::Next));
        } else {
            choose(ctx, picture, on_picture(p));
        }
    }
    if let Some(p) = response.hover_pos().filter(here)
        && !response.dragged()
    {
        let hit = pick(picture, on_picture(p)).or_else(|| datum_at(ctx, camera, on_globe(p)).map(Hit::Item));
        if hit.is_some() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        // What is asked for must not stand under the pointer.
        if hit.is_none() && on_script(ctx) || asked::waits(ctx) {
            return;
        }
        let line = hover::line(ctx, hit.as_ref(), picture, on_picture(p), on_globe(p));
        hover::show(ctx, ui, rect, pos2(p.x, p.y), &line);
    }
}

/// Whether a briefing is given and its slide is on the map.
fn on_script(ctx: &Ctx<'_>) -> bool {
    ctx.state.talk.as_ref().is_some_and(|talk| !talk.frozen) && !ctx.state.brief.away
}

/// How far from a point of a data file the pointer may be to mean it, in points.
const DATUM_REACH: f64 = 6.0;

/// The row of a data file at a place.
fn datum_at(ctx: &Ctx<'_>, camera: &Camera, on_globe: LonLat) -> Option<Item> {
    let degrees = DATUM_REACH / camera.scale() * 360.0;
    ctx.state.datum_at(on_globe, degrees).map(|(id, row)| Item::Datum(id, row))
}

/// What a click chooses: a symbol, an arrow, else a row of a data file, a line, the ground; a crowd opens.
fn choose(ctx: &Ctx<'_>, picture: &Picture<'_>, at: [f32; 2]) {
    let on_globe = lon_lat_from_world(picture.camera.world_from_screen(at));
    let item = match pick(picture, at) {
        Some(Hit::Events(events)) => {
            let first = events.first().cloned().map(Item::Event);
            if events.len() > 1 {
                ctx.send(Command::Open(Opened::Events(events)));
            }
            first
        }
        Some(Hit::Flows(flows)) => {
            let first = flows.first().cloned().map(Item::Flow);
            ctx.send(Command::Open(Opened::Flows(flows)));
            first
        }
        Some(Hit::Item(item)) => Some(item),
        None => datum_at(ctx, picture.camera, on_globe)
            .or_else(|| line_at(picture, at))
            .or_else(|| ctx.base().region_at(on_globe).map(|region| Item::Region(region.id.clone(), on_globe))),
    };
    ctx.send(Command::Select(item));
}
