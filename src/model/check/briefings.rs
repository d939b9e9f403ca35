//! Talks on the map: what their slides name is there, their days lie in the span, and no slide says
//! or shows more than an audience can take.

use std::collections::HashSet;

use super::Checker;
use crate::model::Problem;
use crate::model::base::Base;
use crate::model::briefing::{Briefing, MOST_ARROWS, MOST_WORDS, Slide, SlideKind};
use crate::model::scenario::Scenario;
use crate::text::Lang;

impl Checker<'_> {
    pub(super) fn briefings(&mut self, scenario: &Scenario, base: &Base) {
        for briefing in &scenario.briefings {
            let file = briefing.file();
            if briefing.shown().next().is_none() {
                self.problems.push(Problem::notice(&file, "", "has no slide that is shown"));
            }
            for (what, text) in [("title", &briefing.title), ("about", &briefing.about)] {
                self.all_languages(&file, what, text, scenario);
            }
            let mut seen = HashSet::new();
            for slide in &briefing.slides {
                if !seen.insert(&slide.id) {
                    self.error(&file, slide.id.as_str(), "stands twice among the slides");
                }
                self.slide(briefing, &file, slide, scenario, base);
            }
        }
    }

    fn slide(&mut self, briefing: &Briefing, file: &str, slide: &Slide, scenario: &Scenario, base: &Base) {
        let at = slide.id.as_str();
        for (what, text) in [("title", &slide.title), ("caption", &slide.caption), ("notes", &slide.notes)] {
            self.all_languages(file, &format!("{at}, {what}"), text, scenario);
        }
        self.shot(file, at, &slide.shot, scenario, base);
        if slide.kind == SlideKind::Map && slide.title.is_empty() && slide.caption.is_empty() {
            self.problems.push(Problem::notice(file, at, "has neither title nor caption"));
        }
        self.room(briefing, file, slide, scenario);
    }

    /// What would be too much for those who watch.
    fn room(&mut self, briefing: &Briefing, file: &str, slide: &Slide, scenario: &Scenario) {
        let at = slide.id.as_str();
        if let Some(words) = Lang::all().iter().map(|&lang| slide.words(lang)).max().filter(|&words| words > MOST_WORDS)
        {
            let reason = format!("has {words} words in title and caption; {MOST_WORDS} can be read while one speaks");
            self.problems.push(Problem::notice(file, at, reason));
        }
        let arrows = slide.arrows(scenario).len();
        if arrows > MOST_ARROWS && briefing.shown().any(|shown| shown.id == slide.id) {
            let reason = format!("shows {arrows} arrows; {MOST_ARROWS} can be told apart from the last row");
            self.problems.push(Problem::notice(file, at, reason));
        }
    }
}
