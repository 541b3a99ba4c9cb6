//! Forests of boosted trees over a page's [columns](super::columns).
//!
//! The trees are oblivious: all nodes of a level ask the same question, so that a tree is six comparisons and one look-up,
//! and many blocks go through it side by side, without a branch. A few trees are asked before their answers are looked up
//! and added to the blocks' sums: these are read and written once for all of them.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use super::columns::{self, Columns, LANES, PAD, Vector, View, flipped};
use crate::Reason;

/// How many questions a tree asks.
pub(super) const DEPTH: usize = 6;
/// How many answers it has.
pub(super) const LEAVES: usize = 1 << DEPTH;
/// What the features of the blocks next to a block are evidence of.
const BESIDE: &str = "blocks.beside";
/// What a score starts from before the block is looked at: most blocks of a page are no story and no headline.
const PRIOR: &str = "page.most-blocks";
/// What the trees' answers count in: so many make a logit.
pub(super) const UNITS: i32 = 4096;

/// A tree of the generated table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree {
    /// A column, how far ahead of the block it is read (`PAD` is the block itself), and what a cell must exceed to set
    /// the question's bit of the answer's number.
    pub(super) splits: [[u8; 3]; DEPTH],
    pub(super) leaves: [i16; LEAVES],
}

impl Tree {
    /// The numbers of its answers for the blocks of some steps.
    #[inline]
    fn ask(&self, cells: View<'_>, answers: &mut [Vector]) {
        let many = answers.len();
        let column = |[column, ahead, _]: [u8; 3]| cells.steps(column, ahead, many);
        let above = |[_, _, above]: [u8; 3]| flipped(above);
        let [q0, q1, q2, q3, q4, q5] = self.splits;
        let (Some(c0), Some(c1), Some(c2)) = (column(q0), column(q1), column(q2)) else { return };
        let (Some(c3), Some(c4), Some(c5)) = (column(q3), column(q4), column(q5)) else { return };
        for ((((((answers, c0), c1), c2), c3), c4), c5) in
            answers.iter_mut().zip(c0).zip(c1).zip(c2).zip(c3).zip(c4).zip(c5)
        {
            let mut numbers = [0; LANES];
            set(&mut numbers, c0, above(q0), 1);
            set(&mut numbers, c1, above(q1), 1 << 1);
            set(&mut numbers, c2, above(q2), 1 << 2);
            set(&mut numbers, c3, above(q3), 1 << 3);
            set(&mut numbers, c4, above(q4), 1 << 4);
            set(&mut numbers, c5, above(q5), 1 << 5);
            *answers = numbers;
        }
    }
}

/// Sets a question's bit for each block whose cell exceeds `above`.
#[inline]
fn set(answers: &mut Vector, cells: &Vector, above: u8, bit: u8) {
    for (answer, cell) in answers.iter_mut().zip(cells) {
        *answer |= if cell.cast_signed() > above.cast_signed() { bit } else { 0 };
    }
}

/// Room for a tree's leaves, and for as many more as a byte can number: so a look-up needs no check.
type Room = [i16; 256];

/// How many trees' answers are added at once. Their sum fits 16 bits.
pub(super) const ABREAST: usize = 4;

/// How many blocks go through a few trees before the next ones are asked: what they read of that many stays close at hand.
const SPAN: usize = 8 * LANES;

/// Adds the trees' answers to the blocks' sums.
#[inline]
fn add(sums: &mut [[i32; LANES]], answers: &[[Vector; SPAN / LANES]; ABREAST], rooms: &[Room; ABREAST]) {
    let leaf = |room: &Room, answer: u8| room.get(usize::from(answer)).copied().unwrap_or_default();
    let ([a, b, c, d], [room_a, room_b, room_c, room_d]) = (answers, rooms);
    for ((((sums, a), b), c), d) in sums.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        for ((((sum, a), b), c), d) in sums.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            let pair = leaf(room_a, *a).wrapping_add(leaf(room_b, *b));
            let other = leaf(room_c, *c).wrapping_add(leaf(room_d, *d));
            *sum += i32::from(pair.wrapping_add(other));
        }
    }
}

/// What is asked of a score: what speaks for it, or what against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Against,
}

impl Side {
    fn sign(self) -> f32 {
        match self {
            Self::For => 1.0,
            Self::Against => -1.0,
        }
    }
}

/// Trees whose answers add up, and how their sum becomes a probability.
#[derive(Debug)]
pub(super) struct Forest {
    /// What the sum starts from, in [`UNITS`].
    pub(super) bias: i32,
    pub(super) trees: &'static [Tree],
    /// A calibrated logit is the sum's, times this
    pub(super) scale: f32,
    /// plus this.
    pub(super) shift: f32,
}

impl Forest {
    /// The calibrated logit of a sum.
    pub(super) fn logit(&self, sum: i32) -> f32 {
        self.scale * logits(sum) + self.shift
    }

    /// Sends all blocks through all trees.
    pub(super) fn sums(&self, columns: &Columns<'_>, sums: &mut Vec<i32>) {
        self.sums_of(columns, 0..columns.blocks, sums);
    }

    /// Sends some blocks through all trees.
    pub(super) fn sums_of(&self, columns: &Columns<'_>, blocks: Range<usize>, sums: &mut Vec<i32>) {
        sums.clear();
        sums.resize(blocks.len().next_multiple_of(LANES), self.bias);
        let mut answers = [[[0; LANES]; SPAN / LANES]; ABREAST];
        let mut rooms = [[0; 256]; ABREAST];
        for (start, sums) in blocks.clone().step_by(SPAN).zip(sums.chunks_mut(SPAN)) {
            let cells = columns.view(start);
            let sums = sums.as_chunks_mut().0;
            // The trees that are left over at the end are joined by trees of no leaves.
            for trees in self.trees.chunks(ABREAST) {
                if trees.len() < ABREAST {
                    rooms = [[0; 256]; ABREAST];
                }
                for ((tree, room), answers) in trees.iter().zip(&mut rooms).zip(&mut answers) {
                    if let Some(leaves) = room.first_chunk_mut() {
                        *leaves = tree.leaves;
                    }
                    tree.ask(cells, answers.get_mut(..sums.len()).unwrap_or_default());
                }
                add(sums, &answers, &rooms);
            }
        }
        sums.truncate(blocks.len());
    }

    /// What decided the score of block `at` for or against, the strongest first: as much as it takes that without it the
    /// score would say the other, if so many do.
    ///
    /// A tree's questions are taken in turn; what the answer to each adds to the mean of the leaves that are left is
    /// ascribed to its feature. That is work for each block that it is asked of: thousands of steps.
    pub(super) fn reasons(&self, columns: &Columns<'_>, at: usize, side: Side) -> Vec<Reason> {
        let mut own = alloc::vec![0_i32; columns::all().count()];
        let mut beside = 0_i32;
        let mut sum = self.bias;
        for tree in self.trees {
            let mut means = [0_i32; LEAVES];
            for (mean, leaf) in means.iter_mut().zip(&tree.leaves) {
                *mean = i32::from(*leaf);
            }
            // From the last question to the first: both halves' mean is what stands before the answer.
            let mut answers = [false; DEPTH];
            for (answer, [column, ahead, above]) in answers.iter_mut().zip(&tree.splits) {
                *answer = columns.cell(at, usize::from(*column), usize::from(*ahead)) > *above;
            }
            let leaf = answers.iter().enumerate().filter(|(_, set)| **set).map(|(bit, _)| 1 << bit).sum::<usize>();
            sum += tree.leaves.get(leaf).copied().map_or(0, i32::from);
            let mut left = LEAVES;
            for (answer, [column, ahead, _]) in answers.iter().zip(&tree.splits).rev() {
                left /= 2;
                let (low, high) = means.split_at_mut(left);
                let path = answers.iter().enumerate().filter(|(bit, set)| **set && 1 << bit < left);
                let path = path.map(|(bit, _)| 1 << bit).sum::<usize>();
                let pair = low.get(path).copied().unwrap_or(0) - high.get(path).copied().unwrap_or(0);
                let part = if *answer { -pair / 2 } else { pair / 2 };
                for (low, high) in low.iter_mut().zip(high) {
                    *low = i32::midpoint(*low, *high);
                }
                match own.get_mut(usize::from(*column)) {
                    Some(sum) if usize::from(*ahead) == PAD => *sum += part,
                    _ => beside += part,
                }
            }
        }
        let mut parts = BTreeMap::from([(BESIDE, beside)]);
        for (column, part) in columns::all().zip(own) {
            *parts.entry(column.evidence).or_default() += part;
        }
        let mut reasons: Vec<Reason> =
            parts.into_iter().map(|(name, part)| Reason::new(name, self.scale * logits(part))).collect();
        let score = self.logit(sum);
        reasons.push(Reason::new(PRIOR, score - reasons.iter().map(|reason| reason.weight).sum::<f32>()));
        reasons.retain(|reason| side.sign() * reason.weight > 0.0);
        reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.name.cmp(b.name)));
        let mut left = side.sign() * score;
        let needed = reasons.iter().take_while(|reason| {
            let needed = left >= 0.0;
            left -= reason.weight.abs();
            needed
        });
        let needed = needed.count().max(1);
        reasons.truncate(needed);
        reasons
    }
}

/// What a sum of the trees' answers is in logits.
fn logits(sum: i32) -> f32 {
    let whole = i16::try_from(sum / UNITS).unwrap_or(i16::MAX);
    let part = i16::try_from(sum % UNITS).unwrap_or(0);
    f32::from(whole) + f32::from(part) / 4096.0
}
