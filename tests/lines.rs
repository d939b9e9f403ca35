//! Borders, ceasefire lines, lines of contact: chosen by a click, found, listed, and told.

mod common;

use std::collections::BTreeSet;

use common::atlas::{Atlas, Look};
use common::window::{says, state, window};
use common::{day, shipped};
use conflict_atlas::model::search::{Found, Index};
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Date, LineId, Moment};
use conflict_atlas::scene::listing::{ListingInput, Part, listing};
use conflict_atlas::scene::pick::{area_line_at, line_at, pick};
use conflict_atlas::scene::{Camera, Dash, Item, LayerSet, Picture, Scene, Shape, Theme, world_from_lon_lat};
use conflict_atlas::session::Command;
use conflict_atlas::text::{Lang, strip_marks, tr, tr_with};
use egui::accesskit::Role;
use egui::{Event, Modifiers, PointerButton, Vec2};
use egui_kittest::kittest::Queryable;

const CONTACT: &str = "line-of-contact-karabakh-1994";

fn contact() -> LineId {
    CONTACT.into()
}

/// A point of a line in the picture where nothing lies over it and no other line is near.
fn point_on_line(scene: &Scene, camera: &Camera, id: &LineId) -> [f32; 2] {
    let (_, base) = shipped();
    let picture = Picture { scene, camera, cards: &[] };
    let [width, height] = camera.size;
    let inside = |[x, y]: [f32; 2]| x > 60.0 && y > 60.0 && x < width - 60.0 && y < height - 60.0;
    let points = base.border_points(id).into_iter().map(|at| camera.screen_from_world(world_from_lon_lat(at)));
    let mut free = points.filter(|&at| inside(at) && pick(&picture, at).is_none());
    free.find(|&at| line_at(&picture, at) == Some(Item::Line(id.clone()))).expect("a point of the line")
}

#[test]
fn a_click_on_a_line_chooses_it_and_its_page_tells_what_it_is() {
    for lang in [Lang::EN, Lang::AR] {
        let commands = [Command::SetDate(day("2020-09-01")), Command::ShowView("karabakh".into())];
        let mut harness = window(lang, [1440.0, 900.0], commands);
        let camera = harness.state().camera().expect("the map was shown");
        let scene = Atlas::new().scene(&camera, day("2020-09-01"), &Look { lang, ..Look::default() });
        let map = harness.get_by_label(&tr(lang, "map-name")).rect();
        let at = map.min + Vec2::from(point_on_line(&scene, &camera, &contact()));
        harness.drag_at(at);
        harness.run_steps(1);
        harness.drop_at(at);
        harness.run();
        assert_eq!(state(&harness).selection, Some(Item::Line(contact())));
        let (_, base) = shipped();
        let border = base.border(&contact()).expect("the line");
        let agreement = border.agreement.as_ref().expect("an agreement").name.get(lang).to_owned();
        let azerbaijan = base.viewpoints.iter().find(|v| v.id.as_str() == "azerbaijan").expect("a viewpoint");
        for text in [
            border.title(&base, lang),
            agreement,
            tr(lang, "border-ceasefire"),
            tr(lang, "border-hidden"),
            azerbaijan.name.get(lang).to_owned(),
            tr(lang, "map-boundaries-note"),
        ] {
            // What stands in a sentence elsewhere has a capital letter here.
            let rest: String = text.chars().skip(1).collect();
            assert!(says(&harness, &rest), "{text} in {lang:?}");
        }
    }
}

#[test]
fn beside_a_line_the_ground_is_chosen_and_what_lies_over_it_comes_first() {
    let atlas = Atlas::new();
    let camera = atlas.camera("karabakh", [1440.0, 900.0]);
    let scene = atlas.scene(&camera, day("2020-09-01"), &Look::default());
    let picture = Picture { scene: &scene, camera: &camera, cards: &[] };
    let [x, y] = point_on_line(&scene, &camera, &contact());
    let far = (0..16).map(|i| f32::to_radians(22.5 * i as f32)).map(|a| [x + 14.0 * a.cos(), y + 14.0 * a.sin()]);
    assert!(far.into_iter().any(|at| line_at(&picture, at).is_none()), "a few points off is not on the line");
    // Where a symbol lies on a line, a click means the symbol.
    let symbol = picture.symbol_places().into_iter().find(|at| line_at(&picture, *at).is_some());
    assert!(symbol.is_none_or(|at| pick(&picture, at).is_some()));
    let camera = atlas.camera("eastern-mediterranean", [1440.0, 900.0]);
    let scene = atlas.scene(&camera, day("2020-09-01"), &Look::default());
    let picture = Picture { scene: &scene, camera: &camera, cards: &[] };
    let (id, path) = scene.area_lines.first().expect("a line of the scenario at sea");
    let [px, py] = path.points[0];
    let origin = conflict_atlas::scene::geometry::ORIGIN;
    let at = conflict_atlas::scene::mercator::world(origin.x + f64::from(px), origin.y + f64::from(py));
    assert_eq!(area_line_at(&picture, camera.screen_from_world(at)), Some(id));
}

#[test]
fn a_chosen_line_keeps_its_dashes() {
    let atlas = Atlas::new();
    let camera = atlas.camera("karabakh", [1280.0, 800.0]);
    let accent = Theme::Light.palette().accent;
    for (date, dash) in [("2020-09-01", Dash::Dotted), ("2020-12-01", Dash::Dotted)] {
        let look = Look { selection: Some(Item::Line(contact())), ..Look::default() };
        let scene = atlas.scene(&camera, day(date), &look);
        let dashes: Vec<Dash> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Line { stroke, .. } if stroke.color == accent => Some(stroke.dash),
                _ => None,
            })
            .collect();
        assert!(!dashes.is_empty() && dashes.iter().all(|d| *d == dash), "{dashes:?} on {date}");
    }
}

#[test]
fn lines_are_found_by_name_and_by_their_countries() {
    let (scenario, base) = shipped();
    let index = Index::new(&scenario, &base);
    let finds = |text: &str, id: &str| {
        index.find(text, 8).iter().any(|m| matches!(m.found, Found::Line(line) if line.as_str() == id))
    };
    for (text, id) in [
        ("blue line", "isr-lbn"),
        ("line of contact", CONTACT),
        ("خط التماس", CONTACT),
        ("armenia turkey border", "arm-tur"),
    ] {
        assert!(finds(text, id), "{text}: {:?}", index.find(text, 8));
    }
    let first = index.find("armenia", 1);
    assert!(!matches!(first[0].found, Found::Line(_)), "a country comes before its borders: {first:?}");
}

fn listed(date: Date) -> BTreeSet<String> {
    let (scenario, base) = shipped();
    let entries = listing(&ListingInput {
        scenario: &scenario,
        base: &base,
        viewpoint: &DE_FACTO.into(),
        moment: &Moment::at(&scenario, date),
        lang: Lang::EN,
        layers: LayerSet::default(),
        hidden_theatres: &BTreeSet::new(),
        seen: Some(scenario.view(&"karabakh".into()).expect("a view").bbox),
    });
    let lines = entries.into_iter().filter(|entry| entry.part == Part::Lines);
    lines.map(|entry| entry.name).collect()
}

#[test]
fn the_list_has_the_lines_in_view_on_the_days_they_concern() {
    let name = "Line of contact in Karabakh";
    assert!(listed(day("2020-09-01")).contains(name));
    let after = listed(day("2020-12-01"));
    assert!(!after.contains(name) && after.iter().all(|line| !line.contains("Blue Line")), "{after:?}");
}

#[test]
fn the_menu_of_a_place_offers_the_line_that_runs_there() {
    for lang in [Lang::EN, Lang::AR] {
        let commands = [Command::SetDate(day("2020-09-01")), Command::ShowView("karabakh".into())];
        let mut harness = window(lang, [1440.0, 900.0], commands);
        let camera = harness.state().camera().expect("the map was shown");
        let scene = Atlas::new().scene(&camera, day("2020-09-01"), &Look { lang, ..Look::default() });
        let map = harness.get_by_label(&tr(lang, "map-name")).rect();
        let pos = map.min + Vec2::from(point_on_line(&scene, &camera, &contact()));
        harness.hover_at(pos);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            harness.event(Event::PointerButton { pos, button, pressed, modifiers });
            harness.run_steps(1);
        }
        harness.run();
        let (_, base) = shipped();
        let title = base.border(&contact()).expect("the line").title(&base, lang);
        let row = strip_marks(&tr_with(lang, "menu-summary", &[("name", (&title).into())]));
        harness.get_by_role_and_label(Role::MenuItem, &row).click();
        harness.run();
        assert_eq!(state(&harness).selection, Some(Item::Line(contact())), "{lang:?}");
        assert_eq!(state(&harness).menu, None, "{lang:?}: it closes");
    }
}
