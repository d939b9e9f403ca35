//! A slide as a picture: nothing but the slide, its language, colours and size decides how it looks,
//! however it was reached. The window shows it, pages and decks are made of it.

mod room;

pub use room::{Warning, labels, warnings};

use std::collections::BTreeSet;
use std::sync::Arc;

use super::data::DataLayer;
use super::furniture::block::{Block, Place, Voice};
use super::furniture::{self, Furniture};
use super::{Camera, Item, LayerId, LayerSet, Legend, Lit, Opened, Prepared, Scene, SceneInput, Theme, build};
use crate::model::briefing::{Briefing, Slide, SlideKind};
use crate::model::time::days_between;
use crate::model::viewpoint::DE_FACTO;
use crate::model::{
    Base, Bbox, Changes, Chosen, Claim, Confidence, Date, Moment, Period, Scenario, SourceId, TheatreId, Viewpoint,
    ViewpointId, about, summary,
};
use crate::text::{Arg, Lang, long_days, strip_marks, tr, tr_with};

/// What a slide's picture is made of.
#[derive(Clone, Copy, Debug)]
pub struct SlideInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The base geography.
    pub base: &'a Base,
    /// Their geometry.
    pub prepared: &'a Prepared,
    /// Data files beside the scenario, from the bottom up.
    pub data: &'a [DataLayer],
    /// The briefing.
    pub briefing: &'a Briefing,
    /// The slide.
    pub slide: &'a Slide,
    /// The language.
    pub lang: Lang,
    /// Light, dark or high contrast.
    pub theme: Theme,
    /// Width and height in points.
    pub size: [f32; 2],
}

/// A finished slide.
#[derive(Clone, Debug)]
pub struct SlidePicture {
    /// The map.
    pub scene: Arc<Scene>,
    /// How it is looked at.
    pub camera: Camera,
    /// Legend, scale and credits.
    pub furniture: Furniture,
    /// The texts on cards: day, title and caption.
    pub blocks: Vec<Block>,
    /// The title.
    pub title: String,
    /// What the audience reads.
    pub caption: String,
    /// What the speaker says.
    pub notes: String,
    /// The days: "26 October 2020".
    pub days: String,
    /// Who says so: "3 sources: …".
    pub sources: String,
    /// Who is credited for the map, in full.
    pub attribution: String,
    /// Whose way of drawing boundaries is followed, and what that does not mean.
    pub boundaries: String,
    /// What is seen, for those who cannot see it.
    pub seen: String,
}

impl SlidePicture {
    /// Everything that stands over the map, texts included.
    pub fn all_furniture(&self) -> Furniture {
        let mut pieces = self.furniture.pieces.clone();
        pieces.extend(self.blocks.iter().flat_map(Block::pieces));
        Furniture { pieces }
    }
}

/// The slide as it is when its days have played.
pub fn picture(input: &SlideInput<'_>) -> SlidePicture {
    of_days(input, input.slide.shot.period(input.scenario))
}

/// The slide while its days play, on one of them.
pub fn on_day(input: &SlideInput<'_>, day: Date) -> SlidePicture {
    of_days(input, Period::day(day))
}

/// The layers of a slide.
pub fn layers(slide: &Slide) -> LayerSet {
    let mut set = LayerSet::default();
    for layer in LayerId::ALL {
        let plain = slide.kind == SlideKind::Map || !matches!(layer, LayerId::Arrows | LayerId::Events);
        let at_first = layer.shown_at_first() && layer.is_on_slides() && plain;
        set.set(layer, slide.shot.shows_layer(layer.name(), at_first));
    }
    set
}

/// The theatres whose events and arrows a slide does not show.
pub fn hidden_theatres(scenario: &Scenario, slide: &Slide) -> BTreeSet<TheatreId> {
    scenario
        .frame
        .theatres
        .iter()
        .map(|theatre| &theatre.id)
        .filter(|id| !slide.shot.shows_theatre(id))
        .cloned()
        .collect()
}

/// What is chosen on a slide, if it is there.
pub fn chosen(scenario: &Scenario, base: &Base, slide: &Slide) -> Option<Item> {
    match slide.shot.select.as_ref()? {
        Chosen::Event(id) => scenario.event(id).map(|event| Item::Event(event.id.clone())),
        Chosen::Flow(id) => scenario.flow(id).map(|flow| Item::Flow(flow.id.clone())),
        Chosen::Area(id) => scenario.area(id).map(|area| Item::Area(area.id.clone(), area.inside)),
        Chosen::Actor(id) => scenario.actors.get(id).map(|actor| Item::Actor(actor.id.clone())),
        Chosen::Region(id) => base.region(id).map(|region| Item::Region(region.id.clone(), about::inside(region))),
        Chosen::Claim(id) => scenario.claim(id).map(|claim| Item::Claim(claim.id.clone())),
    }
}

/// Whose way of drawing lines and naming places a slide follows.
pub fn viewpoint_id(base: &Base, slide: &Slide) -> ViewpointId {
    viewpoint(base, slide).map_or(ViewpointId::from(DE_FACTO), |viewpoint| viewpoint.id.clone())
}

fn of_days(input: &SlideInput<'_>, days: Period) -> SlidePicture {
    let SlideInput { scenario, base, prepared, data, slide, lang, theme, size, .. } = *input;
    let camera = Camera::fitting(slide.shot.bbox(scenario).unwrap_or(Bbox::WHOLE), size);
    let claim = match &slide.shot.select {
        Some(Chosen::Claim(id)) => scenario.claim(id),
        _ => None,
    };
    let moment = Moment::during(scenario, days);
    let on_map = claim.map_or_else(|| moment.clone(), |claim| moment.of_claim(scenario, claim));
    let since = slide.shot.since.filter(|since| *since < days.last());
    let changes = since.map(|since| Changes::between(scenario, base, since, days.last()));
    let selection = chosen(scenario, base, slide);
    let viewpoint = viewpoint(base, slide);
    let scene = Arc::new(build(&SceneInput {
        scenario,
        base,
        prepared,
        moment: &on_map,
        camera: &camera,
        focus: camera.seen(),
        lang,
        theme,
        layers: layers(slide),
        hidden_theatres: &hidden_theatres(scenario, slide),
        viewpoint: &viewpoint_id(base, slide),
        selection: selection.as_ref(),
        opened: &Opened::default(),
        changes: changes.as_ref(),
        data,
        lit: Lit { claim, overlays: claim.map_or(&[], |claim: &Claim| &claim.overlays) },
        own_ground: true,
    }));
    let words = Words::new(input, &moment, &camera);
    let viewpoint = viewpoint.map_or("", |viewpoint| viewpoint.name.get(lang));
    let blocks = blocks(input, &camera, &words, viewpoint);
    let credits = (base.attribution.short.get(lang), viewpoint);
    let on_it = Legend { drawn: !slide.pen.is_empty(), ..scene.legend.clone() };
    let legend = (slide.kind == SlideKind::Map).then_some((&on_it, &scenario.actors));
    let furniture = furniture::of_slide(&camera, lang, theme, credits, legend, &blocks, &slide.pen);
    let Words { title, caption, days, operation: _, sources } = words;
    SlidePicture {
        scene,
        camera,
        furniture,
        blocks,
        seen: strip_marks(&format!(
            "{days}. {}",
            summary::in_words(scenario, &moment, lang, |event| {
                slide.shot.shows_theatre(&scenario.events[event].theatre)
                    && slide.shot.bbox(scenario).is_none_or(|bbox| bbox.contains(scenario.events[event].at))
            })
        )),
        title,
        caption,
        notes: slide.notes.get(lang).to_owned(),
        days,
        sources,
        attribution: base.attribution.full.get(lang).to_owned(),
        boundaries: boundaries(lang, viewpoint),
    }
}

fn viewpoint<'a>(base: &'a Base, slide: &Slide) -> Option<&'a Viewpoint> {
    let wanted = slide.shot.viewpoint.as_ref().and_then(|id| base.viewpoints.iter().find(|known| known.id == *id));
    wanted.or_else(|| base.viewpoints.first())
}

fn boundaries(lang: Lang, viewpoint: &str) -> String {
    strip_marks(&tr_with(lang, "map-boundaries-of", &[("viewpoint", viewpoint.into())]))
}

/// What a slide says.
struct Words {
    title: String,
    caption: String,
    days: String,
    operation: String,
    sources: String,
}

/// Most publishers that a slide of the map names.
const MOST_NAMED: usize = 4;
/// Most publishers that the slide of sources names.
const MOST_LISTED: usize = 48;

impl Words {
    fn new(input: &SlideInput<'_>, moment: &Moment, camera: &Camera) -> Self {
        let SlideInput { scenario, briefing, slide, lang, .. } = *input;
        let own = |text: &crate::text::LocalText, data: &dyn Fn() -> String| {
            if text.is_empty() { data() } else { text.get(lang).to_owned() }
        };
        let days = moment.period;
        let operation = summary::leading_operation(scenario, moment, Some(camera.seen_bbox()))
            .filter(|operation| slide.shot.shows_theatre(&operation.theatre))
            .map(|operation| {
                let day = i64::from(days_between(operation.from, days.last()) + 1);
                tr_with(lang, "time-operation-day", &[("name", operation.name.get(lang).into()), ("day", day.into())])
            });
        let title = own(&slide.title, &|| match slide.kind {
            SlideKind::Title => briefing.title.get(lang).to_owned(),
            SlideKind::Map => selected_title(scenario, slide, lang),
            SlideKind::Sources => tr(lang, "brief-sources"),
            SlideKind::Closing => tr(lang, "brief-closing"),
        });
        let caption = own(&slide.caption, &|| match slide.kind {
            SlideKind::Title => briefing.about.get(lang).to_owned(),
            SlideKind::Map => String::new(),
            SlideKind::Sources => listed_publishers(scenario, &briefing.sources(scenario), lang),
            SlideKind::Closing => limits(scenario, briefing, lang),
        });
        let (days, sources) = match slide.kind {
            SlideKind::Map => (days, sources_line(scenario, slide, lang)),
            SlideKind::Title | SlideKind::Sources | SlideKind::Closing => {
                let all = briefing.period().unwrap_or(days);
                (all, counted_sources(briefing.sources(scenario).len(), lang))
            }
        };
        Self {
            title,
            caption,
            days: long_days(lang, days.first(), days.last()),
            operation: operation.unwrap_or_default(),
            sources,
        }
    }
}

fn selected_title(scenario: &Scenario, slide: &Slide, lang: Lang) -> String {
    let title = match &slide.shot.select {
        Some(Chosen::Event(id)) => scenario.event(id).map(|event| &event.title),
        Some(Chosen::Flow(id)) => scenario.flow(id).map(|flow| &flow.title),
        Some(Chosen::Area(id)) => scenario.area(id).map(|area| &area.name),
        Some(Chosen::Claim(id)) => scenario.claim(id).map(|claim| &claim.short),
        Some(Chosen::Actor(id)) => scenario.actors.get(id).map(|actor| &actor.name),
        Some(Chosen::Region(_)) | None => None,
    };
    title.map(|title| title.get(lang).to_owned()).unwrap_or_default()
}

/// Publishers with how many of the sources are theirs, the most first, then by name.
fn publishers<'a>(scenario: &'a Scenario, ids: &[SourceId]) -> Vec<(&'a str, usize)> {
    let mut out: Vec<(&str, usize)> = Vec::new();
    for source in ids.iter().filter_map(|id| scenario.source(id)) {
        match out.iter_mut().find(|(name, _)| *name == source.publisher) {
            Some((_, count)) => *count += 1,
            None => out.push((&source.publisher, 1)),
        }
    }
    out.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    out
}

fn counted_sources(count: usize, lang: Lang) -> String {
    if count == 0 { String::new() } else { tr_with(lang, "brief-sources-count", &[("n", Arg::Count(count as i64))]) }
}

/// "3 sources · documented · Reuters, AFP, BBC".
fn sources_line(scenario: &Scenario, slide: &Slide, lang: Lang) -> String {
    let ids = slide.sources(scenario);
    let confidence = match &slide.shot.select {
        Some(Chosen::Event(id)) => scenario.event(id).map(|event| event.confidence),
        Some(Chosen::Flow(id)) => scenario.flow(id).map(|flow| flow.confidence),
        Some(Chosen::Area(id)) => scenario.area(id).map(|area| area.confidence),
        Some(Chosen::Actor(_) | Chosen::Region(_) | Chosen::Claim(_)) | None => None,
    };
    let word = confidence.map(|confidence: Confidence| tr(lang, &format!("confidence-{}", confidence.key())));
    let names = publishers(scenario, &ids);
    let mut named: Vec<&str> = names.iter().take(MOST_NAMED).map(|(name, _)| *name).collect();
    if names.len() > MOST_NAMED {
        named.push("…");
    }
    let parts = [counted_sources(ids.len(), lang), word.unwrap_or_default(), named.join(" · ")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn listed_publishers(scenario: &Scenario, ids: &[SourceId], lang: Lang) -> String {
    let names = publishers(scenario, ids);
    let more = names.len().saturating_sub(MOST_LISTED);
    let mut out: Vec<String> = names.iter().take(MOST_LISTED).map(|(name, _)| (*name).to_owned()).collect();
    if more > 0 {
        out.push(tr_with(lang, "brief-more", &[("n", Arg::Count(more as i64))]));
    }
    out.join(" · ")
}

/// What the map does not show: in which theatres and days of the slides little was gathered, and what
/// the scenario says of itself.
pub fn limits(scenario: &Scenario, briefing: &Briefing, lang: Lang) -> String {
    let days = briefing.period();
    let shown = |theatre: &TheatreId| briefing.shown().any(|slide| slide.shot.shows_theatre(theatre));
    let gaps = scenario
        .frame
        .coverage
        .iter()
        .filter(|gap| shown(&gap.theatre) && days.is_none_or(|days| days.meets(gap.span())))
        .map(|gap| {
            let theatre = scenario.theatre(&gap.theatre).map_or("", |theatre| theatre.name.get(lang));
            let last = gap.span().last_day().unwrap_or(gap.from);
            let days = long_days(lang, gap.from, last);
            let said = [("theatre", theatre.into()), ("days", (&days).into()), ("note", gap.note.get(lang).into())];
            tr_with(lang, "brief-gap", &said)
        });
    let notes = scenario.frame.notes.iter().map(|note| note.get(lang).to_owned());
    let mut said: Vec<String> = Vec::new();
    for text in gaps.chain(notes) {
        let words = said.iter().chain([&text]).map(|text| summary::word_count(text)).sum::<usize>();
        if words <= MOST_LIMIT_WORDS {
            said.push(text);
        }
    }
    said.join(" ")
}

/// Most words about what the map does not show.
const MOST_LIMIT_WORDS: usize = 110;
/// Between the caption and the edge of the picture, where the credits are, in points.
const ABOVE_CREDITS: f32 = 50.0;

fn blocks(input: &SlideInput<'_>, camera: &Camera, words: &Words, viewpoint: &str) -> Vec<Block> {
    let SlideInput { base, slide, lang, theme, .. } = *input;
    let small = |text: &str| (Voice::Small, text.to_owned());
    let block = |place, widest, texts: &[(Voice, String)]| Block::new(camera, lang, theme, (place, widest), texts);
    let caption = |voice| (voice, words.caption.clone());
    match slide.kind {
        SlideKind::Map => {
            let date = [(Voice::Date, words.days.clone()), small(&words.operation)];
            let told = [(Voice::Title, words.title.clone()), caption(Voice::Caption), small(&words.sources)];
            // A narrow picture may need more rows of credits than one.
            let above = if camera.size[0] < 900.0 { 1.6 * ABOVE_CREDITS } else { ABOVE_CREDITS };
            [block(Place::Top, 0.5, &date), block(Place::Bottom(above), 0.44, &told)].into_iter().flatten().collect()
        }
        SlideKind::Title => {
            let texts = [
                (Voice::Opening, words.title.clone()),
                caption(Voice::Caption),
                (Voice::Title, words.days.clone()),
                small(&words.sources),
            ];
            block(Place::Middle, 0.7, &texts).into_iter().collect()
        }
        SlideKind::Sources => {
            let texts = [(Voice::Title, words.title.clone()), small(&words.sources), caption(Voice::Small)];
            block(Place::Middle, 0.8, &texts).into_iter().collect()
        }
        SlideKind::Closing => {
            let texts = [
                (Voice::Title, words.title.clone()),
                caption(Voice::Caption),
                small(&boundaries(lang, viewpoint)),
                small(base.attribution.full.get(lang)),
            ];
            block(Place::Middle, 0.8, &texts).into_iter().collect()
        }
    }
}
