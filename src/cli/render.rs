//! `render`: the map of a day as a picture, without a window.

use std::process::ExitCode;

use super::args::With;
use super::{Failure, Opened, args, opened, print_problems, query, window};
use crate::export::{self, Format, Meta, Page};
use crate::io::save::save;
use crate::model::time::days_between;
use crate::model::{Base, Bbox, Changes, Claim, Moment, Period, Scenario, Viewpoint, summary};
use crate::scene::DataLayer;
use crate::scene::furniture::{self, AskedOn, Furniture, Words};
use crate::scene::{self, Camera, Item, LayerId, LayerSet, Lit, Prepared, Scene, SceneInput, Theme};
use crate::text::{Lang, strip_marks, tr_with};

/// Draws the picture.
pub fn run(args: &args::Render) -> Result<ExitCode, Failure> {
    let format = format(&args.output)?;
    let Opened { loaded, base, data, .. } = opened(args.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let days = query::period(scenario, &args.days)?;
    let selection = args.select.as_deref().map(|id| window::item(scenario, &base, id)).transpose()?;
    let claim = match &selection {
        Some(Item::Claim(id)) => scenario.claim(id),
        _ => None,
    };
    let other = args.since.or(args.beside);
    if let Some(other) = other {
        query::in_span(scenario, other)?;
    }
    if args.beside == Some(days.last()) {
        return Err(Failure::usage(format!("--beside {} is the day of --date itself: choose another", days.last())));
    }
    let mut layers = LayerSet::default();
    for (layer, with) in WITH {
        layers.set(layer, args.with.contains(&with));
    }
    let job = Job {
        scenario,
        base: &base,
        prepared: Prepared::new(scenario, &base),
        data: super::data::layers(&data, &args.data)?,
        bbox: shown(scenario, args, claim)?,
        lang: args.written.lang(),
        theme: args.theme.unwrap_or(Theme::Light),
        viewpoint: window::viewpoint(&base, args.viewpoint.as_deref())?,
        layers,
        changes: other.map(|other| Changes::between(scenario, &base, other.min(days.last()), other.max(days.last()))),
        selection: selection.as_ref(),
        claim,
    };
    let size = args.size.map(|edge| edge as f32);
    let bytes = match args.beside {
        None => {
            let picture = job.picture(days, size, true);
            export::render(&picture.scene, &picture.camera, &picture.furniture, &picture.meta, format)
        }
        Some(other) => {
            // The earlier day is on the left, as on the time axis; each half is whole pixels wide.
            let (first, last) = (other.min(days.last()), other.max(days.last()));
            let left = (size[0] / 2.0).floor();
            // Credits stand where lines begin.
            let rtl = job.lang.is_rtl();
            let mut left = job.picture(Period::day(first), [left, size[1]], !rtl);
            let right = job.picture(Period::day(last), [size[0] - left.camera.size[0], size[1]], rtl);
            left.meta = job.meta(Period::new(first, last), &[&left.meta.description, &right.meta.description]);
            export::render_beside(left.page(), right.page(), format)
        }
    };
    let bytes = bytes.map_err(|e| Failure::failed(format!("cannot draw {}: {e}", args.output.display())))?;
    save(&args.output, &bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// All that pictures of one call have in common.
struct Job<'a> {
    scenario: &'a Scenario,
    base: &'a Base,
    prepared: Prepared,
    bbox: Bbox,
    lang: Lang,
    theme: Theme,
    viewpoint: &'a Viewpoint,
    layers: LayerSet,
    changes: Option<Changes>,
    selection: Option<&'a Item>,
    claim: Option<&'a Claim>,
    data: Vec<DataLayer>,
}

/// A picture with all that it is made of.
struct Drawn {
    scene: Scene,
    camera: Camera,
    furniture: Furniture,
    meta: Meta,
}

impl Drawn {
    fn page(&self) -> Page<'_> {
        Page { scene: &self.scene, camera: &self.camera, furniture: &self.furniture, meta: &self.meta }
    }
}

impl Job<'_> {
    /// The map of some days, with or without scale and credits.
    fn picture(&self, days: Period, size: [f32; 2], credits: bool) -> Drawn {
        let Self { scenario, base, lang, theme, layers, claim, .. } = *self;
        let camera = Camera::fitting(self.bbox, size);
        let moment = Moment::during(scenario, days);
        let moment = claim.map(|claim| moment.of_claim(scenario, claim)).unwrap_or(moment);
        let scene = scene::build(&SceneInput {
            scenario,
            base,
            prepared: &self.prepared,
            moment: &moment,
            camera: &camera,
            focus: camera.seen(),
            lang,
            theme,
            layers,
            hidden_theatres: &Default::default(),
            viewpoint: &self.viewpoint.id,
            selection: self.selection,
            opened: &scene::Opened::default(),
            changes: self.changes.as_ref(),
            data: &self.data,
            lit: Lit { claim, overlays: claim.map(|claim| &claim.overlays[..]).unwrap_or_default() },
            own_ground: true,
        });
        let several = (days.days() > 1).then(|| summary::days_and_events(&moment, lang, |_| true));
        let operation = several.or_else(|| {
            let leading = summary::leading_operation(scenario, &moment, Some(camera.seen_bbox()));
            leading.map(|o| {
                let day = i64::from(days_between(o.from, days.last()) + 1);
                tr_with(lang, "time-operation-day", &[("name", o.name.get(lang).into()), ("day", day.into())])
            })
        });
        let words = Words {
            title: scenario.frame.title.get(lang),
            days,
            operation: operation.as_deref(),
            attribution: base.attribution.short.get(lang),
            viewpoint: self.viewpoint.name.get(lang),
        };
        let mut furniture = furniture::all(&camera, lang, theme, (&words, credits), &scene.legend, &scenario.actors);
        furniture.add_asked(AskedOn { camera: &camera, lang, theme, layers }, scenario, &self.prepared, &scene);
        let meta = self.meta(days, &[&summary::in_words(scenario, &moment, lang, |_| true)]);
        Drawn { scene, camera, furniture, meta }
    }

    /// What a picture of some days says about itself.
    fn meta(&self, days: Period, seen: &[&str]) -> Meta {
        let Self { scenario, base, lang, theme, .. } = *self;
        let written = crate::text::long_days(lang, days.first(), days.last());
        Meta {
            title: strip_marks(&format!("{} · {written}", scenario.frame.title.get(lang))),
            description: strip_marks(&seen.join("\n")),
            lang,
            attribution: base.attribution.full.get(lang).to_owned(),
            theme,
        }
    }
}

/// Layers that are drawn only when asked.
const WITH: [(LayerId, With); 3] =
    [(LayerId::Locator, With::Locator), (LayerId::North, With::North), (LayerId::Graticule, With::Graticule)];

fn format(output: &std::path::Path) -> Result<Format, Failure> {
    let ending = output.extension().and_then(|e| e.to_str()).unwrap_or("");
    Format::from_extension(ending).ok_or_else(|| {
        Failure::usage(format!("{} ends neither in .png nor in .svg: no other picture is known", output.display()))
    })
}

fn shown(scenario: &Scenario, args: &args::Render, claim: Option<&Claim>) -> Result<Bbox, Failure> {
    match (args.bbox, &args.view, claim) {
        (Some(bbox), _, _) => Ok(bbox),
        (None, Some(id), _) => Ok(window::view(scenario, id)?.bbox),
        (None, None, Some(claim)) => Ok(claim.bbox),
        (None, None, None) => Ok(window::view(scenario, scenario.frame.opening.view.as_str())?.bbox),
    }
}
