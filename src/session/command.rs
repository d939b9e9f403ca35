//! Orders. Whatever changes the state is one of these.

use super::{
    BaseMapChange, CameraWish, Comparing, Cue, Edit, LegendGroup, Mode, Notice, Panel, Scale, Speed, State, Tab,
    Teaching, Walk, Way, base_map, brief, data, mode, play, reading, teach,
};
use crate::model::dataset::Row;
use crate::model::{Bbox, ClaimId, Date, LonLat, OverlaySetId, Step, TheatreId, Verdict, ViewId, ViewpointId};
use crate::scene::{DataId, Item, LayerId, Opened, Theme};
use crate::text::{Digits, Lang, Months, Reading};

/// An order to the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Show this day, or the nearest one of the scenario.
    SetDate(Date),
    /// Go this many steps on (back when negative).
    StepBy(i64),
    /// Go this many of the next longer steps.
    StepFarBy(i64),
    /// How far a step goes.
    SetStep(Step),
    /// Show the first day.
    GoToStart,
    /// Show the last day.
    GoToEnd,
    /// Show the day of the next event of the shown theatres and choose it.
    NextEvent,
    /// Show the day of the event before and choose it.
    PreviousEvent,
    /// The same for turning points.
    NextKeyEvent,
    /// The turning point before.
    PreviousKeyEvent,
    /// Compare with this day, or no longer with any.
    SetSince(Option<Date>),
    /// Compare with the day shown from now on, or no longer with any.
    ToggleSince,
    /// Compare the two days in this way; with the day shown where none was chosen yet.
    SetComparing(Comparing),
    /// Compare the two days in the next way.
    NextComparing,
    /// Bring the edge between two maps here, 0 (left) to 1.
    SetSwipe(f32),
    /// Move that edge by a part of the map; to the left when negative.
    SwipeBy(f32),
    /// Look at time in this way; the day shown stays.
    SetMode(Mode),
    /// Look at these days together.
    ShowPeriod(crate::model::Period),
    /// Move the first of the days that are looked at together, by steps.
    MoveFirstDay(i64),
    /// Move the last of them.
    MoveLastDay(i64),
    /// Start or stop time.
    TogglePlay,
    /// How fast time runs, in days per second.
    SetSpeed(f64),
    /// Let time run by what changes: the whole scenario in so many seconds.
    SetPlayLength(f64),
    /// The speed before.
    Slower,
    /// The next speed; after the last the first.
    Faster,
    /// The marks between which play loops, or none and no loop.
    SetLoop(Option<crate::model::Period>),
    /// Loop between the marks, or play to the end.
    ToggleLoop,
    /// Loop from the day shown on.
    LoopFromHere,
    /// Loop up to the day shown.
    LoopToHere,
    /// So many seconds have passed.
    Tick(f64),
    /// Choose a thing, or nothing.
    Select(Option<Item>),
    /// Open a crowd, or close the one that is open.
    Open(Opened),
    /// Choose what was chosen before, on the day it was.
    Back,
    /// Choose what was gone back from.
    Forward,
    /// Show this tab of the inspector.
    ShowTab(Tab),
    /// Speak this language.
    SetLang(Lang),
    /// Write numbers in these digits, where the language has a choice.
    SetDigits(Digits),
    /// Write these names of months, where the language has a choice.
    SetMonths(Months),
    /// Light, dark or high contrast.
    SetTheme(Theme),
    /// The next theme.
    NextTheme,
    /// Show everything this large.
    SetScale(Scale),
    /// The next larger scale, or the smallest after the largest.
    NextScale,
    /// So many scales larger, or smaller when negative.
    ScaleBy(i8),
    /// Let things move on the way to a new picture, or show it at once.
    ToggleMotion,
    /// Follow this viewpoint in lines and names.
    SetViewpoint(ViewpointId),
    /// Show or hide a layer.
    SetLayer(LayerId, bool),
    /// Show or hide a theatre's events and arrows.
    SetTheatre(TheatreId, bool),
    /// Show only this theatre, or all when it is the only one already.
    SoloTheatre(TheatreId),
    /// Open the search, or close it.
    ToggleSearch,
    /// Open the settings, or close them.
    ToggleSettings,
    /// Take the map or a briefing along: a step on the way to a file.
    Export(super::export::Change),
    /// An order about data files of the person's.
    Data(super::DataChange),
    /// An order about what lies under the areas.
    BaseMap(BaseMapChange),
    /// Fold a panel away, or unfold it.
    TogglePanel(Panel),
    /// Fold a group of the legend away, or unfold it.
    ToggleGroup(LegendGroup),
    /// Bring a view of the scenario on the map.
    ShowView(ViewId),
    /// Bring a box on the map.
    ShowBox(Bbox),
    /// Bring a point to the middle, at least this close.
    FlyTo(LonLat, f64),
    /// Move the map by parts of the view: to the right and down.
    PanBy([f64; 2]),
    /// Bring what is chosen to the middle.
    FlyToSelection,
    /// Walk over the map by keys.
    Walk(Walk),
    /// Open or close the list of what is on the map.
    ToggleList,
    /// Open the menu of a place on the map, or close it.
    OpenMenu(Option<LonLat>),
    /// Open or close the list of keys.
    ToggleKeys,
    /// Zoom in or out by levels.
    ZoomBy(f64),
    /// Work in this way.
    SetWay(Way),
    /// Read a claim: the map goes there and then.
    Read(ClaimId),
    /// Read the claim so many places on, or back.
    ReadNext(isize),
    /// Play all claims one after the other, or stop.
    ToggleArgument,
    /// Judge each claim before its verdict is shown, or no longer.
    ToggleJudging,
    /// The reader's own verdict on a claim, or none any more.
    Judge(ClaimId, Option<Verdict>),
    /// Show or hide overlays.
    SetOverlay(OverlaySetId, bool),
    /// Go on along a link of the chosen event, or back.
    FollowLink(bool),
    /// An order of the one who speaks.
    Cue(Cue),
    /// An order of the one who makes a briefing.
    Edit(Edit),
    /// An order of a lesson.
    Teach(Teaching),
    /// Tell the person something, or nothing any more.
    Notify(Option<Notice>),
    /// This part of the map is in the window.
    Seen(Bbox),
}

impl Command {
    /// Whether it belongs to the script of a briefing, which is not left then.
    pub(super) fn keeps_script(&self) -> bool {
        match self {
            Self::Cue(_) | Self::Edit(_) | Self::Tick(_) | Self::Teach(_) | Self::Seen(_) | Self::SetWay(_) => true,
            Self::BaseMap(_) => true,
            Self::Data(change) => change.keeps_script(),
            _ => false,
        }
    }

    pub(super) fn run(self, state: &mut State) {
        match self {
            Self::SetDate(date) => state.date = state.scenario().clamp(date),
            Self::StepBy(count) => step(state, state.step, count),
            Self::StepFarBy(count) => step(state, state.step.longer(), count),
            Self::SetStep(step) => state.step = step,
            Self::GoToStart => state.date = state.scenario().frame.span.from,
            Self::GoToEnd => state.date = state.scenario().last_day(),
            Self::NextEvent => go_to_event(state, true, |_| true),
            Self::PreviousEvent => go_to_event(state, false, |_| true),
            Self::NextKeyEvent => go_to_event(state, true, |event| event.key.is_some()),
            Self::PreviousKeyEvent => go_to_event(state, false, |event| event.key.is_some()),
            Self::SetComparing(comparing) => compare(state, comparing),
            Self::NextComparing => compare(state, state.comparing.next()),
            Self::SetSwipe(part) => state.swipe = part.clamp(0.0, 1.0),
            Self::SwipeBy(part) => state.swipe = (state.swipe + part).clamp(0.0, 1.0),
            Self::SetSince(since) => {
                state.since = since.map(|date| state.scenario().clamp(date));
                state.during = None;
            }
            Self::ToggleSince => mode::set(state, if state.since.is_some() { Mode::AsOf } else { Mode::Since }),
            Self::SetMode(mode) => mode::set(state, mode),
            Self::ShowPeriod(period) => mode::show(state, period),
            Self::MoveFirstDay(steps) => mode::move_end(state, false, steps),
            Self::MoveLastDay(steps) => mode::move_end(state, true, steps),
            Self::TogglePlay => play::toggle(state),
            Self::SetSpeed(speed) => state.clock.set_speed(Speed::Calendar(speed)),
            Self::SetPlayLength(secs) => state.clock.set_speed(Speed::ByChange(secs)),
            Self::Slower => state.clock.set_speed(state.clock.speed().next(true)),
            Self::Faster => state.clock.set_speed(state.clock.speed().next(false)),
            Self::SetLoop(marks) => play::set_loop(state, marks),
            Self::ToggleLoop => play::toggle_loop(state),
            Self::LoopFromHere => play::mark(state, true),
            Self::LoopToHere => play::mark(state, false),
            Self::Tick(secs) => {
                // The clock stands while the argument is played.
                play::tick(state, secs);
                reading::tick(state, secs);
                brief::tick(state, secs);
                teach::tick(state, secs);
            }
            Self::Select(item) => {
                let date = state.date;
                choose(state, item, date);
            }
            Self::Open(opened) => state.opened = opened,
            Self::Back => {
                let place = state.history.go_back((state.selection.clone(), state.date));
                return_to(state, place);
            }
            Self::Forward => {
                let place = state.history.go_forward((state.selection.clone(), state.date));
                return_to(state, place);
            }
            Self::ShowTab(tab) => state.tab = tab,
            Self::SetLang(lang) => state.lang = lang.reading(state.reading),
            Self::SetDigits(digits) => read(state, Reading { digits, ..state.reading }),
            Self::SetMonths(months) => read(state, Reading { months, ..state.reading }),
            Self::SetTheme(theme) => state.theme = theme,
            Self::NextTheme => state.theme = state.theme.next(),
            Self::SetScale(scale) => state.scale = scale,
            Self::NextScale => state.scale = state.scale.next(),
            Self::ScaleBy(steps) => state.scale = state.scale.by(steps),
            Self::ToggleMotion => state.motion = !state.motion,
            Self::SetViewpoint(id) => {
                // One that the base geography does not know would be a label without a meaning.
                if state.base().viewpoints.iter().any(|viewpoint| viewpoint.id == id) {
                    state.viewpoint = id;
                }
            }
            Self::SetLayer(layer, shown) => state.layers.set(layer, shown),
            Self::SetTheatre(theatre, shown) => {
                if shown {
                    state.hidden_theatres.remove(&theatre);
                } else {
                    state.hidden_theatres.insert(theatre);
                }
                play::follow_theatres(state);
            }
            Self::SoloTheatre(theatre) => {
                solo(state, &theatre);
                play::follow_theatres(state);
            }
            Self::ToggleSearch => {
                let open = !state.searching;
                state.close_panels();
                state.searching = open;
            }
            Self::ToggleSettings => {
                let open = !state.settings_open;
                state.close_panels();
                state.settings_open = open;
            }
            Self::Export(change) => change.run(state),
            Self::Data(change) => data::run(change, state),
            Self::BaseMap(change) => base_map::run(change, state),
            Self::TogglePanel(panel) => {
                if !state.folded.remove(&panel) {
                    state.folded.insert(panel);
                }
            }
            Self::ToggleGroup(group) => {
                if !state.folded_groups.remove(&group) {
                    state.folded_groups.insert(group);
                }
            }
            Self::ShowView(view) => state.show_view(&view),
            Self::ShowBox(bbox) => state.wish(CameraWish::Show(bbox)),
            Self::FlyTo(at, zoom) => state.wish(CameraWish::FlyTo(at, zoom)),
            Self::PanBy(parts) => state.wish(CameraWish::PanBy(parts)),
            Self::FlyToSelection => fly_to_selection(state),
            Self::Walk(walk) => state.walk = (state.walk.0 + 1, walk),
            Self::ToggleList => state.listing = !state.listing,
            Self::OpenMenu(at) => state.menu = at,
            Self::ToggleKeys => state.keys_shown = !state.keys_shown,
            Self::ZoomBy(levels) => state.wish(CameraWish::ZoomBy(levels)),
            Self::SetWay(way) => reading::set_way(state, way),
            Self::Read(claim) => {
                state.argument = None;
                reading::read(state, &claim);
            }
            Self::ReadNext(steps) => {
                state.argument = None;
                reading::read_next(state, steps);
            }
            Self::ToggleArgument => reading::toggle_argument(state),
            Self::ToggleJudging => state.judging = !state.judging,
            Self::Judge(claim, verdict) => reading::judge(state, claim, verdict),
            Self::SetOverlay(set, true) => _ = state.overlays.insert(set),
            Self::SetOverlay(set, false) => _ = state.overlays.remove(&set),
            Self::FollowLink(forward) => reading::follow_link(state, forward),
            Self::Cue(cue) => brief::cue(cue, state),
            Self::Edit(edit) => brief::edit(edit, state),
            Self::Teach(order) => teach::run(order, state),
            Self::Notify(notice) => state.notice = notice,
            Self::Seen(bbox) => state.seen = Some(bbox),
        }
    }
}

pub(super) fn choose(state: &mut State, item: Option<Item>, date: Date) {
    // A crowd stays open while its members are chosen one after the other.
    let of_it = match (&state.opened, &item) {
        (Opened::Events(events), Some(Item::Event(id))) => events.contains(id),
        (Opened::Flows(flows), Some(Item::Flow(id))) => flows.contains(id),
        _ => false,
    };
    if !of_it {
        state.opened = Opened::Nothing;
    }
    if item != state.selection {
        state.history.leave((state.selection.take(), state.date));
        state.tab = Tab::Summary;
    }
    (state.selection, state.date) = (item, date);
}

fn compare(state: &mut State, comparing: Comparing) {
    state.comparing = comparing;
    // Days that were looked at together are compared from the first of them.
    mode::set(state, Mode::Since);
}

fn return_to(state: &mut State, place: Option<(Option<Item>, Date)>) {
    if let Some((item, date)) = place {
        (state.selection, state.date, state.tab) = (item, date, Tab::Summary);
    }
}

fn read(state: &mut State, reading: Reading) {
    state.reading = reading;
    state.lang = state.lang.reading(reading);
}

fn step(state: &mut State, step: Step, count: i64) {
    state.date = state.scenario().clamp(step.add(state.date, count));
}

/// Events of one day are walked through in the list's order before the day changes.
fn go_to_event(state: &mut State, forward: bool, wanted: fn(&crate::model::Event) -> bool) {
    let scenario = state.document.scenario.clone();
    let shown = |i: &usize| {
        let event = &scenario.events[*i];
        wanted(event) && state.theatre_shown(&event.theatre) && scenario.span().contains(event.from)
    };
    let current = match &state.selection {
        Some(Item::Event(id)) => scenario.event_index(id).filter(|&i| scenario.events[i].from == state.date),
        _ => None,
    };
    let first_after = scenario.events.partition_point(|e| e.from <= state.date);
    let first_of_day = scenario.events.partition_point(|e| e.from < state.date);
    let found = if forward {
        (current.map_or(first_after, |i| i + 1)..scenario.events.len()).find(shown)
    } else {
        (0..current.unwrap_or(first_of_day)).rev().find(shown)
    };
    if let Some(i) = found {
        let event = &scenario.events[i];
        choose(state, Some(Item::Event(event.id.clone())), event.from);
    }
}

/// Arrows are shown whole; a party has no one place.
fn fly_to_selection(state: &mut State) {
    let scenario = state.scenario();
    let wish = match &state.selection {
        Some(Item::Event(id)) => scenario.event(id).map(|event| CameraWish::FlyTo(event.at, 6.5)),
        Some(Item::Flow(id)) => scenario.flow(id).and_then(|flow| around(&flow.path)).map(CameraWish::Show),
        Some(Item::Region(_, at)) => Some(CameraWish::FlyTo(*at, 6.0)),
        Some(Item::Area(_, at)) => Some(CameraWish::FlyTo(*at, 7.0)),
        Some(Item::Line(id)) => around(&state.base().border_points(id)).map(CameraWish::Show),
        Some(Item::Claim(id)) => scenario.claim(id).map(|claim| CameraWish::Show(claim.bbox)),
        Some(Item::Datum(id, row)) => datum_place(state, *id, *row),
        Some(Item::Data(id)) => return data::run(super::DataChange::ShowPlaces(*id), state),
        Some(Item::Actor(_) | Item::Term(_)) | None => None,
    };
    if let Some(wish) = wish {
        state.wish(wish);
    }
}

/// Where a row of a data file is.
fn datum_place(state: &State, id: DataId, row: Row) -> Option<CameraWish> {
    let dataset = state.data_layer(id)?.dataset();
    ((row as usize) < dataset.len()).then(|| CameraWish::FlyTo(dataset.at(row), 7.0))
}

/// The box round a line, with some air.
fn around(path: &[LonLat]) -> Option<Bbox> {
    const AIR: f64 = 1.0;
    let first = path.first()?;
    let mut edges = [first.lon, first.lat, first.lon, first.lat];
    for p in path {
        edges = [edges[0].min(p.lon), edges[1].min(p.lat), edges[2].max(p.lon), edges[3].max(p.lat)];
    }
    let [west, south, east, north] = edges;
    Bbox::new([west - AIR, south - AIR, east + AIR, north + AIR])
}

fn solo(state: &mut State, theatre: &TheatreId) {
    let others: Vec<TheatreId> =
        state.scenario().frame.theatres.iter().map(|t| t.id.clone()).filter(|id| id != theatre).collect();
    let alone = state.theatre_shown(theatre) && others.iter().all(|id| !state.theatre_shown(id));
    state.hidden_theatres = if alone { Default::default() } else { others.into_iter().collect() };
}
