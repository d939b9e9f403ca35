//! Profiles of regions: what a region is and what it is known for in the story, phase by phase.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::base::Region;
use super::here::Here;
use super::ids::{AreaId, ProfileId, RegionId, SourceId};
use super::scenario::{Extra, Scenario};
use super::time::{Date, Span};
use crate::text::LocalText;

/// Which ground a profile is about: any of these. The narrower ones win over the wider.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ProfileOf {
    /// Area rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaId>,
    /// Pieces of ground that area rows name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// First-level units of the base geography.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<RegionId>,
    /// Disputed polygons of the base geography.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<String>,
    /// Countries of the base geography.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<RegionId>,
    /// Seas of the base geography.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seas: Vec<RegionId>,
}

/// A stretch of time in a profile.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ProfilePhase {
    /// First day; without it, from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// First day after it; without it, it runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// A name of the phase.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub title: LocalText,
    /// What the region is and what happened there, 40 to 90 words.
    pub text: LocalText,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ProfilePhase {
    /// Its days.
    pub fn span(&self) -> Span {
        Span { from: self.from.unwrap_or(Date::MIN), to: self.to }
    }
}

/// A region, told phase by phase.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// What it is called.
    pub name: LocalText,
    /// Which ground it is about.
    pub of: ProfileOf,
    /// Its phases, in order of time; they do not overlap.
    pub phases: Vec<ProfilePhase>,
    /// Properties that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Profile {
    /// The phase of a day.
    pub fn phase(&self, date: Date) -> Option<&ProfilePhase> {
        self.phases.iter().find(|phase| phase.span().contains(date))
    }
}

/// How narrow a profile's ground is at a point; the larger the narrower.
fn narrowness(scenario: &Scenario, of: &ProfileOf, here: &Here<'_>) -> Option<u8> {
    let row_covers = |id: &AreaId| scenario.area(id).is_some_and(|area| area.covers(here.at));
    let cell_covers =
        |cell: &String| scenario.areas.iter().any(|area| area.cell.as_ref() == Some(cell) && area.covers(here.at));
    let is = |region: Option<&Region>, ids: &[RegionId]| region.is_some_and(|region| ids.contains(&region.id));
    if of.cells.iter().any(cell_covers) {
        return Some(5);
    }
    if of.areas.iter().any(row_covers) {
        return Some(4);
    }
    if is(here.region, &of.units) {
        return Some(3);
    }
    if here.disputed.iter().any(|disputed| of.disputed.contains(&disputed.id)) {
        return Some(2);
    }
    if is(here.country, &of.countries) || is(here.region, &of.countries) {
        return Some(1);
    }
    (is(here.region, &of.seas)).then_some(0)
}

/// The profile of the narrowest ground at a point, and its phase on the day.
pub fn profile_at<'a>(scenario: &'a Scenario, here: &Here<'_>) -> Option<(&'a Profile, &'a ProfilePhase)> {
    scenario
        .profiles
        .iter()
        .filter_map(|profile| Some((narrowness(scenario, &profile.of, here)?, profile, profile.phase(here.date)?)))
        .max_by_key(|(narrow, ..)| *narrow)
        .map(|(_, profile, phase)| (profile, phase))
}
