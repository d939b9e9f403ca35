//! `quiz`: questions with their answers and sources, made from the data or asked by a lesson.

use std::process::ExitCode;

use serde::Serialize;

use super::query::{SourceOut, source_out};
use super::{Failure, Opened, args, json, opened, print, print_problems};
use crate::model::pupil::Asked;
use crate::model::quiz::{Answer, Bank, Choosable, Item, Phrase, Question, QuestionKind, Wanted, Worth};
use crate::model::{Lesson, Scenario, Shot};
use crate::text::{Lang, LocalText, strip_marks, tr, written_date};

#[derive(Serialize)]
struct QuestionOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'a str>,
    kind: QuestionKind,
    asked: LocalText,
    #[serde(skip_serializing_if = "Option::is_none")]
    quoted: Option<&'a LocalText>,
    hard: bool,
    answer: AnswerOut<'a>,
    explain: Vec<LocalText>,
    sources: Vec<SourceOut<'a>>,
    shot: &'a Shot,
    reveal: &'a Shot,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum AnswerOut<'a> {
    Point { region: &'a str, at: [f64; 2] },
    Options { several: bool, options: Vec<OptionOut<'a>> },
    Order { items: Vec<ItemOut<'a>>, right: &'a [String] },
    Pairs { left: Vec<ItemOut<'a>>, right: Vec<ItemOut<'a>>, pairs: &'a [[String; 2]] },
    Open { key: &'a LocalText },
}

#[derive(Serialize)]
struct OptionOut<'a> {
    key: &'a str,
    text: LocalText,
    points: f64,
}

#[derive(Serialize)]
struct ItemOut<'a> {
    key: &'a str,
    text: LocalText,
}

/// Answers.
pub fn run(args: &args::Quiz) -> Result<ExitCode, Failure> {
    let Opened { loaded, base, .. } = opened(args.answer.scenario.as_deref())?;
    print_problems(&loaded.problems);
    let scenario = &loaded.scenario;
    let bank = Bank::new(scenario, &base);
    let questions: Vec<(Option<String>, Question)> = match &args.lesson {
        Some(id) => {
            let asked = Asked::of(&bank, lesson(scenario, id)?);
            asked.questions.into_iter().map(|(step, question)| (Some(step.to_string()), question)).collect()
        }
        None => bank.quiz(&wanted(scenario, args)?).into_iter().map(|question| (None, question)).collect(),
    };
    if questions.is_empty() {
        return Err(Failure::failed("the data have no such questions; another kind or theatre may"));
    }
    let lang = args.answer.written.lang();
    let out = if args.answer.json {
        json(&questions.iter().map(|(step, question)| out(scenario, step.as_deref(), question)).collect::<Vec<_>>())?
    } else {
        let numbered = questions.iter().enumerate();
        numbered.map(|(i, (step, question))| text(scenario, i + 1, step.as_deref(), question, lang)).collect()
    };
    print(&out);
    Ok(ExitCode::SUCCESS)
}

/// The lesson of an id.
pub fn lesson<'a>(scenario: &'a Scenario, id: &str) -> Result<&'a Lesson, Failure> {
    scenario.lesson(&id.into()).ok_or_else(|| {
        let known: Vec<&str> = scenario.lessons.iter().map(|lesson| lesson.id.as_str()).collect();
        Failure::usage(format!("no lesson {id:?}; there are: {}", known.join(", ")))
    })
}

fn wanted(scenario: &Scenario, args: &args::Quiz) -> Result<Wanted, Failure> {
    let theatre = args.theatre.as_deref().map(crate::model::TheatreId::from);
    if let Some(id) = theatre.as_ref().filter(|id| scenario.theatre(id).is_none()) {
        let known: Vec<&str> = scenario.frame.theatres.iter().map(|theatre| theatre.id.as_str()).collect();
        return Err(Failure::usage(format!("no theatre {:?}; there are: {}", id.as_str(), known.join(", "))));
    }
    Ok(Wanted {
        seed: args.seed.unwrap_or_default(),
        count: usize::from(args.count),
        kinds: args.kind.clone(),
        theatre,
        hard: args.hard,
    })
}

fn both(phrase: &Phrase) -> LocalText {
    let [en, ar] = [Lang::EN, Lang::AR].map(|lang| strip_marks(&phrase.get(lang)));
    LocalText::both(en, ar)
}

fn out<'a>(scenario: &'a Scenario, step: Option<&'a str>, question: &'a Question) -> QuestionOut<'a> {
    let item = |item: &'a Item| ItemOut { key: &item.key, text: both(&item.text) };
    let option = |option: &'a Choosable| OptionOut {
        key: &option.key,
        text: both(&option.text),
        points: match option.worth {
            Worth::Right => 1.0,
            Worth::Half => 0.5,
            Worth::Wrong => 0.0,
        },
    };
    let answer = match &question.answer {
        Answer::Point { region, at } => AnswerOut::Point { region: region.as_str(), at: [at.lon, at.lat] },
        Answer::Options { options, several } => {
            AnswerOut::Options { several: *several, options: options.iter().map(option).collect() }
        }
        Answer::Order { items, right } => AnswerOut::Order { items: items.iter().map(item).collect(), right },
        Answer::Pairs { left, right, pairs } => {
            AnswerOut::Pairs { left: left.iter().map(item).collect(), right: right.iter().map(item).collect(), pairs }
        }
        Answer::Open { key } => AnswerOut::Open { key },
    };
    QuestionOut {
        step,
        kind: question.kind,
        asked: both(&question.asked),
        quoted: question.quoted.as_ref(),
        hard: question.hard,
        answer,
        explain: question.explain.iter().map(both).collect(),
        sources: question.sources.iter().filter_map(|id| scenario.source(id)).map(source_out).collect(),
        shot: &question.shot,
        reveal: &question.reveal,
    }
}

fn text(scenario: &Scenario, number: usize, step: Option<&str>, question: &Question, lang: Lang) -> String {
    let say = |phrase: &Phrase| strip_marks(&phrase.get(lang));
    let kind = tr(lang, &format!("quiz-kind-{}", question.kind.key()));
    let hard = if question.hard { " !" } else { "" };
    let step = step.map(|step| format!(" {step}")).unwrap_or_default();
    let mut text = format!("{number}{step} [{kind}{hard}] {}\n", say(&question.asked));
    let mut line = |what: &str, said: &str| text.push_str(&format!("  {what} {said}\n"));
    if let Some(quoted) = &question.quoted {
        line("“”", quoted.get(lang));
    }
    match &question.answer {
        Answer::Point { region, at } => line("=", &format!("{region} {:.2},{:.2}", at.lon, at.lat)),
        Answer::Options { options, .. } => options.iter().for_each(|option| {
            let sign = match option.worth {
                Worth::Right => "=",
                Worth::Half => "½",
                Worth::Wrong => "-",
            };
            line(sign, &say(&option.text));
        }),
        Answer::Order { items, right } => {
            items.iter().for_each(|item| line("-", &say(&item.text)));
            let sorted = right.iter().filter_map(|key| items.iter().find(|item| item.key == *key));
            sorted.enumerate().for_each(|(i, item)| line("=", &format!("{} {}", i + 1, say(&item.text))));
        }
        Answer::Pairs { left, right, pairs } => {
            left.iter().chain(right).for_each(|item| line("-", &say(&item.text)));
            let find = |items: &[Item], key: &String| items.iter().find(|item| item.key == *key).map(|i| say(&i.text));
            for [a, b] in pairs {
                if let (Some(a), Some(b)) = (find(left, a), find(right, b)) {
                    line("=", &format!("{a} ← {b}"));
                }
            }
        }
        Answer::Open { key } => line("=", key.get(lang)),
    }
    question.explain.iter().for_each(|phrase| line("#", &say(phrase)));
    for source in question.sources.iter().filter_map(|id| scenario.source(id)) {
        let date = source.date.as_ref().map(|date| format!(", {}", written_date(lang, date))).unwrap_or_default();
        let url = source.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
        line("[]", &format!("{}: {}{date}{url}", source.publisher, source.title));
    }
    text
}
