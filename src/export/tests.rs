//! One small scene made by hand, in every format.

use std::sync::Arc;

use geo::{MultiPolygon, polygon};
use resvg::tiny_skia::Pixmap;
use resvg::usvg;

use super::*;
use crate::model::{Actors, AreaKind, BorderStatus, Date, EventKind, FlowKind, Pattern, lon_lat};
use crate::scene::arrows::ArrowLine;
use crate::scene::furniture::{self, Piece, Words};
use crate::scene::legend::HolderEntry;
use crate::scene::mercator::{WorldBox, world_from_lon_lat};
use crate::scene::style::rgb;
use crate::scene::{
    Anchor, Arrow, Color, Dash, Geometry, Label, Legend, More, Paint, Path, Shape, Stroke, Symbol, Veil,
};
use crate::text::{LocalText, Weight};

const SEA: Color = rgb(0xDCE6EC);
const LAND: Color = rgb(0xFBF9F3);
const LINES: Color = rgb(0x7B5EA7);
const INK: Color = rgb(0x23282C);

fn camera(size: [f32; 2]) -> Camera {
    Camera { center: world_from_lon_lat(lon_lat(46.0, 40.0)), zoom: 5.0, size }
}

/// A square of degrees round a point.
fn square(lon: f64, lat: f64, half: f64) -> Arc<Geometry> {
    let (w, e, s, n) = (lon - half, lon + half, lat - half, lat + half);
    Arc::new(Geometry::new(&MultiPolygon::new(vec![polygon![(x: w, y: s), (x: e, y: s), (x: e, y: n), (x: w, y: n)]])))
}

fn label(text: &str, anchor: Anchor) -> Label {
    Label {
        at: world_from_lon_lat(lon_lat(46.0, 40.0)),
        offset: [0.0, 0.0],
        anchor,
        text: text.to_owned(),
        size: 24.0,
        weight: Weight::Bold,
        color: INK,
        halo: Color::CLEAR,
        spacing: 0.0,
        slanted: false,
    }
}

fn symbol(count: usize) -> Symbol {
    Symbol {
        at: world_from_lon_lat(lon_lat(41.0, 43.0)),
        events: (0..count).map(|i| format!("e{i}").into()).collect(),
        count: count.to_string(),
        kind: EventKind::Clash,
        radius: 12.0,
        color: rgb(0x7B5EA7),
        ground: rgb(0xFFFFFF),
        opacity: 0.8,
        offset: [0.0, 0.0],
        ring: crate::scene::symbols::Ring::Dotted,
        selected: true,
        tag: None,
        outside: false,
    }
}

fn scene() -> Scene {
    let path = [lon_lat(36.0, 36.0), lon_lat(56.0, 44.0)].map(world_from_lon_lat);
    let arrow = Arrow {
        flow: "f".into(),
        kind: FlowKind::Arms,
        line: Arc::new(ArrowLine::new(&[lon_lat(37.0, 37.0), lon_lat(49.0, 40.4)], 0.0)),
        width: 6.0,
        color: rgb(0xD1495B),
        halo: rgb(0xFDFCF8),
        dash: Dash::Dashed,
        badge_at: 0.5,
        selected: true,
    };
    Scene {
        date: Date::constant(2020, 10, 26),
        background: SEA,
        shapes: vec![
            Shape::Fill { parts: vec![square(46.0, 40.0, 2.0), square(49.0, 40.0, 1.0)], paint: Paint::Solid(LAND) },
            Shape::Fill {
                parts: vec![square(46.0, 40.0, 1.0)],
                paint: Paint::Hatch { ground: Color::CLEAR, lines: LINES, pitch: 8.0 },
            },
            Shape::Line {
                path: Arc::new(Path::from_worlds(path)),
                stroke: Stroke { color: rgb(0x8A5A44), width: 1.2, dash: Dash::Dashed },
            },
            Shape::Arrow(arrow),
            Shape::Dot {
                at: world_from_lon_lat(lon_lat(44.5, 41.5)),
                radius: 3.0,
                color: INK,
                halo: LAND,
                square: true,
            },
        ],
        more: vec![More {
            at: world_from_lon_lat(lon_lat(45.5, 40.5)),
            offset: [10.0, 0.0],
            flows: vec!["a".into(), "b".into()],
            text: "+2".to_owned(),
            color: LINES,
        }],
        marks: Vec::new(),
        symbols: vec![symbol(3)],
        labels: vec![
            Label { halo: LAND, spacing: 1.5, ..label("ARTSAKH", Anchor::Center) },
            label("باكو", Anchor::Right),
        ],
        legend: legend(),
        borders: Vec::new(),
        area_lines: Vec::new(),
    }
}

fn legend() -> Legend {
    Legend {
        holders: vec![
            HolderEntry { actor: "azerbaijan".into(), fill: LAND, color: LINES, pattern: None, filled: true };
            12
        ],
        contested: true,
        fresh: true,
        gained: true,
        lost: true,
        drawn: true,
        approximate: true,
        claimed: true,
        area_kinds: AreaKind::ALL.to_vec(),
        flows: FlowKind::ALL.to_vec(),
        flow_classes: vec![0, 1, 2, 3],
        unsure_flows: true,
        flow_actors: vec![("turkey".into(), LINES)],
        events: EventKind::ALL.to_vec(),
        borders: BorderStatus::ALL.to_vec(),
        data: Vec::new(),
    }
}

fn meta() -> Meta {
    Meta {
        title: "A map".to_owned(),
        description: "Two squares".to_owned(),
        lang: Lang::EN,
        attribution: "Natural Earth".to_owned(),
        theme: Theme::Light,
    }
}

fn words() -> Words<'static> {
    Words {
        title: "The Caucasus front and Turkey’s reach, 2016–2020",
        days: crate::model::Period::day(Date::constant(2020, 10, 26)),
        operation: Some("حرب قره باغ الثانية, day 30"),
        attribution: "Natural Earth · Copernicus DEM · geoBoundaries · OpenStreetMap contributors",
        viewpoint: "United Nations practice",
    }
}

fn svg_of(scene: &Scene, camera: &Camera) -> String {
    let furniture = furniture::all(camera, Lang::AR, Theme::Light, (&words(), true), &scene.legend, &Actors::default());
    svg::svg(scene, camera, &furniture, &meta())
}

fn bare(scene: &Scene, camera: &Camera) -> Pixmap {
    let svg = svg::svg(scene, camera, &Furniture::default(), &meta());
    png::pixels(&svg, camera.size.map(|v| v as u32)).expect("a small picture")
}

fn pixel(pixels: &Pixmap, [x, y]: [u32; 2]) -> Color {
    let p = pixels.pixel(x, y).expect("a place in the picture").demultiply();
    Color { r: p.red(), g: p.green(), b: p.blue(), a: p.alpha() }
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let camera = camera([640.0, 480.0]);
    for format in Format::ALL {
        let make = || render(&scene(), &camera, &Furniture::default(), &meta(), format).expect("a picture");
        assert!(make() == make(), "{format:?}");
    }
}

#[test]
fn every_part_of_the_scene_is_in_the_drawing() {
    let svg = svg_of(&scene(), &camera([900.0, 600.0]));
    let parts = [
        "<title>A map</title>",
        "<desc>Two squares</desc>",
        "<metadata>Natural Earth</metadata>",
        "role=\"img\" lang=\"en\"",
        "<pattern id=\"hatch-00000000-7b5ea7ff-8\"",
        "fill=\"url(#hatch-00000000-7b5ea7ff-8)\"",
        "stroke=\"#8a5a44\" stroke-width=\"1.2\" stroke-dasharray=\"6 4.2\"",
        "stroke=\"#fdfcf8\" stroke-width=\"2.4\"",
        "paint-order=\"stroke\">\u{2066}ARTSAKH\u{2069}</text>",
        "letter-spacing=\"1.5\"",
        "text-anchor=\"end\"",
        ">\u{2067}باكو\u{2069}</text>",
        ">\u{2066}3\u{2069}</text>",
        "<g opacity=\"0.8\">",
        "Vazirmatn, Inter, sans-serif",
    ];
    for part in parts {
        assert!(svg.contains(part), "{part} is missing in\n{svg}");
    }
    for never in ["NaN", "inf", "direction=", "fill-rule"] {
        assert!(!svg.contains(never), "{never}");
    }
    usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("an SVG that can be read");
}

#[test]
fn texts_cannot_break_the_drawing() {
    let mut scene = scene();
    scene.labels.push(label("</text><script>alert(1)</script>\u{0}&amp;\u{1F}", Anchor::Left));
    let meta = Meta { title: "\"]]><x>".to_owned(), attribution: "</metadata>".to_owned(), ..meta() };
    let svg = svg::svg(&scene, &camera([400.0, 300.0]), &Furniture::default(), &meta);
    assert!(!svg.contains("<script") && !svg.contains("<x>") && svg.contains("&lt;/text&gt;"), "{svg}");
    usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("an SVG that can be read");
}

#[test]
fn each_pattern_is_seen_and_lets_the_ground_through_in_a_way_of_its_own() {
    let camera = camera([640.0, 480.0]);
    let mut pictures: Vec<Vec<u8>> = Vec::new();
    for pattern in [Pattern::Dots, Pattern::Lines, Pattern::Cross] {
        let mut scene = scene();
        let over = Shape::Fill {
            parts: vec![square(46.0, 40.0, 2.0)],
            paint: Paint::Pattern { pattern, ink: LINES, pitch: 10.0 },
        };
        scene.shapes = vec![scene.shapes[0].clone(), over];
        let pixels = bare(&scene, &camera);
        // Two periods each way, well inside the square.
        let part: Vec<Color> = (0..400).map(|i| pixel(&pixels, [180 + i % 20, 140 + i / 20])).collect();
        let inked = part.iter().filter(|c| c.luminance() < 0.4).count();
        assert!((20..200).contains(&inked), "{pattern:?}: {inked} of 400 pixels have its ink");
        let picture = pixels.data().to_vec();
        assert!(!pictures.contains(&picture), "{pattern:?} looks like another");
        pictures.push(picture);
    }
}

#[test]
fn pixels_have_the_colours_of_sea_land_and_hatch() {
    let mut scene = scene();
    scene.labels.clear();
    scene.shapes.truncate(2);
    scene.symbols.clear();
    let pixels = bare(&scene, &camera([400.0, 300.0]));
    for (at, color) in [([5, 5], SEA), ([200, 116], LAND), ([268, 150], LAND), ([395, 295], SEA)] {
        assert_eq!(pixel(&pixels, at), color, "{at:?}");
    }
    let hatched: Vec<Color> = (0..12).map(|i| pixel(&pixels, [195 + i, 150])).collect();
    assert!(hatched.iter().any(|c| c.luminance() > 0.8), "the ground shows between the lines: {hatched:?}");
    assert!(hatched.iter().any(|c| c.luminance() < 0.3), "the lines are seen: {hatched:?}");
}

/// Left and right end of what is dark in a picture.
fn dark_columns(pixels: &Pixmap) -> Option<[u32; 2]> {
    let dark = |x: &u32| (0..pixels.height()).any(|y| pixel(pixels, [*x, y]).luminance() < 0.2);
    Some([(0..pixels.width()).find(dark)?, (0..pixels.width()).rev().find(dark)?])
}

#[test]
fn arabic_names_stand_where_their_anchor_says() {
    let text = "ستيباناكرت / خانكندي";
    let width = crate::text::Metrics::shared().width(text, 24.0, Weight::Bold) as i64;
    let camera = camera([600.0, 200.0]);
    for (anchor, left) in [(Anchor::Left, 300), (Anchor::Center, 300 - width / 2), (Anchor::Right, 300 - width)] {
        let bare_of = Scene { shapes: Vec::new(), more: Vec::new(), symbols: Vec::new(), ..scene() };
        let scene = Scene { labels: vec![label(text, anchor)], ..bare_of };
        let [from, to] = dark_columns(&bare(&scene, &camera)).expect("letters").map(i64::from);
        assert!(
            (from - left).abs() < 6 && (to - left - width).abs() < 6,
            "{anchor:?}: {from}..{to}, wanted {left}+{width}"
        );
    }
}

#[test]
fn furniture_never_leaves_the_picture() {
    let sizes = [
        [320.0, 240.0],
        [375.0, 667.0],
        [500.0, 360.0],
        [640.0, 480.0],
        [800.0, 2000.0],
        [1280.0, 720.0],
        [1920.0, 1080.0],
        [3840.0, 2160.0],
        [200.0, 150.0],
        [1.0, 1.0],
        [0.0, 0.0],
    ];
    for size in sizes {
        for lang in [Lang::EN, Lang::AR] {
            let camera = camera(size);
            let all = furniture::all(&camera, lang, Theme::Dark, (&words(), true), &legend(), &Actors::default());
            let bar = furniture::scale_bar(&camera, lang, Theme::Dark);
            for piece in all.pieces.iter().chain(&bar.pieces) {
                let [l, t, r, b] = piece.bounds();
                assert!(l >= 0.0 && t >= 0.0 && r <= size[0] && b <= size[1], "{size:?} {lang:?}: {piece:?}");
            }
            let cards: Vec<[f32; 4]> =
                all.pieces.iter().filter(|p| matches!(p, Piece::Card { .. })).map(Piece::bounds).collect();
            for (i, a) in cards.iter().enumerate() {
                for b in &cards[..i] {
                    let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(apart, "{size:?} {lang:?}: {a:?} lies on {b:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_far_outside_or_not_a_number_is_not_written() {
    let far =
        Arc::new(Path::from_worlds((0..5000).map(|i| world_from_lon_lat(lon_lat(-150.0 + 0.01 * f64::from(i), 20.0)))));
    let mut scene = Scene { shapes: Vec::new(), symbols: Vec::new(), labels: Vec::new(), ..scene() };
    let empty = svg::svg(&scene, &camera([400.0, 300.0]), &Furniture::default(), &meta()).len();
    scene.shapes.push(Shape::Line { path: far, stroke: Stroke { color: INK, width: 1.0, dash: Dash::Solid } });
    scene.symbols.push(Symbol { at: crate::scene::mercator::world(f64::NAN, 0.4), ..symbol(2) });
    scene.labels.push(Label { offset: [f32::NAN, 0.0], ..label("x", Anchor::Left) });
    let svg = svg::svg(&scene, &camera([400.0, 300.0]), &Furniture::default(), &meta());
    assert_eq!(svg.len(), empty, "{svg}");
}

#[test]
fn the_hill_shade_darkens_and_lightens_only_its_own_part() {
    let bounds = [lon_lat(44.0, 42.0), lon_lat(48.0, 38.0)].into_iter().map(world_from_lon_lat);
    let bounds = bounds.fold(WorldBox::EMPTY, WorldBox::with);
    let grey: Arc<[u8]> = (0..400 * 400).map(|i| if i % 400 < 200 { 28 } else { 228 }).collect();
    let veil = Arc::new(Veil { bounds, size: [400, 400], flat: 128, grey });
    let scene = Scene {
        shapes: vec![Shape::Relief { image: veil, strength: 0.5 }],
        symbols: Vec::new(),
        labels: Vec::new(),
        ..scene()
    };
    let pixels = bare(&scene, &camera([400.0, 300.0]));
    let [shade, light, outside] = [[180, 150], [220, 150], [20, 150]].map(|at| pixel(&pixels, at));
    assert!(
        shade.luminance() < SEA.luminance() - 0.2 && light.luminance() > SEA.luminance() + 0.05,
        "{shade:?} {light:?}"
    );
    assert_eq!(outside, SEA);
}

#[test]
fn formats_are_known_by_their_ending() {
    let cases = [("svg", Some(Format::Svg)), (".PNG", Some(Format::Png)), ("gif", None), ("", None)];
    for (ending, format) in cases {
        assert_eq!(Format::from_extension(ending), format, "{ending:?}");
    }
    for exporter in EXPORTERS {
        let format = Format::from_extension(exporter.extension()).expect("listed formats are known");
        assert_eq!(format.exporter().id(), exporter.id());
    }
    assert_eq!(EXPORTERS.len(), Format::ALL.len());
}

#[test]
fn empty_and_enormous_pictures_are_refused() {
    for size in [[0, 100], [100, 0], [40_000, 40_000], [u32::MAX, u32::MAX]] {
        assert!(
            matches!(png::png("<svg xmlns='http://www.w3.org/2000/svg'/>", size), Err(ExportError::Size { .. })),
            "{size:?}"
        );
    }
}

#[test]
fn names_of_parties_come_from_the_registry() {
    let actor = serde_json::json!({
        "id": "azerbaijan", "name": {"en": "Azerbaijan"}, "short": {"en": "Azerbaijan", "ar": "أذربيجان"},
        "kind": "state", "color": "#1B998B"
    });
    let actors = Actors::new(vec![serde_json::from_value(actor).expect("an actor")]);
    let legend = Legend { holders: legend().holders, ..Legend::default() };
    let shown = furniture::legend(&camera([900.0, 700.0]), Lang::AR, Theme::Light, &legend, &actors);
    let name = LocalText::both("Azerbaijan", "أذربيجان");
    assert!(shown.pieces.iter().any(|p| matches!(p, Piece::Text { text, .. } if text == name.get(Lang::AR))));
}
