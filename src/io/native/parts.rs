//! Files of a folder of their own, each a whole with a list of parts: talks with slides, lessons
//! with steps.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::io::folder::Folder;
use crate::model::{Briefing, Lesson, Problem, briefing, lesson};

/// The ending of their files.
const ENDING: &str = ".json";

/// A whole with a list of parts, in a file that has its id for a name.
pub(super) trait Whole: DeserializeOwned {
    /// A part.
    type Part: DeserializeOwned;
    /// The folder of such files in a scenario's folder.
    const FOLDER: &'static str;
    /// The member that lists the parts.
    const LIST: &'static str;
    /// What a part is called.
    const PART: &'static str;

    /// Its id.
    fn id(&self) -> &str;
    /// Gives it another id.
    fn rename(&mut self, id: &str);
    /// Its parts.
    fn parts(&mut self) -> &mut Vec<Self::Part>;
}

impl Whole for Briefing {
    type Part = briefing::Slide;
    const FOLDER: &'static str = briefing::FOLDER;
    const LIST: &'static str = "slides";
    const PART: &'static str = "slide";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn rename(&mut self, id: &str) {
        self.id = id.into();
    }

    fn parts(&mut self) -> &mut Vec<Self::Part> {
        &mut self.slides
    }
}

impl Whole for Lesson {
    type Part = lesson::Step;
    const FOLDER: &'static str = lesson::FOLDER;
    const LIST: &'static str = "steps";
    const PART: &'static str = "step";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn rename(&mut self, id: &str) {
        self.id = id.into();
    }

    fn parts(&mut self) -> &mut Vec<Self::Part> {
        &mut self.steps
    }
}

/// Reads all of a kind in a scenario's folder, by the names of their files. A part that cannot be
/// read is left out and listed; the others are there.
pub(super) fn read<T: Whole>(folder: &Folder, problems: &mut Vec<Problem>) -> Vec<T> {
    folder.list(T::FOLDER, ENDING).iter().filter_map(|name| one(folder, name, problems)).collect()
}

/// Whether a file can be read whole: whoever removes it knows what is lost.
pub(super) fn is_whole<T: Whole>(folder: &Folder, file: &str) -> bool {
    let mut problems = Vec::new();
    let name = file.trim_start_matches(T::FOLDER).trim_start_matches('/');
    one::<T>(folder, name, &mut problems).is_some() && problems.is_empty()
}

fn one<T: Whole>(folder: &Folder, name: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let file = format!("{}/{name}", T::FOLDER);
    let mut left_out = |reason: String| problems.push(Problem::error(&file, "", format!("{reason}; it is left out")));
    let bytes = folder.read(&file).map_err(|reason| left_out(format!("cannot be read: {reason}"))).ok()?;
    let mut value: Value = serde_json::from_slice(&bytes).map_err(|e| left_out(format!("is not JSON ({e})"))).ok()?;
    let Some(Value::Array(parts)) = value.get_mut(T::LIST).map(Value::take) else {
        left_out(format!("has no list {:?}", T::LIST));
        return None;
    };
    value[T::LIST] = Value::Array(Vec::new());
    let mut whole: T = serde_json::from_value(value).map_err(|e| left_out(format!("is not right ({e})"))).ok()?;
    let id = name.strip_suffix(ENDING).unwrap_or(name);
    if whole.id() != id {
        let reason = format!("calls itself {:?}; it is known by the name of its file", whole.id());
        problems.push(Problem::notice(&file, "id", reason));
        whole.rename(id);
    }
    for (i, part) in parts.into_iter().enumerate() {
        let at = part.get("id").and_then(Value::as_str).map_or_else(|| format!("{} {}", T::PART, i + 1), str::to_owned);
        match serde_json::from_value::<T::Part>(part) {
            Ok(part) => whole.parts().push(part),
            Err(e) => problems.push(Problem::error(&file, at, format!("is not right ({e}); it is left out"))),
        }
    }
    Some(whole)
}
