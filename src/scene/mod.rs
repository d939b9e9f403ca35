//! What is drawn, as plain shapes: a pure function of a moment and a view.
//!
//! Places are in Web Mercator units (`World`, the unit square), sizes in points (pixels at a scale
//! of 1). The window, pictures and pages all draw the same `Scene`; nothing here knows how.

pub mod arrows;
pub mod build;
pub mod compass;
pub mod data;
pub mod fills;
pub mod firm;
pub mod flow_layout;
pub mod furniture;
pub mod geometry;
pub mod icons;
pub mod labels;
pub mod layers;
pub mod legend;
pub mod listing;
pub mod mercator;
pub mod pick;
pub mod prepared;
pub mod slide;
pub mod style;
pub mod symbols;
pub mod transition;

use std::sync::Arc;

pub use arrows::Arrow;
pub use build::{SceneInput, build};
pub use data::{DataId, DataLayer};
pub use geometry::{Geometry, Path};
pub use layers::evidence::Lit;
pub use layers::{LayerId, LayerSet};
pub use legend::Legend;
pub use mercator::{Camera, World, WorldBox, world_from_lon_lat};
pub use prepared::Prepared;
pub use slide::{SlideInput, SlidePicture};
pub use style::{Color, Theme};
pub use symbols::Symbol;

use crate::model::dataset::Row;
use crate::model::{ActorId, AreaId, ClaimId, EventId, FlowId, LineId, RegionId, TermId};
use crate::model::{Border, Date, LineLook, LonLat, Pattern};
use crate::text::Weight;

/// A thing that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An event.
    Event(EventId),
    /// An arrow.
    Flow(FlowId),
    /// A party.
    Actor(ActorId),
    /// A region, with the point that was chosen in it.
    Region(RegionId, LonLat),
    /// An area row, with a point in it.
    Area(AreaId, LonLat),
    /// A border or a line of disputed ground.
    Line(LineId),
    /// A claim of the text that is read.
    Claim(ClaimId),
    /// A term of the glossary.
    Term(TermId),
    /// A data file of the person's.
    Data(DataId),
    /// A row of a data file.
    Datum(DataId, Row),
}

/// What is opened out of a crowd.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Opened {
    /// Nothing.
    #[default]
    Nothing,
    /// The events of one counted symbol, which stand round it; the first is the one it was named for.
    Events(Vec<EventId>),
    /// Arrows that stood behind a "+n".
    Flows(Vec<FlowId>),
}

/// Arrows that are too many for the map: a "+n" that opens.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    /// Where.
    pub at: World,
    /// Moved from there, in points.
    pub offset: [f32; 2],
    /// The flows behind it, most important first.
    pub flows: Vec<FlowId>,
    /// What it says: how many, in the reader's digits.
    pub text: String,
    /// The colour of who sends them, when it is one party.
    pub color: Color,
}

impl More {
    /// Half its width and half its height, in points.
    pub const REACH: [f32; 2] = [12.0, 8.5];

    /// Where its middle stands in the picture of a camera, in points.
    pub fn on_screen(&self, camera: &Camera) -> [f32; 2] {
        let [x, y] = camera.screen_from_world(self.at);
        [x + self.offset[0], y + self.offset[1]]
    }
}

/// A number in a disc: the place of a thing in a list beside the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The number, in the reader's digits.
    pub text: String,
    /// The disc.
    pub ground: Color,
    /// The number's colour.
    pub ink: Color,
}

impl Tag {
    /// Half the width of the disc, in points.
    pub const RADIUS: f32 = 8.5;
    /// The size of the number, in points.
    pub const SIZE: f32 = 10.5;
}

/// A tag that stands on the map by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: World,
    /// Moved from there, in points.
    pub offset: [f32; 2],
    /// What it says.
    pub tag: Tag,
}

impl Mark {
    /// Where its middle stands in the picture of a camera, in points.
    pub fn on_screen(&self, camera: &Camera) -> [f32; 2] {
        let [x, y] = camera.screen_from_world(self.at);
        [x + self.offset[0], y + self.offset[1]]
    }
}

/// A finished picture of a moment.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The day it shows.
    pub date: Date,
    /// What lies under everything: the sea.
    pub background: Color,
    /// Shapes, from the bottom up.
    pub shapes: Vec<Shape>,
    /// Arrows that had no room.
    pub more: Vec<More>,
    /// Symbols of events, above all shapes.
    pub symbols: Vec<Symbol>,
    /// Numbers on areas and arrows, above the symbols.
    pub marks: Vec<Mark>,
    /// Labels, above all; they never overlap.
    pub labels: Vec<Label>,
    /// What is on the map, for the legend.
    pub legend: Legend,
    /// Borders that can be pointed at, from the bottom up.
    pub borders: Vec<DrawnBorder>,
    /// Lines of the scenario that can be pointed at: ceasefire lines, boundaries at sea.
    pub area_lines: Vec<(AreaId, Arc<Path>)>,
}

/// A border as it is drawn.
#[derive(Clone, Debug)]
pub struct DrawnBorder {
    /// What it is.
    pub border: Arc<Border>,
    /// How it is drawn.
    pub look: LineLook,
    /// Where.
    pub path: Arc<Path>,
}

/// A scene as it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    /// What is drawn.
    pub scene: &'a Scene,
    /// From where.
    pub camera: &'a Camera,
    /// Left, top, right and bottom of what stands over it, in points.
    pub cards: &'a [[f32; 4]],
}

/// A shape.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Polygons, filled as one: no seams between the parts.
    Fill {
        /// The polygons.
        parts: Vec<Arc<Geometry>>,
        /// With what.
        paint: Paint,
    },
    /// A line on the ground.
    Line {
        /// Where.
        path: Arc<Path>,
        /// With what.
        stroke: Stroke,
    },
    /// The hill shade: grey levels as black and white veils over the land.
    Relief {
        /// The picture.
        image: Arc<Veil>,
        /// 0 (nothing) to 1.
        strength: f32,
    },
    /// An arrow.
    Arrow(Arrow),
    /// The dot of a town.
    Dot {
        /// Where.
        at: World,
        /// In points.
        radius: f32,
        /// Its colour.
        color: Color,
        /// Around it.
        halo: Color,
        /// Square for a capital, round for other towns.
        square: bool,
    },
    /// Points of a data file, or what stands for several of them.
    Dots {
        /// They.
        dots: Arc<[DataDot]>,
        /// A rim round each, a point wide, that stands off the ground.
        halo: Option<Color>,
    },
}

/// A point of a data file, or what stands for several of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DataDot {
    /// Where, relative to the origin of all geometry.
    pub at: [f32; 2],
    /// In points.
    pub radius: f32,
    /// Its colour.
    pub color: Color,
    /// A ring: the place is only roughly known.
    pub hollow: bool,
}

/// How polygons are filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// Lines at 45° on a ground; a transparent ground lets through what is below.
    Hatch {
        /// Between the lines.
        ground: Color,
        /// The lines.
        lines: Color,
        /// From line to line in points, along the horizontal.
        pitch: f32,
    },
    /// A pattern over what lies below.
    Pattern {
        /// Which.
        pattern: Pattern,
        /// Its colour.
        ink: Color,
        /// From one to the next in points.
        pitch: f32,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// In points.
    pub width: f32,
    /// Solid or broken.
    pub dash: Dash,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Dash and dot.
    DashDot,
}

impl Dash {
    /// Lengths of dash, gap, dash, gap … in points for a line of that width; empty when solid.
    pub fn pattern(self, width: f32) -> Vec<f32> {
        let unit = width.max(1.0);
        match self {
            Self::Solid => Vec::new(),
            Self::Dashed => vec![5.0 * unit, 3.5 * unit],
            Self::Dotted => vec![1.4 * unit, 1.8 * unit],
            Self::DashDot => vec![5.0 * unit, 2.5 * unit, unit, 2.5 * unit],
        }
    }
}

/// The hill shade as a picture: each pixel a veil, black (shadow) or white (light).
#[derive(Debug)]
pub struct Veil {
    /// The part of the map that it covers.
    pub bounds: WorldBox,
    /// Columns and rows.
    pub size: [usize; 2],
    /// The grey of level ground, which has no veil.
    pub flat: u8,
    /// Grey levels, row by row from the north.
    pub grey: Arc<[u8]>,
}

impl Veil {
    /// The tone (0 or 255) and the opacity of the veil over a grey level.
    pub fn over(&self, grey: u8) -> [u8; 2] {
        let flat = f32::from(self.flat);
        let difference = f32::from(grey) - flat;
        let (tone, range) = if difference < 0.0 { (0, flat) } else { (255, 255.0 - flat) };
        [tone, (difference.abs() / range.max(1.0) * 255.0).round().min(255.0) as u8]
    }
}

/// Where a label stands to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its middle is on the place.
    Center,
    /// It begins to the right of the place.
    Left,
    /// It ends to the left of the place.
    Right,
}

/// A line of text on the map.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its place.
    pub at: World,
    /// Moved from there, in points.
    pub offset: [f32; 2],
    /// How it stands to it.
    pub anchor: Anchor,
    /// The text, in logical order.
    pub text: String,
    /// In points.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// Its colour.
    pub color: Color,
    /// Around the letters, so that they stand off the ground.
    pub halo: Color,
    /// Between the letters, in points; always 0 for scripts that join.
    pub spacing: f32,
    /// Leaning, as names of waters are; only in scripts that have such letters.
    pub slanted: bool,
}
