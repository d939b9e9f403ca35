//! An area row: who holds or claims it, and how it came so.

use egui::Ui;

use super::inspector::tabs_ui;
use super::{parts, sources};
use crate::model::{AreaId, LonLat};
use crate::session::Tab;
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::{badge_ui, heading_ui, row_ui};

/// The page of an area row.
pub fn area_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &AreaId, _at: LonLat) {
    let Some(area) = ctx.scenario().area(id) else { return };
    parts::title_ui(ctx, ui, area.name.get(ctx.lang()), &parts::dates(ctx, area.from, area.span().last_day()));
    ui.add_space(2.0);
    row_ui(ctx, ui, |ui| {
        let ink = color32(ctx.palette().ink_soft);
        badge_ui(ui, &ctx.tr(&format!("kind-area-{}", area.kind.key())), ink);
        parts::confidence_ui(ctx, ui, area.confidence);
    });
    parts::when_ui(ctx, ui, area.span());
    tabs_ui(
        ctx,
        ui,
        &[(Tab::Summary, "insp-tab-summary", None), (Tab::Sources, "insp-tab-sources", Some(area.sources.len()))],
    );
    if ctx.state.tab == Tab::Sources {
        sources::sources_ui(ctx, ui, &area.sources);
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-actors"));
    parts::actor_row_ui(ctx, ui, &area.holder, "");
    for actor in &area.contested {
        parts::actor_row_ui(ctx, ui, actor, &ctx.tr("insp-contests"));
    }
    for text in [&area.how, &area.precision].into_iter().flatten() {
        parts::prose_ui(ctx, ui, text.get(ctx.lang()));
    }
}
