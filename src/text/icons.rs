//! Pictograms by name: the icons of the window's buttons, and the signs of the map.

use std::collections::HashMap;
use std::sync::LazyLock;

static ICONS: LazyLock<HashMap<String, char>> =
    LazyLock::new(|| table(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/icons.json"))));
static SIGNS: LazyLock<HashMap<String, char>> =
    LazyLock::new(|| table(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/signs.json"))));

/// The character of an icon on a button; a question mark where the fonts lack it.
pub fn icon_char(name: &str) -> char {
    ICONS.get(name).copied().unwrap_or('?')
}

/// The character of a sign on the map; a question mark where the font lacks it.
pub fn sign_char(name: &str) -> char {
    SIGNS.get(name).copied().unwrap_or('?')
}

/// From names to characters, as the scripts that make the fonts write them.
fn table(json: &str) -> HashMap<String, char> {
    let codes: HashMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    codes
        .into_iter()
        .filter_map(|(name, code)| Some((name, char::from_u32(u32::from_str_radix(&code, 16).ok()?)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_has_the_character_of_an_icon() {
        assert!(!ICONS.is_empty() && !SIGNS.is_empty());
        for (name, sign) in SIGNS.iter() {
            assert!(!ICONS.values().any(|icon| icon == sign), "{name} would be drawn as an icon");
        }
    }
}
