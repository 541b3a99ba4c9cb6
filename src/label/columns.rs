//! Columns of cells, and how to reckon cells: shares, logarithms, windows, distances, runs.
//!
//! Columns lie one after the other, with the cells of [`PAD`] more blocks around each, so that "the same feature of the next
//! block" is a look one cell further. A page's blocks are looked at one
//! [sheet](super::sheet::Sheet) after the other.

use super::{features, headline, second};

/// How far a tree may look to the blocks around.
pub(super) const PAD: usize = 2;

/// What a column is called.
#[cfg_attr(not(feature = "train"), expect(unreachable_pub, reason = "the trainer reads it"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its own name, which only the trainer shows.
    pub name: &'static str,
    /// What it is evidence of: columns that tell the same thing at other distances or by other measures are one reason.
    pub evidence: &'static str,
}

/// Lists columns by what they are evidence of.
macro_rules! names {
    ($($evidence:literal => [$($name:literal),* $(,)?]),* $(,)?) => {
        &[$($(Column { name: $name, evidence: $evidence }),*),*]
    };
}
pub(super) use names;

/// How many blocks go through a tree in one step.
pub(super) const LANES: usize = 16;
/// One step's cells of a column.
pub(super) type Vector = [u8; LANES];

/// A cell as columns hold it, with half of its range below 0 once it is read as a byte with a sign: such bytes are compared
/// in fewer steps, side by side. It is its own inverse.
pub(super) const fn flipped(cell: u8) -> u8 {
    cell ^ 0x80
}

/// The same as [`log`] without a table, so that many are found side by side: of a floating-point number the upper bits are its
/// logarithm.
#[inline]
pub(super) fn log_of(count: u16) -> u8 {
    let [log, ..] = (f32::from(count).to_bits() >> 20).wrapping_sub(FIRST_LOG).to_le_bytes();
    if count < 16 { low(count) } else { log }
}

/// The same of a number below 2^31.
#[inline]
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "`From` is not there, and nothing is lost of what counts"
)]
pub(super) fn log_of_sum(count: u32) -> u8 {
    // What stands behind the first four bits is not to round them up.
    let number = (count & !(count >> 4)).cast_signed() as f32;
    let log = if count < 16 { count } else { (number.to_bits() >> 20).wrapping_sub(FIRST_LOG) };
    let [log, ..] = log.to_le_bytes();
    log
}

/// The upper bits of 16, less its logarithm.
const FIRST_LOG: u32 = (16_f32.to_bits() >> 20) - 16;

/// The lower byte of a number.
pub(super) const fn low(number: u16) -> u8 {
    let [low, _] = number.to_le_bytes();
    low
}

/// The names of all columns: those of the features, of the story's second pass, of headlines.
pub(super) fn all() -> impl Iterator<Item = &'static Column> {
    features::NAMES.iter().chain(second::NAMES).chain(headline::NAMES)
}

/// A part of a whole, 0 to 255.
pub(super) fn share(part: u32, whole: u32) -> u8 {
    // Most parts are nothing, and nearly all others fit: a division of 32 bits is much the faster one.
    if part == 0 {
        return 0;
    }
    let share = match part.checked_mul(255) {
        Some(part) => part / whole.max(1),
        None => part / (whole / 255).max(1),
    };
    u8::try_from(share).unwrap_or(u8::MAX)
}

/// Parts of one whole: a division for all of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    whole: u32,
    /// What a numerator is multiplied by; the upper half of the product is the quotient, exactly.
    inverse: u64,
}

impl Shares {
    pub(super) fn of(whole: u32) -> Self {
        let whole = whole.max(1);
        // Of a whole of 1 there are no smaller parts but none.
        Self { whole, inverse: (u64::MAX / u64::from(whole)).wrapping_add(1) }
    }

    /// The same as [`share`].
    #[inline]
    pub(super) fn share(self, part: u32) -> u8 {
        if part >= self.whole {
            return u8::MAX;
        }
        match part.checked_mul(255) {
            Some(part) => u8::try_from(self.times(part)).unwrap_or(u8::MAX),
            None => share(part, self.whole),
        }
    }

    /// How often the whole goes into a number.
    #[inline]
    pub(super) fn times(self, number: u32) -> u32 {
        if self.whole == 1 {
            return number;
        }
        let product = u128::from(number) * u128::from(self.inverse);
        u32::try_from(product >> 64).unwrap_or(u32::MAX)
    }
}

/// Parts of the words of a block, of which there are no more than fit a byte, in fewer steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct WordShares(u64);

impl WordShares {
    pub(super) fn of(words: u32) -> Self {
        let known = usize::try_from(words).ok().and_then(|words| INVERSE.get(words));
        Self(known.copied().unwrap_or_else(|| inverse(words.max(1))))
    }

    /// The same as [`share`] of less than 65,536.
    #[inline]
    pub(super) fn share(self, part: u32) -> u8 {
        count(self.times(part.wrapping_mul(255)))
    }

    /// How often the words go into a number below 2^24.
    #[inline]
    pub(super) fn times(self, number: u32) -> u32 {
        let [_, _, _, _, quotient @ ..] = u64::from(number).wrapping_mul(self.0).to_le_bytes();
        u32::from_le_bytes(quotient)
    }
}

/// What a number of words is multiplied by to be divided, 32 bits further down.
#[expect(clippy::as_conversions, reason = "`From` is not const")]
const fn inverse(words: u32) -> u64 {
    (1_u64 << 32).div_ceil(words as u64)
}

/// The same of as many words as are measured: no division.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static INVERSE: [u64; 200] = {
    let mut inverses = [1 << 32; 200];
    let mut words = 1;
    while words < inverses.len() {
        inverses[words] = inverse(words as u32);
        words += 1;
    }
    inverses
};

/// A count on a scale that is exact below 16 and has eight steps for each doubling above.
pub(super) fn log(count: u32) -> u8 {
    // Nearly all counts are small.
    match u8::try_from(count) {
        Ok(count) => LOG.get(usize::from(count)).copied().unwrap_or_default(),
        Err(_) => u8::try_from(steps(count)).unwrap_or(u8::MAX),
    }
}

pub(super) const fn steps(count: u32) -> u32 {
    if count < 16 {
        return count;
    }
    let octave = count.ilog2();
    16 + (octave - 4) * 8 + ((count >> (octave - 3)) & 7)
}

/// The logarithms of the numbers that fit a byte.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and a byte's logarithm is below 48"
)]
static LOG: [u8; 256] = {
    let mut log = [0; 256];
    let mut count = 0;
    while count < 256 {
        log[count] = steps(count as u32) as u8;
        count += 1;
    }
    log
};

/// A count, as it is up to 255.
pub(super) fn count(count: u32) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// Number of something as the `u32` that features are reckoned in.
pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A run of values while it is sought.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    best: (usize, usize),
    best_sum: i64,
    start: usize,
    sum: i64,
}

/// The runs of values with the largest sum, as `start..end`, for values of some kinds.
#[inline]
pub(super) fn best_runs<const N: usize>(values: impl Iterator<Item = [i64; N]>) -> [(usize, usize); N] {
    let mut runs = [Run::default(); N];
    for (at, values) in values.enumerate() {
        for (run, value) in runs.iter_mut().zip(values) {
            if run.sum <= 0 {
                (run.start, run.sum) = (at, 0);
            }
            run.sum = run.sum.wrapping_add(value);
            if run.sum > run.best_sum {
                (run.best, run.best_sum) = ((run.start, at + 1), run.sum);
            }
        }
    }
    runs.map(|run| run.best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_of_numbers_are_those_of_the_table() {
        for count in 0..=u16::MAX {
            assert_eq!((log_of(count), log_of_sum(u32::from(count))), (log(u32::from(count)), log(u32::from(count))));
        }
        for octave in 16..31 {
            let eighth = 1_u32 << (octave - 3);
            for count in [8 * eighth, 8 * eighth - 1, 9 * eighth - 1, 9 * eighth, 15 * eighth] {
                assert_eq!(log_of_sum(count), log(count), "{count}");
            }
        }
    }

    #[test]
    fn shares_of_words_are_shares() {
        for words in 0..=193 {
            for part in (0..=1_600).chain(65_000..65_010) {
                assert_eq!(WordShares::of(words).share(part), share(part, words), "{part} of {words}");
            }
        }
    }

    #[test]
    fn each_piece_of_evidence_has_its_row() {
        let page = include_str!("../../docs/reasons.md");
        for column in super::all() {
            assert!(page.contains(&alloc::format!("| `{}` |", column.evidence)), "{column:?}");
        }
    }
}
