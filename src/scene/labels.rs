//! Where labels go: the most important first, none over another, none over a symbol.

use std::collections::HashMap;

use super::{Anchor, Camera, Label, Shape};
use crate::text::Metrics;

/// A label that would like a place.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The label; its anchor and offset are the first choice.
    pub label: Label,
    /// Further choices.
    pub others: Vec<(Anchor, [f32; 2])>,
    /// Lower goes first.
    pub priority: u32,
    /// What is drawn with it, when it finds a place: the dot of a town.
    pub dot: Option<Shape>,
    /// Whether it may lie over others: the chosen thing's name is always shown.
    pub always: bool,
}

/// Labels that found a place, and what comes with them.
#[derive(Debug, Default)]
pub struct Placed {
    /// The labels.
    pub labels: Vec<Label>,
    /// Dots of towns.
    pub dots: Vec<Shape>,
}

/// Free space around a label, in points.
const GAP: f32 = 2.0;
/// The same text is not shown twice within this distance, in points.
const REPEAT: f32 = 160.0;
/// Cells of the search grid, in points.
const CELL: f32 = 64.0;

/// Gives places to as many candidates as fit.
pub fn place(mut candidates: Vec<Candidate>, obstacles: Vec<[f32; 4]>, camera: &Camera) -> Placed {
    // The order of equals is the order they came in, so that the same labels win every time.
    candidates.sort_by_key(|c| c.priority);
    let mut taken = Grid::default();
    for obstacle in obstacles {
        taken.add(obstacle);
    }
    let mut spots: HashMap<String, Vec<[f32; 2]>> = HashMap::new();
    let mut out = Placed::default();
    for candidate in candidates {
        let Candidate { mut label, others, priority: _, dot, always } = candidate;
        let at = camera.screen_from_world(label.at);
        let margin = 200.0;
        if at[0] < -margin || at[1] < -margin || at[0] > camera.size[0] + margin || at[1] > camera.size[1] + margin {
            continue;
        }
        let near = |p: &[f32; 2]| (p[0] - at[0]).hypot(p[1] - at[1]) < REPEAT;
        if !always && spots.get(&label.text).is_some_and(|list| list.iter().any(near)) {
            continue;
        }
        let size = size_of(&label);
        let first = (label.anchor, label.offset);
        let choice = std::iter::once(first)
            .chain(others)
            .find(|&(anchor, offset)| taken.is_free(box_at(at, offset, anchor, size)))
            .or(always.then_some(first));
        let Some((anchor, offset)) = choice else { continue };
        (label.anchor, label.offset) = (anchor, offset);
        taken.add(box_at(at, offset, anchor, size));
        spots.entry(label.text.clone()).or_default().push(at);
        out.labels.push(label);
        out.dots.extend(dot);
    }
    // Important labels are drawn last, over the halos of the others.
    out.labels.reverse();
    out
}

/// Width and height of a label in points.
pub fn size_of(label: &Label) -> [f32; 2] {
    let width = Metrics::shared().width(&label.text, label.size, label.weight);
    let letters = label.text.chars().count() as f32;
    [width + label.spacing * letters, label.size * 1.25]
}

/// The box of a label in points: left, top, right, bottom.
pub fn box_at(at: [f32; 2], offset: [f32; 2], anchor: Anchor, [w, h]: [f32; 2]) -> [f32; 4] {
    let (x, y) = (at[0] + offset[0], at[1] + offset[1]);
    let left = match anchor {
        Anchor::Center => x - w / 2.0,
        Anchor::Left => x,
        Anchor::Right => x - w,
    };
    [left - GAP, y - h / 2.0, left + w + GAP, y + h / 2.0]
}

#[derive(Default)]
struct Grid {
    boxes: Vec<[f32; 4]>,
    cells: HashMap<(i32, i32), Vec<usize>>,
}

impl Grid {
    fn cells_of([l, t, r, b]: [f32; 4]) -> impl Iterator<Item = (i32, i32)> {
        let cell = |v: f32| (v / CELL).floor() as i32;
        let (x0, x1, y0, y1) = (cell(l), cell(r), cell(t), cell(b));
        (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| (x, y)))
    }

    fn add(&mut self, b: [f32; 4]) {
        if !b.iter().all(|v| v.is_finite() && v.abs() < 1e6) {
            return;
        }
        for cell in Self::cells_of(b) {
            self.cells.entry(cell).or_default().push(self.boxes.len());
        }
        self.boxes.push(b);
    }

    fn is_free(&self, b: [f32; 4]) -> bool {
        Self::cells_of(b).all(|cell| {
            self.cells.get(&cell).is_none_or(|list| {
                list.iter().all(|&i| {
                    let o = self.boxes[i];
                    o[2] <= b[0] || b[2] <= o[0] || o[3] <= b[1] || b[3] <= o[1]
                })
            })
        })
    }
}
