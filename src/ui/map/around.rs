//! What can be switched on round the map: the small map of everything, north, degrees.

use egui::{Key, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use crate::scene::Camera;
use crate::scene::furniture::{self, AskedOn, Furniture};
use crate::scene::mercator::lon_lat_from_world;
use crate::session::Command;
use crate::ui::Ctx;
use crate::ui::drawn::Drawn;
use crate::ui::widgets::focus_ring;

/// What is shown of it.
pub struct Around {
    asked: furniture::Asked,
    cards: Vec<[f32; 4]>,
}

impl Around {
    /// Lays it out in the map's box, clear of what covers that already.
    pub fn new(ctx: &Ctx<'_>, ui: &Ui, map: Rect, camera: &Camera, drawn: &mut Drawn, covered: &[Rect]) -> Self {
        let (scene, is_new) = drawn.scene(ctx.state, camera);
        if is_new {
            // The legend was drawn before the scene was known.
            ui.ctx().request_repaint();
        }
        let corner = map.min.to_vec2();
        let on_picture = |card: &Rect| {
            let card = card.translate(-corner);
            [card.left(), card.top(), card.right(), card.bottom()]
        };
        let mut cards: Vec<[f32; 4]> = covered.iter().map(on_picture).collect();
        let on = AskedOn { camera, lang: ctx.lang(), theme: ctx.state.theme, layers: ctx.state.layers };
        let asked = furniture::asked(on, ctx.scenario(), drawn.prepared(), &scene, &mut cards);
        Self { asked, cards: cards.split_off(covered.len()) }
    }

    /// The boxes that it covers, in points of the picture: left, top, right, bottom.
    pub fn cards(&self) -> impl Iterator<Item = [f32; 4]> {
        self.cards.iter().copied()
    }

    /// Hands each piece of furniture to the painter.
    pub fn furniture(&self, mut paint: impl FnMut(&Furniture)) {
        self.asked.others.iter().for_each(&mut paint);
        if let Some(locator) = &self.asked.locator {
            paint(&locator.furniture);
        }
    }

    /// A click on the small map goes there; Enter shows the whole.
    pub fn locator_ui(&self, ctx: &Ctx<'_>, ui: &Ui, map: Rect) {
        let Some(locator) = &self.asked.locator else { return };
        let [left, top, right, bottom] = locator.rect;
        let corner = map.min.to_vec2();
        let rect = Rect::from_min_max(pos2(left, top) + corner, pos2(right, bottom) + corner);
        let response = ui.interact(rect, ui.scope_id().with("locator"), Sense::click());
        let name = ctx.tr("map-locator");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        focus_ring(ctx, ui, &response);
        let by_key = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter) || i.key_pressed(Key::Space));
        if by_key {
            if let Some(whole) = furniture::whole(ctx.scenario()) {
                ctx.send(Command::ShowBox(whole));
            }
        } else if response.clicked()
            && let Some(p) = response.interact_pointer_pos()
            && let Some(at) = locator.world_at([p.x - map.left(), p.y - map.top()])
        {
            ctx.send(Command::FlyTo(lon_lat_from_world(at), 0.0));
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
    }
}
