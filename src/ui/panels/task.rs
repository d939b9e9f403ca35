//! The step of a lesson: what is read, what is asked, what was answered and why it is right.

use egui::{ScrollArea, Ui};

use super::guess::{hands_ui, pen_ui};
use super::lessons::points;
use super::parts::{body_ui, prose_ui, soft_ui, strong_ui, title_ui};
use super::sources::sources_ui;
use crate::model::quiz::score::{Given, Grade, Mark};
use crate::model::quiz::{Answer, Choosable, Item, Question, QuestionKind, Worth};
use crate::session::{Class, Command, Teaching};
use crate::text::{Weight, plain_number};
use crate::ui::Ctx;
use crate::ui::editor::{Field, editor_ui};
use crate::ui::label::{Look, block_label_ui, inline_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, heading_ui, icon_button_ui, link_row_ui, row_ui, segments_ui, text_button_ui};

/// The page of the step that is shown.
pub fn task_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let Some(class) = ctx.state.class() else {
        title_ui(ctx, ui, &ctx.tr("way-teach"), "");
        body_ui(ctx, ui, &ctx.tr("teach-begin"));
        return;
    };
    let Some(step) = class.step() else { return };
    ScrollArea::vertical().auto_shrink([false, false]).id_salt(("step", class.step)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        let number = |n: usize| plain_number(ctx.lang(), n as i64);
        let place = ctx.tr_with(
            "teach-step-of",
            &[("n", (&number(class.step + 1)).into()), ("all", (&number(class.lesson.steps.len())).into())],
        );
        title_ui(ctx, ui, step.title.get(ctx.lang()), &format!("{place} · {}", spent(ctx, class)));
        if class.held_back() {
            body_ui(ctx, ui, &ctx.tr("teach-held-back-hint"));
            if text_button_ui(ctx, ui, "eye", &ctx.tr("teach-release"), "", Tone::Strong).clicked() {
                ctx.send(Command::Teach(Teaching::Release));
            }
            // The teacher may look before the class does.
            if !ctx.state.teach.teacher {
                return;
            }
        }
        let text = if ctx.state.teach.long && !step.long.is_empty() { &step.long } else { &step.short };
        prose_ui(ctx, ui, text.get(ctx.lang()));
        hints_ui(ctx, ui, class);
        if let Some(question) = class.question() {
            question_ui(ctx, ui, class, question);
        }
        if ctx.state.teach.teacher && !step.notes.is_empty() {
            heading_ui(ctx, ui, &ctx.tr("teach-for-teacher"));
            body_ui(ctx, ui, step.notes.get(ctx.lang()));
        }
        on_ui(ctx, ui, class);
        ui.add_space(16.0);
    });
}

/// "4 minutes · 1:20".
fn spent(ctx: &Ctx<'_>, class: &Class) -> String {
    let minutes = class.step().map_or(0, |step| step.minutes);
    let secs = class.secs as i64;
    let nought = if secs % 60 < 10 { plain_number(ctx.lang(), 0) } else { String::new() };
    let clock = format!("{}:{nought}{}", plain_number(ctx.lang(), secs / 60), plain_number(ctx.lang(), secs % 60));
    format!("{} · {clock}", ctx.tr_with("teach-minutes", &[("n", i64::from(minutes).into())]))
}

/// Hints, one by one.
fn hints_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    let Some(step) = class.step().filter(|step| !step.hints.is_empty()) else { return };
    for hint in step.hints.iter().take(class.hints) {
        soft_ui(ctx, ui, hint.get(ctx.lang()));
    }
    let left = step.hints.len().saturating_sub(class.hints);
    if left > 0 {
        let said = ctx.tr_with("teach-hint", &[("n", (left as i64).into())]);
        if text_button_ui(ctx, ui, "info", &said, "", Tone::Bare).clicked() {
            ctx.send(Command::Teach(Teaching::Hint));
        }
    }
}

fn question_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, question: &Question) {
    let kind = ctx.tr(&format!("quiz-kind-{}", question.kind.key()));
    let all = class.questions_of_step();
    let heading = match all {
        0 | 1 => kind,
        _ => {
            let number = |n: usize| plain_number(ctx.lang(), n as i64);
            format!("{kind} · {} / {}", number(class.question + 1), number(all))
        }
    };
    heading_ui(ctx, ui, &heading);
    block_label_ui(ui, &question.asked.get(ctx.lang()), Look::bold(size::BODY + 1.5, color32(ctx.palette().ink)));
    if let Some(quoted) = &question.quoted {
        body_ui(ctx, ui, &ctx.tr_with("teach-quoted", &[("text", quoted.get(ctx.lang()).into())]));
    }
    let mark = class.mark(ctx.base());
    match &question.answer {
        Answer::Options { options, several } => {
            if *several {
                soft_ui(ctx, ui, &ctx.tr("teach-several"));
            }
            let chosen = match class.given() {
                Some(Given::Options(keys)) => keys.as_slice(),
                _ => &[],
            };
            for (i, option) in options.iter().enumerate() {
                option_ui(ctx, ui, (i, option), chosen.contains(&option.key), mark.is_some());
                if class.guesses() {
                    hands_ui(ctx, ui, class, (i, option));
                }
            }
        }
        Answer::Point { .. } => {
            let key = if class.given().is_some() { "teach-point-again" } else { "teach-point" };
            soft_ui(ctx, ui, &ctx.tr(key));
        }
        Answer::Order { items, right } => order_ui(ctx, ui, class, items, mark.is_some().then_some(right)),
        Answer::Pairs { left, right, pairs } => {
            pairs_ui(ctx, ui, class, (left, right), mark.is_some().then_some(pairs))
        }
        Answer::Open { key } => open_ui(ctx, ui, class, key),
    }
    if class.guesses() {
        pen_ui(ctx, ui, class);
    }
    match mark {
        Some(mark) => outcome_ui(ctx, ui, question, &mark),
        // What is only talked about has something to show where its author wrote it down.
        None if question.kind != QuestionKind::Discuss
            || !question.explain.is_empty()
            || !question.sources.is_empty() =>
        {
            ui.add_space(4.0);
            if text_button_ui(ctx, ui, "eye", &ctx.tr("teach-reveal"), &ctx.tr("teach-reveal-hint"), Tone::Strong)
                .clicked()
            {
                ctx.send(Command::Teach(Teaching::Reveal));
            }
        }
        None => {}
    }
}

/// The colour of what came out so.
fn grade_color(ctx: &Ctx<'_>, grade: Grade) -> egui::Color32 {
    let palette = ctx.palette();
    color32(match grade {
        Grade::Right => palette.sure,
        Grade::Half => palette.unsure,
        Grade::Wrong => palette.accent,
        Grade::Unanswered | Grade::Open => palette.ink_soft,
    })
}

/// An option: its number, its words, whether it is chosen, and once the answer was shown what it is
/// worth. Signs stand beside colours.
fn option_ui(ctx: &Ctx<'_>, ui: &mut Ui, (i, option): (usize, &Choosable), chosen: bool, revealed: bool) {
    let palette = ctx.palette();
    let (sign, color) = match (revealed, option.worth) {
        (true, Worth::Right) => (" ✓", color32(palette.sure)),
        (true, Worth::Half) => (" ½", color32(palette.unsure)),
        (true, Worth::Wrong) if chosen => (" ✗", color32(palette.accent)),
        _ => ("", color32(palette.ink)),
    };
    let words = format!("{}. {}{sign}", plain_number(ctx.lang(), i as i64 + 1), option.text.get(ctx.lang()));
    let weight = if chosen || !sign.is_empty() { Weight::Bold } else { Weight::Regular };
    let frame = egui::Frame::NONE
        .fill(color32(if chosen { palette.card } else { palette.panel }))
        .stroke(egui::Stroke::new(if chosen { 2.0 } else { 1.0 }, if chosen { color } else { color32(palette.rule) }))
        .corner_radius(8.0)
        .inner_margin(8.0);
    let row = ui.push_id(("option", &option.key), |ui| {
        link_row_ui(ctx, ui, &words, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                block_label_ui(ui, &words, Look { size: size::BODY, weight, color });
                if let Some(why) = option.why.as_ref().filter(|_| revealed) {
                    soft_ui(ctx, ui, &why.get(ctx.lang()));
                }
            });
        })
    });
    if row.inner.clicked() && !revealed {
        ctx.send(Command::Teach(Teaching::Option(i)));
    }
}

fn text_of(ctx: &Ctx<'_>, items: &[Item], key: &str) -> String {
    items.iter().find(|item| item.key == key).map_or_else(String::new, |item| item.text.get(ctx.lang()))
}

/// Things in an order, each to be moved up or down.
fn order_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, items: &[Item], right: Option<&Vec<String>>) {
    let order = class.order();
    for (i, key) in order.iter().enumerate() {
        ui.push_id(("item", key), |ui| {
            ui.with_layout(ctx.row(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                if right.is_none() {
                    for (icon, name, to) in
                        [("arrow-up", "teach-up", i.wrapping_sub(1)), ("arrow-down", "teach-down", i + 1)]
                    {
                        let said = format!("{}: {}", ctx.tr(name), text_of(ctx, items, key));
                        let button = ui.add_enabled_ui(to < order.len(), |ui| {
                            icon_button_ui(ctx, ui, icon, &said, [28.0, 28.0], Tone::Quiet)
                        });
                        if button.inner.clicked() {
                            let mut moved = order.clone();
                            moved.swap(i, to);
                            ctx.send(Command::Teach(Teaching::Answer(Given::Order(moved))));
                        }
                    }
                }
                let place = right.and_then(|right| right.iter().position(|other| other == key));
                let (sign, color) = match place {
                    Some(place) if place == i => (" ✓".to_owned(), ctx.palette().sure),
                    Some(place) => (format!(" → {}", plain_number(ctx.lang(), place as i64 + 1)), ctx.palette().unsure),
                    None => (String::new(), ctx.palette().ink),
                };
                let words = format!("{}. {}{sign}", plain_number(ctx.lang(), i as i64 + 1), text_of(ctx, items, key));
                let width = ui.available_width();
                super::parts::column_ui(ui, width, |ui| {
                    ui.add_space(4.0);
                    block_label_ui(ui, &words, Look::regular(size::BODY, color32(color)));
                });
            });
        });
    }
}

/// Letters for the one side, chosen for each thing of the other.
fn pairs_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    class: &Class,
    (left, right): (&[Item], &[Item]),
    pairs: Option<&Vec<[String; 2]>>,
) {
    let letter = |i: usize| ctx.tr(&format!("teach-letter-{}", i + 1));
    for (i, item) in right.iter().enumerate() {
        body_ui(ctx, ui, &format!("{}. {}", letter(i), item.text.get(ctx.lang())));
    }
    ui.add_space(6.0);
    let own = match class.given() {
        Some(Given::Pairs(own)) => own.clone(),
        _ => Vec::new(),
    };
    for item in left {
        block_label_ui(ui, &item.text.get(ctx.lang()), Look::bold(size::BODY, color32(ctx.palette().ink)));
        let mine = own.iter().find(|pair| pair[0] == item.key).map(|pair| &pair[1]);
        let wanted = pairs.and_then(|pairs| pairs.iter().find(|pair| pair[0] == item.key)).map(|pair| &pair[1]);
        let choices: Vec<(String, bool)> =
            right.iter().enumerate().map(|(i, other)| (letter(i), mine == Some(&other.key))).collect();
        let clicked = ui.push_id(("pair", &item.key), |ui| {
            row_ui(ctx, ui, |ui| {
                let clicked = segments_ui(ctx, ui, &choices, 30.0);
                if let Some(wanted) = wanted {
                    let at = right.iter().position(|other| other.key == *wanted).unwrap_or_default();
                    let (sign, grade) =
                        if mine == Some(wanted) { ("✓", Grade::Right) } else { ("→", Grade::Wrong) };
                    let look = Look::bold(size::BODY, grade_color(ctx, grade));
                    inline_label_ui(ui, &format!("{sign} {}", letter(at)), look);
                }
                clicked
            })
        });
        if let Some(i) = clicked.inner.filter(|_| pairs.is_none()) {
            let mut own: Vec<[String; 2]> = own.iter().filter(|pair| pair[0] != item.key).cloned().collect();
            own.push([item.key.clone(), right[i].key.clone()]);
            ctx.send(Command::Teach(Teaching::Answer(Given::Pairs(own))));
        }
        ui.add_space(4.0);
    }
}

/// An open question: words, and for the teacher what a good answer has.
fn open_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, key: &crate::text::LocalText) {
    let Some(step) = class.step() else { return };
    let before = class.pupil.notes.get(&step.id).cloned().unwrap_or_default();
    let mut text = before.clone();
    let field = Field { name: &ctx.tr("teach-write"), hint: &ctx.tr("teach-write"), rows: 4 };
    editor_ui(ctx, ui, egui::Id::unique(("notes", step.id.as_str())), &mut text, field);
    if text != before {
        ctx.send(Command::Teach(Teaching::Note(text)));
    }
    if ctx.state.teach.teacher && !key.is_empty() {
        strong_ui(ctx, ui, &ctx.tr("teach-key"));
        body_ui(ctx, ui, key.get(ctx.lang()));
    }
}

/// What the answer is worth, why, and who says so.
fn outcome_ui(ctx: &Ctx<'_>, ui: &mut Ui, question: &Question, mark: &Mark) {
    ui.add_space(6.0);
    if mark.grade != Grade::Open {
        let worth = points(ctx, mark.grade.halves());
        let said = format!("{} · {worth}", ctx.tr(&format!("quiz-grade-{}", mark.grade.key())));
        block_label_ui(ui, &said, Look::bold(size::BODY + 1.5, grade_color(ctx, mark.grade)));
    }
    for reason in &mark.reasons {
        soft_ui(ctx, ui, &reason.get(ctx.lang()));
    }
    for phrase in &question.explain {
        body_ui(ctx, ui, &phrase.get(ctx.lang()));
    }
    if text_button_ui(ctx, ui, "arrow-counter-clockwise", &ctx.tr("teach-again"), "", Tone::Bare).clicked() {
        ctx.send(Command::Teach(Teaching::Again));
    }
    if !question.sources.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-tab-sources"));
        sources_ui(ctx, ui, &question.sources);
    }
}

/// Back and on.
fn on_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class) {
    ui.add_space(10.0);
    let (before, after) = if ctx.rtl() { ("caret-right", "caret-left") } else { ("caret-left", "caret-right") };
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if text_button_ui(ctx, ui, before, &ctx.tr("teach-back"), "", Tone::Quiet).clicked() {
            ctx.send(Command::Teach(Teaching::Step(false)));
        }
        if text_button_ui(ctx, ui, after, &ctx.tr("teach-on"), "", Tone::Quiet).clicked() {
            ctx.send(Command::Teach(Teaching::Step(true)));
        }
        let (icon, key) = if class.timing { ("pause", "teach-timer-stop") } else { ("play", "teach-timer-go") };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [32.0, 32.0], Tone::Bare).clicked() {
            ctx.send(Command::Teach(Teaching::Timer));
        }
    });
}
