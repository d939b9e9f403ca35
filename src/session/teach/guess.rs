//! What a class expects before the map plays: hands for each option, and the line that is drawn on the
//! ground. Both stay beside what came; neither is scored.

use std::collections::BTreeMap;

use super::super::State;
use super::{Asked, Class, refresh};
use crate::model::quiz::{Answer, Question, QuestionKind};
use crate::model::{LonLat, PenKind, PenStroke};

/// Most hands for an option: more than a hall has.
const MOST_HANDS: u32 = 999;

/// What a class expects, question by question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guess {
    /// Hands for the options, by their keys.
    votes: BTreeMap<Asked, BTreeMap<String, u32>>,
    /// What was drawn.
    strokes: BTreeMap<Asked, Vec<PenStroke>>,
    /// What is drawn with, while the pen is in hand.
    pub pen: Option<PenKind>,
    /// The stroke that is being drawn.
    drawing: Vec<LonLat>,
}

/// Orders of those who guess.
#[derive(Clone, Debug, PartialEq)]
pub enum Guessing {
    /// So many hands more for the option at this place, fewer when negative.
    Hands(usize, i32),
    /// The same for the option that is chosen.
    HandsForChosen(i32),
    /// Take this pen in hand, or lay it down.
    Take(PenKind),
    /// The pen is drawn over this place.
    Draw(LonLat),
    /// The pen is lifted.
    Lift,
    /// Wipe off what was drawn at this question.
    Wipe,
}

impl Class {
    /// Whether the question asks what will come.
    pub fn guesses(&self) -> bool {
        self.question().is_some_and(|question| question.kind == QuestionKind::Predict)
    }

    /// Hands for an option of the question that is asked.
    pub fn hands(&self, key: &str) -> u32 {
        let votes = self.asked().and_then(|asked| self.guess.votes.get(&asked));
        votes.and_then(|votes| votes.get(key)).copied().unwrap_or_default()
    }

    /// All hands at the question that is asked.
    pub fn all_hands(&self) -> u32 {
        self.asked().and_then(|asked| self.guess.votes.get(&asked)).map_or(0, |votes| votes.values().sum())
    }

    /// What was drawn at the question that is asked.
    pub fn strokes(&self) -> &[PenStroke] {
        self.asked().and_then(|asked| self.guess.strokes.get(&asked)).map_or(&[], Vec::as_slice)
    }

    /// The stroke that is being drawn.
    pub fn stroke_in_hand(&self) -> Option<PenStroke> {
        PenStroke::new(self.guess.pen?, &self.guess.drawing)
    }

    /// Whether the pen is in hand: before the answer is shown only.
    pub fn draws(&self) -> Option<PenKind> {
        self.guess.pen.filter(|_| self.guesses() && !self.is_revealed())
    }

    /// The pen is laid down, as when another question is asked.
    pub(super) fn lay_down_pen(&mut self) {
        self.guess.drawing.clear();
        self.guess.pen = None;
    }

    fn lift(&mut self) {
        let (stroke, asked) = (self.stroke_in_hand(), self.asked());
        self.guess.drawing.clear();
        if let (Some(stroke), Some(asked)) = (stroke, asked) {
            self.guess.strokes.entry(asked).or_default().push(stroke);
        }
    }

    fn raise(&mut self, place: usize, by: i32) {
        let key = match self.question().map(|question| &question.answer) {
            Some(Answer::Options { options, .. }) => options.get(place).map(|option| option.key.clone()),
            _ => None,
        };
        let (Some(key), Some(asked)) = (key, self.asked()) else { return };
        let hands = self.guess.votes.entry(asked).or_default().entry(key).or_default();
        *hands = hands.saturating_add_signed(by).min(MOST_HANDS);
    }

    /// The place of the option that is chosen.
    fn chosen(&self) -> Option<usize> {
        let Question { answer: Answer::Options { options, .. }, .. } = self.question()? else { return None };
        let Some(super::Given::Options(keys)) = self.given() else { return None };
        options.iter().position(|option| keys.last() == Some(&option.key))
    }
}

pub(super) fn run(order: Guessing, state: &mut State) {
    let Some(class) = state.teach.class.as_mut().filter(|class| class.guesses()) else { return };
    let open = !class.is_revealed();
    match order {
        Guessing::Hands(place, by) if open => class.raise(place, by),
        Guessing::HandsForChosen(by) if open => {
            if let Some(place) = class.chosen() {
                class.raise(place, by);
            }
        }
        Guessing::Take(pen) if open => {
            class.lift();
            class.guess.pen = (class.guess.pen != Some(pen)).then_some(pen);
            refresh(state);
        }
        Guessing::Draw(at) if open && class.guess.pen.is_some() => class.guess.drawing.push(at),
        Guessing::Lift if open => {
            class.lift();
            refresh(state);
        }
        // What was drawn can be wiped off the outcome too.
        Guessing::Wipe => {
            class.guess.drawing.clear();
            if let Some(asked) = class.asked() {
                class.guess.strokes.remove(&asked);
            }
            refresh(state);
        }
        _ => {}
    }
}
