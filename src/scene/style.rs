//! Design tokens: every colour, size and gap of the map. Chosen for colour-blind readers and
//! washed-out projectors; each theme is tuned on its own.

use super::Paint;
use crate::model::{Hue, Pattern};

/// A colour with opacity, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// 0 clear, 255 opaque.
    pub a: u8,
}

/// An opaque colour from `0xRRGGBB`.
pub const fn rgb(hex: u32) -> Color {
    Color { r: (hex >> 16) as u8, g: (hex >> 8) as u8, b: hex as u8, a: 255 }
}

impl Color {
    /// Nothing.
    pub const CLEAR: Self = Self { r: 0, g: 0, b: 0, a: 0 };

    /// The same colour at this opacity, 0 to 1.
    pub fn faded(self, opacity: f32) -> Self {
        Self { a: (f32::from(self.a) * opacity.clamp(0.0, 1.0)).round() as u8, ..self }
    }

    /// `part` of this colour mixed into `ground`, opaque.
    pub fn over(self, ground: Self, part: f32) -> Self {
        let mix = |top: u8, under: u8| (f32::from(top) * part + f32::from(under) * (1.0 - part)).round() as u8;
        Self { r: mix(self.r, ground.r), g: mix(self.g, ground.g), b: mix(self.b, ground.b), a: 255 }
    }

    /// The contrast to another colour, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with just so much ink that it has at least this contrast to the ground.
    pub fn against(self, ground: Self, least: f32, ink: Self) -> Self {
        let steps = (0..=40).map(|step| self.over(ink, 1.0 - step as f32 / 40.0));
        steps.into_iter().find(|c| c.contrast(ground) >= least).unwrap_or(ink)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f32 {
        let linear = |v: u8| {
            let v = f32::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

impl From<Hue> for Color {
    fn from(Hue([r, g, b]): Hue) -> Self {
        Self { r, g, b, a: 255 }
    }
}

/// Light, dark or high contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// For rooms with light.
    #[default]
    Light,
    /// For dark rooms.
    Dark,
    /// For tired eyes and pale projectors: black on white, wide lines, no relief.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which a button goes through them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The theme of this word: `light`, `dark` or `contrast`.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The one after it.
    pub fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::Light,
        }
    }

    /// The map's colours.
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Contrast => &CONTRAST,
        }
    }
}

/// The colours of map and window.
#[derive(Clone, Debug)]
pub struct Palette {
    /// Water.
    pub sea: Color,
    /// Land inside the window of detail.
    pub land: Color,
    /// Land round it.
    pub land_outer: Color,
    /// Lakes.
    pub lake: Color,
    /// Rivers.
    pub river: Color,
    /// Coasts.
    pub coast: Color,
    /// Borders between countries.
    pub border: Color,
    /// Borders that are not settled.
    pub border_disputed: Color,
    /// Lines between units.
    pub unit_line: Color,
    /// Names of countries.
    pub label_country: Color,
    /// Names of units.
    pub label_unit: Color,
    /// Names of towns and of events' places.
    pub label_town: Color,
    /// Names of waters.
    pub label_sea: Color,
    /// Around labels on land.
    pub halo: Color,
    /// Around labels on water.
    pub halo_sea: Color,
    /// Selection and playhead.
    pub accent: Color,
    /// Text.
    pub ink: Color,
    /// Text of less weight.
    pub ink_soft: Color,
    /// Text of least weight, headings of lists.
    pub ink_faint: Color,
    /// Panels.
    pub panel: Color,
    /// Cards and fields in panels.
    pub card: Color,
    /// Lines between parts of panels.
    pub rule: Color,
    /// Behind a pictogram.
    pub symbol_ground: Color,
    /// The strength of the hill shade, 0 to 1.
    pub relief: f32,
    /// How much of an actor's colour its areas have.
    pub area_part: f32,
    /// How much of an actor's colour its own country has, where others hold part of it.
    pub state_part: f32,
    /// How much of an actor's colour its own country has elsewhere.
    pub quiet_part: f32,
    /// How much of an actor's colour its symbols have; the rest is ink.
    pub symbol_part: f32,
    /// Outlines from another time.
    pub overlay: Color,
    /// Documented.
    pub sure: Color,
    /// Disputed or claimed.
    pub unsure: Color,
    /// The least contrast of lines that carry meaning, to what they stand on (WCAG 2.2, 1.4.11).
    pub line_contrast: f32,
    /// Lines are this many times as wide as in the light theme.
    pub line_part: f32,
}

impl Palette {
    /// The fill of ground that a party of this colour holds.
    pub fn area_fill(&self, color: Color) -> Color {
        color.over(self.land, self.area_part)
    }

    /// What lies over that ground, for a party with a pattern.
    pub fn pattern(&self, pattern: Pattern, color: Color) -> Paint {
        Paint::Pattern { pattern, ink: self.area_edge(color).faded(0.32 * self.line_part), pitch: 10.0 }
    }

    /// The edge round that ground: seen against the open land.
    pub fn area_edge(&self, color: Color) -> Color {
        let edge = color.over(self.ink, 0.8);
        let seen = edge.against(self.land, self.line_contrast, self.ink);
        // Where the fill is strong, the edge must stand off it too.
        if self.line_contrast > 3.0 { seen.against(self.area_fill(color), self.line_contrast, self.ink) } else { seen }
    }

    /// An arrow or another line in a party's colour.
    pub fn line(&self, color: Color) -> Color {
        color.against(self.land, self.line_contrast, self.ink).against(self.sea, self.line_contrast, self.ink)
    }

    /// The ring and the pictogram of an event's symbol in a party's colour.
    pub fn symbol(&self, color: Color) -> Color {
        color.over(self.ink, self.symbol_part).against(self.symbol_ground, self.line_contrast, self.ink)
    }
}

const LIGHT: Palette = Palette {
    sea: rgb(0xDCE6EC),
    land: rgb(0xFBF9F3),
    land_outer: rgb(0xF6F3EB),
    lake: rgb(0xD3E0E8),
    river: rgb(0xB9CFDC),
    coast: rgb(0xA9B9C2),
    border: rgb(0x8F8A7E),
    border_disputed: rgb(0x8A5A44),
    unit_line: rgb(0xDAD4C6),
    label_country: rgb(0x6E6A60),
    label_unit: rgb(0x716C61),
    label_town: rgb(0x23282C),
    label_sea: rgb(0x486A7F),
    halo: rgb(0xFDFCF8),
    halo_sea: rgb(0xE6EEF2),
    accent: rgb(0xB3261E),
    ink: rgb(0x1D2327),
    ink_soft: rgb(0x5C6267),
    ink_faint: rgb(0x666B70),
    panel: rgb(0xFFFFFF),
    card: rgb(0xF3F0E9),
    rule: rgb(0xE3DFD6),
    symbol_ground: rgb(0xFFFFFF),
    relief: 0.30,
    area_part: 0.54,
    state_part: 0.46,
    quiet_part: 0.11,
    symbol_part: 0.86,
    overlay: rgb(0x6A4C93),
    sure: rgb(0x2A744C),
    unsure: rgb(0x9A5309),
    line_contrast: 3.0,
    line_part: 1.0,
};

const DARK: Palette = Palette {
    sea: rgb(0x111A20),
    land: rgb(0x252D33),
    land_outer: rgb(0x20272C),
    lake: rgb(0x16222A),
    river: rgb(0x2F4450),
    coast: rgb(0x44535C),
    border: rgb(0x737D83),
    border_disputed: rgb(0xD0A084),
    unit_line: rgb(0x38424A),
    label_country: rgb(0xA9B2B7),
    label_unit: rgb(0x959EA4),
    label_town: rgb(0xF1EFEA),
    label_sea: rgb(0x6C8DA0),
    halo: rgb(0x182026),
    halo_sea: rgb(0x111A20),
    accent: rgb(0xFF6B5E),
    ink: rgb(0xF1EFEA),
    ink_soft: rgb(0xB7BDC1),
    ink_faint: rgb(0x959DA2),
    panel: rgb(0x171D21),
    card: rgb(0x222A2F),
    rule: rgb(0x323B41),
    symbol_ground: rgb(0x12181C),
    relief: 0.24,
    area_part: 0.62,
    state_part: 0.50,
    quiet_part: 0.15,
    symbol_part: 0.62,
    overlay: rgb(0xC9A7F5),
    sure: rgb(0x6CC795),
    unsure: rgb(0xF0A95B),
    line_contrast: 3.0,
    line_part: 1.0,
};

const CONTRAST: Palette = Palette {
    sea: rgb(0xDCE7F0),
    land: rgb(0xFFFFFF),
    land_outer: rgb(0xFFFFFF),
    lake: rgb(0xDCE7F0),
    river: rgb(0x33709C),
    coast: rgb(0x3D5363),
    border: rgb(0x2E2E2E),
    border_disputed: rgb(0x8A2B00),
    unit_line: rgb(0x7A7A7A),
    label_country: rgb(0x2A2A2A),
    label_unit: rgb(0x404040),
    label_town: rgb(0x000000),
    label_sea: rgb(0x0B3A63),
    halo: rgb(0xFFFFFF),
    halo_sea: rgb(0xFFFFFF),
    accent: rgb(0xA30000),
    ink: rgb(0x000000),
    ink_soft: rgb(0x262626),
    ink_faint: rgb(0x404040),
    panel: rgb(0xFFFFFF),
    card: rgb(0xEFEFEF),
    rule: rgb(0x767676),
    symbol_ground: rgb(0xFFFFFF),
    relief: 0.0,
    area_part: 0.64,
    state_part: 0.52,
    quiet_part: 0.14,
    symbol_part: 0.70,
    overlay: rgb(0x4B0082),
    sure: rgb(0x0A5229),
    unsure: rgb(0x7A3300),
    line_contrast: 4.5,
    line_part: 1.6,
};

/// What patterns are made of, in parts of the way from one sign to the next.
pub mod pattern {
    /// The radius of a dot.
    pub const DOT: f32 = 0.16;
    /// Half the width of a line, and of the arms of a cross.
    pub const LINE: f32 = 0.06;
    /// Half the length of the arms of a cross.
    pub const ARM: f32 = 0.28;
}

/// Sizes of text on the map, in points.
pub mod size {
    /// Names of the story's countries.
    pub const COUNTRY: f32 = 16.0;
    /// Names of other countries.
    pub const COUNTRY_MINOR: f32 = 12.5;
    /// Names of units.
    pub const UNIT: f32 = 12.0;
    /// Names of towns, and of events' places.
    pub const TOWN: f32 = 12.5;
    /// Names of capitals.
    pub const CAPITAL: f32 = 13.5;
    /// Names of seas.
    pub const SEA: f32 = 13.5;
    /// Letters that mark who holds an area.
    pub const MARK: f32 = 11.0;
    /// The radius of a symbol.
    pub const SYMBOL: f32 = 12.0;
    /// How many arrows had no room.
    pub const MORE: f32 = 10.5;
    /// The halo round letters.
    pub const HALO: f32 = 1.8;
    /// Scale bar and credits.
    pub const CREDIT: f32 = 11.5;
}
