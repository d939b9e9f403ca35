//! Lines of longitude and latitude, at round degrees.

use std::sync::Arc;

use super::{Layer, LayerId, SceneInput, Stage};
use crate::model::lon_lat;
use crate::scene::mercator::lon_lat_from_world;
use crate::scene::{Camera, Dash, Path, Stroke, world_from_lon_lat};

/// From line to line, in degrees.
const STEPS: [f64; 9] = [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];
/// No lines are closer on the screen, in points.
const CLOSEST: f64 = 100.0;
/// As far north and south as lines go.
const FARTHEST: f64 = 84.0;

/// Meridians and parallels that are seen, in degrees.
#[derive(Clone, Debug, PartialEq)]
pub struct Degrees {
    /// Longitudes of meridians.
    pub lons: Vec<f64>,
    /// Latitudes of parallels.
    pub lats: Vec<f64>,
}

impl Degrees {
    /// Those of a picture. The step follows the zoom in eighths, as scenes do, so that lines and
    /// their numbers never disagree.
    pub fn seen(camera: &Camera) -> Self {
        let zoom = (camera.zoom * 8.0).round() / 8.0;
        let per_degree = 256.0 * 2_f64.powf(zoom) / 360.0;
        let step = STEPS.into_iter().find(|step| step * per_degree >= CLOSEST).unwrap_or(STEPS[STEPS.len() - 1]);
        let seen = camera.seen();
        let (a, b) = (lon_lat_from_world(seen.min), lon_lat_from_world(seen.max));
        let (west, east) = (a.lon.max(-180.0), b.lon.min(180.0));
        let (south, north) = (b.lat.max(-FARTHEST), a.lat.min(FARTHEST));
        let round = |low: f64, high: f64| -> Vec<f64> {
            ((low / step).ceil() as i64..=(high / step).floor() as i64).map(|n| n as f64 * step).collect()
        };
        Self { lons: round(west, east), lats: round(south, north) }
    }
}

/// The lines.
pub struct Graticule;

impl Layer for Graticule {
    fn switch(&self) -> Option<LayerId> {
        Some(LayerId::Graticule)
    }

    fn draw(&self, input: &SceneInput<'_>, stage: &mut Stage) {
        let Degrees { lons, lats } = Degrees::seen(input.camera);
        let seen = input.camera.seen();
        let (a, b) = (lon_lat_from_world(seen.min), lon_lat_from_world(seen.max));
        let (south, north) = (b.lat.max(-FARTHEST), a.lat.min(FARTHEST));
        let stroke = Stroke { color: input.palette().ink_faint.faded(0.4), width: 0.7, dash: Dash::Solid };
        let meridians = lons.iter().map(|&lon| [lon_lat(lon, south), lon_lat(lon, north)]);
        let parallels = lats.iter().map(|&lat| [lon_lat(a.lon, lat), lon_lat(b.lon, lat)]);
        for ends in meridians.chain(parallels) {
            stage.line(Arc::new(Path::from_worlds(ends.map(world_from_lon_lat))), stroke);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_few_and_round_at_every_zoom() {
        for zoom in (24..104).map(|n| f64::from(n) / 8.0) {
            let camera = Camera { center: world_from_lon_lat(lon_lat(46.0, 39.8)), zoom, size: [1280.0, 800.0] };
            let Degrees { lons, lats } = Degrees::seen(&camera);
            assert!((2..=14).contains(&lons.len()) && lats.len() <= 12, "{} and {} at {zoom}", lons.len(), lats.len());
            for degree in lons.iter().chain(&lats) {
                assert!((degree * 20.0 - (degree * 20.0).round()).abs() < 1e-6, "{degree} at {zoom}");
            }
        }
    }
}
