//! What a block's words say: for each word, and for each pair of words that follow one another, how much more often it
//! stands in stories than around them.
//!
//! The odds are learned (`tools/train`), a byte for each slot. Words and pairs are dealt into slots by their hashes, so that
//! no text is kept, and what is rare says little.

use super::lines::Word;

/// How many bits a slot's number has.
pub(super) const BITS: u32 = 14;

/// What a word in each slot adds to the odds, as a byte with a sign.
static ODDS: &[u8; 1 << BITS] = include_bytes!("wording.bin");

/// So many units of the odds make a logit.
#[cfg(feature = "train")]
pub(super) const UNITS: f32 = 16.0;

/// What stands for every number: which one it is says nothing.
const NUMBER: u32 = 0x6E75_6D62;

/// The slots of a word, and of it with the one `before`, which it then is.
#[inline]
fn slots(before: &mut u32, word: Word) -> [usize; 2] {
    let hash = if word.is_number() { NUMBER } else { word.hash };
    let pair = before.rotate_left(5) ^ hash;
    *before = hash;
    [slot(hash), slot(pair)]
}

/// The slot of a hash: its product's upper bits depend on all of it.
fn slot(hash: u32) -> usize {
    usize::try_from(hash.wrapping_mul(0x9E37_79B1) >> (u32::BITS - BITS)).unwrap_or_default()
}

/// What a word and the pair of it and the one `before` add to the odds.
#[inline]
pub(super) fn odds(before: &mut u32, word: Word) -> i32 {
    let [word, pair] = slots(before, word).map(|slot| ODDS.get(slot).map_or(0, |odds| i32::from(odds.cast_signed())));
    word + pair
}

/// The sum of the odds of so many words and their pairs as a cell, with none for or against at 128. Words repeat one another:
/// of four times as many, twice the sum is believed.
pub(super) fn cell(sum: i32, words: u32) -> u8 {
    let root = match usize::try_from(words).ok().and_then(|words| ROOTS.get(words)) {
        Some(root) => i32::from(*root),
        None => root(words).cast_signed(),
    };
    u8::try_from((sum * root / 256 + 128).clamp(0, 255)).unwrap_or(u8::MAX)
}

/// What the sum of so many words is multiplied by, in 256ths.
const fn root(words: u32) -> u32 {
    (65_536 / if words == 0 { 1 } else { words }).isqrt()
}

/// The same of as many words as are measured.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and a root is 256 at the most"
)]
static ROOTS: [u16; 200] = {
    let mut roots = [0; 200];
    let mut words = 0;
    while words < roots.len() {
        roots[words] = root(words as u32) as u16;
        words += 1;
    }
    roots
};

/// The slots of a block's words and pairs, in turn.
#[cfg(feature = "train")]
pub(super) fn all_slots(words: &[Word]) -> alloc::vec::Vec<u16> {
    let mut before = 0;
    words.iter().flat_map(|word| slots(&mut before, *word)).filter_map(|slot| u16::try_from(slot).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::measure::said_by;

    #[test]
    fn what_stories_say_is_told_from_what_pages_say() {
        let story = said_by(
            "The harbour master said on Tuesday that the ferry had been too old to sail, and that she was sorry.",
        );
        let offer =
            said_by("Subscribe to our newsletter and never miss a story: sign up for free, or log in to your account.");
        assert!(story > 140 && offer < 112, "{story} {offer}");
    }

    #[test]
    fn no_word_says_nothing_and_every_number_the_same() {
        assert_eq!([said_by(""), said_by(" – ")], [128, 128]);
        assert_eq!(said_by("page 3 of 12"), said_by("page 44 of 365"));
    }

    #[test]
    fn of_four_times_as_many_words_twice_the_sum_is_believed() {
        assert_eq!([cell(16, 1), cell(32, 4), cell(64, 16), cell(-64, 16)], [144, 144, 144, 112]);
        assert_eq!([cell(i32::from(i16::MAX), 9), cell(i32::from(i16::MIN), 9)], [255, 0]);
    }
}
