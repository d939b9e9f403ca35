//! For those who see, hear or move otherwise.

mod common;

use common::window::{state, window};
use conflict_atlas::model::lon_lat;
use conflict_atlas::scene::{Item, world_from_lon_lat};
use conflict_atlas::session::{Command, Scale};
use conflict_atlas::text::{Lang, tr};
use egui::{Key, Modifiers};

const SIZE: [f32; 2] = [1280.0, 800.0];

#[test]
fn without_motion_the_map_is_at_its_new_place_in_the_next_frame() {
    for motion in [true, false] {
        let mut harness = window(Lang::EN, SIZE, (!motion).then_some(Command::ToggleMotion));
        assert_eq!(state(&harness).motion, motion);
        let target = world_from_lon_lat(lon_lat(46.75, 39.76));
        harness.state_mut().run(Command::FlyTo(lon_lat(46.75, 39.76), 8.0));
        harness.run_steps(2);
        let camera = harness.state().camera().expect("the map was shown");
        let there = (camera.center.x - target.x).abs() < 1e-6 && (camera.zoom - 8.0).abs() < 1e-6;
        assert_eq!(there, !motion, "with motion {motion} the map is at {camera:?}");
    }
}

#[test]
fn one_key_makes_everything_larger_and_nothing_is_pushed_out_of_the_window() {
    use egui_kittest::kittest::{By, NodeT, Queryable};
    // The window of a small projector at each scale, in points.
    for (scale, size) in [(Scale::Desk, [1280.0, 800.0]), (Scale::Class, [948.0, 592.0]), (Scale::Hall, [731.0, 457.0])]
    {
        for lang in [Lang::EN, Lang::AR] {
            for chosen in [None, Some(Item::Actor("tr".into()))] {
                let harness = window(lang, size, [Command::Select(chosen.clone())]);
                let map = harness.get_by_label(&tr(lang, "map-name")).rect();
                assert!(map.width() >= 360.0 && map.height() >= 200.0, "{scale:?} {lang:?}: the map is {map}");
                // Everything that can be pressed outside the lists that scroll is whole, and apart.
                let buttons = harness.query_all(By::new().role(egui::accesskit::Role::Button));
                let rects: Vec<_> =
                    buttons.map(|n| (n.accesskit_node().label().unwrap_or_default(), n.rect())).collect();
                assert!(rects.len() > 10, "{scale:?}: {rects:?}");
                for (i, (name, rect)) in rects.iter().enumerate() {
                    let inside = rect.left() >= 0.0 && rect.right() <= size[0] && rect.bottom() <= size[1];
                    assert!(inside, "{scale:?} {lang:?}: {name} at {rect}");
                    let under = rects[..i].iter().find(|(_, other)| other.shrink(1.0).intersects(rect.shrink(1.0)));
                    assert!(under.is_none(), "{scale:?} {lang:?}: {name} lies on {under:?}");
                }
            }
        }
    }
    let mut harness = window(Lang::EN, SIZE, []);
    let steps = [(Modifiers::NONE, Key::P), (Modifiers::NONE, Key::P), (Modifiers::NONE, Key::P)];
    let table = [Scale::Class, Scale::Hall, Scale::Desk];
    for ((modifiers, key), expected) in steps.into_iter().zip(table) {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(state(&harness).scale, expected);
        assert!((harness.ctx.zoom_factor() - expected.factor()).abs() < 1e-4);
    }
    for (key, expected) in
        [(Key::Plus, Scale::Class), (Key::Equals, Scale::Hall), (Key::Minus, Scale::Class), (Key::Num0, Scale::Desk)]
    {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run();
        assert_eq!(state(&harness).scale, expected, "{key:?}");
    }
}
