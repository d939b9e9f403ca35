//! Where is kept what was made in the window, briefings and data files: with the scenario, or, for one
//! that is built in, in a folder of the person's own; and beside those what is not kept yet.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use super::atlas_file::{self, Change};
use super::crash;
use super::folder::Folder;
use super::import;
use super::native::{briefing_bytes, data_list_bytes, file, read_briefings, read_data_list};
use super::pupils::{SavePupilError, save_pupil};
use super::save::{SaveError, make_folder, remove, save};
use crate::model::briefing::FOLDER;
use crate::model::dataset::Dataset;
use crate::model::ids::{file_name, stable_hash};
use crate::model::pupil::Pupil;
use crate::model::scenario::Extra;
use crate::model::{Briefing, BriefingId, KeptData, Problem, Scenario};

/// The folder of what is not kept yet, in the person's own.
const UNKEPT: &str = "unkept";
/// The folder of pupils' files, in the person's own.
const PUPILS: &str = "pupils";

/// The folders of one scenario's briefings.
#[derive(Clone, Debug)]
pub struct DeskFolders {
    /// Where they are kept: a folder with a folder of briefings in it, or a file.
    home: Folder,
    /// Where changes are written that are not kept yet.
    unkept: PathBuf,
    /// Where pupils' files are kept.
    pupils: PathBuf,
    /// Where reports of an unexpected end are kept.
    crashes: PathBuf,
    /// Whether the scenario itself is somewhere that cannot be written, so that what is at home
    /// stands for what it has.
    built_in: bool,
}

impl DeskFolders {
    /// The folders of a scenario that was read from here; none where the system has no place for a
    /// person's own data.
    pub fn of(folder: &Folder, scenario: &Scenario) -> Option<Self> {
        Some(Self::within(&person()?, folder, scenario))
    }

    /// The same within a folder of the person's own data.
    pub fn within(person: &Path, folder: &Folder, scenario: &Scenario) -> Self {
        let (home, name) = match folder {
            Folder::Disk(path) | Folder::Packed(path) => (folder.clone(), told(path, &scenario.frame.id)),
            Folder::Embedded(_) => {
                let own = person.join("scenarios").join(file_name(&scenario.frame.id));
                (Folder::Disk(own), scenario.frame.id.clone())
            }
        };
        let built_in = matches!(folder, Folder::Embedded(_));
        let [pupils, crashes] = [PUPILS, crash::FOLDER].map(|folder| person.join(folder));
        Self { home, unkept: person.join(UNKEPT).join(file_name(&name)), pupils, crashes, built_in }
    }

    /// Where the briefings are kept: a folder, or the scenario's file.
    pub fn place(&self) -> PathBuf {
        match &self.home {
            Folder::Packed(file) => file.clone(),
            _ => self.path(FOLDER),
        }
    }

    /// Where the scenario is kept, or what is added to it.
    pub fn home(&self) -> PathBuf {
        self.path("")
    }

    /// Where a file of the scenario is that is kept; in an archive, a path that leads into it.
    fn path(&self, name: &str) -> PathBuf {
        match &self.home {
            Folder::Disk(path) | Folder::Packed(path) => path.join(name),
            Folder::Embedded(name_of_folder) => Path::new(name_of_folder).join(name),
        }
    }

    /// The tables of the data files that are kept with a scenario, in its order.
    pub fn data(&self, scenario: &Scenario) -> Vec<(PathBuf, KeptData)> {
        scenario.data.iter().map(|kept| (self.path(&kept.file()), kept.clone())).collect()
    }

    /// Where pupils' files are kept.
    pub fn pupils(&self) -> &Path {
        &self.pupils
    }

    /// Puts the person's own briefings of a built-in scenario in place of those that it has, brings the
    /// data files that are kept with it, and says what could not be read.
    pub fn bring_home(&self, scenario: &mut Scenario) -> Vec<Problem> {
        if !self.built_in {
            return Vec::new();
        }
        let mut problems = Vec::new();
        scenario.data = read_data_list(&self.home, &mut problems);
        for briefing in read_briefings(&self.home, &mut problems) {
            match scenario.briefings.iter_mut().find(|there| there.id == briefing.id) {
                Some(there) => *there = briefing,
                None => scenario.briefings.push(briefing),
            }
        }
        problems
    }

    /// Keeps briefings, each in its file, and takes away the files of those that are gone.
    ///
    /// # Errors
    /// When a file cannot be written or taken away; what was there before is whole then.
    pub fn keep(&self, changed: &[&Briefing], removed: &[&BriefingId]) -> Result<(), SaveError> {
        if let Folder::Disk(home) = &self.home {
            write(home, changed)?;
        }
        let mut changes: Vec<Change> = removed.iter().map(|id| (format!("{FOLDER}/{id}.json"), None)).collect();
        if let Folder::Packed(file) = &self.home {
            for briefing in changed {
                changes.push((briefing.file(), Some(bytes(file, briefing)?)));
            }
        }
        store(&self.home, &changes)
    }

    /// Keeps which data files belong to the scenario, and the table of one that is new; the table of
    /// one that is taken out goes.
    ///
    /// # Errors
    /// When a file cannot be written or taken away; what was there before is whole then.
    pub fn keep_data(
        &self,
        list: &[KeptData],
        table: Option<(&KeptData, &Dataset)>,
        removed: Option<&KeptData>,
    ) -> Result<(), SaveError> {
        let mut changes: Vec<Change> = Vec::new();
        if let Some((kept, dataset)) = table {
            let mut bytes = Vec::new();
            let wrong = |e: csv::Error| SaveError::new(&self.path(&kept.file()), &std::io::Error::other(e));
            import::write::csv(dataset, &mut bytes).map_err(wrong)?;
            changes.push((kept.file(), Some(bytes)));
        }
        // The table comes before the list that names it, and goes after it.
        let there = self.home.read(file::DATA).unwrap_or_default();
        let extra: Extra = serde_json::from_slice(&there).unwrap_or_default();
        let bytes = data_list_bytes(list, extra);
        let wrong = |e: serde_json::Error| SaveError::new(&self.path(file::DATA), &e.into());
        changes.push((file::DATA.to_owned(), Some(bytes.map_err(wrong)?)));
        changes.extend(removed.map(|kept| (kept.file(), None)));
        store(&self.home, &changes)
    }

    /// Writes briefings that are not kept yet; those that are kept by now are taken away. What is no
    /// briefing stays where it is.
    ///
    /// # Errors
    /// When a file cannot be written or taken away.
    pub fn save_beside(&self, changed: &[&Briefing]) -> Result<(), SaveError> {
        write(&self.unkept, changed)?;
        for name in Folder::Disk(self.unkept.clone()).list(FOLDER, ".json") {
            let path = self.unkept.join(FOLDER).join(&name);
            if !changed.iter().any(|briefing| briefing.file().ends_with(&format!("/{name}"))) && is_briefing(&path) {
                remove(&path)?;
            }
        }
        Ok(())
    }

    /// Keeps a pupil's file, named by lesson and pupil; answers where it is.
    ///
    /// # Errors
    /// When it cannot be written; the old one is whole then.
    pub fn keep_pupil(&self, pupil: &Pupil) -> Result<PathBuf, SavePupilError> {
        make_folder(&self.pupils)?;
        let name = if pupil.name.trim().is_empty() { "pupil" } else { pupil.name.trim() };
        let path = self.pupils.join(format!("{}-{}.json", file_name(pupil.lesson.as_str()), file_name(name)));
        save_pupil(&path, pupil)?;
        Ok(path)
    }

    /// What was not kept when the program ended, and what of it could not be read.
    pub fn found(&self) -> (Vec<Briefing>, Vec<Problem>) {
        let mut problems = Vec::new();
        (read_briefings(&Folder::Disk(self.unkept.clone()), &mut problems), problems)
    }

    /// The report of an unexpected end of which nobody was told yet; it is given once.
    pub fn crashed(&self) -> Option<PathBuf> {
        crash::untold(&self.crashes)
    }
}

/// The folder of the person's own data.
pub(super) fn person() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("conflict-atlas"))
}

/// Changes files of a scenario: those of a folder one after the other, an archive at once.
fn store(home: &Folder, changes: &[Change]) -> Result<(), SaveError> {
    let root = match home {
        _ if changes.is_empty() => return Ok(()),
        Folder::Packed(file) => return atlas_file::change(file, changes),
        Folder::Disk(root) => root,
        Folder::Embedded(name) => {
            return Err(SaveError::new(Path::new(name), &std::io::ErrorKind::PermissionDenied.into()));
        }
    };
    for (name, bytes) in changes {
        let path = root.join(name);
        match bytes {
            Some(bytes) => {
                make_folder(path.parent().unwrap_or(root))?;
                save(&path, bytes)?;
            }
            None => remove(&path)?,
        }
    }
    Ok(())
}

fn bytes(place: &Path, briefing: &Briefing) -> Result<Vec<u8>, SaveError> {
    briefing_bytes(briefing).map_err(|e| SaveError::new(&place.join(briefing.file()), &e.into()))
}

fn write(folder: &Path, briefings: &[&Briefing]) -> Result<(), SaveError> {
    for briefing in briefings {
        make_folder(&folder.join(FOLDER))?;
        set_aside(&folder.join(briefing.file()))?;
        save(&folder.join(briefing.file()), &bytes(folder, briefing)?)?;
    }
    Ok(())
}

/// Whether a file is a briefing, as far as can be seen without reading its slides.
fn is_briefing(path: &Path) -> bool {
    let value = std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    value.is_some_and(|value| value["slides"].is_array())
}

/// A file of the name that is no briefing is somebody's work too: it gets another name.
fn set_aside(path: &Path) -> Result<(), SaveError> {
    if !path.exists() || is_briefing(path) {
        return Ok(());
    }
    let aside = |n: usize| path.with_extension(format!("json.set-aside-{n}"));
    let free = (1..).map(aside).find(|path| !path.exists()).unwrap_or_else(|| aside(1));
    std::fs::rename(path, &free).map_err(|e| SaveError::new(path, &e))
}

/// A name for what belongs to a folder: two folders with scenarios of one id do not share it.
fn told(path: &Path, id: &str) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let hash = stable_hash(whole.as_os_str().as_encoded_bytes().iter().copied());
    format!("{id}-{hash:016x}")
}
