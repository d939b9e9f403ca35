//! The servers of tiles that can be chosen, built in: `assets/tiles/providers.json`.

use crate::model::TileProvider;

static PROVIDERS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/tiles/providers.json"));

/// All servers, in the order in which they are offered.
pub fn providers() -> Vec<TileProvider> {
    // A list that is not right is none: a test holds the shipped one.
    serde_json::from_str(PROVIDERS).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_server_says_who_it_is_where_its_tiles_are_and_what_it_asks() {
        let providers = providers();
        assert_eq!(providers[0].host(), "tile.openstreetmap.org");
        assert_eq!(providers[0].address(7, 80, 48), "https://tile.openstreetmap.org/7/80/48.png");
        for provider in providers {
            for part in ["https://", "{z}", "{x}", "{y}"] {
                assert!(provider.url.contains(part), "{}: {part}", provider.id);
            }
            for page in [&provider.link, &provider.policy] {
                assert!(page.starts_with("https://"), "{}: {page}", provider.id);
            }
            assert!(!provider.attribution.is_empty() && (1..=22).contains(&provider.max_zoom), "{}", provider.id);
            for lang in Lang::all() {
                assert!(provider.name.has(*lang) && provider.asks.has(*lang), "{} in {lang:?}", provider.id);
            }
        }
    }
}
