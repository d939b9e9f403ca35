//! The counts of a small folder, month by month.

use std::path::Path;

use serde_json::{Value, json};

use super::Report;
use super::data::{self, Expected};
use super::steps::{Phase, Seen, counts, pick};
use crate::session::{Command, Session};

const MONTHS: usize = 60;

/// The first day of each month since January 2016, and the end.
fn edges() -> Vec<i64> {
    let mut edges = vec![0];
    for month in 0..MONTHS {
        let (year, month) = (2016 + month / 12, month % 12);
        let leap = i64::from(year % 4 == 0);
        let days = [31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month];
        edges.push(edges[edges.len() - 1] + days);
    }
    edges
}

/// A small folder of the bench: one point on the first and on the last day of each month.
fn folder(root: &Path, arrows_in_a_month: usize) {
    let edges = edges();
    let date = |day: i64| {
        let month = edges.partition_point(|edge| *edge <= day) - 1;
        format!("{}-{:02}-{:02}", 2016 + month / 12, month % 12 + 1, day - edges[month] + 1)
    };
    let mut points = "id,lon,lat,date,t,kind,theatre,weight\n".to_owned();
    let mut picks = Vec::new();
    for month in 0..MONTHS {
        for (n, day) in [edges[month], edges[month + 1] - 1].into_iter().enumerate() {
            let (id, lon, lat) = (month * 2 + n, 20.0 + month as f64 * 0.4, 30.0 + n as f64);
            points += &format!("{id},{lon},{lat},{},{day},battle,north,1\n", date(day));
            if month == 30 {
                picks.push(json!([id, lon, lat]));
            }
        }
    }
    std::fs::write(root.join("points_120.csv"), points).expect("written");
    let whole = |from: &str, to: &str, geometry: Value| {
        let properties = json!({ from: "2016-01-01", to: "2020-12-31" });
        let feature = json!({ "type": "Feature", "properties": properties, "geometry": geometry });
        json!({ "type": "FeatureCollection", "features": [feature] }).to_string()
    };
    let line = json!({ "type": "LineString", "coordinates": [[20, 30], [25, 35]] });
    let ring = json!({ "type": "Polygon", "coordinates": [[[20, 30], [25, 30], [25, 35], [20, 30]]] });
    std::fs::write(root.join("arrows.geojson"), whole("start", "end", line)).expect("written");
    std::fs::write(root.join("areas.geojson"), whole("from", "to", ring)).expect("written");
    let month = |n: usize| json!({ "month": vec![n; MONTHS] });
    let expected = json!({
        "edges": edges,
        "points": { "120": { "month": vec![2; MONTHS], "picks": picks } },
        "arrows": month(arrows_in_a_month),
        "areas": month(1),
    });
    std::fs::write(root.join("expected.json"), expected.to_string()).expect("written");
}

const REPORT: Report = Report { n: 120 };

fn opened(root: &Path) -> (Expected, Session) {
    let expected = Expected::read(root).unwrap_or_else(|e| panic!("{e:?}"));
    let mut session = data::session(&expected);
    data::read_all(root, REPORT.n).unwrap_or_else(|e| panic!("{e:?}")).into_iter().for_each(|c| session.run(c));
    (expected, session)
}

#[test]
fn the_edges_of_months_are_right_to_the_day() {
    let root = tempfile::tempdir().expect("a folder");
    folder(root.path(), 1);
    let (expected, mut session) = opened(root.path());
    for (month, step) in Phase::Scrub.steps(&expected).into_iter().enumerate() {
        session.run(step);
        assert_eq!(counts(session.state()), [Some(1), Some(1), Some(2)], "month {month}");
    }
    for (month, step) in Phase::ScrubCum.steps(&expected).into_iter().enumerate() {
        session.run(step);
        assert_eq!(counts(session.state()), [Some(1), Some(1), Some(2 * (month + 1))], "up to month {month}");
    }
    session.run(Command::ShowPeriod(expected.window(30, 30)));
    assert_eq!(pick(session.state(), &expected, REPORT, "pick"), [2, 2], "hit and exact");
}

#[test]
fn a_wrong_count_or_two_pictures_alike_are_not_right() {
    let root = tempfile::tempdir().expect("a folder");
    for (arrows, pictures, right) in [(1, [1, 2], true), (2, [1, 2], false), (1, [1, 1], false)] {
        folder(root.path(), arrows);
        let (expected, mut session) = opened(root.path());
        let mut seen = Seen::default();
        for (month, picture) in pictures.into_iter().enumerate() {
            session.run(Command::ShowPeriod(expected.window(month, month)));
            seen.look(session.state(), &expected, REPORT, (month, picture));
        }
        assert_eq!(seen.say(REPORT), right, "{arrows} arrows, {pictures:?}");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    let root = tempfile::tempdir().expect("a folder");
    folder(root.path(), 1);
    let missing = data::read_all(root.path(), 7).map(|_| ()).expect_err("no such file");
    assert!(format!("{missing:?}").contains("points_7.csv"), "{missing:?}");
}
