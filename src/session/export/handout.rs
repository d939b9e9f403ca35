//! Handouts: on what paper, and what of a lesson is on it.

/// The paper that a printer has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

impl Paper {
    /// All, in the order of the choice.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The word in options and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The paper of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.word() == word)
    }

    /// Width and height when it stands upright, in points of 1/72 inch.
    pub fn size(self) -> [f32; 2] {
        match self {
            Self::A4 => [595.28, 841.89],
            Self::Letter => [612.0, 792.0],
        }
    }
}

/// A part of a handout that begins on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// The steps of the lesson: what is read, the map, what is asked.
    Tasks,
    /// A map with borders and nothing else.
    Blank,
    /// The same with numbers to be named.
    Numbered,
    /// Events to cut out and put in order.
    Strip,
    /// What the sides say, beside each other.
    Accounts,
    /// For the teacher: what is right, why, and who says so.
    Key,
}

impl Sheet {
    /// All, in the order of the pages.
    pub const ALL: [Self; 6] = [Self::Tasks, Self::Blank, Self::Numbered, Self::Strip, Self::Accounts, Self::Key];

    /// The word in options and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Blank => "blank",
            Self::Numbered => "numbered",
            Self::Strip => "strip",
            Self::Accounts => "accounts",
            Self::Key => "key",
        }
    }

    /// The part of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.word() == word)
    }

    /// Whether a map has it too, without a lesson.
    pub fn is_of_maps(self) -> bool {
        matches!(self, Self::Blank | Self::Numbered | Self::Key)
    }
}

/// How a handout is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// What it is printed on.
    pub paper: Paper,
    /// Its parts; their order is that of the pages in any case.
    pub sheets: Vec<Sheet>,
    /// Whether the longer texts are read.
    pub long: bool,
    /// Whether steps are on it that speak of the dead and the wounded.
    pub hard: bool,
}

impl Default for Handout {
    fn default() -> Self {
        Self { paper: Paper::A4, sheets: Sheet::ALL.to_vec(), long: false, hard: false }
    }
}

impl Handout {
    /// Whether a part is wanted.
    pub fn has(&self, sheet: Sheet) -> bool {
        self.sheets.contains(&sheet)
    }

    /// Whether the key speaks of a part: of those that are wanted, or of all where it is wanted alone.
    pub fn is_keyed(&self, sheet: Sheet) -> bool {
        self.has(sheet) || self.sheets == [Sheet::Key]
    }

    /// Puts a part in, or leaves it out.
    pub fn set(&mut self, sheet: Sheet, wanted: bool) {
        self.sheets.retain(|other| *other != sheet);
        if wanted {
            self.sheets.push(sheet);
        }
    }
}
