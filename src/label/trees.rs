//! Forests of boosted trees over a page's [columns](super::columns).
//!
//! The trees are oblivious: all nodes of a level ask the same question, so that a tree is six comparisons and one look-up,
//! and many blocks go through it side by side, without a branch.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use super::columns::{self, CHUNK, Columns, MIDDLE_CHUNK, PAD, ROW, Rows, SHORT_CHUNK, signed};
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
    /// Adds its answers for a chunk of blocks. `room` is for its leaves.
    #[inline]
    fn add<const N: usize>(&self, rows: &Rows, room: &mut Room, sums: &mut [i32; N]) {
        let mut answers = [0_u8; N];
        for (bit, [column, ahead, above]) in self.splits.iter().enumerate() {
            let row = rows.get(usize::from(*column)).and_then(|row| row.get(usize::from(*ahead)..));
            let Some(cells) = row.and_then(|row| row.first_chunk::<N>()) else { continue };
            let (set, above) = (1_u8 << bit, signed(*above));
            for (answer, cell) in answers.iter_mut().zip(cells) {
                *answer |= if *cell > above { set } else { 0 };
            }
        }
        if let Some(leaves) = room.first_chunk_mut() {
            *leaves = self.leaves;
        }
        let (sums, answers) = (sums.as_chunks_mut::<ABREAST>().0, answers.as_chunks::<ABREAST>().0);
        for (sums, answers) in sums.iter_mut().zip(answers) {
            for (sum, answer) in sums.iter_mut().zip(answers) {
                *sum += room.get(usize::from(*answer)).copied().map_or(0, i32::from);
            }
        }
    }
}

/// Room for a tree's leaves, and for as many more as a byte can number: so a look-up needs no check.
type Room = [i16; 256];

/// How many look-ups stand in a row, without a jump between them; a divisor of all chunks.
const ABREAST: usize = 8;

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
    #[expect(clippy::large_stack_arrays, reason = "17 KiB, which the cache nearest to the processor holds")]
    pub(super) fn sums_of(&self, columns: &Columns<'_>, blocks: Range<usize>, sums: &mut Vec<i32>) {
        let count = blocks.len();
        let rest = match count % CHUNK {
            0 => 0,
            rest => rest.next_power_of_two().max(SHORT_CHUNK),
        };
        sums.clear();
        sums.resize(count / CHUNK * CHUNK + rest, self.bias);
        let mut rows: Rows = [[0; ROW]; 256];
        let mut at = blocks.start;
        let (long, rest) = sums.as_chunks_mut::<CHUNK>();
        self.add(columns, &mut at, &mut rows, long);
        let (middle, short) = rest.as_chunks_mut::<MIDDLE_CHUNK>();
        self.add(columns, &mut at, &mut rows, middle);
        self.add(columns, &mut at, &mut rows, short.as_chunks_mut::<SHORT_CHUNK>().0);
        sums.truncate(count);
    }

    /// Adds the answers of all trees for chunks of blocks, from block `at` on.
    fn add<const N: usize>(&self, columns: &Columns<'_>, at: &mut usize, rows: &mut Rows, chunks: &mut [[i32; N]]) {
        let mut room: Room = [0; 256];
        for sums in chunks {
            columns.rows(*at, rows);
            for tree in self.trees {
                tree.add(rows, &mut room, sums);
            }
            *at += N;
        }
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
                let cells = columns.get(usize::from(*column), usize::from(*ahead));
                *answer = cells.get(at).is_some_and(|cell| cell > above);
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
