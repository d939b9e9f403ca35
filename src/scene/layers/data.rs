//! Data files beside the scenario: points one by one as long as the eye can tell them apart, above
//! that as counts by cell; lines and areas as they are.

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::dataset::{Day, PointPrecision, Row};
use crate::model::moment::RECENT_DAYS;
use crate::model::{Date, Period};
use crate::scene::data::{COLOURED_VALUES, Colouring, DataLayer, RowColors};
use crate::scene::geometry::local;
use crate::scene::legend::{DataEntry, DataForm};
use crate::scene::mercator::world;
use crate::scene::{Dash, DataDot, Item, Shape, Stroke, WorldBox};

/// Most points in the part of the map that is looked at which are drawn one by one.
pub const MOST_SINGLE: usize = 20_000;
/// Width and height of a cell in which points are counted, in points of the picture.
const CELL: f64 = 12.0;
/// The radius of a single point, in points.
pub const RADIUS: f32 = 3.0;
/// Most points in view that have a rim round them; where more lie together, rims would be all one sees.
const MOST_RIMMED: usize = 5_000;
/// The width of the edge of an area, in points.
const EDGE: f32 = 1.0;
/// The width of a line, in points.
const LINE: f32 = 2.0;
/// What is left of a point of the past weeks just before it goes.
const LEAST_OPACITY: f32 = 0.25;

/// Data files.
pub struct Data;

impl Layer for Data {
    fn switch(&self) -> Option<LayerId> {
        None
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        for layer in input.data.iter().filter(|layer| layer.shown) {
            let colors = layer.painter(input.palette());
            grounds(input, stage, layer, &colors);
            let form = points(input, stage, layer, &colors);
            if let Some(form) = form {
                stage.legend.data.push(entry(layer, form, &colors));
            }
        }
    }
}

/// What the legend says of a file.
fn entry(layer: &DataLayer, form: DataForm, colors: &RowColors<'_>) -> DataEntry {
    let (mut color, mut values) = (None, Vec::new());
    match &layer.colouring {
        Colouring::File => color = Some(colors.of_rank(0)),
        Colouring::Values { names, others, .. } => {
            let named = names.iter().enumerate().map(|(rank, name)| (Some(name.clone()), colors.of_rank(rank)));
            values.extend(named);
            values.extend(others.then(|| (None, colors.of_rank(COLOURED_VALUES))));
        }
        Colouring::Given(..) => {}
    }
    DataEntry { layer: layer.id, name: layer.file.name.clone(), form, color, values }
}

/// The days whose rows are shown: those looked at together, or the day and the weeks before it, as
/// events are.
pub fn shown_days(period: Period) -> Period {
    if period.days() > 1 { period } else { Period::ending(period.last(), RECENT_DAYS + 1) }
}

/// The radius of the dot that stands for so many points, in points: its area grows with the square
/// root of the count, so that one point is seen beside a thousand.
pub fn radius_of(count: u32) -> f32 {
    ((count as f32).powf(0.25) * 2.0).min(CELL as f32 / 2.0)
}

/// How strong its colour is.
pub fn strength_of(count: u32) -> f32 {
    (0.6 + 0.12 * (count as f32).log10()).min(0.95)
}

/// How strong a row is whose first day is so long ago.
fn strength(from: Option<Day>, last: Date, period: Period) -> f32 {
    let Some(from) = from.filter(|_| period.days() == 1) else { return 1.0 };
    let age = (Day::of(last).0.saturating_sub(from.0)).max(0) as f32 / (RECENT_DAYS + 1) as f32;
    1.0 - (1.0 - LEAST_OPACITY) * age.min(1.0)
}

fn grounds(input: &SceneInput<'_>, stage: &mut Stage, layer: &DataLayer, colors: &RowColors<'_>) {
    let (dataset, seen, span) = (layer.dataset(), input.camera.seen(), shown_days(input.moment.period).span());
    let shown = |row: Row| dataset.is_in(row, span) && layer.filter.keeps(dataset, row);
    for (row, geometry) in &layer.prepared.areas {
        if geometry.bounds.meets(seen) && shown(*row) {
            // Each by itself, so that two that overlap show it.
            stage.solid(vec![geometry.clone()], colors.of(*row).faded(0.3));
        }
    }
    for (row, path) in &layer.prepared.lines {
        if path.bounds.meets(seen) && shown(*row) {
            let chosen = input.selection == Some(&Item::Datum(layer.id, *row));
            let width = if layer.prepared.is_area(*row) { EDGE } else { LINE };
            let width = if chosen { width + 2.0 } else { width };
            stage.line(path.clone(), Stroke { color: colors.of(*row), width, dash: Dash::Solid });
        }
    }
}

/// Draws the points; answers how, where there are any in view.
fn points(input: &SceneInput<'_>, stage: &mut Stage, layer: &DataLayer, colors: &RowColors<'_>) -> Option<DataForm> {
    let (dataset, places) = (layer.dataset(), &layer.prepared.places);
    let period = shown_days(input.moment.period);
    let focus = LocalBox::new(input.focus);
    let seen = LocalBox::new(input.camera.seen());
    let rows = || layer.rows(period).filter(|&row| dataset.is_point(row));
    let in_focus = rows().filter(|&row| focus.holds(places[row as usize])).take(MOST_SINGLE + 1).count();
    if in_focus > MOST_SINGLE {
        let cells = cells(input, rows(), places, seen, colors);
        stage.shapes.push(Shape::Dots { dots: cells.into(), halo: None });
        return Some(DataForm::Counts);
    }
    let of = input.moment.period;
    let dots: Vec<DataDot> = rows()
        .filter(|&row| seen.holds(places[row as usize]))
        .map(|row| DataDot {
            at: places[row as usize],
            radius: RADIUS,
            color: colors.of(row).faded(strength(dataset.first_day(row), of.last(), of)),
            hollow: dataset.precision(row).1 >= PointPrecision::District,
        })
        .collect();
    if let Some(Item::Datum(id, row)) = input.selection
        && *id == layer.id
        && let Some(&at) = places.get(*row as usize)
    {
        let ring = DataDot { at, radius: RADIUS + 4.0, color: input.palette().accent, hollow: true };
        stage.shapes.push(Shape::Dots { dots: [ring].into(), halo: None });
    }
    if dots.is_empty() {
        return None;
    }
    let halo = (in_focus <= MOST_RIMMED).then_some(input.palette().halo);
    stage.shapes.push(Shape::Dots { dots: dots.into(), halo });
    Some(DataForm::Single)
}

/// Counts by cell: the cells hang on the ground, so that they stay while the map is moved.
fn cells(
    input: &SceneInput<'_>,
    rows: impl Iterator<Item = Row>,
    places: &[[f32; 2]],
    seen: LocalBox,
    colors: &RowColors<'_>,
) -> Vec<DataDot> {
    let size = CELL / input.camera.scale();
    let seen_box = input.camera.seen();
    let corner = local(world((seen_box.min.x / size).floor() * size, (seen_box.min.y / size).floor() * size));
    let per_unit = (1.0 / size) as f32;
    let [columns, lines] =
        [seen.max[0] - corner[0], seen.max[1] - corner[1]].map(|edge| (edge * per_unit) as usize + 1);
    const RANKS: usize = COLOURED_VALUES + 1;
    let mut counts = vec![[0_u32; RANKS]; columns * lines];
    // From within, a chain of iterators runs as fast as a plain loop.
    rows.for_each(|row| {
        let at = places[row as usize];
        if seen.holds(at) {
            let [x, y] = [at[0] - corner[0], at[1] - corner[1]].map(|way| (way * per_unit) as usize);
            if let Some(cell) = counts.get_mut(y * columns + x) {
                cell[colors.rank(row)] += 1;
            }
        }
    });
    let middle = |n: usize, corner: f32| corner + (n as f32 + 0.5) / per_unit;
    let filled = counts.iter().enumerate().filter_map(|(n, cell)| {
        let count: u32 = cell.iter().sum();
        let most = (0..RANKS).rev().max_by_key(|&rank| cell[rank])?;
        (count > 0).then(|| DataDot {
            at: [middle(n % columns, corner[0]), middle(n / columns, corner[1])],
            radius: radius_of(count),
            color: colors.of_rank(most).faded(strength_of(count)),
            hollow: false,
        })
    });
    filled.collect()
}

/// A box relative to the origin of all geometry.
#[derive(Clone, Copy)]
struct LocalBox {
    min: [f32; 2],
    max: [f32; 2],
}

impl LocalBox {
    fn new(bounds: WorldBox) -> Self {
        Self { min: local(bounds.min), max: local(bounds.max) }
    }

    fn holds(self, [x, y]: [f32; 2]) -> bool {
        x >= self.min[0] && x <= self.max[0] && y >= self.min[1] && y <= self.max[1]
    }
}
