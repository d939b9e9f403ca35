//! A data set as a table that is read back as it was.

use crate::model::Ground;
use crate::model::dataset::{Dataset, Day, Field, Row};
use crate::text::cell;

use wkt::ToWkt as _;

/// The columns before the properties, by their words in [`super::mapping::Role`].
pub(super) const HEAD: [&str; 19] = [
    "id",
    "from",
    "to_exclusive",
    "date_precision",
    "lon",
    "lat",
    "geometry",
    "place_precision",
    "kind",
    "category",
    "actor_a",
    "actor_b",
    "deaths_low",
    "deaths_best",
    "deaths_high",
    "title",
    "place",
    "notes",
    "source",
];

/// What stands behind the name of a property that is called like a column of ours.
const MARK: &str = " (property)";

/// Whether a property's name needs a mark: it is that of a column of ours, or has a mark of its own.
fn is_taken(name: &str) -> bool {
    name.strip_suffix(MARK).map_or_else(|| HEAD.contains(&name), is_taken)
}

/// The name of a property by that of its column.
pub(super) fn property_name(column: &str) -> &str {
    let column = cell::read(column);
    column.strip_suffix(MARK).filter(|name| is_taken(name)).unwrap_or(column)
}

/// The table (RFC 4180, UTF-8 with a mark, so that spreadsheets read every script right); `line` is
/// given one piece after the other. No cell is a formula.
pub fn csv(data: &Dataset, out: impl std::io::Write) -> Result<(), csv::Error> {
    let mut out = out;
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(out);
    let names: Vec<&str> = data.property_names().collect();
    let named = names.iter().map(|name| if is_taken(name) { format!("{name}{MARK}") } else { (*name).to_owned() });
    for name in HEAD.iter().map(|name| (*name).to_owned()).chain(named) {
        writer.write_field(cell::written(&name).as_ref())?;
    }
    writer.write_record(None::<&[u8]>)?;
    for row in 0..data.len() as Row {
        let span = data.span(row);
        let (time, point) = data.precision(row);
        let at = data.at(row);
        let deaths = data.deaths(row);
        let count = |count: Option<u32>| count.map(|n| n.to_string()).unwrap_or_default();
        let text = |field| data.text(row, field).into_owned();
        // What has always been has no first day.
        let from = span.map(|span| span.from).filter(|from| Day::of(*from) > Day::of(Day::ALWAYS.date()));
        let cells = [
            text(Field::Id),
            from.map(|day| day.to_string()).unwrap_or_default(),
            span.and_then(|span| span.to).map(|day| day.to_string()).unwrap_or_default(),
            if span.is_some() { time.word().to_owned() } else { String::new() },
            at.lon.to_string(),
            at.lat.to_string(),
            data.ground(row).map(wkt).unwrap_or_default(),
            point.word().to_owned(),
            text(Field::Kind),
            text(Field::Category),
            text(Field::ActorA),
            text(Field::ActorB),
            count(deaths.low),
            count(deaths.best),
            count(deaths.high),
            text(Field::Title),
            text(Field::Place),
            text(Field::Notes),
            text(Field::Source),
        ];
        let properties = (0..names.len()).map(|column| data.property(row, column).into_owned());
        for cell in cells.into_iter().chain(properties) {
            writer.write_field(cell::written(&cell).as_ref())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(())
}

fn wkt(ground: &Ground) -> String {
    match ground {
        Ground::Lines(lines) => lines.wkt_string(),
        Ground::Polygons(polygons) => polygons.wkt_string(),
    }
}
