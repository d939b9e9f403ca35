//! Who is to be credited for what is on the map: one line, and where a server's tiles are shown, a link.

use egui::{CursorIcon, OpenUrl, Rect, Role, Sense, Ui, WidgetInfo};

use crate::ui::Ctx;
use crate::ui::panels::sources::is_page;
use crate::ui::widgets::{focus_ring, tip};

/// Whose tiles are shown, and whose base data.
pub fn line(ctx: &Ctx<'_>) -> String {
    let base = ctx.base().attribution.short.get(ctx.lang());
    match &ctx.state.base_maps.shown {
        Some(tiles) if ctx.state.tiles_shown() => {
            let tiles = match tiles.attribution.as_str() {
                "" => ctx.tr("base-map-uncredited"),
                named => named.to_owned(),
            };
            // In its own order, so that the sign stays before the name.
            format!("\u{2068}{tiles}\u{2069} · {base}")
        }
        Some(_) | None => base.to_owned(),
    }
}

/// A click on the credits opens the page that the server asks for.
pub fn link_ui(ctx: &Ctx<'_>, ui: &Ui, card: Option<Rect>) {
    let tiles = ctx.state.base_maps.shown.as_ref().filter(|_| ctx.state.tiles_shown());
    let (Some(card), Some(tiles)) = (card, tiles) else { return };
    let Some(link) = tiles.link.as_deref().filter(|link| is_page(link)) else { return };
    let response = ui.interact(card, ui.scope_id().with("credit"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &tiles.attribution));
    focus_ring(ctx, ui, &response);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if tip(ctx, response, &ctx.tr_with("insp-open-address", &[("address", link.into())])).clicked() {
        ui.ctx().open_url(OpenUrl::new_tab(link));
    }
}
