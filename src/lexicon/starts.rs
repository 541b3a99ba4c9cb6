//! A first look at a text: whether one of some long phrases may stand at its start, by eight bytes.

use core::fmt;

use crate::grammar::leads_mark;

/// No phrase is shorter.
pub(crate) const HEAD: usize = 8;

/// The first bytes of some phrases in lower case.
pub(crate) struct Starts {
    heads: [u64; 64],
    /// The first bytes of those that open with a letter or sign that no other folds to, less the least of them.
    wide: u32,
}

impl fmt::Debug for Starts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} starts", self.heads.iter().map(|word| word.count_ones()).sum::<u32>())
    }
}

/// The least of the bytes that open a character of three bytes.
const WIDE: u8 = 0xE0;

/// The word and the bit of some bytes, in any case.
#[expect(clippy::as_conversions, reason = "`usize::try_from` is not const, and six bits fit")]
const fn bit_of(head: u64) -> (usize, u64) {
    let hash = (head | BLANKS).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// A blank in each byte, and the highest bits.
const BLANKS: u64 = 0x2020_2020_2020_2020;
const HIGH: u64 = BLANKS << 2;

impl Starts {
    /// Those of some lists.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut heads = [0; 64];
        let mut wide = 0;
        let mut list = 0;
        while list < lists.len() {
            let mut row = 0;
            while row < lists[list].len() {
                let first = lists[list][row].as_bytes()[0];
                if first >= WIDE {
                    wide |= 1 << (first - WIDE);
                }
                if let Some(head) = lists[list][row].as_bytes().first_chunk() {
                    let (word, bit) = bit_of(u64::from_le_bytes(*head));
                    heads[word] |= bit;
                }
                row += 1;
            }
            list += 1;
        }
        Self { heads, wide }
    }

    /// Whether a phrase may open the text: with bytes of ASCII and single blanks between its words, it opens with the same bytes.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        let Some((head, rest)) = text.as_bytes().split_first_chunk::<HEAD>() else { return false };
        // Quotation marks and dashes; Chinese, Japanese and Korean letters.
        if matches!(head, [0xE2, 0x80, 0x90..=0x98 | 0x9A..=0xA7, ..] | [0xE4..=0xFF, ..]) {
            return self.wide >> (head[0].saturating_sub(WIDE)) & 1 != 0;
        }
        let head = u64::from_le_bytes(*head);
        // The highest bit of each blank, and perhaps of the byte after one; then of each byte below a blank, and perhaps of the
        // byte after one.
        let blanks = (head ^ BLANKS).wrapping_sub(BLANKS >> 5) & !(head ^ BLANKS) & HIGH;
        let below = head.wrapping_sub(BLANKS) & !head & HIGH;
        let plain = (head & HIGH) | below | (blanks & (blanks << 8)) == 0;
        let marked = rest.first().is_some_and(|next| leads_mark(*next));
        let (word, bit) = bit_of(head);
        !plain || marked || self.heads.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::phrase;
    use crate::lexicon::disclaimers::{DISCLAIMERS, OPINIONS};
    use crate::lexicon::rights::RESERVED;

    #[test]
    fn what_opens_with_a_phrase_is_never_ruled_out() {
        let lists = [DISCLAIMERS.rows, OPINIONS.rows, RESERVED.rows];
        let starts = Starts::of(&lists);
        for row in lists.into_iter().flatten() {
            assert!(row.len() >= HEAD, "{row}");
            let loud = row.to_uppercase();
            for text in [*row, &loud, &row.replace(' ', "  "), &row.replace(' ', "\n"), &row.replace('\'', "’")] {
                assert!(starts.may_open(text) || phrase(text, row).is_err(), "{text}");
            }
        }
        let starts = Starts::of(&[DISCLAIMERS.rows, OPINIONS.rows]);
        for text in ["The ferry ran aground.", "Ferry", "Ferries aground"] {
            assert!(!starts.may_open(text), "{text}");
        }
    }
}
