//! A line of text to edit, in either direction. The toolkit edits text in logical order but draws it
//! without the order of mixed directions: its own drawing is made invisible, and ours stands in its
//! place, with caret and selection where the eye looks for them.

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_selection::text_cursor_state::{ccursor_next_word, ccursor_previous_word};
use egui::{Color32, Rect, Response, Stroke, Ui, pos2};

use super::Ctx;
use super::editor::swap_arrows;
use super::label::{Look, block_label_ui, galley, paint};
use super::theme::{color32, font, size};
use crate::text::{Metrics, caret_from_right, is_rtl_text, letters_before, places_in_row};

/// A field of one line under its name, in letters of a size in points; `focus` brings the keyboard to it.
pub fn field_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &mut String, name: &str, size: f32, focus: bool) -> Response {
    let palette = ctx.palette();
    let label = block_label_ui(ui, name, Look::regular(size::SMALL, color32(palette.ink_faint)));
    let response = bidi_field_ui(ctx, ui, text, Look::regular(size, color32(palette.ink))).labelled_by(label.id);
    if focus {
        response.request_focus();
    }
    let y = response.rect.bottom() + 2.0;
    ui.painter().hline(response.rect.x_range(), y, Stroke::new(1.0, color32(palette.rule)));
    ui.add_space(6.0);
    response
}

/// A field of one line, as wide as there is room. An empty one runs as the interface does.
fn bidi_field_ui(ctx: &Ctx<'_>, ui: &mut Ui, text: &mut String, look: Look) -> Response {
    let rtl = is_rtl_text(text) || text.is_empty() && ctx.rtl();
    // A text of one direction is the toolkit's own: where it is longer than the field, it moves along.
    let ours = text.chars().any(|c| is_rtl_text(c.encode_utf8(&mut [0; 4])));
    let selection = ui.visuals().selection.bg_fill;
    if rtl {
        let visuals = ui.visuals_mut();
        visuals.text_cursor.stroke = Stroke::NONE;
        visuals.selection.bg_fill = Color32::TRANSPARENT;
        // In a line from right to left, the left key goes on, as the eye does.
        swap_arrows(ui);
    }
    let edit = egui::TextEdit::singleline(text)
        .font(font(look.size, look.weight))
        .text_color(if ours { Color32::TRANSPARENT } else { look.color })
        .frame(egui::Frame::NONE)
        .align(egui::Align2([if rtl { egui::Align::Max } else { egui::Align::Min }, egui::Align::Center]))
        .margin(egui::Margin::symmetric(2, 6))
        .desired_width(f32::INFINITY)
        .show(ui);
    let mut range = edit.cursor_range;
    let mut state = edit.state;
    let response = edit.response.response;
    let line = galley(ui.ctx(), text, look, f32::INFINITY);
    let rect = response.rect.shrink2(egui::vec2(2.0, 0.0));
    let left = if rtl { rect.right() - line.size().x } else { rect.left() };
    let row = Rect::from_min_size(pos2(left, rect.center().y - line.size().y / 2.0), line.size());
    let mut measure = |s: &str| Metrics::shared().width(s, look.size, look.weight);
    // The toolkit takes the pointer for one in its own drawing, from left to right.
    let far = range.map(|range| range.secondary);
    if rtl && let Some(meant) = pointed(ui, &response, (text, far), rect.right() - 1.0, &mut measure) {
        state.cursor.set_char_range(Some(meant));
        state.store(ui.ctx(), response.id);
        range = Some(meant);
    }
    if rtl && response.has_focus() {
        if let Some(range) = range.filter(|range| !range.is_empty()) {
            let [from, to] = range.sorted_cursors().map(|cursor| byte(text, cursor.index));
            for [from, to] in places_in_row(text, 0..text.len(), from..to, &mut measure) {
                let marked = Rect::from_x_y_ranges(row.left() + from..=row.left() + to, row.y_range());
                ui.painter().rect_filled(marked, 0.0, selection);
            }
        }
        let before = range.map_or(usize::MAX, |range| range.primary.index.0);
        let x = row.right() - caret_from_right(text, before, &mut measure) - 1.0;
        ui.painter().vline(x, row.y_range(), Stroke::new(1.5, look.color));
    }
    if ours {
        paint(ui.painter(), row.min, line, look.color);
    }
    response
}

/// What the pointer means in a line whose right end is at `right`: by a press, a place; by a drag, all
/// from where it was pressed; by a press with Shift, all from the far end of what was marked before; by
/// more clicks a word or the line.
fn pointed(
    ui: &Ui,
    response: &Response,
    (text, far): (&str, Option<CCursor>),
    right: f32,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Option<CCursorRange> {
    let pointer = response.interact_pointer_pos()?;
    let place = CCursor::new(CharIndex(letters_before(text, right - pointer.x, measure)));
    let pressed_at = response.id.with("pressed at");
    if response.triple_clicked() {
        return Some(CCursorRange::select_all_str(text));
    }
    if response.double_clicked() {
        let end = ccursor_next_word(text, place);
        return Some(CCursorRange::two(ccursor_previous_word(text, end), end));
    }
    if !response.is_pointer_button_down_on() {
        return None;
    }
    let (pressed, shift) = ui.input(|input| (input.pointer.any_pressed(), input.modifiers.shift));
    let known = if pressed { far.filter(|_| shift) } else { ui.data(|data| data.get_temp(pressed_at)) };
    let anchor = known.unwrap_or(place);
    ui.data_mut(|data| data.insert_temp(pressed_at, anchor));
    Some(CCursorRange { primary: place, secondary: anchor, h_pos: None })
}

/// The byte before which so many letters lie.
fn byte(text: &str, letters: CharIndex) -> usize {
    text.char_indices().nth(letters.0).map_or(text.len(), |(at, _)| at)
}
