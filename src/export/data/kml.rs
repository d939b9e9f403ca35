//! KML (OGC 12-007r2) with a `TimeSpan` on everything, for globes with a time slider.

use std::collections::HashMap;

use kml::types::{
    Coord, Element, Folder, Geometry, KmlDocument, LineString, LinearRing, MultiGeometry, Placemark, Point, Polygon,
};
use kml::{Kml, KmlWriter};

use super::Extract;
use crate::export::ExportError;
use crate::model::{ActorId, Ground, LonLat, SourceId, Span};
use crate::text::{LocalText, tr};

/// The document: folders of areas, arrows and events.
pub fn kml(extract: &Extract<'_>) -> Result<Vec<u8>, ExportError> {
    let Extract { scenario, in_view, lang, .. } = *extract;
    let note = [extract.interval(), extract.attribution.to_owned(), extract.boundaries.to_owned()].join("\n");
    let mut elements = vec![named("name", extract.title), named("description", &note)];
    let mut actors: Vec<&ActorId> = Vec::new();
    let holders = in_view.areas.iter().map(|&i| &scenario.areas[i].holder);
    for actor in holders.chain(in_view.flows.iter().filter_map(|&i| scenario.flows[i].sender())) {
        if !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    elements.extend(actors.iter().filter_map(|id| style(extract, id)));
    let areas = in_view.areas.iter().map(|&i| &scenario.areas[i]).map(|area| {
        let how: Vec<LocalText> = area.how.iter().cloned().collect();
        let what = (&area.name, area.span(), &how[..], &area.sources[..]);
        placemark(extract, what, Some(&area.holder), ground(&area.ground))
    });
    let areas = areas.collect::<Vec<_>>();
    let flows = in_view.flows.iter().map(|&i| &scenario.flows[i]).map(|flow| {
        let line = LineString { tessellate: true, ..LineString::from(flow.path.iter().map(coord).collect::<Vec<_>>()) };
        let what = (&flow.title, flow.span(), &flow.facts[..], &flow.sources[..]);
        placemark(extract, what, flow.sender(), Geometry::LineString(line))
    });
    let flows = flows.collect::<Vec<_>>();
    let events = in_view.events.iter().map(|&i| &scenario.events[i]).map(|event| {
        let what = (&event.title, event.span(), &event.facts[..], &event.sources[..]);
        placemark(extract, what, None, Geometry::Point(Point { coord: coord(&event.at), ..Point::default() }))
    });
    let events = events.collect::<Vec<_>>();
    for (key, elements_of) in [("layer-areas", areas), ("layer-arrows", flows), ("layer-events", events)] {
        elements.push(Kml::Folder(Folder { name: Some(tr(lang, key)), elements: elements_of, ..Folder::default() }));
    }
    let attrs = HashMap::from([("xmlns".to_owned(), "http://www.opengis.net/kml/2.2".to_owned())]);
    let document = Kml::Document { attrs: HashMap::new(), elements };
    let whole = Kml::KmlDocument(KmlDocument { attrs, elements: vec![document], ..KmlDocument::default() });
    let mut bytes = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec();
    KmlWriter::from_writer(&mut bytes)
        .write(&whole)
        .map_err(|e| ExportError::Packing(format!("the KML could not be written: {e}")))?;
    Ok(bytes)
}

fn named(name: &str, content: &str) -> Kml {
    Kml::Element(element(name, content))
}

fn element(name: &str, content: &str) -> Element {
    Element { name: name.to_owned(), content: Some(legal(content)), ..Element::default() }
}

/// Without characters that XML cannot hold.
fn legal(text: &str) -> String {
    let text = crate::text::strip_marks(text);
    text.chars().filter(|&c| !c.is_control() || c == '\n').filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect()
}

/// Lines and grounds in a party's colour. KML writes colours as alpha, blue, green, red.
fn style(extract: &Extract<'_>, id: &ActorId) -> Option<Kml> {
    let [r, g, b] = extract.scenario.actors.get(id)?.color.0;
    let color = |alpha: u8| format!("{alpha:02x}{b:02x}{g:02x}{r:02x}");
    let part = |name: &str, children: Vec<Element>| Element { name: name.to_owned(), children, ..Element::default() };
    let line = part("LineStyle", vec![element("color", &color(255)), element("width", "3")]);
    let ground = part("PolyStyle", vec![element("color", &color(96))]);
    let attrs = HashMap::from([("id".to_owned(), id.to_string())]);
    Some(Kml::Element(Element { name: "Style".to_owned(), attrs, children: vec![line, ground], ..Element::default() }))
}

type What<'a> = (&'a LocalText, Span, &'a [LocalText], &'a [SourceId]);

fn placemark(extract: &Extract<'_>, what: What<'_>, actor: Option<&ActorId>, geometry: Geometry) -> Kml {
    let (title, span, facts, sources) = what;
    let mut told: Vec<String> = facts.iter().map(|fact| fact.get(extract.lang).to_owned()).collect();
    told.extend(extract.cited(sources));
    // Both ends of a `TimeSpan` belong to it.
    let ends = [("begin", Some(span.from)), ("end", span.last_day())];
    let ends = ends.into_iter().filter_map(|(name, day)| Some(element(name, &day?.to_string()))).collect();
    let time = Element { name: "TimeSpan".to_owned(), children: ends, ..Element::default() };
    Kml::Placemark(Placemark {
        name: Some(legal(title.get(extract.lang))),
        description: Some(legal(&told.join("\n"))),
        geometry: Some(geometry),
        style_url: actor.map(|id| format!("#{id}")),
        children: vec![time],
        ..Placemark::default()
    })
}

fn coord(p: &LonLat) -> Coord {
    Coord { x: p.lon, y: p.lat, z: None }
}

fn ground(ground: &Ground) -> Geometry {
    let ring = |line: &geo::LineString<f64>| {
        LinearRing::from(line.0.iter().map(|c| Coord { x: c.x, y: c.y, z: None }).collect::<Vec<_>>())
    };
    let geometries = match ground {
        Ground::Polygons(polygons) => polygons
            .iter()
            .map(|p| Polygon::new(ring(p.exterior()), p.interiors().iter().map(ring).collect()))
            .map(Geometry::Polygon)
            .collect(),
        Ground::Lines(lines) => lines
            .iter()
            .map(|line| line.0.iter().map(|c| Coord { x: c.x, y: c.y, z: None }).collect::<Vec<_>>())
            .map(|coords| Geometry::LineString(LineString::from(coords)))
            .collect(),
    };
    Geometry::MultiGeometry(MultiGeometry { geometries, ..MultiGeometry::default() })
}
