//! Columns of cells, and how to reckon cells: shares, logarithms, windows, distances, runs.
//!
//! Columns lie one after the other, with the cells of [`PAD`] more blocks around each, so that "the same feature of the next
//! block" is a look one cell further. A page's blocks are looked at one [`Sheet`] after the other.

use core::ops::Range;

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

/// How many blocks a sheet has: few enough that what is known of them stays close at hand while the trees read it. From twice
/// as many on, LLVM compares a cell of each of sixteen steps at once instead of a step's sixteen cells, unless it knows the
/// count: that took four times the instructions in a crate that was compiled in parts.
pub(super) const SPAN: usize = 8 * LANES;
/// A column of them, between the blocks beside them, and as many cells more as a step reads that begins with the last one.
pub(super) type Row = [u8; SPAN + 2 * PAD + LANES];

/// How many columns are of all blocks: those of the story's two passes.
pub(super) const COLUMNS: usize = features::NAMES.len() + second::NAMES.len();

/// A headline is sought among so many blocks at the most.
pub(super) const NEAR: usize = 12 * LANES;
/// A column of them.
type NearRow = [u8; NEAR + 2 * PAD + LANES];

/// The features of some blocks of a page, which are reckoned when they are asked for and held no longer: those of all blocks
/// would take more room than the page.
pub(super) struct Sheet {
    blocks: Range<usize>,
    /// The cells, [flipped].
    rows: [Row; COLUMNS],
    /// The blocks of which alone more is known, in columns that stand after the others.
    window: Range<usize>,
    near: [NearRow; headline::NAMES.len()],
    filled: usize,
}

impl Sheet {
    #[expect(clippy::large_stack_arrays, reason = "a few pages of memory, once for each text")]
    pub(super) const fn new() -> Self {
        let near = [[flipped(0); _]; headline::NAMES.len()];
        Self { blocks: 0..0, rows: [[flipped(0); _]; COLUMNS], window: 0..0, near, filled: 0 }
    }

    /// The ranges of a page's blocks that fit a sheet, one after the other.
    pub(super) fn spans(blocks: usize) -> impl DoubleEndedIterator<Item = Range<usize>> {
        (0..blocks).step_by(SPAN).map(move |start| start..blocks.min(start + SPAN))
    }

    /// Whether it is of these blocks.
    pub(super) fn holds(&self, blocks: &Range<usize>) -> bool {
        self.blocks.start <= blocks.start && blocks.end <= self.blocks.end
    }

    /// The columns of the first pass, for other blocks than before.
    pub(super) fn first(&mut self, blocks: Range<usize>) -> Rows<'_> {
        self.blocks = blocks;
        Rows(self.rows.get_mut(..features::NAMES.len()).unwrap_or_default().iter_mut())
    }

    /// The columns of the second pass, for the same blocks.
    pub(super) fn second(&mut self) -> Rows<'_> {
        Rows(self.rows.get_mut(features::NAMES.len()..).unwrap_or_default().iter_mut())
    }

    /// What is added [near](Self::add_near) from here on is known of these blocks alone.
    pub(super) fn narrow(&mut self, window: Range<usize>) {
        self.near.as_flattened_mut().fill(flipped(0));
        (self.window, self.filled) = (window, 0);
    }

    /// Adds a column of the blocks of the window.
    pub(super) fn add_near(&mut self, cells: impl Iterator<Item = u8>) {
        if let Some(row) = self.near.get_mut(self.filled) {
            write(row.get_mut(PAD..PAD + NEAR).unwrap_or_default(), cells);
        }
        self.filled += 1;
    }

    /// A block's cell of a column as seen `ahead` blocks ahead, where `PAD` is the block itself.
    pub(super) fn cell(&self, at: usize, column: usize, ahead: usize) -> u8 {
        let of = |range: &Range<usize>| at.checked_sub(range.start).filter(|_| at < range.end);
        let cell = match column.checked_sub(COLUMNS) {
            None => of(&self.blocks).and_then(|at| self.rows.get(column)?.get(at + ahead)),
            Some(column) => of(&self.window).and_then(|at| self.near.get(column)?.get(at + ahead)),
        };
        cell.copied().map_or(0, flipped)
    }

    /// The cells from block `start` on, which is one of the sheet, and of the window where columns of it are read.
    pub(super) fn view<const NEAR: bool>(&self, start: usize) -> View<'_, NEAR> {
        View {
            rows: self.rows.as_flattened().get(start.saturating_sub(self.blocks.start)..).unwrap_or_default(),
            near: self.near.as_flattened().get(start.saturating_sub(self.window.start)..).unwrap_or_default(),
        }
    }
}

/// The cells of some columns of all blocks, without those beside them, from sheets that `fill` fills.
#[cfg(any(test, feature = "train"))]
pub(super) fn cells(
    blocks: usize,
    columns: Range<usize>,
    mut fill: impl FnMut(&Range<usize>, &mut Sheet),
) -> alloc::vec::Vec<alloc::vec::Vec<u8>> {
    let mut sheet = Sheet::new();
    let mut all: alloc::vec::Vec<_> = columns.clone().map(|_| alloc::vec::Vec::with_capacity(blocks)).collect();
    for range in Sheet::spans(blocks) {
        fill(&range, &mut sheet);
        for (cells, column) in all.iter_mut().zip(columns.clone()) {
            cells.extend(range.clone().map(|at| sheet.cell(at, column, PAD)));
        }
    }
    all
}

/// Writes cells in a column.
fn write(places: &mut [u8], cells: impl Iterator<Item = u8>) {
    let mut places = places.iter_mut();
    // Not `zip`: a chain is two loops where it drives, and a question for each cell where it is driven.
    cells.for_each(|cell| {
        if let Some(place) = places.next() {
            *place = flipped(cell);
        }
    });
}

/// The columns of a sheet that are not filled yet.
#[derive(Debug)]
pub(super) struct Rows<'s>(core::slice::IterMut<'s, Row>);

impl<'s> Rows<'s> {
    /// So many columns, empty.
    pub(super) fn empty(&mut self, count: usize) -> &'s mut [Row] {
        let rows = self.some(count);
        rows.as_flattened_mut().fill(flipped(0));
        rows
    }

    /// So many columns, as they are.
    pub(super) fn some(&mut self, count: usize) -> &'s mut [Row] {
        let rows = core::mem::take(&mut self.0).into_slice();
        let (some, rest) = rows.split_at_mut_checked(count).unwrap_or_default();
        self.0 = rest.iter_mut();
        some
    }

    /// The cells of the sheet's blocks in the next column.
    fn next(&mut self) -> Option<&'s mut [u8; SPAN]> {
        self.0.next()?.get_mut(PAD..)?.first_chunk_mut()
    }

    /// Adds a column.
    pub(super) fn add(&mut self, cells: impl Iterator<Item = u8>) {
        write(self.next().map_or(&mut [], |row| row), cells);
    }

    /// Adds a column that trees may look up for the blocks beside, too.
    pub(super) fn add_own<B>(&mut self, blocks: &[B], range: &Range<usize>, cell: impl Fn(&B) -> u8) {
        let [row] = self.empty(1) else { return };
        let start = range.start.saturating_sub(PAD);
        let blocks = blocks.iter().take(range.end.saturating_add(PAD)).skip(start);
        let places = row.get_mut(start + PAD - range.start..).unwrap_or_default();
        places.iter_mut().zip(blocks).for_each(|(place, block)| *place = flipped(cell(block)));
    }

    /// Adds a column whose cells are all the same.
    pub(super) fn add_whole(&mut self, cell: u8) {
        if let Some(row) = self.next() {
            row.fill(flipped(cell));
        }
    }

    /// Adds two columns: what is made of the sums of `width` values before each block, and after it.
    #[inline]
    pub(super) fn add_windows<T: Copy>(&mut self, sums: &Values<T>, width: usize, of: impl Fn(T) -> u8) {
        for from in [REACH - width, REACH + 1] {
            let sums = sums.get(from..).and_then(<[T]>::first_chunk::<SPAN>);
            if let (Some(row), Some(sums)) = (self.next(), sums) {
                row.iter_mut().zip(sums).for_each(|(place, sum)| *place = flipped(of(*sum)));
            }
        }
    }

    /// Adds two columns: the sums of `width` counts before each block, and after it, as logarithms.
    pub(super) fn add_counts(&mut self, counts: &Values<u16>, width: usize) {
        // Most pages have nothing of it nearby.
        if counts.iter().all(|count| *count == 0) {
            self.add_whole(0);
            self.add_whole(0);
            return;
        }
        let sums = sums(counts, width, u16::wrapping_add);
        if sums.iter().all(|sum| *sum < 16) {
            self.add_windows(&sums, width, low);
        } else {
            self.add_windows(&sums, width, |sum| log(u32::from(sum)));
        }
    }
}

/// Writes a block's cells in some columns.
#[inline]
pub(super) fn set<const N: usize>(rows: &mut [Row], place: usize, cells: [u8; N]) {
    for (row, cell) in rows.iter_mut().zip(cells) {
        if let Some(place) = row.get_mut(place) {
            *place = flipped(cell);
        }
    }
}

/// The lower byte of a number.
pub(super) const fn low(number: u16) -> u8 {
    let [low, _] = number.to_le_bytes();
    low
}

/// The widest window.
pub(super) const REACH: usize = 32;
/// Values of a sheet's blocks and of as many before and after them as the widest window has.
pub(super) type Values<T> = [T; REACH + SPAN + REACH];

/// What the blocks of a sheet are worth, and those around them; nothing where a page has none.
pub(super) fn values<B, T: Copy + Default>(blocks: &[B], range: &Range<usize>, worth: impl Fn(&B) -> T) -> Values<T> {
    let mut values = [T::default(); REACH + SPAN + REACH];
    let start = range.start.saturating_sub(REACH);
    let end = range.end.saturating_add(REACH).min(blocks.len());
    let places = values.get_mut(REACH - (range.start - start)..).unwrap_or_default();
    let blocks = blocks.get(start..end).unwrap_or_default();
    places.iter_mut().zip(blocks).for_each(|(place, block)| *place = worth(block));
    values
}

/// The sums of `width` values from each on.
#[inline]
pub(super) fn sums<T: Copy + Default>(values: &Values<T>, width: usize, add: impl Fn(T, T) -> T) -> Values<T> {
    // Those of two, of four, of eight are made of each other.
    let (mut sums, mut powers) = ([T::default(); REACH + SPAN + REACH], *values);
    let (mut wide, mut done) = (1, 0);
    while wide <= width {
        if width & wide != 0 {
            let powers = powers.get(done..).unwrap_or_default();
            sums.iter_mut().zip(powers).for_each(|(sum, power)| *sum = add(*sum, *power));
            done += wide;
        }
        if 2 * wide <= width {
            powers = doubled(&powers, wide, &add);
        }
        wide *= 2;
    }
    sums
}

/// The sums of two values each that stand so far apart.
#[inline]
pub(super) fn doubled<T: Copy + Default>(values: &Values<T>, apart: usize, add: impl Fn(T, T) -> T) -> Values<T> {
    let mut sums = *values;
    let others = values.get(apart..).unwrap_or_default();
    sums.iter_mut().zip(others).for_each(|(sum, other)| *sum = add(*sum, *other));
    sums
}

/// What a forest reads of a [`Sheet`]; `NEAR` says whether it asks for columns of the window too, which costs a comparison for
/// each question.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a, const NEAR: bool> {
    /// The rows one after the other, from the first block on.
    rows: &'a [u8],
    near: &'a [u8],
}

impl<'a, const NEAR: bool> View<'a, NEAR> {
    /// So many steps' cells of a column, [flipped], as seen `ahead` blocks ahead.
    #[inline]
    pub(super) fn steps(self, column: u8, ahead: u8, count: usize) -> Option<&'a [Vector]> {
        let column = usize::from(column);
        let (cells, start) = match column.checked_sub(COLUMNS).filter(|_| NEAR) {
            None => (self.rows, column * size_of::<Row>()),
            Some(column) => (self.near, column * size_of::<NearRow>()),
        };
        let start = start + usize::from(ahead);
        Some(cells.get(start..start + count * LANES)?.as_chunks().0)
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
