//! Questions made from the data: every answer is right by another way than that on which it was
//! made, nothing disputed is asked as settled, and the same seed makes the same questions.

mod common;

use std::collections::{BTreeMap, HashSet};

use conflict_atlas::model::area::{AreaKind, Ground};
use conflict_atlas::model::claim::{Bearing, Thing};
use conflict_atlas::model::quiz::score::{Given, Grade, Score, mark};
use conflict_atlas::model::quiz::{Answer, Bank, Choosable, Filling, Phrase, Question, QuestionKind, Wanted, Worth};
use conflict_atlas::model::scenario::Perspective;
use conflict_atlas::model::time::DatePrecision;
use conflict_atlas::model::{Base, Changes, Confidence, Date, Event, Here, HolderId, LonLat, Moment, Region, Scenario};
use conflict_atlas::text::{Lang, LocalText};
use geo::{Area as _, BooleanOps};

/// So many quizzes, of so many questions each.
const QUIZZES: u64 = 1000;
const QUESTIONS: usize = 9;

fn wanted(seed: u64) -> Wanted {
    Wanted { seed, count: QUESTIONS, ..Wanted::default() }
}

/// What fills a place of what is asked.
fn filling<'a>(question: &'a Question, name: &str) -> &'a Filling {
    let Phrase::Made { fillings, .. } = &question.asked else { panic!("{:?} is made", question.asked) };
    &fillings.iter().find(|(of, _)| *of == name).unwrap_or_else(|| panic!("{name} in {:?}", question.asked)).1
}

fn date(question: &Question, name: &str) -> Date {
    let Filling::Date(date) = filling(question, name) else { panic!("a day") };
    *date
}

fn text<'a>(question: &'a Question, name: &str) -> &'a LocalText {
    let Filling::Text(text) = filling(question, name) else { panic!("a text") };
    text
}

fn options(question: &Question) -> &[Choosable] {
    let Answer::Options { options, .. } = &question.answer else { panic!("{:?} has options", question.kind) };
    options
}

fn right(question: &Question) -> &Choosable {
    let right: Vec<&Choosable> = options(question).iter().filter(|option| option.worth == Worth::Right).collect();
    assert_eq!(right.len(), 1, "one right answer: {question:?}");
    right[0]
}

/// The place of a name: a region, or a town with a point.
enum Spot<'a> {
    Region(&'a Region),
    Town(LonLat),
}

fn spot<'a>(base: &'a Base, name: &LocalText) -> Spot<'a> {
    let regions: Vec<&Region> = base.units.iter().chain(&base.countries).filter(|r| r.name == *name).collect();
    let towns: Vec<LonLat> = base.towns.iter().filter(|town| town.name == *name).map(|town| town.at).collect();
    match (regions.as_slice(), towns.as_slice()) {
        ([region, ..], _) => Spot::Region(region),
        ([], [at]) => Spot::Town(*at),
        _ => panic!("{name:?} is one place"),
    }
}

/// Checks questions, remembering what was looked at.
struct Checker<'a> {
    scenario: &'a Scenario,
    base: &'a Base,
    measured: HashSet<(String, String, Vec<usize>)>,
    moments: BTreeMap<Date, Moment>,
    compared: usize,
}

impl<'a> Checker<'a> {
    /// The holder of a place on a day lies over nearly all of it, its rows are documented and
    /// nobody contests them.
    fn held(&mut self, name: &LocalText, date: Date) -> String {
        let (scenario, base) = (self.scenario, self.base);
        let spot = spot(base, name);
        let at = match spot {
            Spot::Region(region) => conflict_atlas::model::about::inside(region),
            Spot::Town(at) => at,
        };
        let here = Here::new(scenario, base, at, date);
        let told = format!("{} on {date}", name.get(Lang::EN));
        assert_eq!(here.holders.len(), 1, "{told} has one holder: {:?}", here.holders);
        let holder = &here.holders[0];
        let row = holder.row.unwrap_or_else(|| panic!("a row speaks of {told}"));
        assert!(!holder.contested, "{told}");
        assert_eq!(scenario.areas[row].confidence, Confidence::Documented, "{told}");
        let HolderId::Actor(who) = &holder.who else { panic!("{told} is held by a party") };
        if let Spot::Region(region) = spot {
            let moment = self.moments.entry(date).or_insert_with(|| Moment::at(scenario, date));
            let rows: Vec<usize> = moment
                .areas
                .iter()
                .map(|now| now.area)
                .filter(|&i| scenario.areas[i].kind == AreaKind::Control && scenario.areas[i].holder == *who)
                .collect();
            if self.measured.insert((region.id.to_string(), who.to_string(), rows.clone())) {
                let share = share(scenario, region, &rows);
                assert!(share > 0.9, "{who} holds {:.0} % of {told}", share * 100.0);
            }
        }
        who.to_string()
    }

    fn question(&mut self, question: &Question) {
        match question.kind {
            QuestionKind::Holder => {
                let holder = self.held(text(question, "place"), date(question, "date"));
                assert_eq!(right(question).key, holder);
                self.no_other_is_right(question, &holder);
            }
            QuestionKind::TrueOn => {
                let holder = self.held(text(question, "place"), date(question, "date"));
                let said = self.scenario.actors.get(&holder.as_str().into()).expect("a party");
                let so = said.name == *text(question, "holder");
                assert_eq!(right(question).key, if so { "yes" } else { "no" }, "{question:?}");
            }
            QuestionKind::Predict => {
                let [from, to] = ["from", "to"].map(|name| date(question, name));
                assert!(from < to);
                let before = self.held(text(question, "place"), from);
                let holder = self.held(text(question, "place"), to);
                assert_eq!(right(question).key, holder);
                assert!(options(question).iter().any(|option| option.key == before), "who holds it may go on");
                self.no_other_is_right(question, &holder);
                assert_eq!(question.shot.date, Some(from), "the future is hidden");
            }
            QuestionKind::Changed => self.changed(question),
            QuestionKind::Find => self.find(question),
            QuestionKind::Order => self.order(question),
            QuestionKind::Trace => self.trace(question),
            QuestionKind::Match => self.matched(question),
            QuestionKind::Account => self.account(question),
            QuestionKind::Choice | QuestionKind::Discuss => panic!("not made from data"),
        }
    }

    /// No other option holds it, is tied to who holds it, or stands for several parties.
    fn no_other_is_right(&self, question: &Question, holder: &str) {
        let tied = |a: &str, b: &str| {
            let actor = self.scenario.actors.get(&a.into()).expect("a party");
            actor.ties.iter().any(|tie| tie.to.as_str() == b)
        };
        assert!(options(question).len() >= 2, "{question:?}");
        for other in options(question).iter().filter(|option| option.key != holder) {
            assert!(
                other.worth == Worth::Wrong && !tied(&other.key, holder) && !tied(holder, &other.key),
                "{question:?}"
            );
        }
    }

    fn changed(&mut self, question: &Question) {
        let [from, to] = ["from", "to"].map(|name| date(question, name));
        let mut changed = 0;
        // What changed by the list of all changes takes long; one in ten is compared.
        self.compared += 1;
        let changes = self.compared.is_multiple_of(10).then(|| Changes::between(self.scenario, self.base, from, to));
        for option in options(question) {
            let Phrase::Written(name) = &option.text else { panic!("a name") };
            let differs = self.held(name, from) != self.held(name, to);
            assert_eq!(option.worth == Worth::Right, differs, "{} in {question:?}", name.get(Lang::EN));
            changed += usize::from(differs);
            if let Some(changes) = &changes {
                let at = match spot(self.base, name) {
                    Spot::Region(region) => conflict_atlas::model::about::inside(region),
                    Spot::Town(at) => at,
                };
                use geo::Contains as _;
                let listed = changes.ground().any(|change| change.ground.contains(&geo::Point::from(at)));
                assert_eq!(listed, differs, "{} in the list of changes", name.get(Lang::EN));
            }
        }
        assert!((1..options(question).len()).contains(&changed), "some changed, some did not: {question:?}");
    }

    fn event(&self, title: &LocalText) -> &'a Event {
        self.scenario.events.iter().find(|event| event.title == *title).expect("an event")
    }

    fn find(&self, question: &Question) {
        let Answer::Point { region, at } = &question.answer else { panic!("a point") };
        let target = self.base.region(region).expect("a region");
        assert!(target.covers(*at));
        let Phrase::Made { key, .. } = &question.asked else { panic!("made") };
        match *key {
            "quiz-ask-find-event" => {
                let event = self.event(text(question, "title"));
                assert_eq!((event.at, event.confidence), (*at, Confidence::Documented));
            }
            _ => match spot(self.base, text(question, "place")) {
                Spot::Region(asked) => assert_eq!(asked.name, target.name),
                Spot::Town(town) => assert!(target.covers(town)),
            },
        }
    }

    fn order(&self, question: &Question) {
        let Answer::Order { items, right } = &question.answer else { panic!("an order") };
        let events: Vec<&Event> =
            right.iter().map(|id| self.scenario.event(&id.as_str().into()).expect("an event")).collect();
        for pair in events.windows(2) {
            let last = pair[0].span().last_day().expect("an end");
            assert!(last < pair[1].from, "{} is over before {} begins", pair[0].id, pair[1].id);
        }
        for event in &events {
            assert_eq!((event.confidence, event.precision), (Confidence::Documented, DatePrecision::Day));
        }
        assert_eq!(items.len(), events.len());
        assert!(!items.iter().map(|item| &item.key).eq(right), "not offered in the right order");
    }

    fn trace(&self, question: &Question) {
        let title = text(question, "title");
        let flow = self.scenario.flows.iter().find(|flow| flow.title == *title).expect("an arrow");
        assert_eq!(flow.confidence, Confidence::Documented);
        let ends = [flow.stops.first(), flow.stops.last()].map(|stop| stop.expect("a stop").clone());
        for option in options(question) {
            let Phrase::Made { fillings, .. } = &option.text else { panic!("made") };
            let way: Vec<LocalText> = fillings
                .iter()
                .map(|(_, filling)| match filling {
                    Filling::Text(text) => text.clone(),
                    _ => panic!("a text"),
                })
                .collect();
            let turned = [ends[1].clone(), ends[0].clone()];
            let worth = if way == ends {
                Worth::Right
            } else if way == turned {
                Worth::Half
            } else {
                Worth::Wrong
            };
            assert_eq!(option.worth, worth, "{question:?}");
        }
        right(question);
    }

    fn matched(&self, question: &Question) {
        let Answer::Pairs { pairs, left, right } = &question.answer else { panic!("pairs") };
        assert!(pairs.len() == left.len() && left.len() == right.len());
        for [claim, event] in pairs {
            for other in left {
                let told = self.scenario.claim(&other.key.as_str().into()).expect("a claim");
                let evidence = told.evidence.iter().find(|e| e.thing == Thing::Event(event.as_str().into()));
                if other.key == *claim {
                    assert_eq!(evidence.map(|e| e.bears), Some(Bearing::For));
                } else {
                    assert!(evidence.is_none(), "{event} has nothing to do with {}", other.key);
                }
            }
            let event = self.scenario.event(&event.as_str().into()).expect("an event");
            assert_eq!(event.confidence, Confidence::Documented);
        }
    }

    fn account(&self, question: &Question) {
        let quoted = question.quoted.as_ref().expect("words");
        let title = text(question, "title");
        let of_events = self.scenario.events.iter().filter(|e| e.title == *title).map(|e| &e.perspectives);
        let of_flows = self.scenario.flows.iter().filter(|f| f.title == *title).map(|f| &f.perspectives);
        let said: Vec<&Perspective> = of_events.chain(of_flows).flatten().collect();
        for option in options(question) {
            let own = said.iter().any(|p| p.who.as_str() == option.key && p.holds == *quoted);
            assert_eq!(own, option.worth == Worth::Right, "{question:?}");
            assert!(said.iter().any(|p| p.who.as_str() == option.key), "every side offered told something");
        }
        right(question);
    }
}

/// Which part of a region some rows cover.
fn share(scenario: &Scenario, region: &Region, rows: &[usize]) -> f64 {
    let covered: f64 = rows
        .iter()
        .map(|&i| match &scenario.areas[i].ground {
            Ground::Polygons(ground) => ground.intersection(&region.ground).unsigned_area(),
            Ground::Lines(_) => 0.0,
        })
        .sum();
    covered / region.ground.unsigned_area()
}

#[test]
fn a_thousand_quizzes_are_right_by_another_way_and_ask_nothing_disputed() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let mut checker =
        Checker { scenario: &scenario, base: &base, measured: HashSet::new(), moments: BTreeMap::new(), compared: 0 };
    let mut counts: BTreeMap<QuestionKind, usize> = BTreeMap::new();
    let mut different: HashSet<String> = HashSet::new();
    for seed in 0..QUIZZES {
        let quiz = bank.quiz(&wanted(seed));
        assert_eq!(quiz.len(), QUESTIONS, "seed {seed}");
        for question in &quiz {
            checker.question(question);
            *counts.entry(question.kind).or_default() += 1;
            different.insert(format!("{:?} {:?}", question.asked, question.answer));
        }
    }
    for kind in QuestionKind::FROM_DATA {
        assert!(counts[&kind] >= 900, "{counts:?}");
    }
    assert!(different.len() > 3000, "{} different questions", different.len());
    println!("{counts:?}, {} different", different.len());
}

#[test]
fn the_same_seed_makes_the_same_quiz_and_another_seed_another() {
    let (scenario, base) = common::shipped();
    let [one, two] = [Bank::new(&scenario, &base), Bank::new(&scenario, &base)];
    let mut all = Vec::new();
    for seed in [0, 7, 1_234_567, u64::MAX] {
        assert_eq!(one.quiz(&wanted(seed)), two.quiz(&wanted(seed)), "seed {seed}");
        all.push(one.quiz(&wanted(seed)));
    }
    assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn every_question_says_something_in_every_language() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    for question in (0..60).flat_map(|seed| bank.quiz(&wanted(seed))) {
        let mut phrases = vec![&question.asked];
        phrases.extend(&question.explain);
        match &question.answer {
            Answer::Options { options, .. } => {
                phrases.extend(options.iter().map(|option| &option.text));
                phrases.extend(options.iter().filter_map(|option| option.why.as_ref()));
            }
            Answer::Order { items, .. } => phrases.extend(items.iter().map(|item| &item.text)),
            Answer::Pairs { left, right, .. } => phrases.extend(left.iter().chain(right).map(|item| &item.text)),
            Answer::Point { .. } | Answer::Open { .. } => {}
        }
        for phrase in phrases {
            let [en, ar, tr] = ["en", "ar", "tr"].map(|code| phrase.get(Lang::parse(code).expect("a language")));
            assert!([&en, &ar, &tr].iter().all(|text| !text.trim().is_empty() && !text.contains('⟦')), "{phrase:?}");
            assert_ne!(en, ar, "{phrase:?}");
        }
        assert!(!question.explain.is_empty(), "{question:?} is explained");
        assert!(!question.sources.is_empty() || question.kind == QuestionKind::Find, "{question:?} has sources");
        assert!(question.sources.iter().all(|id| scenario.source(id).is_some()), "{question:?}");
        assert!(question.shot.bbox.is_some(), "{question:?} has a view");
    }
}

#[test]
fn nobody_is_asked_about_the_dead_unless_that_is_wished() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    for question in (0..200).flat_map(|seed| bank.quiz(&wanted(seed))) {
        assert!(!question.hard, "{question:?}");
        let said = question.asked.get(Lang::EN);
        for word in [" killed", " kills", " dead", " wounded"] {
            assert!(!said.contains(word), "{said}");
        }
    }
    let hard = Wanted { hard: true, kinds: vec![QuestionKind::Order], count: 40, seed: 3, theatre: None };
    assert!(bank.quiz(&hard).iter().any(|question| question.hard));
}

#[test]
fn a_theatre_and_kinds_are_kept_to() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let kinds = vec![QuestionKind::Order, QuestionKind::Trace];
    let quiz =
        bank.quiz(&Wanted { seed: 5, count: 8, kinds: kinds.clone(), theatre: Some("libya".into()), hard: false });
    assert_eq!(quiz.len(), 8);
    for (i, question) in quiz.iter().enumerate() {
        assert_eq!(question.kind, kinds[i % 2], "in turn");
        if let Answer::Order { right, .. } = &question.answer {
            assert!(right.iter().all(|id| {
                scenario.event(&id.as_str().into()).is_some_and(|event| event.theatre.as_str() == "libya")
            }));
        }
    }
    // Where the data have no more, there are fewer questions, none of them twice.
    let all = bank.quiz(&Wanted { seed: 5, count: 500, kinds: vec![QuestionKind::Trace], ..Wanted::default() });
    assert!((10..500).contains(&all.len()), "{}", all.len());
    for (i, question) in all.iter().enumerate() {
        assert!(all[..i].iter().all(|other| other.asked != question.asked), "{question:?} is asked once");
    }
}

/// A question of a kind.
fn one(bank: &Bank<'_>, kind: QuestionKind) -> Question {
    bank.quiz(&Wanted { seed: 11, count: 1, kinds: vec![kind], ..Wanted::default() }).remove(0)
}

/// The answer that is wholly right.
fn best(question: &Question) -> Given {
    match &question.answer {
        Answer::Point { at, .. } => Given::Point([at.lon, at.lat]),
        Answer::Options { .. } => Given::Options(question.right().map(|option| option.key.clone()).collect()),
        Answer::Order { right, .. } => Given::Order(right.clone()),
        Answer::Pairs { pairs, .. } => Given::Pairs(pairs.clone()),
        Answer::Open { .. } => Given::Text("because".to_owned()),
    }
}

#[test]
fn the_right_answer_has_a_point_and_no_answer_none() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let quiz = bank.quiz(&wanted(2));
    let answers: Vec<Given> = quiz.iter().map(best).collect();
    let score = Score::of(&base, quiz.iter().zip(answers.iter().map(Some)));
    assert_eq!((score.halves(), score.most()), (2 * QUESTIONS as u32, QUESTIONS as u32), "{:?}", score.marks);
    let score = Score::of(&base, quiz.iter().map(|question| (question, None)));
    assert_eq!(score.halves(), 0);
    assert!(score.marks.iter().all(|mark| mark.grade == Grade::Unanswered && mark.reasons.len() == 1));
}

#[test]
fn a_neighbour_of_the_place_is_half_a_point_and_another_country_none() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let mut question = one(&bank, QuestionKind::Find);
    let lachin = base.region(&"aze-lachin".into()).expect("a region");
    question.answer = Answer::Point { region: lachin.id.clone(), at: lachin.label };
    let inside = |id: &str| {
        let at = conflict_atlas::model::about::inside(base.region(&id.into()).expect("a region"));
        mark(&base, &question, Some(&Given::Point([at.lon, at.lat])))
    };
    for (id, grade) in [("aze-lachin", Grade::Right), ("aze-kalbajar", Grade::Half), ("tur-van", Grade::Wrong)] {
        let mark = inside(id);
        assert_eq!(mark.grade, grade, "{id}");
        assert!(!mark.reasons[0].get(Lang::EN).is_empty() && mark.reasons[0].get(Lang::AR).contains('ا'), "{mark:?}");
    }
}

#[test]
fn an_order_counts_by_pairs_and_choices_by_hits_less_mistakes() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let order = one(&bank, QuestionKind::Order);
    let Answer::Order { right, .. } = &order.answer else { panic!("an order") };
    let graded = |places: [usize; 4]| {
        let given = Given::Order(places.map(|i| right[i].clone()).to_vec());
        mark(&base, &order, Some(&given))
    };
    assert_eq!(graded([0, 1, 2, 3]).grade, Grade::Right);
    let nearly = graded([0, 2, 1, 3]);
    assert_eq!(nearly.grade, Grade::Half);
    assert!(nearly.reasons[0].get(Lang::EN).contains("5"), "{:?}", nearly.reasons[0].get(Lang::EN));
    assert_eq!(graded([3, 2, 1, 0]).grade, Grade::Wrong);

    let changed = one(&bank, QuestionKind::Changed);
    let keys = |worth: Worth| -> Vec<String> {
        options(&changed).iter().filter(|option| option.worth == worth).map(|option| option.key.clone()).collect()
    };
    let (hits, misses) = (keys(Worth::Right), keys(Worth::Wrong));
    let graded = |keys: Vec<String>| mark(&base, &changed, Some(&Given::Options(keys)));
    assert_eq!(graded(hits.clone()).grade, Grade::Right);
    assert_eq!(
        graded([hits.clone(), misses.clone()].concat()).grade,
        if hits.len() >= 2 * misses.len() { Grade::Half } else { Grade::Wrong }
    );
    let mistaken = graded(misses.clone());
    assert_eq!(mistaken.grade, Grade::Wrong, "never less than nothing");
    assert_eq!(mistaken.reasons.len(), 2 + options(&changed).len(), "each mistake has its reason: {mistaken:?}");
}

#[test]
fn an_answer_that_the_question_cannot_have_is_none() {
    let (scenario, base) = common::shipped();
    let bank = Bank::new(&scenario, &base);
    let holder = one(&bank, QuestionKind::Holder);
    let all: Vec<String> = options(&holder).iter().map(|option| option.key.clone()).collect();
    for given in [Given::Options(vec!["moon".to_owned()]), Given::Options(all), Given::Point([46.0, 39.0])] {
        assert_eq!(mark(&base, &holder, Some(&given)).grade, Grade::Unanswered, "{given:?}");
    }
}

#[test]
fn a_score_is_told_with_its_halves_in_every_language() {
    let marks = |grades: &[Grade]| Score {
        marks: grades
            .iter()
            .map(|&grade| conflict_atlas::model::quiz::score::Mark { grade, reasons: Vec::new() })
            .collect(),
    };
    let told = |grades: &[Grade], lang| conflict_atlas::text::strip_marks(&marks(grades).points().get(lang));
    let three = [Grade::Right, Grade::Half, Grade::Wrong, Grade::Open];
    assert_eq!(told(&three, Lang::EN), "1½ of 3 points");
    assert_eq!(told(&three, Lang::AR), "1½ من 3 نقاط");
    assert_eq!(told(&[Grade::Half], Lang::EN), "½ of one point");
    assert_eq!(told(&[Grade::Right, Grade::Right], Lang::AR), "2 من نقطتين");
}
