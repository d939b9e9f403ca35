#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| conflict_atlas::properties::timemap(bytes));
