//! A region at a day: who holds it, what is going on, what happened, who is involved, what the sides
//! say, how sure that is, and the way on.

use egui::Ui;

use super::inspector::{Pages, tabs_ui};
use super::names::region_name;
use super::rows::{event_row_ui, flow_row_ui, hand_row_ui, holder_color, holder_short, place_row_ui};
use super::{parts, sources};
use crate::model::about::{About, nearest_event};
use crate::model::moment::{Currency, EventNow};
use crate::model::profile::profile_at;
use crate::model::summary::{holder_name, status};
use crate::model::{Here, HolderId, LonLat, RegionId, RegionKind};
use crate::scene::{Color, Item};
use crate::session::{Command, Tab};
use crate::text::number;
use crate::ui::Ctx;
use crate::ui::label::{Look, block_label_ui};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{heading_ui, link_row_ui};

/// Changes of hands in the summary.
const HANDS: usize = 3;
/// Events of a list in the summary.
const EVENTS: usize = 4;
/// Arrows in the summary.
const FLOWS: usize = 6;
/// Sources in the summary.
const SOURCES: usize = 3;

/// The page of a region.
pub fn region_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: &RegionId, at: LonLat, pages: &mut Pages) {
    let Some(region) = ctx.base().region(id) else { return };
    let about = About::new(ctx.scenario(), ctx.base(), ctx.moment, at);
    let date = ctx.shown_days();
    let place = match (region.kind, about.here.country) {
        (RegionKind::Unit, Some(country)) => format!("{} · {date}", country.name.get(ctx.lang())),
        _ => date,
    };
    let name = region.naming.in_full(&region.name, ctx.lang(), &ctx.state.viewpoint);
    parts::title_ui(ctx, ui, &name, &place);
    tabs_ui(
        ctx,
        ui,
        &[
            (Tab::Summary, "insp-tab-summary", None),
            (Tab::Events, "insp-tab-events", Some(about.events.len())),
            (Tab::Flows, "insp-tab-flows", Some(about.flows.len())),
            (Tab::Sources, "insp-tab-sources", Some(about.sources.len())),
        ],
    );
    match ctx.state.tab {
        Tab::Summary => summary_ui(ctx, ui, &about, pages),
        Tab::Events => {
            if about.events.is_empty() {
                no_events_ui(ctx, ui, &about.here);
            }
            events_ui(ctx, ui, about.events.iter());
        }
        Tab::Flows => flows_ui(ctx, ui, &about.flows),
        Tab::Sources => sources::sources_ui(ctx, ui, &about.sources),
    }
}

fn summary_ui(ctx: &Ctx<'_>, ui: &mut Ui, about: &About<'_>, pages: &mut Pages) {
    holder_card_ui(ctx, ui, about);
    also_ui(ctx, ui, &about.here);
    if about.past_hands().next().is_some() {
        heading_ui(ctx, ui, &ctx.tr("insp-hands"));
        for hand in about.past_hands().take(HANDS) {
            hand_row_ui(ctx, ui, hand);
        }
    }
    if about.live().next().is_some() {
        heading_ui(ctx, ui, &ctx.tr("insp-now"));
        events_ui(ctx, ui, about.live().take(EVENTS));
        more_ui(ctx, ui, about.live().count(), EVENTS, Tab::Events);
    } else if about.next.is_none() && about.flows.is_empty() {
        ui.add_space(8.0);
        no_events_ui(ctx, ui, &about.here);
    }
    if let Some(next) = about.next {
        heading_ui(ctx, ui, &ctx.tr("insp-next"));
        ui.push_id("next", |ui| event_row_ui(ctx, ui, &ctx.scenario().events[next], true));
    }
    profile_ui(ctx, ui, &about.here);
    if !about.flows.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-in-and-out"));
        flows_ui(ctx, ui, &about.flows[..about.flows.len().min(FLOWS)]);
        more_ui(ctx, ui, about.flows.len(), FLOWS, Tab::Flows);
    }
    heard_ui(ctx, ui, about);
    sure_ui(ctx, ui, about);
    let past: Vec<&EventNow> =
        about.events.iter().filter(|now| matches!(now.currency, Currency::Past(_))).take(EVENTS).collect();
    if !past.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-what-happened"));
        events_ui(ctx, ui, past.into_iter());
    }
    how_ui(ctx, ui, &about.here);
    linked_ui(ctx, ui, &about.linked);
    neighbours_ui(ctx, ui, about, pages);
    if !about.sources.is_empty() {
        heading_ui(ctx, ui, &ctx.tr("insp-tab-sources"));
        sources::sources_ui(ctx, ui, &about.sources[..about.sources.len().min(SOURCES)]);
        more_ui(ctx, ui, about.sources.len(), SOURCES, Tab::Sources);
    }
}

/// What the place is and what it is known for in the story, in the phase of the day.
fn profile_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>) {
    let Some((profile, phase)) = profile_at(ctx.scenario(), here) else { return };
    heading_ui(ctx, ui, &ctx.tr("insp-profile"));
    let name = profile.name.get(ctx.lang());
    let title = phase.title.get(ctx.lang());
    let heading = if title.is_empty() { name.to_owned() } else { format!("{name} · {title}") };
    parts::strong_ui(ctx, ui, &heading);
    parts::prose_ui(ctx, ui, phase.text.get(ctx.lang()));
    if let Some(line) = sources::source_line(ctx, &phase.sources) {
        parts::soft_ui(ctx, ui, &line);
    }
}

/// The way to the rest of a list that was cut.
fn more_ui(ctx: &Ctx<'_>, ui: &mut Ui, all: usize, shown: usize, tab: Tab) {
    if all <= shown {
        return;
    }
    let text = ctx.tr_with("insp-all", &[("n", (all as i64).into())]);
    let accent = color32(ctx.palette().accent);
    let row = ui.push_id(("all", tab), |ui| {
        link_row_ui(ctx, ui, &text, |ui| {
            block_label_ui(ui, &text, Look::bold(size::SMALL, accent));
        })
    });
    if row.inner.clicked() {
        ctx.send(Command::ShowTab(tab));
    }
}

/// That nothing happens here on the day, and the way to the nearest day on which something does.
fn no_events_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>) {
    parts::soft_ui(ctx, ui, &ctx.tr("insp-no-events"));
    let scenario = ctx.scenario();
    let inside = |e: &crate::model::Event| here.is_in_region(ctx.base(), e.at);
    if let Some(i) = nearest_event(scenario, ctx.state.date, inside) {
        let event = &scenario.events[i];
        parts::go_to_ui(ctx, ui, scenario.clamp(event.from), event.title.get(ctx.lang()));
    }
}

/// Who holds it, since when, who did before, what is disputed about it, and how sure that is.
fn holder_card_ui(ctx: &Ctx<'_>, ui: &mut Ui, about: &About<'_>) {
    let palette = ctx.palette();
    let here = &about.here;
    egui::Frame::NONE.fill(color32(palette.card)).corner_radius(10.0).inner_margin(14.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let Some(first) = here.holders.first() else {
            parts::soft_ui(ctx, ui, &ctx.tr("insp-at-sea"));
            return;
        };
        let de_facto = here.de_facto().map(|disputed| disputed.de_facto.get(ctx.lang()).to_owned());
        let color = holder_color(ctx, &first.who).filter(|_| de_facto.is_none());
        let held = de_facto.unwrap_or_else(|| {
            let name = holder_name(ctx.scenario(), ctx.base(), &first.who, ctx.lang());
            ctx.tr_with("insp-held-by", &[("holder", (&name).into())])
        });
        let look = Look::bold(size::BODY + 0.5, color32(palette.ink));
        let response = block_label_ui(ui, &held, look);
        let x = if ctx.rtl() { response.rect.right() + 8.0 } else { response.rect.left() - 8.0 };
        let bar = egui::Stroke::new(4.0, color32(color.unwrap_or(palette.ink_faint)));
        ui.painter().vline(x, response.rect.y_range(), bar);
        for line in holder_lines(ctx, here) {
            parts::soft_ui(ctx, ui, &line);
        }
        if let Some(confidence) = about.confidence(ctx.scenario()) {
            ui.add_space(2.0);
            crate::ui::widgets::row_ui(ctx, ui, |ui| parts::confidence_ui(ctx, ui, confidence));
        }
    });
}

fn holder_lines(ctx: &Ctx<'_>, here: &Here<'_>) -> Vec<String> {
    let scenario = ctx.scenario();
    let lang = ctx.lang();
    let mut lines = Vec::new();
    let Some(first) = here.holders.first() else { return lines };
    match first.since {
        Some(since) => lines.push(parts::since(ctx, since)),
        None if here.de_facto().is_some() => lines.push(ctx.tr("insp-no-holder")),
        None => lines.push(ctx.tr("insp-recognised-state")),
    }
    if let Some(before) = &here.before {
        let name = holder_name(scenario, ctx.base(), before, lang);
        lines.push(ctx.tr_with("insp-before", &[("holder", (&name).into())]));
    }
    if let Some(other) = here.holders.get(1) {
        let name = holder_name(scenario, ctx.base(), &other.who, lang);
        lines.push(ctx.tr_with("insp-contested", &[("actor", (&name).into())]));
    }
    // Who runs it stands above already.
    let statuses: Vec<String> = status(here, lang).into_iter().skip(usize::from(here.de_facto().is_some())).collect();
    if let Some(country) = here.country
        && first.row.is_some()
        && statuses.is_empty()
        && crate::model::here::recognised(scenario, &country.id) != first.who
    {
        let name = country.name.get(lang);
        lines.push(ctx.tr_with("insp-recognised-part", &[("country", name.into())]));
    }
    lines.extend(statuses);
    lines
}

/// Presence, claims and blocks that cover the point.
fn also_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>) {
    for &row in &here.also {
        let area = &ctx.scenario().areas[row];
        let kind = ctx.tr(&format!("kind-area-{}", area.kind.key()));
        let name = format!("{kind} · {}", area.name.get(ctx.lang()));
        let color = holder_color(ctx, &HolderId::Actor(area.holder.clone()));
        let clicked = ui.push_id(("also", row), |ui| place_row_ui(ctx, ui, color, &name, ""));
        if clicked.inner {
            ctx.select(Item::Area(area.id.clone(), here.at));
        }
    }
}

/// What the sides say about the latest event on which both are heard.
fn heard_ui(ctx: &Ctx<'_>, ui: &mut Ui, about: &About<'_>) {
    let Some(i) = about.heard else { return };
    let event = &ctx.scenario().events[i];
    heading_ui(ctx, ui, &ctx.tr("insp-who-says-what"));
    let title = event.title.get(ctx.lang());
    let row = ui.push_id("heard", |ui| {
        link_row_ui(ctx, ui, title, |ui| {
            parts::soft_ui(ctx, ui, &format!("{} · {title}", parts::event_dates(ctx, event)));
        })
    });
    if row.inner.clicked() {
        ctx.select(Item::Event(event.id.clone()));
    }
    parts::voices_ui(ctx, ui, &event.perspectives);
}

/// How sure the holder and the events are, in plain words.
fn sure_ui(ctx: &Ctx<'_>, ui: &mut Ui, about: &About<'_>) {
    let holder = about.confidence(ctx.scenario());
    let events = about.event_confidence(ctx.scenario());
    if holder.is_none() && events.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-how-sure"));
    if let Some(confidence) = holder {
        let hint = ctx.tr(&format!("confidence-{}-hint", confidence.key()));
        parts::soft_ui(ctx, ui, &ctx.tr_with("insp-sure-holder", &[("how", (&hint).into())]));
    }
    if !events.is_empty() {
        let said: Vec<String> = events
            .into_iter()
            .map(|(confidence, n)| {
                format!("{} {}", number(ctx.lang(), n as i64), ctx.tr(&format!("confidence-{}", confidence.key())))
            })
            .collect();
        let said = said.join(if ctx.rtl() { "، " } else { ", " });
        parts::soft_ui(ctx, ui, &ctx.tr_with("insp-sure-events", &[("how", (&said).into())]));
    }
}

/// How it came to be held.
fn how_ui(ctx: &Ctx<'_>, ui: &mut Ui, here: &Here<'_>) {
    let row = here.holders.first().and_then(|h| h.row);
    if let Some(how) = row.and_then(|row| ctx.scenario().areas[row].how.as_ref()) {
        heading_ui(ctx, ui, &ctx.tr("insp-how-it-came"));
        parts::soft_ui(ctx, ui, how.get(ctx.lang()));
    }
}

/// Events elsewhere that belong to it.
pub fn linked_ui(ctx: &Ctx<'_>, ui: &mut Ui, linked: &[usize]) {
    if linked.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-linked"));
    ui.push_id("linked", |ui| {
        for &i in linked {
            event_row_ui(ctx, ui, &ctx.scenario().events[i], true);
        }
    });
}

/// Regions beside it, with who holds them on the day.
fn neighbours_ui(ctx: &Ctx<'_>, ui: &mut Ui, about: &About<'_>, pages: &mut Pages) {
    let Some(region) = about.here.region else { return };
    let beside = pages.beside(ctx.base(), region);
    if beside.is_empty() {
        return;
    }
    heading_ui(ctx, ui, &ctx.tr("insp-neighbours"));
    for beside in beside.iter() {
        let Some(other) = ctx.base().region(&beside.region) else { continue };
        let holder = Here::new(ctx.scenario(), ctx.base(), beside.at, ctx.state.date).holders.into_iter().next();
        let who = holder.as_ref().map(|h| holder_short(ctx, &h.who));
        let km = ctx.tr_with("map-km", &[("n", (&number(ctx.lang(), beside.km.round() as i64)).into())]);
        let remark: Vec<&str> = who.as_deref().into_iter().chain([km.as_str()]).collect();
        let color: Option<Color> = holder.as_ref().and_then(|h| holder_color(ctx, &h.who));
        let clicked = ui.push_id(("beside", beside.region.as_str()), |ui| {
            place_row_ui(ctx, ui, color, region_name(ctx, other), &remark.join(" · "))
        });
        if clicked.inner {
            ctx.select(Item::Region(other.id.clone(), beside.at));
            ctx.send(Command::FlyTo(beside.at, 6.0));
        }
    }
}

fn events_ui<'a>(ctx: &Ctx<'_>, ui: &mut Ui, events: impl Iterator<Item = &'a EventNow>) {
    for now in events {
        event_row_ui(ctx, ui, &ctx.scenario().events[now.event], true);
    }
}

fn flows_ui(ctx: &Ctx<'_>, ui: &mut Ui, flows: &[(usize, bool)]) {
    if flows.is_empty() {
        parts::soft_ui(ctx, ui, &ctx.tr("insp-no-flows"));
    }
    for &(i, inwards) in flows {
        let flow = &ctx.scenario().flows[i];
        let way = ctx.tr(if inwards { "insp-inwards" } else { "insp-outwards" });
        let kind = ctx.tr(&format!("kind-flow-{}", flow.kind.key()));
        flow_row_ui(ctx, ui, &flow.id, &format!("{way} · {kind}"));
    }
}
