//! Nothing is sent: the program runs under a tracer, which would see every socket that it makes.
//! Where there is no tracer it runs in a network namespace of its own, where nothing can be sent, and
//! must do the same there.

mod common;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How the program is watched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Watch {
    /// `strace`, which writes down every call that has to do with the network.
    Traced,
    /// `unshare`, which leaves it without any network.
    Alone,
}

impl Watch {
    fn find() -> Option<Self> {
        let runs = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
        if runs(Command::new("strace").args(["-f", "-e", "trace=network", "true"])) {
            return Some(Self::Traced);
        }
        if runs(Command::new("unshare").args(["-rn", "true"])) {
            eprintln!("no strace: the program runs without a network instead");
            return Some(Self::Alone);
        }
        eprintln!("left out: neither strace nor unshare can be used here");
        None
    }

    /// A command for a program under watch; a tracer writes into `log`.
    fn command(self, program: &Path, log: &Path) -> Command {
        let mut command = match self {
            Self::Traced => {
                let mut command = Command::new("strace");
                command.args(["-f", "-qq", "-e", "trace=network", "-o"]).arg(log).arg("--");
                command
            }
            Self::Alone => {
                let mut command = Command::new("unshare");
                command.arg("-rn");
                command
            }
        };
        command.arg(program);
        command
    }
}

/// The lines of a tracer that name an internet socket, whether it was only made or also used.
fn internet(log: &Path) -> Vec<String> {
    let log = std::fs::read_to_string(log).unwrap_or_default();
    log.lines().filter(|line| line.contains("AF_INET")).map(str::to_owned).collect()
}

/// The program under watch, seeing nothing of what the person who tests keeps.
fn atlas(watch: Watch, folder: &Path, log: &Path) -> Command {
    let mut command = watch.command(Path::new(env!("CARGO_BIN_EXE_conflict-atlas")), log);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    for (name, part) in [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")] {
        command.env(name, folder.join(part));
    }
    command
}

#[test]
fn no_answer_and_no_picture_asks_the_network() {
    let Some(watch) = Watch::find() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let out = |name: &str| folder.path().join(name).display().to_string();
    let (page, map, deck) = (out("page.html"), out("map.png"), out("deck.pptx"));
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/ged.csv").display().to_string();
    // It names a file of another machine, which is never opened.
    let linked = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/places.kml").display().to_string();
    for (n, args) in [
        vec!["check"],
        vec!["query", "--date", "2020-11-09", "--at", "46.75,39.76"],
        vec!["render", "--date", "2020-10-26", "--size", "320x200", "-o", &map],
        vec!["export", "--format", "html", "--briefing", "reach", "-o", &page],
        vec!["export", "--format", "pptx", "--briefing", "reach", "-o", &deck],
        vec!["data", &table],
        vec!["data", &linked],
    ]
    .into_iter()
    .enumerate()
    {
        let log = folder.path().join(format!("trace-{n}"));
        let done = atlas(watch, folder.path(), &log).args(&args).output().expect("it starts");
        // Of the linked file something is left out, and that is what 1 says.
        let code = i32::from(args.last() == Some(&&*linked));
        assert_eq!(done.status.code(), Some(code), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        assert!(watch == Watch::Alone || log.exists(), "{args:?} was traced");
        assert_eq!(internet(&log), [""; 0], "{args:?}");
    }
}

/// A screen in memory, as long as it is there, and its name.
struct Screen(Child, String);

impl Screen {
    /// A screen under a number that nobody has, which it tells once it can be drawn on.
    fn new() -> Option<Self> {
        let mut started = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        let told = BufReader::new(started.stdout.take()?).read_line(&mut number);
        let screen = Self(started, format!(":{}", number.trim()));
        told.is_ok_and(|bytes| bytes > 0).then_some(screen)
    }
}

impl Drop for Screen {
    /// Asked to end, it takes its lock and its socket away, which killed it would leave.
    fn drop(&mut self) {
        let asked = Command::new("kill").arg(self.0.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}

#[test]
fn a_window_that_is_open_asks_nothing_of_the_network() {
    let Some(watch) = Watch::find() else { return };
    let Some(screen) = Screen::new() else {
        eprintln!("left out: no Xvfb");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let tiles = folder.path().join("green.pmtiles");
    common::tiles::write_tiles(&tiles, [20, 200, 60], "© Somebody");
    for args in [vec![], vec!["--base-map", tiles.to_str().expect("a path")]] {
        asks_nothing(watch, &screen, folder.path(), &args);
    }
    // The tiles were there, and nothing was kept that came from a server.
    let remembered = std::fs::read_to_string(folder.path().join("config/conflict-atlas/preferences.json"));
    assert!(remembered.expect("kept").contains("green.pmtiles"));
    // Graphics drivers keep what is theirs there.
    assert!(!folder.path().join("cache/conflict-atlas").exists());
}

/// Opens the window for three seconds, and sees that it makes no socket of the network.
fn asks_nothing(watch: Watch, screen: &Screen, folder: &Path, args: &[&str]) {
    let log = folder.join(format!("trace-{}", args.len()));
    let mut window = atlas(watch, folder, &log);
    window.args(args).env("DISPLAY", &screen.1).env("LIBGL_ALWAYS_SOFTWARE", "1");
    let errors = std::fs::File::create(folder.join("errors")).expect("made");
    let mut window = window.stdout(Stdio::null()).stderr(errors).spawn().expect("it starts");
    // Traced it starts slowly: three seconds count from when it speaks to the screen.
    let speaks = || std::fs::read_to_string(&log).unwrap_or_default().contains("X11-unix");
    for _ in 0..100 {
        if watch == Watch::Alone || speaks() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    std::thread::sleep(Duration::from_secs(3));
    let ended = window.try_wait().expect("asked");
    let said = std::fs::read_to_string(folder.join("errors")).unwrap_or_default();
    assert!(ended.is_none(), "the window is open: {said}");
    assert!(watch == Watch::Alone || speaks(), "it was traced while it opened its window: {said}");
    end(&mut window);
    assert_eq!(internet(&log), [""; 0]);
}

/// Ends a watched program: the watcher passes the wish on, or ends with it.
fn end(window: &mut Child) {
    let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", window.id())).unwrap_or_default();
    for child in children.split_whitespace() {
        let _ = Command::new("kill").arg(child).status();
    }
    let _ = window.kill();
    let _ = window.wait();
}

#[test]
fn the_tracer_would_see_it() {
    if Watch::find() != Some(Watch::Traced) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("trace");
    let own = std::env::current_exe().expect("this test");
    let done = Watch::Traced.command(&own, &log).args(["--ignored", "--exact", "something_is_sent"]).output();
    assert!(done.expect("it starts").status.success());
    assert!(!internet(&log).is_empty());
}

/// What the program must not do, for the test above.
#[test]
#[ignore = "runs within another test"]
fn something_is_sent() {
    let _ = std::net::UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.send_to(b"x", "127.0.0.1:9"));
}
