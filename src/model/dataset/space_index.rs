//! Which rows lie in a box, and which is nearest to a point: a packed Hilbert tree over boxes in
//! single precision, which finds a few rows too many, and never one too few; the caller looks at
//! the columns.

use geo_index::rtree::sort::HilbertSort;
use geo_index::rtree::{RTree, RTreeBuilder, RTreeIndex as _};

/// The boxes of all rows.
#[derive(Clone, Debug)]
pub(super) struct SpaceIndex {
    tree: Option<RTree<f32>>,
}

impl SpaceIndex {
    /// An index of boxes (west, south, east, north) in degrees, by row.
    pub fn new(boxes: impl ExactSizeIterator<Item = [f64; 4]>) -> Self {
        let count = boxes.len() as u32;
        if count == 0 {
            return Self { tree: None };
        }
        let mut builder = RTreeBuilder::<f32>::new(count);
        for edges in boxes {
            let [west, south, east, north] = outward(edges);
            builder.add(west, south, east, north);
        }
        Self { tree: Some(builder.finish::<HilbertSort>()) }
    }

    /// Rows whose box may meet a box, in no order.
    pub fn candidates_unsorted(&self, edges: [f64; 4]) -> Vec<u32> {
        let [west, south, east, north] = outward(edges);
        self.tree.as_ref().map(|tree| tree.search(west, south, east, north)).unwrap_or_default()
    }
}

/// A box that holds the other one, in single precision.
fn outward([west, south, east, north]: [f64; 4]) -> [f32; 4] {
    [(west as f32).next_down(), (south as f32).next_down(), (east as f32).next_up(), (north as f32).next_up()]
}
