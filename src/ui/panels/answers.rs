//! The answers of a class in the lesson that is open: how many files, task by task, where answers
//! differ, on what most was lost. Names are shown only where the teacher wants it.

use egui::{ScrollArea, Ui};

use super::lessons::points;
use super::parts::{body_ui, soft_ui, strong_ui, title_ui};
use crate::model::lon_lat;
use crate::model::pupil::{AnswerCount, TaskSummary};
use crate::model::quiz::score::{Given, Grade, mark};
use crate::model::quiz::{Answer, Question, Worth};
use crate::session::{Answering, Class, Command, Found, Teaching};
use crate::text::{number, plain_number};
use crate::ui::Ctx;
use crate::ui::bidi_field::field_ui;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, buttons_ui, check_row_ui, heading_ui, link_row_ui, meter_ui, text_button_ui};

/// So many tasks are named on which most was lost.
const MOST_HARD: usize = 3;
/// So many answers are listed of a question without options.
const MOST_ANSWERS: usize = 5;

/// The page.
pub fn answers_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let Some(class) = ctx.state.class() else { return };
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("answers of a class").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        title_ui(ctx, ui, &ctx.tr("answers-title"), class.lesson.title.get(ctx.lang()));
        folder_ui(ctx, ui);
        match &ctx.state.teach.answers.found {
            None => {}
            Some(Err(reason)) => {
                let look = Look::regular(size::BODY, color32(ctx.palette().accent));
                block_label_ui(ui, &ctx.tr_with("answers-not-read", &[("reason", reason.into())]), look);
            }
            Some(Ok(found)) => found_ui(ctx, ui, class, found),
        }
        ui.add_space(16.0);
    });
}

fn send(ctx: &Ctx<'_>, order: Answering) {
    ctx.send(Command::Teach(Teaching::Answers(order)));
}

fn folder_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let mut folder = ctx.state.teach.answers.folder.clone();
    let edited = field_ui(ctx, ui, &mut folder, &ctx.tr("answers-folder"), size::BODY, false);
    if edited.changed() {
        send(ctx, Answering::Folder(folder));
    }
    let entered = edited.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    buttons_ui(ctx, ui, |ui| {
        if text_button_ui(ctx, ui, "folder-open", &ctx.tr("answers-read"), "", Tone::Strong).clicked() || entered {
            send(ctx, Answering::Read);
        }
        if text_button_ui(ctx, ui, "x", &ctx.tr("answers-close"), "", Tone::Quiet).clicked() {
            send(ctx, Answering::Toggle);
        }
    });
}

fn found_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, found: &Found) {
    let names = ctx.state.names_shown();
    let counted = found.files.pupils.len();
    ui.add_space(6.0);
    strong_ui(ctx, ui, &ctx.tr_with("answers-counted", &[("n", (counted as i64).into())]));
    let (switched, _) = check_row_ui(ctx, ui, names, &ctx.tr("answers-names"), None);
    if let Some(on) = switched {
        send(ctx, Answering::Names(on));
    }
    left_out_ui(ctx, ui, found, names);
    if counted == 0 {
        return;
    }
    hardest_ui(ctx, ui, class, found);
    heading_ui(ctx, ui, &ctx.tr("answers-tasks"));
    let by_loss = ctx.state.teach.answers.by_loss;
    let (switched, _) = check_row_ui(ctx, ui, by_loss, &ctx.tr("answers-by-loss"), None);
    if let Some(on) = switched {
        send(ctx, Answering::ByLoss(on));
    }
    let mut tasks: Vec<&TaskSummary> = found.summary.tasks.iter().collect();
    if by_loss {
        tasks.sort_by_key(|task| std::cmp::Reverse(task.lost()));
    }
    for task in tasks {
        task_row_ui(ctx, ui, class, task);
    }
    heading_ui(ctx, ui, &ctx.tr("answers-differ"));
    let differing = found.summary.differing();
    if differing.is_empty() {
        soft_ui(ctx, ui, &ctx.tr("answers-differ-none"));
    }
    for task in differing {
        differing_ui(ctx, ui, class, task);
    }
    pupils_ui(ctx, ui, found, names);
}

/// Which files are left out, and why. A file is named by its pupil: without names, only the reasons.
fn left_out_ui(ctx: &Ctx<'_>, ui: &mut Ui, found: &Found, names: bool) {
    let left_out = &found.files.left_out;
    if left_out.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr_with("answers-left-out", &[("n", (left_out.len() as i64).into())]));
    for (file, reason) in left_out {
        if names {
            body_ui(ctx, ui, file);
        }
        soft_ui(ctx, ui, reason);
    }
}

fn hardest_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, found: &Found) {
    heading_ui(ctx, ui, &ctx.tr("answers-lost"));
    let hardest = found.summary.hardest();
    if hardest.is_empty() {
        soft_ui(ctx, ui, &ctx.tr("answers-lost-none"));
    }
    for task in hardest.into_iter().take(MOST_HARD) {
        let (name, lost) = (name(ctx, class, task), points(ctx, task.lost()));
        let said = [("task", (&name).into()), ("lost", (&lost).into())];
        body_ui(ctx, ui, &ctx.tr_with("answers-lost-row", &said));
    }
}

/// "4. Guess", and which of its questions where it has several.
fn name(ctx: &Ctx<'_>, class: &Class, task: &TaskSummary) -> String {
    let at = place(class, task);
    let title = class.lesson.steps.get(at).map_or("", |step| step.title.get(ctx.lang()));
    let named = format!("{}. {title}", plain_number(ctx.lang(), at as i64 + 1));
    match class.questions.get(at).map_or(0, Vec::len) {
        0 | 1 => named,
        all => {
            let number = |n: usize| plain_number(ctx.lang(), n as i64);
            format!("{named} · {} / {}", number(task.place + 1), number(all))
        }
    }
}

fn place(class: &Class, task: &TaskSummary) -> usize {
    class.lesson.steps.iter().position(|step| step.id == task.step).unwrap_or_default()
}

/// A task: a bar of the points that were won. A click goes to its step.
fn task_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, task: &TaskSummary) {
    let name = name(ctx, class, task);
    let row = ui.push_id(("task", task.step.as_str(), task.place), |ui| {
        link_row_ui(ctx, ui, &name, |ui| {
            block_label_ui(ui, &name, Look::bold(size::BODY, color32(ctx.palette().ink)));
            let Some(share) = task.share().filter(|_| !task.open) else {
                soft_ui(ctx, ui, &ctx.tr("answers-not-scored"));
                return;
            };
            meter_ui(ctx, ui, share);
            let percent = number(ctx.lang(), (share * 100.0).round() as i64);
            let share = ctx.tr_with("table-percent", &[("n", (&percent).into())]);
            let [won, most] = [task.halves(), task.most()].map(|halves| points(ctx, halves));
            let said = [("share", (&share).into()), ("won", (&won).into()), ("most", (&most).into())];
            soft_ui(ctx, ui, &ctx.tr_with("answers-points", &said));
        })
    });
    if row.inner.clicked() {
        ctx.send(Command::Teach(Teaching::Go(place(class, task))));
    }
}

/// How many chose what: all options, or the answers that most gave.
fn differing_ui(ctx: &Ctx<'_>, ui: &mut Ui, class: &Class, task: &TaskSummary) {
    let Some(question) = class.questions.get(place(class, task)).and_then(|asked| asked.get(task.place)) else {
        return;
    };
    strong_ui(ctx, ui, &name(ctx, class, task));
    let all = task.answers.iter().map(|answer| answer.count).sum::<usize>().max(1);
    let mut line = |text: &str, right: bool, count: usize| {
        let sign = if right { " ✓" } else { "" };
        let said = format!("{text}{sign}");
        let pupils = ctx.tr_with("answers-pupils", &[("n", (count as i64).into())]);
        let ink = color32(if right { ctx.palette().sure } else { ctx.palette().ink });
        block_label_ui(ui, &format!("{said} · {pupils}"), Look::regular(size::BODY, ink));
        meter_ui(ctx, ui, count as f32 / all as f32);
    };
    if let Answer::Options { options, .. } = &question.answer {
        for (option, (_, count)) in options.iter().zip(&task.options) {
            line(&option.text.get(ctx.lang()), option.worth == Worth::Right, *count);
        }
    } else {
        for answer in task.answers.iter().take(MOST_ANSWERS) {
            let right = mark(ctx.base(), question, Some(&answer.given)).grade == Grade::Right;
            line(&in_words(ctx, question, answer), right, answer.count);
        }
    }
    ui.add_space(6.0);
}

/// An answer to a question without options.
fn in_words(ctx: &Ctx<'_>, question: &Question, answer: &AnswerCount) -> String {
    match (&answer.given, &question.answer) {
        (Given::Point([lon, lat]), _) => {
            let region = ctx.base().region_at(lon_lat(*lon, *lat));
            region.map_or_else(|| answer.word(), |region| region.name.get(ctx.lang()).to_owned())
        }
        // The places that the things have in the right order: 1, 2, 3 is right.
        (Given::Order(keys), Answer::Order { right, .. }) => {
            let places = keys.iter().filter_map(|key| right.iter().position(|other| other == key));
            let places: Vec<String> = places.map(|at| plain_number(ctx.lang(), at as i64 + 1)).collect();
            places.join(" · ")
        }
        (Given::Pairs(own), Answer::Pairs { pairs, .. }) => {
            let number = |n: usize| plain_number(ctx.lang(), n as i64);
            let right = own.iter().filter(|pair| pairs.contains(pair)).count();
            ctx.tr_with("answers-pairs", &[("n", (&number(right)).into()), ("all", (&number(pairs.len())).into())])
        }
        _ => answer.word(),
    }
}

fn pupils_ui(ctx: &Ctx<'_>, ui: &mut Ui, found: &Found, names: bool) {
    heading_ui(ctx, ui, &ctx.tr("answers-each"));
    if !names {
        soft_ui(ctx, ui, &ctx.tr("answers-hidden"));
        return;
    }
    for ((file, pupil), score) in found.files.pupils.iter().zip(&found.summary.scores) {
        let name = if pupil.name.is_empty() { file } else { &pupil.name };
        body_ui(ctx, ui, &format!("{name} · {}", score.points().get(ctx.lang())));
    }
}
