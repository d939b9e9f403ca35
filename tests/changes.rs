//! What changed between two days, against who held what on each of them.

mod common;

use common::{day, shipped};
use conflict_atlas::model::{Changes, Ground, Here, lon_lat};
use geo::{Contains, GeodesicArea};
use proptest::prelude::*;

/// Place, longitude, latitude, the two days, who held it before and after; nothing where the same.
const TABLE: &[(&str, f64, f64, [&str; 2], &str)] = &[
    ("Shusha", 46.75, 39.76, ["2020-09-26", "2020-12-31"], "nk > az"),
    ("Khankendi", 46.75, 39.82, ["2020-09-26", "2020-12-31"], ""),
    ("Kalbajar", 46.0364, 40.1064, ["2020-11-20", "2020-11-25"], "nk > az"),
    ("Kalbajar", 46.0364, 40.1064, ["2020-11-10", "2020-11-24"], ""),
    ("Afrin", 36.87, 36.512, ["2018-01-19", "2018-03-18"], "sdf > sna"),
    ("Raqqa", 39.01, 35.95, ["2016-01-01", "2020-12-31"], "is > sdf"),
    ("Haftanin", 42.85, 37.28, ["2020-06-01", "2020-06-30"], "iq > tr"),
    ("Sirte", 16.59, 31.21, ["2016-01-01", "2020-12-31"], "is > lna"),
    // Taken and lost again in between: no net change.
    ("Tripoli", 13.19, 32.88, ["2019-04-01", "2020-07-01"], ""),
];

#[test]
fn ground_that_changed_hands_is_told_with_both_holders() {
    let (scenario, base) = shipped();
    for (place, lon, lat, [from, to], expected) in TABLE {
        let changes = Changes::between(&scenario, &base, day(from), day(to));
        let found = changes.ground().find(|c| c.ground.contains(&geo::Point::new(*lon, *lat)));
        let holders = found.map(|c| format!("{} > {}", c.from.as_str(), c.to.as_str())).unwrap_or_default();
        assert_eq!(&holders, expected, "{place}, {from} to {to}");
        if let Some(change) = found {
            assert!(day(from) < change.on && change.on <= day(to), "{place}: since {}", change.on);
        }
    }
}

#[test]
fn the_war_of_2020_moved_about_as_much_ground_as_is_known() {
    let (scenario, base) = shipped();
    let changes = Changes::between(&scenario, &base, day("2020-09-26"), day("2020-12-01"));
    let km2: f64 = changes.ground().filter(|c| c.to.as_str() == "az").map(|c| c.km2).sum();
    // The seven districts, 7,634 km² officially, less the strips held before, more a third of the oblast;
    // the outlines are generalised by up to a third in single districts.
    assert!((7_000.0..11_000.0).contains(&km2), "{km2} km²");
    for change in changes.ground() {
        let area = change.ground.geodesic_area_unsigned() / 1e6;
        assert!((change.km2 - area).abs() < 1e-6, "{} and {area}", change.km2);
    }
}

#[test]
fn events_and_flows_are_those_that_began_or_ended_in_between() {
    let (scenario, base) = shipped();
    let (from, to) = (day("2020-11-08"), day("2020-11-10"));
    let changes = Changes::between(&scenario, &base, from, to);
    let events: Vec<&str> =
        changes.theatres.iter().flat_map(|t| &t.events).map(|&i| scenario.events[i].id.as_str()).collect();
    assert!(
        events.contains(&"2020-11-10-trilateral-statement") && !events.contains(&"2020-11-08-shusha"),
        "{events:?}"
    );
    let begun: Vec<&str> =
        changes.theatres.iter().flat_map(|t| &t.begun).map(|&i| scenario.flows[i].id.as_str()).collect();
    assert_eq!(begun, ["flow-troops-ru-peacekeepers"]);
    for theatre in &changes.theatres {
        for &i in &theatre.ended {
            let flow = &scenario.flows[i];
            assert!(flow.span().contains(from) && !flow.span().contains(to), "{}", flow.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// On any two days, in any order: ground that is told to have changed was held by the one
    /// before and is held by the other after.
    #[test]
    fn what_is_told_agrees_with_a_click_on_either_day(a in 0..1827_i64, b in 0..1827_i64, spots in proptest::collection::vec((0.0..1.0_f64, 0.0..1.0_f64), 60)) {
        let (scenario, base) = shipped();
        let on = |n: i64| conflict_atlas::model::Step::Day.add(day("2016-01-01"), n);
        let changes = Changes::between(&scenario, &base, on(a), on(b));
        prop_assert_eq!((changes.from, changes.to), (on(a.min(b)), on(a.max(b))));
        if a == b {
            prop_assert!(changes.theatres.is_empty());
        }
        for (x, y) in spots {
            // Northern Syria, where most changed.
            let at = lon_lat(36.0 + 5.5 * x, 34.8 + 2.4 * y);
            for change in changes.ground().filter(|c| c.ground.contains(&geo::Point::from(at))) {
                for (date, who) in [(changes.from, &change.from), (changes.to, &change.to)] {
                    let here = Here::new(&scenario, &base, at, date);
                    prop_assert_eq!(here.holders.first().map(|h| h.who.as_str()), Some(who.as_str()), "{:?} on {}", at, date);
                }
            }
        }
    }
}

#[test]
fn ground_is_as_large_whichever_way_its_rings_run() {
    let (scenario, _) = common::shipped();
    for area in &scenario.areas {
        // Libya, the largest country here, has 1.76 million square kilometres.
        assert!((0.0..1.8e6).contains(&area.km2()), "{} has {} km²", area.id, area.km2());
        let mut turned = area.clone();
        if let Ground::Polygons(polygons) = &mut turned.ground {
            polygons.iter_mut().for_each(|polygon| polygon.exterior_mut(|ring| ring.0.reverse()));
            assert!((turned.km2() - area.km2()).abs() < 1e-6 * area.km2().max(1.0), "{}", area.id);
        }
    }
}
