//! Whether holders of ground can be told apart: by people with each of the three colour
//! deficiencies, on a grey print, and on a pale projector.
//!
//! Deficiencies are simulated after Machado, Oliveira and Fernandes (2009) at severity 1, in linear
//! RGB; distances are CIEDE2000 (checked against the data of Sharma, Wu and Dalal, 2005). Large
//! areas are told apart by most people from five to six units on (Stone, Szafir and Setlur, 2014).

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::atlas::{Atlas, Look};
use common::{day, shipped};
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Actor, AreaKind, Date, Step};
use conflict_atlas::scene::style::Palette;
use conflict_atlas::scene::{Camera, Color, LayerId, LayerSet, Theme};
use conflict_atlas::text::Lang;

/// The least distance for those who see colours, all or some.
const LEAST: f64 = 5.5;
/// The least distance where only lightness is left, or little of everything: there a pattern may
/// carry the difference instead.
const LEAST_PALE: f64 = 4.0;

/// A colour in CIELAB under D65.
type Lab = [f64; 3];

const PROTANOPIA: [[f64; 3]; 3] =
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
const DEUTERANOPIA: [[f64; 3]; 3] =
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
const TRITANOPIA: [[f64; 3]; 3] =
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]];
const LUMINANCE: [f64; 3] = [0.2126729, 0.7151522, 0.0721750];
const WHOLE: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// Ways of seeing, and whether they are those of people who see colours.
const SIGHTS: [(&str, bool); 6] = [
    ("full colour", true),
    ("protanopia", true),
    ("deuteranopia", true),
    ("tritanopia", true),
    ("grey", false),
    ("a pale projector", false),
];

fn seen(color: Color, sight: &str) -> Lab {
    // A projector in a lit room leaves three fifths of the contrast.
    let washed = |v: u8| 255.0 - 0.6 * (255.0 - f64::from(v));
    let full = |v: u8| f64::from(v);
    let of = |f: fn(u8) -> f64| [color.r, color.g, color.b].map(f).map(linear);
    let matrix = match sight {
        "protanopia" => PROTANOPIA,
        "deuteranopia" => DEUTERANOPIA,
        "tritanopia" => TRITANOPIA,
        "grey" => [LUMINANCE; 3],
        _ => WHOLE,
    };
    let rgb = if sight == "a pale projector" { of(washed) } else { of(full) };
    lab(matrix.map(|row| row.iter().zip(rgb).map(|(m, v)| m * v).sum::<f64>().clamp(0.0, 1.0)))
}

fn linear(v: f64) -> f64 {
    let v = v / 255.0;
    if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
}

fn lab([r, g, b]: [f64; 3]) -> Lab {
    let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
    let y = LUMINANCE[0] * r + LUMINANCE[1] * g + LUMINANCE[2] * b;
    let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883;
    let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

/// CIEDE2000.
fn distance([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
    let pull = |c: f64| (c.powi(7) / (c.powi(7) + 25.0_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - pull((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = if grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let mean_hue = match (h1 - h2).abs() {
        _ if grey => h1 + h2,
        apart if apart <= 180.0 => (h1 + h2) / 2.0,
        _ if h1 + h2 < 360.0 => (h1 + h2 + 360.0) / 2.0,
        _ => (h1 + h2 - 360.0) / 2.0,
    };
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(mean_hue - 30.0) + 0.24 * cos(2.0 * mean_hue) + 0.32 * cos(3.0 * mean_hue + 6.0)
        - 0.20 * cos(4.0 * mean_hue - 63.0);
    let turned = 60.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp();
    let (dl, dc) = (
        (l2 - l1) / (1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt()),
        (c2 - c1) / (1.0 + 0.045 * c),
    );
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * c * t);
    let across = -2.0 * pull(c) * turned.to_radians().sin() * dc * dh;
    (dl * dl + dc * dc + dh * dh + across).max(0.0).sqrt()
}

#[test]
fn distances_are_those_of_the_published_data() {
    for (a, b, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        let found = distance(a, b);
        assert!((found - expected).abs() < 1e-4, "{a:?} {b:?}: {found}, not {expected}");
    }
}

#[test]
fn the_simulations_confuse_what_people_confuse() {
    let color = conflict_atlas::scene::style::rgb;
    // Pairs on lines of confusion, and who takes them for one; others see them well apart.
    for (a, b, sight) in
        [(0xC0504D, 0x7A7A2E, "deuteranopia"), (0x8FB8D8, 0x8FC0A0, "tritanopia"), (0x808080, 0x4C9A4C, "grey")]
    {
        let apart = |sight| distance(seen(color(a), sight), seen(color(b), sight));
        assert!(apart(sight) * 2.0 < apart("full colour"), "{sight}: {} of {}", apart(sight), apart("full colour"));
    }
}

/// How a holder's ground is drawn: in full, as the tint of a country that others hold part of, or
/// barely, as the tint of a country that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Whole,
    Divided,
    Held,
}

fn strength(palette: &Palette, fill: Color, color: Color) -> Strength {
    if fill == palette.area_fill(color) {
        Strength::Held
    } else if fill == color.over(palette.land, palette.state_part) {
        Strength::Divided
    } else {
        Strength::Whole
    }
}

/// Each month, and each day on which ground changes hands.
fn days() -> BTreeSet<Date> {
    let (scenario, _) = shipped();
    let span = scenario.span();
    let mut days: BTreeSet<Date> = (0..60).map(|month| Step::Month.add(day("2016-01-15"), month)).collect();
    for area in scenario.areas.iter().filter(|area| area.kind == AreaKind::Control) {
        days.extend([Some(area.from), area.to].into_iter().flatten().filter(|day| span.contains(*day)));
    }
    days
}

/// The holders that are ever in one view on one day: sets of party and strength, and an example.
fn sets() -> BTreeMap<BTreeSet<(String, Strength)>, String> {
    let atlas = Atlas::new();
    let mut layers = LayerSet::default();
    LayerId::ALL.into_iter().filter(|layer| *layer != LayerId::Areas).for_each(|layer| layers.set(layer, false));
    let look = Look { layers, viewpoint: DE_FACTO.into(), ..Look::default() };
    let palette = Theme::Light.palette();
    let mut sets = BTreeMap::new();
    for date in days() {
        for view in &atlas.scenario.frame.views {
            let camera = Camera::fitting(view.bbox, [1280.0, 800.0]);
            let scene = atlas.scene(&camera, date, &look);
            let holders = scene.legend.holders.iter();
            let set = holders.map(|h| (h.actor.as_str().to_owned(), strength(palette, h.fill, h.color))).collect();
            sets.entry(set).or_insert_with(|| format!("{} on {date}", view.id));
        }
    }
    sets
}

fn fill(palette: &Palette, actor: &Actor, strength: Strength) -> Color {
    let color = Color::from(actor.color);
    match strength {
        Strength::Held => palette.area_fill(color),
        Strength::Divided => color.over(palette.land, palette.state_part),
        Strength::Whole => color.over(palette.land, palette.quiet_part),
    }
}

#[test]
fn no_two_holders_in_one_view_come_too_close() {
    let (scenario, _) = shipped();
    let mut close: BTreeSet<String> = BTreeSet::new();
    for (set, example) in sets() {
        let set: Vec<_> =
            set.iter().map(|(id, s)| (scenario.actors.get(&id.as_str().into()).expect("a party"), *s)).collect();
        for theme in Theme::ALL {
            let palette = theme.palette();
            for (i, &(a, a_strength)) in set.iter().enumerate() {
                for &(b, b_strength) in &set[..i] {
                    let weaker = a_strength.min(b_strength);
                    let stronger = a_strength.max(b_strength);
                    // Whole countries are tinted barely; their names and borders tell them apart.
                    if stronger == Strength::Whole {
                        continue;
                    }
                    // Tints of countries have their names too, and a pattern is for ground that is held.
                    let patterned = a.pattern != b.pattern && stronger == Strength::Held;
                    for (sight, colours) in SIGHTS {
                        if !colours && (patterned || weaker == Strength::Whole || stronger != Strength::Held) {
                            continue;
                        }
                        let [x, y] =
                            [(a, a_strength), (b, b_strength)].map(|(actor, s)| seen(fill(palette, actor, s), sight));
                        let found = distance(x, y);
                        if found < if colours { LEAST } else { LEAST_PALE } {
                            close.insert(format!(
                                "{found:.1} {} and {} by {sight}, {} ({example})",
                                a.id,
                                b.id,
                                theme.word()
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(close.is_empty(), "{} pairs:\n{}", close.len(), close.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_holder_of_ground_has_letters_too() {
    let (scenario, _) = shipped();
    for (set, example) in sets() {
        for (id, _) in set {
            let actor = scenario.actors.get(&id.as_str().into()).expect("a party");
            for lang in [Lang::EN, Lang::AR] {
                assert!(!actor.mark.get(lang).is_empty(), "{id} has no mark ({example})");
            }
        }
    }
}
