//! Formats.

/// As what something is taken along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Pictures of pixels.
    #[default]
    Png,
    /// Pictures of shapes and text.
    Svg,
    /// Pages.
    Pdf,
    /// Pages for a printer: tasks, maps to fill in, and their key.
    Handout,
    /// Slides that can be edited.
    Pptx,
    /// A page with the whole map, slider and slides, in one file that needs no network.
    Html,
    /// A moving picture of the days, one frame a day.
    Gif,
    /// The same frames as pictures.
    Frames,
    /// What is in view, for globes.
    Kml,
    /// What is in view, as the records stand in the scenario.
    Geojson,
    /// What is in view, as a table.
    Csv,
    /// The whole scenario in one file, open data files too.
    Atlas,
}

impl Kind {
    /// All, in the order of the choice.
    pub const ALL: [Self; 12] = [
        Self::Png,
        Self::Svg,
        Self::Pdf,
        Self::Handout,
        Self::Pptx,
        Self::Html,
        Self::Gif,
        Self::Frames,
        Self::Kml,
        Self::Geojson,
        Self::Csv,
        Self::Atlas,
    ];

    /// The word in options and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Handout => "handout",
            Self::Pptx => "pptx",
            Self::Html => "html",
            Self::Gif => "gif",
            Self::Frames => "frames",
            Self::Kml => "kml",
            Self::Geojson => "geojson",
            Self::Csv => "csv",
            Self::Atlas => "atlas",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The ending of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Frames => "png",
            Self::Handout => "pdf",
            other => other.word(),
        }
    }

    /// Whether it is looked at as a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Gif | Self::Frames)
    }

    /// Whether it is drawn in a size of its own.
    pub fn has_size(self) -> bool {
        self.is_picture() || matches!(self, Self::Pdf | Self::Pptx)
    }

    /// Whether it is drawn in colours that can be chosen.
    pub fn has_theme(self) -> bool {
        self.has_size() || self == Self::Html
    }
}
