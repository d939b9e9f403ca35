//! Where files come from: a folder on disk, one file with all of them, or what is built into the program.

use std::borrow::Cow;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::native::file::SCENARIO;
use super::{atlas_file, limits};

/// Why a scenario could not be opened at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder is not there, or cannot be read.
    #[error("cannot open the scenario: {reason}: {path}")]
    Folder {
        /// The folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file without which nothing can be shown.
    #[error("cannot read {file}: {reason}; without it the scenario cannot be opened: {path}")]
    File {
        /// The folder.
        path: String,
        /// The file in it.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// A folder with the files of a scenario or of the base geography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folder {
    /// Built into the program; the name of a folder in `geodata/`.
    Embedded(&'static str),
    /// On disk.
    Disk(PathBuf),
    /// A file with all of them ([`atlas_file`]).
    Packed(PathBuf),
}

/// The scenario that opens when nobody names another.
pub const FIRST_SCENARIO: Folder = Folder::Embedded("scenarios/caucasus-2020");
/// The base geography.
pub const BASE: Folder = Folder::Embedded("base");

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/geodata/", $name)))),+]
    };
}

/// The files that are built in, so that the program opens from anywhere without looking for them.
static EMBEDDED: &[(&str, &[u8])] = embedded![
    "base/attribution.json",
    "base/borders.geojson",
    "base/borders_low.geojson",
    "base/coast.geojson",
    "base/coast_low.geojson",
    "base/countries.geojson",
    "base/countries_low.geojson",
    "base/disputed.geojson",
    "base/disputed_lines.geojson",
    "base/lakes.geojson",
    "base/outer.geojson",
    "base/places.geojson",
    "base/relief.json",
    "base/relief.webp",
    "base/rivers.geojson",
    "base/seas.geojson",
    "base/unit_lines.geojson",
    "base/units.geojson",
    "base/viewpoints.json",
    "scenarios/caucasus-2020/actors.json",
    "scenarios/caucasus-2020/areas.geojson",
    "scenarios/caucasus-2020/briefings/column.json",
    "scenarios/caucasus-2020/briefings/reach.json",
    "scenarios/caucasus-2020/claims.json",
    "scenarios/caucasus-2020/events.geojson",
    "scenarios/caucasus-2020/flows.geojson",
    "scenarios/caucasus-2020/glossary.json",
    "scenarios/caucasus-2020/lessons/forty-four-days.json",
    "scenarios/caucasus-2020/lessons/frozen-conflict.json",
    "scenarios/caucasus-2020/lessons/read-a-column.json",
    "scenarios/caucasus-2020/lessons/six-theatres.json",
    "scenarios/caucasus-2020/links.json",
    "scenarios/caucasus-2020/overlays.geojson",
    "scenarios/caucasus-2020/publishers.json",
    "scenarios/caucasus-2020/regions.json",
    "scenarios/caucasus-2020/scenario.json",
    "scenarios/caucasus-2020/sources.json",
    "scenarios/caucasus-2020/tables.json",
];

impl Folder {
    /// A folder on disk, or a scenario in one file, that is there.
    pub fn on_disk(path: &Path) -> Result<Self, OpenError> {
        let error = |reason: String| OpenError::Folder { path: path.display().to_string(), reason };
        let meta = std::fs::metadata(path).map_err(|e| error(plain(&e)))?;
        match () {
            () if meta.is_dir() => Ok(Self::Disk(path.to_owned())),
            () if atlas_file::is_scenario(path) => Ok(Self::Packed(path.to_owned())),
            () => Err(error("it is neither a folder nor a scenario in one file".to_owned())),
        }
    }

    /// The bytes of a file, or why there are none.
    pub fn read(&self, name: &str) -> Result<Cow<'static, [u8]>, String> {
        match self {
            Self::Embedded(folder) => EMBEDDED
                .iter()
                .find(|(path, _)| path.strip_prefix(folder).and_then(|p| p.strip_prefix('/')) == Some(name))
                .map(|(_, bytes)| Cow::Borrowed(*bytes))
                .ok_or_else(|| "no such file".to_owned()),
            Self::Disk(folder) => {
                let bytes = read_within(&folder.join(name), limits::SCENARIO_FILE_BYTES).map_err(|e| plain(&e))?;
                Ok(Cow::Owned(bytes))
            }
            Self::Packed(file) => atlas_file::bytes(file, name).map(Cow::Owned),
        }
    }

    /// The names of the files with this ending in a folder of it, in order; none where there is no
    /// such folder.
    pub fn list(&self, folder: &str, ending: &str) -> Vec<String> {
        let below = |path: &str| Some(path.strip_prefix(folder)?.strip_prefix('/')?.to_owned());
        let mut names: Vec<String> = match self {
            Self::Embedded(root) => {
                EMBEDDED.iter().filter_map(|(path, _)| below(path.strip_prefix(root)?.strip_prefix('/')?)).collect()
            }
            Self::Packed(file) => atlas_file::names(file).iter().filter_map(|name| below(name)).collect(),
            Self::Disk(root) => std::fs::read_dir(root.join(folder))
                .into_iter()
                .flatten()
                .flatten()
                .filter_map(|entry| entry.file_name().into_string().ok())
                .collect(),
        };
        names.retain(|name| name.ends_with(ending) && !name.starts_with('.') && !name.contains('/'));
        names.sort();
        names
    }

    /// Whether there is a file of this name.
    pub fn has(&self, name: &str) -> bool {
        match self {
            Self::Embedded(_) => self.read(name).is_ok(),
            Self::Disk(folder) => folder.join(name).exists(),
            Self::Packed(file) => atlas_file::has(file, name),
        }
    }

    /// The folder, for messages.
    pub fn describe(&self) -> String {
        match self {
            Self::Embedded(name) => format!("{name} (built in)"),
            Self::Disk(path) | Self::Packed(path) => path.display().to_string(),
        }
    }
}

/// Whether there is a scenario: a folder with its files, or one file with them.
pub fn is_scenario(path: &Path) -> bool {
    path.join(SCENARIO).is_file() || atlas_file::is_scenario(path)
}

/// The bytes of a file, as long as they are no more than this.
///
/// # Errors
/// Where it cannot be read, and where it is larger ([`std::io::ErrorKind::FileTooLarge`]).
pub(super) fn read_within(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // What a file says of its own length may be untrue: what comes out is counted.
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let size = if most < 1 << 20 { format!("{} kB", most >> 10) } else { format!("{} MB", most >> 20) };
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, format!("it is larger than {size}")));
    }
    Ok(bytes)
}

/// An input or output error in plain words.
pub fn plain(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_data_file_of_the_checkout_is_built_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata");
        let mut there = BTreeSet::new();
        let folders = ["", "/briefings", "/lessons"].map(|folder| format!("scenarios/caucasus-2020{folder}"));
        for folder in folders.into_iter().chain(["base".to_owned()]) {
            for entry in std::fs::read_dir(root.join(&folder)).expect("the folder is in the checkout") {
                let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
                if [".geojson", ".json", ".webp"].iter().any(|end| name.ends_with(end)) {
                    there.insert(format!("{folder}/{name}"));
                }
            }
        }
        let built_in: BTreeSet<String> = EMBEDDED.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(there, built_in);
    }
}
