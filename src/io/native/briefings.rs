//! Talks on the map: a file each, in a folder of their own.

use serde::Deserialize as _;
use serde_json::Value;

use crate::io::folder::Folder;
use crate::model::briefing::{Briefing, FOLDER, Slide};
use crate::model::{BriefingId, Problem};

/// The ending of their files.
const ENDING: &str = ".json";

/// Reads all briefings of a scenario's folder, by the names of their files. A slide that cannot be
/// read is left out and listed; the others are there.
pub fn read(folder: &Folder, problems: &mut Vec<Problem>) -> Vec<Briefing> {
    folder.list(FOLDER, ENDING).iter().filter_map(|name| one(folder, name, problems)).collect()
}

fn one(folder: &Folder, name: &str, problems: &mut Vec<Problem>) -> Option<Briefing> {
    let file = format!("{FOLDER}/{name}");
    let mut left_out = |reason: String| problems.push(Problem::error(&file, "", format!("{reason}; it is left out")));
    let bytes = folder.read(&file).map_err(|reason| left_out(format!("cannot be read: {reason}"))).ok()?;
    let mut value: Value = serde_json::from_slice(&bytes).map_err(|e| left_out(format!("is not JSON ({e})"))).ok()?;
    let Some(Value::Array(slides)) = value.get_mut("slides").map(Value::take) else {
        left_out("has no list \"slides\"".to_owned());
        return None;
    };
    value["slides"] = Value::Array(Vec::new());
    let mut briefing = Briefing::deserialize(value).map_err(|e| left_out(format!("is not right ({e})"))).ok()?;
    let id = BriefingId::from(name.trim_end_matches(ENDING));
    if briefing.id != id {
        let reason = format!("calls itself {:?}; it is known by the name of its file", briefing.id.as_str());
        problems.push(Problem::notice(&file, "id", reason));
        briefing.id = id;
    }
    for (i, slide) in slides.into_iter().enumerate() {
        let at = slide.get("id").and_then(Value::as_str).map_or_else(|| format!("slide {}", i + 1), str::to_owned);
        match Slide::deserialize(slide) {
            Ok(slide) => briefing.slides.push(slide),
            Err(e) => problems.push(Problem::error(&file, at, format!("is not right ({e}); it is left out"))),
        }
    }
    Some(briefing)
}

/// The bytes of a briefing's file.
///
/// # Errors
/// When it cannot be put into JSON.
pub fn bytes(briefing: &Briefing) -> Result<Vec<u8>, serde_json::Error> {
    super::write::pretty(briefing)
}
