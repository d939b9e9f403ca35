//! Lessons: what their steps name is there, they can be read in the time there is, and no task asks
//! for what is disputed as if it had one answer.

use std::collections::HashSet;

use super::Checker;
use crate::model::Problem;
use crate::model::base::Base;
use crate::model::lesson::{Lesson, MOST_LONG_WORDS, MOST_SHORT_WORDS, Step, Task};
use crate::model::quiz::Bank;
use crate::model::scenario::Scenario;
use crate::model::summary::word_count;
use crate::text::{Lang, LocalText};

impl Checker<'_> {
    pub(super) fn lessons(&mut self, scenario: &Scenario, base: &Base) {
        if scenario.lessons.is_empty() {
            return;
        }
        let bank = Bank::new(scenario, base);
        for lesson in &scenario.lessons {
            self.lesson(lesson, &bank, scenario, base);
        }
    }

    fn lesson(&mut self, lesson: &Lesson, bank: &Bank<'_>, scenario: &Scenario, base: &Base) {
        let file = lesson.file();
        for (what, text) in [("title", &lesson.title), ("aim", &lesson.aim), ("teacher", &lesson.teacher)] {
            self.all_languages(&file, what, text, scenario);
        }
        if lesson.steps.is_empty() {
            self.problems.push(Problem::notice(&file, "", "has no steps"));
        }
        let minutes: u32 = lesson.steps.iter().map(|step| step.minutes).fold(0, u32::saturating_add);
        if minutes != lesson.minutes {
            let reason = format!("is to take {} minutes; its steps take {minutes}", lesson.minutes);
            self.problems.push(Problem::notice(&file, "minutes", reason));
        }
        let mut seen = HashSet::new();
        for step in &lesson.steps {
            if !seen.insert(&step.id) {
                self.error(&file, step.id.as_str(), "stands twice among the steps");
            }
            self.step(lesson, &file, step, scenario, base);
            if let Err(reason) = bank.step(lesson, step) {
                self.error(&file, step.id.as_str(), format!("its task cannot be asked: {reason}"));
            }
        }
    }

    fn step(&mut self, lesson: &Lesson, file: &str, step: &Step, scenario: &Scenario, base: &Base) {
        let at = step.id.as_str();
        let mut texts =
            vec![("title", &step.title), ("short", &step.short), ("long", &step.long), ("notes", &step.notes)];
        texts.extend(step.hints.iter().map(|hint| ("hint", hint)));
        texts.extend(step.task.iter().flat_map(Task::texts));
        for (what, text) in texts {
            self.all_languages(file, &format!("{at}, {what}"), text, scenario);
        }
        self.length(file, at, "short", &step.short, MOST_SHORT_WORDS);
        self.length(file, at, "long", &step.long, MOST_LONG_WORDS);
        self.shot(file, at, &step.view, scenario, base);
        if step.minutes == 0 || step.minutes > lesson.minutes {
            let reason = format!("takes {} of the lesson's {} minutes", step.minutes, lesson.minutes);
            self.problems.push(Problem::notice(file, at, reason));
        }
        if let Some(task) = &step.task {
            self.known_sources(file, at, &task.words().sources, false);
        }
    }

    fn length(&mut self, file: &str, at: &str, what: &str, text: &LocalText, most: usize) {
        let longest = Lang::all().iter().map(|&lang| word_count(text.get(lang))).max().unwrap_or_default();
        if longest > most {
            let reason = format!("its {what} text has {longest} words; {most} are read in the time there is");
            self.problems.push(Problem::notice(file, at, reason));
        }
    }
}
