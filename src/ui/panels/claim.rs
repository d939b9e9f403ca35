//! A claim: what the text says, how it comes out and why, what on the map speaks for and against it.

use egui::{Frame, Sense, Ui, vec2};

use super::claims::{verdict_color, verdict_word, ways_ui};
use super::parts::{self, column_ui, soft_ui};
use super::{sources, tables};
use crate::model::claim::Thing;
use crate::model::{Bearing, Claim, ClaimId, Evidence, Verdict};
use crate::scene::layers::evidence::bearing_color;
use crate::scene::{Item, Tag};
use crate::session::Command;
use crate::text::{long_date, number, plain_number};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui, inline_label_ui};
use crate::ui::map::overlay::tag;
use crate::ui::terms::text_with_terms_ui;
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{badge_ui, choice_row_ui, heading_ui, link_row_ui, row_ui};

/// The page of a claim.
pub fn claim_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ClaimId) {
    let scenario = ctx.scenario();
    let Some(i) = scenario.claims.iter().position(|claim| claim.id == *id) else { return };
    let claim = &scenario.claims[i];
    let lang = ctx.lang();
    let place = ctx.tr_with(
        "read-claim-of",
        &[("i", (&number(lang, i as i64 + 1)).into()), ("n", (&number(lang, scenario.claims.len() as i64)).into())],
    );
    parts::title_ui(ctx, ui, claim.short.get(lang), "");
    // The list may have no room beside the map.
    row_ui(ctx, ui, |ui| {
        let look = Look::regular(size::SMALL, color32(ctx.palette().ink_soft));
        inline_label_ui(ui, &place, look);
        ways_ui(ctx, ui);
    });
    said_ui(ctx, ui, claim);
    if ctx.state.verdict_shown(id) {
        verdict_ui(ctx, ui, claim);
    } else {
        judge_ui(ctx, ui, claim);
    }
    for bearing in Bearing::ALL {
        evidence_ui(ctx, ui, claim, *bearing);
    }
    if ctx.state.verdict_shown(id) {
        later_ui(ctx, ui, claim);
    }
    for table in claim.tables.iter().filter_map(|id| scenario.table(id)) {
        tables::table_ui(ctx, ui, table);
    }
    overlays_ui(ctx, ui, claim);
    heading_ui(ctx, ui, &ctx.tr("insp-tab-sources"));
    sources::sources_ui(ctx, ui, &claim.sources);
}

/// What the text claims: marked as its words, not ours.
fn said_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    let palette = ctx.palette();
    Frame::NONE.fill(color32(palette.card)).corner_radius(10.0).inner_margin(14.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let kind = ctx.scenario().column.as_ref().map(|column| column.kind.get(ctx.lang())).unwrap_or_default();
        soft_ui(ctx, ui, &ctx.tr_with("read-says", &[("what", kind.into())]));
        text_with_terms_ui(ctx, ui, claim.claim.get(ctx.lang()), Look::regular(size::BODY + 0.5, color32(palette.ink)));
    });
}

/// How it comes out, why, and what the reader said.
fn verdict_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    heading_ui(ctx, ui, &ctx.tr("read-verdict"));
    row_ui(ctx, ui, |ui| {
        let color = color32(verdict_color(ctx, claim.verdict));
        let badge = badge_ui(ui, &verdict_word(ctx, claim.verdict), color);
        crate::ui::widgets::tip(ctx, badge, &ctx.tr(&format!("verdict-{}-hint", claim.verdict.key())));
    });
    parts::prose_ui(ctx, ui, claim.why.get(ctx.lang()));
    let Some(own) = ctx.state.verdicts.get(&claim.id) else { return };
    let key = if *own == claim.verdict { "read-you-agree" } else { "read-you-differ" };
    soft_ui(ctx, ui, &ctx.tr_with(key, &[("verdict", (&verdict_word(ctx, *own)).into())]));
    let again = ctx.tr("read-judge-again");
    let row = link_row_ui(ctx, ui, &again, |ui| {
        block_label_ui(ui, &again, Look::bold(size::SMALL, color32(ctx.palette().accent)));
    });
    if row.clicked() {
        ctx.send(Command::Judge(claim.id.clone(), None));
    }
}

/// Asks for the reader's own verdict before ours is shown.
fn judge_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    heading_ui(ctx, ui, &ctx.tr("read-your-verdict"));
    for verdict in Verdict::ALL {
        let hint = ctx.tr(&format!("verdict-{}-hint", verdict.key()));
        let row = ui.push_id(verdict.key(), |ui| choice_row_ui(ctx, ui, false, &verdict_word(ctx, *verdict))).inner;
        if crate::ui::widgets::hint(ctx, row, &hint).clicked() {
            ctx.send(Command::Judge(claim.id.clone(), Some(*verdict)));
        }
    }
}

/// Things on the map that bear on it in one way.
fn evidence_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim, bearing: Bearing) {
    if claim.bearing(bearing).next().is_none() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr(&format!("bearing-{}", bearing.key())));
    for (i, evidence) in claim.evidence.iter().enumerate().filter(|(_, e)| e.bears == bearing) {
        evidence_row_ui(ctx, ui, i + 1, evidence);
    }
}

fn evidence_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, n: usize, evidence: &Evidence) {
    let (scenario, lang, palette) = (ctx.scenario(), ctx.lang(), ctx.palette());
    let Some(title) = evidence.thing.title(scenario).map(|title| title.get(lang)) else { return };
    let days = match &evidence.thing {
        Thing::Event(id) => scenario.event(id).map(|event| parts::event_dates(ctx, event)),
        Thing::Flow(_) | Thing::Area(_) => {
            evidence.thing.span(scenario).map(|span| parts::dates(ctx, span.from, span.last_day()))
        }
    };
    let (kind, id) = evidence.thing.key();
    let row = ui.push_id((kind, id, n), |ui| {
        link_row_ui(ctx, ui, title, |ui| {
            ui.with_layout(ctx.row(egui::Align::Min), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
                let tag_of = Tag {
                    text: plain_number(lang, n as i64),
                    ground: bearing_color(palette, evidence.bears),
                    ink: palette.panel,
                };
                tag(ui.painter(), rect.center(), &tag_of);
                column_ui(ui, ui.available_width(), |ui| {
                    parts::body_ui(ctx, ui, title);
                    soft_ui(ctx, ui, &days.unwrap_or_default());
                    if let Some(note) = &evidence.note {
                        soft_ui(ctx, ui, note.get(lang));
                    }
                    if is_later(ctx, evidence) {
                        let look = Look::bold(size::SMALL, color32(palette.unsure));
                        block_label_ui(ui, &ctx.tr("read-unknown-then"), look);
                    }
                });
            });
        })
    });
    if row.inner.clicked() {
        choose(ctx, evidence);
    }
}

/// Whether a thing began when the text could not know it any more.
fn is_later(ctx: &Ctx<'_>, evidence: &Evidence) -> bool {
    let known_until = ctx.scenario().column.as_ref().map(|column| column.known_until);
    let from = evidence.thing.span(ctx.scenario()).map(|span| span.from);
    matches!((from, known_until), (Some(from), Some(until)) if from >= until)
}

/// Shows a thing where and when it was; the claim stays lit.
fn choose(ctx: &Ctx<'_>, evidence: &Evidence) {
    let scenario = ctx.scenario();
    match &evidence.thing {
        Thing::Event(id) => ctx.select(Item::Event(id.clone())),
        Thing::Flow(id) => ctx.select(Item::Flow(id.clone())),
        Thing::Area(id) => {
            let Some(area) = scenario.area(id) else { return };
            ctx.select(Item::Area(id.clone(), area.inside));
        }
    }
    if let Some(span) = evidence.thing.span(scenario).filter(|span| !span.contains(ctx.state.date)) {
        ctx.send(Command::SetDate(scenario.clamp(span.from)));
    }
    ctx.send(Command::FlyToSelection);
}

/// What the text could not know yet.
fn later_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    let (Some(later), Some(column)) = (&claim.later, &ctx.scenario().column) else { return };
    heading_ui(ctx, ui, &ctx.tr("read-later"));
    let from = long_date(ctx.lang(), column.known_until);
    soft_ui(ctx, ui, &ctx.tr_with("read-later-from", &[("date", (&from).into())]));
    parts::prose_ui(ctx, ui, later.get(ctx.lang()));
}

/// Overlays that are shown with it: what each outline is and how exact.
fn overlays_ui(ctx: &Ctx<'_>, ui: &mut Ui, claim: &Claim) {
    let scenario = ctx.scenario();
    for set in scenario.overlay_sets.iter().filter(|set| claim.overlays.contains(&set.id)) {
        heading_ui(ctx, ui, set.name.get(ctx.lang()));
        soft_ui(ctx, ui, set.about.get(ctx.lang()));
        for overlay in scenario.overlays.iter().filter(|overlay| overlay.set == set.id) {
            let look = Look::bold(size::SMALL, color32(ctx.palette().overlay));
            block_label_ui(ui, overlay.name.get(ctx.lang()), look);
            soft_ui(ctx, ui, overlay.about.get(ctx.lang()));
        }
        // The same source may stand below once more.
        ui.push_id(("overlay", set.id.as_str()), |ui| sources::sources_ui(ctx, ui, &set.sources));
    }
}
