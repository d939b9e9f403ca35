//! The inspector: what is chosen, at the day shown.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Align, ScrollArea, Ui, vec2};

use super::{actor, area, changes, claim, data, datum, event, flow, line, names, parts, region, rows, term};
use crate::model::about::{self, Beside};
use crate::model::{Base, DataFile, Period, Region, RegionId, Scenario};
use crate::scene::Item;
use crate::scene::data::{DataId, DataLayer};
use crate::session::{Command, Tab};
use crate::text::{Lang, LocalText, number};
use crate::ui::Ctx;
use crate::ui::label::{Look, galley, paint};
use crate::ui::theme::color32;
use crate::ui::widgets::{Tone, icon_button_ui, row_ui};

/// A tab and how many things it lists.
pub type TabCount = (Tab, &'static str, Option<usize>);

/// What the pages have worked out and need not work out in every frame.
#[derive(Default)]
pub struct Pages {
    beside: Option<(RegionId, Arc<Vec<Beside>>)>,
    km2: HashMap<usize, f64>,
    /// The events in which a term of the glossary occurs: language, term, events.
    with_term: Option<(Lang, usize, Arc<Vec<usize>>)>,
    /// The facets of a data file.
    facets: Option<(Arc<DataFile>, data::Facets)>,
    /// How many rows of a data file are shown: file, revision, days, count.
    rows_shown: Option<(DataId, u64, Period, usize)>,
}

impl Pages {
    /// The regions beside a region.
    pub fn beside(&mut self, base: &Base, region: &Region) -> Arc<Vec<Beside>> {
        match &self.beside {
            Some((id, beside)) if *id == region.id => beside.clone(),
            Some(_) | None => {
                let beside = Arc::new(about::beside(base, region));
                self.beside = Some((region.id.clone(), beside.clone()));
                beside
            }
        }
    }

    /// Events whose title or facts have a term of the glossary, in order of time.
    pub fn events_with(&mut self, ctx: &Ctx<'_>, term: usize) -> Arc<Vec<usize>> {
        if let Some((lang, of, events)) = &self.with_term
            && lang.is_same_as(ctx.lang())
            && *of == term
        {
            return events.clone();
        }
        let occurs = |text: &LocalText| ctx.terms.find(text.get(ctx.lang())).iter().any(|found| found.term == term);
        let events = ctx.scenario().events.iter().enumerate();
        let with = events.filter(|(_, event)| occurs(&event.title) || event.facts.iter().any(occurs));
        let events = Arc::new(with.map(|(i, _)| i).collect());
        self.with_term = Some((ctx.lang(), term, Arc::clone(&events)));
        events
    }

    /// The facets of a data file.
    pub fn facets(&mut self, layer: &DataLayer) -> data::Facets {
        if let Some((file, facets)) = &self.facets
            && Arc::ptr_eq(file, &layer.file)
        {
            return facets.clone();
        }
        let facets = data::facets_of(&layer.file);
        self.facets = Some((layer.file.clone(), facets.clone()));
        facets
    }

    /// How many rows of a data file are shown on the days shown.
    pub fn rows_shown(&mut self, ctx: &Ctx<'_>, layer: &DataLayer) -> usize {
        let (revision, days) = (ctx.state.data.revision, ctx.state.period());
        if let Some((id, of, on, rows)) = self.rows_shown
            && (id, of, on) == (layer.id, revision, days)
        {
            return rows;
        }
        let rows = ctx.state.data_rows_shown(layer);
        self.rows_shown = Some((layer.id, revision, days, rows));
        rows
    }

    /// The size of an area row in square kilometres.
    pub fn km2(&mut self, scenario: &Scenario, row: usize) -> f64 {
        *self.km2.entry(row).or_insert_with(|| scenario.areas[row].km2())
    }
}

/// The inspector.
pub fn inspector_ui(ctx: &Ctx<'_>, ui: &mut Ui, pages: &mut Pages) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 5.0);
        history_ui(ctx, ui);
        match &ctx.state.selection {
            None => match ctx.changes {
                Some(compared) => changes::changes_ui(ctx, ui, compared),
                None => nothing_ui(ctx, ui),
            },
            Some(Item::Region(id, at)) => region::region_ui(ctx, ui, id, *at, pages),
            Some(Item::Area(id, at)) => area::area_ui(ctx, ui, id, *at),
            Some(Item::Event(id)) => event::event_ui(ctx, ui, id),
            Some(Item::Flow(id)) => flow::flow_ui(ctx, ui, id),
            Some(Item::Actor(id)) => actor::actor_ui(ctx, ui, id, pages),
            Some(Item::Line(id)) => line::line_ui(ctx, ui, id),
            Some(Item::Claim(id)) => claim::claim_ui(ctx, ui, id),
            Some(Item::Data(id)) => data::data_ui(ctx, ui, *id, pages),
            Some(Item::Datum(id, row)) => datum::datum_ui(ctx, ui, *id, *row),
            Some(Item::Term(id)) => term::term_ui(ctx, ui, id, pages),
        }
        ui.add_space(16.0);
    });
}

/// Back and forward, once there is a way.
fn history_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let ways = ctx.state.history.ways();
    if ways == [None, None] {
        return;
    }
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let (back, forward) = if ctx.rtl() { ("arrow-right", "arrow-left") } else { ("arrow-left", "arrow-right") };
        let buttons = [(back, "key-back", Command::Back), (forward, "key-forward", Command::Forward)];
        for ((icon, key, command), place) in buttons.into_iter().zip(ways) {
            // Where it leads stands in the tooltip.
            let name = match place {
                Some((item, date)) => format!("{}: {}", ctx.tr(key), names::place_name(ctx, item.as_ref(), *date)),
                None => ctx.tr(key),
            };
            let button = |ui: &mut Ui| icon_button_ui(ctx, ui, icon, &name, [30.0, 26.0], Tone::Bare);
            if ui.add_enabled_ui(place.is_some(), button).inner.clicked() {
                ctx.send(command);
            }
        }
    });
}

/// Before anything is chosen: what the scenario is, and what happened lately.
fn nothing_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let frame = &ctx.scenario().frame;
    parts::title_ui(ctx, ui, frame.title.get(ctx.lang()), "");
    parts::body_ui(ctx, ui, frame.about.get(ctx.lang()));
    ui.add_space(4.0);
    parts::soft_ui(ctx, ui, &ctx.tr("insp-nothing-hint"));
    crate::ui::widgets::heading_ui(ctx, ui, &ctx.tr("insp-now"));
    let mut any = false;
    for now in ctx.moment.live_events().take(14) {
        let event = &ctx.scenario().events[now.event];
        if ctx.state.theatre_shown(&event.theatre) {
            any = true;
            rows::event_row_ui(ctx, ui, event, false);
        }
    }
    if !any {
        parts::soft_ui(ctx, ui, &ctx.tr("insp-no-events"));
    }
}

/// Size of a tab's word where there is room, in points.
const TAB_SIZE: f32 = 13.5;
/// Between tabs, in points.
const TAB_GAP: f32 = 16.0;

/// The row of tabs.
pub fn tabs_ui(ctx: &Ctx<'_>, ui: &mut Ui, tabs: &[TabCount]) {
    ui.add_space(4.0);
    let layout = ctx.row(Align::Center);
    let texts: Vec<(Tab, String)> = tabs
        .iter()
        .map(|(tab, key, count)| {
            (*tab, count.map_or_else(|| ctx.tr(key), |n| format!("{} {}", ctx.tr(key), number(ctx.lang(), n as i64))))
        })
        .collect();
    // In a narrow panel the row gets smaller rather than wider than the panel.
    let look = Look::bold(TAB_SIZE, color32(ctx.palette().ink));
    let wide: f32 = texts.iter().map(|(_, text)| galley(ui.ctx(), text, look, f32::INFINITY).size().x + TAB_GAP).sum();
    let shrink = (ui.available_width() / (wide - TAB_GAP)).min(1.0);
    let row = ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), layout, |ui| {
        ui.spacing_mut().item_spacing.x = TAB_GAP * shrink;
        for (tab, text) in &texts {
            tab_ui(ctx, ui, *tab, text, (TAB_SIZE * shrink * 2.0).floor() / 2.0);
        }
    });
    let y = row.response.rect.bottom();
    let line = egui::Stroke::new(1.0, color32(ctx.palette().rule));
    ui.painter().hline(row.response.rect.x_range(), y, line);
    ui.add_space(4.0);
}

fn tab_ui(ctx: &Ctx<'_>, ui: &mut Ui, tab: Tab, text: &str, size: f32) {
    let palette = ctx.palette();
    let on = ctx.state.tab == tab;
    let look = Look::bold(size, color32(if on { palette.ink } else { palette.ink_faint }));
    let galley = galley(ui.ctx(), text, look, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, 30.0), egui::Sense::click());
    paint(ui.painter(), rect.center() - galley.size() / 2.0, galley, look.color);
    if on {
        let line = egui::Stroke::new(2.0, color32(palette.accent));
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    crate::ui::widgets::focus_ring(ctx, ui, &response);
    response.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, on, text));
    if response.clicked() {
        ctx.send(Command::ShowTab(tab));
    }
}
