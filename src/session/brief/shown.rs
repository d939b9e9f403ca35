//! What the picture on the map depends on, apart from where the camera is.

use std::collections::BTreeSet;

use crate::model::time::add_days;
use crate::model::viewpoint::DE_FACTO;
use crate::model::{
    Bbox, Chosen, Date, OverlaySetId, Period, Shot, ShotSpan, Slide, SlideKind, TheatreId, ViewpointId,
};
use crate::scene::{Item, LayerId, LayerSet, Opened, slide};
use crate::session::{Comparing, State};

/// All that decides what is on the map, in one piece: two that are equal look the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    days: Period,
    since: Option<Date>,
    comparing: Comparing,
    layers: LayerSet,
    hidden_theatres: BTreeSet<TheatreId>,
    viewpoint: ViewpointId,
    selection: Option<Item>,
    opened: Opened,
    overlays: BTreeSet<OverlaySetId>,
}

impl Shown {
    /// What is shown now.
    pub fn of(state: &State) -> Self {
        Self {
            days: state.period(),
            since: state.since,
            comparing: state.comparing,
            layers: state.layers,
            hidden_theatres: state.hidden_theatres.clone(),
            viewpoint: state.viewpoint.clone(),
            selection: state.selection.clone(),
            opened: state.opened.clone(),
            overlays: state.overlays.clone(),
        }
    }
}

/// The map as it is seen, on these days and in this part, as a slide keeps it.
pub(in crate::session) fn shot_of(state: &State, days: Period, bbox: Option<Bbox>) -> Shot {
    let several = days.days() > 1;
    let shown = LayerId::ALL.into_iter().filter(|layer| layer.is_on_slides() && state.layers.has(*layer));
    let shown: Vec<String> = shown.map(|layer| layer.name().to_owned()).collect();
    let at_first = slide::layers(&Slide::new(SlideKind::Map));
    let theatres = state.scenario().frame.theatres.iter().map(|theatre| &theatre.id);
    let claim = state.claim().map(|claim| Chosen::Claim(claim.id.clone()));
    Shot {
        date: (!several).then(|| days.last()),
        span: several.then(|| ShotSpan { from: days.first(), to: add_days(days.last(), 1) }),
        bbox,
        layers: Some(shown).filter(|_| at_first != of_slides(state.layers)),
        theatres: (!state.hidden_theatres.is_empty())
            .then(|| theatres.filter(|theatre| state.theatre_shown(theatre)).cloned().collect()),
        viewpoint: Some(state.viewpoint.clone()).filter(|viewpoint| viewpoint.as_str() != DE_FACTO),
        select: claim.or_else(|| state.selection.as_ref().and_then(chosen)),
        since: state.since.filter(|since| !several && *since < days.last()),
        ..Shot::default()
    }
}

/// The layers that slides have without asking.
fn of_slides(mut layers: LayerSet) -> LayerSet {
    LayerId::ALL.into_iter().filter(|layer| !layer.is_on_slides()).for_each(|layer| layers.set(layer, false));
    layers
}

/// A chosen thing as slides name it; some things of the map no slide can choose.
fn chosen(item: &Item) -> Option<Chosen> {
    match item {
        Item::Event(id) => Some(Chosen::Event(id.clone())),
        Item::Flow(id) => Some(Chosen::Flow(id.clone())),
        Item::Actor(id) => Some(Chosen::Actor(id.clone())),
        Item::Region(id, _) => Some(Chosen::Region(id.clone())),
        Item::Area(id, _) => Some(Chosen::Area(id.clone())),
        Item::Claim(id) => Some(Chosen::Claim(id.clone())),
        Item::Line(_) | Item::Term(_) | Item::Data(_) | Item::Datum(..) => None,
    }
}
