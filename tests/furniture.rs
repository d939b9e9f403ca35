//! What stands round the map: in the window and in pictures, clear of what matters.

mod common;

use common::{day, shipped};
use conflict_atlas::model::viewpoint::DE_FACTO;
use conflict_atlas::model::{Bbox, Moment, lon_lat};
use conflict_atlas::scene::furniture::{AskedOn, asked, symbols_at_home};
use conflict_atlas::scene::{Camera, LayerId, LayerSet, Prepared, Scene, SceneInput, Theme, build, world_from_lon_lat};
use conflict_atlas::text::Lang;

fn layers() -> LayerSet {
    let mut layers = LayerSet::default();
    for layer in LayerId::ALL {
        layers.set(layer, true);
    }
    layers
}

fn scene(prepared: &Prepared, camera: &Camera) -> Scene {
    let (scenario, base) = shipped();
    build(&SceneInput {
        scenario: &scenario,
        base: &base,
        prepared,
        moment: &Moment::at(&scenario, day("2020-10-26")),
        camera,
        focus: camera.seen(),
        lang: Lang::EN,
        theme: Theme::Light,
        layers: layers(),
        hidden_theatres: &Default::default(),
        viewpoint: &DE_FACTO.into(),
        opened: &conflict_atlas::scene::Opened::Nothing,
        selection: None,
        changes: None,
        data: &[],
        lit: Default::default(),
        own_ground: true,
    })
}

#[test]
fn the_small_map_comes_with_the_zoom_lies_clear_of_cards_and_leads_where_one_points() {
    let (scenario, base) = shipped();
    let prepared = Prepared::new(&scenario, &base);
    let bar = [14.0, 750.0, 900.0, 786.0];
    for lang in [Lang::EN, Lang::AR] {
        let on = |camera: &Camera| {
            let mut cards = vec![bar];
            let on = AskedOn { camera, lang, theme: Theme::Light, layers: layers() };
            (asked(on, &scenario, &prepared, &scene(&prepared, camera), &mut cards), cards)
        };
        let far = Camera::fitting(Bbox::new([8.0, 20.0, 55.0, 47.0]).expect("a box"), [1280.0, 800.0]);
        assert!(on(&far).0.locator.is_none(), "everything is seen anyway");
        let near = Camera::fitting(Bbox::new([44.5, 38.5, 48.0, 41.0]).expect("a box"), [1280.0, 800.0]);
        let (asked, cards) = on(&near);
        let locator = asked.locator.expect("a small map");
        let [l, t, r, b] = locator.rect;
        let others = cards.iter().filter(|card| **card != locator.rect);
        for card in others {
            assert!(card[2] <= l || r <= card[0] || card[3] <= t || b <= card[1], "{card:?} under {:?}", locator.rect);
        }
        // What is in the middle of the large map lies in the frame of the small one.
        let baku = world_from_lon_lat(lon_lat(49.9, 40.4));
        let [x, y] = locator.camera.screen_from_world(baku);
        let found = locator.world_at([x + l, y + t]).expect("a place");
        assert!((found.x - baku.x).abs() < 1e-6 && (found.y - baku.y).abs() < 1e-6);
        assert!(locator.world_at([l - 3.0, t]).is_none());
    }
}

#[test]
fn the_small_map_gives_way_to_symbols_where_another_corner_is_free() {
    let (scenario, base) = shipped();
    let prepared = Prepared::new(&scenario, &base);
    for at in 0..40_u32 {
        let lon = 36.0 + f64::from(at % 8) * 1.5;
        let lat = 33.0 + f64::from(at / 8) * 1.5;
        let camera = Camera { center: world_from_lon_lat(lon_lat(lon, lat)), zoom: 7.5, size: [1280.0, 800.0] };
        let scene = scene(&prepared, &camera);
        let on = AskedOn { camera: &camera, lang: Lang::EN, theme: Theme::Light, layers: layers() };
        let locator = asked(on, &scenario, &prepared, &scene, &mut Vec::new()).locator.expect("a small map");
        let [l, t, r, b] = locator.rect;
        let (w, h) = (r - l, b - t);
        let symbols = symbols_at_home(&scene, &camera);
        let hidden = |x: f32, y: f32| {
            symbols.iter().filter(|p| (x..=x + w).contains(&p[0]) && (y..=y + h).contains(&p[1])).count()
        };
        let fewest = [(14.0, 786.0 - h), (1266.0 - w, 786.0 - h)].into_iter().map(|(x, y)| hidden(x, y)).min();
        // Symbols at its very edge count too, so it may have chosen another with as few.
        assert!(hidden(l, t) <= fewest.unwrap_or(0), "{} hidden at {lon}, {lat}", hidden(l, t));
    }
}
