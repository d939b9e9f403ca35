//! Data files of the person's beside the scenario: which are open, how they are shown, what is being
//! read. The shell reads the files; nothing of them is known here but their paths.

use std::path::PathBuf;
use std::sync::Arc;

use super::{BaseMapChange, CameraWish, Mode, Notice, State, base_map, mode, play};
use crate::model::dataset::{Facet, Mapping, Row};
use crate::model::ids::file_name;
use crate::model::time::add_days;
use crate::model::{Bbox, KeptData, KeptDataId, LonLat, Period};
use crate::scene::data::{Colouring, DataId, DataLayer};
use crate::scene::layers::data::shown_days;
use crate::scene::{Item, Opened};

/// A file that is to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Where it is.
    pub path: PathBuf,
    /// The open file that it takes the place of.
    pub replaces: Option<DataId>,
    /// What its columns mean, where the person said so.
    pub mapping: Option<Mapping>,
    /// How it is shown, where it is kept with the scenario.
    pub kept: Option<KeptData>,
}

impl Wanted {
    /// A file as it comes.
    pub fn new(path: PathBuf) -> Self {
        Self { path, replaces: None, mapping: None, kept: None }
    }
}

/// How far the file is that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its name.
    pub name: String,
    /// The part that is read, 0 to 1.
    pub part: f32,
    /// Rows so far.
    pub rows: usize,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// The file, ready for the map.
    pub layer: DataLayer,
    /// The open file that it takes the place of.
    pub replaces: Option<DataId>,
}

/// A table whose columns do not say where things are: the person is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Unplaced {
    /// As what it was wanted.
    pub wanted: Wanted,
    /// What its columns seem to mean.
    pub mapping: Mapping,
    /// Its first rows, without the head.
    pub rows: Vec<Vec<String>>,
}

/// A file that is to be kept with the scenario, or taken out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Keep {
    /// The open file.
    pub data: DataId,
    /// As what it is kept; nothing where it is taken out.
    pub kept: Option<KeptData>,
    /// As what it was kept before; its table is there already.
    pub was: Option<KeptData>,
    /// All that is kept then.
    pub list: Vec<KeptData>,
}

/// What the shell is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum DataOrder {
    /// Read these files, one after the other.
    Read(Vec<Wanted>),
    /// Stop reading.
    Stop,
    /// Write this down.
    Keep(Box<Keep>),
}

/// All that the window knows of data files beside those that are open.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// Whether the panel is open in which a path can be typed.
    pub open: bool,
    /// What is typed there.
    pub path: String,
    /// The file that is being read.
    pub reading: Option<Reading>,
    /// Its part that is on the map already.
    pub coming: Option<DataId>,
    /// The table about which the person is asked.
    pub asked: Option<Box<Unplaced>>,
    /// All orders so far: the shell remembers how many it has followed.
    pub orders: Vec<DataOrder>,
    /// Whether something is being kept with the scenario.
    pub keeping: bool,
    /// Grows whenever what is shown of data files changes.
    pub revision: u64,
    /// The number of the next file.
    next: u32,
}

/// An order about data files.
#[derive(Clone, Debug, PartialEq)]
pub enum DataChange {
    /// Open the panel, or close it.
    Toggle,
    /// This is typed as a path.
    Type(String),
    /// Read these files.
    Open(Vec<PathBuf>),
    /// Read these, which are kept with the scenario.
    OpenKept(Vec<(PathBuf, KeptData)>),
    /// Read a file again, its columns meaning this.
    ReadAs(Box<Wanted>),
    /// Stop reading, or do not answer what was asked.
    Stop,
    /// The shell tells how far it is; nothing is being read any more.
    Tell(Option<Reading>),
    /// The shell has read a part of the file that is being read.
    Preview(Box<Read>),
    /// The shell has read a file.
    Add(Box<Read>),
    /// The shell found no places in a table.
    Ask(Box<Unplaced>),
    /// Show a file, or hide it.
    Show(DataId, bool),
    /// Colour by the values of a facet, or all alike.
    ColourBy(DataId, Option<Facet>),
    /// Show the rows with a value, or leave them out.
    Sift(DataId, Facet, u32, bool),
    /// Leave nothing out.
    SiftNothing(DataId),
    /// Bring the whole file on the map.
    ShowPlaces(DataId),
    /// Look at all its days together.
    ShowDays(DataId),
    /// Close a file.
    Close(DataId),
    /// Keep a file with the scenario, as it is shown now.
    Keep(DataId),
    /// Keep it no longer.
    TakeOut(DataId),
    /// The shell has written it down, or could not.
    Kept(Result<Box<Keep>, DataId>),
}

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        self.replaces == other.replaces && Arc::ptr_eq(&self.layer.file, &other.layer.file)
    }
}

impl State {
    /// The data files on the map, from the bottom up.
    pub fn data_layers(&self) -> &[DataLayer] {
        &self.document.data
    }

    /// An open data file.
    pub fn data_layer(&self, id: DataId) -> Option<&DataLayer> {
        self.data_layers().iter().find(|layer| layer.id == id)
    }

    /// The row at a place of the map, no farther away than so many degrees of longitude: the topmost.
    pub fn datum_at(&self, place: LonLat, radius: f64) -> Option<(DataId, Row)> {
        let period = shown_days(self.period());
        let shown = self.data_layers().iter().rev().filter(|layer| layer.shown);
        shown.filter_map(|layer| Some((layer.id, layer.nearest(place, radius, period)?))).next()
    }

    /// How many rows of a file are shown on the days shown.
    pub fn data_rows_shown(&self, layer: &DataLayer) -> usize {
        layer.rows(shown_days(self.period())).count()
    }
}

impl DataChange {
    /// Whether it changes nothing on the map by itself.
    pub(super) fn keeps_script(&self) -> bool {
        use DataChange::{Keep, Kept, Open, OpenKept, ReadAs, Stop, TakeOut, Tell, Toggle, Type};
        matches!(
            self,
            Toggle | Type(_) | Open(_) | OpenKept(_) | ReadAs(_) | Stop | Tell(_) | Keep(_) | TakeOut(_) | Kept(_)
        )
    }
}

pub(super) fn run(change: DataChange, state: &mut State) {
    match change {
        DataChange::Toggle => {
            let open = !state.data.open;
            state.close_panels();
            state.data.open = open;
        }
        DataChange::Type(path) => state.data.path = path,
        DataChange::Open(paths) => {
            // A file of tiles lies under the map, not on it.
            let (tiles, paths): (Vec<PathBuf>, Vec<PathBuf>) =
                paths.into_iter().partition(|path| base_map::is_tile_file(path));
            (state.data.open, state.data.path) = (false, String::new());
            if !paths.is_empty() {
                state.data.orders.push(DataOrder::Read(paths.into_iter().map(Wanted::new).collect()));
            }
            if let Some(path) = tiles.into_iter().next_back() {
                base_map::run(BaseMapChange::Open(path), state);
            }
        }
        DataChange::OpenKept(files) => {
            let wanted = files.into_iter().map(|(path, kept)| Wanted { kept: Some(kept), ..Wanted::new(path) });
            state.data.orders.push(DataOrder::Read(wanted.collect()));
        }
        DataChange::ReadAs(wanted) => {
            state.data.asked = None;
            state.data.orders.push(DataOrder::Read(vec![*wanted]));
        }
        DataChange::Stop => {
            state.data.asked = None;
            if state.data.reading.is_some() {
                state.data.orders.push(DataOrder::Stop);
            }
        }
        DataChange::Tell(reading) => state.data.reading = reading,
        DataChange::Preview(part) => {
            let id = put(state, part.layer, state.data.coming);
            state.data.coming = Some(id);
        }
        DataChange::Add(read) => add(state, *read),
        DataChange::Ask(unplaced) => state.data.asked = Some(unplaced),
        DataChange::Show(id, shown) => with(state, id, |layer| layer.shown = shown),
        DataChange::ColourBy(id, facet) => with(state, id, |layer| {
            layer.colouring = facet.map_or(Colouring::File, |facet| Colouring::by(&layer.file.dataset, facet));
        }),
        DataChange::Sift(id, facet, value, shown) => with(state, id, |layer| layer.filter.set(facet, value, shown)),
        DataChange::SiftNothing(id) => with(state, id, |layer| layer.filter = Default::default()),
        DataChange::ShowPlaces(id) => show_places(state, id),
        DataChange::ShowDays(id) => show_days(state, id),
        DataChange::Close(id) => close(state, id),
        DataChange::Keep(id) => keep(state, id, true),
        DataChange::TakeOut(id) => keep(state, id, false),
        DataChange::Kept(kept) => {
            state.data.keeping = false;
            if let Ok(kept) = kept {
                let Keep { data, kept, list, .. } = *kept;
                Arc::make_mut(&mut state.document.scenario).data = list;
                with(state, data, |layer| layer.kept = kept);
            }
        }
    }
}

/// Orders the shell to keep a file with the scenario, or to take it out.
fn keep(state: &mut State, id: DataId, stays: bool) {
    let Some(layer) = state.data_layer(id).filter(|_| !state.data.keeping) else { return };
    let (was, mut list) = (layer.kept.clone(), state.scenario().data.clone());
    let kept = stays.then(|| layer.as_kept(was.as_ref().map_or_else(|| free_id(&layer.file.name, &list), id_of)));
    match (list.iter_mut().find(|other| was.as_ref().is_some_and(|was| was.id == other.id)), &kept) {
        (Some(there), Some(kept)) => there.clone_from(kept),
        (None, Some(kept)) => list.push(kept.clone()),
        (_, None) => list.retain(|other| was.as_ref().is_none_or(|was| was.id != other.id)),
    }
    state.data.keeping = true;
    state.data.orders.push(DataOrder::Keep(Box::new(Keep { data: id, kept, was, list })));
}

fn id_of(kept: &KeptData) -> KeptDataId {
    kept.id.clone()
}

/// An id by the name of a file that no other has.
pub fn free_id(name: &str, taken: &[KeptData]) -> KeptDataId {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = if stem.is_empty() { "data".to_owned() } else { file_name(&stem.to_lowercase()) };
    let named = |n: usize| if n == 1 { stem.clone() } else { format!("{stem}-{n}") };
    let free = (1..).map(named).find(|id| taken.iter().all(|kept| kept.id.as_str() != id));
    free.unwrap_or(stem).into()
}

/// Changes what is shown of a file.
fn with(state: &mut State, id: DataId, change: impl FnOnce(&mut DataLayer)) {
    if let Some(layer) = Arc::make_mut(&mut state.document.data).iter_mut().find(|layer| layer.id == id) {
        change(layer);
        state.data.revision += 1;
    }
}

/// A file that was read comes on the map, above those that are there, and is told about.
fn add(state: &mut State, read: Read) {
    let Read { layer, replaces } = read;
    let coming = state.data.coming.take();
    let id = put(state, layer, replaces.or(coming));
    let date = state.date;
    super::command::choose(state, Some(Item::Data(id)), date);
}

/// Puts a file on the map, in the place of another where that is still there.
fn put(state: &mut State, mut layer: DataLayer, replaces: Option<DataId>) -> DataId {
    let id = replaces.filter(|id| state.data_layer(*id).is_some()).unwrap_or_else(|| {
        state.data.next += 1;
        DataId(state.data.next - 1)
    });
    layer.id = id;
    let layers = Arc::make_mut(&mut state.document.data);
    match layers.iter_mut().find(|other| other.id == id) {
        // What the person did meanwhile holds.
        Some(other) => *other = DataLayer { shown: layer.shown && other.shown, ..layer },
        None => layers.push(layer),
    }
    state.data.revision += 1;
    // Rows have other numbers now.
    state.history.forget(|item| matches!(item, Item::Datum(other, _) if *other == id));
    if matches!(&state.selection, Some(Item::Datum(other, _)) if *other == id) {
        (state.selection, state.opened) = (None, Opened::Nothing);
    }
    id
}

fn close(state: &mut State, id: DataId) {
    if state.data.coming == Some(id) {
        state.data.coming = None;
        state.data.orders.push(DataOrder::Stop);
    }
    Arc::make_mut(&mut state.document.data).retain(|layer| layer.id != id);
    state.data.revision += 1;
    state.history.forget(|item| matches!(item, Item::Data(other) | Item::Datum(other, _) if *other == id));
    if matches!(&state.selection, Some(Item::Data(other) | Item::Datum(other, _)) if *other == id) {
        (state.selection, state.opened) = (None, Opened::Nothing);
    }
}

fn show_places(state: &mut State, id: DataId) {
    /// Round a single place, in degrees.
    const AIR: f64 = 0.5;
    let edges = state.data_layer(id).and_then(|layer| layer.dataset().edges());
    let bbox = edges.and_then(|[west, south, east, north]| {
        Bbox::new([west - AIR, (south - AIR).max(-85.0), east + AIR, (north + AIR).min(85.0)])
    });
    if let Some(bbox) = bbox {
        state.wish(CameraWish::Show(bbox));
    }
}

/// Looks at all days of a file together; the time bar grows where they lie outside it.
fn show_days(state: &mut State, id: DataId) {
    let Some(period) = state.data_layer(id).and_then(|layer| layer.dataset().period()) else { return };
    let span = &state.scenario().frame.span;
    let (from, to) = (span.from.min(period.first()), span.to.max(add_days(period.last(), 1)));
    if (from, to) != (span.from, span.to) {
        let whole = Period::new(from, add_days(to, -1));
        if whole.days() > MOST_DAYS {
            let args = [("first", &*from.to_string()), ("last", &*whole.last().to_string())];
            return state.notice = Some(Notice::problem("data-days-too-many", &args));
        }
        let scenario = Arc::make_mut(&mut state.document.scenario);
        (scenario.frame.span.from, scenario.frame.span.to) = (from, to);
        play::follow_theatres(state);
    }
    mode::set(state, Mode::During);
    mode::show(state, period);
}

/// The longest time bar: five hundred years.
const MOST_DAYS: i32 = 183_000;
