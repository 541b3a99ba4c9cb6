//! The stories of the corpus are other people's: none of them stands in the repository, nor a sentence of one.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test panics to report")]

use core::hash::BuildHasher;
use std::collections::HashMap;
use std::fs;
use std::hash::RandomState;
use std::path::{Path, PathBuf};

use serde_json::Value;
use walkdir::{DirEntry, WalkDir};

use real::{corpus, items};

#[path = "common/real.rs"]
mod real;

/// So many words in the same order are no formula any more, such as those of stamps, months and rights.
const RUN: usize = 16;

/// The runs of words of a text, as hashes.
fn runs(text: &str, hasher: &RandomState) -> Vec<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<u64> = words.map(|word| hasher.hash_one(word.to_lowercase())).collect();
    let run = |run: &[u64]| run.iter().fold(0_u64, |all, word| all.rotate_left(5).wrapping_mul(0x9E37_79B9) ^ word);
    words.windows(RUN).map(run).collect()
}

/// What builds and fuzzing leave is not of the repository.
fn is_kept(entry: &DirEntry) -> bool {
    const LEFT: [&str; 4] = ["target", ".git", "fuzz/artifacts", "fuzz/corpus"];
    !LEFT.iter().any(|left| entry.path().ends_with(left))
}

/// The texts in a value, however deep.
fn texts<'v>(value: &'v Value, all: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => all.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
        Value::Object(values) => values.values().for_each(|value| texts(value, all)),
        _ => {}
    }
}

#[test]
fn no_text_of_the_corpus_stands_in_the_repository() {
    let Some(root) = corpus() else { return };
    let hasher = RandomState::new();
    let mut ours: HashMap<u64, PathBuf> = HashMap::new();
    let tree = WalkDir::new(env!("CARGO_MANIFEST_DIR")).into_iter().filter_entry(is_kept);
    for file in tree.map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
        let text = String::from_utf8_lossy(&fs::read(file.path()).unwrap()).into_owned();
        ours.extend(runs(&text, &hasher).into_iter().map(|run| (run, file.path().to_owned())));
    }
    assert!(ours.len() > 10_000, "only {} runs of words", ours.len());
    let seed = Value::String(fs::read_to_string(root.join("seed/story.txt")).unwrap());
    let folders = ["pages", "wire"].map(|folder| root.join(folder));
    let items = folders.iter().flat_map(|folder| items(folder, "")).map(|(_, item)| item).chain([seed]);
    let mut found: Vec<(&Path, String)> = Vec::new();
    for item in items {
        let mut all = Vec::new();
        texts(&item, &mut all);
        for text in all {
            let hit = runs(text, &hasher).iter().find_map(|run| ours.get(run));
            found.extend(hit.map(|file| (file.as_path(), text.chars().take(60).collect())));
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} texts stand in the repository too, such as {:?}", found.len(), found.first());
}
