//! The claims of the text that is read, in its order, beside the map.

use egui::{CornerRadius, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::parts::{column_ui, soft_ui};
use crate::model::{Claim, ClaimId, Verdict};
use crate::scene::Color;
use crate::session::Command;
use crate::text::{Weight, number, plain_number};
use crate::ui::Ctx;
use crate::ui::label::{self, Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, check_row_ui, icon_button_ui, link_row_ui, row_ui};

/// Before the words of a row, in points.
const NUMBER: f32 = 30.0;

/// The colour of a verdict; its word always stands with it.
pub fn verdict_color(ctx: &Ctx<'_>, verdict: Verdict) -> Color {
    let palette = ctx.palette();
    match verdict {
        Verdict::BorneOut => palette.sure,
        Verdict::Partly | Verdict::Disputed => palette.unsure,
        Verdict::Opinion => palette.ink_soft,
        Verdict::Wrong => palette.accent,
    }
}

/// The word of a verdict.
pub fn verdict_word(ctx: &Ctx<'_>, verdict: Verdict) -> String {
    ctx.tr(&format!("verdict-{}", verdict.key()))
}

/// The list of claims, with what plays them above it.
pub fn claims_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    head_ui(ctx, ui);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (i, claim) in ctx.scenario().claims.iter().enumerate() {
            claim_row_ui(ctx, ui, i, claim);
        }
        ui.add_space(8.0);
        if let Some(column) = &ctx.scenario().column {
            soft_ui(ctx, ui, column.about.get(ctx.lang()));
        }
        ui.add_space(12.0);
    });
}

fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let palette = ctx.palette();
    if let Some(column) = &ctx.scenario().column {
        let title = Look::bold(size::BODY + 1.5, color32(palette.ink));
        block_label_ui(ui, column.title.get(ctx.lang()), title);
    }
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let playing = ctx.state.argument.is_some();
        let (icon, key) = if playing { ("pause", "read-stop") } else { ("play", "read-play") };
        let tone = if playing { Tone::Strong } else { Tone::Quiet };
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [34.0, 30.0], tone).clicked() {
            ctx.send(Command::ToggleArgument);
        }
        ways_ui(ctx, ui);
        let look = Look::regular(size::SMALL, color32(palette.ink_soft));
        let said = ctx.tr(if playing { "read-playing" } else { "read-play" });
        label::inline_label_ui(ui, &label::cut(&said, look, ui.available_width()), look);
    });
    let (judging, row) = check_row_ui(ctx, ui, ctx.state.judging, &ctx.tr("read-judge-first"), None);
    crate::ui::widgets::hint(ctx, row, &ctx.tr("read-judge-first-hint"));
    if judging.is_some() {
        ctx.send(Command::ToggleJudging);
    }
    let judged = &ctx.state.verdicts;
    if !judged.is_empty() {
        let claims = &ctx.scenario().claims;
        let same = claims.iter().filter(|claim| judged.get(&claim.id) == Some(&claim.verdict)).count();
        let all = claims.iter().filter(|claim| judged.contains_key(&claim.id)).count();
        let same = number(ctx.lang(), same as i64);
        soft_ui(ctx, ui, &ctx.tr_with("read-judged", &[("n", (all as i64).into()), ("same", (&same).into())]));
    }
    ui.add_space(4.0);
}

/// To the claim before and the next one.
pub fn ways_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let (before, after) = if ctx.rtl() { ("caret-right", "caret-left") } else { ("caret-left", "caret-right") };
    for (icon, key, steps) in [(before, "read-previous", -1), (after, "read-next", 1)] {
        if icon_button_ui(ctx, ui, icon, &ctx.tr(key), [30.0, 30.0], Tone::Bare).clicked() {
            ctx.send(Command::ReadNext(steps));
        }
    }
}

fn claim_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, i: usize, claim: &Claim) {
    let palette = ctx.palette();
    let chosen = ctx.state.claim.as_ref() == Some(&claim.id);
    let short = claim.short.get(ctx.lang());
    let top = ui.cursor().top();
    let row = ui.push_id(("claim", claim.id.as_str()), |ui| {
        link_row_ui(ctx, ui, short, |ui| {
            ui.add_space(3.0);
            ui.with_layout(ctx.row(egui::Align::Min), |ui| {
                number_ui(ctx, ui, i + 1, chosen);
                column_ui(ui, ui.available_width(), |ui| {
                    let ink = if chosen { palette.accent } else { palette.ink };
                    let weight = if chosen { Weight::Bold } else { Weight::Regular };
                    block_label_ui(ui, short, Look { size: size::BODY, weight, color: color32(ink) });
                    outcome_ui(ctx, ui, claim);
                });
            });
            ui.add_space(3.0);
        })
    });
    if chosen {
        let x = if ctx.rtl() { row.inner.rect.right() + 7.0 } else { row.inner.rect.left() - 7.0 };
        ui.painter().vline(x, top..=row.inner.rect.bottom(), egui::Stroke::new(3.0, color32(palette.accent)));
        // Once, when it is chosen: then the reader may look elsewhere in the list.
        let last = egui::Id::unique("the claim that was scrolled to");
        if ui.data_mut(|data| data.get_temp_mut_or_default::<Option<ClaimId>>(last).replace(claim.id.clone()))
            != Some(claim.id.clone())
        {
            row.inner.scroll_to_me(None);
        }
    }
    if row.inner.clicked() {
        ctx.send(Command::Read(claim.id.clone()));
    }
}

/// How it comes out, in a word, and what the reader said.
fn outcome_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    let own = ctx
        .state
        .verdicts
        .get(&claim.id)
        .map(|v| ctx.tr_with("read-you-said", &[("verdict", (&verdict_word(ctx, *v)).into())]));
    if ctx.state.verdict_shown(&claim.id) {
        let look = Look::bold(size::SMALL, color32(verdict_color(ctx, claim.verdict)));
        block_label_ui(ui, &verdict_word(ctx, claim.verdict), look);
    } else {
        soft_ui(ctx, ui, &ctx.tr("read-not-judged"));
    }
    if let Some(own) = own {
        soft_ui(ctx, ui, &own);
    }
}

/// The claim's number in a disc.
fn number_ui(ctx: &Ctx<'_>, ui: &mut Ui, n: usize, chosen: bool) {
    let palette = ctx.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(NUMBER - 6.0, 24.0), Sense::hover());
    let (ground, ink) = if chosen { (palette.accent, palette.panel) } else { (palette.card, palette.ink_soft) };
    let text = plain_number(ctx.lang(), n as i64);
    let disc = egui::Rect::from_center_size(pos2(rect.center().x, rect.top() + 11.0), vec2(23.0, 21.0));
    ui.painter().rect_filled(disc, CornerRadius::same(10), color32(ground));
    let galley = label::galley(ui.ctx(), &text, Look::bold(12.0, color32(ink)), f32::INFINITY);
    label::paint(ui.painter(), disc.center() - galley.size() / 2.0, galley, color32(ink));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &text));
}
