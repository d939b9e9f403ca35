//! At most eight holders are filled in a view, the same ones on every day.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::atlas::{Atlas, Look};
use common::day;
use conflict_atlas::model::{Date, Step};
use conflict_atlas::scene::furniture::key::sections;
use conflict_atlas::scene::{Camera, Item, LayerId, LayerSet, Paint, Shape, Theme};
use conflict_atlas::text::Lang;

const SIZES: [[f32; 2]; 2] = [[1280.0, 800.0], [1920.0, 1080.0]];

fn days() -> impl Iterator<Item = Date> {
    (0..60).map(|month| Step::Month.add(day("2016-01-01"), month))
}

fn ground_only() -> Look {
    let mut layers = LayerSet::default();
    LayerId::ALL.into_iter().filter(|layer| *layer != LayerId::Areas).for_each(|layer| layers.set(layer, false));
    Look { layers, ..Look::default() }
}

#[test]
fn no_more_than_eight_holders_are_filled_and_each_stays_so_from_day_to_day() {
    let (atlas, look) = (Atlas::new(), ground_only());
    let mut most_in_view = 0;
    for (view, size) in atlas.scenario.frame.views.iter().flat_map(|view| SIZES.map(|size| (view, size))) {
        let camera = Camera::fitting(view.bbox, size);
        let mut known: BTreeMap<String, bool> = BTreeMap::new();
        for date in days() {
            let scene = atlas.scene(&camera, date, &look);
            let holders = &scene.legend.holders;
            most_in_view = most_in_view.max(holders.len());
            let filled = holders.iter().filter(|h| h.filled).count();
            assert!(filled <= 8, "{filled} in {} on {date}", view.id);
            for holder in holders {
                let before = known.insert(holder.actor.as_str().to_owned(), holder.filled);
                assert!(before.is_none_or(|b| b == holder.filled), "{} flips in {} on {date}", holder.actor, view.id);
            }
            // What the legend calls an outline has no colour and no pattern on the map.
            let solid: BTreeSet<[u8; 3]> = scene
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Fill { paint: Paint::Solid(c), .. } => Some([c.r, c.g, c.b]),
                    _ => None,
                })
                .collect();
            for holder in holders.iter().filter(|h| !h.filled) {
                let fill = holder.fill;
                assert!(!solid.contains(&[fill.r, fill.g, fill.b]), "{} is filled on {date}", holder.actor);
            }
        }
    }
    assert!(most_in_view > 8, "the rule was put to the test: {most_in_view}");
}

#[test]
fn those_whom_the_story_is_about_are_filled_in_the_overview() {
    let atlas = Atlas::new();
    let scene = atlas.scene(&atlas.camera("overview", SIZES[0]), day("2020-10-26"), &ground_only());
    for id in ["tr", "az", "nk", "sy", "sdf", "gna", "lna", "sna"] {
        let holder = scene.legend.holders.iter().find(|h| h.actor.as_str() == id);
        assert!(holder.is_some_and(|h| h.filled), "{id} in {:?}", scene.legend.holders);
    }
}

#[test]
fn the_chosen_party_is_filled_and_the_legend_says_who_is_not() {
    let (atlas, date) = (Atlas::new(), day("2020-10-26"));
    let camera = atlas.camera("overview", SIZES[0]);
    let scene = atlas.scene(&camera, date, &ground_only());
    let open = scene.legend.holders.iter().find(|h| !h.filled).expect("more than eight").actor.clone();
    let actors = &atlas.scenario.actors;
    let name = actors.short_name(&open, Lang::EN);
    let rows = |scene: &conflict_atlas::scene::Scene| {
        let sections = sections(Lang::EN, Theme::Light.palette(), &scene.legend, actors);
        sections.into_iter().flat_map(|s| s.rows).map(|row| row.label).collect::<Vec<_>>()
    };
    assert!(rows(&scene).iter().any(|row| row.contains(name) && row.ends_with("(outline)")), "{:?}", rows(&scene));
    let look = Look { selection: Some(Item::Actor(open.clone())), ..ground_only() };
    let scene = atlas.scene(&camera, date, &look);
    assert!(scene.legend.holders.iter().any(|h| h.actor == open && h.filled), "{open} was chosen");
    assert!(scene.legend.holders.iter().filter(|h| h.filled).count() <= 8);
}
