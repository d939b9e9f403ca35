//! Whether a slide says and shows no more than an audience can take.

use super::{SlideInput, SlidePicture};
use crate::model::briefing::{MOST_ARROWS, MOST_LABELS, MOST_WORDS, SlideKind};

/// What is too much on a slide, and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Words of title and caption.
    Words(usize),
    /// Arrows.
    Arrows(usize),
    /// Names of events.
    Labels(usize),
}

/// What is too much on a slide, in its language.
pub fn warnings(input: &SlideInput<'_>, picture: &SlidePicture) -> Vec<Warning> {
    let SlideInput { scenario, slide, lang, .. } = *input;
    let counts = [
        (slide.words(lang), MOST_WORDS, Warning::Words as fn(usize) -> Warning),
        (slide.arrows(scenario).len(), MOST_ARROWS, Warning::Arrows),
        (labels(input, picture), MOST_LABELS, Warning::Labels),
    ];
    counts.into_iter().filter(|(count, most, _)| count > most).map(|(count, _, warning)| warning(count)).collect()
}

/// The slide's own labels: the names that stand at symbols of events inside the picture. Names of the
/// ground (countries, seas, towns) are there on every slide, and nobody is asked to read them.
pub fn labels(input: &SlideInput<'_>, picture: &SlidePicture) -> usize {
    if input.slide.kind != SlideKind::Map {
        return 0;
    }
    let [width, height] = picture.camera.size;
    let own = |label: &&crate::scene::Label| {
        let [x, y] = picture.camera.screen_from_world(label.at);
        let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
        inside && picture.scene.symbols.iter().any(|symbol| symbol.at == label.at)
    };
    picture.scene.labels.iter().filter(own).count()
}
