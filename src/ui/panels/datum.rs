//! A row of a data file: everything that the file says of it.

use egui::{Align, Ui};

use super::parts::{self, body_ui, column_ui, soft_ui};
use crate::model::dataset::{Deaths, Field, PointPrecision, Role, Row, TimePrecision};
use crate::scene::Item;
use crate::scene::data::{DataId, DataLayer};
use crate::text::plain_number;
use crate::ui::Ctx;
use crate::ui::columns::role_name;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{badge_ui, heading_ui, link_row_ui, row_ui};

/// The part of the width that names of columns take.
const NAMES: f32 = 0.36;

/// What a row is called where there is room for a line: its title, else what it is and where.
pub fn title(ctx: &Ctx<'_>, layer: &DataLayer, row: Row) -> String {
    let dataset = layer.dataset();
    if row as usize >= dataset.len() {
        return String::new();
    }
    let texts = [Field::Title, Field::Category, Field::Kind, Field::Place].map(|field| dataset.text(row, field));
    let [title, category, kind, place] = texts.each_ref().map(|text| text.trim());
    let what = if category.is_empty() { kind } else { category };
    match (title, what, place) {
        ("", "", "") => {
            let number = plain_number(ctx.lang(), i64::from(dataset.record(row)));
            ctx.tr_with("data-row", &[("n", (&number).into())])
        }
        ("", what, "") => what.to_owned(),
        ("", "", place) => place.to_owned(),
        ("", what, place) => format!("{what} · {place}"),
        (title, ..) => title.to_owned(),
    }
}

/// The page of a row.
pub fn datum_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: DataId, row: Row) {
    let Some(layer) = ctx.state.data_layer(id).filter(|layer| (row as usize) < layer.dataset().len()) else { return };
    let dataset = layer.dataset();
    let span = dataset.span(row);
    let days = span.map_or_else(|| ctx.tr("data-no-day"), |span| parts::dates(ctx, span.from, span.last_day()));
    let place = dataset.text(row, Field::Place);
    let under = if place.is_empty() { days } else { format!("{place} · {days}") };
    let [title, under] = [title(ctx, layer, row), under].map(|text| parts::in_line(ctx, &text));
    parts::title_ui(ctx, ui, &title, &under);
    ui.add_space(2.0);
    let kind = dataset.text(row, Field::Kind);
    if !kind.is_empty() {
        row_ui(ctx, ui, |ui| badge_ui(ui, &kind, color32(ctx.palette().ink_soft)));
    }
    let (time, point) = dataset.precision(row);
    if time != TimePrecision::Day {
        soft_ui(ctx, ui, &ctx.tr(&format!("data-time-{}", time.word())));
    }
    if point != PointPrecision::Exact {
        soft_ui(ctx, ui, &ctx.tr(&format!("data-point-{}", point.word())));
    }
    if let Some(span) = span {
        parts::when_ui(ctx, ui, span);
    }
    let notes = dataset.text(row, Field::Notes);
    if !notes.is_empty() {
        body_ui(ctx, ui, &notes);
    }
    deaths_ui(ctx, ui, dataset.deaths(row));
    heading_ui(ctx, ui, &ctx.tr("data-says"));
    for field in [Field::ActorA, Field::ActorB, Field::Category, Field::Source, Field::Id] {
        value_ui(ctx, ui, &role_name(ctx, Role::Text(field)), &dataset.text(row, field));
    }
    for (name, value) in dataset.properties(row) {
        value_ui(ctx, ui, name, &value);
    }
    let at = dataset.at(row);
    value_ui(ctx, ui, &ctx.tr("data-place"), &format!("\u{2066}{:.5}, {:.5}\u{2069}", at.lon, at.lat));
    heading_ui(ctx, ui, &ctx.tr("data-from-file"));
    let number = plain_number(ctx.lang(), i64::from(dataset.record(row)));
    let from = ctx.tr_with("data-row-of", &[("n", (&number).into()), ("name", (&layer.file.name).into())]);
    let link = link_row_ui(ctx, ui, "file", |ui| {
        block_label_ui(ui, &from, Look::regular(size::BODY, color32(ctx.palette().ink)));
    });
    if link.clicked() {
        ctx.select(Item::Data(id));
    }
}

/// How many died, by the file; who counted stands with its source.
fn deaths_ui(ctx: &Ctx<'_>, ui: &mut Ui, deaths: Deaths) {
    let say = |key: &str, count: Option<u32>| {
        let number = plain_number(ctx.lang(), i64::from(count?));
        Some(ctx.tr_with(key, &[("n", (&number).into())]))
    };
    let counts =
        [("data-deaths-best", deaths.best), ("data-deaths-low", deaths.low), ("data-deaths-high", deaths.high)];
    let said: Vec<String> = counts.into_iter().filter_map(|(key, count)| say(key, count)).collect();
    if !said.is_empty() {
        body_ui(ctx, ui, &said.join(" · "));
    }
}

/// A name and what stands there; nothing where nothing stands there.
fn value_ui(ctx: &Ctx<'_>, ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let width = ui.available_width();
    ui.with_layout(ctx.row(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        column_ui(ui, width * NAMES, |ui| {
            soft_ui(ctx, ui, &parts::in_line(ctx, name));
        });
        column_ui(ui, width * (1.0 - NAMES) - 8.0, |ui| body_ui(ctx, ui, &parts::in_line(ctx, value)));
    });
}
