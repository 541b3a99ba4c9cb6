#![no_main]

use std::sync::LazyLock;

static STORIES: LazyLock<Vec<String>> = LazyLock::new(wirecopy_fuzz::stories);

libfuzzer_sys::fuzz_target!(|data: &[u8]| wirecopy_fuzz::recombined(data, &STORIES));
