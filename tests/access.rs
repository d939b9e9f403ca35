//! For those who see, hear or move otherwise.

mod common;

use common::window::{state, window};
use conflict_atlas::model::lon_lat;
use conflict_atlas::scene::world_from_lon_lat;
use conflict_atlas::session::Command;
use conflict_atlas::text::Lang;

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
