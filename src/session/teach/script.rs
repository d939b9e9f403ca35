//! A step of a lesson as a slide: what stands on the map's card.

use super::{Class, State};
use crate::model::quiz::Question;
use crate::model::quiz::score::Grade;
use crate::model::shot::Shot;
use crate::model::{Slide, SlideKind};
use crate::text::{Lang, LocalText, tr};

/// Layers of the ground alone: behind what is held back, and behind nothing.
const BARE: [&str; 3] = ["areas", "disputed", "relief"];

/// Writes the slide of the step that is shown.
pub(super) fn write(state: &mut State) {
    let (long, base) = (state.teach.long, state.document.base.clone());
    let Some(class) = &mut state.teach.class else { return };
    let slide = if class.held_back() { held_back(class) } else { of_step(class, long, &base) };
    class.script.slides = slide.into_iter().collect();
}

fn in_all(text: impl Fn(Lang) -> String) -> LocalText {
    let mut out = LocalText::default();
    Lang::all().iter().for_each(|lang| out.set(*lang, &text(*lang)));
    out
}

fn held_back(class: &Class) -> Option<Slide> {
    let step = class.step()?;
    let mut slide = Slide::new(SlideKind::Map);
    slide.id = step.id.as_str().into();
    slide.title = in_all(|lang| tr(lang, "teach-held-back"));
    slide.caption = in_all(|lang| tr(lang, "teach-held-back-hint"));
    let bare = Some(BARE.map(str::to_owned).to_vec());
    slide.shot = Shot { bbox: step.view.bbox, date: step.view.date, layers: bare, ..Shot::default() };
    Some(slide)
}

fn of_step(class: &Class, long: bool, base: &crate::model::Base) -> Option<Slide> {
    let step = class.step()?;
    let mut slide = Slide::new(SlideKind::Map);
    slide.id = format!("{}-{}", step.id, class.question).as_str().into();
    slide.title = step.title.clone();
    let text = if long && !step.long.is_empty() { &step.long } else { &step.short };
    slide.caption = text.clone();
    slide.shot = step.view.clone();
    if let Some(question) = class.question() {
        asked(&mut slide, class, question, base);
    }
    Some(slide)
}

/// The question in place of the text; once it was answered, why.
fn asked(slide: &mut Slide, class: &Class, question: &Question, base: &crate::model::Base) {
    slide.title = in_all(|lang| question.asked.get(lang));
    slide.shot = if class.is_revealed() { question.reveal.clone() } else { question.shot.clone() };
    // What is asked must not be lit on the map before it was answered.
    if !class.is_revealed() {
        slide.shot.select = None;
    }
    slide.pen = class.strokes().to_vec();
    let mark = class.mark(base);
    let quoted = question.quoted.clone().unwrap_or_default();
    slide.caption = match mark {
        None => quoted,
        Some(mark) => in_all(|lang| {
            let mut words: Vec<String> = Vec::new();
            if mark.grade != Grade::Open && class.given().is_some() {
                words.push(format!("{}.", tr(lang, &format!("quiz-grade-{}", mark.grade.key()))));
            }
            words.extend(question.explain.iter().take(3).map(|phrase| phrase.get(lang)));
            words.join(" ")
        }),
    };
}
