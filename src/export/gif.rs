//! Days that pass as a moving picture: one frame a day, each drawn for itself. One table of colours
//! for all frames, and only what changed from frame to frame, so that nothing flickers.

use std::collections::HashMap;

use color_quant::NeuQuant;
use gif::{DisposalMethod, Encoder, Frame, Repeat};
use resvg::tiny_skia::Pixmap;

use super::{ExportError, Progress};

/// How many colours a picture has; one more place in the table is for what stays as it was.
const COLORS: usize = 255;
/// The place of what stays as it was.
const SAME: u8 = COLORS as u8;
/// One of so many pixels is looked at for the table of colours.
const SAMPLE: usize = 7;

/// A frame: what it shows, and for how long in hundredths of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed<T> {
    /// What it shows.
    pub what: T,
    /// For how long, in hundredths of a second.
    pub delay: u16,
}

/// The moving picture; `draw` makes the pixels of a frame, on as many threads as there are
/// processors; `progress` hears of each that is done.
pub fn gif<T: Sync>(
    frames: &[Timed<T>],
    [width, height]: [u32; 2],
    draw: &(dyn Fn(&T) -> Result<Pixmap, ExportError> + Sync),
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let too_large = || ExportError::Size { width, height };
    let size = [u16::try_from(width).map_err(|_| too_large())?, u16::try_from(height).map_err(|_| too_large())?];
    let failed = |e: gif::EncodingError| ExportError::Packing(format!("the moving picture could not be written: {e}"));
    let table = Table::new(frames, draw)?;
    let mut encoder = Encoder::new(Vec::new(), size[0], size[1], &table.colors).map_err(failed)?;
    encoder.set_repeat(Repeat::Infinite).map_err(failed)?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut before: Option<Vec<u8>> = None;
    let mut done = 0;
    for some in frames.chunks(threads) {
        let drawn: Vec<Result<Vec<u8>, ExportError>> = std::thread::scope(|scope| {
            let workers: Vec<_> =
                some.iter().map(|frame| scope.spawn(|| Ok(table.indices(&draw(&frame.what)?)))).collect();
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| Err(ended()))).collect()
        });
        for (frame, indices) in some.iter().zip(drawn) {
            let indices = indices?;
            let [left, top, right, bottom] = changed(before.as_deref(), &indices, size);
            let now = part(&indices, size[0], [left, top, right, bottom]);
            let buffer = match &before {
                Some(before) => differences(&part(before, size[0], [left, top, right, bottom]), now),
                None => now,
            };
            let written = Frame {
                delay: frame.delay,
                dispose: DisposalMethod::Keep,
                left,
                top,
                width: right - left,
                height: bottom - top,
                transparent: before.is_some().then_some(SAME),
                buffer: buffer.into(),
                ..Frame::default()
            };
            encoder.write_frame(&written).map_err(failed)?;
            before = Some(indices);
            done += 1;
            progress(done)?;
        }
    }
    encoder.into_inner().map_err(|e| ExportError::Packing(format!("the moving picture could not be written: {e}")))
}

fn ended() -> ExportError {
    ExportError::Packing("drawing a frame ended unexpectedly".to_owned())
}

/// The colours of all frames.
struct Table {
    colors: Vec<u8>,
    quant: NeuQuant,
}

impl Table {
    /// From the first frame, the last and one in the middle.
    fn new<T>(frames: &[Timed<T>], draw: &dyn Fn(&T) -> Result<Pixmap, ExportError>) -> Result<Self, ExportError> {
        let mut seen: Vec<usize> = vec![0, frames.len() / 2, frames.len().saturating_sub(1)];
        seen.dedup();
        let mut pixels = Vec::new();
        for frame in seen.into_iter().filter_map(|i| frames.get(i)) {
            let picture = draw(&frame.what)?;
            pixels.extend(picture.data().chunks_exact(4).step_by(SAMPLE).flatten());
        }
        let quant = NeuQuant::new(10, COLORS, &pixels);
        let mut colors = quant.color_map_rgb();
        colors.resize((COLORS + 1) * 3, 0);
        Ok(Self { colors, quant })
    }

    /// The nearest colour of each pixel. Maps have few colours, so each is looked up once.
    fn indices(&self, picture: &Pixmap) -> Vec<u8> {
        let mut known: HashMap<[u8; 4], u8> = HashMap::new();
        let mut last: Option<([u8; 4], u8)> = None;
        picture
            .pixels()
            .iter()
            .map(|p| {
                let rgba = [p.red(), p.green(), p.blue(), 255];
                match last {
                    Some((same, index)) if same == rgba => index,
                    _ => {
                        let index = *known.entry(rgba).or_insert_with(|| self.quant.index_of(&rgba) as u8);
                        last = Some((rgba, index));
                        index
                    }
                }
            })
            .collect()
    }
}

/// The pixels of a box, row by row.
fn part(indices: &[u8], width: u16, [left, top, right, bottom]: [u16; 4]) -> Vec<u8> {
    let row = |row: u16| {
        let start = usize::from(row) * usize::from(width);
        indices[start + usize::from(left)..start + usize::from(right)].iter().copied()
    };
    (top..bottom).flat_map(row).collect()
}

/// Only what is other than before: the rest is left as it stands, and long runs of one value pack
/// into little.
fn differences(before: &[u8], now: Vec<u8>) -> Vec<u8> {
    before.iter().zip(now).map(|(before, now)| if *before == now { SAME } else { now }).collect()
}

/// The box of what changed: left, top, right, bottom; one pixel where nothing did, the whole for
/// the first frame.
fn changed(before: Option<&[u8]>, now: &[u8], [width, height]: [u16; 2]) -> [u16; 4] {
    let Some(before) = before else { return [0, 0, width, height] };
    let across = usize::from(width).max(1);
    let (mut left, mut top, mut right, mut bottom) = (width, height, 0, 0);
    for (i, _) in before.iter().zip(now).enumerate().filter(|(_, (a, b))| a != b) {
        let (x, y) = ((i % across) as u16, (i / across) as u16);
        (left, top, right, bottom) = (left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1));
    }
    if right == 0 { [0, 0, 1, 1] } else { [left, top, right, bottom] }
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Color, Pixmap, Rect, Transform};

    use super::{Timed, changed, gif};

    const SIDE: u16 = 16;

    /// A square that wanders over a ground, and is gone on the last picture.
    fn drawn(place: &f32) -> Pixmap {
        let mut picture = Pixmap::new(u32::from(SIDE), u32::from(SIDE)).expect("a picture");
        picture.fill(Color::from_rgba8(20, 40, 200, 255));
        let mut paint = resvg::tiny_skia::Paint::default();
        paint.set_color_rgba8(250, 240, 20, 255);
        if let Some(square) = Rect::from_xywh(*place, *place, 4.0, 4.0).filter(|_| *place < 9.0) {
            picture.fill_rect(square, &paint, Transform::identity(), None);
        }
        picture
    }

    #[test]
    fn every_frame_is_exactly_the_picture_of_its_day() {
        let frames = [0.0, 3.0, 3.0, 8.0, 20.0].map(|what| Timed { what, delay: 5 });
        let size = [u32::from(SIDE); 2];
        let bytes = gif(&frames, size, &|place| Ok(drawn(place)), &mut |_| Ok(())).expect("made");
        let mut options = gif::DecodeOptions::new();
        options.set_color_output(gif::ColorOutput::RGBA);
        let mut decoder = options.read_info(&*bytes).expect("GIF");
        let mut screen = vec![0; 4 * usize::from(SIDE) * usize::from(SIDE)];
        for frame in &frames {
            let part = decoder.read_next_frame().expect("a frame").expect("one for each day");
            for (i, pixel) in part.buffer.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
                let (x, y) = (i % usize::from(part.width), i / usize::from(part.width));
                let at = 4 * ((y + usize::from(part.top)) * usize::from(SIDE) + x + usize::from(part.left));
                screen[at..at + 4].copy_from_slice(pixel);
            }
            let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) < 8;
            assert!(screen.iter().zip(drawn(&frame.what).data()).all(near), "at {}", frame.what);
        }
        assert!(decoder.read_next_frame().expect("the end").is_none());
    }

    #[test]
    fn only_the_box_of_what_changed_is_written() {
        let before = vec![0; 12];
        let mut now = before.clone();
        assert_eq!(changed(None, &now, [4, 3]), [0, 0, 4, 3]);
        assert_eq!(changed(Some(&before), &now, [4, 3]), [0, 0, 1, 1]);
        (now[5], now[10]) = (1, 1);
        assert_eq!(changed(Some(&before), &now, [4, 3]), [1, 1, 3, 3]);
    }
}
