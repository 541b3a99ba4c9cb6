//! Columns of cells, and how to reckon cells: shares, logarithms, windows, distances, runs.
//!
//! Columns lie one after the other, with [`PAD`] empty cells around each, so that "the same feature of the next block"
//! is a look one cell further. A column costs one pass; sums over windows come from running sums.

use alloc::vec::Vec;
use core::ops::Range;

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
    whole: Part<'p>,
    /// The blocks of which alone more is known, in columns that stand after the others.
    window: Range<usize>,
    near: Part<'p>,
}

/// Columns of the same blocks.
#[derive(Debug)]
struct Part<'p> {
    /// How far a column is from the next: the blocks, and the empty cells around them.
    stride: usize,
    count: usize,
    /// The cells, [flipped], column by column, and [`TAIL`] more.
    cells: Lent<'p, u8>,
}

/// Whoever reads a column in whole steps reads so many cells beyond its end, at the most.
const TAIL: usize = LANES;

impl<'p> Part<'p> {
    fn new(pool: &'p Pool<u8>) -> Self {
        Self { stride: 2 * PAD, count: 0, cells: pool.take() }
    }

    /// Makes room for the columns of some blocks.
    fn start(&mut self, blocks: usize, columns: usize) {
        self.stride = blocks + 2 * PAD;
        self.cells.reserve_exact(columns * self.stride + TAIL);
        self.cells.resize(TAIL, flipped(0));
    }

    /// The cells of so many new columns, which are empty: each is a stride from the next.
    fn grow(&mut self, columns: usize) -> &mut [u8] {
        let end = self.cells.len();
        self.count += columns;
        self.cells.resize(end + columns * self.stride, flipped(0));
        self.cells.get_mut(end - TAIL + PAD..).unwrap_or_default()
    }

    /// Adds a column.
    fn add(&mut self, cells: impl Iterator<Item = u8>) {
        let blocks = self.stride - 2 * PAD;
        let mut places = self.grow(1).get_mut(..blocks).unwrap_or_default().iter_mut();
        // Not `zip`: a chain is two loops where it drives, and a question for each cell where it is driven.
        cells.for_each(|cell| {
            if let Some(place) = places.next() {
                *place = flipped(cell);
            }
        });
    }
}

impl<'p> Columns<'p> {
    pub(super) fn new(pool: &'p Pool<u8>, blocks: usize, room: usize) -> Self {
        let mut whole = Part::new(pool);
        whole.start(blocks, room);
        Self { blocks, whole, window: 0..0, near: Part::new(pool) }
    }

    /// What is added [near](Self::add_near) from here on is known of these blocks alone.
    pub(super) fn narrow(&mut self, window: Range<usize>, room: usize) {
        self.near.start(window.len(), room);
        self.window = window;
    }

    /// Adds a column of the blocks of the window.
    pub(super) fn add_near(&mut self, cells: impl Iterator<Item = u8>) {
        self.near.add(cells);
    }

    /// Forgets everything.
    pub(super) fn end(&mut self) {
        self.whole.cells.end();
        self.near.cells.end();
    }

    /// Adds a column.
    pub(super) fn add(&mut self, cells: impl Iterator<Item = u8>) {
        self.whole.add(cells);
    }

    /// Adds a column whose cells are all the same.
    pub(super) fn add_whole(&mut self, cell: u8) {
        let blocks = self.blocks;
        self.whole.grow(1).get_mut(..blocks).unwrap_or_default().fill(flipped(cell));
    }

    /// Adds some columns, of which each row is the cells of one block.
    #[inline]
    pub(super) fn add_rows<const N: usize>(&mut self, rows: impl Iterator<Item = [u8; N]>) {
        let stride = self.whole.stride;
        let places = self.whole.grow(N);
        // A few rows at a time are turned: their cells leave this array before the cache loses it.
        let mut turned = [[0; N]; LANES];
        let mut count = 0;
        rows.for_each(|row| {
            if let Some(place) = turned.get_mut(count % LANES) {
                *place = row;
            }
            count += 1;
            if count % LANES == 0 {
                turn(&turned, places, stride, count - LANES, LANES);
            }
        });
        turn(&turned, places, stride, count - count % LANES, count % LANES);
    }

    /// Adds two columns for each of some kinds of blocks: how far the last one of its kind stands before a block, and the
    /// next one after it. Each of the numbers says by its bits of which kinds a block is.
    pub(super) fn add_distances<const KINDS: usize>(&mut self, blocks: impl Iterator<Item = u32>) {
        let (stride, count) = (self.whole.stride, self.blocks);
        let places = self.whole.grow(2 * KINDS);
        let mut last: [Option<usize>; KINDS] = [None; KINDS];
        for (at, mut kinds) in blocks.enumerate() {
            while let Some(kind) = lowest(&mut kinds) {
                let Some(last) = last.get_mut(kind) else { continue };
                let (since, until) = places.get_mut(2 * kind * stride..).unwrap_or_default().split_at_mut(stride);
                fill_since(since, *last, at + 1);
                rise(until.get_mut(last.unwrap_or(0)..at).unwrap_or_default());
                *last = Some(at);
            }
        }
        for (last, places) in last.iter().zip(places.chunks_mut(2 * stride)) {
            let (since, until) = places.split_at_mut(stride.min(places.len()));
            fill_since(since, *last, count);
            until.get_mut(last.unwrap_or(0)..count).unwrap_or_default().fill(flipped(u8::MAX));
        }
    }

    /// Adds two columns: what is made of the sums of `width` values before each block, and after it.
    #[inline]
    pub(super) fn add_windows(&mut self, sums: &Sums<'_>, width: usize, of: impl Fn(u32) -> u8, room: &mut Vec<u8>) {
        room.clear();
        room.extend(sums.windows(width).map(|sum| flipped(of(sum))));
        let (stride, blocks) = (self.whole.stride, self.blocks);
        // What stands before a block stands after those before it.
        for (place, cells) in self.whole.grow(2).chunks_mut(stride).zip([room.get(..), room.get(width + 1..)]) {
            let cells = cells.and_then(|cells| cells.get(..blocks));
            if let (Some(place), Some(cells)) = (place.get_mut(..blocks), cells) {
                place.copy_from_slice(cells);
            }
        }
    }

    /// How many columns there are.
    #[cfg(any(test, feature = "train"))]
    pub(super) const fn len(&self) -> usize {
        self.whole.count + self.near.count
    }

    /// A block's cell of a column as seen `ahead` blocks ahead, where `PAD` is the block itself.
    pub(super) fn cell(&self, at: usize, column: usize, ahead: usize) -> u8 {
        let cell = match column.checked_sub(self.whole.count) {
            None => self.whole.cells.get(column * self.whole.stride + ahead + at),
            Some(column) => {
                let at = at.checked_sub(self.window.start).filter(|at| *at < self.window.len());
                at.and_then(|at| self.near.cells.get(column * self.near.stride + ahead + at))
            }
        };
        cell.copied().map_or(0, flipped)
    }

    /// The columns' cells from block `start` on, which is one of the window where columns of it are read.
    pub(super) fn view<const NEAR: bool>(&self, start: usize) -> View<'_, NEAR> {
        let stride = |part: &'_ Part<'p>| u32::try_from(part.stride).unwrap_or(u32::MAX);
        let near = start.saturating_sub(self.window.start);
        View {
            count: u8::try_from(self.whole.count).unwrap_or(u8::MAX),
            stride: stride(&self.whole),
            cells: self.whole.cells.get(start..).unwrap_or_default(),
            near_stride: stride(&self.near),
            near: self.near.cells.get(near..).unwrap_or_default(),
        }
    }
}

/// Writes some rows in columns, from block `start` on.
#[inline]
fn turn<const N: usize>(rows: &[[u8; N]; LANES], places: &mut [u8], stride: usize, start: usize, count: usize) {
    for (nth, places) in places.chunks_mut(stride.max(1)).take(N).enumerate() {
        let places = places.get_mut(start..).unwrap_or_default();
        let cell = |row: &[u8; N]| row.get(nth).copied().map_or(0, flipped);
        match places.first_chunk_mut::<LANES>().filter(|_| count == LANES) {
            Some(places) => places.iter_mut().zip(rows).for_each(|(place, row)| *place = cell(row)),
            None => places.iter_mut().zip(rows).take(count).for_each(|(place, row)| *place = cell(row)),
        }
    }
}

/// Takes the lowest bit that is set.
fn lowest(bits: &mut u32) -> Option<usize> {
    let lowest = bits.trailing_zeros();
    *bits &= bits.checked_sub(1)?;
    usize::try_from(lowest).ok()
}

/// Fills the cells behind the last block of a kind: how far it is from each.
fn fill_since(cells: &mut [u8], last: Option<usize>, end: usize) {
    match last {
        Some(last) => fall(cells.get_mut(last + 1..end).unwrap_or_default()),
        None => cells.get_mut(..end).unwrap_or_default().fill(flipped(u8::MAX)),
    }
}

/// Fills cells with their distance from the cell before the first.
fn fall(cells: &mut [u8]) {
    let long = cells.len();
    if let Some(distances) = FALL.get(..long) {
        cells.copy_from_slice(distances);
    } else {
        cells.iter_mut().zip(1..).for_each(|(cell, blocks)| *cell = flipped(log(blocks)));
    }
}

/// Fills cells with their distance from the cell after the last.
fn rise(cells: &mut [u8]) {
    let long = cells.len();
    if let Some(distances) = RISE.len().checked_sub(long).and_then(|start| RISE.get(start..)) {
        cells.copy_from_slice(distances);
    } else {
        cells.iter_mut().rev().zip(1..).for_each(|(cell, blocks)| *cell = flipped(log(blocks)));
    }
}

/// The cells of the distances 1 to 256, and the same backwards.
static FALL: [u8; 256] = distances(false);
static RISE: [u8; 256] = distances(true);

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and the logarithms are below 49"
)]
const fn distances(back: bool) -> [u8; 256] {
    let mut cells = [0; 256];
    let mut at = 0;
    while at < 256 {
        let place = if back { 255 - at } else { at };
        cells[place] = flipped(steps(at as u32 + 1) as u8);
        at += 1;
    }
    cells
}

/// What a forest reads of [`Columns`]; `NEAR` says whether it asks for columns of the window too, which costs a comparison for
/// each question.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a, const NEAR: bool> {
    /// How many columns are of all blocks.
    count: u8,
    /// No larger a number: so the compiler sees that no sum with it overflows.
    stride: u32,
    cells: &'a [u8],
    near_stride: u32,
    near: &'a [u8],
}

impl<'a, const NEAR: bool> View<'a, NEAR> {
    /// So many steps' cells of a column, [flipped], as seen `ahead` blocks ahead.
    #[inline]
    pub(super) fn steps(self, column: u8, ahead: u8, count: usize) -> Option<&'a [Vector]> {
        let (column, stride, cells) = match column.checked_sub(self.count).filter(|_| NEAR) {
            None => (column, self.stride, self.cells),
            Some(column) => (column, self.near_stride, self.near),
        };
        let start = u64::from(column) * u64::from(stride) + u64::from(ahead);
        let start = usize::try_from(start).ok()?;
        let cells = cells.get(start..start + count * LANES)?;
        Some(cells.as_chunks().0)
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

/// Running sums of values: the sum of the first `i` values for each `i`.
#[derive(Debug)]
pub(super) struct Sums<'p> {
    /// With as many equal sums before and after them as the widest window asks for.
    padded: Lent<'p, u32>,
}

impl<'p> Sums<'p> {
    /// The widest window.
    const WIDEST: usize = 32;

    #[inline]
    pub(super) fn of(pool: &'p Pool<u32>, values: impl Iterator<Item = u32>) -> Self {
        let mut padded = pool.filled(0, Self::WIDEST + 1);
        let mut sum = 0_u32;
        padded.extend(values.map(|value| {
            sum = sum.saturating_add(value);
            sum
        }));
        let end = padded.len() + Self::WIDEST;
        padded.resize(end, sum);
        Self { padded }
    }

    /// The sums.
    pub(super) fn all(&self) -> &[u32] {
        self.padded.get(Self::WIDEST..self.padded.len() - Self::WIDEST).unwrap_or_default()
    }

    /// The sums of the values before each block.
    pub(super) fn before(&self) -> impl Iterator<Item = u32> + '_ {
        let all = self.all();
        all.iter().take(all.len() - 1).copied()
    }

    /// The sums of the values after each block.
    pub(super) fn after(&self) -> impl Iterator<Item = u32> + '_ {
        let whole = self.whole();
        self.all().iter().skip(1).map(move |sum| whole - sum)
    }

    /// The sum of all values.
    pub(super) fn whole(&self) -> u32 {
        self.padded.last().copied().unwrap_or_default()
    }

    /// The sum of a range of values.
    pub(super) fn between(&self, start: usize, end: usize) -> u32 {
        let sum = |at: usize| self.all().get(at).copied().unwrap_or_default();
        sum(end) - sum(start)
    }

    /// The sums of the `width` values before each block, and before the `width + 1` places after the last.
    fn windows(&self, width: usize) -> impl Iterator<Item = u32> + '_ {
        let count = self.all().len() + width;
        let ends = self.padded.get(Self::WIDEST..Self::WIDEST + count).unwrap_or_default();
        let starts = self.padded.get(Self::WIDEST - width..).unwrap_or_default();
        ends.iter().zip(starts).map(|(end, start)| end - start)
    }
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

/// Where blocks stand from a run: below 100 before it (the nearer the larger), 101 to 155 in it, above after it.
pub(super) fn run_places(blocks: Range<usize>, (start, end): (usize, usize)) -> impl Iterator<Item = u8> {
    let inside = Shares::of(number(end - start));
    blocks.map(move |at| {
        if at < start {
            return 100 - log(number(start - at)).min(100);
        }
        if at < end {
            return 101 + inside.share(number(at - start)) / 5;
        }
        156_u8.saturating_add(log(number(at - end)).min(99))
    })
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
