//! What is so, in sentences: the same words in the window and on the command line.

use super::moment::held_since;
use super::scenario::{Operation, OperationKind, Theatre};
use super::{About, AreaKind, Base, Bbox, Currency, EventNow, Here, HolderId, Moment, Scenario, Span};
use crate::text::{Arg, Lang, LocalText, long_date, tr, tr_with};

/// The name of a holder.
pub fn holder_name(scenario: &Scenario, base: &Base, who: &HolderId, lang: Lang) -> String {
    match who {
        HolderId::Actor(id) => scenario.actors.name(id, lang).to_owned(),
        HolderId::Country(id) => base.region(id).map_or_else(|| id.to_string(), |c| c.name.get(lang).to_owned()),
    }
}

/// The theatre that fills most of what is seen, if one does. A theatre that is shown by the view
/// of the whole, like diplomacy, has no place of its own.
pub fn theatre_in_view(scenario: &Scenario, seen: Bbox) -> Option<&Theatre> {
    let share = |theatre: &Theatre| {
        let view = scenario.view(theatre.view.as_ref().filter(|view| **view != scenario.frame.opening.view)?)?;
        Some(view.bbox.overlap(seen) / seen.overlap(seen))
    };
    let shares = scenario.frame.theatres.iter().filter_map(|theatre| Some((share(theatre)?, theatre)));
    shares.filter(|(share, _)| *share > 0.4).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, theatre)| theatre)
}

/// The operation that names a day, or the last of several: one of the theatre in view that runs on it, a
/// phase before an operation, the shortest first.
pub fn leading_operation<'a>(scenario: &'a Scenario, moment: &Moment, seen: Option<Bbox>) -> Option<&'a Operation> {
    let theatre = seen.and_then(|seen| theatre_in_view(scenario, seen)).map(|theatre| &theatre.id);
    let days = |o: &Operation| {
        let Span { from, to } = o.span();
        to.map_or(i32::MAX, |to| super::time::days_between(from, to))
    };
    moment
        .operations
        .iter()
        .map(|&i| &scenario.frame.operations[i])
        .filter(|o| o.span().contains(moment.period.last()))
        .filter(|o| theatre.is_none_or(|theatre| &o.theatre == theatre))
        .min_by_key(|o| (o.kind != OperationKind::Phase, days(o)))
}

/// Most words of a summary: what a person reads before the lists.
pub const MOST_WORDS: usize = 90;

/// The summary in one language.
pub fn summary_in(scenario: &Scenario, base: &Base, about: &About<'_>, lang: Lang) -> String {
    crate::text::strip_marks(&sentences(scenario, base, about, lang).join(" "))
}

/// "30 days · 60 events": how many days are looked at together, and how much happened in them.
pub fn days_and_events(moment: &Moment, lang: Lang, shown: impl Fn(usize) -> bool) -> String {
    let current = |now: &&EventNow| now.currency == Currency::Current && shown(now.event);
    let events = moment.events.iter().filter(current).count() as i64;
    let days = tr_with(lang, "time-days", &[("n", i64::from(moment.period.days()).into())]);
    format!("{days} · {}", tr_with(lang, "time-events", &[("n", events.into())]))
}

/// What a map of the moment shows, for those who cannot see it: how much goes on, and the three
/// latest events of those shown.
pub fn in_words(scenario: &Scenario, moment: &Moment, lang: Lang, shown: impl Fn(usize) -> bool) -> String {
    let live: Vec<usize> = moment.live_events().map(|now| now.event).filter(|&event| shown(event)).collect();
    let mut text = if moment.period.days() > 1 {
        days_and_events(moment, lang, &shown)
    } else {
        tr_with(lang, "time-events-lately", &[("n", (live.len() as i64).into())])
    };
    for event in live.into_iter().take(3) {
        text.push_str(" · ");
        text.push_str(scenario.events[event].title.get(lang));
    }
    text
}

/// The summary in English and Arabic.
pub fn local_summary(scenario: &Scenario, base: &Base, about: &About<'_>) -> LocalText {
    let of = |lang| summary_in(scenario, base, about, lang);
    LocalText::both(of(Lang::EN), of(Lang::AR))
}

/// What is so at a point, a sentence each, the most important first. What would make it longer
/// than `MOST_WORDS` is left to the lists.
pub fn sentences(scenario: &Scenario, base: &Base, about: &About<'_>, lang: Lang) -> Vec<String> {
    let mut words = 0;
    let mut fits = |sentence: &String| {
        let longer = words + word_count(sentence);
        let fits = words == 0 || longer <= MOST_WORDS;
        if fits {
            words = longer;
        }
        fits
    };
    all_sentences(scenario, base, about, lang).into_iter().filter(|sentence| fits(sentence)).collect()
}

/// Words as a reader counts them.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn all_sentences(scenario: &Scenario, base: &Base, about: &About<'_>, lang: Lang) -> Vec<String> {
    let here = &about.here;
    let mut out = vec![holding(scenario, base, here, lang)];
    if here.region.is_none() {
        return out;
    }
    if let Some(previous) = &here.before {
        let before = holder_name(scenario, base, previous, lang);
        out.push(tr_with(lang, "summary-before", &[("holder", (&before).into())]));
    }
    out.extend(status(here, lang));
    out.extend(presence(scenario, here, lang));
    let live = about.live().count();
    if let Some(first) = about.live().next() {
        let event = &scenario.events[first.event];
        out.push(tr_with(
            lang,
            "summary-events",
            &[("n", Arg::Count(live as i64)), ("title", event.title.get(lang).into()), ("date", event.from.into())],
        ));
    }
    if let Some(next) = about.next {
        let event = &scenario.events[next];
        let args = [("title", event.title.get(lang).into()), ("date", event.from.into())];
        out.push(tr_with(lang, "summary-next", &args));
    }
    if !about.flows.is_empty() {
        out.push(tr_with(lang, "summary-flows", &[("n", Arg::Count(about.flows.len() as i64))]));
    }
    if let Some(confidence) = about.confidence(scenario) {
        let word = tr(lang, &format!("confidence-{}", confidence.key()));
        out.push(tr_with(lang, "summary-sure", &[("confidence", (&word).into())]));
    }
    out
}

/// Whose forces stand on ground that another holds.
fn presence(scenario: &Scenario, here: &Here<'_>, lang: Lang) -> Vec<String> {
    let rows = here.also.iter().map(|&row| &scenario.areas[row]).filter(|row| row.kind == AreaKind::Presence);
    let told = rows.map(|row| {
        let (since, start) = (held_since(scenario, row, here.at, here.date).0, scenario.frame.span.from);
        let key = if since <= start { "summary-presence-before-span" } else { "summary-presence" };
        let since = long_date(lang, since.max(start));
        let args = [("holder", scenario.actors.name(&row.holder, lang).into()), ("since", (&since).into())];
        tr_with(lang, key, &args)
    });
    told.collect()
}

/// Who runs ground that no row speaks of, and what is disputed about it.
pub fn status(here: &Here<'_>, lang: Lang) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    out.extend(here.de_facto().map(|disputed| disputed.de_facto.get(lang).to_owned()));
    out.extend(here.disputed.iter().map(|disputed| disputed.status.get(lang).to_owned()));
    out
}

fn holding(scenario: &Scenario, base: &Base, here: &Here<'_>, lang: Lang) -> String {
    let date = long_date(lang, here.date);
    let region = here.region.map_or_else(|| tr(lang, "insp-no-region"), |r| r.name.get(lang).to_owned());
    let Some(first) = here.holders.first() else {
        return tr_with(lang, "summary-sea", &[("date", (&date).into()), ("region", (&region).into())]);
    };
    let holder = holder_name(scenario, base, &first.who, lang);
    let key = match (first.contested, first.since) {
        (true, _) => "summary-contested",
        (false, None) if here.de_facto().is_some() => "summary-no-holder",
        (false, None) => "summary-recognised",
        (false, Some(since)) if since <= scenario.frame.span.from => "summary-held-before-span",
        (false, Some(_)) => "summary-held",
    };
    let other = here.holders.get(1).map(|h| holder_name(scenario, base, &h.who, lang)).unwrap_or_default();
    let since = first.since.map(|since| long_date(lang, since)).unwrap_or_default();
    let start = long_date(lang, scenario.frame.span.from);
    tr_with(
        lang,
        key,
        &[
            ("date", (&date).into()),
            ("region", (&region).into()),
            ("holder", (&holder).into()),
            ("other", (&other).into()),
            ("since", (&since).into()),
            ("start", (&start).into()),
        ],
    )
}
