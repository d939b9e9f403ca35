//! The legend of what is on the map, theatres and layers to switch.

use egui::{Align, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{data, parts, viewpoints};
use crate::model::{Confidence, TheatreId};
use crate::scene::Item;
use crate::scene::furniture::Furniture;
use crate::scene::furniture::key::{Row, Section, sections};
use crate::scene::icons::icon;
use crate::scene::layers::LayerId;
use crate::session::{Command, LegendGroup};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui, cut, told};
use crate::ui::map::overlay;
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{check_row_ui, focus_ring, hint, link_row_ui, row_ui, segments_ui, text_at};

/// The height of a row, in points.
const ROW: f32 = 24.0;

/// The legend panel.
pub fn legend_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let jump = jump_ui(ctx, ui);
    let area = ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 1.0);
        if jump == Some(0) {
            ui.scroll_to_cursor(Some(Align::Min));
        }
        let top = ui.cursor().top();
        for section in sections(ctx.lang(), ctx.palette(), ctx.legend, &ctx.scenario().actors) {
            section_ui(ctx, ui, &section);
        }
        if group_ui(ctx, ui, LegendGroup::Confidence, "legend-confidence", None) {
            confidence_ui(ctx, ui);
        }
        notes_ui(ctx, ui);
        let switches = ui.cursor().top() - top;
        if jump == Some(1) {
            ui.scroll_to_cursor(Some(Align::Min));
        }
        if group_ui(ctx, ui, LegendGroup::Theatres, "legend-theatres", None) {
            theatres_ui(ctx, ui);
        }
        if group_ui(ctx, ui, LegendGroup::Views, "legend-views", None) {
            views_ui(ctx, ui);
        }
        if group_ui(ctx, ui, LegendGroup::Layers, "legend-layers", None) {
            layers_ui(ctx, ui);
        }
        if group_ui(ctx, ui, LegendGroup::Files, "data-files", Some("data-files-hint")) {
            data::files_ui(ctx, ui);
        }
        viewpoints::viewpoints_ui(ctx, ui);
        ui.add_space(12.0);
        switches
    });
    let below = area.state.clamped_offset().y + area.inner_rect.height() * 0.5 >= area.inner;
    ui.data_mut(|data| data.insert_temp(place_id(), below));
}

fn place_id() -> egui::Id {
    egui::Id::unique("whether the switches of the legend are in view")
}

/// Two words that lead to the two parts of a long list; which one was clicked.
fn jump_ui(ctx: &Ctx<'_>, ui: &mut Ui) -> Option<usize> {
    let below = ui.data(|data| data.get_temp::<bool>(place_id())).unwrap_or(false);
    let choices = [(ctx.tr("legend-part-key"), !below), (ctx.tr("legend-part-switches"), below)];
    let clicked = row_ui(ctx, ui, |ui| segments_ui(ctx, ui, &choices, 30.0));
    ui.add_space(2.0);
    clicked
}

/// The heading of a group, which folds it away and brings it back; whether it is unfolded.
pub fn group_ui(ctx: &Ctx<'_>, ui: &mut Ui, group: LegendGroup, key: &str, about: Option<&str>) -> bool {
    let open = !ctx.state.folded_groups.contains(&group);
    ui.add_space(6.0);
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let text = ctx.tr(key);
    let shown = if ctx.rtl() { text.clone() } else { crate::text::capitals(ctx.lang(), &text) };
    let color = color32(if response.hovered() { palette.ink } else { palette.ink_faint });
    text_at(ctx, ui, rect, &shown, Look::bold(size::HEADING, color), true);
    let x = if ctx.rtl() { rect.left() + 8.0 } else { rect.right() - 8.0 };
    let caret = match (open, ctx.rtl()) {
        (true, _) => "caret-down",
        (false, false) => "caret-right",
        (false, true) => "caret-left",
    };
    let at = pos2(x, rect.center().y);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icon(caret), icon_font(12.0, true), color);
    focus_ring(ctx, ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, &text));
    let response = match about {
        Some(about) => hint(ctx, response, &ctx.tr(about)),
        None => response,
    };
    if response.clicked() {
        ctx.send(Command::ToggleGroup(group));
    }
    open
}

fn section_ui(ctx: &Ctx<'_>, ui: &mut Ui, section: &Section) {
    let Some(group) = LegendGroup::of_heading(section.heading) else { return };
    if !group_ui(ctx, ui, group, section.heading, section.about) {
        return;
    }
    let room = section.room();
    for (i, row) in section.rows.iter().enumerate() {
        ui.push_id((section.heading, i), |ui| match &row.actor {
            Some(actor) => {
                let link = link_row_ui(ctx, ui, &row.label, |ui| {
                    key_row_ui(ctx, ui, row, room, Sense::hover());
                });
                if link.clicked() {
                    ctx.select(Item::Actor(actor.clone()));
                }
            }
            None => {
                let sense = if row.about.is_some() { Sense::focusable_noninteractive() } else { Sense::hover() };
                let response = key_row_ui(ctx, ui, row, room, sense);
                if let Some(about) = &row.about {
                    focus_ring(ctx, ui, &response);
                    hint(ctx, response, about);
                }
            }
        });
    }
}

/// A row that explains a sign: the sign where reading begins, then its name.
pub fn key_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, row: &Row, room: f32, sense: Sense) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    if ui.is_rect_visible(rect) {
        let start = if ctx.rtl() { rect.width() } else { 0.0 };
        let pieces = row.sample.pieces(ctx.palette(), start, rect.height() / 2.0, ctx.rtl());
        overlay::furniture(ui, rect, &Furniture { pieces });
        let look = Look::regular(size::BODY, color32(ctx.palette().ink));
        let name = cut(&row.label, look, rect.width() - room);
        text_at(ctx, ui, rect.shrink2(vec2(room, 0.0)), &name, look, true);
        if name != row.label && row.about.is_none() {
            response = hint(ctx, response, &row.label);
        }
    }
    told(ui, response, &row.label)
}

/// The four degrees of trust, with what they mean.
fn confidence_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    for confidence in Confidence::ALL {
        let key = format!("confidence-{}", confidence.key());
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::focusable_noninteractive());
        let color = color32(parts::confidence_color(ctx, confidence));
        let x = if ctx.rtl() { rect.right() - 8.0 } else { rect.left() + 8.0 };
        ui.painter().circle_filled(pos2(x, rect.center().y), 4.5, color);
        let look = Look::regular(size::BODY, color32(ctx.palette().ink));
        text_at(ctx, ui, rect.shrink2(vec2(25.0, 0.0)), &ctx.tr(&key), look, true);
        let response = told(ui, response, &ctx.tr(&key));
        focus_ring(ctx, ui, &response);
        hint(ctx, response, &ctx.tr(&format!("{key}-hint")));
    }
}

/// What control means and what the boundaries do not mean: short, with the long text on demand.
fn notes_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    ui.add_space(8.0);
    let boundaries = ctx.tr_with("legend-note-boundaries", &[("viewpoint", ctx.viewpoint_name().into())]);
    let long = format!("{} {}", ctx.tr("map-boundaries-note"), ctx.tr("viewpoint-note"));
    for (short, long) in [(ctx.tr("legend-note-control"), ctx.tr("legend-holders-hint")), (boundaries, long)] {
        let look = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
        let label = block_label_ui(ui, &short, look);
        let response = ui.interact(label.rect, label.id.with("note"), Sense::focusable_noninteractive());
        focus_ring(ctx, ui, &response);
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &short));
        hint(ctx, response, &long);
        ui.add_space(3.0);
    }
}

/// So many events and arrows of a theatre are going on or recent.
fn live(ctx: &Ctx<'_>, theatre: &TheatreId) -> usize {
    let events = ctx.moment.live_events().filter(|now| &ctx.scenario().events[now.event].theatre == theatre).count();
    let flows = ctx.moment.flows.iter().filter(|&&i| &ctx.scenario().flows[i].theatre == theatre).count();
    events + flows
}

/// Theatres to switch, with how much is going on in each.
pub fn theatres_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
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
}

fn views_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
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
    for layer in LayerId::ALL {
        if let (Some(on), _) = check_row_ui(ctx, ui, ctx.state.layers.has(layer), &ctx.tr(layer.key()), None) {
            ctx.send(Command::SetLayer(layer, on));
        }
    }
}
