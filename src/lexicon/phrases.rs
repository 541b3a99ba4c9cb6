//! Look-ups of whole texts in lists of phrases, by all their characters: only case does not count, and `’` is `'`. Each
//! list is hashed at compile time.

use core::fmt;

use super::slots::{self, START, find, hashed, put, stepped};
use crate::grammar::{self, Read, as_folded, caseless, each_lower, leads_mark, mismatch};

/// A list of phrases in lower case.
pub(crate) struct Phrases {
    pub(crate) rows: &'static [&'static str],
    /// For each slot the upper half of a row's hash, and its number plus 1 below it; 0 where the slot is free.
    pub(crate) slots: &'static [u32],
    /// For each hash of a row's first letters the first row that has it, plus 1; 0 where none has.
    pub(crate) heads: &'static Heads,
    /// What follows each row.
    pub(crate) next: &'static [Next],
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.rows).finish()
    }
}

/// The phrases of a list.
macro_rules! phrases {
    ($($row:literal),* $(,)?) => {{
        use $crate::lexicon::{phrases, slots};
        const ROWS: &[&str] = &[$($row),*];
        const SLOTS: usize = slots::slots(ROWS.len());
        const HEADS: (phrases::Heads, [phrases::Next; ROWS.len()]) = phrases::heads(ROWS);
        &phrases::Phrases { rows: ROWS, slots: &phrases::index::<SLOTS>(ROWS), heads: &HEADS.0, next: &HEADS.1 }
    }};
}
pub(crate) use phrases;

/// One more byte, in lower case.
#[expect(clippy::as_conversions, reason = "`u32::from` is not const")]
const fn step(hash: u32, byte: u8) -> u32 {
    slots::step(hash, byte as u32)
}

/// The slots of a list.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
pub(crate) const fn index<const SLOTS: usize>(rows: &[&str]) -> [u32; SLOTS] {
    let mut slots = [0; SLOTS];
    let (mut row, count) = (0, rows.len());
    while row < count {
        put(&mut slots, hashed(rows[row].as_bytes()), row);
        row += 1;
    }
    slots
}

/// How many of a phrase's first bytes tell whether a text can be in the list.
const HEAD: usize = 5;

/// The first row for each hash of phrases' first bytes.
pub(crate) type Heads = [u16; 1024];

/// The next row whose first letters have the same hash, plus 1, or 0 behind the last; and the [second letter](second_letter) of
/// the row itself.
pub(crate) type Next = (u16, u8);

/// The heads of a list, and the row after each: those that open alike are in a chain, in their order.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and no list has 65,535 rows"
)]
pub(crate) const fn heads<const ROWS: usize>(rows: &[&str]) -> (Heads, [Next; ROWS]) {
    let mut heads = [0; 1024];
    let mut next = [(0, 0); ROWS];
    let mut row = rows.len();
    while row > 0 {
        row -= 1;
        let head = head_of(rows[row].as_bytes()) as usize >> 6 & 1023;
        next[row] = (heads[head], second_letter(rows[row].as_bytes()));
        heads[head] = row as u16 + 1;
    }
    (heads, next)
}

/// The hash of a phrase's first letters, in any case, up to a blank, a sign or what is not ASCII: case is not folded byte
/// by byte there, and a blank may be a line break.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "no more bytes are read than there are; `From` is not const"
)]
pub(super) const fn head_of(phrase: &[u8]) -> u32 {
    let mut hash = START;
    let mut bare = START;
    let end = if phrase.len() < HEAD { phrase.len() } else { HEAD };
    let mut at = 0;
    while at < end {
        let byte = phrase[at];
        // Nothing is called: the compiler interprets this for every phrase.
        let lower = match byte {
            b'a'..=b'z' | b'0'..=b'9' => byte,
            b'A'..=b'Z' => byte | 0x20,
            _ => break,
        };
        bare = hash;
        hash = stepped!(hash, lower);
        at += 1;
    }
    // A letter with a mark after it is none of ASCII.
    if at < phrase.len() && leads_mark(phrase[at]) {
        hash = bare;
    }
    hash
}

impl Phrases {
    /// The row that `is` accepts, of those with this hash.
    fn row(&self, hash: u32, is: impl Fn(&str) -> bool) -> Option<usize> {
        find(self.slots, hash, |row| self.rows.get(row).is_some_and(|row| is(row)))
    }

    /// The first row whose phrase may be, or stand at the start of, `text`, counted from 1; 0 if there is none.
    fn first_row(&self, text: &str) -> u16 {
        let head = usize::try_from(head_of(text.as_bytes()) >> 6 & 1023);
        head.ok().and_then(|head| self.heads.get(head)).copied().unwrap_or(0)
    }

    /// Whether a phrase may be, or stand at the start of, `text`.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        self.first_row(text) != 0
    }

    /// The first phrase that stands at the start of `text`, and the rest.
    pub(crate) fn opening<'a>(&self, text: &'a str) -> Read<'a, &'a str> {
        self.opening_with(text, |_| true)
    }

    /// The first phrase that stands at the start of `text` and whose rest is as `fits` asks, and the rest.
    pub(crate) fn opening_with<'a>(&self, text: &'a str, fits: impl Fn(&str) -> bool) -> Read<'a, &'a str> {
        let mut row = self.first_row(text);
        if row == 0 {
            return mismatch();
        }
        let foreign = text.as_bytes().first().filter(|byte| **byte >= 0xE3);
        // A sign of ASCII folds to no other.
        let sign = text.as_bytes().first().filter(|byte| byte.is_ascii_punctuation());
        // A quotation mark or a dash.
        let mark = matches!(text.as_bytes(), [0xE2, 0x80, ..]);
        let second = second_letter(text.as_bytes());
        // Each row is in one chain, and chains go down the list.
        while let Some(at) = usize::from(row).checked_sub(1) {
            let Some(phrase) = self.rows.get(at) else { break };
            let (next, letter) = self.next.get(at).copied().unwrap_or_default();
            row = next;
            // Many phrases open with an article or `this`: the letter after it parts them.
            if letter != second && letter != 0 && second != 0 {
                continue;
            }
            // Letters of East Asian writing fold to none with another first byte.
            if foreign.is_some() && foreign != phrase.as_bytes().first() {
                continue;
            }
            if sign.is_some() && sign != phrase.as_bytes().first() {
                continue;
            }
            if mark && !matches!(phrase.as_bytes(), [b'\'' | b' ' | 0xE2, ..]) {
                continue;
            }
            if let Ok((rest, found)) = grammar::phrase(text, phrase)
                && fits(rest)
            {
                return Ok((rest, found));
            }
        }
        mismatch()
    }

    /// The row that is these bytes, the letters of ASCII in any case.
    pub(crate) fn exact(&self, bytes: &[u8]) -> Option<usize> {
        let hash = bytes.iter().fold(START, |hash, byte| step(hash, byte.to_ascii_lowercase()));
        self.row(hash, |row| row.as_bytes().eq_ignore_ascii_case(bytes))
    }

    /// Whether `text` is, in any case, one of the phrases.
    pub(crate) fn has(&self, text: &str) -> bool {
        if !self.may_open(text) {
            return false;
        }
        let mut hash = START;
        if text.is_ascii() {
            for byte in text.bytes() {
                hash = step(hash, byte.to_ascii_lowercase());
            }
            return self.row(hash, |row| text.eq_ignore_ascii_case(row)).is_some();
        }
        let mut buffer = [0; 4];
        each_lower(
            text,
            |_| true,
            |c| {
                for byte in as_folded(c).encode_utf8(&mut buffer).bytes() {
                    hash = step(hash, byte);
                }
                true
            },
        );
        self.row(hash, |row| caseless(text, row).is_eq()).is_some()
    }
}

/// The letter or digit after a first word of a few plain letters and a blank, in lower case: `The views`, `This story`, `Dieser
/// Text`; 0 where none stands there.
#[expect(clippy::indexing_slicing, reason = "no more bytes are read than there are")]
const fn second_letter(phrase: &[u8]) -> u8 {
    const LONGEST: usize = 6;
    let mut at = 0;
    while at <= LONGEST && at + 1 < phrase.len() {
        let (byte, next) = (phrase[at], phrase[at + 1]);
        if !byte.is_ascii_alphabetic() {
            return if at > 0 && byte == b' ' && next.is_ascii_alphanumeric() { next.to_ascii_lowercase() } else { 0 };
        }
        at += 1;
    }
    0
}

/// The first letters of a list's phrases, as bits: the letters of ASCII, and one bit for all else.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
pub(crate) const fn firsts(rows: &[&str]) -> u32 {
    let mut bits = 0;
    let mut row = 0;
    while row < rows.len() {
        bits |= first_bit(rows[row].as_bytes()[0] as u32);
        row += 1;
    }
    bits
}

/// The bit of a first byte.
const fn first_bit(byte: u32) -> u32 {
    match byte {
        0x41..=0x5A | 0x61..=0x7A => 1 << (byte & 0x1F),
        _ => 1,
    }
}

/// Whether a phrase with one of these [first letters](firsts) may stand at the start of `text`.
pub(crate) fn may_open(text: &str, firsts: u32) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|byte| firsts & first_bit(u32::from(byte)) != 0)
        // A letter with a mark after it is none of ASCII.
        || firsts & 1 != 0 && bytes.next().is_some_and(leads_mark)
}

#[cfg(test)]
mod tests {
    use super::super::{disclaimers, furniture, institutions, photo, picture_agencies, pictured};
    use super::*;
    use crate::grammar::is_cjk;
    use alloc::string::String;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_phrase_is_found_in_any_case() {
        let lists = [photo::LISTS, institutions::LISTS, pictured::LISTS, picture_agencies::LISTS, disclaimers::LISTS];
        for list in lists.into_iter().flatten() {
            for row in list.rows {
                let loud = row.to_uppercase();
                assert!(list.has(row), "{row}");
                assert!(loud.to_lowercase() != **row || list.has(&loud), "{loud}");
                if !row.chars().any(is_cjk) {
                    let apart: String = row.nfd().collect();
                    assert!(list.has(&apart) && list.opening(&apart).is_ok(), "{row} with its marks apart");
                }
            }
        }
        assert!(!photo::NOTES.has("") && !photo::NOTES.has("nothing of the kind"));
    }

    #[test]
    fn the_first_phrase_that_fits_is_read() {
        static LIST: &Phrases = phrases!["photo by", "photo", "foto", "photos by", "写真", "写真提供"];
        for (text, want) in [
            ("Photo by Ada Lane", Some(("Photo by", " Ada Lane"))),
            ("PHOTO\u{A0} by Ada Lane", Some(("PHOTO\u{A0} by", " Ada Lane"))),
            ("photo: Ada Lane", Some(("photo", ": Ada Lane"))),
            ("photos by Ada Lane", Some(("photos by", " Ada Lane"))),
            ("写真提供", Some(("写真", "提供"))),
            ("photographs", None),
            ("pho", None),
            ("", None),
        ] {
            assert_eq!(LIST.opening(text).ok().map(|(rest, found)| (found, rest)), want, "{text}");
        }
        let rest = LIST.opening_with("Photo by Ada Lane", |rest| rest.starts_with(" by")).map(|(rest, _)| rest);
        assert_eq!(rest, Ok(" by Ada Lane"));
    }

    #[test]
    fn exact_bytes_are_found() {
        for (row, phrase) in furniture::WHOLE_PHRASES.rows.iter().enumerate() {
            assert_eq!(furniture::WHOLE_PHRASES.exact(phrase.as_bytes()), Some(row));
        }
        assert_eq!(furniture::WHOLE_PHRASES.exact(b"READ MORE"), furniture::WHOLE_PHRASES.exact(b"read more"));
        assert_eq!(furniture::WHOLE_PHRASES.exact(b""), None);
    }

    #[test]
    fn first_letters_are_told() {
        const FIRSTS: u32 = firsts(&["all", "無"]);
        assert!(may_open("All rights", FIRSTS) && may_open("無断", FIRSTS) && may_open("1", FIRSTS));
        assert!(may_open("e\u{301}cho", FIRSTS) && !may_open("echo", FIRSTS));
        assert!(!may_open("by", FIRSTS) && !may_open("", FIRSTS));
    }
}
