//! Where one has been: what was chosen, on which day.

use crate::model::Date;
use crate::scene::Item;

/// Most steps that are remembered.
const MOST: usize = 100;

/// A step: what was chosen and the day.
pub type Place = (Option<Item>, Date);

/// Steps back, and those that were gone back.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<Place>,
    forward: Vec<Place>,
}

impl History {
    /// Remembers a place that is left for a new one.
    pub fn leave(&mut self, place: Place) {
        self.forward.clear();
        if self.back.last() != Some(&place) {
            self.back.push(place);
        }
        if self.back.len() > MOST {
            self.back.remove(0);
        }
    }

    /// The place before `now`.
    pub fn go_back(&mut self, now: Place) -> Option<Place> {
        let place = self.back.pop()?;
        self.forward.push(now);
        Some(place)
    }

    /// The place that was gone back from.
    pub fn go_forward(&mut self, now: Place) -> Option<Place> {
        let place = self.forward.pop()?;
        self.back.push(now);
        Some(place)
    }

    /// Forgets the steps at things that are no more.
    pub fn forget(&mut self, is_gone: impl Fn(&Item) -> bool) {
        for places in [&mut self.back, &mut self.forward] {
            places.retain(|(item, _)| !item.as_ref().is_some_and(&is_gone));
        }
    }

    /// The place to go back to, and the one to go forward to.
    pub fn ways(&self) -> [Option<&Place>; 2] {
        [self.back.last(), self.forward.last()]
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn place(day: i8) -> Place {
        (Some(Item::Event(format!("e{day}").as_str().into())), date(2020, 10, day))
    }

    #[test]
    fn back_and_forward_walk_the_same_way_and_a_new_step_ends_the_old_way() {
        let mut history = History::default();
        history.leave(place(1));
        history.leave(place(2));
        assert_eq!(history.go_back(place(3)), Some(place(2)));
        assert_eq!(history.go_back(place(2)), Some(place(1)));
        assert_eq!(history.go_back(place(1)), None);
        assert_eq!(history.go_forward(place(1)), Some(place(2)));
        history.leave(place(2));
        assert_eq!(history.ways(), [Some(&place(2)), None]);
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = History::default();
        for n in 0..3 * MOST {
            history.leave(place((n % 28) as i8 + 1));
        }
        assert_eq!(history.back.len(), MOST);
    }
}
