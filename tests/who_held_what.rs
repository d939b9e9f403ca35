//! Who held what on given days, against what the sources say; and that the ground is whole.

mod common;

use std::collections::BTreeSet;

use common::{day, shipped};
use conflict_atlas::model::summary::{leading_operation, local_summary};
use conflict_atlas::model::{About, AreaKind, Here, Moment, lon_lat};
use conflict_atlas::text::Lang;

/// Place, longitude, latitude, day, holders (`*`: contested).
const TABLE: &[(&str, f64, f64, &str, &str)] = &[
    // Karabakh: the towns on the days before and after they changed hands.
    ("Khankendi", 46.75, 39.82, "2016-01-01", "nk"),
    ("Khankendi", 46.75, 39.82, "2020-12-31", "nk"),
    ("Jabrayil", 47.0283, 39.3997, "2020-10-03", "nk"),
    ("Jabrayil", 47.0283, 39.3997, "2020-10-04", "az"),
    ("Hadrut", 47.03, 39.52, "2020-10-08", "nk"),
    ("Hadrut", 47.03, 39.52, "2020-10-09", "nk* az*"),
    ("Hadrut", 47.03, 39.52, "2020-10-15", "az"),
    ("Fuzuli", 47.1453, 39.6003, "2020-10-16", "nk"),
    ("Fuzuli", 47.1453, 39.6003, "2020-10-17", "az"),
    ("Zangilan", 46.6606, 39.0856, "2020-10-19", "nk"),
    ("Zangilan", 46.6606, 39.0856, "2020-10-20", "az"),
    ("Qubadli", 46.5817, 39.3442, "2020-10-24", "nk"),
    ("Qubadli", 46.5817, 39.3442, "2020-10-25", "az"),
    ("Shusha", 46.75, 39.76, "2020-11-07", "nk"),
    ("Shusha", 46.75, 39.76, "2020-11-08", "az"),
    ("Aghdam", 46.9283, 39.9911, "2020-11-19", "nk"),
    ("Aghdam", 46.9283, 39.9911, "2020-11-20", "az"),
    ("Kalbajar", 46.0364, 40.1064, "2020-11-24", "nk"),
    ("Kalbajar", 46.0364, 40.1064, "2020-11-25", "az"),
    ("Lachin corridor", 46.5461, 39.6408, "2020-12-02", "ru"),
    ("Horadiz", 47.335, 39.45, "2016-01-01", "az"),
    ("Ganja", 46.36, 40.68, "2020-10-26", "az"),
    // Northern Syria.
    ("Jarabulus", 38.0120, 36.8180, "2016-08-23", "is"),
    ("Jarabulus", 38.0120, 36.8180, "2016-08-24", "sna"),
    ("al-Bab", 37.516, 36.371, "2017-02-22", "is"),
    ("al-Bab", 37.516, 36.371, "2017-02-23", "sna"),
    ("Afrin", 36.87, 36.512, "2018-03-17", "sdf"),
    ("Afrin", 36.87, 36.512, "2018-03-18", "sna"),
    ("Tell Abyad", 38.953, 36.698, "2019-10-12", "sdf"),
    ("Tell Abyad", 38.953, 36.698, "2019-10-13", "sna"),
    ("Ras al-Ayn", 40.07, 36.85, "2019-10-19", "sdf"),
    ("Ras al-Ayn", 40.07, 36.85, "2019-10-20", "sna"),
    ("Kobani", 38.353, 36.89, "2020-10-26", "sdf"),
    ("Idlib", 36.6339, 35.9306, "2019-01-09", "opp"),
    ("Idlib", 36.6339, 35.9306, "2019-01-10", "hts"),
    ("Damascus", 36.28, 33.51, "2020-10-26", "sy"),
    // Northern Iraq.
    ("Zilkan camp", 43.43, 36.52, "2020-10-26", "tr"),
    ("Mosul", 43.13, 36.34, "2020-10-26", "iq"),
    // Libya.
    ("Tripoli", 13.19, 32.88, "2016-03-29", "gnc"),
    ("Tripoli", 13.19, 32.88, "2016-03-30", "gna"),
    ("Sirte", 16.59, 31.21, "2016-12-05", "is"),
    ("Sirte", 16.59, 31.21, "2016-12-06", "gna"),
    ("Sirte", 16.59, 31.21, "2020-01-06", "lna"),
    ("Gharyan", 13.02, 32.17, "2019-06-25", "lna"),
    ("Gharyan", 13.02, 32.17, "2019-06-26", "gna"),
    ("Benghazi", 20.07, 32.12, "2020-10-26", "lna"),
    // Elsewhere: the recognised state; a country that is no party; the sea.
    ("Ankara", 32.86, 39.93, "2020-10-26", "tr"),
    ("North Nicosia", 33.36, 35.22, "2020-10-26", "trnc"),
    ("Limassol", 33.03, 34.70, "2020-10-26", "cy"),
    ("Sofia", 23.32, 42.70, "2020-10-26", "BGR"),
    ("Open sea", 29.0, 34.0, "2020-10-26", ""),
];

#[test]
fn the_towns_were_held_by_whom_the_sources_say() {
    let (scenario, base) = shipped();
    for (place, lon, lat, date, expected) in TABLE {
        let here = Here::new(&scenario, &base, lon_lat(*lon, *lat), day(date));
        let holders: Vec<String> =
            here.holders.iter().map(|h| format!("{}{}", h.who.as_str(), if h.contested { "*" } else { "" })).collect();
        assert_eq!(holders.join(" "), *expected, "{place} on {date}");
    }
}

/// Rows of `tests/data/holders.json`.
#[derive(serde::Deserialize)]
struct Held {
    place: String,
    at: [f64; 2],
    date: String,
    holder: String,
    #[serde(default)]
    source: String,
}

#[derive(serde::Deserialize)]
struct TownDays {
    rows: Vec<Held>,
    second_sample: Vec<Held>,
    gaps: Vec<Held>,
    unsettled: Vec<Held>,
}

#[test]
fn hundreds_of_towns_were_held_by_whom_the_sources_say_on_hundreds_of_days() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/holders.json");
    let bytes = std::fs::read(path).expect("the table");
    let TownDays { rows, second_sample, gaps, unsettled } = serde_json::from_slice(&bytes).expect("town-days");
    assert!(rows.len() >= 400 && second_sample.len() >= 90, "{} and {}", rows.len(), second_sample.len());
    let (scenario, base) = shipped();
    let on_the_map = |row: &Held| {
        let here = Here::new(&scenario, &base, lon_lat(row.at[0], row.at[1]), day(&row.date));
        here.holders.first().map(|holder| holder.who.as_str().to_owned())
    };
    let wrong: Vec<String> = rows
        .iter()
        .chain(&second_sample)
        .filter(|row| on_the_map(row).as_deref() != Some(row.holder.as_str()))
        .map(|row| format!("{} on {}: {} held it, the map has {:?}", row.place, row.date, row.holder, on_the_map(row)))
        .collect();
    assert!(wrong.is_empty(), "{} of the town-days: {wrong:#?}", wrong.len());
    let unknown: Vec<_> =
        rows.iter().chain(&gaps).filter(|row| scenario.source(&row.source.as_str().into()).is_none()).collect();
    assert!(unknown.is_empty(), "{} rows without a source that the scenario has", unknown.len());
    // What is drawn one day belongs among the rows.
    for row in gaps.iter().chain(&unsettled) {
        assert_ne!(on_the_map(row).as_deref(), Some(row.holder.as_str()), "{} on {}", row.place, row.date);
    }
}

#[test]
fn a_holder_is_dated_from_when_it_came_over_all_rows() {
    let (scenario, base) = shipped();
    let cases = [
        // Idlib's outline changed eight times under the same holder.
        (36.6339, 35.9306, "2020-10-26", "2019-01-10", Some("opp")),
        (46.75, 39.76, "2020-11-09", "2020-11-08", Some("nk")),
        (16.59, 31.21, "2020-10-26", "2020-01-06", Some("gna")),
        (46.75, 39.82, "2020-10-26", "2016-01-01", None),
    ];
    for (lon, lat, date, since, before) in cases {
        let here = Here::new(&scenario, &base, lon_lat(lon, lat), day(date));
        assert_eq!(here.holders[0].since, Some(day(since)), "{lon},{lat} on {date}");
        assert_eq!(here.before.as_ref().map(|who| who.as_str()), before, "{lon},{lat} on {date}");
    }
}

/// A grid of points over the theatres, on every day on which anything changes.
#[test]
fn no_ground_ever_has_two_holders() {
    let (scenario, _) = shipped();
    let rows: Vec<_> = scenario.areas.iter().filter(|a| a.kind == AreaKind::Control).collect();
    let days: BTreeSet<_> = rows.iter().flat_map(|a| [Some(a.from), a.to]).flatten().collect();
    assert!(days.len() > 60, "{} days", days.len());
    let grids = [
        (45.5, 38.8, 47.6, 40.6, 0.06),
        (36.0, 34.5, 42.4, 37.3, 0.09),
        (9.5, 20.0, 25.0, 33.2, 0.35),
        (42.5, 36.4, 45.0, 37.4, 0.08),
    ];
    for (west, south, east, north, step) in grids {
        let (columns, lines) = (((east - west) / step) as i32, ((north - south) / step) as i32);
        for (i, j) in (0..columns).flat_map(|i| (0..lines).map(move |j| (i, j))) {
            // Off the grid of the data, so that no point lies on an edge.
            let at = lon_lat(west + f64::from(i) * step + 0.003_37, south + f64::from(j) * step + 0.002_19);
            let over: Vec<_> = rows.iter().filter(|row| row.covers(at)).collect();
            for date in &days {
                let now: Vec<&str> = over.iter().filter(|r| r.span().contains(*date)).map(|r| r.id.as_str()).collect();
                assert!(now.len() <= 1, "{},{} on {date}: {now:?}", at.lon, at.lat);
            }
        }
    }
}

#[test]
fn all_of_libya_has_a_holder_on_every_day() {
    let (scenario, base) = shipped();
    let libya = base.region(&"LBY".into()).expect("Libya is in the base geography");
    let rows: Vec<_> = scenario.areas.iter().filter(|a| a.kind == AreaKind::Control).collect();
    let mut points = 0;
    for (i, j) in (0..32).flat_map(|i| (0..27).map(move |j| (i, j))) {
        let at = lon_lat(9.51 + f64::from(i) * 0.5, 19.6 + f64::from(j) * 0.5);
        if libya.covers(at) {
            points += 1;
            for date in ["2016-01-01", "2018-07-01", "2019-04-10", "2020-01-10", "2020-12-31"] {
                let held = rows.iter().any(|r| r.span().contains(day(date)) && r.covers(at));
                assert!(held, "{},{} on {date}", at.lon, at.lat);
            }
        }
    }
    assert!(points > 300, "{points} points in Libya");
}

/// Place, longitude, latitude, what the summary says, what it must not say.
const DISPUTED: &[(&str, f64, f64, &str, &str)] = &[
    ("Simferopol", 34.1, 44.95, "Held by Russia.", "the recognised state"),
    ("Sukhumi", 41.02, 43.0, "Own authorities backed by Russia", "held by Georgia"),
    ("Majdal Shams", 35.77, 33.2, "Held by Israel.", "the recognised state"),
    ("Ramallah", 35.2, 31.9, "Palestinian Authority", "the recognised state"),
    ("Kyrenia", 33.3, 35.3, "Turkish Cypriot administration", "names no holder"),
    ("Stepanakert", 46.75, 39.82, "recognised as part of Azerbaijan", "the recognised state"),
    ("Baku", 49.85, 40.4, "the recognised state", "recognised as part of"),
];

#[test]
fn disputed_ground_is_never_given_to_the_recognised_state_that_does_not_hold_it() {
    let (scenario, base) = shipped();
    let moment = Moment::at(&scenario, day("2020-10-26"));
    for (place, lon, lat, says, never) in DISPUTED {
        let here = Here::new(&scenario, &base, lon_lat(*lon, *lat), moment.date);
        let text =
            local_summary(&scenario, &base, &About::new(&scenario, &base, &moment, here.at)).get(Lang::EN).to_owned();
        assert!(text.contains(says) && !text.contains(never), "{place}: {text}");
    }
}

#[test]
fn what_lies_on_the_coast_is_not_in_the_open_sea() {
    let (scenario, base) = shipped();
    let moment = Moment::at(&scenario, day("2020-10-26"));
    let here = Here::new(&scenario, &base, lon_lat(34.0, 43.2), moment.date);
    assert_eq!(here.region.map(|r| r.name.get(Lang::EN)), Some("Black Sea"));
    for now in here.events(&scenario, &base, &moment) {
        let event = &scenario.events[now.event];
        assert!(base.country_at(event.at).is_none(), "{} is on land", event.id);
    }
}

#[test]
fn the_day_is_named_by_an_operation_of_the_theatre_in_view() {
    let (scenario, _) = shipped();
    for (date, view, operation) in [
        ("2020-10-26", "overview", Some("second-karabakh-war")),
        ("2020-10-26", "karabakh", Some("second-karabakh-war")),
        ("2020-10-26", "eastern-mediterranean", Some("oruc-reis-2")),
        ("2019-10-15", "northern-syria", Some("peace-spring")),
        ("2019-10-15", "libya", Some("tripoli-campaign")),
        ("2019-10-15", "karabakh", None),
    ] {
        let moment = Moment::at(&scenario, day(date));
        let seen = scenario.view(&view.into()).map(|view| view.bbox);
        let found = leading_operation(&scenario, &moment, seen).map(|o| o.id.as_str());
        assert_eq!(found, operation, "{date} in {view}");
    }
}

#[test]
fn a_moment_is_the_same_every_time_and_counts_what_runs() {
    let (scenario, _) = shipped();
    let date = day("2020-10-26");
    let moment = Moment::at(&scenario, date);
    assert_eq!(moment, Moment::at(&scenario, date));
    let flows: Vec<&str> = moment.flows.iter().map(|&i| scenario.flows[i].id.as_str()).collect();
    assert!(flows.contains(&"flow-mercenaries-sy-tr-az") && !flows.contains(&"flow-troops-ru-peacekeepers"));
    let operations: Vec<&str> = moment.operations.iter().map(|&i| scenario.frame.operations[i].id.as_str()).collect();
    assert!(operations.contains(&"second-karabakh-war") && !operations.contains(&"peace-spring"));
    assert!(moment.events.windows(2).all(|w| scenario.events[w[0].event].from >= scenario.events[w[1].event].from));
}

#[test]
fn names_and_headlines_stand_in_both_languages() {
    let (scenario, base) = shipped();
    let mut texts: Vec<(String, &conflict_atlas::text::LocalText)> = Vec::new();
    texts.extend(
        scenario
            .events
            .iter()
            .flat_map(|e| [(format!("{} title", e.id), &e.title), (format!("{} place", e.id), &e.place)]),
    );
    texts.extend(scenario.flows.iter().flat_map(|f| {
        std::iter::once((format!("{} title", f.id), &f.title))
            .chain(f.stops.iter().map(|s| (format!("{} stop", f.id), s)))
    }));
    texts.extend(scenario.areas.iter().map(|a| (a.id.to_string(), &a.name)));
    texts.extend(
        scenario.actors.list().iter().flat_map(|a| [(a.id.to_string(), &a.name), (a.id.to_string(), &a.short)]),
    );
    texts.extend(scenario.frame.theatres.iter().map(|t| (t.id.to_string(), &t.name)));
    texts.extend(scenario.frame.operations.iter().map(|o| (o.id.to_string(), &o.name)));
    texts.extend(scenario.frame.views.iter().map(|v| (v.id.to_string(), &v.name)));
    texts.extend(base.countries.iter().chain(&base.units).chain(&base.seas).map(|r| (r.id.to_string(), &r.name)));
    assert!(texts.len() > 1500, "{} texts", texts.len());
    let lacking: Vec<_> =
        texts.iter().filter(|(_, t)| !t.has(Lang::EN) || !t.has(Lang::AR)).map(|(id, _)| id).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_fact_has_a_source_and_every_reference_leads_somewhere() {
    let (scenario, base) = shipped();
    assert_eq!(conflict_atlas::model::check::check(&scenario, &base), []);
    assert!(scenario.events.iter().all(|e| !e.facts.is_empty()));
}

#[test]
fn foreign_forces_on_ground_that_another_holds_are_named_from_their_first_day() {
    let (scenario, base) = shipped();
    let summary = |date: &str, lang| {
        let moment = Moment::at(&scenario, day(date));
        let about = About::new(&scenario, &base, &moment, lon_lat(46.75, 39.82));
        local_summary(&scenario, &base, &about).get(lang).to_owned()
    };
    for (lang, told) in [
        (Lang::EN, "Foreign forces stood there too: Russia, since 10 November 2020."),
        (Lang::AR, "وفيها أيضاً قوات أجنبية: روسيا، منذ 10 تشرين الثاني 2020."),
    ] {
        assert!(!summary("2020-11-09", lang).contains(told), "{}", summary("2020-11-09", lang));
        assert!(summary("2020-11-12", lang).contains(told), "{}", summary("2020-11-12", lang));
    }
}
