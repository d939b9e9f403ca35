//! The camera's flight to a new view: short, and eased at both ends.

use crate::scene::Camera;
use crate::scene::mercator::world;

/// Seconds that a flight takes as a rule.
pub const SECS: f64 = 0.45;

/// A flight from one view to another.
pub struct Flight {
    from: Camera,
    to: Camera,
    start: f64,
    secs: f64,
}

impl Flight {
    /// A flight that starts at this time and takes so long, in seconds.
    pub fn new(from: Camera, to: Camera, start: f64, secs: f64) -> Self {
        Self { from, to, start, secs }
    }

    /// Where the camera is at this time, and whether it has arrived.
    pub fn at(&self, time: f64) -> (Camera, bool) {
        let t = ((time - self.start) / self.secs).clamp(0.0, 1.0);
        if t >= 1.0 {
            return (self.to, true);
        }
        let k = t * t * (3.0 - 2.0 * t);
        let mix = |a: f64, b: f64| a + (b - a) * k;
        let zoom = mix(self.from.zoom, self.to.zoom);
        // The middle moves with the scale, so that the target does not rush past while zooming.
        let (a, b) = (self.from.scale(), self.to.scale());
        let part = if (a - b).abs() < a * 1e-6 {
            k
        } else {
            let scale = Camera { zoom, ..self.to }.scale();
            (1.0 / a - 1.0 / scale) / (1.0 / a - 1.0 / b)
        };
        let along = |from: f64, to: f64| from + (to - from) * part;
        let center = world(along(self.from.center.x, self.to.center.x), along(self.from.center.y, self.to.center.y));
        (Camera { center, zoom, size: self.to.size }, false)
    }
}
