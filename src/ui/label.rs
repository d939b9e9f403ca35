//! The one door for visible text: orders mixed directions, breaks rows, and tells screen readers
//! the logical text.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, Galley, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::theme::font;
use crate::text::{Metrics, Weight, lay_out};

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// In points.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// Its colour.
    pub color: Color32,
}

impl Look {
    /// Regular.
    pub fn regular(size: f32, color: Color32) -> Self {
        Self { size, weight: Weight::Regular, color }
    }

    /// Bold.
    pub fn bold(size: f32, color: Color32) -> Self {
        Self { size, weight: Weight::Bold, color }
    }
}

/// A text in visual order, its rows broken at `width` points. The base direction is that of its
/// first strong letter.
pub fn galley(ctx: &egui::Context, text: &str, look: Look, width: f32) -> Arc<Galley> {
    shaped_galley(ctx, text, look, width, (0.0, false))
}

/// The same with space between the letters, in points, and leaning or not.
pub fn shaped_galley(
    ctx: &egui::Context,
    text: &str,
    look: Look,
    width: f32,
    (spacing, slanted): (f32, bool),
) -> Arc<Galley> {
    let Look { size, weight, color } = look;
    let mut format = TextFormat::simple(font(size, weight), color);
    format.extra_letter_spacing = spacing;
    format.italics = slanted;
    format.line_height = Some((size * 1.38).round());
    let mut measure = |s: &str| Metrics::shared().width(s, size, weight);
    let laid = lay_out(text, None, width, &mut measure);
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    if laid.rtl {
        job.halign = Align::RIGHT;
    }
    for (i, row) in laid.rows.iter().enumerate() {
        if i > 0 {
            job.append("\n", 0.0, format.clone());
        }
        for piece in &row.pieces {
            job.append(&piece.text, 0.0, format.clone());
        }
    }
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A text cut so that it fits a width in points, with an ellipsis where it was cut.
pub fn cut(text: &str, look: Look, width: f32) -> String {
    let fits = |text: &str| Metrics::shared().width(text, look.size, look.weight) <= width;
    if fits(text) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let shorter = (1..letters.len()).rev().map(|n| letters[..n].iter().collect::<String>().trim_end().to_owned() + "…");
    shorter.into_iter().find(|text| fits(text)).unwrap_or_else(|| "…".to_owned())
}

/// Paints a galley with its top left corner here, whatever its alignment.
pub fn paint(painter: &egui::Painter, at: Pos2, galley: Arc<Galley>, color: Color32) {
    let offset = galley.rect.left();
    painter.galley(at - vec2(offset, 0.0), galley, color);
}

/// A text as wide as the place it stands in; it begins at the side where its first letter does.
pub fn block_label_ui(ui: &mut Ui, text: &str, look: Look) -> Response {
    let width = ui.available_width();
    let galley = galley(ui.ctx(), text, look, width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    let left = match galley.job.halign {
        Align::RIGHT => rect.right() - galley.size().x,
        _ => rect.left(),
    };
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), Pos2::new(left, rect.top()), galley, look.color);
    }
    told(ui, response, text)
}

/// A text in one row, as wide as it is.
pub fn inline_label_ui(ui: &mut Ui, text: &str, look: Look) -> Response {
    let galley = galley(ui.ctx(), text, look, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), rect.min, galley, look.color);
    }
    told(ui, response, text)
}

/// Tells a text to those who listen: as a text of its own, or, inside a row that is told as a
/// whole, as a part of that row.
pub fn told(ui: &Ui, response: Response, text: &str) -> Response {
    let text = crate::text::strip_marks(text);
    let whole = ui.data_mut(|data| match data.get_temp_mut_or_default::<Parts>(parts_id()) {
        Parts(Some(parts)) => {
            parts.push(text.clone());
            true
        }
        Parts(None) => false,
    });
    if !whole {
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &text));
    }
    response
}

/// The texts of the row that is being drawn, while there is one.
#[derive(Clone, Default)]
struct Parts(Option<Vec<String>>);

fn parts_id() -> egui::Id {
    egui::Id::unique("texts of the row")
}

/// Draws a row that is told as a whole; answers what its texts say.
pub fn as_one<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> (R, String) {
    let before = ui
        .data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Parts>(parts_id()), Parts(Some(Vec::new()))));
    let result = add(ui);
    let parts = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Parts>(parts_id()), before));
    (result, parts.0.unwrap_or_default().join(", "))
}
