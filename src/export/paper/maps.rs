//! Maps on paper: those of the steps with a key below, blank ones, and ones with numbers.

use super::column::{BOX, Column, Style};
use super::flow::{Block, Chunk, Desk, Way};
use super::grey::{self, Looks};
use super::places::Places;
use super::{Content, Input, Leaf, Part, Role};
use crate::export::drawing::{Drawing, Mark, Rim, Thing, What, drawing, furniture_marks};
use crate::model::briefing::{Briefing, Slide, SlideKind};
use crate::model::{Bbox, Shot};
use crate::scene::furniture::key::{Row, Sample, sections};
use crate::scene::furniture::{Furniture, Piece, scale_bar, shortened};
use crate::scene::style::rgb;
use crate::scene::{
    Anchor, Camera, Color, LayerId, Paint, Scene, Shape, SlideInput, SlidePicture, Theme, WorldBox, slide,
    world_from_lon_lat,
};
use crate::session::export::Sheet;
use crate::text::{LocalText, Weight, long_date, long_days, plain_number, tr, tr_with};

/// Points of a map's picture in a point of paper: on paper, letters are read from nearer than in a window.
const FINER: f32 = 1.36;
/// The colours that are turned into grey.
const THEME: Theme = Theme::Light;
/// Rows of the key below a map, and columns.
const KEY_ROWS: usize = 5;
const KEY_COLUMNS: usize = 4;
/// From row to row of the key, in points of a picture.
const KEY_ROW: f32 = 18.0;
/// The size of its letters, in points of a picture.
const KEY_TEXT: f32 = 11.5;
/// Between the map and its key, in points of paper.
const KEY_GAP: f32 = 5.0;
/// The least part of a map's full height that it may have.
const LEAST: f32 = 0.64;
/// The most part of a page's height that the maps of a step take together.
const MOST: f32 = 0.46;
/// How much of the hill shade is kept: it takes toner, and letters stand on it.
const SHADE: f32 = 0.5;
/// Layers of a map to fill in.
const BARE: [LayerId; 3] = [LayerId::Disputed, LayerId::Provinces, LayerId::Waters];
/// The radius of a number on the map, in points of a picture.
const DISC: f32 = 10.5;
/// Between the numbers, in points of paper.
const BETWEEN: f32 = 26.0;

/// What a map of a step shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Its part, days and layers.
    pub shot: Shot,
    /// Layers that its shot shows and paper does not.
    pub without: Vec<LayerId>,
    /// Names that are asked for, and therefore not written on it.
    pub unnamed: Vec<String>,
}

impl Seen {
    /// The map with its day above and its key below, one of so many of a step.
    pub fn chunk<'a>(self, desk: &'a Desk<'_>, column: Column, of: usize) -> Chunk<'a> {
        let bbox = self.shot.bbox(desk.input.scenario);
        let natural = column.width * bbox.map_or(0.6, shape);
        let mut head = Block::default();
        head.below(0.0, column.text(&self.told(desk.input), Style::NOTE_BOLD));
        let tallest = MOST * desk.height(Way::Upright) * if of > 1 { 1.25 / of as f32 } else { 1.0 };
        let most = natural.clamp(150.0, tallest);
        let rows = self.rows(desk.input, &self.picture(desk.input, [column.width, most]));
        let around = head.height + 4.0 + KEY_GAP + rows as f32 * KEY_ROW / FINER;
        let (least, most) = (LEAST * most + around, most + around);
        let make = Box::new(move |height: f32| {
            let mut block = head.clone();
            block.stack(4.0, self.block(desk.input, column, height - head.height - 4.0, rows));
            block
        });
        Chunk::Flexible { least, most, make }
    }

    /// "Map: 26 September 2020".
    fn told(&self, input: &Input<'_>) -> String {
        let (lang, days) = (input.lang, self.shot.period(input.scenario));
        let days_told = long_days(lang, days.first(), days.last());
        match self.shot.since.filter(|since| *since < days.last()) {
            Some(since) => {
                let since = long_date(lang, since);
                tr_with(lang, "handout-map-since", &[("days", (&days_told).into()), ("since", (&since).into())])
            }
            None => tr_with(lang, "handout-map", &[("days", (&days_told).into())]),
        }
    }

    /// Rows of the key below it.
    fn rows(&self, input: &Input<'_>, picture: &SlidePicture) -> usize {
        key_rows(input, &picture.scene, &looks(input, &picture.scene)).len().div_ceil(KEY_COLUMNS).min(KEY_ROWS)
    }

    fn block(&self, input: &Input<'_>, column: Column, height: f32, rows: usize) -> Block {
        let key = KEY_GAP + rows as f32 * KEY_ROW / FINER;
        let picture = self.picture(input, [column.width, height - key]);
        let mut scene = Scene::clone(&picture.scene);
        // A name that is asked for is not given.
        scene.labels.retain(|label| !self.unnamed.contains(&label.text));
        for shape in &mut scene.shapes {
            if let Shape::Relief { strength, .. } = shape {
                *strength *= SHADE;
            }
        }
        let mut block = Block::default();
        block.below(0.0, [map(input, column, &picture.camera, &scene, picture.seen.clone())]);
        if rows > 0 {
            block.below(KEY_GAP, [self::key(input, column, &picture, rows)]);
        }
        block
    }

    fn picture(&self, input: &Input<'_>, size: [f32; 2]) -> SlidePicture {
        let shown = |layer: &LayerId| {
            let at_first = layer.shown_at_first() && layer.is_on_slides();
            !self.without.contains(layer) && self.shot.shows_layer(layer.name(), at_first)
        };
        picture(input, &self.shot, LayerId::ALL.into_iter().filter(shown), size)
    }
}

/// The height of a part of the map, in parts of its width.
fn shape(bbox: Bbox) -> f32 {
    let b = WorldBox::from(bbox);
    ((b.max.y - b.min.y) / (b.max.x - b.min.x)) as f32
}

/// A shot with these layers, for so much paper.
fn picture(input: &Input<'_>, shot: &Shot, layers: impl Iterator<Item = LayerId>, size: [f32; 2]) -> SlidePicture {
    let layers = layers.map(|layer| layer.name().to_owned()).collect();
    let shot = Shot { layers: Some(layers), ..shot.clone() };
    let slide = Slide { shot, ..Slide::new(SlideKind::Map) };
    let Input { scenario, base, prepared, lang, .. } = *input;
    // Nothing of it is written on a handout but the map of its slide.
    let briefing = Briefing {
        id: slide.id.as_str().into(),
        title: LocalText::default(),
        about: LocalText::default(),
        slides: Vec::new(),
        extra: Default::default(),
    };
    let size = size.map(|edge| (edge * FINER).max(1.0));
    slide::picture(&SlideInput {
        scenario,
        base,
        prepared,
        data: &[],
        briefing: &briefing,
        slide: &slide,
        lang,
        theme: THEME,
        size,
    })
}

/// A scene as a map in grey, with a scale and a frame.
fn map(input: &Input<'_>, column: Column, camera: &Camera, scene: &Scene, seen: String) -> Part {
    let scale = scale_bar(camera, input.lang, THEME);
    let mut whole = grey::grey(drawing(scene, camera, &scale, THEME), &looks(input, scene));
    let [width, height] = camera.size;
    let frame = Mark::Rect {
        rect: [0.5, 0.5, width - 1.0, height - 1.0],
        radius: 0.0,
        paint: Paint::Solid(Color::CLEAR),
        rim: Some(Rim::new(rgb(0x5A_5A5A), 1.0)),
    };
    whole.things.push(Thing { what: What::Furniture, marks: vec![frame] });
    drawn(column, whole, seen)
}

fn drawn(column: Column, whole: Drawing, seen: String) -> Part {
    let [width, height] = whole.size;
    let bounds = [column.left, 0.0, column.left + column.width, height * column.width / width.max(1.0)];
    Part { role: Role::Figure, bounds, content: Content::Drawing(Box::new(whole), seen) }
}

fn looks(input: &Input<'_>, scene: &Scene) -> Looks {
    Looks::of(&scene.legend, &input.scenario.actors, THEME.palette())
}

/// What there is to explain, the most important of each section first, as many as have room. A country
/// that is whole in its own hands has its name on the map.
fn key_rows(input: &Input<'_>, scene: &Scene, looks: &Looks) -> Vec<Row> {
    let mut sections = sections(input.lang, THEME.palette(), &scene.legend, &input.scenario.actors);
    for section in &mut sections {
        section.rows.retain_mut(|row| match (&row.actor, row.sample) {
            (Some(who), Sample::Held(fill, edge, _)) => match looks.sample(who, fill) {
                Some((fill, pattern)) => {
                    row.sample = Sample::Held(fill, edge, pattern);
                    true
                }
                None => false,
            },
            _ => true,
        });
    }
    while sections.iter().map(|section| section.rows.len()).sum::<usize>() > KEY_ROWS * KEY_COLUMNS {
        let Some(longest) = sections.iter_mut().max_by_key(|section| section.rows.len()) else { break };
        longest.rows.pop();
    }
    sections.into_iter().flat_map(|section| section.rows).collect()
}

/// The key below a map, in columns.
fn key(input: &Input<'_>, column: Column, picture: &SlidePicture, rows: usize) -> Part {
    let width = column.width * FINER;
    let rtl = input.lang.is_rtl();
    let cell = width / KEY_COLUMNS as f32;
    let anchor = if rtl { Anchor::Right } else { Anchor::Left };
    let palette = THEME.palette();
    let looks = looks(input, &picture.scene);
    let mut pieces = Vec::new();
    for (i, row) in key_rows(input, &picture.scene, &looks).into_iter().take(rows * KEY_COLUMNS).enumerate() {
        let along = |distance: f32| if rtl { width - distance } else { distance };
        let (start, middle) = ((i / rows) as f32 * cell, ((i % rows) as f32 + 0.5) * KEY_ROW);
        pieces.extend(row.sample.pieces(palette, along(start), middle, rtl));
        let sample = row.sample.room();
        let text = shortened(&row.label, KEY_TEXT, Weight::Regular, cell - sample - 8.0);
        pieces.push(Piece::Text {
            at: [along(start + sample), middle + KEY_TEXT * 0.36],
            text,
            size: KEY_TEXT,
            weight: Weight::Regular,
            color: palette.ink,
            anchor,
            halo: None,
        });
    }
    let camera = Camera { size: [width, rows as f32 * KEY_ROW], ..picture.camera };
    let marks = furniture_marks(&camera, &Furniture { pieces }, THEME);
    let things = vec![Thing { what: What::Furniture, marks }];
    let white = rgb(0xFF_FFFF);
    let whole = grey::grey(Drawing { size: camera.size, background: white, things }, &looks);
    drawn(column, whole, tr(input.lang, "legend-holders"))
}

/// The blank and the numbered map, each on a page of its own, as far as they are wanted.
pub fn leaves(desk: &Desk<'_>, places: &Places) -> Vec<Leaf> {
    let mut out = Vec::new();
    let way = if shape(places.bbox) < 0.85 { Way::Across } else { Way::Upright };
    let lang = desk.input.lang;
    let column = desk.column(way);
    let wish = desk.input.wish;
    let head = |key: &str, task: &str| {
        let mut block = Block::default();
        block.below(0.0, column.text(&tr(lang, key), Style::SHEET));
        block.below(4.0, column.text(&tr(lang, task), Style::BODY));
        block.stack(6.0, name_line(desk, column));
        block
    };
    if wish.has(Sheet::Blank) {
        let title = tr(lang, "handout-blank");
        let head = head("handout-blank", "handout-blank-task");
        let map = filling(desk, way, head.height, column, places, false);
        out.extend(desk.pages(Sheet::Blank, &title, way, vec![vec![Chunk::Fixed(head), map]]));
    }
    if wish.has(Sheet::Numbered) && !places.named.is_empty() {
        let title = tr(lang, "handout-numbered");
        let head = head("handout-numbered", "handout-numbered-task");
        let list = list(desk, column, way, places);
        let map = filling(desk, way, head.height + list.height + 9.0, column, places, true);
        let unit = vec![Chunk::Fixed(head), map, Chunk::Fixed(list)];
        out.extend(desk.pages(Sheet::Numbered, &title, way, vec![unit]));
    }
    out
}

/// Name, class and date, to be filled in.
pub fn name_line(desk: &Desk<'_>, column: Column) -> Block {
    let [name, class, date] = ["handout-name", "handout-class", "handout-date"].map(|key| tr(desk.input.lang, key));
    let widths = [0.52, 0.2, 0.28].map(|part| part * column.width);
    let mut block = Block::default();
    let (mut from, mut parts) = (0.0, Vec::new());
    for (words, width) in [name, class, date].iter().zip(widths) {
        parts.extend(column.after(from).first(width - 12.0).blank(words, Style::HOW).into_iter().flatten());
        from += width;
    }
    block.below(0.0, parts);
    block
}

/// A map to fill in that takes the room that the rest of its page leaves.
fn filling<'a>(
    desk: &'a Desk<'_>,
    way: Way,
    rest: f32,
    column: Column,
    places: &'a Places,
    numbers: bool,
) -> Chunk<'a> {
    let room = desk.height(way) - rest - 20.0;
    // A little more or less of the land around does no harm; a strip or a tower would be no map.
    let natural = column.width * shape(places.bbox);
    let most = room.min(natural * 1.35);
    let make = move |height: f32| {
        let mut block = Block::default();
        block.below(0.0, [bare(desk.input, column, places, height, numbers)]);
        block
    };
    Chunk::Flexible { least: most.min(120.0), most, make: Box::new(make) }
}

/// Ground and borders, without a name.
fn bare(input: &Input<'_>, column: Column, places: &Places, height: f32, numbers: bool) -> Part {
    let shot = Shot { date: Some(places.date), bbox: Some(places.bbox), ..Shot::default() };
    let picture = picture(input, &shot, BARE.into_iter(), [column.width, height]);
    let mut scene = Scene::clone(&picture.scene);
    scene.labels.clear();
    scene.shapes.retain(|shape| !matches!(shape, Shape::Dot { .. }));
    let lang = input.lang;
    if !numbers {
        return map(input, column, &picture.camera, &scene, tr(lang, "handout-blank-alt"));
    }
    let n = plain_number(lang, places.named.len() as i64);
    let seen = tr_with(lang, "handout-numbered-alt", &[("n", (&n).into())]);
    let mut part = map(input, column, &picture.camera, &scene, seen);
    if let Content::Drawing(whole, _) = &mut part.content {
        let marks = numbered(input, &picture.camera, places);
        whole.things.push(Thing { what: What::Tag, marks });
    }
    part
}

/// The places as dots with numbers that keep clear of each other.
fn numbered(input: &Input<'_>, camera: &Camera, places: &Places) -> Vec<Mark> {
    let (black, white) = (rgb(0x14_1414), rgb(0xFF_FFFF));
    let dots: Vec<[f32; 2]> =
        places.named.iter().map(|place| camera.screen_from_world(world_from_lon_lat(place.at))).collect();
    let mut discs: Vec<[f32; 2]> = Vec::new();
    let mut marks = Vec::new();
    for &[x, y] in &dots {
        let far = |at: &[f32; 2], others: &[[f32; 2]], least: f32| {
            others.iter().map(|other| (at[0] - other[0]).hypot(at[1] - other[1]) - least).fold(f32::INFINITY, f32::min)
        };
        let ring = |reach: f32| {
            (0..8).map(move |i| {
                let (sin, cos) = (i as f32 * std::f32::consts::FRAC_PI_4 - std::f32::consts::FRAC_PI_2).sin_cos();
                [x + reach * cos, y + reach * sin]
            })
        };
        let [width, height] = camera.size;
        let tries: Vec<[f32; 2]> = [16.0, 24.0, 34.0].into_iter().flat_map(ring).collect();
        let clear = |at: &[f32; 2]| far(at, &discs, 2.0 * DISC + 3.0).min(far(at, &dots, DISC + 4.0));
        let on_map = |[x, y]: &[f32; 2]| (DISC..=width - DISC).contains(x) && (DISC..=height - DISC).contains(y);
        let free = tries.iter().filter(|at| on_map(at)).find(|at| clear(at) >= 0.0);
        let best = free.or_else(|| tries.iter().max_by(|a, b| clear(a).total_cmp(&clear(b))));
        let at = best.copied().unwrap_or([x, y]);
        discs.push(at);
        marks.push(super::column::leader([x, y], at));
        marks.push(Mark::Circle { center: [x, y], radius: 3.2, fill: Some(black), ring: Some(Rim::new(white, 1.2)) });
    }
    let mut pieces = Vec::new();
    for (i, at) in discs.iter().enumerate() {
        let ring = Some(Rim::new(black, 1.2));
        marks.push(Mark::Circle { center: *at, radius: DISC, fill: Some(white), ring });
        let text = plain_number(input.lang, i as i64 + 1);
        let (size, weight) = (12.5, Weight::Bold);
        let at = [at[0], at[1] + size * 0.36];
        pieces.push(Piece::Text { at, text, size, weight, color: black, anchor: Anchor::Center, halo: None });
    }
    marks.extend(furniture_marks(camera, &Furniture { pieces }, THEME));
    marks
}

/// A line for each number, and the names in the order of the alphabet to choose from.
fn list(desk: &Desk<'_>, column: Column, way: Way, places: &Places) -> Block {
    let lang = desk.input.lang;
    let mut block = Block::default();
    let cells = |column: Column| -> Vec<Column> {
        match way {
            Way::Across => column.split::<4>(BETWEEN).to_vec(),
            Way::Upright => column.split::<3>(BETWEEN).to_vec(),
        }
    };
    let cells = cells(column);
    let rows = places.named.len().div_ceil(cells.len());
    let columns = cells.iter().enumerate().map(|(c, cell)| {
        let mut block = Block::default();
        for i in (c * rows..(c + 1) * rows).take_while(|i| *i < places.named.len()) {
            let number = plain_number(lang, i as i64 + 1);
            block.below(0.0, cell.blank(&number, Style::ASKED).into_iter().flatten());
        }
        block
    });
    block.beside(0.0, columns.collect::<Vec<_>>());
    let mut names: Vec<&str> = places.named.iter().map(|named| named.name.as_str()).collect();
    names.sort_unstable();
    let said = format!("{}: {}", tr(lang, "handout-names"), names.join(" · "));
    block.below(BOX, column.text(&said, Style::NOTE));
    block
}
