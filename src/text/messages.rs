//! Interface texts from `assets/i18n/<code>/*.ftl` (Project Fluent), with plurals. A third language
//! is another folder there, or one that is brought at the start.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_plurals::{PluralCategory, PluralRules};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;

use super::Lang;
use super::bidi::strip_marks;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/i18n");

/// What fills a place in a message.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text as it is.
    Text(&'a str),
    /// A count: chooses the plural, and is written as a number.
    Count(i64),
    /// A day, written out.
    Date(Date),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<Date> for Arg<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// The texts of a language.
pub(super) struct Texts {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

pub(super) fn folders() -> impl Iterator<Item = &'static str> {
    FILES.dirs().filter_map(|dir| dir.path().to_str())
}

/// The texts of the built-in language of a code.
pub(super) fn built_in(code: &str) -> Option<&'static Texts> {
    static TEXTS: OnceLock<BTreeMap<&'static str, Texts>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| {
        let read = |code| {
            let files = FILES.get_dir(code).map(Dir::files).into_iter().flatten();
            (code, Texts::new(code, files.filter_map(|file| file.contents_utf8())).0)
        };
        folders().map(read).collect()
    });
    texts.get(code)
}

impl Texts {
    /// The texts of files, and what is wrong with them.
    pub(super) fn new<'a>(code: &str, files: impl Iterator<Item = &'a str>) -> (Self, Vec<String>) {
        let id = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Fluent's own plural rules count Arabic hundreds wrongly (103 as "other"), so ours are asked.
        let rules = code
            .parse()
            .ok()
            .and_then(|locale: icu_locale_core::Locale| PluralRules::try_new(locale.into(), Default::default()).ok());
        // A language that has the function already keeps it; there is none.
        let _ = bundle.add_function("FORM", move |positional, _| form(rules.as_ref(), positional));
        let mut keys = BTreeSet::new();
        let mut problems = Vec::new();
        for file in files {
            let file = &*with_whole_escapes(file);
            // A broken message is missing, and shows in English; the rest of the file holds.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|e| format!("{e}: {}", line_at(file, e.pos.start))));
                resource
            });
            keys.extend(file.lines().filter_map(key_of).map(str::to_owned));
            bundle.add_resource_overriding(resource);
        }
        (Self { bundle, keys }, problems)
    }

    /// Whether it has a message of this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// A file with a space where an escape (`\u0041`, `\U01F602`) is cut short by a letter that is not ASCII:
/// there the parser would take one byte for the whole letter and fall, instead of telling of it.
fn with_whole_escapes(file: &str) -> Cow<'_, str> {
    let mut whole = String::new();
    let (mut copied, mut from) = (0, 0);
    while let Some(at) = file[from..].find('\\').map(|at| from + at) {
        let digits = match file.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            // Of a doubled one neither begins an escape.
            Some(b'\\') => {
                from = at + 2;
                continue;
            }
            Some(_) | None => {
                from = at + 1;
                continue;
            }
        };
        from = at + 2;
        let there = file[from..].bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let end = from + there;
        if there < digits && file[end..].starts_with(|c: char| !c.is_ascii()) {
            whole.push_str(&file[copied..end]);
            whole.push(' ');
            copied = end;
        }
    }
    if whole.is_empty() {
        return Cow::Borrowed(file);
    }
    whole.push_str(&file[copied..]);
    Cow::Owned(whole)
}

/// The line of a text that holds a byte, for a message about it; the next one where that is empty.
fn line_at(text: &str, at: usize) -> &str {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text[start..].trim_start().lines().next().unwrap_or_default()
}

/// The plural form of a count, by the rules of Unicode CLDR; nothing at all is `zero` in every
/// language.
fn form<'a>(rules: Option<&PluralRules>, positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    let count = match positional.first() {
        Some(FluentValue::Number(number)) => number.value.abs() as u64,
        _ => return FluentValue::from("other"),
    };
    let category = rules.map(|rules| rules.category_for(count));
    FluentValue::from(match category {
        _ if count == 0 => "zero",
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    })
}

/// The key of a line that begins a message.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_key.then_some(key)
}

/// The keys of a language's messages.
pub fn message_keys(lang: Lang) -> BTreeSet<String> {
    lang.texts().map(|texts| texts.keys.clone()).unwrap_or_default()
}

/// A text of the interface; in English where the language lacks it; else its key in brackets.
pub fn tr(lang: Lang, key: &str) -> String {
    tr_with(lang, key, &[])
}

/// A text of the interface with its places filled in. What is filled in keeps its own direction.
pub fn tr_with(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    // Where English stands in, it says its days in English too.
    [lang, Lang::EN].into_iter().find_map(|lang| format(lang, key, args)).unwrap_or_else(|| format!("⟦{key}⟧"))
}

fn format(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let bundle = &lang.texts()?.bundle;
    let pattern = bundle.get_message(key)?.value()?;
    let mut fluent = FluentArgs::new();
    for (name, arg) in args {
        let value = match arg {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Date(date) => FluentValue::String(Cow::Owned(super::long_date(lang, *date))),
        };
        fluent.set(*name, value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
    Some(lang.with_digits(if args.is_empty() { strip_marks(&text) } else { text.into_owned() }))
}

/// A text in capitals, by the rules of the language.
pub fn capitals(lang: Lang, text: &str) -> String {
    let id = lang.code().parse().unwrap_or(icu_locale_core::LanguageIdentifier::UNKNOWN);
    icu_casemap::CaseMapper::new().uppercase_to_string(text, &id).into_owned()
}

/// A whole number with thousands apart, in the reader's digits.
pub fn number(lang: Lang, value: i64) -> String {
    lang.with_digits(european(lang, value))
}

/// A number of a year, a day or a code: without thousands apart, in the reader's digits.
pub fn plain_number(lang: Lang, value: i64) -> String {
    lang.with_digits(value.to_string())
}

fn european(lang: Lang, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::new();
    if value < 0 {
        out.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(&tr(lang, "number-thousands"));
        }
        out.push(digit);
    }
    out
}

/// A number with so many decimals, without idle zeros at its end.
pub fn decimal(lang: Lang, value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| european(lang, whole));
    let part = part.trim_end_matches('0');
    lang.with_digits(if part.is_empty() { whole } else { format!("{whole}{}{part}", tr(lang, "number-decimal")) })
}
