//! Columns of cells, and how to reckon cells: shares, logarithms, windows, distances, runs.
//!
//! Columns lie one after the other, with [`PAD`] empty cells around each, so that "the same feature of the next block"
//! is a look one cell further. A column costs one pass; sums over windows come from running sums.

use super::{features, headline, second};
use crate::pool::{Lent, Pool};

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

/// The features of a page's blocks.
#[derive(Debug)]
pub(super) struct Columns<'p> {
    pub(super) blocks: usize,
    /// How far a column is from the next: the blocks, and the empty cells around them.
    stride: usize,
    /// The cells, [flipped], column by column, and [`TAIL`] more.
    cells: Lent<'p, u8>,
}

/// Whoever reads a column in whole steps reads so many cells beyond its end, at the most.
const TAIL: usize = LANES;

impl<'p> Columns<'p> {
    pub(super) fn new(pool: &'p Pool<u8>, blocks: usize, room: usize) -> Self {
        let stride = blocks + 2 * PAD;
        let mut cells = pool.take();
        cells.reserve(room * stride + TAIL);
        cells.resize(TAIL, flipped(0));
        Self { blocks, stride, cells }
    }

    /// Adds a column.
    pub(super) fn add(&mut self, cells: impl Iterator<Item = u8>) {
        let mut places = self.places().iter_mut();
        // Not `zip`: a chain is two loops where it drives, and a question for each cell where it is driven.
        cells.for_each(|cell| {
            if let Some(place) = places.next() {
                *place = flipped(cell);
            }
        });
    }

    /// Adds a column whose last cell comes first.
    pub(super) fn add_back(&mut self, cells: impl Iterator<Item = u8>) {
        let mut places = self.places().iter_mut();
        cells.for_each(|cell| {
            if let Some(place) = places.next_back() {
                *place = flipped(cell);
            }
        });
    }

    /// The cells of a new column, which are empty.
    fn places(&mut self) -> &mut [u8] {
        let end = self.cells.len();
        self.cells.resize(end + self.stride, flipped(0));
        let start = end - TAIL + PAD;
        self.cells.get_mut(start..start + self.blocks).unwrap_or_default()
    }

    /// Adds the columns of another table of the same blocks.
    pub(super) fn append(&mut self, mut other: Self) {
        let end = self.cells.len() - TAIL;
        self.cells.truncate(end);
        self.cells.append(&mut other.cells);
    }

    /// How many columns there are.
    #[cfg(any(test, feature = "train"))]
    pub(super) fn len(&self) -> usize {
        (self.cells.len() - TAIL) / self.stride
    }

    /// A block's cell of a column as seen `ahead` blocks ahead, where `PAD` is the block itself.
    pub(super) fn cell(&self, at: usize, column: usize, ahead: usize) -> u8 {
        self.cells.get(column * self.stride + ahead + at).copied().map_or(0, flipped)
    }

    /// The columns' cells from block `start` on.
    pub(super) fn view(&self, start: usize) -> View<'_> {
        View { stride: self.stride, cells: self.cells.get(start..).unwrap_or_default() }
    }
}

/// What a forest reads of [`Columns`].
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    stride: usize,
    cells: &'a [u8],
}

impl<'a> View<'a> {
    /// So many steps' cells of a column, [flipped], as seen `ahead` blocks ahead.
    #[inline]
    pub(super) fn steps(self, column: u8, ahead: u8, count: usize) -> &'a [Vector] {
        let start = usize::from(column) * self.stride + usize::from(ahead);
        let cells = self.cells.get(start..).unwrap_or_default();
        cells.get(..count * LANES).unwrap_or_default().as_chunks().0
    }
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

/// A count on a scale that is exact below 16 and has eight steps for each doubling above.
pub(super) fn log(count: u32) -> u8 {
    // Nearly all counts are small.
    match u8::try_from(count) {
        Ok(count) => LOG.get(usize::from(count)).copied().unwrap_or_default(),
        Err(_) => u8::try_from(steps(count)).unwrap_or(u8::MAX),
    }
}

const fn steps(count: u32) -> u32 {
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

/// Running sums: cell `i` is the sum of the first `i` values.
pub(super) fn running(pool: &Pool<u32>, values: impl Iterator<Item = u32>) -> Lent<'_, u32> {
    let mut sum = 0_u32;
    pool.of(core::iter::once(0).chain(values.map(|value| {
        sum = sum.saturating_add(value);
        sum
    })))
}

/// The sums of the `width` values before each block.
pub(super) fn before(sums: &[u32], width: usize) -> impl Iterator<Item = u32> + '_ {
    let ends = sums.get(..sums.len().saturating_sub(1)).unwrap_or_default();
    let (first, others) = ends.split_at(width.min(ends.len()));
    first.iter().copied().chain(others.iter().zip(sums).map(|(end, start)| end - start))
}

/// The sums of the `width` values after each block.
pub(super) fn after(sums: &[u32], width: usize) -> impl Iterator<Item = u32> + '_ {
    let all = sums.last().copied().unwrap_or_default();
    let starts = sums.get(1..).unwrap_or_default();
    let (others, last) = starts.split_at(starts.len().saturating_sub(width));
    let ends = starts.get(width..).unwrap_or_default();
    let others = others.iter().zip(ends).map(|(start, end)| end - start);
    others.chain(last.iter().map(move |start| all - start))
}

/// How many blocks ago `is` held, from 1; 0 where it never did. Backwards, it is in how many blocks it will hold.
pub(super) fn since(is: impl Iterator<Item = bool>) -> impl Iterator<Item = u32> {
    let mut ago = 0_u32;
    is.map(move |here| {
        let now = ago;
        ago = match (here, ago) {
            (true, _) => 1,
            (false, 0) => 0,
            (false, ago) => ago.saturating_add(1),
        };
        now
    })
}

/// A distance as a feature; none is the farthest.
pub(super) fn distance(blocks: u32) -> u8 {
    if blocks == 0 { u8::MAX } else { log(blocks) }
}

/// The run of values with the largest sum, as `start..end`.
pub(super) fn best_run(values: impl Iterator<Item = i64>) -> (usize, usize) {
    let (mut best, mut best_sum) = ((0, 0), 0_i64);
    let (mut start, mut sum) = (0, 0_i64);
    for (at, value) in values.enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        sum = sum.saturating_add(value);
        if sum > best_sum {
            (best, best_sum) = ((start, at + 1), sum);
        }
    }
    best
}

/// Where a block stands from a run: below 100 before it (the nearer the larger), 101 to 155 in it, above after it.
pub(super) fn run_place(at: usize, (start, end): (usize, usize)) -> u8 {
    if at < start {
        return 100 - log(number(start - at)).min(100);
    }
    if at < end {
        return 101 + share(number(at - start), number(end - start)) / 5;
    }
    156_u8.saturating_add(log(number(at - end)).min(99))
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_piece_of_evidence_has_its_row() {
        let page = include_str!("../../docs/reasons.md");
        for column in super::all() {
            assert!(page.contains(&alloc::format!("| `{}` |", column.evidence)), "{column:?}");
        }
    }
}
