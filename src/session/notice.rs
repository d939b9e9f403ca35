//! Something that the program tells the person.

/// A notice: the key of its text, and what is filled into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key of the text.
    pub key: &'static str,
    /// What is filled in, by name.
    pub args: Vec<(&'static str, String)>,
    /// Whether something went wrong: it stays until it was read.
    pub problem: bool,
}

impl Notice {
    /// Something that is good to know.
    pub fn new(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        let args = args.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        Self { key, args, problem: false }
    }

    /// Something that went wrong.
    pub fn problem(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        Self { problem: true, ..Self::new(key, args) }
    }
}
