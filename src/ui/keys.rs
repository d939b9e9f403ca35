//! The list of all keys, from the table that the keys themselves come from.

use egui::{CornerRadius, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Ctx;
use super::label::{Look, block_label_ui, galley, inline_label_ui, paint, told};
use super::shortcuts::SHORTCUTS;
use super::talk::keys::TALK_KEYS;
use super::teach::CLASS_KEYS;
use super::theme::{card_width, color32, size};
use super::widgets::{Tone, card, heading_ui, icon_button_ui, text_at};
use crate::session::{Command, Walk, Way};

/// Width of a column, in points.
const COLUMN: f32 = 372.0;
const ROW: f32 = 26.0;
/// Kept free for the bar of a list that scrolls, in points.
const BAR: i8 = 14;

/// What keys are for: the headings of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Time,
    Map,
    Reading,
    Briefing,
    Talk,
    Class,
    Window,
}

impl Group {
    const ALL: [Self; 7] =
        [Self::Talk, Self::Class, Self::Time, Self::Map, Self::Reading, Self::Briefing, Self::Window];
    /// The groups in two columns.
    const COLUMNS: [&[Self]; 2] =
        [&[Self::Map, Self::Window, Self::Briefing], &[Self::Time, Self::Reading, Self::Talk, Self::Class]];
    /// The same in a talk, whose own keys come first.
    const TALK_COLUMNS: [&[Self]; 2] =
        [&[Self::Talk, Self::Reading, Self::Briefing], &[Self::Time, Self::Map, Self::Class, Self::Window]];

    fn heading(self) -> &'static str {
        match self {
            Self::Time => "keys-time",
            Self::Map => "keys-map",
            Self::Reading => "keys-reading",
            Self::Briefing => "keys-briefing",
            Self::Talk => "keys-talk",
            Self::Class => "keys-teach",
            Self::Window => "keys-window",
        }
    }

    fn of(command: &Command) -> Self {
        match command {
            Command::StepBy(_)
            | Command::StepFarBy(_)
            | Command::GoToStart
            | Command::GoToEnd
            | Command::NextEvent
            | Command::PreviousEvent
            | Command::NextKeyEvent
            | Command::PreviousKeyEvent
            | Command::SetMode(_)
            | Command::ToggleSince
            | Command::TogglePlay
            | Command::Slower
            | Command::Faster
            | Command::ToggleLoop
            | Command::LoopFromHere
            | Command::LoopToHere => Self::Time,
            Command::Walk(Walk::Towards(_) | Walk::Region | Walk::Event | Walk::Menu)
            | Command::PanBy(_)
            | Command::ZoomBy(_)
            | Command::FlyToSelection
            | Command::NextComparing
            | Command::SwipeBy(_)
            | Command::Select(_) => Self::Map,
            Command::SetWay(Way::Read | Way::Explore) | Command::ReadNext(_) | Command::FollowLink(_) => Self::Reading,
            Command::SetWay(Way::Teach) | Command::Teach(_) => Self::Class,
            Command::SetWay(Way::Brief) | Command::Edit(_) | Command::Cue(_) => Self::Briefing,
            _ => Self::Window,
        }
    }
}

/// A row: what the keys are for, and the keys.
struct Row {
    about: &'static str,
    keys: Vec<String>,
}

/// Rows of a group in the order of the table; several keys for one thing share a row.
fn rows(ctx: &Ctx<'_>, group: Group) -> Vec<Row> {
    let talk = TALK_KEYS.iter().map(|key| (key.modifiers, key.key, key.about)).filter(|_| group == Group::Talk);
    let class = CLASS_KEYS.iter().map(|key| (Modifiers::NONE, key.key, key.about)).filter(|_| group == Group::Class);
    let own = SHORTCUTS.iter().filter(|shortcut| Group::of(&shortcut.command()) == group);
    let own = own.filter_map(|shortcut| Some((shortcut.modifiers, shortcut.key?, shortcut.about)));
    let mut rows: Vec<Row> = Vec::new();
    for (modifiers, key, about) in talk.chain(class).chain(own) {
        let keys = key_text(ctx, modifiers, key);
        match rows.iter_mut().find(|row| row.about == about) {
            Some(row) if row.keys.contains(&keys) => {}
            Some(row) => row.keys.push(keys),
            None => rows.push(Row { about, keys: vec![keys] }),
        }
    }
    rows
}

/// "Ctrl Shift ←": as it stands on the keys.
fn key_text(ctx: &Ctx<'_>, modifiers: Modifiers, key: Key) -> String {
    let held = [(modifiers.command || modifiers.ctrl, "Ctrl"), (modifiers.alt, "Alt"), (modifiers.shift, "Shift")];
    let mut parts: Vec<String> = held.into_iter().filter(|(on, _)| *on).map(|(_, name)| name.to_owned()).collect();
    parts.push(match key {
        Key::Space => ctx.tr("key-name-space"),
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        Key::ArrowUp => "↑".to_owned(),
        Key::ArrowDown => "↓".to_owned(),
        Key::Escape => "Esc".to_owned(),
        other => other.symbol_or_name().to_owned(),
    });
    parts.join(" ")
}

/// The list over the window, while it is open.
pub fn keys_ui(ctx: &Ctx<'_>, ui: &Ui) {
    if !ctx.state.keys_shown {
        return;
    }
    let egui = ui.ctx();
    let window = egui.content_rect();
    let columns = if window.width() > 2.0 * COLUMN + 90.0 { 2 } else { 1 };
    let frame = card(ctx, 18.0);
    let area = egui::Area::new(egui::Id::unique("keys"))
        .order(egui::Order::Foreground)
        .anchor(egui::Align2::CENTER_CENTER, vec2(0.0, 0.0));
    let shown = area.show(egui, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(card_width(ui.ctx(), columns as f32 * COLUMN + 24.0 + f32::from(BAR), 60.0));
            ui.spacing_mut().item_spacing.y = 1.0;
            let bar = egui::Margin { right: BAR, ..egui::Margin::ZERO };
            egui::Frame::NONE.inner_margin(bar).show(ui, |ui| head_ui(ctx, ui));
            // The window is a guess of the toolkit's before it knows how much there is.
            let most = window.height() - 130.0;
            egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
                egui::Frame::NONE.inner_margin(bar).show(ui, |ui| groups_ui(ctx, ui, columns));
            });
        });
    });
    let outside = egui.input(|i| {
        i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(|p| !shown.response.rect.contains(p))
    });
    if outside {
        ctx.send(Command::ToggleKeys);
    }
}

/// The groups, in one column or two.
fn groups_ui(ctx: &Ctx<'_>, ui: &mut Ui, columns: usize) {
    if columns == 1 {
        return Group::ALL.iter().for_each(|group| group_ui(ctx, ui, *group));
    }
    let layout = egui::Layout::top_down(egui::Align::Min);
    let row = ctx.row(egui::Align::Min);
    ui.with_layout(row, |ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for groups in if ctx.state.talk.is_some() { Group::TALK_COLUMNS } else { Group::COLUMNS } {
            ui.allocate_ui_with_layout(vec2(COLUMN, 0.0), layout, |ui| {
                ui.set_width(COLUMN);
                groups.iter().for_each(|group| group_ui(ctx, ui, *group));
            });
        }
    });
}

fn head_ui(ctx: &Ctx<'_>, ui: &mut Ui) {
    let layout = ctx.row(egui::Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), layout, |ui| {
        inline_label_ui(ui, &ctx.tr("keys-title"), Look::bold(size::TITLE - 2.0, color32(ctx.palette().ink)));
        let end = if ctx.rtl() {
            egui::Layout::left_to_right(egui::Align::Center)
        } else {
            egui::Layout::right_to_left(egui::Align::Center)
        };
        ui.with_layout(end, |ui| {
            if icon_button_ui(ctx, ui, "x", &ctx.tr("keys-close"), [28.0, 28.0], Tone::Bare).clicked() {
                ctx.send(Command::ToggleKeys);
            }
        });
    });
    block_label_ui(ui, &ctx.tr("keys-hint"), Look::regular(size::SMALL, color32(ctx.palette().ink_soft)));
}

fn group_ui(ctx: &Ctx<'_>, ui: &mut Ui, group: Group) {
    heading_ui(ctx, ui, &ctx.tr(group.heading()));
    for row in rows(ctx, group) {
        // Where a button has the same name, it carries its key in brackets: here the key stands beside.
        let about = ctx.tr(row.about);
        let about = about.split(" (").next().unwrap_or_default();
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let width = caps(ctx, ui, rect, &row.keys);
        let room = rect.width() - width - 12.0;
        let look = Look::regular(size::BODY, color32(ctx.palette().ink));
        let left = if ctx.rtl() { rect.right() - room } else { rect.left() };
        text_at(ctx, ui, Rect::from_min_size(pos2(left, rect.top()), vec2(room, rect.height())), about, look, true);
        told(ui, response, &format!("{about}: {}", row.keys.join(", ")));
    }
}

/// Keycaps at the end of a row, in the order in which they are pressed in either language; answers
/// how much room they take.
fn caps(ctx: &Ctx<'_>, ui: &Ui, rect: Rect, keys: &[String]) -> f32 {
    let palette = ctx.palette();
    let look = Look::regular(size::SMALL, color32(palette.ink));
    let galleys: Vec<_> = keys.iter().map(|text| galley(ui.ctx(), text, look, f32::INFINITY)).collect();
    let widths: Vec<f32> = galleys.iter().map(|g| (g.size().x + 12.0).max(24.0)).collect();
    let total = widths.iter().sum::<f32>() + 5.0 * keys.len().saturating_sub(1) as f32;
    let mut x = if ctx.rtl() { rect.left() } else { rect.right() - total };
    for (galley, width) in galleys.into_iter().zip(&widths) {
        let cap = Rect::from_min_size(pos2(x, rect.center().y - 11.0), vec2(*width, 22.0));
        let stroke = Stroke::new(1.0, color32(palette.rule));
        ui.painter().rect(cap, CornerRadius::same(5), color32(palette.card), stroke, StrokeKind::Inside);
        paint(ui.painter(), cap.center() - galley.size() / 2.0, galley, look.color);
        x += width + 5.0;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stand_under_what_they_are_for() {
        let group = |about: &str| SHORTCUTS.iter().find(|s| s.about == about).map(|s| Group::of(&s.command()));
        for (about, expected) in [
            ("key-next-key-event", Group::Time),
            ("key-faster", Group::Time),
            ("key-during", Group::Time),
            ("key-loop-from", Group::Time),
            ("key-comparing", Group::Map),
            ("key-swipe-left", Group::Map),
            ("read-next", Group::Reading),
            ("key-link", Group::Reading),
            ("brief-undo", Group::Briefing),
            ("key-present", Group::Briefing),
            ("key-way-brief", Group::Briefing),
            ("key-theme", Group::Window),
        ] {
            assert_eq!(group(about), Some(expected), "{about}");
        }
    }
}
