//! Every reason that a block can give has its row in `docs/reasons.md`.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::std_instead_of_alloc,
    reason = "a test reports what is wrong by panicking, and has `std`"
)]

use std::collections::BTreeSet;
use std::path::Path;

/// The reasons that the page lists.
fn listed() -> BTreeSet<&'static str> {
    let rows = include_str!("../docs/reasons.md").lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split_once('`')).map(|(name, _)| name).collect()
}

#[test]
fn each_reason_of_the_fixtures_is_listed_and_each_block_has_some() {
    let listed = listed();
    let mut met = BTreeSet::new();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut folders = vec![tests.join("fixtures"), tests.join("wire")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|extension| extension != "json") {
                let Ok(text) = String::from_utf8(std::fs::read(&path).unwrap()) else { continue };
                for block in wirecopy::Parser::new().document(&text).blocks() {
                    assert!(!block.reasons.is_empty(), "{}: {:?} has no reason", path.display(), block.role);
                    met.extend(block.reasons.iter().map(|reason| reason.name));
                }
            }
        }
    }
    let unlisted: Vec<_> = met.difference(&listed).collect();
    assert!(unlisted.is_empty(), "docs/reasons.md lacks {unlisted:?}");
}
