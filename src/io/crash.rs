//! Reports of an unexpected end: what went wrong and where in the program, without anything of the
//! person's own. They stay on the machine; the next start says where.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::desk::person;
use super::save::{SaveError, make_folder, remove, save};

/// The folder of the reports, in the person's own.
pub(super) const FOLDER: &str = "crashes";
/// So many reports are kept, the newest ones.
const MOST: usize = 5;
/// Letters of a message that are kept.
const MESSAGE: usize = 300;
/// Functions that are kept.
const FUNCTIONS: usize = 80;
/// What a report's name begins with.
const NAME: &str = "crash-";
/// The ending of a report that nobody was told of, and of one that was told.
const ENDINGS: [&str; 2] = [".new.txt", ".txt"];

/// What is known of an unexpected end.
#[derive(Clone, Debug)]
pub struct Crash<'a> {
    /// The words of the panic.
    pub message: &'a str,
    /// The file of the sources, and the line in it.
    pub place: Option<(&'a str, u32)>,
    /// The backtrace as the system tells it.
    pub backtrace: &'a str,
    /// The name of the thread, as the program gave it.
    pub thread: &'a str,
    /// Date and time of day where the machine stands, without a zone.
    pub at: jiff::civil::DateTime,
}

/// Where this system keeps the reports; none where it has no place for a person's own data.
pub fn folder() -> Option<PathBuf> {
    Some(person()?.join(FOLDER))
}

impl Crash<'_> {
    /// The report.
    pub fn report(&self) -> String {
        let mut out = format!("Conflict Atlas {}\n", env!("CARGO_PKG_VERSION"));
        // Writing into a text never fails.
        let _ = writeln!(out, "{}", self.at.strftime("%Y-%m-%d %H:%M"));
        let _ = writeln!(out, "thread: {}", self.thread);
        let _ = writeln!(out, "message: {}", impersonal(self.message));
        if let Some((file, line)) = self.place {
            let _ = writeln!(out, "place: {}, line {line}", in_sources(file));
        }
        let functions = functions(self.backtrace);
        if !functions.is_empty() {
            out.push_str("functions, the last one first:\n");
        }
        for function in functions {
            let _ = writeln!(out, "  {function}");
        }
        out
    }
}

/// Keeps a report, and only so many: older ones go. `ended` says whether the program ended with it, so
/// that the next start tells of it.
///
/// # Errors
/// When the report cannot be written or an old one cannot be taken away.
pub fn keep(folder: &Path, report: &str, ended: bool) -> Result<PathBuf, SaveError> {
    make_folder(folder)?;
    let old = kept(folder);
    // Numbers, not times: a clock may be set back.
    let number = old.last().map_or(1, |(number, _)| number + 1);
    let path = folder.join(format!("{NAME}{number}{}", ENDINGS[usize::from(!ended)]));
    save(&path, report.as_bytes())?;
    for (_, name) in old.iter().rev().skip(MOST - 1) {
        remove(&folder.join(name))?;
    }
    Ok(path)
}

/// The newest report of which nobody was told yet; from now on it counts as told.
pub fn untold(folder: &Path) -> Option<PathBuf> {
    let mut newest = None;
    for (number, name) in kept(folder) {
        if !name.ends_with(ENDINGS[0]) {
            continue;
        }
        let (path, told) = (folder.join(&name), folder.join(format!("{NAME}{number}{}", ENDINGS[1])));
        // Where it cannot be renamed it is told again at the next start, which does no harm.
        newest = Some(if std::fs::rename(&path, &told).is_ok() { told } else { path });
    }
    newest
}

/// The reports of a folder with their numbers, the oldest first.
fn kept(folder: &Path) -> Vec<(u64, String)> {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let number = |name: &str| {
        let rest = name.strip_prefix(NAME)?;
        ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending)?.parse::<u64>().ok())
    };
    let mut kept: Vec<(u64, String)> = names.filter_map(|name| Some((number(&name)?, name))).collect();
    kept.sort();
    kept
}

/// A message without what could be the person's own: nothing that is quoted, no paths, one line.
fn impersonal(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let mut out = String::new();
    let mut quoted: Option<char> = None;
    let mut before = ' ';
    for c in line.chars() {
        match quoted {
            Some(end) if c == end => {
                out.push('…');
                out.push(c);
                quoted = None;
            }
            Some(_) => {}
            None => {
                out.push(c);
                // Within a word it is an apostrophe.
                quoted = match c {
                    '"' | '`' => Some(c),
                    '\'' if !before.is_alphanumeric() => Some(c),
                    '“' => Some('”'),
                    '«' => Some('»'),
                    _ => None,
                };
            }
        }
        before = c;
    }
    let path = |word: &&str| word.contains(['/', '\\']);
    let words: Vec<&str> = out.split_whitespace().map(|word| if path(&word) { "…" } else { word }).collect();
    words.join(" ").chars().take(MESSAGE).collect()
}

/// A file of the sources from its package on: where it lay when the program was built is nobody's
/// business.
fn in_sources(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let src = parts.iter().rposition(|part| *part == "src").unwrap_or(parts.len().saturating_sub(1));
    parts[src.saturating_sub(1)..].join("/")
}

/// The names of the functions in a backtrace, without places and hashes.
fn functions(backtrace: &str) -> Vec<String> {
    let name = |line: &str| {
        let (number, name) = line.trim_start().split_once(": ")?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let name = name.split_once("::h").filter(|(_, hash)| hash.len() == 16).map_or(name, |(name, _)| name).trim();
        (is_number && name != "<unknown>").then(|| name.to_owned())
    };
    backtrace.lines().filter_map(name).take(FUNCTIONS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_what_happened_and_nothing_of_the_person() {
        for (message, kept) in [
            (
                "index out of bounds: the len is 3 but the index is 7",
                "index out of bounds: the len is 3 but the index is 7",
            ),
            ("it can't be: \"/home/ada/war.json\" is gone", "it can't be: \"…\" is gone"),
            (
                "byte index 1 is not a char boundary; it is inside 'é' (bytes 0..2) of `état secret`",
                "byte index 1 is not a char boundary; it is inside '…' (bytes 0..2) of `…`",
            ),
            ("cannot read /home/ada/notes.json: gone", "cannot read … gone"),
            ("cannot read C:\\Users\\ada\\notes.json: gone", "cannot read … gone"),
            ("an open quotation \"of Ada and all that follows", "an open quotation \""),
            ("assertion failed\n  left: \"Ada\"", "assertion failed"),
            ("", ""),
        ] {
            assert_eq!(impersonal(message), kept);
        }
        assert_eq!(impersonal(&"long ".repeat(500)).chars().count(), MESSAGE);
    }

    #[test]
    fn a_place_is_one_in_the_sources_and_a_function_has_no_place() {
        for (file, kept) in [
            ("src/app/mod.rs", "src/app/mod.rs"),
            ("/home/ada/.cargo/registry/src/index-1/egui-0.37.0/src/ui.rs", "egui-0.37.0/src/ui.rs"),
            ("C:\\Users\\ada\\atlas\\src\\main.rs", "atlas/src/main.rs"),
            ("/rustc/5980/library/core/src/option.rs", "core/src/option.rs"),
            ("lib.rs", "lib.rs"),
        ] {
            assert_eq!(in_sources(file), kept);
        }
        let backtrace = "   0: conflict_atlas::app::App::frame::h0123456789abcdef\n             at /home/ada/src/app/mod.rs:12:5\n   1: <unknown>\n  12: main\n";
        assert_eq!(functions(backtrace), ["conflict_atlas::app::App::frame", "main"]);
    }

    #[test]
    fn five_reports_are_kept_and_each_end_is_told_once() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("deep/crashes");
        assert_eq!(untold(&folder), None);
        for n in 0..12 {
            keep(&folder, &format!("report {n}"), n % 2 == 0).expect("kept");
        }
        std::fs::write(folder.join("notes.txt"), "mine").expect("written");
        let numbers = |folder: &Path| kept(folder).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(numbers(&folder), [8, 9, 10, 11, 12]);
        let told = untold(&folder).expect("one");
        assert_eq!(std::fs::read_to_string(&told).expect("read"), "report 10");
        assert_eq!(untold(&folder), None, "only once");
        assert_eq!(numbers(&folder), [8, 9, 10, 11, 12]);
        assert!(folder.join("notes.txt").exists());
    }
}
