//! The key to the map: what its colours, lines and symbols mean, and a sample of each, drawn by the
//! code that draws the map. The panel of the window and the legend of pictures both read this.

use std::sync::Arc;

use super::{Piece, pen};
use crate::model::{ActorId, Actors, AreaKind, BorderStatus, EventKind, FlowKind};
use crate::scene::arrows::ArrowLine;
use crate::scene::icons::{event_icon, flow_icon};
use crate::scene::layers::changed::{self, Turn};
use crate::scene::layers::{areas, data, flows, lines};
use crate::scene::legend::DataForm;
use crate::scene::mercator::lon_lat_from_world;
use crate::scene::style::Palette;
use crate::scene::{Arrow, Camera, Color, Dash, Legend, Paint, Stroke, geometry};
use crate::text::{Arg, Lang, tr, tr_with};

/// Most senders of arrows that are named.
const MOST_SENDERS: usize = 6;
/// The length of an arrow in the key, in points.
const ARROW: f32 = 30.0;
/// The length of a line, in points.
const LINE: f32 = 26.0;
/// The width of a piece of ground, in points.
const SWATCH: f32 = 16.0;

/// Rows under a heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The key of its heading.
    pub heading: &'static str,
    /// The key of what it is about, in a sentence or two.
    pub about: Option<&'static str>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Section {
    /// The room that the samples of its rows take, in points.
    pub fn room(&self) -> f32 {
        self.rows.iter().map(|row| row.sample.room()).fold(0.0, f32::max)
    }
}

/// A row: how it looks on the map, and what it means.
#[derive(Clone, Debug)]
pub struct Row {
    /// How it looks.
    pub sample: Sample,
    /// What it is.
    pub label: String,
    /// What that means, in a sentence.
    pub about: Option<String>,
    /// Whose colour it is.
    pub actor: Option<ActorId>,
}

/// How a thing looks on the map.
#[derive(Clone, Copy, Debug)]
pub enum Sample {
    /// Ground with its edge.
    Ground(Paint, Color),
    /// A holder's ground: fill, edge, and what lies over it.
    Held(Color, Color, Option<Paint>),
    /// An arrow of this colour, width in points and dash, and the sign of what moves.
    Arrow(Color, f32, Dash, Option<FlowKind>),
    /// The sign of an event.
    Symbol(EventKind),
    /// A line.
    Line(Stroke),
    /// An edge that is only roughly known.
    Band(Color),
    /// A dot of this radius in points.
    Dot(Color, f32),
}

impl Sample {
    /// Its width and the gap to the words, in points.
    pub fn room(&self) -> f32 {
        match self {
            Self::Ground(..) | Self::Held(..) | Self::Symbol(_) | Self::Dot(..) => SWATCH + 9.0,
            Self::Line(_) | Self::Band(_) => LINE + 9.0,
            Self::Arrow(_, _, _, None) => ARROW + 9.0,
            Self::Arrow(_, _, _, Some(_)) => ARROW + 27.0,
        }
    }

    /// The sample, from `start` in the direction of reading, with `middle` as its height.
    pub fn pieces(&self, palette: &Palette, start: f32, middle: f32, rtl: bool) -> Vec<Piece> {
        let along = |distance: f32| start + if rtl { -distance } else { distance };
        match *self {
            Self::Ground(paint, outline) => {
                let left = start.min(along(SWATCH));
                vec![Piece::Swatch { rect: [left, middle - 6.5, SWATCH, 13.0], paint, outline }]
            }
            Self::Held(fill, outline, pattern) => {
                let left = start.min(along(SWATCH));
                let rect = [left, middle - 6.5, SWATCH, 13.0];
                let mut pieces = vec![Piece::Swatch { rect, paint: Paint::Solid(fill), outline }];
                if let Some(Paint::Pattern { pattern, ink, .. }) = pattern {
                    // As small as the swatch, and clear on it.
                    let paint = Paint::Pattern { pattern, ink: Color { a: 255, ..ink }, pitch: 6.5 };
                    pieces.push(Piece::Swatch { rect, paint, outline });
                }
                pieces
            }
            Self::Line(stroke) => vec![Piece::Line { points: vec![[start, middle], [along(LINE), middle]], stroke }],
            Self::Band(color) => areas::SOFT_EDGE
                .map(|(width, opacity)| Stroke { color: color.faded(opacity), width, dash: Dash::Solid })
                .map(|stroke| Piece::Line { points: vec![[start, middle], [along(LINE), middle]], stroke })
                .to_vec(),
            Self::Dot(color, radius) => {
                let corner = |n: i16| (f32::from(n) / 24.0 * std::f32::consts::TAU).sin_cos();
                let x = along(SWATCH / 2.0);
                let points = (0..24).map(corner).map(|(sin, cos)| [x + radius * cos, middle + radius * sin]);
                vec![Piece::Polygon { points: points.collect(), color }]
            }
            Self::Symbol(kind) => {
                let at = [along(SWATCH / 2.0), middle];
                vec![Piece::Icon { at, glyph: event_icon(kind), size: 15.0, color: palette.ink_soft }]
            }
            Self::Arrow(color, width, dash, kind) => {
                let mut pieces = arrow(color, width, dash, [start, middle], [along(ARROW), middle]);
                pieces.extend(kind.map(|kind| {
                    let at = [along(ARROW + 13.0), middle];
                    Piece::Icon { at, glyph: flow_icon(kind), size: 15.0, color: palette.ink_soft }
                }));
                pieces
            }
        }
    }
}

/// An arrow from point to point of a small map of its own: the map's arrows lie in degrees.
fn arrow(color: Color, width: f32, dash: Dash, from: [f32; 2], to: [f32; 2]) -> Vec<Piece> {
    let [left, top] = [from[0].min(to[0]), from[1] - ARROW / 2.0];
    let camera = Camera { center: geometry::ORIGIN, zoom: 8.0, size: [ARROW, ARROW] };
    let stop = |[x, y]: [f32; 2]| lon_lat_from_world(camera.world_from_screen([x - left, y - top]));
    let arrow = Arrow {
        flow: Default::default(),
        kind: FlowKind::Troops,
        line: Arc::new(ArrowLine::new(&[stop(from), stop(to)], 0.0)),
        width,
        color,
        halo: Color::CLEAR,
        dash,
        badge_at: 0.5,
        selected: false,
    };
    let shape = arrow.on_screen(&camera);
    let ribbons = shape.shaft.into_iter().map(|ribbon| {
        let back = ribbon.right.into_iter().rev();
        ribbon.left.into_iter().chain(back).collect::<Vec<_>>()
    });
    ribbons
        .chain(std::iter::once(shape.head))
        .filter(|points| points.len() > 2)
        .map(|points| points.into_iter().map(|[x, y]| [x + left, y + top]).collect())
        .map(|points| Piece::Polygon { points, color })
        .collect()
}

/// What there is to explain, the most important first.
pub fn sections(lang: Lang, palette: &Palette, legend: &Legend, actors: &Actors) -> Vec<Section> {
    let sections = [
        ("legend-holders", Some("legend-holders-hint"), ground(lang, palette, legend, actors)),
        ("legend-arrows", Some("legend-arrows-hint"), arrows(lang, palette, legend, actors)),
        ("legend-symbols", Some("legend-symbols-hint"), symbols(lang, legend)),
        ("layer-maritime", Some("legend-maritime-hint"), sea(lang, palette, legend)),
        ("legend-borders", Some("legend-borders-hint"), borders(lang, palette, legend)),
        ("legend-data", Some("legend-data-hint"), data(lang, palette, legend)),
    ];
    sections
        .into_iter()
        .filter(|(.., rows)| !rows.is_empty())
        .map(|(heading, about, rows)| Section { heading, about, rows })
        .collect()
}

/// A row whose name has this key, and its meaning the same key with `-hint`.
fn told(lang: Lang, key: &str, sample: Sample) -> Row {
    Row { sample, label: tr(lang, key), about: Some(tr(lang, &format!("{key}-hint"))), actor: None }
}

fn named(lang: Lang, actors: &Actors, id: &ActorId, sample: Sample) -> Row {
    Row { sample, label: actors.short_name(id, lang).to_owned(), about: None, actor: Some(id.clone()) }
}

fn ground(lang: Lang, palette: &Palette, legend: &Legend, actors: &Actors) -> Vec<Row> {
    let mut rows: Vec<Row> = legend
        .holders
        .iter()
        .map(|h| match h.filled {
            true => named(lang, actors, &h.actor, Sample::Held(h.fill, h.color, h.pattern)),
            false => {
                let open = Sample::Ground(Paint::Solid(palette.land), palette.area_edge(h.color));
                let row = named(lang, actors, &h.actor, open);
                Row { label: tr_with(lang, "legend-outline-only", &[("actor", row.label.as_str().into())]), ..row }
            }
        })
        .collect();
    let hatch = Paint::Hatch { ground: Color::CLEAR, lines: palette.ink_soft, pitch: 8.0 };
    let presence = legend.area_kinds.contains(&AreaKind::Presence);
    let others = [
        (legend.contested, "legend-contested", Sample::Ground(hatch, palette.ink_faint)),
        (legend.fresh, "legend-fresh", Sample::Line(changed::fresh_edge(palette))),
        (legend.gained, "legend-gained", Sample::Ground(Turn::Gained.paint(palette), palette.ink)),
        (legend.lost, "legend-lost", Sample::Ground(Turn::Lost.paint(palette), palette.ink)),
        (legend.drawn, "legend-drawn", Sample::Line(pen::line())),
        (legend.approximate, "legend-approximate", Sample::Band(palette.ink_soft)),
        (legend.claimed, "legend-claimed", Sample::Line(areas::claimed_edge(palette.ink_soft))),
        (presence, "kind-area-presence", area(AreaKind::Presence, palette)),
    ];
    rows.extend(others.into_iter().filter(|(seen, ..)| *seen).map(|(_, key, sample)| told(lang, key, sample)));
    rows
}

fn arrows(lang: Lang, palette: &Palette, legend: &Legend, actors: &Actors) -> Vec<Row> {
    let ink = palette.ink_soft;
    // The colours of those who hold ground are explained already.
    let senders = legend.flow_actors.iter().filter(|(id, _)| !legend.holders.iter().any(|h| h.actor == *id));
    let mut rows: Vec<Row> = senders
        .take(MOST_SENDERS)
        .map(|(id, color)| named(lang, actors, id, Sample::Arrow(*color, flows::WIDTHS[1], Dash::Solid, None)))
        .collect();
    rows.extend(legend.flows.iter().map(|&kind| Row {
        sample: Sample::Arrow(ink, flows::WIDTHS[1], flows::dash_of(kind), Some(kind)),
        label: tr(lang, &format!("kind-flow-{}", kind.key())),
        about: None,
        actor: None,
    }));
    let widths = flows::WIDTHS.into_iter().enumerate().filter(|(class, _)| legend.flow_classes.contains(class));
    rows.extend(widths.map(|(class, width)| {
        told(lang, &format!("legend-width-{class}"), Sample::Arrow(ink, width, Dash::Solid, None))
    }));
    if legend.unsure_flows {
        rows.push(told(lang, "legend-arrows-unsure", Sample::Arrow(ink, flows::WIDTHS[1], Dash::Dashed, None)));
    }
    rows
}

fn symbols(lang: Lang, legend: &Legend) -> Vec<Row> {
    let seen = EventKind::ALL.iter().filter(|kind| legend.events.contains(kind));
    seen.map(|&kind| Row {
        sample: Sample::Symbol(kind),
        label: tr(lang, &format!("kind-event-{}", kind.key())),
        about: None,
        actor: None,
    })
    .collect()
}

fn sea(lang: Lang, palette: &Palette, legend: &Legend) -> Vec<Row> {
    let seen = AreaKind::ALL.iter().filter(|kind| legend.area_kinds.contains(kind) && **kind != AreaKind::Presence);
    seen.map(|&kind| told(lang, &format!("kind-area-{}", kind.key()), area(kind, palette))).collect()
}

fn borders(lang: Lang, palette: &Palette, legend: &Legend) -> Vec<Row> {
    let seen = BorderStatus::ALL.into_iter().filter(|status| legend.borders.contains(status));
    seen.map(|status| told(lang, &format!("border-{}", status.key()), Sample::Line(lines::border(status, palette))))
        .collect()
}

fn data(lang: Lang, palette: &Palette, legend: &Legend) -> Vec<Row> {
    let plain = |sample, label| Row { sample, label, about: None, actor: None };
    let mut rows = Vec::new();
    for entry in &legend.data {
        let color = entry.color.unwrap_or(palette.ink_soft);
        if entry.values.is_empty() {
            rows.push(plain(Sample::Dot(color, data::RADIUS + 1.0), entry.name.clone()));
        }
        rows.extend(entry.values.iter().map(|(name, color)| {
            let label = name.clone().unwrap_or_else(|| tr(lang, "data-other-values"));
            plain(Sample::Dot(*color, data::RADIUS + 1.0), label)
        }));
    }
    if legend.data.iter().any(|entry| entry.form == DataForm::Counts) {
        rows.extend(COUNTS.map(|count| {
            let label = tr_with(lang, "data-count", &[("n", Arg::Count(count.into()))]);
            plain(Sample::Dot(palette.ink_soft.faded(data::strength_of(count)), data::radius_of(count)), label)
        }));
    }
    rows
}

/// Counts whose dots the key shows.
const COUNTS: [u32; 3] = [1, 10, 100];

/// As the layer of areas draws them, in no party's colour.
fn area(kind: AreaKind, palette: &Palette) -> Sample {
    let color = palette.ink_soft;
    let line = |width, dash| Sample::Line(Stroke { color, width, dash });
    match kind {
        AreaKind::Control => Sample::Ground(Paint::Solid(color.faded(0.3)), color),
        AreaKind::Presence => {
            Sample::Ground(Paint::Hatch { ground: Color::CLEAR, lines: color, pitch: 9.0 }, Color::CLEAR)
        }
        AreaKind::SurveyArea => Sample::Ground(Paint::Solid(color.faded(0.16)), color),
        AreaKind::LicenceBlock => Sample::Ground(Paint::Solid(Color::CLEAR), color.faded(0.55)),
        AreaKind::MaritimeClaim => line(1.4, Dash::Dotted),
        AreaKind::MaritimeBoundary => line(1.8, Dash::DashDot),
        AreaKind::CeasefireLine => line(1.8, Dash::Dotted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Theme;

    #[test]
    fn a_wider_class_is_a_wider_arrow_in_the_key_and_the_head_points_where_reading_goes() {
        let width = |class: usize, rtl: bool| {
            let sample = Sample::Arrow(Color::CLEAR, flows::WIDTHS[class], Dash::Solid, None);
            let pieces = sample.pieces(Theme::Light.palette(), 100.0, 20.0, rtl);
            let [_, thin, _, thick] = pieces[0].bounds();
            let bounds = pieces
                .iter()
                .map(Piece::bounds)
                .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
            let Some(Piece::Polygon { points: head, .. }) = pieces.last() else { panic!("a head") };
            let [left, _, right, _] = bounds.expect("an arrow");
            let (low, high) = if rtl { (70.0, 100.0) } else { (100.0, 130.0) };
            assert!(left >= low - 0.5 && right <= high + 0.5, "{left} to {right}");
            assert!(if rtl { head[0][0] < head[1][0] } else { head[0][0] > head[1][0] }, "{head:?}");
            thick - thin
        };
        for rtl in [false, true] {
            let widths: Vec<f32> = (0..flows::WIDTHS.len()).map(|class| width(class, rtl)).collect();
            assert!(widths.windows(2).all(|pair| pair[0] < pair[1]), "{widths:?}");
        }
    }
}
