//! What can be done at a place of the map: by the other mouse button, or Shift F10.

use egui::{CornerRadius, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::model::LonLat;
use crate::scene::{Camera, Item, world_from_lon_lat};
use crate::session::Command;
use crate::text::{long_date, strip_marks};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{focus_ring, text_at};

const ROW: f32 = 32.0;
const PAD: f32 = 8.0;

/// What a row of the menu does.
enum Deed {
    Send(Vec<Command>),
    Copy(String),
}

/// The menu over the map, while it is open. `line` is the border or line at its place.
pub fn menu_ui(ctx: &Ctx<'_>, ui: &Ui, map: Rect, camera: &Camera, line: Option<Item>) {
    let Some(at) = ctx.state.menu else { return };
    let egui = ui.ctx();
    let rows = rows(ctx, at, line);
    let look = Look::regular(size::BODY, color32(ctx.palette().ink));
    let widest = rows.iter().map(|(text, _)| galley(egui, text, look, f32::INFINITY).size().x).fold(120.0, f32::max);
    let extent = vec2(widest + 4.0 * PAD, rows.len() as f32 * ROW + 2.0 * PAD);
    let [x, y] = camera.screen_from_world(world_from_lon_lat(at));
    let place = map.min + vec2(if ctx.rtl() { x - extent.x } else { x }, y);
    let low = map.min;
    let high = (map.max - extent).max(low);
    let rect = Rect::from_min_size(place.clamp(low, high), extent);
    let opened = egui.data_mut(|data| {
        let last = data.get_temp_mut_or_default::<Option<[u64; 2]>>(egui::Id::unique("map menu"));
        let now = Some([at.lon.to_bits(), at.lat.to_bits()]);
        std::mem::replace(last, now) != now
    });
    let area = egui::Area::new(egui::Id::unique("map menu")).order(egui::Order::Foreground).fixed_pos(rect.min);
    area.show(egui, |ui| {
        let (rect, _) = ui.allocate_exact_size(extent, Sense::hover());
        let stroke = Stroke::new(1.0, color32(ctx.palette().rule));
        ui.painter().rect(rect, CornerRadius::same(10), color32(ctx.palette().panel), stroke, StrokeKind::Inside);
        let mut responses = Vec::new();
        for (i, (text, deed)) in rows.into_iter().enumerate() {
            let row = Rect::from_min_size(rect.min + vec2(PAD, PAD + i as f32 * ROW), vec2(extent.x - 2.0 * PAD, ROW));
            let response = ui.interact(row, ui.scope_id().with(("deed", i)), Sense::click());
            if opened && i == 0 {
                response.request_focus();
            }
            if response.hovered() {
                ui.painter().rect_filled(row, CornerRadius::same(6), color32(ctx.palette().card));
            }
            text_at(ctx, ui, row.shrink2(vec2(PAD, 0.0)), &text, look, true);
            let said = strip_marks(&text);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::MenuItem, true, &said));
            if response.clicked() {
                match deed {
                    Deed::Send(commands) => commands.into_iter().for_each(|command| ctx.send(command)),
                    Deed::Copy(text) => ui.ctx().copy_text(text),
                }
                close(ctx, ui);
            }
            responses.push(response);
        }
        // Over all rows, so that the ground of the next one does not cut it.
        responses.iter().for_each(|response| focus_ring(ctx, ui, response));
    });
    let outside =
        egui.input(|i| i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(|p| !rect.contains(p)));
    let tab_away = egui.input(|i| i.key_pressed(Key::Escape));
    if !opened && (outside || tab_away) {
        close(ctx, ui);
    }
}

fn close(ctx: &Ctx<'_>, ui: &Ui) {
    ui.data_mut(|data| data.insert_temp::<Option<[u64; 2]>>(egui::Id::unique("map menu"), None));
    ctx.send(Command::OpenMenu(None));
}

fn rows(ctx: &Ctx<'_>, at: LonLat, line: Option<Item>) -> Vec<(String, Deed)> {
    let mut rows = Vec::new();
    if let Some((line, name)) = line.and_then(|line| line_name(ctx, &line).map(|name| (line, name))) {
        let text = ctx.tr_with("menu-summary", &[("name", (&name).into())]);
        rows.push((text, Deed::Send(vec![Command::Select(Some(line))])));
    }
    if let Some(region) = ctx.base().region_at(at) {
        let name = region.name.get(ctx.lang());
        let text = ctx.tr_with("menu-summary", &[("name", name.into())]);
        rows.push((text, Deed::Send(vec![Command::Select(Some(Item::Region(region.id.clone(), at)))])));
    }
    rows.push((ctx.tr("menu-fly"), Deed::Send(vec![Command::FlyTo(at, 6.5)])));
    let day = long_date(ctx.lang(), ctx.state.date);
    rows.push(match ctx.state.since {
        None => (
            ctx.tr_with("menu-since", &[("date", (&day).into())]),
            Deed::Send(vec![Command::SetSince(Some(ctx.state.date))]),
        ),
        Some(_) => (ctx.tr("since-close"), Deed::Send(vec![Command::SetSince(None)])),
    });
    let coordinates = coordinates(ctx, at);
    rows.push((
        ctx.tr_with("menu-copy", &[("coordinates", (&coordinates).into())]),
        Deed::Copy(strip_marks(&coordinates)),
    ));
    rows
}

/// What a border or a line of the scenario is called.
fn line_name(ctx: &Ctx<'_>, line: &Item) -> Option<String> {
    match line {
        Item::Line(id) => ctx.base().border(id).map(|border| border.title(ctx.base(), ctx.lang())),
        Item::Area(id, _) => ctx.scenario().area(id).map(|area| area.name.get(ctx.lang()).to_owned()),
        Item::Event(_)
        | Item::Flow(_)
        | Item::Actor(_)
        | Item::Region(..)
        | Item::Claim(_)
        | Item::Term(_)
        | Item::Data(_)
        | Item::Datum(..) => None,
    }
}

/// "39.7600° N, 46.7500° E": plain whichever of the two comes first elsewhere.
fn coordinates(ctx: &Ctx<'_>, at: LonLat) -> String {
    let degrees = |v: f64, keys: [&str; 2]| {
        let number = format!("{:.4}", v.abs());
        ctx.tr_with(keys[usize::from(v < 0.0)], &[("degrees", (&number).into())])
    };
    let lat = degrees(at.lat, ["degrees-north", "degrees-south"]);
    let lon = degrees(at.lon, ["degrees-east", "degrees-west"]);
    format!("{lat}{}{lon}", ctx.tr("degrees-and"))
}
