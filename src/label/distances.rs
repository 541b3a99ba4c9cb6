//! How far the last block of each of some kinds stands before a block, and the next one after it; and the sums of what stands
//! before it. Both are kept at the start of each [sheet](super::sheet::Sheet), and found anew from there.

use core::ops::Range;

use super::columns::{PAD, Shares, flipped, log, number, steps};
use super::sheet::{Row, Rows, SPAN, Sheet};
use crate::pool::{Lent, Pool};

/// For each kind the number of a block, from 1 on; 0 for none.
pub(super) type Places<const KINDS: usize> = [u32; KINDS];

/// The last block of each kind before each sheet, and the next one from there on.
#[derive(Debug)]
pub(super) struct Nearest<'p, const KINDS: usize> {
    blocks: usize,
    last: Lent<'p, Places<KINDS>>,
    next: Lent<'p, Places<KINDS>>,
}

impl<'p, const KINDS: usize> Nearest<'p, KINDS> {
    /// Of blocks of which each says by its bits of which kinds it is.
    pub(super) fn of(pool: &'p Pool<Places<KINDS>>, blocks: usize, kinds: impl Fn(usize) -> u32) -> Self {
        let (mut last, mut next) = (pool.take(), pool.take());
        // What a page of one sheet has before it and behind it is nothing.
        if blocks > SPAN {
            let sheets = blocks.div_ceil(SPAN);
            last.reserve_exact(sheets);
            next.reserve_exact(sheets);
            let (mut before, mut after) = ([0; KINDS], [0; KINDS]);
            for blocks in Sheet::spans(blocks) {
                last.push(before);
                note(&mut before, blocks, &kinds);
            }
            for blocks in Sheet::spans(blocks).rev() {
                note(&mut after, blocks.rev(), &kinds);
                next.push(after);
            }
            next.reverse();
        }
        Self { blocks, last, next }
    }

    /// Forgets everything.
    pub(super) fn end(&mut self) {
        self.last.end();
        self.next.end();
    }

    /// Adds two columns for each of some kinds: how far the last one of it stands before each of a range of blocks, and the next
    /// one after it.
    pub(super) fn add(
        &self,
        rows: &mut Rows<'_>,
        range: &Range<usize>,
        some: Range<usize>,
        kinds: impl Fn(usize) -> u32,
    ) {
        let mut last = self.last.get(range.start / SPAN).copied().unwrap_or([0; KINDS]);
        let mut next = self.next.get(range.end.div_ceil(SPAN)).copied().unwrap_or([0; KINDS]);
        note(&mut last, range.start - range.start % SPAN..range.start, &kinds);
        note(&mut next, (range.end..range.end.next_multiple_of(SPAN).min(self.blocks)).rev(), &kinds);
        // For each kind the first cell behind its last block.
        let mut open = [0_usize; KINDS];
        let pairs = rows.some(2 * some.len()).as_chunks_mut::<2>().0;
        let end = number(range.end);
        let asked = (1_u32 << some.end) - (1 << some.start);
        for at in 0..range.len() {
            let mut kinds = kinds(range.start + at) & asked;
            while let Some(kind) = lowest(&mut kinds) {
                let (Some(open), Some(last)) = (open.get_mut(kind), last.get_mut(kind)) else { continue };
                let Some([falling, rising]) = pairs.get_mut(kind - some.start) else { continue };
                let here = number(range.start + at + 1);
                since(cells(falling, *open..at + 1), *last, number(range.start + *open + 1));
                until(cells(rising, open.saturating_sub(1)..at), here, here - 1);
                (*last, *open) = (here, at + 1);
            }
        }
        let ends = open.into_iter().zip(last).zip(next).skip(some.start);
        for ([falling, rising], ((open, last), next)) in pairs.iter_mut().zip(ends) {
            since(cells(falling, open..range.len()), last, number(range.start + open + 1));
            until(cells(rising, open.saturating_sub(1)..range.len()), next, end);
        }
    }
}

/// A range of a column's cells.
fn cells(row: &mut Row, range: Range<usize>) -> &mut [u8] {
    row.get_mut(range.start + PAD..range.end + PAD).unwrap_or_default()
}

/// Takes the lowest bit that is set.
pub(super) fn lowest(bits: &mut u32) -> Option<usize> {
    let lowest = bits.trailing_zeros();
    *bits &= bits.checked_sub(1)?;
    usize::try_from(lowest).ok()
}

/// Notes the last block of each kind that is met.
fn note<const KINDS: usize>(
    places: &mut Places<KINDS>,
    blocks: impl Iterator<Item = usize>,
    kinds: impl Fn(usize) -> u32,
) {
    for at in blocks {
        let mut kinds = kinds(at);
        while let Some(kind) = lowest(&mut kinds) {
            if let Some(place) = places.get_mut(kind) {
                *place = number(at + 1);
            }
        }
    }
}

/// Fills cells with their distance from a block before them, of which the first is block `first`.
fn since(cells: &mut [u8], last: u32, first: u32) {
    if last == 0 { cells.fill(flipped(u8::MAX)) } else { fall(cells, first.saturating_sub(last)) }
}

/// Fills cells with their distance from a block after them, of which the last is block `end`.
fn until(cells: &mut [u8], next: u32, end: u32) {
    if next == 0 { cells.fill(flipped(u8::MAX)) } else { rise(cells, next.saturating_sub(end)) }
}

/// Fills cells with distances of which the first is the nearest.
pub(super) fn fall(cells: &mut [u8], nearest: u32) {
    match place(nearest).and_then(|start| FALL.get(start..start + cells.len())) {
        Some(distances) => cells.copy_from_slice(distances),
        None => cells.iter_mut().zip(nearest..).for_each(|(cell, blocks)| *cell = flipped(log(blocks))),
    }
}

/// Fills cells with distances of which the last is the nearest.
pub(super) fn rise(cells: &mut [u8], nearest: u32) {
    let start = place(nearest).and_then(|before| RISE.len().checked_sub(before + cells.len()));
    match start.and_then(|start| RISE.get(start..start + cells.len())) {
        Some(distances) => cells.copy_from_slice(distances),
        None => cells.iter_mut().rev().zip(nearest..).for_each(|(cell, blocks)| *cell = flipped(log(blocks))),
    }
}

/// Fills cells with where their blocks stand from a run, of which the first is block `first`: below 100 before it (the nearer the
/// larger), 101 to 155 in it, above after it.
pub(super) fn from_run(cells: &mut [u8], first: usize, (start, end): (usize, usize)) {
    let (before, rest) = cells.split_at_mut(start.saturating_sub(first).min(cells.len()));
    let next = first + before.len();
    let (inside, after) = rest.split_at_mut(end.saturating_sub(next).min(rest.len()));
    rise(before, number(start.saturating_sub(next) + 1));
    for cell in before {
        *cell = flipped(100 - flipped(*cell).min(100));
    }
    let shares = Shares::of(number(end - start));
    for (cell, at) in inside.iter_mut().zip(next..) {
        *cell = flipped(101 + shares.share(number(at - start)) / 5);
    }
    fall(after, number((next + inside.len()).saturating_sub(end)));
    for cell in after {
        *cell = flipped(156 + flipped(*cell).min(99));
    }
}

/// Where a distance stands among those from 0 on.
fn place(distance: u32) -> Option<usize> {
    usize::try_from(distance).ok()
}

/// The cells of the distances 0 to 256, and the same backwards.
static FALL: [u8; 257] = distances(false);
static RISE: [u8; 257] = distances(true);

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and the logarithms are below 49"
)]
const fn distances(back: bool) -> [u8; 257] {
    let mut cells = [0; 257];
    let mut at = 0;
    while at < cells.len() {
        let place = if back { 256 - at } else { at };
        cells[place] = flipped(steps(at as u32) as u8);
        at += 1;
    }
    cells
}

/// Sums of what blocks are worth, and those of the blocks before each sheet.
#[derive(Debug)]
pub(super) struct Before<'p, const SUMS: usize> {
    before: Lent<'p, [u32; SUMS]>,
    pub(super) whole: [u32; SUMS],
}

impl<'p, const SUMS: usize> Before<'p, SUMS> {
    pub(super) fn of(pool: &'p Pool<[u32; SUMS]>, blocks: usize, worth: impl Fn(usize) -> [u32; SUMS]) -> Self {
        let mut before = pool.take();
        before.reserve_exact(blocks.div_ceil(SPAN));
        let mut whole = [0; SUMS];
        for blocks in Sheet::spans(blocks) {
            before.push(whole);
            blocks.for_each(|at| add(&mut whole, worth(at)));
        }
        Self { before, whole }
    }

    /// Forgets what stands before the sheets.
    pub(super) fn end(&mut self) {
        self.before.end();
    }

    /// The sums of what stands before a block.
    pub(super) fn at(&self, at: usize, worth: impl Fn(usize) -> [u32; SUMS]) -> [u32; SUMS] {
        let mut sums = self.before.get(at / SPAN).copied().unwrap_or(self.whole);
        (at - at % SPAN..at).for_each(|at| add(&mut sums, worth(at)));
        sums
    }
}

/// Adds what a block is worth. No sum is larger than the text is long, so that none wraps below four gigabytes.
pub(super) fn add<const SUMS: usize>(sums: &mut [u32; SUMS], worth: [u32; SUMS]) {
    sums.iter_mut().zip(worth).for_each(|(sum, worth)| *sum = sum.wrapping_add(worth));
}
