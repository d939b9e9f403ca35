//! The map keeps still: over every day of the scenario arrows stay where they are, and names hardly
//! move; arrows do not run under places that are not theirs.

mod common;

use std::collections::HashMap;
use std::sync::Arc;

use common::atlas::{Atlas, Look, arrows};
use common::day;
use conflict_atlas::model::Date;
use conflict_atlas::model::time::add_days;
use conflict_atlas::scene::arrows::ArrowLine;
use conflict_atlas::scene::{Camera, world_from_lon_lat};

fn days() -> impl Iterator<Item = Date> {
    (0..).map(|n| add_days(day("2016-01-01"), n)).take_while(|date| *date < day("2021-01-01"))
}

#[test]
fn over_every_day_arrows_stand_still_and_names_hardly_move() {
    let atlas = Atlas::new();
    let camera = atlas.camera("overview", [1280.0, 800.0]);
    let mut lines: HashMap<String, Arc<ArrowLine>> = HashMap::new();
    let mut names: HashMap<String, [f32; 2]> = HashMap::new();
    let (mut seen, mut moved, mut farthest) = (0_u32, 0_u32, (0.0_f32, String::new()));
    for date in days() {
        let scene = atlas.scene(&camera, date, &Look::default());
        for arrow in arrows(&scene) {
            let line = lines.entry(arrow.flow.to_string()).or_insert_with(|| arrow.line.clone());
            assert_eq!(line.points, arrow.line.points, "{} moved on {date}", arrow.flow);
        }
        let mut now = HashMap::new();
        for label in &scene.labels {
            let [x, y] = camera.screen_from_world(label.at);
            let name = format!("{} at {:.6} {:.6}", label.text, label.at.x, label.at.y);
            let at = [x + label.offset[0], y + label.offset[1]];
            if let Some(before) = names.get(&name) {
                let jump = (at[0] - before[0]).hypot(at[1] - before[1]);
                seen += 1;
                moved += u32::from(jump > 0.5);
                if jump > farthest.0 {
                    farthest = (jump, format!("{name} on {date}"));
                }
            }
            now.insert(name, at);
        }
        names = now;
    }
    println!("{seen} names from day to day, {moved} of them moved; the farthest jump is {farthest:?} points");
    assert!(lines.len() > 30 && seen > 50_000, "{} arrows and {seen} names were followed", lines.len());
    assert!(f64::from(moved) < f64::from(seen) * 0.002, "{moved} of {seen} names moved");
}

#[test]
fn arrows_keep_clear_of_places_that_are_not_theirs() {
    let atlas = Atlas::new();
    let (mut near, mut all, mut free) = (Vec::new(), 0_usize, Vec::new());
    for view in &atlas.scenario.frame.views {
        let camera = Camera::fitting(view.bbox, [1280.0, 800.0]);
        for date in days().step_by(15) {
            let scene = atlas.scene(&camera, date, &Look::default());
            let shown: Vec<_> = arrows(&scene).collect();
            let path = |arrow: &conflict_atlas::scene::Arrow| &atlas.scenario.flow(&arrow.flow).expect("a flow").path;
            let capitals = atlas.base.towns.iter().filter(|town| town.capital).map(|town| town.at);
            let ends = shown.iter().flat_map(|arrow| path(arrow).iter().copied());
            let places: Vec<_> = capitals
                .chain(ends)
                .map(|p| (p, camera.screen_from_world(world_from_lon_lat(p))))
                .filter(|(_, [x, y])| (0.0..=1280.0).contains(x) && (0.0..=800.0).contains(y))
                .collect();
            for arrow in &shown {
                let line = arrow.on_screen(&camera).line;
                let own: Vec<_> =
                    path(arrow).iter().map(|&p| camera.screen_from_world(world_from_lon_lat(p))).collect();
                for (place, at) in &places {
                    let is_own = own.iter().any(|o| (o[0] - at[0]).hypot(o[1] - at[1]) < 18.0);
                    let to_line = line.windows(2).map(|w| distance(w[0], w[1], *at)).fold(f32::INFINITY, f32::min);
                    all += 1;
                    if !is_own && to_line < 4.0 {
                        if own.len() == 2 {
                            free.push(arrow.flow.to_string());
                        }
                        near.push(format!("{} passes {:.2} {:.2} in {}", arrow.flow, place.lon, place.lat, view.id));
                    }
                }
            }
        }
    }
    near.sort();
    near.dedup();
    println!("{} of {all} pairs of arrow and place are too near:\n{}", near.len(), near.join("\n"));
    assert!(all > 10_000, "{all} pairs were looked at");
    assert!(free.is_empty(), "these are free to bend aside: {free:?}");
    // Where a route is known, it counts for more: such an arrow may pass a place that lies on its way.
    assert!(near.len() * 5_000 < all, "\n{}", near.join("\n"));
}

fn distance(a: [f32; 2], b: [f32; 2], p: [f32; 2]) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let len2 = dx * dx + dy * dy;
    let t = if len2 > 0.0 { (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / len2).clamp(0.0, 1.0) } else { 0.0 };
    (p[0] - a[0] - t * dx).hypot(p[1] - a[1] - t * dy)
}
