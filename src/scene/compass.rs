//! Which of several places lies next in a direction.

/// How much a place off the direction counts as farther.
const TURN: f32 = 2.0;
/// Nearer than this is the same place, in points.
const HERE: f32 = 3.0;

/// The place that is reached first from `from` in the direction of `to` (a length of 1), within 60°
/// of it; of two as far, the one that is less off the direction.
pub fn towards<T>(places: impl IntoIterator<Item = (T, [f32; 2])>, from: [f32; 2], to: [f32; 2]) -> Option<T> {
    let effort = |at: [f32; 2]| {
        let (x, y) = (at[0] - from[0], at[1] - from[1]);
        let (along, across) = (x * to[0] + y * to[1], (x * to[1] - y * to[0]).abs());
        let ahead = x.hypot(y) > HERE && across <= along * 3.0_f32.sqrt();
        ahead.then_some(along + TURN * across)
    };
    least(places.into_iter().filter_map(|(item, at)| Some((effort(at)?, item))))
}

/// The place nearest to `from`.
pub fn nearest<T>(places: impl IntoIterator<Item = (T, [f32; 2])>, from: [f32; 2]) -> Option<T> {
    least(places.into_iter().map(|(item, [x, y])| ((x - from[0]).hypot(y - from[1]), item)))
}

fn least<T>(efforts: impl Iterator<Item = (f32, T)>) -> Option<T> {
    efforts.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, item)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [(&str, [f32; 2]); 5] = [
        ("here", [1.0, 0.0]),
        ("east", [50.0, 5.0]),
        ("far east", [90.0, 0.0]),
        ("north", [-20.0, -60.0]),
        ("south-east", [40.0, 45.0]),
    ];

    #[test]
    fn each_direction_leads_to_what_lies_there() {
        for (to, expected) in [
            ([1.0, 0.0], Some("east")),
            ([0.0, -1.0], Some("north")),
            ([0.0, 1.0], Some("south-east")),
            ([-1.0, 0.0], None),
        ] {
            assert_eq!(towards(PLACES, [0.0, 0.0], to), expected, "{to:?}");
        }
    }

    #[test]
    fn every_place_is_reached_from_its_neighbours_and_none_holds_one_back() {
        // There and back: the way east never ends before the last place in the east.
        let mut at = [-200.0, 0.0];
        let mut seen = Vec::new();
        while let Some(name) = towards(PLACES, at, [1.0, 0.0]) {
            at = PLACES.iter().find(|(n, _)| *n == name).expect("one of ours").1;
            assert!(!seen.contains(&name), "{name} twice");
            seen.push(name);
        }
        assert_eq!(seen.last(), Some(&"far east"));
    }

    #[test]
    fn the_nearest_is_taken_whatever_its_direction() {
        assert_eq!(nearest(PLACES, [38.0, 40.0]), Some("south-east"));
        assert_eq!(nearest::<()>([], [0.0, 0.0]), None);
    }
}
