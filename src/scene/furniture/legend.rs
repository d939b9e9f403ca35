//! What the colours, lines and symbols of a picture mean: only what is on it.

use super::lines::{directed, shortened};
use super::{Camera, Color, Desk, Furniture, Legend, MARGIN, Paint, Piece, Stroke, Theme};
use crate::model::{Actors, AreaKind, BorderStatus, EventKind, FlowKind};
use crate::scene::Dash;
use crate::scene::layers::changed::Turn;
use crate::scene::layers::{areas, changed};
use crate::scene::style::Palette;
use crate::text::{Arg, Lang, Metrics, Weight, tr, tr_with};

/// Smaller pictures have no legend.
const SMALLEST: [f32; 2] = [500.0, 360.0];
/// Most holders that are named; the colours of more could not be told apart.
const MOST_HOLDERS: usize = 8;
/// Most senders of arrows that are named.
const MOST_SENDERS: usize = 6;
/// From row to row.
const ROW: f32 = 19.0;
/// Inside the card.
const PAD: f32 = 10.0;
/// Room for the sample at the beginning of a row.
const SAMPLE: f32 = 26.0;
/// Size of the texts.
const TEXT: f32 = 12.0;
/// Size of the headings.
const HEADING: f32 = 10.5;
/// Between cards.
const APART: f32 = 8.0;

/// A row: how it looks on the map, and what it means.
struct Row {
    sample: Sample,
    label: String,
}

enum Sample {
    Ground(Paint, Color),
    Arrow(Color, Dash),
    Symbol(EventKind),
    Line(Stroke),
    /// An edge that is only roughly known.
    Band(Color),
}

/// Rows under a heading.
struct Section {
    heading: String,
    rows: Vec<Row>,
}

/// The legend of a picture: at the bottom, at the side where lines end, above the credits.
pub fn legend(camera: &Camera, lang: Lang, theme: Theme, legend: &Legend, actors: &Actors) -> Furniture {
    // One row of credits, as wide as the picture.
    let [width, height] = camera.size;
    let credits = [0.0, height - MARGIN - 26.0, width, height];
    between(camera, lang, theme, legend, actors, &[credits])
}

/// The same, clear of cards that are there already.
pub(super) fn between(
    camera: &Camera,
    lang: Lang,
    theme: Theme,
    legend: &Legend,
    actors: &Actors,
    cards: &[[f32; 4]],
) -> Furniture {
    let Some(mut desk) = Desk::new(camera, lang, theme) else { return Furniture::default() };
    let [width, height] = desk.size;
    if width < SMALLEST[0] || height < SMALLEST[1] {
        return Furniture::default();
    }
    let mut sections = sections(lang, desk.palette, legend, actors);
    let room = (width * 0.36).min(280.0) - 2.0 * PAD - SAMPLE;
    let metrics = Metrics::shared();
    let mut widest: f32 = 0.0;
    for section in &mut sections {
        section.heading = shortened(&section.heading, HEADING, Weight::Bold, room + SAMPLE);
        widest = widest.max(metrics.width(&section.heading, HEADING, Weight::Bold) - SAMPLE);
        for row in &mut section.rows {
            row.label = shortened(&row.label, TEXT, Weight::Regular, room);
            widest = widest.max(metrics.width(&row.label, TEXT, Weight::Regular));
        }
    }
    let card_width = widest + 2.0 * PAD + SAMPLE;
    let left = desk.left(card_width, false);
    let (mut top, mut bottom) = (MARGIN, height - MARGIN);
    for card in cards.iter().filter(|card| card[0] < left + card_width + APART && left - APART < card[2]) {
        if card[1] + card[3] < height {
            top = top.max(card[3] + APART);
        } else {
            bottom = bottom.min(card[1] - APART);
        }
    }
    let tallest = (bottom - top).min((height * 0.72).max(220.0));
    let left_out = shorten(&mut sections, ((tallest - PAD) / ROW).floor().max(0.0) as usize);
    if sections.is_empty() {
        return Furniture::default();
    }
    let rows = count(&sections) + usize::from(left_out > 0);
    let card_height = rows as f32 * ROW + PAD;
    let card = [left, bottom - card_height, card_width, card_height];
    desk.card(card);
    let start = if desk.rtl { card[0] + card[2] - PAD } else { card[0] + PAD };
    let mut middle = card[1] + PAD / 2.0 + ROW / 2.0;
    let palette = desk.palette;
    for Section { heading, rows } in sections {
        let heading = directed(&heading, desk.rtl);
        desk.text([start, middle + HEADING * 0.36], heading, HEADING, Weight::Bold, palette.ink_faint);
        middle += ROW;
        for Row { sample, label } in rows {
            self::sample(&mut desk, sample, start, middle);
            let at = [start + desk.along(SAMPLE), middle + TEXT * 0.36];
            let label = directed(&label, desk.rtl);
            desk.text(at, label, TEXT, Weight::Regular, palette.ink);
            middle += ROW;
        }
    }
    if left_out > 0 {
        let text = tr_with(lang, "legend-more", &[("n", Arg::Count(left_out as i64))]);
        desk.text([start, middle + TEXT * 0.36], text, TEXT, Weight::Regular, palette.ink_soft);
    }
    desk.done()
}

fn count(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.rows.len() + 1).sum()
}

/// Leaves out the last rows until the rest has room; says how many.
fn shorten(sections: &mut Vec<Section>, room: usize) -> usize {
    let mut left_out = 0;
    while count(sections) + usize::from(left_out > 0) > room {
        let Some(last) = sections.last_mut() else { break };
        left_out += usize::from(last.rows.pop().is_some());
        if last.rows.is_empty() {
            sections.pop();
        }
    }
    left_out
}

/// What there is to explain, the most important first.
fn sections(lang: Lang, palette: &Palette, legend: &Legend, actors: &Actors) -> Vec<Section> {
    let Legend {
        holders,
        contested,
        fresh,
        gained,
        lost,
        approximate,
        claimed,
        area_kinds,
        flows,
        unsure_flows,
        flow_actors,
        events,
        borders,
    } = legend;
    let name = |id| actors.short_name(id, lang).to_owned();
    let hatch = |pitch, lines| Paint::Hatch { ground: Color::CLEAR, lines, pitch };
    let mut ground: Vec<Row> = holders
        .iter()
        .take(MOST_HOLDERS)
        .map(|h| Row { sample: Sample::Ground(Paint::Solid(h.fill), h.color), label: name(&h.actor) })
        .collect();
    if *contested {
        let sample = Sample::Ground(hatch(8.0, palette.ink_soft), palette.ink_faint);
        ground.push(Row { sample, label: tr(lang, "legend-contested") });
    }
    let edges = [
        (*fresh, "legend-fresh", Sample::Line(changed::fresh_edge(palette))),
        (*gained, "legend-gained", Sample::Ground(Turn::Gained.paint(palette), palette.ink)),
        (*lost, "legend-lost", Sample::Ground(Turn::Lost.paint(palette), palette.ink)),
        (*approximate, "legend-approximate", Sample::Band(palette.ink_soft)),
        (*claimed, "legend-claimed", Sample::Line(areas::claimed_edge(palette.ink_soft))),
    ];
    ground.extend(
        edges.into_iter().filter(|(shown, ..)| *shown).map(|(_, key, sample)| Row { sample, label: tr(lang, key) }),
    );
    let mut arrows: Vec<Row> = flow_actors
        .iter()
        .take(MOST_SENDERS)
        .map(|(id, color)| Row { sample: Sample::Arrow(*color, Dash::Solid), label: name(id) })
        .collect();
    for kind in flows {
        let dash = match kind {
            FlowKind::Mediation | FlowKind::Pressure => Dash::Dotted,
            FlowKind::Troops
            | FlowKind::Mercenaries
            | FlowKind::Arms
            | FlowKind::Drones
            | FlowKind::Naval
            | FlowKind::Energy
            | FlowKind::GasExploration => Dash::Solid,
        };
        let label = tr(lang, &format!("kind-flow-{}", kind.key()));
        arrows.push(Row { sample: Sample::Arrow(palette.ink_soft, dash), label });
    }
    if *unsure_flows {
        let sample = Sample::Arrow(palette.ink_soft, Dash::Dashed);
        arrows.push(Row { sample, label: tr(lang, "legend-arrows-unsure") });
    }
    let symbols = EventKind::ALL
        .iter()
        .filter(|kind| events.contains(kind))
        .map(|&kind| Row { sample: Sample::Symbol(kind), label: tr(lang, &format!("kind-event-{}", kind.key())) });
    let area = |kind: AreaKind| Row {
        sample: area_sample(kind, palette),
        label: tr(lang, &format!("kind-area-{}", kind.key())),
    };
    let areas = AreaKind::ALL.iter().filter(|kind| area_kinds.contains(kind));
    ground.extend(areas.clone().filter(|kind| **kind == AreaKind::Presence).map(|&kind| area(kind)));
    let sea = areas.filter(|kind| **kind != AreaKind::Presence).map(|&kind| area(kind));
    let lines = BorderStatus::ALL.into_iter().filter(|status| borders.contains(status)).map(|status| Row {
        sample: Sample::Line(crate::scene::layers::lines::border(status, palette)),
        label: tr(lang, &format!("border-{}", status.key())),
    });
    [
        ("legend-holders", ground),
        ("legend-arrows", arrows),
        ("legend-symbols", symbols.collect()),
        ("layer-maritime", sea.collect()),
        ("legend-borders", lines.collect()),
    ]
    .into_iter()
    .filter(|(_, rows): &(_, Vec<Row>)| !rows.is_empty())
    .map(|(key, rows)| Section { heading: tr(lang, key), rows })
    .collect()
}

/// As the layer of areas draws them, in no party's colour.
fn area_sample(kind: AreaKind, palette: &Palette) -> Sample {
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

fn sample(desk: &mut Desk, sample: Sample, start: f32, middle: f32) {
    let to = start + desk.along(SAMPLE - 8.0);
    match sample {
        Sample::Ground(paint, outline) => {
            let left = if desk.rtl { start - 16.0 } else { start };
            desk.pieces.push(Piece::Swatch { rect: [left, middle - 6.5, 16.0, 13.0], paint, outline });
        }
        Sample::Band(color) => {
            for (width, opacity) in areas::SOFT_EDGE {
                let stroke = Stroke { color: color.faded(opacity), width, dash: Dash::Solid };
                desk.pieces.push(Piece::Line { points: vec![[start, middle], [to, middle]], stroke });
            }
        }
        Sample::Line(stroke) => desk.pieces.push(Piece::Line { points: vec![[start, middle], [to, middle]], stroke }),
        Sample::Arrow(color, dash) => {
            let neck = to - desk.along(6.0);
            let stroke = Stroke { color, width: 3.0, dash: Dash::Solid };
            // Dashes are cut by hand: those of lines are too long for so short a piece.
            let (on, off) = match dash {
                Dash::Solid => (SAMPLE, 0.0),
                Dash::Dashed | Dash::DashDot => (5.0, 2.4),
                Dash::Dotted => (2.2, 2.2),
            };
            let (length, mut at) = ((neck - start).abs(), 0.0);
            while at < length {
                let points =
                    vec![[start + desk.along(at), middle], [start + desk.along((at + on).min(length)), middle]];
                desk.pieces.push(Piece::Line { points, stroke });
                at += on + off;
            }
            let points = vec![[to, middle], [neck, middle - 4.5], [neck, middle + 4.5]];
            desk.pieces.push(Piece::Polygon { points, color });
        }
        Sample::Symbol(kind) => {
            let at = [start + desk.along(8.0), middle];
            desk.pieces.push(Piece::Icon { at, kind, size: 15.0, color: desk.palette.ink_soft });
        }
    }
}
