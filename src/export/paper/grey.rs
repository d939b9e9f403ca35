//! A map in grey, for printers without colours: ground becomes light, so that it takes little toner and
//! letters and signs stand out; lines, letters and patterns become dark.

use crate::export::drawing::{Drawing, Mark, Thing, What};
use crate::model::{Actor, ActorId, Actors, Pattern};
use crate::scene::style::{Palette, rgb};
use crate::scene::{Color, Legend, Paint, Stroke};

/// How much of the darkness of ground is kept.
const GROUND: f32 = 0.62;
/// How much of the lightness of lines and letters is kept.
const INK: f32 = 0.72;
/// Ground of a party's own country that nobody else holds any of.
const QUIET: Color = rgb(0xF8_F8F8);
/// What holders look like: how light, and with which pattern. Neighbours in the list look unlike each
/// other.
const LOOKS: [(Color, Option<Pattern>); 16] = [
    (rgb(0xE4_E4E4), None),
    (rgb(0xFC_FCFC), Some(Pattern::Cross)),
    (rgb(0xCC_CCCC), None),
    (rgb(0xFC_FCFC), Some(Pattern::Dots)),
    (rgb(0xFC_FCFC), None),
    (rgb(0xE4_E4E4), Some(Pattern::Cross)),
    (rgb(0xCC_CCCC), Some(Pattern::Lines)),
    (rgb(0xB0_B0B0), None),
    (rgb(0xE4_E4E4), Some(Pattern::Dots)),
    (rgb(0xCC_CCCC), Some(Pattern::Dots)),
    (rgb(0xFC_FCFC), Some(Pattern::Lines)),
    (rgb(0xB0_B0B0), Some(Pattern::Dots)),
    (rgb(0xE4_E4E4), Some(Pattern::Lines)),
    (rgb(0xCC_CCCC), Some(Pattern::Cross)),
    (rgb(0xB0_B0B0), Some(Pattern::Lines)),
    (rgb(0xB0_B0B0), Some(Pattern::Cross)),
];
/// The signs of patterns.
const SIGNS: Color = rgb(0x6E_6E6E);

/// What the holders of a map look like in grey.
#[derive(Clone, Debug, Default)]
pub struct Looks(Vec<Look>);

#[derive(Clone, Debug)]
struct Look {
    who: ActorId,
    /// The colours that its ground has on the map in colour.
    colors: [Color; 2],
    /// The colour of its own country where nobody else holds any of it.
    quiet: Color,
    fill: Color,
    pattern: Option<Pattern>,
}

impl Looks {
    /// Those of the holders whose ground is filled. A party has the same look on every map, unless a party
    /// before it in the registry has that one.
    pub fn of(legend: &Legend, actors: &Actors, palette: &Palette) -> Self {
        let mut out: Vec<Look> = Vec::new();
        let filled = |actor: &Actor| legend.holders.iter().any(|holder| holder.filled && holder.actor == actor.id);
        for (place, actor) in actors.list().iter().enumerate().filter(|(_, actor)| filled(actor)) {
            let wanted = (0..LOOKS.len()).map(|i| LOOKS[(place + i) % LOOKS.len()]);
            let free = |look: &(Color, Option<Pattern>)| out.iter().all(|other| (other.fill, other.pattern) != *look);
            let Some((fill, pattern)) = wanted.into_iter().find(free) else { continue };
            let color = Color::from(actor.color);
            let part = |part: f32| color.over(palette.land, part);
            out.push(Look {
                who: actor.id.clone(),
                colors: [palette.area_fill(color), part(palette.state_part)],
                quiet: part(palette.quiet_part),
                fill,
                pattern,
            });
        }
        Self(out)
    }

    /// The ground of a party in the key; none where it has no look of its own.
    pub fn sample(&self, who: &ActorId, fill: Color) -> Option<(Color, Option<Paint>)> {
        let look = self.0.iter().find(|look| look.who == *who && look.quiet != fill)?;
        Some((look.fill, look.pattern.map(signs)))
    }

    fn ground(&self, color: Color) -> Option<(Color, Option<Pattern>)> {
        let own = self.0.iter().find(|look| look.colors.contains(&color)).map(|look| (look.fill, look.pattern));
        own.or_else(|| self.0.iter().any(|look| look.quiet == color).then_some((QUIET, None)))
    }
}

fn signs(pattern: Pattern) -> Paint {
    Paint::Pattern { pattern, ink: SIGNS, pitch: 8.0 }
}

/// The same map in grey.
pub fn grey(drawing: Drawing, looks: &Looks) -> Drawing {
    let Drawing { size, background, mut things } = drawing;
    // Patterns that tell colours apart are replaced by those of the looks.
    things.retain(|thing| !matches!(thing.what, What::Ground(Paint::Pattern { .. })));
    for thing in &mut things {
        let look = match thing.what {
            What::Ground(Paint::Solid(color)) => looks.ground(color),
            _ => None,
        };
        match look {
            Some(look) => held(thing, look),
            None => {
                let of_ground = matches!(thing.what, What::Ground(_));
                thing.marks.iter_mut().for_each(|mark| turn(mark, of_ground));
            }
        }
    }
    Drawing { size, background: ground(background), things }
}

/// The ground of a holder: its grey, and its pattern over it.
fn held(thing: &mut Thing, (fill, pattern): (Color, Option<Pattern>)) {
    let under = std::mem::take(&mut thing.marks);
    for mark in under {
        let Mark::Fill { outline, even_odd, .. } = mark else { continue };
        let paint = pattern.map(signs);
        thing.marks.push(Mark::Fill { outline: outline.clone(), paint: Paint::Solid(fill), even_odd });
        thing.marks.extend(paint.map(|paint| Mark::Fill { outline, paint, even_odd }));
    }
}

fn turn(mark: &mut Mark, of_ground: bool) {
    match mark {
        Mark::Fill { paint, .. } => *paint = painted(*paint, of_ground),
        Mark::Line { stroke, .. } => *stroke = Stroke { color: ink(stroke.color), ..*stroke },
        Mark::Circle { fill, ring, .. } => {
            *fill = fill.map(plain);
            if let Some(ring) = ring {
                ring.color = ink(ring.color);
            }
        }
        Mark::Rect { paint, rim, .. } => {
            *paint = painted(*paint, false);
            if let Some(rim) = rim {
                rim.color = ink(rim.color);
            }
        }
        Mark::Text(line) => {
            line.color = ink(line.color);
            line.halo = line.halo.map(plain);
        }
        Mark::Veiled(_, marks) => marks.iter_mut().for_each(|mark| turn(mark, of_ground)),
        // The hill shade, which is grey already.
        Mark::Image { .. } => {}
    }
}

fn painted(paint: Paint, of_ground: bool) -> Paint {
    match paint {
        Paint::Solid(color) => Paint::Solid(if of_ground { ground(color) } else { plain(color) }),
        Paint::Hatch { ground: under, lines, pitch } => {
            Paint::Hatch { ground: ground(under), lines: ink(lines).faded(0.75), pitch }
        }
        Paint::Pattern { pattern, ink: signs, pitch } => Paint::Pattern { pattern, ink: ink(signs), pitch },
    }
}

/// How light a colour looks, 0 to 255, as printers turn colours into grey (Rec. 601).
fn lightness(color: Color) -> f32 {
    0.299 * f32::from(color.r) + 0.587 * f32::from(color.g) + 0.114 * f32::from(color.b)
}

fn tone(color: Color, lightness: f32) -> Color {
    let v = lightness.round().clamp(0.0, 255.0) as u8;
    Color { r: v, g: v, b: v, a: color.a }
}

fn plain(color: Color) -> Color {
    tone(color, lightness(color))
}

fn ground(color: Color) -> Color {
    tone(color, 255.0 - (255.0 - lightness(color)) * GROUND)
}

fn ink(color: Color) -> Color {
    // What is nearly white stands on something dark, and stays.
    let light = lightness(color);
    tone(color, if light > 200.0 { light } else { light * INK })
}
