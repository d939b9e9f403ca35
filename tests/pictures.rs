//! Small pictures of each layer by itself, in both languages and two themes, against those that were
//! looked at. `UPDATE_PICTURES=1 cargo test --test pictures` draws them anew: look at them then.

mod common;

use std::path::PathBuf;

use common::atlas::{Atlas, Look};
use common::day;
use conflict_atlas::export::{Format, Meta, render};
use conflict_atlas::model::Moment;
use conflict_atlas::scene::furniture::Furniture;
use conflict_atlas::scene::{Camera, Item, LayerId, LayerSet, Lit, Scene, Theme};
use conflict_atlas::text::Lang;
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};

/// Width and height of one picture in pixels; a sheet has four.
const SIZE: [u32; 2] = [200, 140];

/// Four pictures of what is drawn in both languages and two themes.
fn sheet(camera: &Camera, draw: impl Fn(Lang, Theme) -> Scene) -> Pixmap {
    let mut sheet = Pixmap::new(2 * SIZE[0], 2 * SIZE[1]).expect("a sheet");
    for (row, lang) in [Lang::EN, Lang::AR].into_iter().enumerate() {
        for (column, theme) in [Theme::Light, Theme::Dark].into_iter().enumerate() {
            let scene = draw(lang, theme);
            let meta =
                Meta { title: String::new(), description: String::new(), lang, attribution: String::new(), theme };
            let bytes = render(&scene, camera, &Furniture::default(), &meta, Format::Png).expect("a picture");
            let picture = Pixmap::decode_png(&bytes).expect("a PNG");
            let (x, y) = (column as i32 * SIZE[0] as i32, row as i32 * SIZE[1] as i32);
            sheet.draw_pixmap(x, y, picture.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
        }
    }
    sheet
}

/// The layer alone, where and when there is something of it.
fn of_layer(atlas: &Atlas, layer: LayerId, view: &str, date: &str) -> Pixmap {
    let camera = atlas.camera(view, SIZE.map(|edge| edge as f32));
    let mut layers = LayerSet::default();
    LayerId::ALL.into_iter().for_each(|other| layers.set(other, other == layer));
    sheet(&camera, |lang, theme| atlas.scene(&camera, day(date), &Look { lang, theme, layers, ..Look::default() }))
}

/// The map while a claim is read: its evidence with numbers, and its overlays.
fn of_claim(atlas: &Atlas, id: &str) -> Pixmap {
    let claim = atlas.scenario.claim(&id.into()).expect("a claim");
    let camera = Camera::fitting(claim.bbox, SIZE.map(|edge| edge as f32));
    let moment = Moment::at(&atlas.scenario, claim.date).of_claim(&atlas.scenario, claim);
    let lit = Lit { claim: Some(claim), overlays: &claim.overlays };
    let selection = Some(Item::Claim(claim.id.clone()));
    let look = |lang, theme| Look { lang, theme, selection: selection.clone(), ..Look::default() };
    sheet(&camera, |lang, theme| atlas.lit(&camera, &moment, &look(lang, theme), lit))
}

/// Compares with the picture that was looked at, or puts it in its place.
fn compare(name: &str, drawn: &Pixmap) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/pictures").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        drawn.save_png(&path).expect("saved");
    }
    let known = Pixmap::load_png(&path).expect("a picture that was looked at");
    let part = difference(drawn, &known);
    assert!(part < 0.004, "{name}: {:.2} % of the pixels differ", part * 100.0);
}

/// The part of the pixels that differ by more than an edge's softness.
fn difference(a: &Pixmap, b: &Pixmap) -> f64 {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let differ = |(p, q): (&[u8], &[u8])| p.iter().zip(q).any(|(x, y)| x.abs_diff(*y) > 24);
    let count = a.data().chunks_exact(4).zip(b.data().chunks_exact(4)).filter(|pair| differ(*pair)).count();
    count as f64 / f64::from(a.width() * a.height())
}

#[test]
fn each_layer_looks_as_it_did_when_it_was_looked_at() {
    let atlas = Atlas::new();
    let mut empty = Vec::new();
    let bare = |view: &str, date: &str| of_layer(&atlas, LayerId::North, view, date);
    for (layer, view, date) in [
        (LayerId::Areas, "northern-syria", "2019-10-20"),
        (LayerId::Arrows, "overview", "2020-10-26"),
        (LayerId::Events, "karabakh", "2020-10-26"),
        (LayerId::Presence, "karabakh", "2020-12-01"),
        (LayerId::Maritime, "eastern-mediterranean", "2020-10-26"),
        (LayerId::Disputed, "karabakh", "2020-09-01"),
        (LayerId::Provinces, "lebanon", "2020-10-26"),
        (LayerId::Towns, "lebanon", "2020-10-26"),
        (LayerId::Waters, "northern-syria", "2020-10-26"),
        (LayerId::Relief, "karabakh", "2020-10-26"),
    ] {
        let drawn = of_layer(&atlas, layer, view, date);
        if difference(&drawn, &bare(view, date)) < 0.001 {
            empty.push(layer);
        }
        compare(layer.key(), &drawn);
    }
    assert!(empty.is_empty(), "nothing of these is on their pictures: {empty:?}");
}

#[test]
fn a_claim_looks_as_it_did_when_it_was_looked_at() {
    let atlas = Atlas::new();
    for id in ["c08", "c11"] {
        compare(&format!("claim-{id}"), &of_claim(&atlas, id));
    }
}
