//! Opening the window in a given state.

use std::cell::RefCell;
use std::rc::Rc;

use super::{App, Keeper, Renderer};
use crate::session::{Session, State};

/// How the window opens.
pub struct Start {
    /// What it shows.
    pub session: Session,
    /// The renderer that is asked for.
    pub renderer: Option<Renderer>,
    /// Width and height of the window in points, where they are known.
    pub size: Option<[f32; 2]>,
    /// Told of every change, so that it can be there again at the next start.
    pub remember: Remember,
    /// Who keeps briefings in files; without one they last as long as the window.
    pub keeper: Option<Box<dyn Keeper>>,
    /// The time of day, as hours and minutes.
    pub clock: fn() -> [i8; 2],
}

/// Told of the state and, when the window closes, of its size.
pub type Remember = Box<dyn FnMut(&State, Option<[f32; 2]>)>;

/// No window could be opened.
#[derive(Debug, thiserror::Error)]
#[error("cannot open a window: {0}")]
pub struct WindowError(String);

/// Opens the window and stays until it is closed. When a renderer cannot start, the other is tried.
pub fn open(start: Start) -> Result<(), WindowError> {
    let Start { session, renderer, size, remember, keeper, clock } = start;
    if no_display() {
        return Err(WindowError("there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set)".to_owned()));
    }
    // The session is taken only once a renderer has started.
    let session = Rc::new(RefCell::new(Some((session, remember, keeper, clock))));
    let mut reasons = Vec::new();
    for renderer in Renderer::choose(renderer) {
        match run(renderer, size.unwrap_or([1440.0, 900.0]), &session) {
            Ok(()) => return Ok(()),
            Err(error) => reasons.push(format!("{}: {}", renderer.name(), brief(&error.to_string()))),
        }
        if session.borrow().is_none() {
            // It ran, and ended badly: starting it again would show a second window.
            break;
        }
        if reasons.len() == 1 {
            eprintln!("conflict-atlas: {}; trying the other renderer", reasons.join("; "));
        }
    }
    if session.borrow().is_some() {
        let drivers =
            "a driver for OpenGL 2 or Vulkan is needed; on Linux, Mesa brings both, also without a graphics card";
        reasons.push(drivers.to_owned());
    }
    Err(WindowError(reasons.join("; ")))
}

/// Whether there is certainly nowhere to open a window.
fn no_display() -> bool {
    cfg!(all(unix, not(target_os = "macos")))
        && ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .iter()
            .all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()))
}

/// The first words of a driver's error: what follows is a listing of all that it tried.
fn brief(error: &str) -> &str {
    error.split([':', '{', '\n']).next().unwrap_or_default().trim_end()
}

type Parts = (Session, Remember, Option<Box<dyn Keeper>>, fn() -> [i8; 2]);
type Once = Rc<RefCell<Option<Parts>>>;

fn run(renderer: Renderer, size: [f32; 2], session: &Once) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Conflict Atlas")
        .with_app_id("conflict-atlas")
        .with_inner_size(size)
        .with_min_inner_size([800.0, 560.0])
        .with_clamp_size_to_monitor_size(true);
    let options = eframe::NativeOptions {
        viewport,
        renderer: renderer.for_window(),
        // Only our own fonts, so that every machine shows the same.
        system_font_fallback: false,
        // Flat colours have no bands, and without a graphics card it costs time at every pixel.
        dithering: false,
        ..Default::default()
    };
    let session = session.clone();
    eframe::run_native(
        "Conflict Atlas",
        options,
        Box::new(move |creation| {
            let parts = session.borrow_mut().take().ok_or("the window was opened twice")?;
            let (session, remember, keeper, clock) = parts;
            let mut app = App::new(session).remembering(remember).with_clock(clock);
            if let Some(keeper) = keeper {
                app = app.keeping(keeper);
            }
            // Else the first picture would be in the toolkit's own colours.
            app.dress(&creation.egui_ctx);
            Ok(Box::new(app))
        }),
    )
}
