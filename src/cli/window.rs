//! Opening the window in the state that was asked for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::kept::Kept;
use super::remembered::Remembered;
use super::{Failure, Opened, args, opened, print_problems, query};
use crate::app::{self, Keeper, Start};
use crate::io::atlas_file;
use crate::model::viewpoint::DE_FACTO;
use crate::model::{Base, Scenario, Viewpoint};
use crate::scene::{Item, Theme};
use crate::session::{BaseMapChange, Command, DataChange, Document, Session};
use crate::text::Lang;

/// Opens the window.
pub fn run(path: Option<PathBuf>, mut window: args::Window) -> Result<ExitCode, Failure> {
    // A file that is opened lies over the first scenario.
    let is_data = path.as_deref().is_some_and(|path| path.is_file() && !atlas_file::is_scenario(path));
    let (folder, file) = if is_data { (None, path) } else { (path, None) };
    window.data.extend(file);
    let Opened { loaded, base, desk, data } = opened(folder.as_deref())?;
    print_problems(&loaded.problems);
    let mut remembered = Remembered::load();
    let mut session = session(Arc::new(loaded.scenario), Arc::new(base), &window, &remembered)?;
    if !data.is_empty() {
        session.run(Command::Data(DataChange::OpenKept(data)));
    }
    let size = remembered.window();
    let remember: app::Remember = Box::new(move |state, size| remembered.note(state, size));
    let keeper = desk.map(|desk| Box::new(Kept(desk)) as Box<dyn Keeper>);
    app::open(Start { session, renderer: window.renderer, size, remember, keeper, clock: now })
        .map_err(|e| Failure::failed(e.to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// The time of day here, in hours and minutes.
fn now() -> [i8; 2] {
    let now = jiff::Zoned::now();
    [now.hour(), now.minute()]
}

fn session(
    scenario: Arc<Scenario>,
    base: Arc<Base>,
    window: &args::Window,
    remembered: &Remembered,
) -> Result<Session, Failure> {
    let mut commands = remembered.commands(&scenario.frame.id);
    if let Some(date) = window.date {
        query::in_span(&scenario, date)?;
        commands.push(Command::SetDate(date));
    }
    if let Some(since) = window.since {
        query::in_span(&scenario, since)?;
        commands.push(Command::SetSince(Some(since)));
    }
    commands.extend(window.scale.map(Command::SetScale));
    if let Some(id) = &window.view {
        commands.push(Command::ShowView(view(&scenario, id)?.id.clone()));
    }
    if let Some(bbox) = window.bbox {
        commands.push(Command::ShowBox(bbox));
    }
    if window.viewpoint.is_some() {
        commands.push(Command::SetViewpoint(viewpoint(&base, window.viewpoint.as_deref())?.id.clone()));
    }
    if let Some(id) = &window.select {
        commands.push(match item(&scenario, &base, id)? {
            Item::Claim(id) => Command::Read(id),
            item => Command::Select(Some(item)),
        });
    }
    if !window.data.is_empty() {
        let data = window.data.iter().map(|file| in_full(file)).collect::<Result<_, _>>()?;
        commands.push(Command::Data(DataChange::Open(data)));
    }
    if let Some(file) = &window.base_map {
        commands.push(Command::BaseMap(BaseMapChange::Open(in_full(file)?)));
    }
    let lang = window.lang.or(remembered.lang()).unwrap_or(Lang::EN);
    let theme = window.theme.or(remembered.theme()).unwrap_or(Theme::Light);
    let mut session = Session::new(Document::new(scenario, base), lang, theme);
    for command in commands {
        session.run(command);
    }
    Ok(session)
}

/// Where a file is, seen from the folder of this call.
fn in_full(file: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(file).map_err(|e| Failure::failed(format!("the folder of this call cannot be told: {e}")))
}

/// The view of an id, or what views there are.
pub fn view<'a>(scenario: &'a Scenario, id: &str) -> Result<&'a crate::model::scenario::View, Failure> {
    scenario.view(&id.into()).ok_or_else(|| {
        let known: Vec<&str> = scenario.frame.views.iter().map(|v| v.id.as_str()).collect();
        Failure::usage(format!("no view {id:?} in the scenario; there are {}", known.join(", ")))
    })
}

/// The viewpoint of an id, without one de facto, or what viewpoints there are.
pub fn viewpoint<'a>(base: &'a Base, id: Option<&str>) -> Result<&'a Viewpoint, Failure> {
    let id = id.unwrap_or(DE_FACTO);
    base.viewpoints.iter().find(|viewpoint| viewpoint.id.as_str() == id).ok_or_else(|| {
        let known: Vec<&str> = base.viewpoints.iter().map(|v| v.id.as_str()).collect();
        Failure::usage(format!("no viewpoint {id:?}; there are {}", known.join(", ")))
    })
}

/// The thing of an id: an event, an arrow, a party, an area, a region, a line.
pub fn item(scenario: &Scenario, base: &Base, id: &str) -> Result<Item, Failure> {
    if let Some(event) = scenario.event(&id.into()) {
        return Ok(Item::Event(event.id.clone()));
    }
    if let Some(flow) = scenario.flow(&id.into()) {
        return Ok(Item::Flow(flow.id.clone()));
    }
    if let Some(actor) = scenario.actors.get(&id.into()) {
        return Ok(Item::Actor(actor.id.clone()));
    }
    if let Some(area) = scenario.area(&id.into()) {
        return Ok(Item::Area(area.id.clone(), area.inside));
    }
    if let Some(claim) = scenario.claim(&id.into()) {
        return Ok(Item::Claim(claim.id.clone()));
    }
    if let Some(term) = scenario.term(&id.into()) {
        return Ok(Item::Term(term.id.clone()));
    }
    if let Some(region) = base.region(&id.into()) {
        let inside =
            if region.covers(region.label) { region.label } else { crate::model::base::point_inside(&region.ground) };
        return Ok(Item::Region(region.id.clone(), inside));
    }
    if let Some(border) = base.border(&id.into()) {
        return Ok(Item::Line(border.id.clone()));
    }
    Err(Failure::usage(format!("nothing in the scenario or the base geography has the id {id:?}")))
}
