//! Truncated, flipped and shuffled messages: nothing panics, every byte has an owner, and the damage has a name.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::{Envelope, Stories, read};
use crate::{DiagnosticCode, Format};

#[path = "../../tests/wire/messages.rs"]
mod messages;

use messages::{FRAMED, OTHERS};

/// Pieces tile the region of each story, the regions tile the text, and what was extracted stands in the text.
fn assert_tiles(text: &str) {
    assert_tiles_as(text, None);
}

fn assert_tiles_as(text: &str, told: Option<Format>) {
    let mut at = 0;
    for story in Stories::new(text, told) {
        assert_eq!(story.region.start, at, "{text:?}");
        assert_pieces(text, &story);
        at = story.region.end;
    }
    assert_eq!(at, text.len(), "{text:?}");
}

fn assert_pieces(text: &str, story: &Envelope<'_>) {
    let mut at = story.region.start;
    for piece in &story.pieces {
        assert_eq!(piece.span.start, at, "{text:?}");
        assert!(!piece.span.is_empty() && piece.span.of(text).is_some(), "{text:?}");
        at = piece.span.end;
    }
    assert!(at == story.region.end || (story.pieces.is_empty() && text.is_empty()), "{text:?}");
    for field in &story.header {
        assert!(story.region.contains(field.span) && field.span.of(text).is_some(), "{field:?} of {text:?}");
    }
}

fn diagnostics(text: &str) -> Vec<DiagnosticCode> {
    read(text, None).diagnostics.iter().map(|found| found.code).collect()
}

fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    FRAMED.iter().chain(OTHERS)
}

#[test]
fn truncation_at_every_byte_is_survived() {
    for (_, message) in all() {
        for (cut, _) in message.char_indices() {
            assert_tiles(message.get(..cut).unwrap());
        }
    }
}

#[test]
fn truncation_inside_the_copy_is_named() {
    for (name, message) in FRAMED {
        let (from, to) = (message.find('\u{2}').unwrap(), message.find('\u{3}').unwrap());
        for (cut, _) in message.char_indices().filter(|(cut, _)| (from + 1..=to).contains(cut)) {
            let codes = diagnostics(message.get(..cut).unwrap());
            assert!(codes.contains(&DiagnosticCode::Truncated), "{name} cut at {cut}: {codes:?}");
        }
    }
}

#[test]
fn a_flipped_byte_is_survived() {
    for (_, message) in all() {
        let mut bytes = message.as_bytes().to_vec();
        for at in 0..bytes.len() {
            let kept = bytes[at];
            // Another bit at each byte: a letter for another, its case, a byte that is not ASCII.
            bytes[at] = kept ^ [0x01, 0x20, 0x80][at % 3];
            assert_tiles(&crate::decode(&bytes).text);
            bytes[at] = kept;
        }
    }
}

#[test]
fn a_lost_frame_mark_is_named() {
    for (name, message) in FRAMED {
        for mark in ['\u{2}', '\u{3}'] {
            let damaged = message.replacen(mark, "", 1);
            let codes = diagnostics(&damaged);
            assert!(codes.iter().any(|code| code.is_damage()), "{name} without {mark:?}: {codes:?}");
        }
    }
}

#[test]
fn whole_messages_are_not_called_damaged() {
    for (name, message) in all().filter(|(name, _)| !name.ends_with("cut")) {
        for story in Stories::new(message, None) {
            let damage: Vec<_> = story.diagnostics.iter().filter(|found| found.code.is_damage()).collect();
            assert!(damage.is_empty(), "{name}: {damage:?}");
        }
    }
}

/// Lines of all layouts in any order, with frame bytes between them.
fn shuffled() -> impl Strategy<Value = String> {
    let lines: Vec<String> = all().flat_map(|(_, message)| message.split_inclusive('\n')).map(str::to_owned).collect();
    let line = prop_oneof![
        8 => prop::sample::select(lines),
        1 => "[\\x00-\\x1F\\x7F]{1,3}",
        1 => "\\PC{0,12}\n",
    ];
    prop::collection::vec(line, 0..40).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_in_any_format_is_tiled(text in shuffled(), format in prop::sample::select(Format::ALL)) {
        assert_tiles(&text);
        assert_tiles_as(&text, Some(format));
        assert_pieces(&text, &read(&text, Some(format)));
    }
}
