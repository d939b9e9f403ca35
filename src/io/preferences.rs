//! What the program remembers from one start to the next: a small JSON file of the person's own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use super::folder::{plain, read_within};
use super::limits;
use super::save::{SaveError, save};
use crate::model::scenario::Extra;
use crate::text::on_one_line;

/// What is remembered. Words that a later version wrote are kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The interface's language, by code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// `european` or `own`: the digits of numbers and days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digits: Option<String>,
    /// `regional`, `common` or `both`: the names of months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<String>,
    /// `light`, `dark` or `contrast`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// How large everything is: `desk`, `class` or `hall`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// Whether things may move on the way to a new picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motion: Option<bool>,
    /// How fast time runs, in days per second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_per_second: Option<f64>,
    /// Whose way of drawing lines and naming places is followed, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewpoint: Option<String>,
    /// Seconds for the whole scenario where time runs by what changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_change_seconds: Option<f64>,
    /// Width and height of the window, in points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<[f32; 2]>,
    /// Panels that are folded away.
    pub folded_panels: Vec<String>,
    /// Whether the list of what is on the map is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<bool>,
    /// Groups of the legend that are folded away, by the keys of their headings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub folded_groups: Vec<String>,
    /// Layers that are not shown.
    pub hidden_layers: Vec<String>,
    /// Layers that are shown though they are not at first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shown_layers: Vec<String>,
    /// Whether the reader judges each claim before its verdict is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judge_first: Option<bool>,
    /// The reader's own verdicts: by scenario, then by claim.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub verdicts: BTreeMap<String, BTreeMap<String, String>>,
    /// What lies under the areas: `own` or `file`. A server is never remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_map: Option<String>,
    /// The last file of tiles that was shown there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_map_file: Option<String>,
    /// Words that this version does not know.
    #[serde(flatten)]
    pub other: Extra,
}

/// Where this system keeps the file; none where it knows no such place.
pub fn path() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("conflict-atlas").join("preferences.json"))
}

/// Reads the file. A file that cannot be read never stops a start: it is set aside, and the answer
/// comes with a line that says so.
pub fn load(path: &Path) -> (Preferences, Option<String>) {
    let bytes = match read_within(path, limits::PREFERENCES_BYTES) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return (Preferences::default(), None),
        Err(e) => {
            let reason = plain(&e);
            return (
                Preferences::default(),
                Some(format!("cannot read the preferences: {reason}: {}", path.display())),
            );
        }
    };
    match serde_json::from_slice(&bytes) {
        Ok(preferences) => (without_endless(preferences), None),
        Err(e) => {
            let aside = path.with_extension("json.broken");
            let kept = match std::fs::rename(path, &aside) {
                Ok(()) => format!("; they are kept as {}", aside.display()),
                Err(_) => String::new(),
            };
            let told = format!("the preferences are not right ({e}){kept}");
            (Preferences::default(), Some(on_one_line(&told).into_owned()))
        }
    }
}

/// Without numbers that are too large for their kind: they would be written as none, and the file would
/// not be right at the next start.
fn without_endless(preferences: Preferences) -> Preferences {
    let window = preferences.window.filter(|size| size.iter().all(|edge| edge.is_finite()));
    Preferences { window, ..preferences }
}

/// Writes the file and the folder that it lies in.
pub fn store(path: &Path, preferences: &Preferences) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        // If this fails, saving fails too, and says where.
        let _ = std::fs::create_dir_all(folder);
    }
    let mut text = serde_json::to_string_pretty(preferences).unwrap_or_default();
    text.push('\n');
    save(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again_also_what_this_version_does_not_know() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("preferences.json");
        assert_eq!(load(&path), (Preferences::default(), None));
        let mut preferences =
            Preferences { lang: Some("ar".into()), window: Some([1280.0, 800.0]), ..Default::default() };
        preferences.other.insert("calendar".into(), "julian".into());
        store(&path, &preferences).expect("stored");
        assert_eq!(load(&path), (preferences, None));
    }

    #[test]
    fn a_broken_file_is_set_aside_and_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("preferences.json");
        for broken in ["", "{\"lang\":", "[1,2]", "{\"lang\":5}", "\u{0}\u{1}"] {
            std::fs::write(&path, broken).expect("written");
            let (preferences, told) = load(&path);
            assert_eq!(preferences, Preferences::default(), "{broken:?}");
            assert!(told.is_some_and(|line| line.contains("not right") && line.lines().count() == 1), "{broken:?}");
            assert!(!path.exists(), "{broken:?}");
            let aside = std::fs::read_to_string(folder.path().join("preferences.json.broken")).expect("kept");
            assert_eq!(aside, broken);
        }
    }
}
