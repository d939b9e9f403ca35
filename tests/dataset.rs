//! The table of events: every answer of its indexes is that of a plain look at all rows, and
//! windows end right to the day.

use conflict_atlas::model::dataset::{Builder, Day, Deaths, Field, NewRow, Row, Window};
use conflict_atlas::model::time::{Span, Step, add_days};
use conflict_atlas::model::{Bbox, Dataset, Date, LonLat, lon_lat};
use proptest::prelude::*;

/// A row of a test: first day, length in days (0 runs on), place.
type Plain = (Option<i32>, i32, f64, f64);

fn dataset(rows: &[Plain]) -> Dataset {
    let mut builder = Builder::default();
    for (n, &(from, length, lon, lat)) in rows.iter().enumerate() {
        let from = from.map(Day);
        builder.push(NewRow {
            record: n as u32,
            from,
            to: from.filter(|_| length > 0).map(|from| Day(from.0 + length)),
            at: lon_lat(lon, lat),
            ..NewRow::default()
        });
        builder.text(Field::Id, &format!("row {n}"));
        builder.text(Field::Kind, ["battle", "", "protest"][n % 3]);
    }
    builder.finish()
}

fn rows() -> impl Strategy<Value = Vec<Plain>> {
    let length = prop_oneof![8 => Just(1), 1 => 2..40, 1 => Just(0)];
    // Places on a coarse grid, so that many share a point or lie on an edge.
    let degree = |most: i32| (-most..=most).prop_map(|n| f64::from(n) / 4.0);
    proptest::collection::vec(
        (proptest::option::weighted(0.95, 16_800..16_900), length, degree(40), degree(30)),
        0..300,
    )
}

fn day(n: i32) -> Date {
    Day(n).date()
}

fn records(data: &Dataset, rows: impl IntoIterator<Item = Row>) -> Vec<u32> {
    let mut list: Vec<u32> = rows.into_iter().map(|row| data.record(row)).collect();
    list.sort_unstable();
    list
}

/// The rows of a plain look.
fn plain(rows: &[Plain], wanted: impl Fn(&Plain) -> bool) -> Vec<u32> {
    rows.iter().zip(0..).filter(|(row, _)| wanted(row)).map(|(_, n)| n).collect()
}

fn meets(&(from, length, ..): &Plain, (first, end): (i32, i32)) -> bool {
    from.is_some_and(|from| first < end && from < end && (length == 0 || from + length > first))
}

fn away(place: LonLat, lon: f64, lat: f64) -> f64 {
    (lon - place.lon).hypot((lat - place.lat) / place.lat.to_radians().cos())
}

proptest! {
    #[test]
    fn a_window_has_the_rows_that_a_plain_look_finds(
        list in rows(), first in 16_790..16_910_i32, length in 0..60_i32, west in -11.0..9.0_f64, size in 0.1..9.0_f64,
    ) {
        let data = dataset(&list);
        let days = (first, first + length);
        let span = Span { from: day(first), to: Some(day(first + length)) };
        let found = data.in_span(span).collect::<Vec<_>>();
        prop_assert!(found.is_sorted(), "in the order of time");
        prop_assert_eq!(records(&data, found), plain(&list, |row| meets(row, days)));

        // Edges on the grid of the points: they belong to the box.
        let west = west.floor();
        let bbox = Bbox::new([west, west / 2.0, west + size, west / 2.0 + size]).expect("a box");
        let inside = |row: &Plain| bbox.contains(lon_lat(row.2, row.3));
        let found = data.rows(Window { span: None, bbox: Some(bbox) });
        prop_assert!(found.is_sorted());
        prop_assert_eq!(records(&data, found), plain(&list, inside));
        let both = data.rows(Window { span: Some(span), bbox: Some(bbox) });
        prop_assert_eq!(records(&data, both), plain(&list, |row| inside(row) && meets(row, days)));

        let open = Span { from: day(first), to: None };
        prop_assert_eq!(records(&data, data.in_span(open)), plain(&list, |row| meets(row, (first, i32::MAX))));
    }

    #[test]
    fn the_nearest_row_is_the_one_that_a_plain_look_finds(
        list in rows(), lon in -10.0..10.0_f64, lat in -8.0..8.0_f64, radius in 0.05..3.0_f64,
    ) {
        let data = dataset(&list);
        let place = lon_lat(lon, lat);
        let distance = |row: Row| { let at = data.at(row); away(place, at.lon, at.lat) };
        let all = (0..data.len() as Row).filter(|&row| distance(row) <= radius);
        let expected = all.min_by(|&a, &b| distance(a).total_cmp(&distance(b)).then(a.cmp(&b)));
        prop_assert_eq!(data.nearest(place, radius, |_| true), expected);
        let other = data.nearest(place, radius, |row| Some(row) != expected);
        prop_assert!(expected.is_none() || other != expected, "only what is wanted");
    }

    #[test]
    fn counts_by_step_add_up(list in rows()) {
        let data = dataset(&list);
        let dated = list.iter().filter(|row| row.0.is_some()).count();
        prop_assert_eq!(data.dated(), dated);
        for step in Step::ALL {
            let counts = data.counts(step, None);
            prop_assert_eq!(counts.iter().map(|(_, n)| n).sum::<usize>(), dated);
            for (start, n) in counts {
                let end = step.add(start, 1);
                let begun = list.iter().filter(|row| row.0.is_some_and(|from| day(from) >= start && day(from) < end));
                prop_assert_eq!(n, begun.count(), "{:?} from {}", step, start);
            }
        }
    }
}

#[test]
fn windows_begin_and_end_right_to_the_day() {
    // One event a day for two years, each on its day alone.
    let first = Day::of(jiff::civil::date(2019, 1, 1)).0;
    let data = dataset(&(0..731).map(|n| (Some(first + n), 1, 0.0, 0.0)).collect::<Vec<_>>());
    for month in 1..=12 {
        let from = jiff::civil::date(2020, month, 1);
        let to = Step::Month.add(from, 1);
        let rows: Vec<Row> = data.in_span(Span { from, to: Some(to) }).collect();
        assert_eq!(rows.len(), from.days_in_month() as usize, "{from}");
        let mut days = rows.iter().filter_map(|&row| data.span(row)).map(|span| span.from);
        assert_eq!((days.next(), days.next_back()), (Some(from), Some(add_days(to, -1))));
    }
    let empty = Span { from: day(first + 5), to: Some(day(first + 5)) };
    assert_eq!(data.in_span(empty).count(), 0, "a span without a day has no row");
}

#[test]
fn what_runs_on_is_found_in_every_later_window_and_before_it_began_in_none() {
    let mut list: Vec<Plain> = (0..500).map(|n| (Some(n), 1, 1.0, 1.0)).collect();
    list[3] = (Some(3), 0, 1.0, 1.0);
    list[70] = (Some(70), 300, 1.0, 1.0);
    let data = dataset(&list);
    let found = |a: i32, b: i32| records(&data, data.in_span(Span { from: day(a), to: Some(day(b)) }));
    assert_eq!(found(400, 402), [3, 400, 401]);
    assert_eq!(found(369, 370), [3, 70, 369]);
    assert_eq!(found(370, 371), [3, 370]);
    assert_eq!(found(1, 3), [1, 2]);
}

#[test]
fn a_row_keeps_what_it_was_given() {
    let mut builder = Builder::default();
    let later = NewRow { record: 2, from: Some(Day(10)), to: Some(Day(9)), ..NewRow::default() };
    builder.push(later);
    builder.text(Field::Title, "later");
    let column = builder.column("fatal");
    builder.property(column, "yes");
    let deaths = Deaths { low: Some(0), best: Some(4), high: None };
    builder.push(NewRow { record: 3, from: Some(Day(1)), at: lon_lat(46.0, 39.0), deaths, ..NewRow::default() });
    let data = builder.finish();
    assert_eq!((data.record(0), data.record(1)), (3, 2), "in the order of time");
    assert_eq!(data.deaths(0), deaths);
    assert_eq!(data.deaths(1), Deaths::default());
    assert_eq!(data.text(1, Field::Title), "later");
    assert_eq!(data.text(0, Field::Title), "");
    assert_eq!(
        data.properties(1).map(|(name, text)| (name.to_owned(), text.into_owned())).collect::<Vec<_>>(),
        [("fatal".to_owned(), "yes".to_owned())]
    );
    assert_eq!(data.properties(0).count(), 0);
    assert_eq!(data.span(0).and_then(|span| span.to), None, "runs on");
    assert_eq!(data.span(1), Some(Span { from: day(10), to: Some(day(11)) }), "at least its first day");
}
