//! Which side panels stand beside the map, and how wide: on a small window the map is what stays.

use crate::session::{Panel, State};
use crate::ui::theme::{INSPECTOR_WIDTH, LEGEND_WIDTH};

/// Narrower than this, the time bar runs under the inspector too, in points.
const NARROW: f32 = 1100.0;
/// The map is at least this wide, in points; else only one panel stands beside it.
const MAP_LEAST: f32 = 380.0;

/// The widths of the side panels in points; none where a panel is not shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sides {
    /// The legend.
    pub legend: Option<f32>,
    /// The inspector.
    pub inspector: Option<f32>,
    /// Whether the time bar needs the whole width.
    pub narrow: bool,
}

/// The side panels of a window so many points wide. Where there is room for only one, it is the
/// inspector while it has something to tell, else the legend; the list, once opened, stays.
pub fn sides(state: &State, width: f32) -> Sides {
    let shrink = (width / 1500.0).clamp(0.8, 1.0);
    let shown = |panel, width| (!state.folded.contains(&panel)).then_some(width);
    // The list stands where the legend does.
    let start = LEGEND_WIDTH * shrink.max(0.86);
    let mut legend = if state.listing { Some(start) } else { shown(Panel::Legend, start) };
    let mut inspector = shown(Panel::Inspector, INSPECTOR_WIDTH * shrink);
    if let (Some(a), Some(b)) = (legend, inspector)
        && width < a + b + MAP_LEAST
    {
        if state.listing {
            inspector = None;
        } else if state.selection.is_some() || state.since.is_some() {
            legend = None;
        } else {
            inspector = None;
        }
    }
    Sides { legend, inspector, narrow: width < NARROW }
}
