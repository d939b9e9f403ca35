//! Walking over the map by keys: what the keyboard chooses, and the ring that shows it is here.

use egui::{Rect, Response, Stroke, StrokeKind, Ui};

use crate::model::EventId;
use crate::scene::mercator::lon_lat_from_world;
use crate::scene::{Item, Opened, Picture, Prepared, Shape, compass, world_from_lon_lat};
use crate::session::{Command, Compass, Walk};
use crate::ui::Ctx;
use crate::ui::theme::color32;

/// A thing in view and where it stands in the picture, in points.
type Thing = (Item, [f32; 2]);

/// Where the walk has got to.
#[derive(Default)]
pub struct Walker {
    /// The last request that was followed.
    followed: u64,
}

impl Walker {
    /// Follows the newest request; Enter or Space on the map asks for what is under its middle, or
    /// for the next of what is chosen.
    pub fn follow(&mut self, ctx: &Ctx<'_>, ui: &Ui, response: &Response, picture: &Picture<'_>) {
        open_crowd(ctx, ui, response, picture);
        let (number, walk) = ctx.state.walk;
        let pressed = response.clicked() && response.interact_pointer_pos().is_none();
        let asked = (number != self.followed).then_some(walk);
        self.followed = number;
        let chosen = ctx.state.selection.as_ref();
        let enter = match chosen {
            Some(Item::Event(_)) => Walk::Event,
            Some(
                Item::Flow(_)
                | Item::Actor(_)
                | Item::Region(..)
                | Item::Area(..)
                | Item::Line(_)
                | Item::Claim(_)
                | Item::Term(_)
                | Item::Data(_)
                | Item::Datum(..),
            )
            | None => Walk::Region,
        };
        let item = match asked.or(pressed.then_some(enter)) {
            None => return,
            Some(Walk::Focus) => return response.request_focus(),
            Some(Walk::Menu) => {
                let at = lon_lat_from_world(picture.camera.world_from_screen(start(ctx, picture)));
                return ctx.send(Command::OpenMenu(Some(at)));
            }
            Some(Walk::Region) => {
                let at = lon_lat_from_world(picture.camera.world_from_screen(start(ctx, picture)));
                ctx.base().region_at(at).map(|region| Item::Region(region.id.clone(), at))
            }
            Some(Walk::Event) => next_event(chosen, picture)
                .or_else(|| compass::nearest(events(picture), start(ctx, picture)).map(Item::Event)),
            Some(Walk::Towards(direction)) => {
                let things = match chosen {
                    Some(Item::Event(_) | Item::Flow(_)) => events_and_flows(picture),
                    Some(
                        Item::Actor(_)
                        | Item::Region(..)
                        | Item::Area(..)
                        | Item::Line(_)
                        | Item::Claim(_)
                        | Item::Term(_)
                        | Item::Data(_)
                        | Item::Datum(..),
                    )
                    | None => regions(ctx, picture),
                };
                step(things, start(ctx, picture), direction)
            }
        };
        if let Some(item) = item {
            ctx.select(item);
        }
    }
}

/// Enter opens the crowd that the chosen event stands in, when nothing else wants the key.
fn open_crowd(ctx: &Ctx<'_>, ui: &Ui, response: &Response, picture: &Picture<'_>) {
    if (ui.memory(|memory| memory.focused().is_none()) || response.has_focus())
        && !ctx.state.searching
        && ui.input(|input| input.key_pressed(egui::Key::Enter))
        && let Some(crowd) = crowd_of_chosen(ctx, picture)
    {
        ctx.send(Command::Open(Opened::Events(crowd)));
    }
}

/// The crowd that the chosen event stands in.
fn crowd_of_chosen(ctx: &Ctx<'_>, picture: &Picture<'_>) -> Option<Vec<EventId>> {
    let Some(Item::Event(id)) = &ctx.state.selection else { return None };
    let crowd = picture.scene.symbols.iter().find(|symbol| symbol.events.contains(id))?;
    (crowd.events.len() > 1).then(|| crowd.events.clone())
}

fn step(things: Vec<Thing>, from: [f32; 2], direction: Compass) -> Option<Item> {
    compass::towards(things, from, direction.vector())
}

/// A ring inside the map's edge while the keyboard is there.
pub fn ring(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let width = 3.0 * ctx.palette().line_part;
        let stroke = Stroke::new(width, color32(ctx.palette().accent));
        ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }
}

/// Where the walk sets out: at what is chosen, if that is in view, else in the middle.
fn start(ctx: &Ctx<'_>, picture: &Picture<'_>) -> [f32; 2] {
    let [width, height] = picture.camera.size;
    let in_view = |[x, y]: [f32; 2]| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
    let at = match &ctx.state.selection {
        Some(Item::Region(_, at) | Item::Area(_, at)) => {
            Some(picture.camera.screen_from_world(world_from_lon_lat(*at)))
        }
        Some(Item::Line(id)) => {
            ctx.base().border_middle(id).map(|at| picture.camera.screen_from_world(world_from_lon_lat(at)))
        }
        Some(item @ (Item::Event(_) | Item::Flow(_))) => place(ctx, picture, item),
        Some(Item::Datum(id, row)) => ctx
            .state
            .data_layer(*id)
            .map(|layer| picture.camera.screen_from_world(world_from_lon_lat(layer.dataset().at(*row)))),
        Some(Item::Actor(_) | Item::Claim(_) | Item::Term(_) | Item::Data(_)) | None => None,
    };
    at.filter(|at| in_view(*at)).unwrap_or([width / 2.0, height / 2.0])
}

fn place(ctx: &Ctx<'_>, picture: &Picture<'_>, item: &Item) -> Option<[f32; 2]> {
    if let Item::Event(id) = item {
        // In a crowd it stands where the crowd does.
        let symbols = picture.scene.symbols.iter().zip(picture.symbol_places());
        let shown = symbols.into_iter().find(|(symbol, _)| symbol.events.contains(id)).map(|(_, at)| at);
        let own = || Some(picture.camera.screen_from_world(world_from_lon_lat(ctx.scenario().event(id)?.at)));
        return shown.or_else(own);
    }
    events_and_flows(picture).into_iter().find(|(other, _)| other == item).map(|(_, at)| at)
}

/// The first event of each symbol in view.
fn events(picture: &Picture<'_>) -> Vec<(EventId, [f32; 2])> {
    let [width, height] = picture.camera.size;
    let symbols = picture.scene.symbols.iter().zip(picture.symbol_places());
    symbols
        .filter(|(_, [x, y])| (0.0..=width).contains(x) && (0.0..=height).contains(y))
        .filter_map(|(symbol, at)| Some((symbol.events.first()?.clone(), at)))
        .collect()
}

/// The event after the chosen one in its symbol; the first again after the last.
fn next_event(chosen: Option<&Item>, picture: &Picture<'_>) -> Option<Item> {
    let Some(Item::Event(id)) = chosen else { return None };
    let symbol = picture.scene.symbols.iter().find(|symbol| symbol.events.contains(id))?;
    // The chosen one leads its symbol, so the order is that of the ids: else two would take turns.
    let mut members: Vec<&EventId> = symbol.events.iter().collect();
    members.sort();
    let next = members.iter().position(|member| *member == id)? + 1;
    members.get(next % members.len()).map(|id| Item::Event((*id).clone()))
}

fn events_and_flows(picture: &Picture<'_>) -> Vec<Thing> {
    let [width, height] = picture.camera.size;
    let mut things: Vec<Thing> = events(picture).into_iter().map(|(id, at)| (Item::Event(id), at)).collect();
    for shape in &picture.scene.shapes {
        if let Shape::Arrow(arrow) = shape {
            let line = arrow.on_screen(picture.camera).line;
            let Some(&at) = line.get(line.len() / 2) else { continue };
            if (0.0..=width).contains(&at[0]) && (0.0..=height).contains(&at[1]) {
                things.push((Item::Flow(arrow.flow.clone()), at));
            }
        }
    }
    things
}

/// Countries from afar, units from near: those whose name would be in view.
fn regions(ctx: &Ctx<'_>, picture: &Picture<'_>) -> Vec<Thing> {
    let [width, height] = picture.camera.size;
    let base = ctx.base();
    let list = match Prepared::detail(picture.camera.zoom) {
        crate::model::base::Detail::Low => &base.countries,
        _ => &base.units,
    };
    let places = list.iter().filter_map(|region| {
        let at = picture.camera.screen_from_world(world_from_lon_lat(region.label));
        let in_view = (0.0..=width).contains(&at[0]) && (0.0..=height).contains(&at[1]);
        in_view.then(|| (Item::Region(region.id.clone(), region.label), at))
    });
    places.collect()
}
