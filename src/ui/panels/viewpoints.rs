//! Whose way of drawing lines and naming places the map follows: a list that unfolds.

use egui::{CornerRadius, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::legend::group_ui;
use super::parts;
use crate::scene::icons::icon;
use crate::session::{Command, LegendGroup};
use crate::ui::Ctx;
use crate::ui::label::Look;
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{choice_row_ui, focus_ring, hint, text_at};

/// The viewpoint that is followed, and below it the others while the list is unfolded.
pub fn viewpoints_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let viewpoints = &ctx.base().viewpoints;
    if viewpoints.is_empty() {
        return;
    }
    if !group_ui(ctx, ui, LegendGroup::Boundaries, "viewpoint-heading", Some("viewpoint-note")) {
        return;
    }
    let id = ui.scope_id().with("viewpoints");
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if head_ui(ctx, ui, open) {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    if !open {
        return;
    }
    for viewpoint in viewpoints {
        let name = viewpoint.name.get(ctx.lang());
        let response = choice_row_ui(ctx, ui, viewpoint.id == ctx.state.viewpoint, name);
        let response = hint(ctx, response, viewpoint.about.get(ctx.lang()));
        if response.clicked() {
            ctx.send(Command::SetViewpoint(viewpoint.id.clone()));
        }
    }
    ui.add_space(3.0);
    parts::soft_ui(ctx, ui, &ctx.tr("viewpoint-note"));
}

/// The row that says which one is followed; answers whether it was clicked.
fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui, open: bool) -> bool {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let ground = if response.hovered() { palette.ink_faint.over(palette.card, 0.15) } else { palette.card };
    ui.painter().rect_filled(rect, CornerRadius::same(8), color32(ground));
    let inner = rect.shrink2(vec2(10.0, 0.0));
    text_at(ctx, ui, inner, ctx.viewpoint_name(), Look::regular(size::BODY, color32(palette.ink)), true);
    let x = if ctx.rtl() { inner.left() + 6.0 } else { inner.right() - 6.0 };
    let glyph = icon(if open { "caret-up" } else { "caret-down" });
    let ink = color32(palette.ink_soft);
    ui.painter().text(pos2(x, rect.center().y), egui::Align2::CENTER_CENTER, glyph, icon_font(14.0, true), ink);
    focus_ring(ctx, ui, &response);
    let name = ctx.tr_with("viewpoint-choose", &[("name", ctx.viewpoint_name().into())]);
    response.widget_info(|| WidgetInfo::selected(Role::ComboBox, true, open, &name));
    response.clicked()
}
