//! What is to be made.

use super::{Handout, Kind};
use crate::model::briefing::{Briefing, Slide, SlideKind};
use crate::model::time::add_days;
use crate::model::{Bbox, BriefingId, LessonId, Period, Shot, ShotSpan};
use crate::scene::Theme;
use crate::session::Document;
use crate::text::Lang;

/// What is taken along.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// All slides of a briefing.
    Briefing(BriefingId),
    /// A lesson, as a handout.
    Lesson(LessonId),
    /// The whole scenario, with the data files that are open.
    Scenario,
    /// A part of the map on a day or on several.
    Map(Box<Slide>),
}

/// What is to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What is taken along.
    pub what: What,
    /// As what.
    pub kind: Kind,
    /// PDF: sheets for reading ahead, each slide with its notes.
    pub notes: bool,
    /// Handout: its paper and its parts.
    pub handout: Handout,
    /// Width and height in pixels; slides of a document have this shape.
    pub size: [u32; 2],
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

impl Wish {
    /// Whether it becomes a folder of files, not one file.
    pub fn is_folder(&self) -> bool {
        match self.kind {
            Kind::Frames => true,
            Kind::Png | Kind::Svg => matches!(self.what, What::Briefing(_)),
            _ => false,
        }
    }

    /// The slides that are made: those of the briefing, or one, or none of a lesson; nothing where there
    /// is no such briefing or lesson.
    pub fn briefing(&self, document: &Document) -> Option<Briefing> {
        let scenario = &document.scenario;
        match &self.what {
            What::Briefing(id) => scenario.briefing(id).cloned(),
            What::Lesson(id) => scenario.lesson(id).map(|lesson| Briefing {
                id: lesson.id.as_str().into(),
                title: lesson.title.clone(),
                about: lesson.aim.clone(),
                slides: Vec::new(),
                extra: Default::default(),
            }),
            What::Scenario => Some(Briefing {
                id: scenario.frame.id.as_str().into(),
                title: scenario.frame.title.clone(),
                about: scenario.frame.about.clone(),
                slides: Vec::new(),
                extra: Default::default(),
            }),
            What::Map(slide) => Some(Briefing {
                id: MAP.into(),
                title: scenario.frame.title.clone(),
                about: scenario.frame.about.clone(),
                slides: vec![(**slide).clone()],
                extra: Default::default(),
            }),
        }
    }
}

/// The id of a slide that no briefing has.
const MAP: &str = "map";

/// A slide of a part of the map on some days: nothing chosen, all layers as at first.
pub fn map_slide(document: &Document, days: Period, bbox: Option<Bbox>) -> Slide {
    let several = days.days() > 1;
    let shot = Shot {
        date: (!several).then(|| days.last()),
        span: several.then(|| ShotSpan { from: days.first(), to: add_days(days.last(), 1) }),
        bbox,
        ..Shot::default()
    };
    Slide { id: MAP.into(), title: document.scenario.frame.title.clone(), shot, ..Slide::new(SlideKind::Map) }
}
