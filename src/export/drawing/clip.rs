//! Lines and rings as a picture needs them: no finer than can be seen, nothing far outside.

/// Corners are moved to a grid of this width in points. Neighbours that share a border share the
/// moved corners too, so that no crack opens between them, whichever way round each of them runs.
const GRID: f32 = 0.25;
/// How far outside the picture shapes are kept, in points: more than any stroke is wide.
pub const MARGIN: f32 = 50.0;

/// A box in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left and upper edge.
    pub min: [f32; 2],
    /// Right and lower edge.
    pub max: [f32; 2],
}

impl Frame {
    /// The picture with a margin round it.
    pub fn of_picture([width, height]: [f32; 2]) -> Self {
        Self { min: [-MARGIN, -MARGIN], max: [width + MARGIN, height + MARGIN] }
    }

    /// Whether the point lies in it.
    pub fn contains(&self, p: [f32; 2]) -> bool {
        (0..2).all(|axis| (self.min[axis]..=self.max[axis]).contains(&p[axis]))
    }

    /// The smallest box around the points.
    pub fn around(points: &[[f32; 2]]) -> Self {
        let start = Self { min: [f32::INFINITY; 2], max: [f32::NEG_INFINITY; 2] };
        points.iter().fold(start, |b, p| Self {
            min: [b.min[0].min(p[0]), b.min[1].min(p[1])],
            max: [b.max[0].max(p[0]), b.max[1].max(p[1])],
        })
    }

    /// Whether the two share a point; never for a box around nothing or around no number.
    pub fn meets(&self, other: &Self) -> bool {
        (0..2).all(|axis| self.min[axis] <= other.max[axis] && other.min[axis] <= self.max[axis])
    }

    fn covers(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }
}

fn snap([x, y]: [f32; 2]) -> [f32; 2] {
    [(x / GRID).round() * GRID, (y / GRID).round() * GRID]
}

/// Twice the area of the triangle, positive when `b` to `c` turns to the right on the screen.
fn turn(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// The points on the grid, without those that are on the way between their neighbours.
fn thinned(points: impl IntoIterator<Item = [f32; 2]>) -> Vec<[f32; 2]> {
    let mut out: Vec<[f32; 2]> = Vec::new();
    for p in points.into_iter().map(snap) {
        if out.last() == Some(&p) {
            continue;
        }
        if let [.., a, b] = out[..]
            && turn(a, b, p) == 0.0
            && (b[0] - a[0]) * (p[0] - b[0]) + (b[1] - a[1]) * (p[1] - b[1]) > 0.0
        {
            out.pop();
        }
        out.push(p);
    }
    out
}

/// A ring for the picture; empty when nothing of it is seen.
pub fn ring(points: impl IntoIterator<Item = [f32; 2]>, frame: &Frame) -> Vec<[f32; 2]> {
    let mut out = thinned(points);
    if out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    let bounds = Frame::around(&out);
    if !bounds.meets(frame) {
        return Vec::new();
    }
    if !frame.covers(&bounds) {
        for axis in 0..2 {
            out = cut(&out, axis, frame.min[axis], 1.0);
            out = cut(&out, axis, frame.max[axis], -1.0);
        }
    }
    if out.len() < 3 { Vec::new() } else { out }
}

/// Sutherland and Hodgman: what lies on the side of `sign` of a line across one axis.
fn cut(ring: &[[f32; 2]], axis: usize, at: f32, sign: f32) -> Vec<[f32; 2]> {
    let inside = |p: [f32; 2]| (p[axis] - at) * sign >= 0.0;
    let mut out = Vec::with_capacity(ring.len() + 4);
    let Some(&last) = ring.last() else { return out };
    let mut before = last;
    for &p in ring {
        if inside(p) != inside(before) {
            out.push(crossing(before, p, axis, at));
        }
        if inside(p) {
            out.push(p);
        }
        before = p;
    }
    out
}

fn crossing(a: [f32; 2], b: [f32; 2], axis: usize, at: f32) -> [f32; 2] {
    let part = (at - a[axis]) / (b[axis] - a[axis]);
    let mut p = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
    p[axis] = at;
    p
}

/// The pieces of a line that the picture needs.
pub fn line(points: impl IntoIterator<Item = [f32; 2]>, frame: &Frame) -> Vec<Vec<[f32; 2]>> {
    let points = thinned(points);
    let bounds = Frame::around(&points);
    if points.len() < 2 || !bounds.meets(frame) {
        return Vec::new();
    }
    if frame.covers(&bounds) {
        return vec![points];
    }
    let mut out: Vec<Vec<[f32; 2]>> = Vec::new();
    for pair in points.windows(2) {
        let Some([a, b]) = segment(pair[0], pair[1], frame) else { continue };
        match out.last_mut() {
            Some(piece) if piece.last() == Some(&a) => piece.push(b),
            _ => out.push(vec![a, b]),
        }
    }
    out
}

/// Liang and Barsky: the part of a segment inside the frame.
fn segment(a: [f32; 2], b: [f32; 2], frame: &Frame) -> Option<[[f32; 2]; 2]> {
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    for axis in 0..2 {
        let step = b[axis] - a[axis];
        for (distance, step) in [(a[axis] - frame.min[axis], -step), (frame.max[axis] - a[axis], step)] {
            if step == 0.0 {
                if distance < 0.0 {
                    return None;
                }
            } else if step < 0.0 {
                from = from.max(distance / step);
            } else {
                to = to.min(distance / step);
            }
        }
    }
    let at = |t: f32| [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    (from < to).then(|| [if from > 0.0 { at(from) } else { a }, if to < 1.0 { at(to) } else { b }])
}

/// The area of a ring, positive when it runs clockwise on the screen.
pub fn area(ring: &[[f32; 2]]) -> f32 {
    let Some(&origin) = ring.first() else { return 0.0 };
    ring.windows(2).map(|w| turn(origin, w[0], w[1])).sum::<f32>() / 2.0
}

/// The ring turned so that it runs clockwise on the screen, or the other way.
pub fn wound(mut ring: Vec<[f32; 2]>, clockwise: bool) -> Vec<[f32; 2]> {
    if (area(&ring) > 0.0) != clockwise {
        ring.reverse();
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { min: [0.0, 0.0], max: [10.0, 10.0] };

    #[test]
    fn rings_are_cut_at_the_frame() {
        let cases: [(&[[f32; 2]], f32); 4] = [
            (&[[2.0, 2.0], [8.0, 2.0], [8.0, 8.0], [2.0, 8.0]], 36.0),
            (&[[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]], 25.0),
            (&[[-1e6, -1e6], [1e6, -1e6], [1e6, 1e6], [-1e6, 1e6]], 100.0),
            (&[[11.0, 0.0], [20.0, 0.0], [20.0, 9.0]], 0.0),
        ];
        for (points, expected) in cases {
            assert_eq!(area(&ring(points.iter().copied(), &FRAME)), expected, "{points:?}");
        }
    }

    #[test]
    fn lines_that_leave_and_come_back_are_two_pieces() {
        let pieces = line([[1.0, 1.0], [20.0, 1.0], [20.0, 5.0], [1.0, 5.0]], &FRAME);
        assert_eq!(pieces, [vec![[1.0, 1.0], [10.0, 1.0]], vec![[10.0, 5.0], [1.0, 5.0]]]);
        assert!(line([[11.0, -5.0], [20.0, 30.0]], &FRAME).is_empty());
    }

    #[test]
    fn a_border_is_thinned_the_same_from_both_sides() {
        let border: Vec<[f32; 2]> = (0..200).map(|i| [i as f32 * 0.04, (i as f32 * 0.7).sin()]).collect();
        let there = line(border.iter().copied(), &FRAME);
        let mut back = line(border.iter().rev().copied(), &FRAME);
        back.reverse();
        let back: Vec<Vec<[f32; 2]>> = back.into_iter().map(|p| p.into_iter().rev().collect()).collect();
        assert_eq!(there, back);
        let long: usize = line((0..1000).map(|i| [i as f32 * 0.01, 5.0]), &FRAME).iter().map(Vec::len).sum();
        assert_eq!(long, 2, "a straight line needs its ends only");
    }

    #[test]
    fn what_is_not_a_number_draws_nothing() {
        assert!(ring([[f32::NAN; 2], [f32::NAN; 2], [f32::NAN; 2]], &FRAME).is_empty());
        assert!(line([[f32::NAN; 2], [f32::NAN; 2]], &FRAME).is_empty());
    }
}
