//! One map, or two: side by side, or over each other with an edge to move between them. The earlier
//! day is always on the left, as on the time axis.

use egui::{
    Align2, CornerRadius, CursorIcon, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::model::Date;
use crate::scene::icons::icon;
use crate::session::{Command, Comparing, State};
use crate::text::{long_date, short_date_year};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::{color32, icon_font, size};

/// A map in the window.
pub struct Pane {
    /// The whole of it.
    pub rect: Rect,
    /// What is seen of it.
    pub clip: Rect,
    /// The day of comparison, on its map; none on the map of the day shown.
    pub other_day: Option<Date>,
}

impl Pane {
    /// Width and height, in points.
    pub fn size(&self) -> [f32; 2] {
        [self.rect.width(), self.rect.height()]
    }
}

/// The maps that are shown, from the left.
pub fn panes(state: &State, rect: Rect) -> Vec<Pane> {
    let Some(since) = state.since.filter(|since| *since != state.date && state.comparing != Comparing::Outline) else {
        return vec![Pane { rect, clip: rect, other_day: None }];
    };
    let middle = match state.comparing {
        Comparing::Swipe => rect.left() + rect.width() * state.swipe,
        Comparing::SideBySide | Comparing::Outline => rect.center().x,
    };
    let (left, right) = rect.split_left_right_at_x(middle);
    let whole = |half: Rect| if state.comparing == Comparing::Swipe { rect } else { half };
    let days = if since < state.date { [Some(since), None] } else { [None, Some(since)] };
    [left, right].into_iter().zip(days).map(|(clip, other_day)| Pane { rect: whole(clip), clip, other_day }).collect()
}

/// From the middle of the map under the pointer to the middle of the window's whole map, in points: maps side by side
/// each have the camera's middle in their own.
pub fn off_middle(panes: &[Pane], rect: Rect, pointer: Option<Pos2>) -> Vec2 {
    let under = panes.iter().find(|pane| pointer.is_some_and(|p| pane.clip.contains(p)));
    under.map_or(Vec2::ZERO, |pane| rect.center() - pane.rect.center())
}

/// What stands between two maps: their days, and the edge.
pub fn edge_ui(ctx: &Ctx<'_>, ui: &mut Ui, rect: Rect, panes: &[Pane]) {
    let [left, right] = panes else { return };
    let palette = ctx.palette();
    let x = left.clip.right();
    ui.painter().vline(x, rect.y_range(), Stroke::new(4.0, color32(palette.panel)));
    ui.painter().vline(x, rect.y_range(), Stroke::new(1.5, color32(palette.ink)));
    let day = |pane: &Pane| pane.other_day.unwrap_or(ctx.state.date);
    day_ui(ctx, ui, left.clip, day(left), true);
    day_ui(ctx, ui, right.clip, day(right), false);
    if ctx.state.comparing != Comparing::Swipe {
        return;
    }
    let handle = Rect::from_center_size(pos2(x, rect.center().y), vec2(30.0, 30.0));
    let grip = Rect::from_center_size(handle.center(), vec2(24.0, rect.height()));
    let response = ui.interact(grip, ui.scope_id().with("edge between maps"), Sense::click_and_drag());
    ui.painter().circle(handle.center(), 14.0, color32(palette.panel), Stroke::new(1.5, color32(palette.ink)));
    let at = handle.center();
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        icon("arrows-left-right"),
        icon_font(16.0, false),
        color32(palette.ink),
    );
    if response.has_focus() {
        ui.painter().circle_stroke(handle.center(), 17.0, Stroke::new(2.0, color32(palette.accent)));
    }
    let [from, to] = [day(left), day(right)].map(|day| long_date(ctx.lang(), day));
    let name = ctx.tr_with("comparing-edge", &[("from", (&from).into()), ("to", (&to).into())]);
    let value = f64::from(ctx.state.swipe);
    response.widget_info(|| WidgetInfo { value: Some(value), ..WidgetInfo::labeled(Role::Slider, true, &name) });
    if let Some(p) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        ctx.send(Command::SetSwipe((p.x - rect.left()) / rect.width().max(1.0)));
    }
    response.on_hover_cursor(CursorIcon::ResizeHorizontal);
}

/// The day of a map, at its edge to the other one.
fn day_ui(ctx: &Ctx<'_>, ui: &Ui, map: Rect, day: Date, is_left: bool) {
    let palette = ctx.palette();
    let look = Look::bold(size::BODY, color32(palette.ink));
    let galley = galley(ui.ctx(), &short_date_year(ctx.lang(), day), look, f32::INFINITY);
    let extent = galley.size() + vec2(20.0, 10.0);
    if map.width() < extent.x + 12.0 {
        return;
    }
    let x = if is_left { map.right() - extent.x - 10.0 } else { map.left() + 10.0 };
    let card = Rect::from_min_size(pos2(x, map.bottom() - extent.y - 54.0), extent);
    let stroke = Stroke::new(1.0, color32(palette.rule));
    ui.painter().rect(card, CornerRadius::same(8), color32(palette.panel), stroke, StrokeKind::Inside);
    paint(ui.painter(), card.min + vec2(10.0, 5.0), galley, look.color);
}
