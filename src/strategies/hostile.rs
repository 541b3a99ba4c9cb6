//! What strangers send.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Layout, article, render};

/// Lines as copy has them, and what breaks them: control bytes, odd line ends, joiners, markup, half an element.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [a-z]{1,9}){3,20}\\.",
        1 => "By [A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(, The Associated Press)?",
        1 => "(Posted|Updated|Published:?) (January|Feb\\.|3) [0-9]{1,2}, ?[0-9]{2,4}( [0-9]{1,2}:[0-9]{2} ?[ap]\\.?m\\.?)?",
        1 => "[A-Z]{3,12}(, [A-Z][a-z]+\\.)? (\\([A-Z]{2,5}\\) )?[—–-] [A-Z][a-z]{3,9} [a-z ]{5,40}\\.",
        1 => "\\([A-Z]{2,4} Photo/[A-Z][a-z]+ [A-Z][a-z]+(, (Pool|File))?\\)( Copyright [0-9]{4} .{0,20})?",
        1 => "[0-9]{1,2}(m|h|d) ago|[0-9]{1,2}:[0-9]{2}|Top Stories|More Videos|READ MORE: .{0,30}",
        1 => "(ZCZC|NNNN|[0-9] of [0-9] DOCUMENTS|Document [A-Z]{4}[0-9]{16}|_{4,20}|(Title|LENGTH|BYLINE|Subject): .{0,30})",
        1 => "[\u{1}-\u{8}\u{16}\u{1f}]{0,3}([a-z][0-9]{4}|[ru] [a-z] [A-Z]{2}-[A-Za-z-]{1,20}   [0-9]{2}-[0-9]{2} [0-9]{4}|\\^.{0,30}<)",
        1 => "[\u{0}-\u{1f}\u{7f}\u{85}\u{a0}\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2028}\u{2029}\u{2066}-\u{2069}\u{feff}]{1,6}",
        1 => "\u{1b}\\[[0-9;]{1,6}[mJHK]|</?(script|td|b)>|<!--|&[a-z]{2,5};",
        1 => "[(\\[“\"'`|/,.:;-]{1,80}",
        1 => "\\PC{0,60}",
        1 => ".{0,60}",
    ]
}

/// Text that looks like copy in places and breaks its rules everywhere: a tool that takes text from strangers must survive
/// all of it.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let end = prop_oneof![4 => Just("\n"), 4 => Just("\n\n"), 1 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" \n\t\n"), 1 => Just("")];
    let lines = vec((line(), end), 0..24)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect());
    let damage = damaged().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    prop_oneof![3 => lines, 1 => any::<String>(), 2 => damage]
}

/// Bytes of any kind: damaged messages, hostile text in UTF-8, UTF-16 and one byte a character, and noise.
pub fn hostile_bytes() -> impl Strategy<Value = Vec<u8>> {
    let utf16 = |text: String| -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    };
    let narrow = |text: String| text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect::<Vec<u8>>();
    prop_oneof![
        3 => damaged(),
        2 => hostile_text().prop_map(String::into_bytes),
        1 => hostile_text().prop_map(utf16),
        1 => hostile_text().prop_map(narrow),
        1 => vec(any::<u8>(), 0..400),
    ]
}

/// A change to bytes: where it starts and how far it goes, in parts of 65,536, and what it does.
#[derive(Debug, Clone, Copy)]
struct Damage {
    at: u16,
    len: u16,
    act: u8,
    byte: u8,
}

/// One or two stories in any layouts, with up to four places damaged: cut off, cut out, doubled, flipped, overwritten.
pub fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let story = (article(), select(Layout::ALL)).prop_map(|(article, layout)| {
        render(&article, layout).map_or_else(|error| error.to_string(), |rendered| rendered.text).into_bytes()
    });
    let damage = (any::<u16>(), any::<u16>(), 0_u8..8, any::<u8>()).prop_map(|(at, len, act, byte)| Damage {
        at,
        len,
        act,
        byte,
    });
    (vec(story, 1..=2), vec(damage, 1..=4)).prop_map(|(stories, damages)| {
        let mut bytes = stories.concat();
        for damage in damages {
            apply(&mut bytes, damage);
        }
        bytes
    })
}

fn apply(bytes: &mut Vec<u8>, damage: Damage) {
    let part = |of: usize, number: u16| of.saturating_mul(usize::from(number)) >> 16;
    let start = part(bytes.len(), damage.at);
    let len = part(bytes.len().saturating_sub(start).min(400), damage.len);
    let end = start.saturating_add(len);
    match damage.act {
        0 => bytes.truncate(start),
        1 => {
            bytes.drain(..start);
        }
        2 => {
            bytes.drain(start..end);
        }
        3 => {
            let piece: Vec<u8> = bytes.get(start..end).unwrap_or_default().to_vec();
            bytes.splice(start..start, piece);
        }
        4 => bytes.iter_mut().skip(start).take(1).for_each(|byte| *byte ^= 1 << (damage.byte % 8)),
        5 => bytes.iter_mut().skip(start).take(len).for_each(|byte| *byte = damage.byte),
        6 => bytes.insert(start, damage.byte),
        _ => bytes.retain(|byte| *byte != damage.byte && *byte != b'\n' || !damage.byte.is_multiple_of(4)),
    }
}
