//! Pictograms of the icon fonts by name.

use std::collections::HashMap;
use std::sync::OnceLock;

static NAMES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/icons.json"));

/// The character of a pictogram; a question mark where the fonts lack it.
pub fn icon_char(name: &str) -> char {
    static TABLE: OnceLock<HashMap<String, char>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let codes: HashMap<String, String> = serde_json::from_str(NAMES).unwrap_or_default();
        codes
            .into_iter()
            .filter_map(|(name, code)| Some((name, char::from_u32(u32::from_str_radix(&code, 16).ok()?)?)))
            .collect()
    });
    table.get(name).copied().unwrap_or('?')
}
