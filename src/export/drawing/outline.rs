//! Paths as points and curves, before any format writes them down.

/// A step of a path, in points of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Begins a part.
    Move([f32; 2]),
    /// A straight line from the point before.
    Line([f32; 2]),
    /// A quadratic curve from the point before: control point, end.
    Quad([f32; 2], [f32; 2]),
    /// Back to where the part began.
    Close,
}

/// A path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Its steps.
    pub steps: Vec<Step>,
}

impl Outline {
    /// A line through the points.
    pub fn polyline(&mut self, points: &[[f32; 2]]) {
        let [first, rest @ ..] = points else { return };
        self.steps.push(Step::Move(*first));
        self.steps.extend(rest.iter().copied().map(Step::Line));
    }

    /// A closed part through the points.
    pub fn ring(&mut self, points: impl IntoIterator<Item = [f32; 2]>) {
        let mut points = points.into_iter();
        let Some(first) = points.next() else { return };
        self.steps.push(Step::Move(first));
        self.steps.extend(points.map(Step::Line));
        self.steps.push(Step::Close);
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The same, moved.
    pub fn moved(mut self, [dx, dy]: [f32; 2]) -> Self {
        let by = |[x, y]: [f32; 2]| [x + dx, y + dy];
        for step in &mut self.steps {
            *step = match *step {
                Step::Move(p) => Step::Move(by(p)),
                Step::Line(p) => Step::Line(by(p)),
                Step::Quad(c, p) => Step::Quad(by(c), by(p)),
                Step::Close => Step::Close,
            };
        }
        self
    }

    /// Left, top, right and bottom of its points; nothing for an empty path.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        let points = self.steps.iter().flat_map(|step| match *step {
            Step::Move(p) | Step::Line(p) => [Some(p), None],
            Step::Quad(c, p) => [Some(c), Some(p)],
            Step::Close => [None, None],
        });
        points
            .flatten()
            .map(|[x, y]| [x, y, x, y])
            .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
    }
}
