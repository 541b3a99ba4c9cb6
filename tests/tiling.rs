//! Promises that hold for any text: blocks tile it, spans fit it, parsing is total, and the article survives JSON.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

mod common;

use proptest::prelude::*;

/// What fuzzing and users found: inputs whose names say what was wrong with them.
#[test]
fn what_was_found_stays_mended() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/regressions");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let faults = common::promises::of_bytes(&bytes)
            .and_then(|()| String::from_utf8_lossy(&bytes).lines().try_for_each(common::promises::of_line));
        assert_eq!(faults, Ok(()), "{}", path.display());
    }
}

#[test]
fn fixtures_and_all_their_parts_keep_the_promises() {
    let mut broken = Vec::new();
    for fixture in common::fixtures() {
        let text = fixture.text.as_str();
        let mut check = |part: &str, what: String| {
            if let Err(faults) = common::promises::of_text(part) {
                broken.push(format!("{} {what}:\n{faults}", fixture.name));
            }
        };
        check(text, "whole".into());
        // Cuts wherever they fall, in a line or between two, the same number whatever the length.
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for cut in bounds.iter().step_by(bounds.len() / 3 + 1) {
            check(text.split_at(*cut).0, format!("up to byte {cut}"));
            check(text.split_at(*cut).1, format!("from byte {cut}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Lines as copy has them, and what breaks them: control bytes, odd line ends, joiners, half a markup.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [a-z]{1,9}){3,20}\\.",
        1 => "By [A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(, The Associated Press)?",
        1 => "(Posted|Updated|Published:?) (January|Feb\\.|3) [0-9]{1,2}, ?[0-9]{2,4}( [0-9]{1,2}:[0-9]{2} ?[ap]\\.?m\\.?)?",
        1 => "[A-Z]{3,12}(, [A-Z][a-z]+\\.)? (\\([A-Z]{2,5}\\) )?[—–-] [A-Z][a-z]{3,9} [a-z ]{5,40}\\.",
        1 => "\\([A-Z]{2,4} Photo/[A-Z][a-z]+ [A-Z][a-z]+(, (Pool|File))?\\)( Copyright [0-9]{4} .{0,20})?",
        1 => "[0-9]{1,2}(m|h|d) ago|[0-9]{1,2}:[0-9]{2}|Top Stories|More Videos|READ MORE: .{0,30}",
        1 => "[\u{0}-\u{1f}\u{7f}\u{85}\u{a0}\u{ad}\u{200b}-\u{200f}\u{2028}\u{2029}\u{feff}]{1,6}",
        1 => "\\PC{0,60}",
        1 => ".{0,60}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let end = prop_oneof![4 => Just("\n"), 4 => Just("\n\n"), 1 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" \n\t\n")];
    proptest::collection::vec((line(), end), 0..24)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_copy_keeps_the_promises(text in text()) {
        prop_assert_eq!(common::promises::of_text(&text), Ok(()));
    }

    #[test]
    fn any_string_keeps_the_promises(text in any::<String>()) {
        prop_assert_eq!(common::promises::of_text(&text), Ok(()));
    }
}
