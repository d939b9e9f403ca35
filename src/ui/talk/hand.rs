//! The speaker's hand on the map: pointer, spotlight, pen and arrow, on the audience's screen and on
//! its picture in the speaker's window alike.

use egui::{Color32, CursorIcon, Mesh, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::model::{LonLat, PenStroke};
use crate::scene::mercator::lon_lat_from_world;
use crate::scene::{Camera, furniture, world_from_lon_lat};
use crate::session::{Command, Cue, Talk, Tool};
use crate::ui::Ctx;
use crate::ui::map::overlay;

/// The pen goes on when the hand has moved this far, in points.
const STEP: f32 = 2.5;

/// Where the hand was.
#[derive(Default)]
pub struct Hand {
    last: Option<Pos2>,
}

/// The map under the hand: its rectangle, and the camera of a picture of that size.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// Where it is in the window.
    pub rect: Rect,
    /// How it is looked at.
    pub camera: Camera,
}

impl Sheet {
    /// The same map in a smaller (or larger) rectangle of the same form.
    pub fn in_rect(camera: &Camera, rect: Rect) -> Self {
        let part = f64::from(rect.width() / camera.size[0].max(1.0));
        let camera = Camera { zoom: camera.zoom + part.log2(), size: [rect.width(), rect.height()], ..*camera };
        Self { rect, camera }
    }

    fn lon_lat(&self, p: Pos2) -> LonLat {
        let [x, y] = [p.x - self.rect.left(), p.y - self.rect.top()];
        lon_lat_from_world(self.camera.world_from_screen([x, y]))
    }

    fn pos(&self, at: LonLat) -> Pos2 {
        let [x, y] = self.camera.screen_from_world(world_from_lon_lat(at));
        self.rect.min + vec2(x, y)
    }
}

impl Hand {
    /// Where the hand draws a pen over the map, and whether it was lifted.
    pub fn pen(&mut self, response: &Response, sheet: &Sheet) -> (Option<LonLat>, bool) {
        if response.drag_started() {
            self.last = None;
        }
        let here = response.interact_pointer_pos().or_else(|| response.hover_pos());
        let far = |p: &Pos2| self.last.is_none_or(|last| last.distance(*p) >= STEP);
        let at = here.filter(|p| response.dragged() && far(p));
        self.last = at.or(self.last);
        (at.map(|p| sheet.lon_lat(p)), response.drag_stopped())
    }

    /// Takes what the hand does while it has a tool.
    pub fn take_ui(&mut self, ctx: &Ctx<'_>, ui: &Ui, sheet: &Sheet, salt: &str) {
        let Some((talk, tool)) = ctx.state.talk.as_ref().and_then(|talk| Some((talk, talk.tool?))) else { return };
        let id = egui::Id::unique("the speaker's hand").with(salt);
        let sense = if tool.draws().is_some() { Sense::drag() } else { Sense::hover() };
        let response = ui.interact(sheet.rect, id, sense);
        if tool.draws().is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
            let (at, lifted) = self.pen(&response, sheet);
            if let Some(at) = at {
                ctx.send(Command::Cue(Cue::Draw(at)));
            }
            if lifted {
                ctx.send(Command::Cue(Cue::Lift));
            }
            return;
        }
        if let Some(p) = response.hover_pos() {
            ui.ctx().set_cursor_icon(CursorIcon::None);
            let at = sheet.lon_lat(p);
            if talk.pointer.is_none_or(|before| sheet.pos(before).distance(p) > 0.5) {
                ctx.send(Command::Cue(Cue::Point(Some(at))));
            }
            let turned = ui.input(|input| input.smooth_scroll_delta().y);
            if tool == Tool::Spotlight && turned != 0.0 {
                ctx.send(Command::Cue(Cue::Widen(turned / 300.0)));
            }
        }
    }
}

/// Paints what the hand did: strokes, the light, the pointer.
pub fn paint(ui: &Ui, talk: &Talk, sheet: &Sheet) {
    let drawing = talk.tool.and_then(Tool::draws).and_then(|kind| PenStroke::new(kind, &talk.drawing));
    let strokes = talk.strokes.iter().map(|drawn| (&drawn.stroke, drawn.strength()));
    let all = strokes.chain(drawing.iter().map(|stroke| (stroke, 1.0)));
    overlay::furniture(ui, sheet.rect, &furniture::pen(&sheet.camera, all));
    let Some(at) = talk.pointer.map(|at| sheet.pos(at)) else { return };
    let painter = ui.painter_at(sheet.rect);
    match talk.tool {
        Some(Tool::Spotlight) => {
            light(&painter, sheet.rect, at, talk.radius * sheet.rect.height());
        }
        Some(Tool::Pointer) => {
            let part = sheet.rect.height() / crate::ui::slides::SIZE[1];
            let red = Color32::from_rgb(0xFF, 0x2D, 0x2D);
            painter.circle_filled(at, 13.0 * part, red.gamma_multiply(0.25));
            painter.circle_filled(at, 7.0 * part, red);
            painter.circle_stroke(at, 7.0 * part, Stroke::new(1.5 * part, Color32::WHITE));
        }
        Some(Tool::Pen | Tool::Arrow) | None => {}
    }
}

/// Dims everything but a disc with a soft edge.
fn light(painter: &egui::Painter, rect: Rect, at: Pos2, radius: f32) {
    const ROUND: u32 = 72;
    let dark = Color32::from_black_alpha(165);
    let soft = (radius * 0.12).max(3.0);
    // Rings from the light outwards; the last lies beyond every corner.
    let far = rect.width() + rect.height() + at.distance(rect.center());
    let rings = [(radius - soft, Color32::TRANSPARENT), (radius, dark), (far, dark)];
    let mut mesh = Mesh::default();
    for (distance, color) in rings {
        for i in 0..ROUND {
            let turn = i as f32 / ROUND as f32 * std::f32::consts::TAU;
            mesh.colored_vertex(pos2(at.x + distance * turn.cos(), at.y + distance * turn.sin()), color);
        }
    }
    for ring in 0..2 {
        for i in 0..ROUND {
            let (a, b) = (ring * ROUND + i, ring * ROUND + (i + 1) % ROUND);
            mesh.indices.extend([a, b, a + ROUND, b, b + ROUND, a + ROUND]);
        }
    }
    painter.add(mesh);
}
