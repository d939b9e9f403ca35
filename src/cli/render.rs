//! `render`: the map of a day as a picture, without a window.

use std::process::ExitCode;

use super::args::With;
use super::{Failure, Opened, args, opened, print_problems, query, window};
use crate::export::{self, Format, Meta};
use crate::io::save::save;
use crate::model::time::days_between;
use crate::model::{Bbox, Changes, Claim, Moment, Scenario, summary};
use crate::scene::furniture::{self, AskedOn, Words};
use crate::scene::{self, Camera, Item, LayerId, LayerSet, Lit, Prepared, SceneInput, Theme};
use crate::text::{strip_marks, tr_with};

/// Draws the picture.
pub fn run(args: &args::Render) -> Result<ExitCode, Failure> {
    let format = format(&args.output)?;
    let Opened { loaded, base, .. } = opened(args.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let days = query::period(scenario, &args.days)?;
    let date = days.last();
    let selection = args.select.as_deref().map(|id| window::item(scenario, &base, id)).transpose()?;
    let claim = match &selection {
        Some(Item::Claim(id)) => scenario.claim(id),
        _ => None,
    };
    let bbox = shown(scenario, args, claim)?;
    let lang = args.written.lang();
    let viewpoint = window::viewpoint(&base, args.viewpoint.as_deref())?;
    let theme = args.theme.unwrap_or(Theme::Light);
    let camera = Camera::fitting(bbox, args.size.map(|edge| edge as f32));
    let prepared = Prepared::new(scenario, &base);
    let moment = Moment::during(scenario, days);
    let moment = claim.map(|claim| moment.of_claim(scenario, claim)).unwrap_or(moment);
    if let Some(since) = args.since {
        query::in_span(scenario, since)?;
    }
    let changes = args.since.map(|since| Changes::between(scenario, &base, since, date));
    let mut layers = LayerSet::default();
    for (layer, with) in WITH {
        layers.set(layer, args.with.contains(&with));
    }
    let scene = scene::build(&SceneInput {
        scenario,
        base: &base,
        prepared: &prepared,
        moment: &moment,
        camera: &camera,
        focus: camera.seen(),
        lang,
        theme,
        layers,
        hidden_theatres: &Default::default(),
        viewpoint: &viewpoint.id,
        selection: selection.as_ref(),
        opened: &scene::Opened::default(),
        changes: changes.as_ref(),
        lit: Lit { claim, overlays: claim.map(|claim| &claim.overlays[..]).unwrap_or_default() },
    });
    let several = (days.days() > 1).then(|| summary::days_and_events(&moment, lang, |_| true));
    let operation = several.or_else(|| {
        let leading = summary::leading_operation(scenario, &moment, Some(camera.seen_bbox()));
        leading.map(|o| {
            let day = i64::from(days_between(o.from, date) + 1);
            tr_with(lang, "time-operation-day", &[("name", o.name.get(lang).into()), ("day", day.into())])
        })
    });
    let words = Words {
        title: scenario.frame.title.get(lang),
        days,
        operation: operation.as_deref(),
        attribution: base.attribution.short.get(lang),
        viewpoint: viewpoint.name.get(lang),
    };
    let mut furniture = furniture::all(&camera, lang, theme, &words, &scene.legend, &scenario.actors);
    furniture.add_asked(AskedOn { camera: &camera, lang, theme, layers }, scenario, &prepared, &scene);
    let meta = Meta {
        title: strip_marks(&format!(
            "{} · {}",
            scenario.frame.title.get(lang),
            crate::text::long_days(lang, days.first(), date)
        )),
        description: strip_marks(&summary::in_words(scenario, &moment, lang, |_| true)),
        lang,
        attribution: base.attribution.full.get(lang).to_owned(),
        theme,
    };
    let bytes = export::render(&scene, &camera, &furniture, &meta, format)
        .map_err(|e| Failure::failed(format!("cannot draw {}: {e}", args.output.display())))?;
    save(&args.output, &bytes)?;
    Ok(ExitCode::SUCCESS)
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
