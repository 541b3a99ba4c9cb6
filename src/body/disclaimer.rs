//! Lines that say to the reader what a site earns, whose the opinions are, who made the text and what it is no substitute for.

use crate::grammar::{head, leads_mark};
use crate::lexicon::disclaimers::{DISCLAIMERS, DISCLAIMING, OPINIONS};

/// A line says so within so many bytes.
const NEAR: usize = 280;

/// So many first bytes tell nearly every line from a disclaimer. No phrase is shorter.
const HEAD: usize = 8;

/// A bit for the first bytes of each phrase.
static HEADS: [u64; 64] = heads(&[DISCLAIMERS.rows, OPINIONS.rows]);

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn heads(lists: &[&[&str]]) -> [u64; 64] {
    let mut heads = [0; 64];
    let mut list = 0;
    while list < lists.len() {
        let mut row = 0;
        while row < lists[list].len() {
            if let Some(head) = lists[list][row].as_bytes().first_chunk() {
                let (word, bit) = bit_of(u64::from_le_bytes(*head));
                heads[word] |= bit;
            }
            row += 1;
        }
        list += 1;
    }
    heads
}

/// The word and the bit of some bytes, in any case.
#[expect(clippy::as_conversions, reason = "`usize::try_from` is not const, and six bits fit")]
const fn bit_of(head: u64) -> (usize, u64) {
    let hash = (head | BLANKS).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// A blank in each byte, and the highest bits.
const BLANKS: u64 = 0x2020_2020_2020_2020;
const HIGH: u64 = BLANKS << 2;

/// Whether a phrase may open the text: with bytes of ASCII and single blanks between its words, it opens with the same bytes.
fn may_open(text: &str) -> bool {
    let Some((head, rest)) = text.as_bytes().split_first_chunk::<HEAD>() else { return false };
    let head = u64::from_le_bytes(*head);
    // The highest bit of each blank, and perhaps of the byte after one; then of each byte below a blank, and perhaps of the byte
    // after one.
    let blanks = (head ^ BLANKS).wrapping_sub(BLANKS >> 5) & !(head ^ BLANKS) & HIGH;
    let below = head.wrapping_sub(BLANKS) & !head & HIGH;
    let plain = (head & HIGH) | below | (blanks & (blanks << 8)) == 0;
    let marked = rest.first().is_some_and(|next| leads_mark(*next));
    let (word, bit) = bit_of(head);
    !plain || marked || HEADS.get(word).is_some_and(|bits| bits & bit != 0)
}

/// The words that open a disclaimer.
///
/// ```text
/// disclaimer = DISCLAIMER / OPINION *word DISCLAIMING
/// ```
pub(super) fn disclaimer(text: &str) -> Option<&str> {
    if !may_open(text) {
        return None;
    }
    if let Ok((_, words)) = DISCLAIMERS.opening(text) {
        return Some(words);
    }
    let (rest, words) = OPINIONS.opening(text).ok()?;
    let near = head(rest, NEAR);
    let mut inside = false;
    let says = near.char_indices().any(|(at, c)| {
        let starts = c.is_alphabetic() && !inside;
        inside = c.is_alphanumeric();
        starts && near.get(at..).is_some_and(|from| DISCLAIMING.opening(from).is_ok())
    });
    says.then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::phrase;

    #[test]
    fn what_opens_with_a_phrase_is_never_ruled_out() {
        for row in DISCLAIMERS.rows.iter().chain(OPINIONS.rows) {
            assert!(row.len() >= HEAD, "{row}");
            let loud = row.to_uppercase();
            for text in [*row, &loud, &row.replace(' ', "  "), &row.replace(' ', "\n"), &row.replace('\'', "’")] {
                assert!(may_open(text) || phrase(text, row).is_err(), "{text}");
            }
        }
        assert!(!may_open("The ferry ran aground.") && !may_open("Ferry") && !may_open("Ferries aground"));
    }
}
