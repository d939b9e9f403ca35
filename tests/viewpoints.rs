//! Viewpoints change lines and names, never who holds the ground.

mod common;

use std::collections::BTreeSet;

use common::atlas::{Atlas, Look};
use common::{day, shipped};
use conflict_atlas::model::viewpoint::{DE_FACTO, Naming};
use conflict_atlas::model::{Bbox, Border, BorderStatus, LineLook, ViewpointId};
use conflict_atlas::scene::{Camera, Paint, Scene, Shape, Theme, world_from_lon_lat};
use conflict_atlas::session::{Command, Document, Session};
use conflict_atlas::text::Lang;

fn borders() -> Vec<std::sync::Arc<Border>> {
    let (_, base) = shipped();
    let mut seen = BTreeSet::new();
    base.lines.iter().filter_map(|line| line.border.clone()).filter(|border| seen.insert(border.id.clone())).collect()
}

fn border(id: &str) -> std::sync::Arc<Border> {
    borders().into_iter().find(|border| border.id.as_str() == id).unwrap_or_else(|| panic!("a border {id}"))
}

/// Who draws what how, from which day on: public positions of the states.
const POSITIONS: &[(&str, &str, &str, &str)] = &[
    // Line, viewpoint, day, look.
    ("rus-ukr-disputed", DE_FACTO, "2020-01-01", "disputed"),
    ("rus-ukr-disputed", "russia", "2020-01-01", "international"),
    ("rus-ukr-disputed", "ukraine", "2020-01-01", "unit"),
    ("rus-ukr-disputed", "un", "2020-01-01", "unit"),
    ("abkhazia-line", DE_FACTO, "2020-01-01", "line-of-control"),
    ("abkhazia-line", "georgia", "2020-01-01", "unit"),
    ("abkhazia-line", "syria", "2018-05-28", "line-of-control"),
    ("abkhazia-line", "syria", "2018-05-29", "international"),
    ("isr-syr", DE_FACTO, "2020-01-01", "ceasefire"),
    ("isr-syr", "united-states", "2019-03-24", "ceasefire"),
    ("isr-syr", "united-states", "2019-03-25", "international"),
    ("isr-syr", "syria", "2020-01-01", "hidden"),
    ("golan-line", "syria", "2020-01-01", "international"),
    ("golan-line", "israel", "2020-01-01", "hidden"),
    ("cnm-cyn", "turkey", "2020-01-01", "international"),
    ("cnm-cyn", "cyprus", "2020-01-01", "ceasefire"),
    ("line-of-contact-karabakh-1994", DE_FACTO, "2020-11-09", "ceasefire"),
    ("line-of-contact-karabakh-1994", DE_FACTO, "2020-11-10", "hidden"),
    ("line-of-contact-karabakh-1994", "azerbaijan", "2020-10-01", "hidden"),
    ("syr-tur-hatay", DE_FACTO, "2020-01-01", "international"),
    ("syr-tur-hatay", "syria", "2020-01-01", "hidden"),
    ("hatay-line", DE_FACTO, "2020-01-01", "hidden"),
    ("hatay-line", "syria", "2020-01-01", "international"),
];

#[test]
fn each_line_is_drawn_as_the_viewpoint_draws_it_on_that_day() {
    for (id, viewpoint, on, look) in POSITIONS {
        let wanted = LineLook::parse(look).expect("a look");
        assert_eq!(border(id).look(&(*viewpoint).into(), day(on)), wanted, "{id} by {viewpoint} on {on}");
    }
}

#[test]
fn every_viewpoint_that_the_data_name_is_in_the_list_and_every_place_says_its_own() {
    let (_, base) = shipped();
    let known: BTreeSet<&str> = base.viewpoints.iter().map(|v| v.id.as_str()).collect();
    assert_eq!(base.viewpoints.first().map(|v| v.id.as_str()), Some(DE_FACTO));
    for viewpoint in &base.viewpoints {
        assert!([&viewpoint.name, &viewpoint.about].iter().all(|t| t.has(Lang::EN) && t.has(Lang::AR)));
    }
    let mut named: BTreeSet<ViewpointId> =
        borders().iter().flat_map(|border| border.views.iter().map(|view| view.viewpoint.clone())).collect();
    let regions = base.countries.iter().chain(&base.units).map(|region| &region.naming);
    let namings: Vec<&Naming> = regions.chain(base.towns.iter().map(|town| &town.naming)).collect();
    for naming in &namings {
        let others = naming.others.iter().flat_map(|other| other.used_by.iter());
        let users: Vec<&ViewpointId> = others.chain(&naming.used_by).collect();
        let once: BTreeSet<&ViewpointId> = users.iter().copied().collect();
        assert_eq!(once.len(), users.len(), "{:?} is called two things by one viewpoint", naming.main);
        named.extend(users.into_iter().cloned());
        named.extend(naming.unnamed_by.iter().cloned());
    }
    let unknown: Vec<_> = named.iter().filter(|id| !known.contains(id.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    // A viewpoint without anything of its own would be a word without a meaning.
    let idle: Vec<_> =
        known.iter().filter(|id| **id != DE_FACTO && !named.iter().any(|n| n.as_str() == **id)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn what_is_not_settled_is_never_solid_where_no_side_is_taken() {
    let settled = LineLook::Border(BorderStatus::International);
    for border in borders().iter().filter(|border| border.id.as_str() != "syr-tur-hatay") {
        if !border.views.is_empty() || border.agreement.is_some() {
            assert_ne!(border.look, settled, "{}", border.id);
        }
    }
}

#[test]
fn names_stand_side_by_side_unless_a_viewpoint_uses_one_of_them() {
    let (_, base) = shipped();
    let named = |id: &str, lang: Lang, viewpoint: &str| {
        let town = base.towns.iter().find(|town| town.naming.main.get(Lang::EN) == id).expect("a town");
        let viewpoint = viewpoint.into();
        (
            town.naming.on_map(&town.name, lang, &viewpoint).map(str::to_owned),
            town.naming.in_full(&town.name, lang, &viewpoint),
        )
    };
    for (town, lang, viewpoint, on_map, in_full) in [
        ("Stepanakert", Lang::EN, DE_FACTO, "Stepanakert / Khankendi", "Stepanakert / Khankendi"),
        ("Stepanakert", Lang::EN, "russia", "Stepanakert / Khankendi", "Stepanakert / Khankendi"),
        ("Stepanakert", Lang::EN, "armenia", "Stepanakert", "Stepanakert (Khankendi)"),
        ("Stepanakert", Lang::AR, "azerbaijan", "خانكندي", "خانكندي (ستيباناكرت)"),
        ("Shusha", Lang::EN, "armenia", "Shushi", "Shushi (Shusha)"),
        ("Kobani", Lang::AR, "syria", "عين العرب", "عين العرب (كوباني)"),
        ("Kyrenia", Lang::EN, DE_FACTO, "Kyrenia", "Kyrenia (Girne)"),
        ("Kyrenia", Lang::EN, "turkey", "Girne", "Girne (Kyrenia)"),
        // One word in Arabic for both.
        ("Palmyra", Lang::AR, "syria", "تدمر", "تدمر"),
    ] {
        assert_eq!(named(town, lang, viewpoint), (Some(on_map.to_owned()), in_full.to_owned()), "{viewpoint}");
    }
    let cyprus = base.region(&"CYN".into()).expect("northern Cyprus");
    assert_eq!(cyprus.naming.on_map(&cyprus.name, Lang::EN, &"un".into()), None);
    assert!(base.towns.iter().all(|town| !town.naming.main.get(Lang::EN).contains('/')), "one name, not two in one");
}

#[test]
fn no_viewpoint_changes_who_holds_the_ground() {
    let atlas = Atlas::new();
    let base = &atlas.base;
    for on in ["2016-03-01", "2018-06-01", "2020-10-26", "2020-12-15"] {
        for bbox in [[25.0, 30.0, 50.0, 44.0], [44.5, 38.5, 48.0, 41.0], [32.0, 32.0, 37.0, 36.5]] {
            let camera = Camera::fitting(Bbox::new(bbox).expect("a box"), [1000.0, 800.0]);
            let drawn = |viewpoint: &ViewpointId| -> Scene {
                atlas.scene(&camera, day(on), &Look { viewpoint: viewpoint.clone(), ..Look::default() })
            };
            let fills = |scene: &Scene| -> Vec<(usize, Paint)> {
                let fills = scene.shapes.iter().filter_map(|shape| match shape {
                    Shape::Fill { parts, paint } => Some((parts.len(), *paint)),
                    _ => None,
                });
                fills.collect()
            };
            let de_facto = drawn(&DE_FACTO.into());
            for viewpoint in &base.viewpoints {
                let other = drawn(&viewpoint.id);
                assert_eq!(other.legend.holders, de_facto.legend.holders, "{:?} on {on}", viewpoint.id);
                assert_eq!(fills(&other), fills(&de_facto), "{:?} on {on}", viewpoint.id);
            }
        }
    }
}

#[test]
fn a_border_under_the_pointer_is_the_one_that_is_drawn_there() {
    use conflict_atlas::scene::{Picture, pick::border_at};
    let atlas = Atlas::new();
    let base = &atlas.base;
    let camera = Camera::fitting(Bbox::new([45.0, 38.5, 48.0, 41.0]).expect("a box"), [1000.0, 800.0]);
    let contact = base
        .lines
        .iter()
        .find(|line| line.border.as_ref().is_some_and(|b| b.id.as_str() == "line-of-contact-karabakh-1994"))
        .expect("the line of contact");
    let middle = contact.path.0[contact.path.0.len() / 2];
    let at = camera.screen_from_world(world_from_lon_lat(conflict_atlas::model::lon_lat(middle.x, middle.y)));
    for (viewpoint, found) in [(DE_FACTO, Some("line-of-contact-karabakh-1994")), ("azerbaijan", None)] {
        let viewpoint: ViewpointId = viewpoint.into();
        let scene = atlas.scene(&camera, day("2020-10-01"), &Look { viewpoint: viewpoint.clone(), ..Look::default() });
        let picture = Picture { scene: &scene, camera: &camera, cards: &[] };
        assert_eq!(border_at(&picture, at).map(|drawn| drawn.border.id.as_str()), found, "{viewpoint:?}");
    }
}

#[test]
fn an_unknown_viewpoint_is_refused_and_the_known_ones_are_told() {
    let (scenario, base) = shipped();
    let mut session = Session::new(Document::new(scenario, base), Lang::EN, Theme::Light);
    session.run(Command::SetViewpoint("turkey".into()));
    session.run(Command::SetViewpoint("atlantis".into()));
    assert_eq!(session.state().viewpoint.as_str(), "turkey");
    let output =
        common::program::atlas(&["render", "--date", "2020-10-26", "--viewpoint", "atlantis", "-o", "never.png"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains("atlantis") && told.contains("azerbaijan"), "{told}");
}
