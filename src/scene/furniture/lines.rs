//! Texts cut to the room there is.

use crate::text::{Metrics, Weight, is_rtl_text};

/// The text with a mark that makes it run in the language's direction, where its first letter
/// would not.
pub fn directed(text: &str, rtl: bool) -> String {
    match (is_rtl_text(text), rtl) {
        (false, true) => format!("\u{200F}{text}"),
        (true, false) => format!("\u{200E}{text}"),
        (true, true) | (false, false) => text.to_owned(),
    }
}

/// The text, or as much of it as has room, with an ellipsis.
pub fn shortened(text: &str, size: f32, weight: Weight, room: f32) -> String {
    let metrics = Metrics::shared();
    if metrics.width(text, size, weight) <= room {
        return text.to_owned();
    }
    let cut = |chars: usize| {
        let kept: String = text.chars().take(chars).collect();
        format!("{}…", kept.trim_end())
    };
    // Longer pieces are wider, near enough: halve the interval.
    let (mut fits, mut too_long) = (0, text.chars().count());
    while too_long - fits > 1 {
        let middle = (fits + too_long) / 2;
        if metrics.width(&cut(middle), size, weight) <= room { fits = middle } else { too_long = middle }
    }
    if fits == 0 { String::new() } else { cut(fits) }
}

/// The largest size, down to three quarters, at which the text has room.
pub fn fitting_size(text: &str, size: f32, weight: Weight, room: f32) -> f32 {
    let width = Metrics::shared().width(text, size, weight);
    if width <= room { size } else { (size * room / width).max(size * 0.75) }
}

/// The words in rows: the first row has its own room, the others share one. No row is wider than
/// its room: a word that is gets cut.
pub fn wrapped(text: &str, size: f32, weight: Weight, first_room: f32, room: f32) -> Vec<String> {
    let metrics = Metrics::shared();
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let room_now = if rows.len() <= 1 { first_room } else { room };
        if let Some(row) = rows.last_mut() {
            let longer = format!("{row} {word}");
            if metrics.width(&longer, size, weight) <= room_now {
                *row = longer;
                continue;
            }
        }
        // A separator does not begin a row.
        if word == "·" && !rows.is_empty() {
            continue;
        }
        let fits_first = metrics.width(word, size, weight) <= first_room;
        if rows.is_empty() && !fits_first {
            rows.push(String::new());
        }
        rows.push(shortened(word, size, weight, if rows.is_empty() { first_room } else { room }));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_never_wider_than_their_room() {
        let text = "Natural Earth · OpenStreetMap contributors · no endorsement Donaudampfschifffahrtsgesellschaft";
        for room in [60.0, 100.0, 300.0, 2000.0] {
            let rows = wrapped(text, 11.5, Weight::Regular, room / 2.0, room);
            for (i, row) in rows.iter().enumerate() {
                let width = Metrics::shared().width(row, 11.5, Weight::Regular);
                assert!(width <= if i == 0 { room / 2.0 } else { room }, "{row:?} in {room}");
            }
        }
    }

    #[test]
    fn a_text_without_room_ends_in_an_ellipsis() {
        let short = shortened("Second Karabakh War, day 30", 14.0, Weight::Bold, 90.0);
        assert!(short.ends_with('…') && Metrics::shared().width(&short, 14.0, Weight::Bold) <= 90.0, "{short}");
        assert_eq!(shortened("War", 14.0, Weight::Bold, 90.0), "War");
        assert_eq!(shortened("War", 14.0, Weight::Bold, 1.0), "");
    }
}
