//! The tiles of a server: the one place of the program from which anything is asked of the network, and
//! only once the session says that the person has allowed it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::BuilderVerifierExt as _;
use walkers::sources::{Attribution, TileSource};
use walkers::{HeaderValue, HttpOptions, HttpTiles, TileId, TilePiece, Tiles};

use super::super::panicked::words;
use super::news::News;
use crate::model::TileProvider;

/// Who asks, as the server is told.
const USER_AGENT: &str = concat!("ConflictAtlas/", env!("CARGO_PKG_VERSION"));

/// The tiles of a server.
pub struct OnlineTiles {
    /// None once it has ended unexpectedly.
    tiles: Option<HttpTiles>,
    news: Arc<News>,
    max_zoom: u8,
}

/// A server, as the toolkit asks for it.
struct Server(TileProvider);

impl TileSource for Server {
    fn tile_url(&self, id: TileId) -> String {
        self.0.address(id.zoom, id.x, id.y)
    }

    fn attribution(&self) -> Attribution {
        no_attribution()
    }

    fn max_zoom(&self) -> u8 {
        self.0.max_zoom
    }
}

/// The credit is the session's to show: here it could only be a text that is built in.
fn no_attribution() -> Attribution {
    Attribution { text: "", url: "", logo_light: None, logo_dark: None }
}

/// Gets ready to ask a server; asks nothing yet.
///
/// # Errors
/// Where this system has nothing by which a server could be trusted.
pub fn start(
    provider: TileProvider,
    cache: Option<PathBuf>,
    news: Arc<News>,
    egui: egui::Context,
) -> Result<OnlineTiles, String> {
    let options = HttpOptions {
        cache,
        user_agent: Some(HeaderValue::from_static(USER_AGENT)),
        tls: Some(keys().map_err(|error| error.to_string())?),
        ..HttpOptions::default()
    };
    let max_zoom = provider.max_zoom;
    // The toolkit ends the thread where it cannot begin.
    let tiles = catch_unwind(AssertUnwindSafe(|| HttpTiles::with_options(Server(provider), options, egui)));
    let tiles = Some(tiles.map_err(|panic| words(&*panic))?);
    Ok(OnlineTiles { tiles, news, max_zoom })
}

/// By what a server is trusted: what this system trusts.
fn keys() -> Result<ClientConfig, rustls::Error> {
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth())
}

impl Tiles for OnlineTiles {
    fn at(&mut self, id: TileId) -> Option<TilePiece> {
        let tiles = self.tiles.as_mut()?;
        // The toolkit ends this thread where its own has ended.
        let Ok((piece, is_busy)) = catch_unwind(AssertUnwindSafe(|| (tiles.at(id), tiles.stats().in_progress > 0)))
        else {
            self.let_go();
            self.news.end();
            return None;
        };
        // A piece of a larger tile stands in for one that is missing.
        let whole = 0.5_f32.powi(i32::from(id.zoom.saturating_sub(self.max_zoom)));
        let is_there = piece.as_ref().is_some_and(|piece| piece.uv.width() > whole * 0.75);
        self.news.ask(is_there, is_busy);
        piece
    }

    fn attribution(&self) -> Attribution {
        no_attribution()
    }

    fn tile_size(&self) -> u32 {
        256
    }
}

impl OnlineTiles {
    /// The toolkit waits for its thread, which may wait for a name server: not the window's business.
    fn let_go(&mut self) {
        if let Some(tiles) = self.tiles.take() {
            // Without a thread it would have to be waited for.
            let _ = std::thread::Builder::new().name("tiles end".to_owned()).spawn(move || drop(tiles));
        }
    }
}

impl Drop for OnlineTiles {
    fn drop(&mut self) {
        self.let_go();
    }
}
