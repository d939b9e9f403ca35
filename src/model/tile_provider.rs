//! Who gives tiles of a base map over the network.

use serde::Deserialize;

use super::ids::ProviderId;
use crate::text::LocalText;

/// A server of tiles, and what using it asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TileProvider {
    /// Its id.
    pub id: ProviderId,
    /// What it is called.
    pub name: LocalText,
    /// The address of a tile, with `{z}`, `{x}` and `{y}` in it.
    pub url: String,
    /// The closest zoom that it has.
    pub max_zoom: u8,
    /// Who is to be credited at the map's edge.
    pub attribution: String,
    /// The page that the credit leads to.
    pub link: String,
    /// The page with the rules of its use.
    pub policy: String,
    /// What those rules ask, in a sentence or two.
    pub asks: LocalText,
}

impl TileProvider {
    /// The address of a tile.
    pub fn address(&self, zoom: u8, x: u32, y: u32) -> String {
        let fill = |text: String, place: &str, number: u32| text.replace(place, &number.to_string());
        fill(fill(fill(self.url.clone(), "{z}", zoom.into()), "{x}", x), "{y}", y)
    }

    /// The name of the server that is asked.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or(&*self.url, |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}
