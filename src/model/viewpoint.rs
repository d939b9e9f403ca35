//! Viewpoints: whose way of drawing lines and naming places the map follows.
//!
//! Who holds the ground is a fact with a source and never changes with the viewpoint; only lines
//! and names do.

use super::base::{Base, BorderStatus};
use super::ids::{LineId, RegionId, ViewpointId};
use super::time::{Date, Span};
use crate::text::{Lang, LocalText};

/// The viewpoint without a side: lines as they run on the ground, disputed names side by side.
pub const DE_FACTO: &str = "de-facto";

/// A way of drawing lines and of naming places.
#[derive(Clone, Debug)]
pub struct Viewpoint {
    /// Its id.
    pub id: ViewpointId,
    /// Its name.
    pub name: LocalText,
    /// What it stands for, in a sentence or two.
    pub about: LocalText,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineLook {
    /// As a border of this status.
    Border(BorderStatus),
    /// As a line between units of one country.
    Unit,
    /// Not at all.
    Hidden,
}

impl LineLook {
    /// The look of a word: a status, `unit` or `hidden`.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "unit" => Some(Self::Unit),
            "hidden" => Some(Self::Hidden),
            _ => BorderStatus::parse(word).map(Self::Border),
        }
    }
}

/// How one viewpoint draws a line, from a day on.
#[derive(Clone, Debug)]
pub struct LineView {
    /// The viewpoint.
    pub viewpoint: ViewpointId,
    /// Its look.
    pub look: LineLook,
    /// From this day on; before, the line is drawn as de facto.
    pub from: Option<Date>,
}

/// What a line goes back to.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Its name, in the middle of a sentence.
    pub name: LocalText,
    /// Its day.
    pub date: Date,
}

/// What a border or a disputed line is, apart from its course.
#[derive(Clone, Debug)]
pub struct Border {
    /// Its id.
    pub id: LineId,
    /// Its name, where it has one.
    pub name: Option<LocalText>,
    /// The two countries that it lies between, where it does.
    pub countries: Vec<RegionId>,
    /// How it is drawn de facto.
    pub look: LineLook,
    /// The days it concerns.
    pub span: Option<Span>,
    /// What it goes back to.
    pub agreement: Option<Agreement>,
    /// Viewpoints that draw it otherwise.
    pub views: Vec<LineView>,
}

impl Border {
    /// Its name; of a border without one, the countries that it lies between.
    pub fn title(&self, base: &Base, lang: Lang) -> String {
        let country = |id| base.region(id).map(|region| region.name.get(lang));
        match &self.name {
            Some(name) => name.get(lang).to_owned(),
            None => self.countries.iter().filter_map(country).collect::<Vec<_>>().join(" – "),
        }
    }

    /// Whether there is more to say than that two states meet here: it has a name or an agreement, or is not settled.
    pub fn is_told_of(&self) -> bool {
        let settled = LineLook::Border(BorderStatus::International);
        self.name.is_some() || self.agreement.is_some() || self.look != settled || !self.views.is_empty()
    }

    /// How a viewpoint draws it on a day. A viewpoint of which the data say nothing draws it as de
    /// facto.
    pub fn look(&self, viewpoint: &ViewpointId, date: Date) -> LineLook {
        if self.span.is_some_and(|span| !span.contains(date)) {
            return LineLook::Hidden;
        }
        self.views
            .iter()
            .find(|view| view.viewpoint == *viewpoint && view.from.is_none_or(|from| from <= date))
            .map_or(self.look, |view| view.look)
    }
}

/// Another name of a place.
#[derive(Clone, Debug)]
pub struct OtherName {
    /// The name.
    pub name: LocalText,
    /// Whether it stands beside the main name where neither side's view is taken.
    pub beside: bool,
    /// Viewpoints that use it alone.
    pub used_by: Vec<ViewpointId>,
}

/// The names of a place whose name is disputed, and who uses which.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    /// The main name alone; empty where there is no other.
    pub main: LocalText,
    /// Viewpoints that use the main name alone.
    pub used_by: Vec<ViewpointId>,
    /// The others.
    pub others: Vec<OtherName>,
    /// Viewpoints that leave the place without a name.
    pub unnamed_by: Vec<ViewpointId>,
}

impl Naming {
    /// The name for those who take no side: the main name and those that stand beside it.
    pub fn neutral(&self) -> LocalText {
        let texts = self.main.iter().map(|(code, main)| {
            let mut text = main.to_owned();
            for other in self.others.iter().filter(|other| other.beside) {
                if let Some((_, name)) = other.name.iter().find(|(c, name)| *c == code && *name != main) {
                    text = format!("{text} / {name}");
                }
            }
            (code.to_owned(), text)
        });
        LocalText::from(texts.collect::<std::collections::BTreeMap<_, _>>())
    }

    /// The name on the map; `name` is the neutral one. None where the viewpoint has none for it.
    pub fn on_map<'a>(&'a self, name: &'a LocalText, lang: Lang, viewpoint: &ViewpointId) -> Option<&'a str> {
        if self.unnamed_by.contains(viewpoint) {
            return None;
        }
        let own = self.others.iter().find(|other| other.used_by.contains(viewpoint)).map(|other| &other.name);
        let main = self.used_by.contains(viewpoint).then_some(&self.main);
        Some(own.or(main).unwrap_or(name).get(lang))
    }

    /// The name as on the map, and in brackets those that do not stand there.
    pub fn in_full(&self, name: &LocalText, lang: Lang, viewpoint: &ViewpointId) -> String {
        let first = self.on_map(name, lang, viewpoint).unwrap_or(name.get(lang));
        if self.others.is_empty() {
            return first.to_owned();
        }
        let shown: Vec<&str> = first.split(" / ").collect();
        let mut rest: Vec<&str> = Vec::new();
        for text in std::iter::once(&self.main).chain(self.others.iter().map(|other| &other.name)) {
            let text = text.get(lang);
            if !text.is_empty() && !shown.contains(&text) && !rest.contains(&text) {
                rest.push(text);
            }
        }
        if rest.is_empty() { first.to_owned() } else { format!("{first} ({})", rest.join(", ")) }
    }
}
