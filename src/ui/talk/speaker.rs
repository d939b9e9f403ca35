//! The speaker's window: what the audience sees, what comes next, the notes, the time, and the tools.

use egui::{CentralPanel, Frame, Rect, ScrollArea, Sense, Ui, ViewportCommand, ViewportId, vec2};

use super::Hall;
use super::hand::{self, Sheet};
use super::stage;
use crate::scene::Picture;
use crate::session::{Command, Cue, Edit};
use crate::text::{Weight, plain_number};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui, cut, galley, inline_label_ui, paint};
use crate::ui::map::{captured, map_ui, overlay};
use crate::ui::panels::slides::title_of;
use crate::ui::slides::fitted;
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, choice_row_ui, heading_ui, icon_button_ui, row_ui, text_button_ui};

/// Sizes of the notes, in points.
const NOTES: [f32; 5] = [15.0, 18.0, 22.0, 27.0, 33.0];
/// Buttons of the bar, in points.
const BUTTON: [f32; 2] = [38.0, 36.0];
/// Screens that the audience's picture can be sent to.
const SCREENS: usize = 3;

/// What the speaker chose for the window.
#[derive(Default)]
pub struct Speaker {
    /// The size of the notes, by its place among the sizes; none where nobody chose.
    notes: Option<usize>,
}

/// The speaker's window.
pub fn speaker_ui(ctx: &Ctx<'_>, ui: &mut Ui, hall: &mut Hall<'_>) {
    let frame = Frame::NONE.fill(color32(ctx.palette().panel)).inner_margin(14.0);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        bar_ui(ctx, ui, hall.clock);
        ui.add_space(8.0);
        let rect = ui.available_rect_before_wrap();
        let gap = 16.0;
        let wide = (rect.width() - gap) * 0.6;
        let (now, rest) = if ctx.rtl() {
            (rect.right() - wide..=rect.right(), rect.left()..=rect.right() - wide - gap)
        } else {
            (rect.left()..=rect.left() + wide, rect.left() + wide + gap..=rect.right())
        };
        let column = |ui: &mut Ui, x, add: &mut dyn FnMut(&mut Ui)| {
            let rect = Rect::from_x_y_ranges(x, rect.y_range());
            ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| add(ui));
        };
        column(ui, now, &mut |ui| {
            now_ui(ctx, ui, hall);
            row_ui(ctx, ui, |ui| {
                ui.spacing_mut().item_spacing.x = 3.0;
                stage::hand_buttons_ui(ctx, ui, 34.0);
            });
            notes_ui(ctx, ui, &mut hall.view.speaker);
        });
        column(ui, rest, &mut |ui| {
            next_ui(ctx, ui, hall);
            jumps_ui(ctx, ui);
        });
    });
}

/// The timer, the time of day, the slide's number, and the audience's screen.
fn bar_ui(ctx: &Ctx<'_>, ui: &mut Ui, [hours, minutes]: [i8; 2]) {
    let Some(talk) = &ctx.state.talk else { return };
    let palette = ctx.palette();
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let big = Look::bold(size::DATE, color32(palette.ink));
        let soft = Look::regular(size::BODY, color32(palette.ink_soft));
        inline_label_ui(ui, &told_secs(ctx, talk.secs), big);
        let (icon, key) = if talk.timing { ("pause", "talk-timer-stop") } else { ("play", "talk-timer-go") };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), BUTTON, Tone::Bare).clicked() {
            ctx.send(Command::Cue(Cue::Timer));
        }
        if icon_button_ui(ctx, ui, "arrow-counter-clockwise", &ctx.tr("talk-timer-reset"), BUTTON, Tone::Bare).clicked()
        {
            ctx.send(Command::Cue(Cue::ResetTimer));
        }
        ui.add_space(8.0);
        inline_label_ui(ui, &two_parts(ctx, [i64::from(hours), i64::from(minutes)]), soft);
        ui.add_space(8.0);
        let (n, all) = ctx.state.slide_number();
        let number = |n: usize| plain_number(ctx.lang(), n as i64);
        let place = ctx.tr_with("brief-slide-of", &[("n", (&number(n)).into()), ("all", (&number(all)).into())]);
        inline_label_ui(ui, &place, soft);
        ui.add_space(8.0);
        let screen = [
            ("lock", if talk.frozen { "talk-unfreeze" } else { "talk-freeze" }, talk.frozen, Cue::Freeze),
            ("square", if talk.blank { "talk-is-blank" } else { "talk-blank" }, talk.blank, Cue::Blank),
            ("x", "talk-end", false, Cue::End),
        ];
        for (icon, key, on, cue) in screen {
            let tone = if on { Tone::Strong } else { Tone::Quiet };
            if icon_button_ui(ctx, ui, icon, &ctx.tr(key), BUTTON, tone).clicked() {
                ctx.send(Command::Cue(cue));
            }
        }
        for screen in 0..SCREENS {
            let n = plain_number(ctx.lang(), screen as i64 + 1);
            let hint = ctx.tr_with("talk-to-screen", &[("n", (&n).into())]);
            if text_button_ui(ctx, ui, "monitor", &n, &hint, Tone::Bare).clicked() {
                ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::SetMonitor(screen));
            }
        }
    });
}

/// What the audience sees; while its screen is held, the living map.
fn now_ui(ctx: &Ctx<'_>, ui: &mut Ui, hall: &mut Hall<'_>) {
    let Some(talk) = &ctx.state.talk else { return };
    let width = ui.available_width();
    let (space, _) = ui.allocate_exact_size(vec2(width, width * 9.0 / 16.0), Sense::hover());
    if talk.frozen {
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(space));
        inner.set_clip_rect(space);
        map_ui(ctx, &mut inner, hall.map, hall.drawn, hall.slides);
        block_label_ui(ui, &ctx.tr("talk-is-frozen"), Look::bold(size::SMALL, color32(ctx.palette().accent)));
        return;
    }
    let Some(camera) = hall.map.camera() else { return };
    let mut rect = space;
    if camera.size[1] > 0.0 {
        let form = camera.size[0] / camera.size[1];
        rect = if form > 16.0 / 9.0 {
            Rect::from_center_size(space.center(), vec2(width, width / form))
        } else {
            Rect::from_center_size(space.center(), vec2(space.height() * form, space.height()))
        };
    }
    let (scene, _) = hall.drawn.scene(ctx.state, &camera);
    let furniture = stage::furniture(ctx, hall, &camera);
    let cards = furniture.cards();
    let picture = Picture { scene: &scene, camera: &camera, cards: &cards };
    let (painted, prepared) = (&mut hall.view.painted, hall.drawn.prepared());
    let shapes = captured(ui, rect, camera.size, |ui, full| {
        painted.paint(ui, (full, full), &scene, &picture, (ctx.palette(), prepared));
        overlay::furniture(ui, full, &furniture);
    });
    for shape in shapes {
        ui.painter().with_clip_rect(shape.clip_rect).add(shape.shape);
    }
    let sheet = Sheet::in_rect(&camera, rect);
    hall.view.hand.take_ui(ctx, ui, &sheet, "speaker");
    hand::paint(ui, talk, &sheet);
    if talk.blank {
        ui.painter().rect_filled(rect, 0.0, egui::Color32::from_black_alpha(190));
        let look = Look::bold(size::TITLE, egui::Color32::WHITE);
        let said = galley(ui.ctx(), &ctx.tr("talk-is-blank"), look, f32::INFINITY);
        paint(ui.painter(), rect.center() - said.size() / 2.0, said, look.color);
    }
}

fn notes_ui(ctx: &Ctx<'_>, ui: &mut Ui, speaker: &mut Speaker) {
    let Some(slide) = ctx.state.slide() else { return };
    let at = speaker.notes.unwrap_or(1);
    row_ui(ctx, ui, |ui| {
        inline_label_ui(ui, &ctx.tr("brief-text-notes"), Look::bold(size::SMALL, color32(ctx.palette().ink_soft)));
        for (icon, key, to) in
            [("minus", "talk-notes-smaller", at.saturating_sub(1)), ("plus", "talk-notes-larger", at + 1)]
        {
            if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [28.0, 28.0], Tone::Bare).clicked() {
                speaker.notes = Some(to.min(NOTES.len() - 1));
            }
        }
    });
    ScrollArea::vertical().id_salt("notes").auto_shrink([false, false]).show(ui, |ui| {
        let look =
            Look { size: NOTES[at.min(NOTES.len() - 1)], weight: Weight::Regular, color: color32(ctx.palette().ink) };
        let notes = slide.notes.get(ctx.lang());
        let none = ctx.tr("talk-no-notes");
        block_label_ui(ui, if notes.is_empty() { &none } else { notes }, look);
    });
}

/// The slide that comes next.
fn next_ui(ctx: &Ctx<'_>, ui: &mut Ui, hall: &mut Hall<'_>) {
    let next = ctx.state.next_slide().and_then(|at| ctx.state.briefing()?.slides.get(at));
    block_label_ui(ui, &ctx.tr("talk-comes-next"), Look::bold(size::SMALL, color32(ctx.palette().ink_soft)));
    let Some(slide) = next else {
        block_label_ui(ui, &ctx.tr("talk-no-next"), Look::regular(size::BODY, color32(ctx.palette().ink_soft)));
        return;
    };
    let width = ui.available_width();
    let (space, response) = ui.allocate_exact_size(vec2(width, width * 9.0 / 16.0), Sense::click());
    hall.slides.small_ui(ctx, ui, hall.drawn.prepared(), slide, fitted(space));
    let title = title_of(ctx, slide);
    let said = format!("{}: {title}", ctx.tr("talk-comes-next"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &said));
    if response.clicked() {
        ctx.send(Command::Cue(Cue::Next));
    }
    block_label_ui(ui, &title, Look::regular(size::BODY, color32(ctx.palette().ink)));
}

/// All slides, to jump to.
fn jumps_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let Some(briefing) = ctx.state.briefing() else { return };
    heading_ui(ctx, ui, &ctx.tr("talk-jump"));
    ScrollArea::vertical().id_salt("jumps").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut n = 0;
        for (at, slide) in briefing.slides.iter().enumerate().filter(|(_, slide)| !slide.hidden) {
            n += 1;
            let name = format!("{}. {}", plain_number(ctx.lang(), n), title_of(ctx, slide));
            let on = ctx.state.brief.slide == at;
            let look = Look::bold(size::BODY, color32(ctx.palette().ink));
            let name = cut(&name, look, ui.available_width() - 34.0);
            if ui.push_id(("jump", at), |ui| choice_row_ui(ctx, ui, on, &name)).inner.clicked() {
                ctx.send(Command::Edit(Edit::Go(at)));
            }
        }
    });
}

/// "7:05", "1:02:03".
fn told_secs(ctx: &Ctx<'_>, secs: f64) -> String {
    let secs = secs.max(0.0) as i64;
    let (hours, minutes, secs) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours == 0 {
        return two_parts(ctx, [minutes, secs]);
    }
    format!("{}:{}", plain_number(ctx.lang(), hours), padded(ctx, minutes) + ":" + &padded(ctx, secs))
}

fn two_parts(ctx: &Ctx<'_>, [first, second]: [i64; 2]) -> String {
    format!("{}:{}", plain_number(ctx.lang(), first), padded(ctx, second))
}

/// With a nought before a single digit.
fn padded(ctx: &Ctx<'_>, n: i64) -> String {
    let nought = if n < 10 { plain_number(ctx.lang(), 0) } else { String::new() };
    nought + &plain_number(ctx.lang(), n)
}
