//! What pages and desks set after a credit.

use crate::grammar::tail;
use crate::lexicon::photo::SCRAPS;

/// The text without the links and buttons that pages print after a credit.
pub(super) fn unscrapped(text: &str) -> &str {
    let mut text = text;
    for _ in 0..3 {
        let trimmed =
            if text.bytes().next_back().is_some_and(|byte| byte.is_ascii_graphic()) { text } else { text.trim_end() };
        let bytes = trimmed.as_bytes();
        let &[.., third, before, last] = bytes else { return trimmed };
        if before.is_ascii_uppercase()
            && let Some(note) = note_to_editors(tail(trimmed, NOTE))
        {
            text = trimmed.get(..trimmed.len().saturating_sub(note)).unwrap_or(trimmed);
            continue;
        }
        // The last letters of the scraps; nearly every text ends otherwise.
        let (word, bit) = end_bit(third, before, last);
        if SCRAP_ENDS.get(word).is_none_or(|ends| ends & bit == 0) {
            return trimmed;
        }
        let ended = |row: &&&str| row.bytes().next_back().is_some_and(|byte| byte.eq_ignore_ascii_case(&last));
        let scrap = SCRAPS.iter().filter(ended).find_map(|row| {
            let start = trimmed.len().checked_sub(row.len())?;
            let (before, end) = trimmed.split_at_checked(start)?;
            (end.eq_ignore_ascii_case(row) && !before.ends_with(char::is_alphanumeric)).then_some(before)
        });
        match scrap {
            Some(before) => text = before.trim_end_matches(|c: char| c.is_whitespace() || c == ','),
            None => return trimmed,
        }
    }
    text.trim_end()
}

/// How long the note to editors is that ends a text.
fn note_to_editors(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'A', bytes)
        .find(|at| bytes.get(*at..).is_some_and(|from| from.starts_with(b"ATTENTION EDITORS")))
        .map(|at| bytes.len().saturating_sub(at))
}

/// A note to editors under a picture is not longer: `ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.`
const NOTE: usize = 400;

/// A bit for the last three bytes of each scrap.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static SCRAP_ENDS: [u64; 16] = {
    let mut ends = [0; 16];
    let mut row = 0;
    while row < SCRAPS.len() {
        let bytes = SCRAPS[row].as_bytes();
        let (word, bit) = end_bit(bytes[bytes.len() - 3], bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        ends[word] |= bit;
        row += 1;
    }
    ends
};

/// The word and the bit of the last three bytes of a text, in any case.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; ten bits fit")]
const fn end_bit(third: u8, before: u8, last: u8) -> (usize, u64) {
    let hash = ((third & 0x1F) as u32 * 0x2F5) ^ ((before & 0x1F) as u32 * 0x49) ^ (last & 0x1F) as u32;
    ((hash >> 6 & 15) as usize, 1 << (hash & 63))
}
