//! Taking it with you: what, as what, how it looks and where it goes; then how far it is and where it
//! lies. Opened by Ctrl E and by a button.

use egui::accesskit::Live;
use egui::{Align2, Area, Frame, Key, Modifiers, ScrollArea, Ui, vec2};

use super::Ctx;
use super::bidi_field::field_ui;
use super::label::{self, Look, block_label_ui, inline_label_ui};
use super::settings::row_ui as choices_ui;
use super::theme::{MARGIN, TOP_HEIGHT, card_width, color32, size};
use super::widgets::{
    Tone, button_ui, card, check_row_ui, choice_row_ui, hint, icon_button_ui, meter_ui, row_ui, segments_ui,
};
use crate::scene::Theme;
use crate::session::Command;
use crate::session::export::{Change, Form, Kind, Paper, Progress, SIZES, Sheet, Subject, Trouble};
use crate::text::{Lang, long_date, long_days, tr};

/// Width of the panel, in points.
const WIDTH: f32 = 440.0;
/// Round the panel, in points.
const PAD: f32 = 14.0;
/// Height of what stands below the form: how far it is, and the buttons.
const FOOT: f32 = 120.0;
/// Formats in a row.
const IN_ROW: usize = 4;

/// The panel, while it is open. `was_open` remembers whether it was in the frame before.
pub fn export_ui(ctx: &Ctx<'_>, ui: &Ui, was_open: &mut bool) {
    let opened = !std::mem::replace(was_open, ctx.state.export.open);
    if !ctx.state.export.open {
        return;
    }
    let key = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if key(Modifiers::NONE, Key::Escape) || key(Modifiers::COMMAND, Key::E) {
        return change(ctx, Change::Toggle);
    }
    let frame = card(ctx, PAD);
    let (corner, x) = if ctx.rtl() { (Align2::LEFT_TOP, MARGIN) } else { (Align2::RIGHT_TOP, -MARGIN) };
    let area =
        Area::new(egui::Id::unique("export")).order(egui::Order::Foreground).anchor(corner, vec2(x, TOP_HEIGHT + 4.0));
    let window = ui.ctx().content_rect();
    let most = window.height() - TOP_HEIGHT - FOOT - 4.0 * PAD;
    area.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(card_width(ui.ctx(), WIDTH, 4.0 * PAD));
            head_ui(ctx, ui);
            ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| form_ui(ctx, ui, opened));
            foot_ui(ctx, ui);
        });
    });
}

fn change(ctx: &Ctx<'_>, change: Change) {
    ctx.send(Command::Export(change));
}

fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    row_ui(ctx, ui, |ui| {
        inline_label_ui(ui, &ctx.tr("export-title"), Look::bold(size::TITLE - 2.0, color32(ctx.palette().ink)));
        let end = egui::Align::Center;
        let end = if ctx.rtl() { egui::Layout::left_to_right(end) } else { egui::Layout::right_to_left(end) };
        ui.with_layout(end, |ui| {
            if icon_button_ui(ctx, ui, "x", &ctx.tr("export-close"), [28.0, 28.0], Tone::Bare).clicked() {
                change(ctx, Change::Toggle);
            }
        });
    });
    ui.add_space(4.0);
}

/// What is filled in; while something is being made it can be read, not changed.
fn form_ui(ctx: &Ctx<'_>, ui: &mut Ui, opened: bool) {
    let before = &ctx.state.export.form;
    let mut form = before.clone();
    // Rings round what has the keyboard need room at the edges.
    let edge = Frame::NONE.inner_margin(egui::Margin::symmetric(8, 4));
    ui.add_enabled_ui(!ctx.state.export.is_running(), |ui| {
        edge.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            subject_rows(ctx, ui, &mut form, opened);
            // A lesson is taken along on paper, a scenario as its own kind of file.
            form.kind = form.subject.kind(form.kind);
            match form.subject {
                Subject::Lesson(_) => {}
                Subject::Scenario => {
                    let soft = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
                    block_label_ui(ui, &ctx.tr("export-about-atlas"), soft);
                }
                Subject::Day | Subject::Days | Subject::Briefing(_) => kind_rows(ctx, ui, &mut form),
            }
            if form.kind == Kind::Handout {
                handout_rows(ctx, ui, &mut form);
            }
            if form.kind.has_size() {
                let choices = SIZES.map(|size| (size_name(ctx, size), size == form.size));
                if let Some(i) = choices_ui(ctx, ui, "export-size", &choices) {
                    form.size = SIZES[i];
                }
            }
            if form.kind.has_theme() {
                let name = |theme: Theme| (ctx.tr(&format!("settings-theme-{}", theme.word())), theme == form.theme);
                if let Some(i) = choices_ui(ctx, ui, "settings-theme", &Theme::ALL.map(name)) {
                    form.theme = Theme::ALL[i];
                }
            }
            if form.kind != Kind::Atlas {
                language_row(ctx, ui, &mut form);
            }
            place_rows(ctx, ui, &mut form);
        })
    });
    if form != *before {
        change(ctx, Change::Fill(form));
    }
}

/// The language of what is made.
fn language_row(ctx: &Ctx<'_>, ui: &mut Ui, form: &mut Form) {
    let languages = Lang::all().iter().map(|&lang| (tr(lang, "language-name"), lang.is_same_as(form.lang)));
    if let Some(i) = choices_ui(ctx, ui, "export-language", &languages.collect::<Vec<_>>()) {
        form.lang = Lang::all()[i].reading(ctx.state.reading);
    }
}

/// What is taken along; when the panel opens, the keyboard begins here.
fn subject_rows(ctx: &Ctx<'_>, ui: &mut Ui, form: &mut Form, opened: bool) {
    let lang = ctx.lang();
    let day = long_date(lang, ctx.state.date);
    let mut rows = vec![(Subject::Day, ctx.tr_with("export-day", &[("date", (&day).into())]))];
    if let Some(days) = ctx.state.days_to_take() {
        let days = long_days(lang, days.first(), days.last());
        rows.push((Subject::Days, ctx.tr_with("export-days", &[("days", (&days).into())])));
    }
    for briefing in ctx.state.briefings() {
        let name = ctx.tr_with("export-briefing", &[("title", briefing.title.get(lang).into())]);
        rows.push((Subject::Briefing(briefing.id.clone()), name));
    }
    for lesson in &ctx.scenario().lessons {
        let name = ctx.tr_with("export-lesson", &[("title", lesson.title.get(lang).into())]);
        rows.push((Subject::Lesson(lesson.id.clone()), name));
    }
    rows.push((Subject::Scenario, ctx.tr("export-scenario")));
    for (subject, name) in rows {
        let on = subject == form.subject;
        let look = Look::bold(size::BODY, color32(ctx.palette().ink));
        let row = choice_row_ui(ctx, ui, on, &label::cut(&name, look, ui.available_width() - 30.0));
        if on && opened {
            row.request_focus();
        }
        if row.clicked() {
            form.subject = subject;
        }
    }
    ui.add_space(6.0);
}

/// As what, and what that is.
fn kind_rows(ctx: &Ctx<'_>, ui: &mut Ui, form: &mut Form) {
    let soft = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
    block_label_ui(ui, &ctx.tr("export-format"), soft);
    let offered: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Atlas).collect();
    for kinds in offered.chunks(IN_ROW) {
        let name = |kind: &Kind| (ctx.tr(&format!("export-kind-{}", kind.word())), *kind == form.kind);
        let choices: Vec<(String, bool)> = kinds.iter().map(name).collect();
        if let Some(i) = row_ui(ctx, ui, |ui| segments_ui(ctx, ui, &choices, 32.0)) {
            form.kind = kinds[i];
        }
    }
    block_label_ui(ui, &ctx.tr(&format!("export-about-{}", form.kind.word())), soft);
    if form.kind == Kind::Pdf {
        let (notes, row) = check_row_ui(ctx, ui, form.notes, &ctx.tr("export-notes"), None);
        hint(ctx, row, &ctx.tr("export-notes-hint"));
        form.notes = notes.unwrap_or(form.notes);
    }
    ui.add_space(6.0);
}

/// Paper and parts of a handout.
fn handout_rows(ctx: &Ctx<'_>, ui: &mut Ui, form: &mut Form) {
    let of_lesson = matches!(form.subject, Subject::Lesson(_));
    let handout = &mut form.handout;
    if of_lesson {
        let soft = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
        block_label_ui(ui, &ctx.tr("export-about-handout-lesson"), soft);
    }
    for sheet in Sheet::ALL.into_iter().filter(|sheet| of_lesson || sheet.is_of_maps()) {
        let name = ctx.tr(&format!("export-sheet-{}", sheet.word()));
        if let (Some(wanted), _) = check_row_ui(ctx, ui, handout.has(sheet), &name, None) {
            handout.set(sheet, wanted);
        }
    }
    if of_lesson {
        if let (Some(hard), _) = check_row_ui(ctx, ui, handout.hard, &ctx.tr("export-hard"), None) {
            handout.hard = hard;
        }
        let texts = [("teach-short", false), ("teach-long", true)];
        let choices = texts.map(|(key, long)| (ctx.tr(key), handout.long == long));
        if let Some(i) = choices_ui(ctx, ui, "export-reading", &choices) {
            handout.long = texts[i].1;
        }
    }
    let papers = Paper::ALL.map(|paper| (ctx.tr(&format!("export-paper-{}", paper.word())), paper == handout.paper));
    if let Some(i) = choices_ui(ctx, ui, "export-paper", &papers) {
        handout.paper = Paper::ALL[i];
    }
}

/// Where it goes.
fn place_rows(ctx: &Ctx<'_>, ui: &mut Ui, form: &mut Form) {
    let mut folder = form.folder.clone().unwrap_or_else(|| ctx.state.export_folder().to_owned());
    let edited = field_ui(ctx, ui, &mut folder, &ctx.tr("export-folder"), size::BODY, false);
    if edited.changed() {
        form.folder = Some(folder);
    }
    let mut name = form.name.clone().unwrap_or_else(|| ctx.state.proposed_name());
    let label = ctx.tr_with("export-name", &[("ending", form.kind.extension().into())]);
    let label = if ctx.state.wish_of(None).is_folder() { ctx.tr("export-name-folder") } else { label };
    let edited = field_ui(ctx, ui, &mut name, &label, size::BODY, false);
    if edited.changed() {
        form.name = Some(name);
    }
    if edited.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        change(ctx, Change::Make(ctx.seen, false));
    }
}

fn size_name(ctx: &Ctx<'_>, [width, height]: [u32; 2]) -> String {
    let number = |n: u32| crate::text::plain_number(ctx.lang(), i64::from(n));
    format!("{} × {}", number(width), number(height))
}

/// How far it is, in a sentence; none where nothing was asked for.
pub fn progress_text(ctx: &Ctx<'_>) -> Option<String> {
    let path = |key: &str, path: &str| ctx.tr_with(key, &[("path", path.into())]);
    Some(match &ctx.state.export.progress {
        Progress::Idle => return None,
        Progress::Running(done, parts) if *parts > 1 && done < parts => {
            let moving = matches!(ctx.state.export.form.kind, Kind::Gif | Kind::Frames);
            let key = if moving { "export-frame" } else { "export-slide" };
            let [n, of] = [done + 1, *parts].map(|n| crate::text::number(ctx.lang(), n as i64));
            ctx.tr_with(key, &[("n", (&n).into()), ("of", (&of).into())])
        }
        Progress::Running(..) => ctx.tr("export-making"),
        Progress::Asks(at) => path("export-asks", at),
        Progress::Done(at, 1) => path("export-done", at),
        Progress::Done(at, count) => {
            let args = [("path", at.into()), ("n", crate::text::Arg::Count(*count as i64))];
            ctx.tr_with("export-done-files", &args)
        }
        Progress::Failed(at, trouble) => match trouble {
            Trouble::Other(words) => {
                let args = [("path", at.into()), ("reason", words.into())];
                ctx.tr_with("export-failed", &args)
            }
            known => path(trouble_key(known), at),
        },
    })
}

fn trouble_key(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Stopped => "export-stopped",
        Trouble::NoFolder => "export-no-folder",
        Trouble::NotAllowed => "export-not-allowed",
        Trouble::Full => "export-full",
        Trouble::Size => "export-too-large",
        Trouble::Nothing => "export-no-sheets",
        Trouble::InTheWay => "export-in-the-way",
        Trouble::Other(_) => "export-failed",
    }
}

/// How far it is, and what can be done about it.
fn foot_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let palette = ctx.palette();
    let progress = &ctx.state.export.progress;
    ui.add_space(8.0);
    if let Progress::Running(done, parts) = progress {
        meter_ui(ctx, ui, *done as f32 / (*parts).max(1) as f32);
        ui.add_space(4.0);
    }
    if let Some(text) = progress_text(ctx) {
        let color = if matches!(progress, Progress::Failed(..)) { palette.accent } else { palette.ink };
        let told = block_label_ui(ui, &text, Look::regular(size::BODY, color32(color)));
        // Those who listen hear it without looking for it.
        ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
        ui.add_space(6.0);
    }
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        // The first button stays where it is, and the keyboard on it.
        let [first, second] = [0, 1].map(|i| egui::Id::unique(("export", i)));
        let button = |ui: &mut Ui, id, key: &str, tone| button_ui(ctx, ui, id, &ctx.tr(key), tone).clicked();
        match progress {
            Progress::Running(..) => {
                if button(ui, first, "export-stop", Tone::Quiet) {
                    change(ctx, Change::Stop);
                }
            }
            Progress::Asks(_) => {
                // Whoever presses twice by mistake loses nothing.
                if button(ui, first, "export-keep", Tone::Strong) {
                    change(ctx, Change::Stop);
                }
                if button(ui, second, "export-replace", Tone::Quiet) {
                    change(ctx, Change::Make(ctx.seen, true));
                }
            }
            Progress::Idle | Progress::Done(..) | Progress::Failed(..) => {
                if button(ui, first, "export-make", Tone::Strong) {
                    change(ctx, Change::Make(ctx.seen, false));
                }
                if let Progress::Done(path, _) = progress
                    && button(ui, second, "export-copy-path", Tone::Quiet)
                {
                    ui.ctx().copy_text(path.clone());
                }
            }
        }
    });
}
