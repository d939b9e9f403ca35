//! The keys of a talk, clickers included: they work whatever has the keyboard.

use egui::{Event, Key, Modifiers};

use super::super::Ctx;
use crate::session::{Command, Cue, Edit, Tool};

/// A key of a talk, what it orders, and the key of the text that says so.
pub struct TalkKey {
    /// With these held down.
    pub modifiers: Modifiers,
    /// The key.
    pub key: Key,
    /// The key of its description.
    pub about: &'static str,
    /// When it means this.
    pub when: When,
    command: fn() -> Command,
}

/// When a key has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always: the keys of clickers.
    Always,
    /// Unless somebody types.
    NotTyping,
    /// On the script: off it, the key is the map's and the time's.
    OnScript,
}

const fn key(key: Key, about: &'static str, when: When, command: fn() -> Command) -> TalkKey {
    TalkKey { modifiers: Modifiers::NONE, key, about, when, command }
}

/// All keys of a talk. PageUp and PageDown, F5, Esc, `.` and B are those of clickers.
pub static TALK_KEYS: &[TalkKey] = &[
    key(Key::PageDown, "talk-next", When::Always, || Command::Cue(Cue::Next)),
    key(Key::PageUp, "talk-previous", When::Always, || Command::Cue(Cue::Previous)),
    key(Key::ArrowRight, "talk-next", When::OnScript, || Command::Cue(Cue::Next)),
    key(Key::ArrowDown, "talk-next", When::OnScript, || Command::Cue(Cue::Next)),
    key(Key::Space, "talk-next", When::OnScript, || Command::Cue(Cue::Next)),
    key(Key::ArrowLeft, "talk-previous", When::OnScript, || Command::Cue(Cue::Previous)),
    key(Key::ArrowUp, "talk-previous", When::OnScript, || Command::Cue(Cue::Previous)),
    key(Key::Home, "talk-first", When::OnScript, || Command::Cue(Cue::First)),
    key(Key::End, "talk-last", When::OnScript, || Command::Cue(Cue::Last)),
    key(Key::Enter, "talk-go-to", When::OnScript, || Command::Cue(Cue::Enter)),
    key(Key::Backspace, "talk-return", When::NotTyping, || Command::Cue(Cue::Return)),
    key(Key::Period, "talk-blank", When::NotTyping, || Command::Cue(Cue::Blank)),
    key(Key::B, "talk-blank", When::NotTyping, || Command::Cue(Cue::Blank)),
    key(Key::F, "talk-freeze", When::OnScript, || Command::Cue(Cue::Freeze)),
    key(Key::W, "talk-speaker", When::NotTyping, || Command::Cue(Cue::Speaker)),
    key(Key::G, "talk-replay", When::OnScript, || Command::Cue(Cue::Replay)),
    key(Key::L, "talk-pointer", When::OnScript, || Command::Cue(Cue::Take(Tool::Pointer))),
    key(Key::S, "talk-spotlight", When::OnScript, || Command::Cue(Cue::Take(Tool::Spotlight))),
    key(Key::P, "talk-pen", When::OnScript, || Command::Cue(Cue::Take(Tool::Pen))),
    key(Key::A, "talk-arrow", When::OnScript, || Command::Cue(Cue::Take(Tool::Arrow))),
    key(Key::Plus, "talk-wider", When::OnScript, || Command::Cue(Cue::Widen(0.2))),
    key(Key::Equals, "talk-wider", When::OnScript, || Command::Cue(Cue::Widen(0.2))),
    key(Key::Minus, "talk-narrower", When::OnScript, || Command::Cue(Cue::Widen(-0.2))),
    key(Key::X, "talk-erase", When::NotTyping, || Command::Cue(Cue::Erase)),
    key(Key::K, "talk-keep-strokes", When::OnScript, || Command::Edit(Edit::KeepStrokes)),
    key(Key::H, "talk-fading", When::OnScript, || Command::Cue(Cue::Fading)),
    key(Key::T, "talk-timer", When::OnScript, || Command::Cue(Cue::Timer)),
    key(Key::Escape, "talk-escape", When::Always, || Command::Cue(Cue::Escape)),
];

const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Sends the orders of the keys that were pressed, before anything else in the window sees them.
pub fn take_keys(ctx: &Ctx<'_>, egui: &egui::Context) {
    let Some(talk) = &ctx.state.talk else { return };
    // What lies over the window has Esc and the letters first.
    let open = ctx.state.searching || ctx.state.keys_shown || ctx.state.settings_open || ctx.state.menu.is_some();
    let typing = egui.text_edit_focused() || ctx.state.searching;
    // A talk has no place for the keyboard's focus to stay: Space and Enter are its own.
    let on_script = !typing && !open && (!ctx.state.brief.away || talk.blank || talk.tool.is_some());
    let now = |when: When, key: Key| match when {
        When::Always => key != Key::Escape || !open,
        When::NotTyping => !typing,
        When::OnScript => on_script,
    };
    egui.input_mut(|input| {
        for talk_key in TALK_KEYS.iter().filter(|k| now(k.when, k.key)) {
            if input.consume_key(talk_key.modifiers, talk_key.key) {
                ctx.send((talk_key.command)());
            }
        }
        // F5 begins a talk; a clicker's button that sends it again must not do anything else.
        input.consume_key(Modifiers::NONE, Key::F5);
        if on_script {
            for (digit, key) in DIGITS.into_iter().enumerate() {
                if input.consume_key(Modifiers::NONE, key) {
                    ctx.send(Command::Cue(Cue::Digit(digit as u8)));
                }
            }
            // Else a key that was meant for the talk would be typed somewhere too.
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
    });
}
