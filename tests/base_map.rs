//! What lies under the areas: the own ground, a file of tiles, a server's tiles; and that a server hears
//! nothing before the person has said so.

mod common;

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use common::tiles::{tile, tiles, write_tiles};
use common::window::{says, state, window};
use conflict_atlas::app::App;
use conflict_atlas::model::{TileProvider, lon_lat};
use conflict_atlas::scene::style::Palette;
use conflict_atlas::scene::{Color, Theme, world_from_lon_lat};
use conflict_atlas::session::{BaseMap, BaseMapChange, Command, DataChange, State};
use conflict_atlas::text::{Lang, tr};
use egui::accesskit::Role;
use egui::epaint::WHITE_UV;
use egui::{Color32, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};
use pmtiles::TileType;

const SIZE: [f32; 2] = [1280.0, 800.0];
const GREEN: [u8; 3] = [20, 200, 60];

fn change(harness: &mut Harness<'_, App>, change: BaseMapChange) {
    harness.state_mut().run(Command::BaseMap(change));
}

/// Lets the window run until this holds.
fn until(harness: &mut Harness<'_, App>, holds: impl Fn(&State) -> bool) {
    for _ in 0..1500 {
        harness.step();
        if holds(state(harness)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came to that: {:?}, {:?}", state(harness).base_maps, state(harness).notice);
}

/// Lets the window run for a while.
fn run_on(harness: &mut Harness<'_, App>) {
    for _ in 0..30 {
        harness.step();
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The colours of places of the window, as far as flat colours and tiles go: what has a texture of many
/// colours counts as covered by nothing known.
fn colors(harness: &Harness<'_, App>, at: &[Pos2]) -> Vec<Option<Color32>> {
    let sea = color(Theme::Light.palette().sea);
    let mut out = vec![Some(sea); at.len()];
    for clipped in harness.ctx.tessellate(harness.output().shapes.clone(), 1.0) {
        let egui::epaint::Primitive::Mesh(mesh) = &clipped.primitive else { continue };
        let is_tile = harness.ctx.tex_manager().read().meta(mesh.texture_id).is_some_and(|meta| meta.name == "tile");
        // All tiles of these tests are of this colour; what a picture becomes is tested where it is made.
        let tint = is_tile.then_some(Color32::from_rgb(GREEN[0], GREEN[1], GREEN[2]));
        for triangle in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| &mesh.vertices[triangle[i] as usize]);
            let bounds = Rect::from_points(&corners.map(|corner| corner.pos));
            for (i, at) in at.iter().enumerate() {
                if !bounds.contains(*at) || !clipped.clip_rect.contains(*at) || !holds(corners.map(|c| c.pos), *at) {
                    continue;
                }
                let ink = corners[0].color;
                // The harness fills what the program's own window clears in the colour of the sea.
                if ink == Color32::WHITE && bounds.width() > SIZE[0] * 0.9 {
                    continue;
                }
                let flat = corners.iter().all(|corner| corner.color == ink && corner.uv == WHITE_UV);
                let painted = match tint {
                    Some(tint) => Some(tint),
                    None if flat => Some(ink),
                    None => None,
                };
                out[i] = match painted {
                    Some(ink) if ink.a() == 255 => Some(ink),
                    Some(ink) if ink.a() == 0 => out[i],
                    Some(_) | None => None,
                };
            }
        }
    }
    out
}

fn color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// Whether a triangle holds a point.
fn holds([a, b, c]: [Pos2; 3], p: Pos2) -> bool {
    let side = |from: Pos2, to: Pos2| (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    let sides = [side(a, b), side(b, c), side(c, a)];
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

/// Places all over the map.
fn grid(harness: &Harness<'_, App>) -> Vec<Pos2> {
    let map = harness.get(By::new().role(Role::Canvas)).rect();
    let part = |n: usize, of: usize| (n as f32 + 0.5) / of as f32;
    let at = |i: usize| map.min + map.size() * Vec2::new(part(i % 36, 36), part(i / 36, 24));
    (0..36 * 24).map(at).collect()
}

fn count(colors: &[Option<Color32>], wanted: Color32) -> usize {
    colors.iter().filter(|color| **color == Some(wanted)).count()
}

#[test]
fn tiles_take_the_place_of_sea_and_land_and_of_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("green.pmtiles");
    write_tiles(&path, GREEN, "© <a href=\"https://example.org\">Green &amp; Co</a>");
    let mut harness = window(Lang::EN, SIZE, []);
    // The hill shade is neither.
    let relief = conflict_atlas::scene::LayerId::Relief;
    harness.state_mut().run(Command::SetLayer(relief, false));
    run_on(&mut harness);
    let at = grid(&harness);
    let before = colors(&harness, &at);
    let Palette { sea, land, .. } = *Theme::Light.palette();
    let (sea, land, green) = (color(sea), color(land), Color32::from_rgb(GREEN[0], GREEN[1], GREEN[2]));
    assert!(
        count(&before, sea) > 40 && count(&before, land) > 5,
        "the own ground is seen: {} {}",
        count(&before, sea),
        count(&before, land)
    );
    change(&mut harness, BaseMapChange::Open(path.clone()));
    until(&mut harness, |state| state.tiles_shown());
    run_on(&mut harness);
    let after = colors(&harness, &at);
    assert_eq!(count(&after, sea), 0, "no sea of its own");
    assert!(count(&after, green) >= count(&before, sea), "{} places are green", count(&after, green));
    for ((before, after), at) in before.iter().zip(&after).zip(&at) {
        let is_ground = [Some(sea), Some(land)].contains(before);
        if *before == Some(sea) {
            assert_eq!(*after, Some(green), "at {at:?}");
        } else if !is_ground && before.is_some() {
            let was_water = *before == Some(color(Theme::Light.palette().lake));
            assert!(
                after == before || was_water || *after == Some(green),
                "areas stay: {before:?} {after:?} at {at:?}"
            );
        }
    }
    let areas = |colors: &[Option<Color32>]| {
        colors.iter().flatten().filter(|color| ![sea, land, green].contains(color)).count()
    };
    assert!(areas(&after) * 10 >= areas(&before) * 9, "areas lie over the tiles: {} {}", areas(&before), areas(&after));
    assert!(says(&harness, "Its own") || !says(&harness, "green.pmtiles"), "nothing is told of what went well");
    change(&mut harness, BaseMapChange::Own);
    run_on(&mut harness);
    let back = colors(&harness, &at);
    assert_eq!((count(&back, sea), count(&back, green)), (count(&before, sea), 0), "the own ground is back");
}

#[test]
fn a_file_is_dropped_credited_and_offered_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pmtiles");
    write_tiles(&path, GREEN, "© <b>Somebody</b>");
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, []);
        harness.state_mut().run(Command::Data(DataChange::Open(vec![path.clone()])));
        until(&mut harness, |state| state.tiles_shown());
        let shown = state(&harness).base_maps.shown.clone().expect("shown");
        assert_eq!((shown.attribution.as_str(), shown.link), ("© Somebody", None));
        assert!(state(&harness).notice.is_none() && state(&harness).data_layers().is_empty());
        change(&mut harness, BaseMapChange::AskFile);
        harness.run_steps(3);
        assert_eq!(state(&harness).base_maps.path, path.display().to_string());
        assert!(says(&harness, &tr(lang, "base-map-file-title")));
        harness.key_press(egui::Key::Escape);
        harness.run_steps(3);
        assert!(state(&harness).base_maps.card.is_none() && state(&harness).tiles_shown(), "Esc changes nothing");
    }
}

#[test]
fn a_file_that_cannot_be_shown_is_told_and_the_own_ground_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = tiles(TileType::Png, &tile(GREEN), 4, "x");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    for (path, key) in [
        (folder.path().join("gone.pmtiles"), "base-map-unreadable"),
        (folder.path().to_owned(), "base-map-unreadable"),
        (write("none.pmtiles", b"something else"), "base-map-no-pmtiles"),
        (write("empty.pmtiles", b""), "base-map-no-pmtiles"),
        (write("vector.pmtiles", &tiles(TileType::Mvt, b"x", 1, "x")), "base-map-vector"),
        (write("avif.pmtiles", &tiles(TileType::Avif, b"x", 1, "x")), "base-map-kind"),
        (write("cut.pmtiles", &good[..200]), "base-map-damaged"),
    ] {
        let mut harness = window(Lang::EN, SIZE, []);
        change(&mut harness, BaseMapChange::Open(path.clone()));
        until(&mut harness, |state| state.notice.is_some());
        let notice = state(&harness).notice.clone().expect("a notice");
        assert_eq!((notice.key, notice.problem), (key, true), "{}", path.display());
        assert!(!state(&harness).tiles_wanted() && state(&harness).base_maps.last_file.is_none());
        harness.run_steps(3);
        assert!(says(&harness, &path.display().to_string()), "it is named: {}", path.display());
    }
}

#[test]
fn a_file_that_goes_away_while_it_is_shown_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    for how in ["removed", "cut"] {
        let path = folder.path().join(format!("{how}.pmtiles"));
        write_tiles(&path, GREEN, "x");
        let mut harness = window(Lang::EN, SIZE, []);
        change(&mut harness, BaseMapChange::Open(path.clone()));
        until(&mut harness, |state| state.tiles_shown());
        run_on(&mut harness);
        match how {
            "removed" => std::fs::remove_file(&path).expect("removed"),
            _ => std::fs::write(&path, b"PMTiles").expect("cut"),
        }
        // Elsewhere tiles are needed that were not read yet.
        harness.state_mut().run(Command::FlyTo(lon_lat(-100.0, -40.0), 3.0));
        until(&mut harness, |state| state.notice.is_some());
        assert_eq!(state(&harness).base_maps.chosen.1, BaseMap::Own, "{how}");
    }
}

#[test]
fn tiles_that_are_no_pictures_are_told_once_and_left_empty() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.pmtiles");
    std::fs::write(&path, tiles(TileType::Png, b"no picture", 4, "x")).expect("written");
    let mut harness = window(Lang::EN, SIZE, []);
    change(&mut harness, BaseMapChange::Open(path));
    until(&mut harness, |state| state.notice.is_some());
    assert_eq!(state(&harness).notice.as_ref().map(|notice| notice.key), Some("base-map-broken-tiles"));
    harness.state_mut().run(Command::Notify(None));
    run_on(&mut harness);
    assert!(state(&harness).notice.is_none() && state(&harness).tiles_shown());
}

/// A server of tiles on this machine, and what it was asked.
struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let answers = asked.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let asked = answers.clone();
                std::thread::spawn(move || answer(stream, &asked));
            }
        });
        Self { port, asked }
    }

    /// The paths that were asked for, and as whom.
    fn asked(&self) -> Vec<(String, String)> {
        self.asked.lock().expect("whole").clone()
    }
}

fn answer(mut stream: std::net::TcpStream, asked: &Mutex<Vec<(String, String)>>) {
    let mut lines = BufReader::new(stream.try_clone().expect("cloned")).lines().map_while(Result::ok);
    let path = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)).unwrap_or_default();
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let agent = head.iter().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("user-agent").then(|| value.to_owned())
    });
    asked.lock().expect("whole").push((path, agent.unwrap_or_default()));
    let body = tile(GREEN);
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {}\r\nCache-Control: max-age=3600\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(&[head.as_bytes(), &body].concat());
}

/// The window with one server of tiles, at a port of this machine.
fn online(port: u16, cache: &Path) -> Harness<'static, App> {
    let provider: TileProvider = serde_json::from_value(serde_json::json!({
        "id": "here",
        "name": { "en": "This machine", "ar": "هذا الجهاز", "tr": "Bu makine" },
        "url": format!("http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png"),
        "max_zoom": 12,
        "attribution": "© This machine",
        "link": "https://example.org/copyright",
        "policy": "https://example.org/policy",
        "asks": { "en": "Nothing." },
    }))
    .expect("a provider");
    let (scenario, base) = common::shipped();
    let document = conflict_atlas::session::Document::new(scenario, base);
    let session = conflict_atlas::session::Session::new(document, Lang::EN, Theme::Light);
    let app = App::new(session).with_providers(vec![provider], Some(cache.to_owned()));
    let mut harness = Harness::builder()
        .with_size(Vec2::from(SIZE))
        .with_max_steps(60)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    harness.run();
    harness
}

#[test]
fn a_server_hears_nothing_before_it_is_allowed_and_then_of_the_view_alone() {
    let server = Server::new();
    let cache = tempfile::tempdir().expect("a folder");
    let mut harness = online(server.port, cache.path());
    change(&mut harness, BaseMapChange::AskOnline("here".into()));
    run_on(&mut harness);
    assert!(says(&harness, &format!("127.0.0.1:{}", server.port)), "the question names the server");
    harness.get_by_label(&tr(Lang::EN, "base-map-cancel")).click();
    run_on(&mut harness);
    assert!(state(&harness).base_maps.card.is_none());
    change(&mut harness, BaseMapChange::AskOnline("here".into()));
    run_on(&mut harness);
    assert_eq!(server.asked(), [], "nothing is asked by the question alone");
    harness.get_by_label(&tr(Lang::EN, "base-map-fetch")).click();
    until(&mut harness, |state| state.tiles_shown());
    run_on(&mut harness);
    let asked = server.asked();
    let camera = harness.state().camera().expect("a map");
    let seen = camera.seen();
    let middle = world_from_lon_lat(lon_lat(0.0, 0.0));
    assert_eq!((middle.x, middle.y), (0.5, 0.5), "the world is the unit square");
    let mut paths: Vec<String> = Vec::new();
    for (path, agent) in asked {
        assert_eq!(agent, format!("ConflictAtlas/{}", env!("CARGO_PKG_VERSION")));
        let numbers: Vec<f64> = path
            .trim_matches('/')
            .trim_end_matches(".png")
            .split('/')
            .map(|part| part.parse().expect("a number"))
            .collect();
        let [zoom, x, y] = numbers[..] else { panic!("{path}") };
        let edge = 1.0 / zoom.exp2();
        let is_seen = x * edge <= seen.max.x
            && (x + 1.0) * edge >= seen.min.x
            && y * edge <= seen.max.y
            && (y + 1.0) * edge >= seen.min.y;
        assert!(is_seen, "{path} is in the view {seen:?}");
        assert!(!paths.contains(&path), "{path} is asked for once");
        paths.push(path);
    }
    let zoom = camera.zoom.round();
    let at = |part: f64| (part * zoom.exp2()).floor();
    let middle = format!("/{zoom}/{}/{}.png", at(camera.center.x), at(camera.center.y));
    assert!(paths.contains(&middle), "{middle} of {paths:?}");
    // Its credit is a link.
    assert!(harness.query(By::new().role(Role::Link).label("© This machine")).is_some());
    // What was fetched is kept: the same view asks nothing again.
    change(&mut harness, BaseMapChange::Own);
    run_on(&mut harness);
    let before = server.asked().len();
    change(&mut harness, BaseMapChange::AskOnline("here".into()));
    change(&mut harness, BaseMapChange::Fetch);
    until(&mut harness, |state| state.tiles_shown());
    run_on(&mut harness);
    assert_eq!(server.asked().len(), before, "from the cache");
}

#[test]
fn without_a_network_it_is_told_once_and_the_own_ground_is_back() {
    // A port at which nobody listens.
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    let cache = tempfile::tempdir().expect("a folder");
    let mut harness = online(port, cache.path());
    change(&mut harness, BaseMapChange::AskOnline("here".into()));
    change(&mut harness, BaseMapChange::Fetch);
    until(&mut harness, |state| state.notice.is_some());
    assert_eq!(state(&harness).notice.as_ref().map(|notice| notice.key), Some("base-map-unreachable"));
    assert_eq!(state(&harness).base_maps.chosen.1, BaseMap::Own);
    harness.state_mut().run(Command::Notify(None));
    run_on(&mut harness);
    assert!(state(&harness).notice.is_none() && !state(&harness).tiles_shown(), "told once");
}

#[test]
fn the_settings_and_the_search_offer_every_base_map() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, SIZE, [Command::ToggleSettings]);
        harness.run_steps(2);
        assert!(says(&harness, &tr(lang, "base-map-hint")));
        harness.get_by_label(&tr(lang, "base-map-online")).click();
        harness.run_steps(4);
        assert!(says(&harness, "tile.openstreetmap.org"), "the question says who is asked");
        assert!(!state(&harness).settings_open && state(&harness).base_maps.chosen.1 == BaseMap::Own);
        let names: Vec<String> =
            conflict_atlas::ui::commands::all(state(&harness)).into_iter().map(|named| named.name).collect();
        for key in ["command-base-map-own", "command-base-map-file"] {
            assert!(names.contains(&tr(lang, key)), "{key}");
        }
        assert!(names.iter().any(|name| name.contains("OpenStreetMap") || name.contains("ستريت")), "{names:?}");
    }
}
