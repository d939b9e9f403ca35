//! Parts that several pages of the inspector share.

use egui::{Align, CornerRadius, Layout, Sense, Ui, pos2, vec2};

use crate::model::event::Figure;
use crate::model::scenario::Perspective;
use crate::model::time::DatePrecision;
use crate::model::{ActorId, Confidence, Event, FlowId, SourceId};
use crate::scene::{Color, Item};
use crate::session::Command;
use crate::text::{Weight, is_rtl_text, long_date, month_year, short_date, short_date_year, written_date, year};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui, galley, inline_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{badge_ui, heading_ui, link_row_ui, rule_ui, tip};

/// The days of an event, as exactly as they are known.
pub fn event_dates(ctx: &Ctx<'_>, event: &Event) -> String {
    let lang = ctx.lang();
    match event.precision {
        DatePrecision::Year => year(lang, event.from),
        DatePrecision::Month => month_year(lang, event.from),
        DatePrecision::Day => dates(ctx, event.from, event.span().last_day()),
    }
}

/// "26 Oct 2020", or "27 Sep – 10 Nov 2020", or "since 26 Oct 2020".
pub fn dates(ctx: &Ctx<'_>, from: crate::model::Date, last: Option<crate::model::Date>) -> String {
    let lang = ctx.lang();
    match last {
        Some(last) if last == from => short_date_year(lang, from),
        Some(last) if last.year() == from.year() => ctx.tr_with(
            "insp-span",
            &[("from", (&short_date(lang, from)).into()), ("to", (&short_date_year(lang, last)).into())],
        ),
        Some(last) => ctx.tr_with(
            "insp-span",
            &[("from", (&short_date_year(lang, from)).into()), ("to", (&short_date_year(lang, last)).into())],
        ),
        None => ctx.tr_with("insp-since", &[("date", (&long_date(lang, from)).into())]),
    }
}

/// That a thing is not on the day shown, and the way to a day on which it is.
pub fn when_ui(ctx: &Ctx<'_>, ui: &mut Ui, span: crate::model::Span) {
    if span.contains(ctx.state.date) {
        return;
    }
    let lang = ctx.lang();
    let not_on = ctx.tr_with("insp-not-on", &[("date", (&long_date(lang, ctx.state.date)).into())]);
    let first = ctx.scenario().clamp(span.from);
    let go = ctx.tr_with("insp-go-to", &[("date", (&long_date(lang, first)).into())]);
    let palette = ctx.palette();
    soft_ui(ctx, ui, &not_on);
    let row = link_row_ui(ctx, ui, &go, |ui| {
        block_label_ui(ui, &go, Look::bold(size::SMALL, color32(palette.accent)));
    });
    if row.clicked() {
        ctx.send(Command::SetDate(first));
    }
    ui.add_space(2.0);
}

/// Text.
pub fn body_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    block_label_ui(ui, text, Look::regular(size::BODY, color32(ctx.palette().ink)));
}

/// Text of less weight.
pub fn soft_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    block_label_ui(ui, text, Look::regular(size::SMALL, color32(ctx.palette().ink_soft)));
}

/// The title of a page and the line under it.
pub fn title_ui(ctx: &Ctx<'_>, ui: &mut Ui, title: &str, under: &str) {
    block_label_ui(ui, title, Look::bold(size::TITLE, color32(ctx.palette().ink)));
    if !under.is_empty() {
        soft_ui(ctx, ui, under);
    }
}

/// Facts, a paragraph each.
pub fn facts_ui(ctx: &Ctx<'_>, ui: &mut Ui, facts: &[crate::text::LocalText]) {
    for fact in facts {
        body_ui(ctx, ui, fact.get(ctx.lang()));
        ui.add_space(3.0);
    }
}

/// How sure a thing is, with what that means on hover.
pub fn confidence_ui(ctx: &Ctx<'_>, ui: &mut Ui, confidence: Confidence) {
    let palette = ctx.palette();
    let color = match confidence {
        Confidence::Documented => palette.sure,
        Confidence::Reported => palette.ink_soft,
        Confidence::Disputed | Confidence::Claimed => palette.unsure,
    };
    let response = badge_ui(ui, &ctx.tr(&format!("confidence-{}", confidence.key())), color32(color));
    tip(ctx, response, &ctx.tr(&format!("confidence-{}-hint", confidence.key())));
}

/// What each party says, side by side in equal space where there are two.
pub fn perspectives_ui(ctx: &Ctx<'_>, ui: &mut Ui, perspectives: &[Perspective]) {
    if perspectives.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-who-says-what"));
    for pair in perspectives.chunks(2) {
        let gap = 14.0;
        let width = (ui.available_width() - gap) / 2.0;
        let layout = ctx.row(Align::Min);
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for perspective in pair {
                let width = if perspectives.len() == 1 { 2.0 * width + gap } else { width };
                voice_ui(ctx, ui, perspective, width);
            }
        });
        ui.add_space(6.0);
    }
}

fn voice_ui(ctx: &Ctx<'_>, ui: &mut Ui, perspective: &Perspective, width: f32) {
    let actor = ctx.scenario().actors.get(&perspective.who);
    let color = actor.map_or(ctx.palette().ink_faint, |a| Color::from(a.color));
    let bar = 11.0;
    let rect = column_ui(ui, width, |ui| {
        let margin = if ctx.rtl() {
            egui::Margin { right: bar as i8, ..egui::Margin::ZERO }
        } else {
            egui::Margin { left: bar as i8, ..egui::Margin::ZERO }
        };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let name = ctx.scenario().actors.short_name(&perspective.who, ctx.lang());
            block_label_ui(ui, name, Look::bold(size::SMALL, color32(ctx.palette().ink)));
            block_label_ui(
                ui,
                perspective.holds.get(ctx.lang()),
                Look::regular(size::SMALL, color32(ctx.palette().ink)),
            );
        });
    });
    let x = if ctx.rtl() { rect.right() - 1.5 } else { rect.left() + 1.5 };
    ui.painter().vline(x, rect.y_range(), egui::Stroke::new(3.0, color32(color)));
}

/// Counted things, with who counted when.
pub fn figures_ui(ctx: &Ctx<'_>, ui: &mut Ui, figures: &[Figure]) {
    if figures.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-figures"));
    for figure in figures {
        let as_of = figure
            .as_of
            .as_deref()
            .map(|d| ctx.tr_with("insp-as-of", &[("date", written_date(ctx.lang(), d).as_str().into())]))
            .unwrap_or_default();
        body_ui(ctx, ui, figure.value.get(ctx.lang()));
        let what = figure.what.get(ctx.lang());
        // A remark in another direction would come apart in the middle of the line.
        if as_of.is_empty() || is_rtl_text(what) == ctx.rtl() {
            let parts = [what, &as_of].into_iter().filter(|part| !part.is_empty());
            soft_ui(ctx, ui, &parts.collect::<Vec<_>>().join(" · "));
        } else {
            soft_ui(ctx, ui, what);
            soft_ui(ctx, ui, &as_of);
        }
        ui.add_space(4.0);
    }
}

/// A swatch and a name for each party; a click shows it.
pub fn actors_ui(ctx: &Ctx<'_>, ui: &mut Ui, actors: &[ActorId]) {
    for id in actors {
        actor_row_ui(ctx, ui, id, "");
    }
}

/// A swatch, a party's name and a remark; a click shows the party.
pub fn actor_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &ActorId, remark: &str) {
    let name = ctx.scenario().actors.name(id, ctx.lang()).to_owned();
    let color = ctx.scenario().actors.get(id).map_or(ctx.palette().ink_faint, |a| Color::from(a.color));
    let response = ui.push_id(("actor", id.as_str(), remark), |ui| {
        link_row_ui(ctx, ui, &name, |ui| {
            let [ink, soft] = [ctx.palette().ink, ctx.palette().ink_soft].map(color32);
            let (name_look, remark_look) = (Look::regular(size::BODY, ink), Look::regular(size::SMALL, soft));
            let width = |text, look| galley(ui.ctx(), text, look, f32::INFINITY).size().x;
            let one_row = width(&name, name_look) + width(remark, remark_look) + 40.0 < ui.available_width();
            let layout = ctx.row(Align::Min);
            ui.with_layout(layout, |ui| {
                ui.add_space(1.0);
                swatch_ui(ui, color);
                if one_row {
                    inline_label_ui(ui, &name, name_look);
                    inline_label_ui(ui, remark, remark_look);
                } else {
                    column_ui(ui, ui.available_width(), |ui| {
                        block_label_ui(ui, &name, name_look);
                        block_label_ui(ui, remark, remark_look);
                    });
                }
            });
        })
    });
    if response.inner.clicked() {
        ctx.select(Item::Actor(id.clone()));
    }
}

/// A column of a width, beside others in a row; answers where it stands.
fn column_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) -> egui::Rect {
    let column = ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
    column.response.rect
}

/// A square of a colour.
pub fn swatch_ui(ui: &mut Ui, color: Color) {
    let (rect, _) = ui.allocate_exact_size(vec2(15.0, 15.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(4), color32(color));
}

/// Date and headline of an event; a click chooses it and shows its day.
pub fn event_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, event: &Event, with_day: bool) {
    let palette = ctx.palette();
    let title = event.title.get(ctx.lang()).to_owned();
    let chosen = matches!(&ctx.state.selection, Some(Item::Event(id)) if *id == event.id);
    let date_width = 74.0;
    let response = ui.push_id(("event", event.id.as_str()), |ui| {
        link_row_ui(ctx, ui, &title, |ui| {
            let layout = ctx.row(Align::Min);
            ui.with_layout(layout, |ui| {
                let date = if event.from.year() == ctx.state.date.year() && event.precision == DatePrecision::Day {
                    short_date(ctx.lang(), event.from)
                } else {
                    match event.precision {
                        DatePrecision::Day => short_date_year(ctx.lang(), event.from),
                        _ => event_dates(ctx, event),
                    }
                };
                column_ui(ui, date_width, |ui| {
                    block_label_ui(ui, &date, Look::regular(12.5, color32(palette.ink_soft)));
                });
                column_ui(ui, ui.available_width(), |ui| {
                    let ink = if chosen { palette.accent } else { palette.ink };
                    let weight = if event.span().contains(ctx.state.date) { Weight::Bold } else { Weight::Regular };
                    block_label_ui(ui, &title, Look { size: size::BODY, weight, color: color32(ink) });
                });
            });
        })
    });
    if response.inner.clicked() {
        // First the choice, so that the way back leads to the day that was shown.
        ctx.select(Item::Event(event.id.clone()));
        if with_day {
            ctx.send(Command::SetDate(event.from));
        }
        ctx.send(Command::FlyTo(event.at, 6.0));
    }
    rule_ui(ctx, ui);
}

/// An arrow's sample and headline; a click chooses it.
pub fn flow_row_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &FlowId, remark: &str) {
    let Some(flow) = ctx.scenario().flow(id) else { return };
    let title = flow.title.get(ctx.lang()).to_owned();
    let color = flow
        .sender()
        .and_then(|actor| ctx.scenario().actors.get(actor))
        .map_or(ctx.palette().ink_faint, |a| Color::from(a.color));
    let sure = flow.confidence == Confidence::Documented;
    let response = ui.push_id(("flow", id.as_str()), |ui| {
        link_row_ui(ctx, ui, &title, |ui| {
            let layout = ctx.row(Align::Min);
            ui.with_layout(layout, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(30.0, 18.0), Sense::hover());
                let stroke = egui::Stroke::new(4.0, color32(color));
                let line = [pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y)];
                if sure {
                    ui.painter().line_segment(line, stroke);
                } else {
                    ui.painter().extend(egui::Shape::dashed_line(&line, stroke, 7.0, 4.0));
                }
                column_ui(ui, ui.available_width(), |ui| {
                    body_ui(ctx, ui, &title);
                    if !remark.is_empty() {
                        soft_ui(ctx, ui, remark);
                    }
                });
            });
        })
    });
    if response.inner.clicked() {
        ctx.select(Item::Flow(id.clone()));
    }
}

/// Publisher, title and date of each source.
pub fn sources_ui(ctx: &Ctx<'_>, ui: &mut Ui, sources: &[SourceId]) {
    if sources.is_empty() {
        soft_ui(ctx, ui, &ctx.tr("insp-no-sources"));
    }
    for id in sources {
        let Some(source) = ctx.scenario().source(id) else { continue };
        block_label_ui(ui, &source.publisher, Look::bold(size::SMALL, color32(ctx.palette().ink)));
        block_label_ui(ui, &source.title, Look::regular(size::SMALL, color32(ctx.palette().ink)));
        let seen = ctx.tr(if source.read { "insp-source-seen" } else { "insp-source-memory" });
        let date = source.date.as_deref().map(|d| written_date(ctx.lang(), d)).unwrap_or_default();
        soft_ui(
            ctx,
            ui,
            &[&date, &seen].into_iter().filter(|s| !s.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · "),
        );
        if let Some(url) = &source.url {
            // Shown, not opened: nothing here touches the network. It can be copied.
            let look = Look::regular(11.5, color32(ctx.palette().ink_faint));
            let short: String =
                if url.chars().count() > 58 { url.chars().take(57).chain(['…']).collect() } else { url.clone() };
            let response = inline_label_ui(ui, &short, look).interact(Sense::click());
            if tip(ctx, response, &ctx.tr("insp-copy-address")).clicked() {
                ui.ctx().copy_text(url.clone());
            }
        }
        ui.add_space(7.0);
    }
}
