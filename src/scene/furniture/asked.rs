//! Furniture that is drawn only when somebody wants it: the small map, north, degrees.

use super::{Camera, Furniture, Locator, Theme, graticule, locator, north, symbols_at_home, whole};
use crate::model::Scenario;
use crate::scene::{LayerId, LayerSet, Prepared, Scene};
use crate::text::Lang;

/// On what it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct AskedOn<'a> {
    /// The picture.
    pub camera: &'a Camera,
    /// Its language.
    pub lang: Lang,
    /// Its colours.
    pub theme: Theme,
    /// What is asked for.
    pub layers: LayerSet,
}

/// What was asked for and has room.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The small map.
    pub locator: Option<Locator>,
    /// The rest, from the bottom up.
    pub others: Vec<Furniture>,
}

/// Lays out what is asked for, clear of the cards, and adds its own cards to them.
pub fn asked(
    on: AskedOn<'_>,
    scenario: &Scenario,
    prepared: &Prepared,
    scene: &Scene,
    cards: &mut Vec<[f32; 4]>,
) -> Asked {
    let AskedOn { camera, lang, theme, layers } = on;
    let mut others = Vec::new();
    if layers.has(LayerId::North) {
        let north = north(camera, lang, theme, cards);
        cards.extend(north.cards());
        others.push(north);
    }
    let whole = whole(scenario).filter(|_| layers.has(LayerId::Locator));
    let locator = whole.and_then(|whole| {
        let symbols = symbols_at_home(scene, camera);
        locator(camera, lang, theme, whole, prepared, cards, &symbols)
    });
    cards.extend(locator.iter().map(|locator| locator.rect));
    if layers.has(LayerId::Graticule) {
        others.push(graticule(camera, lang, theme, cards));
    }
    Asked { locator, others }
}

impl Furniture {
    /// Adds what is asked for to the furniture that is there.
    pub fn add_asked(&mut self, on: AskedOn<'_>, scenario: &Scenario, prepared: &Prepared, scene: &Scene) {
        let mut cards = self.cards();
        let Asked { locator, others } = asked(on, scenario, prepared, scene, &mut cards);
        let furniture = others.into_iter().chain(locator.map(|locator| locator.furniture));
        self.pieces.extend(furniture.flat_map(|furniture| furniture.pieces));
    }
}
