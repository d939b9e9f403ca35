//! Briefings: read, written and checked; a slide is a picture of nothing but itself.

mod common;

use common::atlas::Atlas;
use conflict_atlas::export::{self, Format, Meta};
use conflict_atlas::io::native::save_scenario;
use conflict_atlas::io::{Folder, Loaded, read_scenario};
use conflict_atlas::model::briefing::{Briefing, MOST_WORDS, Slide, SlideKind};
use conflict_atlas::model::check::check;
use conflict_atlas::model::summary::word_count;
use conflict_atlas::scene::furniture::Voice;
use conflict_atlas::scene::{SlideInput, SlidePicture, Theme, slide};
use conflict_atlas::text::Lang;
use proptest::prelude::*;

fn reach() -> Briefing {
    let (scenario, _) = common::shipped();
    scenario.briefing(&"reach".into()).expect("the shipped briefing").clone()
}

/// The small scenario with a briefing of this text, in a folder of its own.
fn with_briefing(text: &str) -> (tempfile::TempDir, Loaded) {
    common::small_with("briefings", "talk.json", text)
}

const TALK: &str = r#"{"id": "talk", "mood": "calm", "title": {"en": "Talk"}, "slides": [
    {"id": "a", "kind": "title"},
    {"id": "b", "kind": "map", "title": {"en": "B"}, "date": "2020-01-05", "weather": [1, 2], "select": {"event": "talks"}},
    {"id": "c", "kind": "map", "title": {"en": "C"}, "span": {"from": "2020-01-05", "to": "2020-01-08"}, "hidden": true}
]}"#;

#[test]
fn the_shipped_briefing_is_whole_in_both_languages() {
    let (scenario, base) = common::shipped();
    let briefing = reach();
    assert!((9..=12).contains(&briefing.slides.len()));
    assert_eq!(check(&scenario, &base), []);
    for slide in &briefing.slides {
        for lang in [Lang::EN, Lang::AR] {
            assert!(slide.notes.has(lang), "{} has notes in {}", slide.id, lang.code());
            let words = word_count(slide.title.get(lang)) + word_count(slide.caption.get(lang));
            assert!(words <= MOST_WORDS, "{}: {words} words in {}", slide.id, lang.code());
            assert_eq!(slide.caption.has(lang), slide.kind == SlideKind::Map, "{}", slide.id);
        }
        if slide.kind == SlideKind::Map {
            assert!(!slide.sources(&scenario).is_empty(), "{} has sources", slide.id);
        }
    }
}

#[test]
fn a_briefing_comes_back_with_what_this_version_does_not_know() {
    let (_folder, loaded) = with_briefing(TALK);
    assert_eq!(loaded.problems, []);
    let again = tempfile::tempdir().expect("a folder");
    save_scenario(&loaded.scenario, again.path()).expect("saved");
    let second = read_scenario(&Folder::on_disk(again.path()).expect("a folder")).expect("opens");
    assert_eq!(second.problems, []);
    assert_eq!(loaded.scenario.briefings, second.scenario.briefings);
    let text = std::fs::read_to_string(again.path().join("briefings/talk.json")).expect("written");
    for needle in ["\"mood\": \"calm\"", "\"weather\": ["] {
        assert!(text.contains(needle), "lost {needle}");
    }
}

#[test]
fn a_broken_slide_is_left_out_and_the_others_are_there() {
    let (_folder, loaded) = with_briefing(&TALK.replace("\"kind\": \"title\"", "\"kind\": \"poem\""));
    let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("briefings/talk.json") && told[0].contains("poem"), "{told:?}");
    assert_eq!(loaded.scenario.briefings[0].slides.len(), 2);
    for broken in ["{", "[]", "{\"id\": \"talk\"}", "{\"slides\": []}"] {
        let (_folder, loaded) = with_briefing(broken);
        assert!(loaded.scenario.briefings.is_empty() && loaded.problems.len() == 1, "{broken}: {:?}", loaded.problems);
    }
}

#[test]
fn check_finds_what_does_not_hang_together() {
    let (_, base) = common::shipped();
    let long = format!("\"caption\": {{\"en\": \"{}\"}}, \"date\"", "word ".repeat(61));
    for (from, to, word) in [
        ("\"event\": \"talks\"", "\"event\": \"tales\"", "no event tales"),
        ("\"event\": \"talks\"", "\"region\": \"nowhere\"", "no region nowhere"),
        ("\"date\": \"2020-01-05\"", "\"date\": \"1999-01-05\"", "outside the span"),
        ("\"date\": \"2020-01-05\"", "\"date\": \"2020-01-05\", \"layers\": [\"fog\"]", "no layer fog"),
        ("\"date\": \"2020-01-05\"", "\"date\": \"2020-01-05\", \"theatres\": [\"moon\"]", "no theatre moon"),
        ("\"date\": \"2020-01-05\"", "\"date\": \"2020-01-05\", \"viewpoint\": \"mars\"", "no viewpoint mars"),
        ("\"to\": \"2020-01-08\"", "\"to\": \"2020-01-05\"", "exclusive"),
        ("\"id\": \"b\"", "\"id\": \"a\"", "twice"),
        ("\"date\"", &long, "62 words"),
        ("{\"en\": \"B\"}", "{\"ar\": \"ب\"}", "has no text in \"en\""),
    ] {
        assert!(TALK.contains(from), "{from}");
        let (_folder, loaded) = with_briefing(&TALK.replacen(from, to, 1));
        let told = check(&loaded.scenario, &base);
        assert!(told.iter().any(|p| p.to_string().contains(word)), "{to}: {told:?}");
    }
}

fn input<'a>(atlas: &'a Atlas, briefing: &'a Briefing, slide: &'a Slide, lang: Lang) -> SlideInput<'a> {
    let Atlas { scenario, base, prepared } = atlas;
    SlideInput { scenario, base, prepared, data: &[], briefing, slide, lang, theme: Theme::Dark, size: [640.0, 360.0] }
}

fn svg(picture: &SlidePicture, lang: Lang) -> Vec<u8> {
    let meta = Meta {
        title: picture.title.clone(),
        description: picture.seen.clone(),
        lang,
        attribution: picture.attribution.clone(),
        theme: Theme::Dark,
    };
    export::render(&picture.scene, &picture.camera, &picture.all_furniture(), &meta, Format::Svg).expect("drawn")
}

#[test]
fn every_slide_says_its_day_its_sources_and_whose_boundaries_it_shows() {
    let (atlas, briefing) = (Atlas::new(), reach());
    for slide in briefing.shown() {
        for lang in [Lang::EN, Lang::AR] {
            let picture = slide::picture(&input(&atlas, &briefing, slide, lang));
            let at = format!("{} in {}", slide.id, lang.code());
            assert!(picture.days.contains("20"), "{at}: {}", picture.days);
            for text in [&picture.title, &picture.caption, &picture.sources, &picture.attribution, &picture.boundaries]
            {
                assert!(!text.trim().is_empty(), "{at} says everything");
            }
            let [width, height] = picture.camera.size;
            for block in &picture.blocks {
                let [left, top, right, bottom] = block.bounds();
                assert!(left >= 0.0 && top >= 0.0 && right <= width && bottom <= height, "{at}: {:?}", block.rect);
            }
            if slide.kind == SlideKind::Map {
                let voices: Vec<Voice> =
                    picture.blocks.iter().flat_map(|block| block.paragraphs.iter().map(|p| p.voice)).collect();
                assert!(voices.contains(&Voice::Date) && voices.contains(&Voice::Title), "{at}: {voices:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    /// Jumping equals stepping: a slide looks the same whatever was shown before it.
    #[test]
    fn a_slide_looks_the_same_however_it_was_reached(jumps in proptest::collection::vec(0..12_usize, 1..5)) {
        let (atlas, briefing) = (Atlas::new(), reach());
        let draw = |i: usize| {
            let slide = &briefing.slides[i % briefing.slides.len()];
            svg(&slide::picture(&input(&atlas, &briefing, slide, Lang::AR)), Lang::AR)
        };
        let jumped = jumps.iter().fold(None, |_, &i| Some(draw(i)));
        let target = jumps.last().copied().unwrap_or_default();
        let stepped = (target.saturating_sub(1)..=target).fold(None, |_, i| Some(draw(i)));
        prop_assert!(jumped == stepped);
    }
}
