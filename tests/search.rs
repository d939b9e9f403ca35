//! What a person types finds what is meant, in any spelling.

mod common;

use common::shipped;
use common::window::window;
use conflict_atlas::app::App;
use conflict_atlas::model::search::{Found, Index};
use conflict_atlas::scene::{LayerId, Theme};
use conflict_atlas::session::{Command, Document, Session};
use conflict_atlas::text::{Lang, Metrics, Weight, strip_marks, tr};
use conflict_atlas::ui::commands;
use conflict_atlas::ui::shortcuts::SHORTCUTS;
use conflict_atlas::ui::theme::{color32, size};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

/// What is typed, and the English name of the first thing found.
const TABLE: &[(&str, &str)] = &[
    ("Turkey", "Turkey"),
    ("turky", "Turkey"),
    ("تركيا", "Turkey"),
    ("baku", "Baku"),
    ("باكو", "Baku"),
    ("Баку", "Baku"),
    ("gence", "Ganja"),
    ("stepanakert", "Stepanakert / Khankendi"),
    ("Stepanakrt", "Stepanakert / Khankendi"),
    ("khankendi", "Stepanakert / Khankendi"),
    ("خانكندي", "Stepanakert / Khankendi"),
    ("ادلب", "Idlib"),
    ("izmir", "Izmir"),
    ("قامشلي", "Qamishli"),
    ("olive branch", "Olive Branch"),
    ("غصن الزيتون", "Olive Branch"),
    ("oruc reis survey first", "Oruç Reis, first survey"),
    ("third truce", "Third truce: Washington, 26 October"),
    ("sdf", "Syrian Democratic Forces (with the YPG)"),
    ("karabakh", "Karabakh"),
    ("Kobani", "Kobani / Ayn al-Arab"),
    ("Kobanê", "Kobani / Ayn al-Arab"),
    ("kobane", "Kobani / Ayn al-Arab"),
    ("Ayn al-Arab", "Kobani / Ayn al-Arab"),
    ("ayn el arap", "Kobani / Ayn al-Arab"),
    ("عين العرب", "Kobani / Ayn al-Arab"),
    ("كوباني", "Kobani / Ayn al-Arab"),
    ("كۆبانی", "Kobani / Ayn al-Arab"),
    ("Кобани", "Kobani / Ayn al-Arab"),
    ("Shusha", "Shusha / Shushi"),
    ("Şuşa", "Shusha / Shushi"),
    ("susa", "Shusha / Shushi"),
    ("Shushi", "Shusha / Shushi"),
    ("Шуша", "Shusha / Shushi"),
    ("شوشا", "Shusha / Shushi"),
    ("شُوشَا", "Shusha / Shushi"),
    ("İdlib", "Idlib"),
    ("إدلب", "Idlib"),
    ("tripoly", "Tripoli"),
    ("طرابـــلس", "Tripoli"),
    ("Qamişlo", "Qamishli"),
    ("Kamışlı", "Qamishli"),
];

#[test]
fn any_spelling_finds_what_is_meant() {
    let (scenario, base) = shipped();
    let index = Index::new(&scenario, &base);
    let wrong: Vec<_> = TABLE
        .iter()
        .map(|(typed, name)| (typed, name, index.find(typed, 3)))
        .filter(|(_, name, found)| found.first().is_none_or(|m| m.name.get(Lang::EN) != **name))
        .map(|(typed, name, found)| {
            let found: Vec<_> = found.iter().map(|m| (m.name.get(Lang::EN), m.score)).collect();
            format!("{typed}: {name} wanted, {found:?} found")
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nonsense_finds_nothing_and_everything_is_found_by_its_own_name() {
    let (scenario, base) = shipped();
    let index = Index::new(&scenario, &base);
    for text in ["", "   ", "qqxxzz", "///"] {
        assert!(index.find(text, 5).is_empty(), "{text:?}");
    }
    for event in &scenario.events {
        for lang in [Lang::EN, Lang::AR] {
            let found = index.find(event.title.get(lang), 6);
            let is_it =
                |f: &Found| matches!(f, Found::Event(id) if scenario.event(id).is_some_and(|e| e.title == event.title));
            assert!(found.iter().any(|m| is_it(m.found)), "{}: {}", event.id, event.title.get(lang));
        }
    }
}

/// Every command, on the shipped scenario.
fn session(lang: Lang) -> Session {
    let (scenario, base) = shipped();
    Session::new(Document::new(scenario, base), lang, Theme::Light)
}

#[test]
fn every_command_is_found_by_its_words_in_every_language() {
    for &lang in Lang::all() {
        let session = session(lang);
        let state = session.state();
        let all = commands::all(state);
        for shortcut in SHORTCUTS {
            let name = tr(lang, shortcut.about);
            assert!(all.iter().any(|named| named.name == name), "{lang:?}: {name} is no command");
        }
        let orders = |wanted: &Command| all.iter().any(|named| named.command == *wanted);
        for layer in LayerId::ALL {
            assert!(orders(&Command::SetLayer(layer, !state.layers.has(layer))), "{lang:?}: {layer:?}");
        }
        for theatre in &state.scenario().frame.theatres {
            assert!(orders(&Command::SoloTheatre(theatre.id.clone())), "{lang:?}: {}", theatre.id);
            assert!(orders(&Command::SetTheatre(theatre.id.clone(), false)), "{lang:?}: {}", theatre.id);
        }
        for view in &state.scenario().frame.views {
            assert!(orders(&Command::ShowView(view.id.clone())), "{lang:?}: {}", view.id);
        }
        for theme in Theme::ALL {
            assert!(orders(&Command::SetTheme(theme)), "{lang:?}: {theme:?}");
        }
        for named in &all {
            assert!(!named.name.contains('⟦'), "{named:?} has no text");
            let typed = strip_marks(&named.name);
            let found = commands::find(state, &typed);
            let first = found.first().map(|(found, _)| &found.name);
            assert_eq!(first, Some(&named.name), "{lang:?}: {typed} finds {found:?}");
        }
    }
}

#[test]
fn a_slip_of_the_finger_still_finds_a_command() {
    for (lang, typed, command) in [
        (Lang::EN, "setings", Command::ToggleSettings),
        (Lang::EN, "hide relief", Command::SetLayer(LayerId::Relief, false)),
        (Lang::AR, "الاعدادات", Command::ToggleSettings),
        (Lang::AR, "اللغه العربيه", Command::SetLang(Lang::AR)),
    ] {
        let session = session(lang);
        let found = commands::find(session.state(), typed);
        assert_eq!(found.first().map(|(named, _)| &named.command), Some(&command), "{typed}: {found:?}");
    }
}

#[test]
fn a_click_in_an_arabic_text_sets_the_caret_where_it_was_clicked() {
    let mut harness = window(Lang::AR, [1280.0, 800.0], [Command::ToggleSearch]);
    harness.event(egui::Event::Text("قره باغ".to_owned()));
    harness.run();
    let field = harness.get_by_role(Role::TextInput).rect();
    let width = Metrics::shared().width("قره", size::BODY + 3.0, Weight::Regular);
    let at = egui::pos2(field.right() - 3.0 - width, field.center().y);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run();
    harness.event(egui::Event::Text("X".to_owned()));
    harness.run();
    assert_eq!(harness.get_by_role(Role::TextInput).accesskit_node().value().as_deref(), Some("قرهX باغ"));
}

/// What is written in the search.
fn written(harness: &Harness<'_, App>) -> Option<String> {
    harness.get_by_role(Role::TextInput).accesskit_node().value()
}

/// The widths of what is marked as chosen, in points.
fn marked(harness: &Harness<'_, App>) -> Vec<f32> {
    let fill = color32(Theme::Light.palette().accent.faded(0.25));
    let shapes = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(rect) if rect.fill == fill => Some(rect.rect.width()),
        _ => None,
    });
    shapes.collect()
}

#[test]
fn in_an_arabic_text_a_drag_and_shifted_arrows_mark_what_the_eye_sees() {
    let width = |text: &str| Metrics::shared().width(text, size::BODY + 3.0, Weight::Regular);
    let typed = |text: &str| {
        let mut harness = window(Lang::AR, [1280.0, 800.0], [Command::ToggleSearch]);
        harness.event(egui::Event::Text(text.to_owned()));
        harness.run();
        harness
    };
    // From the right end over the first word.
    let mut harness = typed("قره باغ");
    let field = harness.get_by_role(Role::TextInput).rect();
    let at = |x: f32| egui::pos2(field.right() - 3.0 - x, field.center().y);
    harness.drag_at(at(0.0));
    harness.run_steps(1);
    harness.hover_at(at(width("قره") / 2.0));
    harness.run_steps(1);
    harness.hover_at(at(width("قره")));
    harness.run_steps(1);
    let one = marked(&harness);
    assert!(one.len() == 1 && (one[0] - width("قره")).abs() < 1.0, "{one:?}");
    harness.drop_at(at(width("قره")));
    harness.run();
    harness.event(egui::Event::Text("X".to_owned()));
    harness.run();
    assert_eq!(written(&harness).as_deref(), Some("X باغ"));
    // By keys: from the first letter to the left, as it is read.
    let mut harness = typed("قره باغ");
    harness.key_press(Key::Home);
    harness.run();
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
        harness.run();
    }
    let one = marked(&harness);
    assert!(one.len() == 1 && (one[0] - width("قره")).abs() < 1.0, "{one:?}");
    harness.event(egui::Event::Text("أرض".to_owned()));
    harness.run();
    assert_eq!(written(&harness).as_deref(), Some("أرض باغ"));
    // A part of what runs the other way is marked where it stands.
    let mut harness = typed("باغ 2020");
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        harness.run();
    }
    let one = marked(&harness);
    assert!(one.len() == 1 && (one[0] - width("20")).abs() < 1.0, "{one:?}");
}
