//! A panic leaves a report.

use std::backtrace::Backtrace;
use std::path::PathBuf;

use crate::app::panic_words;
use crate::io::crash::{self, Crash};

/// From now on each panic leaves a report in this folder, beside what is said on the error channel. One
/// on the thread that calls this is taken for the end of the program; on other threads it becomes a
/// message in the window.
pub fn report_panics(folder: PathBuf) {
    let (said, main) = (std::panic::take_hook(), std::thread::current().id());
    std::panic::set_hook(Box::new(move |panic| {
        said(panic);
        let thread = std::thread::current();
        let crash = Crash {
            message: &panic_words(panic.payload()),
            place: panic.location().map(|place| (place.file(), place.line())),
            backtrace: &Backtrace::force_capture().to_string(),
            thread: thread.name().unwrap_or("unnamed"),
            at: jiff::Zoned::now().datetime(),
        };
        // A report that cannot be kept must not make things worse.
        if let Ok(path) = crash::keep(&folder, &crash.report(), thread.id() == main) {
            // The error channel may be closed: no macro that would panic again.
            use std::io::Write as _;
            let _ = writeln!(std::io::stderr(), "conflict-atlas: a report is in {}", path.display());
        }
    }));
}
