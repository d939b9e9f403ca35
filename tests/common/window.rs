//! The window without a window: opened on the shipped scenario, read through accessible names.

use conflict_atlas::app::App;
use conflict_atlas::scene::Theme;
use conflict_atlas::session::{Command, Document, Session, State};
use conflict_atlas::text::{Lang, strip_marks};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};

/// The window on the shipped scenario in a language and a size, after these commands.
pub fn window(lang: Lang, size: [f32; 2], commands: impl IntoIterator<Item = Command>) -> Harness<'static, App> {
    let (scenario, base) = super::shipped();
    let mut session = Session::new(Document::new(scenario, base), lang, Theme::Light);
    for command in commands {
        session.run(command);
    }
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), App::new(session));
    harness.run();
    harness
}

/// What the window shows.
pub fn state<'a>(harness: &'a Harness<'_, App>) -> &'a State {
    harness.state().session().state()
}

/// The names of everything that can be read, in order.
pub fn texts(harness: &Harness<'_, App>) -> Vec<String> {
    // Plain text is a value, buttons and the like have a label.
    let all = harness.query_all(By::new().predicate(|node| node.label().is_some() || node.value().is_some()));
    all.filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).map(|text| strip_marks(&text))
    })
    .collect()
}

/// Whether any text has this in it.
pub fn says(harness: &Harness<'_, App>, part: &str) -> bool {
    texts(harness).iter().any(|text| text.contains(part))
}

/// Presses a key, with these held down.
pub fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// The name of what has the keyboard.
pub fn focused(harness: &Harness<'_, App>) -> Option<(Role, String)> {
    let node = harness.query_all(By::new().predicate(|node| node.is_focused())).last()?;
    let node = node.accesskit_node();
    Some((node.role(), strip_marks(&node.label().or_else(|| node.value()).unwrap_or_default())))
}

/// Goes on by Tab until something of this role and name has the keyboard.
pub fn tab_to(harness: &mut Harness<'_, App>, role: Role, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..200 {
        press(harness, Modifiers::NONE, Key::Tab);
        let Some((at, called)) = focused(harness) else { continue };
        if at == role && called == name {
            return;
        }
        passed.push(called);
    }
    panic!("Tab never comes to {name}; it passed {passed:?}");
}

/// Clicks at a place of the window, in points.
pub fn click(harness: &mut Harness<'_, App>, pos: Pos2) {
    harness.hover_at(pos);
    harness.run_steps(2);
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(1);
    }
    harness.run_steps(2);
}
