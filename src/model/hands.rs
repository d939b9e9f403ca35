//! From hand to hand: who held a point, one after the other.

use super::area::AreaKind;
use super::base::Region;
use super::here::{HolderId, recognised};
use super::place::LonLat;
use super::scenario::Scenario;
use super::time::Date;

/// A change of hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// The first day of the new holder.
    pub on: Date,
    /// Who held it before.
    pub from: HolderId,
    /// Who holds it from then on.
    pub to: HolderId,
    /// The place in `Scenario::areas` of the row that says so.
    pub row: usize,
}

/// All changes of hands at a point on land, earliest first. Where no row speaks, the recognised
/// state of `country` holds it.
pub fn hands(scenario: &Scenario, country: &Region, at: LonLat) -> Vec<Hand> {
    let state = recognised(scenario, &country.id);
    let mut rows: Vec<usize> = (0..scenario.areas.len())
        .filter(|&i| scenario.areas[i].kind == AreaKind::Control && scenario.areas[i].covers(at))
        .collect();
    rows.sort_by_key(|&i| scenario.areas[i].from);
    let mut out: Vec<Hand> = Vec::new();
    let mut holder = state.clone();
    for (n, &i) in rows.iter().enumerate() {
        let area = &scenario.areas[i];
        let next = HolderId::Actor(area.holder.clone());
        // The first row that holds from the start changes nothing: nobody is known to have held it before.
        if n == 0 && area.from <= scenario.frame.span.from {
            holder = next.clone();
        }
        pass(&mut out, &mut holder, next, area.from, i);
        if let Some(to) = area.to
            && rows.get(n + 1).is_none_or(|&after| scenario.areas[after].from > to)
        {
            pass(&mut out, &mut holder, state.clone(), to, i);
        }
    }
    out
}

fn pass(out: &mut Vec<Hand>, holder: &mut HolderId, to: HolderId, on: Date, row: usize) {
    if *holder != to {
        out.push(Hand { on, from: std::mem::replace(holder, to.clone()), to, row });
    }
}
