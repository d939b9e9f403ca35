//! Working on briefings: every change is one of these, and can be undone.

use std::sync::Arc;

use super::desk::Place;
use super::{Phase, State, enter, follow_change, go_to, open, shot_of};
use crate::model::shot::{MOST_SECONDS, Shot};
use crate::model::{Briefing, BriefingId, Slide, SlideId, SlideKind};
use crate::session::Way;
use crate::text::{LocalText, tr};

/// A text of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SlideText {
    /// Its title.
    Title,
    /// What the audience reads.
    Caption,
    /// What the speaker says.
    Notes,
}

impl SlideText {
    /// All texts, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Title, Self::Caption, Self::Notes];

    /// The text of a slide.
    pub fn of(self, slide: &Slide) -> &LocalText {
        match self {
            Self::Title => &slide.title,
            Self::Caption => &slide.caption,
            Self::Notes => &slide.notes,
        }
    }

    fn of_mut(self, slide: &mut Slide) -> &mut LocalText {
        match self {
            Self::Title => &mut slide.title,
            Self::Caption => &mut slide.caption,
            Self::Notes => &mut slide.notes,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Caption => "caption",
            Self::Notes => "notes",
        }
    }
}

/// Orders of the one who makes a briefing.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Open a briefing.
    Open(BriefingId),
    /// A new briefing with an opening, sources and closing that are made from the data.
    New,
    /// Take the open briefing away.
    Remove,
    /// What the briefing is called, in the interface's language.
    Rename(String),
    /// What it is about, in the interface's language.
    About(String),
    /// Show the slide at this place.
    Go(usize),
    /// What the map shows becomes a new slide after the shown one.
    Capture,
    /// The shown slide takes what the map shows; its texts stay.
    Recapture,
    /// A slide that is made from the data.
    Add(SlideKind),
    /// A copy of the shown slide after it.
    Copy,
    /// Take the shown slide away.
    Delete,
    /// Move the shown slide by so many places.
    MoveBy(isize),
    /// Leave the slide at this place out when the briefing is given, or show it again.
    Hide(usize, bool),
    /// A text of the shown slide, in the interface's language.
    Text(SlideText, String),
    /// How long the days of the shown slide play, in seconds.
    Seconds(f64),
    /// What is drawn on the map stays with the shown slide.
    KeepStrokes,
    /// Nothing is drawn on the shown slide any more.
    ClearStrokes,
    /// Undo the last change.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Keep all briefings in files.
    Keep,
    /// They are kept as they were at that time.
    Kept(Arc<Vec<Briefing>>),
    /// These were found beside the files: changes that had not been kept when the program ended.
    Recover(Vec<Briefing>),
}

impl Edit {
    /// Whether it changes the briefing that is open, or a slide of it.
    fn is_of_the_open_briefing(&self) -> bool {
        match self {
            Self::Remove
            | Self::Rename(_)
            | Self::About(_)
            | Self::Recapture
            | Self::Add(_)
            | Self::Copy
            | Self::Delete
            | Self::MoveBy(_)
            | Self::Hide(..)
            | Self::Text(..)
            | Self::Seconds(_)
            | Self::KeepStrokes
            | Self::ClearStrokes => true,
            Self::Open(_)
            | Self::New
            | Self::Go(_)
            | Self::Capture
            | Self::Undo
            | Self::Redo
            | Self::Keep
            | Self::Kept(_)
            | Self::Recover(_) => false,
        }
    }
}

pub(in crate::session) fn run(edit: Edit, state: &mut State) {
    // What cannot be seen is not changed.
    if edit.is_of_the_open_briefing() && state.way != Way::Brief {
        return;
    }
    match edit {
        Edit::Open(id) => open(state, &id),
        Edit::Go(at) => {
            enter(state);
            go_to(state, at);
        }
        Edit::New => new(state),
        Edit::Remove => remove(state),
        Edit::Rename(text) => text_of_briefing(state, "briefing title", &text, |briefing| &mut briefing.title),
        Edit::About(text) => text_of_briefing(state, "briefing about", &text, |briefing| &mut briefing.about),
        Edit::Capture => capture(state),
        Edit::Recapture => recapture(state),
        Edit::Add(kind) => {
            let slide = Slide::new(kind);
            insert(state, slide);
            go_to(state, state.brief.slide);
        }
        Edit::Copy => {
            if let Some(slide) = state.slide().cloned() {
                insert(state, slide);
                follow_change(state);
            }
        }
        Edit::Delete => {
            let at = state.brief.slide;
            change(state, None, |briefing| {
                if at < briefing.slides.len() {
                    briefing.slides.remove(at);
                }
            });
            let last = state.briefing().map_or(0, |briefing| briefing.slides.len().saturating_sub(1));
            go_to(state, at.min(last));
        }
        Edit::MoveBy(places) => move_by(state, places),
        Edit::Hide(at, hidden) => change(state, None, |briefing| {
            if let Some(slide) = briefing.slides.get_mut(at) {
                slide.hidden = hidden;
            }
        }),
        Edit::Text(which, text) => {
            let (at, lang) = (state.brief.slide, state.lang);
            let typing = format!("{at} {} {}", which.key(), lang.code());
            change(state, Some(typing), |briefing| {
                if let Some(slide) = briefing.slides.get_mut(at) {
                    which.of_mut(slide).set(lang, &text);
                }
            });
        }
        Edit::Seconds(secs) => {
            let (at, secs) = (state.brief.slide, secs.clamp(1.0, MOST_SECONDS));
            change(state, Some(format!("{at} seconds")), |briefing| {
                if let Some(slide) = briefing.slides.get_mut(at) {
                    slide.shot.seconds = Some(secs);
                }
            });
        }
        Edit::KeepStrokes => {
            let strokes = state.talk.as_mut().map(|talk| std::mem::take(&mut talk.strokes)).unwrap_or_default();
            let at = state.brief.slide;
            change(state, None, |briefing| {
                if let Some(slide) = briefing.slides.get_mut(at) {
                    slide.pen.extend(strokes.into_iter().map(|drawn| drawn.stroke));
                }
            });
        }
        Edit::ClearStrokes => {
            let at = state.brief.slide;
            change(state, None, |briefing| {
                if let Some(slide) = briefing.slides.get_mut(at) {
                    slide.pen.clear();
                }
            });
        }
        Edit::Undo => walk(state, true),
        Edit::Redo => walk(state, false),
        Edit::Keep => state.desk.wish_to_keep += 1,
        Edit::Kept(briefings) => state.desk.keep(briefings),
        Edit::Recover(found) => {
            let here = place(state);
            state.desk.recover(here, found);
            follow_change(state);
        }
    }
}

fn place(state: &State) -> Place {
    (state.brief.open.clone(), state.brief.slide)
}

/// Changes the open briefing.
fn change(state: &mut State, typing: Option<String>, change: impl FnOnce(&mut Briefing)) {
    let Some(id) = state.brief.open.clone() else { return };
    let here = place(state);
    state.desk.change(here, typing.map(|what| format!("{id} {what}")), |briefings| {
        if let Some(briefing) = briefings.iter_mut().find(|briefing| briefing.id == id) {
            change(briefing);
        }
    });
}

fn text_of_briefing(state: &mut State, what: &str, text: &str, of: impl FnOnce(&mut Briefing) -> &mut LocalText) {
    let lang = state.lang;
    change(state, Some(format!("{what} {}", lang.code())), |briefing| {
        let kept = briefing.title.clone();
        of(briefing).set(lang, text);
        // A briefing without any title could not be read again.
        if briefing.title.is_empty() {
            briefing.title = kept;
        }
    });
}

/// The first word of this beginning that is not taken: `slide-7`.
fn free<'a>(beginning: &str, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let word = |n: usize| format!("{beginning}-{n}");
    let n = (1..).find(|n| !taken.clone().any(|there| there == word(*n))).unwrap_or(1);
    word(n)
}

fn new(state: &mut State) {
    enter(state);
    let id = BriefingId::from(free("briefing", state.briefings().iter().map(|briefing| briefing.id.as_str())));
    let mut title = LocalText::default();
    title.set(state.lang, &tr(state.lang, "brief-new-title"));
    let slides = [SlideKind::Title, SlideKind::Sources, SlideKind::Closing].map(|kind| {
        let id = SlideId::from(kind.key());
        Slide { id, ..Slide::new(kind) }
    });
    let briefing = Briefing {
        id: id.clone(),
        title,
        about: LocalText::default(),
        slides: slides.to_vec(),
        extra: Default::default(),
    };
    let here = place(state);
    state.desk.change(here, None, |briefings| briefings.push(briefing));
    (state.brief.open, state.brief.slide) = (Some(id), 0);
    go_to(state, 0);
}

fn remove(state: &mut State) {
    let Some(id) = state.brief.open.clone() else { return };
    let here = place(state);
    state.desk.change(here, None, |briefings| briefings.retain(|briefing| briefing.id != id));
    (state.brief.open, state.brief.slide) = (state.briefings().first().map(|briefing| briefing.id.clone()), 0);
    go_to(state, 0);
}

/// Puts a slide after the shown one, with an id of its own, and shows it.
fn insert(state: &mut State, slide: Slide) {
    let at = state.brief.slide;
    change(state, None, |briefing| {
        let id = free("slide", briefing.slides.iter().map(|slide| slide.id.as_str()));
        let after = (at + 1).min(briefing.slides.len());
        briefing.slides.insert(after, Slide { id: id.into(), ..slide });
    });
    state.brief.slide = at + 1;
}

/// What the map shows becomes a slide; in a new briefing where there is none.
fn capture(state: &mut State) {
    if state.briefings().is_empty() {
        new(state);
    }
    let mut slide = Slide::new(SlideKind::Map);
    take(state, &mut slide);
    enter(state);
    insert(state, slide);
    settle(state);
}

fn recapture(state: &mut State) {
    let Some(mut slide) = state.slide().cloned().filter(|slide| slide.kind == SlideKind::Map) else { return };
    take(state, &mut slide);
    let at = state.brief.slide;
    change(state, None, |briefing| {
        if let Some(there) = briefing.slides.get_mut(at) {
            *there = slide;
        }
    });
    settle(state);
}

/// The map shows the slide already: the script goes on here.
fn settle(state: &mut State) {
    (state.brief.away, state.brief.phase) = (false, Phase::Still);
    follow_change(state);
}

/// A slide takes what the map shows: its part, days, layers, theatres, viewpoint and what is chosen.
fn take(state: &State, slide: &mut Slide) {
    let bbox = state.seen.or_else(|| slide.shot.bbox(state.scenario()));
    let seconds = slide.shot.seconds;
    slide.shot = Shot { seconds, ..shot_of(state, state.period(), bbox) };
}

fn move_by(state: &mut State, places: isize) {
    let at = state.brief.slide;
    let count = state.briefing().map_or(0, |briefing| briefing.slides.len());
    let to = at.saturating_add_signed(places).min(count.saturating_sub(1));
    if at >= count || to == at {
        return;
    }
    change(state, None, |briefing| {
        let slide = briefing.slides.remove(at);
        briefing.slides.insert(to, slide);
    });
    state.brief.slide = to;
}

fn walk(state: &mut State, back: bool) {
    let here = place(state);
    let Some((briefing, slide)) = state.desk.walk(back, here) else { return };
    let there = |id: &BriefingId| state.briefings().iter().any(|briefing| briefing.id == *id);
    let open = briefing.filter(there).or_else(|| state.briefings().first().map(|briefing| briefing.id.clone()));
    (state.brief.open, state.brief.slide) = (open, slide);
    follow_change(state);
}
