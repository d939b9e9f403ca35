//! What a thread said when it ended unexpectedly.

use std::any::Any;

/// The words of a panic; empty where it had none.
pub fn words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
