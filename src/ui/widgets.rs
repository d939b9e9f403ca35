//! The few widgets that panels are made of: quiet, rounded, in both directions.

use egui::{
    Align, Color32, CornerRadius, Pos2, Rect, RectAlign, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::label::{Look, block_label_ui, galley, paint};
use super::theme::{color32, icon_font, size};
use super::{Ctx, label};
use crate::model::Pattern;
use crate::scene::Color;
use crate::scene::icons::icon;
use crate::scene::style::Palette;
use crate::text::Weight;

/// A row whose first part stands where reading begins.
pub fn row_ui<R>(ctx: &Ctx<'_>, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = ctx.row(Align::Center);
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, layout, add).inner
}

/// Buttons in a row, and in further rows where one is too short for them.
pub fn buttons_ui<R>(ctx: &Ctx<'_>, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = ctx.row(Align::Center).with_main_wrap(true);
    let room = vec2(ui.available_width(), 0.0);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        add(ui)
    })
    .inner
}

/// A heading of a list.
pub fn heading_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) -> Response {
    ui.add_space(10.0);
    let look = Look::bold(size::HEADING, color32(ctx.palette().ink_faint));
    let response = if ctx.rtl() {
        block_label_ui(ui, text, look)
    } else {
        // Capitals are for the eye; what is read out keeps its case.
        let galley =
            label::shaped_galley(ui.ctx(), &crate::text::capitals(ctx.lang(), text), look, f32::INFINITY, (0.8, false));
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
        paint(ui.painter(), rect.min, galley, look.color);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        response
    };
    ui.add_space(2.0);
    response
}

/// A line between parts.
pub fn rule_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color32(ctx.palette().rule)));
}

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// On a quiet card.
    Quiet,
    /// The one that matters.
    Strong,
    /// Bare, for lists.
    Bare,
}

impl Tone {
    /// Its ground, and what stands on it.
    fn colors(self, palette: &Palette) -> (Color, Color) {
        match self {
            Self::Strong => (palette.ink, palette.panel),
            Self::Quiet => (palette.card, palette.ink),
            Self::Bare => (Color::CLEAR, palette.ink_soft),
        }
    }
}

/// A button with a pictogram. `name` is its accessible name and its tooltip.
pub fn icon_button_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    icon_name: &str,
    name: &str,
    extent: [f32; 2],
    tone: Tone,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(extent[0], extent[1]), Sense::click());
    let palette = ctx.palette();
    let (ground, ink) = tone.colors(palette);
    let ground = if response.hovered() {
        palette.ink_faint.over(if ground.a == 0 { palette.panel } else { ground }, 0.15)
    } else {
        ground
    };
    ui.painter().rect_filled(rect, CornerRadius::same(8), color32(ground));
    focus_ring(ctx, ui, &response);
    let glyph = icon(icon_name);
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        glyph,
        icon_font(size::ICON, tone == Tone::Strong),
        color32(ink),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tip(ctx, response, name)
}

/// A button with a pictogram and a word; `hint` says more on hover, where there is more to say.
pub fn text_button_ui(ctx: &Ctx<'_>, ui: &mut Ui, icon_name: &str, text: &str, hint: &str, tone: Tone) -> Response {
    let palette = ctx.palette();
    let (ground, ink) = tone.colors(palette);
    let weight = if tone == Tone::Strong { Weight::Bold } else { Weight::Regular };
    let look = Look { size: size::BODY, weight, color: color32(ink) };
    let word = galley(ui.ctx(), text, look, f32::INFINITY);
    let pad = if tone == Tone::Bare { 2.0 } else { 11.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(word.size().x + 2.0 * pad + 25.0, 32.0), Sense::click());
    let ground = match (response.hovered(), tone) {
        (true, Tone::Strong) => palette.ink_soft,
        (true, Tone::Quiet | Tone::Bare) => palette.ink_faint.over(palette.card, 0.15),
        (false, _) => ground,
    };
    ui.painter().rect_filled(rect, CornerRadius::same(8), color32(ground));
    focus_ring(ctx, ui, &response);
    let (sign, left) = if ctx.rtl() {
        (rect.right() - pad - 8.0, rect.left() + pad)
    } else {
        (rect.left() + pad + 8.0, rect.right() - pad - word.size().x)
    };
    let font = icon_font(size::ICON, tone == Tone::Strong);
    let middle = egui::Align2::CENTER_CENTER;
    ui.painter().text(pos2(sign, rect.center().y), middle, icon(icon_name), font, color32(ink));
    paint(ui.painter(), pos2(left, rect.center().y - word.size().y / 2.0), word, look.color);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if hint.is_empty() { response } else { tip(ctx, response, hint) }
}

/// A button with words on it. Where one button takes the place of another, both have the same id, and
/// the keyboard stays there.
pub fn button_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: egui::Id, text: &str, tone: Tone) -> Response {
    let palette = ctx.palette();
    let (ground, ink) = tone.colors(palette);
    let galley = galley(ui.ctx(), text, Look::bold(size::BODY, color32(ink)), f32::INFINITY);
    let (rect, _) = ui.allocate_exact_size(galley.size() + vec2(32.0, 14.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let ground = if response.hovered() { palette.ink_faint.over(ground, 0.15) } else { ground };
    ui.painter().rect_filled(rect, CornerRadius::same(8), color32(ground));
    paint(ui.painter(), rect.center() - galley.size() / 2.0, galley, color32(ink));
    focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// How much of something long is done, 0 to 1; what it says stands beside it in words.
pub fn meter_ui(ctx: &Ctx<'_>, ui: &mut Ui, part: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    let width = rect.width() * part.clamp(0.0, 1.0);
    let left = if ctx.rtl() { rect.right() - width } else { rect.left() };
    ui.painter().rect_filled(rect, CornerRadius::same(3), color32(ctx.palette().card));
    let done = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
    ui.painter().rect_filled(done, CornerRadius::same(3), color32(ctx.palette().ink));
}

/// A ring round what has the keyboard.
pub fn focus_ring(ctx: &Ctx<'_>, ui: &Ui, response: &Response) {
    if response.has_focus() {
        let width = 2.0 * ctx.palette().line_part;
        let stroke = Stroke::new(width, color32(ctx.palette().accent));
        ui.painter().rect_stroke(response.rect.expand(1.0), CornerRadius::same(9), stroke, StrokeKind::Outside);
    }
}

/// A tooltip in our own type.
pub fn tip(ctx: &Ctx<'_>, response: Response, text: &str) -> Response {
    let ink = color32(ctx.palette().ink);
    response.on_hover_ui(|ui| {
        ui.set_max_width(300.0);
        label::inline_label_ui(ui, text, Look::regular(size::SMALL, ink));
    })
}

/// The same, also while the thing has the keyboard, and told to those who listen.
pub fn hint(ctx: &Ctx<'_>, response: Response, text: &str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(text));
    if response.has_focus() {
        let ink = color32(ctx.palette().ink);
        response.show_tooltip_ui(|ui| {
            ui.set_max_width(300.0);
            label::inline_label_ui(ui, text, Look::regular(size::SMALL, ink));
        });
        return response;
    }
    tip(ctx, response, text)
}

/// What lies over the window stands on this, with so much round what is on it, in points.
pub fn card(ctx: &Ctx<'_>, margin: f32) -> egui::Frame {
    let palette = ctx.palette();
    egui::Frame::NONE
        .fill(color32(palette.panel))
        .stroke(Stroke::new(1.0, color32(palette.rule)))
        .corner_radius(12.0)
        .inner_margin(margin)
}

/// A menu at a button, which opens and closes it; so do Esc and a click elsewhere.
pub fn menu_of(ctx: &Ctx<'_>, button: &Response, width: f32, add: impl FnOnce(&mut Ui)) {
    let frame = card(ctx, 12.0);
    let align = if ctx.rtl() { RectAlign::TOP_END } else { RectAlign::TOP_START };
    let was_open = egui::Popup::is_id_open(&button.ctx, egui::Popup::default_response_id(button));
    // The keyboard comes back to where it was.
    if was_open && button.ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
        button.request_focus();
    }
    egui::Popup::from_toggle_button_response(button)
        .align(align)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .frame(frame)
        .show(|ui| {
            ui.set_width(width);
            add(ui);
        });
}

/// A row of choices of which one holds; the index of the one that was clicked.
pub fn segments_ui(ctx: &Ctx<'_>, ui: &mut Ui, choices: &[(String, bool)], height: f32) -> Option<usize> {
    let palette = ctx.palette();
    let looks = |on: bool| Look {
        size: size::BODY,
        weight: if on { Weight::Bold } else { Weight::Regular },
        color: color32(if on { palette.ink } else { palette.ink_soft }),
    };
    // Widths are those of the bold words, so that nothing moves when another is chosen.
    let words: Vec<f32> =
        choices.iter().map(|(text, _)| galley(ui.ctx(), text, looks(true), f32::INFINITY).size().x).collect();
    // Where the room is narrow, the words stand closer.
    let room = ui.available_width() - 6.0 - words.iter().sum::<f32>();
    let pad = (room / (2.0 * choices.len().max(1) as f32)).clamp(4.0, 14.0);
    let widths: Vec<f32> = words.iter().map(|word| word + 2.0 * pad).collect();
    let total: f32 = widths.iter().sum::<f32>() + 6.0;
    let (rect, _) = ui.allocate_exact_size(vec2(total, height), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(9), color32(palette.card));
    let mut clicked = None;
    let mut at = if ctx.rtl() { rect.right() - 3.0 } else { rect.left() + 3.0 };
    for (i, ((text, on), width)) in choices.iter().zip(&widths).enumerate() {
        let left = if ctx.rtl() { at - width } else { at };
        at += if ctx.rtl() { -width } else { *width };
        let cell = Rect::from_min_size(pos2(left, rect.top() + 3.0), vec2(*width, height - 6.0));
        let response = ui.interact(cell, ui.scope_id().with(("segment", i, text)), Sense::click());
        if *on {
            ui.painter().rect_filled(cell, CornerRadius::same(7), color32(palette.panel));
        }
        let galley = galley(ui.ctx(), text, looks(*on), f32::INFINITY);
        let top_left = cell.center() - galley.size() / 2.0;
        paint(ui.painter(), top_left, galley, looks(*on).color);
        focus_ring(ctx, ui, &response);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, *on, text));
        if response.clicked() {
            clicked = Some(i);
        }
    }
    clicked
}

/// A party's pattern on a swatch of its colour.
pub fn pattern_on(ui: &Ui, swatch: Rect, pattern: Pattern, color: Color) {
    let painter = ui.painter_at(swatch.shrink(1.5));
    let (c, ink) = (swatch.center(), color32(color));
    match pattern {
        Pattern::Dots => {
            for (x, y) in [(-3.0, -3.0), (3.0, -3.0), (-3.0, 3.0), (3.0, 3.0)] {
                painter.circle_filled(c + vec2(x, y), 1.5, ink);
            }
        }
        Pattern::Lines => {
            for y in [-3.0, 3.0] {
                painter.hline(swatch.x_range(), c.y + y, Stroke::new(1.4, ink));
            }
        }
        Pattern::Cross => {
            painter.hline(c.x - 4.0..=c.x + 4.0, c.y, Stroke::new(1.4, ink));
            painter.vline(c.x, c.y - 4.0..=c.y + 4.0, Stroke::new(1.4, ink));
        }
    }
}

/// A row with a box to tick and a count at its end. Answers the new state when clicked.
pub fn check_row_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    on: bool,
    text: &str,
    count: Option<usize>,
) -> (Option<bool>, Response) {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    let edge = 15.0;
    let x = if ctx.rtl() { rect.right() - edge } else { rect.left() };
    let tick = Rect::from_min_size(pos2(x, rect.center().y - edge / 2.0), vec2(edge, edge));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(vec2(6.0, 0.0)), CornerRadius::same(6), color32(palette.card));
    }
    if on {
        painter.rect_filled(tick, CornerRadius::same(4), color32(palette.ink));
        painter.text(
            tick.center(),
            egui::Align2::CENTER_CENTER,
            icon("check"),
            icon_font(11.0, false),
            color32(palette.panel),
        );
    } else {
        let stroke = Stroke::new(1.2, color32(palette.ink_faint));
        painter.rect_stroke(tick, CornerRadius::same(4), stroke, StrokeKind::Inside);
    }
    let ink = if on { palette.ink } else { palette.ink_faint };
    text_at(ctx, ui, rect.shrink2(vec2(edge + 9.0, 0.0)), text, Look::regular(size::BODY, color32(ink)), true);
    if let Some(count) = count {
        let text = crate::text::number(ctx.lang(), count as i64);
        text_at(ctx, ui, rect, &text, Look::regular(size::SMALL, color32(palette.ink_faint)), false);
    }
    focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text));
    (response.clicked().then_some(!on), response)
}

/// One row of text in a box, at the side where reading begins or ends.
pub fn text_at(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, text: &str, look: Look, at_start: bool) {
    let galley = galley(ui.ctx(), text, look, f32::INFINITY);
    let x = if at_start == ctx.rtl() { rect.right() - galley.size().x } else { rect.left() };
    let top_left = Pos2::new(x, rect.center().y - galley.size().y / 2.0);
    paint(ui.painter(), top_left, galley, look.color);
}

/// A word in a rounded outline.
pub fn badge_ui(ui: &mut Ui, text: &str, color: Color32) -> Response {
    let galley = galley(ui.ctx(), text, Look::bold(11.5, color), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(14.0, 4.0), Sense::hover());
    let radius = CornerRadius::same(9);
    ui.painter().rect_stroke(rect, radius, Stroke::new(1.2, color), StrokeKind::Inside);
    paint(ui.painter(), rect.center() - galley.size() / 2.0, galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// A row that can be clicked, told as a whole. `name` tells it from its neighbours.
pub fn link_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let before = ui.cursor().min;
    let width = ui.available_width();
    let (inner, said) = label::as_one(ui, |ui| ui.scope(add).response.rect);
    let rect = Rect::from_min_max(pos2(before.x, inner.top() - 3.0), pos2(before.x + width, inner.bottom() + 3.0));
    let response = ui.interact(rect, ui.scope_id().with(("link", name)), Sense::click());
    if response.hovered() {
        let wash = color32(ctx.palette().ink.faded(0.05));
        ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), CornerRadius::same(6), wash);
    }
    focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &said));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A row of a list of which one holds.
pub fn choice_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, on: bool, text: &str) -> Response {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), CornerRadius::same(6), color32(palette.card));
    }
    let x = if ctx.rtl() { rect.right() - 8.0 } else { rect.left() + 8.0 };
    let at = pos2(x, rect.center().y);
    ui.painter().circle_stroke(at, 6.5, Stroke::new(1.2, color32(palette.ink_faint)));
    if on {
        ui.painter().circle_filled(at, 3.5, color32(palette.ink));
    }
    let look = if on { Look::bold } else { Look::regular };
    text_at(ctx, ui, rect.shrink2(vec2(24.0, 0.0)), text, look(size::BODY, color32(palette.ink)), true);
    focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, text));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
