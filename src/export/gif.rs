//! Days that pass as a moving picture: one frame a day, each drawn for itself. One table of colours
//! for all frames, and only what changed from frame to frame, so that nothing flickers.

use std::collections::HashMap;

use color_quant::NeuQuant;
use gif::{DisposalMethod, Encoder, Frame, Repeat};
use resvg::tiny_skia::Pixmap;

use super::{ExportError, Progress};

/// How many colours a picture has.
const COLORS: usize = 256;
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
            let part: Vec<u8> = (top..bottom)
                .flat_map(|row| {
                    let start = usize::from(row) * usize::from(size[0]);
                    indices[start + usize::from(left)..start + usize::from(right)].iter().copied()
                })
                .collect();
            let written = Frame {
                delay: frame.delay,
                dispose: DisposalMethod::Keep,
                left,
                top,
                width: right - left,
                height: bottom - top,
                buffer: part.into(),
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
        Ok(Self { colors: quant.color_map_rgb(), quant })
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
    use super::changed;

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
