//! The keys of a lesson: they work while a lesson is open and nobody types.

use egui::{Key, Modifiers};

use super::Ctx;
use crate::model::PenKind;
use crate::model::quiz::Answer;
use crate::session::{Answering, Class, Command, Cue, Guessing, Teaching};

/// Options that have a key.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// A key of a lesson, what it orders, and the key of the text that says so.
pub struct ClassKey {
    /// The key.
    pub key: Key,
    /// The key of its description.
    pub about: &'static str,
    /// When it means this; at other times it is what it is elsewhere.
    when: fn(&Class) -> bool,
    order: fn() -> Teaching,
}

const fn key(key: Key, about: &'static str, order: fn() -> Teaching) -> ClassKey {
    ClassKey { key, about, when: |_| true, order }
}

/// A key for those who guess what will come, before it is shown.
const fn guess(key: Key, about: &'static str, order: fn() -> Teaching) -> ClassKey {
    ClassKey { key, about, when: |class| class.guesses() && !class.is_revealed(), order }
}

/// All keys of a lesson but the digits of options.
pub static CLASS_KEYS: &[ClassKey] = &[
    key(Key::PageDown, "teach-on", || Teaching::Step(true)),
    key(Key::PageUp, "teach-back", || Teaching::Step(false)),
    key(Key::Enter, "teach-reveal", || Teaching::Reveal),
    key(Key::H, "teach-hint-key", || Teaching::Hint),
    key(Key::V, "teach-teacher", || Teaching::Teacher),
    key(Key::W, "teach-release", || Teaching::Release),
    key(Key::A, "answers-title", || Teaching::Answers(Answering::Toggle)),
    guess(Key::Plus, "guess-key-more", || Teaching::Guess(Guessing::HandsForChosen(1))),
    guess(Key::Equals, "guess-key-more", || Teaching::Guess(Guessing::HandsForChosen(1))),
    guess(Key::Minus, "guess-key-fewer", || Teaching::Guess(Guessing::HandsForChosen(-1))),
    guess(Key::K, "guess-draw", || Teaching::Guess(Guessing::Take(PenKind::Line))),
    ClassKey {
        key: Key::X,
        about: "guess-wipe",
        when: |class| class.draws().is_some() || class.guesses() && !class.strokes().is_empty(),
        order: || Teaching::Guess(Guessing::Wipe),
    },
];

/// Sends the orders of the keys that were pressed.
pub fn take_keys(ctx: &Ctx<'_>, egui: &egui::Context) {
    let Some(class) = ctx.state.class() else { return };
    let open = ctx.state.searching || ctx.state.keys_shown || ctx.state.settings_open || ctx.state.menu.is_some();
    if egui.text_edit_focused() || open || ctx.state.base_maps.card.is_some() {
        return;
    }
    // What has the keyboard is pressed by Enter, as everywhere.
    let focused = egui.memory(|memory| memory.focused()).is_some();
    egui.input_mut(|input| {
        let now = |key: &&ClassKey| (key.when)(class) && (!focused || key.key != Key::Enter);
        for class_key in CLASS_KEYS.iter().filter(now) {
            // In a slow frame a key may have been pressed several times.
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, class_key.key) {
                ctx.send(Command::Teach((class_key.order)()));
            }
        }
        if ctx.state.brief.away && input.consume_key(Modifiers::NONE, Key::Backspace) {
            ctx.send(Command::Cue(Cue::Return));
        }
        if matches!(class.question().map(|question| &question.answer), Some(Answer::Options { .. })) {
            for (i, key) in DIGITS.into_iter().enumerate() {
                if input.consume_key(Modifiers::NONE, key) {
                    ctx.send(Command::Teach(Teaching::Option(i)));
                }
            }
        }
    });
}
