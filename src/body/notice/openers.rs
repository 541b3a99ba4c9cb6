//! The rows of the table of notices that may open a line: most lines are told from a notice by one look.

use crate::grammar::{caseless, head, is_cjk, is_combining};
use crate::lexicon::heads::Heads;
use crate::lexicon::notices::{OPENERS, Opener};
use crate::lexicon::slots::{find, put, slots};
use crate::scan::is_word_char;

/// The rows whose first word opens the text: none for by far the most.
pub(super) fn rows(text: &str) -> &'static [Opener] {
    if !HEADS.may_open(text) {
        return &[];
    }
    let word = first_word(head(text, FIRST_WORD));
    let same = |row: &Opener| is_first_word(word, row.words);
    let start = if word.is_ascii() {
        let hash = word.bytes().fold(0, mix);
        let Some(start) = find(&FIRST_ROWS, hash, |row| OPENERS.get(row).is_some_and(same)) else { return &[] };
        let end = LAST_ROWS.get(start).copied().map_or(start, usize::from);
        return OPENERS.get(start..=end).unwrap_or_default();
    } else if word.chars().any(is_cjk) {
        // Words stand without spaces: the first word may be the whole line.
        return OPENERS.get(OPENERS.partition_point(|row| row.words < "\u{3000}")..).unwrap_or_default();
    } else {
        Some(OPENERS.partition_point(|row| caseless(word, first_word(row.words)).is_gt()))
    };
    let rows = start.and_then(|start| OPENERS.get(start..)).unwrap_or_default();
    let end = rows.iter().position(|row| !same(row)).unwrap_or(rows.len());
    rows.get(..end).unwrap_or_default()
}

/// Whether a word is the first one of words in lower case.
fn is_first_word(word: &str, words: &str) -> bool {
    let (opens, rest) = words.as_bytes().split_at_checked(word.len()).unwrap_or_default();
    match rest.first() {
        // Nearly every first word is of ASCII, and so is what ends it.
        Some(byte) if byte.is_ascii() && word.is_ascii() => {
            !byte.is_ascii_alphanumeric() && opens.eq_ignore_ascii_case(word.as_bytes())
        }
        _ => caseless(word, first_word(words)).is_eq(),
    }
}

pub(super) fn first_word(text: &str) -> &str {
    let bytes = text.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    let ascii = text.as_bytes().get(bytes).is_none_or(u8::is_ascii);
    let end =
        if ascii { bytes } else { text.find(|c: char| !is_word_char(c) && !is_combining(c)).unwrap_or(text.len()) };
    text.get(..end).unwrap_or_default()
}

/// No first word of the [`OPENERS`] is longer, in bytes.
pub(super) const FIRST_WORD: usize = 24;

/// The first letters of all openers.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static HEADS: Heads = {
    let mut words = [""; OPENERS.len()];
    let mut at = 0;
    while at < OPENERS.len() {
        words[at] = OPENERS[at].words;
        at += 1;
    }
    Heads::of(&words)
};

/// For the first word of the [`OPENERS`] the first row that has it: nearly every line is told from a notice by one look.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static FIRST_ROWS: [u32; ROWS] = {
    let mut slots = [0; ROWS];
    let mut at = 0;
    while at < OPENERS.len() {
        // The rows are in order: those of one word stand together.
        if at == 0 || FIRST_HASHES[at] != FIRST_HASHES[at - 1] {
            put(&mut slots, FIRST_HASHES[at], at);
        }
        at += 1;
    }
    slots
};

/// For each row of the [`OPENERS`] the last one that has its first word.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and there are not so many rows"
)]
static LAST_ROWS: [u16; OPENERS.len()] = {
    let mut last = [0; OPENERS.len()];
    let mut at = OPENERS.len();
    while at > 0 {
        at -= 1;
        let goes_on = at + 1 < OPENERS.len() && FIRST_HASHES[at] == FIRST_HASHES[at + 1];
        last[at] = if goes_on { last[at + 1] } else { at as u16 };
    }
    last
};

/// The hash of each row's first word.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static FIRST_HASHES: [u32; OPENERS.len()] = {
    let mut hashes = [0; OPENERS.len()];
    let mut at = 0;
    while at < OPENERS.len() {
        let mut hash = 0;
        let mut words = OPENERS[at].words.as_bytes();
        while let [byte @ (b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..), rest @ ..] = words {
            hash = mix(hash, *byte);
            words = rest;
        }
        hashes[at] = hash;
        at += 1;
    }
    hashes
};

/// Four times as many slots as there are rows, so that few other words meet one that is taken.
const ROWS: usize = slots(2 * OPENERS.len());

const fn mix(hash: u32, byte: u8) -> u32 {
    #[expect(clippy::as_conversions, reason = "`From` cannot be called in a constant")]
    let letter = (byte | 0x20) as u32;
    (hash ^ letter).wrapping_mul(0x0100_0193) ^ (hash >> 15)
}
