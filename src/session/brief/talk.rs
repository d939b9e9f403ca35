//! Giving a briefing: the audience's screen, the speaker's tools, the timer.

use super::{Phase, State, enter, finish, go_to, leave_script, neighbour, show, step};
use crate::model::{LonLat, PenKind, PenStroke, Slide};
use crate::session::Way;

/// How long a stroke that fades stays, and the part of it in which it fades, in seconds.
pub const HELD_SECS: f64 = 6.0;
/// The last seconds of a stroke that fades.
pub const FADE_SECS: f64 = 1.5;
/// The spotlight's radius: least, first, most; in parts of the height of the picture.
pub const SPOTLIGHT: [f32; 3] = [0.05, 0.16, 0.6];

/// What the speaker's hand does on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tool {
    /// Points.
    Pointer,
    /// Lights one place and dims the rest.
    Spotlight,
    /// Draws lines on the ground.
    Pen,
    /// Draws arrows on the ground.
    Arrow,
}

impl Tool {
    /// All tools, in the order of the choice.
    pub const ALL: [Self; 4] = [Self::Pointer, Self::Spotlight, Self::Pen, Self::Arrow];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pointer => "talk-pointer",
            Self::Spotlight => "talk-spotlight",
            Self::Pen => "talk-pen",
            Self::Arrow => "talk-arrow",
        }
    }

    /// What it draws, if it draws.
    pub fn draws(self) -> Option<PenKind> {
        match self {
            Self::Pen => Some(PenKind::Line),
            Self::Arrow => Some(PenKind::Arrow),
            Self::Pointer | Self::Spotlight => None,
        }
    }
}

/// A stroke on the map while a briefing is given.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkStroke {
    /// The stroke.
    pub stroke: PenStroke,
    /// Seconds since it was drawn; none where it stays.
    pub age: Option<f64>,
}

impl TalkStroke {
    /// How much of it is seen, 0 to 1.
    pub fn strength(&self) -> f32 {
        self.age.map_or(1.0, |age| ((HELD_SECS - age) / FADE_SECS).clamp(0.0, 1.0) as f32)
    }
}

/// A briefing that is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// Whether the audience's screen is black.
    pub blank: bool,
    /// Whether the audience's screen stands still while the speaker looks elsewhere.
    pub frozen: bool,
    /// Whether the speaker's window is open.
    pub speaker: bool,
    /// The tool in the speaker's hand.
    pub tool: Option<Tool>,
    /// The spotlight's radius, in parts of the height of the picture.
    pub radius: f32,
    /// Where the pointer is on the map, in degrees.
    pub pointer: Option<LonLat>,
    /// Whether new strokes fade.
    pub fading: bool,
    /// What was drawn on this slide.
    pub strokes: Vec<TalkStroke>,
    /// The stroke that is being drawn.
    pub drawing: Vec<LonLat>,
    /// The number of a slide, as far as it is typed.
    pub typed: String,
    /// Seconds that have passed on the timer.
    pub secs: f64,
    /// Whether the timer runs.
    pub timing: bool,
}

impl Default for Talk {
    fn default() -> Self {
        Self {
            blank: false,
            frozen: false,
            speaker: false,
            tool: None,
            radius: SPOTLIGHT[1],
            pointer: None,
            fading: true,
            strokes: Vec::new(),
            drawing: Vec::new(),
            typed: String::new(),
            secs: 0.0,
            timing: true,
        }
    }
}

/// Orders of the one who speaks.
#[derive(Clone, Debug, PartialEq)]
pub enum Cue {
    /// Give the briefing that is open, from its first slide.
    Start,
    /// Give it from the slide that is shown.
    StartHere,
    /// The talk is over.
    End,
    /// The next slide; days that play are finished first.
    Next,
    /// The slide before.
    Previous,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// The slide with this number, counted from 1 among those that are shown.
    GoTo(usize),
    /// A digit of the number of a slide.
    Digit(u8),
    /// The number is typed: go there; without one, the next slide.
    Enter,
    /// Go back to the slide that was left.
    Return,
    /// The map is moved by hand: the script is left.
    Moved,
    /// Play the days of the slide once more, or stop them where they are.
    Replay,
    /// Black the audience's screen, or show it again.
    Blank,
    /// Hold the audience's screen as it is, or let it follow again.
    Freeze,
    /// Open or close the speaker's window.
    Speaker,
    /// Take this tool, or put it down.
    Take(Tool),
    /// Step back from what is nearest: a black screen, a tool, a detour, the talk.
    Escape,
    /// The spotlight's radius grows by this part, or shrinks when negative.
    Widen(f32),
    /// The pointer is here on the map, or nowhere.
    Point(Option<LonLat>),
    /// The pen goes on to here.
    Draw(LonLat),
    /// The pen is lifted.
    Lift,
    /// Nothing of what was drawn stays.
    Erase,
    /// New strokes fade, or stay.
    Fading,
    /// Start or stop the timer.
    Timer,
    /// The timer begins at nothing.
    ResetTimer,
}

impl Talk {
    /// So many seconds have passed.
    pub(super) fn tick(&mut self, secs: f64) {
        if self.timing {
            self.secs += secs;
        }
        for stroke in &mut self.strokes {
            stroke.age = stroke.age.map(|age| age + secs);
        }
        self.strokes.retain(|stroke| stroke.age.is_none_or(|age| age < HELD_SECS));
    }

    /// Whether something of it changes as time passes.
    pub(super) fn ticks(&self) -> bool {
        self.timing || self.strokes.iter().any(|stroke| stroke.age.is_some())
    }

    /// Seconds until that is seen.
    pub(super) fn secs_to_next_change(&self) -> f64 {
        /// Between two pictures of a stroke that fades.
        const FRAME: f64 = 0.04;
        let fades = |stroke: &TalkStroke| {
            let age = stroke.age?;
            Some((HELD_SECS - FADE_SECS - age).max(FRAME))
        };
        let stroke = self.strokes.iter().filter_map(fades).fold(f64::INFINITY, f64::min);
        let second = if self.timing && self.speaker { 1.0 - self.secs.fract() } else { f64::INFINITY };
        stroke.min(second)
    }

    fn lift(&mut self) {
        let path = std::mem::take(&mut self.drawing);
        let stroke = self.tool.and_then(Tool::draws).and_then(|kind| PenStroke::new(kind, &path));
        let age = self.fading.then_some(0.0);
        self.strokes.extend(stroke.map(|stroke| TalkStroke { stroke, age }));
    }
}

pub(in crate::session) fn run(cue: Cue, state: &mut State) {
    match cue {
        Cue::Start => start(state, true),
        Cue::StartHere => start(state, false),
        Cue::End => state.talk = None,
        Cue::Next => step(state, true),
        Cue::Previous => step(state, false),
        Cue::First => edge(state, true),
        Cue::Last => edge(state, false),
        Cue::GoTo(number) => go_to_number(state, number),
        Cue::Return if state.brief.away => show(state),
        Cue::Return => {}
        Cue::Moved => leave_script(state),
        Cue::Replay => replay(state),
        Cue::Digit(_)
        | Cue::Enter
        | Cue::Blank
        | Cue::Freeze
        | Cue::Speaker
        | Cue::Take(_)
        | Cue::Escape
        | Cue::Widen(_)
        | Cue::Point(_)
        | Cue::Draw(_)
        | Cue::Lift
        | Cue::Erase
        | Cue::Fading
        | Cue::Timer
        | Cue::ResetTimer => in_talk(cue, state),
    }
}

/// Orders that mean something only while a briefing is given.
fn in_talk(cue: Cue, state: &mut State) {
    let away = state.brief.away;
    let Some(talk) = &mut state.talk else { return };
    match cue {
        Cue::Digit(digit) if talk.typed.len() < 3 => talk.typed.push(char::from(b'0' + digit.min(9))),
        Cue::Enter => match std::mem::take(&mut talk.typed).parse() {
            Ok(number) => go_to_number(state, number),
            Err(_) => step(state, true),
        },
        Cue::Blank => talk.blank = !talk.blank,
        Cue::Freeze => {
            talk.frozen = !talk.frozen;
            // Else nobody could look elsewhere.
            talk.speaker |= talk.frozen;
            if !talk.frozen && away {
                go_to(state, state.brief.slide);
            }
        }
        Cue::Speaker => {
            talk.speaker = !talk.speaker;
            // Without the speaker's window the audience's is the only one: it must answer.
            talk.frozen &= talk.speaker;
        }
        Cue::Take(tool) => {
            talk.lift();
            talk.tool = (talk.tool != Some(tool)).then_some(tool);
            talk.pointer = None;
        }
        Cue::Escape if talk.blank => talk.blank = false,
        Cue::Escape if !talk.typed.is_empty() => talk.typed.clear(),
        Cue::Escape if talk.tool.is_some() => {
            talk.lift();
            (talk.tool, talk.pointer) = (None, None);
        }
        Cue::Escape if away => show(state),
        Cue::Escape => state.talk = None,
        Cue::Widen(part) => talk.radius = (talk.radius * (1.0 + part)).clamp(SPOTLIGHT[0], SPOTLIGHT[2]),
        Cue::Point(at) => talk.pointer = at,
        Cue::Draw(at) => talk.drawing.push(at),
        Cue::Lift => talk.lift(),
        Cue::Erase => {
            talk.strokes.clear();
            talk.drawing.clear();
        }
        Cue::Fading => talk.fading = !talk.fading,
        Cue::Timer => talk.timing = !talk.timing,
        Cue::ResetTimer => talk.secs = 0.0,
        _ => {}
    }
}

fn start(state: &mut State, from_the_first: bool) {
    if state.talk.is_some() {
        return;
    }
    let was_brief = state.way == Way::Brief;
    enter(state);
    let Some(slides) = state.briefing().map(|briefing| briefing.slides.clone()) else {
        // Nothing to give: the way of briefings says how to begin one.
        return;
    };
    let seen = |at: usize| slides.get(at).is_some_and(|slide| !slide.hidden);
    let first = neighbour_or_first(&slides);
    let at = if from_the_first || !was_brief || !seen(state.brief.slide) { first } else { Some(state.brief.slide) };
    let Some(at) = at else { return };
    (state.searching, state.settings_open, state.keys_shown) = (false, false, false);
    state.talk = Some(Talk::default());
    go_to(state, at);
}

fn neighbour_or_first(slides: &[Slide]) -> Option<usize> {
    slides.iter().position(|slide| !slide.hidden)
}

fn edge(state: &mut State, first: bool) {
    let Some(slides) = state.briefing().map(|briefing| &briefing.slides) else { return };
    let at = if first { neighbour_or_first(slides) } else { neighbour(slides, slides.len(), false) };
    if let Some(at) = at {
        go_to(state, at);
    }
}

fn go_to_number(state: &mut State, number: usize) {
    let slides = state.briefing().map(|briefing| &*briefing.slides).unwrap_or_default();
    let places: Vec<usize> = (0..slides.len()).filter(|&i| !slides[i].hidden).collect();
    if let Some(&at) = places.get(number.clamp(1, places.len().max(1)) - 1) {
        go_to(state, at);
    }
}

/// Plays the days once more; while they play, all of them are shown at once.
fn replay(state: &mut State) {
    let Some(slide) = state.slide_on_map().cloned().filter(|slide| slide.shot.plays().is_some()) else { return };
    match state.brief.phase {
        Phase::Playing(_) => finish(state, &slide),
        Phase::Still | Phase::Moving(_) => {
            state.brief.phase = Phase::Playing(0.0);
            super::tick(state, 0.0);
        }
    }
}
