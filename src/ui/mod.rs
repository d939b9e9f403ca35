//! The window's contents: reads the state, sends commands, changes nothing itself.

pub mod announce;
pub mod base_map;
pub mod bidi_field;
pub mod columns;
pub mod commands;
pub mod data;
pub mod drawn;
pub mod editor;
pub mod export;
pub mod keys;
pub mod label;
pub mod map;
pub mod notice;
pub mod panels;
pub mod search;
pub mod settings;
pub mod shortcuts;
pub mod slides;
pub mod talk;
pub mod teach;
pub mod terms;
pub mod theme;
pub mod timeline;
pub mod widgets;

use std::cell::RefCell;

use crate::model::glossary::Finder;
use crate::model::{Base, Bbox, Changes, Moment, Scenario};
use crate::scene::style::Palette;
use crate::scene::{Item, Legend};
use crate::session::{Command, State};
use crate::text::{Arg, Lang};

/// What a part of the window reads, and where it sends its commands.
pub struct Ctx<'a> {
    /// The state of the program.
    pub state: &'a State,
    /// What holds on the day shown.
    pub moment: &'a Moment,
    /// What is on the map: what holds on the day shown, or the evidence of the claim that is read.
    pub on_map: &'a Moment,
    /// What changed since the day of comparison, while there is one.
    pub changes: Option<&'a Changes>,
    /// The part of the globe on the map, as of the frame before.
    pub seen: Option<Bbox>,
    /// What is on the map, as of the frame before.
    pub legend: &'a Legend,
    /// Finds the glossary's terms in texts of the interface's language.
    pub terms: &'a Finder,
    /// Orders, to be carried out after the frame.
    pub commands: RefCell<Vec<Command>>,
}

impl<'a> Ctx<'a> {
    /// Gives an order, carried out after the frame.
    pub fn send(&self, command: Command) {
        self.commands.borrow_mut().push(command);
    }

    /// Chooses a thing and shows it in the inspector.
    pub fn select(&self, item: Item) {
        self.send(Command::Select(Some(item)));
    }

    /// The scenario.
    pub fn scenario(&self) -> &'a Scenario {
        self.state.scenario()
    }

    /// The base geography.
    pub fn base(&self) -> &'a Base {
        self.state.base()
    }

    /// The name of the viewpoint that lines and names follow.
    pub fn viewpoint_name(&self) -> &'a str {
        self.base().viewpoint(&self.state.viewpoint).map_or("", |viewpoint| viewpoint.name.get(self.state.lang))
    }

    /// The days shown, written out: the day, or the first and the last of several.
    pub fn shown_days(&self) -> String {
        crate::text::long_days(self.lang(), self.state.period().first(), self.state.date)
    }

    /// The interface's language.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// Whether the interface runs from right to left.
    pub fn rtl(&self) -> bool {
        self.state.lang.is_rtl()
    }

    /// A row that begins where reading begins.
    pub fn row(&self, align: egui::Align) -> egui::Layout {
        if self.rtl() { egui::Layout::right_to_left(align) } else { egui::Layout::left_to_right(align) }
    }

    /// A text of the interface.
    pub fn tr(&self, key: &str) -> String {
        crate::text::tr(self.state.lang, key)
    }

    /// A text of the interface with places filled in.
    pub fn tr_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        crate::text::tr_with(self.state.lang, key, args)
    }

    /// The colours.
    pub fn palette(&self) -> &'static Palette {
        self.state.theme.palette()
    }
}
