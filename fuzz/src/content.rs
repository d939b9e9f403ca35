//! What a table of rows says, to compare one with another.

use conflict_atlas::io::import::write;
use conflict_atlas::model::Dataset;
use conflict_atlas::model::dataset::{Field, Row};

/// "2020-09-27..2020-09-28", "2020-09-27..", "undated".
pub fn days(data: &Dataset, row: Row) -> String {
    data.span(row).map_or("undated".to_owned(), |span| {
        format!("{}..{}", span.from, span.to.map(|to| to.to_string()).unwrap_or_default())
    })
}

/// Everything that a table says, in an order that does not depend on where it was read from.
pub fn content(data: &Dataset) -> Vec<String> {
    let row = |row: Row| {
        let texts: Vec<String> = Field::ALL.map(|field| data.text(row, field).into_owned()).to_vec();
        let mut properties: Vec<String> = data.properties(row).map(|(name, text)| format!("{name}={text}")).collect();
        properties.sort();
        let (precision, at) = (data.precision(row), data.at(row));
        let deaths = data.deaths(row);
        // The middle of ground is reckoned anew.
        let place = data.ground(row).map_or(format!("{at:?}"), |ground| format!("{ground:?}"));
        format!("{} {precision:?} {place} {deaths:?} {texts:?} {properties:?}", days(data, row))
    };
    (0..data.len() as Row).map(row).collect()
}

/// A table as our own CSV.
pub fn written(data: &Dataset) -> Vec<u8> {
    let mut bytes = Vec::new();
    write::csv(data, &mut bytes).expect("written");
    bytes
}
