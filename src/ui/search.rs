//! One door to everything: places, events, parties, days, commands (Ctrl K).

use std::sync::Arc;

use egui::{CornerRadius, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Ctx;
use super::bidi_field::field_ui;
use super::commands::{self, Named};
use super::label::{Look, block_label_ui, galley};
use super::theme::{color32, icon_font, size};
use super::widgets::{card, text_at};
use crate::model::search::{Found, Index};
use crate::model::{Date, Period};
use crate::scene::Item;
use crate::scene::icons::{event_icon, flow_icon, icon};
use crate::session::Command;
use crate::text::{long_date, long_days, short_date_year, typed_date, typed_days};

const WIDTH: f32 = 600.0;
const ROW: f32 = 38.0;
const MOST: usize = 8;
/// Places in the list that are kept for commands.
const MOST_COMMANDS: usize = 2;
/// A command that fits as well as this was meant.
const NAMED_IN_FULL: f64 = 0.97;

/// What is being looked for.
#[derive(Default)]
pub struct Search {
    text: String,
    chosen: usize,
    index: Option<Arc<Index>>,
    /// What was found last, and for what.
    found: Option<(Asked, Arc<Vec<Hit>>)>,
    was_open: bool,
}

/// All that an answer depends on.
#[derive(Clone, PartialEq)]
struct Asked {
    text: String,
    lang: crate::text::Lang,
    date: Date,
    layers: crate::scene::LayerSet,
    hidden: std::collections::BTreeSet<crate::model::TheatreId>,
}

/// A row of the list.
enum Hit {
    Day(Date),
    Days(Period),
    Found(Found, String),
    Command(Named),
}

/// The search over the window, while it is open.
pub fn search_ui(ctx: &Ctx<'_>, ui: &Ui, search: &mut Search) {
    if !ctx.state.searching {
        search.was_open = false;
        return;
    }
    let opened = !std::mem::replace(&mut search.was_open, true);
    if opened {
        (search.text, search.chosen) = (String::new(), 0);
    }
    let egui = ui.ctx();
    let key = |modifiers, key| egui.input_mut(|input| input.consume_key(modifiers, key));
    if key(Modifiers::NONE, Key::Escape) || key(Modifiers::COMMAND, Key::K) {
        ctx.send(Command::ToggleSearch);
        return;
    }
    let down = key(Modifiers::NONE, Key::ArrowDown);
    let up = key(Modifiers::NONE, Key::ArrowUp);
    let enter = key(Modifiers::NONE, Key::Enter);
    let index = search.index.get_or_insert_with(|| Arc::new(Index::new(ctx.scenario(), ctx.base()))).clone();
    let asked = Asked {
        text: search.text.clone(),
        lang: ctx.lang(),
        date: ctx.state.date,
        layers: ctx.state.layers,
        hidden: ctx.state.hidden_theatres.clone(),
    };
    let hits = match &search.found {
        Some((before, hits)) if *before == asked => hits.clone(),
        Some(_) | None => {
            let hits = Arc::new(hits(ctx, &index, &search.text));
            search.found = Some((asked, hits.clone()));
            hits
        }
    };
    if down {
        search.chosen += 1;
    }
    if up {
        search.chosen = search.chosen.saturating_sub(1);
    }
    search.chosen = search.chosen.min(hits.len().saturating_sub(1));
    let frame = card(ctx, 14.0);
    let area = egui::Area::new(egui::Id::unique("search"))
        .order(egui::Order::Foreground)
        .anchor(egui::Align2::CENTER_TOP, vec2(0.0, super::theme::TOP_HEIGHT + 12.0));
    let mut clicked = None;
    let shown = area.show(egui, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(super::theme::card_width(egui, WIDTH, 60.0));
            ui.spacing_mut().item_spacing.y = 2.0;
            field_ui(ctx, ui, &mut search.text, &ctx.tr("find-hint"), size::BODY + 3.0, opened);
            if hits.is_empty() && !search.text.trim().is_empty() {
                ui.add_space(8.0);
                let look = Look::regular(size::BODY, color32(ctx.palette().ink_soft));
                block_label_ui(ui, &ctx.tr("find-nothing"), look);
            }
            for (i, hit) in hits.iter().enumerate() {
                if row_ui(ctx, ui, hit, i, i == search.chosen) {
                    clicked = Some(i);
                }
            }
        });
    });
    let outside = egui.input(|i| {
        i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(|p| !shown.response.rect.contains(p))
    });
    if let Some(hit) = clicked.or(enter.then_some(search.chosen)).and_then(|i| hits.get(i)) {
        go(ctx, hit);
        ctx.send(Command::ToggleSearch);
    } else if outside && !opened {
        ctx.send(Command::ToggleSearch);
    }
}

fn hits(ctx: &Ctx<'_>, index: &Index, text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    if let Some(day) = typed_date(text, ctx.state.date).filter(|day| ctx.scenario().span().contains(*day)) {
        hits.push(Hit::Day(day));
    }
    if let Some((first, last)) = typed_days(text, ctx.state.date) {
        let days = Period::new(ctx.scenario().clamp(first), ctx.scenario().clamp(last));
        // Days beyond the scenario are not cut down to its edge.
        if days.meets(Period::new(first, last).span()) {
            hits.push(Hit::Days(days));
        }
    }
    let lang = ctx.lang();
    hits.extend(index.find(text, MOST).into_iter().map(|m| Hit::Found(m.found.clone(), m.name.get(lang).to_owned())));
    let commands = commands::find(ctx.state, text);
    // A command that is named in full stands first, the others after what was found.
    let full = commands.iter().filter(|(_, score)| *score >= NAMED_IN_FULL).count();
    let mut commands: Vec<Hit> = commands.into_iter().map(|(named, _)| Hit::Command(named)).collect();
    let rest = commands.split_off(full);
    let days = hits.iter().filter(|hit| matches!(hit, Hit::Day(_) | Hit::Days(_))).count();
    hits.splice(days..days, commands);
    hits.truncate(MOST);
    let room = (MOST - hits.len()).max(MOST_COMMANDS).min(rest.len());
    hits.truncate(MOST - room);
    hits.extend(rest.into_iter().take(room));
    hits
}

fn row_ui(ctx: &Ctx<'_>, ui: &mut Ui, hit: &Hit, i: usize, chosen: bool) -> bool {
    let palette = ctx.palette();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("hit", i)), Sense::click());
    if chosen || response.hovered() {
        let stroke = if chosen { Stroke::new(1.0, color32(palette.accent)) } else { Stroke::NONE };
        ui.painter().rect(rect, CornerRadius::same(8), color32(palette.card), stroke, StrokeKind::Inside);
    }
    let (glyph, name, remark) = told(ctx, hit);
    let x = if ctx.rtl() { rect.right() - 20.0 } else { rect.left() + 20.0 };
    let ink = color32(palette.ink_soft);
    ui.painter().text(pos2(x, rect.center().y), egui::Align2::CENTER_CENTER, glyph, icon_font(17.0, true), ink);
    let remark_look = Look::regular(size::SMALL, ink);
    let remark_width = galley(ui.ctx(), &remark, remark_look, f32::INFINITY).size().x;
    text_at(ctx, ui, rect.shrink2(vec2(12.0, 0.0)), &remark, remark_look, false);
    // A long name gives way to the remark.
    let room = Rect::from_x_y_ranges(
        if ctx.rtl() {
            rect.left() + remark_width + 24.0..=rect.right() - 40.0
        } else {
            rect.left() + 40.0..=rect.right() - remark_width - 24.0
        },
        rect.y_range(),
    );
    let ui_clipped = &mut ui.new_child(egui::UiBuilder::new().max_rect(room));
    ui_clipped.set_clip_rect(room.intersect(ui.clip_rect()));
    text_at(ctx, ui_clipped, room, &name, Look::regular(size::BODY + 0.5, color32(palette.ink)), true);
    let said = format!("{name}, {remark}");
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// A hit's pictogram, name, and what it is.
fn told(ctx: &Ctx<'_>, hit: &Hit) -> (char, String, String) {
    let scenario = ctx.scenario();
    let kind = |key: &str| ctx.tr(key);
    match hit {
        Hit::Day(day) => (icon("calendar-blank"), long_date(ctx.lang(), *day), kind("find-day")),
        Hit::Days(days) => {
            let name = long_days(ctx.lang(), days.first(), days.last());
            (icon("arrows-horizontal"), name, kind("find-days"))
        }
        Hit::Command(named) => (icon("keyboard"), named.name.clone(), kind("find-command")),
        Hit::Found(found, name) => {
            let (glyph, remark) = match found {
                Found::Region(..) => (icon("map-pin-area"), kind("find-region")),
                Found::Town(_) => (icon("map-pin"), kind("find-town")),
                Found::Event(id) => match scenario.event(id) {
                    Some(event) => (event_icon(event.kind), short_date_year(ctx.lang(), event.from)),
                    None => (icon("info"), String::new()),
                },
                Found::Flow(id) => match scenario.flow(id) {
                    Some(flow) => (flow_icon(flow.kind), kind(&format!("kind-flow-{}", flow.kind.key()))),
                    None => (icon("info"), String::new()),
                },
                Found::Actor(_) => (icon("users-three"), kind("find-actor")),
                Found::Area(_) => (icon("polygon"), kind("find-area")),
                Found::Operation(id) => {
                    let from = scenario.operation(id).map(|o| short_date_year(ctx.lang(), o.from));
                    (icon("flag-banner"), from.unwrap_or_default())
                }
                Found::View(_) => (icon("frame-corners"), kind("find-view")),
                Found::Viewpoint(_) => (icon("frame-corners"), kind("find-viewpoint")),
                Found::Line(_) => (icon("line-segments"), kind("find-line")),
                Found::Claim(_) => (icon("quotes"), kind("find-claim")),
                Found::Term(_) => (icon("book-open"), kind("term-kind")),
            };
            (glyph, name.clone(), remark)
        }
    }
}

fn go(ctx: &Ctx<'_>, hit: &Hit) {
    let scenario = ctx.scenario();
    let found = match hit {
        Hit::Day(day) => return ctx.send(Command::SetDate(*day)),
        Hit::Days(days) => return ctx.send(Command::ShowPeriod(*days)),
        Hit::Command(named) => return ctx.send(named.command.clone()),
        Hit::Found(found, _) => found,
    };
    match found {
        Found::Region(id, at) => {
            ctx.select(Item::Region(id.clone(), *at));
            ctx.send(Command::FlyTo(*at, 6.0));
        }
        Found::Town(at) => {
            if let Some(region) = ctx.base().region_at(*at) {
                ctx.select(Item::Region(region.id.clone(), *at));
            }
            ctx.send(Command::FlyTo(*at, 8.0));
        }
        Found::Event(id) => {
            if let Some(event) = scenario.event(id) {
                ctx.select(Item::Event(id.clone()));
                ctx.send(Command::SetDate(event.from));
                ctx.send(Command::FlyTo(event.at, 6.5));
            }
        }
        Found::Flow(id) => {
            if let Some(flow) = scenario.flow(id) {
                ctx.select(Item::Flow(id.clone()));
                show_while(ctx, flow.span());
                if let Some(middle) = flow.path.get(flow.path.len() / 2) {
                    ctx.send(Command::FlyTo(*middle, 5.0));
                }
            }
        }
        Found::Actor(id) => ctx.select(Item::Actor(id.clone())),
        Found::Area(id) => {
            if let Some(area) = scenario.area(id) {
                ctx.select(Item::Area(id.clone(), area.inside));
                show_while(ctx, area.span());
                ctx.send(Command::FlyTo(area.inside, 7.0));
            }
        }
        Found::Operation(id) => {
            if let Some(operation) = scenario.operation(id) {
                ctx.send(Command::SetDate(operation.from));
                if let Some(view) = scenario.theatre(&operation.theatre).and_then(|t| t.view.clone()) {
                    ctx.send(Command::ShowView(view));
                }
            }
        }
        Found::View(id) => ctx.send(Command::ShowView(id.clone())),
        Found::Viewpoint(id) => ctx.send(Command::SetViewpoint(id.clone())),
        Found::Line(id) => {
            ctx.select(Item::Line(id.clone()));
            if let Some(span) = ctx.base().border(id).and_then(|border| border.span) {
                show_while(ctx, span);
            }
            ctx.send(Command::FlyToSelection);
        }
        Found::Claim(id) => ctx.send(Command::Read(id.clone())),
        Found::Term(id) => ctx.select(Item::Term(id.clone())),
    }
}

/// Goes to the first day of a span, unless it is on already.
fn show_while(ctx: &Ctx<'_>, span: crate::model::Span) {
    if !span.contains(ctx.state.date) {
        ctx.send(Command::SetDate(span.from));
    }
}
