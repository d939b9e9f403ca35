//! The making of what was wished for: from a wish to bytes, part by part. It says how far it is, can
//! be stopped between parts, and knows no folder: whoever asks keeps the files.

use super::data::{self, Extract};
use super::drawing::What as Drawn;
use super::gif::Timed;
use super::paper::About;
use super::pdf::{Pages, Printed};
use super::web::Web;
use super::{Deck, ExportError, Format, Meta, Progress, gif, paper, pdf, png, pptx, render, svg, web};
use crate::model::base::WINDOW;
use crate::model::briefing::{Briefing, Slide};
use crate::model::ids::file_name;
use crate::model::in_view::InView;
use crate::model::time::add_days;
use crate::model::{Base, Bbox, Date, Period, Scenario};
use crate::scene::{Prepared, SlideInput, SlidePicture, slide};
use crate::session::Document;
use crate::session::export::{Kind, What, Wish};
use crate::text::{strip_marks, tr};

/// How long a slide that does not play is shown in a moving picture, and the last day of one that
/// does, in hundredths of a second.
const STILL: u16 = 300;
/// Browsers slow down frames that are shorter than this, in hundredths of a second.
const SHORTEST: i64 = 2;

/// A wish on its way to files.
#[derive(Debug)]
pub struct Job<'a> {
    document: &'a Document,
    scenario: &'a Scenario,
    base: &'a Base,
    prepared: &'a Prepared,
    wish: &'a Wish,
    pack: Pack,
    briefing: Briefing,
}

/// What puts a whole scenario, with its data files, into one file: the files of scenarios are not known
/// here.
pub type Pack = fn(&Document) -> Result<Vec<u8>, ExportError>;

/// Why a wish was not carried out.
#[derive(Debug)]
pub enum Failed<E> {
    /// A file could not be made; its name, where it is one of several.
    Making(Option<String>, ExportError),
    /// A file could not be kept, in the words of who keeps it.
    Keeping(E),
}

/// Keeps a file: its name, where it is one of several, and its bytes.
pub type Keep<'k, E> = dyn FnMut(Option<&str>, &[u8]) -> Result<(), E> + 'k;

impl<'a> Job<'a> {
    /// What is to be made; none where there is no such briefing or lesson.
    pub fn new(document: &'a Document, prepared: &'a Prepared, pack: Pack, wish: &'a Wish) -> Option<Self> {
        let briefing = wish.briefing(document)?;
        Some(Self { scenario: &document.scenario, base: &document.base, prepared, document, pack, wish, briefing })
    }

    /// Of how many parts `run` will tell: slides, or frames of a moving picture.
    pub fn parts(&self) -> usize {
        match self.wish.kind {
            Kind::Gif | Kind::Frames => self.days().len(),
            Kind::Handout | Kind::Html | Kind::Kml | Kind::Geojson | Kind::Csv | Kind::Atlas => 1,
            Kind::Png | Kind::Svg | Kind::Pdf | Kind::Pptx => self.briefing.shown().count(),
        }
    }

    /// Makes everything. `progress` hears how many parts are done and may stop it; `keep` gets each
    /// file once it is whole.
    pub fn run<E>(&self, progress: &mut Progress<'_>, keep: &mut Keep<'_, E>) -> Result<(), Failed<E>> {
        let making = |e| Failed::Making(None, e);
        progress(0).map_err(making)?;
        let bytes = match self.wish.kind {
            Kind::Png => return self.pictures(Format::Png, progress, keep),
            Kind::Svg => return self.pictures(Format::Svg, progress, keep),
            Kind::Frames => return self.frames(progress, keep),
            Kind::Pdf => {
                let pages = if self.wish.notes { Pages::Notes } else { Pages::Slides };
                self.document(|deck, progress| pdf::pdf(deck, pages, progress), progress)
            }
            Kind::Handout => self.handout(progress),
            Kind::Pptx => self.document(|deck, progress| pptx::pptx(deck, &|what| self.name(what), progress), progress),
            Kind::Gif => self.moving(progress),
            Kind::Html => web::web(&self.page()),
            Kind::Kml => self.data(data::kml),
            Kind::Geojson => self.data(data::geojson),
            Kind::Csv => self.data(data::csv),
            Kind::Atlas => (self.pack)(self.document),
        }
        .map_err(making)?;
        // The last chance to stop it before a file is replaced.
        progress(self.parts()).map_err(making)?;
        keep(None, &bytes).map_err(Failed::Keeping)
    }

    fn input<'s>(&'s self, slide: &'s Slide) -> SlideInput<'s> {
        let Self { scenario, base, prepared, document, wish, briefing, .. } = self;
        let size = wish.size.map(|edge| edge as f32);
        let data = &document.data;
        SlideInput { scenario, base, prepared, data, briefing, slide, lang: wish.lang, theme: wish.theme, size }
    }

    /// All slides in one file.
    fn document(
        &self,
        write: impl Fn(&Deck<'_>, &mut Progress<'_>) -> Result<Vec<u8>, ExportError>,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<u8>, ExportError> {
        let mut slides = Vec::new();
        for slide in self.briefing.shown() {
            slides.push(slide::picture(&self.input(slide)));
            progress(0)?;
        }
        let Wish { lang, theme, .. } = *self.wish;
        write(&Deck { title: self.briefing.title.get(lang), lang, theme, slides: &slides }, progress)
    }

    /// Pages for a printer: of the lesson, or of each part of the map that is shown.
    fn handout(&self, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
        let Self { scenario, base, prepared, wish, briefing, .. } = self;
        let lesson = match &wish.what {
            What::Lesson(id) => scenario.lesson(id),
            What::Briefing(_) | What::Scenario | What::Map(_) => None,
        };
        let mut views: Vec<(Date, Bbox)> = Vec::new();
        for slide in briefing.shown() {
            let Some(bbox) = slide.shot.bbox(scenario) else { continue };
            if views.iter().all(|(_, other)| *other != bbox) {
                views.push((slide.shot.period(scenario).last(), bbox));
            }
        }
        let title = briefing.title.get(wish.lang).to_owned();
        let day = views.first().map_or(scenario.frame.opening.date, |(day, _)| *day);
        let about = lesson.map_or_else(|| About::Maps(title.clone(), views), About::Lesson);
        let input = paper::Input { scenario, base, prepared, lang: wish.lang, wish: &wish.handout };
        let leaves = paper::leaves(&input, &about, progress)?;
        if leaves.is_empty() {
            return Err(ExportError::Nothing);
        }
        let attribution = base.attribution.full.get(wish.lang);
        pdf::sheets(&Printed { title: &title, lang: wish.lang, attribution, day, leaves: &leaves }, progress)
    }

    /// Each slide as a picture.
    fn pictures<E>(
        &self,
        format: Format,
        progress: &mut Progress<'_>,
        keep: &mut Keep<'_, E>,
    ) -> Result<(), Failed<E>> {
        for (i, slide) in self.briefing.shown().enumerate() {
            let name = self
                .wish
                .is_folder()
                .then(|| format!("{:02}-{}.{}", i + 1, file_name(slide.id.as_str()), self.wish.kind.extension()));
            let picture = slide::picture(&self.input(slide));
            self.keep_picture((&picture, format), name, i + 1, progress, keep)?;
        }
        Ok(())
    }

    fn frames<E>(&self, progress: &mut Progress<'_>, keep: &mut Keep<'_, E>) -> Result<(), Failed<E>> {
        for (i, frame) in self.days().iter().enumerate() {
            let picture = self.frame(&frame.what);
            let name = format!("{:04}-{}.png", i + 1, picture.scene.date);
            self.keep_picture((&picture, Format::Png), Some(name), i + 1, progress, keep)?;
        }
        Ok(())
    }

    fn keep_picture<E>(
        &self,
        (picture, format): (&SlidePicture, Format),
        name: Option<String>,
        done: usize,
        progress: &mut Progress<'_>,
        keep: &mut Keep<'_, E>,
    ) -> Result<(), Failed<E>> {
        let furniture = picture.all_furniture();
        let bytes = render(&picture.scene, &picture.camera, &furniture, &self.meta(picture), format);
        let made = bytes.and_then(|bytes| progress(done).map(|()| bytes));
        match made {
            Ok(bytes) => keep(name.as_deref(), &bytes).map_err(Failed::Keeping),
            Err(e) => Err(Failed::Making(name, e)),
        }
    }

    fn meta(&self, picture: &SlidePicture) -> Meta {
        Meta {
            title: strip_marks(&format!("{} · {}", picture.title, picture.days)),
            description: picture.seen.clone(),
            lang: self.wish.lang,
            attribution: picture.attribution.clone(),
            theme: self.wish.theme,
        }
    }

    /// The days of each slide one by one, and how long each is shown; a slide that does not play
    /// is one frame.
    fn days(&self) -> Vec<Timed<(&Slide, Option<Date>)>> {
        let mut out = Vec::new();
        for slide in self.briefing.shown() {
            let period = slide.shot.period(self.scenario);
            let Some(seconds) = slide.shot.plays() else {
                out.push(Timed { what: (slide, None), delay: STILL });
                continue;
            };
            // Hundredths of a second, spread so that the whole takes as long as it should.
            let (count, hundredths) = (i64::from(period.days()), (seconds * 100.0) as i64);
            for i in 0..count {
                let delay =
                    (hundredths * (i + 1) / count - hundredths * i / count).clamp(SHORTEST, i64::from(u16::MAX));
                let day = add_days(period.first(), i as i32);
                out.push(Timed { what: (slide, Some(day)), delay: delay as u16 });
            }
            if let Some(last) = out.last_mut() {
                last.delay = last.delay.max(STILL);
            }
        }
        out
    }

    fn frame(&self, &(slide, day): &(&Slide, Option<Date>)) -> SlidePicture {
        let input = self.input(slide);
        day.map_or_else(|| slide::picture(&input), |day| slide::on_day(&input, day))
    }

    fn moving(&self, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
        let draw = |what: &(&Slide, Option<Date>)| {
            let picture = self.frame(what);
            let meta = self.meta(&picture);
            let svg = svg::svg(&picture.scene, &picture.camera, &picture.all_furniture(), &meta);
            png::pixels(&svg, self.wish.size)
        };
        gif::gif(&self.days(), self.wish.size, &draw, progress)
    }

    /// What the slides have in view.
    fn data(&self, write: impl Fn(&Extract<'_>) -> Result<Vec<u8>, ExportError>) -> Result<Vec<u8>, ExportError> {
        let lang = self.wish.lang;
        let in_view = InView::of_all(self.scenario, self.briefing.shown());
        write(&Extract {
            scenario: self.scenario,
            in_view: &in_view,
            title: self.briefing.title.get(lang),
            days: self.briefing.period().unwrap_or_else(|| Period::day(self.scenario.frame.opening.date)),
            lang,
            attribution: self.base.attribution.short.get(lang),
            boundaries: &tr(lang, "map-boundaries-note"),
        })
    }

    fn page(&self) -> Web<'_> {
        let whole = Period::new(self.scenario.frame.span.from, self.scenario.last_day());
        let map = match &self.wish.what {
            What::Briefing(_) | What::Lesson(_) | What::Scenario => None,
            What::Map(slide) => Some(&**slide),
        };
        let [west, south, east, north] = WINDOW;
        let opening = self.scenario.view(&self.scenario.frame.opening.view).map(|view| view.bbox);
        Web {
            scenario: self.scenario,
            base: self.base,
            prepared: self.prepared,
            briefing: &self.briefing,
            slides: map.is_none(),
            lang: self.wish.lang,
            theme: self.wish.theme,
            days: map.and_then(|slide| slide.shot.span).map_or(whole, |span| span.period()),
            day: map.map_or(self.scenario.frame.opening.date, |slide| slide.shot.period(self.scenario).last()),
            bbox: map.and_then(|slide| slide.shot.bbox).or(opening).unwrap_or(Bbox { west, south, east, north }),
        }
    }

    /// What an arrow or a symbol is.
    fn name(&self, what: &Drawn) -> Option<String> {
        let lang = self.wish.lang;
        match what {
            Drawn::Arrow(id) => self.scenario.flow(id).map(|flow| flow.title.get(lang).to_owned()),
            Drawn::Symbol(ids) => {
                let titles = ids.iter().filter_map(|id| self.scenario.event(id)).map(|e| e.title.get(lang));
                Some(titles.collect::<Vec<_>>().join(" · "))
            }
            _ => None,
        }
    }
}
