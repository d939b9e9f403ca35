//! Parts that several pages of the inspector share.

use egui::{Align, CornerRadius, Layout, Sense, Ui, vec2};

use crate::model::event::Figure;
use crate::model::scenario::{AgainstInterest, Perspective};
use crate::model::time::DatePrecision;
use crate::model::{ActorId, Confidence, Event};
use crate::scene::{Color, Item};
use crate::session::Command;
use crate::text::{is_rtl_text, long_date, month_year, short_date, short_date_year, written_date, year};
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui, galley, inline_label_ui};
use crate::ui::terms::text_with_terms_ui;
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{badge_ui, heading_ui, link_row_ui, tip};

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

/// "since 8 November 2020", or "since before 2016" where the scenario does not go back further.
pub fn since(ctx: &Ctx<'_>, since: crate::model::Date) -> String {
    let start = ctx.scenario().frame.span.from;
    if since <= start {
        return ctx.tr_with("insp-since-before", &[("year", (&year(ctx.lang(), start)).into())]);
    }
    ctx.tr_with("insp-since", &[("date", (&long_date(ctx.lang(), since)).into())])
}

/// That a thing is not on the day shown, and the way to a day on which it is.
pub fn when_ui(ctx: &Ctx<'_>, ui: &mut Ui, span: crate::model::Span) {
    if ctx.state.period().meets(span) {
        return;
    }
    let not_on = ctx.tr_with("insp-not-on", &[("date", (&ctx.shown_days()).into())]);
    soft_ui(ctx, ui, &not_on);
    let first = ctx.scenario().clamp(span.from);
    go_to_ui(ctx, ui, first, "");
    ui.add_space(2.0);
}

/// The way to another day, and what is there.
pub fn go_to_ui(ctx: &Ctx<'_>, ui: &mut Ui, day: crate::model::Date, what: &str) {
    let go = ctx.tr_with("insp-go-to", &[("date", (&long_date(ctx.lang(), day)).into())]);
    let accent = color32(ctx.palette().accent);
    let row = link_row_ui(ctx, ui, &go, |ui| {
        block_label_ui(ui, &go, Look::bold(size::SMALL, accent));
        if !what.is_empty() {
            soft_ui(ctx, ui, what);
        }
    });
    if row.clicked() {
        ctx.send(Command::SetDate(day));
    }
}

/// Text.
pub fn body_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    block_label_ui(ui, text, Look::regular(size::BODY, color32(ctx.palette().ink)));
}

/// Running text, with the glossary's terms underlined.
pub fn prose_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    text_with_terms_ui(ctx, ui, text, Look::regular(size::BODY, color32(ctx.palette().ink)));
}

/// A small heading in the text.
pub fn strong_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) {
    block_label_ui(ui, text, Look::bold(size::SMALL, color32(ctx.palette().ink)));
}

/// A text that begins where the interface's lines do, though it may begin with a number.
pub fn in_line(ctx: &Ctx<'_>, text: &str) -> String {
    if ctx.rtl() && !is_rtl_text(text) { format!("\u{200F}{text}") } else { text.to_owned() }
}

/// That some sources speak against the interest of their own side, and what they admit.
pub fn admitted_ui(ctx: &Ctx<'_>, ui: &mut Ui, admitted: Option<&AgainstInterest>) {
    let Some(admitted) = admitted else { return };
    ui.add_space(2.0);
    block_label_ui(ui, &ctx.tr("source-against-interest"), Look::bold(size::SMALL, color32(ctx.palette().sure)));
    soft_ui(ctx, ui, admitted.why.get(ctx.lang()));
}

/// Text of less weight.
pub fn soft_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &str) -> egui::Response {
    block_label_ui(ui, text, Look::regular(size::SMALL, color32(ctx.palette().ink_soft)))
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
        prose_ui(ctx, ui, fact.get(ctx.lang()));
        ui.add_space(3.0);
    }
}

/// The colour of a degree of trust.
pub fn confidence_color(ctx: &Ctx<'_>, confidence: Confidence) -> crate::scene::Color {
    let palette = ctx.palette();
    match confidence {
        Confidence::Documented => palette.sure,
        Confidence::Reported => palette.ink_soft,
        Confidence::Disputed | Confidence::Claimed => palette.unsure,
    }
}

/// How sure a thing is, with what that means on hover.
pub fn confidence_ui(ctx: &Ctx<'_>, ui: &mut Ui, confidence: Confidence) {
    let color = confidence_color(ctx, confidence);
    let response = badge_ui(ui, &ctx.tr(&format!("confidence-{}", confidence.key())), color32(color));
    tip(ctx, response, &ctx.tr(&format!("confidence-{}-hint", confidence.key())));
}

/// Narrower than this, what two sides say stands one under the other, in points.
const TWO_COLUMNS: f32 = 230.0;

/// What each party says, side by side in equal space where there are two.
pub fn perspectives_ui(ctx: &Ctx<'_>, ui: &mut Ui, perspectives: &[Perspective]) {
    if perspectives.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-who-says-what"));
    voices_ui(ctx, ui, perspectives);
}

/// The same without a heading.
pub fn voices_ui(ctx: &Ctx<'_>, ui: &mut Ui, perspectives: &[Perspective]) {
    let whole = ui.available_width();
    let gap = 14.0;
    let columns = if perspectives.len() == 1 || whole < TWO_COLUMNS { 1 } else { 2 };
    let width = (whole - gap * (columns - 1) as f32) / columns as f32;
    for row in perspectives.chunks(columns) {
        let layout = ctx.row(Align::Min);
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for perspective in row {
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
        body_ui(ctx, ui, &in_line(ctx, figure.value.get(ctx.lang())));
        let what = figure.what.get(ctx.lang());
        let by = figure.by.as_ref().map(|by| ctx.tr_with("insp-counted-by", &[("who", by.get(ctx.lang()).into())]));
        // A remark in another direction would come apart in the middle of the line.
        if as_of.is_empty() || is_rtl_text(what) == ctx.rtl() {
            let parts = [what, by.as_deref().unwrap_or_default(), &as_of].into_iter().filter(|part| !part.is_empty());
            soft_ui(ctx, ui, &parts.collect::<Vec<_>>().join(" · "));
        } else {
            soft_ui(ctx, ui, what);
            soft_ui(ctx, ui, by.as_deref().unwrap_or_default());
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
pub fn column_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) -> egui::Rect {
    // A window may leave no room at all.
    let width = width.max(1.0);
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
