//! What is known of some of a page's blocks, column by column: the cells that trees are asked of.

use core::num::Wrapping;
use core::ops::{Add, Range, Sub};

use super::columns::{LANES, PAD, Vector, flipped, log_of};
use super::trees::{Answers, Tree};
use super::{features, headline, second, weights};

/// How many blocks a sheet has: few enough that what is known of them stays close at hand while the trees read it, and as many
/// as most pages have, which are filled in once. From sixteen steps on, LLVM compares a cell of each of them at once instead of
/// a step's sixteen cells, unless it knows the count: that took four times the instructions in a crate that was compiled in
/// parts.
pub(super) const SPAN: usize = 12 * LANES;
/// A column of them, between the blocks beside them, and as many cells more as a step reads that begins with the last one.
pub(super) type Row = [u8; SPAN + 2 * PAD + LANES];

/// How many columns are of all blocks: those of the story's two passes.
pub(super) const COLUMNS: usize = features::NAMES.len() + second::NAMES.len();

/// Whether a tree asks for each of them; no other is reckoned, but for tests and for the trainer.
static ASKED: [bool; COLUMNS] = {
    let mut asked = [cfg!(any(test, feature = "train")); COLUMNS];
    ask(&mut asked, weights::FIRST.trees);
    ask(&mut asked, weights::SECOND.trees);
    ask(&mut asked, weights::HEADLINE.trees);
    asked
};

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build, and `From` is not const"
)]
const fn ask(asked: &mut [bool; COLUMNS], trees: &[Tree]) {
    let mut at = 0;
    while at < trees.len() {
        let mut question = 0;
        while question < trees[at].splits.len() {
            let column = trees[at].splits[question][0] as usize;
            if column < COLUMNS {
                asked[column] = true;
            }
            question += 1;
        }
        at += 1;
    }
}

/// A headline is sought among so many blocks at the most.
pub(super) const NEAR: usize = 12 * LANES;
/// A column of them.
type NearRow = [u8; NEAR + 2 * PAD + LANES];

/// The features of some blocks of a page, which are reckoned when they are asked for and held no longer: those of all blocks
/// would take more room than the page.
#[derive(Debug)]
pub(super) struct Sheet {
    blocks: Range<usize>,
    /// The cells, [flipped]: of the columns of all blocks, and behind them of those of the window's, where they were
    /// [laid](Self::lay_near). Behind those that a byte can number stand as many as a [`View`] has, from any of the blocks on.
    rows: [Row; ROWS],
    /// The blocks of which alone more is known, in columns that stand after the others.
    window: Range<usize>,
    near: [NearRow; headline::NAMES.len()],
    filled: usize,
    /// Room for what trees answer.
    answers: Answers,
}

impl Sheet {
    #[expect(clippy::large_stack_arrays, reason = "a few pages of memory, once for each text")]
    pub(super) const fn new() -> Self {
        let near = [[flipped(0); _]; headline::NAMES.len()];
        Self { blocks: 0..0, rows: [[flipped(0); _]; _], window: 0..0, near, filled: 0, answers: Answers::new() }
    }

    /// Makes it one of no blocks.
    pub(super) const fn clear(&mut self) {
        (self.blocks, self.window, self.filled) = (0..0, 0..0, 0);
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
        let (rows, asked) = (&mut self.rows, &ASKED);
        let (rows, asked) = (rows.get_mut(..features::NAMES.len()), asked.get(..features::NAMES.len()));
        self.blocks = blocks;
        Rows { left: rows.unwrap_or_default(), asked: asked.unwrap_or_default(), blocks: self.blocks.len() }
    }

    /// The columns of the second pass, for the same blocks.
    pub(super) fn second(&mut self) -> Rows<'_> {
        let rows = self.rows.get_mut(features::NAMES.len()..COLUMNS).unwrap_or_default();
        Rows { left: rows, asked: ASKED.get(features::NAMES.len()..).unwrap_or_default(), blocks: self.blocks.len() }
    }

    /// What is added [near](Self::add_near) from here on is known of these blocks alone.
    pub(super) fn narrow(&mut self, window: Range<usize>) {
        for row in &mut self.near {
            row.get_mut(..window.len() + 2 * PAD).unwrap_or_default().fill(flipped(0));
        }
        (self.window, self.filled) = (window, 0);
    }

    /// Adds a column of the blocks of the window.
    pub(super) fn add_near(&mut self, cells: impl Iterator<Item = u8>) {
        if let Some(row) = self.near.get_mut(self.filled) {
            write(row.get_mut(PAD..PAD + NEAR).unwrap_or_default(), cells);
        }
        self.filled += 1;
    }

    /// The same of a column that is filled at once.
    pub(super) fn fill_near(&mut self, fill: impl FnOnce(&mut [u8])) {
        if let Some(row) = self.near.get_mut(self.filled) {
            fill(row.get_mut(PAD..PAD + self.window.len()).unwrap_or_default());
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

    /// Lays the window's columns beside the others, as far as they are of these blocks, all of which the sheet holds.
    pub(super) fn lay_near(&mut self, blocks: &Range<usize>) {
        let (from, to) = (blocks.start - self.window.start, blocks.start - self.blocks.start);
        let cells = blocks.len() + 2 * PAD;
        for (row, near) in self.rows.iter_mut().skip(COLUMNS).zip(&self.near) {
            if let (Some(places), Some(cells)) = (row.get_mut(to..to + cells), near.get(from..from + cells)) {
                places.copy_from_slice(cells);
            }
        }
    }

    /// What trees are asked of, and room for their answers.
    pub(super) fn asked(&mut self) -> (Cells<'_>, &mut Answers) {
        (Cells { start: self.blocks.start, rows: &self.rows }, &mut self.answers)
    }
}

/// The cells of a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'s> {
    /// Its first block.
    start: usize,
    rows: &'s [Row; ROWS],
}

impl<'s> Cells<'s> {
    /// Those from block `start` on, which is one of the sheet: of any column that a byte can number.
    pub(super) fn view(self, start: usize) -> Option<&'s View> {
        let first = start.checked_sub(self.start).filter(|first| *first < SPAN)?;
        self.rows.as_flattened().get(first..)?.first_chunk()
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
    places.iter_mut().zip(cells).for_each(|(place, cell)| *place = flipped(cell));
}

/// The columns of a sheet that are not filled yet.
#[derive(Debug)]
pub(super) struct Rows<'s> {
    left: &'s mut [Row],
    /// Whether the trees ask for each.
    asked: &'static [bool],
    /// How many blocks the sheet has.
    blocks: usize,
}

impl<'s> Rows<'s> {
    /// So many columns, as they are.
    pub(super) fn some(&mut self, count: usize) -> &'s mut [Row] {
        let (some, rest) = core::mem::take(&mut self.left).split_at_mut_checked(count).unwrap_or_default();
        self.left = rest;
        self.asked = self.asked.get(count..).unwrap_or_default();
        some
    }

    /// So many columns, empty.
    pub(super) fn empty(&mut self, count: usize) -> &'s mut [Row] {
        let cells = self.blocks + 2 * PAD;
        let rows = self.some(count);
        for row in &mut *rows {
            row.get_mut(..cells).unwrap_or_default().fill(flipped(0));
        }
        rows
    }

    /// The cells of the sheet's blocks in the next column, if it is asked for.
    #[inline]
    fn next(&mut self) -> Option<&'s mut [u8]> {
        let asked = self.asked.first().copied().unwrap_or_default();
        let row = self.some(1).first_mut()?;
        if asked { row.get_mut(PAD..PAD + self.blocks) } else { None }
    }

    /// Adds a column.
    pub(super) fn add(&mut self, cells: impl Iterator<Item = u8>) {
        if let Some(row) = self.next() {
            write(row, cells);
        }
    }

    /// Adds a column that is filled at once.
    pub(super) fn fill(&mut self, fill: impl FnOnce(&mut [u8])) {
        if let Some(row) = self.next() {
            fill(row);
        }
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
    pub(super) fn add_windows<T: Value>(&mut self, sums: &Sums<T>, width: usize, of: impl Fn(T) -> u8) {
        for (from, to) in [(REACH - width, REACH), (REACH + 1, REACH + 1 + width)] {
            let Some(row) = self.next() else { continue };
            let (Some(before), Some(through)) = (sums.0.get(from..), sums.0.get(to..)) else { continue };
            for ((place, before), through) in row.iter_mut().zip(before).zip(through) {
                *place = flipped(of(*through - *before));
            }
        }
    }

    /// Adds two columns: the sums of `width` counts before each block, and after it, as logarithms.
    pub(super) fn add_counts<B>(
        &mut self,
        blocks: &[B],
        range: &Range<usize>,
        width: usize,
        count: impl Fn(&B) -> u16,
    ) {
        if !self.asked.iter().take(2).any(|asked| *asked) {
            self.some(2);
            return;
        }
        let counts = Sums::of(blocks, range, |block| Wrapping(count(block)));
        // Most pages have nothing of it nearby.
        if counts.whole() == Wrapping(0) {
            self.add_whole(0);
            self.add_whole(0);
            return;
        }
        self.add_windows(&counts, width, |Wrapping(sum)| log_of(sum));
    }
}

/// Writes a block's cells in some columns.
#[inline]
pub(super) fn set<const N: usize>(rows: &mut [Row], place: usize, cells: [u8; N]) {
    // Asked once, not for each of them.
    if place >= size_of::<Row>() {
        return;
    }
    for (row, cell) in rows.iter_mut().zip(cells) {
        if let Some(place) = row.get_mut(place) {
            *place = flipped(cell);
        }
    }
}

/// The widest window.
pub(super) const REACH: usize = 32;

/// What sums are made of.
pub(super) trait Value: Copy + Default + Add<Output = Self> + Sub<Output = Self> {}

impl<T: Copy + Default + Add<Output = T> + Sub<Output = T>> Value for T {}

/// What the blocks before each of a sheet's blocks are worth, from the first one on that the widest window of any of them has:
/// the sum of some blocks is the difference of two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sums<T>([T; REACH + SPAN + REACH + 1]);

impl<T: Value> Sums<T> {
    /// Those of what some blocks are worth; nothing where a page has none.
    #[inline]
    pub(super) fn of<B>(blocks: &[B], range: &Range<usize>, worth: impl Fn(&B) -> T) -> Self {
        let mut sums = [T::default(); REACH + SPAN + REACH + 1];
        let start = range.start.saturating_sub(REACH);
        let end = range.end.saturating_add(REACH).min(blocks.len());
        let blocks = blocks.get(start..end).unwrap_or_default();
        let mut sum = T::default();
        let places = sums.get_mut(REACH - (range.start - start)..).unwrap_or_default();
        let (places, behind) = places.split_at_mut_checked(blocks.len()).unwrap_or_default();
        for (place, block) in places.iter_mut().zip(blocks) {
            *place = sum;
            sum = sum + worth(block);
        }
        behind.fill(sum);
        Self(sums)
    }

    /// What all of them are worth.
    fn whole(&self) -> T {
        let [.., whole] = self.0;
        whole
    }
}

/// What a forest reads of a [`Sheet`].
pub(super) type View = [u8; VIEW];

/// As many cells as make any [place] of two bytes one of theirs, with those of all steps behind it: so no look-up needs a check.
const VIEW: usize = (1 << u16::BITS) + SPAN;

/// So many rows have a view from any block on.
const ROWS: usize = (VIEW + SPAN).div_ceil(size_of::<Row>());

/// Where a column's cells stand in a [`View`] as seen `ahead` blocks ahead.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "`From` is not const; a view is shorter")]
pub(super) const fn place(column: u8, ahead: u8) -> u16 {
    const _: () = assert!(256 * size_of::<Row>() <= 1 << u16::BITS);
    (column as usize * size_of::<Row>() + ahead as usize) as u16
}

const _: () = assert!(COLUMNS + headline::NAMES.len() <= 256);

/// All steps' cells of a column that stand at some [place].
#[inline]
pub(super) fn steps(cells: &View, place: u16) -> Option<&[Vector; SPAN / LANES]> {
    let start = usize::from(place);
    cells.get(start..start + SPAN)?.as_chunks().0.first_chunk()
}
