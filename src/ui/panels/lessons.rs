//! The lessons of a scenario, and the steps of the one that is open, beside the map.

use egui::{ScrollArea, Ui};

use super::parts::{body_ui, soft_ui, title_ui};
use crate::model::lesson::Lesson;
use crate::session::export::Change;
use crate::session::{Answering, Class, Command, MOST_TEAMS, QUIZ_LENGTH, Teaching};
use crate::text::{Weight, plain_number};
use crate::ui::Ctx;
use crate::ui::editor::{Field, editor_ui};
use crate::ui::label::{Look, block_label_ui, inline_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{
    Tone, check_row_ui, heading_ui, icon_button_ui, link_row_ui, row_ui, segments_ui, text_button_ui,
};

/// Lessons to choose from, or the steps of the one that is open.
pub fn lessons_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    match ctx.state.class() {
        Some(class) => class_ui(ctx, ui, class),
        None => choice_ui(ctx, ui),
    }
}

fn choice_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    title_ui(ctx, ui, &ctx.tr("teach-lessons"), "");
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        for lesson in &ctx.scenario().lessons {
            lesson_row_ui(ctx, ui, lesson);
        }
        if ctx.scenario().lessons.is_empty() {
            soft_ui(ctx, ui, &ctx.tr("teach-none"));
        }
        heading_ui(ctx, ui, &ctx.tr("teach-quiz"));
        soft_ui(ctx, ui, &ctx.tr_with("teach-quiz-hint", &[("n", (QUIZ_LENGTH as i64).into())]));
        // The same number gives the same questions everywhere: a class can repeat another's quiz.
        let id = egui::Id::unique("seed of the quiz");
        let seed = ui.data(|data| data.get_temp::<u64>(id)).unwrap_or(1);
        row_ui(ctx, ui, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (icon, key, to) in
                [("minus", "teach-seed-less", seed.saturating_sub(1).max(1)), ("plus", "teach-seed-more", seed + 1)]
            {
                if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [30.0, 30.0], Tone::Quiet).clicked() {
                    ui.data_mut(|data| data.insert_temp(id, to));
                }
            }
            let n = plain_number(ctx.lang(), seed as i64);
            if text_button_ui(ctx, ui, "play", &ctx.tr_with("teach-quiz-start", &[("n", (&n).into())]), "", Tone::Quiet)
                .clicked()
            {
                ctx.send(Command::Teach(Teaching::Quiz(seed)));
            }
        });
        ui.add_space(12.0);
    });
}

fn lesson_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, lesson: &Lesson) {
    let title = lesson.title.get(ctx.lang());
    let row = ui.push_id(("lesson", lesson.id.as_str()), |ui| {
        link_row_ui(ctx, ui, title, |ui| {
            ui.add_space(4.0);
            block_label_ui(ui, title, Look::bold(size::BODY + 1.0, color32(ctx.palette().ink)));
            let minutes = ctx.tr_with("teach-minutes", &[("n", i64::from(lesson.minutes).into())]);
            soft_ui(ctx, ui, &minutes);
            soft_ui(ctx, ui, lesson.aim.get(ctx.lang()));
            ui.add_space(6.0);
        })
    });
    if row.inner.clicked() {
        ctx.send(Command::Teach(Teaching::Open(lesson.id.clone())));
    }
}

fn class_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    let palette = ctx.palette();
    let back = if ctx.rtl() { "arrow-right" } else { "arrow-left" };
    if text_button_ui(ctx, ui, back, &ctx.tr("teach-lessons"), "", Tone::Bare).clicked() {
        ctx.send(Command::Teach(Teaching::Close));
    }
    block_label_ui(ui, class.lesson.title.get(ctx.lang()), Look::bold(size::BODY + 1.5, color32(palette.ink)));
    let levels =
        [("teach-short", false), ("teach-long", true)].map(|(key, long)| (ctx.tr(key), ctx.state.teach.long == long));
    row_ui(ctx, ui, |ui| {
        if let Some(i) = segments_ui(ctx, ui, &levels, 32.0) {
            ctx.send(Command::Teach(Teaching::Level(i == 1)));
        }
    });
    let (teacher, row) = check_row_ui(ctx, ui, ctx.state.teach.teacher, &ctx.tr("teach-teacher"), None);
    crate::ui::widgets::hint(ctx, row, &ctx.tr("teach-teacher-hint"));
    if teacher.is_some() {
        ctx.send(Command::Teach(Teaching::Teacher));
    }
    // A quiz that was made for the hour is no file of the scenario, and has no handout.
    if ctx.scenario().lesson(&class.lesson.id).is_some()
        && text_button_ui(ctx, ui, "printer", &ctx.tr("teach-handout"), &ctx.tr("teach-handout-hint"), Tone::Quiet)
            .clicked()
    {
        ctx.send(Command::Export(Change::Handout(class.lesson.id.clone())));
    }
    ui.add_space(4.0);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for i in 0..class.lesson.steps.len() {
            step_row_ui(ctx, ui, class, i);
        }
        short_of_time_ui(ctx, ui, class);
        teams_ui(ctx, ui, class);
        pupil_ui(ctx, ui, class);
        answers_ui(ctx, ui);
        if ctx.state.teach.teacher && !class.lesson.teacher.is_empty() {
            heading_ui(ctx, ui, &ctx.tr("teach-for-teacher"));
            body_ui(ctx, ui, class.lesson.teacher.get(ctx.lang()));
        }
        ui.add_space(12.0);
    });
}

fn step_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, at: usize) {
    let palette = ctx.palette();
    let step = &class.lesson.steps[at];
    let on = class.step == at;
    let title = step.title.get(ctx.lang());
    let name = format!("{}. {title}", plain_number(ctx.lang(), at as i64 + 1));
    let row = ui.push_id(("step", at), |ui| {
        link_row_ui(ctx, ui, &name, |ui| {
            ui.add_space(2.0);
            let weight = if on { Weight::Bold } else { Weight::Regular };
            let passed_over = ctx.state.teach.short_of_time && step.optional;
            let ink = color32(match on {
                true => palette.accent,
                false if passed_over => palette.ink_faint,
                false => palette.ink,
            });
            block_label_ui(ui, &name, Look { size: size::BODY, weight, color: ink });
            let minutes = ctx.tr_with("teach-minutes", &[("n", i64::from(step.minutes).into())]);
            let held = step.hard && !class.released.contains(&step.id);
            let marks = [(step.optional, "teach-optional"), (held, "teach-held-back")];
            let marks = marks.into_iter().filter(|(on, _)| *on).map(|(_, key)| format!(" · {}", ctx.tr(key)));
            let said = format!("{minutes}{}", marks.collect::<String>());
            soft_ui(ctx, ui, &said);
            ui.add_space(2.0);
        })
    });
    if row.inner.clicked() {
        ctx.send(Command::Teach(Teaching::Go(at)));
    }
}

/// The switch that passes over steps that may be left out, and how long the rest takes.
fn short_of_time_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    let left_out = class.lesson.steps.iter().filter(|step| step.optional);
    let minutes: u32 = left_out.map(|step| step.minutes).sum();
    if minutes == 0 {
        return;
    }
    let left = class.lesson.minutes.saturating_sub(minutes);
    let name = ctx.tr_with("teach-short-of-time", &[("n", i64::from(left).into())]);
    let (switched, row) = check_row_ui(ctx, ui, ctx.state.teach.short_of_time, &name, None);
    crate::ui::widgets::hint(ctx, row, &ctx.tr("teach-short-of-time-hint"));
    if switched.is_some() {
        ctx.send(Command::Teach(Teaching::ShortOfTime));
    }
}

/// Teams before one projector, with their points.
fn teams_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    heading_ui(ctx, ui, &ctx.tr("teach-teams"));
    let counts: Vec<usize> = std::iter::once(0).chain(2..=MOST_TEAMS).collect();
    let choices: Vec<(String, bool)> = counts
        .iter()
        .map(|&n| {
            (if n == 0 { ctx.tr("teach-no-teams") } else { plain_number(ctx.lang(), n as i64) }, class.teams.len() == n)
        })
        .collect();
    row_ui(ctx, ui, |ui| {
        if let Some(i) = segments_ui(ctx, ui, &choices, 30.0) {
            ctx.send(Command::Teach(Teaching::Teams(counts[i])));
        }
    });
    for (i, halves) in class.teams.iter().enumerate() {
        row_ui(ctx, ui, |ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            let ink = if class.turn == i { ctx.palette().accent } else { ctx.palette().ink };
            let weight = if class.turn == i { Weight::Bold } else { Weight::Regular };
            let team = ctx.tr_with("teach-team", &[("n", (&plain_number(ctx.lang(), i as i64 + 1)).into())]);
            let said = format!("{team}: {}", points(ctx, *halves));
            for (icon, key, by) in [("minus", "teach-award-less", -1), ("plus", "teach-award-more", 1)] {
                let name = ctx.tr_with(key, &[("team", (&team).into())]);
                if icon_button_ui(ctx, ui, icon, &name, [28.0, 28.0], Tone::Bare).clicked() {
                    ctx.send(Command::Teach(Teaching::Award(i, by)));
                }
            }
            inline_label_ui(ui, &said, Look { size: size::BODY, weight, color: color32(ink) });
        });
    }
}

/// "3½".
pub fn points(ctx: &Ctx<'_>, halves: u32) -> String {
    let whole = plain_number(ctx.lang(), i64::from(halves / 2));
    match (halves / 2, halves % 2) {
        (0, 1) => "½".to_owned(),
        (_, 1) => format!("{whole}½"),
        _ => whole,
    }
}

/// The way to the answers of a class, and back.
fn answers_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    heading_ui(ctx, ui, &ctx.tr("answers-title"));
    soft_ui(ctx, ui, &ctx.tr("answers-hint"));
    let (icon, key) = match ctx.state.teach.answers.open {
        true => ("x", "answers-close"),
        false => ("users-three", "answers-open"),
    };
    if text_button_ui(ctx, ui, icon, &ctx.tr(key), "", Tone::Quiet).clicked() {
        ctx.send(Command::Teach(Teaching::Answers(Answering::Toggle)));
    }
}

/// The name that a pupil or a group chose, and its file.
fn pupil_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    heading_ui(ctx, ui, &ctx.tr("teach-own-file"));
    soft_ui(ctx, ui, &ctx.tr("teach-own-file-hint"));
    let mut name = class.pupil.name.clone();
    let field = Field { name: &ctx.tr("teach-name"), hint: &ctx.tr("teach-name"), rows: 1 };
    editor_ui(ctx, ui, egui::Id::unique("name of the pupil"), &mut name, field);
    if name != class.pupil.name {
        ctx.send(Command::Teach(Teaching::Name(name)));
    }
    if text_button_ui(ctx, ui, "floppy-disk", &ctx.tr("teach-keep"), "", Tone::Quiet).clicked() {
        ctx.send(Command::Teach(Teaching::Keep));
    }
}
