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
use conflict_atlas::model::dataset::{Deaths, Dialect, Field, PointPrecision, Row, TimePrecision};
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
    for name in ["acled.csv", "ged.csv", "arabic_1256.csv", "features.geojson", "places.kml", "walk.gpx"] {
        let first = file(name);
        let again = from_bytes(&written(&first.dataset), &Options::default()).expect("read again");
        assert_eq!((again.recognised.mapping.dialect, errors(&again)), (Dialect::Own, vec![]), "{name}");
        assert_eq!(content(&again.dataset), content(&first.dataset), "{name}");
    }
}

/// Texts that are awkward in tables.
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
        for start in ["lat,lon,date\n", "{\"features\":[", "<kml><Placemark>", "<gpx>", "PK\u{3}\u{4}"] {
            let _ = from_bytes(&[start.as_bytes(), &bytes].concat(), &Options::default());
        }
    }

    #[test]
    fn samples_cut_short_or_changed_are_read_as_far_as_they_go(
        which in 0..9_usize, cut in 0.0..1.0_f64, at in 0.0..1.0_f64, byte in any::<u8>(), cutting in any::<bool>(),
    ) {
        let names = [
            "acled.csv", "ged.csv", "turkish_1254.csv", "arabic_utf16.csv", "features.geojson", "places.kml", "walk.gpx",
            "french_1252.csv", "ged_without_head.csv",
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
