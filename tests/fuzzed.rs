//! Every reader, held to what it promises over seeds: whole files, hostile ones, and each of them cut
//! short and with bytes changed. The fuzz targets in `fuzz/` hold the same properties against bytes that
//! nobody thought of; what they find becomes a seed here.

mod common;
#[path = "../fuzz/src/content.rs"]
mod content;
#[path = "../fuzz/src/properties.rs"]
mod properties;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use conflict_atlas::io::atlas_file::pack;
use properties::{BASE_FILES, TARGETS, scenario_names};

/// What a changed file gets in place of some bytes.
const HOSTILE: &[&[u8]] = &[
    b"\0",
    b"\"",
    b"\n",
    b"\r",
    b",,,,",
    b"</",
    b"<![CDATA[",
    b"]]>",
    b"&#0;",
    b"[[[[[[[[",
    b"{\"a\":",
    b"-1e999",
    b"99999999999999999999",
    b"\xFF\xFE",
    b"\xE2\x80\xAE",
    b"..\\../",
    b"PK\x05\x06",
];

fn tests_data(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths
}

fn bytes_of(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("a seed")
}

/// The whole files that a target begins with.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut out: Vec<Vec<u8>> = tests_data(&format!("fuzz/{target}")).iter().map(|path| bytes_of(path)).collect();
    let samples = tests_data("import");
    let is_sample = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.split('.').skip(1).any(|ending| ending == target)
    };
    let samples = samples.iter().filter(is_sample);
    out.extend(samples.map(|path| bytes_of(path)));
    let chosen = |names: &[&str], path: &Path| {
        let choice = names.iter().position(|name| path.ends_with(name))?;
        Some([&[choice as u8], bytes_of(path).as_slice()].concat())
    };
    match target {
        "scenario" => out.extend(tests_data("small").iter().filter_map(|path| chosen(&scenario_names(), path))),
        "atlas" => {
            let file =
                |path: PathBuf| (path.file_name().expect("a name").to_string_lossy().into_owned(), bytes_of(&path));
            let files: Vec<_> = tests_data("small").into_iter().map(file).collect();
            let few: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("scen")).cloned().collect();
            out.extend([files, few].iter().map(|files| pack(files).expect("packed")));
        }
        // The shipped files are large: their small ones, and a feature or two of the others.
        "base" => {
            let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/base");
            let small = BASE_FILES.iter().map(|name| base.join(name));
            let small = small.filter(|path| path.metadata().is_ok_and(|meta| meta.len() < 100_000));
            out.extend(small.filter_map(|path| chosen(&BASE_FILES, &path)));
        }
        "pmtiles" => {
            let tile = common::tiles::tile([20, 200, 60]);
            let file = |kind| common::tiles::tiles(kind, &tile, 3, "© <b>Somebody</b>");
            // Shapes are packed, pictures are not.
            let mut packed = file(pmtiles::TileType::Mvt);
            packed[99] = 2;
            out.extend([file(pmtiles::TileType::Png), packed]);
        }
        _ => {}
    }
    out
}

/// The same changes at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }
}

/// A seed cut short, with bits flipped, with hostile bytes in it, and with a part of it twice.
fn mutants(seed: &[u8], chance: &mut Chance) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    for _ in 0..8 {
        out.push(seed[..chance.below(seed.len())].to_vec());
        let mut flipped = seed.to_vec();
        for _ in 0..=chance.below(4) {
            let (at, bit) = (chance.below(seed.len()), chance.below(8));
            flipped.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
        }
        out.push(flipped);
        let (at, word) = (chance.below(seed.len()), HOSTILE[chance.below(HOSTILE.len())]);
        out.push([&seed[..at], word, &seed[at..]].concat());
        let (a, b) = (chance.below(seed.len()), chance.below(seed.len()));
        out.push([&seed[..a.max(b)], &seed[a.min(b)..]].concat());
    }
    out
}

/// Set `FUZZ_CORPUS` to a folder to write the seeds there, for the fuzz targets to begin with.
#[test]
fn every_reader_keeps_its_promises_over_whole_cut_changed_and_hostile_files() {
    for (target, property) in TARGETS {
        let seeds = seeds(target);
        assert!(seeds.len() >= 2, "{target} has seeds");
        let mut chance = Chance(target.len() as u64);
        for (n, seed) in seeds.iter().enumerate() {
            if let Some(corpus) = std::env::var_os("FUZZ_CORPUS") {
                let folder = Path::new(&corpus).join(target);
                std::fs::create_dir_all(&folder).expect("made");
                std::fs::write(folder.join(format!("seed-{n}")), seed).expect("written");
            }
            property(seed);
            mutants(seed, &mut chance).iter().for_each(|mutant| property(mutant));
        }
    }
}

#[test]
fn every_property_is_a_target_of_the_fuzzer_and_the_other_way_round() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let files = std::fs::read_dir(folder).expect("listed").flatten();
    let files: BTreeSet<String> =
        files.map(|entry| entry.file_name().to_string_lossy().trim_end_matches(".rs").to_owned()).collect();
    assert_eq!(files, TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect());
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml"));
    let manifest = manifest.expect("read");
    for name in files {
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
    }
}
