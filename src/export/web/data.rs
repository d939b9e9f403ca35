//! What the page knows: geometry in whole numbers, things with their texts in all languages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Web;
use crate::export::drawing::relief_picture;
use crate::export::glyphs::icon_outline;
use crate::export::svg::write::PathData;
use crate::model::base::{Detail, LineKind, WINDOW};
use crate::model::briefing::SlideKind;
use crate::model::time::days_between;
use crate::model::viewpoint::DE_FACTO;
use crate::model::{
    ActorId, AreaKind, Bbox, BorderStatus, Date, EventKind, FlowKind, LineLook, SourceId, Span, scenario::Perspective,
};
use crate::scene::geometry::{Geometry, ORIGIN};
use crate::scene::icons::event_icon;
use crate::scene::layers::flows::{WIDTHS, class};
use crate::scene::mercator::{WorldBox, world_from_lon_lat};
use crate::scene::prepared::AreaGround;
use crate::scene::{Camera, Theme, slide};
use crate::text::{Lang, LocalText, month_name, tr};

/// Steps across the world: at the closest zoom of the page a step is about a pixel.
const GRID: f64 = 131_072.0;
/// The size of the sign of an event, in pixels.
const SIGN: f32 = 14.0;
/// The keys of the texts that the page says.
const KEYS: [&str; 29] = [
    "web-legend",
    "legend-holders",
    "legend-contested",
    "legend-arrows",
    "legend-arrows-unsure",
    "legend-symbols",
    "layer-relief",
    "time-play",
    "web-pause",
    "web-hint",
    "web-slides",
    "web-close",
    "web-whole",
    "web-day",
    "web-map",
    "web-before",
    "web-after",
    "web-leave",
    "web-begin",
    "map-zoom-in",
    "map-zoom-out",
    "theme-to-light",
    "theme-to-dark",
    "insp-who-says-what",
    "insp-tab-sources",
    "confidence-documented",
    "confidence-reported",
    "confidence-disputed",
    "confidence-claimed",
];

/// All that the page's script reads.
#[derive(Serialize)]
pub struct Page<'a> {
    title: &'a LocalText,
    about: &'a LocalText,
    lang: String,
    langs: Vec<Language>,
    ui: BTreeMap<String, Ui>,
    /// Midnight of the first day of the scenario, in milliseconds since 1970.
    first: i64,
    range: [i32; 2],
    day: i32,
    view: [i64; 4],
    ground: Vec<(&'static str, String)>,
    /// The hill shade: left, top, width, height, and the picture in base64.
    relief: Option<([i64; 4], String)>,
    borders: Vec<(bool, String)>,
    countries: Vec<Country<'a>>,
    actors: Vec<&'a LocalText>,
    sources: Vec<(String, Option<&'a str>)>,
    signs: BTreeMap<&'static str, String>,
    areas: Vec<Thing<'a>>,
    flows: Vec<Thing<'a>>,
    events: Vec<Thing<'a>>,
    slides: Vec<Slide<'a>>,
    attribution: &'a LocalText,
    boundaries: LocalText,
}

#[derive(Serialize)]
struct Language {
    code: String,
    name: String,
    rtl: bool,
}

#[derive(Serialize)]
struct Ui {
    months: Vec<String>,
    #[serde(flatten)]
    texts: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Country<'a> {
    name: &'a LocalText,
    x: i64,
    y: i64,
    /// Steps in a pixel from which on its name is not shown.
    far: f64,
}

/// An area, an arrow or an event.
#[derive(Serialize, Default)]
struct Thing<'a> {
    title: Option<&'a LocalText>,
    /// The key of its kind's name.
    word: String,
    kind: &'static str,
    theatre: &'a str,
    sort: &'static str,
    from: i32,
    to: Option<i32>,
    fades: bool,
    color: String,
    sure: &'static str,
    who: Vec<usize>,
    facts: Vec<&'a LocalText>,
    says: Vec<(usize, &'a LocalText)>,
    sources: Vec<usize>,
    #[serde(skip_serializing_if = "String::is_empty")]
    d: String,
    /// Left, top, right, bottom.
    #[serde(rename = "box")]
    bounds: [i64; 4],
    contested: bool,
    line: bool,
    width: f32,
    dashed: bool,
    /// Where an arrow ends, and its direction there in degrees.
    end: [f64; 3],
    x: i64,
    y: i64,
}

#[derive(Serialize)]
struct Slide<'a> {
    kind: SlideKind,
    title: LocalText,
    caption: LocalText,
    /// Who says what it shows.
    sources: Vec<usize>,
    from: i32,
    to: i32,
    secs: Option<f64>,
    view: [i64; 4],
    /// The theatres whose events and arrows are shown; all without it.
    theatres: Option<&'a [crate::model::TheatreId]>,
}

struct Maker<'a> {
    web: &'a Web<'a>,
    actors: Vec<&'a ActorId>,
    sources: BTreeMap<&'a SourceId, usize>,
}

/// The page of what is to be shown.
pub fn page<'a>(web: &'a Web<'a>) -> Page<'a> {
    let scenario = web.scenario;
    let maker = Maker {
        web,
        actors: scenario.actors.list().iter().map(|actor| &actor.id).collect(),
        sources: scenario.sources.iter().enumerate().map(|(i, source)| (&source.id, i)).collect(),
    };
    let languages: Vec<Lang> = Lang::all().iter().copied().filter(|lang| scenario.frame.title.has(*lang)).collect();
    let date = |source: &crate::model::Source| source.date.as_ref().map(|d| format!(" ({d})")).unwrap_or_default();
    Page {
        title: &web.briefing.title,
        about: &web.briefing.about,
        lang: web.lang.code().to_owned(),
        ui: languages.iter().map(|&lang| (lang.code().to_owned(), ui(lang))).collect(),
        langs: languages
            .iter()
            .map(|&lang| Language { code: lang.code().to_owned(), name: tr(lang, "language-name"), rtl: lang.is_rtl() })
            .collect(),
        first: i64::from(days_between(Date::constant(1970, 1, 1), scenario.frame.span.from)) * 86_400_000,
        range: [maker.day(web.days.first()), maker.day(web.days.last())],
        day: maker.day(web.day),
        view: view(web.bbox.into()),
        ground: ground(web),
        relief: relief(web),
        borders: borders(web),
        countries: countries(web),
        actors: scenario.actors.list().iter().map(|actor| &actor.short).collect(),
        sources: scenario
            .sources
            .iter()
            .map(|source| (format!("{}: {}{}", source.publisher, source.title, date(source)), source.url.as_deref()))
            .collect(),
        signs: EventKind::ALL
            .iter()
            .map(|&kind| {
                (kind.key(), PathData::of(&icon_outline(event_icon(kind), [0.0, 0.0], SIGN)).as_str().to_owned())
            })
            .collect(),
        areas: maker.areas(),
        flows: maker.flows(),
        events: maker.events(),
        slides: maker.slides(&languages),
        attribution: &web.base.attribution.full,
        boundaries: in_all(&languages, |lang| tr(lang, "map-boundaries-note")),
    }
}

fn in_all(languages: &[Lang], text: impl Fn(Lang) -> String) -> LocalText {
    LocalText::from(languages.iter().map(|&lang| (lang.code().to_owned(), text(lang))).collect::<BTreeMap<_, _>>())
}

fn ui(lang: Lang) -> Ui {
    let events = EventKind::ALL.iter().map(|kind| format!("kind-event-{}", kind.key()));
    let flows = FlowKind::ALL.iter().map(|kind| format!("kind-flow-{}", kind.key()));
    let areas = AreaKind::ALL.iter().map(|kind| format!("kind-area-{}", kind.key()));
    let keys = KEYS.iter().map(|key| (*key).to_owned()).chain(events).chain(flows).chain(areas);
    Ui {
        months: (1..=12).map(|month| month_name(lang, month)).collect(),
        texts: keys.map(|key| (key.clone(), tr(lang, &key))).collect(),
    }
}

/// A place relative to the common origin, on the grid.
fn step([x, y]: [f32; 2]) -> [i64; 2] {
    [x, y].map(|v| (f64::from(v) * GRID).round() as i64)
}

fn view(b: WorldBox) -> [i64; 4] {
    let at = |v: f64, origin: f64| ((v - origin) * GRID).round() as i64;
    [at(b.min.x, ORIGIN.x), at(b.min.y, ORIGIN.y), at(b.max.x, ORIGIN.x), at(b.max.y, ORIGIN.y)]
}

/// Lines as the `d` of a path in whole numbers, the first point of each absolute, the others as
/// steps. Rings that are no wider than the grid are left out.
fn path<'p>(lines: impl Iterator<Item = &'p [[f32; 2]]>, closed: bool) -> String {
    let mut out = String::new();
    for line in lines {
        let mut points: Vec<[i64; 2]> = line.iter().map(|&p| step(p)).collect();
        points.dedup();
        if points.len() < if closed { 3 } else { 2 } {
            continue;
        }
        out.push_str(&format!("M{} {}l", points[0][0], points[0][1]));
        for (i, pair) in points.windows(2).enumerate() {
            let [dx, dy] = [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]];
            out.push_str(&format!("{}{dx} {dy}", if i > 0 { " " } else { "" }));
        }
        if closed {
            out.push('z');
        }
    }
    out
}

fn rings(geometry: &Geometry) -> String {
    path(geometry.iter_rings(), true)
}

fn ground(web: &Web<'_>) -> Vec<(&'static str, String)> {
    let prepared = web.prepared;
    let outer = prepared.land_outer.iter().map(|land| ("outer", rings(&land.geometry)));
    let land = prepared.land_low.iter().map(|land| ("land", rings(&land.geometry)));
    let lakes = prepared.lakes.iter().map(|lake| ("lake", rings(lake)));
    outer.chain(land).chain(lakes).filter(|(_, d)| !d.is_empty()).collect()
}

/// Width and height of the picture of the hill shade, in pixels: as fine as is still small.
const RELIEF: [f32; 2] = [1400.0, 1050.0];

fn relief(web: &Web<'_>) -> Option<([i64; 4], String)> {
    use base64::Engine as _;
    let veil = web.prepared.relief.as_ref()?;
    let [west, south, east, north] = WINDOW;
    let camera = Camera::fitting(Bbox { west, south, east, north }, RELIEF);
    // One picture for light and dark pages: it darkens and lightens what lies under it.
    let ([x, y, width, height], png) = relief_picture(veil, &camera, Theme::Light)?;
    let at = |p: [f32; 2]| camera.world_from_screen(p);
    let [left, top, right, bottom] = view(WorldBox { min: at([x, y]), max: at([x + width, y + height]) });
    Some(([left, top, right - left, bottom - top], base64::engine::general_purpose::STANDARD.encode(png)))
}

/// The box of places, left, top, right, bottom; of nothing, nothing.
fn around<'p>(places: impl Iterator<Item = &'p [f32; 2]>) -> [i64; 4] {
    let boxes = places.map(|&p| step(p)).map(|[x, y]| [x, y, x, y]);
    boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]).unwrap_or_default()
}

/// Borders as they run on the ground on the day on which the page opens: whether broken, and where.
fn borders(web: &Web<'_>) -> Vec<(bool, String)> {
    let lines = web.prepared.lines.iter().filter(|line| line.kind == LineKind::Border && line.detail != Detail::High);
    lines
        .filter_map(|line| {
            let border = line.border.as_ref()?;
            let broken = match border.look(&DE_FACTO.into(), web.day) {
                LineLook::Border(status) => status != BorderStatus::International,
                LineLook::Unit | LineLook::Hidden => return None,
            };
            Some((broken, path(std::iter::once(&*line.path.points), false)))
        })
        .filter(|(_, d)| !d.is_empty())
        .collect()
}

fn countries<'a>(web: &Web<'a>) -> Vec<Country<'a>> {
    let regions = web.base.countries.iter().chain(&web.base.outer);
    let country = |region: &'a crate::model::Region| {
        let [x, y, ..] = view(WorldBox::EMPTY.with(world_from_lon_lat(region.label)));
        let far = match region.rank {
            0 | 1 => 1e9,
            2 => 14.0,
            _ => 7.0,
        };
        Country { name: &region.name, x, y, far }
    };
    regions.map(country).collect()
}

impl<'a> Maker<'a> {
    /// Days since the first day of the scenario.
    fn day(&self, date: Date) -> i32 {
        days_between(self.web.scenario.frame.span.from, date)
    }

    fn end(&self, span: Span) -> Option<i32> {
        span.to.map(|to| self.day(to))
    }

    fn who(&self, ids: impl Iterator<Item = &'a ActorId>) -> Vec<usize> {
        ids.filter_map(|id| self.actors.iter().position(|known| *known == id)).collect()
    }

    fn says(&self, perspectives: &'a [Perspective]) -> Vec<(usize, &'a LocalText)> {
        let of = |p: &'a Perspective| Some((self.who(std::iter::once(&p.who)).first().copied()?, &p.holds));
        perspectives.iter().filter_map(of).collect()
    }

    fn cited(&self, ids: &[SourceId]) -> Vec<usize> {
        ids.iter().filter_map(|id| self.sources.get(id).copied()).collect()
    }

    fn color(&self, id: Option<&ActorId>) -> String {
        let [r, g, b] = id.and_then(|id| self.web.scenario.actors.get(id)).map_or([120; 3], |actor| actor.color.0);
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    fn areas(&self) -> Vec<Thing<'a>> {
        let (scenario, prepared) = (self.web.scenario, self.web.prepared);
        let area = |(area, ground): (&'a crate::model::Area, &AreaGround)| {
            let (d, line, bounds) = match ground {
                AreaGround::Polygons(geometry) => (rings(geometry), false, around(geometry.points.iter())),
                AreaGround::Lines(paths) => {
                    let d = path(paths.iter().map(|path| &*path.points), false);
                    (d, true, around(paths.iter().flat_map(|path| path.points.iter())))
                }
            };
            Thing {
                title: Some(&area.name),
                word: format!("kind-area-{}", area.kind.key()),
                kind: area.kind.key(),
                theatre: area.theatre.as_str(),
                sort: if area.kind == AreaKind::Control { "control" } else { "other" },
                from: self.day(area.from),
                to: self.end(area.span()),
                color: self.color(Some(&area.holder)),
                sure: area.confidence.key(),
                who: self.who(std::iter::once(&area.holder).chain(&area.contested)),
                facts: area.how.iter().collect(),
                sources: self.cited(&area.sources),
                d,
                line,
                bounds,
                contested: !area.contested.is_empty(),
                ..Thing::default()
            }
        };
        scenario.areas.iter().zip(&prepared.areas).map(area).collect()
    }

    fn flows(&self) -> Vec<Thing<'a>> {
        let (scenario, prepared) = (self.web.scenario, self.web.prepared);
        let flow = |(flow, line): (&'a crate::model::Flow, &std::sync::Arc<crate::scene::arrows::ArrowLine>)| {
            let points: Vec<[f32; 2]> = line.points.iter().map(|&p| crate::scene::geometry::local(p)).collect();
            let end = match points.as_slice() {
                [.., a, b] => {
                    let [x, y] = step(*b);
                    let turn = (b[1] - a[1]).atan2(b[0] - a[0]).to_degrees();
                    [x as f64, y as f64, f64::from((turn * 10.0).round() / 10.0)]
                }
                _ => [0.0; 3],
            };
            Thing {
                title: Some(&flow.title),
                word: format!("kind-flow-{}", flow.kind.key()),
                kind: flow.kind.key(),
                theatre: flow.theatre.as_str(),
                from: self.day(flow.from),
                to: self.end(flow.span()),
                color: self.color(flow.sender()),
                sure: flow.confidence.key(),
                who: self.who(flow.actors.iter()),
                facts: flow.facts.iter().collect(),
                says: self.says(&flow.perspectives),
                sources: self.cited(&flow.sources),
                d: path(std::iter::once(&*points), false),
                bounds: around(points.iter()),
                width: WIDTHS[class(flow)],
                dashed: flow.confidence != crate::model::Confidence::Documented,
                end,
                ..Thing::default()
            }
        };
        scenario.flows.iter().zip(&prepared.arrows).map(flow).collect()
    }

    fn events(&self) -> Vec<Thing<'a>> {
        let event = |event: &'a crate::model::Event| {
            let [x, y, ..] = view(WorldBox::EMPTY.with(world_from_lon_lat(event.at)));
            Thing {
                title: Some(&event.title),
                word: format!("kind-event-{}", event.kind.key()),
                kind: event.kind.key(),
                theatre: event.theatre.as_str(),
                from: self.day(event.from),
                to: self.end(event.span()),
                fades: true,
                color: self.color(event.actors.first()),
                sure: event.confidence.key(),
                who: self.who(event.actors.iter()),
                facts: event.facts.iter().collect(),
                says: self.says(&event.perspectives),
                sources: self.cited(&event.sources),
                x,
                y,
                bounds: [x, y, x, y],
                ..Thing::default()
            }
        };
        self.web.scenario.events.iter().map(event).collect()
    }

    /// The slides; after those of a single map come who says what it shows, and what it does not.
    fn slides(&self, languages: &[Lang]) -> Vec<Slide<'a>> {
        let briefing = self.web.briefing;
        let mut slides: Vec<Slide<'a>> =
            briefing.shown().map(|slide| self.slide(slide, slide.kind, languages)).collect();
        if let Some(map) = briefing.shown().next().filter(|_| !self.web.slides) {
            slides.extend([SlideKind::Sources, SlideKind::Closing].map(|kind| self.slide(map, kind, languages)));
        }
        slides
    }

    /// A slide as one of a kind: its own words, else those that the data give.
    fn slide(&self, slide: &'a crate::model::Slide, kind: SlideKind, languages: &[Lang]) -> Slide<'a> {
        let (scenario, briefing) = (self.web.scenario, self.web.briefing);
        let period = slide.shot.period(scenario);
        let own = |text: &LocalText| (kind == slide.kind && !text.is_empty()).then(|| text.clone());
        let said = |key: &str| in_all(languages, |lang| tr(lang, key));
        let (title, caption) = match kind {
            SlideKind::Map => (LocalText::default(), LocalText::default()),
            SlideKind::Title => (briefing.title.clone(), briefing.about.clone()),
            SlideKind::Sources => (said("brief-sources"), LocalText::default()),
            SlideKind::Closing => {
                (said("brief-closing"), in_all(languages, |lang| slide::limits(scenario, briefing, lang)))
            }
        };
        let sources = match kind {
            SlideKind::Map => slide.sources(scenario),
            SlideKind::Sources => briefing.sources(scenario),
            SlideKind::Title | SlideKind::Closing => Vec::new(),
        };
        Slide {
            kind,
            title: own(&slide.title).unwrap_or(title),
            caption: own(&slide.caption).unwrap_or(caption),
            sources: self.cited(&sources),
            from: self.day(period.first()),
            to: self.day(period.last()),
            secs: slide.shot.plays().filter(|_| kind == slide.kind),
            theatres: slide.shot.theatres.as_deref(),
            view: view(slide.shot.bbox(scenario).unwrap_or(self.web.bbox).into()),
        }
    }
}
