//! What pages and desks set after a credit.

use crate::grammar::tail;
use crate::lexicon::photo::SCRAPS;

/// The text without the links and buttons that pages print after a credit.
pub(super) fn unscrapped(text: &str) -> &str {
    let mut text = text;
    for _ in 0..3 {
        let trimmed = text.trim_end();
        let bytes = trimmed.as_bytes();
        let [.., before, last] = bytes else { return trimmed };
        if before.is_ascii_uppercase()
            && let Some((_, note)) = tail(trimmed, NOTE).split_once("ATTENTION EDITORS")
        {
            let note = note.len().saturating_add("ATTENTION EDITORS".len());
            text = trimmed.get(..trimmed.len().saturating_sub(note)).unwrap_or(trimmed);
            continue;
        }
        // The last letters of the scraps; nearly every text ends otherwise.
        if SCRAP_ENDS.get(usize::from(last & 0x1F)).is_none_or(|ends| ends & (1 << (before & 0x1F)) == 0) {
            return trimmed;
        }
        let scrap = SCRAPS.iter().find_map(|row| {
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

/// A note to editors under a picture is not longer: `ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.`
const NOTE: usize = 400;

/// By the last byte of a scrap, the bytes that stand before it, both in their lower five bits.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static SCRAP_ENDS: [u32; 32] = {
    let mut ends = [0; 32];
    let mut row = 0;
    while row < SCRAPS.len() {
        let bytes = SCRAPS[row].as_bytes();
        let last = bytes[bytes.len() - 1] & 0x1F;
        ends[last as usize] |= 1 << (bytes[bytes.len() - 2] & 0x1F);
        row += 1;
    }
    ends
};
