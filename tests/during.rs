//! What holds during several days is what held on one or another of them.

mod common;

use std::collections::BTreeSet;

use common::shipped;
use conflict_atlas::model::time::add_days;
use conflict_atlas::model::{Currency, Moment, Period};
use proptest::prelude::*;

fn current(moment: &Moment) -> BTreeSet<usize> {
    moment.events.iter().filter(|now| now.currency == Currency::Current).map(|now| now.event).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn several_days_hold_what_any_of_them_held_and_the_ground_of_the_last(start in 0..1700_i32, days in 1..90_i32) {
        let (scenario, _) = shipped();
        let first = add_days(scenario.frame.span.from, start);
        let period = Period::new(first, scenario.clamp(add_days(first, days - 1)));
        let during = Moment::during(&scenario, period);
        let each: Vec<Moment> = (0..period.days()).map(|d| Moment::at(&scenario, add_days(first, d))).collect();
        let union = |of: fn(&Moment) -> &Vec<usize>| -> BTreeSet<usize> { each.iter().flat_map(of).copied().collect() };
        prop_assert_eq!(current(&during), each.iter().flat_map(current).collect::<BTreeSet<_>>());
        prop_assert_eq!(during.flows.iter().copied().collect::<BTreeSet<_>>(), union(|m| &m.flows));
        prop_assert_eq!(during.operations.iter().copied().collect::<BTreeSet<_>>(), union(|m| &m.operations));
        let last = each.last().expect("a day");
        prop_assert_eq!(&during.areas, &last.areas);
        // No event is further back than it is on the last day, and none is missing.
        prop_assert_eq!(during.events.len(), last.events.len());
        for (now, then) in during.events.iter().zip(&last.events) {
            prop_assert_eq!(now.event, then.event);
            prop_assert!(now.currency == then.currency || now.currency == Currency::Current);
        }
    }

    #[test]
    fn a_single_day_is_the_same_either_way(day in 0..1827_i32) {
        let (scenario, _) = shipped();
        let date = add_days(scenario.frame.span.from, day);
        let moment = Moment::during(&scenario, Period::day(date));
        prop_assert_eq!(&moment, &Moment::at(&scenario, date));
        for now in &moment.events {
            let span = scenario.events[now.event].span();
            prop_assert_eq!(now.currency == Currency::Current, span.contains(date));
        }
    }
}
