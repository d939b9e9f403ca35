//! Symbols of events, and where they stand in a picture.

use super::{Color, Picture, Tag, World};
use crate::model::place::PlacePrecision;
use crate::model::{EventId, EventKind};

/// A symbol of one event, or of several at one place.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// Where.
    pub at: World,
    /// Moved from there, in points: a member of an opened crowd stands beside its place, at the end
    /// of a thin line.
    pub offset: [f32; 2],
    /// The events under it, most important first.
    pub events: Vec<EventId>,
    /// How many they are, in the reader's digits; empty for one.
    pub count: String,
    /// The kind of the first.
    pub kind: EventKind,
    /// In points.
    pub radius: f32,
    /// The colour of who acts in the first.
    pub color: Color,
    /// Behind the pictogram.
    pub ground: Color,
    /// 0 (gone) to 1: events fade after their day.
    pub opacity: f32,
    /// How well the place is known.
    pub ring: Ring,
    /// Whether it is chosen.
    pub selected: bool,
    /// Its number among the evidence of the claim that is read.
    pub tag: Option<Tag>,
    /// Whether the place lies outside the base geography: it is shown at the picture's edge, on
    /// the side where the place lies.
    pub outside: bool,
}

/// The ring round a pictogram: the less exact the place, the looser the ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// The place or its town is known.
    Whole,
    /// Somewhere in this district: dashes.
    Dashed,
    /// Roughly here: dots.
    Dotted,
}

impl Ring {
    /// The ring for a precision.
    pub fn of(precision: PlacePrecision) -> Self {
        match precision {
            PlacePrecision::Exact | PlacePrecision::Town => Self::Whole,
            PlacePrecision::District => Self::Dashed,
            PlacePrecision::Approximate => Self::Dotted,
        }
    }

    /// Dash and gap in points for a ring of this radius, a whole number of times round it; none for
    /// a whole ring.
    pub fn pattern(self, radius: f32) -> Option<[f32; 2]> {
        let (count, dash) = match self {
            Self::Whole => return None,
            Self::Dashed => (9.0, 0.62),
            Self::Dotted => (16.0, 0.38),
        };
        let part = std::f32::consts::TAU * radius / count;
        Some([part * dash, part * (1.0 - dash)])
    }
}

impl Symbol {
    /// Where the middle of its number stands, for a symbol that stands at a point.
    pub fn tag_at(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [x - 0.8 * self.radius, y - 0.8 * self.radius]
    }

    /// Where the thin line to a moved symbol begins, for a symbol that stands at a point.
    pub fn leader(&self, [x, y]: [f32; 2]) -> Option<[f32; 2]> {
        (self.offset != [0.0, 0.0]).then(|| [x - self.offset[0], y - self.offset[1]])
    }
}

/// Where the members of an opened crowd stand round its place, in points: in rings, the first at
/// the top, clockwise.
pub fn fan(count: usize) -> Vec<[f32; 2]> {
    /// From the place to the first ring, and from ring to ring.
    const RING: [f32; 2] = [40.0, 33.0];
    /// Along a ring, from one middle to the next.
    const STEP: f32 = 33.0;
    let mut out = Vec::with_capacity(count);
    let mut radius = RING[0];
    while out.len() < count {
        let room = (std::f32::consts::TAU * radius / STEP).floor() as usize;
        let here = room.min(count - out.len());
        out.extend((0..here).map(|i| {
            let turn = std::f32::consts::TAU * (i as f32 / here as f32 - 0.25);
            [radius * turn.cos(), radius * turn.sin()]
        }));
        radius += RING[1];
    }
    out
}

/// How far inside the picture's edge a symbol of an outside place stands, in points.
const EDGE: f32 = 20.0;
/// Between the middles of two symbols at the edge, in points.
const APART: f32 = 32.0;

impl Picture<'_> {
    /// Where the middle of each symbol stands in the picture, in points, in the order of
    /// `symbols`. Those of outside places stand along the edge, clear of each other and of the cards.
    pub fn symbol_places(&self) -> Vec<[f32; 2]> {
        let Picture { scene, camera, cards } = self;
        let edge = Edge::of(camera.size);
        let mut taken: Vec<[f32; 2]> = Vec::new();
        let mut places = Vec::with_capacity(scene.symbols.len());
        for symbol in &scene.symbols {
            let [x, y] = camera.screen_from_world(symbol.at);
            let at = [x + symbol.offset[0], y + symbol.offset[1]];
            let at = match &edge {
                Some(edge) if symbol.outside && !edge.holds(at) => {
                    let free = edge.free(at, &taken, cards);
                    taken.push(free);
                    free
                }
                Some(_) | None => at,
            };
            places.push(at);
        }
        places
    }
}

/// The rectangle on which symbols of outside places stand.
struct Edge {
    width: f32,
    height: f32,
}

impl Edge {
    /// A picture that is too small for an edge has none.
    fn of([width, height]: [f32; 2]) -> Option<Self> {
        let edge = Self { width: width - 2.0 * EDGE, height: height - 2.0 * EDGE };
        (edge.width > APART && edge.height > APART).then_some(edge)
    }

    fn holds(&self, [x, y]: [f32; 2]) -> bool {
        (EDGE..=EDGE + self.width).contains(&x) && (EDGE..=EDGE + self.height).contains(&y)
    }

    /// The place on the edge nearest to a point beyond it that is clear of those taken.
    fn free(&self, at: [f32; 2], taken: &[[f32; 2]], cards: &[[f32; 4]]) -> [f32; 2] {
        let first = self.along(at);
        let around = 2.0 * (self.width + self.height);
        let steps = (around / APART) as i32;
        (0..=steps)
            .map(|i| if i % 2 == 0 { i / 2 } else { -(i + 1) / 2 })
            .map(|i| self.place((first + i as f32 * APART / 2.0).rem_euclid(around)))
            .find(|p| {
                let clear = |[left, top, right, bottom]: &[f32; 4]| {
                    p[0] + EDGE < *left || p[0] - EDGE > *right || p[1] + EDGE < *top || p[1] - EDGE > *bottom
                };
                cards.iter().all(clear) && taken.iter().all(|q| (p[0] - q[0]).hypot(p[1] - q[1]) >= APART * 0.97)
            })
            .unwrap_or_else(|| self.place(first))
    }

    /// How far along the edge the point nearest to `at` lies: clockwise from the top left.
    fn along(&self, [x, y]: [f32; 2]) -> f32 {
        let (w, h) = (self.width, self.height);
        let (right, down) = ((x - EDGE).clamp(0.0, w), (y - EDGE).clamp(0.0, h));
        match (y <= EDGE, x >= EDGE + w, y >= EDGE + h) {
            (true, ..) => right,
            (_, true, _) => w + down,
            (_, _, true) => 2.0 * w + h - right,
            (false, false, false) => 2.0 * (w + h) - down,
        }
    }

    fn place(&self, along: f32) -> [f32; 2] {
        let (w, h) = (self.width, self.height);
        let [x, y] = match along {
            t if t < w => [t, 0.0],
            t if t < w + h => [w, t - w],
            t if t < 2.0 * w + h => [2.0 * w + h - t, h],
            t => [0.0, 2.0 * (w + h) - t],
        };
        [x + EDGE, y + EDGE]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_of_far_places_stand_on_the_side_where_the_place_lies() {
        let edge = Edge::of([800.0, 600.0]).expect("an edge");
        for (at, expected) in [
            ([-5000.0, 300.0], [20.0, 300.0]),
            ([400.0, -90.0], [400.0, 20.0]),
            ([9000.0, 120.0], [780.0, 120.0]),
            ([250.0, 700.0], [250.0, 580.0]),
            ([-10.0, -10.0], [20.0, 20.0]),
            ([900.0, 900.0], [780.0, 580.0]),
        ] {
            assert_eq!(edge.free(at, &[], &[]), expected, "{at:?}");
        }
    }

    #[test]
    fn members_of_an_opened_crowd_do_not_touch() {
        for count in [2, 5, 7, 8, 19, 40] {
            let places = fan(count);
            assert_eq!(places.len(), count);
            for (i, p) in places.iter().enumerate() {
                assert!(p[0].hypot(p[1]) > 30.0, "{count}: one lies on the place itself");
                for q in &places[..i] {
                    assert!((p[0] - q[0]).hypot(p[1] - q[1]) > 28.0, "{count}: {p:?} and {q:?}");
                }
            }
        }
    }

    #[test]
    fn symbols_at_the_edge_keep_clear_of_each_other_while_there_is_room() {
        let edge = Edge::of([800.0, 600.0]).expect("an edge");
        let mut taken = Vec::new();
        for _ in 0..20 {
            let title = [10.0, 10.0, 200.0, 90.0];
            let p = edge.free([-100.0, -50.0], &taken, &[title]);
            assert!(p[0] > 200.0 || p[1] > 90.0, "{p:?} lies under the title");
            assert!(taken.iter().all(|q: &[f32; 2]| (p[0] - q[0]).hypot(p[1] - q[1]) > 28.0), "{p:?} in {taken:?}");
            taken.push(p);
        }
    }
}
