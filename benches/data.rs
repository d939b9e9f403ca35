//! What a million rows cost: reading them, a month, a box, the nearest, counts for drawing.
//! `cargo bench --bench data`. The rows are made up, by a fixed rule.

use std::fmt::Write as _;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::OnceLock;

use conflict_atlas::io::import::{Options, read};
use conflict_atlas::model::dataset::{Day, Row, Window};
use conflict_atlas::model::time::{Span, Step};
use conflict_atlas::model::{Bbox, DataFile, Dataset, Date, lon_lat};

const ROWS: usize = 1_000_000;

/// Days from 1 January 2016 on.
const FIRST: Date = jiff::civil::date(2016, 1, 1);
const DAYS: f64 = 1_827.0;

fn main() {
    divan::main();
}

/// Numbers from 0 to 1, the same each time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn text() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let mut numbers = Numbers(88_172_645_463_325_252);
        let mut out = "id,lon,lat,date,kind,notes\n".to_owned();
        for id in 0..ROWS {
            let (lon, lat) = (8.0 + 48.0 * numbers.next(), 18.0 + 30.0 * numbers.next());
            let date = Day(Day::of(FIRST).0 + (DAYS * numbers.next()) as i32).date();
            let kind = ["battle", "shelling", "protest", "raid"][id % 4];
            let _ = writeln!(out, "{id},{lon:.5},{lat:.5},{date},{kind},row {id} of the made-up set");
        }
        out
    })
}

#[expect(clippy::unwrap_used, reason = "a bench without its data cannot run")]
fn imported() -> DataFile {
    let mut input = Cursor::new(text().as_bytes());
    read("data.csv", &mut input, &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| imported().dataset)
}

fn month(n: i64) -> Span {
    let from = Step::Month.add(FIRST, n);
    Span { from, to: Some(Step::Month.add(from, 1)) }
}

fn whole() -> Window {
    Window { span: None, bbox: Bbox::new([8.0, 18.0, 56.0, 48.0]) }
}

#[divan::bench(sample_count = 5)]
fn load_from_csv(bencher: divan::Bencher<'_, '_>) {
    text();
    bencher.bench(imported);
}

/// All sixty months, one after the other.
#[divan::bench]
fn scrub_sixty_months(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    bencher.bench(|| (0..60).map(|n| data.in_span(month(n)).map(|row| data.at(row).lon).sum::<f64>()).sum::<f64>());
}

/// A month of one country.
#[divan::bench]
fn a_month_in_a_box(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    let window = Window { span: Some(month(30)), bbox: Bbox::new([35.0, 32.0, 43.0, 38.0]) };
    bencher.bench(|| data.rows(divan::black_box(window)).len());
}

/// All years of one country.
#[divan::bench]
fn all_years_in_a_box(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    let window = Window { span: None, bbox: Bbox::new([35.0, 32.0, 43.0, 38.0]) };
    bencher.bench(|| data.rows(divan::black_box(window)).len());
}

#[divan::bench]
fn everything_in_a_box(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    bencher.bench(|| data.rows(divan::black_box(whole())).len());
}

#[divan::bench]
fn nearest_of_all(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    bencher.bench(|| data.nearest(divan::black_box(lon_lat(37.2, 36.2)), 0.2, |_| true));
}

/// Of a month alone, six pixels around the pointer.
#[divan::bench]
fn nearest_of_a_month(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    let span = month(30);
    let wanted = |row: Row| data.span(row).is_some_and(|days| days.overlaps(span));
    bencher.bench(|| data.nearest(divan::black_box(lon_lat(37.2, 36.2)), 0.2, wanted));
}

#[divan::bench]
fn counts_by_day(bencher: divan::Bencher<'_, '_>) {
    let data = data();
    bencher.bench(|| data.counts(divan::black_box(Step::Day), None).len());
}
