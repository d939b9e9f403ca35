//! The list of what is on the map: each thing can be reached by Tab, read out, and chosen.

use egui::{CornerRadius, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::model::{ClaimId, Period, TheatreId, ViewpointId};
use crate::scene::icons::{event_icon, flow_icon, icon};
use crate::scene::listing::{Entry, ListingInput, Part, listing};
use crate::scene::{Color, Item, LayerSet};
use crate::session::Command;
use crate::text::{Lang, strip_marks};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley};
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{Tone, focus_ring, heading_ui, icon_button_ui, pattern_on, row_ui};

/// Before the words of a row, in points.
const SIGN: f32 = 26.0;

/// What the list depends on.
#[derive(PartialEq)]
struct Key {
    period: Period,
    lang: Lang,
    layers: LayerSet,
    hidden: Vec<TheatreId>,
    claim: Option<ClaimId>,
    viewpoint: ViewpointId,
    /// In tenths of a degree: a list that changes while one reads it is no help.
    seen: Option<[i32; 4]>,
    width: u32,
}

/// The list of the last frame.
#[derive(Default)]
pub struct List {
    key: Option<Key>,
    entries: Vec<Entry>,
    /// The height of each row in points.
    heights: Vec<f32>,
}

impl List {
    fn follow(&mut self, ctx: &Ctx<'_>, ui: &Ui) {
        let tenths = |edge: f64| (edge * 10.0).round() as i32;
        let key = Key {
            period: ctx.state.period(),
            lang: ctx.lang(),
            layers: ctx.state.layers,
            hidden: ctx.state.hidden_theatres.iter().cloned().collect(),
            claim: ctx.state.claim().map(|claim| claim.id.clone()),
            viewpoint: ctx.state.viewpoint.clone(),
            seen: ctx.seen.map(|seen| seen.edges().map(tenths)),
            width: ui.available_width().round() as u32,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.entries = listing(&ListingInput {
            scenario: ctx.scenario(),
            base: ctx.base(),
            viewpoint: &ctx.state.viewpoint,
            moment: ctx.on_map,
            lang: ctx.lang(),
            layers: ctx.state.layers,
            hidden_theatres: &ctx.state.hidden_theatres,
            seen: ctx.seen,
        });
        let width = ui.available_width() - SIGN;
        self.heights = self.entries.iter().map(|entry| height(ctx, ui, entry, width)).collect();
        self.key = Some(key);
    }
}

fn looks(ctx: &Ctx<'_>, chosen: bool) -> [Look; 2] {
    let ink = if chosen { ctx.palette().accent } else { ctx.palette().ink };
    [Look::regular(size::BODY, color32(ink)), Look::regular(size::SMALL, color32(ctx.palette().ink_soft))]
}

fn height(ctx: &Ctx<'_>, ui: &Ui, entry: &Entry, width: f32) -> f32 {
    let [name, remark] = looks(ctx, false);
    let mut height = galley(ui.ctx(), &entry.name, name, width).size().y;
    if !entry.remark.is_empty() {
        height += galley(ui.ctx(), &entry.remark, remark, width).size().y;
    }
    height + 6.0
}

/// The list, with what the last step in time has changed above it.
pub fn list_ui(ctx: &Ctx<'_>, ui: &mut Ui, list: &mut List, news: &str) {
    row_ui(ctx, ui, |ui| {
        if icon_button_ui(ctx, ui, "x", &ctx.tr("list-close"), [28.0, 28.0], Tone::Bare).clicked() {
            ctx.send(Command::ToggleList);
        }
        let look = Look::bold(size::BODY + 1.5, color32(ctx.palette().ink));
        crate::ui::label::inline_label_ui(ui, &ctx.tr("list-title"), look);
    });
    if !news.is_empty() {
        super::parts::soft_ui(ctx, ui, news);
    }
    list.follow(ctx, ui);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if list.entries.is_empty() {
            super::parts::soft_ui(ctx, ui, &ctx.tr("list-empty"));
        }
        let mut part = None;
        for (entry, height) in list.entries.iter().zip(&list.heights) {
            if part != Some(&entry.part) {
                heading_ui(ctx, ui, &heading(ctx, &entry.part));
                part = Some(&entry.part);
            }
            entry_ui(ctx, ui, entry, *height);
        }
        ui.add_space(12.0);
    });
}

fn heading(ctx: &Ctx<'_>, part: &Part) -> String {
    match part {
        Part::Held(actor) => ctx.scenario().actors.name(actor, ctx.lang()).to_owned(),
        Part::Events => ctx.tr("list-events"),
        Part::Flows => ctx.tr("list-flows"),
        Part::Lines => ctx.tr("list-lines"),
    }
}

fn entry_ui(ctx: &Ctx<'_>, ui: &mut Ui, entry: &Entry, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height.max(24.0)), Sense::hover());
    let (kind, id) = match &entry.item {
        Item::Area(id, _) => ("area", id.as_str()),
        Item::Event(id) => ("event", id.as_str()),
        Item::Flow(id) => ("flow", id.as_str()),
        Item::Actor(id) => ("actor", id.as_str()),
        Item::Region(id, _) => ("region", id.as_str()),
        Item::Line(id) => ("line", id.as_str()),
        Item::Claim(id) => ("claim", id.as_str()),
        Item::Term(id) => ("term", id.as_str()),
        // Rows of data files are too many to be listed one by one.
        Item::Data(_) | Item::Datum(..) => return,
    };
    // Its own id, whatever stands before it: the keyboard stays with the thing, not with the row.
    let response = ui.interact(rect, egui::Id::unique(("list", kind, id)), Sense::click());
    let chosen = ctx.state.selection.as_ref() == Some(&entry.item);
    if ui.is_rect_visible(rect) {
        if response.hovered() || chosen {
            let wash = color32(ctx.palette().ink.faded(0.06));
            ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), CornerRadius::same(6), wash);
        }
        sign(ctx, ui, entry, rect);
        words(ctx, ui, entry, rect, chosen);
        focus_ring(ctx, ui, &response);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let said = strip_marks(&said(ctx, entry));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        ctx.select(entry.item.clone());
        ctx.send(Command::FlyTo(entry.at, 6.0));
    }
}

/// The whole row as a sentence: what the eye sees in the heading is said with each row.
fn said(ctx: &Ctx<'_>, entry: &Entry) -> String {
    let Entry { part, name, remark, .. } = entry;
    let rest = if remark.is_empty() { String::new() } else { format!(", {remark}") };
    match part {
        Part::Held(actor) => format!("{name}, {}{rest}", ctx.scenario().actors.short_name(actor, ctx.lang())),
        Part::Events | Part::Flows | Part::Lines => format!("{name}{rest}"),
    }
}

fn sign(ctx: &Ctx<'_>, ui: &Ui, entry: &Entry, rect: Rect) {
    let x = if ctx.rtl() { rect.right() - 9.0 } else { rect.left() + 9.0 };
    let at = pos2(x, rect.top() + 13.0);
    let glyph = match &entry.item {
        Item::Event(id) => ctx.scenario().event(id).map(|event| event_icon(event.kind)),
        Item::Flow(id) => ctx.scenario().flow(id).map(|flow| flow_icon(flow.kind)),
        Item::Line(_) => Some(icon("line-segments")),
        Item::Actor(_)
        | Item::Region(..)
        | Item::Area(..)
        | Item::Claim(_)
        | Item::Term(_)
        | Item::Data(_)
        | Item::Datum(..) => None,
    };
    match (glyph, &entry.part) {
        (Some(glyph), _) => {
            let ink = color32(ctx.palette().ink_soft);
            ui.painter().text(at, egui::Align2::CENTER_CENTER, glyph, icon_font(16.0, true), ink);
        }
        (None, Part::Held(actor)) => {
            let palette = ctx.palette();
            let registered = ctx.scenario().actors.get(actor);
            let color = registered.map_or(palette.ink_faint, |a| Color::from(a.color));
            let swatch = Rect::from_center_size(at, vec2(14.0, 14.0));
            let edge = egui::Stroke::new(1.4, color32(palette.area_edge(color)));
            ui.painter().rect(
                swatch,
                CornerRadius::same(4),
                color32(palette.area_fill(color)),
                edge,
                egui::StrokeKind::Inside,
            );
            if let Some(pattern) = registered.and_then(|actor| actor.pattern) {
                pattern_on(ui, swatch, pattern, palette.area_edge(color));
            }
        }
        (None, Part::Events | Part::Flows | Part::Lines) => {}
    }
}

fn words(ctx: &Ctx<'_>, ui: &Ui, entry: &Entry, rect: Rect, chosen: bool) {
    let width = rect.width() - SIGN;
    let mut top = rect.top() + 3.0;
    for (text, look) in [&entry.name, &entry.remark].into_iter().zip(looks(ctx, chosen)).filter(|(t, _)| !t.is_empty())
    {
        let galley = galley(ui.ctx(), text, look, width);
        let x = if ctx.rtl() { rect.right() - SIGN - galley.size().x } else { rect.left() + SIGN };
        let height = galley.size().y;
        crate::ui::label::paint(ui.painter(), pos2(x, top), galley, look.color);
        top += height;
    }
}
