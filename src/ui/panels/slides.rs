//! The slides of a briefing, in their order, beside the living map.

use egui::{CornerRadius, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::parts::soft_ui;
use crate::model::{Slide, SlideId, SlideKind};
use crate::scene::Prepared;
use crate::session::{Command, Cue, Edit};
use crate::text::{plain_number, strip_marks};
use crate::ui::Ctx;
use crate::ui::label::{self, Look, block_label_ui, cut, galley, paint};
use crate::ui::slides::{SIZE, Slides};
use crate::ui::theme::{color32, icon_font, size};
use crate::ui::widgets::{Tone, choice_row_ui, focus_ring, heading_ui, icon_button_ui, row_ui, text_button_ui};

/// Before a slide: its number, in points.
const NUMBER: f32 = 26.0;
/// The buttons of a row, in points.
const BUTTON: [f32; 2] = [31.0, 30.0];

/// The strip of slides, with what can be done to them.
pub fn slides_ui(ctx: &Ctx<'_>, ui: &mut Ui, slides: &mut Slides, prepared: &Prepared) {
    head_ui(ctx, ui);
    let Some(briefing) = ctx.state.briefing() else {
        soft_ui(ctx, ui, &ctx.tr("brief-none"));
        return;
    };
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut number = 0;
        for (at, slide) in briefing.slides.iter().enumerate() {
            number += usize::from(!slide.hidden);
            slide_row_ui(ctx, ui, slides, prepared, (at, number), slide);
        }
        made_ui(ctx, ui);
        others_ui(ctx, ui);
        ui.add_space(12.0);
    });
}

fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let palette = ctx.palette();
    if let Some(briefing) = ctx.state.briefing() {
        block_label_ui(ui, briefing.title.get(ctx.lang()), Look::bold(size::BODY + 1.5, color32(palette.ink)));
    }
    ui.add_space(2.0);
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if ctx.state.briefing().is_some()
            && text_button_ui(ctx, ui, "play", &ctx.tr("brief-present"), &ctx.tr("brief-present-hint"), Tone::Strong)
                .clicked()
        {
            ctx.send(Command::Cue(Cue::Start));
        }
        if text_button_ui(ctx, ui, "camera", &ctx.tr("brief-capture"), &ctx.tr("brief-capture-hint"), Tone::Quiet)
            .clicked()
        {
            ctx.send(Command::Edit(Edit::Capture));
        }
    });
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let [undo, redo] = ctx.state.desk.ways();
        let (back, forward) = if ctx.rtl() {
            ("arrow-clockwise", "arrow-counter-clockwise")
        } else {
            ("arrow-counter-clockwise", "arrow-clockwise")
        };
        for (icon, key, on, edit) in [(back, "brief-undo", undo, Edit::Undo), (forward, "brief-redo", redo, Edit::Redo)]
        {
            let button = ui.add_enabled_ui(on, |ui| icon_button_ui(ctx, ui, icon, &ctx.tr(key), BUTTON, Tone::Bare));
            if button.inner.clicked() {
                ctx.send(Command::Edit(edit));
            }
        }
        let kept = ctx.state.desk.is_kept();
        let tone = if kept { Tone::Bare } else { Tone::Quiet };
        let button =
            ui.add_enabled_ui(!kept, |ui| icon_button_ui(ctx, ui, "floppy-disk", &ctx.tr("brief-keep"), BUTTON, tone));
        if button.inner.clicked() {
            ctx.send(Command::Edit(Edit::Keep));
        }
        let look = Look::regular(size::SMALL, color32(palette.ink_soft));
        let said = ctx.tr(if kept { "brief-is-kept" } else { "brief-not-kept" });
        label::inline_label_ui(ui, &cut(&said, look, ui.available_width()), look);
    });
    ui.add_space(4.0);
}

/// What a slide is called where it has no title of its own.
pub fn title_of(ctx: &Ctx<'_>, slide: &Slide) -> String {
    let own = slide.title.get(ctx.lang());
    if !own.is_empty() {
        return own.to_owned();
    }
    match slide.kind {
        SlideKind::Title => ctx.state.briefing().map_or("", |briefing| briefing.title.get(ctx.lang())).to_owned(),
        SlideKind::Sources => ctx.tr("brief-sources"),
        SlideKind::Closing => ctx.tr("brief-closing"),
        SlideKind::Map => slide.caption.get(ctx.lang()).to_owned(),
    }
}

fn slide_row_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    slides: &mut Slides,
    prepared: &Prepared,
    (at, number): (usize, usize),
    slide: &Slide,
) {
    let palette = ctx.palette();
    let chosen = ctx.state.brief.slide == at;
    let width = ui.available_width();
    let picture = vec2(width - NUMBER, (width - NUMBER) * SIZE[1] / SIZE[0]);
    let look = if chosen { Look::bold } else { Look::regular };
    let look = look(size::SMALL, color32(if slide.hidden { palette.ink_faint } else { palette.ink }));
    let title = title_of(ctx, slide);
    let (rect, response) = ui.allocate_exact_size(vec2(width, picture.y + 22.0), Sense::click());
    let left = if ctx.rtl() { rect.left() } else { rect.left() + NUMBER };
    let frame = Rect::from_min_size(pos2(left, rect.top()), picture);
    slides.small_ui(ctx, ui, prepared, slide, frame);
    if slide.hidden {
        ui.painter().rect_filled(frame, 0.0, color32(palette.panel.faded(0.72)));
        let ink = color32(palette.ink);
        let middle = egui::Align2::CENTER_CENTER;
        ui.painter().text(frame.center(), middle, crate::scene::icons::icon("eye-slash"), icon_font(26.0, false), ink);
    }
    let line = if chosen { (3.0, palette.accent) } else { (1.0, palette.rule) };
    let stroke = Stroke::new(line.0, color32(line.1));
    ui.painter().rect_stroke(frame, CornerRadius::same(4), stroke, StrokeKind::Outside);
    let n = if slide.hidden { "–".to_owned() } else { plain_number(ctx.lang(), number as i64) };
    let digits = galley(ui.ctx(), &n, look, f32::INFINITY);
    let x = if ctx.rtl() { rect.right() - digits.size().x } else { rect.left() };
    paint(ui.painter(), pos2(x, rect.top()), digits, look.color);
    let told = galley(ui.ctx(), &cut(&title, look, picture.x), look, f32::INFINITY);
    let x = if ctx.rtl() { frame.right() - told.size().x } else { frame.left() };
    paint(ui.painter(), pos2(x, frame.bottom() + 3.0), told, look.color);
    focus_ring(ctx, ui, &response);
    let said = strip_marks(&format!("{n}. {title}"));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
    if response.clicked() {
        ctx.send(Command::Edit(Edit::Go(at)));
    }
    if chosen {
        actions_ui(ctx, ui, at, slide);
        scroll_once(ui, &response, &slide.id);
    }
}

/// Brings the chosen slide into view once: then one may look elsewhere in the list.
fn scroll_once(ui: &Ui, response: &egui::Response, slide: &SlideId) {
    let last = egui::Id::unique("the slide that was scrolled to");
    let before = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<SlideId>>(last).replace(slide.clone()));
    if before.as_ref() != Some(slide) {
        response.scroll_to_me(None);
    }
}

/// What can be done to the chosen slide.
fn actions_ui(ctx: &Ctx<'_>, ui: &mut Ui, at: usize, slide: &Slide) {
    let (eye, hide) = if slide.hidden { ("eye", "brief-show") } else { ("eye-slash", "brief-hide") };
    let actions = [
        ("arrow-up", "brief-up", Edit::MoveBy(-1)),
        ("arrow-down", "brief-down", Edit::MoveBy(1)),
        ("copy", "brief-copy", Edit::Copy),
        (eye, hide, Edit::Hide(at, !slide.hidden)),
        ("trash", "brief-delete", Edit::Delete),
    ];
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(NUMBER);
        for (icon, key, edit) in actions {
            if icon_button_ui(ctx, ui, icon, &ctx.tr(key), BUTTON, Tone::Bare).clicked() {
                ctx.send(Command::Edit(edit));
            }
        }
    });
}

/// Slides that are made from the data, where the briefing has none of the kind yet.
fn made_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let has = |kind| ctx.state.briefing().is_some_and(|b| b.slides.iter().any(|slide| slide.kind == kind));
    let kinds = [SlideKind::Title, SlideKind::Sources, SlideKind::Closing];
    for kind in kinds.into_iter().filter(|kind| !has(*kind)) {
        let key = format!("brief-add-{}", kind.key());
        if text_button_ui(ctx, ui, "plus", &ctx.tr(&key), "", Tone::Bare).clicked() {
            ctx.send(Command::Edit(Edit::Add(kind)));
        }
    }
}

/// The other briefings, and a new one.
fn others_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    heading_ui(ctx, ui, &ctx.tr("brief-all"));
    for briefing in ctx.state.briefings() {
        let on = ctx.state.brief.open.as_ref() == Some(&briefing.id);
        let row = ui.push_id(("briefing", briefing.id.as_str()), |ui| {
            choice_row_ui(ctx, ui, on, briefing.title.get(ctx.lang()))
        });
        if row.inner.clicked() && !on {
            ctx.send(Command::Edit(Edit::Open(briefing.id.clone())));
        }
    }
    ui.add_space(4.0);
    if text_button_ui(ctx, ui, "plus", &ctx.tr("brief-new"), "", Tone::Bare).clicked() {
        ctx.send(Command::Edit(Edit::New));
    }
    if ctx.state.briefing().is_some()
        && text_button_ui(ctx, ui, "trash", &ctx.tr("brief-remove"), "", Tone::Bare).clicked()
    {
        ctx.send(Command::Edit(Edit::Remove));
    }
}
