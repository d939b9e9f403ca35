//! A picture painted at its own size and shown smaller.

use egui::emath::TSTransform;
use egui::epaint::ClippedShape;
use egui::{LayerId, Rect, Ui, UiBuilder, pos2, vec2};

/// What `paint` paints into a rectangle of `size` points, made smaller (or larger) to fill the width of
/// `rect`, and cut to it.
pub fn captured(ui: &Ui, rect: Rect, size: [f32; 2], paint: impl FnOnce(&Ui, Rect)) -> Vec<ClippedShape> {
    let whole = Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]));
    let scaling = rect.width() / size[0].max(1.0);
    let to = TSTransform::new(rect.min.to_vec2(), scaling);
    // Painted to a layer that nobody sees, whose shapes are then taken away.
    let layer = LayerId::new(ui.layer_id().order, egui::Id::unique("a picture that is made smaller"));
    let mut paper = Ui::new(
        ui.ctx().clone(),
        ui.unique_id().with("a picture that is made smaller"),
        UiBuilder::new().layer_id(layer).max_rect(whole),
    );
    let seen = rect.intersect(ui.clip_rect());
    paper.set_clip_rect(to.inverse() * seen);
    paint(&paper, whole);
    let list = ui.ctx().graphics_mut(|graphics| std::mem::take(graphics.entry(layer)));
    let mut shapes: Vec<ClippedShape> = list.all_entries().cloned().collect();
    for clipped in &mut shapes {
        clipped.shape.transform(to);
        clipped.clip_rect = (to * clipped.clip_rect).intersect(seen);
    }
    shapes
}
