//! What tells copy from a dateline at its first words: what nearly every line is asked.

use crate::grammar::pieces::plain_word;
use crate::grammar::places::{Shape, sender_at, shape};
use crate::lexicon::cities::PLACE_PARTICLES;
use crate::lexicon::table;
use crate::lexicon::{HASH_START, Language, Senses, hash_byte, sense, senses};

/// Whether the letters of ASCII that open the line are capitals alone: enough for a place. One letter before a word in small
/// letters (`A ferry`) is none.
pub(super) fn is_shouted(input: &str) -> bool {
    let bytes = input.as_bytes();
    match bytes.iter().position(|byte| !byte.is_ascii_uppercase()) {
        Some(1) if bytes.get(1) == Some(&b' ') => bytes.get(2).is_none_or(|byte| !byte.is_ascii_lowercase()),
        Some(end) => bytes.get(end).is_none_or(|byte| !byte.is_ascii_lowercase()),
        None => true,
    }
}

/// A line is looked at so far, in bytes, for what every dateline has.
const NEAR: usize = 120;

/// Whether the line, which opens with a capital, cannot open with a dateline: what nearly every line tells at once.
pub(super) fn is_copy(input: &str) -> bool {
    let bytes = input.as_bytes();
    let (mut end, mut small) = (0_usize, 0_usize);
    for byte in bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()) {
        end = end.saturating_add(1);
        small = small.saturating_add(usize::from(byte.is_ascii_lowercase()));
    }
    // What goes on with a sign is for the grammar to read.
    if small <= 2 && end > 3 || !matches!(bytes.get(end), Some(b' ' | b'\n') | None) {
        return false;
    }
    // `The harbour master said`: two small words are no place, unless one of them names a sender.
    if let Some((second, third)) = small_words(input.get(end..).unwrap_or_default()) {
        let word = second.get(..second.len().saturating_sub(third.len()).saturating_sub(1)).unwrap_or_default();
        return !third.starts_with("le ")
            && !table::has(PLACE_PARTICLES, word)
            && sender_at(second).is_err()
            && sender_at(third).is_err();
    }
    // `New Harwick: `, `New Harwick. `
    if let Some([b' ', second @ ..]) = bytes.get(end..)
        && second.first().is_some_and(u8::is_ascii_uppercase)
        && matches!(second.iter().find(|byte| !byte.is_ascii_alphabetic()), Some(b':' | b'.'))
    {
        return false;
    }
    // `Patna : `
    if bytes.get(end..).is_some_and(|rest| rest.starts_with(b" :")) {
        return false;
    }
    // A dash or a bracket stands in every dateline with a city in small letters, unless its day ends the line; and before a
    // comma that copy goes on after: `Ada Lane, who runs the ferry`.
    let near = bytes.get(..end.saturating_add(NEAR)).unwrap_or(bytes);
    let mut at = end;
    loop {
        let Some(sign) = next_sign(near, at) else { return true };
        at = sign;
        match near.get(at) {
            Some(b',') if small_word(input.get(at.saturating_add(1)..)) => return true,
            Some(b',') => {}
            Some(b'0'..=b'9') if near.len() < bytes.len() => {}
            Some(b'-') if joins(bytes, at) => {}
            // Quotation marks and points that are no ASCII, but for the bullet.
            Some(0xE2) if matches!(bytes.get(at.saturating_add(2)), Some(0x98..=0xA1 | 0xA3..=0xA6)) => {}
            _ => return false,
        }
        at = at.saturating_add(1);
    }
}

/// Whether a line near its start may say at this byte that it is a dateline with a city in small letters: at a dash, a bracket
/// or a figure, the first byte of dashes and of signs of full width, or a comma. A colon only ends cities in capitals.
#[expect(clippy::as_conversions, reason = "`From` is not const")]
const fn is_sign(byte: u8) -> u8 {
    // A comma, a hyphen, a point, a slash, the figures.
    let row = (byte.wrapping_sub(b',') < 14) as u8 & (byte != b'.') as u8;
    let mark = (byte == b'(') as u8 | (byte == b'[') as u8 | (byte == b'_') as u8 | (byte == b'=') as u8;
    row | mark | (byte == 0xE2) as u8 | (byte == 0xD8) as u8 | (byte == 0xEF) as u8
}

/// The first of these signs from byte `from` on.
fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    // Without a branch for each byte, many bytes are looked at side by side.
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<16>)
        && chunk.iter().fold(0, |found, byte| found | is_sign(*byte)) == 0
    {
        at = at.saturating_add(16);
    }
    let sign = bytes.get(at..)?.iter().position(|byte| SIGNS.get(usize::from(*byte)) != Some(&false))?;
    Some(at.saturating_add(sign))
}

/// Which bytes are [such signs](is_sign).
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = is_sign(byte as u8) != 0;
        byte += 1;
    }
    signs
};

/// Whether a line may have one of the signs that no opening with a place or a sender goes without: a dash, a colon or a bracket
/// at its end, a figure of its day, or the comma of its region. Long lines are not looked at.
pub(super) fn holds_sign(input: &str) -> bool {
    let is_sign = |byte: u8| {
        // A comma, a hyphen, a point, a slash, the figures, a colon.
        let row = u8::from(byte.wrapping_sub(b',') < 15) & u8::from(byte != b'.');
        row | u8::from(byte == b'(') | u8::from(byte == b'_') | u8::from(byte == b'=') | u8::from(byte == 0xE2)
    };
    // Without a branch for each byte, many bytes are looked at side by side.
    input.len() > NEAR || input.bytes().fold(0_u8, |found, byte| found | is_sign(byte)) != 0
}

/// Whether a word in small letters follows that is no month, no sender and no article of a day.
fn small_word(after: Option<&str>) -> bool {
    let Some((word, _)) = after.and_then(|after| plain_word(after.strip_prefix(' ')?, MAX_STOPWORD)) else {
        return false;
    };
    shape(word) == Shape::Small && word != "le" && sense(word).month == 0 && sender_at(word).is_err()
}

/// Whether the hyphen at byte `at` joins two words.
fn joins(bytes: &[u8], at: usize) -> bool {
    let letter = |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    letter(at.saturating_add(1)) && at.checked_sub(1).is_some_and(letter)
}

/// Whether the line opens with a word that makes up sentences, not names: `In London, March 3 - `. `The Hague`,
/// `New Delhi` and a month are none.
pub(super) fn opens_sentence(input: &str) -> bool {
    let Some((word, _)) = plain_word(input, MAX_STOPWORD).filter(|(word, _)| shape(word) == Shape::Title) else {
        return false;
    };
    let hash = word.bytes().fold(HASH_START, |hash, byte| hash_byte(hash, byte.to_ascii_lowercase()));
    !matches!(word, "The" | "New")
        && senses(hash).meets(Senses::stop_mask(Some(Language::En)))
        && sense(word).month == 0
}

/// The longest word that is looked up among those of sentences, in bytes.
pub(super) const MAX_STOPWORD: usize = 12;

/// The second word and what follows, and the third word and what follows, where both are in small letters of ASCII and a
/// blank stands before each.
fn small_words(rest: &str) -> Option<(&str, &str)> {
    let small = |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let second = rest.strip_prefix(' ').filter(|second| small(second))?;
    let end = second.bytes().position(|byte| !byte.is_ascii_lowercase())?;
    let third = second.get(end..)?.strip_prefix(' ').filter(|third| small(third))?;
    Some((second, third))
}
