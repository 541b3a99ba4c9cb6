//! Words that no time is made of: what nearly every line tells of itself before a grammar of times reads it. Words of four
//! letters and more are looked at: of shorter ones too many stand in the table of some language.

use core::ops::Range;

use super::pieces::piece;
use super::places::is_known_city;
use super::source::{after_source, ends_with_source};
use crate::lexicon::surely_no_word;
use crate::scan::{are_small_letters, is_letter};

/// Whether the word that opens `bytes` is letters of ASCII that no part of a time takes in: it stands in no table and in no
/// phrase of one, and is no zone.
#[inline]
fn is_strange(bytes: &[u8]) -> bool {
    // So many letters are one word's, whatever is glued to it; a word of four capitals may be a zone.
    let Some(front) = bytes.first_chunk() else { return false };
    // The first of them may be large.
    let one = are_small_letters(u32::from_le_bytes(*front) | 0x20)
        || matches!(bytes, [b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', ..]);
    one && surely_no_word(bytes)
}

/// Where the first of these words behind byte `from` starts, of those that open the text or stand behind a blank.
fn next_strange(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        if is_strange(rest) {
            return Some(at);
        }
        at = at.saturating_add(rest.iter().position(|byte| *byte == b' ')?).saturating_add(1);
    }
}

/// Whether a line opens with such a word, as nearly every one does: it opens with no part of a time.
pub(crate) fn opens_strange(line: &str) -> bool {
    is_strange(line.as_bytes())
}

/// Whether such a word stands in a line: it is no line of times, and no age.
///
/// What follows `Source: ` behind a moment is not read, nor is a city that ends the line, so a line is not told by them.
pub(crate) fn holds_strange(line: &str) -> bool {
    next_strange(line, 0).is_some_and(|word| {
        // Either needs a colon, and nearly no line has one.
        memchr::memchr2(b':', 0xEF, line.as_bytes()).is_none()
            || line.get(word..).and_then(after_source).is_none() && !ends_in_city(line)
    })
}

/// Whether a line ends with such a word, of ASCII letters throughout, but for points, brackets and blanks behind it: nothing of a
/// time ends there.
pub(crate) fn ends_strange(line: &str) -> bool {
    let ended = line.trim_end_matches([')', ']', '.', ' ']).as_bytes();
    let blank = ended.iter().rposition(|byte| !byte.is_ascii_alphabetic());
    let Some((before, word)) = blank.and_then(|blank| ended.split_at_checked(blank.saturating_add(1))) else {
        return false;
    };
    before.ends_with(b" ") && is_strange(word)
}

/// Whether a line with a clock ends in a city: `10:15 am IST - New Delhi`.
fn ends_in_city(line: &str) -> bool {
    if memchr::memchr(b':', line.as_bytes()).is_none() {
        return false;
    }
    // The mark after which least follows: each has its sign, and a blank behind it.
    let bytes = line.as_bytes();
    let mut end = bytes.len();
    while let Some(at) = bytes.get(..end).and_then(|bytes| bytes.iter().rposition(|byte| *byte == b' ')) {
        let (before, after) = bytes.split_at_checked(at).unwrap_or_default();
        if matches!(before, [.., b','] | [.., b' ', b'-' | b'|' | b'/']) {
            let city = after.len().checked_sub(1).and_then(|len| line.get(line.len().saturating_sub(len)..));
            return city.is_some_and(is_known_city);
        }
        end = at;
    }
    false
}

/// Where the word that starts at a byte ends.
fn end_of_word(text: &str, start: usize) -> usize {
    let from = text.get(start..).unwrap_or_default();
    // What is too long for a word ends with its letters.
    let rest = piece(from).map_or_else(|| from.trim_start_matches(is_letter), |(_, rest)| rest);
    text.len().saturating_sub(rest.len())
}

/// The end of a line behind the last such word: what a time that ends the line is part of.
pub(crate) fn behind_strange(line: &str) -> &str {
    let bytes = line.as_bytes();
    let mut end = line.len();
    loop {
        let blank = bytes.get(..end).unwrap_or_default().iter().rposition(|byte| *byte == b' ');
        let start = blank.map_or(0, |blank| blank.saturating_add(1));
        if bytes.get(start..).is_some_and(is_strange) {
            // `Source: Harwick News` is not read.
            let named = memchr::memchr_iter(b':', bytes).any(|colon| line.get(..colon).is_some_and(ends_with_source));
            return if named { line } else { line.get(end_of_word(line, start)..).unwrap_or_default() };
        }
        let Some(blank) = blank else { return line };
        end = blank;
    }
}

/// The stretches of a line between such words: no time stands in two of them.
pub(crate) fn stretches(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    core::iter::from_fn(move || {
        let from = next?;
        let word = next_strange(line, from);
        next = word.map(|word| end_of_word(line, word));
        Some(from..word.unwrap_or(line.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn words_of_times_are_not_strange() {
        for line in [
            "",
            "12",
            "Posted January 30, 2024 6:36 am. | Updated 8:54 am EST",
            "Mis à jour le 3 janv. 2024 à 10 h 30",
            "Vor 32 Minuten",
            "9:00 Eastern Standard Time",
            "9:00 CEST, 10:00 EEST",
            "5 min read",
            "12:33 UhrLesedauer",
            "Fähre läuft",
            "Source: Harwick",
            "Quelle: Harwick",
            "10:15 am IST - New Delhi",
            "«Harwick»",
            "the ÖBB",
        ] {
            assert!(!holds_strange(line), "{line}");
        }
        for line in [
            "Harwick",
            "The ferry",
            "12 Boats",
            "12. January, HARWICK",
            "10:15 am, Harwick",
            "12 Boats, Paris",
            "Am Hafen: 12 Boote",
        ] {
            assert!(holds_strange(line), "{line}");
        }
    }

    #[test]
    fn what_ends_a_line_follows_the_last_strange_word() {
        for (line, end) in [
            ("Ada Lane, Harwick 3 March", " 3 March"),
            ("Ada Lane, Harwick", ""),
            ("3 March 2024", "3 March 2024"),
            ("Harwick: 3 March 2024", ": 3 March 2024"),
            ("The ferry: 3 March / Source: Harwick News", "The ferry: 3 March / Source: Harwick News"),
            ("HarwickFerry 3", "Ferry 3"),
            ("«Harwick» 3", "«Harwick» 3"),
        ] {
            assert_eq!(behind_strange(line), end, "{line}");
        }
    }

    #[test]
    fn stretches_are_what_stands_between() {
        let parts = |line: &'static str| stretches(line).filter_map(|part| line.get(part)).collect::<Vec<_>>();
        assert_eq!(parts("Harwick, 3 March 2024 by Lane"), ["", ", 3 March 2024 by ", ""]);
        assert_eq!(parts("3 March"), ["3 March"]);
        assert_eq!(parts(""), [""]);
        let long = "x".repeat(60) + " 3 March";
        assert_eq!(stretches(&long).map(|part| part.len()).collect::<Vec<_>>(), [0, 8]);
    }
}
