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

/// The slots of words, and of each with the one before.
fn slots(words: &[Word]) -> impl Iterator<Item = [usize; 2]> + '_ {
    let mut before = 0_u32;
    words.iter().map(move |word| {
        let hash = if word.is_number() { NUMBER } else { word.hash };
        let pair = before.rotate_left(5) ^ hash;
        before = hash;
        [slot(hash), slot(pair)]
    })
}

/// The slot of a hash: its product's upper bits depend on all of it.
fn slot(hash: u32) -> usize {
    usize::try_from(hash.wrapping_mul(0x9E37_79B1) >> (u32::BITS - BITS)).unwrap_or_default()
}

/// What the words of a block say, as a cell.
pub(super) fn said(words: &[Word]) -> u8 {
    let odds = |slot: usize| ODDS.get(slot).map_or(0, |odds| i32::from(odds.cast_signed()));
    let sum = slots(words).fold(0, |sum, [word, pair]| sum + odds(word) + odds(pair));
    cell(sum, u32::try_from(words.len()).unwrap_or(u32::MAX))
}

/// The sum of the odds of so many words and their pairs as a cell, with none for or against at 128. Words repeat one another:
/// of four times as many, twice the sum is believed.
pub(super) fn cell(sum: i32, words: u32) -> u8 {
    let root = (65_536 / words.max(1)).isqrt();
    u8::try_from((sum * root.cast_signed() / 256 + 128).clamp(0, 255)).unwrap_or(u8::MAX)
}

/// The slots of a block's words and pairs, in turn.
#[cfg(feature = "train")]
pub(super) fn all_slots(words: &[Word]) -> alloc::vec::Vec<u16> {
    slots(words).flatten().filter_map(|slot| u16::try_from(slot).ok()).collect()
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
