//! A column of texts: a few values many times over are kept once each; values that are mostly
//! different lie packed in blocks.

use std::borrow::Cow;
use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// From so many rows on it is asked whether the values repeat at all.
const ROWS_TO_JUDGE: usize = 1_024;

/// Bytes of text in a block before it is packed: small enough to open one for a single value.
const BLOCK_BYTES: usize = 16 * 1_024;

/// Texts, one for each row, in the order in which they were put in. An empty text is none.
#[derive(Clone, Debug)]
pub struct Texts {
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    /// Each value once, and its number for each row.
    Repeating { values: Values, symbols: Symbols },
    /// All values behind each other.
    Packed(Packed),
}

impl Texts {
    /// How many rows.
    pub fn len(&self) -> usize {
        match &self.form {
            Form::Repeating { symbols, .. } => symbols.len(),
            Form::Packed(packed) => packed.rows,
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a row; of one that is not there, none.
    pub fn get(&self, row: usize) -> Cow<'_, str> {
        match &self.form {
            Form::Repeating { values, symbols } => Cow::Borrowed(symbols.get(row).map_or("", |n| values.get(n))),
            Form::Packed(packed) => Cow::Owned(packed.get(row)),
        }
    }

    /// The number of the row's value among [`Self::values`], where values repeat: the same number,
    /// the same text.
    pub fn symbol(&self, row: usize) -> Option<u32> {
        match &self.form {
            Form::Repeating { symbols, .. } => symbols.get(row),
            Form::Packed(_) => None,
        }
    }

    /// The different values with the number of rows of each, where values repeat; by their number.
    pub fn values(&self) -> Option<Vec<(&str, usize)>> {
        let Form::Repeating { values, symbols } = &self.form else { return None };
        let mut counts = vec![0; values.len()];
        for row in 0..symbols.len() {
            if let Some(count) = symbols.get(row).and_then(|n| counts.get_mut(n as usize)) {
                *count += 1;
            }
        }
        Some((0..).zip(counts).map(|(n, count)| (values.get(n), count)).collect())
    }

    /// The value of a number, where values repeat.
    pub fn value(&self, number: u32) -> Option<&str> {
        match &self.form {
            Form::Repeating { values, .. } => Some(values.get(number)),
            Form::Packed(_) => None,
        }
    }

    /// Every row with its text, in order; the quick way to look at all of them.
    pub fn each(&self, mut look: impl FnMut(usize, &str)) {
        match &self.form {
            Form::Repeating { values, symbols } => {
                (0..symbols.len()).for_each(|row| look(row, symbols.get(row).map_or("", |n| values.get(n))));
            }
            Form::Packed(packed) => packed.each(&mut look),
        }
    }
}

/// Different texts, by number.
#[derive(Clone, Debug, Default)]
struct Values {
    bytes: String,
    ends: Vec<u32>,
}

impl Values {
    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, n: u32) -> &str {
        let n = n as usize;
        let start = n.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(n)).map(|(start, end)| start as usize..*end as usize);
        range.and_then(|range| self.bytes.get(range)).unwrap_or_default()
    }

    fn push(&mut self, text: &str) -> u32 {
        let n = self.ends.len() as u32;
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
        n
    }
}

/// Numbers in as few bytes as the largest needs.
#[derive(Clone, Debug)]
enum Symbols {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Symbols {
    fn len(&self) -> usize {
        match self {
            Self::One(list) => list.len(),
            Self::Two(list) => list.len(),
            Self::Four(list) => list.len(),
        }
    }

    fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::One(list) => list.get(row).map(|&n| n.into()),
            Self::Two(list) => list.get(row).map(|&n| n.into()),
            Self::Four(list) => list.get(row).copied(),
        }
    }

    fn push(&mut self, n: u32) {
        match self {
            Self::One(list) => match u8::try_from(n) {
                Ok(n) => return list.push(n),
                Err(_) => *self = Self::Two(list.iter().map(|&n| n.into()).collect()),
            },
            Self::Two(list) => match u16::try_from(n) {
                Ok(n) => return list.push(n),
                Err(_) => *self = Self::Four(list.iter().map(|&n| n.into()).collect()),
            },
            Self::Four(list) => return list.push(n),
        }
        self.push(n);
    }

    /// Puts in the last number so many times more.
    fn repeat_last(&mut self, times: usize) {
        fn repeat<N: Copy>(list: &mut Vec<N>, times: usize) {
            if let Some(&last) = list.last() {
                list.resize(list.len() + times, last);
            }
        }
        match self {
            Self::One(list) => repeat(list, times),
            Self::Two(list) => repeat(list, times),
            Self::Four(list) => repeat(list, times),
        }
    }

    fn shrink(&mut self) {
        match self {
            Self::One(list) => list.shrink_to_fit(),
            Self::Two(list) => list.shrink_to_fit(),
            Self::Four(list) => list.shrink_to_fit(),
        }
    }
}

/// Texts behind each other, each with its length before it, in packed blocks (LZ4).
#[derive(Clone, Debug, Default)]
struct Packed {
    rows: usize,
    blocks: Vec<Block>,
    /// The block that is being filled.
    open: Vec<u8>,
    open_first: usize,
}

#[derive(Clone, Debug)]
struct Block {
    first: usize,
    bytes: Box<[u8]>,
    unpacked: usize,
}

impl Packed {
    fn push(&mut self, text: &str) {
        self.open.extend_from_slice(&(text.len() as u32).to_le_bytes());
        self.open.extend_from_slice(text.as_bytes());
        self.rows += 1;
        if self.open.len() >= BLOCK_BYTES {
            let bytes = lz4_flex::block::compress(&self.open).into_boxed_slice();
            self.blocks.push(Block { first: self.open_first, bytes, unpacked: self.open.len() });
            self.open.clear();
            self.open_first = self.rows;
        }
    }

    fn get(&self, row: usize) -> String {
        let found = |texts: &[u8], first: usize| {
            entries(texts).nth(row.wrapping_sub(first)).map(str::to_owned).unwrap_or_default()
        };
        if row >= self.open_first {
            return found(&self.open, self.open_first);
        }
        let after = self.blocks.partition_point(|block| block.first <= row);
        let Some(block) = after.checked_sub(1).and_then(|n| self.blocks.get(n)) else { return String::new() };
        found(&block.unpack(), block.first)
    }

    fn each(&self, look: &mut impl FnMut(usize, &str)) {
        for block in &self.blocks {
            (block.first..).zip(entries(&block.unpack())).for_each(|(row, text)| look(row, text));
        }
        (self.open_first..).zip(entries(&self.open)).for_each(|(row, text)| look(row, text));
    }
}

impl Block {
    fn unpack(&self) -> Vec<u8> {
        // What was packed here a moment ago can be unpacked.
        lz4_flex::block::decompress(&self.bytes, self.unpacked).unwrap_or_default()
    }
}

fn entries(mut bytes: &[u8]) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let (length, rest) = bytes.split_first_chunk()?;
        let (text, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        bytes = rest;
        Some(std::str::from_utf8(text).unwrap_or_default())
    })
}

/// A column that is being filled.
#[derive(Debug)]
pub struct TextsBuilder {
    texts: Texts,
    known: HashTable<u32>,
    hasher: RandomState,
}

impl Default for TextsBuilder {
    fn default() -> Self {
        Self {
            texts: Texts { form: Form::Repeating { values: Values::default(), symbols: Symbols::One(Vec::new()) } },
            known: HashTable::new(),
            hasher: RandomState::default(),
        }
    }
}

impl TextsBuilder {
    /// Puts in the text of a row; rows before it that have none yet have an empty one.
    pub fn set(&mut self, row: usize, text: &str) {
        self.fill(row);
        if self.texts.len() == row {
            self.push(text);
        }
    }

    /// The column, filled up to so many rows.
    pub fn finish(mut self, rows: usize) -> Texts {
        self.fill(rows);
        if let Form::Repeating { symbols, .. } = &mut self.texts.form {
            symbols.shrink();
        }
        self.texts
    }

    /// Puts in empty texts up to so many rows: most columns of most files have nothing else, so they
    /// are not looked up one by one.
    fn fill(&mut self, rows: usize) {
        let Some(more) = rows.checked_sub(self.texts.len() + 1) else { return };
        self.push("");
        match &mut self.texts.form {
            Form::Repeating { symbols, .. } => symbols.repeat_last(more),
            Form::Packed(packed) => (0..more).for_each(|_| packed.push("")),
        }
    }

    fn push(&mut self, text: &str) {
        let (values, symbols) = match &mut self.texts.form {
            Form::Packed(packed) => return packed.push(text),
            Form::Repeating { values, symbols } => (values, symbols),
        };
        let hash = self.hasher.hash_one(text);
        let n = match self.known.find(hash, |&n| values.get(n) == text) {
            Some(&n) => n,
            None => {
                let n = values.push(text);
                let hasher = &self.hasher;
                self.known.insert_unique(hash, n, |&n| hasher.hash_one(values.get(n)));
                n
            }
        };
        symbols.push(n);
        // Too many different ones, or more than can be numbered.
        let rows = symbols.len();
        let varied = rows >= ROWS_TO_JUDGE && values.len() > rows / 2;
        if varied || values.bytes.len() > (u32::MAX / 2) as usize {
            let mut packed = Packed::default();
            (0..rows).for_each(|row| packed.push(symbols.get(row).map_or("", |n| values.get(n))));
            self.texts.form = Form::Packed(packed);
            self.known = HashTable::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(rows: usize, text: impl Fn(usize) -> String) -> Texts {
        let mut builder = TextsBuilder::default();
        (0..rows).for_each(|row| builder.set(row, &text(row)));
        builder.finish(rows)
    }

    #[test]
    fn every_text_comes_back_whether_values_repeat_or_not() {
        let texts: [fn(usize) -> String; 5] = [
            |row| ["battle", "", "احتجاج"][row % 3].to_owned(),
            |row| format!("value {}", row % 300),
            |row| format!("value {}", row % 70_000 / 3),
            |row| format!("note {row}: {}", "gunfire ".repeat(row % 90)),
            |row| if row == 90_000 { "late".to_owned() } else { String::new() },
        ];
        for (n, text) in texts.into_iter().enumerate() {
            let column = column(100_000, text);
            for row in (0..100_000).step_by(997).chain([0, 1, 89_999, 90_000, 99_999]) {
                assert_eq!(column.get(row), text(row), "column {n}, row {row}");
            }
            let mut seen = 0;
            column.each(|row, value| {
                assert!(row == seen && (row % 501 > 0 || value == text(row)), "column {n}, row {row}");
                seen += 1;
            });
            assert_eq!(seen, 100_000);
            assert_eq!(column.get(100_000), "");
        }
    }

    #[test]
    fn rows_left_out_are_empty_and_values_are_counted() {
        let mut builder = TextsBuilder::default();
        builder.set(2, "raid");
        builder.set(4, "raid");
        builder.set(4, "set twice: the first counts");
        let column = builder.finish(6);
        assert_eq!(column.values(), Some(vec![("", 4), ("raid", 2)]));
        assert_eq!((column.symbol(2), column.symbol(3), column.symbol(9)), (Some(1), Some(0), None));
    }
}
