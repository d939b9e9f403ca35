//! The pages of the inspector: what they say, that `query` says the same, and where their rows lead.

mod common;

use common::window::{says, state, texts, window};
use common::{day, shipped};
use conflict_atlas::app::App;
use conflict_atlas::model::about::{About, beside};
use conflict_atlas::model::summary::{self, MOST_WORDS, word_count};
use conflict_atlas::model::{Here, Moment, lon_lat};
use conflict_atlas::scene::Item;
use conflict_atlas::session::Command;
use conflict_atlas::text::{Lang, tr};
use egui::OutputCommand;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, Queryable};

/// Places where something is to be told, and days.
const PLACES: &[(&str, f64, f64, &[&str])] = &[
    ("Shusha", 46.75, 39.76, &["2016-04-02", "2020-10-26", "2020-11-09"]),
    ("Stepanakert", 46.75, 39.82, &["2018-01-01", "2020-10-26"]),
    ("Kalbajar", 46.15, 40.2, &["2020-11-20", "2020-12-31"]),
    ("Afrin", 36.87, 36.51, &["2017-06-01", "2018-02-10", "2019-01-01"]),
    ("Tell Abyad", 38.95, 36.69, &["2016-05-01", "2019-10-20"]),
    ("Idlib", 36.63, 35.93, &["2016-01-01", "2020-02-28"]),
    ("Sirte", 16.59, 31.2, &["2016-06-01", "2019-06-01", "2020-06-20"]),
    ("Tripoli", 13.18, 32.88, &["2016-01-01", "2019-12-25"]),
    ("Simferopol", 34.1, 44.95, &["2019-01-01"]),
    ("Ramallah", 35.2, 31.9, &["2019-01-01"]),
    ("Baku", 49.85, 40.4, &["2020-10-26"]),
    ("the Black Sea", 34.0, 43.2, &["2020-10-26"]),
    ("the sea south of Kastellorizo", 29.3, 34.3, &["2020-08-15"]),
];

/// The window on the page of a place.
fn page(lang: Lang, lon: f64, lat: f64, date: &str) -> Harness<'static, App> {
    let (_, base) = shipped();
    let at = lon_lat(lon, lat);
    let region = base.region_at(at).expect("a region").id.clone();
    let select = Command::Select(Some(Item::Region(region, at)));
    window(lang, [1280.0, 800.0], [Command::SetDate(day(date)), select])
}

/// What is read before the lists: from the title to the first heading.
fn summary_part(harness: &Harness<'_, App>, lang: Lang, name: &str) -> Vec<String> {
    let headings = [
        "insp-hands",
        "insp-now",
        "insp-next",
        "insp-profile",
        "insp-in-and-out",
        "insp-who-says-what",
        "insp-how-sure",
        "insp-what-happened",
        "insp-linked",
        "insp-neighbours",
    ];
    let headings = headings.map(|key| tr(lang, key));
    let all = texts(harness);
    let start = all.iter().position(|text| text == name).unwrap_or_else(|| panic!("no {name} in {all:?}"));
    let tabs = ["insp-tab-summary", "insp-tab-events", "insp-tab-flows", "insp-tab-sources"].map(|key| tr(lang, key));
    let page = all[start..].iter().take_while(|text| !headings.contains(text));
    page.filter(|text| !tabs.iter().any(|tab| text.starts_with(tab))).cloned().collect()
}

#[test]
fn a_summary_has_at_most_ninety_words_and_query_says_the_same() {
    let (scenario, base) = shipped();
    for (place, lon, lat, dates) in PLACES {
        for date in dates.iter() {
            for &lang in Lang::all() {
                let moment = Moment::at(&scenario, day(date));
                let about = About::new(&scenario, &base, &moment, lon_lat(*lon, *lat));
                let answer = summary::summary_in(&scenario, &base, &about, lang);
                let words = word_count(&answer);
                assert!((4..=MOST_WORDS).contains(&words), "{place} on {date}: {words} words: {answer}");
                // Every place in every language, but not every day of it: a window takes its time.
                if date != dates.last().expect("a day") {
                    continue;
                }
                let harness = page(lang, *lon, *lat, date);
                let region = about.here.region.expect("a region");
                let name = region.naming.in_full(&region.name, lang, &state(&harness).viewpoint);
                let shown = summary_part(&harness, lang, &name);
                let words: usize = shown.iter().map(|text| word_count(text)).sum();
                assert!((3..=MOST_WORDS).contains(&words), "{place} on {date}: {words} words: {shown:?}");
                let holders = about.here.holders.iter().map(|h| &h.who).chain(&about.here.before);
                for who in holders.filter(|_| about.here.de_facto().is_none()) {
                    let holder = summary::holder_name(&scenario, &base, who, lang);
                    assert!(answer.contains(&holder), "{place} on {date}: {holder} in {answer}");
                    assert!(
                        shown.iter().any(|text| text.contains(&holder)),
                        "{place} on {date}: {holder} in {shown:?}"
                    );
                }
                for status in summary::status(&about.here, lang) {
                    assert!(answer.contains(&status) && shown.contains(&status), "{place} on {date}: {status}");
                }
            }
        }
    }
}

#[test]
fn changes_of_hands_lead_from_one_holder_to_the_next() {
    let (scenario, base) = shipped();
    let last = Moment::at(&scenario, scenario.last_day());
    let mut changes = 0;
    for (place, lon, lat, _) in PLACES {
        let at = lon_lat(*lon, *lat);
        let about = About::new(&scenario, &base, &last, at);
        for hand in &about.hands {
            changes += 1;
            let holder = |date| Here::new(&scenario, &base, at, date).holders.first().map(|h| h.who.clone());
            let before = conflict_atlas::model::time::add_days(hand.on, -1);
            assert_eq!(holder(hand.on), Some(hand.to.clone()), "{place} on {}", hand.on);
            assert_eq!(holder(before), Some(hand.from.clone()), "{place} before {}", hand.on);
        }
    }
    assert!(changes >= 8, "{changes} changes");
}

#[test]
fn neighbours_are_beside_each_other_both_ways() {
    let (_, base) = shipped();
    let region = |at| base.region_at(at).expect("a region");
    let kalbajar = region(lon_lat(46.15, 40.2));
    let names: Vec<&str> =
        beside(&base, kalbajar).iter().map(|b| base.region(&b.region).expect("known").name.get(Lang::EN)).collect();
    assert!(names.iter().any(|name| name.contains("Lachin")), "{names:?}");
    let distances: Vec<f64> = beside(&base, kalbajar).iter().map(|b| b.km).collect();
    assert!(distances.is_sorted() && distances.iter().all(|km| (1.0..300.0).contains(km)), "{distances:?}");
}

fn link<'a>(harness: &'a Harness<'_, App>, part: &'a str) -> egui_kittest::Node<'a> {
    let is = move |n: &AccessKitNode| n.role() == Role::Link && n.label().is_some_and(|label| label.contains(part));
    harness.query_all_by(is).next().unwrap_or_else(|| panic!("no link {part} in {:?}", texts(harness)))
}

#[test]
fn rows_of_a_page_lead_on_and_the_way_back_is_named() {
    let mut harness = page(Lang::EN, 46.75, 39.76, "2020-11-20");
    assert!(says(&harness, "Karabakh Armenians → Azerbaijan"), "{:?}", texts(&harness));
    link(&harness, "Karabakh Armenians → Azerbaijan").click();
    harness.run();
    assert_eq!(state(&harness).date, day("2020-11-08"));
    link(&harness, " km").click_accesskit();
    harness.run();
    let Some(Item::Region(next, _)) = state(&harness).selection.clone() else { panic!("a region is chosen") };
    let (_, base) = shipped();
    assert_ne!(base.region(&next).expect("known").name.get(Lang::EN), "Shusha / Shushi (town)");
    let back = tr(Lang::EN, "key-back");
    let is_back = |n: &AccessKitNode| {
        n.label().is_some_and(|l| l.starts_with(&back) && l.contains("Shusha") && l.contains("8 Nov 2020"))
    };
    harness.get_by(is_back).click();
    harness.run();
    assert!(says(&harness, "Shusha (town)"), "{:?}", texts(&harness));
}

#[test]
fn a_source_opens_in_the_browser_on_a_click_and_only_then() {
    let mut harness = window(
        Lang::EN,
        [1280.0, 800.0],
        [
            Command::Select(Some(Item::Event("2020-10-26-washington-truce".into()))),
            Command::ShowTab(conflict_atlas::session::Tab::Sources),
        ],
    );
    let opened = |harness: &Harness<'_, App>| {
        let commands = harness.output().platform_output.commands.clone();
        commands.into_iter().find_map(|command| match command {
            OutputCommand::OpenUrl(open) => Some(open.url),
            _ => None,
        })
    };
    assert_eq!(opened(&harness), None);
    link(&harness, "Open ").click_accesskit();
    harness.step();
    let url = opened(&harness).or_else(|| {
        harness.step();
        opened(&harness)
    });
    assert!(url.is_some_and(|url| url.starts_with("http")), "{:?}", texts(&harness));
}

#[test]
fn who_does_nothing_on_the_day_leads_to_the_nearest_day_on_which_he_does() {
    let idle = [
        (Item::Actor("gnc".into()), "2016-01-01"),
        (Item::Actor("ca".into()), "2016-03-01"),
        (Item::Actor("by".into()), "2016-03-01"),
    ];
    let mut led = 0;
    for (item, date) in idle {
        let mut harness = window(Lang::EN, [1280.0, 800.0], [Command::SetDate(day(date)), Command::Select(Some(item))]);
        if !says(&harness, "Not on ") {
            continue;
        }
        link(&harness, "Go to ").click();
        harness.run();
        led += 1;
        assert_ne!(state(&harness).date, day(date));
        assert!(!says(&harness, "Not on "), "{:?}", texts(&harness));
    }
    assert!(led > 0, "some party does nothing early in 2016");
}

#[test]
fn a_party_page_tells_its_ground_in_square_kilometres_and_how_it_changed() {
    let select = Command::Select(Some(Item::Actor("az".into())));
    let harness = window(Lang::EN, [1280.0, 800.0], [Command::SetDate(day("2020-12-01")), select]);
    assert!(says(&harness, "km² more than on 1 January 2016"), "{:?}", texts(&harness));
    assert!(says(&harness, "since 8 November 2020"), "the ground and since when: {:?}", texts(&harness));
    let select = Command::Select(Some(Item::Actor("is".into())));
    let harness = window(Lang::AR, [1280.0, 800.0], [Command::SetDate(day("2018-12-01")), select]);
    assert!(says(&harness, "كم² مما كان في 1 كانون الثاني 2016"), "{:?}", texts(&harness));
}

#[test]
fn each_change_comes_with_its_source() {
    let (scenario, _) = shipped();
    let harness = window(
        Lang::EN,
        [1280.0, 3000.0],
        [Command::SetDate(day("2020-11-25")), Command::SetSince(Some(day("2020-11-20")))],
    );
    let links: Vec<String> =
        texts(&harness).into_iter().filter(|text| text.contains("Karabakh Armenians → ")).collect();
    assert!(!links.is_empty());
    for text in links {
        assert!(scenario.sources.iter().any(|source| text.contains(&source.publisher)), "{text}");
    }
}
