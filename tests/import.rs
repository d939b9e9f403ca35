//! Anybody's data files: what is in them is in the table, what is left out is said, and no bytes
//! make a reader fall, hang or take what it should not.

#[path = "../fuzz/src/content.rs"]
mod content;

use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use conflict_atlas::io::import::{ImportError, Options, read, read_file};
use conflict_atlas::io::limits;
use conflict_atlas::model::check::Severity;
use conflict_atlas::model::dataset::{Deaths, Dialect, Field, PointPrecision, Role, Row, TimePrecision};
use conflict_atlas::model::{DataFile, Dataset, DateOrder, Format, Ground, lon_lat};
use content::{content, days, written};
use proptest::prelude::*;

fn sample(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import").join(name)
}

fn file(name: &str) -> DataFile {
    read_file(&sample(name), &Options::default(), &mut |_| ControlFlow::Continue(())).expect("the sample is read")
}

fn from_bytes(bytes: &[u8], options: &Options) -> Result<DataFile, ImportError> {
    read("data", &mut Cursor::new(bytes), options, &mut |_| ControlFlow::Continue(()))
}

fn from_text(text: &str) -> DataFile {
    from_bytes(text.as_bytes(), &Options::default()).expect("it is read")
}

fn errors(imported: &DataFile) -> Vec<String> {
    let errors = imported.problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(ToString::to_string).collect()
}

/// The row with this title.
fn titled(data: &Dataset, title: &str) -> Row {
    (0..data.len() as Row).find(|&row| data.text(row, Field::Title) == title).expect("a row with this title")
}

#[test]
fn an_acled_export_is_recognised_and_kept_whole() {
    let imported = file("acled.csv");
    assert_eq!(imported.recognised.mapping.dialect, Dialect::Acled);
    assert_eq!((imported.records, imported.skipped, imported.dataset.len()), (4, 1, 3));
    assert_eq!(
        errors(&imported),
        ["acled.csv: row 5, latitude: latitude 123.0000 is not between −90 and 90; it is left out"]
    );
    let data = &imported.dataset;
    assert_eq!(
        [0, 1, 2].map(|row| days(data, row)),
        ["2020-01-31..2020-02-01", "2020-02-02..2020-02-03", "2020-02-15..2020-02-16"]
    );
    assert_eq!(
        [0, 1, 2].map(|row| data.precision(row)),
        [
            (TimePrecision::Day, PointPrecision::Exact),
            (TimePrecision::Week, PointPrecision::Near),
            (TimePrecision::Month, PointPrecision::Province),
        ]
    );
    assert_eq!(data.at(0), lon_lat(37.25, 36.5));
    assert_eq!(data.deaths(0), Deaths { low: None, best: Some(3), high: None });
    let texts = [Field::Id, Field::Kind, Field::Category, Field::ActorA, Field::ActorB, Field::Place];
    assert_eq!(
        texts.map(|field| data.text(0, field).into_owned()),
        ["XXA1", "Battles", "Armed clash", "Blue Column", "Green Column", "Ashford"]
    );
    assert!(data.text(0, Field::Notes).contains("\"shots\" were heard.\nTwo lines."));
    let kept: Vec<(String, String)> = data.properties(0).map(|(n, t)| (n.to_owned(), t.into_owned())).collect();
    for (name, text) in
        [("admin2", "Upper"), ("geo_precision", "1"), ("inter1", "Rebel group"), ("timestamp", "1581000000")]
    {
        assert!(kept.contains(&(name.to_owned(), text.to_owned())), "{name} in {kept:?}");
    }
}

#[test]
fn ucdp_ged_is_recognised_with_and_without_its_head() {
    for name in ["ged.csv", "ged_without_head.csv"] {
        let imported = file(name);
        let data = &imported.dataset;
        assert_eq!((imported.recognised.mapping.dialect, errors(&imported)), (Dialect::Ged, vec![]), "{name}");
        assert_eq!(data.len(), 3);
        // In the order of time: the one over the turn of the year first; its last day belongs to it.
        assert_eq!(
            [0, 1, 2].map(|row| days(data, row)),
            ["2019-12-30..2020-01-03", "2020-03-01..2020-03-02", "2020-04-01..2020-05-01"]
        );
        assert_eq!(
            [0, 1, 2].map(|row| data.precision(row)),
            [
                (TimePrecision::Days, PointPrecision::Province),
                (TimePrecision::Day, PointPrecision::Exact),
                (TimePrecision::Month, PointPrecision::Country),
            ]
        );
        assert_eq!(data.deaths(1), Deaths { low: Some(3), best: Some(4), high: Some(6) });
        assert_eq!(data.deaths(2), Deaths { low: Some(0), best: Some(10), high: Some(10) });
        assert_eq!(
            [0, 1, 2].map(|row| data.text(row, Field::Kind).into_owned()),
            ["non-state", "state-based", "one-sided"]
        );
        assert_eq!(data.text(1, Field::ActorA), "Government of Exland");
        assert!(data.properties(0).any(|(name, text)| name == "where_prec" && text == "5"), "the code is kept");
    }
}

#[test]
fn encodings_separators_decimal_commas_and_date_orders_are_found_out() {
    for (name, encoding, separator, order, title, day) in [
        ("turkish_1254.csv", "windows-1254", ';', DateOrder::DayFirst, "Gösteri", "2020-10-25..2020-10-26"),
        ("arabic_1256.csv", "windows-1256", ',', DateOrder::DayFirst, "قصف مدفعي على القرية", "2020-11-01..2020-11-02"),
        ("arabic_utf16.csv", "UTF-16LE", '\t', DateOrder::DayFirst, "قصف مدفعي على القرية", "2020-11-01..2020-11-02"),
        ("french_1252.csv", "windows-1252", ';', DateOrder::MonthFirst, "Fête", "2020-06-07..2020-06-08"),
    ] {
        let imported = file(name);
        let found = &imported.recognised;
        assert_eq!((found.encoding, found.separator), (encoding, Some(separator)), "{name}");
        assert_eq!(found.order, Some((order, false)), "{name}");
        assert_eq!(errors(&imported), [""; 0], "{name}");
        let row = titled(&imported.dataset, title);
        assert_eq!(days(&imported.dataset, row), day, "{name}");
        assert!(imported.dataset.edges().is_some_and(|[west, south, ..]| west == 46.2 && south == 39.1), "{name}");
    }
}

#[test]
fn an_order_found_late_holds_for_the_rows_before_it_and_one_not_found_is_said() {
    let late = from_text("lat,lon,date\n1,1,05/03/2020\n1,1,06/03/2020\n1,1,12/31/2020\n");
    assert_eq!(late.recognised.order, Some((DateOrder::MonthFirst, false)));
    assert_eq!([0, 1].map(|row| days(&late.dataset, row)), ["2020-05-03..2020-05-04", "2020-06-03..2020-06-04"]);

    let open = from_text("lat,lon,date\n1,1,05/03/2020\n");
    assert_eq!(open.recognised.order, Some((DateOrder::DayFirst, true)));
    assert!(open.problems.iter().any(|p| p.reason.contains("day first is assumed")), "{:?}", open.problems);

    let given = Options { order: Some(DateOrder::MonthFirst), ..Options::default() };
    let told = from_bytes(b"lat,lon,date\n1,1,05/03/2020\n", &given).expect("read");
    assert_eq!(days(&told.dataset, 0), "2020-05-03..2020-05-04");
}

#[test]
fn every_row_is_kept_or_named_with_row_column_and_reason() {
    let text = "id,lat,lon,date,deaths\n1,39,46,2020-01-01,3\n2,,46,2020-01-01,3\n3,x,46,2020-01-01,3\n\
        4,39,-181,2020-01-01,3\n5,39,46,soon,many\n6,39,46,2020-01-01,3,4\n7,39,46\n,,,,\n";
    let imported = from_text(text);
    assert_eq!((imported.records, imported.skipped, imported.dataset.len()), (8, 5, 3));
    assert_eq!(
        errors(&imported),
        [
            "data: row 3: has no latitude; it is left out",
            "data: row 4, lat: “x” is no latitude; it is left out",
            "data: row 5, lon: longitude -181 is not between −180 and 180; it is left out",
            "data: row 7: has 6 cells where the head has 5; it is left out",
            "data: row 9: is empty; it is left out",
        ]
    );
    let notices: Vec<String> =
        imported.problems.iter().filter(|p| p.severity == Severity::Notice).map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "data: row 6, date: “soon” is no date; the row is kept without it",
            "data: row 6, deaths: “many” is no count; the row is kept without it",
            "data: row 8: has 3 cells where the head has 5; the others are empty",
        ]
    );
}

#[test]
fn geojson_has_its_days_its_properties_and_its_shapes() {
    let imported = file("features.geojson");
    let data = &imported.dataset;
    assert_eq!(imported.recognised.format, Format::GeoJson);
    // A group of two points is two rows.
    assert_eq!((imported.records, imported.skipped, data.len()), (7, 2, 6));
    assert_eq!(
        errors(&imported),
        [
            "features.geojson: feature 5: has no geometry; it is left out",
            "features.geojson: feature 6: lies off the globe, at longitude 46.75, latitude 139.76; it is left out",
        ]
    );
    for (title, expected) in [
        ("Meeting", "2020-09-27..2020-09-28"),
        ("March", "2020-10-01..2020-11-10"),
        ("Zone", "2020-11-09..2020-11-10"),
        ("Always there", "undated"),
    ] {
        assert_eq!(days(data, titled(data, title)), expected, "{title}");
    }
    assert!(matches!(data.ground(titled(data, "March")), Some(Ground::Lines(_))));
    assert!(matches!(data.ground(titled(data, "Zone")), Some(Ground::Polygons(_))));
    let meeting: Vec<(String, String)> =
        data.properties(titled(data, "Meeting")).map(|(n, t)| (n.to_owned(), t.into_owned())).collect();
    let expected = [("marker-color", "#ff0000"), ("tags", "[\"x\",\"y\"]")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(meeting, expected);
    let group: Vec<Row> = (0..data.len() as Row).filter(|&row| data.record(row) == 4).collect();
    assert_eq!(group.iter().map(|&row| days(data, row)).collect::<Vec<_>>(), ["2020-01-01..2020-07-01"; 2]);
}

#[test]
fn kml_things_have_their_own_days_or_those_of_their_folder() {
    let imported = file("places.kml");
    let data = &imported.dataset;
    for (title, expected) in [
        ("Inherits & keeps", "2020-09-27..2020-11-10"),
        ("Own day", "2020-10-01..2020-11-01"),
        ("Area", "2020-01-01.."),
        ("Track", "2020-10-01..2020-10-04"),
    ] {
        assert_eq!(days(data, titled(data, title)), expected, "{title}");
    }
    assert_eq!((imported.records, imported.skipped, data.len()), (7, 3, 4));
    let first = titled(data, "Inherits & keeps");
    assert_eq!(data.text(first, Field::Kind), "battle");
    assert_eq!(data.text(first, Field::Notes), "<b>text</b>", "markup is text");
    let kept: Vec<String> = data.properties(first).map(|(name, text)| format!("{name}: {text}")).collect();
    assert!(
        kept.contains(&"units: two".to_owned()) && kept.contains(&"folder: Made up / Autumn".to_owned()),
        "{kept:?}"
    );
    assert!(errors(&imported).iter().any(|e| e.contains("never opened")), "{:?}", errors(&imported));
}

#[test]
fn gpx_has_points_routes_and_tracks() {
    let imported = file("walk.gpx");
    let data = &imported.dataset;
    assert_eq!((imported.records, imported.skipped, data.len()), (4, 1, 3));
    assert_eq!(days(data, titled(data, "Well")), "2020-10-01..2020-10-02");
    assert_eq!(days(data, titled(data, "Walk")), "2020-10-01..2020-10-03");
    assert_eq!(days(data, titled(data, "Way")), "undated");
    assert!(data.ground(titled(data, "Walk")).is_some() && data.ground(titled(data, "Well")).is_none());
}

/// What a row says under this name.
fn property(data: &Dataset, row: Row, name: &str) -> String {
    data.properties(row).find(|(known, _)| *known == name).map(|(_, text)| text.into_owned()).unwrap_or_default()
}

fn notices(imported: &DataFile) -> Vec<String> {
    let notices = imported.problems.iter().filter(|problem| problem.severity == Severity::Notice);
    notices.map(|problem| format!("{}: {}", problem.at, problem.reason)).collect()
}

#[test]
fn timemap_events_have_their_sources_and_associations_in_words() {
    let imported = file("incidents.timemap.json");
    let data = &imported.dataset;
    assert_eq!(imported.recognised.format, Format::TimeMap);
    assert_eq!((imported.records, imported.skipped, data.len()), (5, 3, 2));
    assert_eq!(
        errors(&imported),
        [
            "incidents.timemap.json: event 3: has no latitude; it is left out",
            "incidents.timemap.json: event 4, latitude: latitude 139 is not between −90 and 90; it is left out",
            "incidents.timemap.json: event 5: is no object; it is left out",
        ]
    );
    // 10/17 can only be a month first, so 10/05 is one, too.
    assert_eq!([0, 1].map(|row| days(data, row)), ["2020-10-05..2020-10-06", "2020-10-17..2020-10-18"]);
    assert_eq!(data.at(0), lon_lat(46.02, 39.91));
    let texts = [Field::Id, Field::Notes, Field::Place, Field::Kind, Field::Source];
    assert_eq!(
        texts.map(|field| data.text(0, field).into_owned()),
        [
            "EV1",
            "Shells hit a market.",
            "Ashford",
            "Shelling",
            "A filmed strike, Someone, 10/06/2020: https://example.org/1 https://example.org/2; https://example.org/3",
        ]
    );
    for (name, text) in [
        ("Type of area", "Residential; School"),
        ("narrative", "The first week"),
        ("time", "14:30"),
        ("time_precision", "hour"),
    ] {
        assert_eq!(property(data, 0, name), text, "{name}");
    }
    assert_eq!(data.deaths(1).best, Some(2), "what TimeMap does not know is known by its name");
    assert_eq!((data.text(1, Field::Source).as_ref(), property(data, 1, "associations").as_str()), ("S9", "A9"));
    assert_eq!(
        notices(&imported),
        [
            "event 2: names the association “A9”, which is not in the file",
            "event 2: names the source “S9”, which is not in the file",
            ": has “sites”, too; only events, sources and associations are read",
        ]
    );
}

#[test]
fn timemap_is_read_as_a_bare_list_as_a_download_and_in_any_order() {
    for (text, day, kind, source, (name, value)) in [
        (
            r#"[{"desc":"x","date":"8/3/2011","time":"18:30","location":"L","lat":"17.8","long":"-18.2","source":"me","category":"c"}]"#,
            "2011-08-03..2011-08-04",
            "c",
            "me",
            ("time", "18:30"),
        ),
        (
            r#"[{"id":"a","date":"2022-03-01","latitude":"50","longitude":"30","description":"x","sources":[{"id":"s","path":"https://e.org","description":"clip"}],"filters":[{"key":"Location","value":"Residential"}]}]"#,
            "2022-03-01..2022-03-02",
            "",
            "clip: https://e.org",
            ("Location (filter)", "Residential"),
        ),
        (
            r#"{"sources":[{"id":"s","paths":["https://e.org"]}],"associations":[{"id":"k","title":"K","mode":"CATEGORY"}],"events":[{"date":"2022-03-01","latitude":1,"longitude":2,"associations":["k"],"sources":["s"]}]}"#,
            "2022-03-01..2022-03-02",
            "K",
            "https://e.org",
            ("time", ""),
        ),
        (
            r#"[{"date":"2022-03-01","latitude":1,"longitude":2,"associations":["k"],"sources":["s"]}]"#,
            "2022-03-01..2022-03-02",
            "",
            "s",
            ("associations", "k"),
        ),
    ] {
        let imported = from_text(text);
        let data = &imported.dataset;
        assert_eq!((imported.recognised.format, errors(&imported)), (Format::TimeMap, vec![]), "{text}");
        assert_eq!((days(data, 0).as_str(), property(data, 0, name).as_str()), (day, value), "{text}");
        assert_eq!(
            [Field::Kind, Field::Source].map(|field| data.text(0, field).into_owned()),
            [kind, source],
            "{text}"
        );
    }
    let open = from_text(r#"[{"desc":"x","date":"8/3/2011","lat":"17.8","long":"-18.2"}]"#);
    assert_eq!(open.recognised.order, Some((DateOrder::MonthFirst, true)), "as TimeMap writes dates");
    assert!(errors(&from_text(r#"{"sources":{}}"#))[0].contains("has no events"));
    let cut = std::fs::read_to_string(sample("incidents.timemap.json")).expect("the sample");
    let cut = from_text(&cut[..cut.find("{\"id\": \"EV3").expect("an event")]);
    assert_eq!(cut.dataset.len(), 2, "what stands before the cut is read");
    assert!(errors(&cut)[0].contains("after event 2: is not whole"), "{:?}", errors(&cut));
}

#[test]
fn units_of_orbat_mapper_stand_where_they_stood_from_day_to_day() {
    let imported = file("crossing.orbat.json");
    let data = &imported.dataset;
    assert_eq!(imported.recognised.format, Format::OrbatMapper);
    assert_eq!((imported.records, imported.skipped, data.len()), (11, 3, 13));
    assert_eq!(
        errors(&imported),
        [
            "crossing.orbat.json: unit 2, “A Company”: has no place; it is left out",
            "crossing.orbat.json: event 3: has no place; it is left out",
            "crossing.orbat.json: feature 4, “Between things”: has no place; it is left out",
        ]
    );
    let mut rows: Vec<String> = (0..data.len() as Row)
        .map(|row| {
            let [title, kind] = [Field::Title, Field::Kind].map(|field| data.text(row, field));
            let at = data.at(row);
            let ground = match data.ground(row) {
                None => format!("{} {}", at.lon, at.lat),
                Some(Ground::Lines(lines)) => format!("line of {}", lines.0[0].0.len()),
                Some(Ground::Polygons(_)) => "area".to_owned(),
            };
            format!("{title}, {kind}: {} {ground}", days(data, row))
        })
        .collect();
    rows.sort();
    assert_eq!(
        rows,
        [
            "1st Battalion, movement: 2020-10-01..2020-10-05 line of 3",
            "1st Battalion, unit: 2020-10-01..2020-10-04 46 39.5",
            "1st Battalion, unit: 2020-10-04..2020-10-09 46.5 39.8",
            "B Company, unit: 2020-10-01.. 46.1 39.5",
            "Bridge laid, event: 2020-10-04..2020-10-05 46.3 39.7",
            "Bridgehead, geometry: 2020-10-04..2020-10-09 area",
            "Guard, unit: 2020-10-02..2020-10-08 46.6 39.9",
            "Guard, unit: 2020-10-08.. 46.7 39.95",
            "Note, annotation: 2020-10-02.. 46.4 39.4",
            "Phase line, tacticalGraphic: 2020-10-02..2020-10-05 line of 2",
            "Phase line, tacticalGraphic: 2020-10-05.. line of 2",
            "They meet, event: 2020-10-05..2020-10-06 46.5 39.8",
            "They meet, event: 2020-10-05..2020-10-06 46.6 39.9",
        ]
    );
    let over = (0..data.len() as Row).find(|&row| data.text(row, Field::Notes).starts_with("Over the river"));
    let over = over.expect("the second stretch");
    assert_eq!(
        [Field::Id, Field::ActorA, Field::Notes].map(|field| data.text(over, field).into_owned()),
        ["u1", "Blue", "Over the river\nMade up."]
    );
    let company = titled(data, "B Company");
    for (row, name, text) in [
        (over, "sidc", "10031000161211000099"),
        (over, "group", "Column"),
        (over, "equipment", "2 × Bridge layer"),
        (company, "higher units", "1st Battalion"),
        (company, "sidc", "10031000151211000000"),
        (titled(data, "Bridge laid"), "media", "The bridge: https://example.org/bridge"),
        (titled(data, "Bridgehead"), "fill", "#ff0000"),
        (titled(data, "Phase line"), "stroke", "#00ff00"),
        (titled(data, "Phase line"), "layer", "Lines"),
        (titled(data, "They meet"), "units", "1st Battalion; Guard; A Company"),
    ] {
        assert_eq!(property(data, row, name), text, "{name}");
    }
    assert_eq!(
        notices(&imported),
        [
            "unit 4, “Guard”, state 3: “soon” is no time; it is not taken",
            "unit 4, “Guard”: lies off the globe, at longitude 46.8, latitude 139.95; that place is not taken",
            "event 2: names the unit “A Company”, which has no place on its day",
            "event 2: names the unit “u9”, which is not in the file",
            "layer 3, “Old map”: is a picture or map from elsewhere, which is not read",
            ": changes of equipment, personnel and supplies are not read; there are 1",
        ]
    );
}

#[test]
fn a_scenario_is_read_in_any_order_refused_when_encrypted_and_never_too_deep() {
    let backwards = r#"{"startTime":"2020-10-02","sides":[{"subUnits":[{"location":[1,2],"id":"u"}],"name":"S"}],"events":[{"where":{"units":["u"],"type":"units"},"startTime":"2020-10-03"}],"type":"ORBAT-mapper"}"#;
    let imported = from_text(backwards);
    assert_eq!((imported.dataset.len(), errors(&imported)), (2, vec![]), "type last");
    let refused =
        from_bytes(br#"{"type":"ORBAT-mapper-encrypted","version":"1.0.0","ciphertext":"x"}"#, &Options::default());
    let refused = refused.map(|_| ()).expect_err("refused").to_string();
    assert!(refused.contains("save it without one"), "{refused}");
    for depth in [60, 70, 100_000] {
        let (open, close) = (r#"{"location":[1,2],"subUnits":["#.repeat(depth), "]}".repeat(depth));
        let text = format!(
            r#"{{"type":"ORBAT-mapper","sides":[{{"subUnits":[{open}{close}]}},{{"subUnits":[{{"location":[1,2]}}]}}]}}"#
        );
        let imported = from_text(&text);
        let deep = if depth == 60 { depth } else { 0 };
        assert_eq!(imported.dataset.len(), deep + 1, "{depth} deep; the side beside it is read");
        assert_eq!(errors(&imported).len(), usize::from(deep == 0), "{:?}", errors(&imported));
    }
    let text = std::fs::read_to_string(sample("crossing.orbat.json")).expect("the sample");
    let cut = from_text(&text[..text.find("\"e2\"").expect("an event")]);
    assert_eq!((cut.dataset.len(), cut.skipped), (7, 1), "the sides and the first event are whole");
    assert!(errors(&cut).iter().any(|error| error.contains("is not whole")), "{:?}", errors(&cut));
}

#[test]
fn properties_of_every_format_mean_what_the_person_says() {
    let geojson = r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"foo":"2020-05-03","date":"2019-01-01","name":"x","who":"y"}}"#;
    let kml = r#"<kml><Placemark><TimeStamp><when>2019-01-01</when></TimeStamp><name>x</name><ExtendedData><Data name="foo"><value>2020-05-03</value></Data><Data name="who"><value>y</value></Data></ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark></kml>"#;
    let gpx = r#"<gpx><wpt lon="1" lat="2"><time>2019-01-01T00:00:00Z</time><name>x</name><foo>2020-05-03</foo><who>y</who></wpt></gpx>"#;
    let timemap = r#"[{"latitude":2,"longitude":1,"date":"2019-01-01","description":"","title":"x","foo":"2020-05-03","who":"y"}]"#;
    let orbat = r#"{"type":"ORBAT-mapper","startTime":"2019-01-01","sides":[{"subUnits":[{"name":"x","location":[1,2],"foo":"2020-05-03","who":"y"}]}]}"#;
    for text in [geojson, kml, gpx, timemap, orbat] {
        let first = from_text(text);
        assert!(days(&first.dataset, 0).starts_with("2019-01-01.."), "{text}");
        assert_eq!((property(&first.dataset, 0, "who"), titled(&first.dataset, "x")), ("y".to_owned(), 0), "{text}");
        let again = |said: &[(&str, Role)]| {
            let mut mapping = first.recognised.mapping.clone();
            for (name, role) in said {
                let column = mapping.columns.iter().position(|column| column.name == *name);
                mapping.assign(column.expect("it was met"), *role);
            }
            from_bytes(text.as_bytes(), &Options { mapping: Some(mapping), ..Options::default() }).expect("read")
        };
        // Read with what was recognised, nothing changes.
        assert_eq!(content(&again(&[]).dataset), content(&first.dataset), "{text}");
        let changed = again(&[("foo", Role::From), ("who", Role::Text(Field::ActorA))]);
        let data = &changed.dataset;
        assert_eq!(days(data, 0), "2020-05-03..2020-05-04", "{text}");
        assert_eq!((data.text(0, Field::ActorA).as_ref(), property(data, 0, "who").as_str()), ("y", ""), "{text}");
        let shown = &changed.recognised.mapping.columns;
        assert!(shown.iter().any(|column| column.name == "foo" && column.role == Role::From), "{shown:?}");
        // No property says where things are; what is ignored is gone.
        let elsewhere = again(&[("foo", Role::Longitude), ("who", Role::Ignored)]);
        assert_eq!(elsewhere.dataset.at(0), lon_lat(1.0, 2.0), "{text}");
        let kept = ["foo", "who"].map(|name| property(&elsewhere.dataset, 0, name));
        assert_eq!(kept, ["2020-05-03", ""], "{text}");
    }
    let dated = from_text(geojson).recognised.mapping;
    let mut without = dated.clone();
    let n = without.columns.iter().position(|column| column.name == "date").expect("met");
    without.assign(n, Role::Property);
    let options = Options { mapping: Some(without), ..Options::default() };
    let read = from_bytes(geojson.as_bytes(), &options).expect("read");
    assert_eq!(
        (days(&read.dataset, 0).as_str(), property(&read.dataset, 0, "date").as_str()),
        ("undated", "2019-01-01")
    );
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

#[test]
fn a_kmz_is_opened_and_a_bomb_or_a_path_out_of_its_folder_is_refused_in_words() {
    let kml = std::fs::read(sample("places.kml")).expect("the sample");
    let good = zipped(&[("files/icon.png", b"x"), ("other.kml", b"<kml/>"), ("doc.kml", &kml)]);
    let imported = from_bytes(&good, &Options::default()).expect("read");
    assert_eq!((imported.recognised.format, imported.dataset.len()), (Format::Kmz, 4));

    let bomb = zipped(&[("doc.kml", &vec![b' '; limits::RATIO_FROM_BYTES as usize * 4])]);
    let refused = |bytes: &[u8]| from_bytes(bytes, &Options::default()).map(|_| ()).expect_err("refused").to_string();
    assert!(refused(&bomb).contains("times its size"), "{}", refused(&bomb));
    let outside = zipped(&[("../../doc.kml", &kml)]);
    assert!(refused(&outside).contains("leaves its folder"), "{}", refused(&outside));
    assert!(refused(&zipped(&[("readme.txt", b"hello")])).contains("without a KML"));
    assert!(refused(&good[..good.len() / 2]).contains("no whole archive"));
}

#[test]
fn what_is_no_data_is_refused_with_the_reason() {
    for (bytes, reason) in [
        (&b""[..], "is empty"),
        (b"   \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0", "is no text"),
        (b"<html><body/></html>", "neither KML nor GPX"),
        (b"name,age\nx,3\n", "no columns that say where"),
    ] {
        let error = from_bytes(bytes, &Options::default()).map(|_| ()).expect_err("refused").to_string();
        assert!(error.contains(reason), "{error}");
    }
}

#[test]
fn nesting_and_long_rows_end_in_words() {
    let deep = format!("<kml>{}", "<Folder>".repeat(100_000));
    assert!(errors(&from_text(&deep))[0].contains("deep"));
    let json = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}", "[".repeat(100_000));
    assert_eq!(errors(&from_text(&json)).len(), 1);
    let mut wkt = "id;geometry\n1;POINT (1 2)\n2;".to_owned();
    wkt.push_str(&"GEOMETRYCOLLECTION(".repeat(5_000));
    let imported = from_text(&wkt);
    assert_eq!((imported.skipped, imported.dataset.len()), (1, 1), "{:?}", imported.problems);
    let mut quote = "lat,lon,notes\n1,2,fine\n1,2,\"never closed\n".to_owned();
    quote.push_str(&"1,2,swallowed\n".repeat(limits::RECORD_BYTES / 10));
    let imported = from_text(&quote);
    assert!(errors(&imported)[0].contains("quotation mark"), "{:?}", errors(&imported));
    assert_eq!(imported.dataset.len(), 1);
}

#[test]
fn reading_tells_how_far_it_is_and_stops_when_asked() {
    let text = format!("lat,lon\n{}", "1,2\n".repeat(50_000));
    let mut told = Vec::new();
    let imported = read("data", &mut Cursor::new(text.as_bytes()), &Options::default(), &mut |progress| {
        told.push((progress.bytes, progress.rows, progress.of));
        ControlFlow::Continue(())
    });
    assert_eq!(imported.expect("read").dataset.len(), 50_000);
    assert!(told.len() > 5 && told.is_sorted_by_key(|(bytes, rows, _)| (*bytes, *rows)), "{told:?}");
    assert!(told.iter().all(|(bytes, _, of)| *of == text.len() as u64 && bytes <= of));
    let stopped = read("data", &mut Cursor::new(text.as_bytes()), &Options::default(), &mut |progress| {
        if progress.rows > 10_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(ImportError::Cancelled { .. })));
}

#[test]
fn every_sample_comes_back_from_our_own_table_as_it_was() {
    for name in [
        "acled.csv",
        "ged.csv",
        "arabic_1256.csv",
        "features.geojson",
        "places.kml",
        "walk.gpx",
        "incidents.timemap.json",
        "crossing.orbat.json",
    ] {
        let first = file(name);
        let again = from_bytes(&written(&first.dataset), &Options::default()).expect("read again");
        assert_eq!((again.recognised.mapping.dialect, errors(&again)), (Dialect::Own, vec![]), "{name}");
        assert_eq!(content(&again.dataset), content(&first.dataset), "{name}");
    }
}

/// Texts that are awkward in tables.
#[test]
fn columns_of_one_name_are_all_kept_and_no_head_is_a_formula() {
    // Twice the same name, one that differs by a space, none, a formula, and one of our own columns.
    let table = from_text("lon,lat,note,note , note,,=1+1\n46.5,39.5,a,b,c,d,e\n");
    let json = from_text(
        r#"{"type": "Feature", "geometry": {"type": "Point", "coordinates": [46.5, 39.5]},
            "properties": {"a": "1", "a ": "2", " a": "3", "": "4", "=1+1": "5", "geometry": "6", "@b\t": "7"}}"#,
    );
    let of = |imported: &DataFile| -> Vec<(String, String)> {
        imported.dataset.properties(0).map(|(name, text)| (name.to_owned(), text.into_owned())).collect()
    };
    let pairs = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    assert_eq!(table.dataset.text(0, Field::Notes), "a");
    // The dialog and `--column` can tell them apart.
    let names: Vec<&str> = table.recognised.mapping.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["lon", "lat", "note", "note (2)", "note (3)", "column 6", "=1+1"]);
    assert_eq!(of(&table), pairs(&[("note (2)", "b"), ("note (3)", "c"), ("column 6", "d"), ("=1+1", "e")]));
    assert_eq!(
        of(&json),
        pairs(&[
            ("a", "1"),
            ("a (2)", "2"),
            ("a (3)", "3"),
            ("column 4", "4"),
            ("=1+1", "5"),
            ("geometry", "6"),
            ("@b", "7")
        ])
    );
    for imported in [table, json] {
        let bytes = written(&imported.dataset);
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for name in reader.headers().expect("a head").iter().map(|name| name.trim_start_matches('\u{FEFF}')) {
            assert!(!name.starts_with(['=', '+', '-', '@']), "{name} is a formula");
        }
        let again = from_bytes(&bytes, &Options::default()).expect("our own table is read");
        assert_eq!(content(&again.dataset), content(&imported.dataset));
    }
}

fn awkward() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "[=+@'-][ -~]{0,5}",
        Just("line\nbreak \"quoted\", comma; tab\t".to_owned()),
        Just("أيلول ٢٠٢٠ İğdır".to_owned()),
        Just(String::new()),
    ]
    // Cells of spaces alone are empty cells.
    .prop_filter("not blank", |text| text.is_empty() || !text.trim().is_empty())
}

proptest! {
    #[test]
    fn rows_come_back_from_our_own_table_as_they_were(
        rows in proptest::collection::vec(
            (awkward(), awkward(), -180.0..=180.0_f64, -90.0..=90.0_f64, 0..3_000_u32, proptest::option::of(0..5_000_u32)),
            1..40,
        ),
    ) {
        let mut text = csv::Writer::from_writer(Vec::new());
        text.write_record(["title", "note of mine", "lon", "lat", "date", "deaths"]).expect("written");
        for (title, note, lon, lat, day, deaths) in &rows {
            let date = conflict_atlas::model::dataset::Day(*day as i32 + 17_000).date().to_string();
            let deaths = deaths.map(|n| n.to_string()).unwrap_or_default();
            text.write_record([title, note, &lon.to_string(), &lat.to_string(), &date, &deaths]).expect("written");
        }
        let first = from_bytes(&text.into_inner().expect("written"), &Options::default()).expect("read");
        prop_assert_eq!(first.dataset.len(), rows.len());
        let again = from_bytes(&written(&first.dataset), &Options::default()).expect("read again");
        prop_assert_eq!(content(&again.dataset), content(&first.dataset));
    }

    #[test]
    fn counts_add_up_whatever_the_cells_hold(
        rows in proptest::collection::vec(("[0-9.x,-]{0,6}", "[0-9.x-]{0,6}", "[0-9/x-]{0,10}"), 0..60),
    ) {
        let mut text = csv::Writer::from_writer(Vec::new());
        text.write_record(["latitude", "longitude", "date"]).expect("written");
        for (lat, lon, date) in &rows {
            text.write_record([lat, lon, date]).expect("written");
        }
        // Cells that are mostly no numbers are no columns of places, and that is said.
        if let Ok(imported) = from_bytes(&text.into_inner().expect("written"), &Options::default()) {
            prop_assert_eq!(imported.records, imported.skipped + imported.dataset.len() as u64);
            prop_assert_eq!(imported.records, rows.len() as u64);
            prop_assert_eq!(errors(&imported).len() as u64, imported.skipped);
            for row in 0..imported.dataset.len() as Row {
                prop_assert!(imported.dataset.at(row).is_on_globe());
            }
        }
    }

    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = from_bytes(&bytes, &Options::default());
        for start in ["lat,lon,date\n", "{\"features\":[", "{\"events\":[", "{\"sides\":[", "<kml><Placemark>", "<gpx>", "PK\u{3}\u{4}"] {
            let _ = from_bytes(&[start.as_bytes(), &bytes].concat(), &Options::default());
        }
    }

    #[test]
    fn samples_cut_short_or_changed_are_read_as_far_as_they_go(
        which in 0..11_usize, cut in 0.0..1.0_f64, at in 0.0..1.0_f64, byte in any::<u8>(), cutting in any::<bool>(),
    ) {
        let names = [
            "acled.csv", "ged.csv", "turkish_1254.csv", "arabic_utf16.csv", "features.geojson", "places.kml", "walk.gpx",
            "french_1252.csv", "ged_without_head.csv", "incidents.timemap.json", "crossing.orbat.json",
        ];
        let mut bytes = std::fs::read(sample(names[which])).expect("the sample");
        let whole = from_bytes(&bytes, &Options::default()).expect("read").dataset.len();
        let place = ((bytes.len() - 1) as f64 * at) as usize;
        if cutting {
            bytes.truncate((bytes.len() as f64 * cut) as usize);
        } else {
            bytes[place] = byte;
        }
        if let Ok(imported) = from_bytes(&bytes, &Options::default()) {
            prop_assert!(imported.dataset.len() <= whole + 1, "no row comes from nowhere");
            prop_assert!(imported.skipped <= imported.records);
            let _ = written(&imported.dataset);
        }
        let _ = from_bytes(&zipped(&[("doc.kml", &bytes)]), &Options::default());
    }
}
