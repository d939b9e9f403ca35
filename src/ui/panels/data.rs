//! Data files of the person's: the switches in the legend, and the page of a file.

use std::sync::Arc;

use egui::{Ui, vec2};

use super::inspector::Pages;
use super::parts::{self, body_ui, soft_ui};
use crate::model::check::Severity;
use crate::model::dataset::{Facet, Role};
use crate::model::{DataFile, Format};
use crate::scene::Item;
use crate::scene::data::{Colouring, DataId, DataLayer};
use crate::session::data::Wanted;
use crate::session::{Command, DataChange};
use crate::text::{Arg, number};
use crate::ui::Ctx;
use crate::ui::columns::{columns_ui, role_name};
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, check_row_ui, choice_row_ui, heading_ui, icon_button_ui, link_row_ui, row_ui};

/// Problems that are told one by one.
const PROBLEMS: usize = 12;

fn change(ctx: &Ctx<'_>, change: DataChange) {
    ctx.send(Command::Data(change));
}

/// The open files, to be shown, hidden and looked into, and the way to another one.
pub fn files_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    for layer in ctx.state.data_layers() {
        ui.push_id(("file", layer.id), |ui| {
            row_ui(ctx, ui, |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let width = (ui.available_width() - 32.0).max(1.0);
                ui.allocate_ui(vec2(width, 24.0), |ui| {
                    ui.set_width(width);
                    let rows = Some(layer.dataset().len());
                    if let (Some(on), _) = check_row_ui(ctx, ui, layer.shown, &layer.file.name, rows) {
                        change(ctx, DataChange::Show(layer.id, on));
                    }
                });
                let about = ctx.tr_with("data-about", &[("name", (&layer.file.name).into())]);
                if icon_button_ui(ctx, ui, "sliders-horizontal", &about, [28.0, 24.0], Tone::Bare).clicked() {
                    ctx.select(Item::Data(layer.id));
                }
            });
        });
    }
    order_ui(ctx, ui, "key-data", DataChange::Toggle);
}

/// Words that give an order when they are clicked.
fn order_ui(ctx: &Ctx<'_>, ui: &mut Ui, key: &str, order: DataChange) {
    let row = link_row_ui(ctx, ui, key, |ui| {
        block_label_ui(ui, &ctx.tr(key), Look::bold(size::SMALL, color32(ctx.palette().accent)));
    });
    if row.clicked() {
        change(ctx, order);
    }
}

/// What a file is called by its reader.
fn read_as(ctx: &Ctx<'_>, file: &DataFile) -> String {
    let recognised = &file.recognised;
    let mut parts = vec![recognised.format.word().to_uppercase()];
    if recognised.format == Format::Csv && recognised.mapping.dialect.word() != "any" {
        parts.push(recognised.mapping.dialect.word().to_uppercase());
    }
    parts.push(match recognised.encoding_guessed {
        true => ctx.tr_with("data-encoding-guessed", &[("encoding", recognised.encoding.into())]),
        false => recognised.encoding.to_owned(),
    });
    if let Some(separator) = recognised.separator {
        let name = if separator == '\t' { ctx.tr("data-tab") } else { separator.to_string() };
        parts.push(ctx.tr_with("data-separator", &[("separator", (&name).into())]));
    }
    if let Some((order, assumed)) = recognised.order {
        let key = if assumed { "assumed" } else { "found" };
        parts.push(ctx.tr(&format!("data-order-{}-{key}", order.word())));
    }
    parts.join(" · ")
}

/// The page of a file.
pub fn data_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: DataId, pages: &mut Pages) {
    let Some(layer) = ctx.state.data_layer(id) else { return };
    let file = &layer.file;
    if ctx.state.data.coming == Some(id) {
        parts::title_ui(ctx, ui, &parts::in_line(ctx, &file.name), "");
        rows_ui(ctx, ui, layer, pages);
        soft_ui(ctx, ui, &ctx.tr("data-coming"));
        return order_ui(ctx, ui, "data-close", DataChange::Close(id));
    }
    let [name, read_as] = [&file.name, &read_as(ctx, file)].map(|text| parts::in_line(ctx, text));
    parts::title_ui(ctx, ui, &name, &read_as);
    ui.add_space(2.0);
    rows_ui(ctx, ui, layer, pages);
    order_ui(ctx, ui, "data-show-places", DataChange::ShowPlaces(id));
    if file.dataset.dated() > 0 {
        order_ui(ctx, ui, "data-show-days", DataChange::ShowDays(id));
    }
    order_ui(ctx, ui, "data-close", DataChange::Close(id));
    keep_ui(ctx, ui, layer);
    problems_ui(ctx, ui, file);
    let facets = pages.facets(layer);
    heading_ui(ctx, ui, &ctx.tr("data-colour-by"));
    let alike = !matches!(layer.colouring, Colouring::Values { .. });
    if choice_row_ui(ctx, ui, alike, &ctx.tr("data-colour-none")).clicked() {
        change(ctx, DataChange::ColourBy(id, None));
    }
    for (facet, _) in facets.iter() {
        let on = layer.colouring.facet() == Some(*facet);
        if choice_row_ui(ctx, ui, on, &facet_name(ctx, layer, *facet)).clicked() {
            change(ctx, DataChange::ColourBy(id, Some(*facet)));
        }
    }
    if !facets.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("data-sift"));
        if !layer.filter.is_empty() {
            order_ui(ctx, ui, "data-sift-nothing", DataChange::SiftNothing(id));
        }
    }
    for (facet, values) in facets.iter() {
        facet_ui(ctx, ui, layer, *facet, values);
    }
    let mapping = &file.recognised.mapping;
    if !mapping.columns.is_empty() && layer.kept.is_none() {
        let table = file.recognised.format == Format::Csv;
        let what = if table { "columns" } else { "properties" };
        heading_ui(ctx, ui, &ctx.tr(&format!("data-{what}")));
        soft_ui(ctx, ui, &ctx.tr(&format!("data-{what}-hint")));
        if let Some(mapping) = columns_ui(ctx, ui, ("columns of", id), mapping, &[], table) {
            let path = layer.path.clone();
            let wanted = Wanted { replaces: Some(id), mapping: Some(mapping), ..Wanted::new(path) };
            change(ctx, DataChange::ReadAs(Box::new(wanted)));
        }
    }
}

/// Whether it is kept with the scenario, and the way there and back.
fn keep_ui(ctx: &Ctx<'_>, ui: &mut Ui, layer: &DataLayer) {
    if ctx.state.data.keeping {
        soft_ui(ctx, ui, &ctx.tr("data-keeping"));
        return;
    }
    match &layer.kept {
        None => order_ui(ctx, ui, "data-keep", DataChange::Keep(layer.id)),
        Some(kept) => {
            soft_ui(ctx, ui, &ctx.tr("data-is-kept"));
            if *kept != layer.as_kept(kept.id.clone()) {
                order_ui(ctx, ui, "data-keep-look", DataChange::Keep(layer.id));
            }
            order_ui(ctx, ui, "data-take-out", DataChange::TakeOut(layer.id));
        }
    }
}

/// How many rows there are, and how many of them are on the map now.
fn rows_ui(ctx: &Ctx<'_>, ui: &mut Ui, layer: &DataLayer, pages: &mut Pages) {
    let dataset = layer.dataset();
    let shown = pages.rows_shown(ctx, layer);
    let [shown, all] = [shown, dataset.len()].map(|n| number(ctx.lang(), n as i64));
    body_ui(ctx, ui, &ctx.tr_with("data-rows-shown", &[("n", (&shown).into()), ("of", (&all).into())]));
    let undated = dataset.len() - dataset.dated();
    if undated > 0 {
        soft_ui(ctx, ui, &ctx.tr_with("data-undated", &[("n", Arg::Count(undated as i64))]));
    }
    if let Some(period) = dataset.period() {
        soft_ui(ctx, ui, &crate::text::long_days(ctx.lang(), period.first(), period.last()));
    }
}

/// What was left out and what else is to be known.
fn problems_ui(ctx: &Ctx<'_>, ui: &mut Ui, file: &DataFile) {
    heading_ui(ctx, ui, &ctx.tr("data-read"));
    let [records, skipped] = [file.records, file.skipped].map(|n| number(ctx.lang(), n as i64));
    let args = [("n", (&records).into()), ("skipped", (&skipped).into())];
    body_ui(ctx, ui, &ctx.tr_with("data-records", &args));
    for problem in file.problems.iter().take(PROBLEMS) {
        let color = if problem.severity == Severity::Error { ctx.palette().unsure } else { ctx.palette().ink_soft };
        let at = if problem.at.is_empty() { String::new() } else { format!("{}: ", problem.at) };
        let text = parts::in_line(ctx, &format!("{at}{}", problem.reason));
        block_label_ui(ui, &text, Look::regular(size::SMALL, color32(color)));
    }
    let more = file.problems.len().saturating_sub(PROBLEMS);
    if more > 0 {
        soft_ui(ctx, ui, &ctx.tr_with("data-more-problems", &[("n", Arg::Count(more as i64))]));
    }
}

/// What a facet is called.
fn facet_name(ctx: &Ctx<'_>, layer: &DataLayer, facet: Facet) -> String {
    match (facet, layer.dataset().facet_name(facet)) {
        (Facet::Field(field), _) => role_name(ctx, Role::Text(field)),
        (Facet::Property(_), name) => name.unwrap_or_default().to_owned(),
    }
}

/// The values of a facet, to be shown or left out.
fn facet_ui(ctx: &Ctx<'_>, ui: &mut Ui, layer: &DataLayer, facet: Facet, values: &[(u32, String, usize)]) {
    let name = facet_name(ctx, layer, facet);
    ui.push_id(("facet", facet), |ui| {
        parts::strong_ui(ctx, ui, &parts::in_line(ctx, &name));
        ui.spacing_mut().item_spacing.y = 1.0;
        for (symbol, value, rows) in values {
            let text = if value.is_empty() { ctx.tr("data-empty-value") } else { value.clone() };
            let shown = layer.filter.shows(facet, *symbol);
            let row = ui.push_id(symbol, |ui| check_row_ui(ctx, ui, shown, &text, Some(*rows))).inner;
            if let (Some(on), _) = row {
                change(ctx, DataChange::Sift(layer.id, facet, *symbol, on));
            }
        }
        ui.add_space(4.0);
    });
}

/// The facets of a file with their values, most frequent first.
pub type Facets = Arc<Vec<(Facet, Vec<(u32, String, usize)>)>>;

/// Works out the facets of a file.
pub fn facets_of(file: &DataFile) -> Facets {
    let named = |(facet, values): (Facet, Vec<(&str, usize)>)| {
        let values = (0..).zip(values).filter(|(_, (_, rows))| *rows > 0);
        let mut values: Vec<_> = values.map(|(n, (text, rows))| (n, text.to_owned(), rows)).collect();
        values.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
        (facet, values)
    };
    Arc::new(file.dataset.facets().into_iter().map(named).collect())
}
