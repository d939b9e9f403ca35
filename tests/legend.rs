//! The legend: what is in view, what it means, and the switches within reach.

mod common;

use std::collections::BTreeSet;

use common::{day, shipped};
use conflict_atlas::app::App;
use conflict_atlas::model::{BorderStatus, EventKind, FlowKind};
use conflict_atlas::scene::furniture::key::sections;
use conflict_atlas::scene::{Legend, Theme};
use conflict_atlas::session::{Command, LegendGroup};
use conflict_atlas::text::{Lang, strip_marks, tr};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};

fn window(lang: Lang, commands: impl IntoIterator<Item = Command>) -> Harness<'static, App> {
    common::window::window(lang, [1280.0, 800.0], commands)
}

fn all() -> Legend {
    let (scenario, _) = shipped();
    Legend {
        contested: true,
        area_kinds: conflict_atlas::model::AreaKind::ALL.to_vec(),
        flows: FlowKind::ALL.to_vec(),
        flow_classes: vec![0, 1, 2, 3],
        unsure_flows: true,
        flow_actors: scenario.actors.list().iter().take(3).map(|a| (a.id.clone(), a.color.into())).collect(),
        events: EventKind::ALL.to_vec(),
        borders: BorderStatus::ALL.to_vec(),
        ..Legend::default()
    }
}

#[test]
fn every_row_of_the_legend_has_words_in_both_languages_and_no_two_rows_the_same() {
    let (scenario, _) = shipped();
    for lang in [Lang::EN, Lang::AR] {
        let sections = sections(lang, Theme::Light.palette(), &all(), &scenario.actors);
        assert_eq!(sections.len(), 5);
        for section in &sections {
            assert!(LegendGroup::of_heading(section.heading).is_some(), "{} cannot be folded", section.heading);
            let mut seen = BTreeSet::new();
            for row in &section.rows {
                assert!(seen.insert(row.label.clone()), "{} twice", row.label);
                // A text that is missing shows its key.
                for text in std::iter::once(&row.label).chain(&row.about) {
                    assert!(!text.contains("legend-") && !text.contains("-hint"), "{text}");
                }
            }
        }
    }
}

#[test]
fn definitions_are_told_to_those_who_listen() {
    let harness = window(Lang::EN, [Command::SetDate(day("2020-10-26")), Command::ShowView("karabakh".into())]);
    for (row, key) in [
        ("Edge roughly known", "legend-approximate-hint"),
        ("Ceasefire line", "border-ceasefire-hint"),
        ("reported", "confidence-reported-hint"),
        ("Who holds the ground", "legend-holders-hint"),
    ] {
        let all = harness.query_all(By::new().predicate(|node| node.label().is_some() || node.value().is_some()));
        let told: Vec<String> = all
            .filter_map(|node| {
                let node = node.accesskit_node();
                let said = node.label().or_else(|| node.value()).map(|text| strip_marks(&text))?;
                (said == row).then(|| node.description()).flatten()
            })
            .collect();
        assert!(told.contains(&tr(Lang::EN, key)), "{row}: {told:?}");
    }
}

#[test]
fn a_folded_group_leaves_its_heading_and_a_click_brings_it_back() {
    let mut harness = window(Lang::EN, [Command::ToggleGroup(LegendGroup::Layers)]);
    let relief = |harness: &Harness<'_, App>| harness.query_all(By::new().role(Role::CheckBox).label("Relief")).count();
    assert_eq!(relief(&harness), 0);
    harness.get_by_role_and_label(Role::DisclosureTriangle, "Layers").click_accesskit();
    harness.run();
    assert_eq!(relief(&harness), 1);
}

#[test]
fn the_switches_are_one_click_away_in_a_small_window() {
    for lang in [Lang::EN, Lang::AR] {
        let mut harness = window(lang, [Command::SetDate(day("2020-10-26"))]);
        let first = harness.state().session().state().scenario().frame.theatres[0].name.get(lang).to_owned();
        harness.get_by_role_and_label(Role::RadioButton, &tr(lang, "legend-part-switches")).click_accesskit();
        harness.run();
        let switch = harness.get_by_role_and_label(Role::CheckBox, &first).rect();
        assert!((76.0..400.0).contains(&switch.center().y), "{switch:?} in {lang:?}");
    }
}
