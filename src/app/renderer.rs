//! Which renderer draws the window, and which one when that fails.

/// A renderer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Renderer {
    /// OpenGL: starts quickest and runs on the oldest machines.
    Glow,
    /// Vulkan, Metal, DirectX, OpenGL.
    Wgpu,
}

/// The environment's word for the renderer.
pub const VARIABLE: &str = "CONFLICT_ATLAS_RENDERER";

impl Renderer {
    /// The one that is asked for, or OpenGL; and the other, for when the first fails.
    pub fn choose(asked: Option<Self>) -> [Self; 2] {
        let first = asked.unwrap_or_else(|| match std::env::var(VARIABLE).as_deref() {
            Ok("wgpu") => Self::Wgpu,
            _ => Self::Glow,
        });
        match first {
            Self::Glow => [Self::Glow, Self::Wgpu],
            Self::Wgpu => [Self::Wgpu, Self::Glow],
        }
    }

    pub(super) fn for_window(self) -> eframe::Renderer {
        match self {
            Self::Glow => eframe::Renderer::Glow,
            Self::Wgpu => eframe::Renderer::Wgpu,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }
}
