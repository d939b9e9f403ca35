//! The names beside the lanes, and the menu of theatres where all share one lane.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use crate::model::scenario::Theatre;
use crate::text::Weight;
use crate::ui::Ctx;
use crate::ui::label::{Look, cut, galley, paint};
use crate::ui::panels::legend;
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{focus_ring, menu_of};

/// Width of the menu of theatres, in points.
const MENU: f32 = 230.0;

/// A name beside a lane that can be clicked: its id, what is written, and what is told of it.
pub fn name_ui(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, (id, name, about): (&str, &str, &str), shown: bool) -> Response {
    let palette = ctx.palette();
    let response = ui.interact(rect, ui.scope_id().with(("lane", id)), Sense::click());
    let ink = if shown { palette.ink_soft } else { palette.ink_faint.over(palette.panel, 0.6) };
    let ink = if response.hovered() { palette.ink } else { ink };
    let look = Look { size: size::SMALL, weight: Weight::Regular, color: color32(ink) };
    let galley = galley(ui.ctx(), &cut(name, look, rect.width()), look, f32::INFINITY);
    // Names stand against the axis.
    let x = if ctx.rtl() { rect.left() + 12.0 } else { rect.right() - galley.size().x };
    paint(ui.painter(), pos2(x, rect.center().y - galley.size().y / 2.0), galley, look.color);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, about));
    focus_ring(ctx, ui, &response);
    response
}

/// The name of the lane of all theatres that are shown; it opens the menu in which they are switched.
pub fn summed_ui(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, theatres: &[&Theatre]) {
    let all = &ctx.scenario().frame.theatres;
    let shown = all.iter().filter(|theatre| ctx.state.theatre_shown(&theatre.id)).count();
    let name = match theatres {
        [theatre] => theatre.name.get(ctx.lang()).to_owned(),
        _ if shown == all.len() => ctx.tr("time-theatres-all"),
        _ => ctx.tr_with("time-theatres-some", &[("n", (shown as i64).into())]),
    };
    let about = ctx.tr_with("time-theatres", &[("theatres", (&name).into())]);
    let response = name_ui(ctx, ui, rect, ("all", &name, &about), shown > 0);
    menu_of(ctx, &response, MENU, |ui| legend::theatres_ui(ctx, ui));
}
