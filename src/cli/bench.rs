//! `bench`: one task, measured: points, arrows and areas of a folder under a time slider, drawn in a
//! window or by the program's own rasteriser. Each figure is one line of JSON.

mod data;
mod headless;
mod steps;
#[cfg(test)]
mod tests;
mod window;

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::{Failure, args, print};

/// Measures; ends with 1 where the counts or the pictures are not as they should be.
pub fn run(args: &args::Bench) -> Result<ExitCode, Failure> {
    let report = Report { n: args.n };
    let right = if args.headless { headless::run(args, report)? } else { window::run(args, report)? };
    Ok(if right { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Says each figure as it comes.
#[derive(Clone, Copy)]
struct Report {
    n: u32,
}

impl Report {
    /// A figure.
    fn say(self, metric: &str, value: f64) {
        self.say_with(metric, value, json!({}));
    }

    /// A figure, with more about it.
    fn say_with(self, metric: &str, value: f64, more: Value) {
        let mut line = Map::new();
        line.insert("metric".to_owned(), metric.into());
        line.insert("n".to_owned(), self.n.into());
        line.insert("value".to_owned(), rounded(value).into());
        if let Value::Object(more) = more {
            line.extend(more);
        }
        print(&format!("{}\n", Value::Object(line)));
    }

    /// Median and 95th percentile of wall times in milliseconds, and the processor time of a step.
    fn say_steps(self, phase: &str, walls: &[f64], cpu_ms: f64) {
        let steps = json!({ "steps": walls.len() });
        self.say_with(&format!("{phase}_ms_median"), quantile(walls, 0.5), steps.clone());
        self.say_with(&format!("{phase}_ms_p95"), quantile(walls, 0.95), steps.clone());
        self.say_with(&format!("{phase}_cpu_ms"), cpu_ms / walls.len().max(1) as f64, steps);
    }
}

/// The value below which this part of all lies, 0 to 1; 0 where there is none.
fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * part) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Seconds of processor time that this process has had; 0 where the system does not tell.
fn cpu() -> f64 {
    #[cfg(unix)]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    }
    #[cfg(not(unix))]
    0.0
}

/// Milliseconds since the moment in `BENCH_T0` (Unix time in seconds), else since the process began
/// to measure.
fn since_start() -> f64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs_f64();
    static FIRST: std::sync::OnceLock<f64> = std::sync::OnceLock::new();
    let start = std::env::var("BENCH_T0").ok().and_then(|text| text.parse().ok());
    (now - start.unwrap_or_else(|| *FIRST.get_or_init(|| now))) * 1000.0
}

/// The most memory that the process has had, in MB; 0 where the system does not tell.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kb = line.and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kb.unwrap_or_default() / 1024.0
}
