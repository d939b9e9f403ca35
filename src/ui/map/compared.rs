//! The card over the map that says what changed since the day of comparison.

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::session::{Command, Comparing};
use crate::text::Weight;
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::panels::changes;
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, icon_button_ui, segments_ui};

const PAD: f32 = 14.0;
const MARGIN: f32 = 14.0;

/// The card's box in the window, or nothing while no days are compared.
pub fn card_rect(ctx: &Ctx<'_>, ui: &Ui, map: Rect) -> Option<Rect> {
    let [title, line] = texts(ctx, ui, map)?;
    let width = title.size().x.max(line.size().x).max(ways_width(ctx, ui)) + 2.0 * PAD + 36.0;
    let height = title.size().y + line.size().y + PAD + 12.0 + WAYS;
    let left = if ctx.rtl() { map.right() - MARGIN - width } else { map.left() + MARGIN };
    Some(Rect::from_min_size(pos2(left, map.top() + MARGIN), vec2(width, height)))
}

/// Height of the ways to compare, in points.
const WAYS: f32 = 32.0;

fn ways(ctx: &Ctx<'_>) -> Vec<(String, bool)> {
    Comparing::ALL.into_iter().map(|way| (ctx.tr(way.key()), way == ctx.state.comparing)).collect()
}

/// Their width: that of the words, with room round each.
fn ways_width(ctx: &Ctx<'_>, ui: &Ui) -> f32 {
    let look = Look::bold(size::BODY, color32(ctx.palette().ink));
    ways(ctx).iter().map(|(text, _)| galley(ui.ctx(), text, look, f32::INFINITY).size().x + 28.0).sum::<f32>() - 30.0
}

type Galley = std::sync::Arc<egui::Galley>;

fn texts(ctx: &Ctx<'_>, ui: &Ui, map: Rect) -> Option<[Galley; 2]> {
    let compared = ctx.changes?;
    let palette = ctx.palette();
    let room = (map.width() - 2.0 * MARGIN - 2.0 * PAD - 36.0).clamp(120.0, 460.0);
    let title = Look { size: size::BODY, weight: Weight::Bold, color: color32(palette.ink) };
    let line = Look { size: size::SMALL, weight: Weight::Regular, color: color32(palette.ink) };
    Some([
        galley(ui.ctx(), &changes::title(ctx, compared), title, room),
        galley(ui.ctx(), &changes::line(ctx, compared), line, room),
    ])
}

/// Draws the card. A click shows the whole list.
pub fn card_ui(ctx: &Ctx<'_>, ui: &mut Ui, map: Rect) {
    let (Some(card), Some([title, line])) = (card_rect(ctx, ui, map), texts(ctx, ui, map)) else { return };
    let palette = ctx.palette();
    let response = ui.interact(card, ui.scope_id().with("what changed"), Sense::click());
    let stroke = Stroke::new(1.0, color32(palette.rule));
    ui.painter().rect(card, CornerRadius::same(9), color32(palette.panel), stroke, StrokeKind::Inside);
    let ink = color32(palette.ink);
    let mut y = card.top() + PAD / 2.0 + 2.0;
    let said =
        ctx.changes.map(|c| format!("{}: {}", changes::title(ctx, c), changes::line(ctx, c))).unwrap_or_default();
    for text in [title, line] {
        let x = if ctx.rtl() { card.right() - PAD - text.size().x } else { card.left() + PAD };
        let height = text.size().y;
        paint(ui.painter(), pos2(x, y), text, ink);
        y += height;
    }
    let row = Rect::from_min_max(pos2(card.left() + PAD, y + 4.0), pos2(card.right() - PAD, y + 4.0 + WAYS));
    let layout = ctx.row(egui::Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(row).layout(layout), |ui| {
        if let Some(i) = segments_ui(ctx, ui, &ways(ctx), WAYS - 2.0) {
            ctx.send(Command::SetComparing(Comparing::ALL[i]));
        }
    });
    crate::ui::widgets::focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        ctx.send(Command::Select(None));
    }
    let x = if ctx.rtl() { card.left() + 6.0 } else { card.right() - 34.0 };
    let close = Rect::from_min_size(pos2(x, card.top() + 6.0), vec2(28.0, 28.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(close), |ui| {
        if icon_button_ui(ctx, ui, "x", &ctx.tr("since-close"), [28.0, 28.0], Tone::Bare).clicked() {
            ctx.send(Command::SetSince(None));
        }
    });
}
