//! Walking over the map by keys: only the map knows what is in view, so it is asked.

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compass {
    /// Up.
    North,
    /// To the right.
    East,
    /// Down.
    South,
    /// To the left.
    West,
}

impl Compass {
    /// All four, clockwise.
    pub const ALL: [Self; 4] = [Self::North, Self::East, Self::South, Self::West];

    /// To the right and down, in lengths of 1.
    pub fn vector(self) -> [f32; 2] {
        match self {
            Self::North => [0.0, -1.0],
            Self::East => [1.0, 0.0],
            Self::South => [0.0, 1.0],
            Self::West => [-1.0, 0.0],
        }
    }
}

/// What the map is asked to do with what is in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Walk {
    /// Take the keyboard.
    Focus,
    /// Choose the region at what is chosen, or in the middle.
    Region,
    /// Choose the event nearest to what is chosen, or the next one of its symbol.
    Event,
    /// Choose the next one in a direction: an event or arrow where one is chosen, else a region.
    Towards(Compass),
    /// Show what can be done here.
    Menu,
}
