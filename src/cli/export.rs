//! `export`: a briefing, a day or several days, as files to take along.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use super::args::Kind;
use super::{Failure, Opened, args, opened, print_problems, query, window};
use crate::export::data::Extract;
use crate::export::drawing::What;
use crate::export::gif::Timed;
use crate::export::pdf::Pages;
use crate::export::web::Web;
use crate::export::{self, Deck, ExportError, Format, Meta};
use crate::io::save::save;
use crate::model::briefing::{Briefing, Slide, SlideKind};
use crate::model::in_view::InView;
use crate::model::time::add_days;
use crate::model::{Base, Bbox, Date, Period, Scenario, Shot, ShotSpan};
use crate::scene::{Prepared, SlideInput, SlidePicture, Theme, slide};
use crate::text::{Lang, strip_marks, tr};

/// Writes the files.
pub fn run(args: &args::Export) -> Result<ExitCode, Failure> {
    let Opened { loaded, base, .. } = opened(args.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let briefing = briefing(scenario, args)?;
    let job = Job {
        scenario,
        base: &base,
        prepared: Prepared::new(scenario, &base),
        briefing,
        lang: args.written.lang(),
        theme: args.theme.unwrap_or(Theme::Light),
        size: args.size.map(|edge| edge as f32),
    };
    match args.format {
        Kind::Png => job.pictures(args, Format::Png)?,
        Kind::Svg => job.pictures(args, Format::Svg)?,
        Kind::Pdf => {
            let pages = if args.notes { Pages::Notes } else { Pages::Slides };
            job.document(args, |deck, progress| export::pdf::pdf(deck, pages, progress))?;
        }
        Kind::Html => job.page(args)?,
        Kind::Gif => job.moving(args)?,
        Kind::Frames => job.frames(args)?,
        Kind::Kml => job.data(args, export::data::kml)?,
        Kind::Geojson => job.data(args, export::data::geojson)?,
        Kind::Csv => job.data(args, export::data::csv)?,
        Kind::Pptx => {
            job.document(args, |deck, progress| export::pptx::pptx(deck, &|what| job.name(what), progress))?
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// How long a slide that does not play is shown in a moving picture, and the last day of one that
/// does, in hundredths of a second.
const STILL: u16 = 300;
/// Browsers slow down frames that are shorter than this, in hundredths of a second.
const SHORTEST: i64 = 2;

/// What is exported, and how it is to look.
struct Job<'a> {
    scenario: &'a Scenario,
    base: &'a Base,
    prepared: Prepared,
    briefing: Briefing,
    lang: Lang,
    theme: Theme,
    size: [f32; 2],
}

impl Job<'_> {
    fn input<'s>(&'s self, slide: &'s Slide) -> SlideInput<'s> {
        let Self { scenario, base, prepared, briefing, lang, theme, size } = self;
        SlideInput { scenario, base, prepared, briefing, slide, lang: *lang, theme: *theme, size: *size }
    }

    /// All slides in one file.
    fn document(
        &self,
        args: &args::Export,
        write: impl Fn(&Deck<'_>, &mut dyn FnMut(usize)) -> Result<Vec<u8>, ExportError>,
    ) -> Result<(), Failure> {
        let shown: Vec<&Slide> = self.briefing.shown().collect();
        let slides: Vec<SlidePicture> = shown.iter().map(|slide| slide::picture(&self.input(slide))).collect();
        let title = self.briefing.title.get(self.lang);
        let deck = Deck { title, lang: self.lang, theme: self.theme, slides: &slides };
        let mut progress = Progress::new(shown.len());
        let bytes = write(&deck, &mut |done| progress.tell(done)).map_err(|e| failed(&args.output, &e))?;
        Ok(save(&args.output, &bytes)?)
    }

    /// Each slide as a picture: in one file, or in a folder where there are several.
    fn pictures(&self, args: &args::Export, format: Format) -> Result<(), Failure> {
        let shown: Vec<&Slide> = self.briefing.shown().collect();
        if args.briefing.is_some() && !args.output.is_dir() {
            let path = args.output.display();
            return Err(Failure::usage(format!("{path} is not a folder; the pictures of a briefing go into one")));
        }
        let mut progress = Progress::new(shown.len());
        for (i, slide) in shown.iter().enumerate() {
            let name = format!("{:02}-{}.{}", i + 1, slide.id, format.exporter().extension());
            let path = if args.briefing.is_some() { args.output.join(name) } else { args.output.clone() };
            let bytes = self.picture(&slide::picture(&self.input(slide)), format).map_err(|e| failed(&path, &e))?;
            save(&path, &bytes)?;
            progress.tell(i + 1);
        }
        Ok(())
    }

    fn picture(&self, picture: &SlidePicture, format: Format) -> Result<Vec<u8>, ExportError> {
        let meta = self.meta(picture);
        export::render(&picture.scene, &picture.camera, &picture.all_furniture(), &meta, format)
    }

    fn meta(&self, picture: &SlidePicture) -> Meta {
        Meta {
            title: strip_marks(&format!("{} · {}", picture.title, picture.days)),
            description: picture.seen.clone(),
            lang: self.lang,
            attribution: picture.attribution.clone(),
            theme: self.theme,
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

    fn moving(&self, args: &args::Export) -> Result<(), Failure> {
        let frames = self.days();
        let mut progress = Progress::new(frames.len());
        let draw = |what: &(&Slide, Option<Date>)| {
            let picture = self.frame(what);
            let meta = self.meta(&picture);
            let svg = export::svg::svg(&picture.scene, &picture.camera, &picture.all_furniture(), &meta);
            export::png::pixels(&svg, args.size)
        };
        let bytes = export::gif::gif(&frames, args.size, &draw, &mut |done| progress.tell(done))
            .map_err(|e| failed(&args.output, &e))?;
        Ok(save(&args.output, &bytes)?)
    }

    fn frames(&self, args: &args::Export) -> Result<(), Failure> {
        if !args.output.is_dir() {
            return Err(Failure::usage(format!("{} is not a folder; frames go into one", args.output.display())));
        }
        let frames = self.days();
        let mut progress = Progress::new(frames.len());
        for (i, frame) in frames.iter().enumerate() {
            let picture = self.frame(&frame.what);
            let path = args.output.join(format!("{:04}-{}.png", i + 1, picture.scene.date));
            let bytes = self.picture(&picture, Format::Png).map_err(|e| failed(&path, &e))?;
            save(&path, &bytes)?;
            progress.tell(i + 1);
        }
        Ok(())
    }

    /// What the slides have in view.
    fn data(
        &self,
        args: &args::Export,
        write: impl Fn(&Extract<'_>) -> Result<Vec<u8>, ExportError>,
    ) -> Result<(), Failure> {
        let in_view = InView::of_all(self.scenario, self.briefing.shown());
        let boundaries = tr(self.lang, "map-boundaries-note");
        let extract = Extract {
            scenario: self.scenario,
            in_view: &in_view,
            title: self.briefing.title.get(self.lang),
            days: self.period(),
            lang: self.lang,
            attribution: self.base.attribution.short.get(self.lang),
            boundaries: &boundaries,
        };
        let bytes = write(&extract).map_err(|e| failed(&args.output, &e))?;
        Ok(save(&args.output, &bytes)?)
    }

    fn period(&self) -> Period {
        self.briefing.period().unwrap_or_else(|| Period::day(self.scenario.frame.opening.date))
    }

    fn page(&self, args: &args::Export) -> Result<(), Failure> {
        let whole = Period::new(self.scenario.frame.span.from, self.scenario.last_day());
        let opening = &self.scenario.frame.opening;
        let web = Web {
            scenario: self.scenario,
            base: self.base,
            prepared: &self.prepared,
            briefing: &self.briefing,
            slides: args.briefing.is_some(),
            lang: self.lang,
            theme: self.theme,
            days: if args.from.is_some() { self.period() } else { whole },
            day: args.date.or(args.to).unwrap_or(opening.date),
            bbox: shown(self.scenario, args)?,
        };
        let bytes = export::web::web(&web).map_err(|e| failed(&args.output, &e))?;
        Ok(save(&args.output, &bytes)?)
    }

    /// What an arrow or a symbol is.
    fn name(&self, what: &What) -> Option<String> {
        match what {
            What::Arrow(id) => self.scenario.flow(id).map(|flow| flow.title.get(self.lang).to_owned()),
            What::Symbol(ids) => {
                let titles = ids.iter().filter_map(|id| self.scenario.event(id)).map(|e| e.title.get(self.lang));
                Some(titles.collect::<Vec<_>>().join(" · "))
            }
            _ => None,
        }
    }
}

fn failed(path: &Path, error: &ExportError) -> Failure {
    Failure::failed(format!("cannot make {}: {error}", path.display()))
}

/// The briefing that was asked for, or one of a single slide for a day or several.
fn briefing(scenario: &Scenario, args: &args::Export) -> Result<Briefing, Failure> {
    if let Some(id) = &args.briefing {
        return scenario.briefing(&id.as_str().into()).cloned().ok_or_else(|| {
            let known: Vec<&str> = scenario.briefings.iter().map(|briefing| briefing.id.as_str()).collect();
            Failure::usage(format!("no briefing {id:?} in the scenario; there are {}", known.join(", ")))
        });
    }
    let span = match (args.date, args.from, args.to) {
        (None, None, None) => {
            return Err(Failure::usage("what to export? Give --briefing, --date, or --from and --to"));
        }
        (_, Some(from), Some(to)) if from > to => {
            return Err(Failure::usage(format!("--from {from} lies after --to {to}")));
        }
        (_, Some(from), Some(to)) => {
            query::in_span(scenario, from)?;
            query::in_span(scenario, to)?;
            Some(ShotSpan { from, to: add_days(to, 1) })
        }
        _ => None,
    };
    if let Some(date) = args.date {
        query::in_span(scenario, date)?;
    }
    let slide = Slide {
        id: "map".into(),
        title: scenario.frame.title.clone(),
        shot: Shot { date: args.date, span, bbox: Some(shown(scenario, args)?), ..Shot::default() },
        ..Slide::new(SlideKind::Map)
    };
    Ok(Briefing {
        id: "map".into(),
        title: scenario.frame.title.clone(),
        about: scenario.frame.about.clone(),
        slides: vec![slide],
        extra: Default::default(),
    })
}

fn shown(scenario: &Scenario, args: &args::Export) -> Result<Bbox, Failure> {
    let view = args.view.as_deref().unwrap_or(scenario.frame.opening.view.as_str());
    args.bbox.map_or_else(|| Ok(window::view(scenario, view)?.bbox), Ok)
}

/// How far a long export is, for who waits at a terminal.
struct Progress {
    total: usize,
    seen: bool,
}

impl Progress {
    fn new(total: usize) -> Self {
        Self { total, seen: total > 1 && std::io::stderr().is_terminal() }
    }

    fn tell(&mut self, done: usize) {
        if self.seen {
            let end = if done == self.total { "\n" } else { "" };
            // Nobody is waiting where it cannot be written.
            let _ = write!(std::io::stderr(), "\r{done} / {}{end}", self.total);
        }
    }
}
