//! A scene as marks on a sheet, in points of the picture: cut to it, in the order of drawing. SVG,
//! PDF and decks of slides all write down the same marks.

mod clip;
mod furniture;
mod outline;
mod relief;
mod rings;
mod shapes;
mod text;

pub use outline::{Outline, Step};
pub use text::{SLANT_DEGREES, TextLine};

use self::clip::Frame;
use crate::model::{EventId, FlowId};
use crate::scene::furniture::Furniture;
use crate::scene::geometry::ToScreen;
use crate::scene::style::Palette;
use crate::scene::{Camera, Color, Paint, Picture, Scene, Stroke, Theme, Veil};

/// The part of the pitch of a hatch that its lines take.
pub const HATCH_LINE: f32 = 0.44;

/// Everything on a sheet.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// Width and height in points.
    pub size: [f32; 2],
    /// What lies under everything.
    pub background: Color,
    /// The things on it, from the bottom up.
    pub things: Vec<Thing>,
}

/// A thing and the marks that show it.
#[derive(Clone, Debug)]
pub struct Thing {
    /// What it is.
    pub what: What,
    /// The marks, from the bottom up.
    pub marks: Vec<Mark>,
}

/// What a thing is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Ground, filled with this.
    Ground(Paint),
    /// Lines on the ground.
    Lines,
    /// The hill shade.
    Relief,
    /// An arrow.
    Arrow(FlowId),
    /// Arrows that had no room.
    More,
    /// The symbol of these events.
    Symbol(Vec<EventId>),
    /// A number on an area or an arrow.
    Tag,
    /// A town.
    Town,
    /// Points of a data file.
    Data,
    /// A name on the map.
    Name,
    /// What stands around the map.
    Furniture,
}

/// A mark.
#[derive(Clone, Debug)]
pub enum Mark {
    /// A path that is filled.
    Fill {
        /// The path.
        outline: Outline,
        /// With what.
        paint: Paint,
        /// Whether the even-odd rule says what is inside.
        even_odd: bool,
    },
    /// A path that is drawn along.
    Line {
        /// The path.
        outline: Outline,
        /// With what.
        stroke: Stroke,
    },
    /// A disc, a ring or both.
    Circle {
        /// Its middle.
        center: [f32; 2],
        /// To the middle of the ring.
        radius: f32,
        /// Of the disc.
        fill: Option<Color>,
        /// Of the ring.
        ring: Option<Rim>,
    },
    /// A box.
    Rect {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Of its corners.
        radius: f32,
        /// With what it is filled.
        paint: Paint,
        /// Its edge.
        rim: Option<Rim>,
    },
    /// A picture.
    Image {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Its bytes.
        png: Vec<u8>,
    },
    /// A line of text.
    Text(TextLine),
    /// Marks that are together as opaque as this, 0 to 1.
    Veiled(f32, Vec<Mark>),
}

/// The edge of a disc or a box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rim {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f32,
    /// Dash and gap.
    pub dash: Option<[f32; 2]>,
    /// Whether it lies under the filling: a halo.
    pub below: bool,
}

impl Rim {
    /// A whole edge on top of the filling.
    pub fn new(color: Color, width: f32) -> Self {
        Self { color, width, dash: None, below: false }
    }
}

/// Draws a scene and what stands around it.
pub fn drawing(scene: &Scene, camera: &Camera, furniture: &Furniture, theme: Theme) -> Drawing {
    let mut sheet = Sheet::new(camera, theme.palette());
    shapes::shapes(&mut sheet, &scene.shapes);
    let cards = furniture.cards();
    let picture = Picture { scene, camera, cards: &cards };
    for more in &scene.more {
        sheet.begin(What::More);
        shapes::more(&mut sheet, more);
    }
    for (symbol, at) in scene.symbols.iter().zip(picture.symbol_places()) {
        sheet.begin(What::Symbol(symbol.events.clone()));
        shapes::symbol(&mut sheet, symbol, at);
    }
    for mark in &scene.marks {
        sheet.begin(What::Tag);
        shapes::tag(&mut sheet, mark.on_screen(camera), &mark.tag);
    }
    let hidden: Vec<Frame> = cards.iter().map(|&[l, t, r, b]| Frame { min: [l, t], max: [r, b] }).collect();
    text::labels(&mut sheet, &scene.labels, &hidden);
    furniture::pieces(&mut sheet, &furniture.pieces);
    let mut things = sheet.things;
    things.retain(|thing| !thing.marks.is_empty());
    Drawing { size: camera.size, background: scene.background, things }
}

/// The marks of furniture alone.
pub fn furniture_marks(camera: &Camera, furniture: &Furniture, theme: Theme) -> Vec<Mark> {
    let mut sheet = Sheet::new(camera, theme.palette());
    furniture::pieces(&mut sheet, &furniture.pieces);
    sheet.things.into_iter().flat_map(|thing| thing.marks).collect()
}

/// The hill shade of a part of the map as a picture: its box in points of the camera's picture, and
/// its bytes as PNG.
pub fn relief_picture(veil: &Veil, camera: &Camera, theme: Theme) -> Option<([f32; 4], Vec<u8>)> {
    let mut sheet = Sheet::new(camera, theme.palette());
    sheet.begin(What::Relief);
    relief::relief(&mut sheet, veil, theme.palette().relief);
    sheet.things.into_iter().flat_map(|thing| thing.marks).find_map(|mark| match mark {
        Mark::Image { rect, png } => Some((rect, png)),
        _ => None,
    })
}

/// What is being drawn on.
struct Sheet {
    things: Vec<Thing>,
    camera: Camera,
    to_screen: ToScreen,
    frame: Frame,
    palette: &'static Palette,
}

impl Sheet {
    fn new(camera: &Camera, palette: &'static Palette) -> Self {
        Self {
            things: Vec::new(),
            camera: *camera,
            to_screen: ToScreen::new(camera),
            frame: Frame::of_picture(camera.size),
            palette,
        }
    }

    /// What comes next belongs to this.
    fn begin(&mut self, what: What) {
        self.things.push(Thing { what, marks: Vec::new() });
    }

    fn add(&mut self, mark: Mark) {
        if let Some(thing) = self.things.last_mut() {
            thing.marks.push(mark);
        }
    }

    /// Puts the marks that `draw` makes under one veil.
    fn veiled(&mut self, opacity: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.things.last().map_or(0, |thing| thing.marks.len());
        draw(self);
        if opacity < 1.0
            && let Some(thing) = self.things.last_mut()
        {
            let marks = thing.marks.split_off(before);
            thing.marks.push(Mark::Veiled(opacity.max(0.0), marks));
        }
    }

    fn disc(&mut self, center: [f32; 2], radius: f32, color: Color) {
        self.add(Mark::Circle { center, radius, fill: Some(color), ring: None });
    }

    fn solid(&mut self, outline: Outline, color: Color) {
        self.add(Mark::Fill { outline, paint: Paint::Solid(color), even_odd: false });
    }
}
