//! How the window looks: fonts, colours and gaps from the design tokens.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, Visuals};

use crate::scene::Color;
use crate::scene::style::{Palette, Theme};
use crate::text::{FONT_FILES, ICON_FONTS, SIGN_FONT, Weight};

/// Height of the bar at the top, in points.
pub const TOP_HEIGHT: f32 = 56.0;
/// Width of the legend, in points.
pub const LEGEND_WIDTH: f32 = 268.0;
/// Width of the inspector, in points.
pub const INSPECTOR_WIDTH: f32 = 366.0;
/// Between a panel's edge and its contents, in points.
pub const MARGIN: f32 = 16.0;

/// Sizes of text in the window, in points.
pub mod size {
    /// The day shown.
    pub const DATE: f32 = 25.0;
    /// What is chosen.
    pub const TITLE: f32 = 22.0;
    /// The program's name.
    pub const BRAND: f32 = 17.5;
    /// Text.
    pub const BODY: f32 = 14.5;
    /// Text of less weight.
    pub const SMALL: f32 = 13.0;
    /// Headings of lists.
    pub const HEADING: f32 = 12.0;
    /// Pictograms on buttons.
    pub const ICON: f32 = 17.0;
}

/// A colour as egui has it.
pub fn color32(c: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(c.r, c.g, c.b, c.a)
}

/// The name under which the window knows the font of signs.
const SIGNS: &str = "signs";

fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Bold => FontFamily::Name("bold".into()),
    }
}

/// The font of a text of this size.
pub fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(size, family(weight))
}

/// The font of pictograms; `filled` for those on strong ground and for the map's signs.
pub fn icon_font(size: f32, filled: bool) -> FontId {
    FontId::new(size, FontFamily::Name(if filled { "icons-fill" } else { "icons" }.into()))
}

/// Our fonts and no others, so that every machine shows the same.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut regular = Vec::new();
    let mut bold = Vec::new();
    for file in FONT_FILES {
        let name = format!("{}-{:?}", file.family, file.weight);
        fonts.font_data.insert(name.clone(), Arc::new(FontData::from_static(file.bytes)));
        match file.weight {
            Weight::Regular => regular.push(name),
            Weight::Bold => bold.push(name),
        }
    }
    for (name, bytes) in ICON_FONTS {
        fonts.font_data.insert((*name).to_owned(), Arc::new(FontData::from_static(bytes)));
        // No sign has the character of an icon, so that a list may mix them in one font.
        fonts.families.insert(FontFamily::Name((*name).into()), vec![(*name).to_owned(), SIGNS.to_owned()]);
    }
    fonts.font_data.insert(SIGNS.to_owned(), Arc::new(FontData::from_static(SIGN_FONT)));
    fonts.families.insert(FontFamily::Monospace, regular.clone());
    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.insert(FontFamily::Name("bold".into()), bold);
    fonts
}

/// Puts a theme on the window; without motion nothing fades in or slides.
pub fn apply(ctx: &egui::Context, theme: Theme, motion: bool) {
    let palette = theme.palette();
    let kind = match theme {
        Theme::Light | Theme::Contrast => egui::Theme::Light,
        Theme::Dark => egui::Theme::Dark,
    };
    ctx.set_theme(kind);
    ctx.set_visuals_of(kind, visuals(theme, palette));
    ctx.all_styles_mut(|style| {
        style.spacing.item_spacing = egui::vec2(8.0, 6.0);
        style.spacing.button_padding = egui::vec2(10.0, 6.0);
        // A bar that shows only under the pointer; the list fades at its end to say that there is more.
        style.spacing.scroll = egui::style::ScrollStyle {
            dormant_background_opacity: 0.0,
            dormant_handle_opacity: 0.0,
            active_background_opacity: 0.0,
            interact_background_opacity: 0.0,
            ..egui::style::ScrollStyle::floating()
        };
        style.interaction.selectable_labels = false;
        style.animation_time = if motion { 0.08 } else { 0.0 };
    });
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut v = match theme {
        Theme::Light | Theme::Contrast => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    v.override_text_color = Some(color32(palette.ink));
    v.panel_fill = color32(palette.panel);
    v.window_fill = color32(palette.panel);
    v.extreme_bg_color = color32(palette.card);
    v.selection.bg_fill = color32(palette.accent.faded(0.25));
    v.selection.stroke = Stroke::new(1.5, color32(palette.accent));
    let radius = CornerRadius::same(8);
    for w in [&mut v.widgets.inactive, &mut v.widgets.hovered, &mut v.widgets.active, &mut v.widgets.open] {
        w.corner_radius = radius;
        w.weak_bg_fill = color32(palette.card);
        w.bg_fill = color32(palette.card);
        w.bg_stroke = Stroke::NONE;
        w.fg_stroke = Stroke::new(1.0, color32(palette.ink));
    }
    v.widgets.hovered.weak_bg_fill = color32(palette.ink.over(palette.card, 0.06));
    v.widgets.active.weak_bg_fill = color32(palette.ink.over(palette.card, 0.12));
    v.widgets.noninteractive.bg_stroke = Stroke::new(1.0, color32(palette.rule));
    v.widgets.noninteractive.fg_stroke = Stroke::new(1.0, color32(palette.ink));
    v.window_shadow = egui::Shadow::NONE;
    v
}

/// The width of a card that would like to be so wide, in a window that needs so much around it, in points; a
/// window may be narrower than what is around.
pub fn card_width(ctx: &egui::Context, wanted: f32, around: f32) -> f32 {
    wanted.min(ctx.content_rect().width() - around).max(1.0)
}
