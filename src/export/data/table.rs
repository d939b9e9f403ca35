//! A table for spreadsheets (RFC 4180, UTF-8 with a mark, so that they read Arabic right).

use super::Extract;
use crate::export::ExportError;
use crate::model::Date;
use crate::text::LocalText;
use crate::text::cell::written;

const HEAD: [&str; 17] = [
    "what",
    "id",
    "title",
    "from",
    "to_exclusive",
    "theatre",
    "kind",
    "place",
    "longitude",
    "latitude",
    "actors",
    "confidence",
    "facts",
    "sources",
    "days_shown",
    "attribution",
    "boundaries",
];

/// The table: one row for each event, arrow and area.
pub fn csv(extract: &Extract<'_>) -> Result<Vec<u8>, ExportError> {
    let Extract { scenario, in_view, lang, .. } = *extract;
    let mut rows: Vec<[String; HEAD.len()]> = Vec::new();
    let texts = |texts: &[LocalText]| texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(" ");
    let names = |ids: &mut dyn Iterator<Item = &crate::model::ActorId>| {
        ids.map(|id| scenario.actors.name(id, lang)).collect::<Vec<_>>().join("; ")
    };
    let end = |to: Option<Date>| to.map(|to| to.to_string()).unwrap_or_default();
    let about = || [extract.interval(), extract.attribution.to_owned(), extract.boundaries.to_owned()];
    for event in in_view.events.iter().map(|&i| &scenario.events[i]) {
        let [days, attribution, boundaries] = about();
        rows.push([
            "event".to_owned(),
            event.id.to_string(),
            event.title.get(lang).to_owned(),
            event.from.to_string(),
            end(event.span().to),
            event.theatre.to_string(),
            event.kind.key().to_owned(),
            event.place.get(lang).to_owned(),
            event.at.lon.to_string(),
            event.at.lat.to_string(),
            names(&mut event.actors.iter()),
            event.confidence.key().to_owned(),
            texts(&event.facts),
            extract.cited(&event.sources).join("; "),
            days,
            attribution,
            boundaries,
        ]);
    }
    for flow in in_view.flows.iter().map(|&i| &scenario.flows[i]) {
        let [days, attribution, boundaries] = about();
        let last = flow.path.last().copied().unwrap_or_default();
        let stops: Vec<&str> = flow.stops.iter().map(|stop| stop.get(lang)).collect();
        rows.push([
            "arrow".to_owned(),
            flow.id.to_string(),
            flow.title.get(lang).to_owned(),
            flow.from.to_string(),
            end(flow.to),
            flow.theatre.to_string(),
            flow.kind.key().to_owned(),
            stops.join(" → "),
            last.lon.to_string(),
            last.lat.to_string(),
            names(&mut flow.actors.iter()),
            flow.confidence.key().to_owned(),
            texts(&flow.facts),
            extract.cited(&flow.sources).join("; "),
            days,
            attribution,
            boundaries,
        ]);
    }
    for area in in_view.areas.iter().map(|&i| &scenario.areas[i]) {
        let [days, attribution, boundaries] = about();
        rows.push([
            "area".to_owned(),
            area.id.to_string(),
            area.name.get(lang).to_owned(),
            area.from.to_string(),
            end(area.to),
            area.theatre.to_string(),
            area.kind.key().to_owned(),
            area.name.get(lang).to_owned(),
            area.inside.lon.to_string(),
            area.inside.lat.to_string(),
            names(&mut std::iter::once(&area.holder).chain(&area.contested)),
            area.confidence.key().to_owned(),
            area.how.as_ref().map(|how| how.get(lang).to_owned()).unwrap_or_default(),
            extract.cited(&area.sources).join("; "),
            days,
            attribution,
            boundaries,
        ]);
    }
    let failed = |reason: String| ExportError::Packing(format!("the table could not be written: {reason}"));
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(HEAD).map_err(|e| failed(e.to_string()))?;
    for row in &rows {
        writer.write_record(row.iter().map(|cell| written(cell).into_owned())).map_err(|e| failed(e.to_string()))?;
    }
    writer.into_inner().map_err(|e| failed(e.to_string()))
}
