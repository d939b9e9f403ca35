//! The page of a slide: its texts, days and what is on it, to be changed while the map shows it.

use egui::{ScrollArea, Ui};

use super::parts::{body_ui, soft_ui, strong_ui, title_ui};
use super::slides::title_of;
use crate::model::briefing::{MOST_ARROWS, MOST_LABELS, MOST_WORDS};
use crate::model::shot::PLAY_SECONDS;
use crate::model::{Slide, SlideKind};
use crate::scene::slide::Warning;
use crate::session::{Command, Cue, Edit, SlideText};
use crate::text::{long_days, number, plain_number};
use crate::ui::Ctx;
use crate::ui::editor::{Field, editor_ui};
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, heading_ui, icon_button_ui, row_ui, text_button_ui};

/// The page of the slide that is on the map.
pub fn slide_ui(ctx: &Ctx<'_>, ui: &mut Ui, warnings: &[Warning]) {
    let Some(slide) = ctx.state.slide() else { return };
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        let (n, all) = ctx.state.slide_number();
        let place = ctx.tr_with(
            "brief-slide-of",
            &[
                ("n", (&plain_number(ctx.lang(), n as i64)).into()),
                ("all", (&plain_number(ctx.lang(), all as i64)).into()),
            ],
        );
        title_ui(ctx, ui, &title_of(ctx, slide), &place);
        warnings_ui(ctx, ui, warnings);
        if slide.kind == SlideKind::Title {
            briefing_texts_ui(ctx, ui);
        }
        for which in SlideText::ALL {
            text_ui(ctx, ui, slide, which);
        }
        if slide.kind == SlideKind::Map {
            days_ui(ctx, ui, slide);
        } else {
            soft_ui(ctx, ui, &ctx.tr("brief-made-hint"));
        }
        pen_ui(ctx, ui, slide);
        ui.add_space(16.0);
    });
}

/// That the script was left, and the ways from there: above whatever is looked at instead.
pub fn away_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let frame = egui::Frame::NONE.fill(color32(ctx.palette().card)).corner_radius(10.0).inner_margin(10.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let lesson = ctx.state.class();
        let n = lesson.map_or_else(|| ctx.state.slide_number().0, |class| class.step + 1);
        let n = plain_number(ctx.lang(), n as i64);
        let [left, back] =
            if lesson.is_some() { ["teach-left", "teach-return"] } else { ["brief-left", "brief-return"] };
        let said = |key: &str| ctx.tr_with(key, &[("n", (&n).into())]);
        block_label_ui(ui, &said(left), Look::bold(size::BODY, color32(ctx.palette().ink)));
        ui.add_space(4.0);
        let hint = ctx.tr("brief-return-hint");
        if text_button_ui(ctx, ui, "arrow-u-up-left", &said(back), &hint, Tone::Strong).clicked() {
            ctx.send(Command::Cue(Cue::Return));
        }
        if lesson.is_some() {
            return;
        }
        let is_map = ctx.state.slide().is_some_and(|slide| slide.kind == SlideKind::Map);
        if is_map && text_button_ui(ctx, ui, "camera", &ctx.tr("brief-recapture"), "", Tone::Quiet).clicked() {
            ctx.send(Command::Edit(Edit::Recapture));
        }
        if text_button_ui(ctx, ui, "plus", &ctx.tr("brief-capture-new"), "", Tone::Quiet).clicked() {
            ctx.send(Command::Edit(Edit::Capture));
        }
    });
    ui.add_space(8.0);
}

/// Where a slide has more on it than an audience can take.
fn warnings_ui(ctx: &Ctx<'_>, ui: &mut Ui, warnings: &[Warning]) {
    let look = Look::bold(size::SMALL, color32(ctx.palette().unsure));
    for warning in warnings {
        let (key, found, most) = match *warning {
            Warning::Words(n) => ("brief-many-words", n, MOST_WORDS),
            Warning::Arrows(n) => ("brief-many-arrows", n, MOST_ARROWS),
            Warning::Labels(n) => ("brief-many-labels", n, MOST_LABELS),
        };
        let most = number(ctx.lang(), most as i64);
        block_label_ui(ui, &ctx.tr_with(key, &[("n", (found as i64).into()), ("most", (&most).into())]), look);
    }
}

fn briefing_texts_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let Some(briefing) = ctx.state.briefing() else { return };
    type Make = fn(String) -> Edit;
    let fields: [(&str, &crate::text::LocalText, usize, Make); 2] =
        [("brief-title-of-all", &briefing.title, 1, Edit::Rename), ("brief-about", &briefing.about, 3, Edit::About)];
    for (key, text, rows, make) in fields {
        heading_ui(ctx, ui, &ctx.tr(key));
        let mut typed = text.get_in(ctx.lang()).unwrap_or_default().to_owned();
        let before = typed.clone();
        let id = egui::Id::unique(("briefing", briefing.id.as_str(), key));
        editor_ui(ctx, ui, id, &mut typed, Field { name: &ctx.tr(key), hint: text.get(ctx.lang()), rows });
        if typed != before {
            ctx.send(Command::Edit(make(typed)));
        }
    }
}

fn text_ui(ctx: &Ctx<'_>, ui: &mut Ui, slide: &Slide, which: SlideText) {
    let (key, rows) = match which {
        SlideText::Title => ("brief-text-title", 1),
        SlideText::Caption => ("brief-text-caption", 4),
        SlideText::Notes => ("brief-text-notes", 7),
    };
    heading_ui(ctx, ui, &ctx.tr(key));
    let text = which.of(slide);
    let mut typed = text.get_in(ctx.lang()).unwrap_or_default().to_owned();
    let before = typed.clone();
    // Where the slide says nothing itself, what the data say stands in the field.
    let made = if which == SlideText::Title { title_of(ctx, slide) } else { ctx.tr("brief-text-none") };
    let hint = if text.is_empty() { made } else { ctx.tr("brief-text-none") };
    let id = egui::Id::unique(("slide", slide.id.as_str(), key));
    editor_ui(ctx, ui, id, &mut typed, Field { name: &ctx.tr(key), hint: &hint, rows });
    if typed != before {
        ctx.send(Command::Edit(Edit::Text(which, typed)));
    }
    let missing: Vec<String> = crate::text::Lang::all()
        .iter()
        .filter(|lang| ctx.scenario().frame.languages.iter().any(|code| code == lang.code()))
        .filter(|lang| !text.is_empty() && !text.has(**lang))
        .map(|lang| crate::text::tr(*lang, "language-name"))
        .collect();
    if !missing.is_empty() {
        soft_ui(ctx, ui, &ctx.tr_with("brief-text-missing", &[("languages", (&missing.join(", ")).into())]));
    }
}

/// The days, and how long they play.
fn days_ui(ctx: &Ctx<'_>, ui: &mut Ui, slide: &Slide) {
    heading_ui(ctx, ui, &ctx.tr("brief-days"));
    let days = slide.shot.period(ctx.scenario());
    body_ui(ctx, ui, &long_days(ctx.lang(), days.first(), days.last()));
    if let Some(since) = slide.shot.since {
        let day = crate::text::long_date(ctx.lang(), since);
        soft_ui(ctx, ui, &ctx.tr_with("brief-since", &[("date", (&day).into())]));
    }
    if slide.shot.plays().is_some() {
        let secs = slide.shot.seconds.unwrap_or(PLAY_SECONDS).round();
        row_ui(ctx, ui, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (icon, key, step) in [("minus", "brief-shorter", -1.0), ("plus", "brief-longer", 1.0)] {
                if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [30.0, 30.0], Tone::Quiet).clicked() {
                    ctx.send(Command::Edit(Edit::Seconds(secs + step)));
                }
            }
            let said = ctx.tr_with("brief-plays", &[("n", (secs as i64).into())]);
            crate::ui::label::inline_label_ui(ui, &said, Look::regular(size::SMALL, color32(ctx.palette().ink_soft)));
        });
        if text_button_ui(ctx, ui, "play", &ctx.tr("brief-replay"), "", Tone::Quiet).clicked() {
            ctx.send(Command::Cue(Cue::Replay));
        }
    }
    strong_ui(ctx, ui, &ctx.tr("brief-change-view"));
    soft_ui(ctx, ui, &ctx.tr("brief-change-view-hint"));
}

/// What is drawn on the slide.
fn pen_ui(ctx: &Ctx<'_>, ui: &mut Ui, slide: &Slide) {
    if slide.pen.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("brief-pen"));
    soft_ui(ctx, ui, &ctx.tr_with("brief-pen-count", &[("n", (slide.pen.len() as i64).into())]));
    if text_button_ui(ctx, ui, "trash", &ctx.tr("brief-pen-clear"), "", Tone::Quiet).clicked() {
        ctx.send(Command::Edit(Edit::ClearStrokes));
    }
}
