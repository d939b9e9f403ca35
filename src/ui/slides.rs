//! Pictures of slides, remembered: of the one on the map, and small ones for lists.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Rect, Ui, epaint::ClippedShape, vec2};

use super::Ctx;
use super::map::{Painted, captured, overlay};
use super::theme::color32;
use crate::model::briefing::{Briefing, Slide, SlideKind};
use crate::model::{Date, SlideId};
use crate::scene::slide::Warning;
use crate::scene::{Picture, Prepared, SlideInput, SlidePicture, Theme, slide};
use crate::session::{Phase, State};
use crate::text::Lang;

/// Slides are laid out for this size; small pictures are this one made smaller, in points.
pub const SIZE: [f32; 2] = [1280.0, 720.0];
/// How many small pictures are made in one frame: the window answers meanwhile.
const MOST_AT_ONCE: usize = 2;

/// What a picture depends on.
#[derive(Clone, PartialEq)]
struct Key {
    slide: Slide,
    /// The whole briefing, for slides that are made from it.
    briefing: Option<Briefing>,
    lang: Lang,
    theme: Theme,
    size: [f32; 2],
    day: Option<Date>,
}

impl Key {
    fn new(state: &State, (briefing, slide): (&Briefing, &Slide), size: [f32; 2], day: Option<Date>) -> Self {
        let made = slide.kind != SlideKind::Map;
        Self {
            slide: slide.clone(),
            briefing: made.then(|| briefing.clone()),
            lang: state.lang,
            theme: state.theme,
            size,
            day,
        }
    }

    fn input<'a>(&'a self, state: &'a State, prepared: &'a Prepared, briefing: &'a Briefing) -> SlideInput<'a> {
        SlideInput {
            scenario: state.scenario(),
            base: state.base(),
            prepared,
            data: state.data_layers(),
            briefing,
            slide: &self.slide,
            lang: self.lang,
            theme: self.theme,
            size: self.size,
        }
    }

    fn picture(&self, state: &State, prepared: &Prepared, briefing: &Briefing) -> SlidePicture {
        let input = self.input(state, prepared, briefing);
        self.day.map_or_else(|| slide::picture(&input), |day| slide::on_day(&input, day))
    }
}

/// A small picture, painted.
struct Small {
    key: Key,
    picture: Arc<SlidePicture>,
    warnings: Vec<Warning>,
    painted: Painted,
    shapes: Vec<ClippedShape>,
    /// Where its shapes lie, and how full the font's texture was: letters move when that is made anew.
    at: Option<(Rect, Rect, f32)>,
}

/// Pictures of slides.
#[derive(Default)]
pub struct Slides {
    on_map: Option<(Key, Arc<SlidePicture>)>,
    small: HashMap<SlideId, Small>,
    made: usize,
}

impl Slides {
    /// A frame begins.
    pub fn begin(&mut self) {
        self.made = 0;
    }

    /// The slide that is on the map, as a picture of the map's size; none off the script.
    pub fn on_map(&mut self, state: &State, prepared: &Prepared, size: [f32; 2]) -> Option<Arc<SlidePicture>> {
        let (briefing, slide) = (state.script()?, state.slide_on_map()?);
        let day = matches!(state.brief.phase, Phase::Playing(_)).then_some(state.date);
        let key = Key::new(state, (briefing, slide), size, day);
        match &self.on_map {
            Some((old, picture)) if *old == key => Some(picture.clone()),
            Some(_) | None => {
                let picture = Arc::new(key.picture(state, prepared, briefing));
                self.on_map = Some((key, picture.clone()));
                Some(picture)
            }
        }
    }

    /// What is too much on a slide, as of its small picture.
    pub fn warnings(&self, slide: &SlideId) -> &[Warning] {
        self.small.get(slide).map(|small| small.warnings.as_slice()).unwrap_or_default()
    }

    /// Paints a slide of the open briefing into a rectangle, smaller.
    pub fn small_ui(&mut self, ctx: &Ctx<'_>, ui: &Ui, prepared: &Prepared, slide: &Slide, rect: Rect) {
        ui.painter().rect_filled(rect, 0.0, color32(ctx.palette().card));
        let Some(briefing) = ctx.state.briefing().filter(|_| ui.is_rect_visible(rect)) else { return };
        let key = Key::new(ctx.state, (briefing, slide), SIZE, None);
        if self.small.get(&slide.id).is_none_or(|small| small.key != key) {
            if self.made >= MOST_AT_ONCE {
                return ui.ctx().request_repaint();
            }
            self.made += 1;
            let picture = Arc::new(key.picture(ctx.state, prepared, briefing));
            let warnings = slide::warnings(&key.input(ctx.state, prepared, briefing), &picture);
            let painted = Painted::default();
            self.small
                .insert(slide.id.clone(), Small { key, picture, warnings, painted, shapes: Vec::new(), at: None });
        }
        let Some(small) = self.small.get_mut(&slide.id) else { return };
        let full = ui.ctx().fonts(|fonts| fonts.font_atlas_fill_ratio());
        let stands = |(old, clip, then): &(Rect, Rect, f32)| *old == rect && *clip == ui.clip_rect() && *then <= full;
        if !small.at.as_ref().is_some_and(stands) {
            let (picture, painted) = (small.picture.clone(), &mut small.painted);
            small.shapes = captured(ui, rect, SIZE, |ui, full| {
                paint(ctx, ui, full, &picture, painted, prepared);
            });
            small.at = Some((rect, ui.clip_rect(), full));
        }
        for ClippedShape { clip_rect, shape, .. } in &small.shapes {
            ui.painter().with_clip_rect(*clip_rect).add(shape.clone());
        }
    }
}

/// A slide in a rectangle of its own size.
fn paint(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, picture: &SlidePicture, painted: &mut Painted, prepared: &Prepared) {
    let furniture = picture.all_furniture();
    let cards = furniture.cards();
    let on_paper = Picture { scene: &picture.scene, camera: &picture.camera, cards: &cards };
    painted.paint(ui, (rect, rect), &picture.scene, &on_paper, (ctx.palette(), prepared));
    overlay::furniture(ui, rect, &furniture);
}

/// The largest rectangle of a slide's form in another, in its middle.
pub fn fitted(rect: Rect) -> Rect {
    let part = (rect.width() / SIZE[0]).min(rect.height() / SIZE[1]);
    Rect::from_center_size(rect.center(), vec2(SIZE[0], SIZE[1]) * part)
}
