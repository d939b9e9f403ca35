//! Keys: one table.

use egui::{Key, Modifiers};

use super::Ctx;
use crate::scene::Theme;
use crate::session::export::Change;
use crate::session::{Command, Compass, Cue, DataChange, Edit, Mode, Panel, Scale, Walk, Way};

/// A command, its key where it has one, and the key of the text that says so.
pub struct Shortcut {
    /// With these held down.
    pub modifiers: Modifiers,
    /// The key; without one, the command is found by the search.
    pub key: Option<Key>,
    /// The key of its description.
    pub about: &'static str,
    command: fn() -> Command,
}

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
/// A key moves the map by this part of the view.
const PAN: f64 = 0.25;

/// All keys of the window.
pub static SHORTCUTS: &[Shortcut] = &[
    shortcut(Modifiers::COMMAND, Key::K, "key-search", || Command::ToggleSearch),
    shortcut(Modifiers::SHIFT, Key::F5, "key-present-here", || Command::Cue(Cue::StartHere)),
    shortcut(CTRL_SHIFT, Key::Z, "brief-redo", || Command::Edit(Edit::Redo)),
    shortcut(Modifiers::COMMAND, Key::Z, "brief-undo", || Command::Edit(Edit::Undo)),
    shortcut(Modifiers::COMMAND, Key::Y, "brief-redo", || Command::Edit(Edit::Redo)),
    shortcut(Modifiers::COMMAND, Key::S, "brief-keep", || Command::Edit(Edit::Keep)),
    shortcut(Modifiers::ALT, Key::ArrowUp, "brief-up", || Command::Edit(Edit::MoveBy(-1))),
    shortcut(Modifiers::ALT, Key::ArrowDown, "brief-down", || Command::Edit(Edit::MoveBy(1))),
    shortcut(Modifiers::COMMAND, Key::E, "key-export", || Command::Export(Change::Toggle)),
    shortcut(Modifiers::COMMAND, Key::O, "key-data", || Command::Data(DataChange::Toggle)),
    // Both keys for larger, since on many keyboards plus is Shift and equals.
    shortcut(Modifiers::COMMAND, Key::Plus, "key-larger", || Command::ScaleBy(1)),
    shortcut(Modifiers::COMMAND, Key::Equals, "key-larger", || Command::ScaleBy(1)),
    shortcut(Modifiers::COMMAND, Key::Minus, "key-smaller", || Command::ScaleBy(-1)),
    shortcut(Modifiers::COMMAND, Key::Num0, "key-desk", || Command::SetScale(Scale::Desk)),
    shortcut(CTRL_SHIFT, Key::ArrowUp, "key-north", || Command::Walk(Walk::Towards(Compass::North))),
    shortcut(CTRL_SHIFT, Key::ArrowRight, "key-east", || Command::Walk(Walk::Towards(Compass::East))),
    shortcut(CTRL_SHIFT, Key::ArrowDown, "key-south", || Command::Walk(Walk::Towards(Compass::South))),
    shortcut(CTRL_SHIFT, Key::ArrowLeft, "key-west", || Command::Walk(Walk::Towards(Compass::West))),
    shortcut(Modifiers::COMMAND, Key::ArrowUp, "key-pan", || Command::PanBy([0.0, -PAN])),
    shortcut(Modifiers::COMMAND, Key::ArrowRight, "key-pan", || Command::PanBy([PAN, 0.0])),
    shortcut(Modifiers::COMMAND, Key::ArrowDown, "key-pan", || Command::PanBy([0.0, PAN])),
    shortcut(Modifiers::COMMAND, Key::ArrowLeft, "key-pan", || Command::PanBy([-PAN, 0.0])),
    shortcut(Modifiers::ALT, Key::ArrowLeft, "key-back", || Command::Back),
    shortcut(Modifiers::ALT, Key::ArrowRight, "key-forward", || Command::Forward),
    shortcut(Modifiers::SHIFT, Key::ArrowLeft, "key-step-far-back", || Command::StepFarBy(-1)),
    shortcut(Modifiers::SHIFT, Key::ArrowRight, "key-step-far-forward", || Command::StepFarBy(1)),
    shortcut(Modifiers::SHIFT, Key::Comma, "key-slower", || Command::Slower),
    shortcut(Modifiers::SHIFT, Key::Period, "key-faster", || Command::Faster),
    shortcut(Modifiers::SHIFT, Key::M, "key-comparing", || Command::NextComparing),
    shortcut(Modifiers::NONE, Key::Comma, "key-swipe-left", || Command::SwipeBy(-0.05)),
    shortcut(Modifiers::NONE, Key::Period, "key-swipe-right", || Command::SwipeBy(0.05)),
    shortcut(Modifiers::NONE, Key::Space, "key-play", || Command::TogglePlay),
    shortcut(Modifiers::NONE, Key::ArrowLeft, "key-step-back", || Command::StepBy(-1)),
    shortcut(Modifiers::NONE, Key::ArrowRight, "key-step-forward", || Command::StepBy(1)),
    shortcut(Modifiers::NONE, Key::Home, "key-start", || Command::GoToStart),
    shortcut(Modifiers::NONE, Key::End, "key-end", || Command::GoToEnd),
    shortcut(Modifiers::SHIFT, Key::OpenCurlyBracket, "key-previous-key-event", || Command::PreviousKeyEvent),
    shortcut(Modifiers::SHIFT, Key::CloseCurlyBracket, "key-next-key-event", || Command::NextKeyEvent),
    shortcut(Modifiers::SHIFT, Key::OpenBracket, "key-previous-key-event", || Command::PreviousKeyEvent),
    shortcut(Modifiers::SHIFT, Key::CloseBracket, "key-next-key-event", || Command::NextKeyEvent),
    shortcut(Modifiers::NONE, Key::OpenBracket, "key-previous-event", || Command::PreviousEvent),
    shortcut(Modifiers::NONE, Key::CloseBracket, "key-next-event", || Command::NextEvent),
    shortcut(Modifiers::NONE, Key::M, "key-since", || Command::ToggleSince),
    shortcut(Modifiers::NONE, Key::A, "key-as-of", || Command::SetMode(Mode::AsOf)),
    shortcut(Modifiers::NONE, Key::S, "key-during", || Command::SetMode(Mode::During)),
    shortcut(Modifiers::NONE, Key::U, "key-loop", || Command::ToggleLoop),
    shortcut(Modifiers::NONE, Key::I, "key-loop-from", || Command::LoopFromHere),
    shortcut(Modifiers::NONE, Key::O, "key-loop-to", || Command::LoopToHere),
    unbound("key-loop-none", || Command::SetLoop(None)),
    shortcut(Modifiers::NONE, Key::Plus, "key-zoom-in", || Command::ZoomBy(1.0)),
    shortcut(Modifiers::NONE, Key::Equals, "key-zoom-in", || Command::ZoomBy(1.0)),
    shortcut(Modifiers::NONE, Key::Minus, "key-zoom-out", || Command::ZoomBy(-1.0)),
    shortcut(Modifiers::NONE, Key::Escape, "key-nothing", || Command::Select(None)),
    shortcut(Modifiers::NONE, Key::P, "key-projector", || Command::NextScale),
    shortcut(Modifiers::NONE, Key::D, "key-theme", || Command::NextTheme),
    shortcut(Modifiers::NONE, Key::R, "key-region", || Command::Walk(Walk::Region)),
    shortcut(Modifiers::NONE, Key::E, "key-event", || Command::Walk(Walk::Event)),
    shortcut(Modifiers::NONE, Key::F, "key-fly", || Command::FlyToSelection),
    shortcut(Modifiers::NONE, Key::L, "key-list", || Command::ToggleList),
    shortcut(Modifiers::SHIFT, Key::F10, "key-menu", || Command::Walk(Walk::Menu)),
    shortcut(Modifiers::NONE, Key::F6, "key-map", || Command::Walk(Walk::Focus)),
    shortcut(Modifiers::NONE, Key::F1, "key-keys", || Command::ToggleKeys),
    shortcut(Modifiers::NONE, Key::Questionmark, "key-keys", || Command::ToggleKeys),
    shortcut(Modifiers::NONE, Key::X, "key-way-explore", || Command::SetWay(Way::Explore)),
    shortcut(Modifiers::NONE, Key::C, "key-way-read", || Command::SetWay(Way::Read)),
    shortcut(Modifiers::SHIFT, Key::N, "read-previous", || Command::ReadNext(-1)),
    shortcut(Modifiers::NONE, Key::N, "read-next", || Command::ReadNext(1)),
    shortcut(Modifiers::SHIFT, Key::T, "key-link-back", || Command::FollowLink(false)),
    shortcut(Modifiers::NONE, Key::T, "key-link", || Command::FollowLink(true)),
    shortcut(Modifiers::NONE, Key::B, "key-way-brief", || Command::SetWay(Way::Brief)),
    shortcut(Modifiers::NONE, Key::J, "key-way-teach", || Command::SetWay(Way::Teach)),
    shortcut(Modifiers::NONE, Key::F5, "key-present", || Command::Cue(Cue::Start)),
    shortcut(Modifiers::NONE, Key::G, "key-capture", || Command::Edit(Edit::Capture)),
    shortcut(Modifiers::NONE, Key::PageDown, "talk-next", || Command::Cue(Cue::Next)),
    shortcut(Modifiers::NONE, Key::PageUp, "talk-previous", || Command::Cue(Cue::Previous)),
    shortcut(Modifiers::NONE, Key::Backspace, "talk-return", || Command::Cue(Cue::Return)),
    unbound("brief-new", || Command::Edit(Edit::New)),
    unbound("brief-recapture", || Command::Edit(Edit::Recapture)),
    unbound("brief-copy", || Command::Edit(Edit::Copy)),
    unbound("brief-delete", || Command::Edit(Edit::Delete)),
    unbound("read-play", || Command::ToggleArgument),
    unbound("read-judge-first", || Command::ToggleJudging),
    unbound("theme-to-light", || Command::SetTheme(Theme::Light)),
    unbound("theme-to-dark", || Command::SetTheme(Theme::Dark)),
    unbound("theme-to-contrast", || Command::SetTheme(Theme::Contrast)),
    unbound("key-motion", || Command::ToggleMotion),
    unbound("key-settings", || Command::ToggleSettings),
    unbound("panel-legend", || Command::TogglePanel(Panel::Legend)),
    unbound("panel-inspector", || Command::TogglePanel(Panel::Inspector)),
];

impl Shortcut {
    /// Whether the key means nothing to somebody who types: keeping, presenting, the next slide.
    fn works_while_typing(&self) -> bool {
        let modified = self.modifiers.command && self.key == Some(Key::S);
        modified || matches!(self.key, Some(Key::F5 | Key::PageDown | Key::PageUp))
    }

    /// What the key orders.
    pub fn command(&self) -> Command {
        (self.command)()
    }
}

const fn shortcut(modifiers: Modifiers, key: Key, about: &'static str, command: fn() -> Command) -> Shortcut {
    Shortcut { modifiers, key: Some(key), about, command }
}

const fn unbound(about: &'static str, command: fn() -> Command) -> Shortcut {
    Shortcut { modifiers: Modifiers::NONE, key: None, about, command }
}

/// Says that a widget has a use of its own for the arrows while it has the keyboard.
pub fn keep_arrows(ui: &egui::Ui, widget: egui::Id) {
    ui.data_mut(|data| data.insert_temp(arrows_id(), widget));
}

fn arrows_id() -> egui::Id {
    egui::Id::unique("the widget that keeps the arrows")
}

/// Sends the commands of the keys that were pressed. Keys with modifiers come first in the table,
/// since `consume_key` takes a key with more modifiers than asked for.
pub fn take_keys(ctx: &Ctx<'_>, egui: &egui::Context) {
    // The search has its own use for Esc and the arrows, and letters are text where one types.
    if egui.text_edit_focused() || ctx.state.searching {
        for shortcut in SHORTCUTS.iter().filter(|shortcut| shortcut.works_while_typing()) {
            if shortcut.key.is_some_and(|key| egui.input_mut(|input| input.consume_key(shortcut.modifiers, key))) {
                ctx.send(shortcut.command());
            }
        }
        return;
    }
    // What takes the map along closes itself, and so does what opens data files or chooses a base map.
    let (data, base_map) = (&ctx.state.data, &ctx.state.base_maps.card);
    if (ctx.state.export.open || data.open || data.asked.is_some() || base_map.is_some())
        && egui.input(|input| input.key_pressed(Key::Escape))
    {
        return;
    }
    // Esc closes what lies over the window before it lets go of what is chosen.
    if ctx.state.settings_open && egui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return ctx.send(Command::ToggleSettings);
    }
    if ctx.state.keys_shown && egui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return ctx.send(Command::ToggleKeys);
    }
    // The menu closes itself, once the key has reached it.
    if ctx.state.menu.is_some() && egui.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    // So does a menu at a button.
    if egui::Popup::is_any_open(egui) && egui.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    let focus = egui.memory(|memory| memory.focused());
    let focused = focus.is_some();
    let arrows_kept = focused && focus == egui.data(|data| data.get_temp(arrows_id()));
    for shortcut in SHORTCUTS {
        let Some(key) = shortcut.key else { continue };
        // What has the keyboard is pressed by Space, as everywhere.
        if focused && key == Key::Space {
            continue;
        }
        if arrows_kept && shortcut.modifiers.is_none() && matches!(key, Key::ArrowLeft | Key::ArrowRight) {
            continue;
        }
        if egui.input_mut(|input| input.consume_key(shortcut.modifiers, key)) {
            ctx.send(shortcut.command());
            // Else the arrows that move time would move the keyboard's place too.
            if matches!(key, Key::ArrowLeft | Key::ArrowRight) {
                egui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            }
        }
    }
}
