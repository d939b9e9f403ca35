//! The legend of what is on the map, theatres and layers to switch.

use egui::{CornerRadius, Rect, Response, ScrollArea, Sense, Ui, pos2, vec2};

use super::{parts, viewpoints};
use crate::model::{EventKind, FlowKind, TheatreId};
use crate::scene::icons::{event_icon, flow_icon};
use crate::scene::layers::LayerId;
use crate::scene::layers::changed::Turn;
use crate::scene::layers::{areas, changed};
use crate::scene::{Color, Dash, Item, Stroke};
use crate::session::Command;
use crate::ui::Ctx;
use crate::ui::label::{Look, told};
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{check_row_ui, heading_ui, link_row_ui, row_ui, text_at, tip};

/// Most holders named in the legend; colours of more could not be told apart.
const MOST_HOLDERS: usize = 10;

/// The legend panel.
pub fn legend_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 1.0);
        holders_ui(ctx, ui);
        arrows_ui(ctx, ui);
        symbols_ui(ctx, ui);
        theatres_ui(ctx, ui);
        layers_ui(ctx, ui);
        viewpoints::viewpoints_ui(ctx, ui);
        ui.add_space(12.0);
        parts::soft_ui(ctx, ui, &ctx.tr("map-boundaries-note"));
        ui.add_space(12.0);
    });
}

fn holders_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    if ctx.legend.holders.is_empty() {
        return;
    }
    tip(ctx, heading_ui(ctx, ui, &ctx.tr("legend-holders")), &ctx.tr("legend-holders-hint"));
    for entry in ctx.legend.holders.iter().take(MOST_HOLDERS) {
        let name = ctx.scenario().actors.short_name(&entry.actor, ctx.lang()).to_owned();
        let row = ui.push_id(("holder", entry.actor.as_str()), |ui| {
            link_row_ui(ctx, ui, &name, |ui| swatch_row_ui(ctx, ui, entry.fill, entry.color, &name))
        });
        if row.inner.clicked() {
            ctx.select(Item::Actor(entry.actor.clone()));
        }
    }
    if ctx.legend.contested {
        let hatch = ctx.palette().ink_soft;
        let row = key_row_ui(ctx, ui, SWATCH, &ctx.tr("legend-contested"), |ui, row| {
            hatch_swatch(ui, swatch_rect(ctx, row), hatch);
        });
        tip(ctx, row, &ctx.tr("legend-contested-hint"));
    }
    edges_ui(ctx, ui);
}

fn hatch_swatch(ui: &Ui, swatch: Rect, color: Color) {
    for i in 0..4 {
        let x = swatch.left() + i as f32 * 5.0;
        let line = [pos2(x - 3.0, swatch.bottom()), pos2(x + 9.0, swatch.top())];
        ui.painter_at(swatch).line_segment(line, egui::Stroke::new(1.6, color32(color)));
    }
}

/// What the edges of areas say.
fn edges_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let palette = ctx.palette();
    let soft = areas::SOFT_EDGE.map(|(width, opacity)| (width, palette.ink_soft.faded(opacity), Dash::Solid));
    let line = |stroke: Stroke| vec![(stroke.width, stroke.color, stroke.dash)];
    for (shown, key, lines) in [
        (ctx.legend.fresh, "legend-fresh", line(changed::fresh_edge(palette))),
        (ctx.legend.approximate, "legend-approximate", soft.to_vec()),
        (ctx.legend.claimed, "legend-claimed", line(areas::claimed_edge(palette.ink_soft))),
    ] {
        if !shown {
            continue;
        }
        let row = key_row_ui(ctx, ui, SWATCH, &ctx.tr(key), |ui, row| {
            let swatch = swatch_rect(ctx, row);
            let ends = [swatch.left_center(), swatch.right_center()];
            for (width, color, dash) in lines {
                let stroke = egui::Stroke::new(width, color32(color));
                match dash {
                    Dash::Solid => drop(ui.painter().line_segment(ends, stroke)),
                    Dash::Dashed | Dash::Dotted | Dash::DashDot => {
                        ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, width, 2.2 * width));
                    }
                }
            }
        });
        tip(ctx, row, &ctx.tr(&format!("{key}-hint")));
    }
    for (shown, key, turn) in
        [(ctx.legend.gained, "legend-gained", Turn::Gained), (ctx.legend.lost, "legend-lost", Turn::Lost)]
    {
        if shown {
            let row = key_row_ui(ctx, ui, SWATCH, &ctx.tr(key), |ui, row| {
                hatch_swatch(ui, swatch_rect(ctx, row), turn.color(palette));
            });
            tip(ctx, row, &ctx.tr(&format!("{key}-hint")));
        }
    }
}

fn look(ctx: &Ctx<'_>) -> Look {
    Look::regular(size::BODY, color32(ctx.palette().ink))
}

fn swatch_rect(ctx: &Ctx<'_>, row: Rect) -> Rect {
    let x = if ctx.rtl() { row.right() - 16.0 } else { row.left() };
    Rect::from_min_size(pos2(x, row.center().y - 8.0), vec2(16.0, 16.0))
}

/// Room for a swatch or a symbol before the words of a row, in points.
const SWATCH: f32 = 25.0;
/// Room for a piece of line and a symbol.
const LINE: f32 = 58.0;

/// A row that explains a sign: the sign where reading begins, then its name.
fn key_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, room: f32, name: &str, sign: impl FnOnce(&Ui, Rect)) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    sign(ui, rect);
    text_at(ctx, ui, rect.shrink2(vec2(room, 0.0)), name, look(ctx), true);
    told(ui, response, name)
}

/// A symbol in the legend's ink.
fn symbol(ctx: &Ctx<'_>, ui: &Ui, at: egui::Pos2, glyph: char) {
    let ink = color32(ctx.palette().ink_soft);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, glyph, icon_font(16.0, true), ink);
}

fn swatch_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, fill: Color, edge: Color, name: &str) {
    key_row_ui(ctx, ui, SWATCH, name, |ui, row| {
        let stroke = egui::Stroke::new(1.4, color32(edge));
        let swatch = swatch_rect(ctx, row);
        ui.painter().rect(swatch, CornerRadius::same(4), color32(fill), stroke, egui::StrokeKind::Inside);
    });
}

fn arrows_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    if ctx.legend.flows.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("legend-arrows"));
    for kind in &ctx.legend.flows {
        let name = ctx.tr(&format!("kind-flow-{}", kind.key()));
        key_row_ui(ctx, ui, LINE, &name, |ui, row| {
            let x = if ctx.rtl() { row.right() - 24.0 } else { row.left() };
            let line = [pos2(x, row.center().y), pos2(x + 24.0, row.center().y)];
            let stroke = egui::Stroke::new(3.5, color32(ctx.palette().ink_soft));
            if matches!(kind, FlowKind::Mediation | FlowKind::Pressure) {
                ui.painter().extend(egui::Shape::dashed_line(&line, stroke, 3.5, 3.5));
            } else {
                ui.painter().line_segment(line, stroke);
            }
            let symbol_x = if ctx.rtl() { x - 16.0 } else { x + 40.0 };
            symbol(ctx, ui, pos2(symbol_x, row.center().y), flow_icon(*kind));
        });
    }
    ui.add_space(3.0);
    parts::soft_ui(ctx, ui, &ctx.tr("legend-arrows-hint"));
}

fn symbols_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    if ctx.legend.events.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("legend-symbols"));
    for kind in EventKind::ALL.iter().filter(|kind| ctx.legend.events.contains(kind)) {
        let name = ctx.tr(&format!("kind-event-{}", kind.key()));
        key_row_ui(ctx, ui, SWATCH, &name, |ui, row| {
            symbol(ctx, ui, swatch_rect(ctx, row).center(), event_icon(*kind))
        });
    }
}

/// So many events and arrows of a theatre are going on or recent.
fn live(ctx: &Ctx<'_>, theatre: &TheatreId) -> usize {
    let events = ctx.moment.live_events().filter(|now| &ctx.scenario().events[now.event].theatre == theatre).count();
    let flows = ctx.moment.flows.iter().filter(|&&i| &ctx.scenario().flows[i].theatre == theatre).count();
    events + flows
}

fn theatres_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    heading_ui(ctx, ui, &ctx.tr("legend-theatres"));
    for theatre in &ctx.scenario().frame.theatres {
        let shown = ctx.state.theatre_shown(&theatre.id);
        let name = theatre.name.get(ctx.lang());
        let (clicked, response) = check_row_ui(ctx, ui, shown, name, Some(live(ctx, &theatre.id)));
        if response.double_clicked()
            && let Some(view) = &theatre.view
        {
            ctx.send(Command::SetTheatre(theatre.id.clone(), true));
            ctx.send(Command::ShowView(view.clone()));
        } else if let Some(on) = clicked {
            ctx.send(Command::SetTheatre(theatre.id.clone(), on));
        }
    }
    heading_ui(ctx, ui, &ctx.tr("legend-views"));
    for view in &ctx.scenario().frame.views {
        let name = view.name.get(ctx.lang()).to_owned();
        let row = ui.push_id(("view", view.id.as_str()), |ui| {
            link_row_ui(ctx, ui, &name, |ui| {
                row_ui(ctx, ui, |ui| {
                    let ink = color32(ctx.palette().ink);
                    crate::ui::label::inline_label_ui(ui, &name, Look::regular(size::BODY, ink));
                });
            })
        });
        if row.inner.clicked() {
            ctx.send(Command::ShowView(view.id.clone()));
        }
    }
}

fn layers_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    heading_ui(ctx, ui, &ctx.tr("legend-layers"));
    for layer in LayerId::ALL {
        if let (Some(on), _) = check_row_ui(ctx, ui, ctx.state.layers.has(layer), &ctx.tr(layer.key()), None) {
            ctx.send(Command::SetLayer(layer, on));
        }
    }
}
