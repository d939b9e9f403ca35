//! The head of the time bar: the days shown, transport, steps, the ways of looking at time. In a low
//! bar, the rows of choices that have no room stand in a menu.

use egui::{Align, Ui, vec2};

use crate::model::Step;
use crate::model::summary::days_and_events;
use crate::model::time::days_between;
use crate::session::{Command, Mode, Speed};
use crate::text::{Lang, Weight, tr_with};
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{MARGIN, color32, size};
use crate::ui::widgets::{Tone, check_row_ui, focus_ring, icon_button_ui, menu_of, segments_ui, tip};
use crate::ui::{Ctx, label};

/// Height of the rows of choices, in points.
const CHOICES: f32 = 30.0;

/// Between rows, in points.
const GAP: f32 = 4.0;

/// Height of the head without rows of choices, in points.
pub const FOLDED: f32 = 112.0;

/// Width of the menu of choices, in points.
const MENU: f32 = 312.0;

/// Room for the name of a speed, in points.
const SPEED: f32 = 118.0;

/// The head, in a bar so many points high.
pub fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui, height: f32) {
    let palette = ctx.palette();
    let rows = ((height - FOLDED) / (CHOICES + GAP)).max(0.0) as usize;
    egui::Frame::NONE.inner_margin(egui::Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 6 }).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, GAP);
            date_ui(ctx, ui);
            block_label_ui(ui, &what_is_on(ctx), Look::regular(size::SMALL, color32(palette.ink_soft)));
            row_ui(ctx, ui, 38.0, |ui| transport_ui(ctx, ui, rows));
            if rows > 0 {
                row_ui(ctx, ui, CHOICES, |ui| steps_ui(ctx, ui));
            }
            if rows > 1 {
                row_ui(ctx, ui, CHOICES, |ui| modes_ui(ctx, ui));
            }
        },
    );
}

fn row_ui(ctx: &Ctx<'_>, ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), ctx.row(Align::Center), add);
}

/// How far a step goes.
fn steps_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let choices: Vec<(String, bool)> =
        Step::ALL.iter().map(|step| (ctx.tr(step_key(*step)), *step == ctx.state.step)).collect();
    if let Some(i) = ui.push_id("steps", |ui| segments_ui(ctx, ui, &choices, CHOICES)).inner {
        ctx.send(Command::SetStep(Step::ALL[i]));
    }
}

/// The ways of looking at time; the rest of the row is the speed's.
fn modes_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let choices: Vec<(String, bool)> =
        Mode::ALL.iter().map(|mode| (ctx.tr(mode_key(*mode)), *mode == ctx.state.mode())).collect();
    let room = vec2(ui.available_width() - SPEED, CHOICES);
    let modes = |ui: &mut Ui| segments_ui(ctx, ui, &choices, CHOICES);
    if let Some(i) = ui.allocate_ui_with_layout(room, ctx.row(Align::Center), modes).inner {
        ctx.send(Command::SetMode(Mode::ALL[i]));
    }
    speed_ui(ctx, ui);
}

/// The button that opens what has no room in a head with so many rows of choices.
fn more_ui(ctx: &Ctx<'_>, ui: &mut Ui, rows: usize) {
    let name = ctx.tr("time-more");
    let response = icon_button_ui(ctx, ui, "sliders-horizontal", &name, [34.0, 36.0], Tone::Bare);
    menu_of(ctx, &response, MENU, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, GAP);
        if rows == 0 {
            row_ui(ctx, ui, CHOICES, |ui| steps_ui(ctx, ui));
        }
        row_ui(ctx, ui, CHOICES, |ui| modes_ui(ctx, ui));
        let (clicked, _) = check_row_ui(ctx, ui, ctx.state.looping, &ctx.tr("key-loop"), None);
        if clicked.is_some() {
            ctx.send(Command::ToggleLoop);
        }
    });
}

/// The days shown; a click lets others be typed.
fn date_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let days = ctx.shown_days();
    let room = ui.available_width();
    let fits = |text: &str, size: f32| crate::text::Metrics::shared().width(text, size, Weight::Bold) <= room;
    // Days in one row, in full where they fit: the bar keeps its height.
    let short = crate::text::short_days(ctx.lang(), ctx.state.period().first(), ctx.state.date);
    let sizes = [size::DATE, size::DATE * 0.84, size::DATE * 0.7];
    let tries = sizes.iter().flat_map(|size| [(&days, *size), (&short, *size)]);
    let (text, text_size) = tries.clone().find(|(text, size)| fits(text, *size)).unwrap_or((&short, sizes[2]));
    let look = Look::bold(text_size, color32(ctx.palette().ink));
    let height = (size::DATE * 1.38).round();
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), egui::Sense::click());
    let galley = label::galley(ui.ctx(), text, look, f32::INFINITY);
    let x = if ctx.rtl() { rect.right() - galley.size().x } else { rect.left() };
    label::paint(ui.painter(), egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, look.color);
    let name = ctx.tr_with("time-type-day", &[("date", (&days).into())]);
    focus_ring(ctx, ui, &response);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    if response.on_hover_cursor(egui::CursorIcon::Text).clicked() {
        ctx.send(Command::ToggleSearch);
    }
}

/// The key of a step's name.
pub fn step_key(step: Step) -> &'static str {
    match step {
        Step::Day => "time-day",
        Step::Week => "time-week",
        Step::Month => "time-month",
        Step::Quarter => "time-quarter",
        Step::Year => "time-year",
    }
}

/// The key of the name of a way of looking at time.
fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::AsOf => "time-as-of",
        Mode::During => "time-during",
        Mode::Since => "time-since",
    }
}

/// "Second Karabakh War, day 30": the shortest operation that is on, phases first; while several
/// days are shown, how many they are and what happened in them.
fn what_is_on(ctx: &Ctx<'_>) -> String {
    if ctx.state.mode() == Mode::During {
        let events = &ctx.scenario().events;
        return days_and_events(ctx.moment, ctx.lang(), |event| ctx.state.theatre_shown(&events[event].theatre));
    }
    match current_operation(ctx) {
        Some((name, day)) => {
            ctx.tr_with("time-operation-day", &[("name", name.into()), ("day", i64::from(day).into())])
        }
        None => {
            let live = ctx.moment.live_events().count() as i64;
            ctx.tr_with("time-events-lately", &[("n", live.into())])
        }
    }
}

/// The operation that names the day, and the day of it, counted from 1.
pub fn current_operation<'a>(ctx: &'a Ctx<'_>) -> Option<(&'a str, i32)> {
    crate::model::summary::leading_operation(ctx.scenario(), ctx.moment, ctx.seen)
        .map(|o| (o.name.get(ctx.lang()), days_between(o.from, ctx.state.date) + 1))
}

fn transport_ui(ctx: &Ctx<'_>, ui: &mut Ui, rows: usize) {
    // The transport is never mirrored: time runs to the right on the axis beside it.
    let play = if ctx.state.clock.playing { ("pause", "time-pause") } else { ("play", "time-play") };
    let looping = if ctx.state.looping { "key-loop-off" } else { "key-loop" };
    let loop_tone = if ctx.state.looping { Tone::Strong } else { Tone::Bare };
    let mut buttons: Vec<(&str, &str, [f32; 2], Tone, Command)> = vec![
        ("skip-back", "time-previous-event", [38.0, 36.0], Tone::Quiet, Command::PreviousEvent),
        ("caret-left", "time-step-back", [32.0, 36.0], Tone::Quiet, Command::StepBy(-1)),
        (play.0, play.1, [54.0, 38.0], Tone::Strong, Command::TogglePlay),
        ("caret-right", "time-step-forward", [32.0, 36.0], Tone::Quiet, Command::StepBy(1)),
        ("skip-forward", "time-next-event", [38.0, 36.0], Tone::Quiet, Command::NextEvent),
    ];
    // Where choices are folded, the loop is among them.
    if rows > 1 {
        buttons.push(("repeat", looping, [34.0, 36.0], loop_tone, Command::ToggleLoop));
    }
    ui.spacing_mut().item_spacing.x = 6.0;
    if ctx.rtl() {
        buttons.reverse();
        if rows <= 1 {
            more_ui(ctx, ui, rows);
        }
    }
    for (icon, key, extent, tone, command) in buttons {
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), extent, tone).clicked() {
            ctx.send(command);
        }
    }
    if rows <= 1 && !ctx.rtl() {
        more_ui(ctx, ui, rows);
    }
}

/// What a speed is called, in full and in short.
pub fn speed_names(lang: Lang, speed: Speed) -> [String; 2] {
    let (n, keys) = match speed {
        Speed::Calendar(days) => (days, ["time-speed", "time-speed-short"]),
        Speed::ByChange(secs) => (secs, ["time-speed-change", "time-speed-change-short"]),
    };
    keys.map(|key| tr_with(lang, key, &[("n", (n.round() as i64).into())]))
}

/// One button that goes through the speeds.
fn speed_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let [name, text] = speed_names(ctx.lang(), ctx.state.clock.speed());
    let look = Look::regular(12.0, color32(ctx.palette().ink_soft));
    let galley = label::galley(ui.ctx(), &text, look, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 10.0, CHOICES), egui::Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, color32(ctx.palette().card));
    }
    label::paint(ui.painter(), rect.center() - galley.size() / 2.0, galley, look.color);
    focus_ring(ctx, ui, &response);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    if tip(ctx, response, &name).clicked() {
        ctx.send(Command::Faster);
    }
}
