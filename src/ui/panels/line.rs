//! A border or a line of disputed ground: what it is, what it goes back to, and who draws it how.

use egui::{Sense, Ui};

use super::legend::key_row_ui;
use super::{names, parts};
use crate::model::{Border, LineId, LineLook};
use crate::scene::furniture::key::{Row, Sample};
use crate::scene::layers::lines;
use crate::scene::{Color, Dash, Item, Stroke};
use crate::session::Command;
use crate::text::long_date;
use crate::ui::Ctx;
use crate::ui::theme::color32;
use crate::ui::widgets::{badge_ui, heading_ui, link_row_ui, row_ui};

/// The page of a line.
pub fn line_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &LineId) {
    let Some(border) = ctx.base().border(id) else { return };
    let lang = ctx.lang();
    let dates = border.span.map_or_else(String::new, |span| parts::dates(ctx, span.from, span.last_day()));
    parts::title_ui(ctx, ui, &border.title(ctx.base(), lang), &dates);
    ui.add_space(2.0);
    let look = border.look(&ctx.state.viewpoint, ctx.state.date);
    row_ui(ctx, ui, |ui| drop(badge_ui(ui, &look_name(ctx, look), color32(ctx.palette().ink_soft))));
    if let Some(span) = border.span {
        parts::when_ui(ctx, ui, span);
    }
    if let LineLook::Border(status) = look {
        parts::body_ui(ctx, ui, &ctx.tr(&format!("border-{}-hint", status.key())));
    }
    if let Some(agreement) = &border.agreement {
        heading_ui(ctx, ui, &ctx.tr("line-agreement"));
        let name = agreement.name.get(lang);
        parts::body_ui(ctx, ui, &as_sentence(name));
        if !name.contains(&agreement.date.year().to_string()) {
            parts::soft_ui(ctx, ui, &long_date(lang, agreement.date));
        }
    }
    views_ui(ctx, ui, border);
    between_ui(ctx, ui, border);
    ui.add_space(6.0);
    parts::soft_ui(ctx, ui, &ctx.tr("map-boundaries-note"));
}

/// What a look is called.
pub fn look_name(ctx: &Ctx<'_>, look: LineLook) -> String {
    match look {
        LineLook::Border(status) => ctx.tr(&format!("border-{}", status.key())),
        LineLook::Unit => ctx.tr("border-unit"),
        LineLook::Hidden => ctx.tr("border-hidden"),
    }
}

/// A text from the middle of a sentence, at its beginning.
fn as_sentence(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Each look on the day shown, with the viewpoints that draw the line so.
fn views_ui(ctx: &Ctx<'_>, ui: &mut Ui, border: &Border) {
    let mut looks: Vec<(LineLook, Vec<&str>)> = Vec::new();
    for viewpoint in &ctx.base().viewpoints {
        let look = border.look(&viewpoint.id, ctx.state.date);
        let name = viewpoint.name.get(ctx.lang());
        match looks.iter_mut().find(|(other, _)| *other == look) {
            Some((_, names)) => names.push(name),
            None => looks.push((look, vec![name])),
        }
    }
    heading_ui(ctx, ui, &ctx.tr("line-views"));
    let nothing = Stroke { color: Color::CLEAR, width: 1.0, dash: Dash::Solid };
    for (look, names) in looks {
        let sample = Sample::Line(lines::stroke(look, ctx.palette()).unwrap_or(nothing));
        let row = Row { sample, label: as_sentence(&look_name(ctx, look)), about: None, actor: None };
        key_row_ui(ctx, ui, &row, sample.room(), Sense::hover());
        let comma = if ctx.rtl() { "، " } else { ", " };
        parts::soft_ui(ctx, ui, &names.join(comma));
        ui.add_space(3.0);
    }
}

/// The countries that it lies between; a click shows one.
fn between_ui(ctx: &Ctx<'_>, ui: &mut Ui, border: &Border) {
    let countries: Vec<_> = border.countries.iter().filter_map(|id| ctx.base().region(id)).collect();
    if countries.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("line-between"));
    for country in countries {
        let name = names::region_name(ctx, country);
        let row = ui.push_id(("between", country.id.as_str()), |ui| {
            link_row_ui(ctx, ui, name, |ui| parts::body_ui(ctx, ui, name))
        });
        if row.inner.clicked() {
            ctx.select(Item::Region(country.id.clone(), country.label));
            ctx.send(Command::FlyTo(country.label, 5.0));
        }
    }
}
