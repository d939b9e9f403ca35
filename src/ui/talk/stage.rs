//! The audience's screen: the living map with the slide on it; off the script, the map with the time
//! bar and whatever is asked.

use egui::{Align, Area, CentralPanel, Color32, CornerRadius, Frame, Order, Rect, Ui, pos2, vec2};

use super::hand::{self, Sheet};
use super::{Hall, Held};
use crate::scene::furniture::{self, Furniture};
use crate::scene::{Camera, Picture, slide};
use crate::session::{Command, Cue, Phase, Tool};
use crate::text::plain_number;
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, inline_label_ui, paint};
use crate::ui::map::{map_ui, overlay};
use crate::ui::panels::inspector;
use crate::ui::theme::{INSPECTOR_WIDTH, color32, size};
use crate::ui::timeline;
use crate::ui::widgets::{Tone, icon_button_ui, text_button_ui};

/// Between what lies over the map and the edge, in points.
const EDGE: f32 = 14.0;
/// How long the tools stay after the pointer has moved, in seconds.
const TOOLS_SECS: f64 = 3.5;

/// The audience's screen.
pub fn stage_ui(ctx: &Ctx<'_>, ui: &mut Ui, hall: &mut Hall<'_>) {
    let Some(talk) = &ctx.state.talk else { return };
    let frame = Frame::NONE.fill(Color32::BLACK);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let rect = ui.max_rect();
        if talk.blank {
            blank_ui(ctx, ui, rect);
            return;
        }
        if let Some(held) = &mut hall.view.held {
            held_ui(ctx, ui, rect, held, hall.drawn.prepared());
            return;
        }
        map_ui(ctx, ui, hall.map, hall.drawn, hall.slides);
        let Some(camera) = hall.map.camera() else { return };
        let sheet = Sheet { rect, camera };
        hall.view.hand.take_ui(ctx, ui, &sheet, "stage");
        hand::paint(ui, talk, &sheet);
        if ctx.state.brief.away {
            away_ui(ctx, ui, hall, rect);
        } else {
            progress_ui(ctx, ui, rect);
        }
        tools_ui(ctx, ui, hall);
    });
}

/// What lies over the map: that of the slide, or the credits alone.
pub fn furniture(ctx: &Ctx<'_>, hall: &mut Hall<'_>, camera: &Camera) -> Furniture {
    let slide = hall.slides.on_map(ctx.state, hall.drawn.prepared(), camera.size);
    slide.map(|slide| slide.all_furniture()).unwrap_or_else(|| {
        let short = ctx.base().attribution.short.get(ctx.lang());
        furniture::credits(camera, ctx.lang(), ctx.state.theme, short, ctx.viewpoint_name())
    })
}

fn blank_ui(ctx: &Ctx<'_>, ui: &mut Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
    let response = ui.interact(rect, egui::Id::unique("the black screen"), egui::Sense::click());
    let name = ctx.tr("talk-is-blank");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.clicked() {
        ctx.send(Command::Cue(Cue::Blank));
    }
}

/// What is held, as it was.
fn held_ui(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, held: &mut Held, prepared: &crate::scene::Prepared) {
    let cards = held.furniture.cards();
    let picture = Picture { scene: &held.scene, camera: &held.camera, cards: &cards };
    let at = Rect::from_min_size(rect.min, vec2(held.camera.size[0], held.camera.size[1]));
    held.painted.paint(ui, (at, rect), &held.scene, &picture, (ctx.palette(), prepared));
    overlay::furniture(ui, at, &held.furniture);
}

/// How far the talk has come: a line along the lower edge, and the number of the slide in the corner
/// where the tools come.
fn progress_ui(ctx: &Ctx<'_>, ui: &Ui, rect: Rect) {
    let palette = ctx.palette();
    let (n, all) = ctx.state.slide_number();
    let part = n as f32 / all.max(1) as f32;
    let y = rect.bottom() - 3.0;
    let painter = ui.painter_at(rect);
    painter.rect_filled(Rect::from_x_y_ranges(rect.x_range(), y..=rect.bottom()), 0.0, color32(palette.rule));
    let done = if ctx.rtl() {
        rect.right() - rect.width() * part..=rect.right()
    } else {
        rect.left()..=rect.left() + rect.width() * part
    };
    painter.rect_filled(Rect::from_x_y_ranges(done, y..=rect.bottom()), 0.0, color32(palette.accent));
    if let Phase::Playing(passed) = ctx.state.brief.phase
        && let Some(secs) = ctx.state.slide().and_then(|slide: &crate::model::Slide| slide.shot.plays())
    {
        let part = (passed / secs).clamp(0.0, 1.0) as f32;
        let played = if ctx.rtl() {
            rect.right() - rect.width() * part..=rect.right()
        } else {
            rect.left()..=rect.left() + rect.width() * part
        };
        let strip = Rect::from_x_y_ranges(played, y - 3.0..=y);
        painter.rect_filled(strip, 0.0, color32(palette.ink_soft).gamma_multiply(0.7));
    }
    let typed = ctx.state.talk.as_ref().map_or("", |talk| &talk.typed);
    let number = |n: usize| plain_number(ctx.lang(), n as i64);
    let (said, look) = match typed.parse::<usize>() {
        Ok(n) => (format!("→ {}", number(n)), Look::bold(size::TITLE, color32(palette.ink))),
        Err(_) => (format!("{} / {}", number(n), number(all)), Look::regular(size::BODY, color32(palette.ink_soft))),
    };
    let words = galley(ui.ctx(), &said, look, f32::INFINITY);
    let extent = words.size() + vec2(14.0, 4.0);
    let left = if ctx.rtl() { rect.left() + EDGE } else { rect.right() - EDGE - extent.x };
    let card = Rect::from_min_size(pos2(left, rect.top() + EDGE), extent);
    painter.rect_filled(card, CornerRadius::same(6), color32(palette.panel).gamma_multiply(0.85));
    paint(&painter, card.min + vec2(7.0, 2.0), words, look.color);
}

/// Off the script: the way back, the time bar, and the page of what was chosen.
fn away_ui(ctx: &Ctx<'_>, ui: &Ui, hall: &mut Hall<'_>, rect: Rect) {
    let palette = ctx.palette();
    let card = || {
        Frame::NONE
            .fill(color32(palette.panel))
            .stroke(egui::Stroke::new(1.0, color32(palette.rule)))
            .corner_radius(10.0)
            .inner_margin(8.0)
    };
    let height = timeline::height(ctx.scenario().frame.theatres.len() + ctx.state.data_layers().len(), rect.height());
    Area::new(egui::Id::unique("time over the map"))
        .order(Order::Middle)
        .fixed_pos(pos2(rect.left(), rect.bottom() - height))
        .show(ui.ctx(), |ui| {
            Frame::NONE.fill(color32(palette.panel)).show(ui, |ui| {
                ui.set_min_size(vec2(rect.width(), height));
                ui.set_max_size(vec2(rect.width(), height));
                timeline::timeline_ui(ctx, ui);
            });
        });
    // What the slide itself chooses was no question.
    let own = ctx.state.slide().and_then(|slide| slide::chosen(ctx.scenario(), ctx.base(), slide));
    if ctx.state.selection.is_some() && ctx.state.selection != own {
        let width = INSPECTOR_WIDTH.min(rect.width() * 0.4);
        let left = if ctx.rtl() { rect.left() + EDGE } else { rect.right() - EDGE - width - 16.0 };
        let tall = rect.height() - height - 96.0 - EDGE;
        Area::new(egui::Id::unique("page over the map"))
            .order(Order::Middle)
            .fixed_pos(pos2(left, rect.top() + 74.0))
            .show(ui.ctx(), |ui| {
                card().show(ui, |ui| {
                    ui.set_min_size(vec2(width, tall));
                    ui.set_max_size(vec2(width, tall));
                    inspector::inspector_ui(ctx, ui, hall.pages);
                });
            });
    }
    let (n, _) = ctx.state.slide_number();
    Area::new(egui::Id::unique("the way back"))
        .order(Order::Middle)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(pos2(rect.center().x, rect.bottom() - height - EDGE))
        .show(ui.ctx(), |ui| {
            card().show(ui, |ui| {
                close_row_ui(ctx, ui, "the way back", |ui| {
                    let back = ctx.tr_with("brief-return", &[("n", (&plain_number(ctx.lang(), n as i64)).into())]);
                    let hint = ctx.tr("brief-return-hint");
                    if text_button_ui(ctx, ui, "arrow-u-up-left", &back, &hint, Tone::Strong).clicked() {
                        ctx.send(Command::Cue(Cue::Return));
                    }
                    let look = Look::regular(size::SMALL, color32(palette.ink_soft));
                    inline_label_ui(ui, &ctx.shown_days(), look);
                });
            });
        });
}

/// The tools, while the hand is near: the audience need not look at buttons.
fn tools_ui(ctx: &Ctx<'_>, ui: &Ui, hall: &mut Hall<'_>) {
    let Some(talk) = &ctx.state.talk else { return };
    let (time, moves) = ui.input(|i| (i.time, i.pointer.is_moving() || i.pointer.any_pressed()));
    if moves {
        hall.view.moved = time;
    }
    let left = hall.view.moved + TOOLS_SECS - time;
    if talk.tool.is_none() && (left <= 0.0 || hall.view.moved == 0.0) {
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left.max(0.1)));
    let corner = if ctx.rtl() { egui::Align2::LEFT_TOP } else { egui::Align2::RIGHT_TOP };
    let x = if ctx.rtl() { EDGE } else { -EDGE };
    Area::new(egui::Id::unique("tools of the talk")).order(Order::Foreground).anchor(corner, vec2(x, EDGE)).show(
        ui.ctx(),
        |ui| {
            let frame = Frame::NONE.fill(color32(ctx.palette().panel)).corner_radius(12.0).inner_margin(5.0);
            frame.show(ui, |ui| {
                close_row_ui(ctx, ui, "tools", |ui| {
                    ui.spacing_mut().item_spacing.x = 3.0;
                    hand_buttons_ui(ctx, ui, 44.0);
                    let screen = [
                        ("square", "talk-blank", Cue::Blank),
                        ("lock", "talk-freeze", Cue::Freeze),
                        ("presentation", "talk-speaker", Cue::Speaker),
                        ("x", "talk-end", Cue::End),
                    ];
                    for (icon, key, cue) in screen {
                        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [44.0, 44.0], Tone::Bare).clicked() {
                            ctx.send(Command::Cue(cue));
                        }
                    }
                });
            });
        },
    );
}

/// A row on a card that is only as wide as the row: from right to left, the toolkit would fill all the
/// width there is.
fn close_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    let id = egui::Id::unique("the width of a row").with(salt);
    if let Some(width) = ui.data(|data| data.get_temp::<f32>(id)).filter(|_| ctx.rtl()) {
        ui.set_max_width(width);
    }
    let row = ui.with_layout(ctx.row(Align::Center), |ui| ui.scope(add).response.rect.width());
    ui.data_mut(|data| data.insert_temp(id, row.inner));
}

/// What the hand can take, and what becomes of what it drew.
pub fn hand_buttons_ui(ctx: &Ctx<'_>, ui: &mut Ui, edge: f32) {
    let Some(talk) = &ctx.state.talk else { return };
    for tool in Tool::ALL {
        let icon = match tool {
            Tool::Pointer => "navigation-arrow",
            Tool::Spotlight => "circle-half",
            Tool::Pen => "pencil-simple",
            Tool::Arrow => "arrow-elbow-down-right",
        };
        let tone = if talk.tool == Some(tool) { Tone::Strong } else { Tone::Bare };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(tool.key()), [edge, edge], tone).clicked() {
            ctx.send(Command::Cue(Cue::Take(tool)));
        }
    }
    if talk.tool.is_some_and(|tool| tool.draws().is_some()) || !talk.strokes.is_empty() {
        let (icon, key) = if talk.fading { ("timer", "talk-fading") } else { ("push-pin", "talk-staying") };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [edge, edge], Tone::Quiet).clicked() {
            ctx.send(Command::Cue(Cue::Fading));
        }
    }
    if !talk.strokes.is_empty() {
        if icon_button_ui(ctx, ui, "trash", &ctx.tr("talk-erase"), [edge, edge], Tone::Bare).clicked() {
            ctx.send(Command::Cue(Cue::Erase));
        }
        if icon_button_ui(ctx, ui, "floppy-disk", &ctx.tr("talk-keep-strokes"), [edge, edge], Tone::Bare).clicked() {
            ctx.send(Command::Edit(crate::session::Edit::KeepStrokes));
        }
    }
}
