//! XML as it comes, element by element, within limits. Entities of a document type are not
//! expanded: what is no character reference stays as it stands.

use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::limits;

/// What is met next.
#[derive(Debug)]
pub(super) enum Node {
    /// An element begins: its name without a prefix, and its attributes.
    Open(String, Vec<(String, String)>),
    /// An element ends, with the text that stood in it beside its children.
    Close(String, String),
}

/// Reads an XML text.
pub(super) struct Xml<R: Read> {
    reader: Reader<BufReader<R>>,
    buffer: Vec<u8>,
    /// The texts of the elements that are open.
    open: Vec<String>,
    /// The name of an element that ended where it began.
    closing: Option<String>,
}

/// Why the rest cannot be read.
#[derive(Debug)]
pub(super) struct Broken(pub String);

impl<R: Read> Xml<R> {
    pub fn new(text: R) -> Self {
        let mut reader = Reader::from_reader(BufReader::with_capacity(256 << 10, text));
        // A lone & is a slip that readers forgive.
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, buffer: Vec::new(), open: Vec::new(), closing: None }
    }

    /// The next beginning or end; `None` at the end of a whole document.
    pub fn next(&mut self) -> Result<Option<Node>, Broken> {
        if let Some(name) = self.closing.take() {
            return Ok(Some(self.close(name)));
        }
        loop {
            self.buffer.clear();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(e) => {
                    let at = self.reader.error_position();
                    return Err(Broken(format!("is no whole XML from byte {at} on ({e})")));
                }
            };
            match event {
                Event::Start(start) => {
                    if self.open.len() >= limits::NESTING {
                        return Err(Broken(format!("has elements in elements more than {} deep", limits::NESTING)));
                    }
                    let (name, attributes) = opened(&start);
                    self.open.push(String::new());
                    return Ok(Some(Node::Open(name, attributes)));
                }
                Event::Empty(start) => {
                    let (name, attributes) = opened(&start);
                    self.open.push(String::new());
                    self.closing = Some(name.clone());
                    return Ok(Some(Node::Open(name, attributes)));
                }
                Event::End(end) => {
                    let name = local(end.local_name().as_ref());
                    return Ok(Some(self.close(name)));
                }
                Event::Text(text) => add(&mut self.open, &text.decode().unwrap_or_default()),
                Event::CData(text) => add(&mut self.open, &text.decode().unwrap_or_default()),
                Event::GeneralRef(reference) => {
                    let name = reference.decode().unwrap_or_default();
                    let text = match reference.resolve_char_ref() {
                        Ok(Some(c)) => c.to_string(),
                        _ => quick_xml::escape::resolve_predefined_entity(&name)
                            .map_or_else(|| format!("&{name};"), str::to_owned),
                    };
                    add(&mut self.open, &text);
                }
                Event::Eof if self.open.is_empty() => return Ok(None),
                Event::Eof => return Err(Broken("is cut short: its last elements are not closed".to_owned())),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    fn close(&mut self, name: String) -> Node {
        Node::Close(name, self.open.pop().unwrap_or_default())
    }
}

fn add(open: &mut [String], text: &str) {
    // Coordinates of a long line are long texts; a text for people is cut by its reader.
    if let Some(last) = open.last_mut()
        && last.len() + text.len() <= limits::RING_POINTS * 64
    {
        last.push_str(text);
    }
}

fn opened(start: &BytesStart<'_>) -> (String, Vec<(String, String)>) {
    let attributes = start.attributes().flatten().take(limits::COLUMNS).map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_or_else(|_| String::from_utf8_lossy(&attribute.value).into_owned(), Into::into);
        (local(attribute.key.local_name().as_ref()), value)
    });
    (local(start.local_name().as_ref()), attributes.collect())
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

/// The value of an attribute.
pub(super) fn attribute<'n>(attributes: &'n [(String, String)], name: &str) -> Option<&'n str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
