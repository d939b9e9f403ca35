//! A field of several rows in which any text can be written, in either direction.
//!
//! The toolkit edits text in logical order but draws and breaks it without the order of mixed
//! directions. Where a text has letters from right to left its drawing is made invisible, and ours
//! stands in its place: rows, caret, selection, clicks, and the keys that go up and down.

use egui::text::{CCursor, CCursorRange, CharIndex, LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, pos2,
    vec2,
};

use super::Ctx;
use super::label::{Look, galley, paint};
use super::theme::{color32, font, size};
use crate::text::{Laid, Metrics, caret_in_row, is_rtl_text, lay_out, places_in_row};

/// Inside the frame, in points.
const PAD: f32 = 8.0;

/// What a field is.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its accessible name.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// Rows that have room at least.
    pub rows: usize,
}

/// The field; answers whether the text was changed.
pub fn editor_ui(ctx: &Ctx<'_>, ui: &mut Ui, id: egui::Id, text: &mut String, field: Field<'_>) -> Response {
    let palette = ctx.palette();
    let has_rtl = text.chars().any(is_rtl) || text.is_empty() && ctx.rtl();
    let look = Look::regular(size::BODY, color32(palette.ink));
    let frame = egui::Frame::NONE
        .fill(color32(palette.card))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(egui::Margin::same(PAD as i8));
    let shown = frame.show(ui, |ui| {
        if has_rtl { from_right_ui(ctx, ui, id, text, look, field) } else { plain_ui(ui, id, text, look, field) }
    });
    let (response, inner) = shown.inner;
    if response.has_focus() {
        let stroke = Stroke::new(2.0 * palette.line_part, color32(palette.accent));
        ui.painter().rect_stroke(shown.response.rect, CornerRadius::same(8), stroke, StrokeKind::Inside);
    }
    if text.is_empty() {
        let hint = super::label::cut(field.hint, look, inner.width());
        let hint = galley(ui.ctx(), &hint, Look { color: color32(palette.ink_faint), ..look }, f32::INFINITY);
        let left = if ctx.rtl() { inner.right() - hint.size().x } else { inner.left() };
        paint(ui.painter(), pos2(left, inner.top()), hint, color32(palette.ink_faint));
    }
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, field.name);
        info.current_text_value = Some(text.clone());
        info
    });
    response
}

fn format(look: Look) -> TextFormat {
    let mut format = TextFormat::simple(font(look.size, look.weight), look.color);
    format.line_height = Some(line_height(look));
    format
}

/// The height of a row, the same as everywhere in the window.
fn line_height(look: Look) -> f32 {
    (look.size * 1.38).round()
}

/// A text that runs from left to right is the toolkit's own.
fn plain_ui(ui: &mut Ui, id: egui::Id, text: &mut String, look: Look, field: Field<'_>) -> (Response, Rect) {
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
        let job = LayoutJob::single_section(text.as_str().to_owned(), format(look));
        let job = LayoutJob { wrap: egui::text::TextWrapping::wrap_at_width(width), ..job };
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let edit = TextEdit::multiline(text)
        .id(id)
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::ZERO)
        .desired_rows(field.rows)
        .desired_width(f32::INFINITY)
        .layouter(&mut layouter)
        .show(ui);
    let response = edit.response.response;
    let rect = response.rect;
    (response, rect)
}

/// A text with letters from right to left.
fn from_right_ui(
    ctx: &Ctx<'_>,
    ui: &mut Ui,
    id: egui::Id,
    text: &mut String,
    look: Look,
    field: Field<'_>,
) -> (Response, Rect) {
    let width = ui.available_width();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let before = Rows::new(text, width, look);
    if focused {
        swap_arrows(ui);
        before.go_up_or_down(ui, id, text);
    }
    let rows = before.laid.rows.len().max(field.rows);
    // Rows are broken by us alone; the toolkit's own drawing is cut off at the field's edge.
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _: f32| {
        let invisible = TextFormat { color: Color32::TRANSPARENT, ..format(look) };
        let job = LayoutJob::single_section(text.as_str().to_owned(), invisible);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let (rect, _) = ui.allocate_exact_size(vec2(width, rows as f32 * line_height(look)), Sense::hover());
    let inner = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    let visuals = inner.visuals_mut();
    visuals.text_cursor.stroke = Stroke::NONE;
    visuals.selection.bg_fill = Color32::TRANSPARENT;
    let edit = TextEdit::multiline(text)
        .id(id)
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::ZERO)
        .desired_rows(rows)
        .desired_width(width)
        .layouter(&mut layouter)
        .show(inner);
    let (mut state, response) = (edit.state, edit.response.response);
    let mut range = edit.cursor_range;
    let after = Rows::new(text, width, look);
    // The toolkit takes a click for one in its own drawing.
    if response.is_pointer_button_down_on()
        && let Some(p) = response.interact_pointer_pos()
    {
        let here = CCursor::new(CharIndex(after.letter_at(text, rect, p)));
        let pressed = ui.input(|i| i.pointer.primary_pressed());
        let shift = ui.input(|i| i.modifiers.shift);
        let anchor = if pressed && !shift { here } else { anchor(ui, id).unwrap_or(here) };
        ui.data_mut(|data| data.insert_temp(id.with("anchor"), anchor));
        let chosen = CCursorRange { primary: here, secondary: anchor, h_pos: None };
        state.cursor.set_char_range(Some(chosen));
        state.store(ui.ctx(), id);
        range = Some(chosen);
    }
    let painter = ui.painter();
    if let Some(range) = range.filter(|_| response.has_focus()) {
        let fill = color32(ctx.palette().accent).gamma_multiply(0.25);
        for spot in after.places(text, rect, range.as_sorted_char_range()) {
            painter.rect_filled(spot, 2.0, fill);
        }
        let [x, top] = after.caret(text, rect, range.primary.index.0);
        painter.vline(x, top..=top + line_height(look), Stroke::new(1.5, look.color));
    }
    let drawn = galley(ui.ctx(), text, look, width);
    let left = if drawn.job.halign == egui::Align::RIGHT { rect.right() - drawn.size().x } else { rect.left() };
    paint(painter, pos2(left, rect.top()), drawn, look.color);
    (response, rect)
}

/// Where the choice of letters began that the pointer is drawing out.
fn anchor(ui: &Ui, id: egui::Id) -> Option<CCursor> {
    ui.data(|data| data.get_temp(id.with("anchor")))
}

fn is_rtl(letter: char) -> bool {
    is_rtl_text(letter.encode_utf8(&mut [0; 4]))
}

/// In a line from right to left the left key goes on, as the eye does.
pub fn swap_arrows(ui: &Ui) {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let egui::Event::Key { key, .. } = event {
                *key = match *key {
                    Key::ArrowLeft => Key::ArrowRight,
                    Key::ArrowRight => Key::ArrowLeft,
                    other => other,
                };
            }
        }
    });
}

/// A text in rows as they are drawn, and where its letters stand in them.
struct Rows<'a> {
    laid: Laid<'a>,
    look: Look,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, width: f32, look: Look) -> Rows<'a> {
        Rows { laid: lay_out(text, None, width, &mut |s| width_of(s, look)), look }
    }

    /// The row in which a caret with so many bytes before it stands.
    fn row_of(&self, byte: usize) -> usize {
        self.laid.rows.iter().rposition(|row| row.logical.start <= byte).unwrap_or(0)
    }

    /// How far from the left end of its row a caret stands.
    fn x_in_row(&self, text: &str, row: usize, byte: usize) -> f32 {
        let Some(logical) = self.laid.rows.get(row).map(|row| row.logical.clone()) else { return 0.0 };
        caret_in_row(text, logical, byte, &mut |s| width_of(s, self.look))
    }

    /// The left end of a row in the field.
    fn left(&self, text: &str, row: usize, rect: Rect) -> f32 {
        let Some(logical) = self.laid.rows.get(row).map(|row| row.logical.clone()) else {
            return if self.laid.rtl { rect.right() } else { rect.left() };
        };
        // As wide as its runs are one by one, which is how carets are measured.
        let mut measure = |s: &str| width_of(s, self.look);
        let places = places_in_row(text, logical.clone(), logical, &mut measure);
        let width = places.last().map_or(0.0, |[_, right]| *right);
        if self.laid.rtl { rect.right() - width } else { rect.left() }
    }

    /// Where a caret with so many letters before it stands: its distance from the left, and the top of
    /// its row.
    fn caret(&self, text: &str, rect: Rect, letters: usize) -> [f32; 2] {
        let byte = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        let row = self.row_of(byte);
        let x = self.left(text, row, rect) + self.x_in_row(text, row, byte);
        [x, rect.top() + row as f32 * line_height(self.look)]
    }

    /// How many letters lie before the place of a caret that is nearest to a point.
    fn letter_at(&self, text: &str, rect: Rect, p: egui::Pos2) -> usize {
        let row = ((p.y - rect.top()) / line_height(self.look)).floor().max(0.0) as usize;
        self.letter_in_row(text, row.min(self.laid.rows.len().saturating_sub(1)), rect, p.x)
    }

    fn letter_in_row(&self, text: &str, row: usize, rect: Rect, x: f32) -> usize {
        let Some(logical) = self.laid.rows.get(row).map(|row| row.logical.clone()) else { return 0 };
        let left = self.left(text, row, rect);
        let ends = text[logical.clone()].char_indices().map(|(at, _)| logical.start + at).chain([logical.end]);
        let off = |byte: &usize| (left + self.x_in_row(text, row, *byte) - x).abs();
        let byte = ends.min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(logical.start);
        text[..byte].chars().count()
    }

    /// Where letters from one caret to another stand, row by row.
    fn places(&self, text: &str, rect: Rect, range: std::ops::Range<CharIndex>) -> Vec<Rect> {
        let byte = |letters: CharIndex| text.char_indices().nth(letters.0).map_or(text.len(), |(at, _)| at);
        let (from, to) = (byte(range.start), byte(range.end));
        let mut measure = |s: &str| width_of(s, self.look);
        let mut out = Vec::new();
        for (i, row) in self.laid.rows.iter().enumerate() {
            let bytes = from.max(row.logical.start)..to.min(row.logical.end);
            if bytes.start >= bytes.end {
                continue;
            }
            let (left, top) = (self.left(text, i, rect), rect.top() + i as f32 * line_height(self.look));
            for [a, b] in places_in_row(text, row.logical.clone(), bytes, &mut measure) {
                out.push(Rect::from_min_max(pos2(left + a, top), pos2(left + b, top + line_height(self.look))));
            }
        }
        out
    }

    /// The keys that go a row up or down, in our rows.
    fn go_up_or_down(&self, ui: &Ui, id: egui::Id, text: &str) {
        for (key, down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
            for (modifiers, extends) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
                if !ui.input_mut(|input| input.consume_key(modifiers, key)) {
                    continue;
                }
                let Some(mut state) = egui::text_edit::TextEditState::load(ui.ctx(), id) else { return };
                let Some(range) = state.cursor.char_range() else { return };
                // Any place serves as the field's: only differences count.
                let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(1.0e4, 1.0e4));
                let [x, top] = self.caret(text, rect, range.primary.index.0);
                let row = (top / line_height(self.look)).round() as usize;
                let letters = match down {
                    true if row + 1 < self.laid.rows.len() => self.letter_in_row(text, row + 1, rect, x),
                    true => text.chars().count(),
                    false if row > 0 => self.letter_in_row(text, row - 1, rect, x),
                    false => 0,
                };
                let here = CCursor::new(CharIndex(letters));
                let secondary = if extends { range.secondary } else { here };
                state.cursor.set_char_range(Some(CCursorRange { primary: here, secondary, h_pos: None }));
                state.store(ui.ctx(), id);
            }
        }
    }
}

fn width_of(text: &str, look: Look) -> f32 {
    Metrics::shared().width(text, look.size, look.weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 4] = [
        "ثلاث هدن في سبعة عشر يوماً، ولم تصمد أي منها؛ ويتبادل الطرفان الاتهام بخرقها.",
        "في 27.9.2020 بدأت الحرب (Second Karabakh War) على خط التماس",
        "A ceasefire (وقف إطلاق النار) was agreed in Moscow on the tenth",
        "سطر\n\nآخر",
    ];

    #[test]
    fn a_click_where_the_caret_is_drawn_puts_it_there() {
        let look = Look::regular(14.5, Color32::BLACK);
        for text in TEXTS {
            for width in [160.0, 400.0] {
                let rows = Rows::new(text, width, look);
                let rect = Rect::from_min_size(pos2(30.0, 20.0), vec2(width, 300.0));
                for letters in 0..=text.chars().count() {
                    let [x, top] = rows.caret(text, rect, letters);
                    assert!((rect.left() - 1.0..=rect.right() + 1.0).contains(&x), "{text} {letters}: {x}");
                    let found = rows.letter_at(text, rect, pos2(x, top + 4.0));
                    let [again, top_again] = rows.caret(text, rect, found);
                    // Two carets may share a place where directions meet, or where a row was broken.
                    assert!((x - again).abs() < 0.5 && top == top_again, "{text} {letters} {found}");
                }
            }
        }
    }

    #[test]
    fn a_text_from_right_to_left_begins_at_the_right() {
        let look = Look::regular(14.5, Color32::BLACK);
        let rows = Rows::new(TEXTS[0], 200.0, look);
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
        assert!((rows.caret(TEXTS[0], rect, 0)[0] - 200.0).abs() < 0.5);
        assert!(rows.caret(TEXTS[0], rect, 5)[0] < 190.0);
        let all = rows.places(TEXTS[0], rect, CharIndex(0)..CharIndex(TEXTS[0].chars().count()));
        assert!(all.len() >= rows.laid.rows.len() && rows.laid.rows.len() > 1);
    }
}
