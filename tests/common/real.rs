//! Real copy, which is not part of the repository: found by `WIRECOPY_CORPUS` (default `../shared`).
//!
//! Under CI (`CI` is set) its absence fails; elsewhere the tests say that they were skipped.

#![allow(clippy::print_stdout, reason = "a test says that it was skipped")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;

/// The folder of the corpus, or `None` where it may be missing and is.
pub(crate) fn corpus() -> Option<PathBuf> {
    let told = std::env::var_os("WIRECOPY_CORPUS").map(PathBuf::from);
    let root = told.clone().unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    if root.join("pages").is_dir() && root.join("wire").is_dir() && root.join("seed").is_dir() {
        return Some(root);
    }
    assert!(!under_ci() && told.is_none(), "no corpus at {}: set WIRECOPY_CORPUS", root.display());
    println!("skipped: no corpus at {}; set WIRECOPY_CORPUS to run on real copy", root.display());
    None
}

pub(crate) fn under_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "0" && value != "false")
}

/// The items of a folder's `.jsonl.gz` files whose names start so, with the name of their file: all of them under CI,
/// elsewhere every eighth, since an unoptimised build reads them slowly.
pub(crate) fn items(folder: &Path, start: &str) -> impl Iterator<Item = (String, Value)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| name(path).starts_with(start) && name(path).ends_with(".jsonl.gz"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no {start}*.jsonl.gz in {}", folder.display());
    paths.into_iter().flat_map(|path| {
        let name = name(&path).to_owned();
        BufReader::new(GzDecoder::new(File::open(path).unwrap()))
            .lines()
            .step_by(if under_ci() { 1 } else { 8 })
            .map(move |line| (name.clone(), serde_json::from_str(&line.unwrap()).unwrap()))
    })
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}
