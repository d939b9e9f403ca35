//! A whole scenario in one file, with the data files that are open.

use crate::export::ExportError;
use crate::io::atlas_file;
use crate::io::import::write::csv;
use crate::io::native::scenario_files;
use crate::model::KeptData;
use crate::session::Document;
use crate::session::data::free_id;

/// The bytes of the file: the scenario as it is worked on, and each open data file as it is shown.
///
/// # Errors
/// When something cannot be written or packed.
pub fn pack(document: &Document) -> Result<Vec<u8>, ExportError> {
    let packing = |e: String| ExportError::Packing(e);
    let mut scenario = (*document.scenario).clone();
    let mut taken: Vec<KeptData> = document.data.iter().filter_map(|layer| layer.kept.clone()).collect();
    scenario.data.clear();
    let mut tables = Vec::new();
    for layer in document.data.iter() {
        let was = layer.kept.as_ref().map(|kept| kept.id.clone());
        let kept = layer.as_kept(was.unwrap_or_else(|| free_id(&layer.file.name, &taken)));
        taken.push(kept.clone());
        let mut table = Vec::new();
        csv(layer.dataset(), &mut table).map_err(|e| packing(e.to_string()))?;
        tables.push((kept.file(), table));
        scenario.data.push(kept);
    }
    let mut files = scenario_files(&scenario).map_err(|e| packing(e.to_string()))?;
    files.extend(tables);
    atlas_file::pack(&files).map_err(|e| packing(e.to_string()))
}
