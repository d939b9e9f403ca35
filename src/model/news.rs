//! A step in time, in one sentence: what a screen reader says when the day has changed.

use super::changes::{Changes, GroundChange, TheatreChanges};
use super::ids::TheatreId;
use super::time::Date;
use super::{Base, HolderId, Scenario, summary};
use crate::text::{Arg, Lang, long_date, short_date, short_date_year, strip_marks, tr, tr_with};

/// Most pieces of ground that are named.
const MOST_NAMED: usize = 3;

/// "26 October 2020. Since 25 Oct: Qubadli passed to Azerbaijan; 2 events." The changes are those
/// between the two days; only theatres that are shown count.
pub fn sentence(
    scenario: &Scenario,
    base: &Base,
    changes: &Changes,
    [before, now]: [Date; 2],
    shown: &dyn Fn(&TheatreId) -> bool,
    lang: Lang,
) -> String {
    let theatres: Vec<&TheatreChanges> = changes.theatres.iter().filter(|t| shown(&t.theatre)).collect();
    let mut parts = Vec::new();
    let mut ground: Vec<&GroundChange> = theatres.iter().flat_map(|t| &t.ground).collect();
    ground.sort_by(|a, b| b.km2.total_cmp(&a.km2));
    parts.extend(ground.iter().take(MOST_NAMED).map(|change| passed(scenario, base, change, lang)));
    let count = |of: fn(&TheatreChanges) -> usize| theatres.iter().map(|t| of(t)).sum::<usize>();
    let counts = [
        ("news-more-ground", ground.len().saturating_sub(MOST_NAMED)),
        ("time-events", count(|t| t.events.len())),
        ("since-begun", count(|t| t.begun.len())),
        ("since-ended", count(|t| t.ended.len())),
    ];
    for (key, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
        parts.push(tr_with(lang, key, &[("n", Arg::Count(n as i64))]));
    }
    let what = if parts.is_empty() { tr(lang, "news-nothing") } else { parts.join(&tr(lang, "news-and")) };
    let other = if before.year() == now.year() { short_date(lang, before) } else { short_date_year(lang, before) };
    let key = if before <= now { "news-since" } else { "news-until" };
    let args = [("date", long_date(lang, now)), ("other", other), ("what", what)];
    strip_marks(&tr_with(lang, key, &args.each_ref().map(|(name, text)| (*name, text.into()))))
}

fn passed(scenario: &Scenario, base: &Base, change: &GroundChange, lang: Lang) -> String {
    let to = match &change.to {
        HolderId::Actor(id) => scenario.actors.short_name(id, lang).to_owned(),
        HolderId::Country(_) => summary::holder_name(scenario, base, &change.to, lang),
    };
    let name = scenario.areas[change.row].name.get(lang);
    tr_with(lang, "news-passed", &[("name", name.into()), ("holder", (&to).into())])
}
