//! What can be asked for, and the first look at it.

mod values;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::app::Renderer;
use crate::model::dataset::Role;
use crate::model::quiz::QuestionKind;
use crate::model::{Bbox, Date, LonLat, Period};
use crate::scene::Theme;
use crate::session::Scale;
use crate::session::export::{Kind, Paper, Sheet};
use crate::text::{Digits, Lang, Months, Reading};
use values::{
    bbox, column, day, digits, kind, lang, months, paper, point, question_kind, scale, sheet, size, texts, theme,
};

/// An offline, interactive map of a conflict through time.
#[derive(Debug, Parser)]
#[command(name = "conflict-atlas", version, about, args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub window: Window,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open a scenario, or a data file over the first scenario, in the window.
    Open {
        /// The scenario's folder or file, or the data file: CSV, GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper; PMTiles lies under the map.
        path: PathBuf,
        #[command(flatten)]
        window: Window,
    },
    /// Check a scenario: lists every problem with file, id and reason, and the counts.
    Check(Check),
    /// What a click at a point shows on a day; without a point, the whole moment.
    Query(Query),
    /// What changed between two days: ground, events, arrows, by theatre.
    Changes(Changes),
    /// Draw the map of a day as PNG or SVG, without a window.
    Render(Render),
    /// Take a briefing, a day or several days with you: pictures, PDF, slides, web page, data.
    Export(Export),
    /// Pages for a printer, good in grey: a lesson with its maps and key, or maps to fill in.
    Handout(Handout),
    /// Print questions made from the data, or those of a lesson, with answers and sources.
    Quiz(Quiz),
    /// What a class did in a lesson, from a folder of pupils' files.
    Class(Class),
    /// What a data file of anybody's holds (CSV, GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper): what was
    /// recognised, counts by month, and what was left out.
    Data(Data),
    /// Write the JSON Schemas of the files into a folder.
    Schema(Schema),
    /// Measure the program on points, arrows and areas of a folder; one line of JSON for each figure.
    Bench(Bench),
}

/// How the window opens.
#[derive(Debug, Default, ClapArgs)]
pub struct Window {
    /// The day shown first, like 2020-11-09.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub date: Option<Date>,
    /// Compare with this day: what changed is outlined and listed.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub since: Option<Date>,
    /// The language: en or ar, or a folder of texts, named by its two-letter code.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// The colours: light, dark or contrast.
    #[arg(long, value_parser = theme)]
    pub theme: Option<Theme>,
    /// How large everything is: desk, class or hall.
    #[arg(long, value_parser = scale)]
    pub scale: Option<Scale>,
    /// One of the scenario's views.
    #[arg(long, conflicts_with = "bbox")]
    pub view: Option<String>,
    /// The part of the map: west,south,east,north in degrees.
    #[arg(long, value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<Bbox>,
    /// Whose way of drawing lines and naming places to follow: de-facto, un, turkey and so on.
    #[arg(long)]
    pub viewpoint: Option<String>,
    /// Choose an event, arrow, party, region, area, claim or term by its id; a claim shows its
    /// evidence.
    #[arg(long)]
    pub select: Option<String>,
    /// A data file to show beside the scenario; may be given several times.
    #[arg(long)]
    pub data: Vec<PathBuf>,
    /// A file of tiles to show under the map: PMTiles with pictures.
    #[arg(long, value_name = "FILE")]
    pub base_map: Option<PathBuf>,
    /// What draws the window; without it CONFLICT_ATLAS_RENDERER, then glow. If one cannot start,
    /// the other is tried.
    #[arg(long, value_enum)]
    pub renderer: Option<Renderer>,
}

#[derive(Debug, ClapArgs)]
pub struct Check {
    /// The scenario's folder or file; without it, the first scenario.
    pub scenario: Option<PathBuf>,
    /// Also what a careful editor would ask: missing languages, loaded words, one-sided sources,
    /// figures that nobody counted, gaps.
    #[arg(long)]
    pub strict: bool,
    /// The answer as JSON.
    #[arg(long)]
    pub json: bool,
}

/// In which language, digits and months people are written to.
#[derive(Debug, ClapArgs)]
pub struct Written {
    /// The language: en or ar, or a folder of texts, named by its two-letter code.
    #[arg(long, value_parser = lang)]
    lang: Option<Lang>,
    /// The digits, where the language has a choice: european or own.
    #[arg(long, value_parser = digits)]
    digits: Option<Digits>,
    /// The names of months, where the language has a choice: regional, common or both.
    #[arg(long, value_parser = months)]
    months: Option<Months>,
}

impl Written {
    /// The language as it was asked for; English without a word.
    pub fn lang(&self) -> Lang {
        let (digits, months) = (self.digits.unwrap_or_default(), self.months.unwrap_or_default());
        self.lang.unwrap_or(Lang::EN).reading(Reading { digits, months })
    }
}

/// About what, and in which form, a question is answered.
#[derive(Debug, ClapArgs)]
pub struct Answer {
    /// The scenario's folder or file; without it, the first scenario.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    #[command(flatten)]
    pub written: Written,
    /// The answer as JSON, in both languages.
    #[arg(long)]
    pub json: bool,
}

/// A day, or several that are looked at together.
#[derive(Debug, ClapArgs)]
pub struct Days {
    /// The day, like 2020-11-09.
    #[arg(long, value_parser = day, allow_hyphen_values = true, required_unless_present = "from", conflicts_with_all = ["from", "to"])]
    date: Option<Date>,
    /// The first of several days: all that happened or ran on any of them, and the ground of the last.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "to")]
    from: Option<Date>,
    /// The last of them.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "from")]
    to: Option<Date>,
}

impl Days {
    /// The days, or why they cannot be.
    pub fn period(&self) -> Result<Period, String> {
        match (self.date, self.from, self.to) {
            (_, Some(from), Some(to)) if from > to => Err(format!("--from {from} lies after --to {to}")),
            (_, Some(from), Some(to)) => Ok(Period::new(from, to)),
            (Some(date), ..) => Ok(Period::day(date)),
            (None, ..) => Err("neither --date nor --from and --to is given".to_owned()),
        }
    }
}

#[derive(Debug, ClapArgs)]
pub struct Query {
    #[command(flatten)]
    pub days: Days,
    /// The point: longitude,latitude in degrees.
    #[arg(long, value_parser = point, allow_hyphen_values = true)]
    pub at: Option<LonLat>,
    #[command(flatten)]
    pub answer: Answer,
}

#[derive(Debug, ClapArgs)]
pub struct Changes {
    /// The first day: how it was.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub from: Date,
    /// The last day: how it is.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub to: Date,
    #[command(flatten)]
    pub answer: Answer,
}

#[derive(Debug, ClapArgs)]
pub struct Quiz {
    /// The same seed makes the same questions, on every machine.
    #[arg(long, required_unless_present = "lesson", conflicts_with = "lesson")]
    pub seed: Option<u64>,
    /// Only questions of these kinds, with commas between: find, order, holder, trace, match,
    /// true-on, changed, account, predict.
    #[arg(long, value_parser = question_kind, value_delimiter = ',', conflicts_with = "lesson")]
    pub kind: Vec<QuestionKind>,
    /// Only questions of this theatre.
    #[arg(long, conflicts_with = "lesson")]
    pub theatre: Option<String>,
    /// How many questions.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200), conflicts_with = "lesson")]
    pub count: u16,
    /// Also about events in which people were killed or wounded.
    #[arg(long, conflicts_with = "lesson")]
    pub hard: bool,
    /// The questions of this lesson.
    #[arg(long)]
    pub lesson: Option<String>,
    #[command(flatten)]
    pub answer: Answer,
}

#[derive(Debug, ClapArgs)]
pub struct Class {
    /// The folder of the pupils' files.
    pub folder: PathBuf,
    /// The lesson that they did.
    #[arg(long)]
    pub lesson: String,
    #[command(flatten)]
    pub answer: Answer,
}

#[derive(Debug, ClapArgs)]
pub struct Render {
    #[command(flatten)]
    pub days: Days,
    /// One of the scenario's views; without view or box, the one it opens with.
    #[arg(long, conflicts_with = "bbox")]
    pub view: Option<String>,
    /// The part of the map: west,south,east,north in degrees.
    #[arg(long, value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<Bbox>,
    /// Width and height in pixels.
    #[arg(long, value_parser = size, default_value = "1920x1080", allow_hyphen_values = true)]
    pub size: [u32; 2],
    #[command(flatten)]
    pub written: Written,
    /// The colours: light, dark or contrast.
    #[arg(long, value_parser = theme)]
    pub theme: Option<Theme>,
    /// The scenario's folder or file; without it, the first scenario.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    /// Choose an event, arrow, party, region, area, claim or term by its id; a claim shows its
    /// evidence.
    #[arg(long)]
    pub select: Option<String>,
    /// Whose way of drawing lines and naming places to follow; without it de-facto.
    #[arg(long)]
    pub viewpoint: Option<String>,
    /// What else to draw, with commas between: locator (a small map of everything), north,
    /// graticule.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub with: Vec<With>,
    /// Outline the ground that changed hands since this day.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub since: Option<Date>,
    /// Two days side by side, the earlier on the left: --date and this one; what was gained and lost
    /// between them is tinted, for the party of --select.
    #[arg(long, value_parser = day, allow_hyphen_values = true, conflicts_with_all = ["since", "from", "to"])]
    pub beside: Option<Date>,
    /// A data file to draw beside the scenario; may be given several times.
    #[arg(long)]
    pub data: Vec<PathBuf>,
    /// The picture's file; its ending says the format: .png or .svg.
    #[arg(short, long)]
    pub output: PathBuf,
}

/// What is taken along, and as what.
#[derive(Debug, ClapArgs)]
pub struct Export {
    /// As what: png, svg, pdf, pptx (slides that can be edited), html (the whole map in one file), gif
    /// (one frame a day), frames (the same as pictures), kml, geojson or csv (what is in view), atlas (the
    /// whole scenario in one file).
    #[arg(long, value_parser = kind)]
    pub format: Kind,
    /// All slides of this briefing.
    #[arg(long, conflicts_with_all = ["date", "from", "to", "view", "bbox"])]
    pub briefing: Option<String>,
    /// The map of this day, like 2020-11-09.
    #[arg(long, value_parser = day, allow_hyphen_values = true, conflicts_with_all = ["from", "to"])]
    pub date: Option<Date>,
    /// The first of several days.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "to")]
    pub from: Option<Date>,
    /// The last of them.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "from")]
    pub to: Option<Date>,
    /// One of the scenario's views; without view or box, the one it opens with.
    #[arg(long, conflicts_with = "bbox")]
    pub view: Option<String>,
    /// The part of the map: west,south,east,north in degrees.
    #[arg(long, value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<Bbox>,
    /// Width and height in pixels; slides of a document have this shape.
    #[arg(long, value_parser = size, default_value = "1280x720", allow_hyphen_values = true)]
    pub size: [u32; 2],
    #[command(flatten)]
    pub written: Written,
    /// The colours: light, dark or contrast.
    #[arg(long, value_parser = theme)]
    pub theme: Option<Theme>,
    /// PDF: sheets for reading ahead, each slide with its notes.
    #[arg(long)]
    pub notes: bool,
    /// A data file to take along beside those of the scenario; may be given several times.
    #[arg(long)]
    pub data: Vec<PathBuf>,
    /// The scenario's folder or file; without it, the first scenario.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    /// The file; for the pictures of a briefing and for frames, a folder that is there.
    #[arg(short, long)]
    pub output: PathBuf,
}

/// What is measured.
#[derive(Debug, ClapArgs)]
pub struct Bench {
    /// The folder with points_N.csv, arrows.geojson, areas.geojson and expected.json.
    #[arg(long)]
    pub data: PathBuf,
    /// How many points.
    #[arg(long)]
    pub n: u32,
    /// Stop after the first complete picture.
    #[arg(long)]
    pub load_only: bool,
    /// Without a window: pictures by the program's own rasteriser, as `render` makes them.
    #[arg(long)]
    pub headless: bool,
}

/// A lesson or a part of the map on paper.
#[derive(Debug, ClapArgs)]
pub struct Handout {
    /// The lesson; without it, maps to fill in of a part of the map.
    #[arg(long, required_unless_present = "date", conflicts_with_all = ["date", "view", "bbox"])]
    pub lesson: Option<String>,
    /// The map of this day, like 2020-11-09.
    #[arg(long, value_parser = day, allow_hyphen_values = true)]
    pub date: Option<Date>,
    /// One of the scenario's views; without view or box, the one it opens with.
    #[arg(long, conflicts_with = "bbox")]
    pub view: Option<String>,
    /// The part of the map: west,south,east,north in degrees.
    #[arg(long, value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<Bbox>,
    /// The paper: a4 or letter.
    #[arg(long, value_parser = paper, default_value = "a4")]
    pub paper: Paper,
    /// Which texts of the lesson: short or long.
    #[arg(long, value_parser = texts, default_value = "short")]
    pub reading: bool,
    /// Only these parts, with commas between: tasks, blank, numbered, strip, accounts, key.
    #[arg(long, value_parser = sheet, value_delimiter = ',')]
    pub sheets: Vec<Sheet>,
    /// Also the steps that speak of people who were killed or wounded.
    #[arg(long)]
    pub hard: bool,
    #[command(flatten)]
    pub written: Written,
    /// The scenario's folder or file; without it, the first scenario.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    /// The PDF.
    #[arg(short, long)]
    pub output: PathBuf,
}

/// What a picture shows only when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum With {
    /// A small map of everything, with a frame round what is shown.
    Locator,
    /// Where north is.
    North,
    /// Lines of longitude and latitude with their degrees.
    Graticule,
}

#[derive(Debug, ClapArgs)]
pub struct Data {
    /// The file.
    pub file: PathBuf,
    /// The first of several days that are looked at.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "to")]
    pub from: Option<Date>,
    /// The last of them.
    #[arg(long, value_parser = day, allow_hyphen_values = true, requires = "from")]
    pub to: Option<Date>,
    /// The part of the map that is looked at: west,south,east,north in degrees.
    #[arg(long, value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<Bbox>,
    /// What a column or property means, like foo=from; may stand several times.
    #[arg(long = "column", value_name = "NAME=ROLE", value_parser = column)]
    pub columns: Vec<(String, Role)>,
    /// The answer as JSON.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
pub struct Schema {
    /// The folder to write into.
    #[arg(short, long)]
    pub output: PathBuf,
}
