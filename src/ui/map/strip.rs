//! Lines with soft edges, as strips of two triangles a piece.
//!
//! The softness lies in a texture: its columns go across a line, its rows say how much of the line's
//! width the soft edges take. A strip of solid colour with a softer one on each side would be three
//! times the triangles, each of them a pixel wide, and thin triangles are what drawing without a
//! graphics card costs most.

use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Vec2, pos2};

/// Columns and rows of the texture.
pub const SIZE: [usize; 2] = [128, 64];
/// The softest row: lines whose edges are soft over the whole of the half.
const SOFTEST: f32 = 0.5;
/// The cosine of the widest turn whose corner is drawn to its tip: a little more than a right angle.
const SHARPEST: f32 = -0.1;
/// Points closer to each other than this have no direction.
const NEAR: f32 = 1e-3;

/// How much a texel covers, from 0 to 1. The first row covers all over, so that what has no texture of
/// its own (`WHITE_UV`) can share the mesh.
pub fn texel(column: usize, row: usize) -> f32 {
    cover((column as f32 + 0.5) / SIZE[0] as f32, row as f32 / (SIZE[1] - 1) as f32 * SOFTEST)
}

/// How much is covered at a place across a line, 0 to 1, each of whose edges takes such a part of it.
fn cover(across: f32, soft: f32) -> f32 {
    if soft <= 0.0 { 1.0 } else { (across.min(1.0 - across) / soft).clamp(0.0, 1.0) }
}

/// Where down the texture edges take such a part of the width.
fn row_of(soft: f32) -> f32 {
    let row = (soft / SOFTEST).clamp(0.0, 1.0) * (SIZE[1] - 1) as f32;
    (row + 0.5) / SIZE[1] as f32
}

/// A cross section: its two ends with a colour, and how much of it each soft edge takes.
pub struct Section {
    /// The end on the left, in the direction of the line.
    pub left: Pos2,
    /// The other one.
    pub right: Pos2,
    /// The colour there.
    pub color: Color32,
    /// The part of the width that a soft edge takes, up to a half.
    pub soft: f32,
}

/// Adds the strip through cross sections.
pub fn add(mesh: &mut Mesh, sections: impl IntoIterator<Item = Section>) {
    let first = mesh.vertices.len() as u32;
    for Section { left, right, color, soft } in sections {
        let down = row_of(soft);
        let ends = [(left, 0.0), (right, 1.0)];
        mesh.vertices.extend(ends.map(|(pos, across)| Vertex { pos, uv: pos2(across, down), color }));
    }
    let end = mesh.vertices.len() as u32;
    for a in (first..end.saturating_sub(2)).step_by(2) {
        mesh.indices.extend([a, a + 1, a + 2, a + 1, a + 3, a + 2]);
    }
}

/// Adds a line, its edges soft over one pixel, its ends too unless it closes.
pub fn line(mesh: &mut Mesh, points: &[Pos2], width: f32, color: Color32, pixel: f32) {
    let mut line = points.to_vec();
    line.dedup_by(|b, a| a.distance(*b) <= NEAR);
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return };
    if line.len() < 2 {
        return;
    }
    // A line thinner than a pixel is a pixel wide and fainter.
    let (width, color) = if width < pixel { (pixel, color.gamma_multiply(width / pixel)) } else { (width, color) };
    let whole = width + pixel;
    let section = |at: Pos2, out: Vec2, color| {
        let out = out * (whole / 2.0);
        Section { left: at + out, right: at - out, color, soft: pixel / whole }
    };
    let ways: Vec<Vec2> = line.windows(2).map(|pair| (pair[1] - pair[0]).normalized()).collect();
    let closed = line.len() > 3 && first.distance(last) <= NEAR;
    let mut sections = Vec::with_capacity(line.len() + 2);
    let corner = |sections: &mut Vec<Section>, at: Pos2, before: Vec2, after: Vec2| {
        let (a, b) = (before.rot90(), after.rot90());
        let turn = a.dot(b);
        if turn > SHARPEST {
            sections.push(section(at, (a + b) / (1.0 + turn), color));
        } else {
            // A sharp corner is cut off.
            sections.extend([section(at, a, color), section(at, b, color)]);
        }
    };
    let soft_end = |at: Pos2, way: Vec2| {
        let half = way * (pixel / 2.0);
        [section(at - half, way.rot90(), Color32::TRANSPARENT), section(at + half, way.rot90(), color)]
    };
    let (start, end) = (ways[0], ways[ways.len() - 1]);
    if closed {
        corner(&mut sections, first, end, start);
    } else {
        sections.extend(soft_end(first, start));
    }
    for (&at, pair) in line.iter().skip(1).zip(ways.windows(2)) {
        corner(&mut sections, at, pair[0], pair[1]);
    }
    if closed {
        corner(&mut sections, last, end, start);
    } else {
        // Seen backwards the last end is a first one.
        let [far, near] = soft_end(last, -end).map(|s| Section { left: s.right, right: s.left, ..s });
        sections.extend([near, far]);
    }
    add(mesh, sections);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How much of a colour lies on the ground in all: the area of each triangle with the mean of
    /// what its corners' alpha and the texture give.
    fn weight(mesh: &Mesh) -> f32 {
        const STEPS: usize = 64;
        let mut sum = 0.0;
        for t in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [t[0], t[1], t[2]].map(|i| mesh.vertices[i as usize]);
            let (ab, ac) = (b.pos - a.pos, c.pos - a.pos);
            let area = (ab.x * ac.y - ab.y * ac.x).abs() / 2.0;
            let mut mean = 0.0;
            let mut count = 0.0;
            for i in 0..STEPS {
                for j in 0..STEPS - i {
                    let (u, v) = ((i as f32 + 1.0 / 3.0) / STEPS as f32, (j as f32 + 1.0 / 3.0) / STEPS as f32);
                    let mix = |f: fn(&Vertex) -> f32| f(&a) * (1.0 - u - v) + f(&b) * u + f(&c) * v;
                    let row = mix(|p| p.uv.y) * SIZE[1] as f32 - 0.5;
                    let alpha = mix(|p| f32::from(p.color.a()) / 255.0);
                    mean += alpha * cover(mix(|p| p.uv.x), row / (SIZE[1] - 1) as f32 * SOFTEST);
                    count += 1.0;
                }
            }
            sum += area * mean / count;
        }
        sum
    }

    fn drawn(points: &[[f32; 2]], width: f32) -> Mesh {
        let mut mesh = Mesh::default();
        let points: Vec<Pos2> = points.iter().map(|&[x, y]| pos2(x, y)).collect();
        line(&mut mesh, &points, width, Color32::WHITE, 1.0);
        mesh
    }

    #[test]
    fn a_line_covers_its_length_times_its_width() {
        for width in [0.25_f32, 0.5, 1.0, 2.0, 5.0, 12.0] {
            let straight = weight(&drawn(&[[0.0, 0.0], [60.0, 80.0]], width));
            assert!((straight / (100.0 * width) - 1.0).abs() < 0.03, "width {width}: {straight}");
            // On round a corner, and back to where it began.
            let square = [[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0], [0.0, 0.0]];
            let closed = weight(&drawn(&square, width));
            assert!((closed / (400.0 * width) - 1.0).abs() < 0.05, "width {width}: {closed}");
        }
    }

    #[test]
    fn a_piece_takes_two_triangles() {
        let points: Vec<[f32; 2]> = (0..50).map(|i| [i as f32 * 5.0, (i % 3) as f32]).collect();
        // 49 pieces and two soft ends.
        assert_eq!(drawn(&points, 2.0).indices.len() / 3, 2 * (49 + 2));
    }

    #[test]
    fn no_corner_however_sharp_reaches_far() {
        for turn in [10.0_f32, 80.0, 100.0, 170.0, 180.0, 190.0] {
            let (sin, cos) = turn.to_radians().sin_cos();
            let mesh = drawn(&[[-50.0, 0.0], [0.0, 0.0], [50.0 * cos, 50.0 * sin]], 4.0);
            let farthest = mesh.vertices.iter().map(|v| {
                let on = |a: [f32; 2], b: [f32; 2]| crate::scene::geometry::segment_distance(a, b, [v.pos.x, v.pos.y]);
                on([-50.0, 0.0], [0.0, 0.0]).min(on([0.0, 0.0], [50.0 * cos, 50.0 * sin]))
            });
            let farthest = farthest.fold(0.0, f32::max);
            assert!(farthest <= 2.5 * 1.5, "{turn}°: {farthest}");
            assert!(mesh.vertices.iter().all(|v| v.pos.x.is_finite() && v.pos.y.is_finite()), "{turn}°");
        }
    }

    #[test]
    fn points_on_one_another_draw_nothing_and_break_nothing() {
        assert!(drawn(&[[3.0, 3.0], [3.0, 3.0]], 2.0).is_empty());
        let twice = drawn(&[[0.0, 0.0], [0.0, 0.0], [10.0, 0.0], [10.0, 0.0]], 2.0);
        assert!((weight(&twice) / 20.0 - 1.0).abs() < 0.03);
    }

    #[test]
    fn the_first_row_is_covered_all_over() {
        assert!((0..SIZE[0]).all(|column| texel(column, 0) >= 1.0));
        assert!(texel(0, 1) < 1.0 && texel(0, SIZE[1] - 1) < 0.1);
    }
}
