//! From parts to pages: what belongs together stays together, and room that is left goes to the maps
//! and to the lines to write on.

use super::column::{Column, Style};
use super::{Content, Input, Leaf, Part};
use crate::session::export::Sheet;
use crate::text::{plain_number, tr_with};

/// At the sides of a page, in points: 15 mm.
const MARGIN: f32 = 42.5;
/// Above the first part.
const TOP: f32 = 58.0;
/// Below the last one, where no credits stand.
const BOTTOM: f32 = 44.0;
/// The baseline of what runs along at the top.
const HEAD: f32 = 30.0;
/// Between units.
const GAP: f32 = 16.0;

/// Parts from the top down, with their heights counted from the top of the block.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The parts.
    pub parts: Vec<Part>,
    /// In points.
    pub height: f32,
}

impl Block {
    /// Adds parts below what is there, so far below; they stand beside each other.
    pub fn below(&mut self, gap: f32, parts: impl IntoIterator<Item = Part>) {
        let top = if self.height > 0.0 { self.height + gap } else { 0.0 };
        for part in parts {
            let part = part.lowered(top);
            self.height = self.height.max(part.bounds[3]);
            self.parts.push(part);
        }
    }

    /// Adds another block below.
    pub fn stack(&mut self, gap: f32, other: Self) {
        self.beside(gap, [other]);
    }

    /// Adds blocks below that stand beside each other.
    pub fn beside(&mut self, gap: f32, others: impl IntoIterator<Item = Self>) {
        let top = if self.height > 0.0 { self.height + gap } else { 0.0 };
        for other in others {
            self.parts.extend(other.parts.into_iter().map(|part| part.lowered(top)));
            self.height = self.height.max(top + other.height);
        }
    }
}

/// Something that stays whole.
pub enum Chunk<'a> {
    /// As high as it is.
    Fixed(Block),
    /// As high as there is room, within bounds.
    Flexible {
        /// The least height, in points.
        least: f32,
        /// The most height, in points.
        most: f32,
        /// Lays it out in this height.
        make: Box<dyn Fn(f32) -> Block + 'a>,
    },
}

impl Chunk<'_> {
    fn least(&self) -> f32 {
        match self {
            Self::Fixed(block) => block.height,
            Self::Flexible { least, .. } => *least,
        }
    }

    fn room(&self) -> f32 {
        match self {
            Self::Fixed(_) => 0.0,
            Self::Flexible { least, most, .. } => (most - least).max(0.0),
        }
    }
}

/// Chunks that stand on one page where they fit.
pub type Unit<'a> = Vec<Chunk<'a>>;

/// Between the chunks of a unit.
const WITHIN: f32 = 9.0;

fn least(unit: &[Chunk<'_>]) -> f32 {
    unit.iter().map(Chunk::least).sum::<f32>() + WITHIN * unit.len().saturating_sub(1) as f32
}

/// Pages that are being filled, and the height that is left on the last.
struct Pages<'a> {
    room: f32,
    left: f32,
    all: Vec<Vec<Unit<'a>>>,
}

impl<'a> Pages<'a> {
    fn add(&mut self, unit: Unit<'a>) {
        let wanted = least(&unit);
        match self.all.last_mut().filter(|_| GAP + wanted <= self.left) {
            Some(page) => {
                page.push(unit);
                self.left -= GAP + wanted;
            }
            None if wanted <= self.room => {
                self.all.push(vec![unit]);
                self.left = self.room - wanted;
            }
            None => self.part(unit),
        }
    }

    /// A unit that is too high for any page begins on a new one, and is parted between its chunks.
    fn part(&mut self, unit: Unit<'a>) {
        self.left = 0.0;
        for chunk in unit.into_iter().flat_map(|chunk| whole(chunk, self.room)) {
            let wanted = chunk.least();
            match self.all.last_mut().and_then(|page| page.last_mut()).filter(|_| WITHIN + wanted <= self.left) {
                Some(unit) => {
                    unit.push(chunk);
                    self.left -= WITHIN + wanted;
                }
                None => {
                    self.all.push(vec![vec![chunk]]);
                    self.left = self.room - wanted;
                }
            }
        }
    }
}

/// A chunk, or what it is parted into where it is too high for a page: between its rows.
fn whole(chunk: Chunk<'_>, room: f32) -> Vec<Chunk<'_>> {
    let Chunk::Fixed(Block { mut parts, height }) = chunk else { return vec![chunk] };
    if height <= room {
        return vec![Chunk::Fixed(Block { parts, height })];
    }
    parts.sort_by(|a, b| a.bounds[1].total_cmp(&b.bounds[1]));
    let mut out: Vec<Chunk<'_>> = Vec::new();
    // What is on the page, the row that is gathered, and where both begin.
    let (mut page, mut row, mut top) = (Vec::new(), Vec::<Part>::new(), 0.0);
    let bottom = |parts: &[Part]| parts.iter().map(|part| part.bounds[3]).fold(0.0, f32::max);
    let mut turn = |page: &mut Vec<Part>, from: f32| {
        let block = Block { height: bottom(page) - from, parts: std::mem::take(page) };
        let parts = block.parts.into_iter().map(|part| part.lowered(-from)).collect();
        out.push(Chunk::Fixed(Block { parts, height: block.height }));
    };
    let ends = parts.into_iter().map(Some).chain([None]);
    for part in ends {
        let begins = part.as_ref().is_none_or(|part| part.bounds[1] >= bottom(&row) - 0.01);
        if begins && !row.is_empty() {
            if bottom(&row) - top > room && !page.is_empty() {
                turn(&mut page, top);
                top = row.iter().map(|part| part.bounds[1]).fold(f32::INFINITY, f32::min);
            }
            page.append(&mut row);
        }
        row.extend(part);
    }
    turn(&mut page, top);
    out
}

/// Which way a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Higher than wide.
    Upright,
    /// Wider than high.
    Across,
}

/// Where pages are laid out.
pub struct Desk<'a> {
    /// What the handout is made of.
    pub input: &'a Input<'a>,
    title: String,
}

impl<'a> Desk<'a> {
    /// For a handout of this title.
    pub fn new(input: &'a Input<'a>, title: String) -> Self {
        Self { input, title }
    }

    fn size(&self, way: Way) -> [f32; 2] {
        let [width, height] = self.input.wish.paper.size();
        if way == Way::Upright { [width, height] } else { [height, width] }
    }

    /// The column of a page.
    pub fn column(&self, way: Way) -> Column {
        let [width, _] = self.size(way);
        Column { left: MARGIN, width: width - 2.0 * MARGIN, rtl: self.input.lang.is_rtl() }
    }

    /// The height of what may stand on a page, in points.
    pub fn height(&self, way: Way) -> f32 {
        let [_, height] = self.size(way);
        height - TOP - BOTTOM - self.credits(way).height
    }

    /// Who is to be credited, and what boundaries mean: the foot of pages with a map.
    fn credits(&self, way: Way) -> Block {
        let base = self.input.base;
        let lang = self.input.lang;
        let note = crate::text::tr(lang, "map-boundaries-note");
        let text = format!("{} · {note}", base.attribution.short.get(lang));
        let mut block = Block::default();
        block.below(0.0, self.column(way).text(&text, Style::CREDIT));
        block
    }

    /// Units on as many pages as they take.
    pub fn pages(&self, sheet: Sheet, title: &str, way: Way, units: Vec<Unit<'_>>) -> Vec<Leaf> {
        let mut pages = Pages { room: self.height(way), left: 0.0, all: Vec::new() };
        units.into_iter().for_each(|unit| pages.add(unit));
        let pages = pages.all.into_iter().enumerate();
        pages.map(|(i, page)| self.leaf(sheet, (i == 0).then(|| title.to_owned()), way, page)).collect()
    }

    /// A page of units that have room on it.
    fn leaf(&self, sheet: Sheet, title: Option<String>, way: Way, units: Vec<Unit<'_>>) -> Leaf {
        let taken = units.iter().map(|unit| least(unit)).sum::<f32>() + GAP * units.len().saturating_sub(1) as f32;
        let rooms: Vec<f32> = units.iter().flatten().map(Chunk::room).collect();
        let mut more = shared(self.height(way) - taken, &rooms).into_iter();
        let mut whole = Block::default();
        for unit in units {
            for (i, chunk) in unit.into_iter().enumerate() {
                let more = more.next().unwrap_or_default();
                let gap = if i == 0 { GAP } else { WITHIN };
                let block = match chunk {
                    Chunk::Fixed(block) => block,
                    Chunk::Flexible { least, make, .. } => make(least + more),
                };
                whole.stack(gap, block);
            }
        }
        let mut parts: Vec<Part> = whole.parts.into_iter().map(|part| part.lowered(TOP)).collect();
        let [_, height] = self.size(way);
        if parts.iter().any(|part| matches!(part.content, Content::Drawing(..))) {
            let credits = self.credits(way);
            let top = height - BOTTOM + 10.0 - credits.height;
            parts.extend(credits.parts.into_iter().map(|part| part.lowered(top)));
        }
        Leaf { size: self.size(way), title, sheet, parts }
    }

    /// Writes the title of the handout and the number of each page at its head.
    pub fn number(&self, leaves: &mut [Leaf]) {
        let lang = self.input.lang;
        let all = plain_number(lang, leaves.len() as i64);
        for (i, leaf) in leaves.iter_mut().enumerate() {
            let way = if leaf.size[0] > leaf.size[1] { Way::Across } else { Way::Upright };
            let n = plain_number(lang, i as i64 + 1);
            let page = tr_with(lang, "handout-page", &[("n", (&n).into()), ("all", (&all).into())]);
            let column = self.column(way);
            let room = column.width - Style::RUNNING.width(&page) - 20.0;
            let title =
                crate::scene::furniture::shortened(&self.title, Style::RUNNING.size, Style::RUNNING.weight, room);
            let top = HEAD - Style::RUNNING.baseline();
            let head = column.text(&title, Style::RUNNING).into_iter();
            let head = head.chain([column.text_at_end(&page, Style::RUNNING)]);
            leaf.parts.splice(0..0, head.map(|part| part.lowered(top)));
        }
    }
}

/// So much room given to those who can take it, to each as much as to the others.
fn shared(room: f32, wanted: &[f32]) -> Vec<f32> {
    let mut given = vec![0.0; wanted.len()];
    let mut left = room.max(0.0);
    loop {
        let open: Vec<usize> = (0..wanted.len()).filter(|&i| wanted[i] - given[i] > 0.5).collect();
        if open.is_empty() || left < 0.5 {
            return given;
        }
        let each = left / open.len() as f32;
        for i in open {
            let more = each.min(wanted[i] - given[i]);
            given[i] += more;
            left -= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn room_goes_to_those_who_can_take_it_and_none_takes_more_than_it_wants() {
        for (room, wanted, given) in [
            (90.0, vec![0.0, 100.0, 100.0], vec![0.0, 45.0, 45.0]),
            (90.0, vec![10.0, 100.0, 0.0], vec![10.0, 80.0, 0.0]),
            (90.0, vec![10.0, 20.0], vec![10.0, 20.0]),
            (-5.0, vec![10.0], vec![0.0]),
        ] {
            assert_eq!(shared(room, &wanted), given);
        }
    }
}
