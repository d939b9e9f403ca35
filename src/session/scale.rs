//! How large everything is: for one person at a desk, for a class, for a hall.

/// A size of everything in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// For the one who sits before it.
    #[default]
    Desk,
    /// For a room with a projector.
    Class,
    /// For the last row of a hall.
    Hall,
}

impl Scale {
    /// From the smallest to the largest.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Class, Self::Hall];

    /// The scale of this word: `desk`, `class` or `hall`.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.word() == word)
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Class => "class",
            Self::Hall => "hall",
        }
    }

    /// Everything is this many times as large as at the desk.
    pub fn factor(self) -> f32 {
        match self {
            Self::Desk => 1.0,
            Self::Class => 1.35,
            Self::Hall => 1.75,
        }
    }

    /// The scale so many steps larger (smaller when negative); the ends hold.
    pub fn by(self, steps: i8) -> Self {
        let last = Self::ALL.len() as i8 - 1;
        Self::ALL[(self as i8).saturating_add(steps).clamp(0, last) as usize]
    }

    /// The next larger one; after the largest the smallest.
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}
