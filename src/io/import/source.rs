//! Where the bytes come from, in which encoding, and how far the reader is.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::limits;

/// What can be read from its beginning more than once: a file, bytes in memory.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// How many bytes are read, told by the reader at the bottom.
pub type BytesRead = Rc<Cell<u64>>;

/// A reader that counts.
struct Counted<'a> {
    inner: &'a mut dyn ReadSeek,
    read: BytesRead,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.read.set(self.read.get() + n as u64);
        Ok(n)
    }
}

/// What is known of a text file before it is read.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// Whether the encoding is a guess from the letters.
    pub guessed: bool,
}

/// Finds out the encoding of a whole text: by its mark, by being valid UTF-8, or by its letters.
pub fn encoding(input: &mut dyn ReadSeek, given: Option<&'static Encoding>) -> io::Result<Known> {
    input.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; 64 << 10];
    let mut n = fill(input, &mut buffer)?;
    if let Some(encoding) = given.or(Encoding::for_bom(&buffer[..n]).map(|(encoding, _)| encoding)) {
        return Ok(Known { encoding, guessed: false });
    }
    if let Some(encoding) = without_mark(&buffer[..n]) {
        return Ok(Known { encoding, guessed: true });
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    let (mut valid, mut carried) = (true, 0);
    while n > 0 {
        let read = &buffer[..n];
        if valid {
            let up_to = Encoding::utf8_valid_up_to(read);
            // The last letter may go on in the next piece.
            valid = up_to == n || (n - up_to < 4 && std::str::from_utf8(read).is_err_and(|e| e.error_len().is_none()));
            carried = if valid { n - up_to } else { 0 };
        }
        if !read.is_ascii() {
            detector.feed(&read[..n - carried], false);
        }
        buffer.copy_within(n - carried..n, 0);
        let more = fill(input, &mut buffer[carried..])?;
        if more == 0 && carried > 0 {
            // The file ends amid a letter: cut short, but UTF-8 all the same.
            break;
        }
        n = if more == 0 { 0 } else { carried + more };
    }
    if valid {
        return Ok(Known { encoding: UTF_8, guessed: false });
    }
    detector.feed(&[], true);
    Ok(Known { encoding: detector.guess(None, chardetng::Utf8Detection::Deny), guessed: true })
}

/// UTF-16 without a mark: every other byte of its Latin letters and line ends is zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = bytes.len() / 8;
    match () {
        () if bytes.len() >= 8 && odd > many && even * 4 < odd => Some(UTF_16LE),
        () if bytes.len() >= 8 && even > many && odd * 4 < even => Some(UTF_16BE),
        () => None,
    }
}

/// Reads until the buffer is full or the input ends.
pub fn fill(input: &mut (impl Read + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
    let mut n = 0;
    while n < buffer.len() {
        match input.read(&mut buffer[n..]) {
            Ok(0) => break,
            Ok(more) => n += more,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(n)
}

/// The text of an input from its beginning, as UTF-8 without a mark; bytes that are no letters
/// become `U+FFFD`.
pub struct Text<'a> {
    inner: io::Take<Counted<'a>>,
    decoder: Decoder,
    raw: Vec<u8>,
    /// Bytes of `raw` that wait to be decoded.
    waiting: std::ops::Range<usize>,
    out: Vec<u8>,
    given: usize,
    ended: bool,
    /// Whether any byte was no letter.
    replaced: Rc<Cell<bool>>,
}

impl<'a> Text<'a> {
    /// The text of an input in an encoding.
    pub fn new(input: &'a mut dyn ReadSeek, encoding: &'static Encoding, read: BytesRead) -> io::Result<Self> {
        input.seek(SeekFrom::Start(0))?;
        read.set(0);
        Ok(Self {
            inner: Counted { inner: input, read }.take(limits::FILE_BYTES),
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; 64 << 10],
            waiting: 0..0,
            out: Vec::new(),
            given: 0,
            ended: false,
            replaced: Rc::default(),
        })
    }

    /// Tells, even while the text is being read, whether any byte was no letter.
    pub fn replaced(&self) -> Rc<Cell<bool>> {
        self.replaced.clone()
    }

    fn decode_more(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            let n = self.inner.read(&mut self.raw)?;
            self.waiting = 0..n;
            self.ended = n == 0;
        }
        self.out.resize(200 << 10, 0);
        let source = &self.raw[self.waiting.clone()];
        let (_, read, written, replaced) = self.decoder.decode_to_utf8(source, &mut self.out, self.ended);
        if replaced {
            self.replaced.set(true);
        }
        self.waiting.start += read;
        self.out.truncate(written);
        self.given = 0;
        Ok(())
    }
}

impl Read for Text<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.out.len() && !self.ended {
            self.decode_more()?;
        }
        let n = buffer.len().min(self.out.len() - self.given);
        buffer[..n].copy_from_slice(&self.out[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}
